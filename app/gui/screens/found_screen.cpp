#include "app/gui/screens/found_screen.h"

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/look/icons.h"
#include "app/gui/screens/out_told.h"
#include "app/screens/take_out_file.h"
#include "app/screens/word_places.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

class Pin : public Painted {                       // the place's icon
public:
  explicit Pin(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(32, 32))) {}

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::surface)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    draw_icon(gc, "place", 0, 0, 32, colour(Colour::good));
  }
};

}  // namespace

FoundScreen::FoundScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), code_(to.code), asker_(shell.executor()) {
  if (to.detail.starts_with("BRK1")) item_code_ = to.detail;
  else if (!to.detail.empty()) {
    first_page_ = std::max(0, std::atoi(to.detail.c_str()) - 1);
    if (const auto space = to.detail.find(' '); space != std::string::npos) first_word_ = to.detail.substr(space + 1);
  }
  pictures_ = std::make_unique<PagePictures>(shell.executor(),
      [code = code_](desk::Desk& desk, const std::string& key, int, int height) {
        const auto slash = key.find('/');
        const auto opening = key.find('/', slash + 1);     // a restricted page comes with the event that opened it
        return desk.file_picture({.code = code, .sha256 = key.substr(0, slash), .page = std::stoi(key.substr(slash + 1)), .dpi = std::clamp(height * 100 / 1169, 24, 200),
                                  .opening = opening == std::string::npos ? "" : key.substr(opening + 1)});
      },
      [this](const std::string&, const wxBitmap&) { rail_->Refresh(); }, [this](const std::string& key, const wxBitmap& b) { view_->picture(key, b); });
  auto* upper = new wxBoxSizer(wxHORIZONTAL);
  upper->Add(build_pages(), wxSizerFlags(470).Expand());
  upper->Add(build_facts(), wxSizerFlags(810).Expand());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(upper, wxSizerFlags(1).Expand());
  column->Add(build_strip(), wxSizerFlags().Expand());
  SetSizer(column);
}

Sheet* FoundScreen::build_pages() {
  auto* left = new Sheet(this, {.fill = Colour::desk, .right = true});
  rail_ = new PageGrid(left, _("Halaman"), true,
                       {.chosen = [this](int at) { show_page(at); }, .key = [this](wxKeyEvent& e) { return page_key(e); },
                        .picture = [this](const std::string& key) { return pictures_->known(key); }, .want = [this](const std::string& key, int w, int h) { pictures_->thumbnail(key, w, h); }});
  rail_->ground(Colour::desk);
  rail_->SetMinSize(FromDIP(wxSize(72, -1)));
  view_ = new PageView(left, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_->large(key, w, h); }, .key = [this](wxKeyEvent& e) { return page_key(e); }});
  view_->margins(14, 18, 12, 8);
  page_words_ = new Words(left, " ", {.ink = Ink::quiet});
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(view_, wxSizerFlags(1).Expand());
  right->Add(page_words_, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddSpacer(FromDIP(12));
  row->Add(rail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  row->Add(right, wxSizerFlags(1).Expand());
  left->SetSizer(row);
  return left;
}

wxWindow* FoundScreen::build_place(wxWindow* right) {
  place_card_ = new Sheet(right, {.fill = Colour::surface, .card = true, .bar = Colour::good});
  place_words_ = heading(place_card_, " ");
  place_second_ = new Words(place_card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  place_chip_ = new Chip(place_card_, {.icon = "check", .word = _("Di tempat"), .tone = Tone::good});
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(place_words_, wxSizerFlags().Expand());
  words->Add(place_second_, wxSizerFlags().Expand());
  auto* place = new wxBoxSizer(wxHORIZONTAL);
  place->Add(new Pin(place_card_), wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(24)));
  place->Add(words, wxSizerFlags(1).CenterVertical().Border(wxALL, FromDIP(12)));
  place->Add(place_chip_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(16)));
  place_card_->SetSizer(place);
  return place_card_;
}

wxSizer* FoundScreen::build_acts(wxWindow* right) {
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  const auto act = [&](const wxString& word, const wxString& key, const char* icon, Pressed pressed) {
    auto* a = new Act(right, word, key, icon, std::move(pressed));
    acts->Add(a, wxSizerFlags().Border(wxRIGHT, FromDIP(10)));
    return a;
  };
  continue_ = act(_("Lanjutkan dokumentasi"), "F5", "arrow", [this] { shell_.go({ScreenId::documentation, code_, {}}); });
  reveal_ = act(_("Buka uraian, dicatat"), {}, "info", [this] { load(true); });
  act(_("Lembar kendali"), "F8", "form", [this] { shell_.go({ScreenId::flow, code_, {}}); });
  act(_("Cetak label"), "Ctrl+P", "print", [this] { shell_.printed("dossier-label", code_); });
  act(_("Ekspor"), "Ctrl+E", "export", [this] { take_out(); });
  reveal_->Hide();
  continue_->Hide();
  return acts;
}

