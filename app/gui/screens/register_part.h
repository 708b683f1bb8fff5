// K3 to K4: what the archive calls this dossier; gives the gapless number. Later: its description mended.
#pragma once
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/screens/field_offers.h"

namespace berkas::gui {

class RegisterPart : public Part {
public:
  RegisterPart(wxWindow* parent, DocumentationScreen&);
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;

private:
  bool ready() const;
  void keep();
  void fill(const desk::DossierView&);
  void ask_offers();
  void ask_classes();
  bool open_ = false, registered_ = false, asked_ = false;
  wxComboBox* class_;
  wxChoice *security_, *access_, *signature_;
  wxTextCtrl *period_, *summary_, *number_, *date_, *kind_;
  Words* given_;
  FieldOffers* offers_;
};

}  // namespace berkas::gui
