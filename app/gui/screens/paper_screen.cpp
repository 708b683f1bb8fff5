#include "app/gui/screens/paper_screen.h"

#include <wx/sizer.h>

#include "app/gui/screens/field.h"
#include "app/screens/paper_words.h"

namespace berkas::gui {

PaperScreen::PaperScreen(wxWindow* parent, Shell& shell, const Place& to)
    : Screen(parent, shell), code_(to.code), hand_([this] { if (here()) show_questions(); }), asker_(shell.executor()) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  left_ = build_list();
  row->Add(left_, wxSizerFlags().Expand());
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->AddSpacer(FromDIP(16));
  feed_ = new PaperFeed(this, shell, {_("Letakkan lembar pemeriksaan di pemindai, lalu Enter."), _("Centang di kertas dibaca, lalu hanya yang belum pasti ditanyakan. Lembarnya disimpan bersama berkas."), _("Lembar pemeriksaan dari PDF atau gambar")},
                        {.read = [this](const desk::PaperSource& source) { read(source); }, .changed = [this] { shell_.frame_changed(); }});
  right->Add(feed_, wxSizerFlags().Expand());
  nothing_asked_ = new Words(this, _("Semua kotak terbaca. Tidak ada yang perlu dijawab."), {.points = 14, .strong = true});
  right->Add(nothing_asked_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
  question_ = new PaperQuestionSide(this, [this](int key) { hand_.answer(key); });
  right->Add(question_, wxSizerFlags(1).Expand());
  right->AddSpacer(FromDIP(16));
  row->Add(right, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(20)));
  SetSizer(row);
  changed();
}

Sheet* PaperScreen::build_list() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  summary_ = new Words(left, " ", {.wrap_px = FromDIP(400)});
  list_ = new Worklist(left, _("Pertanyaan dari kertas"),
                       {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 56, .right = true}, {.title = _("Baris"), .kind = ColumnKind::two_lines},
                        {.title = _("Jawaban"), .kind = ColumnKind::icon_word, .width_px = 140, .semibold = true}},
                       size::row, true, {.chosen = [this](int at) { hand_.at(at); }, .open = {}, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(summary_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(444, -1)));
  return left;
}

void PaperScreen::devices_changed() {
  feed_->devices_changed();
  Layout();
}

void PaperScreen::refresh() {
  devices_changed();
  if (here() || doing_ != Doing::nothing) return;
  feed_->look_in_tray([code = code_](desk::Desk& desk) {
    const auto sheet = desk.check(code);
    return sheet.ok() ? sheet->form : std::string();
  });
}

void PaperScreen::read(const desk::PaperSource& source) {
  doing_ = Doing::reading;
  changed();
  asker_.ask<desk::PaperCheck>(desk::Lane::acts, [code = code_, source](desk::Desk& desk, std::stop_token) { return desk.read_check_sheet(code, source); },
                               [this](desk::Outcome<desk::PaperCheck> paper) { paper_is(std::move(paper)); });
}

void PaperScreen::paper_is(desk::Outcome<desk::PaperCheck> paper) {
  doing_ = Doing::nothing;
  if (!paper.ok()) {
    paper_.reset();
    changed();
    return shell_.tell(paper.refused());
  }
  paper_ = *paper;
  hand_.view(*paper_);
  changed();
  focus_first();
}

// The paper lies wrong or is another: scanned anew. What was scanned before is put away when the sheet is kept.
void PaperScreen::again() {
  if (doing_ != Doing::nothing || feed_->scanning()) return;
  paper_.reset();
  changed();
  focus_first();
}

void PaperScreen::keep() {
  if (!here() || doing_ != Doing::nothing || !hand_.may_keep()) return;
  doing_ = Doing::keeping;
  changed();
  auto accept = hand_.accept();
  asker_.ask<desk::PaperKept>(desk::Lane::acts,
      [code = code_, source = feed_->source(), accept, aside = feed_->laid_aside()](desk::Desk& desk, std::stop_token) {
        auto kept = desk.keep_check_sheet(code, source, accept);
        if (kept.ok()) put_away(desk, aside, "lembar pemeriksaan dipindai ulang");
        return kept;
      },
      [this](desk::Outcome<desk::PaperKept> kept) {
        doing_ = Doing::nothing;
        if (!kept.ok()) {
          changed();
          return shell_.tell(kept.refused());
        }
        auto& shell = shell_;                                 // this screen goes now
        shell.go({ScreenId::documentation, code_, {}});
        shell.tell({.tone = Tone::good, .icon = "check", .sentence = in_words(screens::paper_kept(*kept)), .todo = in_words(screens::left_to_do(*kept)), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false});
      });
}

