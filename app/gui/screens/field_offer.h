// What the document's own text offers for a field: a button below it, taken by the clerk or left; never filled in by itself.
#pragma once
#include <wx/textctrl.h>

#include "app/gui/widgets/buttons.h"
#include "archive/text/letter_fields.h"

namespace berkas::gui {

class FieldOffer {
public:
  FieldOffer(wxWindow* parent, wxSizer* column, wxTextCtrl* field, const wxString& label);   // adds itself to the column, hidden
  void offer(std::vector<archive::FieldProposal>);       // likeliest first
  void enable(bool);                                     // a registered dossier's fields are fixed

private:
  void show();
  void take();
  wxTextCtrl* field_;
  wxString label_;
  Act *take_, *next_;
  std::vector<archive::FieldProposal> all_{};
  std::size_t at_ = 0;
  bool enabled_ = true;
};

}  // namespace berkas::gui
