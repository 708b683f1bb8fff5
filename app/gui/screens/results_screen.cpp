#include "app/gui/screens/results_screen.h"

#include "app/desk/desk.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {

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
                       52, true, {.open = [this](int at) { open(at); }});
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

void ResultsScreen::look() {
  if (search_) search_->cancel();
  long year = 0;
  const bool with_year = year_->GetValue().ToLong(&year) && year > 1900 && year < 2200;
  archive::Query q{.words = utf8(words_->GetValue()), .classification = {}, .year = with_year ? std::optional<int>(static_cast<int>(year)) : std::nullopt, .place = {}, .limit = 200};
  search_ = asker_.ask<Found>(desk::Lane::search,
      [q, where = place_code_](desk::Desk& desk, std::stop_token stop) -> desk::Outcome<Found> {
        Found found;
        if (!where.empty()) {
          auto shown = desk.show(where);
          if (!shown.ok()) return shown.refused();
          found.head = wxString::FromUTF8(shown->place_path);
          for (const auto& code : shown->contents)
            if (auto d = desk.dossier(code); d.ok()) found.lines.push_back({code, d->dossier.number.value_or(""), d->dossier.about.title, d->dossier.classification});
          return found;
        }
        if (q.words.empty()) {
          for (const auto& row : desk.list({.state = {}, .step = {}, .waiting = false, .limit = 200, .offset = 0})) found.lines.push_back({row.code, row.number, row.title, row.place});
          return found;
        }
        auto hits = desk.find(q, stop);
        if (!hits.ok()) return hits.refused();
        for (const auto& hit : hits->rows) found.lines.push_back({hit.code, hit.number, hit.title, hit.snippet, hit.page});
        found.head = wxString::Format(hits->capped ? "%lld+" : "%lld", static_cast<long long>(hits->total));
        return found;
      },
      [this](desk::Outcome<Found> found) { if (found.ok()) show(*found); else shell_.tell(found.refused()); });
}

void ResultsScreen::show(const Found& found) {
  lines_ = found.lines;
  head_ = found.head;
  std::vector<ListRow> rows;
  for (const auto& line : lines_)
    rows.push_back({{.text = line.number.empty() ? wxString(L"\u2013") : from_utf8(line.number), .ink = Colour::text2},
                    {.text = from_utf8(screens::one_line(line.title, 200)), .second = from_utf8(screens::one_line(line.second, 200))},
                    {.text = line.page ? wxString::Format(_("hal. %d"), *line.page) : wxString(), .ink = Colour::text2}});
  list_->rows(std::move(rows));
  const bool none = lines_.empty();
  summary_->set(!place_code_.empty() ? counted("%d berkas di tempat ini", static_cast<int>(lines_.size())) : words_->IsEmpty() ? _("Semua berkas, terbaru lebih dulu") : head_ == "1" ? counted("%d hasil", 1) : wxString::Format(_("%s hasil"), head_));
  empty_->Show(none);
  wider_->Show(none && !year_->IsEmpty());
  list_->Show(!none);
  if (none) empty_->set(!place_code_.empty() ? _("Belum ada berkas di tempat ini.") : wxString::Format(_("Tidak ada yang cocok dengan “%s” pada judul, nomor, dan teks. Coba kata yang lebih pendek."), words_->GetValue()));
  list_->GetParent()->Layout();
  shell_.frame_changed();
}

void ResultsScreen::open(int at) {
  if (at < 0 || at >= static_cast<int>(lines_.size())) return;
  const auto& line = lines_[static_cast<std::size_t>(at)];
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
