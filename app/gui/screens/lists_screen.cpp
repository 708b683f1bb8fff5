#include "app/gui/screens/lists_screen.h"

#include "app/desk/list_out.h"
#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/out_told.h"

namespace berkas::gui {

ListsScreen::ListsScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  asked_.id = to.code.empty() ? screens::list_offers().front().id : to.code;
  long number = 0;
  if (wxString(to.detail).ToLong(&number)) asked_.disposal = static_cast<int>(number);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_choice(), wxSizerFlags().Expand());
  row->Add(build_table(), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(row);
}

Sheet* ListsScreen::build_choice() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  kinds_ = new Worklist(left, _("Daftar"), {{.title = _("Daftar"), .kind = ColumnKind::two_lines}}, 52, true, {.chosen = [this](int at) { choose(at); }, .open = [this](int) { gather(); }, .key = {}});
  std::vector<ListRow> rows;
  for (const auto& one : screens::list_offers()) rows.push_back({{.text = in_words(one.name), .second = in_words(one.what)}});
  kinds_->rows(std::move(rows));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(kinds_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  auto* fields = new wxBoxSizer(wxVERTICAL);
  auto *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  year_ = text_field(left, a, _("Tahun"), _("semua"));
  class_ = text_field(left, b, _("Klasifikasi"), _("semua"));
  auto* pair = new wxBoxSizer(wxHORIZONTAL);
  pair->Add(a, wxSizerFlags(2).Expand());
  pair->AddSpacer(FromDIP(size::between));
  pair->Add(b, wxSizerFlags(3).Expand());
  fields->Add(pair, wxSizerFlags().Expand());
  fields->AddSpacer(FromDIP(8));
  wxArrayString papers;
  papers.Add("A4");
  papers.Add("F4");
  paper_ = choice_field(left, fields, _("Kertas untuk cetak dan PDF"), papers);
  column->Add(fields, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::card)));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(316, -1)));
  for (auto* field : {year_, class_}) field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { gather(); });
  return left;
}

Sheet* ListsScreen::build_table() {
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  head_ = heading(card_, " ", 14);
  period_ = new Words(card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  stop_ = new Act(card_, _("Berhenti"), "Esc", "stop", [this] { escape(); });
  empty_ = explanation(card_, _("Tidak ada baris. Longgarkan tahun atau klasifikasinya."), FromDIP(480));
  view_ = new TableView(card_, _("Isi daftar"));
  totals_ = new Words(card_, " ", {.strong = true, .ellipsis = true});
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(head_, wxSizerFlags().CenterVertical());
  head->AddSpacer(FromDIP(12));
  head->Add(period_, wxSizerFlags(1).CenterVertical());
  head->Add(stop_, wxSizerFlags().CenterVertical());
  head->SetMinSize(wxSize(-1, FromDIP(52)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::card)));
  column->Add(empty_, wxSizerFlags().Border(wxALL, FromDIP(size::card)));
  column->Add(view_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, 1));
  column->Add(new Sheet(card_, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 1));
  column->Add(totals_, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  card_->SetSizer(column);
  stop_->Hide();
  empty_->Hide();
  return card_;
}

void ListsScreen::refresh() {
  const auto& offers = screens::list_offers();
  for (std::size_t i = 0; i < offers.size(); ++i)
    if (offers[i].id == asked_.id) kinds_->choose(static_cast<int>(i));
  gather();
}

void ListsScreen::choose(int at) {
  const auto& offers = screens::list_offers();
  if (at < 0 || at >= static_cast<int>(offers.size()) || offers[static_cast<std::size_t>(at)].id == asked_.id) return;
  asked_.id = offers[static_cast<std::size_t>(at)].id;
  asked_.disposal = 0;
  gather();
}

// The newest wish counts: what was being gathered for another is dropped.
void ListsScreen::gather() {
  if (task_) task_->cancel();
  asked_.year = utf8(year_->GetValue());
  asked_.classification = utf8(class_->GetValue());
  gathering_ = true;
  shell_.hush();
  for (const auto& one : screens::list_offers())
    if (one.id == asked_.id) head_->set(in_words(one.name));
  period_->set(_("Disusun dari arsip"));
  stop_->Show();
  card_->Layout();
  shell_.frame_changed();
  task_ = asker_.ask<screens::Gathered>(desk::Lane::search,
      [this, asked = asked_, door = asker_.door()](desk::Desk& desk, std::stop_token stop) {
        desk::Progress progress;
        progress.tell = [this, door](const desk::Sentence& how_far, double) { door([this, how_far] { if (gathering_) period_->set(in_words(how_far)); }); };
        return screens::gather(desk, asked, progress, std::move(stop));
      },
      [this, id = asked_.id](desk::Outcome<screens::Gathered> table) { if (id == asked_.id) gathered(std::move(table)); });
}

