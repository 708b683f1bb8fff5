#include "app/gui/screens/loan_screen.h"

#include <wx/datetime.h>

#include "app/desk/desk.h"
#include "app/desk/dossier_name.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

constexpr int usual_days = 7;

wxString in_a_week() { return (wxDateTime::Now() + wxDateSpan::Days(usual_days)).FormatISODate(); }

}  // namespace

LoanScreen::LoanScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), code_(to.code), asker_(shell.executor()) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_list(), wxSizerFlags(5).Expand());
  row->Add(build_counter(), wxSizerFlags(6).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(row);
}

Sheet* LoanScreen::build_list() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  list_ = new Worklist(left, _("Yang sedang dipinjam"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 170, .semibold = true}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = {}, .open = [this](int at) { if (at >= 0 && at < static_cast<int>(loans_.size())) load(loans_[static_cast<std::size_t>(at)].loan.code); }, .key = {}});
  list_head_ = heading(left, _("Yang sedang dipinjam"), 14);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list_head_, wxSizerFlags().Border(wxALL, FromDIP(16)));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(column);
  return left;
}

Sheet* LoanScreen::build_counter() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  title_ = new Words(card, _("Pindai berkas yang dipinjam atau kembali"), {.points = 22, .ellipsis = true});
  where_ = new Words(card, " ", {.ink = Ink::quiet, .ellipsis = true});
  says_ = new Words(card, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(560)});
  scan_instead_ = new Act(card, _("Buka hasil pindainya saja"), {}, "sheet", [this] { if (counter_) shell_.go({ScreenId::found, counter_->code, {}}); });
  column->Add(title_, wxSizerFlags().Expand());
  column->Add(where_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  column->Add(says_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  column->Add(scan_instead_, wxSizerFlags());
  hint_ = explanation(card, _("Kode berkas meminjamkan, atau menerima kembali bila berkasnya sedang keluar. Kode pinjam pada bon juga dapat dipindai."), FromDIP(470));
  column->Add(hint_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  build_fields(card, column);
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
  card->SetSizer(padded);
  scan_instead_->Hide();
  show_fields();
  return card;
}

// Lending and taking back ask for other things; both count the sheets together and may be signed on the screen.
void LoanScreen::build_fields(Sheet* card, wxSizer* column) {
  const auto pair = [&](wxSizer* rows) {
    auto *left = new wxBoxSizer(wxVERTICAL), *right = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(3).Expand());
    row->AddSpacer(FromDIP(size::between));
    row->Add(right, wxSizerFlags(2).Expand());
    rows->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    return std::pair{left, right};
  };
  fields_ = new wxBoxSizer(wxVERTICAL);
  lend_fields_ = new wxBoxSizer(wxVERTICAL);
  const auto [who, until] = pair(lend_fields_);
  to_ = combo_field(card, who, _("Peminjam"), {});
  due_ = text_field(card, until, _("Batas kembali"), "2026-12-01");
  purpose_ = text_field(card, lend_fields_, _("Keperluan"));
  lend_fields_->AddSpacer(FromDIP(8));
  fields_->Add(lend_fields_, wxSizerFlags().Expand());
  const auto [count, state] = pair(fields_);
  sheets_ = text_field(card, count, _("Jumlah lembar, dihitung bersama"));
  back_fields_ = state;
  wxArrayString conditions;
  for (const char* one : {"Baik", "Rusak ringan", "Rusak berat"}) conditions.Add(one);
  condition_ = combo_field(card, back_fields_, _("Kondisi"), conditions);
  fields_->Add(new Words(card, _("Tanda tangan peminjam, atau di bon kertas")), wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
  pad_ = new SignaturePad(card, _("Tanda tangan peminjam"));
  fields_->Add(pad_, wxSizerFlags(1).Expand());
  column->Add(fields_, wxSizerFlags(1).Expand());
  due_->ChangeValue(in_a_week());
  for (wxWindow* f : {static_cast<wxWindow*>(to_), static_cast<wxWindow*>(due_), static_cast<wxWindow*>(purpose_), static_cast<wxWindow*>(sheets_)})
    f->Bind(wxEVT_TEXT, [this](wxCommandEvent& e) { shell_.frame_changed(); e.Skip(); });
}

// Nothing on the counter, nothing to fill in.
void LoanScreen::show_fields() {
  fields_->ShowItems(counter_.has_value());
  if (counter_) {
    lend_fields_->ShowItems(!out());
    back_fields_->ShowItems(out());
  }
  hint_->Show(!counter_);
  title_->GetParent()->Layout();
}

void LoanScreen::clear_counter() {
  counter_.reset();
  code_.clear();
  title_->set(_("Pindai berkas yang dipinjam atau kembali"));
  where_->set(" ");
  scan_instead_->Hide();
  pad_->clear();
  show_fields();
}

void LoanScreen::refresh() {
  asker_.ask<House>(desk::Lane::acts,
                    [](desk::Desk& desk, std::stop_token) {
                      desk::Lending lending(desk);
                      House house{lending.list({.only_overdue = false, .only_out = true}), lending.borrowers()};
                      return desk::Outcome<House>(std::move(house));
                    },
                    [this](desk::Outcome<House> house) { if (house.ok()) show_loans(*house); else shell_.tell(house.refused()); });
  if (!code_.empty() && !counter_) load(code_);
}

void LoanScreen::show_loans(const House& house) {
  loans_ = house.loans;
  std::vector<ListRow> rows;
  int late = 0;
  for (const auto& one : loans_) {
    late += one.overdue;
    rows.push_back({{.text = one.overdue ? counted("Terlambat %d hari", one.days_late) : in_words(screens::day_short(one.loan.due)), .second = {}, .icon = one.overdue ? "warn" : "lend", .ink = one.overdue ? Colour::warn : Colour::text},
                    {.text = from_utf8(screens::one_line(desk::dossier_name(one.number, one.title), 80)), .second = from_utf8(one.borrower.name)}});
  }
  list_head_->set(wxString::Format(_("Sedang dipinjam: %d, terlambat: %d"), static_cast<int>(loans_.size()), late));
  list_->rows(std::move(rows));
  const wxString typed = to_->GetValue();
  to_->Clear();
  for (const auto& one : house.borrowers) to_->Append(from_utf8(one.name));
  to_->ChangeValue(typed);
}

bool LoanScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed) return false;
  const auto type = parsed->type();
  if (type == archive::CodeType::box || type == archive::CodeType::folder || type == archive::CodeType::place) return false;
  load(parsed->str());
  return true;
}

