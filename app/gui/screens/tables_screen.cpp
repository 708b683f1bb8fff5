#include "app/gui/screens/tables_screen.h"

#include "app/gui/screens/out_told.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

using screens::Fate;
using screens::Source;

constexpr std::size_t most_lines = 5000;
constexpr Source sources[] = {Source::classification, Source::retention, Source::security, Source::list};

ListCell fate_cell(Fate fate) {
  switch (fate) {
    case Fate::taken: return {.text = _("baru"), .second = {}, .icon = "plus", .ink = Colour::good};
    case Fate::already: return {.text = _("sudah ada"), .second = {}, .icon = "check", .ink = Colour::text2};
    case Fate::remark: return {.text = _("catatan"), .second = {}, .icon = "info", .ink = Colour::text2};
    case Fate::refused: return {.text = _("ditolak"), .second = {}, .icon = "warn", .ink = Colour::bad};
  }
  return {};
}

}  // namespace

TablesScreen::TablesScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  if (long at = 0; wxString(to.code).ToLong(&at) && at >= 0 && at < 4) source_ = static_cast<Source>(at);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_sources(), wxSizerFlags().Expand());
  row->Add(build_import(to), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(row);
  show_sources({});
  sources_->choose(static_cast<int>(source_));
  clear();
}

Sheet* TablesScreen::build_sources() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  sources_ = new Worklist(left, _("Tabel kantor"), {{.title = _("Tabel"), .kind = ColumnKind::two_lines}}, 60, true, {.chosen = [this](int at) { choose(at); }, .open = {}, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(sources_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  column->Add(explanation(left, _("Tabel resmi adalah milik kantor. Yang bertanda CONTOH hanya untuk mencoba."), FromDIP(270)), wxSizerFlags().Border(wxALL, FromDIP(size::card)));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(316, -1)));
  return left;
}

Sheet* TablesScreen::build_import(const Place& to) {
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  head_ = heading(card_, " ", 14);
  columns_ = new Words(card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  auto *fields = new wxBoxSizer(wxHORIZONTAL), *file = new wxBoxSizer(wxVERTICAL);
  file_ = text_field(card_, file, _("Arsip CSV atau XLSX"));
  fields->Add(file, wxSizerFlags(1).Expand());
  fields->AddSpacer(FromDIP(8));
  fields->Add(new Act(card_, _("Pilih arsip"), {}, "search", [this] { browse(); }), wxSizerFlags().Bottom());
  list_row_ = new wxBoxSizer(wxHORIZONTAL);
  auto *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  from_ = text_field(card_, a, _("Mulai baris"), _("pertama"));
  to_ = text_field(card_, b, _("Sampai baris"), _("terakhir"));
  good_only_ = new wxCheckBox(card_, wxID_ANY, _("Ambil yang baik walaupun ada yang ditolak"));
  list_row_->Add(a, wxSizerFlags());
  list_row_->AddSpacer(FromDIP(size::between));
  list_row_->Add(b, wxSizerFlags());
  list_row_->AddSpacer(FromDIP(20));
  list_row_->Add(good_only_, wxSizerFlags().Bottom());
  says_ = new Words(card_, " ", {.strong = true, .ellipsis = true});
  stop_ = new Act(card_, _("Berhenti"), "Esc", "stop", [this] { escape(); });
  refused_only_ = new wxCheckBox(card_, wxID_ANY, _("Hanya yang ditolak"));
  auto* told = new wxBoxSizer(wxHORIZONTAL);
  told->Add(says_, wxSizerFlags(1).CenterVertical());
  told->Add(refused_only_, wxSizerFlags().CenterVertical());
  told->Add(stop_, wxSizerFlags().CenterVertical());
  told->SetMinSize(wxSize(-1, FromDIP(48)));
  lines_ = new Worklist(card_, _("Nasib setiap baris"), {{.title = _("Nasib"), .kind = ColumnKind::icon_word, .width_px = 150, .semibold = true}, {.title = _("Baris"), .kind = ColumnKind::plain, .width_px = 110, .right = true}, {.title = _("Isi"), .kind = ColumnKind::two_lines}}, 52, true, {});
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::card));
  column->AddSpacer(FromDIP(14));
  column->Add(head_, sides);
  column->AddSpacer(FromDIP(4));
  column->Add(columns_, sides);
  column->AddSpacer(FromDIP(10));
  column->Add(fields, sides);
  column->AddSpacer(FromDIP(8));
  column->Add(list_row_, sides);
  column->Add(told, sides);
  column->Add(lines_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  cut_ = new Words(card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  column->Add(cut_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
  card_->SetSizer(column);
  file_->ChangeValue(from_utf8(to.detail));
  for (auto* field : {file_, from_, to_}) {
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { clear(); });
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { run(true); });
  }
  good_only_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { shell_.frame_changed(); });
  refused_only_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show_lines(); });
  stop_->Hide();
  return card_;
}

void TablesScreen::refresh() {
  asker_.ask<screens::TablesNow>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<screens::TablesNow>(screens::tables_now(desk)); },
                                 [this](desk::Outcome<screens::TablesNow> now) { if (now.ok()) show_sources(*now); else shell_.tell(now.refused()); });
}

void TablesScreen::show_sources(const screens::TablesNow& now) {
  const wxString names[] = {_("Klasifikasi"), _("Jadwal retensi (JRA)"), _("Klasifikasi keamanan dan akses (SKKAAD)"), _("Daftar arsip yang sudah ada")};
  std::vector<ListRow> rows;
  for (std::size_t i = 0; i < 4; ++i) rows.push_back({{.text = names[i], .second = in_words(screens::stands_now(sources[i], now))}});
  sources_->rows(std::move(rows));
}

