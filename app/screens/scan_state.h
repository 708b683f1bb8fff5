// What the scanning screen knows between two news from the desk, and what follows from it. Pure.
#pragma once
#include <optional>
#include <string>

#include "app/desk/views.h"

namespace berkas::screens {

struct ScanState {
  std::optional<desk::IntakeView> intake{};
  bool feeding = false, stopping = false;
  int feeding_sheet = 0;
  std::optional<desk::ScanOutcome> last{};         // how the last batch ended
  std::optional<desk::Refused> refused{};          // or why it could not
  int chosen = -1;                               // position among the shown pages
  bool follow = true;                            // the newest page, until the clerk chooses one
};

enum class ScanAct { scan, resume, stop, accept, none };
ScanAct the_act(const ScanState&);               // never two
bool stopped_by_trouble(const ScanState&);
int next_sheet(const ScanState&);                // "Lanjutkan dari lembar 18"

bool may_scan_more(const ScanState&);            // the tray is not accepted yet
const archive::IntakePage* chosen_page(const ScanState&);
desk::Sentence stop_word(const ScanState&);      // "macet": below the sheet that did not come
bool scanner_stopped(const ScanState&);          // the device is to blame, not the stack nor the clerk

std::optional<devices::ScanProfile> scan_profile(const std::string& profile);   // of an intake that goes on
desk::Sentence profile_words(const std::string& profile);   // "adf 300 color 210x297" -> "300 dpi, warna, A4"

struct FlagWords { desk::Sentence chip{}, question{}; };
FlagWords flag_words(const std::string& flag);   // "blank" -> "kosong?", "Halaman ini mungkin kosong."
const archive::PageFlag* open_flag(const archive::IntakePage&);
int next_open(const desk::IntakeView&, int after);   // position of the next page with an open question; -1 none

}  // namespace berkas::screens