void LoanScreen::load(const std::string& code) {
  asker_.ask<Counter>(desk::Lane::acts,
      [code](desk::Desk& desk, std::stop_token) -> desk::Outcome<Counter> {
        const auto shown = desk.show(code);
        if (!shown) return shown.refused();
        if (!shown->dossier) return desk::Refused{};
        const auto& view = *shown->dossier;
        Counter counter{view.dossier.code, view.dossier.about.title, view.dossier.number.value_or(""), view.place_path, std::nullopt, !view.files.empty(), view.dossier.received_sheets.value_or(0)};
        if (view.loan || !shown->loan.empty()) {
          const auto loan = desk::Lending(desk).show(view.loan ? view.loan->code : shown->loan);
          if (loan && loan->loan.open()) counter.loan = *loan;
        }
        return counter;
      },
      [this](desk::Outcome<Counter> counter) {
        if (!counter.ok()) { wxBell(); return shell_.tell(counter.refused()); }
        lay(*counter);
      });
}

void LoanScreen::lay(const Counter& counter) {
  counter_ = counter;
  code_ = counter.code;
  title_->set(from_utf8(screens::one_line(desk::dossier_name(counter.number, counter.title), 120)));
  where_->set(from_utf8(counter.place.empty() ? std::string(" ") : counter.place));
  const int sheets = out() ? counter.loan->loan.sheets_out.value_or(counter.sheets) : counter.sheets;
  sheets_->ChangeValue(sheets > 0 ? wxString::Format("%d", sheets) : wxString());
  says_->set(out() ? in_words(counter.loan->says) : counter.has_scan ? _("Hasil pindainya ada: mungkin cukup dibaca di layar.") : _("Siap dipinjamkan."));
  says_->ink(out() && counter.loan->overdue ? Ink::warn : Ink::text);
  scan_instead_->Show(!out() && counter.has_scan);
  condition_->ChangeValue("Baik");
  pad_->clear();
  show_fields();
  shell_.frame_changed();
  if (out()) sheets_->SetFocus();
  else (to_->GetValue().empty() ? static_cast<wxWindow*>(to_) : static_cast<wxWindow*>(sheets_))->SetFocus();
}

void LoanScreen::act() {
  if (!counter_ || busy_) return;
  if (out()) take_back();
  else lend();
}

