// Penyusutan at the desk: what it does to dossiers, files, paper and text; what stops it; what a power cut leaves.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "app/desk/retention/minutes.h"
#include "app/desk/state.h"
#include "archive/retention/retention_book.h"
#include "archive/shelves/paper_book.h"
#include "tests/app/desk/retention/records_office.h"

namespace berkas::desk {
namespace {

constexpr const char* jra = "kode;aktif_tahun;inaktif_tahun;nasib_akhir\nPR;1;1;Musnah\nKU;2;10;Musnah\nOT;1;1;Permanen\nKP;1;1;Dinilai kembali\nX;1;-;Musnah\n";

class DisposalsTest : public testing::Test {
protected:
  DisposalsTest() { EXPECT_TRUE(office.import(OfficeTable::retention, jra).ok()); }
  int made(DisposalKind kind) { return office.disposals().make(kind, "")->disposal.number; }
  // Moved to the records unit, so that its fate comes next.
  std::string inactive(const std::string& classification, const std::string& dated) {
    const auto code = office.dossier(classification, dated);
    auto d = office.stands(code);
    d.record_status = "inaktif";
    office.catalogue().act(office.act("test", code), [&](archive::Transaction& t) { t.put(d); });
    return code;
  }
  RecordsOffice office;
};

TEST_F(DisposalsTest, ATransferMakesThemInactive) {
  const auto a = office.dossier("PR.01", "2020-02-02"), b = office.dossier("PR.01", "2020-03-03"), young = office.dossier("PR.01", "2026-01-01");
  const int number = made(DisposalKind::transfer);
  EXPECT_EQ(RecordsOffice::why(office.disposals().add(number, {a, young})), "not-due");
  EXPECT_TRUE(office.disposals().show(number)->lines.empty()) << "all or none";
  EXPECT_EQ(office.disposals().add_due(number, std::nullopt)->lines.size(), 2u);
  EXPECT_EQ(RecordsOffice::why(office.disposals().add(made(DisposalKind::transfer), {a})), "on-another-list");
  office.go_through(number);
  EXPECT_EQ(office.stands(a).record_status, "inaktif");
  EXPECT_EQ(office.stands(b).record_status, "inaktif");
  EXPECT_EQ(office.stands(young).record_status, "aktif");
  EXPECT_EQ(office.retentions().show(a)->next, workflow::NextAct::destroy);
  office.whole();
}

TEST_F(DisposalsTest, ADestroyedDossierKeepsItsNameAndNothingElse) {
  const auto code = inactive("PR.01", "2018-02-02"), other = office.dossier("OT.04", "2026-01-01");
  const auto own = office.file(code, "isi naskah", "kata zamrud"), shared = office.file(code, "sama"), same = office.file(other, "sama");
  ASSERT_EQ(shared, same);
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {code}).ok());
  office.go_through(number, DisposalStage::minutes);
  EXPECT_TRUE(office.archive().store().has(own)) << "not before it is carried out";
  ASSERT_TRUE(office.disposals().carry_out(number, {}).ok());
  EXPECT_FALSE(office.archive().store().has(own));
  EXPECT_TRUE(office.archive().store().has(shared)) << "another dossier has the same bytes";
  EXPECT_EQ(office.stands(code).record_status, "musnah");
  EXPECT_EQ(office.stands(code).about.title, "Laporan 1");
  EXPECT_TRUE(office.catalogue().text_pages(own).empty());
  EXPECT_TRUE(office.catalogue().find({"zamrud", {}, {}, {}, 10}).rows.empty());
  EXPECT_EQ(office.catalogue().find({"Laporan 1", {}, {}, {}, 10}).rows.at(0).code, code) << "its metadata is found for ever";
  EXPECT_EQ(office.catalogue().files(office.catalogue().items(code).at(0).code).at(0).sha256, own) << "and so are its hashes";
  EXPECT_EQ(RecordsOffice::why(office.desk().open_file(code)), "destroyed");
  EXPECT_EQ(RecordsOffice::why(office.desk().label_attached(code)), "destroyed");
  EXPECT_EQ(RecordsOffice::why(office.retentions().hold(code, "terlambat")), "destroyed");
  EXPECT_EQ(RecordsOffice::why(office.disposals().cancel(number, "terlambat")), "disposal-done");
  EXPECT_TRUE(office.archive().sweep());
  office.whole();
}

