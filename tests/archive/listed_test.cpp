// What offices hand in as their lists: heads and values as they write them, and workbooks.
#include <gmock/gmock.h>

#include <fstream>

#include "archive/exchange/list_table.h"
#include "archive/exchange/listed_dossiers.h"
#include "archive/exchange/listed_values.h"
#include "archive/exchange/workbook_file.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string date(const std::string& text) {
  const auto read = listed_date(text);
  return read ? read->to_string() : "-";
}

TEST(ListedDates, AreReadAsOfficesWriteThem) {
  EXPECT_EQ(date("2025"), "2025");
  EXPECT_EQ(date("2025-08"), "2025-08");
  EXPECT_EQ(date("17/08/2025"), "2025-08-17");
  EXPECT_EQ(date("17-8-2025"), "2025-08-17");
  EXPECT_EQ(date("17.8.2025"), "2025-08-17");
  EXPECT_EQ(date("8/2025"), "2025-08");
  EXPECT_EQ(date(" 17  AGUSTUS 2025 "), "2025-08-17");
  EXPECT_EQ(date("Agt. 2025"), "2025-08");
  EXPECT_EQ(date("1 Nopember 1999"), "1999-11-01");
  EXPECT_EQ(date("17-Agu-2025"), "2025-08-17");
  EXPECT_EQ(date("2025-08-17 00:00:00"), "2025-08-17");
  for (const char* wrong : {"", "31/02/2025", "32 Januari 2025", "2O25", "17/08/25", "08/17/2025", "1850", "Agustus", "kemarin", "2025/13", "1/2/3/2025", "unknown", "99999999999999999999"}) EXPECT_EQ(date(wrong), "-") << wrong;
}

TEST(ListedPeriods, AreTwoDatesWithAWordBetween) {
  const auto text = [](const std::string& typed) {
    const auto read = listed_period(typed);
    return read ? read->from.to_string() + ".." + read->to.to_string() + " " + read->text() : "-";
  };
  EXPECT_EQ(text("2024"), "2024..2024 2024");
  for (const char* range : {"2023-2025", "2023 - 2025", "2023–2025", "2023 s.d. 2025", "2023 s/d 2025", "2023 sampai dengan 2025", "2023 sd 2025"}) EXPECT_EQ(text(range), "2023..2025 2023–2025") << range;
  EXPECT_EQ(text("1 s.d. 5 Maret 2024"), "2024-03-01..2024-03-05 2024");
  EXPECT_EQ(text("Januari s.d. Maret 2024"), "2024-01..2024-03 2024");
  EXPECT_EQ(text("17/08/2023 - 01/02/2024"), "2023-08-17..2024-02-01 2023–2024");
  EXPECT_TRUE(listed_period("2025 s.d. 2023")->backwards());
  EXPECT_FALSE(listed_period("2025 s.d. Maret 2025")->backwards());
  for (const char* wrong : {"", "-", "2023-", "s.d. 2024", "2023 s.d. kini", "31/02/2024 - 2025"}) EXPECT_EQ(text(wrong), "-") << wrong;
}

TEST(ListedCounts, AreWholeNumbersWithTheirUnit) {
  const auto text = [](const std::string& typed) {
    const auto read = listed_count(typed);
    return read ? (read->count ? std::to_string(*read->count) : "?") + "|" + read->unit + "|" + read->rest : "-";
  };
  EXPECT_EQ(text("12"), "12||");
  EXPECT_EQ(text("1.200 lembar"), "1200|lembar|");
  EXPECT_EQ(text("3 (tiga) berkas"), "3|berkas|");
  EXPECT_EQ(text("1 berkas/12 lembar"), "1|berkas|/12 lembar");
  EXPECT_EQ(text("0,5 ml"), "?|ml|0,5 ml");
  for (const char* wrong : {"", "banyak", "-3", "0", "0,0 ml", "12a3 lembar", "1.2 lembar", "99999999999 lembar", ".5", "2000000 lembar"}) EXPECT_EQ(text(wrong), "-") << wrong;
}

TEST(Windows1252, BecomesUtf8) { EXPECT_EQ(from_windows_1252("caf\xE9 \x93kutip\x94 \x80 \x81"), "café “kutip” € \xEF\xBF\xBD"); }