wxSizer* FoundScreen::build_word(wxWindow* right) {
  auto* search = new wxBoxSizer(wxHORIZONTAL);
  word_ = new wxTextCtrl(right, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  word_->SetMinSize(FromDIP(wxSize(80, size::target)));
  say(word_, _("Cari kata dalam berkas ini"));
  hint(word_, _("Cari kata dalam berkas ini"));
  word_count_ = new Words(right, " ", {.ink = Ink::quiet});
  search->Add(word_, wxSizerFlags(1).CenterVertical());
  search->Add(word_count_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(12)));
  search->Add(new Tool(right, "up", _("Kata sebelumnya, Shift+F3"), [this] { next_word(-1); }), wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  search->Add(new Tool(right, "down", _("Kata berikutnya, F3"), [this] { next_word(1); }), wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  word_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look_for_word(); });
  word_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { next_word(1); });
  return search;
}

wxWindow* FoundScreen::build_items(wxWindow* right) {
  auto* card = new Sheet(right, {.fill = Colour::surface, .card = true});
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  items_head_ = new Words(card, _("Isi berkas"), {.strong = true});
  items_count_ = new Words(card, " ", {.ink = Ink::quiet});
  line->Add(items_head_, wxSizerFlags().CenterVertical());
  line->AddStretchSpacer();
  line->Add(items_count_, wxSizerFlags().CenterVertical());
  items_ = new Worklist(card, _("Isi berkas"), {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 50}, {.title = _("Uraian"), .kind = ColumnKind::plain}, {.title = _("Halaman"), .kind = ColumnKind::plain, .width_px = 110, .right = true}},
                        44, true, {.chosen = [this](int at) { show_item(at); }});
  auto* items = new wxBoxSizer(wxVERTICAL);
  items->Add(line, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  items->Add(items_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 1));
  card->SetSizer(items);
  return card;
}

// What stands first in the reading order is made first.
Sheet* FoundScreen::build_facts() {
  auto* right = new Sheet(this, {.fill = Colour::ground});
  title_ = heading(right, " ");
  meta_ = new Words(right, " ", {.ink = Ink::quiet, .ellipsis = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(12));
  column->Add(title_, wxSizerFlags().Expand());
  column->Add(meta_, wxSizerFlags().Expand());
  column->Add(build_place(right), wxSizerFlags().Expand().Border(wxTOP, FromDIP(10)));
  column->Add(build_acts(right), wxSizerFlags().Expand().Border(wxTOP, FromDIP(12)));
  column->Add(build_word(right), wxSizerFlags().Expand().Border(wxTOP, FromDIP(10)));
  column->Add(build_items(right), wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(10)));
  note_ = new Words(right, " ", {.ink = Ink::quiet, .ellipsis = true});
  column->Add(note_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
  auto* padded = new wxBoxSizer(wxHORIZONTAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(size::margin)));
  right->SetSizer(padded);
  return right;
}

Sheet* FoundScreen::build_strip() {
  auto* ground = new Sheet(this, {.fill = Colour::surface, .top = true});
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  strip_span_ = new Words(ground, " ", {.ink = Ink::quiet});
  head->Add(new Words(ground, _("Riwayat langkah"), {.strong = true}), wxSizerFlags().CenterVertical());
  head->Add(strip_span_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(14)));
  head->AddStretchSpacer();
  head->Add(new Words(ground, _("F8 lembar kendali"), {.ink = Ink::quiet}), wxSizerFlags().CenterVertical());
  strip_ = new HistoryStrip(ground);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(24)).Border(wxTOP, FromDIP(5)));
  column->GetItem(static_cast<size_t>(0))->SetFlag(wxLEFT | wxRIGHT | wxEXPAND);
  column->GetItem(static_cast<size_t>(0))->SetBorder(FromDIP(24));
  column->Add(strip_, wxSizerFlags().Expand());
  column->PrependSpacer(FromDIP(5));
  ground->SetSizer(column);
  return ground;
}

