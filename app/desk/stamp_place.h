// Where the stamp of the archival copy may stand: on the first page, where nothing is printed.
#pragma once
#include <optional>
#include <vector>

#include "app/desk/desk.h"

namespace berkas::desk {

devices::PaperSize stamp_size();

// Best first, in the page's own pixels; empty: the stamp stands on P15 alone.
std::vector<devices::BoxPx> free_stamp_places(const Devices&, const devices::PageImage& first_page);
devices::BoxPx page_place(const devices::BoxPx& at_300_dpi, int page_dpi);
devices::StampPlacement placement(const devices::PageImage& page, const devices::BoxPx& box);

}  // namespace berkas::desk
