// Pages of a picture or a PDF from outside. Shared by the desk's files only.
#pragma once
#include <filesystem>
#include <functional>

#include "app/desk/desk.h"

namespace berkas::desk {

// Every page of the file, one in memory at a time. What is no picture and no PDF, broken, locked or huge throws before it is kept.
void each_page(const Devices&, const std::filesystem::path& file, const std::function<void(devices::PageImage&&)>& visit);

}  // namespace berkas::desk
