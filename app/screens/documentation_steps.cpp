#include "app/screens/documentation_steps.h"

#include "app/screens/wording.h"

namespace berkas::screens {
namespace {

using desk::Sentence;
using workflow::DeskState;

std::string n(int value) { return std::to_string(value); }

Part part_of(DeskState state) {
  switch (state) {
    case DeskState::k1: return Part::fill;
    case DeskState::k2: return Part::examine;
    case DeskState::k3: return Part::registration;
    case DeskState::k4: return Part::scan;
    case DeskState::k5: return Part::verify;
    case DeskState::k6:
    case DeskState::k7: return Part::file;
    case DeskState::k8: return Part::done;
    default: return Part::receive;
  }
}

Sentence count(int done, int all, const char* id, const char* en) { return {n(done) + " dari " + n(all) + " " + id, n(done) + " of " + n(all) + " " + en}; }

void seconds(DocumentationSteps& out, const desk::DossierView& d, const desk::CheckView* check, const desk::IntakeView* intake) {
  auto& s = out.steps;
  if (!d.dossier.received_at.empty()) s[0].second = day_and_time(d.dossier.received_at);
  if (check) {
    int part_a = 0;
    for (const auto& row : check->rows) part_a += row.row.id.starts_with("A");
    const int all = static_cast<int>(check->rows.size());
    s[1].second = check->filled_at.empty() ? count(part_a - check->unanswered_fill, part_a, "baris", "rows") : day_and_time(check->filled_at);
    if (!check->concluded_at.empty()) s[2].second = day_and_time(check->concluded_at);
    else if (check->filled) s[2].second = count(all - check->unanswered_examine, all, "baris", "rows");
  }
  if (d.dossier.number) s[3].second = {*d.dossier.number, *d.dossier.number};
  if (intake) {
    const auto& f = intake->facts;
    s[4].second = f.expected_sheets ? count(f.sheets, *f.expected_sheets, "lembar", "sheets") : Sentence{n(intake->pages) + " halaman", n(intake->pages) + " pages"};
    if (intake->open_flags) s[5].second = {n(intake->open_flags) + " perlu dijawab", n(intake->open_flags) + " to answer"};
  } else if (!d.files.empty()) {
    s[4].second = {n(d.files.front().pages) + " halaman", n(d.files.front().pages) + " pages"};
  }
  if (out.now == Part::file) s[6].second = {n(static_cast<int>(d.missing.size())) + " hal lagi", n(static_cast<int>(d.missing.size())) + " things left"};
  else if (!d.place_path.empty()) s[6].second = {one_line(d.place_path, 24), one_line(d.place_path, 24)};
}

// What the present step wants before any later one can begin.
Sentence first_of_all(Part now) {
  switch (now) {
    case Part::receive: return {"Terima berkasnya dulu, dengan F2 atau tombol Terima.", "Receive the dossier first, with F2 or the button."};
    case Part::fill: return {"Isi semua baris lembar pemeriksaan dulu.", "Fill all rows of the check sheet first."};
    case Part::examine: return {"Teliti semua baris, lalu simpulkan lembar pemeriksaan.", "Examine all rows, then conclude the check sheet."};
    case Part::registration: return {"Registrasi dulu: berkas mendapat nomor dan klasifikasi.", "Register it first: the dossier gets its number and class."};
    case Part::scan: return {"Pindai semua lembar dan jawab pertanyaannya dulu.", "Scan all sheets and answer the questions first."};
    case Part::verify: return {"Lihat hasil pindai, lalu terima dengan Verifikasi hasil.", "Look at the scan, then accept it."};
    case Part::file: return {"Beri lokasi dan tempelkan labelnya dulu.", "Give it a place and attach its label first."};
    case Part::done: break;
  }
  return {};
}

}  // namespace

int index_of(Part part) { return static_cast<int>(part); }

DocumentationSteps documentation_steps(const desk::DossierView& d, const std::optional<desk::CheckView>& check, const std::optional<desk::IntakeView>& intake) {
  DocumentationSteps out;
  out.now = part_of(d.state);
  if (d.state == DeskState::k1 && check && check->filled) out.now = Part::examine;   // the sheet is ahead of the loaded dossier
  if (d.state == DeskState::k4 && intake && intake->pages > 0 && intake->short_by == 0 && intake->open_flags == 0) out.now = Part::verify;
  if (d.state == DeskState::k5 && intake && (intake->short_by > 0 || intake->open_flags > 0)) out.now = Part::scan;
  static const std::array<Sentence, 8> names{{{"Diterima", "Received"}, {"Lembar diisi", "Sheet filled"}, {"Kesesuaian diteliti", "Examined"},
                                              {"Registrasi dan kode", "Registered, coded"}, {"Dipindai", "Scanned"}, {"Hasil diverifikasi", "Scan accepted"},
                                              {"Diberkaskan", "Filed"}, {"Terdokumentasi", "Documented"}}};
  for (int i = 0; i < 8; ++i) {
    StepLine& step = out.steps[static_cast<std::size_t>(i)];
    step.name = names[static_cast<std::size_t>(i)];
    step.now = i == index_of(out.now) && out.now != Part::done;
    step.done = i < index_of(out.now) || out.now == Part::done;
    step.open = step.done || step.now;
    if (!step.open) step.why = first_of_all(out.now);
  }
  seconds(out, d, check ? &*check : nullptr, intake ? &*intake : nullptr);
  const int round = check ? check->examination : 1;
  const std::string step = n(d.dossier.routing.current_step);
  out.caption = d.dossier.routing.done() ? Sentence{"Selesai · putaran " + n(round), "Done · round " + n(round)}
                                         : Sentence{"Langkah " + step + " · putaran " + n(round), "Step " + step + " · round " + n(round)};
  return out;
}

Sentence missing_words(const std::string& what) {
  if (what == "sheet" || what == "check" || what == "check-sheet") return {"lembar pemeriksaan", "check sheet"};
  if (what == "receipt") return {"tanda terima", "receipt"};
  if (what == "scan") return {"hasil pindai", "scan"};
  if (what == "file") return {"arsip digital", "archival file"};
  if (what == "class" || what == "classification") return {"klasifikasi", "classification"};
  if (what == "number" || what == "register") return {"nomor berkas", "dossier number"};
  if (what == "place") return {"lokasi", "place"};
  if (what == "label") return {"label", "label"};
  if (what == "stamp-place") return {"tempat cap", "place of the stamp"};
  return {what, what};
}

}  // namespace berkas::screens
