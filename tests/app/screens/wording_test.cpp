#include "app/screens/wording.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;

TEST(Wording, DatesAsTheOfficeWritesThem) {
  EXPECT_EQ(day_long("2026-11-26").id, "26 November 2026");
  EXPECT_EQ(day_short("2026-08-03T10:00:00+07:00").id, "3 Agu");
  EXPECT_EQ(day_and_time("2026-11-23T10:20:00+07:00").id, "23 Nov, pukul 10.20");
  EXPECT_EQ(weekday_and_time("2026-11-26T09:14:00+07:00").id, "Kamis, 26 November 2026, pukul 09.14");
  EXPECT_EQ(weekday_and_time("2026-11-26T09:14:00+07:00").en, "Thursday, 26 November 2026, 09:14");
}

TEST(Wording, WhatIsNoDateComesBackAsItIs) {
  EXPECT_EQ(day_long("kemarin").id, "kemarin");
  EXPECT_EQ(day_short("2026-13-40").id, "2026-13-40");
  EXPECT_EQ(day_and_time("").id, "");
}

TEST(Wording, AgeCountsDaysNotHours) {
  EXPECT_EQ(age("2026-11-26T00:01:00", "2026-11-26T23:59:00").id, "hari ini");
  EXPECT_EQ(age("2026-11-25T23:59:00", "2026-11-26T00:01:00").id, "1 hari");
  EXPECT_EQ(age("2026-02-28", "2026-03-01").en, "1 day");
  EXPECT_EQ(age("2027-01-01", "2026-01-01").id, "hari ini");
}

TEST(Wording, UnknownDatesAreSaidAsUnknown) {
  EXPECT_EQ(partial({}).id, "tidak tercatat");
  EXPECT_EQ(partial(workflow::PartialDate::of(2026, 3)).id, "Maret 2026");
  EXPECT_EQ(partial(workflow::PartialDate::of(2026)).id, "2026");
}

TEST(Wording, OneLineCutsAtACharacter) {
  EXPECT_EQ(one_line("Laporan\nkinerja", 40), "Laporan kinerja");
  EXPECT_EQ(one_line("ÄÖÜß", 2), "ÄÖ…");
  EXPECT_EQ(one_line("abc", 3), "abc");
}

TEST(Wording, EveryStateHasIconAndWord) {
  for (const char* state : {"K0", "K1", "K2", "K3", "K3x", "K4", "K5", "K6", "K7", "K8", "void", ""}) {
    EXPECT_FALSE(state_words(state).icon.empty()) << state;
    EXPECT_FALSE(state_words(state).word.id.empty()) << state;
    EXPECT_FALSE(state_words(state).word.en.empty()) << state;
  }
}

TEST(Wording, CommandsOfTheLineAreNotSaidInTheWindow) {
  EXPECT_EQ(without_commands(desk::Sentence{"Cetak dahulu: `berkas print`.", "Print first: `berkas print`."}).id, "Cetak dahulu.");
  EXPECT_EQ(without_commands(desk::Sentence{"`berkas sheets` menunjukkan semuanya.", ""}).id, "");
  EXPECT_EQ(without_commands(desk::Sentence{"Cari dengan `berkas classification list KATA`. Mungkin: PR.01 Kinerja", ""}).id, "Mungkin: PR.01 Kinerja");
  EXPECT_EQ(without_commands(desk::Sentence{"Periksa kabel. Lalu tekan lampu.", ""}).id, "Periksa kabel. Lalu tekan lampu.");
  EXPECT_EQ(without_commands(desk::Sentence{"", ""}).en, "");
}

TEST(Wording, AListThatIsCutSaysSo) {
  EXPECT_EQ(shown_of(2000, 12345, {"persempit.", "narrow them."}).id, "Ditampilkan 2.000 dari 12.345; persempit.");
  EXPECT_EQ(shown_of(2000, 1234567, {"persempit.", "narrow them."}).en, "2,000 of 1,234,567 are shown; narrow them.");
  EXPECT_EQ(shown_of(12, 12, {"persempit.", "narrow them."}).id, "");
}