// What was opened stays open while this screen stands: reading the text anew is no second opening.
void FoundScreen::load(bool reveal) {
  if (revealed_) return;
  asker_.ask<Loaded>(desk::Lane::acts,
      [code = code_, reveal](desk::Desk& desk, std::stop_token) -> desk::Outcome<Loaded> {
        auto dossier = desk.dossier(code, reveal);
        if (!dossier.ok()) return dossier.refused();
        Loaded all{.dossier = *dossier};
        if (const auto* sop = desk.sops().find(dossier->dossier.sop_id)) all.flow = screens::flow_lines(*sop, &dossier->dossier.routing);
        for (const auto& file : dossier->files) {
          if (!all.text.empty() || dossier->masked) continue;
          auto text = desk.text_of(code, file.sha256, dossier->opening);
          if (text.ok()) all.text = std::move(text.value());
        }
        return all;
      },
      [this, reveal](desk::Outcome<Loaded> all) {
        revealed_ = revealed_ || (reveal && all.ok());
        if (all.ok()) loaded(*all);
        else shell_.tell(all.refused());
      });
}

void FoundScreen::loaded(const Loaded& all) {
  dossier_ = all.dossier;
  text_ = all.text;
  const bool first = !have_;
  have_ = true;
  const auto& d = dossier_.dossier;
  const wxString restricted = _("(uraian dibatasi)"), title = dossier_.masked ? restricted : from_utf8(screens::one_line(d.about.title, 240));
  title_->set(title);
  say(title_, title, Says::heading);
  wxString meta = from_utf8(d.number ? *d.number : d.classification);
  meta += (meta.empty() ? wxString() : wxString(L" \u00b7 ")) + in_words(screens::security_words(static_cast<int>(d.about.security))) + wxString(L" \u00b7 ") + in_words(screens::access_words(d.about.access)) + wxString(L" \u00b7 ");
  meta += in_words(screens::state_words(d.state).word);
  if (d.date.known()) meta += wxString(L" \u00b7 ") + in_words(screens::partial(d.date));
  meta_->set(meta);
  const bool placed = !dossier_.place_path.empty();
  wxString path = from_utf8(dossier_.place_path);
  path.Replace(" / ", wxString(L" \u00b7 "));
  place_words_->set(placed ? path : _("Belum ada lokasi"));
  say(place_words_, _("Lokasi simpan") + ": " + place_words_->GetLabelText(), Says::heading);
  place_second_->set(placed ? _("Lokasi simpan kertasnya") : d.state == "K8" ? wxString(" ") : _("Kertasnya masih dalam pekerjaan"));
  place_chip_->set(placed ? ChipLook{.icon = "check", .word = _("Di tempat"), .tone = Tone::good} : ChipLook{.icon = "clock", .word = in_words(screens::state_words(d.state).word), .tone = Tone::warn});
  place_card_->ground({.fill = Colour::surface, .card = true, .bar = placed ? Colour::good : Colour::warn});
  const bool in_work = dossier_.state >= workflow::DeskState::k0 && dossier_.state < workflow::DeskState::k8;
  continue_->Show(in_work);
  continue_->primary(in_work);
  reveal_->Show(dossier_.masked);
  shown_.clear();
  std::vector<ListRow> rows;
  int pages = 0;
  for (const auto& item : dossier_.items) {
    const archive::StoredFile *best = nullptr, *readable = nullptr;
    for (const auto& file : item.files)
      if (file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital) best = readable = &file;
    for (const auto& file : item.files)
      if (file.role == archive::FileRole::signed_form && (!best || best->role == file.role)) best = &file;   // a form that came back signed
    for (const auto& file : item.files)
      if (best && file.role == archive::FileRole::access && file.version == best->version) readable = &file;
    const std::string name = dossier_.masked ? utf8(restricted) : item.item.about.title.empty() ? d.about.title : item.item.about.title;
    shown_.push_back({best ? best->sha256 : "", readable ? readable->sha256 : "", name, best ? best->pages : 0});
    if (item.item.code == item_code_) item_ = static_cast<int>(shown_.size()) - 1;
    pages += best ? best->pages : 0;
    rows.push_back({{.text = wxString::Format("%d", item.item.number), .ink = Colour::text2}, {.text = from_utf8(screens::one_line(name, 160))}, {.text = best ? wxString::Format(_("%d hal."), best->pages) : _("kertas saja"), .ink = Colour::text2}});
  }
  items_->rows(std::move(rows));
  items_count_->set(counted("%d item", static_cast<int>(shown_.size())) + counted(", %d halaman", pages));
  strip_->set(all.flow);
  strip_span_->set(in_words(all.flow.span));
  note_->set(note_words());
  if (!first && !dossier_.masked) show_item(item_);
  if (first) {
    page_ = first_page_;
    items_->choose(item_);
    show_item(item_);
    if (!first_word_.empty()) word_->ChangeValue(from_utf8(first_word_)), look_for_word();
    focus_first();
  }
  Layout();
  for (wxWindow* w : GetChildren()) w->Layout();
  shell_.frame_changed();
}

