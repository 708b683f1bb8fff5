// What was looked for: hits of words, or what lies at a place.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class ResultsScreen : public Screen {
public:
  ResultsScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::results, place_code_, utf8(words_ ? words_->GetValue() : wxString())}; }
  void refresh() override;

private:
  struct Line { std::string code{}, number{}, title{}, second{}; std::optional<int> page{}; };
  struct Found { std::vector<Line> lines{}; wxString head{}; };
  void look();
  void show(const Found&);
  void open(int row);

  std::string place_code_;
  wxTextCtrl* words_ = nullptr;
  wxTextCtrl* year_ = nullptr;
  Words *summary_, *empty_;
  Act* wider_;
  Worklist* list_;
  std::vector<Line> lines_;
  wxString head_;
  std::shared_ptr<desk::Executor::Task> search_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
