// The Daftar Arsip Aktif of a semester: due six months after its first dossier was opened, until it was sent.
#include "app/desk/retention/active_lists.h"

#include "records_office.h"

namespace berkas::desk {
namespace {

class ActiveListsOfAnOffice : public testing::Test {
protected:
  std::optional<ActiveListDue> due() { return office.desk().home().active_list; }
  Outcome<SentList> sent(const std::string& half, const std::string& on, const std::string& to = "Unit Kearsipan") { return ActiveLists(office.desk()).sent(*workflow::HalfYear::parse(half), on, to); }
  RecordsOffice office;
};

TEST_F(ActiveListsOfAnOffice, AreDueOnceTheHalfIsOverAndLateSixMonthsAfterTheFirstActivity) {
  office.dossier("PR.01.03", "2025-02-10");
  office.today = "2025-06-30";
  EXPECT_FALSE(due());
  office.today = "2025-07-01";
  ASSERT_TRUE(due());
  EXPECT_EQ(due()->half, "2025-1");
  EXPECT_EQ(due()->due, "2025-08-10");
  EXPECT_EQ(due()->days_late, 0);
  EXPECT_EQ(due()->says.id, "Semester I tahun 2025, paling lambat 10 Agustus 2025");
  office.today = "2025-08-10";
  EXPECT_EQ(due()->days_late, 0);
  office.today = "2025-08-13";
  EXPECT_EQ(due()->days_late, 3);
}

TEST_F(ActiveListsOfAnOffice, AreNamedOldestFirstUntilEachWasSent) {
  office.dossier("PR.01.03", "2024-09-01");
  office.dossier("PR.01.03", "2025-02-10");
  office.today = "2025-09-01";
  EXPECT_EQ(due()->half, "2024-2");
  ASSERT_TRUE(sent("2024-2", "2025-08-31"));
  EXPECT_EQ(due()->half, "2025-1");
  ASSERT_TRUE(sent("2025-1", "2025-09-01"));
  EXPECT_FALSE(due());
  const auto event = office.catalogue().recent_events(1).front();
  EXPECT_EQ(event.kind, "list.sent");
  EXPECT_THAT(event.note, testing::HasSubstr("Semester I tahun 2025 kepada Unit Kearsipan"));
  EXPECT_TRUE(office.catalogue().verify(true).empty());
}

TEST_F(ActiveListsOfAnOffice, AreNotAskedForWhereNothingActiveWasOpened) {
  office.today = "2025-09-01";
  EXPECT_FALSE(due());
  auto inactive = office.dossier_of("PR.01.03", "2025-02-10");
  inactive.record_status = "inaktif";
  office.catalogue().act(office.act("dossier.registered", inactive.code), [&](archive::Transaction& t) { t.put(inactive); });
  EXPECT_FALSE(due());
}

TEST_F(ActiveListsOfAnOffice, CannotBeSentInTheFutureBeforeTheHalfOrToNobody) {
  office.today = "2025-09-01";
  EXPECT_EQ(sent("2025-1", "2025-09-02").refused().code, "future-date");
  EXPECT_EQ(sent("2025-1", "2024-12-31").refused().code, "bad-date");
  EXPECT_EQ(sent("2025-1", "2025-08").refused().code, "bad-date");
  EXPECT_EQ(sent("2025-1", "2025-08-01", "  ").refused().code, "text-required");
  EXPECT_FALSE(ActiveLists(office.desk()).sent(*workflow::HalfYear::parse("2025-1")));
}

}  // namespace
}  // namespace berkas::desk
