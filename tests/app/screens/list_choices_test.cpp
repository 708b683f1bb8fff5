#include "app/screens/list_choices.h"
#include "app/screens/records_lines.h"

#include <gtest/gtest.h>

#include <set>

namespace berkas::screens {
namespace {

TEST(ListChoices, OfferOnlyWhatIsMadeSomewhere) {
  const std::set<std::string> made_by_the_desk{"disposal", "loans", "audit", "durations"};
  ASSERT_EQ(list_offers().size(), 10u);
  for (const auto& one : list_offers()) {
    EXPECT_TRUE(made_by_the_desk.contains(one.id) || archive::parse_list_kind(one.id)) << one.id;
    EXPECT_FALSE(one.name.id.empty() || one.name.en.empty() || one.what.id.empty()) << one.id;
  }
}

TEST(ListChoices, NameTheFileAfterTheListAndItsPeriod) {
  archive::ListTable table;
  table.title = "Daftar Arsip Aktif";
  table.period = "Tahun 2025";
  EXPECT_EQ(list_file_name(table), "daftar-arsip-aktif-tahun-2025");
  table.title = table.period = "";
  EXPECT_EQ(list_file_name(table), "daftar");
}

TEST(ListChoices, NeverWriteAFileWithoutAnEnding) {
  EXPECT_EQ(with_ending("/tmp/daftar", ".csv"), "/tmp/daftar.csv");
  EXPECT_EQ(with_ending("/tmp/daftar.xlsx", ".csv"), "/tmp/daftar.xlsx");
  EXPECT_EQ(with_ending("/tmp/daftar 1.2", ".pdf"), "/tmp/daftar 1.2.pdf");
}

TEST(ListChoices, GiveEveryColumnRoomForItsHead) {
  EXPECT_GE(column_px({archive::ListColumn::Holds::text, "x", "Kode klasifikasi", 4}), 16 * 8);
  EXPECT_LE(column_px({archive::ListColumn::Holds::text, "x", "Uraian", 400}), 400);
}

TEST(RecordsLines, SayWhatWaitsAndWarnOnlyWhereSomebodyMustAct) {
  RecordsCounts counts;
  EXPECT_EQ(loans_line(counts).tone, 'p');
  counts.out = 3;
  EXPECT_EQ(loans_line(counts).says.id, "3 di luar");
  counts.overdue = 1;
  EXPECT_EQ(loans_line(counts).says.en, "3 out, 1 overdue");
  EXPECT_EQ(loans_line(counts).tone, 'w');
  counts.due = 4, counts.lacking = 2, counts.disposals_open = 1;
  EXPECT_EQ(retention_line(counts).says.id, "4 jatuh tempo, 2 tanpa pemicu atau aturan, 1 penyusutan berjalan");
  counts.labels_waiting = 2;
  EXPECT_EQ(labels_line(counts).says.id, "2 belum dipindai balik");
  EXPECT_EQ(audits_line(counts).tone, 'p');
  counts.audits_open = 1, counts.to_follow_up = 2;
  EXPECT_EQ(audits_line(counts).says.id, "1 pemeriksaan belum ditutup, 2 temuan menunggu tindak lanjut");
  EXPECT_EQ(audits_line(counts).says.en, "1 audit not closed, 2 findings to follow up");
  counts.one_legged = 1;
  EXPECT_EQ(shelves_line(counts).says.en, "1 dossier on one leg");
}

}  // namespace
}  // namespace berkas::screens
