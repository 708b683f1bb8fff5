#include "app/gui/screens/check_part.h"

#include "app/desk/desk.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

using screens::Pass;
using workflow::CopyForm;

wxString present_words(const workflow::CheckAnswer& a) {
  static const wxString forms[] = {"", _("asli"), _("salinan"), _("kopi"), _("elektronik")};
  wxString text;
  switch (a.present) {
    case workflow::Presence::unanswered: return {};
    case workflow::Presence::no: return _("Tidak ada");
    case workflow::Presence::not_applicable: return _("Tidak berlaku");
    case workflow::Presence::yes: text = _("Ada"); break;
  }
  if (a.form != CopyForm::unsaid) text += ", " + forms[static_cast<int>(a.form)];
  if (a.sheets) text += counted(", %d lembar", *a.sheets);
  if (a.date.known()) text += ", " + in_words(screens::partial(a.date));
  return text;
}

bool no_steps(const workflow::CheckRow& row) { return row.steps.empty() || row.steps == "–"; }
wxString steps_words(const workflow::CheckRow& row) { return no_steps(row) ? from_utf8(screens::one_line(row.from, 60)) : wxString::Format(_("Langkah %s"), from_utf8(row.steps)); }

}  // namespace

CheckPart::CheckPart(wxWindow* parent, DocumentationScreen& screen)
    : Part(parent, screen),
      hand_({.send = [this](Pass pass, const workflow::CheckAnswer& a) { send(pass, a); }, .changed = [this] { changed(); },
             .note_needed = [this](bool) { note_->SetFocus(); }}) {
  pictures_ = std::make_unique<PagePictures>(screen.shell().executor(),
      [](desk::Desk& desk, const std::string& key, int w, int h) { return desk.intake_picture(key, 1, w, h); }, nullptr,
      [this](const std::string& key, const wxBitmap& b) { proof_->picture(key, b); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_list(), wxSizerFlags().Expand());
  row->Add(build_proof(), wxSizerFlags(1).Expand());
  SetSizer(row);
}

Sheet* CheckPart::build_list() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  auto* passes = new wxBoxSizer(wxHORIZONTAL);
  fill_ = new Choice(left, {.title = _("1 Menuangkan")}, [this] { hand_.pass(Pass::fill); show_passes(); });
  examine_ = new Choice(left, {.title = _("2 Meneliti")}, [this] { hand_.pass(Pass::examine); show_passes(); });
  add_class(fill_, "kiri");
  add_class(examine_, "kanan");
  passes->Add(fill_, wxSizerFlags(1));
  passes->Add(examine_, wxSizerFlags(1));
  list_ = new Worklist(left, _("Baris lembar pemeriksaan"),
                       {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 48, .right = true}, {.title = _("Baris"), .kind = ColumnKind::two_lines},
                        {.title = _("Jawaban"), .kind = ColumnKind::icon_word, .width_px = 118, .semibold = true}},
                       size::row, true,
                       {.chosen = [this](int at) { hand_.at(at); }, .open = {}, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(passes, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(444, -1)));
  return left;
}

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
  body->Add(proof_, wxSizerFlags(1).Expand());
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
    answers_[i]->SetMinSize(FromDIP(wxSize(230, size::answer)));
    side->Add(answers_[i], wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
  }
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
  note_->SetMinSize(FromDIP(wxSize(230, size::target)));
  say(note_, _("Keterangan"));
  side->Add(note_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
  note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep_note(); });
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
  warning_box_->Hide();
  conclusion_box_->Hide();
}

void CheckPart::show(const desk::DossierView& d) {
  intake_ = d.open_intake.value_or("");
  asker_.ask<desk::CheckView>(desk::Lane::acts, [code = screen_.code()](desk::Desk& desk, std::stop_token) { return desk.check(code); },
                              [this](desk::Outcome<desk::CheckView> view) {
                                if (!view.ok()) return screen_.refused(view.refused());
                                loaded_ = true;
                                hand_.view(*view);
                              });
}

void CheckPart::changed() {
  if (!loaded_) return;
  std::vector<ListRow> rows;
  for (std::size_t i = 0; i < hand_.rows().size(); ++i)
    rows.push_back(list_row(hand_.view().rows[static_cast<std::size_t>(hand_.rows()[i])], static_cast<int>(i) == hand_.at()));
  list_->rows(std::move(rows));
  if (hand_.at() >= 0) list_->choose(hand_.at());
  concluded_ = hand_.view().conclusion != workflow::Conclusion::none;
  show_passes();
  show_row();
  screen_.part_changed();
}