void PaperScreen::show_questions() {
  std::vector<ListRow> rows;
  const int now = hand_.at();
  for (int i = 0; i < hand_.questions(); ++i) {
    const auto& question = hand_.question(i);
    const int key = hand_.answered(i);
    const bool yes = key > 0 && question.choices[static_cast<std::size_t>(key - 1)] == "yes";
    ListCell state{.text = i == now ? _("sekarang") : _("belum"), .second = {}, .icon = i == now ? "arrow" : "", .ink = i == now ? Colour::accent : Colour::text2};
    if (key == 0) state = {.text = question.differs ? _("seperti layar") : _("kosong"), .second = {}, .icon = "circle", .ink = Colour::text2};
    if (key > 0) state = {.text = in_words(screens::choice_words(question, question.choices[static_cast<std::size_t>(key - 1)])), .second = {}, .icon = yes ? "check" : "cross", .ink = yes ? Colour::good : Colour::text};
    rows.push_back({{.text = from_utf8(question.row), .ink = Colour::text2}, {.text = question.row.empty() ? in_words(screens::asks_words(question)) : from_utf8(question.text), .second = in_words(screens::why_words(question))}, state});
  }
  list_->rows(std::move(rows));
  if (now >= 0) list_->choose(now);
  question_->show(hand_);
  shell_.frame_changed();
}

void PaperScreen::changed() {
  left_->Show(here());
  feed_->Show(!here());
  question_->Show(here() && hand_.questions() > 0);
  nothing_asked_->Show(here() && hand_.questions() == 0);
  if (here()) {
    nothing_asked_->set(paper_->open ? _("Semua kotak terbaca. Tidak ada yang perlu dijawab.") : _("Pemeriksaan ini sudah disimpulkan. Lembarnya tinggal disimpan."));
    summary_->set(in_words(screens::paper_summary(*paper_)));
    left_->Layout();
    show_questions();
  }
  feed_->busy(doing_ == Doing::reading ? _("Membaca kotak-kotaknya…") : wxString());
  Layout();
  shell_.frame_changed();
}

FrameLook PaperScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<PaperScreen*>(this);
  look.title = _("Baca dari kertas");
  look.code = from_utf8(paper_ ? paper_->form : code_);
  if (feed_->scanning()) {
    look.chip = ChipLook{.icon = "scanner", .word = _("Memindai"), .tone = Tone::accent};
    look.acts = {{.title = _("Berhenti setelah lembar ini"), .key = "Esc", .pressed = [self] { self->feed_->stop(); }}};
    return look;
  }
  if (!here()) {
    const bool free = doing_ == Doing::nothing;
    look.acts.push_back({.title = _("Dari PDF atau gambar…"), .key = "Ctrl+O", .icon = "", .enabled = free, .pressed = [self] { self->feed_->choose_files(); }});
    look.acts.push_back({.title = _("Pindai"), .key = "Enter", .icon = "scanner", .primary = true, .enabled = free, .pressed = [self] { self->feed_->scan(false); }});
    return look;
  }
  const int left = hand_.left();
  if (left > 0) look.chip = ChipLook{.icon = "warn", .word = wxString::Format(_("%d perlu dijawab"), left), .tone = Tone::warn};
  else look.chip = ChipLook{.icon = "check", .word = _("Semua terjawab"), .tone = Tone::good};
  if (left > 0) look.reason = counted(wxTRANSLATE("%d pertanyaan belum dijawab"), left);
  look.acts.push_back({.title = _("Pindai ulang"), .key = {}, .icon = "scanner", .pressed = [self] { self->again(); }});
  if (!paper_->missing_pages.empty() && !feed_->source().intake.empty()) look.acts.push_back({.title = _("Tambah halaman"), .key = {}, .icon = "plus", .pressed = [self] { self->feed_->scan(true); }});
  look.acts.push_back({.title = _("Simpan dari kertas"), .key = "Ctrl+Enter", .primary = true, .enabled = left == 0 && doing_ == Doing::nothing, .pressed = [self] { self->keep(); }});
  return look;
}

void PaperScreen::focus_first() {
  if (!here()) return feed_->focus();
  if (hand_.questions() > 0) list_->SetFocus();
}

bool PaperScreen::escape() {
  if (!feed_->scanning()) return false;
  feed_->stop();
  return true;
}

bool PaperScreen::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return keep(), true;
  if (!here()) return feed_->key(e);
  if (e.HasModifiers() || types_text(wxWindow::FindFocus())) return false;
  if (key == WXK_DELETE || key == WXK_BACK) return hand_.answer(0), true;
  const int digit = key >= '0' && key <= '9' ? key - '0' : key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9 ? key - WXK_NUMPAD0 : -1;
  if (digit >= 0) return hand_.answer(digit), true;
  if (key == 'Y' || key == 'T' || key == 'K') return hand_.letter(static_cast<char>(key));
  return false;
}

}  // namespace berkas::gui
