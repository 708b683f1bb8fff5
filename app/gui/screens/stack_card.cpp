#include "app/gui/screens/stack_card.h"

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "app/gui/frame/screen.h"
#include "app/gui/look/icons.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/cut_out.h"
#include "app/screens/scan_state.h"
#include "app/screens/stack_lines.h"

namespace berkas::gui {
namespace {

Colour bar_of(const desk::StackCardView& card) { return !card.asks ? Colour::text2 : card.tone == 'b' ? Colour::bad : Colour::warn; }
std::string icon_of(const desk::StackCardView& card) { return !card.asks ? "info" : card.tone == 'b' ? "cross" : "warn"; }

// What is asked about a picture stands in the words of the scan screen.
wxString question(const desk::StackCardView& card) {
  if (card.kind != "flag") return in_words(card.says);
  wxString all = from_utf8(card.title) + ": ";
  for (const auto& flag : card.codes) all += in_words(screens::flag_words(flag.text).question) + " ";
  return all;
}

class CardIcon : public Painted {
public:
  CardIcon(wxWindow* parent, const desk::StackCardView& card) : Painted(parent, parent->FromDIP(wxSize(24, 24))), icon_(icon_of(card)), ink_(bar_of(card)) { SetMinSize(parent->FromDIP(wxSize(24, 24))); }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::surface)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    draw_icon(gc, icon_, 0, 0, size.x, colour(ink_));
  }

private:
  std::string icon_;
  Colour ink_;
};

}  // namespace

StackCard::StackCard(wxWindow* parent, const desk::StackCardView& card, Wants wants)
    : Sheet(parent, {.fill = Colour::surface, .card = true, .bar = bar_of(card)}), card_(card), wants_(std::move(wants)) {
  say(this, wxString::Format(_("Pengecualian %d, %s, %s"), card.no, in_words(card.head), in_words(screens::sheets_of_card(card))), Says::group);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  auto* body = new wxBoxSizer(wxHORIZONTAL);
  const bool types = std::any_of(card.answers.begin(), card.answers.end(), [](const auto& answer) { return answer.wants_code; });
  if (card.crop) {
    crop_ = new CutOut(this, FromDIP(wxSize(248, 150)), _("Potongan gambar di sekitar kode"));
    body->Add(crop_, wxSizerFlags().Border(wxRIGHT, FromDIP(16)));
  }
  auto* right = new wxBoxSizer(wxVERTICAL);
  auto* asked = new Words(this, question(card), {.wrap_px = FromDIP(card.crop ? 340 : 600)});
  right->Add(asked, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  if (types) right->Add(typing(), wxSizerFlags().Expand());
  auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  int key = 0;
  for (const auto& answer : card.answers) {
    ++key;
    if (answer.wants_code) {
      use_ = new Act(this, in_words(answer.label), "Enter", "", [this] { use(); });
      use_->Enable(false);
      row->Add(use_, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
      continue;
    }
    buttons_.push_back(new Act(this, in_words(answer.label), types || key > 9 ? wxString() : wxString::Format("%d", key), answer.icon,
                               [this, answer] { if (wants_.answer) wants_.answer(answer.word, answer.code); }));
    row->Add(buttons_.back(), wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
  }
  right->Add(row, wxSizerFlags().Expand());
  body->Add(right, wxSizerFlags(1).Expand());
  column->Add(body, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::card)));
  padded->GetItem(static_cast<std::size_t>(0))->SetBorder(FromDIP(14));
  SetSizer(padded);
  Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& e) { if (wants_.chosen) wants_.chosen(card_.no); e.Skip(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { if (wants_.chosen) wants_.chosen(card_.no); focus_first(); });
}

wxSizer* StackCard::head() {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(new CardIcon(this, card_), wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(6)));
  line->Add(new Words(this, in_words(card_.head), {.points = 14, .strong = true, .ellipsis = true}), wxSizerFlags(1).CenterVertical());
  line->Add(new Words(this, in_words(screens::sheets_of_card(card_)), {.ink = Ink::quiet}), wxSizerFlags().CenterVertical());
  return line;
}

wxSizer* StackCard::typing() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  field_ = new CodeField(this, "BRK1-", _("Kode berkas"), false, {.enter = [this](const wxString&) { use(); }, .typed = [this](const wxString&) { typed(); }});
  countdown_ = new Words(this, in_words(screens::typed_code("").says), {.ink = Ink::quiet});
  column->Add(field_, wxSizerFlags().Expand());
  column->Add(countdown_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
  return column;
}

void StackCard::typed() {
  const auto told = screens::typed_code(utf8(field_->text()));
  countdown_->set(in_words(told.says));
  countdown_->ink(told.wrong ? Ink::bad : told.ready ? Ink::good : Ink::quiet);
  field_->trouble(told.wrong);
  if (use_) use_->Enable(told.ready);
}

void StackCard::use() {
  if (field_ && screens::typed_code(utf8(field_->text())).ready && wants_.answer) wants_.answer("code", utf8(field_->text()));
}

void StackCard::active(bool on) {
  auto look = ground();
  look.active = on;
  ground(look);
}

void StackCard::crop(const wxBitmap& picture) {
  if (crop_) crop_->set(picture, {});
}

void StackCard::answer(int key) {
  if (key < 1 || key > static_cast<int>(card_.answers.size())) return;
  const auto& answer = card_.answers[static_cast<std::size_t>(key) - 1];
  if (!answer.wants_code && wants_.answer) wants_.answer(answer.word, answer.code);
}

void StackCard::code(const std::string& text) {
  if (!field_) return;
  field_->text(from_utf8(text));
  use();
}

void StackCard::focus_first() {
  if (field_) field_->entry()->SetFocus();
  else if (!buttons_.empty()) buttons_.front()->SetFocus();
}

}  // namespace berkas::gui
