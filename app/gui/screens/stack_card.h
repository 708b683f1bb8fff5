// One exception card of a mixed stack: head, picture of the code, what is asked, answers. Native controls on a painted ground.
#pragma once
#include <functional>

#include "app/desk/stack_views.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/code_field.h"
#include "app/gui/widgets/words.h"

namespace berkas::gui {

class CutOut;

class StackCard : public Sheet {
public:
  struct Wants {
    std::function<void(int no)> chosen{};                                       // it took the focus
    std::function<void(const std::string& word, const std::string& code)> answer{};
  };
  StackCard(wxWindow* parent, const desk::StackCardView&, Wants);
  void active(bool);
  void crop(const wxBitmap&);
  void answer(int key);                                                         // 1, 2, 3
  bool takes_code() const { return field_ != nullptr; }
  void code(const std::string&);                                                // from the gun: typed and used
  void focus_first();
  const desk::StackCardView& card() const { return card_; }

private:
  wxSizer* head();
  wxSizer* typing();
  void typed();
  void use();

  desk::StackCardView card_;
  Wants wants_;
  CutOut* crop_ = nullptr;
  CodeField* field_ = nullptr;
  Words* countdown_ = nullptr;
  std::vector<Act*> buttons_;
  Act* use_ = nullptr;
};

}  // namespace berkas::gui
