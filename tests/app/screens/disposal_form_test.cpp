#include "app/screens/disposal_form.h"

#include <gmock/gmock.h>

namespace berkas::screens {
namespace {

using workflow::DisposalKind;
using workflow::DisposalStage;

const workflow::StageRule& rule(DisposalKind kind, DisposalStage stage) {
  for (const auto& one : workflow::procedure(kind).stages)
    if (one.stage == stage) return one;
  throw std::logic_error("no such stage");
}

TEST(DisposalForm, ReadsNamesLineByLine) {
  EXPECT_THAT(names_in("Siti CONTOH \n\n Budi; Wati\r\n"), ::testing::ElementsAre("Siti CONTOH", "Budi", "Wati"));
  EXPECT_TRUE(names_in(" \n ;").empty());
}

TEST(DisposalForm, TellsWhatAStageStillWants) {
  const auto& minutes = rule(DisposalKind::destroy, DisposalStage::minutes);
  StageTyped typed;
  typed.date = "besok";
  typed.people = "Siti";
  EXPECT_EQ(still_wanted(minutes, typed).id, "tanggal, nomor, 1 nama, 2 saksi, caranya");
  typed = {"4 Mei 2026", "BA-7/2026", "", "Siti\nBudi", "Wati; Tono", "dicacah", ""};
  EXPECT_EQ(still_wanted(minutes, typed).id, "");
}

TEST(DisposalForm, AsksNothingThatTheProcedureDoesNot) {
  EXPECT_EQ(still_wanted(rule(DisposalKind::transfer, DisposalStage::list), {"2026-03-02", "", "", "", "", "", ""}).en, "");
  EXPECT_EQ(still_wanted(rule(DisposalKind::transfer, DisposalStage::approval), {"2026-03-02", "", " ", "", "", "", ""}).en, "who decides");
}

TEST(DisposalForm, MakesTheRecordOfWhatWasTyped) {
  const auto record = stage_record(DisposalStage::committee, {"02/03/2026", " 12/KEP ", "Kepala Biro", "A\nB\nC", "", "", ""});
  EXPECT_EQ(record.date.to_string(), "2026-03-02");
  EXPECT_EQ(record.number, "12/KEP");
  EXPECT_EQ(record.people.size(), 3u);
}

TEST(DisposalForm, EveryStageOfEveryProcedureHasItsShortName) {
  for (const auto kind : {DisposalKind::transfer, DisposalKind::destroy, DisposalKind::hand_over, DisposalKind::appraise}) {
    EXPECT_FALSE(kind_short(kind).id.empty());
    for (const auto& stage : workflow::procedure(kind).stages) EXPECT_LE(stage_short(stage.stage).id.size(), 16u) << stage.name_id;
  }
}

TEST(DisposalForm, SaysHowManyFilesGoForEverOnlyWhereTheyDo) {
  desk::DisposalView view;
  view.lines.resize(12);
  view.disposal.kind = DisposalKind::transfer;
  EXPECT_EQ(carry_out_words(view, 0).id.find("selamanya"), std::string::npos);
  view.disposal.kind = DisposalKind::destroy;
  EXPECT_EQ(carry_out_words(view, 34).id, "34 arsip digital dari 12 berkas dihapus untuk selamanya. Metadata dan berita acaranya tetap.");
  EXPECT_TRUE(destroys(view));
}

}  // namespace
}  // namespace berkas::screens
