// What an office sees at once on any sheet, held over the whole matrix: pages that say which they are, dates for people, nothing
// restricted in the open, no page of signatures alone. To look at all of them: BERKAS_PDFS=FOLDER keeps the PDFs (tests/golden/README.md).
#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "app/sheets/list_sheet.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/every_sheet.h"

namespace berkas::sheets::testing {
namespace {

using ::testing::AllOf;
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

TEST(ListForms, TellDaysAndStatesAsPeopleDo) {
  const auto said = [](const std::string& name) {
    const auto found = std::find_if(every_sheet().begin(), every_sheet().end(), [&](const Printed& one) { return one.name == name; });
    return squeezed(Rendered(found->draw).text());
  };
  EXPECT_THAT(said("list-converted-f4-short"), AllOf(HasSubstr("18/11/2026"), HasSubstr("21/11/2026"), HasSubstr("Unit pengolah : Biro Perencanaan dan Manajemen Kinerja")));
  EXPECT_THAT(said("list-agenda-f4-short"), AllOf(HasSubstr("Terdokumentasi"), Not(HasSubstr("K8"))));
  EXPECT_THAT(said("list-dossiers-a4-short"), HasSubstr("BRK1-B-7K3M9Q2XTA-SM"));   // a code is never broken
  EXPECT_THAT(said("list-loans-a4-short"), HasSubstr("BRK1-J-3N8WQ5V2KD-R9"));
}

TEST(ListForms, ReadADateInsideWordsAndLeaveNumbersAlone) {
  archive::ListTable table = list_of("disposal", Content::brief);
  table.rows.resize(1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == "remarks") table.rows[0][i] = "disimpan sampai 2030-12-31";
    if (table.columns[i].id == "number") table.rows[0][i] = "12/2026-01-31";
    if (table.columns[i].id == "period") table.rows[0][i] = "2019-12";
  }
  const Rendered rendered([&](const std::filesystem::path& pdf) { return render_list(table, sample_data(), *devices::make_zxing_writer(), pdf); });
  EXPECT_THAT(squeezed(rendered.text()), AllOf(HasSubstr("sampai 31"), HasSubstr("Desember 2030"), Not(HasSubstr("2030-12")), HasSubstr("12/2026-01-31"), Not(HasSubstr("2019-12"))));
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
