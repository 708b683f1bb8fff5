// Right side of filing: the first page with the stamp where it will stand, and the label as it will print.
#pragma once
#include <functional>
#include <optional>

#include "app/desk/views.h"
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/gui/widgets/words.h"

namespace berkas::gui {

class CutOut;

class FilePage : public Sheet {
public:
  // changed: another place for the stamp, by pointer or arrow.
  FilePage(wxWindow* parent, desk::Executor&, const std::string& code, std::function<void()> changed);
  void intake(const std::string& id, const desk::StampView&);       // the page that will be stamped
  void filed(const std::string& sha256);                            // it is sealed: shown as it is stored
  void nothing(const wxString& words);
  void label_of(const desk::DossierView&);                          // asks for its picture where it changed
  PageView& view() { return *view_; }

  int stamps() const { return sealed_ ? 0 : static_cast<int>(stamp_.places.size()); }
  wxString stamp_word(int at) const;                                // "Kiri bawah"
  int chosen() const { return moved_ ? -1 : chosen_; }
  void choose(int at);
  std::optional<devices::BoxPx> moved() const { return moved_; }    // by arrows; none: the chosen place itself
  bool covers() const { return covers_; }                           // the stamp would hide writing where it stands

private:
  class Legend;
  bool key(wxKeyEvent&);
  void nudge(double right_mm, double down_mm);
  void pressed(double x, double y);
  void mark();
  void ask_stamp();

  std::string code_, intake_, label_key_;
  std::function<void()> changed_;
  desk::StampView stamp_{};
  int chosen_ = 0;
  bool sealed_ = false, covers_ = false;
  std::optional<devices::BoxPx> moved_{};
  wxBitmap stamp_picture_{};
  PageView* view_;
  Words *page_words_, *head_;
  std::vector<Legend*> legend_{};
  CutOut* label_;
  PagePictures pictures_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