ListRow CheckPart::list_row(const desk::CheckRowView& view, bool now) const {
  const int given = hand_.answered(view);
  const bool fill = hand_.pass() == Pass::fill;
  ListCell number{.text = wxString::FromUTF8(view.row.id), .ink = Colour::text2};
  ListCell title{.text = from_utf8(view.row.text), .second = fill || view.row.id.starts_with("B") ? steps_words(view.row) : present_words(view.answer)};
  ListCell state{.text = _("belum"), .icon = {}, .ink = Colour::text2};
  if (given == 1) state = {.text = fill ? _("Ada") : _("Sesuai"), .second = {}, .icon = "check", .ink = Colour::good};
  if (given == 2) state = {.text = fill ? _("Tidak ada") : _("Tidak"), .second = {}, .icon = "cross", .ink = Colour::bad};
  if (given == 3) state = {.text = _("t.b."), .second = {}, .icon = "circle", .ink = Colour::text2};
  if (now && given == 0) state = {.text = _("sekarang"), .second = {}, .icon = "arrow", .ink = Colour::accent};
  return {number, title, state};
}

void CheckPart::show_passes() {
  const bool fill = hand_.pass() == Pass::fill;
  fill_->SetValue(fill);
  examine_->SetValue(!fill);
  examine_->Enable(hand_.may_examine());
  fill_->look({.icon = hand_.may_examine() ? "check" : "", .icon_px = 18, .title = _("1 Menuangkan")});
  say(fill_, _("Menuangkan, Ctrl+1") + (hand_.may_examine() ? ", " + _("selesai") : wxString()));
  say(examine_, _("Meneliti, Ctrl+2"));
  const wxString words[2][3] = {{_("Ada"), _("Tidak ada"), _("Tidak berlaku")}, {_("Sesuai"), _("Tidak sesuai"), _("Tidak berlaku")}};
  const char* icons[] = {"check", "cross", "circle"};
  const char* classes[] = {"gambar-baik", "gambar-buruk", "gambar-redup"};
  for (int i = 0; i < 3; ++i) {
    const wxString word = words[fill ? 0 : 1][i];
    answers_[i]->look({.icon = icons[i], .icon_px = 24, .title = word, .key = std::to_string(i + 1), .key_box = true, .key_at_end = true, .left = true, .title_classes = {"t14"}, .icon_classes = {classes[i]}});
    say(answers_[i], word + ", " + wxString::Format(_("tombol %d"), i + 1));
  }
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
  wxString warning;
  if (hand_.refusal()) warning = in_words(hand_.refusal()->message);
  else if (!hand_.view().warnings.empty()) {
    const auto& w = hand_.view().warnings.front();
    warning = in_words({w.message_id, w.message_en});
  }
  warning_box_->Show(!warning.empty());
  if (!warning.empty()) warning_->set(warning);
  const bool done = !fill && hand_.unanswered() == 0 && !concluded_;
  details_->ShowItems(fill && !done);
  if (fill) {
    form_->SetSelection(static_cast<int>(view->answer.form));
    sheets_->ChangeValue(view->answer.sheets ? wxString::Format("%d", *view->answer.sheets) : wxString());
    number_->ChangeValue(from_utf8(view->answer.number));
    date_->ChangeValue(view->answer.date.known() ? from_utf8(view->answer.date.to_string()) : wxString());
  }
  conclusion_box_->Show(done);
  if (done) {
    const auto possible = hand_.view().possible;
    wxString words = possible == workflow::Conclusion::complete ? _("Lengkap dan sesuai.") : possible == workflow::Conclusion::with_notes ? _("Lengkap dengan catatan. Tulis catatannya.")
                     : _("Belum lengkap: dikembalikan kepada Kasubag (luar SOP). Tulis catatannya.");
    if (!hand_.view().lacking.empty()) words += " " + _("Karena") + " " + from_utf8(hand_.view().lacking.front().id + " " + hand_.view().lacking.front().text);
    conclusion_words_->set(words);
  }
  if (intake_.empty()) proof_->empty(_("Belum ada gambar. Lihat kertasnya."));
  else proof_->page(intake_, _("Halaman pertama hasil pindai"));
  filling_ = false;
  proof_->GetParent()->Layout();
}

void CheckPart::send(Pass pass, const workflow::CheckAnswer& answer) {
  asker_.ask<desk::CheckView>(desk::Lane::acts, [code = screen_.code(), pass, answer](desk::Desk& desk, std::stop_token) { return pass == Pass::fill ? desk.fill(code, answer) : desk.examine(code, answer); },
                              [this](desk::Outcome<desk::CheckView> view) { take(std::move(view)); });
}

void CheckPart::take(desk::Outcome<desk::CheckView> view) {
  if (view.ok()) hand_.kept(*view);
  else hand_.refused(view.refused());
}

void CheckPart::keep_note() {
  const bool pending = hand_.waits_for_note();
  if (pending && note_->GetValue().Trim().empty()) return;
  hand_.note(utf8(note_->GetValue()));
  list_->SetFocus();
}

