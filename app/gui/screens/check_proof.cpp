// The right half of the check sheet: the proof, the answers that stay in one place, and what the row needs besides.
#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/check_part.h"
#include "app/gui/screens/check_words.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {

using screens::Pass;

Sheet* CheckPart::build_proof() {
  auto* right = new Sheet(this, {.fill = Colour::ground});
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head_ = new Words(right, " ", {.points = 14, .ellipsis = true});
  required_ = new Chip(right, {.word = _("wajib")});
  head->Add(head_, wxSizerFlags(1).CenterVertical());
  head->Add(required_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(12)));
  second_ = new Words(right, " ", {.ink = Ink::quiet, .ellipsis = true});
  proof_ = new PageView(right, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_->large(key, w, h); }});
  proof_->margins(8, 8, 8, 8);
  auto* side = new wxBoxSizer(wxVERTICAL);
  build_answers(right, side);
  auto* body = new wxBoxSizer(wxHORIZONTAL);
  auto* under = new wxBoxSizer(wxHORIZONTAL);
  proof_words_ = new Words(right, " ", {.ink = Ink::quiet, .ellipsis = true});
  take_ = new Act(right, _("Ambil gambar bukti"), "F9", "scanner", [this] { take_proof(); });
  under->Add(proof_words_, wxSizerFlags(1).CenterVertical());
  under->Add(take_, wxSizerFlags().CenterVertical());
  auto* paper = new wxBoxSizer(wxVERTICAL);
  paper->Add(proof_, wxSizerFlags(1).Expand());
  paper->Add(under, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
  body->Add(paper, wxSizerFlags(1).Expand());
  body->AddSpacer(FromDIP(18));
  body->Add(side, wxSizerFlags().Expand());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(14));
  column->Add(head, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(2));
  column->Add(second_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(10));
  column->Add(body, wxSizerFlags(1).Expand());
  column->AddSpacer(FromDIP(16));
  auto* padded = new wxBoxSizer(wxHORIZONTAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(20)));
  right->SetSizer(padded);
  return right;
}

void CheckPart::build_answers(Sheet* right, wxSizer* side) {
  for (int i = 0; i < 3; ++i) {
    answers_[i] = new Choice(right, {.title = " "}, [this, i] { hand_.answer(i + 1); });
    add_class(answers_[i], "jawab");
    answers_[i]->SetMinSize(FromDIP(wxSize(240, size::answer)));
    side->Add(answers_[i], wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
  }
  build_note(right, side);
  build_details(right, side);
  build_conclusion(right, side);
  warning_box_->Hide();
  conclusion_box_->Hide();
}

void CheckPart::build_note(Sheet* right, wxSizer* side) {
  warning_box_ = new Sheet(right, {.fill = Colour::warn_soft, .card = true, .bar = Colour::warn});
  warning_ = new Words(warning_box_, " ", {.ink = Ink::warn, .wrap_px = 196});
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(warning_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(8)).Border(wxALL, FromDIP(8)));
  padded->GetItem(static_cast<size_t>(0))->SetBorder(FromDIP(12));
  warning_box_->SetSizer(padded);
  side->Add(warning_box_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  note_label_ = new Words(right, _("Keterangan"), {.strong = true});
  side->Add(note_label_, wxSizerFlags().Border(wxBOTTOM, FromDIP(size::label_gap)));
  note_ = new wxTextCtrl(right, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  note_->SetMinSize(FromDIP(wxSize(240, size::target)));
  say(note_, _("Keterangan"));
  side->Add(note_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
  note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep_note(); });
}

void CheckPart::build_details(Sheet* right, wxSizer* side) {
  details_ = new wxBoxSizer(wxVERTICAL);
  wxArrayString forms;
  for (const wxString& f : {_("tidak disebut"), _("asli"), _("salinan"), _("kopi"), _("elektronik")}) forms.Add(f);
  auto* pair = new wxBoxSizer(wxHORIZONTAL);
  auto* a = new wxBoxSizer(wxVERTICAL);
  auto* b = new wxBoxSizer(wxVERTICAL);
  form_ = choice_field(right, a, _("Bentuk"), forms);
  sheets_ = text_field(right, b, _("Lembar"));
  pair->Add(a, wxSizerFlags(3).Expand());
  pair->AddSpacer(FromDIP(8));
  pair->Add(b, wxSizerFlags(2).Expand());
  details_->Add(pair, wxSizerFlags().Expand());
  details_->AddSpacer(FromDIP(8));
  number_ = text_field(right, details_, _("Nomor naskah"));
  details_->AddSpacer(FromDIP(8));
  date_ = text_field(right, details_, _("Tanggal naskah"), "2026-11-17");
  side->Add(details_, wxSizerFlags().Expand());
  form_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { keep_details(); });
  for (auto* field : {sheets_, number_, date_}) {
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep_details(); list_->SetFocus(); });
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& e) { keep_details(); e.Skip(); });
  }
}

void CheckPart::build_conclusion(Sheet* right, wxSizer* side) {
  conclusion_box_ = new Sheet(right, {.fill = Colour::surface, .card = true, .active = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Words(conclusion_box_, _("Kesimpulan"), {.strong = true}));
  conclusion_words_ = new Words(conclusion_box_, " ", {.wrap_px = 200});
  column->Add(conclusion_words_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  conclusion_note_ = text_field(conclusion_box_, column, _("Catatan kesimpulan"));
  conclusion_note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { conclude(); });
  conclusion_note_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { screen_.part_changed(); });
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
  conclusion_box_->SetSizer(inside);
  side->AddSpacer(FromDIP(8));
  side->Add(conclusion_box_, wxSizerFlags().Expand());
}

