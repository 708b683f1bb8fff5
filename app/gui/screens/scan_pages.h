// The pages of a tray: how many of how many, and each of them, as small pictures or (key L) as a list. Shows a ScanState, holds none.
#pragma once
#include <functional>

#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/chip.h"
#include "app/gui/widgets/page_grid.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/words.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/scan_state.h"

namespace berkas::gui {

std::string picture_key(const screens::ScanState&, int position);   // "INTAKE/PAGE-ID/TURNS": another picture, another key

class ScanPages : public Sheet {
public:
  struct Wants {
    std::function<void(int at)> chosen{};
    std::function<bool(wxKeyEvent&)> key{};
    std::function<void()> setup{};                           // the profile is to be changed
  };
  ScanPages(wxWindow* parent, PagePictures&, Wants);
  void show(const screens::ScanState&);
  void choose(int at);
  void focus();
  bool has_focus() const;
  void swap();                                               // small pictures, or the list
  void redraw() { grid_->Refresh(); }

private:
  class Bar;
  wxSizer* build_line();
  void show_count(const screens::ScanState&);

  Wants wants_;
  Words *count_, *profile_;
  Flat* setup_;
  Chip* left_;
  Bar* bar_;
  PageGrid* grid_;
  Worklist* list_;
  bool as_list_ = false;
};

}  // namespace berkas::gui
