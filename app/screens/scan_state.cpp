#include "app/screens/scan_state.h"

#include <algorithm>
#include <sstream>

#include "app/desk/intake_view.h"

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

int next_sheet(const ScanState& s) { return s.intake ? desk::next_sheet(s.intake->facts) : 1; }

bool may_scan_more(const ScanState& s) {
  if (!s.intake) return true;
  return s.intake->facts.state == archive::IntakeState::capturing || s.intake->facts.state == archive::IntakeState::captured;
}

const archive::IntakePage* chosen_page(const ScanState& s) {
  if (!s.intake || s.chosen < 0 || s.chosen >= static_cast<int>(s.intake->facts.pages.size())) return nullptr;
  return &s.intake->facts.pages[static_cast<std::size_t>(s.chosen)];
}

bool scanner_stopped(const ScanState& s) {
  using devices::StopReason;
  if (s.refused) return s.refused->exit == desk::Exit::device;
  if (!s.last) return false;
  const auto why = s.last->stopped;
  return why == StopReason::jam || why == StopReason::cover_open || why == StopReason::busy || why == StopReason::failed;
}

desk::Sentence stop_word(const ScanState& s) {
  using devices::StopReason;
  if (s.refused && s.refused->exit == desk::Exit::device) return {"tidak menjawab", "silent"};
  const auto why = s.last ? s.last->stopped : StopReason::done;
  if (why == StopReason::jam) return {"macet", "jam"};
  if (why == StopReason::cover_open) return {"terbuka", "cover open"};
  if (why == StopReason::busy) return {"sibuk", "busy"};
  if (why == StopReason::failed) return {"terputus", "cut off"};
  return {"belum", "to come"};
}

namespace {

struct ProfileText { std::string source, mode; int dpi = 0, width_mm = 0, height_mm = 0; };

std::optional<ProfileText> read_profile(const std::string& profile) {
  ProfileText t;
  char cross = 0;
  std::istringstream words(profile);
  if (!(words >> t.source >> t.dpi >> t.mode >> t.width_mm >> cross >> t.height_mm) || cross != 'x') return std::nullopt;
  return t;
}

desk::Sentence colour_words(const std::string& mode) {
  if (mode == "color") return {"warna", "colour"};
  if (mode == "gray") return {"abu-abu", "grey"};
  return {"hitam putih", "black and white"};
}

desk::Sentence source_words(const std::string& source) {
  if (source == "duplex") return {", dua sisi", ", two-sided"};
  if (source == "flatbed") return {", kaca", ", flatbed"};
  return {};                                              // the feeder is the usual way
}

}  // namespace

std::optional<devices::ScanProfile> scan_profile(const std::string& profile) {
  const auto t = read_profile(profile);
  if (!t) return std::nullopt;
  devices::ScanProfile p;
  p.source = t->source == "duplex" ? devices::Source::duplex : t->source == "flatbed" ? devices::Source::flatbed : devices::Source::feeder;
  p.mode = t->mode == "gray" ? devices::PixelKind::gray : t->mode == "lineart" ? devices::PixelKind::bitonal : devices::PixelKind::color;
  p.dpi = t->dpi, p.width_mm = t->width_mm, p.height_mm = t->height_mm;
  return p;
}

desk::Sentence profile_words(const std::string& profile) {
  if (profile == "files") return {"dari PDF atau gambar", "from a PDF or pictures"};
  const auto t = read_profile(profile);
  if (!t) return {profile, profile};
  const auto colour = colour_words(t->mode), source = source_words(t->source);
  const std::string size = std::to_string(t->width_mm) + " × " + std::to_string(t->height_mm) + " mm";
  const std::string paper = t->width_mm == 210 && t->height_mm == 297 ? "A4" : t->width_mm == 215 && t->height_mm == 330 ? "F4" : size;
  const std::string dpi = std::to_string(t->dpi) + " dpi, ";
  return {dpi + colour.id + ", " + paper + source.id, dpi + colour.en + ", " + paper + source.en};
}

FlagWords flag_words(const std::string& flag) {
  if (flag == "blank") return {{"kosong?", "blank?"}, {"Halaman ini mungkin kosong.", "This page may be blank."}};
  if (flag == "skew") return {{"miring?", "skewed?"}, {"Halaman ini miring.", "This page is skewed."}};
  if (flag == "cut-edge") return {{"terpotong?", "cut off?"}, {"Tepinya mungkin terpotong.", "Its edge may be cut off."}};
  if (flag == "flat-tail" || flag == "short-data") return {{"terputus?", "cut short?"}, {"Gambarnya mungkin terputus di jalan.", "The picture may have been cut short on its way."}};
  if (flag == "double-feed") return {{"ganda?", "double?"}, {"Mungkin dua lembar masuk bersama.", "Two sheets may have gone in together."}};
  if (flag == "conflict") return {{"kode lain", "other code"}, {"Ada kode berkas lain pada halaman ini.", "Another dossier's code stands on this page."}};
  if (flag == "unread-code") return {{"kode?", "code?"}, {"Kode pada halaman ini tidak terbaca.", "The code on this page cannot be read."}};
  if (flag == "printed-code") return {{"dibaca dari cetakan?", "read from print?"}, {"Simbol kode ini tidak terbaca; kodenya dibaca dari cetakan di bawahnya. Cocokkan dahulu.", "This code's symbol cannot be read; the code was read from print below it. Compare it first."}};
  if (flag == "too-dark") return {{"gelap?", "dark?"}, {"Halaman ini mungkin terlalu gelap.", "This page may be too dark."}};
  if (flag == "too-light") return {{"pucat?", "pale?"}, {"Halaman ini mungkin terlalu pucat.", "This page may be too pale."}};
  if (flag == "blurred") return {{"kabur?", "blurred?"}, {"Gambarnya mungkin kabur.", "The picture may be blurred."}};
  if (flag == "same-sheet") return {{"sama?", "same?"}, {"Lembar yang sama mungkin masuk dua kali.", "The same sheet may have gone in twice."}};
  if (flag == "filed-before") return {{"versi baru?", "new version?"}, {"Lembar ini sudah ada di arsip. Biarkan untuk versi baru, sisihkan bila tidak perlu.", "This sheet is in the archive already. Keep it for a new version, or set it aside."}};
  if (flag == "long-sheet") return {{"panjang?", "long?"}, {"Lembar ini lebih panjang dari yang lain, mungkin dua lembar bertumpuk.", "This sheet is longer than the others, perhaps two lay together."}};
  if (flag == "page-gap") return {{"lembar hilang?", "sheet missing?"}, {"Nomor halaman yang tercetak melompat di sini: mungkin ada lembar yang tertinggal.", "The printed page numbers jump here: a sheet may have been left out."}};
  if (flag == "pages-missing") return {{"belum habis?", "more to come?"}, {"Menurut nomor yang tercetak, masih ada halaman sesudah ini.", "By the printed page numbers, more pages follow this one."}};
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
