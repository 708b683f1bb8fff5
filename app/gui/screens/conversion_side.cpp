#include "app/gui/screens/conversion_side.h"

#include <wx/sizer.h>

namespace berkas::gui {
namespace {

using screens::ConversionStage;

constexpr int wide_px = 340, note_px = 64;

}  // namespace

ConversionSide::ConversionSide(wxWindow* parent, Shell& shell, Wants wants) : Sheet(parent, {.fill = Colour::surface, .card = true}), wants_(std::move(wants)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = new Words(this, " ", {.points = 14, .strong = true, .wrap_px = wide_px});
  todo_ = new Words(this, " ", {.ink = Ink::quiet, .wrap_px = wide_px});
  column->Add(head_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(4));
  column->Add(todo_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  build_choice(column);
  build_facts(column);
  minutes_ = new MinutesActs(this, shell, 1, [this] { wants_.printed(); });
  column->Add(minutes_, wxSizerFlags().Expand());
  column->AddStretchSpacer();
  build_cancel(column);
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  SetSizer(padded);
  SetMinSize(FromDIP(wxSize(wide_px + 2 * size::card, -1)));
}

wxTextCtrl* ConversionSide::line(wxSizer* column, const wxString& label, const wxString& hint_text) {
  auto* field = text_field(this, column, label, hint_text);
  column->AddSpacer(FromDIP(8));
  field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wants_.changed(); });
  field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { wants_.act(); });
  return field;
}

void ConversionSide::pair(wxSizer* column, wxSizer* a, wxSizer* b) {
  auto* both = new wxBoxSizer(wxHORIZONTAL);
  both->Add(a, wxSizerFlags(2).Expand());
  both->AddSpacer(FromDIP(size::between));
  both->Add(b, wxSizerFlags(3).Expand());
  column->Add(both, wxSizerFlags().Expand());
}

void ConversionSide::build_choice(wxSizer* column) {
  choice_row_ = new wxBoxSizer(wxVERTICAL);
  auto *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  year_ = line(a, _("Tahun"), _("semua"));
  class_ = line(b, _("Klasifikasi"), _("semua"));
  pair(choice_row_, a, b);
  column->Add(choice_row_, wxSizerFlags().Expand());
}

void ConversionSide::build_facts(wxSizer* column) {
  facts_row_ = new wxBoxSizer(wxVERTICAL);
  title_ = line(facts_row_, _("Judul"));
  auto *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  date_ = line(a, _("Waktu pelaksanaan"));
  place_ = line(b, _("Tempat pelaksanaan"));
  pair(facts_row_, a, b);
  executing_ = line(facts_row_, _("Pelaksana"));
  leader_ = line(facts_row_, _("Penandatangan"));
  note_ = note_field(this, facts_row_, _("Tambahan keterangan proses"), note_px);
  note_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wants_.changed(); });
  column->Add(facts_row_, wxSizerFlags().Expand());
}

void ConversionSide::build_cancel(wxSizer* column) {
  cancel_row_ = new wxBoxSizer(wxVERTICAL);
  reason_ = text_field(this, cancel_row_, _("Alasan pembatalan"));
  cancel_row_->AddSpacer(FromDIP(8));
  cancel_ = new Act(this, _("Batalkan alih media ini"), {}, "cross", [this] { wants_.cancel(utf8(reason_->GetValue())); });
  cancel_row_->Add(cancel_);
  reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { cancel_->Enable(!reason_->GetValue().Trim().empty()); });
  column->Add(cancel_row_, wxSizerFlags().Expand());
}

void ConversionSide::fill(const screens::FactsTyped& typed) {
  title_->ChangeValue(from_utf8(typed.title));
  date_->ChangeValue(from_utf8(typed.date));
  place_->ChangeValue(from_utf8(typed.place));
  executing_->ChangeValue(from_utf8(typed.executing));
  leader_->ChangeValue(from_utf8(typed.leader));
  note_->ChangeValue(from_utf8(typed.note));
}

MinutesLook ConversionSide::minutes_look(ConversionStage stage, const desk::ConversionView& view) const {
  const auto& c = view.conversion;
  MinutesLook look{.of = {true, c.number}, .sheet = "conversion-minutes", .list = "conversion-list"};
  const bool printed = c.state == "minutes-printed";
  look.save = c.state != "cancelled" && stage >= ConversionStage::print;
  look.print = printed ? stage == ConversionStage::print : c.state == "authenticated";   // else it is the act of the screen
  look.signed_file = c.signed_file;
  for (const auto& line : view.lines) look.dossiers.push_back(line.code);
  look.read_back = printed && stage == ConversionStage::print;
  return look;
}

void ConversionSide::show(ConversionStage stage, const desk::ConversionView& view, const std::vector<screens::ConversionBrief>& all) {
  const auto& c = view.conversion;
  const bool open = c.state == "open";
  stage_ = stage;
  wxString head;
  for (const auto& step : screens::conversion_steps(view))
    if (step.stage == stage) head = in_words(step.name);
  head_->set(c.state == "cancelled" ? _("Dibatalkan") : head);
  todo_words_ = in_words(screens::stage_todo(stage, view));
  todo_->set(todo_words_);
  if (filled_ != c.number || screens::facts_differ(screens::facts_typed(told_, {}), c)) {
    if (filled_ != c.number) reason_->ChangeValue(""), cancel_->Disable();
    filled_ = c.number;
    told_ = c;
    fill(screens::facts_typed(c, all));
  }
  choice_row_->ShowItems(open && stage == ConversionStage::choose);
  facts_row_->ShowItems(open && stage == ConversionStage::facts);
  cancel_row_->ShowItems(screens::may_cancel(view) && stage != ConversionStage::facts);
  minutes_->show(minutes_look(stage, view));
  minutes_->Show(stage >= ConversionStage::print);
  Layout();
}

void ConversionSide::doing(const wxString& words) {
  todo_->set(words.empty() ? todo_words_ : words);
  Layout();
}

screens::FactsTyped ConversionSide::facts() const {
  return {utf8(title_->GetValue()), utf8(date_->GetValue()), utf8(place_->GetValue()), utf8(executing_->GetValue()), utf8(leader_->GetValue()), utf8(note_->GetValue())};
}

void ConversionSide::focus_first() {
  if (stage_ == ConversionStage::choose && year_->IsShown()) year_->SetFocus();
  else if (stage_ == ConversionStage::facts && place_->IsShown()) place_->SetFocus();
  else if (minutes_->IsShown()) minutes_->NavigateIn(wxNavigationKeyEvent::IsForward | wxNavigationKeyEvent::FromTab);
}

}  // namespace berkas::gui
