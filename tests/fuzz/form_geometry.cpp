// The kept shape of a printed form, as text: read whole or not at all, and what was read is written the same again.
#include "app/sheets/check_boxes.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace berkas;
  const auto geometry = sheets::parse_form_geometry(testing::bytes(data, size));
  if (!geometry) return 0;
  const auto again = sheets::parse_form_geometry(sheets::to_text(*geometry));
  testing::promise(again && again->boxes.size() == geometry->boxes.size() && again->areas.size() == geometry->areas.size(), "what was read is written and read again");
  for (int page = 1; page <= static_cast<int>(geometry->pages.size()); ++page) {
    const auto shape = sheets::page_shape(*geometry, page);
    testing::promise(shape.boxes.size() == shape.shape.boxes.size(), "a box of the shape is a box of the form");
  }
  return 0;
}