TEST_F(DisposalsTest, AHoldStopsItAtEveryStage) {
  const auto code = inactive("KU", "2001-02-02"), beside = inactive("KU", "2001-02-02");
  EXPECT_EQ(RecordsOffice::why(office.retentions().hold(code, " ")), "reason-required");
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {code, beside}).ok());
  EXPECT_EQ(office.stages(number).size(), 8u) << "twelve years: ANRI is asked";
  for (const auto stage : office.stages(number)) {
    ASSERT_TRUE(office.retentions().hold(code, "Perkara 12").ok());
    EXPECT_EQ(RecordsOffice::why(office.disposals().record(number, office.full(stage))), "held") << to_string(stage);
    EXPECT_EQ(RecordsOffice::why(office.disposals().carry_out(number, {})), "held");
    ASSERT_TRUE(office.retentions().release(code, "Putusan 12").ok());
    ASSERT_TRUE(office.disposals().record(number, office.full(stage)).ok());
  }
  EXPECT_EQ(RecordsOffice::why(office.retentions().release(code, "lagi")), "not-held");
  const auto held = inactive("KU", "2001-02-02");
  ASSERT_TRUE(office.retentions().hold(held, "Perkara 13").ok());
  EXPECT_EQ(RecordsOffice::why(office.disposals().add(made(DisposalKind::destroy), {held})), "held");
  EXPECT_EQ(RecordsOffice::why(office.disposals().add_due(made(DisposalKind::destroy), std::nullopt)), "nothing-due");
  office.whole();
}

TEST_F(DisposalsTest, ADossierMayComeOffTheListUntilTheMinutes) {
  const auto a = inactive("PR", "2001-02-02"), b = inactive("PR", "2001-02-02");
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {a, b}).ok());
  office.go_through(number, DisposalStage::approval);
  EXPECT_EQ(RecordsOffice::why(office.disposals().take_off(number, {a}, "")), "reason-required");
  ASSERT_TRUE(office.disposals().take_off(number, {a}, "menjadi bukti").ok());
  EXPECT_EQ(RecordsOffice::why(office.disposals().take_off(number, {a}, "lagi")), "not-listed");
  office.go_through(number, DisposalStage::minutes);
  EXPECT_EQ(RecordsOffice::why(office.disposals().take_off(number, {b}, "terlambat")), "minutes-written");
  office.go_through(number);
  EXPECT_EQ(office.stands(a).record_status, "inaktif");
  EXPECT_EQ(office.stands(b).record_status, "musnah");
  EXPECT_EQ(office.disposals().show(number)->taken_off.size(), 1u);
  office.whole();
}

TEST_F(DisposalsTest, ALentOneStaysHere) {
  const auto code = inactive("OT", "2001-02-02");
  const int number = made(DisposalKind::hand_over);
  ASSERT_TRUE(office.disposals().add(number, {code}).ok());
  office.go_through(number, DisposalStage::minutes);
  archive::Loan loan;
  loan.code = archive::TrackingCode::make(archive::CodeType::loan, [] { return 7ULL; }).str();
  loan.dossier = code;
  loan.state = archive::LoanState::out;
  const auto put = [&] { office.catalogue().act(office.act("test", code), [&](archive::Transaction& t) { t.paper().put(loan); }); };
  put();
  EXPECT_EQ(RecordsOffice::why(office.disposals().carry_out(number, {})), "lent");
  loan.state = archive::LoanState::returned;
  put();
  ASSERT_TRUE(office.disposals().carry_out(number, {}).ok());
  EXPECT_EQ(office.stands(code).record_status, "statis");
  office.whole();
}

