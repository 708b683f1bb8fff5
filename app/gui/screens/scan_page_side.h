// One page of the tray, large, with its tools and its question.
#pragma once
#include <functional>
#include <vector>

#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/gui/widgets/words.h"
#include "app/screens/scan_state.h"

namespace berkas::gui {

class ScanPageSide : public Sheet {
public:
  struct Wants {
    std::function<void(int turns)> rotate{};
    std::function<void()> undo{};
    std::function<void(int key)> answer{};                   // 1 keep, 2 scan again, 3 set aside
    std::function<bool(wxKeyEvent&)> key{};
  };
  ScanPageSide(wxWindow* parent, Wants);
  void wants_pictures(PagePictures* pictures) { pictures_ = pictures; }
  void show(const screens::ScanState&);
  PageView& view() { return *view_; }

private:
  wxSizer* build_tools();
  Sheet* build_question();

  Wants wants_;
  PagePictures* pictures_ = nullptr;
  PageView* view_;
  Sheet* question_bar_;
  Words* question_;
  Act* answers_[3];
  std::vector<Tool*> tools_;
};

}  // namespace berkas::gui
