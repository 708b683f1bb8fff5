#include "app/gui/frame/bars.h"

#include "app/gui/look/icons.h"

namespace berkas::gui {
namespace {

constexpr int field_px = 456, field_beside_head_px = 280;
constexpr std::size_t stretch_at = 9;                    // in the top bar's row
// What stands beside the title and does not give way.
constexpr int least_title_px = 220;

}  // namespace

class TopBar::Logo : public Painted {
public:
  explicit Logo(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(30, 30))) {}

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::surface)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    draw_icon(gc, "archive", 0, 0, size.x, colour(Colour::accent));
  }
};

TopBar::TopBar(wxWindow* parent, std::function<void()> home, std::function<void(const wxString&)> entered, std::function<void()> down, std::function<void()> officer)
    : Sheet(parent, {.fill = Colour::surface, .bottom = true}) {
  logo_ = new Logo(this);
  name_ = new Words(this, "Berkas", {.points = 14});
  unit_ = new Words(this, " ", {.ink = Ink::quiet});
  home_ = new Flat(this, _("Beranda"), "home", std::move(home), true);
  field_ = new CodeField(this, _("Pindai kode atau ketik untuk mencari"), _("Kode atau kata pencarian"), false,
                         {.enter = std::move(entered), .typed = {}, .down = std::move(down), .escape = {}});
  example_ = new Chip(this, {.icon = {}, .word = _("CONTOH"), .tone = Tone::plain, .outlined = true});
  time_ = new Words(this, " ", {.ink = Ink::quiet});
  officer_ = new Flat(this, " ", "person", std::move(officer), true);
  const int gap = FromDIP(12);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto middle = wxSizerFlags().CenterVertical();
  row->AddSpacer(FromDIP(24));
  row->Add(logo_, middle);
  row->AddSpacer(gap);
  row->Add(name_, middle);
  row->AddSpacer(FromDIP(18));
  row->Add(unit_, middle);
  row->Add(home_, middle);
  row->AddSpacer(gap);
  row->Add(field_, wxSizerFlags().CenterVertical().Proportion(0));
  row->AddStretchSpacer();
  row->Add(example_, middle);
  row->AddSpacer(FromDIP(16));
  row->Add(time_, middle);
  row->AddSpacer(FromDIP(8));
  row->Add(officer_, middle);
  row->AddSpacer(gap);
  SetSizer(row);
  field_->SetMinSize(FromDIP(wxSize(field_px, 44)));
  SetMinSize(FromDIP(wxSize(-1, size::bar)));
  example_->Hide();
}

void TopBar::house(const wxString& unit, bool example, const wxString& name) {
  unit_->set(unit);
  example_->Show(example);
  officer(name);
}

void TopBar::officer(const wxString& name) {
  officer_->wording(name.empty() ? _("Pilih nama petugas") : name, "person");
  say(officer_, _("Petugas") + ": " + (name.empty() ? _("belum dipilih") : name));
  Layout();
}

void TopBar::time(const wxString& text) {
  time_->set(text);
  Layout();
}

void TopBar::show(bool home) {
  auto* row = GetSizer();
  for (wxWindow* w : std::initializer_list<wxWindow*>{logo_, name_, unit_}) w->Show(home);
  for (wxWindow* w : std::initializer_list<wxWindow*>{home_, field_}) w->Show(!home);
  time_->Show(home || taken_ == nullptr);
  row->GetItem(static_cast<size_t>(0))->AssignSpacer(FromDIP(home ? 24 : 12), 1);
  row->GetItem(static_cast<size_t>(2))->AssignSpacer(FromDIP(home ? 12 : 0), 1);
  row->GetItem(static_cast<size_t>(4))->AssignSpacer(FromDIP(home ? 18 : 0), 1);
  row->GetItem(static_cast<size_t>(7))->AssignSpacer(FromDIP(home ? 0 : 17), 1);
  Layout();
}

void TopBar::take_in(wxWindow* head) {
  if (head == taken_) return;
  if (taken_ != nullptr) GetSizer()->Detach(taken_);
  if (head != nullptr) GetSizer()->Insert(stretch_at, head, wxSizerFlags(1000).Expand());
  taken_ = head;
  field_->SetMinSize(FromDIP(wxSize(head != nullptr ? field_beside_head_px : field_px, 44)));
}

Head::Head(wxWindow* parent) : Sheet(parent, {.fill = Colour::surface, .bottom = true}) {
  title_ = heading(this, " ");
  note_ = new Words(this, " ", {.ink = Ink::quiet});
  chip_ = new Chip(this, {.icon = {}, .word = " ", .tone = Tone::plain});
  code_ = new Words(this, " ", {.ink = Ink::quiet, .mono = true});
  acts_ = new wxBoxSizer(wxHORIZONTAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddSpacer(FromDIP(24));
  row->Add(title_, wxSizerFlags().CenterVertical());
  row->Add(note_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(14)));
  row->Add(chip_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(16)));
  row->AddStretchSpacer();
  row->Add(code_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(16)));
  row->Add(acts_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(14)));
  row->AddSpacer(FromDIP(24));
  SetSizer(row);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& e) { fit_title(); e.Skip(); });
}