TEST_F(DisposalsTest, AReappraisalGivesANewFate) {
  const auto a = inactive("KP", "2001-02-02"), b = inactive("KP", "2001-02-02"), c = inactive("KP", "2001-02-02");
  const int number = made(DisposalKind::appraise);
  ASSERT_TRUE(office.disposals().add_due(number, "KP").ok());
  office.go_through(number, DisposalStage::list);
  EXPECT_EQ(RecordsOffice::why(office.disposals().record(number, office.full(DisposalStage::appraisal))), "outcome-required");
  EXPECT_EQ(RecordsOffice::why(office.disposals().judge(number, {a}, "simpan", {})), "until-required");
  ASSERT_TRUE(office.disposals().judge(number, {a}, "musnah", {}).ok());
  ASSERT_TRUE(office.disposals().judge(number, {b}, "permanen", {}).ok());
  ASSERT_TRUE(office.disposals().judge(number, {c}, "simpan", date("2035")).ok());
  office.go_through(number);
  EXPECT_EQ(office.retentions().show(a)->next, workflow::NextAct::destroy);
  EXPECT_EQ(office.retentions().show(b)->next, workflow::NextAct::permanent);
  EXPECT_EQ(office.retentions().show(c)->due.to_string(), "2035-12-31");
  EXPECT_EQ(office.stands(a).record_status, "inaktif");
  office.whole();
}

TEST_F(DisposalsTest, TheTriggerMovesTheDate) {
  ASSERT_TRUE(office.import(OfficeTable::retention, "kode;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir\nZZ;2;setelah tidak berlaku;3;Musnah\n").ok());
  const auto code = office.dossier("ZZ.1", "2015-01-01"), unruled = office.dossier("QQ", "2015-01-01");
  EXPECT_EQ(office.retentions().lacking().size(), 2u);
  EXPECT_EQ(RecordsOffice::why(office.retentions().trigger(code, date("2027-01-01"), "")), "date-ahead");
  ASSERT_TRUE(office.retentions().trigger(code, date("2019-05-05"), "dicabut").ok());
  EXPECT_EQ(office.retentions().show(code)->due.to_string(), "2021-12-31");
  EXPECT_EQ(office.retentions().lacking().at(0).code, unruled);
  ASSERT_TRUE(office.retentions().trigger(code, {}, "keliru").ok());
  EXPECT_EQ(office.retentions().lacking().size(), 2u);
}

TEST_F(DisposalsTest, WhatIsRestrictedIsOnlyACodeOnTheList) {
  const auto code = office.dossier("PR", "2001-01-01", archive::Security::secret);
  EXPECT_EQ(office.retentions().due({}).at(0).title, "(uraian dibatasi)");
  const int number = made(DisposalKind::transfer);
  EXPECT_EQ(office.disposals().add(number, {code})->lines.at(0).retention.title, "(uraian dibatasi)");
}

TEST_F(DisposalsTest, MinutesNameTheirBasisWithDaysAsPeopleWriteThem) {
  const auto code = inactive("PR", "2001-02-02");
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {code}).ok());
  office.go_through(number, DisposalStage::minutes);
  auto& state = office.desk().state();
  const auto of = disposal_case(state, *state.catalogue().retention().disposal(number));
  ASSERT_TRUE(of.ok());
  const auto data = minutes_sheet_data(state, *of, devices::Paper::a4);
  ASSERT_TRUE(data.ok());
  EXPECT_THAT(data->minutes->basis, testing::Contains("SK Panitia Penilai Nomor 12/2026 tanggal 22 November 2026 oleh Kepala Biro CONTOH"));
}

TEST_F(DisposalsTest, DestroyingWantsTheArchiveAlone) {
  const auto code = inactive("PR", "2001-02-02");
  const auto sha256 = office.file(code, "isi");
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {code}).ok());
  office.go_through(number, DisposalStage::minutes);
  {
    const auto another = archive::Archive::open(office.dir());
    EXPECT_EQ(RecordsOffice::why(office.disposals().carry_out(number, {})), "archive-in-use");
  }
  EXPECT_TRUE(office.archive().store().has(sha256));
  EXPECT_EQ(office.stands(code).record_status, "inaktif");
  EXPECT_TRUE(office.disposals().carry_out(number, {}).ok());
  office.whole();
}

