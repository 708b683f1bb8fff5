#include "app/gui/screens/check_part.h"

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/screens/check_words.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

using screens::Pass;
using workflow::CopyForm;

}  // namespace

CheckPart::CheckPart(wxWindow* parent, DocumentationScreen& screen)
    : Part(parent, screen),
      hand_({.send = [this](Pass pass, const workflow::CheckAnswer& a) { send(pass, a); }, .changed = [this] { changed(); },
             .note_needed = [this](bool) { note_->SetFocus(); }}) {
  pictures_ = std::make_unique<PagePictures>(screen.shell().executor(),
      [code = screen.code()](desk::Desk& desk, const std::string& key, int w, int h) {          // "proof/ROW/N", or an intake
        if (!key.starts_with("proof/")) return desk.intake_picture(key, 1, w, h);
        return desk.proof_picture(code, key.substr(6, key.rfind('/') - 6), w, h);
      },
      nullptr,
      [this](const std::string& key, const wxBitmap& b) { proof_->picture(key, b); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* list = build_list();
  row->Add(list, wxSizerFlags().Expand());
  row->Add(build_proof(), wxSizerFlags(1).Expand());
  SetSizer(row);
  // On a wide screen the rows' whole names are worth more than an even larger proof.
  Bind(wxEVT_SIZE, [this, list](wxSizeEvent& e) {
    list->SetMinSize(wxSize(FromDIP(444) + std::max(0, e.GetSize().x - FromDIP(1064)) * 3 / 10, -1));
    e.Skip();
  });
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
                                if (view->conclusion == workflow::Conclusion::incomplete) screen_.shell().printed("check-sheet", screen_.code());   // what is missing goes with the paper
                                screen_.refresh();
                              });
}

void CheckPart::read_paper() { screen_.shell().go({ScreenId::paper, screen_.code(), {}}); }

void CheckPart::frame(FrameLook& look) const {
  if (!loaded_) return;
  auto* self = const_cast<CheckPart*>(this);
  look.code = from_utf8(hand_.view().form.empty() ? screen_.code() : hand_.view().form);
  const ActLook from_paper{.title = _("Baca dari kertas"), .key = "Ctrl+B", .icon = "scanner", .pressed = [self] { self->read_paper(); }};
  if (concluded_) {                                           // the sheet was signed after that: it is kept, nothing is rewritten
    look.acts = {from_paper, {.title = _("Cetak lembar pemeriksaan"), .key = "Ctrl+P", .icon = "print", .pressed = [self] { self->screen_.shell().printed("check-sheet", self->screen_.code()); }}};
    return;
  }
  if (hand_.view().filled) {
    const auto words = screens::state_words("K2");
    look.chip = ChipLook{.icon = words.icon, .word = in_words(words.word), .tone = Tone::accent};
  }
  const bool fill = hand_.pass() == Pass::fill;
  const int left = hand_.unanswered();
  if (left > 0) look.reason = counted("%d baris belum dijawab", left);
  else if (fill) look.reason = _("Tinggal diteliti");
  else if (hand_.view().possible != workflow::Conclusion::complete && conclusion_note_->GetValue().Trim().empty()) look.reason = _("Belum: catatan kesimpulan");
  if (left > 0) look.acts.push_back({.title = fill ? _("Sisanya ada") : _("Sisanya sesuai"), .pressed = [self] { self->answer_rest(); }});
  look.acts.push_back(from_paper);
  look.acts.push_back({.title = _("Simpulkan"), .key = "Ctrl+Enter", .primary = true, .enabled = !fill && left == 0, .pressed = [self] { self->conclude(); }});
}

void CheckPart::focus_first() { list_->SetFocus(); }

bool CheckPart::escape() {
  if (taking_) return taking_->cancel(), true;
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
  if (e.ControlDown() && key == 'B') return read_paper(), true;
  if (e.ControlDown() && key == 'P') return screen_.shell().printed("check-sheet", screen_.code()), true;
  if (key == WXK_F9 && !e.HasModifiers()) return take_proof(), true;
  if (key == WXK_SPACE && list_->HasFocus() && !e.HasModifiers()) return proof_->SetFocus(), proof_->zoom(true), true;
  if (e.HasModifiers() || types_text(wxWindow::FindFocus()) || concluded_) return false;
  const int digit = key >= '0' && key <= '3' ? key - '0' : key >= WXK_NUMPAD0 && key <= WXK_NUMPAD3 ? key - WXK_NUMPAD0 : -1;
  if (digit < 0) return false;
  hand_.answer(digit);
  return true;
}

std::optional<desk::CheckView> CheckPart::sheet() const { return loaded_ ? std::optional<desk::CheckView>(hand_.view()) : std::nullopt; }

}  // namespace berkas::gui
