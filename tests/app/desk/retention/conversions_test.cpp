// Alih media: which dossiers may stand in one set, and what its minutes say.
#include "app/desk/retention/conversions.h"

#include "app/desk/retention/minutes.h"
#include "app/desk/state.h"
#include "tests/app/desk/retention/records_office.h"

namespace berkas::desk {
namespace {

class ConversionOffice : public testing::Test {
protected:
  Conversions conversions() { return Conversions(office.desk()); }
  std::string filed(const std::string& bytes) {
    const auto code = office.dossier("PR.01.03", "2026-03-01");
    (void)office.file(code, bytes);
    return code;
  }
  int fresh() { return conversions().make({}).value().conversion.number; }
  // As issuing the sheet does, without a page.
  void print(int number) {
    auto& state = office.desk().state();
    ASSERT_FALSE(state.act("sheet.printed", "alih media", "", [&](archive::Transaction& tx) { return minutes_printed(state, tx, conversion_case(*state.catalogue().retention().conversion(number)), sheet()); }));
  }
  static const sheets::Sheet& sheet() { return *sheets::find_sheet("conversion-minutes"); }
  RecordsOffice office;
};

TEST_F(ConversionOffice, NumbersAreGaplessAndNeverUsedAgain) {
  EXPECT_EQ(fresh(), 1);
  ASSERT_TRUE(conversions().cancel(1, "keliru").ok());
  EXPECT_EQ(fresh(), 2);
  EXPECT_EQ(RecordsOffice::why(conversions().cancel(2, " ")), "reason-required");
  office.whole();
}

TEST_F(ConversionOffice, ADossierStandsInOneSetOnlyUntilThatIsCancelled) {
  const auto code = filed("satu");
  const int first = fresh(), second = fresh();
  ASSERT_TRUE(conversions().add(first, {{code}, {}, {}, false}).ok());
  EXPECT_EQ(RecordsOffice::why(conversions().add(second, {{code}, {}, {}, false})), "in-another");
  ASSERT_TRUE(conversions().cancel(first, "keliru").ok());
  const auto added = conversions().add(second, {{}, {}, {}, true});
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added->lines.size(), 1u);
  office.whole();
}

TEST_F(ConversionOffice, WhatWasNotScannedFromPaperStaysOut) {
  const auto bare = office.dossier("PR.01.03", "2026-03-01");
  EXPECT_EQ(RecordsOffice::why(conversions().add(fresh(), {{bare}, {}, {}, false})), "not-from-paper");
  EXPECT_EQ(RecordsOffice::why(conversions().add(1, {{}, {}, {}, true})), "nothing-chosen");
}

TEST_F(ConversionOffice, ActiveAndInactiveRecordsAreNeverMixedAndTheStatusSaysWhoSigns) {
  const auto active = filed("satu"), inactive = filed("dua");
  auto moved = office.stands(inactive);
  moved.record_status = "inaktif";
  office.catalogue().act(office.act("dossier.moved", inactive), [&](archive::Transaction& tx) { tx.put(moved); });
  const int number = fresh();
  ASSERT_TRUE(conversions().add(number, {{inactive}, {}, {}, false}).ok());
  EXPECT_TRUE(conversions().show(number)->conversion.inactive);
  EXPECT_EQ(RecordsOffice::why(conversions().add(number, {{active}, {}, {}, false})), "mixed-status");
  EXPECT_EQ(conversions().show(number)->lines.size(), 1u);
}

TEST_F(ConversionOffice, AddingThatIsStoppedTakesNothing) {
  (void)filed("satu");
  (void)filed("dua");
  std::stop_source stop;
  Progress progress;
  progress.tell = [&](const Sentence&, double) { stop.request_stop(); };
  const int number = fresh();
  EXPECT_EQ(RecordsOffice::why(conversions().add(number, {{}, {}, {}, true}, progress, stop.get_token())), "stopped");
  EXPECT_TRUE(conversions().show(number)->lines.empty());
  ASSERT_TRUE(conversions().add(number, {{}, {}, {}, true}).ok());
  office.whole();
}

TEST_F(ConversionOffice, PrintedMinutesChangeNoMore) {
  const auto code = filed("satu");
  const int number = fresh();
  ASSERT_TRUE(conversions().add(number, {{code}, {}, {}, false}).ok());
  print(number);
  EXPECT_EQ(RecordsOffice::why(conversions().remove(number, {code})), "minutes-printed");
  EXPECT_EQ(RecordsOffice::why(conversions().set(number, {.title = "Lain"})), "minutes-printed");
  ASSERT_TRUE(conversions().cancel(number, "keliru").ok());
  office.whole();
}

TEST_F(ConversionOffice, TheMinutesSayTheSevenElements) {
  const auto code = filed("satu");
  ConversionFacts told;
  told.place = "Ruang Arsip";
  told.leader = "Kepala Biro CONTOH";
  told.note = "Halaman 2 dipindai ulang";
  const auto made = conversions().make(told);
  ASSERT_TRUE(made.ok());
  ASSERT_TRUE(conversions().add(made->conversion.number, {{code}, {}, {}, false}).ok());
  const auto data = minutes_sheet_data(office.desk().state(), conversion_case(made->conversion), devices::Paper::a4);
  ASSERT_TRUE(data.ok());
  const auto& minutes = *data->minutes;
  EXPECT_EQ(minutes.date.to_string(), office.today);
  EXPECT_EQ(minutes.place, "Ruang Arsip");
  EXPECT_EQ(minutes.source_media, "kertas");
  EXPECT_EQ(minutes.dossiers, 1);
  EXPECT_EQ(minutes.pages, 1);
  EXPECT_THAT(minutes.process, testing::Contains("Halaman 2 dipindai ulang"));
  EXPECT_EQ(minutes.executing.name, "Siti CONTOH");
  EXPECT_EQ(minutes.leading.name, "Kepala Biro CONTOH");
  EXPECT_EQ(minutes.list.rows.size(), 1u);
  EXPECT_EQ(data->form_code, made->conversion.form);
}

TEST_F(ConversionOffice, TheRetentionOfTheScheduleIsTold) {
  ASSERT_TRUE(office.import(OfficeTable::retention, "kode;uraian;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir\nPR.01.03;Kinerja;2;;3;Musnah\n").ok());
  EXPECT_EQ(retention_words(office.desk().state(), filed("satu")), "2 tahun aktif, 3 tahun inaktif, musnah");
  EXPECT_EQ(retention_words(office.desk().state(), office.dossier("ZZ", "2026-03-01")), "");
}

}  // namespace
}  // namespace berkas::desk