void LoanScreen::lend() {
  desk::LoanOrder order;
  order.code = counter_->code;
  order.to = utf8(to_->GetValue());
  order.due = utf8(due_->GetValue());
  order.purpose = utf8(purpose_->GetValue());
  if (long n = 0; sheets_->GetValue().Trim().ToLong(&n) && n >= 0 && n < 100'000) order.sheets = static_cast<int>(n);
  busy_ = true;
  asker_.ask<desk::LoanView>(desk::Lane::acts,
      [order, strokes = pad_->path()](desk::Desk& desk, std::stop_token) -> desk::Outcome<desk::LoanView> {
        desk::Lending lending(desk);
        auto lent = lending.lend(order);
        if (!lent || strokes.empty()) return lent;
        return lending.sign(lent->loan.code, false, strokes);
      },
      [this](desk::Outcome<desk::LoanView> lent) { done(lent, true); });
}

void LoanScreen::take_back() {
  std::optional<int> sheets;
  if (long n = 0; sheets_->GetValue().Trim().ToLong(&n) && n >= 0 && n < 100'000) sheets = static_cast<int>(n);
  busy_ = true;
  asker_.ask<desk::LoanView>(desk::Lane::acts,
      [loan = counter_->loan->loan.code, sheets, condition = utf8(condition_->GetValue()), strokes = pad_->path()](desk::Desk& desk, std::stop_token) -> desk::Outcome<desk::LoanView> {
        desk::Lending lending(desk);
        auto back = lending.give_back(loan, sheets, condition, {});
        if (!back || strokes.empty()) return back;
        return lending.sign(loan, true, strokes);
      },
      [this](desk::Outcome<desk::LoanView> back) { done(back, false); });
}

void LoanScreen::done(const desk::Outcome<desk::LoanView>& view, bool lent) {
  busy_ = false;
  wxBell();
  if (!view.ok()) return shell_.tell(view.refused());
  (lent ? lent_ : returned_) += 1;
  clear_counter();
  says_->set(in_words(view->says));
  const bool trouble = !lent && (view->loan.short_by() > 0 || view->loan.condition != "Baik");
  says_->ink(trouble ? Ink::bad : Ink::good);
  refresh();
  shell_.frame_changed();
  list_->SetFocus();
  const std::string sheet = lent ? "loan-slip" : "loan-statement", code = view->loan.code;
  if (!lent && !trouble) return;
  shell_.tell({.tone = trouble ? Tone::warn : Tone::good, .icon = trouble ? "warn" : "check", .sentence = from_utf8(screens::one_line(desk::dossier_name(view->number, view->title), 60)) + ": " + in_words(view->says), .todo = trouble ? in_words(view->todo) : _("Bon dalam tiga lembar; kartu penanda keluar untuk tempatnya di rak."),
               .act = lent ? _("Cetak bon") : _("Cetak surat pernyataan"), .key = {}, .second_act = _("Nanti"), .primary = false},
              [shell = &shell_, sheet, code, lent] { shell->printed(sheet, code); if (lent) shell->printed("out-card", code); });
}

FrameLook LoanScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<LoanScreen*>(this);
  look.title = _("Peminjaman");
  if (lent_ + returned_ > 0) look.chip = ChipLook{.icon = "lend", .word = wxString::Format(_("%d dipinjamkan, %d kembali"), lent_, returned_), .tone = Tone::accent};
  if (counter_) look.code = from_utf8(counter_->code);
  const bool ready = counter_ && (out() || (!to_->GetValue().Trim().empty() && !due_->GetValue().Trim().empty()));
  look.reason = !counter_ ? _("Belum: berkas") : ready ? wxString() : _("Belum: peminjam, batas kembali");
  const int at = list_->chosen();
  const std::string late = at >= 0 && at < static_cast<int>(loans_.size()) && loans_[static_cast<std::size_t>(at)].overdue ? loans_[static_cast<std::size_t>(at)].loan.code : std::string();
  if (!late.empty()) look.acts.push_back({.title = _("Cetak slip pengingat"), .icon = "print", .pressed = [self, late] { self->shell_.printed("loan-reminder", late); }});
  look.acts.push_back({.title = out() ? _("Terima kembali") : _("Pinjamkan"), .key = "Ctrl+Enter", .icon = "lend", .primary = true, .enabled = ready, .pressed = [self] { self->act(); }});
  return look;
}

void LoanScreen::focus_first() { list_->SetFocus(); }

bool LoanScreen::escape() {
  if (!counter_) return false;
  clear_counter();
  says_->set(" ");
  shell_.frame_changed();
  return true;
}

bool LoanScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  if (frame().acts.back().enabled) act();
  return true;
}

}  // namespace berkas::gui
