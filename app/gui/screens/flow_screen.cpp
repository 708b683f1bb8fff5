#include "app/gui/screens/flow_screen.h"

#include <tuple>

#include "app/desk/take_out.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/icons.h"
#include "app/gui/screens/out_told.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

wxString joined(const std::vector<std::string>& words) {
  wxString all;
  for (const auto& w : words) all += (all.empty() ? "" : ", ") + from_utf8(w);
  return all.empty() ? wxString(L"\u2013") : all;
}

}  // namespace

class FlowScreen::VisitList : public Painted {     // this dossier's visits of the chosen step
public:
  explicit VisitList(wxWindow* parent) : Painted(parent) {}
  void set(std::vector<screens::VisitLine> lines) {
    lines_ = std::move(lines);
    wxString told;
    for (const auto& l : lines_) told += in_words(l.head) + ". " + in_words(l.note) + " ";
    say(this, told.empty() ? _("Belum ada kunjungan") : told, Says::label);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::ground)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    double y = 0, w = 0, h = 0;
    for (const auto& l : lines_) {
      if (y > size.y - 30) break;
      gc.SetPen(*wxTRANSPARENT_PEN);
      gc.SetBrush(wxBrush(colour(Colour::line)));
      gc.DrawRectangle(0, y, size.x, 1);
      draw_icon(gc, l.icon, 0, y + 10, 20, colour(l.tone == 'b' ? Colour::bad : l.tone == 'a' ? Colour::accent : Colour::good));
      gc.SetFont(strong_font(), colour(Colour::text));
      gc.DrawText(in_words(l.head), 30, y + 8);
      y += 28;
      gc.SetFont(body_font(), colour(Colour::text2));
      wxString rest = in_words(l.note);
      for (int lines = 0; !rest.empty() && lines < 4; ++lines) {
        wxString line = rest;
        gc.GetTextExtent(line, &w, &h);
        while (w > size.x - 32 && line.Find(' ') != wxNOT_FOUND) line = line.BeforeLast(' '), gc.GetTextExtent(line, &w, &h);
        gc.DrawText(line, 30, y);
        rest = rest.Mid(line.length()).Trim(false);
        y += 20;
      }
      y += 10;
    }
  }

private:
  std::vector<screens::VisitLine> lines_;
};

class FlowScreen::Legend : public Painted {        // what the lines mean
public:
  explicit Legend(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(-1, rows * row_px))) {
    SetMinSize(parent->FromDIP(wxSize(-1, rows * row_px)));
    say(this, _("Garis penuh: dilalui, Ya. Garis putus merah: dikembalikan, Tidak. Garis putus kelabu: tidak terpakai."), Says::label);
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::ground)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    const std::tuple<Colour, wxPenStyle, wxString> lines[] = {{Colour::good, wxPENSTYLE_SOLID, _("dilalui, Ya")}, {Colour::bad, wxPENSTYLE_SHORT_DASH, _("dikembalikan, Tidak")}, {Colour::edge, wxPENSTYLE_SHORT_DASH, _("tidak terpakai")}};
    double y = 0;
    for (const auto& [ink, style, words] : lines) {
      gc.SetPen(wxPen(colour(ink), 2, style));
      gc.StrokeLine(0, y + row_px / 2.0, 34, y + row_px / 2.0);
      gc.SetFont(body_font(), colour(Colour::text));
      gc.DrawText(words, 42, y + 2);
      y += row_px;
    }
  }

private:
  static constexpr int rows = 3, row_px = 26;
};

