// A PDF from outside on its way in: looked at, and whatever it is, an answer or a Failure. The tools run in processes of their own.
#include "devices/failure.h"
#include "devices/poppler/poppler_pages.h"
#include "tests/fuzz/scratch_file.h"
#include "tests/fuzz/target.h"

namespace {

using namespace berkas::devices;

template <class Act>
void tried(Act act) {
  try {
    act();
  } catch (const Failure&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const berkas::testing::ScratchFolder folder;
  static const auto renderer = make_poppler_renderer({.time = std::chrono::seconds(10), .memory_bytes = 512ULL << 20});
  const auto file = folder.write("outside.pdf", berkas::testing::bytes(data, size));
  int pages = 0;
  tried([&] { pages = renderer->probe(file).pages; });
  if (pages <= 0) return 0;
  tried([&] { (void)renderer->text(file); });
  tried([&] {
    for (const auto& word : renderer->words(file, 1))
      berkas::testing::promise(word.x >= 0 && word.y >= 0 && word.x + word.width <= 1.01 && word.y + word.height <= 1.01, "words lie on the page");
  });
  tried([&] {
    const auto page = renderer->render(file, 1, 20);
    berkas::testing::promise(page.pixels.size() == page.bytes_per_line() * static_cast<std::size_t>(page.height_px), "every pixel is there");
  });
  return 0;
}
