#include "app/gui/screens/labels_screen.h"

#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/out_told.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace { constexpr std::size_t most_offered = 500; }

LabelsScreen::LabelsScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), back_(to.detail == "back"), asker_(shell.executor()) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* turns = new wxBoxSizer(wxHORIZONTAL);
  to_print_ = new Choice(this, {.icon = "print", .icon_px = 20, .title = _("Cetak label"), .key = "Ctrl+1"}, [this] { turn(false); });
  to_scan_ = new Choice(this, {.icon = "code", .icon_px = 20, .title = _("Pindai balik"), .key = "Ctrl+2"}, [this] { turn(true); });
  turns->Add(to_print_, wxSizerFlags());
  turns->AddSpacer(FromDIP(8));
  turns->Add(to_scan_, wxSizerFlags());
  column->Add(turns, wxSizerFlags().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(20)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_codes(), wxSizerFlags(5).Expand().Border(wxALL, FromDIP(20)));
  row->Add(build_sheet(), wxSizerFlags(6).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  row->Add(build_waiting(), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  column->Add(row, wxSizerFlags(1).Expand());
  SetSizer(column);
  turn(back_);
}

Sheet* LabelsScreen::build_codes() {
  auto* card = codes_card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  list_ = new Worklist(card, _("Yang akan diberi label"), {{.title = _("Label"), .kind = ColumnKind::plain, .width_px = 64}, {.title = _("Untuk"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = {}, .open = {}, .key = [this](int key) {
                          if (key != WXK_DELETE || list_->chosen() < 0) return false;
                          const auto at = static_cast<std::size_t>(list_->chosen());
                          run_.remove(at), names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(at));
                          return show_codes(), true;
                        }});
  empty_ = explanation(card, _("Pindai kode berkas, boks, atau folder yang perlu label. Atau tambahkan semua yang belum berlabel."), FromDIP(420));
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  acts->Add(new Act(card, _("Berkas tanpa label"), {}, "plus", [this] { add_named(screens::Unlabelled::dossiers); }), wxSizerFlags());
  acts->AddSpacer(FromDIP(8));
  acts->Add(new Act(card, _("Boks dan folder"), {}, "plus", [this] { add_named(screens::Unlabelled::places); }), wxSizerFlags());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(card, _("Yang akan diberi label"), 14), wxSizerFlags().Border(wxALL, FromDIP(14)));
  column->Add(empty_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
  column->AddStretchSpacer(0);
  column->Add(acts, wxSizerFlags().Border(wxALL, FromDIP(14)));
  card->SetSizer(column);
  return card;
}

Sheet* LabelsScreen::build_sheet() {
  auto* card = sheet_card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto *fields = new wxBoxSizer(wxHORIZONTAL), *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  stock_ = choice_field(card, a, _("Lembar label"), {});
  start_ = text_field(card, b, _("Mulai dari tempat"));
  fields->Add(a, wxSizerFlags(3).Expand());
  fields->AddSpacer(FromDIP(size::between));
  fields->Add(b, wxSizerFlags(1).Expand());
  picture_ = new LabelSheetPicture(card, [this] { start_->ChangeValue(wxString::Format("%d", run_.start())); show_sheet(); });
  says_ = new Words(card, " ", {.strong = true, .ellipsis = true});
  measure_ = explanation(card, _("Ukuran label dari kemasannya. Ukur tepi lembarnya sebelum dipakai pertama kali."), FromDIP(520));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(fields, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  column->Add(picture_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, 1));
  column->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  column->Add(measure_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
  card->SetSizer(column);
  run_.stock(sheets::label_stocks().front());
  picture_->watch(&run_);
  start_->ChangeValue("1");
  start_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    long n = 0;
    if (start_->GetValue().Trim().ToLong(&n)) (void)run_.start(static_cast<int>(n));
    show_sheet();
  });
  stock_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const int at = stock_->GetSelection();
    if (at >= 0 && at < static_cast<int>(stocks_.size())) run_.stock(stocks_[static_cast<std::size_t>(at)]);
    start_->ChangeValue(wxString::Format("%d", run_.start()));
    show_sheet();
  });
  return card;
}