FlowScreen::FlowScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), code_(to.code), asker_(shell.executor()) {
  picture_ = new FlowPicture(this, [this](int step) { show_step(step); });
  list_ = new Worklist(this, _("Langkah SOP"), {{.title = _("Nomor"), .kind = ColumnKind::plain, .width_px = 48, .right = true}, {.title = _("Kegiatan"), .kind = ColumnKind::two_lines},
                       {.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 150, .semibold = true}}, size::row, true, {.chosen = [this](int at) { picture_->choose(at + 1, true); }});
  list_->Hide();
  detail_ = new Sheet(this, {.fill = Colour::ground});
  where_ = new Words(detail_, " ", {.ink = Ink::quiet});
  act_ = new Words(detail_, " ", {.points = 14, .ellipsis = true});
  text_ = new Words(detail_, " ", {.wrap_px = 325});
  time_ = new Words(detail_, " ", {.ellipsis = true});
  output_ = new Words(detail_, " ", {.wrap_px = 325});
  visits_head_ = new Words(detail_, _("Kunjungan berkas ini"), {.strong = true});
  visits_ = new VisitList(detail_);
  note_ = explanation(detail_, " ", 325);
  entry_ = new StepEntryPanel(detail_, {.keep = [this](const workflow::StepEntry& e, int visit) { record(e, visit); }, .leave = [this] { recording(false); }});
  record_ = new Act(detail_, _("Catat dari kertas"), "F7", "form", [this] { recording(true); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (Words* w : {where_, act_}) column->Add(w, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
  facts_ = new wxBoxSizer(wxVERTICAL);
  facts_->Add(text_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
  facts_->Add(new Words(detail_, _("Waktu"), {.ink = Ink::quiet}));
  facts_->Add(time_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
  facts_->Add(new Words(detail_, _("Keluaran"), {.ink = Ink::quiet}));
  facts_->Add(output_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
  column->Add(facts_, wxSizerFlags().Expand());
  column->Add(visits_head_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
  column->Add(visits_, wxSizerFlags(1).Expand());
  column->Add(note_, wxSizerFlags().Expand());
  legend_ = new Legend(detail_);
  column->Add(legend_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
  column->Add(entry_, wxSizerFlags().Expand());
  column->Add(record_, wxSizerFlags().Border(wxTOP, FromDIP(8)));
  entry_->Hide();
  record_->Hide();
  detail_->SetSizer(column);
  detail_->SetMinSize(FromDIP(wxSize(335, -1)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(picture_, wxSizerFlags(1).Expand().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(10)));
  row->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(10)));
  row->PrependSpacer(FromDIP(14));
  row->AddSpacer(FromDIP(20));
  row->Add(detail_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(14)));
  row->AddSpacer(FromDIP(20));
  SetSizer(row);
}

void FlowScreen::refresh() {
  asker_.ask<Loaded>(desk::Lane::acts,
      [code = code_](desk::Desk& desk, std::stop_token) -> desk::Outcome<Loaded> {
        Loaded all;
        const workflow::Sop* sop = desk.sops().all().empty() ? nullptr : &desk.sops().all().front();
        for (const auto& one : desk.sops().all())
          if (one.documentation_step > 0) sop = &one;
        if (!code.empty()) {
          auto dossier = desk.dossier(code);
          if (!dossier.ok()) return dossier.refused();
          all.dossier = *dossier;
          if (const auto* own = desk.sops().find(dossier->dossier.sop_id)) sop = own;
        }
        if (!sop) return desk::Refused{.exit = desk::Exit::refused, .code = "no-sop", .message = {"Tidak ada SOP yang dimuat.", "No SOP is loaded."}, .hint = {"Periksa dengan berkas sop list.", "Check with berkas sop list."}};
        all.sop = *sop;
        return all;
      },
      [this](desk::Outcome<Loaded> all) {
        if (all.ok()) loaded(*all);
        else shell_.tell(all.refused());
      });
}

void FlowScreen::loaded(const Loaded& all) {
  held_ = all;
  const auto lines = screens::flow_lines(all.sop, all.dossier ? &all.dossier->dossier.routing : nullptr);
  picture_->set(lines, !all.dossier);
  fill_list(lines);
  show_step(picture_->chosen());
  shell_.frame_changed();
}

void FlowScreen::show_step(int step) {
  if (!held_ || step < 1 || step > static_cast<int>(held_->sop.steps.size())) return;
  const auto& s = held_->sop.step(step);
  step_ = step;
  const auto* role = held_->sop.find_role(s.role);
  where_->set(wxString::Format(_("Langkah %d, %s"), step, from_utf8(role ? role->name : s.role)));
  act_->set(from_utf8(s.short_text.empty() ? s.text : s.short_text));
  text_->set(wxString(L"\u201c") + from_utf8(s.text) + wxString(L"\u201d"));
  time_->set(s.time.value ? wxString::Format("%d ", *s.time.value) + from_utf8(s.time.unit.value_or("")) : s.time.unit ? wxString(L"\u2026 ") + from_utf8(*s.time.unit) : wxString(L"\u2013"));
  output_->set(joined(s.outputs));
  visits_head_->Show(held_->dossier.has_value());
  visits_->Show(held_->dossier.has_value());
  if (held_->dossier) visits_->set(screens::visit_lines(held_->dossier->dossier.routing, step));
  wxString note;
  if (!s.raw_marks.empty()) {
    for (const auto& [column, mark] : s.raw_marks) note += (note.empty() ? "" : ", ") + wxString::Format(_("%s di kolom %s"), from_utf8(mark), from_utf8(column));
    note = _("Pada naskah SOP: ") + note + _(". Teks Kegiatan yang berlaku.");
  }
  const bool typing = entry_->IsShown();
  note_->Show(!note.empty() && !typing);
  if (!note.empty()) note_->set(note);
  facts_->ShowItems(!typing);
  legend_->Show(held_->dossier.has_value() && !typing);
  // What the desk closes by itself is not recorded by hand; a masked note would hide what was typed.
  const bool may = held_->dossier && step != held_->sop.documentation_step && held_->dossier->state != workflow::DeskState::voided && !held_->dossier->masked;
  record_->Show(may && !typing);
  entry_->step(step, s.decision, held_->dossier && held_->dossier->dossier.routing.current_step == step, closed_visits(step));
  if (typing && !may) recording(false);
  detail_->Layout();
}

void FlowScreen::fill_list(const screens::FlowPictureLines& lines) {
  std::vector<ListRow> rows;
  for (const auto& node : lines.nodes) {
    ListCell state{.text = L"\u2013", .ink = Colour::text2};
    if (node.passed) state = {.text = node.visits > 1 ? counted("%d kali", node.visits) : _("dilalui"), .second = {}, .icon = "check", .ink = Colour::good};
    if (node.noes) state = {.text = counted("%d kali kembali", node.noes), .second = {}, .icon = "back", .ink = Colour::bad};
    if (node.here) state = {.text = _("sekarang"), .second = {}, .icon = "arrow", .ink = Colour::accent};
    rows.push_back({{.text = wxString::Format("%d", node.no), .ink = Colour::text2}, {.text = from_utf8(node.text), .second = from_utf8(node.role)}, state});
  }
  list_->rows(std::move(rows));
  list_->choose(picture_->chosen() - 1);
}

void FlowScreen::swap_list() {
  const bool list = !list_->IsShown();
  list_->Show(list);
  picture_->Show(!list);
  list_->choose(picture_->chosen() - 1);
  Layout();
  focus_first();
}

void FlowScreen::focus_first() {
  if (list_->IsShown()) list_->SetFocus();
  else picture_->SetFocus();
}

void FlowScreen::recording(bool on) {
  if (on && !record_->IsShown()) return;
  entry_->Show(on);
  show_step(step_);
  if (on) entry_->focus_first();
  else focus_first();
}

// The visit that is still open is closed by recording it; the others can only be completed.
std::vector<workflow::Visit> FlowScreen::closed_visits(int step) const {
  std::vector<workflow::Visit> visits;
  if (held_ && held_->dossier)
    for (const auto& v : held_->dossier->dossier.routing.visits)
      if (v.step == step && !v.open) visits.push_back(v);
  return visits;
}

void FlowScreen::record(const workflow::StepEntry& entry, int visit) {
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = code_, entry, visit](desk::Desk& desk, std::stop_token) { return visit ? desk.complete_visit(code, visit, entry) : desk.record_step(code, entry); },
                                [this](desk::Outcome<desk::DossierView> answer) {
                                  if (!answer.ok()) return shell_.tell(answer.refused());
                                  recording(false);
                                  const int step = step_;
                                  loaded({.sop = held_->sop, .dossier = *answer});
                                  picture_->choose(step, true);
                                });
}

bool FlowScreen::escape() {
  if (!entry_->IsShown()) return false;
  recording(false);
  return true;
}

FrameLook FlowScreen::frame() const {
  FrameLook look;
  look.title = _("Alur SOP");
  look.head_px = 56;
  if (held_) {
    look.note = held_->dossier ? _("Jejak berkas: ") + from_utf8(screens::one_line(held_->dossier->dossier.about.title, 60)) : from_utf8(held_->sop.title);
    if (held_->sop.status != "berlaku") look.chip = ChipLook{.icon = "warn", .word = held_->sop.status == "draf" ? _("SOP masih draf") : _("SOP belum disahkan"), .tone = Tone::warn};
    look.head_acts = {{.title = _("Simpan BPMN"), .key = "Ctrl+S", .icon = "export", .pressed = [self = const_cast<FlowScreen*>(this)] { self->save_bpmn(); }}};
    if (held_->dossier) look.head_acts.push_back({.title = _("Cetak"), .key = "Ctrl+P", .icon = "print", .pressed = [this] { shell_.printed("routing", code_); }});
  }
  look.hints = wxString(L"\u2191 \u2193 ") + _("langkah    L: daftar    Esc: kembali");
  return look;
}

// The SOP itself, for a program that draws and changes it; a dossier's way is not in it.
void FlowScreen::save_bpmn() {
  if (!held_) return;
  const auto to = ask_where(this, _("Simpan SOP sebagai BPMN 2.0"), from_utf8(held_->sop.id), {{"BPMN 2.0 (*.bpmn)", ".bpmn"}});
  if (to.path.empty()) return;
  const auto path = to.path.ends_with(".bpmn") ? to.path : to.path + ".bpmn";
  asker_.ask<desk::Done>(desk::Lane::acts, [sop = held_->sop, path](desk::Desk&, std::stop_token) { return desk::take_out(sop, path); },
                         [this, path](desk::Outcome<desk::Done> done) {
                           if (done.ok()) tell_saved(shell_, path);
                           else shell_.tell(done.refused());
                         });
}

bool FlowScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() == WXK_F7 && !e.HasModifiers()) return recording(true), true;
  if (e.ControlDown() && e.GetKeyCode() == WXK_RETURN && entry_->IsShown()) return entry_->keep(), true;
  if (e.GetKeyCode() == 'L' && !e.HasModifiers() && !types_text(wxWindow::FindFocus())) return swap_list(), true;
  if (e.ControlDown() && e.GetKeyCode() == 'S') return save_bpmn(), true;
  if (!e.ControlDown() || e.GetKeyCode() != 'P' || code_.empty()) return false;
  shell_.printed("routing", code_);
  return true;
}

}  // namespace berkas::gui
