#include "app/desk/paper/paper_tables.h"
#include "app/desk/paper/paper_words.h"
#include "app/desk/state.h"
#include "tests/app/desk/paper/shelf_world.h"

namespace berkas::desk {
namespace {

using archive::FindingKind;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ShelfAuditTest : public ShelfWorld {
protected:
  ShelfAuditTest() {
    for (int i = 0; i < 4; ++i) a.push_back(placed("A" + std::to_string(i), box_a));
    for (int i = 0; i < 3; ++i) b.push_back(placed("B" + std::to_string(i), box_b));
    other_shelf = make(archive::PlaceKind::shelf, "Rak 2", room);
    box_c = make(archive::PlaceKind::box, "Boks 3", other_shelf, 90);
    c = placed("C", box_c);
  }
  int start(const std::string& at) { return audits().start(at)->audit.number; }
  std::vector<std::string> a, b;
  std::string other_shelf, box_c, c;
};

TEST_F(ShelfAuditTest, FindsOneOfEachAndLeavesTheRestAlone) {
  ASSERT_TRUE(lending().lend({.code = a[3], .to = "Budi Contoh", .due = "2026-12-01", .purpose = {}}).ok());
  const int audit = start(room);
  const auto scanned = audits().scan(audit, {box_a, a[0], b[2], box_b, b[0], b[1]});
  ASSERT_TRUE(scanned.ok()) << scanned.refused().message.en;
  EXPECT_EQ(scanned->seen[2].verdict, "misfiled");
  EXPECT_THAT(scanned->seen[2].says.id, HasSubstr("milik Ruang Arsip / Rak 1 / Boks 2"));
  const auto& report = scanned->view.report;
  EXPECT_THAT(report.of(FindingKind::misfiled), ElementsAre(b[2]));
  EXPECT_THAT(report.of(FindingKind::missing), ::testing::UnorderedElementsAre(a[1], a[2]));
  EXPECT_THAT(report.of(FindingKind::lent), ElementsAre(a[3]));
  EXPECT_THAT(report.of(FindingKind::not_visited), ::testing::UnorderedElementsAre(other_shelf, box_c));
  EXPECT_THAT(report.of(FindingKind::unexpected), IsEmpty());
  whole();
}

TEST_F(ShelfAuditTest, ClosingMarksTheMissingAndPuttingAwaySettlesIt) {
  const int audit = start(box_a);
  ASSERT_TRUE(audits().scan(audit, {a[0], a[1], a[2]}).ok());
  ASSERT_TRUE(audits().close(audit).ok());
  EXPECT_EQ(dossier(a[3]).paper, "missing");
  EXPECT_EQ(audits().follow_up().size(), 1u);
  EXPECT_EQ(why(audits().scan(audit, {a[3]})), "audit-closed");
  ASSERT_TRUE(put({a[3]}, box_a).ok());
  EXPECT_EQ(dossier(a[3]).paper, "");
  EXPECT_TRUE(audits().follow_up().empty());
  EXPECT_THAT(audits().report(audit)->report.of(FindingKind::missing), ElementsAre(a[3]));   // what was found then stands
  whole();
}

TEST_F(ShelfAuditTest, ItsListTellsDaysAsPeopleWriteThem) {
  const int audit = start(box_a);
  ASSERT_TRUE(audits().scan(audit, {a[0], a[1], a[2]}).ok());
  ASSERT_TRUE(audits().close(audit).ok());
  ASSERT_TRUE(put({a[3]}, box_a).ok());
  const auto view = *audits().report(audit);
  const auto table = audit_table(world.desk(), audit);
  ASSERT_TRUE(table.ok());
  EXPECT_THAT(table->period, AllOf(HasSubstr("mulai " + day(view.audit.started_at.substr(0, 10)) + ", ditutup"), Not(HasSubstr(view.audit.started_at.substr(0, 10)))));
  ASSERT_EQ(table->columns.at(6).id, "follow_up");
  const auto settled = std::find_if(table->rows.begin(), table->rows.end(), [&](const auto& row) { return row.at(7) == a[3]; });
  ASSERT_NE(settled, table->rows.end());
  EXPECT_THAT(settled->at(6), AllOf(HasSubstr("Selesai " + day(world.desk().state().now().substr(0, 10))), Not(::testing::ContainsRegex("[0-9]{4}-[0-9]{2}"))));
}

TEST_F(ShelfAuditTest, TheNextAuditFindsItAgain) {
  const int first = start(box_a);
  ASSERT_TRUE(audits().scan(first, {a[0], a[1], a[2]}).ok());
  ASSERT_TRUE(audits().close(first).ok());
  const int second = start(box_a);
  ASSERT_TRUE(audits().scan(second, {a[0], a[1], a[2], a[3]}).ok());
  ASSERT_TRUE(audits().close(second).ok());
  EXPECT_EQ(dossier(a[3]).paper, "");
  EXPECT_TRUE(audits().follow_up().empty());
  whole();
}

TEST_F(ShelfAuditTest, APartialAuditNeverMarksTheRestMissing) {
  const int audit = start(room);
  ASSERT_TRUE(audits().scan(audit, {box_a, a[0], a[1], a[2], a[3]}).ok());
  ASSERT_TRUE(audits().close(audit).ok());
  for (const auto& code : b) EXPECT_EQ(dossier(code).paper, "");
  EXPECT_EQ(dossier(c).paper, "");
  EXPECT_TRUE(audits().follow_up().empty());
  EXPECT_THAT(audits().report(audit)->report.of(FindingKind::not_visited), Contains(box_b));
}

TEST_F(ShelfAuditTest, ALabelOfAnotherOfficeIsUnexpected) {
  std::mt19937_64 random{11};
  const auto foreign = archive::TrackingCode::make(archive::CodeType::dossier, [&] { return random(); }).str();
  const int audit = start(box_a);
  const auto scanned = audits().scan(audit, {a[0], foreign});
  ASSERT_TRUE(scanned.ok());
  EXPECT_EQ(scanned->seen[1].verdict, "unexpected");
  EXPECT_THAT(scanned->seen[1].says.id, HasSubstr("kantor lain"));
  EXPECT_THAT(scanned->view.report.of(FindingKind::unexpected), ElementsAre(foreign));
}

TEST_F(ShelfAuditTest, WhatLiesOutsideIsRefused) {
  const int audit = start(shelf);
  EXPECT_EQ(why(audits().scan(audit, {other_shelf})), "outside-audit");
  EXPECT_EQ(why(audits().scan(audit, {room})), "outside-audit");
  EXPECT_EQ(why(audits().scan(audit, {"bukan kode"})), "foreign-code");
  const auto carried = audits().scan(audit, {box_c});            // a box may have been carried here
  ASSERT_TRUE(carried.ok()) << carried.refused().message.en;
  EXPECT_THAT(carried->view.report.of(FindingKind::misfiled), ElementsAre(box_c));
  EXPECT_EQ(why(audits().scan(99, {box_a})), "unknown-audit");
}

TEST_F(ShelfAuditTest, TheLastCodeCanBeTakenBack) {
  const int audit = start(box_a);
  ASSERT_TRUE(audits().scan(audit, {a[0]}).ok());
  ASSERT_TRUE(audits().scan(audit, {b[0]}).ok());
  EXPECT_THAT(audits().report(audit)->report.of(FindingKind::misfiled), ElementsAre(b[0]));
  ASSERT_TRUE(audits().undo(audit).ok());
  EXPECT_THAT(audits().report(audit)->report.of(FindingKind::misfiled), IsEmpty());
  EXPECT_EQ(why(audits().complete(audit, box_b)), "not-visited");
  whole();
}

}  // namespace
}  // namespace berkas::desk
