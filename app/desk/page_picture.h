// A kept page as the archive will show it: upright, straightened, with the clerk's turns. Any thread.
#pragma once
#include <filesystem>

#include "app/desk/desk.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

// Clockwise quarter turns in all: found by the cleaner plus given by the clerk; 0..3.
int turns_of(const archive::IntakePage&);
// True when nothing has to be turned or straightened.
bool stands_already(const archive::IntakePage&);

devices::PageImage captured_picture(const Devices&, const archive::IntakePage&);
devices::PageImage upright_picture(const Devices&, const archive::IntakePage&);

// The picture the archive embeds: noise taken out of the bare paper, small. A bitonal page that stands already is its captured file.
std::filesystem::path archival_picture(const Devices&, const archive::IntakePage&, const devices::PageImage& upright, const std::filesystem::path& target);

// The part of a picture in the box, with a little around it; the whole where the box lies outside.
devices::PageImage cut_out(const devices::PageImage&, const devices::BoxPx&);

// The whole file; devices::Failure{disk} when it cannot be read, {too_large} above the limit.
std::string read_bytes(const std::filesystem::path&, std::uintmax_t most_bytes);

}  // namespace berkas::desk
