#include "workflow/check_sheet.h"

#include <gmock/gmock.h>

#include "tests/workflow/shipped.h"

namespace berkas::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::performance;

class Sheet : public ::testing::Test {
 protected:
  const Sop& sop = performance();
  Routing routing = start(sop, 15);
  CheckSheet sheet;

  static CheckSheet taken(const SheetResult& result) {
    if (const auto* refusal = std::get_if<Refusal>(&result))
      throw std::runtime_error(refusal->code + ": " + refusal->message_en);
    return std::get<CheckSheet>(result);
  }
  static std::string refused(const SheetResult& result) {
    const auto* refusal = std::get_if<Refusal>(&result);
    if (refusal == nullptr) return "accepted";
    EXPECT_FALSE(refusal->message_id.empty());
    EXPECT_FALSE(refusal->message_en.empty());
    return refusal->code;
  }
  SheetResult try_fill(const std::string& row, Presence present, const std::string& note = "") {
    CheckAnswer answer;
    answer.row = row;
    answer.present = present;
    answer.note = note;
    return workflow::fill(sop, routing, sheet, answer, {"2026-05-01T09:00:00", "Sari"});
  }
  SheetResult try_examine(const std::string& row, Conformity conforms, const std::string& note = "") {
    CheckAnswer answer;
    answer.row = row;
    answer.conforms = conforms;
    answer.note = note;
    return workflow::examine(sop, routing, sheet, answer, {"2026-05-01T10:00:00", "Sari"});
  }
  void fill(const std::string& row, Presence present, const std::string& note = "") {
    sheet = taken(try_fill(row, present, note));
  }
  void examine(const std::string& row, Conformity conforms, const std::string& note = "") {
    sheet = taken(try_examine(row, conforms, note));
  }
  void fill_rest() { sheet = taken(fill_all_present(sop, routing, sheet, {"2026-05-01T09:00:00", "Sari"})); }
  void examine_rest() { sheet = taken(examine_all_conform(sop, routing, sheet, {"2026-05-01T10:00:00", "Budi"})); }
  SheetResult try_conclude(const std::string& note = "") {
    return workflow::conclude(sop, routing, sheet, note, {"2026-05-01T11:00:00", "Budi"});
  }
  std::vector<std::string> lacking_ids() {
    std::vector<std::string> ids;
    for (const CheckRow& row : lacking(sop, routing, sheet)) ids.push_back(row.id);
    return ids;
  }
};

TEST_F(Sheet, CompleteSheetPassesTwiceAndIsConcluded) {
  EXPECT_FALSE(filled(sop, routing, sheet));
  fill_rest();
  EXPECT_TRUE(filled(sop, routing, sheet));
  EXPECT_EQ(sheet.filled_at, "2026-05-01T09:00:00");
  EXPECT_TRUE(sheet.examined_at.empty()) << "two acts";
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::none);
  examine_rest();
  EXPECT_TRUE(examined(sop, routing, sheet));
  EXPECT_EQ(sheet.examined_at, "2026-05-01T10:00:00");
  EXPECT_EQ(sheet.examined_by, "Budi");
  EXPECT_EQ(sheet.filled_by, "Sari");
  sheet = taken(try_conclude());
  EXPECT_EQ(sheet.conclusion, Conclusion::complete);
  EXPECT_EQ(sheet.concluded_at, "2026-05-01T11:00:00");
  EXPECT_EQ(sheet.answers.size(), 34U);
}

TEST_F(Sheet, SecondPassWaitsForTheFirst) {
  EXPECT_EQ(refused(try_examine("A1", Conformity::yes)), "not-filled");
  EXPECT_EQ(refused(try_examine("B1", Conformity::yes)), "not-filled");
  EXPECT_EQ(refused(examine_all_conform(sop, routing, sheet)), "not-filled");
  EXPECT_EQ(refused(try_conclude()), "not-filled");
  fill_rest();
  EXPECT_EQ(refused(try_conclude()), "not-examined");
}

TEST_F(Sheet, AbsentRequiredRowNeedsANoteAndMakesItIncomplete) {
  EXPECT_EQ(refused(try_fill("A15", Presence::no)), "note-required");
  EXPECT_EQ(refused(try_fill("A15", Presence::no, "  ")), "note-required");
  fill("A15", Presence::no, "paraf Sekjen tidak ada");
  fill_rest();
  EXPECT_EQ(sheet.answers["A15"].present, Presence::no) << "semua ada never overwrites tidak ada";
  examine_rest();
  EXPECT_EQ(sheet.answers["A15"].conforms, Conformity::unanswered) << "nothing there to conform";
  EXPECT_THAT(lacking_ids(), ElementsAre("A15"));
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::incomplete);
  EXPECT_EQ(refused(try_conclude()), "note-required");
  EXPECT_EQ(taken(try_conclude("dikembalikan")).conclusion, Conclusion::incomplete);
}

TEST_F(Sheet, AbsentOptionalRowIsInOrder) {
  fill("A7", Presence::no);
  fill_rest();
  examine_rest();
  EXPECT_EQ(taken(try_conclude()).conclusion, Conclusion::complete);
}

