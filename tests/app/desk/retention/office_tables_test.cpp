// The office's tables: taken whole or not at all, each row that cannot be with its line and reason.
#include "tests/app/desk/retention/records_office.h"

namespace berkas::desk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string demo = std::string(BERKAS_SOURCE_DIR) + "/packaging/demo/contoh/";

std::vector<std::int64_t> lines(const std::vector<RowRemark>& remarks) {
  std::vector<std::int64_t> out;
  for (const auto& one : remarks) {
    EXPECT_FALSE(one.reason.id.empty());
    EXPECT_FALSE(one.reason.en.empty());
    out.push_back(one.line);
  }
  return out;
}

TEST(OfficeTables, TheTablesThatComeAlongAreExamplesAndCanBeTaken) {
  RecordsOffice office;
  for (const auto& [table, name] : {std::pair{OfficeTable::classification, "klasifikasi-CONTOH.csv"}, {OfficeTable::retention, "jra-CONTOH.csv"}, {OfficeTable::security, "skkaad-CONTOH.csv"}}) {
    const auto bytes = archive::read_file(demo + name);
    std::istringstream all(bytes);
    std::string line;
    std::getline(all, line);
    while (std::getline(all, line)) EXPECT_THAT(line, HasSubstr("CONTOH"));
    const auto taken = office.tables().take(table, demo + name, false);
    ASSERT_TRUE(taken.ok()) << taken.refused().message.en;
    EXPECT_TRUE(taken->refused.empty()) << name << " line " << taken->refused.at(0).line << " " << taken->refused.at(0).reason.en;
    EXPECT_EQ(taken->taken, taken->rows);
    EXPECT_EQ(office.tables().take(table, demo + name, false)->changed, 0) << "again: nothing is new";
  }
  const auto shown = office.tables().show("kp.04.01");
  ASSERT_TRUE(shown.ok());
  EXPECT_EQ(shown->line.size(), 3u);
  EXPECT_EQ(shown->security->security, archive::Security::secret);
  EXPECT_EQ(shown->rule->fate, workflow::Fate::appraise);
  office.whole();
}

TEST(OfficeTables, OneFileMayHoldAllThree) {
  RecordsOffice office;
  const std::string all = "kode;uraian;induk;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir;keamanan;akses;berlaku_dari;berlaku_sampai\n"
                          "PR;Perencanaan;;;;;;B;Terbuka;;\nPR.01;Rencana;PR;2;setelah tahun anggaran berakhir;3;Musnah;T;Tertutup;2020;\n";
  EXPECT_EQ(office.import(OfficeTable::classification, all)->taken, 2);
  EXPECT_EQ(office.import(OfficeTable::retention, all)->taken, 1);
  EXPECT_EQ(office.import(OfficeTable::security, all)->taken, 2);
}

TEST(OfficeTables, AllRowsOrNone) {
  RecordsOffice office;
  const auto done = office.import(OfficeTable::classification, "kode;uraian;induk\nPR;Perencanaan;\nPR.01;;PR\n=cmd;x;\nPR;Lagi;\nKU;Keuangan;ZZ\nA;a;B\nB;b;A\npotong\nOK;baik;\n");
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(done->rows, 9);
  EXPECT_EQ(done->taken, 0);
  EXPECT_THAT(lines(done->refused), ElementsAre(3, 4, 5, 6, 7, 8, 9));
  EXPECT_TRUE(office.catalogue().retention().classes().empty());
  EXPECT_EQ(office.catalogue().retention().knows_classes(), false);
}

TEST(OfficeTables, ADryRunKeepsNothing) {
  RecordsOffice office;
  const auto events = office.catalogue().event_count();
  const auto tried = office.import(OfficeTable::classification, "kode;uraian\nPR;Perencanaan\n", true);
  EXPECT_EQ(tried->taken, 1);
  EXPECT_TRUE(tried->dry_run);
  EXPECT_EQ(office.catalogue().event_count(), events);
  EXPECT_TRUE(office.tables().find("", true, 10).empty());
}