ListedFile read(const std::string& text) {
  const auto table = parse_csv(text);
  EXPECT_TRUE(std::holds_alternative<Table>(table));
  auto listed = listed_dossiers(std::get<Table>(table), workflow::PartialDate::of(2026, 11, 22));
  EXPECT_TRUE(std::holds_alternative<ListedFile>(listed));
  return std::holds_alternative<ListedFile>(listed) ? std::get<ListedFile>(listed) : ListedFile{};
}

TEST(ListedDossiers, AreFoundBelowTheLetterheadByTheirHeads) {
  const auto file = read("DAFTAR ARSIP INAKTIF;;;;;;\nBiro Contoh;;;;;;\nNo.;No. Berkas;Kode Klasifikasi;Uraian Informasi Arsip;Kurun Waktu;Jumlah;SKKAD (B/T/R);Indeks\n(1);(2);(3);(4);(5);(6);(7);(8)\n"
                         "1;7;PR.01.03;Laporan 2019;2019–2020;12 lembar;T;Laporan\n2;8;PR.01.03;Rencana;17/08/2019;1 berkas;;\n;;;Jumlah: 2 berkas;;;;\nJakarta, 1 Desember 2026;;;;;;;\n");
  ASSERT_EQ(file.rows.size(), 2u);
  EXPECT_EQ(file.head_line, 3);
  EXPECT_THAT(file.skipped, ElementsAre(4, 7, 8));
  EXPECT_THAT(file.remarked, ElementsAre("Indeks"));
  const auto& one = file.rows[0];
  EXPECT_THAT(one.mistakes, IsEmpty());
  EXPECT_EQ(one.line, 5);
  EXPECT_EQ(std::tuple(one.number, one.classification, one.about.title, one.about.period, one.about.quantity, one.about.quantity_unit), std::tuple("7", "PR.01.03", "Laporan 2019", "2019–2020", std::optional(12), "lembar"));
  EXPECT_EQ(one.about.security, Security::limited);
  EXPECT_EQ(one.about.remarks, "Indeks: Laporan");
  EXPECT_EQ(file.rows[1].date.to_string(), "2019-08-17");
}

TEST(ListedDossiers, SayEverythingThatIsWrongWithARow) {
  const auto file = read("Nomor berkas;Klasifikasi;Uraian;Tahun;Jumlah;Status;Keamanan\n1;PR.01;Satu;2019;1;aktif;B\n1;PR.01;Satu lagi;2019;1;aktif;B\n;PR 01;;2030;banyak;hilang;Z\n2;;Dua;2020 s.d. 2019;1;;;lebih\n");
  ASSERT_EQ(file.rows.size(), 4u);
  const auto faults = [&](std::size_t row) {
    std::vector<ListedFault> all;
    for (const auto& mistake : file.rows[row].mistakes) all.push_back(mistake.fault);
    return all;
  };
  using enum ListedFault;
  EXPECT_THAT(faults(0), IsEmpty());
  EXPECT_THAT(faults(1), ElementsAre(twice));
  EXPECT_EQ(file.rows[1].mistakes.front().line, 2);
  EXPECT_THAT(faults(2), ElementsAre(no_title, no_number, bad_class, future, bad_count, bad_security, bad_status));
  EXPECT_THAT(faults(3), ElementsAre(more_cells, no_class, backwards));
}

TEST(ListedDossiers, TheSameNumberInAnotherYearIsAnotherDossier) {
  const auto file = read("Nomor berkas;Klasifikasi;Uraian;Tahun\n1;PR.01;Satu;2019\n1;PR.01;Satu;2020\n1;PR.02;Satu;2019\n");
  for (const auto& row : file.rows) EXPECT_THAT(row.mistakes, IsEmpty());
}

TEST(ListedDossiers, ATableThatIsNoListIsToldByItsHeads) {
  const auto none = [](const std::string& text) {
    auto listed = listed_dossiers(std::get<Table>(parse_csv(text)), workflow::PartialDate::of(2026));
    return std::holds_alternative<NoHead>(listed) ? std::get<NoHead>(listed) : NoHead{{"?"}, {}, {}};
  };
  EXPECT_THAT(none("nama;alamat\nBudi;Jakarta\n").missing, ElementsAre("Kode klasifikasi", "Uraian informasi"));
  EXPECT_THAT(none("kode;jumlah;tahun\nPR;1;2\n").missing, ElementsAre("Uraian informasi"));
  EXPECT_THAT(none("kode;klasifikasi;uraian\nPR;PR;a\n").twice, ElementsAre("klasifikasi"));
}

