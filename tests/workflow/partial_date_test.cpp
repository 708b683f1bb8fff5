#include "workflow/partial_date.h"

#include <gtest/gtest.h>

namespace berkas::workflow {
namespace {

PartialDate date(const char* text) { return PartialDate::parse(text).value(); }

TEST(PartialDate, ReadsWhatPaperShows) {
  EXPECT_EQ(date("2026").to_string(), "2026");
  EXPECT_EQ(date("2026-03").to_string(), "2026-03");
  EXPECT_EQ(date("2026-03-05").to_string(), "2026-03-05");
  EXPECT_EQ(date("unknown").to_string(), "unknown");
  EXPECT_FALSE(date("unknown").known());
  EXPECT_EQ(date("2026-03-05").day(), 5);
}

TEST(PartialDate, KnowsLeapYears) {
  EXPECT_TRUE(PartialDate::parse("2024-02-29"));
  EXPECT_TRUE(PartialDate::parse("2000-02-29"));
  EXPECT_FALSE(PartialDate::parse("1900-02-29"));
  EXPECT_FALSE(PartialDate::parse("2026-02-29"));
}

TEST(PartialDate, RefusesWhatIsNoDate) {
  for (const char* text : {"",           "Unknown",    "26",         "2026-",       "2026-3",     "2026-13",     "2026-00",
                           "2026-04-31", "2026-02-30", "2026-01-00", "2026/01/02",  "2026-01-1x", "-026",        "+026",
                           "1899",       "2200",       "20260102",   "2026-01-02T", " 2026",      "2026-01-02 ", "٢٠٢٦"})
    EXPECT_FALSE(PartialDate::parse(text)) << text;
}

TEST(PartialDate, IsSurelyBeforeOnlyWhenEveryReadingIs) {
  EXPECT_TRUE(date("2025").surely_before(date("2026-01-01")));
  EXPECT_TRUE(date("2026-02").surely_before(date("2026-03-05")));
  EXPECT_TRUE(date("2026-03-04").surely_before(date("2026-03-05")));
  EXPECT_FALSE(date("2026-03").surely_before(date("2026-03-05")));
  EXPECT_FALSE(date("2026").surely_before(date("2026-12")));
  EXPECT_FALSE(date("2026-03-05").surely_before(date("2026-03-05")));
  EXPECT_FALSE(date("unknown").surely_before(date("2026")));
  EXPECT_FALSE(date("2026").surely_before(date("unknown")));
}

TEST(PartialDate, OrderNeverHoldsBothWays) {
  const char* texts[] = {"unknown", "2024", "2025", "2025-01", "2025-06", "2025-06-01", "2025-06-30", "2025-12-31", "2026"};
  for (const char* a : texts)
    for (const char* b : texts) {
      EXPECT_FALSE(date(a).surely_before(date(b)) && date(b).surely_before(date(a))) << a << " " << b;
      EXPECT_EQ(date(a), date(date(a).to_string().c_str()));
    }
}

}  // namespace
}  // namespace berkas::workflow
