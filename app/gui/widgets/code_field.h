// The code field: an icon and a native entry in one painted frame. Takes a scanned or typed code, or words to search.
#pragma once
#include <wx/textctrl.h>

#include <functional>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {

class CodeField : public Painted {
public:
  struct Wants {
    std::function<void(const wxString&)> enter{};    // Enter
    std::function<void(const wxString&)> typed{};    // after each change
    std::function<void()> down{}, escape{};
  };
  CodeField(wxWindow* parent, const wxString& hint_text, const wxString& name, bool large, Wants);
  wxString text() const { return entry_->GetValue(); }
  void text(const wxString&);
  void clear() { text({}); }
  void trouble(bool on) { trouble_ = on; Refresh(); }
  wxTextCtrl* entry() { return entry_; }

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  bool large_;
  bool trouble_ = false;
  Wants wants_;
  wxTextCtrl* entry_;
};

}  // namespace berkas::gui
