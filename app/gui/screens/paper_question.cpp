#include "app/gui/screens/paper_question.h"

#include <wx/sizer.h>

#include <algorithm>

#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/cut_out.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/screens/paper_words.h"

namespace berkas::gui {
namespace {

std::string key_of(const std::string& choice, int at) { return choice.empty() ? "K" : choice == "yes" ? "Y" : choice == "no" ? "T" : std::to_string(at + 1); }
std::string icon_of(const std::string& choice) { return choice == "yes" ? "check" : choice == "no" ? "cross" : "circle"; }
std::string class_of(const std::string& choice) { return choice == "yes" ? "gambar-baik" : choice == "no" ? "gambar-buruk" : "gambar-redup"; }

constexpr int most_times = 3;                            // the boxes as they are on the paper, never enlarged beyond that

}  // namespace

PaperQuestionSide::PaperQuestionSide(wxWindow* parent, std::function<void(int)> answered) : Sheet(parent, {.fill = Colour::ground}), answered_(std::move(answered)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = new Words(this, " ", {.points = 14, .strong = true, .ellipsis = true});
  second_ = new Words(this, " ", {.ink = Ink::quiet, .ellipsis = true});
  why_ = new Words(this, " ", {.strong = true, .ink = Ink::warn, .ellipsis = true});
  picture_ = new CutOut(this, FromDIP(wxSize(480, 200)), _("Potongan gambar dari kertas"), most_times);
  column->Add(head_, wxSizerFlags().Expand());
  column->Add(second_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
  column->Add(why_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(10)));
  column->Add(picture_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(14)));
  auto* grid = new wxFlexGridSizer(2, FromDIP(10), FromDIP(10));
  grid->AddGrowableCol(0, 1);
  grid->AddGrowableCol(1, 1);
  for (int i = 0; i <= most_answers; ++i) {
    answers_[i] = new Choice(this, {.title = " "}, [this, i] { answered_(i == most_answers ? 0 : i + 1); });
    add_class(answers_[i], "jawab");
    answers_[i]->SetMinSize(FromDIP(wxSize(200, size::answer)));
    grid->Add(answers_[i], wxSizerFlags().Expand());
  }
  column->Add(grid, wxSizerFlags().Expand());
  SetSizer(column);
}

void PaperQuestionSide::show(const screens::PaperHand& hand) {
  const auto* question = hand.question();
  if (question == nullptr) return;
  const wxString asks = in_words(screens::asks_words(*question));
  head_->set(question->row.empty() ? asks : from_utf8(question->row + ". " + question->text));
  wxString second = question->row.empty() ? wxString() : asks + " ";
  if (!question->now.empty()) second += _("Di layar: ") + in_words(screens::choice_words(*question, question->now)) + ". ";
  if (question->state == desk::PaperState::read) second += _("Di kertas: ") + in_words(screens::choice_words(*question, question->answer)) + ".";
  second_->set(second.empty() ? wxString(" ") : second);
  why_->set(in_words(screens::why_words(*question)));
  picture_->set(question->picture ? to_bitmap(*question->picture) : wxBitmap(), _("Potongan gambar dari kertas") + ", " + from_utf8(question->row));
  const int choices = static_cast<int>(question->choices.size()), given = hand.answered();
  for (int i = 0; i <= most_answers; ++i) {
    const bool open = i == most_answers;
    answers_[i]->Show(open || i < choices);
    if (!open && i >= choices) continue;
    const std::string choice = open ? "" : question->choices[static_cast<std::size_t>(i)];
    const wxString word = !open ? in_words(screens::choice_words(*question, choice)) : question->differs ? _("Biarkan seperti di layar") : _("Biarkan kosong");
    const wxString key = key_of(choice, i);
    answers_[i]->look({.icon = icon_of(choice), .icon_px = 24, .title = word, .key = key, .key_box = true, .key_at_end = true, .left = true,
                       .title_classes = {"t14"}, .icon_classes = {class_of(choice)}});
    say(answers_[i], word + ", " + wxString::Format(_("tombol %s"), key));
    answers_[i]->SetValue(given == (open ? 0 : i + 1));
  }
  Layout();
}

void PaperQuestionSide::focus() { answers_[0]->SetFocus(); }

}  // namespace berkas::gui
