#include "app/gui/screens/home_screen.h"

#include <wx/datetime.h>
#include <wx/sizer.h>

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/icons.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

Colour tone_ink(char tone) {
  switch (tone) {
    case 'a': return Colour::accent;
    case 'g': return Colour::good;
    case 'w': return Colour::warn;
    case 'b': return Colour::bad;
    default: return Colour::text;
  }
}

std::string now_text() { return wxDateTime::Now().FormatISOCombined('T').ToStdString(); }

}  // namespace

// At most three things to notice: icon, strong line, quiet line.
class HomeScreen::NoticeList : public Painted {
public:
  explicit NoticeList(wxWindow* parent) : Painted(parent) {}
  void set(std::vector<screens::Notice> list) {
    list_ = std::move(list);
    wxString told;
    for (const auto& one : list_) told += in_words(one.first) + ", " + in_words(one.second) + ". ";
    say(this, list_.empty() ? _("Tidak ada yang perlu diperhatikan") : told, Says::label);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::surface)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    double y = 0;
    if (list_.empty()) {
      gc.SetFont(body_font(), colour(Colour::text2));
      gc.DrawText(_("Tidak ada. Semua berjalan."), 0, 2);
    }
    for (const auto& one : list_) {
      draw_icon(gc, one.icon, 0, y + 12, 20, colour(one.tone == 'p' ? Colour::text2 : tone_ink(one.tone)));
      gc.SetFont(strong_font(), colour(Colour::text));
      gc.DrawText(fitted(gc, in_words(one.first), size.x - 30), 30, y);
      gc.SetFont(body_font(), colour(Colour::text2));
      gc.DrawText(fitted(gc, in_words(one.second), size.x - 30), 30, y + 20);
      y += 49;
    }
  }

private:
  static wxString fitted(wxGraphicsContext& gc, wxString text, double room) {
    double w = 0, h = 0;
    gc.GetTextExtent(text, &w, &h);
    if (w <= room) return text;
    while (!text.empty() && w > room) {
      text.RemoveLast();
      gc.GetTextExtent(text + L"…", &w, &h);
    }
    return text + L"…";
  }
  std::vector<screens::Notice> list_;
};

HomeScreen::HomeScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), asker_(shell.executor()) {
  field_ = new CodeField(this, _("Pindai kode atau ketik untuk mencari"), _("Kode atau kata pencarian"), true,
                         {.enter = [this](const wxString& t) { entered(t); }, .typed = [this](const wxString& t) { typed(t); },
                          .down = [this] { auto* list = searching_ ? hits_list_ : list_; list->SetFocus(); if (list->chosen() < 0) list->choose(0); }, .escape = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(16));
  column->Add(field_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::margin)));
  column->AddSpacer(FromDIP(size::between));
  auto* tiles = new wxBoxSizer(wxHORIZONTAL);
  build_tiles(tiles);
  column->Add(tiles, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::margin)));
  column->AddSpacer(FromDIP(size::between));
  auto* lower = new wxBoxSizer(wxHORIZONTAL);
  lower->Add(build_list(), wxSizerFlags(1).Expand());
  lower->AddSpacer(FromDIP(20));
  lower->Add(build_side(), wxSizerFlags().Expand());
  column->Add(lower, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::margin)));
  column->AddSpacer(FromDIP(size::between));
  SetSizer(column);
}

void HomeScreen::build_tiles(wxSizer* row) {
  const auto tile = [&](const std::string& icon, const wxString& title, const wxString& second, const wxString& key, ScreenId to) {
    auto pressed = [this, to] { if (to == ScreenId::home) open_next_scan(); else shell_.go({to, {}, {}}); };
    if (!tiles_.empty()) row->AddSpacer(FromDIP(size::between));
    tiles_.push_back(new Tile(this, icon, title, second, key, pressed));
    row->Add(tiles_.back(), wxSizerFlags(1));
  };
  tile("receive", _("Terima berkas"), _("dari Kasubag"), "F2", ScreenId::receive);
  tile("scanner", _("Pindai"), _("berkas siap dipindai"), "F3", ScreenId::home);
  tile("search", _("Temu kembali"), _("cari arsip"), "F4", ScreenId::results);
  tile("flow", _("Alur SOP"), _("enam belas langkah"), "F5", ScreenId::flow);
  tile("print", _("Cetak formulir"), _("lembar dan label"), "F6", ScreenId::forms);
}

