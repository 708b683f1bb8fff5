#include "app/gui/screens/step_entry_panel.h"

namespace berkas::gui {
namespace {

// Nothing written is a date nobody recorded; something that is no date is no value at all.
std::optional<workflow::PartialDate> date_in(wxTextCtrl* field) {
  const std::string text = utf8(field->GetValue().Trim().Trim(false));
  return text.empty() ? std::optional(workflow::PartialDate{}) : workflow::PartialDate::parse(text);
}

}  // namespace

StepEntryPanel::StepEntryPanel(wxWindow* parent, Wants wants) : Sheet(parent, {.fill = Colour::ground}), wants_(std::move(wants)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = new Words(this, " ", {.strong = true});
  column->Add(head_, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
  decision_row_ = new wxBoxSizer(wxVERTICAL);
  wxArrayString answers;
  for (const wxString& word : {_("Ya, setuju"), _("Tidak, dikembalikan")}) answers.Add(word);
  decision_ = choice_field(this, decision_row_, _("Keputusan"), answers);
  column->Add(decision_row_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  auto* dates = new wxBoxSizer(wxHORIZONTAL);
  auto* a = new wxBoxSizer(wxVERTICAL);
  auto* b = new wxBoxSizer(wxVERTICAL);
  received_ = text_field(this, a, _("Tanggal diterima"), "2026-03");
  finished_ = text_field(this, b, _("Tanggal selesai"), "2026-03-05");
  dates->Add(a, wxSizerFlags(1).Expand());
  dates->AddSpacer(FromDIP(8));
  dates->Add(b, wxSizerFlags(1).Expand());
  column->Add(dates, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  person_ = text_field(this, column, _("Nama pada kertas"));
  column->AddSpacer(FromDIP(8));
  note_ = text_field(this, column, _("Catatan"));
  trouble_ = explanation(this, _("Tanggal boleh 2026, 2026-03, 2026-03-05, atau kosong."), 325);
  column->Add(trouble_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  auto* keep_act = new Act(this, _("Catat"), "Ctrl+Enter", {}, [this] { keep(); });
  keep_act->primary(true);
  acts->Add(keep_act);
  acts->Add(new Act(this, _("Batal"), "Esc", {}, [this] { wants_.leave(); }), wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  column->Add(acts, wxSizerFlags().Border(wxTOP, FromDIP(8)));
  SetSizer(column);
  for (auto* field : {received_, finished_, person_}) field->Bind(wxEVT_TEXT_ENTER, [field](wxCommandEvent&) { field->Navigate(); });
  note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep(); });
}

void StepEntryPanel::step(int no, bool decides) {
  if (no != step_)
    for (auto* field : {received_, finished_, person_, note_}) field->ChangeValue("");
  step_ = no;
  decides_ = decides;
  head_->set(wxString::Format(_("Langkah %d menurut kertasnya"), no));
  decision_row_->ShowItems(decides);
  Layout();
}

void StepEntryPanel::focus_first() {
  if (decides_) decision_->SetFocus();
  else received_->SetFocus();
}

void StepEntryPanel::keep() {
  const auto received = date_in(received_), finished = date_in(finished_);
  for (const auto& [date, field] : {std::pair{received, received_}, std::pair{finished, finished_}})
    if (!date) return field->SetFocus(), trouble_->ink(Ink::bad);
  trouble_->ink(Ink::quiet);
  workflow::StepEntry entry;
  entry.step = step_;
  if (decides_) entry.decision = decision_->GetSelection() == 1 ? workflow::Decision::no : workflow::Decision::yes;
  entry.received = *received;
  entry.finished = *finished;
  entry.person = utf8(person_->GetValue());
  entry.note = utf8(note_->GetValue());
  wants_.keep(entry);
}

}  // namespace berkas::gui
