// An office's old list brought in: what is kept, what is refused against the archive, and what a broken file says.
#include <gmock/gmock.h>

#include "app/desk/list_import.h"
#include "app/desk/wording.h"
#include "archive/retention/retention_book.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using desk::ListImport;
using desk::RowFate;
using testing::World;

desk::Outcome<desk::Imported> import(World& world, const std::string& bytes, desk::ListChoice choice = {}) {
  choice.file = world.scratch("daftar.csv");
  testing::write_file(choice.file, bytes);
  return ListImport(world.desk()).run(choice);
}

std::string why(const desk::Outcome<desk::Imported>& done) { return done.ok() ? "done" : done.refused().code; }

std::vector<std::string> reasons(const desk::Imported& done) {
  std::vector<std::string> all;
  for (const auto& row : done.rows) all.push_back(row.what == RowFate::What::refused ? row.reason : row.what == RowFate::What::taken ? "taken" : "already");
  return all;
}

const std::string heads = "Nomor berkas;Kode klasifikasi;Uraian informasi;Kurun waktu;Jumlah;SKKAD;Lokasi simpan;Status;Unit pengolah\n";

TEST(ListImport, KeepsWhatTheListSays) {
  World world;
  const auto room = world.desk().new_place(archive::PlaceKind::room, "Ruang 2", "", {});
  const auto box = world.desk().new_place(archive::PlaceKind::box, "Boks 7", room->code, {});
  const auto done = import(world, heads + "7;PR.01.03;Laporan Kinerja 2019;2019–2020;12 lembar;T;Ruang 2 / Boks 7;inaktif;Biro Perencanaan\n8;PR.01.03;Mutasi Kartini;3 Mei 2018;1 berkas;SR;Rak lama;;\n");
  ASSERT_TRUE(done.ok()) << done.refused().message.en;
  EXPECT_TRUE(done->kept);
  EXPECT_EQ(done->taken, 2);
  const auto one = world.archive().catalogue().dossier(done->rows[0].code);
  ASSERT_TRUE(one);
  EXPECT_EQ(std::tuple(one->number, one->classification, one->about.title, one->about.period, one->record_status), std::tuple(std::optional<std::string>("7"), "PR.01.03", "Laporan Kinerja 2019", "2019–2020", "inaktif"));
  EXPECT_EQ(one->place, box->code);
  EXPECT_EQ(std::tuple(one->about.quantity, one->about.quantity_unit, one->about.unit, one->state), std::tuple(std::optional(12), "lembar", "Biro Perencanaan", ""));
  const auto other = world.archive().catalogue().dossier(done->rows[1].code);
  EXPECT_EQ(other->about.security, archive::Security::top_secret);
  EXPECT_EQ(other->date.to_string(), "2018-05-03");
  EXPECT_THAT(other->about.remarks, ::testing::HasSubstr("Lokasi simpan menurut daftar: Rak lama"));
  EXPECT_EQ(world.desk().dossier(done->rows[1].code)->dossier.about.title, desk::masked_text);
  EXPECT_EQ(world.find("Kinerja 2019")->rows.size(), 1u);
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(ListImport, StoppedWhileItIsKeptItTakesNothing) {
  World world;
  desk::ListChoice choice;
  choice.file = world.scratch("daftar.csv");
  testing::write_file(choice.file, heads + "1;PR.01;Satu;2019;1;;;;\n2;PR.01;Dua;2019;1;;;;\n");
  std::stop_source stop;
  desk::Progress progress;
  progress.tell = [&](const desk::Sentence& what, double) { if (what.en.starts_with("Keeping")) stop.request_stop(); };
  EXPECT_EQ(why(ListImport(world.desk()).run(choice, progress, stop.get_token())), "stopped");
  EXPECT_TRUE(world.archive().catalogue().list({}).empty());
  EXPECT_TRUE(ListImport(world.desk()).run(choice)->kept);
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(ListImport, ASecondTimeAddsNothingAndAChangedRowIsTold) {
  World world;
  const std::string rows = "1;PR.01;Satu;2019;1;;;;\n2;PR.01;Dua;2019;1;;;;\n1;PR.01;Satu tahun berikutnya;2020;1;;;;\n";
  ASSERT_TRUE(import(world, heads + rows)->kept);
  EXPECT_THAT(reasons(*import(world, heads + rows)), ::testing::ElementsAre("already", "already", "already"));
  const auto changed = import(world, heads + "1;PR.01;Satu yang lain;2019;1;;;;\n3;PR.01;Tiga;2019;1;;;;\n");
  EXPECT_THAT(reasons(*changed), ::testing::ElementsAre("number-taken", "taken"));
  EXPECT_FALSE(changed->kept);
  EXPECT_THAT(reasons(*import(world, heads + rows + "3;PR.01;Tiga;2019;1;;;;\n")), ::testing::ElementsAre("already", "already", "already", "taken"));
}

TEST(ListImport, AListWithoutNumbersGetsThemOnce) {
  World world;
  const std::string list = "No;Klasifikasi;Uraian;Tahun\n1;PR.01;Satu;2019\n2;PR.01;Dua;2019\n";
  const auto done = import(world, list);
  ASSERT_TRUE(done.ok() && done->kept);
  EXPECT_EQ(done->rows[1].number, "PR.01/2/L");
  EXPECT_THAT(reasons(*import(world, list)), ::testing::ElementsAre("already", "already"));
}

TEST(ListImport, TheChosenLinesAreASetOfTheirOwn) {
  World world;
  const std::string rows = "1;PR.01;Satu;2019;1;;;;\n2;PR.01;;2019;1;;;;\n3;PR.01;Tiga;2019;1;;;;\n";
  EXPECT_FALSE(import(world, heads + rows)->kept);
  const auto first = import(world, heads + rows, {.to_line = 2});
  EXPECT_TRUE(first->kept);
  EXPECT_EQ(first->taken, 1);
  const auto rest = import(world, heads + rows, {.without_refused = true});
  EXPECT_THAT(reasons(*rest), ::testing::ElementsAre("already", "no-title", "taken"));
  EXPECT_TRUE(rest->kept);
  EXPECT_EQ(world.archive().catalogue().list({}).size(), 2u);
}

TEST(ListImport, ClassesAreHeldAgainstTheOfficesTableOnceThereIsOne) {
  World world;
  const std::string rows = "1;PR.01;Satu;2019;1;;;;\n2;XX.99;Dua;2019;1;;;;\n";
  EXPECT_EQ(import(world, heads + rows, {.dry_run = true})->refused, 0);
  world.archive().catalogue().act({{"Siti", ""}, "2026-11-22T08:00:00+07:00", "table.imported", "", ""}, [](archive::Transaction& tx) { tx.retention().put(workflow::ClassCode{"PR.01", "Perencanaan", {}, {}, {}}); });
  const auto done = import(world, heads + rows, {.dry_run = true});
  EXPECT_THAT(reasons(*done), ::testing::ElementsAre("taken", "unknown-class"));
}

TEST(ListImport, OldLettersAndMarksOfOtherProgramsAreTaken) {
  World world;
  const auto done = import(world, heads + "1;PR.01;caf\xE9 \x93kutip\x94;2019;1;;;;\n");
  ASSERT_TRUE(done.ok()) << done.refused().message.en;
  EXPECT_TRUE(done->old_letters);
  EXPECT_EQ(world.archive().catalogue().dossier(done->rows[0].code)->about.title, "café “kutip”");
  const auto commas = import(world, "\xEF\xBB\xBF" "DAFTAR ARSIP AKTIF\nNomor berkas,Kode klasifikasi,Uraian,Kurun waktu\n5,PR.01,\"Lima, dengan koma\",2019\n");
  ASSERT_TRUE(commas.ok()) << commas.refused().message.en;
  EXPECT_EQ(std::pair(commas->rows[0].line, commas->rows[0].number), std::pair(std::int64_t{3}, std::string("5")));
}

TEST(ListImport, BrokenFilesAreAClearSentenceAndNothingIsKept) {
  World world;
  EXPECT_EQ(why(import(world, "")), "table-empty");
  EXPECT_EQ(why(import(world, "nama;alamat\nBudi;Jakarta\n")), "table-columns");
  EXPECT_EQ(why(import(world, heads + "1;PR.01;\"Satu;2019\n")), "table-cut-off");
  EXPECT_EQ(why(import(world, std::string("a\0b", 3))), "table-not-text");
  EXPECT_EQ(why(import(world, "PK\x03\x04 bukan zip")), "table-spreadsheet");
  EXPECT_EQ(why(import(world, "\xD0\xCF\x11\xE0 lama")), "table-locked");
  EXPECT_EQ(why(ListImport(world.desk()).run({.file = world.scratch("tidak ada.csv")})), "table-unreadable");
  EXPECT_EQ(why(import(world, heads + "1;PR.01;Satu;2019;1;;;;\n", {.sop = "tidak-ada"})), "unknown-sop");
  const auto hidden = import(world, heads + "1;PR.01;Sa\xE2\x80\xAEtu;2019;1;;;;\n2;PR.01;\"=HYPERLINK(\"\"x\"\")\";2019;1;;;;\n");
  ASSERT_TRUE(hidden.ok());
  EXPECT_EQ(world.archive().catalogue().dossier(hidden->rows[0].code)->about.title, "Satu");   // a mark that turns the reading direction goes
  EXPECT_EQ(world.archive().catalogue().dossier(hidden->rows[1].code)->about.title, "=HYPERLINK(\"x\")");   // text, and text again in every list
  EXPECT_EQ(world.archive().catalogue().list({}).size(), 2u);
}

}  // namespace
}  // namespace berkas
