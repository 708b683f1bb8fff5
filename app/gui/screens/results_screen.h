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
  struct Line { std::string code{}, number{}, title{}, second{}; std::optional<int> page{}; bool inside = false; };   // inside: a place in this place
  struct Found { std::vector<Line> lines{}; wxString head{}; bool more = false; };     // more: there is a next page
  struct Asked { std::string words{}, place{}, after{}; std::optional<int> year{}; int offset = 0, limit = 0; };
  static desk::Outcome<Found> page(desk::Desk&, const Asked&, std::stop_token);
  static desk::Outcome<Found> at_place(desk::Desk&, const Asked&);
  Asked asked() const;
  void look();
  void look_on();
  void show(const Found&);
  void fill();
  void open(int row);

  std::string place_code_;
  wxTextCtrl* words_ = nullptr;
  wxTextCtrl* year_ = nullptr;
  Words *summary_, *empty_;
  Act* wider_;
  Worklist* list_;
  std::vector<Line> lines_;
  bool more_ = false, asking_more_ = false;
  wxString head_;
  std::shared_ptr<desk::Executor::Task> search_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
