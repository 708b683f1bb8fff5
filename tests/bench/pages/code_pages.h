// Pages with codes, spoilt in many ways, each with its truth. The same set and letter give the same page on every machine.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/bench/pages/paper.h"

namespace berkas::testing {

struct CodePage {
  devices::PageImage image;
  std::vector<CodeTruth> codes;
};

struct CodeDamage {
  std::string name;
  // Labels and dirt go onto the paper; then the truth is taken; then the sheet goes through a scanner.
  std::function<devices::PageImage(Paper&, std::vector<CodeTruth>& truth)> make;
};

constexpr int code_letters = 8;
[[nodiscard]] const std::vector<CodeDamage>& code_damages(int set);  // 1: tuned on; 2: other damage, other seed
[[nodiscard]] CodePage code_page(int set, const CodeDamage&, int letter);

// A label for one of the places where labels are stuck: corners, margins, the foot of the letter.
[[nodiscard]] Label label_on(Paper&, double size_mm = 20);
[[nodiscard]] const devices::PageImage& letter_sheet(int set, int letter);  // 300 dpi, gray, no code

}  // namespace berkas::testing
