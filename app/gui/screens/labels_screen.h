// Label: what is to be labelled, the sheet of labels and its first free place, print or PDF; then each label scanned back once it is on.
#pragma once
#include <deque>
#include <functional>
#include <utility>

#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/label_sheet_picture.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class LabelsScreen : public Screen {
public:
  LabelsScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::labels, {}, back_ ? "back" : ""}; }
  void refresh() override;

private:
  struct House { std::vector<sheets::LabelStock> stocks; std::vector<desk::LabelView> waiting; };
  Sheet* build_codes();
  Sheet* build_sheet();
  Sheet* build_waiting();
  void turn(bool back);                                   // between printing and scanning back
  void show(const House&);
  void show_codes();
  void show_sheet();
  void add_named(screens::Unlabelled);
  void next_code();
  void answered(const desk::Outcome<desk::LabelView>&, const std::string& code);
  void take_back();
  void print(const std::string& file);
  void save();
  void printed(const desk::LabelsPrinted&);
  void tell_done(const desk::LabelsPrinted&);

  bool back_ = false, busy_ = false;
  int scanned_ = 0;
  screens::LabelRun run_;
  std::vector<std::string> names_;                        // beside run_.codes(), where known
  std::vector<sheets::LabelStock> stocks_;
  std::vector<desk::LabelView> waiting_;
  std::deque<std::string> codes_;
  std::function<void()> after_refresh_;
  Choice *to_print_, *to_scan_;
  Sheet *codes_card_, *sheet_card_, *waiting_card_;
  Worklist *list_, *waiting_list_;
  wxChoice* stock_;
  wxTextCtrl *start_, *reason_;
  Words *empty_, *says_, *measure_, *scan_says_, *waiting_head_;
  LabelSheetPicture* picture_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
