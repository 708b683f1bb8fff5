#include "app/gui/screens/shelf_screen.h"

#include <wx/datetime.h>

#include "app/desk/desk.h"
#include "app/desk/dossier_name.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

constexpr std::size_t most_lines = 500;

std::string icon_of(screens::FilingSign sign) {
  using enum screens::FilingSign;
  switch (sign) {
    case picked: return "plus";
    case put: return "check";
    case opened: return "archive";
    case closed: return "check";
    case there_already: return "info";
    case undone: return "undo";
  }
  return "info";
}

}  // namespace

ShelfScreen::ShelfScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), reopen_(to.detail), asker_(shell.executor()) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_now(), wxSizerFlags(5).Expand().Border(wxALL, FromDIP(20)));
  row->Add(build_lists(), wxSizerFlags(6).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  SetSizer(row);
}

Sheet* ShelfScreen::build_now() {
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  where_ = new Words(card_, _("Pindai boks, atau berkas yang akan ditaruh"), {.points = 22, .ellipsis = true});
  says_ = new Words(card_, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(470)});
  holding_ = new Words(card_, " ", {.wrap_px = FromDIP(470)});
  hint_ = explanation(card_, _("Boks dahulu: setiap berkas sesudahnya masuk ke boks itu; boks yang sama sekali lagi menutup dan menghitungnya. "
                               "Berkas dahulu: lalu folder, boks, rak, masing-masing satu pindai."), FromDIP(470));
  column->Add(where_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  column->Add(says_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  column->Add(holding_, wxSizerFlags().Expand());
  column->AddStretchSpacer();
  column->Add(hint_, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  card_->SetSizer(padded);
  return card_;
}

Sheet* ShelfScreen::build_lists() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(card, _("Sesi ini"), 14), wxSizerFlags().Border(wxALL, FromDIP(14)));
  log_ = new Worklist(card, _("Yang dipindai, terbaru lebih dulu"), {{.title = _("Pukul"), .kind = ColumnKind::icon_word, .width_px = 110}, {.title = _("Apa"), .kind = ColumnKind::two_lines}}, 52, true, {});
  column->Add(log_, wxSizerFlags(3).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
  legs_head_ = heading(card, _("Baru separuh"), 14);
  column->Add(legs_head_, wxSizerFlags().Border(wxALL, FromDIP(14)));
  legs_ = new Worklist(card, _("Berkas yang baru separuh"), {{.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = {}, .open = [this](int at) { if (at >= 0 && at < static_cast<int>(leg_codes_.size())) shell_.go({ScreenId::found, leg_codes_[static_cast<std::size_t>(at)], {}}); }, .key = {}});
  column->Add(legs_, wxSizerFlags(2).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  card->SetSizer(column);
  return card;
}

void ShelfScreen::refresh() {
  if (!reopen_.empty()) waiting_.push_front(std::exchange(reopen_, {}));
  next();
  load_one_legged();
}

void ShelfScreen::load_one_legged() {
  using Legs = std::vector<desk::OneLeggedView>;
  asker_.ask<Legs>(desk::Lane::search, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<Legs>(desk::Shelves(desk).one_legged()); },
                   [this](desk::Outcome<Legs> legs) {
                     if (!legs.ok()) return;
                     std::vector<ListRow> rows;
                     leg_codes_.clear();
                     for (const auto& leg : *legs) {
                       if (rows.size() >= most_lines) break;
                       leg_codes_.push_back(leg.dossier.code);
                       rows.push_back({{.text = from_utf8(screens::one_line(desk::dossier_name(leg.dossier.number, leg.dossier.title), 90)), .second = in_words(leg.says)}});
                     }
                     legs_head_->set(legs->empty() ? _("Tidak ada yang baru separuh.") : wxString::Format(_("Baru separuh: %d"), static_cast<int>(legs->size())));
                     legs_->Show(!rows.empty());
                     legs_->rows(std::move(rows));
                     Layout();
                   });
}

bool ShelfScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || parsed->type() == archive::CodeType::loan) return false;
  waiting_.push_back(parsed->str());
  next();
  return true;
}

// A gun is faster than a disk: codes wait in the order they were read.
void ShelfScreen::next() {
  if (busy_ || waiting_.empty()) return;
  busy_ = true;
  const std::string code = waiting_.front();
  waiting_.pop_front();
  asker_.ask<Step>(desk::Lane::acts, [hand = hand_, code](desk::Desk& desk, std::stop_token) { return screens::scan_to_file(desk, hand, code); },
                   [this, code](desk::Outcome<Step> step) { answered(step, code); });
}

void ShelfScreen::answered(const desk::Outcome<Step>& step, const std::string& code) {
  busy_ = false;
  if (step.ok()) {
    hand_ = step->hand;
    show(*step);
    wxBell();
  } else {
    refused(step.refused(), code);
  }
  shell_.frame_changed();
  next();
}

