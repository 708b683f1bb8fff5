// Words of many pages: as many pages at once as there are cores, whatever their number; pictures are made one after another.
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"

namespace berkas::desk {

struct ReadPage { std::string plain, layer_pdf; };      // both empty: nothing could be read

struct PageReading {
  std::function<devices::PageImage(int page)> picture;                  // 0-based; called on the caller's thread, in order
  std::function<void(int page, ReadPage&&)> take;                       // the same thread, in order
  std::function<std::vector<devices::BoxPx>(const devices::PageImage&, const std::vector<devices::FoundCode>&)> mask;  // what is no text
};

// A page on which the reader fails is taken as empty; when every page fails, the last failure is thrown. False: stopped.
bool read_pages(const Devices&, int pages, const PageReading&, std::stop_token);

std::vector<devices::BoxPx> boxes_of(const std::vector<devices::FoundCode>&);

}  // namespace berkas::desk
