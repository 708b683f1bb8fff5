// A kept page as the archive will show it: upright, straightened, with the clerk's turns. One page in memory at a time.
#pragma once
#include <filesystem>

#include "app/desk/desk.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

// Clockwise quarter turns in all: found by the cleaner plus given by the clerk; 0..3.
int turns_of(const archive::IntakePage&);
// True when the picture goes into the archival copy as it was captured, without being encoded again.
bool stands_already(const archive::IntakePage&);

devices::PageImage captured_picture(const Devices&, const archive::IntakePage&);
devices::PageImage upright_picture(const Devices&, const archive::IntakePage&);

// Writes the upright picture as an encoded file; for pages that do not stand already.
void write_upright(const Devices&, const archive::IntakePage&, const std::filesystem::path& target);
void write_picture(const Devices&, const devices::PageImage&, const std::filesystem::path& target);

// The whole file; devices::Failure{disk} when it cannot be read, {too_large} above the limit.
std::string read_bytes(const std::filesystem::path&, std::uintmax_t most_bytes);

}  // namespace berkas::desk