void ShelfScreen::show(const Step& step) {
  const wxString where = hand_.open ? from_utf8(hand_.open->name) + _(" terbuka") : hand_.hand.empty() ? _("Pindai boks, atau berkas yang akan ditaruh") : _("Pindai tempatnya");
  where_->set(where);
  says_->set(in_words(step.says));
  says_->ink(step.sign == screens::FilingSign::there_already ? Ink::warn : step.sign == screens::FilingSign::undone ? Ink::text : Ink::good);
  wxString held;
  for (const auto& thing : hand_.hand) held += (held.empty() ? _("Di tangan: ") : wxString(", ")) + from_utf8(screens::one_line(thing.name, 40));
  holding_->set(held.empty() ? wxString(" ") : held);
  full_ = step.done ? step.done->next : std::nullopt;
  card_->ground({.fill = Colour::surface, .card = true, .active = hand_.open.has_value()});
  const std::string path = step.done ? step.done->path : std::string();
  add_line({wxDateTime::Now().Format("%H.%M.%S"), in_words(step.says), from_utf8(screens::one_line(step.what, 60) + (step.what.empty() || path.empty() ? "" : ": ") + path), icon_of(step.sign), Colour::text});
  card_->Layout();
}

void ShelfScreen::refused(const desk::Refused& why, const std::string& code) {
  wxBell();
  says_->set(in_words(why.message));
  says_->ink(Ink::bad);
  add_line({wxDateTime::Now().Format("%H.%M.%S"), in_words(why.message), from_utf8(code), "warn", Colour::bad});
  shell_.tell(why);
  card_->Layout();
}

void ShelfScreen::add_line(Line line) {
  lines_.insert(lines_.begin(), std::move(line));
  if (lines_.size() > most_lines) lines_.pop_back();
  std::vector<ListRow> rows;
  for (const auto& one : lines_) rows.push_back({{.text = one.time, .second = {}, .icon = one.icon, .ink = one.ink}, {.text = one.what, .second = one.where}});
  log_->rows(std::move(rows));
}

void ShelfScreen::undo() {
  if (busy_) return;
  busy_ = true;
  asker_.ask<Step>(desk::Lane::acts, [hand = hand_](desk::Desk& desk, std::stop_token) { return screens::take_back(desk, hand); },
                   [this](desk::Outcome<Step> step) { answered(step, {}); });
}

void ShelfScreen::pick_up() {
  if (busy_) return;
  if (!hand_.open) {
    hand_.picking = !hand_.picking;
    says_->set(hand_.picking ? _("Ambil banyak: pindai semua yang dipindahkan, lalu tempat barunya.") : _("Ambil banyak dihentikan."));
    says_->ink(Ink::text);
    return shell_.frame_changed();
  }
  busy_ = true;
  asker_.ask<Step>(desk::Lane::acts, [hand = hand_, code = hand_.open->code](desk::Desk& desk, std::stop_token) { return screens::pick_up_contents(desk, hand, code); },
                   [this](desk::Outcome<Step> step) { answered(step, {}); });
}

// The next box, made where the full one stands, its label printed on the spot; it is open at once.
void ShelfScreen::next_box() {
  if (busy_ || !hand_.open) return;
  asker_.ask<archive::Place>(desk::Lane::acts,
      [code = hand_.open->code](desk::Desk& desk, std::stop_token) -> desk::Outcome<archive::Place> {
        desk::Shelves shelves(desk);
        const auto next = shelves.next_box(code, 1);
        if (!next) return next.refused();
        return next->box && next->box->code != code ? desk::Outcome<archive::Place>(*next->box) : shelves.make_next_box(code);
      },
      [this](desk::Outcome<archive::Place> box) {
        if (!box.ok()) return shell_.tell(box.refused());
        shell_.printed("box-label", box->code);
        waiting_.push_back(box->code);
        next();
      });
}

FrameLook ShelfScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<ShelfScreen*>(this);
  look.title = _("Taruh di rak");
  if (hand_.codes > 0) look.chip = ChipLook{.icon = "code", .word = wxString::Format(_("%d kode, %d dipindahkan"), hand_.codes, hand_.moved), .tone = Tone::accent};
  if (hand_.open) look.code = from_utf8(hand_.open->code);
  look.acts = {{.title = _("Kembalikan yang terakhir"), .key = "Ctrl+Z", .icon = "undo", .enabled = hand_.moved > 0, .pressed = [self] { self->undo(); }},
               {.title = hand_.open ? _("Ambil semua isinya") : hand_.picking ? _("Berhenti mengambil") : _("Ambil banyak"), .key = "F8", .icon = "tray", .pressed = [self] { self->pick_up(); }}};
  if (hand_.open) look.acts.push_back({.title = full_ ? wxString::Format(_("Buka %s"), from_utf8(full_->name)) : _("Boks berikutnya"), .key = "F9", .icon = "label", .primary = full_.has_value(), .pressed = [self] { self->next_box(); }});
  return look;
}

void ShelfScreen::focus_first() { log_->SetFocus(); }

bool ShelfScreen::escape() {
  if (!hand_.open && hand_.hand.empty() && !hand_.picking) return false;
  if (hand_.open) return take_code(hand_.open->code);      // closes it, with its count
  hand_.hand.clear();
  hand_.picking = hand_.carried = false;
  holding_->set(" ");
  where_->set(_("Pindai boks, atau berkas yang akan ditaruh"));
  shell_.frame_changed();
  return true;
}

bool ShelfScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() == 'Z' && e.ControlDown()) return undo(), true;
  if (e.HasModifiers()) return false;
  if (e.GetKeyCode() == WXK_F8) return pick_up(), true;
  if (e.GetKeyCode() == WXK_F9 && hand_.open) return next_box(), true;
  return false;
}

}  // namespace berkas::gui
