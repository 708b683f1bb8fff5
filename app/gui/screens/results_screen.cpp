#include "app/gui/screens/results_screen.h"

#include <algorithm>
#include <map>

#include "app/desk/desk.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

constexpr int page_rows = 200, most_hits = 1000;

}  // namespace

ResultsScreen::ResultsScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), place_code_(to.code), asker_(shell.executor()) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* fields = new wxBoxSizer(wxHORIZONTAL);
  auto* a = new wxBoxSizer(wxVERTICAL);
  auto* b = new wxBoxSizer(wxVERTICAL);
  words_ = text_field(this, a, _("Kata pada judul, nomor, atau teks"));
  year_ = text_field(this, b, _("Tahun"), _("semua"));
  fields->Add(a, wxSizerFlags(1).Expand());
  fields->AddSpacer(FromDIP(size::between));
  fields->Add(b, wxSizerFlags());
  column->Add(fields, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::margin)));
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  summary_ = new Words(card, " ", {.ink = Ink::quiet});
  empty_ = explanation(card, " ", 560);
  wider_ = new Act(card, _("Cari di semua tahun"), {}, "search", [this] { year_->Clear(); look(); });
  list_ = new Worklist(card, _("Hasil pencarian"), {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 190}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}, {.title = _("Halaman"), .kind = ColumnKind::plain, .width_px = 110, .right = true}},
                       52, true, {.chosen = [this](int at) { if (at == static_cast<int>(lines_.size())) look_on(); }, .open = [this](int at) { open(at); }});
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(summary_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  inside->Add(empty_, wxSizerFlags().Border(wxALL, FromDIP(14)));
  inside->Add(wider_, wxSizerFlags().Border(wxLEFT, FromDIP(14)));
  inside->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 1));
  card->SetSizer(inside);
  column->Add(card, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(size::margin)));
  SetSizer(column);
  words_->ChangeValue(from_utf8(to.detail));
  for (auto* f : {words_, year_}) {
    f->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    f->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { if (!lines_.empty()) open(std::max(0, list_->chosen())); });
    f->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) { if (e.GetKeyCode() == WXK_DOWN && !lines_.empty()) { list_->SetFocus(); if (list_->chosen() < 0) list_->choose(0); } else e.Skip(); });
  }
  empty_->Hide();
  wider_->Hide();
  if (!place_code_.empty()) { fields->ShowItems(false); }
}

void ResultsScreen::refresh() { look(); }

ResultsScreen::Asked ResultsScreen::asked() const {
  long year = 0;
  const bool with_year = year_->GetValue().ToLong(&year) && year > 1900 && year < 2200;
  return {.words = utf8(words_->GetValue()), .place = place_code_, .year = with_year ? std::optional<int>(static_cast<int>(year)) : std::nullopt, .limit = page_rows};
}

// What stands in the place comes first, then what lies in it.
desk::Outcome<ResultsScreen::Found> ResultsScreen::at_place(desk::Desk& desk, const Asked& asked) {
  Found found;
  found.head = wxString::FromUTF8(desk.place_path(asked.place));
  if (asked.offset == 0)
    for (const auto& inner : desk.places())
      if (inner.parent == asked.place) found.lines.push_back({.code = inner.code, .title = inner.name, .inside = true});
  const auto shown = desk.show(asked.place);
  if (!shown.ok()) return shown.refused();
  int at = 0;
  for (const auto& code : shown->contents) {
    if (archive::TrackingCode::parse(code)->type() != archive::CodeType::dossier || at++ < asked.offset) continue;
    if (at > asked.offset + asked.limit) return found.more = true, found;
    if (const auto d = desk.dossier(code); d.ok()) found.lines.push_back({.code = code, .number = d->dossier.number.value_or(""), .title = d->dossier.about.title, .second = d->dossier.classification});
  }
  return found;
}

desk::Outcome<ResultsScreen::Found> ResultsScreen::page(desk::Desk& desk, const Asked& asked, std::stop_token stop) {
  if (!asked.place.empty()) return at_place(desk, asked);
  Found found;
  if (asked.words.empty() && !asked.year) {
    const auto rows = desk.list({.state = {}, .step = {}, .limit = asked.limit, .after = asked.after});
    std::map<std::string, std::string> paths;           // many lie together
    for (const auto& row : rows) {
      if (!row.place.empty() && !paths.contains(row.place)) paths[row.place] = desk.place_path(row.place);
      found.lines.push_back({.code = row.code, .number = row.number, .title = row.title, .second = row.place.empty() ? utf8(in_words(screens::state_words(row.state).word)) : paths[row.place]});
    }
    found.more = static_cast<int>(rows.size()) == asked.limit;
    return found;
  }
  auto hits = desk.find({.words = asked.words, .classification = {}, .year = asked.year, .place = {}, .limit = asked.limit}, stop);
  if (!hits.ok()) return hits.refused();
  for (const auto& hit : hits->rows) found.lines.push_back({.code = hit.code, .number = hit.number, .title = hit.title, .second = hit.snippet, .page = hit.page});
  found.head = wxString::Format(hits->capped ? "%lld+" : "%lld", static_cast<long long>(hits->total));
  found.more = static_cast<int>(hits->rows.size()) == asked.limit && asked.limit < most_hits;
  return found;
}