Sheet* LabelsScreen::build_waiting() {
  auto* card = waiting_card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  waiting_head_ = heading(card, _("Menunggu pindai balik"), 14);
  scan_says_ = new Words(card, _("Tempelkan labelnya, lalu pindai kodenya."), {.points = 14, .strong = true, .wrap_px = FromDIP(900)});
  waiting_list_ = new Worklist(card, _("Menunggu pindai balik"), {{.title = _("Dicetak"), .kind = ColumnKind::icon_word, .width_px = 220}, {.title = _("Label"), .kind = ColumnKind::two_lines}}, 52, true,
                               {.chosen = [this](int) { shell_.frame_changed(); }, .open = {}, .key = {}});
  auto* reason = new wxBoxSizer(wxVERTICAL);
  reason_ = text_field(card, reason, _("Alasan bila label dibatalkan"), _("misalnya sobek, macet, salah tempel"));
  reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(scan_says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  column->Add(waiting_head_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
  column->Add(waiting_list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
  column->AddStretchSpacer(0);
  column->Add(reason, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  card->SetSizer(column);
  return card;
}

void LabelsScreen::turn(bool back) {
  back_ = back;
  to_print_->SetValue(!back);
  to_scan_->SetValue(back);
  codes_card_->Show(!back);
  sheet_card_->Show(!back);
  waiting_card_->Show(back);
  Layout();
  shell_.frame_changed();
}

void LabelsScreen::refresh() {
  asker_.ask<House>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { desk::Labels labels(desk); return desk::Outcome<House>(House{labels.stocks(), labels.waiting()}); },
                    [this](desk::Outcome<House> house) {
                      if (house.ok()) show(*house);
                      else shell_.tell(house.refused());
                      if (const auto then = std::exchange(after_refresh_, {})) then();
                    });
}

void LabelsScreen::show(const House& house) {
  waiting_ = house.waiting;
  if (stocks_.empty()) {
    stocks_ = house.stocks;
    for (const auto& one : stocks_) stock_->Append(in_words({one.title_id, one.title_en}));
    for (std::size_t i = 0; i < stocks_.size(); ++i)
      if (stocks_[i].id == run_.stock().id) stock_->SetSelection(static_cast<int>(i));
  }
  std::vector<ListRow> rows;
  for (const auto& one : waiting_)
    rows.push_back({{.text = in_words(screens::day_and_time(one.at)), .second = {}, .icon = "label", .ink = Colour::text}, {.text = from_utf8(one.code), .second = in_words(one.says)}});
  waiting_list_->rows(std::move(rows));
  waiting_list_->Show(!waiting_.empty());
  waiting_head_->set(waiting_.empty() ? _("Tidak ada label yang menunggu pindai balik.") : counted("%d label menunggu pindai balik", static_cast<int>(waiting_.size())));
  show_codes();
}

void LabelsScreen::show_codes() {
  std::vector<ListRow> rows;
  for (std::size_t i = 0; i < run_.codes().size(); ++i) {
    const auto& name = names_[i];
    rows.push_back({{.text = wxString::Format("%d", static_cast<int>(i) + 1)}, {.text = from_utf8(screens::one_line(name.empty() ? run_.codes()[i] : name, 80)), .second = name.empty() ? wxString() : from_utf8(run_.codes()[i])}});
  }
  empty_->Show(rows.empty());
  list_->Show(!rows.empty());
  list_->rows(std::move(rows));
  show_sheet();
}

void LabelsScreen::show_sheet() {
  picture_->renew();
  says_->set(in_words(run_.says()));
  measure_->Show(run_.stock().from_package);
  Layout();
  codes_card_->Layout();
  sheet_card_->Layout();
  waiting_card_->Layout();
  shell_.frame_changed();
}

void LabelsScreen::add_named(screens::Unlabelled what) {
  using Found = std::vector<screens::LabelCandidate>;
  asker_.ask<Found>(desk::Lane::acts, [what](desk::Desk& desk, std::stop_token) { return desk::Outcome<Found>(screens::unlabelled(desk, what, most_offered)); },
                    [this](desk::Outcome<Found> found) {
                      if (!found.ok()) return shell_.tell(found.refused());
                      int added = 0;
                      for (const auto& one : *found)
                        if (run_.add(one.code)) names_.push_back(one.name), ++added;
                      show_codes();
                      if (added == 0) shell_.tell({.tone = Tone::accent, .icon = "info", .sentence = _("Semuanya sudah berlabel"), .todo = _("Yang lain dapat dipindai kodenya satu per satu."), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
                    });
}

bool LabelsScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || parsed->type() == archive::CodeType::loan || parsed->type() == archive::CodeType::form) return false;
  codes_.push_back(parsed->str());
  next_code();
  return true;
}

// A gun is faster than a disk: codes wait in the order they were read.
void LabelsScreen::next_code() {
  if (busy_ || codes_.empty()) return;
  busy_ = true;
  const auto code = codes_.front();
  codes_.pop_front();
  asker_.ask<desk::LabelView>(desk::Lane::acts, [code, back = back_](desk::Desk& desk, std::stop_token) { desk::Labels labels(desk); return back ? labels.scanned(code) : labels.show(code); },
                              [this, code](desk::Outcome<desk::LabelView> view) { answered(view, code); });
}

void LabelsScreen::answered(const desk::Outcome<desk::LabelView>& view, const std::string& code) {
  busy_ = false;
  wxBell();
  if (!view.ok()) {
    scan_says_->set(in_words(view.refused().message));
    scan_says_->ink(Ink::bad);
    shell_.tell(view.refused());
  } else if (back_) {
    ++scanned_;
    scan_says_->set(from_utf8(code) + ": " + in_words(view->says));
    scan_says_->ink(Ink::good);
    refresh();
  } else if (run_.add(view->code)) {
    names_.push_back({});
    show_codes();
  }
  waiting_card_->Layout();
  next_code();
}

void LabelsScreen::take_back() {
  const int at = waiting_list_->chosen();
  if (at < 0 || at >= static_cast<int>(waiting_.size()) || reason_->GetValue().Trim().empty()) return;
  asker_.ask<desk::LabelView>(desk::Lane::acts, [code = waiting_[static_cast<std::size_t>(at)].code, reason = utf8(reason_->GetValue())](desk::Desk& desk, std::stop_token) { return desk::Labels(desk).take_back(code, reason); },
                              [this](desk::Outcome<desk::LabelView> view) {
                                if (!view.ok()) return shell_.tell(view.refused());
                                reason_->ChangeValue("");
                                scan_says_->set(in_words(view->says));
                                scan_says_->ink(Ink::warn);
                                if (run_.add(view->code)) names_.push_back({});
                                refresh();
                                shell_.tell({.tone = Tone::warn, .icon = "label", .sentence = in_words(view->says), .todo = _("Sudah masuk daftar cetak; nomor dan kodenya tetap."), .act = _("Cetak ulang"), .key = {}, .second_act = _("Nanti"), .primary = false},
                                            [this] { turn(false); });
                              });
}

void LabelsScreen::print(const std::string& file) {
  if (busy_ || run_.codes().empty()) return;
  auto request = run_.request();
  request.file = file;
  if (file.empty()) request.printer = shell_.devices().printer();
  if (file.empty() && request.printer.empty()) return tell_no_printer(shell_);
  busy_ = true;
  asker_.ask<desk::LabelsPrinted>(desk::Lane::devices, [request](desk::Desk& desk, std::stop_token) { return desk::Labels(desk).print(request); },
                                  [this](desk::Outcome<desk::LabelsPrinted> done) {
                                    busy_ = false;
                                    if (done.ok()) printed(*done);
                                    else shell_.tell(done.refused());
                                  });
}

// The next labels begin where these ended.
void LabelsScreen::printed(const desk::LabelsPrinted& done) {
  run_.clear();
  names_.clear();
  (void)run_.start(done.next);
  start_->ChangeValue(wxString::Format("%d", run_.start()));
  after_refresh_ = [this, done] { tell_done(done); };     // told before, it would go with the chip's old count
  refresh();
}

void LabelsScreen::tell_done(const desk::LabelsPrinted& done) {
  if (done.printed.job || done.printed.exit != desk::Exit::done) return tell_printed(shell_, done.printed);
  shell_.tell({.tone = Tone::good, .icon = "check", .sentence = counted("%d label tercetak, tempelkan lalu pindai balik", static_cast<int>(done.labels.size())), .todo = from_utf8(done.printed.pdf.string()),
               .act = _("Pindai balik"), .key = {}, .second_act = _("Nanti"), .primary = false}, [this] { turn(true); });
}

void LabelsScreen::save() {
  if (run_.codes().empty()) return;
  const auto to = ask_where(this, _("Simpan lembar label"), "label-" + from_utf8(run_.stock().id), {{"PDF (*.pdf)", ".pdf"}});
  if (!to.path.empty()) print(to.path);
}

FrameLook LabelsScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<LabelsScreen*>(this);
  look.title = _("Label");
  if (!waiting_.empty()) look.chip = ChipLook{.icon = "label", .word = counted("%d menunggu", static_cast<int>(waiting_.size())), .tone = Tone::warn};
  if (scanned_ > 0) look.note = wxString::Format(_("%d dipindai balik"), scanned_);
  if (back_) {
    const bool ready = waiting_list_->chosen() >= 0 && !reason_->GetValue().Trim().empty();
    look.reason = ready || waiting_.empty() ? wxString() : _("Membatalkan: pilih label dan tulis alasannya");
    look.acts = {{.title = _("Batalkan label"), .icon = "cross", .enabled = ready, .pressed = [self] { self->take_back(); }}};
    return look;
  }
  const bool ready = !run_.codes().empty();
  look.reason = ready ? wxString() : _("Belum: kode");
  look.acts = {{.title = _("Simpan PDF"), .key = "Ctrl+S", .icon = "export", .enabled = ready, .pressed = [self] { self->save(); }},
               {.title = _("Cetak"), .key = "Ctrl+P", .icon = "print", .primary = true, .enabled = ready, .pressed = [self] { self->print({}); }}};
  return look;
}

void LabelsScreen::focus_first() { (back_ ? static_cast<wxWindow*>(to_scan_) : static_cast<wxWindow*>(to_print_))->SetFocus(); }

bool LabelsScreen::escape() {
  if (back_ || run_.codes().empty()) return false;
  run_.clear();
  names_.clear();
  return show_codes(), true;
}

bool LabelsScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  switch (e.GetKeyCode()) {
    case '1': return turn(false), true;
    case '2': return turn(true), true;
    case 'P': return back_ ? false : (print({}), true);
    case 'S': return back_ ? false : (save(), true);
    default: return false;
  }
}

}  // namespace berkas::gui
