#include "app/desk/stamp_place.h"

#include <cmath>

#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"

namespace berkas::desk {
namespace {

constexpr int shown_dpi = 300;

devices::BoxPx at_shown_dpi(const devices::BoxPx& box, int dpi) {
  const auto scaled = [dpi](int px) { return static_cast<int>(std::lround(static_cast<double>(px) * shown_dpi / dpi)); };
  return {scaled(box.x), scaled(box.y), scaled(box.width), scaled(box.height)};
}

}  // namespace

devices::PaperSize stamp_size() { return sheets::find_sheet("stamp")->own_size; }

std::vector<devices::BoxPx> free_stamp_places(const Devices& devices, const devices::PageImage& first_page) {
  const auto size = stamp_size();
  return devices.cleaner->free_places(first_page, size.width_mm, size.height_mm);
}

devices::StampPlacement placement(const devices::PageImage& page, const devices::BoxPx& box) {
  const double mm = 25.4 / page.dpi;
  return {box.x * mm, page.height_mm() - (box.y + box.height) * mm};
}

Outcome<std::vector<devices::BoxPx>> Desk::stamp_places(const std::string& id) {
  const auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  const auto* first = page_no(*facts, 1);
  if (first == nullptr) return no_such_page(1, shown_pages(*facts));
  const auto picture = upright_picture(state_->devices, *first);
  std::vector<devices::BoxPx> places;
  for (const auto& box : free_stamp_places(state_->devices, picture)) places.push_back(at_shown_dpi(box, picture.dpi));
  return places;
}

}  // namespace berkas::desk