void CheckPart::keep_details() {
  const auto* view = hand_.row();
  if (filling_ || !view || hand_.pass() != Pass::fill || view->row.id != shown_row_) return;
  workflow::CheckAnswer a = view->answer;
  a.row = view->row.id;
  a.form = static_cast<CopyForm>(std::max(0, form_->GetSelection()));
  long n = 0;
  a.sheets = sheets_->GetValue().Trim().ToLong(&n) && n > 0 ? std::optional<int>(static_cast<int>(n)) : std::nullopt;
  a.number = utf8(number_->GetValue());
  const auto date = workflow::PartialDate::parse(utf8(date_->GetValue().Trim()));
  a.date = date.value_or(workflow::PartialDate{});
  const auto same = [&](const workflow::CheckAnswer& b) { return a.form == b.form && a.sheets == b.sheets && a.number == b.number && a.date == b.date; };
  if (same(view->answer) || a.present == workflow::Presence::unanswered) return;   // kept with the answer that follows
  hand_.details(a);
}

void CheckPart::answer_rest() {
  const bool fill = hand_.pass() == Pass::fill;
  asker_.ask<desk::CheckView>(desk::Lane::acts, [code = screen_.code(), fill](desk::Desk& desk, std::stop_token) { return fill ? desk.fill_all_present(code) : desk.examine_all_conform(code); },
                              [this, fill](desk::Outcome<desk::CheckView> view) {
                                if (!view.ok()) return screen_.refused(view.refused());
                                hand_.view(*view);
                                if (fill && view->filled) hand_.pass(Pass::examine);
                              });
}

void CheckPart::conclude() {
  if (hand_.pass() != Pass::examine || hand_.unanswered() > 0 || concluded_) return;
  if (hand_.view().possible != workflow::Conclusion::complete && conclusion_note_->GetValue().Trim().empty()) return conclusion_note_->SetFocus();
  asker_.ask<desk::CheckView>(desk::Lane::acts, [code = screen_.code(), note = utf8(conclusion_note_->GetValue())](desk::Desk& desk, std::stop_token) { return desk.conclude(code, note); },
                              [this](desk::Outcome<desk::CheckView> view) {
                                if (!view.ok()) return screen_.refused(view.refused());
                                screen_.refresh();
                              });
}

void CheckPart::frame(FrameLook& look) const {
  if (!loaded_) return;
  auto* self = const_cast<CheckPart*>(this);
  look.code = from_utf8(hand_.view().form.empty() ? screen_.code() : hand_.view().form);
  if (concluded_) {
    look.acts = {{.title = _("Cetak lembar pemeriksaan"), .key = "Ctrl+P", .icon = "print", .pressed = [self] { self->screen_.shell().printed("check-sheet", self->screen_.code()); }}};
    return;
  }
  const bool fill = hand_.pass() == Pass::fill;
  const int left = hand_.unanswered();
  if (left > 0) look.reason = counted("%d baris belum dijawab", left);
  else if (fill) look.reason = _("Tinggal diteliti");
  else if (hand_.view().possible != workflow::Conclusion::complete && conclusion_note_->GetValue().Trim().empty()) look.reason = _("Belum: catatan kesimpulan");
  if (left > 0) look.acts.push_back({.title = fill ? _("Sisanya ada") : _("Sisanya sesuai"), .pressed = [self] { self->answer_rest(); }});
  look.acts.push_back({.title = _("Simpulkan"), .key = "Ctrl+Enter", .primary = true, .enabled = !fill && left == 0, .pressed = [self] { self->conclude(); }});
}

void CheckPart::focus_first() { list_->SetFocus(); }

bool CheckPart::escape() {
  if (note_->HasFocus() || conclusion_note_->HasFocus()) {
    hand_.answer(0);
    list_->SetFocus();
    return true;
  }
  return false;
}

bool CheckPart::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return conclude(), true;
  if (e.ControlDown() && (key == '1' || key == '2')) return hand_.pass(key == '1' ? Pass::fill : Pass::examine), true;
  if (e.ControlDown() && key == 'P') return screen_.shell().printed("check-sheet", screen_.code()), true;
  if (key == WXK_SPACE && list_->HasFocus() && !e.HasModifiers()) return proof_->SetFocus(), proof_->zoom(true), true;
  if (e.HasModifiers() || types_text(wxWindow::FindFocus()) || concluded_) return false;
  const int digit = key >= '0' && key <= '3' ? key - '0' : key >= WXK_NUMPAD0 && key <= WXK_NUMPAD3 ? key - WXK_NUMPAD0 : -1;
  if (digit < 0) return false;
  hand_.answer(digit);
  return true;
}

std::optional<desk::CheckView> CheckPart::sheet() const { return loaded_ ? std::optional<desk::CheckView>(hand_.view()) : std::nullopt; }

}  // namespace berkas::gui
