// The invented words of the letters. CONTOH stands in each letterhead: nobody can take them for real.
#pragma once
#include <random>
#include <string>
#include <vector>

namespace berkas::testing {

struct LetterWords {
  std::string unit, number, date, subject, addressee;
  std::vector<std::string> paragraphs;  // of this page
  std::string signer_post, signer, signer_nip;
  std::vector<std::string> copies;
};

// Head, subject and signer follow from the seed; the paragraphs from seed and page.
[[nodiscard]] LetterWords letter_words(unsigned seed, int page, const std::string& word);

}  // namespace berkas::testing