Sheet* HomeScreen::build_list() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  list_head_ = heading(card, _("Pekerjaan berjalan"), 14);
  summary_ = new Words(card, " ", {.ink = Ink::quiet});
  returns_head_ = new Words(card, _("Kembali"), {.ink = Ink::quiet});
  age_head_ = new Words(card, _("Umur"), {.ink = Ink::quiet});
  empty_ = explanation(card, _("Belum ada berkas. Terima berkas pertama dengan F2."), 480);
  list_ = new Worklist(card, _("Pekerjaan berjalan"),
                       {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 213, .semibold = true},
                        {.title = _("Berkas"), .kind = ColumnKind::two_lines},
                        {.title = _("Kembali"), .kind = ColumnKind::icon_word, .width_px = 108},
                        {.title = _("Umur"), .kind = ColumnKind::plain, .width_px = 90, .right = true}},
                       52, true, {.chosen = {}, .open = [this](int at) { open(at); }, .key = {}});
  hits_list_ = new Worklist(card, _("Hasil pencarian"), {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 190}, {.title = _("Berkas"), .kind = ColumnKind::two_lines},
                            {.title = _("Halaman"), .kind = ColumnKind::plain, .width_px = 96, .right = true}}, 52, true,
                            {.chosen = {}, .open = [this](int at) { open(at); }, .key = {}});
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(list_head_, wxSizerFlags().CenterVertical());
  head->AddSpacer(FromDIP(12));
  head->Add(summary_, wxSizerFlags().CenterVertical());
  head->AddStretchSpacer();
  head->Add(returns_head_, wxSizerFlags().CenterVertical());
  head->AddSpacer(FromDIP(54));
  head->Add(age_head_, wxSizerFlags().CenterVertical());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::card)));
  head->SetMinSize(wxSize(-1, FromDIP(52)));
  column->Add(new Sheet(card, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 1));
  column->Add(empty_, wxSizerFlags().Border(wxALL, FromDIP(size::card)));
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(7)));
  column->AddSpacer(1);
  column->Add(hits_list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 1));
  card->SetSizer(column);
  empty_->Hide();
  hits_list_->Hide();
  return card;
}

wxSizer* HomeScreen::build_side() {
  auto* week_card = new Sheet(this, {.fill = Colour::surface, .card = true}, FromDIP(wxSize(354, 212)));
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(heading(week_card, _("Minggu ini"), 14), wxSizerFlags().CenterVertical());
  head->AddStretchSpacer();
  week_range_ = new Words(week_card, " ", {.ink = Ink::quiet});
  head->Add(week_range_, wxSizerFlags().CenterVertical());
  week_ = new WeekPicture(week_card);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(size::card)));
  column->Add(week_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(size::card)));
  week_card->SetSizer(column);

  auto* notice_card = new Sheet(this, {.fill = Colour::surface, .card = true}, FromDIP(wxSize(354, -1)));
  notices_ = new NoticeList(notice_card);
  auto* lower = new wxBoxSizer(wxVERTICAL);
  lower->Add(heading(notice_card, _("Perlu diperhatikan"), 14), wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(size::card)));
  lower->AddSpacer(FromDIP(8));
  lower->Add(notices_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(size::card)));
  notice_card->SetSizer(lower);

  auto* side = new wxBoxSizer(wxVERTICAL);
  side->Add(week_card, wxSizerFlags().Expand());
  side->AddSpacer(FromDIP(14));
  side->Add(notice_card, wxSizerFlags(1).Expand());
  return side;
}

FrameLook HomeScreen::frame() const {
  FrameLook look;
  look.home = true;
  look.acts = {{.title = _("Pindai tumpukan"), .key = "Shift+F3", .icon = "tray", .pressed = [shell = &shell_] { shell->go({ScreenId::stack, {}, {}}); }},
               {.title = _("Taruh di rak"), .key = "F7", .icon = "place", .pressed = [shell = &shell_] { shell->go({ScreenId::shelf, {}, {}}); }},
               {.title = _("Peminjaman"), .key = "F8", .icon = "lend", .pressed = [shell = &shell_] { shell->go({ScreenId::loan, {}, {}}); }},
               {.title = _("Kearsipan"), .key = "F10", .icon = "archive", .pressed = [shell = &shell_] { shell->go({ScreenId::records, {}, {}}); }}};
  look.hints = wxString(L"\u2193 ") + _("ke daftar") + "    Enter " + _("buka") + "    F1 " + _("bantuan");
  return look;
}