void ListsScreen::gathered(desk::Outcome<screens::Gathered> table) {
  if (!table.ok() && table.refused().code == "stopped" && !stop_->IsShown()) return;   // stopped for a newer one, or by hand
  gathering_ = false;
  stop_->Hide();
  if (table.ok()) table_ = *table;
  else table_.reset(), shell_.tell(table.refused());
  show();
  shell_.frame_changed();
}

void ListsScreen::show() {
  period_->set(table_ && !table_->period.empty() ? from_utf8(table_->period) : wxString(" "));
  totals_->set(table_ && !table_->totals.empty() ? from_utf8(table_->totals) : wxString(" "));
  const bool none = !table_ || table_->rows.empty();
  empty_->Show(table_ && none);
  view_->Show(!none);
  if (!none) {
    head_->set(from_utf8(table_->title));
    std::vector<TableColumn> columns;
    for (const auto& one : table_->columns) columns.push_back({from_utf8(one.head), screens::column_px(one), one.holds == archive::ListColumn::Holds::number});
    view_->table(columns, static_cast<unsigned>(table_->rows.size()), [table = table_](unsigned row, unsigned column) {
      const auto& cells = table->rows.at(row);
      return column < cells.size() && !cells[column].empty() ? from_utf8(cells[column]) : wxString(L"–");   // an empty cell would be silent
    });
  }
  card_->Layout();
}

devices::Paper ListsScreen::paper() const { return paper_->GetSelection() == 1 ? devices::Paper::f4 : devices::Paper::a4; }

void ListsScreen::save() {
  if (!ready() || writing_) return;
  const auto to = ask_where(this, _("Simpan daftar"), from_utf8(screens::list_file_name(*table_)), {{"CSV (*.csv)", ".csv"}, {"Excel (*.xlsx)", ".xlsx"}, {"PDF (*.pdf)", ".pdf"}});
  if (to.path.empty()) return;
  writing_ = true;
  const auto path = screens::with_ending(to.path, to.ending);
  asker_.ask<desk::Done>(desk::Lane::devices, [table = table_, path, on = paper()](desk::Desk& desk, std::stop_token) { return desk::save_list(desk, *table, path, on); },
                         [this, path](desk::Outcome<desk::Done> done) {
                           writing_ = false;
                           if (done.ok()) tell_saved(shell_, path);
                           else shell_.tell(done.refused());
                         });
}

void ListsScreen::print() {
  if (!ready() || writing_) return;
  const auto printer = shell_.devices().printer();
  if (printer.empty()) return tell_no_printer(shell_);
  writing_ = true;
  asker_.ask<desk::Printed>(desk::Lane::devices, [table = table_, printer, on = paper()](desk::Desk& desk, std::stop_token) { return desk::print_list(desk, *table, printer, on); },
                            [this](desk::Outcome<desk::Printed> done) {
                              writing_ = false;
                              if (done.ok()) tell_printed(shell_, *done);
                              else shell_.tell(done.refused());
                            });
}

FrameLook ListsScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<ListsScreen*>(this);
  look.title = _("Daftar dan laporan");
  if (ready()) look.chip = ChipLook{.icon = "list", .word = counted("%d baris", static_cast<int>(table_->rows.size())), .tone = Tone::accent};
  look.reason = gathering_ ? _("Daftar sedang disusun") : wxString();
  look.acts = {{.title = _("Simpan daftar"), .key = "Ctrl+S", .icon = "export", .enabled = ready(), .pressed = [self] { self->save(); }},
               {.title = _("Cetak"), .key = "Ctrl+P", .icon = "print", .primary = true, .enabled = ready(), .pressed = [self] { self->print(); }}};
  return look;
}

void ListsScreen::focus_first() { kinds_->SetFocus(); }

bool ListsScreen::escape() {
  if (!gathering_) return false;
  gathering_ = false;
  stop_->Hide();
  if (task_) task_->cancel();
  table_.reset();
  show();
  period_->set(_("Dihentikan. Enter menyusunnya lagi."));
  shell_.frame_changed();
  return true;
}

bool ListsScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  if (e.GetKeyCode() == 'P') return print(), true;
  if (e.GetKeyCode() == 'S') return save(), true;
  return false;
}

}  // namespace berkas::gui
