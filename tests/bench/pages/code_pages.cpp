#include "tests/bench/pages/code_pages.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>

#include "tests/tools/letter.h"

namespace berkas::testing {

std::vector<CodeDamage> first_damages();
std::vector<CodeDamage> second_damages();

const std::vector<CodeDamage>& code_damages(int set) {
  static const auto first = first_damages(), second = second_damages();
  return set == 1 ? first : second;
}

const devices::PageImage& letter_sheet(int set, int letter) {
  static std::mutex mutex;
  static std::map<std::pair<int, int>, std::unique_ptr<devices::PageImage>> sheets;
  const std::lock_guard lock(mutex);
  auto& sheet = sheets[{set, letter}];
  if (!sheet) {
    LetterLook look;
    look.seed = static_cast<unsigned>(set * 100 + letter);
    look.kind = devices::PixelKind::gray;
    look.pages = letter % 3 + 1;
    sheet = std::make_unique<devices::PageImage>(draw_letter(look));
  }
  return *sheet;
}

Label label_on(Paper& paper, double size_mm) {
  static constexpr std::array<PointMm, 5> places{{{35, 262}, {175, 262}, {105, 265}, {178, 32}, {36, 34}}};
  Label label;
  label.text = paper.dice.tracking_code(paper.dice.coin() ? 'B' : 'F');
  label.centre = places[static_cast<std::size_t>(paper.dice.whole(0, 4))];
  label.centre.x += paper.dice.between(-5, 5);
  label.centre.y += paper.dice.between(-4, 4);
  label.size_mm = size_mm;
  label.ecc = size_mm >= 20 ? devices::Ecc::high : devices::Ecc::quartile;
  return label;
}

CodePage code_page(int set, const CodeDamage& damage, int letter) {
  unsigned seed = static_cast<unsigned>(set * 7919 + letter);
  for (const char c : damage.name) seed = seed * 31 + static_cast<unsigned char>(c);
  Paper paper(letter_sheet(set, letter), seed);
  CodePage page;
  page.image = damage.make(paper, page.codes);
  return page;
}

}  // namespace berkas::testing