void Head::show(const FrameLook& look) {
  Show(!look.title.empty());
  if (look.title.empty()) return;
  SetMinSize(FromDIP(wxSize(-1, look.head_px)));
  title_->set(look.title);
  note_->set(look.note);
  note_->Show(!look.note.empty());
  chip_->Show(look.chip.has_value());
  if (look.chip) chip_->set(*look.chip);
  code_->set(look.code);
  code_->Show(!look.code.empty());
  while (buttons_.size() < look.head_acts.size()) {
    buttons_.push_back(new Act(this, " ", {}, {}, {}));
    acts_->Add(buttons_.back(), wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  }
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_[i]->Show(i < look.head_acts.size());
    if (i >= look.head_acts.size()) continue;
    const ActLook& act = look.head_acts[i];
    buttons_[i]->wording(act.title, act.key, act.icon);
    buttons_[i]->pressed(act.pressed);
  }
  fit_title();
  Layout();
}

// The title gives way: its best width, but never so wide that what stands beside it is pushed out.
void Head::fit_title() {
  title_->SetMinSize(wxDefaultSize);
  title_->SetMaxSize(wxDefaultSize);
  title_->InvalidateBestSize();
  const int best = title_->GetBestSize().x;
  title_->SetMinSize(wxSize(1, -1));
  title_->SetMaxSize(wxSize(1, -1));
  const int room = GetParent()->GetClientSize().x - (in_bar_ ? GetParent() : this)->GetSizer()->GetMinSize().x;
  title_->SetMinSize(wxSize(std::min(best, std::max(FromDIP(least_title_px), room)), -1));
  title_->SetMaxSize(title_->GetMinSize());
}

BottomBar::BottomBar(wxWindow* parent) : Sheet(parent, {.fill = Colour::surface, .top = true}) {
  reason_ = new Words(this, " ", {.ink = Ink::quiet});
  hints_ = new Words(this, " ", {.ink = Ink::quiet});
  lamp_row_ = new wxBoxSizer(wxHORIZONTAL);
  act_row_ = new wxBoxSizer(wxHORIZONTAL);
  row_ = new wxBoxSizer(wxHORIZONTAL);
  row_->AddSpacer(FromDIP(12));                 // the lamps' own padding makes it the margin
  row_->Add(lamp_row_, wxSizerFlags().CenterVertical());
  row_->AddStretchSpacer();
  row_->Add(hints_, wxSizerFlags().CenterVertical());
  row_->Add(reason_, wxSizerFlags().CenterVertical());
  row_->Add(act_row_, wxSizerFlags().CenterVertical());
  row_->AddSpacer(FromDIP(24));
  SetSizer(row_);
}

void BottomBar::lamps(const std::vector<Lamp>& lamps) {
  lamp_looks_ = lamps;
  while (lamps_.size() < lamps.size()) {
    const std::size_t at = lamps_.size();
    lamps_.push_back(new Flat(this, " ", "check", [this, at] { if (at < lamp_looks_.size() && lamp_looks_[at].pressed) lamp_looks_[at].pressed(); }));
    lamp_row_->Add(lamps_.back(), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
  }
  for (std::size_t i = 0; i < lamps_.size(); ++i) {
    lamps_[i]->Show(i < lamps.size());
    if (i >= lamps.size()) continue;
    const bool fine = lamps[i].tone == Tone::good || lamps[i].tone == Tone::plain;
    lamps_[i]->wording(lamps[i].words, lamps[i].tone == Tone::plain ? "info" : fine ? "check" : "warn",
                       lamps[i].tone == Tone::good ? "baik" : lamps[i].tone == Tone::bad ? "buruk" : lamps[i].tone == Tone::warn ? "awas" : "");
  }
  Layout();
}

void BottomBar::show(const FrameLook& look) {
  SetMinSize(FromDIP(wxSize(-1, look.acts.empty() ? size::bar_quiet : size::bar)));
  reason_->set(look.reason);
  reason_->Show(!look.reason.empty());
  hints_->set(look.hints);
  hints_->Show(!look.hints.empty() && look.acts.empty() && !low_);
  while (acts_.size() < look.acts.size()) {
    acts_.push_back(new Act(this, " ", {}, {}, {}));
    act_row_->Add(acts_.back(), wxSizerFlags().Border(wxLEFT, FromDIP(12)));
  }
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    acts_[i]->Show(i < look.acts.size());
    if (i >= look.acts.size()) continue;
    const ActLook& act = look.acts[i];
    acts_[i]->wording(act.title, act.key, act.icon);
    acts_[i]->primary(act.primary && act.enabled);
    acts_[i]->Enable(act.enabled);
    acts_[i]->pressed(act.pressed);
    say(acts_[i], act.enabled || look.reason.empty() ? act.title : act.title + ", " + look.reason);
  }
  Layout();
}

}  // namespace berkas::gui
