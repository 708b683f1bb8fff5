// Invented work of an invented office (CONTOH).
#pragma once
#include "app/desk/views.h"

namespace invented {

inline berkas::archive::DossierRow row(const char* code, const char* title, const char* state, const char* since, int returns, const char* note = "") {
  berkas::archive::DossierRow r;
  r.code = code, r.title = title, r.state = state, r.state_since = since, r.returns = returns, r.note = note, r.step = 16;
  return r;
}

inline berkas::desk::HomeView home() {
  berkas::desk::HomeView h;
  h.office = "Kementerian Contoh";
  h.unit = "Biro Perencanaan dan Manajemen Kinerja";
  h.example = true;
  h.waiting = {row("a", "Laporan Kinerja Triwulan III 2026", "K0", "2026-11-24", 2),
               row("b", "Data Ketenagakerjaan Semester I 2026", "K0", "2026-11-25", 0),
               row("c", "Rencana Kerja Tahunan 2027", "K1", "2026-11-26", 0),
               row("d", "Data Kinerja Kementerian 2025 (revisi)", "K2", "2026-11-25", 1),
               row("e", "Data Kinerja Kementerian Triwulan II 2026", "K3", "2026-11-23", 0),
               row("f", "Data Kinerja Kementerian Semester I 2026", "K3x", "2026-11-20", 1, "Kurang paraf Sekjen"),
               row("g", "Data Kinerja Kementerian Triwulan III 2026", "K5", "2026-11-23", 3),
               row("h", "Evaluasi Program Triwulan II 2026", "K7", "2026-11-25", 0)};
  berkas::desk::IntakeView stuck;
  stuck.facts.dossier = "g";
  stuck.facts.stopped = "jam";
  stuck.short_by = 20;
  stuck.says = {"Macet di lembar 18, 17 dari 37 halaman aman", "Jam at sheet 18, 17 of 37 pages safe"};
  h.stopped_intakes = {stuck};
  h.week = {{"2026-11-23", 4, 3}, {"2026-11-24", 3, 4}, {"2026-11-25", 4, 2}, {"2026-11-26", 2, 1}, {"2026-11-27", 0, 0}, {"2026-11-28", 0, 0}, {"2026-11-29", 0, 0}};
  h.text_left = 2;
  return h;
}

}  // namespace invented