TEST_F(Sheet, OnlyWhatIsPresentConforms) {
  fill("A4", Presence::no);
  fill_rest();
  EXPECT_EQ(refused(try_examine("A4", Conformity::yes)), "not-present");
  examine("A4", Conformity::no, "tidak ada");
}

TEST_F(Sheet, RowThatDoesNotConformNeedsANote) {
  fill_rest();
  EXPECT_EQ(refused(try_examine("B3", Conformity::no)), "note-required");
  examine("B3", Conformity::no, "koreksi halaman 4 belum masuk");
  examine_rest();
  EXPECT_THAT(lacking_ids(), ElementsAre("B3"));
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::incomplete);
}

TEST_F(Sheet, OptionalRowThatDoesNotConformIsANote) {
  fill_rest();
  examine("B8", Conformity::no, "sudut kiri sobek");
  examine_rest();
  EXPECT_THAT(lacking_ids(), IsEmpty());
  EXPECT_EQ(refused(try_conclude()), "note-required");
  EXPECT_EQ(taken(try_conclude("sudut kiri sobek")).conclusion, Conclusion::with_notes);
}

TEST_F(Sheet, NotApplicableNeedsAReason) {
  EXPECT_EQ(refused(try_fill("A7", Presence::not_applicable)), "note-required");
  EXPECT_EQ(refused(try_fill("A2", Presence::not_applicable)), "note-required");
  fill("A2", Presence::not_applicable, "kegiatan rutin tanpa TOR");
  fill("A7", Presence::not_applicable, "SK langsung ditandatangani");
  fill_rest();
  EXPECT_EQ(refused(try_examine("B2", Conformity::not_applicable)), "note-required");
  examine_rest();
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::with_notes) << "a wajib row stepped over is worth a note";
}

TEST_F(Sheet, ReturnNotesBecomeRequiredWhenAReturnIsRecorded) {
  fill("A19", Presence::no);
  fill_rest();
  examine_rest();
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::complete);
  StepEntry returned;
  returned.step = 9;
  returned.decision = Decision::no;
  returned.note = "perbaiki";
  routing = std::get<Accepted>(record(sop, routing, returned)).routing;
  EXPECT_TRUE(rows(sop, routing)[18].required);
  EXPECT_FALSE(filled(sop, routing, sheet)) << "tidak ada on a row now wajib has no note";
  EXPECT_EQ(refused(try_conclude("x")), "not-filled");
  EXPECT_EQ(refused(try_fill("A19", Presence::no)), "note-required");
  fill("A19", Presence::no, "catatan hilang");
  EXPECT_THAT(lacking_ids(), ElementsAre("A19"));
}

TEST_F(Sheet, ChangedMindAboutPresenceTakesTheConformityBack) {
  fill_rest();
  examine_rest();
  fill("A13", Presence::no, "ternyata paraf palsu");
  EXPECT_EQ(sheet.answers["A13"].conforms, Conformity::unanswered);
  EXPECT_EQ(possible_conclusion(sop, routing, sheet), Conclusion::incomplete);
  fill("A13", Presence::yes);
  EXPECT_FALSE(examined(sop, routing, sheet));
  EXPECT_TRUE(sheet.examined_at.empty()) << "the second pass is open again";
  EXPECT_EQ(refused(try_conclude()), "not-examined");
}

TEST_F(Sheet, ConcludedSheetIsClosed) {
  fill_rest();
  examine_rest();
  sheet = taken(try_conclude());
  EXPECT_EQ(refused(try_fill("A1", Presence::yes)), "concluded");
  EXPECT_EQ(refused(try_examine("A1", Conformity::yes)), "concluded");
  EXPECT_EQ(refused(fill_all_present(sop, routing, sheet)), "concluded");
  EXPECT_EQ(refused(examine_all_conform(sop, routing, sheet)), "concluded");
  EXPECT_EQ(refused(try_conclude("lagi")), "concluded");
}

TEST_F(Sheet, RefusesWhatMakesNoSense) {
  EXPECT_EQ(refused(try_fill("A99", Presence::yes)), "unknown-row");
  EXPECT_EQ(refused(try_fill("", Presence::yes)), "unknown-row");
  EXPECT_EQ(refused(try_fill(std::string(100000, 'A'), Presence::yes)), "unknown-row");
  EXPECT_EQ(refused(try_fill("B1", Presence::yes)), "not-part-a");
  EXPECT_EQ(refused(try_fill("A1", Presence::unanswered)), "answer-required");
  CheckAnswer answer;
  answer.row = "A1";
  answer.present = Presence::yes;
  answer.sheets = -1;
  EXPECT_EQ(refused(workflow::fill(sop, routing, sheet, answer)), "bad-count");
  fill_rest();
  EXPECT_EQ(refused(try_examine("A1", Conformity::unanswered)), "answer-required");
  EXPECT_EQ(refused(try_examine("C1", Conformity::yes)), "unknown-row");
}

