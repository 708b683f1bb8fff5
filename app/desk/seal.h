// Builds the sealed archival copy from an intake: pages upright and straight, text where wanted, stamp, authentication page.
// One page in memory at a time; everything written lies in the archive's tmp folder until the store takes it.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/desk/scratch.h"
#include "app/desk/state.h"

namespace berkas::desk {

struct SealOrder {
  archive::Dossier dossier;                             // as it will stand when this is filed
  archive::Item item;
  archive::IntakeFacts intake;
  bool with_text = false;
  std::optional<int> stamp_place;
  std::optional<devices::BoxPx> stamp_at;               // 300 dpi px
};

struct Sealed {
  std::filesystem::path file;
  std::vector<std::string> picture_hashes;
  std::vector<std::string> texts;                       // one per page where with_text, else empty
  int pages = 0;
  bool stamped = false;
};

// Empty when stopped. A refused stamp place is a value; Failure of the ports passes through.
std::optional<Outcome<Sealed>> seal(Desk::State&, Scratch&, const SealOrder&, const Progress&, std::stop_token);

}  // namespace berkas::desk
