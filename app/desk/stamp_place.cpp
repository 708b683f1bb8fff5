#include "app/desk/stamp_place.h"

#include <cmath>

#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"

namespace berkas::desk {
namespace {

constexpr int shown_dpi = 300;

devices::BoxPx scaled(const devices::BoxPx& box, int from_dpi, int to_dpi) {
  const auto length = [&](int px) { return static_cast<int>(std::lround(static_cast<double>(px) * to_dpi / from_dpi)); };
  return {length(box.x), length(box.y), length(box.width), length(box.height)};
}

std::vector<devices::BoxPx> shown(const std::vector<devices::BoxPx>& boxes, int dpi) {
  std::vector<devices::BoxPx> all;
  for (const auto& box : boxes) all.push_back(scaled(box, dpi, shown_dpi));
  return all;
}

Outcome<devices::PageImage> first_page(Desk::State& state, const std::string& intake) {
  const auto facts = read_intake(state, intake);
  if (!facts.ok()) return facts.refused();
  const auto* first = page_no(*facts, 1);
  if (first == nullptr) return no_such_page(1, shown_pages(*facts));
  return upright_picture(state.devices, *first);
}

}  // namespace

devices::PaperSize stamp_size() { return sheets::find_sheet("stamp")->own_size; }

std::vector<devices::BoxPx> free_stamp_places(const Devices& devices, const devices::PageImage& first_page) {
  const auto size = stamp_size();
  return devices.cleaner->free_places(first_page, size.width_mm, size.height_mm);
}

devices::BoxPx page_place(const devices::BoxPx& at_shown_dpi, int page_dpi) { return scaled(at_shown_dpi, shown_dpi, page_dpi); }

devices::StampPlacement placement(const devices::PageImage& page, const devices::BoxPx& box) {
  const double mm = 25.4 / page.dpi;
  return {box.x * mm, page.height_mm() - (box.y + box.height) * mm};
}

Outcome<std::vector<devices::BoxPx>> Desk::stamp_places(const std::string& id) {
  const auto picture = first_page(*state_, id);
  if (!picture.ok()) return picture.refused();
  return shown(free_stamp_places(state_->devices, *picture), picture->dpi);
}

Outcome<StampView> Desk::stamp_view(const std::string& id) {
  const auto picture = first_page(*state_, id);
  if (!picture.ok()) return picture.refused();
  const auto page = scaled({0, 0, picture->width_px, picture->height_px}, picture->dpi, shown_dpi);
  const auto size = stamp_size();
  const auto px = [](double mm) { return static_cast<int>(std::ceil(mm * shown_dpi / 25.4)); };
  return StampView{page.width, page.height, {0, 0, px(size.width_mm), px(size.height_mm)},
                   shown(free_stamp_places(state_->devices, *picture), picture->dpi), shown(state_->devices.cleaner->printed_places(*picture), picture->dpi)};
}

Outcome<bool> Desk::stamp_fits(const std::string& id, const devices::BoxPx& at) {
  const auto picture = first_page(*state_, id);
  if (!picture.ok()) return picture.refused();
  return state_->devices.cleaner->is_free(*picture, page_place(at, picture->dpi));
}

}  // namespace berkas::desk