class Workbooks : public ::testing::Test {
protected:
  std::filesystem::path written(const std::string& bytes) const {
    const auto file = scratch.path() / "daftar.xlsx";
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  static WorkbookFault fault(const std::filesystem::path& file) {
    const auto read = read_workbook(file);
    EXPECT_TRUE(std::holds_alternative<WorkbookFault>(read));
    return std::holds_alternative<WorkbookFault>(read) ? std::get<WorkbookFault>(read) : WorkbookFault::empty;
  }
  std::filesystem::path own_list(int rows = 3) const {
    ListTable list;
    list.title = "Daftar Berkas";
    list.columns = {{ListColumn::Holds::text, "number", "Nomor berkas"}, {ListColumn::Holds::text, "class", "Kode klasifikasi"}, {ListColumn::Holds::text, "title", "Uraian"}, {ListColumn::Holds::date, "date", "Tanggal"}, {ListColumn::Holds::number, "n", "Jumlah"}};
    for (int i = 1; i <= rows; ++i) list.rows.push_back({"0" + std::to_string(i), "PR.01.0" + std::to_string(i % 9), "=Judul & \"kutip\" <" + std::to_string(i) + ">", "2024-03-05", std::to_string(i * 10)});
    const auto file = scratch.path() / "own.xlsx";
    write_xlsx(list, file);
    return file;
  }
  Scratch scratch;
};

TEST_F(Workbooks, WhatWeWriteIsReadAgainCellByCell) {
  const auto read = read_workbook(own_list());
  ASSERT_TRUE(std::holds_alternative<Table>(read));
  const auto& table = std::get<Table>(read);
  EXPECT_THAT(table.head, ElementsAre("Daftar Berkas"));
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_THAT(table.rows[0].cells, ElementsAre("Nomor berkas", "Kode klasifikasi", "Uraian", "Tanggal", "Jumlah"));
  EXPECT_THAT(table.rows[1].cells, ElementsAre("01", "PR.01.01", "=Judul & \"kutip\" <1>", "2024-03-05", "10"));
  EXPECT_EQ(table.rows[1].line, 4);
}

TEST_F(Workbooks, ThatAreCutOffDamagedOrNoneAreTold) {
  std::ifstream in(own_list(), std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  for (const double part : {0.02, 0.2, 0.5, 0.9}) {
    const auto read = read_workbook(written(whole.substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * part))));
    EXPECT_TRUE(std::holds_alternative<WorkbookFault>(read)) << part;
  }
  for (std::size_t at = 40; at < whole.size(); at += 97) {          // a flipped byte: told, or read; never a crash
    std::string spoilt = whole;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0x5A);
    (void)read_workbook(written(spoilt));
  }
  EXPECT_EQ(fault(written("PK\x03\x04 bukan zip")), WorkbookFault::not_a_workbook);
  EXPECT_EQ(fault(written("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")), WorkbookFault::locked);
  EXPECT_EQ(fault(written("")), WorkbookFault::not_a_workbook);
  EXPECT_EQ(fault(scratch.path() / "tidak ada.xlsx"), WorkbookFault::unreadable);
  EXPECT_EQ(fault(scratch.path()), WorkbookFault::unreadable);
}

TEST_F(Workbooks, WithoutMeasureAreRefused) {
  const auto file = own_list(200);
  EXPECT_EQ(std::get<WorkbookFault>(read_workbook(file, {.bytes = 4000})), WorkbookFault::too_large);
  EXPECT_EQ(std::get<WorkbookFault>(read_workbook(file, {.rows = 20})), WorkbookFault::too_many_rows);
  EXPECT_EQ(std::get<WorkbookFault>(read_workbook(file, {.columns = 3})), WorkbookFault::too_many_columns);
  EXPECT_EQ(std::get<WorkbookFault>(read_workbook(file, {.cell_bytes = 5})), WorkbookFault::cell_too_long);
}

}  // namespace
}  // namespace berkas::archive
