// The code parser: typed text, the line printed below a symbol, the codewords of a symbol and their error correction.
#include "archive/tracking_code.h"

#include <vector>

#include "devices/printed/printed_codes.h"
#include "devices/zxing/own_symbol.h"
#include "devices/zxing/reed_solomon.h"
#include "tests/fuzz/target.h"

namespace {

using berkas::archive::CodeFault;
using berkas::archive::TrackingCode;
using berkas::testing::promise;

void parse(const std::string& text) {
  const auto code = TrackingCode::parse(text);
  promise(code.has_value() == (TrackingCode::fault(text) == CodeFault::none), "fault says why parse says no");
  if (!code) return;
  promise(code->str().size() == 20 && code->str().starts_with("BRK1-"), "a code has one form");
  const auto again = TrackingCode::parse(code->str());
  promise(again && *again == *code, "a code parses as itself");
}

void read_line(const std::string& text) {
  const auto form = [](std::string_view part) {
    const auto code = TrackingCode::parse(part);
    return code ? std::optional(code->str()) : std::nullopt;
  };
  const auto found = berkas::devices::code_in_line(text, form);
  promise(!found || TrackingCode::parse(*found).has_value(), "a line gives codes only");
}

void read_words(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::uint8_t> words(data, data + std::min<std::size_t>(size, 64));
  (void)berkas::devices::zxing::alphanumeric_text(words);
  auto block = words;
  const std::size_t doubtful[] = {size % 7, 8 + size % 11};
  if (block.size() >= 44) {
    block.resize(44);
    const auto before = block;
    if (!berkas::devices::zxing::mend(block, size % 2 != 0 ? 28 : 22, doubtful)) promise(block == before, "what cannot be mended is left alone");
  }
}

void read_modules(const std::uint8_t* data, std::size_t size) {
  std::vector<double> modules(625);
  for (std::size_t i = 0; i < modules.size(); ++i) modules[i] = (data[i % size] - 128) / 128.0;
  const auto text = berkas::devices::zxing::text_of_modules(modules, [](std::string_view one) { return TrackingCode::parse(one).has_value(); });
  promise(!text || TrackingCode::parse(*text).has_value(), "only what is vouched for is said");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = berkas::testing::bytes(data, size);
  parse(text);
  read_line(text);
  read_words(data, size);
  if (size >= 44 && size % 5 == 0) read_modules(data, size);
  return 0;
}
