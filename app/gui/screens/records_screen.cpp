#include "app/gui/screens/records_screen.h"

#include <wx/sizer.h>

#include "app/gui/widgets/words.h"

namespace berkas::gui {
namespace { constexpr int tile_px = 96, tile_wide_px = 480, columns = 2; }

RecordsScreen::RecordsScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), asker_(shell.executor()) {
  auto* grid = new wxFlexGridSizer(columns, FromDIP(size::between), FromDIP(size::between));
  for (int i = 0; i < columns; ++i) grid->AddGrowableCol(static_cast<std::size_t>(i), 1);
  add(grid, ScreenId::lists, "list", _("Daftar dan laporan"), _("layar, cetak, CSV, XLSX, PDF"));
  add(grid, ScreenId::loan, "lend", _("Peminjaman"), L"…", screens::loans_line);
  add(grid, ScreenId::shelf, "place", _("Lokasi dan boks"), L"…", screens::shelves_line);
  add(grid, ScreenId::shelf_audit, "examine", _("Pemeriksaan rak"), L"…", screens::audits_line);
  add(grid, ScreenId::labels, "label", _("Label"), L"…", screens::labels_line);
  add(grid, ScreenId::retention, "clock", _("Retensi dan penyusutan"), L"…", screens::retention_line);
  add(grid, ScreenId::tables, "receive", _("Tabel kantor dan impor"), L"…", screens::tables_line);
  add(grid, ScreenId::calibration, "print", _("Kalibrasi pencetak"), _("ukur, ketik, periksa, sampai sepersepuluh milimeter"));
  add(grid, ScreenId::conversion, "scanner", _("Alih media"), L"…", screens::conversions_line);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(grid, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::margin)));
  SetSizer(column);
}

void RecordsScreen::add(wxSizer* grid, ScreenId to, const std::string& icon, const wxString& title, const wxString& second, screens::RecordsLine (*line)(const screens::RecordsCounts&)) {
  auto* tile = new Tile(this, icon, title, second, wxString::Format("%d", static_cast<int>(doors_.size()) + 1), [this, to] { shell_.go({to, {}, {}}); });
  tile->SetMinSize(FromDIP(wxSize(tile_wide_px, tile_px)));
  grid->Add(tile, wxSizerFlags().Expand());
  doors_.push_back({to, tile, line});
}

void RecordsScreen::refresh() {
  asker_.ask<screens::RecordsCounts>(desk::Lane::search, [](desk::Desk& desk, std::stop_token stop) { return screens::count_records(desk, std::move(stop)); },
                                     [this](desk::Outcome<screens::RecordsCounts> counts) { if (counts.ok()) show(*counts); else shell_.tell(counts.refused()); });
}

void RecordsScreen::show(const screens::RecordsCounts& counts) {
  for (const auto& door : doors_)
    if (door.line != nullptr) door.tile->second(in_words(door.line(counts).says));
  Layout();
}

FrameLook RecordsScreen::frame() const {
  FrameLook look;
  look.title = _("Kearsipan");
  look.note = _("kertas, daftar, dan umur arsip");
  look.hints = wxString("1 ") + L"… 9 " + _("buka") + "    Esc " + _("Beranda");
  return look;
}

void RecordsScreen::focus_first() { doors_.front().tile->SetFocus(); }

bool RecordsScreen::shortcut(wxKeyEvent& e) {
  if (e.HasModifiers()) return false;
  const int at = e.GetKeyCode() - '1';
  if (at >= 0 && at < static_cast<int>(doors_.size())) return shell_.go({doors_[static_cast<std::size_t>(at)].to, {}, {}}), true;
  int here = -1;
  for (std::size_t i = 0; i < doors_.size(); ++i)
    if (doors_[i].tile->HasFocus()) here = static_cast<int>(i);
  const int key = e.GetKeyCode(), by = key == WXK_UP ? -columns : key == WXK_DOWN ? columns : key == WXK_LEFT ? -1 : key == WXK_RIGHT ? 1 : 0;
  if (here < 0 || by == 0) return false;
  const int to = here + by;
  if (to >= 0 && to < static_cast<int>(doors_.size())) doors_[static_cast<std::size_t>(to)].tile->SetFocus();
  return true;
}

}  // namespace berkas::gui
