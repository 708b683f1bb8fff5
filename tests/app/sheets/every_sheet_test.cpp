// What an office sees at once on any sheet, held over the whole matrix: pages that say which they are, dates for people, nothing
// restricted in the open, no page of signatures alone. To look at all of them: BERKAS_PDFS=FOLDER keeps the PDFs (tests/golden/README.md).
#include <gmock/gmock.h>

#include <regex>
#include <set>
#include <sstream>

#include "tests/app/sheets/every_sheet.h"

namespace berkas::sheets::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> pages_of(const std::string& text) {
  std::vector<std::string> pages;
  std::istringstream in(text);
  for (std::string page; std::getline(in, page, '\f');) pages.push_back(page);
  return pages;
}

int lines_of(const std::string& page) {
  std::istringstream in(page);
  int lines = 0;
  for (std::string line; std::getline(in, line);) lines += line.find_first_not_of(' ') != std::string::npos ? 1 : 0;
  return lines;
}

class EverySheet : public ::testing::TestWithParam<std::string> {
protected:
  // All papers and contents of one sheet, drawn once.
  template <class Check>
  void each(const Check& check) {
    for (const Printed& one : every_sheet()) {
      if (one.sheet != GetParam()) continue;
      SCOPED_TRACE(one.name);
      const Rendered rendered(one.draw);
      keep_if_asked(rendered, one.name);
      check(one, rendered.pages(), rendered.text());
    }
  }
};

TEST_P(EverySheet, IsFitForAnOffice) {
  static const std::regex iso_date(R"((^|[^0-9A-Za-z/-])(19|20)[0-9]{2}-[01][0-9](-[0-3][0-9])?($|[^0-9A-Za-z/-]))");
  each([](const Printed& one, int count, const std::string& text) {
    const auto pages = pages_of(text);
    ASSERT_EQ(pages.size(), static_cast<std::size_t>(count));
    std::smatch found;
    EXPECT_FALSE(std::regex_search(text, found, iso_date)) << found.str();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (one.framed || count > 1) {
        EXPECT_THAT(pages[i], HasSubstr("Halaman " + std::to_string(i + 1) + " dari " + std::to_string(count)));
      }
      const bool lines_to_write_on = one.sheet == "routing" && i + 1 == pages.size();
      EXPECT_GT(lines_of(pages[i]), one.framed && !lines_to_write_on ? 6 : 1) << "page " << i + 1 << " is all but empty:\n" << pages[i];
    }
  });
}

// What lies open, and every list. The other sheets travel inside the dossier.
TEST_P(EverySheet, NamesNothingRestrictedWhereItLiesOpen) {
  const std::set<std::string> inside{"check-sheet", "routing", "receipt", "authentication", "disposition", "sop"};
  if (inside.contains(GetParam())) GTEST_SKIP() << "travels inside the dossier";
  for (const Printed& one : every_sheet()) {
    if (one.sheet != GetParam() || !is_masked(one.content)) continue;
    const std::string text = Rendered(one.draw).text();
    EXPECT_THAT(text, Not(HasSubstr("Elang"))) << one.name;
  }
}

std::vector<std::string> all_ids() {
  std::vector<std::string> ids;
  for (const Printed& one : every_sheet())
    if (ids.empty() || ids.back() != one.sheet) ids.push_back(one.sheet);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Printed, EverySheet, ::testing::ValuesIn(all_ids()), [](const auto& one) {
  std::string name = one.param;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

}  // namespace
}  // namespace berkas::sheets::testing