TEST(OfficeTables, GapsAndOverlapsAreSaid) {
  RecordsOffice office;
  const std::string head = "kode;aktif_tahun;inaktif_tahun;nasib_akhir;berlaku_dari;berlaku_sampai\n";
  auto done = office.import(OfficeTable::retention, head + "PR;1;2;Musnah;2010;2019\nPR;2;2;Musnah;2019-06-01;\n");
  EXPECT_THAT(lines(done->refused), ElementsAre(3));
  EXPECT_THAT(done->refused[0].reason.id, HasSubstr("bertumpang tindih"));
  done = office.import(OfficeTable::retention, head + "PR;1;2;Musnah;2010;2018\nPR;2;2;Musnah;2020;\n");
  EXPECT_EQ(done->taken, 2);
  EXPECT_THAT(lines(done->remarks), ElementsAre(3));
  done = office.import(OfficeTable::retention, head + "PR;2;2;Musnah;2015;2016\n");
  EXPECT_THAT(lines(done->refused), ElementsAre(2)) << "what stands already counts";
  EXPECT_THAT(lines(office.import(OfficeTable::retention, head + "PR;1;2;Musnah;2030;2029\nKU;dua;2;Musnah;;\nKU;1;2;Mushnah;;\nKU;1;2;Musnah;31/02/2020;\nKU;101;-;Musnah;;\n")->refused), ElementsAre(2, 3, 4, 5, 6));
}

TEST(OfficeTables, AFileThatIsNoneIsOneSentence) {
  RecordsOffice office;
  const auto tried = [&](const std::string& text) { return RecordsOffice::why(office.import(OfficeTable::classification, text)); };
  EXPECT_EQ(tried("kode,uraian\nPR,Perencanaan\n"), "done");
  EXPECT_EQ(tried("kode;judul\nPR;x\n"), "table-columns");
  EXPECT_EQ(tried("kode;uraian;kode\nPR;x;y\n"), "table-columns");
  EXPECT_EQ(tried("kode;uraian\nPR;Perencana\xE9n\n"), "table-encoding");
  EXPECT_EQ(tried("kode;uraian\nPR;\"putus"), "table-cut-off");
  EXPECT_EQ(tried("PK\x03\x04"), "table-spreadsheet");
  EXPECT_EQ(tried(""), "table-empty");
  EXPECT_EQ(tried("kode;uraian\n"), "table-empty");
  EXPECT_EQ(RecordsOffice::why(office.tables().take(OfficeTable::classification, "/nowhere/x.csv", false)), "table-unreadable");
}

TEST(OfficeTables, RegistrationAsksTheTable) {
  RecordsOffice office;
  ASSERT_TRUE(office.import(OfficeTable::classification, "kode;uraian;berlaku_sampai\nPR;Perencanaan;\nPR.01;Rencana;\nPR.02;Lama;2020\n").ok());
  ASSERT_TRUE(office.import(OfficeTable::security, "kode;keamanan\nPR.01;terbatas\n").ok());
  auto& state = office.desk().state();
  EXPECT_EQ(*class_in_table(state, "pr.01", archive::Security::limited), "PR.01");
  EXPECT_EQ(RecordsOffice::why(class_in_table(state, "PR.01", archive::Security::ordinary)), "below-security");
  EXPECT_EQ(RecordsOffice::why(class_in_table(state, "PR.02", archive::Security::ordinary)), "retired-class");
  EXPECT_EQ(RecordsOffice::why(class_in_table(state, "PR.09", archive::Security::ordinary)), "unknown-class");
  const auto old = office.dossier("PR.02", "2018-05-01");
  ASSERT_TRUE(office.import(OfficeTable::retention, "kode;aktif_tahun;inaktif_tahun;nasib_akhir\nPR.02;1;1;Musnah\n").ok());
  EXPECT_EQ(office.retentions().show(old)->due.to_string(), "2019-12-31") << "a retired code still rules its old dossiers";
  EXPECT_EQ(office.tables().find("pr", false, 10).size(), 2u);
  EXPECT_EQ(office.tables().find("pr", true, 10).size(), 3u);
}

TEST(OfficeTables, AnImportThatIsStoppedTakesNothing) {
  RecordsOffice office;
  const auto file = office.write("tabel.csv", "kode;uraian\nPR;Perencanaan\nPR.01;Kinerja\n");
  for (const double at : {0.3, 0.7}) {                    // before it is judged, and while it is being kept
    std::stop_source stop;
    Progress progress;
    progress.tell = [&](const Sentence&, double fraction) { if (fraction >= at) stop.request_stop(); };
    EXPECT_EQ(RecordsOffice::why(office.tables().take(OfficeTable::classification, file, false, progress, stop.get_token())), "stopped") << at;
    EXPECT_TRUE(office.catalogue().retention().classes().empty());
  }
  EXPECT_EQ(office.tables().take(OfficeTable::classification, file, false)->taken, 2);
  office.whole();
}

}  // namespace
}  // namespace berkas::desk
