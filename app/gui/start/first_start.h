// The first start on this computer: whose office, who sits here, where the archive lies; or an example to try. Window thread only.
#pragma once
#include <wx/frame.h>

#include <functional>
#include <string>

#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"

namespace berkas::gui {

struct FirstAnswers { bool example = false; std::string office{}, unit{}, officer{}, nip{}, folder{}; };

class FirstStart : public wxFrame {
public:
  // begin makes the archive beside this window's thread and calls back on it with what went wrong, or nothing: then this window goes.
  using Done = std::function<void(const wxString& why)>;
  using Begin = std::function<void(const FirstAnswers&, Done)>;
  FirstStart(wxSize size, const std::string& folder, Begin begin);

private:
  void build_fields(wxWindow* card, wxSizer* column, const std::string& folder);
  wxSizer* build_acts(wxWindow* card);
  void changed();
  void begin(bool example);
  void ended(const wxString& why);
  wxString lacking() const;

  Begin begin_;
  wxTextCtrl *office_, *unit_, *officer_, *nip_, *folder_;
  Words *reason_, *trouble_;
  Act *start_, *example_;
  bool busy_ = false;
};

}  // namespace berkas::gui
