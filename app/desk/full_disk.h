// A library that could not write rarely says why. Where it was for want of room, the clerk hears that: it can be mended.
#pragma once
#include <filesystem>

#include "archive/failure.h"
#include "devices/failure.h"

namespace berkas::desk {

// What it wrote is tidied away by the time we look, so "full" is asked generously.
inline constexpr std::uintmax_t hardly_any_room = 64ULL << 20;

template <class Work>
auto told_when_full(const std::filesystem::path& where, const Work& work) {
  try {
    return work();
  } catch (const devices::Failure& failure) {
    std::error_code error;
    const auto room = std::filesystem::space(where, error);
    if (failure.kind() != devices::FailureKind::disk || error || room.available >= hardly_any_room) throw;
    throw archive::Failure(archive::FailureKind::disk_full, failure.subject(), failure.what());
  }
}

}  // namespace berkas::desk