bool FoundScreen::text_waits() const {
  return have_ && text_.empty() && !dossier_.masked && std::any_of(shown_.begin(), shown_.end(), [](const Shown& s) { return s.pages > 0 && !s.readable.empty(); });
}

// Which page, where it is this dossier's turn; pages and code can be used meanwhile.
wxString FoundScreen::text_words() const {
  return (reading_.empty() ? _("Teks menunggu giliran dibaca") : reading_) + ". " + _("Halaman dan kode sudah dapat dipakai.");
}

void FoundScreen::reading_text(const std::string& dossier, const wxString& words) {
  reading_ = dossier == code_ ? words : wxString();
  if (!text_waits() || revealed_) return;
  note_->set(text_words());
  if (utf8(word_->GetValue().Trim()).size() >= screens::least_word) word_count_->set(reading_.empty() ? _("teks belum ada") : reading_), word_count_->GetParent()->Layout();
}

std::string FoundScreen::key_of(const Shown& file, int page) const {
  return file.sha + "/" + std::to_string(page) + (dossier_.opening.empty() ? "" : "/" + dossier_.opening);
}

void FoundScreen::show_item(int at) {
  if (at < 0 || at >= static_cast<int>(shown_.size())) {
    view_->empty(_("Belum ada arsip digital."));
    return;
  }
  if (at != item_) page_ = 0;
  item_ = at;
  const Shown& s = shown_[static_cast<std::size_t>(at)];
  std::vector<GridPage> pages;
  if (!dossier_.masked)
    for (int i = 1; i <= s.pages && !s.sha.empty(); ++i) pages.push_back({.key = key_of(s, i), .number = wxString::Format("%d", i)});
  rail_->pages(pages);
  show_page(std::clamp(page_, 0, std::max(0, s.pages - 1)));
}

void FoundScreen::show_page(int page) {
  if (item_ >= static_cast<int>(shown_.size())) return;
  const Shown& s = shown_[static_cast<std::size_t>(item_)];
  if (s.sha.empty() || dossier_.masked) {
    page_words_->set(" ");
    return view_->empty(dossier_.masked ? _("Uraian dibatasi. Halaman tidak ditampilkan.") : _("Belum ada arsip digital. Kertasnya ada di lokasi di samping."));
  }
  if (page < 0 || page >= s.pages) return;
  page_ = page;
  rail_->choose(page);
  const int words = static_cast<int>(std::count(word_pages_.begin(), word_pages_.end(), page));
  wxString told = wxString::Format(_("Halaman %d dari %d"), page + 1, s.pages);
  if (words) told += counted(", %d kata ditemukan", words);
  view_->page(key_of(s, page + 1), told);
  page_words_->set(told);
  mark_words();
}

// The found words get their yellow ground as soon as their boxes are known.
void FoundScreen::mark_words() {
  view_->marks({});
  const std::string wanted = utf8(word_->GetValue().Trim());
  if (std::find(word_pages_.begin(), word_pages_.end(), page_) == word_pages_.end()) return;
  using Boxes = std::vector<devices::PdfWord>;
  const std::string sha = shown_[static_cast<std::size_t>(item_)].readable;
  marks_ = asker_.ask<Boxes>(desk::Lane::search, [file = desk::FilePage{.code = code_, .sha256 = sha, .page = page_ + 1, .opening = dossier_.opening}](desk::Desk& desk, std::stop_token) { return desk.page_words(file); },
                             [this, wanted, page = page_](desk::Outcome<Boxes> words) {
                               if (!words.ok() || page != page_) return;      // without boxes the page stands unmarked
                               std::vector<PageMark> marks;
                               for (const auto& w : screens::word_boxes(*words, wanted)) marks.push_back({Overlay::found, w.x - 0.002, w.y - 0.001, w.width + 0.004, w.height + 0.002, {}});
                               view_->marks(std::move(marks));
                             });
}

void FoundScreen::look_for_word() {
  const std::string wanted = utf8(word_->GetValue().Trim());
  word_pages_ = screens::word_pages(text_, wanted);
  word_at_ = -1;
  if (wanted.size() < screens::least_word) word_count_->set(" ");
  else if (text_.empty()) word_count_->set(reading_.empty() ? _("teks belum ada") : reading_);
  else if (word_pages_.empty()) word_count_->set(_("tidak ditemukan"));
  if (word_pages_.empty()) view_->marks({});
  else next_word(1);
  word_count_->GetParent()->Layout();
}

