#include "app/gui/screens/forms_screen.h"

#include <wx/filedlg.h>

#include "app/desk/desk.h"
#include "app/gui/language.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {

FormsScreen::FormsScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), code_(to.code), asker_(shell.executor()) {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  sheets_ = new Worklist(left, _("Formulir"), {{.title = _("Formulir"), .kind = ColumnKind::two_lines}, {.title = _("Kertas"), .kind = ColumnKind::plain, .width_px = 110, .right = true}}, 52, true,
                         {.chosen = [this](int) { shell_.frame_changed(); }});
  auto* a = new wxBoxSizer(wxVERTICAL);
  a->Add(new Words(left, _("Formulir"), {.strong = true}), wxSizerFlags().Border(wxALL, FromDIP(16)));
  a->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  a->Add(sheets_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(a);
  left->SetMinSize(FromDIP(wxSize(460, -1)));
  auto* b = new wxBoxSizer(wxVERTICAL);
  b->Add(heading(this, _("Untuk berkas"), 14));
  field_ = new CodeField(this, _("Pindai atau ketik kode berkas"), _("Kode berkas untuk formulir"), false, {.enter = [this](const wxString& t) { if (const auto c = archive::TrackingCode::parse(utf8(t))) take_code(c->str()); else field_->trouble(true); }, .typed = [this](const wxString&) { field_->trouble(false); }});
  b->Add(field_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
  chosen_ = new Words(this, " ", {.strong = true, .ellipsis = true});
  b->Add(chosen_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  dossiers_ = new Worklist(card, _("Berkas"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 213, .semibold = true}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                           {.chosen = [this](int at) { code_ = rows_[static_cast<std::size_t>(at)].code; chosen_->set(from_utf8(screens::one_line(rows_[static_cast<std::size_t>(at)].title, 100))); shell_.frame_changed(); }, .open = [this](int) { print(); }});
  auto* c = new wxBoxSizer(wxVERTICAL);
  c->Add(dossiers_, wxSizerFlags(1).Expand().Border(wxALL, 4));
  card->SetSizer(c);
  b->Add(card, wxSizerFlags(1).Expand());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags().Expand());
  row->Add(b, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(row);
  std::vector<ListRow> rows;
  for (const auto& s : sheets::all_sheets()) {
    const bool own = s.own_size.width_mm > 0;
    rows.push_back({{.text = in_words({s.title_id, s.title_en}), .second = from_utf8(s.id)}, {.text = own ? wxString::Format(wxString(L"%d \u00d7 %d mm"), static_cast<int>(s.own_size.width_mm), static_cast<int>(s.own_size.height_mm)) : wxString("A4, F4"), .ink = Colour::text2}});
  }
  sheets_->rows(std::move(rows));
  sheets_->choose(0);
}

void FormsScreen::refresh() {
  using Rows = std::vector<archive::DossierRow>;
  asker_.ask<Rows>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<Rows>(desk.list({.state = {}, .step = {}, .waiting = true, .limit = 200, .offset = 0})); },
                   [this](desk::Outcome<Rows> rows) { if (rows.ok()) loaded(*rows); });
}

void FormsScreen::loaded(const std::vector<archive::DossierRow>& rows) {
  rows_ = rows;
  std::vector<ListRow> lines;
  int at = -1;
  for (const auto& row : rows_) {
    const auto words = screens::state_words(row.state);
    if (row.code == code_) at = static_cast<int>(lines.size());
    lines.push_back({{.text = in_words(words.word), .second = {}, .icon = words.icon, .ink = words.tone == 'b' ? Colour::bad : words.tone == 'a' ? Colour::accent : Colour::text}, {.text = from_utf8(screens::one_line(row.title, 120)), .second = from_utf8(row.code)}});
  }
  dossiers_->rows(std::move(lines));
  if (at >= 0) dossiers_->choose(at);
}

std::string FormsScreen::sheet() const {
  const int at = sheets_->chosen();
  return at < 0 ? "" : sheets::all_sheets()[static_cast<std::size_t>(at)].id;
}

bool FormsScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || parsed->type() != archive::CodeType::dossier) return false;
  code_ = code;
  chosen_->set(from_utf8(code));
  field_->clear();
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (rows_[i].code == code) dossiers_->choose(static_cast<int>(i)), chosen_->set(from_utf8(screens::one_line(rows_[i].title, 100)));
  shell_.frame_changed();
  return true;
}

void FormsScreen::print() {
  if (!code_.empty() && !sheet().empty()) shell_.printed(sheet(), code_);
}

void FormsScreen::save() {
  if (code_.empty() || sheet().empty()) return;
  wxFileDialog dialog(this, _("Simpan formulir sebagai PDF"), "", sheet() + "-" + code_ + ".pdf", "PDF|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return;
  desk::PrintOrder order{.sheet = sheet(), .code = code_, .printer = {}, .file = utf8(dialog.GetPath()), .paper = {}};
  asker_.ask<desk::Printed>(desk::Lane::text, [order](desk::Desk& desk, std::stop_token) { return desk.print(order); },
                            [this](desk::Outcome<desk::Printed> done) {
                              if (!done.ok()) return shell_.tell(done.refused());
                              shell_.tell({.tone = Tone::good, .icon = "check", .sentence = _("PDF tersimpan"), .todo = from_utf8(done->pdf.string()), .act = _("Mengerti"), .primary = false}, {});
                            });
}

FrameLook FormsScreen::frame() const {
  FrameLook look;
  look.title = _("Cetak formulir");
  look.code = code_;
  auto* self = const_cast<FormsScreen*>(this);
  const bool ready = !code_.empty() && !sheet().empty();
  look.reason = ready ? wxString() : _("Belum: berkas");
  look.acts = {{.title = _("Simpan PDF"), .enabled = ready, .pressed = [self] { self->save(); }}, {.title = _("Cetak"), .key = "Ctrl+P", .icon = "print", .primary = true, .enabled = ready, .pressed = [self] { self->print(); }}};
  return look;
}

void FormsScreen::focus_first() { sheets_->SetFocus(); }

bool FormsScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown() || e.GetKeyCode() != 'P') return false;
  print();
  return true;
}

}  // namespace berkas::gui