void HomeScreen::focus_first() { field_->entry()->SetFocus(); }

bool HomeScreen::escape() {
  if (field_->entry()->HasFocus() && field_->text().empty()) return true;
  field_->clear();
  focus_first();
  return true;
}

bool HomeScreen::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (key == WXK_F3 && e.ShiftDown() && !e.ControlDown() && !e.AltDown()) return shell_.go({ScreenId::stack, {}, {}}), true;
  if (e.HasModifiers() || key < WXK_F2 || key > WXK_F10) return false;
  if (key == WXK_F10) return shell_.go({ScreenId::records, {}, {}}), true;
  if (key == WXK_F7) return shell_.go({ScreenId::shelf, {}, {}}), true;
  if (key == WXK_F8) return shell_.go({ScreenId::loan, {}, {}}), true;
  if (key == WXK_F9) return shell_.go({ScreenId::shelf_audit, {}, {}}), true;
  wxCommandEvent press(wxEVT_BUTTON, tiles_[static_cast<std::size_t>(key - WXK_F2)]->GetId());
  press.SetEventObject(tiles_[static_cast<std::size_t>(key - WXK_F2)]);
  tiles_[static_cast<std::size_t>(key - WXK_F2)]->GetEventHandler()->ProcessEvent(press);
  return true;
}

void HomeScreen::refresh() {
  asker_.ask<desk::HomeView>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<desk::HomeView>(desk.home()); },
                             [this](desk::Outcome<desk::HomeView> home) {
                               if (home.ok()) show(*home, now_text());
                               else shell_.tell(home.refused());
                             });
}

ListRow HomeScreen::row(const screens::HomeLine& line) const {
  ListCell state{.text = in_words(line.word), .second = {}, .icon = line.icon, .ink = tone_ink(line.tone)};
  ListCell title{.text = wxString::FromUTF8(line.title), .second = in_words(line.second), .icon = {}};
  ListCell returns{.text = in_words(line.returns_words), .second = {}, .icon = line.returns ? "back" : "", .ink = line.returns_tone == 'p' ? Colour::text2 : tone_ink(line.returns_tone)};
  ListCell age{.text = in_words(line.age), .second = {}, .icon = {}, .ink = line.age_tone == 'p' ? Colour::text : tone_ink(line.age_tone)};
  return {state, title, returns, age};
}

void HomeScreen::show(const desk::HomeView& home, const std::string& now) {
  // The list may have changed under the clerk's hand: the same dossier stays chosen, wherever it stands now.
  const int at = searching_ ? -1 : list_->chosen();
  const std::string chosen = at >= 0 && at < static_cast<int>(lines_.lines.size()) ? lines_.lines[static_cast<std::size_t>(at)].code : "";
  lines_ = screens::home_lines(home, now);
  fill_list();
  for (std::size_t i = 0; !chosen.empty() && i < lines_.lines.size(); ++i)
    if (lines_.lines[i].code == chosen) list_->choose(static_cast<int>(i));
  const screens::WeekBars bars = screens::week_bars(home);
  std::vector<DayBar> days;
  const wxString names[] = {_("Sen"), _("Sel"), _("Rab"), _("Kam"), _("Jum"), _("Sab"), _("Min")};
  for (std::size_t i = 0; i < bars.days.size() && i < 7; ++i)
    days.push_back({names[std::min(6, screens::days_between(home.week.front().date, bars.days[i].date))], bars.days[i].in, bars.days[i].done, now.starts_with(bars.days[i].date), bars.days[i].date > now.substr(0, 10)});
  week_->set(days);
  week_range_->set(in_words(bars.range));
  notices_->set(screens::notices(home, now));
  const auto ready = std::count_if(lines_.lines.begin(), lines_.lines.end(), [](const auto& l) { return l.state == "K4" || l.state == "K5"; });
  tiles_[1]->second(ready ? counted("%d berkas siap", static_cast<int>(ready)) : _("belum ada yang siap"));
  tiles_[0]->Enable(home.writable);
  tiles_[1]->Enable(home.writable);
  Layout();
}