void CheckPart::show_row() {
  const auto* view = hand_.row();
  if (!view) return;
  filling_ = true;
  const bool fill = hand_.pass() == Pass::fill;
  head_->set(from_utf8(view->row.id + ". " + view->row.text));
  required_->Show(view->row.required);
  wxString second = no_steps(view->row) ? wxString() : steps_words(view->row) + ". ";
  if (!fill && !present_words(view->answer).empty()) second += _("Pada saat menuangkan: ") + present_words(view->answer).Lower() + ".";
  else second += from_utf8(view->row.hint);
  second_->set(second.empty() ? " " : second);
  const int given = hand_.pending() ? hand_.pending() : hand_.answered(*view);
  for (int i = 0; i < 3; ++i) answers_[i]->SetValue(given == i + 1);
  if (shown_row_ != view->row.id || !note_->HasFocus()) note_->ChangeValue(from_utf8(view->answer.note));
  shown_row_ = view->row.id;
  note_label_->set(hand_.waits_for_note() ? _("Keterangan (wajib, lalu Enter)") : _("Keterangan"));
  hint(note_, hand_.waits_for_note() ? _("Sebutkan alasannya") : fill ? _("Boleh dikosongkan") : _("Wajib bila tidak sesuai"));
  show_warning();
  const bool done = !fill && hand_.unanswered() == 0 && !concluded_;
  details_->ShowItems(fill && !done);
  if (fill) {
    form_->SetSelection(static_cast<int>(view->answer.form));
    sheets_->ChangeValue(view->answer.sheets ? wxString::Format("%d", *view->answer.sheets) : wxString());
    number_->ChangeValue(from_utf8(view->answer.number));
    date_->ChangeValue(view->answer.date.known() ? from_utf8(view->answer.date.to_string()) : wxString());
  }
  conclusion_box_->Show(done);
  if (done) show_conclusion();
  show_proof(*view);
  filling_ = false;
  proof_->GetParent()->Layout();
}

void CheckPart::show_proof(const desk::CheckRowView& view) {
  const auto& proofs = hand_.view().proofs;
  const bool proved = std::find(proofs.begin(), proofs.end(), view.row.id) != proofs.end();
  take_->Show(!concluded_);
  take_->Enable(!taking_);
  if (taking_) return proof_words_->set(_("Memindai. Esc membatalkan."));
  if (proved) {
    proof_->page("proof/" + view.row.id + "/" + std::to_string(taken_), wxString::Format(_("Gambar bukti baris %s"), from_utf8(view.row.id)));
    return proof_words_->set(_("Gambar bukti. Spasi: perbesar"));
  }
  proof_words_->set(intake_.empty() ? wxString(" ") : _("Halaman pertama. Spasi: perbesar"));
  if (!intake_.empty()) proof_->page(intake_, _("Halaman pertama hasil pindai"));
  else proof_->empty(concluded_ ? _("Tidak ada gambar bukti.") : _("Belum ada gambar. Lihat kertasnya, atau F9 ambil gambar bukti."));
}

// One sheet, from the glass where there is one.
void CheckPart::take_proof() {
  const auto* view = hand_.row();
  if (!loaded_ || !view || concluded_ || taking_) return;
  const std::string scanner = screen_.shell().devices().scanner();
  if (scanner.empty())
    return screen_.refused({.exit = desk::Exit::device, .code = "no-scanner", .message = {"Pemindai tidak ditemukan. Jawaban tetap tersimpan.", "No scanner was found. The answers are kept."}, .hint = {"Periksa kabel dan daya, lalu tekan lampu pemindai di bawah.", "Check cable and power, then press the scanner's lamp below."}});
  scan_proof(view->row.id, scanner);
  show_proof(*view);
}

void CheckPart::scan_proof(const std::string& row, const std::string& scanner) {
  constexpr int proof_dpi = 200;
  taking_ = asker_.ask<desk::CheckView>(desk::Lane::scanning,
      [code = screen_.code(), row, scanner](desk::Desk& desk, std::stop_token stop) {
        const auto known = desk.scanner(scanner);
        devices::ScanProfile profile{.source = devices::Source::feeder, .dpi = proof_dpi};
        if (known.ok() && std::find(known->sources.begin(), known->sources.end(), devices::Source::flatbed) != known->sources.end()) profile.source = devices::Source::flatbed;
        return desk.take_proof(code, row, {.code = code, .device = scanner, .profile = profile, .expect_sheets = {}}, stop);
      },
      [this](desk::Outcome<desk::CheckView> view) {
        taking_.reset();
        ++taken_;
        if (view.ok()) hand_.proved(view->proofs);
        else screen_.refused(view.refused());
        if (const auto* now = hand_.row()) show_proof(*now);
      });
}

void CheckPart::show_warning() {
  wxString warning;
  if (hand_.refusal()) warning = in_words(hand_.refusal()->message);
  else if (!hand_.view().warnings.empty()) {
    const auto& w = hand_.view().warnings.front();
    warning = in_words({w.message_id, w.message_en});
  }
  warning_box_->Show(!warning.empty());
  if (!warning.empty()) warning_->set(warning);
}

void CheckPart::show_conclusion() {
  const auto possible = hand_.view().possible;
  wxString words = possible == workflow::Conclusion::complete ? _("Lengkap dan sesuai.") : possible == workflow::Conclusion::with_notes ? _("Lengkap dengan catatan. Tulis catatannya.")
                   : _("Belum lengkap: dikembalikan kepada Kasubag (luar SOP). Tulis catatannya.");
  if (!hand_.view().lacking.empty()) words += " " + _("Karena") + " " + from_utf8(hand_.view().lacking.front().id + " " + hand_.view().lacking.front().text);
  conclusion_words_->set(words);
}

}  // namespace berkas::gui
