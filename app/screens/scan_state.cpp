#include "app/screens/scan_state.h"

#include <algorithm>
#include <sstream>

namespace berkas::screens {

bool stopped_by_trouble(const ScanState& s) {
  if (s.feeding) return false;
  if (s.refused) return true;
  if (s.last) return s.last->exit != desk::Exit::done;
  return s.intake && s.intake->pages > 0 && s.intake->short_by > 0;
}

ScanAct the_act(const ScanState& s) {
  if (s.feeding) return ScanAct::stop;
  if (!s.intake || s.intake->pages == 0) return ScanAct::scan;
  if (s.intake->facts.state == archive::IntakeState::accepted || s.intake->facts.state == archive::IntakeState::filed) return ScanAct::none;
  if (s.intake->short_by > 0) return ScanAct::resume;
  if (s.intake->open_flags > 0) return ScanAct::none;
  return ScanAct::accept;
}

int next_sheet(const ScanState& s) { return s.intake ? s.intake->facts.sheets + 1 : 1; }

desk::Sentence profile_words(const std::string& profile) {
  std::istringstream words(profile);
  std::string source, dpi, mode, size;
  if (!(words >> source >> dpi >> mode >> size)) return {profile, profile};
  const desk::Sentence colour = mode == "color" ? desk::Sentence{"warna", "colour"} : mode == "gray" ? desk::Sentence{"abu-abu", "grey"} : desk::Sentence{"hitam putih", "black and white"};
  const std::string paper = size == "210x297" ? "A4" : size == "215x330" ? "F4" : size + " mm";
  return {dpi + " dpi, " + colour.id + ", " + paper, dpi + " dpi, " + colour.en + ", " + paper};
}

FlagWords flag_words(const std::string& flag) {
  if (flag == "blank") return {{"kosong?", "blank?"}, {"Halaman ini mungkin kosong.", "This page may be blank."}};
  if (flag == "skew") return {{"miring?", "skewed?"}, {"Halaman ini miring.", "This page is skewed."}};
  if (flag == "cut-edge") return {{"terpotong?", "cut off?"}, {"Tepinya mungkin terpotong.", "Its edge may be cut off."}};
  if (flag == "flat-tail" || flag == "short-data") return {{"terputus?", "cut short?"}, {"Gambarnya mungkin terputus di jalan.", "The picture may have been cut short on its way."}};
  if (flag == "double-feed") return {{"ganda?", "double?"}, {"Mungkin dua lembar masuk bersama.", "Two sheets may have gone in together."}};
  if (flag == "conflict") return {{"kode lain", "other code"}, {"Ada kode berkas lain pada halaman ini.", "Another dossier's code stands on this page."}};
  if (flag == "upside-down") return {{"terbalik?", "upside down?"}, {"Halaman ini mungkin terbalik.", "This page may be upside down."}};
  return {{flag + "?", flag + "?"}, {"Halaman ini perlu dilihat.", "This page should be looked at."}};
}

const archive::PageFlag* open_flag(const archive::IntakePage& page) {
  if (page.set_aside) return nullptr;
  const auto found = std::find_if(page.flags.begin(), page.flags.end(), [](const auto& f) { return f.answer.empty(); });
  return found == page.flags.end() ? nullptr : &*found;
}

int next_open(const desk::IntakeView& intake, int after) {
  const int count = static_cast<int>(intake.facts.pages.size());
  for (int step = 1; step <= count; ++step) {
    const int at = (after + step + count) % count;
    if (open_flag(intake.facts.pages[static_cast<std::size_t>(at)])) return at;
  }
  return -1;
}

}  // namespace berkas::screens
