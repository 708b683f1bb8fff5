#include "app/gui/screens/calibration_screen.h"

#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/out_told.h"

namespace berkas::gui {
namespace {

wxString tenths(int value) { return wxString::Format("%d,%d", value / 10, value % 10); }
wxString millimetres(double value) { wxString text = wxString::Format("%.1f", value); text.Replace(".", ","); return text; }

}  // namespace

CalibrationScreen::CalibrationScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), asker_(shell.executor()) {
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->AddSpacer(FromDIP(14));
  build_steps(left);                                    // a banner over them takes 90 of the 624 there are: the cards stand close
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags(7).Expand().Border(wxLEFT | wxRIGHT, FromDIP(20)));
  row->Add(build_kept(), wxSizerFlags(4).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(14)));
  SetSizer(row);
}

Sheet* CalibrationScreen::step(wxSizer* column, int number, const wxString& title, const wxString& what, wxSizer** inside) {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* rows = new wxBoxSizer(wxVERTICAL);
  rows->Add(heading(card, wxString::Format("%d. ", number) + title, 14));
  rows->AddSpacer(FromDIP(4));
  rows->Add(explanation(card, what, FromDIP(620)));
  rows->AddSpacer(FromDIP(8));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(rows, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  card->SetSizer(padded);
  column->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
  *inside = rows;
  return card;
}

void CalibrationScreen::build_steps(wxSizer* column) {
  wxSizer* rows = nullptr;
  auto* first = step(column, 1, _("Cetak halaman ukur"), _("Halaman bertanda silang, dicetak tanpa koreksi dan tanpa \"sesuaikan ke halaman\"."), &rows);
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  acts->Add(new Act(first, _("Cetak halaman ukur"), {}, "print", [this] { page(false, false); }));
  acts->AddSpacer(FromDIP(8));
  acts->Add(new Act(first, _("Simpan halaman ukur"), {}, "export", [this] { page(false, true); }));
  rows->Add(acts);

  auto* second = step(column, 2, _("Ketik empat ukuran"), _("Dengan penggaris, dalam milimeter, misalnya 20,3."), &rows);
  auto* four = new wxBoxSizer(wxHORIZONTAL);
  const wxString names[] = {_("Dari tepi kiri"), _("Dari tepi atas"), _("Lebar antara silang"), _("Tinggi antara silang")};
  for (int i = 0; i < 4; ++i) {
    auto* one = new wxBoxSizer(wxVERTICAL);
    measures_[i] = text_field(second, one, names[i]);
    measures_[i]->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
    measures_[i]->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep(); });
    four->Add(one, wxSizerFlags(1).Expand().Border(wxRIGHT, i < 3 ? FromDIP(size::between) : 0));
  }
  rows->Add(four, wxSizerFlags().Expand());
  expected_ = new Words(second, " ", {.ink = Ink::quiet});
  rows->Add(expected_, wxSizerFlags().Border(wxTOP, FromDIP(8)));

  auto* third = step(column, 3, _("Cetak halaman periksa"), _("Halaman yang sama dengan koreksi: silangnya sekarang harus tepat."), &rows);
  auto* checks = new wxBoxSizer(wxHORIZONTAL);
  check_ = new Act(third, _("Cetak halaman periksa"), {}, "print", [this] { page(true, false); });
  check_file_ = new Act(third, _("Simpan halaman periksa"), {}, "export", [this] { page(true, true); });
  checks->Add(check_);
  checks->AddSpacer(FromDIP(8));
  checks->Add(check_file_);
  rows->Add(checks);
}

Sheet* CalibrationScreen::build_kept() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto *fields = new wxBoxSizer(wxHORIZONTAL), *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  printer_ = combo_field(card, a, _("Pencetak"), {});
  wxArrayString papers;
  papers.Add("A4");
  papers.Add("F4");
  paper_ = choice_field(card, b, _("Kertas"), papers);
  fields->Add(a, wxSizerFlags(3).Expand());
  fields->AddSpacer(FromDIP(size::between));
  fields->Add(b, wxSizerFlags(1).Expand());
  printer_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
  printer_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { look(); });
  paper_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look(); });
  kept_head_ = heading(card, _("Yang tersimpan"), 14);
  kept_ = new Words(card, " ", {.wrap_px = FromDIP(360)});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(fields, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(20));
  column->Add(kept_head_);
  column->AddSpacer(FromDIP(10));
  column->Add(kept_, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  card->SetSizer(padded);
  return card;
}

void CalibrationScreen::refresh() {
  using Names = std::vector<std::string>;
  asker_.ask<Names>(desk::Lane::devices,
                    [](desk::Desk& desk, std::stop_token) {
                      Names names;
                      for (const auto& queue : desk.printers()) names.push_back(queue.name);
                      return desk::Outcome<Names>(std::move(names));
                    },
                    [this](desk::Outcome<Names> names) {                  // a silent print service: the name can be typed
                      const wxString typed = printer_->GetValue();
                      printer_->Clear();
                      if (names.ok()) for (const auto& one : *names) printer_->Append(from_utf8(one));
                      printer_->ChangeValue(typed.empty() ? from_utf8(shell_.devices().printer()) : typed);
                      look();
                    });
  look();
}

