#include "app/gui/screens/scan_pages.h"

#include "app/gui/frame/screen.h"

namespace berkas::gui {
namespace {

std::vector<GridPage> captured(const screens::ScanState& state) {
  std::vector<GridPage> pages;
  for (std::size_t at = 0; at < state.intake->facts.pages.size(); ++at) {
    const auto& p = state.intake->facts.pages[at];
    GridPage g{.key = picture_key(state, static_cast<int>(at)), .number = p.set_aside ? wxString(L"\u2013") : wxString::Format("%d", p.no)};
    if (const auto* flag = screens::open_flag(p)) {
      const auto words = screens::flag_words(flag->flag);
      g.flag = in_words(words.chip), g.tone = Tone::warn, g.told = in_words(words.question);
    }
    if (p.set_aside) g.aside = true, g.flag = _("disisihkan");
    pages.push_back(g);
  }
  return pages;
}

// Dashed places for the sheets that are still to come; the one that stopped says so.
void add_awaited(std::vector<GridPage>& pages, const screens::ScanState& state) {
  constexpr int most = 400;
  const auto expected = state.intake->facts.expected_sheets;
  if (!expected || state.intake->short_by <= 0) return;
  const bool trouble = screens::stopped_by_trouble(state);
  const int next = screens::next_sheet(state);
  for (int i = 0; i < std::min(state.intake->short_by, most); ++i) {
    GridPage g{.number = wxString::Format("%d", next + i), .missing = trouble && i == 0, .expected = !trouble || i > 0};
    if (g.missing) {
      const auto word = in_words(screens::stop_word(state));
      g.number += " " + word, g.told = word;
    }
    pages.push_back(g);
  }
}

ListRow row_of(const GridPage& page) {
  const wxString words = page.told.empty() ? page.flag : page.told;
  if (page.missing) return {{.text = page.number, .strong = false}, {.text = words, .icon = "warn", .ink = Colour::bad}};
  if (page.expected) return {{.text = page.number, .strong = false}, {.text = _("belum masuk"), .icon = "circle", .ink = Colour::text2}};
  if (page.aside) return {{.text = page.number, .strong = false}, {.text = page.flag, .icon = "tray", .ink = Colour::text2}};
  if (!page.flag.empty()) return {{.text = page.number, .strong = false}, {.text = words, .icon = "warn", .ink = Colour::warn}};
  return {{.text = page.number, .strong = false}, {.text = _("baik"), .icon = "check", .ink = Colour::good}};
}

}  // namespace

class ScanPages::Bar : public Painted {             // sheets captured of sheets expected
public:
  explicit Bar(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(-1, 8))) { SetMinSize(parent->FromDIP(wxSize(-1, 8))); }
  void set(int done, int all) {
    done_ = done, all_ = all;
    say(this, wxString::Format(_("%d dari %d lembar"), done, all), Says::label);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::ground)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    fill_round(gc, wxRect2DDouble(0, 0, size.x, size.y), 4, colour(Colour::line));
    if (done_ > 0 && all_ > 0) fill_round(gc, wxRect2DDouble(0, 0, size.x * std::min(1.0, static_cast<double>(done_) / all_), size.y), 4, colour(Colour::accent));
  }

private:
  int done_ = 0, all_ = 0;
};

std::string picture_key(const screens::ScanState& state, int position) {
  const auto& p = state.intake->facts.pages[static_cast<std::size_t>(position)];
  return state.intake->facts.id + "/" + p.id + "/" + std::to_string(p.quarter_turns);
}

