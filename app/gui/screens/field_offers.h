// What the document's own text offers for the fields beside it: a card of buttons, taken by the clerk or left; nothing fills itself in.
// Hidden while there is nothing to offer.
#pragma once
#include <wx/textctrl.h>

#include <memory>
#include <vector>

#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/painted.h"
#include "app/gui/widgets/words.h"
#include "archive/text/letter_fields.h"

namespace berkas::gui {

class FieldOffers : public Sheet {
public:
  explicit FieldOffers(wxWindow* parent);
  void add(wxTextCtrl* field, const wxString& label);
  void offer(wxTextCtrl* field, std::vector<archive::FieldProposal>);   // likeliest first
  void enable(bool);                                                    // what cannot be written needs no offer

private:
  struct Field {
    wxTextCtrl* field;
    wxString name;
    Words* label;
    Act *take, *next;
    std::vector<archive::FieldProposal> all{};
    std::size_t at = 0;
  };
  void show();
  bool show(Field&);
  void word(Field&);
  void take(Field&);
  wxSizer* column_;
  std::vector<std::unique_ptr<Field>> fields_;
  bool enabled_ = true;
};

}  // namespace berkas::gui