// F3: the first dossier that waits to be scanned or looked through.
void HomeScreen::open_next_scan() {
  for (std::size_t i = 0; i < lines_.lines.size(); ++i)
    if (lines_.lines[i].state == "K4" || lines_.lines[i].state == "K5") return shell_.go({ScreenId::documentation, lines_.lines[i].code, {}});
  shell_.tell({.tone = Tone::accent, .icon = "info", .sentence = _("Belum ada berkas yang siap dipindai"), .todo = _("Berkas dapat dipindai setelah diteliti dan diregistrasi."), .act = _("Mengerti"), .primary = false}, {});
}

void HomeScreen::fill_list() {
  list_head_->set(searching_ ? _("Hasil pencarian") : _("Pekerjaan berjalan"));
  const bool none = searching_ ? hits_.empty() : lines_.lines.empty();
  if (!searching_) {
    std::vector<ListRow> rows;
    for (const auto& line : lines_.lines) rows.push_back(row(line));
    list_->rows(std::move(rows));
    summary_->set(in_words(lines_.summary));
    if (none) empty_->set(_("Belum ada berkas. Terima berkas pertama dengan F2."));
  }
  returns_head_->Show(!searching_ && !none);
  age_head_->Show(!searching_ && !none);
  empty_->Show(none);
  list_->Show(!searching_ && !none);
  hits_list_->Show(searching_ && !none);
  list_->GetParent()->Layout();
}

void HomeScreen::entered(const wxString& text) {
  if (text.empty()) return;
  if (searching_ && hits_list_->IsShown() && !hits_.empty() && !text.Upper().StartsWith("BRK1")) return open(std::max(0, hits_list_->chosen()));
  shell_.code(text.ToStdString(wxConvUTF8));
}

void HomeScreen::typed(const wxString& text) {
  words_ = text;
  if (text.length() < 2 || text.Upper().StartsWith("BRK1")) {
    if (searching_) {
      searching_ = false;
      fill_list();
    }
    return;
  }
  if (search_) search_->cancel();
  search_ = asker_.ask<archive::Hits>(desk::Lane::search,
      [query = archive::Query{.words = text.ToStdString(wxConvUTF8), .classification = {}, .year = {}, .place = {}, .limit = 50}](desk::Desk& desk, std::stop_token stop) { return desk.find(query, stop); },
      [this, text](desk::Outcome<archive::Hits> hits) { if (text == words_) results(hits); });
}

void HomeScreen::results(const desk::Outcome<archive::Hits>& hits) {
  searching_ = true;
  hits_ = hits.ok() ? hits->rows : std::vector<archive::Hit>{};
  std::vector<ListRow> rows;
  for (const auto& hit : hits_) {
    ListCell number{.text = wxString::FromUTF8(hit.number.empty() ? "–" : hit.number), .second = {}, .icon = {}, .ink = Colour::text2};
    ListCell title{.text = wxString::FromUTF8(screens::one_line(hit.title, 160)), .second = wxString::FromUTF8(screens::one_line(hit.snippet, 160)), .icon = {}};
    ListCell page{.text = hit.page ? wxString::Format(_("hal. %d"), *hit.page) : wxString(L"\u2013"), .second = {}, .icon = {}, .ink = Colour::text2};
    rows.push_back({number, title, page});
  }
  hits_list_->rows(std::move(rows));
  if (hits.ok()) summary_->set(hits->capped ? wxString::Format(_("%lld+ hasil"), static_cast<long long>(hits->total)) : counted("%d hasil", static_cast<int>(hits->total)));
  empty_->set(hits.ok() ? wxString::Format(_("Tidak ada yang cocok dengan “%s” pada judul, nomor, dan teks. Coba kata yang lebih pendek."), words_) : in_words(hits.refused().message));
  fill_list();
}

void HomeScreen::open(int at) {
  if (searching_) {
    if (at < 0 || at >= static_cast<int>(hits_.size())) return;
    const auto& hit = hits_[static_cast<std::size_t>(at)];
    shell_.go({ScreenId::found, hit.code, hit.page ? std::to_string(*hit.page) + " " + words_.ToStdString(wxConvUTF8) : ""});
  } else if (at >= 0 && at < static_cast<int>(lines_.lines.size())) {
    shell_.go({ScreenId::documentation, lines_.lines[static_cast<std::size_t>(at)].code, {}});
  }
}

}  // namespace berkas::gui