void TablesScreen::choose(int at) {
  if (at < 0 || at >= 4 || sources[at] == source_ || busy_) return;
  source_ = sources[at];
  file_->ChangeValue("");
  clear();
}

// Another file, other rows: what was looked at before is not what would be taken.
void TablesScreen::clear() {
  if (busy_) return;
  const wxString heads[] = {_("Memasukkan klasifikasi"), _("Memasukkan jadwal retensi"), _("Memasukkan klasifikasi keamanan"), _("Memasukkan daftar yang sudah ada")};
  result_.reset();
  head_->set(heads[static_cast<int>(source_)]);
  columns_->set(_("Kolom: ") + from_utf8(screens::columns_for(source_)));
  says_->set(_("Periksa dahulu: setiap baris ditunjukkan nasibnya, belum ada yang disimpan."));
  says_->ink(Ink::text);
  list_row_->ShowItems(source_ == Source::list);
  show_lines();
}

void TablesScreen::browse() {
  const auto path = ask_which(this, _("Pilih arsip CSV atau XLSX"), source_ == Source::list ? "CSV, Excel|*.csv;*.xlsx" : "CSV|*.csv");
  if (path.empty()) return;
  file_->SetValue(from_utf8(path));
  run(true);
}

void TablesScreen::run(bool dry_run) {
  if (busy_ || file_->GetValue().Trim().empty() || (!dry_run && !may_take())) return;
  screens::ImportAsked asked{source_, utf8(file_->GetValue()), utf8(from_->GetValue()), utf8(to_->GetValue()), dry_run, good_only_->GetValue()};
  busy_ = true;
  shell_.hush();
  says_->set(dry_run ? _("Membaca baris demi baris") : _("Menyimpan"));
  says_->ink(Ink::text);
  stop_->Show();
  card_->Layout();
  shell_.frame_changed();
  // On the scanner's lane: nothing is scanned from here, and the acts of the desk need not wait for twenty thousand rows.
  task_ = asker_.ask<screens::ImportResult>(desk::Lane::scanning,
      [this, asked, door = asker_.door()](desk::Desk& desk, std::stop_token stop) {
        desk::Progress progress;
        progress.tell = [this, door](const desk::Sentence& how_far, double) { door([this, how_far] { if (busy_) says_->set(in_words(how_far)); }); };
        return screens::bring_in(desk, asked, progress, std::move(stop));
      },
      [this](desk::Outcome<screens::ImportResult> done) { arrived(std::move(done)); });
}

void TablesScreen::arrived(desk::Outcome<screens::ImportResult> done) {
  busy_ = false;
  stop_->Hide();
  if (!done.ok()) {
    clear();
    says_->set(in_words(done.refused().message));
    shell_.tell(done.refused());
    return;
  }
  result_ = std::move(done.value());
  says_->set(in_words(result_->says));
  says_->ink(result_->kept ? Ink::good : result_->refused > 0 ? Ink::bad : Ink::text);
  show_lines();
  if (result_->kept) wxBell(), refresh();
}

void TablesScreen::show_lines() {
  std::vector<ListRow> rows;
  std::size_t all = 0;
  if (result_)
    for (const auto& one : result_->lines) {
      if (refused_only_->GetValue() && one.fate != Fate::refused) continue;
      if (++all > most_lines) continue;
      const wxString says = in_words(one.says);
      rows.push_back({fate_cell(one.fate), {.text = wxString::Format("%lld", static_cast<long long>(one.line))}, {.text = one.what.empty() ? says : from_utf8(one.what), .second = one.what.empty() ? wxString() : says, .strong = !one.what.empty()}});
    }
  refused_only_->Show(result_ && result_->refused > 0);
  cut_->set(in_words(screens::shown_of(rows.size(), all, source_ == Source::list ? desk::Sentence{"yang ditolak di atas; sisanya dengan Mulai baris.", "what is refused stands on top; the rest with First line."} : desk::Sentence{"yang ditolak di atas.", "what is refused stands on top."})));
  cut_->Show(rows.size() < all);
  lines_->Show(!rows.empty());
  lines_->rows(std::move(rows));
  card_->Layout();
  shell_.frame_changed();
}

bool TablesScreen::may_take() const { return result_ && !result_->kept && (result_->may_take_all || (result_->may_take_good && good_only_->GetValue())); }

FrameLook TablesScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<TablesScreen*>(this);
  look.title = _("Tabel kantor dan impor");
  if (result_ && result_->refused > 0) look.chip = ChipLook{.icon = "warn", .word = counted("%d ditolak", result_->refused), .tone = Tone::bad};
  else if (result_) look.chip = ChipLook{.icon = "check", .word = result_->kept ? _("Tersimpan") : counted("%d baris", result_->rows), .tone = Tone::good};
  const bool file = !file_->GetValue().Trim().empty();
  look.reason = busy_ ? _("Sedang dibaca") : !file ? _("Belum: arsipnya") : !result_ ? _("Belum: diperiksa") : result_->kept ? wxString() : may_take() ? wxString() : _("Tidak satu pun disimpan selama ada yang ditolak");
  look.acts = {{.title = _("Periksa"), .key = "F9", .icon = "examine", .primary = !may_take(), .enabled = file && !busy_, .pressed = [self] { self->run(true); }},
               {.title = _("Simpan ke arsip"), .key = "Ctrl+Enter", .icon = "check", .primary = may_take(), .enabled = may_take() && !busy_, .pressed = [self] { self->run(false); }}};
  return look;
}

void TablesScreen::focus_first() { sources_->SetFocus(); }

bool TablesScreen::escape() {
  if (!busy_) return false;
  if (task_) task_->cancel();
  return true;
}

bool TablesScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() == WXK_F9 && !e.HasModifiers()) return run(true), true;
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  return run(false), true;
}

}  // namespace berkas::gui
