// Cetak formulir (F6): every printed form of the table, for one dossier; to the printer or to a PDF.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/code_field.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class FormsScreen : public Screen {
public:
  FormsScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  bool take_code(const std::string&) override;
  Place place() const override { return {ScreenId::forms, code_, {}}; }
  void refresh() override;

private:
  void loaded(const std::vector<archive::DossierRow>&);
  void print();
  void save();
  std::string sheet() const;

  std::string code_;
  Worklist *sheets_, *dossiers_;
  std::vector<archive::DossierRow> rows_;
  CodeField* field_;
  Words* chosen_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
