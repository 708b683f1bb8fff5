// Pengecualian tumpukan: a stack of several dossiers is scanned in one go; only what needs a human is shown, and all that is
// whole is accepted in one act.
#pragma once
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "app/desk/desk.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/stack_card.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/stack_lines.h"

namespace berkas::gui {

class StackScreen : public Screen {
public:
  StackScreen(wxWindow* parent, Shell&, const Place&);
  ~StackScreen() override;
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::stack, {}, intake_}; }
  void refresh() override;

private:
  Sheet* build_order();
  wxWindow* build_cards();
  Sheet* build_page();
  void build_setup();
  void loaded(const desk::StackView&);
  void show_cards();
  void choose_card(int index);
  void choose_line(int row);
  int page_of(const screens::StackLine&) const;
  void show_page(int page);
  void show_no_page();
  void ask(std::function<desk::Outcome<desk::StackView>(desk::Desk&)>);
  void answer(const desk::StackCardView&, const std::string& word, const std::string& code);
  void accept();
  void scan();
  void ended(const desk::Outcome<desk::ScanOutcome>&);
  void rotate();
  void changed();
  std::string key_of(int page) const;
  desk::ScanRequest request() const;

  std::string intake_;
  std::optional<desk::StackView> stack_;
  std::vector<screens::StackLine> lines_;
  int active_ = -1, page_ = 0;
  bool feeding_ = false, choosing_ = false;
  Worklist* order_;
  wxScrolledWindow* cards_;
  wxBoxSizer* card_column_;
  std::vector<StackCard*> card_windows_;
  Sheet* setup_ = nullptr;
  Words *all_whole_, *kept_words_, *page_head_, *page_dpi_;
  PageView* view_;
  wxChoice *source_ = nullptr, *dpi_ = nullptr, *mode_ = nullptr;
  wxTextCtrl* expect_ = nullptr;
  std::unique_ptr<PagePictures> pictures_;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