void ResultsScreen::look() {
  if (search_) search_->cancel();
  search_ = asker_.ask<Found>(desk::Lane::search, [asked = asked()](desk::Desk& desk, std::stop_token stop) { return page(desk, asked, stop); },
                              [this](desk::Outcome<Found> found) { if (found.ok()) show(*found); else shell_.tell(found.refused()); });
}

// The last row was reached: the next page goes on behind it. A search is asked again for more, since its order is by merit.
void ResultsScreen::look_on() {
  if (!more_ || asking_more_) return;
  asking_more_ = true;
  Asked next = asked();
  const bool search = place_code_.empty() && !(next.words.empty() && !next.year);
  if (search) next.limit = most_hits;
  else if (!lines_.empty()) next.after = lines_.back().code;
  next.offset = static_cast<int>(std::count_if(lines_.begin(), lines_.end(), [](const Line& l) { return !l.inside; }));
  const int at = static_cast<int>(lines_.size());
  search_ = asker_.ask<Found>(desk::Lane::search, [next](desk::Desk& desk, std::stop_token stop) { return page(desk, next, stop); },
                              [this, search, at](desk::Outcome<Found> found) {
                                asking_more_ = false;
                                if (!found.ok()) return shell_.tell(found.refused());
                                if (search) lines_ = found->lines;
                                else lines_.insert(lines_.end(), found->lines.begin(), found->lines.end());
                                more_ = found->more;
                                fill();
                                list_->choose(std::min(at, list_->count() - 1));
                              });
}

void ResultsScreen::show(const Found& found) {
  lines_ = found.lines;
  head_ = found.head;
  more_ = found.more;
  asking_more_ = false;
  fill();
  shell_.frame_changed();
}

void ResultsScreen::fill() {
  std::vector<ListRow> rows;
  rows.reserve(lines_.size() + 1);
  for (const auto& line : lines_)
    rows.push_back({{.text = line.inside ? _("tempat") : line.number.empty() ? wxString(L"\u2013") : from_utf8(line.number), .ink = Colour::text2},
                    {.text = from_utf8(screens::one_line(line.title, 200)), .second = from_utf8(screens::one_line(line.second, 200))},
                    {.text = line.page ? wxString::Format(_("hal. %d"), *line.page) : wxString(L"\u2013"), .ink = Colour::text2}});
  if (more_) rows.push_back({{.text = wxString(L"\u2193"), .ink = Colour::accent}, {.text = _("Tampilkan berikutnya"), .second = counted("%d baris sudah tampil", static_cast<int>(lines_.size()))}, {.text = " "}});
  list_->rows(std::move(rows));
  const bool none = lines_.empty();
  const auto inside = std::count_if(lines_.begin(), lines_.end(), [](const Line& l) { return l.inside; });
  const int dossiers = static_cast<int>(lines_.size()) - static_cast<int>(inside);
  if (!place_code_.empty()) summary_->set((inside ? counted("%d tempat, ", static_cast<int>(inside)) : wxString()) + (more_ ? wxString::Format(_("%d+ berkas di tempat ini"), dossiers) : counted("%d berkas di tempat ini", dossiers)));
  else if (words_->IsEmpty() && year_->IsEmpty()) summary_->set(_("Semua berkas, terbaru lebih dulu"));
  else summary_->set(head_ == "1" ? counted("%d hasil", 1) : wxString::Format(_("%s hasil"), head_));
  empty_->Show(none);
  wider_->Show(none && !year_->IsEmpty());
  list_->Show(!none);
  if (none) empty_->set(!place_code_.empty() ? _("Belum ada berkas di tempat ini.") : wxString::Format(_("Tidak ada yang cocok dengan “%s” pada judul, nomor, dan teks. Coba kata yang lebih pendek."), words_->GetValue()));
  list_->GetParent()->Layout();
}

void ResultsScreen::open(int at) {
  if (at == static_cast<int>(lines_.size())) return look_on();
  if (at < 0 || at > static_cast<int>(lines_.size())) return;
  const auto& line = lines_[static_cast<std::size_t>(at)];
  if (line.inside) return shell_.go({ScreenId::results, line.code, {}});
  shell_.go({ScreenId::found, line.code, line.page ? std::to_string(*line.page) + " " + utf8(words_->GetValue()) : ""});
}

FrameLook ResultsScreen::frame() const {
  FrameLook look;
  look.title = place_code_.empty() ? _("Temu kembali") : head_.empty() ? _("Lokasi simpan") : head_;
  if (!place_code_.empty()) look.code = place_code_;
  look.hints = wxString(L"\u2193 ") + _("ke daftar") + "    Enter " + _("buka") + "    Esc " + _("Beranda");
  return look;
}

void ResultsScreen::focus_first() {
  if (place_code_.empty()) words_->SetFocus();
  else list_->SetFocus();
}

bool ResultsScreen::shortcut(wxKeyEvent&) { return false; }

}  // namespace berkas::gui
