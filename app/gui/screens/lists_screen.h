// Daftar dan laporan: choose a list and its filters, see it whole on the screen, then print it or save it. Gathered beside the window.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/table_view.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/list_choices.h"

namespace berkas::gui {

class ListsScreen : public Screen {
public:
  ListsScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::lists, asked_.id, asked_.disposal > 0 ? std::to_string(asked_.disposal) : std::string()}; }
  void refresh() override;

private:
  Sheet* build_choice();
  Sheet* build_table();
  void choose(int at);
  void gather();
  void gathered(desk::Outcome<screens::Gathered>);
  void show();
  void save();
  void print();
  bool ready() const { return table_ && !gathering_; }
  devices::Paper paper() const;

  screens::ListAsked asked_;
  Worklist* kinds_;
  wxTextCtrl *year_, *class_;
  wxChoice* paper_;
  Words *head_, *period_, *totals_, *empty_;
  Act* stop_;
  TableView* view_;
  Sheet* card_;
  screens::Gathered table_;
  bool gathering_ = false, writing_ = false;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