TEST_F(DisposalsTest, WhatWasCutOffGoesOnWhenTheArchiveIsOpened) {
  const auto code = inactive("PR", "2001-02-02");
  const auto sha256 = office.file(code, "isi");
  const int number = made(DisposalKind::destroy);
  ASSERT_TRUE(office.disposals().add(number, {code}).ok());
  std::filesystem::create_directories(office.dir() / "proof" / code);
  archive::write_file(office.dir() / "proof" / code / "1-A17-1.jpg", "bukti");
  const auto kept = archive::read_file(office.archive().store().path_of(sha256));
  office.go_through(number);
  // As if the power had gone after the commit: the file stands, and its removal is not noted.
  archive::write_file(office.archive().store().path_of(sha256), kept);
  EXPECT_EQ(office.archive().verify(true).at(0).kind, "file-not-destroyed");
  office.catalogue().act(office.act("test"), [&](archive::Transaction& t) { t.retention().put(archive::Removal{number, "file", sha256, code, {}}); });
  office.close();
  office.open();
  EXPECT_FALSE(office.archive().store().has(sha256));
  EXPECT_FALSE(std::filesystem::exists(office.dir() / "proof" / code));
  EXPECT_TRUE(office.catalogue().retention().removals_left().empty());
  office.whole();
}

TEST_F(DisposalsTest, ADestructionWithoutItsProcedureIsNamedByVerify) {
  const auto code = inactive("PR", "2001-02-02");
  auto d = office.stands(code);
  d.record_status = "musnah";
  office.catalogue().act(office.act("test", code), [&](archive::Transaction& t) { t.put(d); });
  const auto problems = office.archive().verify(true);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].kind, "disposal");
  EXPECT_EQ(problems[0].subject, code);
}

// The child carries it out and is killed when so many of its files are gone; 0: before it has begun to take any away.
class Killed {
public:
  explicit Killed(std::size_t when_gone) {
    EXPECT_TRUE(office.import(OfficeTable::retention, jra).ok());
    for (int i = 0; i < many; ++i) {
      codes.push_back(office.dossier("X", "2001-02-02"));
      files.push_back(office.file(codes.back(), "isi " + std::to_string(i)));
    }
    number = office.disposals().make(DisposalKind::destroy, "")->disposal.number;
    EXPECT_TRUE(office.disposals().add(number, codes).ok());
    office.go_through(number, DisposalStage::minutes);
    const auto store = office.archive().store();
    office.close();
    const auto child = ::fork();
    if (child == 0) {
      office.open();
      (void)office.disposals().carry_out(number, {});
      ::_exit(0);
    }
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    const auto gone = [&] { return static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [&](const auto& file) { return !store.has(file); })); };
    while (gone() < when_gone && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    ::kill(child, SIGKILL);
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
  }

  static constexpr int many = 12;
  RecordsOffice office;
  std::vector<std::string> codes, files;
  int number = 0;
};

// Killed at any moment: it is as before, or after and done to its end by the next opening; never between.
TEST(DisposalsKilled, LeavesBeforeOrAfter) {
  int before = 0, after = 0;
  for (const std::size_t when_gone : {0u, 1u, 2u, 6u, 11u}) {
    Killed cut(when_gone);
    auto& office = cut.office;
    office.open();
    const bool gone = office.stands(cut.codes[0]).record_status == "musnah";
    ++(gone ? after : before);
    EXPECT_TRUE(gone || when_gone == 0);
    for (std::size_t i = 0; i < cut.codes.size(); ++i) {
      EXPECT_EQ(office.stands(cut.codes[i]).record_status, gone ? "musnah" : "aktif");
      EXPECT_EQ(office.archive().store().has(cut.files[i]), !gone);
    }
    office.whole();
    if (!gone) office.go_through(cut.number);
    EXPECT_EQ(office.stands(cut.codes[0]).record_status, "musnah");
    office.whole();
  }
  EXPECT_GE(after, 4);
  std::cout << before << " before, " << after << " after\n";
}

}  // namespace
}  // namespace berkas::desk
