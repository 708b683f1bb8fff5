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
  visit_row_ = new wxBoxSizer(wxVERTICAL);
  visit_ = choice_field(this, visit_row_, _("Yang dicatat"), wxArrayString());
  visit_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_known(); });
  column->Add(visit_row_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
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

void StepEntryPanel::step(int no, bool decides, bool here, const std::vector<workflow::Visit>& visits) {
  const bool another = no != step_ || here != here_ || visits.size() != visits_.size();
  step_ = no;
  decides_ = decides;
  here_ = here;
  visits_ = visits;
  head_->set(wxString::Format(_("Langkah %d menurut kertasnya"), no));
  if (!another) return;
  visit_->Clear();
  for (const auto& v : visits_) visit_->Append(wxString::Format(_("Lengkapi putaran %d"), v.visit));
  visit_->Append(here ? _("Putaran yang sedang berjalan") : _("Putaran lain, yang belum tercatat"));
  visit_->SetSelection(static_cast<int>(visits_.size()) - (here || visits_.empty() ? 0 : 1));
  visit_row_->ShowItems(!visits_.empty());
  show_known();
}

const workflow::Visit* StepEntryPanel::chosen() const {
  const int at = visit_->GetSelection();
  return at >= 0 && at < static_cast<int>(visits_.size()) ? &visits_[static_cast<std::size_t>(at)] : nullptr;
}

// What a visit knows already stands there and cannot be overwritten.
void StepEntryPanel::show_known() {
  const auto* visit = chosen();
  const auto put = [](wxTextCtrl* field, const wxString& known) {
    field->ChangeValue(known);
    field->Enable(known.empty());
  };
  put(received_, visit && visit->received.known() ? from_utf8(visit->received.to_string()) : wxString());
  put(finished_, visit && visit->finished.known() ? from_utf8(visit->finished.to_string()) : wxString());
  put(person_, visit ? from_utf8(visit->person) : wxString());
  put(note_, visit ? from_utf8(visit->note) : wxString());
  decision_row_->ShowItems(decides_ && (!visit || visit->decision == workflow::Decision::none));
  Layout();
  if (GetParent()) GetParent()->Layout();
}

void StepEntryPanel::focus_first() {
  for (auto* field : {received_, finished_, person_, note_})
    if (chosen() && field->IsEnabled()) return field->SetFocus();
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
  const auto* visit = chosen();
  const auto said = [](const wxTextCtrl* field) { return field->IsEnabled() ? utf8(field->GetValue()) : std::string(); };
  if (decides_ && decision_->IsShown()) entry.decision = decision_->GetSelection() == 1 ? workflow::Decision::no : workflow::Decision::yes;
  if (received_->IsEnabled()) entry.received = *received;
  if (finished_->IsEnabled()) entry.finished = *finished;
  entry.person = said(person_);
  entry.note = said(note_);
  wants_.keep(entry, visit ? visit->visit : 0);
}

}  // namespace berkas::gui