TEST_F(Sheet, ExaminingKeepsWhatWasFilled) {
  CheckAnswer answer;
  answer.row = "A8";
  answer.present = Presence::yes;
  answer.form = CopyForm::authenticated_copy;
  answer.sheets = 3;
  answer.number = "1/14/HK.04/IX/2020";
  answer.date = PartialDate::of(2020, 9);
  answer.note = "asli di Biro Umum";
  sheet = taken(workflow::fill(sop, routing, sheet, answer));
  fill_rest();
  examine("A8", Conformity::yes);
  EXPECT_EQ(answer_of(sheet, "A8").number, "1/14/HK.04/IX/2020");
  EXPECT_EQ(answer_of(sheet, "A8").sheets, 3);
  EXPECT_EQ(answer_of(sheet, "A8").note, "asli di Biro Umum");
  EXPECT_EQ(answer_of(sheet, "A8").form, CopyForm::authenticated_copy);
}

TEST_F(Sheet, NextExaminationAsksAgainAndKeepsDetails) {
  CheckAnswer answer;
  answer.row = "A8";
  answer.present = Presence::yes;
  answer.number = "12/SK";
  sheet = taken(workflow::fill(sop, routing, sheet, answer));
  fill("A15", Presence::no, "paraf Sekjen tidak ada");
  fill("A7", Presence::no);
  fill_rest();
  examine_rest();
  sheet = taken(try_conclude("kurang paraf"));
  const CheckSheet next = next_examination(sop, routing, sheet, "BRK1-F-2");
  EXPECT_EQ(next.examination, 2);
  EXPECT_EQ(next.code, "BRK1-F-2");
  EXPECT_EQ(next.conclusion, Conclusion::none);
  EXPECT_TRUE(next.filled_at.empty() && next.examined_at.empty() && next.concluded_at.empty());
  EXPECT_FALSE(filled(sop, routing, next));
  EXPECT_EQ(answer_of(next, "A8").number, "12/SK");
  EXPECT_EQ(answer_of(next, "A8").present, Presence::unanswered);
  EXPECT_EQ(answer_of(next, "A15").note, "");
  EXPECT_EQ(answer_of(next, "A7").present, Presence::no) << "what need not be there stays as filled";
  sheet = next;
  fill_rest();
  examine_rest();
  EXPECT_EQ(taken(try_conclude()).conclusion, Conclusion::complete);
}

TEST_F(Sheet, WarnsWhenDatesOfThePapersRunBackwards) {
  const auto dated = [&](const char* row, const char* text) {
    CheckAnswer answer;
    answer.row = row;
    answer.present = Presence::yes;
    answer.date = PartialDate::parse(text).value();
    sheet = taken(workflow::fill(sop, routing, sheet, answer));
  };
  dated("A2", "2026-01");
  dated("A8", "2026-01-15");
  dated("A13", "2026-03-01");
  dated("A14", "2026-03");
  dated("A16", "unknown");
  EXPECT_THAT(date_order(sop, sheet), IsEmpty());
  dated("A15", "2026-02-27");
  const auto found = date_order(sop, sheet);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].message_id.find("A15 (2026-02-27) mendahului baris A14 (2026-03)"), std::string::npos)
      << found[0].message_id;
  fill_rest();
  examine_rest();
  EXPECT_EQ(taken(try_conclude()).conclusion, Conclusion::complete) << "a warning never blocks";
}

// Whatever is answered in whatever order, a conclusion comes only from a whole sheet and says what the rows say.
TEST_F(Sheet, ConclusionAlwaysFollowsTheRows) {
  unsigned random = 12345;
  const auto next = [&](unsigned most) { return (random = random * 1103515245U + 12345U) / 65536U % (most + 1); };
  for (int round = 0; round < 400; ++round) {
    sheet = CheckSheet{};
    for (int i = 0; i < 30; ++i) {
      const std::string a = "A" + std::to_string(1 + next(25)), b = "B" + std::to_string(1 + next(7));
      const SheetResult result =
          next(2) == 0 ? try_examine(next(1) == 0 ? a : b, static_cast<Conformity>(next(3)), next(1) == 0 ? "n" : "")
                       : try_fill(a, static_cast<Presence>(next(3)), next(1) == 0 ? "n" : "");
      if (const auto* accepted = std::get_if<CheckSheet>(&result)) sheet = *accepted;
    }
    fill_rest();
    examine_rest();
    bool lacks = false;
    for (const CheckRow& row : rows(sop, routing)) {
      const CheckAnswer answer = answer_of(sheet, row.id);
      if (row.required && (answer.present == Presence::no || answer.conforms == Conformity::no)) lacks = true;
      if (answer.conforms == Conformity::yes && row.id[0] == 'A') {
        EXPECT_EQ(answer.present, Presence::yes) << row.id;
      }
    }
    const CheckSheet done = taken(try_conclude("catatan"));
    EXPECT_EQ(done.conclusion == Conclusion::incomplete, lacks) << "round " << round;
  }
}

}  // namespace
}  // namespace berkas::workflow