ScanPages::ScanPages(wxWindow* parent, PagePictures& pictures, Wants wants) : Sheet(parent, {.fill = Colour::ground}), wants_(std::move(wants)) {
  auto* line = build_line();
  bar_ = new Bar(this);
  grid_ = new PageGrid(this, _("Halaman"), false,
                       {.chosen = wants_.chosen, .key = wants_.key, .picture = [&pictures](const std::string& key) { return pictures.known(key); },
                        .want = [&pictures](const std::string& key, int w, int h) { pictures.thumbnail(key, w, h); }});
  list_ = new Worklist(this, _("Halaman, daftar"), {{.title = _("Halaman"), .kind = ColumnKind::plain, .width_px = 120}, {.title = _("Keadaan"), .kind = ColumnKind::icon_word}}, size::target, true,
                       {.chosen = wants_.chosen, .open = {}, .key = {}});
  list_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) { if (!wants_.key(e)) e.Skip(); });
  list_->Hide();
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(line, wxSizerFlags().Expand());
  all->Add(bar_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
  all->AddSpacer(FromDIP(6));
  all->Add(grid_, wxSizerFlags(1).Expand());
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
}

wxSizer* ScanPages::build_line() {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  count_ = new Words(this, " ", {.points = 14});
  profile_ = new Words(this, " ", {.ink = Ink::quiet, .ellipsis = true});
  setup_ = new Flat(this, " ", "down", [this] { wants_.setup(); });
  left_ = new Chip(this, {.icon = "warn", .word = " ", .tone = Tone::warn});
  line->Add(count_, wxSizerFlags().CenterVertical());
  line->Add(profile_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(12)));
  line->Add(setup_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(4)));
  line->AddStretchSpacer();
  line->Add(left_, wxSizerFlags().CenterVertical());
  line->SetMinSize(FromDIP(wxSize(-1, size::target)));
  return line;
}

void ScanPages::show(const screens::ScanState& state) {
  std::vector<GridPage> pages;
  if (state.intake) {
    pages = captured(state);
    add_awaited(pages, state);
  }
  std::vector<ListRow> rows;
  for (const auto& page : pages) rows.push_back(row_of(page));
  grid_->pages(pages);
  if (as_list_) list_->rows(rows);
  show_count(state);
  if (state.chosen >= 0) choose(state.chosen);
  Layout();
}

void ScanPages::show_count(const screens::ScanState& state) {
  const auto& intake = state.intake;
  const bool any = (intake && intake->pages > 0) || state.feeding;
  const bool may_change = any && !state.feeding && screens::may_scan_more(state);      // then the profile is a button
  for (wxWindow* w : std::initializer_list<wxWindow*>{count_, bar_}) w->Show(any);
  profile_->Show(any && !may_change);
  setup_->Show(may_change);
  const int open = intake ? intake->open_flags : 0;
  left_->Show(open > 0);
  if (open > 0) left_->set({.icon = "warn", .word = wxString::Format(_("%d perlu dijawab"), open), .tone = Tone::warn});
  if (!any) return;
  const int sheets = intake ? intake->facts.sheets : 0, expected = intake && intake->facts.expected_sheets ? *intake->facts.expected_sheets : 0;
  wxString count = expected ? wxString::Format(_("%d dari %d lembar"), sheets, expected) : wxString::Format(_("%d lembar"), sheets);
  if (intake && intake->pages != sheets) count += counted(", %d halaman", intake->pages);
  count_->set(count);
  wxString profile;
  if (state.feeding) profile = state.stopping ? _("berhenti setelah lembar ini…") : wxString::Format(_("memindai lembar %d…"), std::max(1, state.feeding_sheet));
  else if (intake) profile = in_words(screens::profile_words(intake->facts.profile));
  profile_->set(profile);
  setup_->wording(profile, "down");
  say(setup_, _("Ubah cara memindai") + ": " + profile);
  bar_->set(sheets, std::max(expected, sheets));
}

void ScanPages::choose(int at) {
  grid_->choose(at);
  if (as_list_) list_->choose(at);
}

void ScanPages::focus() {
  if (as_list_) list_->SetFocus();
  else grid_->SetFocus();
}

bool ScanPages::has_focus() const {
  const wxWindow* focus = wxWindow::FindFocus();
  return focus && (focus == grid_ || focus == list_ || list_->IsDescendant(const_cast<wxWindow*>(focus)));
}

void ScanPages::swap() {
  as_list_ = !as_list_;
  grid_->Show(!as_list_);
  list_->Show(as_list_);
  Layout();
  focus();
}

}  // namespace berkas::gui
