// CSV as offices have it, and as nobody should.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/exchange/csv.h"
#include "archive/exchange/table_file.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {
namespace {

using testing::ElementsAre;

Table read(const std::string& bytes, const TableLimits& limits = {}) {
  auto parsed = parse_csv(bytes, limits);
  if (const auto* mistake = std::get_if<TableMistake>(&parsed)) {
    ADD_FAILURE() << "fault " << static_cast<int>(mistake->fault) << " at line " << mistake->line;
    return {};
  }
  return std::get<Table>(parsed);
}

TableMistake mistake(const std::string& bytes, const TableLimits& limits = {}) {
  auto parsed = parse_csv(bytes, limits);
  if (const auto* found = std::get_if<TableMistake>(&parsed)) return *found;
  ADD_FAILURE() << "it was read";
  return {};
}

TEST(TableFile, ReadsSemicolonsCommasTabsAndTheBomAlike) {
  for (const std::string text : {"\xEF\xBB\xBFkode;uraian\r\nPR.01;Rencana\r\n", "kode,uraian\nPR.01,Rencana", "kode\turaian\nPR.01\tRencana\n", "sep=;\r\nkode;uraian\r\nPR.01;Rencana"}) {
    const auto table = read(text);
    EXPECT_THAT(table.head, ElementsAre("kode", "uraian")) << text;
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("PR.01", "Rencana"));
  }
}

TEST(TableFile, KnowsTheLineOfEachRow) {
  const auto table = read("kode;uraian\nA;\"dua\nbaris\"\n\n;;\nB;\"x;\"\"y\"\"\"\nC;akhir");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(table.rows[0].line, 2);
  EXPECT_EQ(table.rows[0].cells[1], "dua\nbaris");
  EXPECT_EQ(table.rows[1].line, 6);
  EXPECT_EQ(table.rows[1].cells[1], "x;\"y\"");
  EXPECT_EQ(table.rows[2].line, 7);
}

TEST(TableFile, FindsColumnsByName) {
  const auto table = read(" Kode ;URAIAN;;\nA;B;;\nC;D;E;\n");
  EXPECT_EQ(table.column("kode"), 0u);
  EXPECT_EQ(table.column("uraian"), 1u);
  EXPECT_FALSE(table.column("induk"));
  EXPECT_EQ(table.head.size(), 2u);
  EXPECT_EQ(table.rows[0].cells.size(), 2u);
  EXPECT_EQ(table.rows[1].cells.size(), 3u) << "a row that is longer than the head is told as it stands";
}

TEST(TableFile, TakesBackWhatOurOwnListsDefused) {
  Csv out({"a", "b"});
  out.add({"=1+1", "-5"});
  const auto table = read(out.text());
  EXPECT_THAT(table.rows.at(0).cells, ElementsAre("=1+1", "-5"));
  EXPECT_TRUE(is_formula("=1+1"));
  EXPECT_TRUE(is_formula("@SUM(A1)"));
  EXPECT_TRUE(is_formula("+cmd|' /C calc'!A0"));
  for (const auto* plain : {"-", "-5", "+62 21 555", "- satu", "", "PR.01", "="}) EXPECT_FALSE(is_formula(plain)) << plain;
}

TEST(TableFile, TellsWhatIsWrongAndWhere) {
  const auto is = [](const TableMistake& found, TableFault fault, std::int64_t line) {
    EXPECT_EQ(static_cast<int>(found.fault), static_cast<int>(fault));
    EXPECT_EQ(found.line, line);
  };
  is(mistake(""), TableFault::empty, 0);
  is(mistake("\n\n;;\n"), TableFault::empty, 0);
  is(mistake("kode;uraian\nA;B\nC;Kep\xE9utusan\n"), TableFault::not_utf8, 3);
  is(mistake(std::string("k\0o\0d\0e\0", 8)), TableFault::not_text, 0);
  is(mistake("\xFF\xFEk"), TableFault::not_text, 0);
  is(mistake("PK\x03\x04...."), TableFault::spreadsheet, 0);
  is(mistake("kode;uraian\nA;B\nC;\"belum selesai"), TableFault::cut_off, 3);
  is(mistake("kode;uraian\nA;x\"y\"\n"), TableFault::quotes, 2);
  is(mistake("kode;uraian\nA;\"x\"y\n"), TableFault::quotes, 2);
  is(mistake("kode\nA\nB\nC\n", {.rows = 2}), TableFault::too_many_rows, 4);
  is(mistake("kode;b;c\nA\n", {.columns = 2}), TableFault::too_many_columns, 1);
  is(mistake("kode\n" + std::string(100, 'x') + "\n", {.cell_bytes = 99}), TableFault::cell_too_long, 2);
  is(mistake(std::string(101, 'x'), {.bytes = 100}), TableFault::too_large, 0);
}

TEST(TableFile, LooksAtTheSizeBeforeItReads) {
  Scratch scratch;
  const auto huge = scratch.path() / "huge.csv";
  write_file(huge, "kode\n");
  std::filesystem::resize_file(huge, std::uintmax_t{2} << 30);  // a hole of 2 GB
  auto told = read_csv(huge);
  EXPECT_EQ(std::get<TableMistake>(told).fault, TableFault::too_large);
  EXPECT_EQ(std::get<TableMistake>(read_csv(scratch.path() / "nowhere.csv")).fault, TableFault::unreadable);
  EXPECT_EQ(std::get<TableMistake>(read_csv(scratch.path())).fault, TableFault::unreadable);
  write_file(scratch.path() / "small.csv", "kode\nA");
  EXPECT_EQ(std::get<Table>(read_csv(scratch.path() / "small.csv")).rows.size(), 1u);
}

TEST(TableFile, NeverReadsPastWhatItWasGiven) {
  const std::string whole = "\xEF\xBB\xBFkode;uraian;induk\r\nPR;\"Perencanaan; \"\"semua\"\"\";\r\nPR.01;Kinerja;PR\r\n";
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    auto parsed = parse_csv(whole.substr(0, cut));
    if (const auto* table = std::get_if<Table>(&parsed)) {
      EXPECT_LE(table->rows.size(), 2u);
    }
  }
}

}  // namespace
}  // namespace berkas::archive
