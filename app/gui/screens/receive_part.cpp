#include "app/gui/screens/receive_part.h"

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {

ReceivePart::ReceivePart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = heading(card, _("Terima dari Kasubag"), 14);
  explain_ = explanation(card, _("Hitung lembarnya bersama yang menyerahkan. Tanda terima dicetak dua rangkap."), 480);
  column->Add(head_);
  column->AddSpacer(4);
  column->Add(explain_);
  column->AddSpacer(FromDIP(16));
  build_returned(card, column);
  form_ = new wxBoxSizer(wxVERTICAL);
  from_ = text_field(card, form_, _("Diserahkan oleh"), _("Nama yang menyerahkan"));
  form_->AddSpacer(FromDIP(size::between));
  auto* narrow = new wxBoxSizer(wxVERTICAL);
  sheets_ = text_field(card, narrow, _("Jumlah lembar"), "37");
  form_->Add(narrow);
  column->Add(form_, wxSizerFlags().Expand());
  facts_ = new Words(card, " ", {});
  column->Add(facts_);
  column->AddSpacer(FromDIP(16));
  receipt_ = new Act(card, _("Cetak tanda terima"), "Ctrl+P", "print", [this] { screen_.shell().printed("receipt", screen_.code()); });
  column->Add(receipt_);
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  card->SetSizer(padded);
  card->SetMinSize(FromDIP(wxSize(540, -1)));
  auto* row = new wxBoxSizer(wxVERTICAL);
  row->Add(card, wxSizerFlags().Border(wxALL, FromDIP(20)));
  SetSizer(row);
  for (auto* field : {from_, sheets_}) field->Bind(wxEVT_TEXT_ENTER, [this, field](wxCommandEvent&) { if (field == from_ && sheets_->IsEmpty()) sheets_->SetFocus(); else receive(); });
  for (auto* field : {from_, sheets_}) field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { screen_.part_changed(); });
}

// Given back: what is missing stands here and on the check sheet that goes with the paper.
void ReceivePart::build_returned(wxWindow* card, wxSizer* column) {
  lacking_ = new Words(card, " ", {.wrap_px = 560});
  column->Add(lacking_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  print_sheet_ = new Act(card, _("Cetak yang kurang"), "Ctrl+P", "form", [this] { screen_.shell().printed("check-sheet", screen_.code()); });
  print_return_ = new Act(card, _("Cetak tanda terima pengembalian"), {}, "print", [this] { screen_.shell().printed("receipt", screen_.code()); });
  acts->Add(print_sheet_);
  acts->Add(print_return_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  returned_ = acts;
  column->Add(acts, wxSizerFlags().Border(wxBOTTOM, FromDIP(20)));
}

wxString ReceivePart::lacking_words(const desk::DossierView& d) const {
  constexpr std::size_t most = 8;
  wxString words = _("Dikembalikan kepada Kasubag") + ": " + from_utf8(d.dossier.return_note);
  const auto& check = screen_.check();
  if (!check || check->lacking.empty()) return words;
  words += "\n" + _("Yang kurang") + ":";
  for (std::size_t i = 0; i < std::min(most, check->lacking.size()); ++i) words += wxString(L"\n\u2013 ") + from_utf8(check->lacking[i].id + " " + check->lacking[i].text);
  if (check->lacking.size() > most) words += "\n" + counted("dan %d baris lagi", static_cast<int>(check->lacking.size() - most));
  return words;
}

void ReceivePart::show(const desk::DossierView& d) {
  open_ = d.state == workflow::DeskState::k0 || d.state == workflow::DeskState::k3x || d.state == workflow::DeskState::none;
  back_ = d.state == workflow::DeskState::k3x;
  returned_->ShowItems(back_);
  lacking_->Show(back_);
  if (back_) lacking_->set(lacking_words(d));
  form_->ShowItems(open_);
  receipt_->Show(!open_);
  facts_->Show(!open_);
  explain_->Show(open_);
  head_->set(open_ ? back_ ? _("Terima kembali dari Kasubag") : _("Terima dari Kasubag") : _("Sudah diterima"));
  if (!open_) {
    wxString facts = wxString::Format(_("%s, dari %s"), in_words(screens::day_and_time(d.dossier.received_at)), from_utf8(d.dossier.received_from));
    if (d.dossier.received_sheets) facts += counted(", %d lembar", *d.dossier.received_sheets);
    facts_->set(facts);
  }
  Layout();
}

void ReceivePart::frame(FrameLook& look) const {
  if (!open_) return;
  const bool ready = !from_->GetValue().Trim().empty();
  look.reason = ready ? wxString() : _("Belum: nama yang menyerahkan");
  look.acts = {{.title = _("Terima berkas"), .key = "Ctrl+Enter", .primary = true, .enabled = ready, .pressed = [this] { const_cast<ReceivePart*>(this)->receive(); }}};
}

void ReceivePart::focus_first() {
  if (open_) from_->SetFocus();
  else receipt_->SetFocus();
}

bool ReceivePart::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() == WXK_RETURN && e.ControlDown()) return receive(), true;
  if (e.GetKeyCode() == 'P' && e.ControlDown() && back_) return screen_.shell().printed("check-sheet", screen_.code()), true;
  if (e.GetKeyCode() == 'P' && e.ControlDown() && !open_) return screen_.shell().printed("receipt", screen_.code()), true;
  return false;
}

void ReceivePart::receive() {
  if (!open_ || from_->GetValue().Trim().empty()) return;
  std::optional<int> sheets;
  if (long n = 0; sheets_->GetValue().Trim().ToLong(&n) && n > 0 && n < 100'000) sheets = static_cast<int>(n);
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = screen_.code(), from = utf8(from_->GetValue()), sheets](desk::Desk& desk, std::stop_token) { return desk.receive(code, from, sheets); },
                                [this](desk::Outcome<desk::DossierView> answer) {
                                  if (!answer.ok()) return screen_.refused(answer.refused());
                                  screen_.refresh();
                                });
}

}  // namespace berkas::gui