void FoundScreen::next_word(int by) {
  if (word_pages_.empty()) return;
  const int count = static_cast<int>(word_pages_.size());
  word_at_ = (word_at_ + by + count) % count;
  word_count_->set(wxString::Format(_("hasil %d dari %d"), word_at_ + 1, count));
  word_count_->GetParent()->Layout();
  show_page(word_pages_[static_cast<std::size_t>(word_at_)]);
}

wxString FoundScreen::note_words() const {
  if (dossier_.masked) return _("Rahasia: setiap pembukaan uraian dicatat.");
  if (revealed_) return _("Uraian dibuka. Pembukaan ini sudah dicatat.");
  return text_waits() ? text_words() : wxString(" ");
}

void FoundScreen::take_out() {
  if (taking_out_) return;
  const std::size_t from = dossier_.files.empty() ? 1 : 0;      // no copy of what was not filed yet
  std::vector<std::pair<wxString, std::string>> kinds;
  for (std::size_t i = from; i < screens::take_out_forms().size(); ++i) kinds.emplace_back(in_words(screens::take_out_forms()[i].name), screens::take_out_forms()[i].ending);
  const auto to = ask_where(this, _("Ekspor berkas"), from_utf8(code_), kinds);
  if (to.path.empty()) return;
  const auto file = screens::take_out_file(to.path, to.ending, kinds.front().second);
  taking_out_ = asker_.ask<desk::TakenOut>(desk::Lane::acts,
      [this, code = code_, file, door = asker_.door()](desk::Desk& desk, std::stop_token stop) {
        desk::Progress progress;
        progress.tell = [this, door](const desk::Sentence& how_far, double) { door([this, how_far] { if (taking_out_) note_->set(in_words(how_far) + "    Esc: " + _("berhenti")); }); };
        return desk::take_out(desk, code, file.what, file.path, progress, std::move(stop));
      },
      [this, path = file.path](desk::Outcome<desk::TakenOut> out) {
        taking_out_.reset();
        note_->set(note_words());
        if (!out.ok()) return shell_.tell(out.refused());
        if (out->sha256.empty()) return tell_saved(shell_, path);
        shell_.tell({.tone = Tone::good, .icon = "check", .sentence = _("Salinan tersimpan"), .todo = wxString::Format(_("SHA-256 %s…"), from_utf8(out->sha256.substr(0, 16))), .act = _("Mengerti"), .primary = false}, {});
      });
}

bool FoundScreen::page_key(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.HasModifiers()) return false;
  if (key == WXK_PAGEDOWN || (key == WXK_DOWN && view_->HasFocus() && !view_->zoomed())) return show_page(page_ + 1), true;
  if (key == WXK_PAGEUP || (key == WXK_UP && view_->HasFocus() && !view_->zoomed())) return show_page(page_ - 1), true;
  if (key == WXK_HOME) return show_page(0), true;
  if (key == WXK_SPACE && rail_->HasFocus()) return view_->zoom(!view_->zoomed()), true;
  return false;
}

FrameLook FoundScreen::frame() const {
  FrameLook look;
  look.hints = _("Page Up, Page Down: halaman    Ctrl+F: kata    Esc: Beranda");
  return look;
}

void FoundScreen::focus_first() { view_->SetFocus(); }

bool FoundScreen::escape() {
  if (taking_out_) return taking_out_->cancel(), true;
  if (view_->zoomed()) return view_->zoom(false), true;
  if (word_->HasFocus() && !word_->IsEmpty()) return word_->Clear(), true;
  return false;
}

bool FoundScreen::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == 'F') return word_->SetFocus(), true;
  if (e.ControlDown() && key == 'P') return shell_.printed("dossier-label", code_), true;
  if (e.ControlDown() && key == 'E') return take_out(), true;
  if (key == WXK_F3) return next_word(e.ShiftDown() ? -1 : 1), true;
  if (key == WXK_F5 && continue_->IsShown()) return shell_.go({ScreenId::documentation, code_, {}}), true;
  if (key == WXK_F8) return shell_.go({ScreenId::flow, code_, {}}), true;
  if (!types_text(wxWindow::FindFocus()) && (key == WXK_PAGEDOWN || key == WXK_PAGEUP)) return page_key(e);
  return false;
}

}  // namespace berkas::gui
