// Kalibrasi pencetak: print the page, type the four measures, print it again to see that it is right.
#pragma once
#include "app/desk/calibrations.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class CalibrationScreen : public Screen {
public:
  CalibrationScreen(wxWindow* parent, Shell&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::calibration, {}, {}}; }
  void refresh() override;

private:
  Sheet* step(wxSizer* column, int number, const wxString& title, const wxString& what, wxSizer** inside);
  void build_steps(wxSizer*);
  Sheet* build_kept();
  void look();
  void show(const desk::CalibrationView&);
  void page(bool checked, bool to_file);
  void keep();
  void forget();
  std::string printer() const { return utf8(printer_->GetValue()); }
  devices::Paper paper() const { return paper_->GetSelection() == 1 ? devices::Paper::f4 : devices::Paper::a4; }

  wxComboBox* printer_;
  wxChoice* paper_;
  wxTextCtrl* measures_[4];
  Words *kept_head_, *kept_, *expected_;
  Act *check_, *check_file_;
  bool known_ = false, busy_ = false;
  screens::Asker asker_;
};

}  // namespace berkas::gui