void CalibrationScreen::look() {
  const auto page = sheets::calibration_page(paper());
  expected_->set(wxString::Format(_("Seharusnya %s, %s, %s, dan %s mm."), millimetres(page.left_mm), millimetres(page.top_mm), millimetres(page.width_mm), millimetres(page.height_mm)));
  if (printer().empty()) return show({});
  asker_.ask<desk::CalibrationView>(desk::Lane::acts, [name = printer()](desk::Desk& desk, std::stop_token) { return desk::Calibrations(desk).show(name); },
                                    [this, name = printer()](desk::Outcome<desk::CalibrationView> view) { if (view.ok() && name == printer()) show(*view); });
}

void CalibrationScreen::show(const desk::CalibrationView& view) {
  known_ = view.measured.has_value();
  if (view.printer.empty()) {
    kept_->set(_("Pilih atau ketik nama pencetaknya."));
  } else if (!known_) {
    kept_->set(from_utf8(view.printer) + "\n\n" + _("Belum pernah diukur. Label dan stempel dicetak tanpa koreksi."));
  } else {
    const auto& m = *view.measured;
    kept_->set(from_utf8(view.printer) + wxString::Format(", %s\n\n", m.paper == devices::Paper::f4 ? "F4" : "A4") + _("Dari tepi kiri") + ": " + tenths(m.left) + " mm\n" + _("Dari tepi atas") + ": " + tenths(m.top) + " mm\n" +
               _("Lebar antara silang") + ": " + tenths(m.width) + " mm\n" + _("Tinggi antara silang") + ": " + tenths(m.height) + " mm\n\n" + _("Setiap lembar ke pencetak ini dikoreksi dengan ukuran itu."));
  }
  check_->Enable(known_);
  check_file_->Enable(known_);
  Layout();
  kept_->GetParent()->Layout();
  shell_.frame_changed();
}

void CalibrationScreen::page(bool checked, bool to_file) {
  if (busy_) return;
  std::string file;
  if (to_file) {
    const auto to = ask_where(this, checked ? _("Simpan halaman periksa") : _("Simpan halaman ukur"), checked ? "halaman-periksa" : "halaman-ukur", {{"PDF (*.pdf)", ".pdf"}});
    if (to.path.empty()) return;
    file = to.path;
  } else if (printer().empty()) {
    return tell_no_printer(shell_);
  }
  busy_ = true;
  asker_.ask<desk::Printed>(desk::Lane::devices, [name = printer(), file, on = paper(), checked](desk::Desk& desk, std::stop_token) { return desk::Calibrations(desk).page(name, file, on, checked); },
                            [this, file](desk::Outcome<desk::Printed> done) {
                              busy_ = false;
                              if (!done.ok()) return shell_.tell(done.refused());
                              if (file.empty()) tell_printed(shell_, *done);
                              else tell_saved(shell_, file);
                              measures_[0]->SetFocus();
                            });
}

void CalibrationScreen::keep() {
  if (busy_) return;
  busy_ = true;
  const desk::TypedMeasures typed{utf8(measures_[0]->GetValue()), utf8(measures_[1]->GetValue()), utf8(measures_[2]->GetValue()), utf8(measures_[3]->GetValue())};
  asker_.ask<desk::CalibrationView>(desk::Lane::acts, [name = printer(), typed, on = paper()](desk::Desk& desk, std::stop_token) { return desk::Calibrations(desk).measured(name, typed, on); },
                                    [this](desk::Outcome<desk::CalibrationView> view) {
                                      busy_ = false;
                                      if (!view.ok()) return shell_.tell(view.refused());
                                      shell_.hush();
                                      show(*view);
                                      check_->SetFocus();
                                    });
}

void CalibrationScreen::forget() {
  asker_.ask<desk::Done>(desk::Lane::acts, [name = printer()](desk::Desk& desk, std::stop_token) { return desk::Calibrations(desk).forget(name); },
                         [this](desk::Outcome<desk::Done> done) {
                           if (!done.ok()) return shell_.tell(done.refused());
                           measures_[0]->SetFocus();     // the button that had it can no longer be pressed
                           look();
                         });
}

FrameLook CalibrationScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<CalibrationScreen*>(this);
  look.title = _("Kalibrasi pencetak");
  if (!printer().empty()) look.chip = ChipLook{.icon = known_ ? "check" : "info", .word = known_ ? _("Sudah diukur") : _("Belum diukur"), .tone = known_ ? Tone::good : Tone::plain};
  bool all = !printer().empty();
  for (const auto* one : measures_) all = all && !one->GetValue().Trim().empty();
  look.reason = all ? wxString() : printer().empty() ? _("Belum: pencetak") : _("Belum: empat ukuran");
  look.acts = {{.title = _("Lupakan ukuran"), .icon = "undo", .enabled = known_, .pressed = [self] { self->forget(); }},
               {.title = _("Simpan ukuran"), .key = "Ctrl+Enter", .icon = "check", .primary = true, .enabled = all, .pressed = [self] { self->keep(); }}};
  return look;
}

void CalibrationScreen::focus_first() { printer_->SetFocus(); }

bool CalibrationScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  if (frame().acts.back().enabled) keep();
  return true;
}

}  // namespace berkas::gui
