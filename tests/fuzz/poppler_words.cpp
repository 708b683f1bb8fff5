// What pdftotext -bbox answers, which is as hostile as the PDF it read.
#include "devices/poppler/words.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& word : berkas::devices::poppler::words_in(berkas::testing::bytes(data, size))) {
    berkas::testing::promise(word.x >= 0 && word.y >= 0 && word.width > 0 && word.height > 0, "a word has a place");
    berkas::testing::promise(word.x + word.width <= 1.01 && word.y + word.height <= 1.01, "words lie on the page");
  }
  return 0;
}
