// K0 or K3x to K1: who hands it over, how many sheets; the receipt.
#pragma once
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/field.h"

namespace berkas::gui {

class ReceivePart : public Part {
public:
  ReceivePart(wxWindow* parent, DocumentationScreen&);
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;

private:
  void receive();
  void build_returned(wxWindow* card, wxSizer* column);
  wxString lacking_words(const desk::DossierView&) const;
  bool open_ = false, back_ = false;          // back: given back, to be completed
  Words *head_, *facts_, *explain_, *lacking_;
  wxTextCtrl *from_, *sheets_;
  Act *receipt_, *print_sheet_, *print_return_;
  wxSizer *form_, *returned_;
};

}  // namespace berkas::gui
