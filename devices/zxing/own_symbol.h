// Reads symbols shaped like Berkas' own (version 2) where ZXing gives up: the known patterns are fitted as a whole, so a lost
// corner or a covered finder is no end; doubtful codewords count half. What it says must be vouched for by prefix and check.
#pragma once
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "devices/zxing/darkness.h"

namespace berkas::devices::zxing {

struct Spot { double x = 0, y = 0; };
using Corners = std::array<Spot, 4>;  // upper left, upper right, lower right, lower left of the symbol itself

struct OwnRead {
  std::optional<std::string> text;
  Corners corners;        // best fit, also when nothing was read
  double fit = 0;         // how well the fixed patterns lie: about 1 on a symbol, seldom over 0.5 on anything else
};

using Vouch = std::function<bool(std::string_view)>;

// seen: what of the crop lies on the page; modules beyond it are doubtful, not light. hints: where others believe the symbol to be.
[[nodiscard]] OwnRead read_own(const Gray& crop, const BoxPx& seen, const std::vector<Corners>& hints, const Vouch&);

// Squares two finder patterns of which would lie at these marks, one for each pair of marks that go together.
[[nodiscard]] std::vector<Corners> squares_of(const std::vector<Mark>&);

// What stands below a symbol whose corners are known on the page: upright, from edge to edge of a label.
[[nodiscard]] Gray line_below(const View& page, const Corners&);

// The codewords' text: alphanumeric mode only; empty when they hold anything else.
[[nodiscard]] std::optional<std::string> alphanumeric_text(const std::vector<std::uint8_t>& data_words);

// 625 modules, 1 dark … -1 light, 0 unknown.
[[nodiscard]] std::optional<std::string> text_of_modules(const std::vector<double>& modules, const Vouch&);

}  // namespace berkas::devices::zxing
