// Pages as an office's scanner delivers them: letters with known words, thirty kinds of trouble, fixed seeds. For the pages bench.
#pragma once
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::testing {

constexpr int office_page_kinds = 30;

struct OfficePage {
  std::string kind;
  devices::PageImage image;   // 300 dpi; colour
  std::string text;           // every word printed in its letter's body and head
};
[[nodiscard]] OfficePage office_page(int number);          // 0, 1, …; kinds repeat after thirty, letters do not

// How many of the words of truth stand in read, each counted as often as it stands in both; case and marks do not matter.
struct WordsFound { int found = 0, all = 0; };
[[nodiscard]] WordsFound words_found(const std::string& truth, const std::string& read);

}  // namespace berkas::testing
