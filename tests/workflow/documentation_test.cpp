#include "workflow/documentation.h"

#include <gmock/gmock.h>

#include "tests/workflow/shipped.h"

namespace berkas::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::performance;

Routing taken(const RoutingResult& result) { return std::get<Accepted>(result).routing; }
CheckSheet taken(const SheetResult& result) { return std::get<CheckSheet>(result); }

class Desk : public ::testing::Test {
 protected:
  const Sop& sop = performance();
  Routing routing = start(sop, 15);
  CheckSheet sheet;
  DocumentationFacts facts;

  std::string state() const { return to_string(workflow::state(sop, routing, facts)); }
  std::vector<std::string> missing() const { return workflow::missing(sop, routing, facts); }
  void step(int no) {
    StepEntry entry;
    entry.step = no;
    routing = taken(record(sop, routing, entry));
  }
  void receive() {
    step(15);
    facts.received = true;
    facts.sheet = &sheet;
  }
  void check() {
    sheet = taken(fill_all_present(sop, routing, sheet));
    sheet = taken(examine_all_conform(sop, routing, sheet));
    sheet = taken(conclude(sop, routing, sheet, ""));
  }
};

TEST_F(Desk, WalksFromK0ToK8) {
  EXPECT_EQ(state(), "K0");
  EXPECT_THAT(missing(), ElementsAre("receipt", "sheet", "class", "scan", "place", "label"));
  receive();
  EXPECT_EQ(state(), "K1");
  sheet = taken(fill_all_present(sop, routing, sheet));
  EXPECT_EQ(state(), "K2");
  sheet = taken(examine_all_conform(sop, routing, sheet));
  EXPECT_EQ(state(), "K2") << "examined, not concluded";
  sheet = taken(conclude(sop, routing, sheet, ""));
  EXPECT_EQ(state(), "K3");
  EXPECT_THAT(missing(), ElementsAre("class", "scan", "place", "label"));
  facts.registered = true;
  EXPECT_EQ(state(), "K4");
  facts.captured = true;
  EXPECT_EQ(state(), "K5");
  facts.scan_accepted = true;
  EXPECT_EQ(state(), "K6");
  EXPECT_THAT(missing(), ElementsAre("file", "place", "label"));
  facts.filed = true;
  facts.place_set = true;
  EXPECT_EQ(state(), "K6");
  EXPECT_THAT(missing(), ElementsAre("label"));
  facts.label_attached = true;
  EXPECT_EQ(state(), "K7");
  EXPECT_THAT(missing(), IsEmpty());
  step(16);
  EXPECT_EQ(state(), "K8");
}

TEST_F(Desk, HasNoStateBeforeTheHandOver) {
  routing = start(sop, 14);
  EXPECT_EQ(state(), "");
  step(14);
  EXPECT_EQ(state(), "K0");
}

TEST_F(Desk, HandedOverWithoutReceiptStillWaits) {
  step(15);
  EXPECT_EQ(routing.current_step, 16);
  EXPECT_EQ(state(), "K0");
  facts.received = true;
  EXPECT_EQ(state(), "K1");
}

TEST_F(Desk, IncompleteSheetGoesBackAndComesAgain) {
  receive();
  CheckAnswer answer;
  answer.row = "A15";
  answer.present = Presence::no;
  answer.note = "tidak ada";
  sheet = taken(fill(sop, routing, sheet, answer));
  sheet = taken(fill_all_present(sop, routing, sheet));
  sheet = taken(examine_all_conform(sop, routing, sheet));
  sheet = taken(conclude(sop, routing, sheet, "kurang paraf Sekjen"));
  EXPECT_EQ(state(), "K3x");
  EXPECT_FALSE(may_scan(workflow::state(sop, routing, facts)));
  routing = taken(return_outside_sop(sop, routing, sop.handover_step, "kurang paraf Sekjen"));
  facts.returned = true;
  facts.received = false;
  EXPECT_EQ(state(), "K3x");
  EXPECT_EQ(routing.current_step, 15);
  EXPECT_THAT(missing(), ::testing::Contains("receipt"));
  sheet = next_examination(sop, routing, sheet, "");
  facts.returned = false;
  receive();
  EXPECT_EQ(routing.current_step, 16);
  EXPECT_EQ(visits_of(routing, 16), 2);
  EXPECT_EQ(state(), "K1");
  check();
  EXPECT_EQ(state(), "K3");
}

TEST_F(Desk, FiledWithoutRegistrationKeepsItsState) {
  receive();
  check();
  facts.captured = facts.scan_accepted = facts.filed = true;
  EXPECT_EQ(state(), "K3");
  EXPECT_THAT(missing(), ElementsAre("class", "place", "label"));
  facts.registered = true;
  EXPECT_EQ(state(), "K6");
}

TEST_F(Desk, GivenPdfIsItsOwnScan) {
  receive();
  check();
  facts.registered = facts.filed = facts.born_digital = true;
  EXPECT_EQ(state(), "K6");
  EXPECT_THAT(missing(), ElementsAre("place", "label"));
}

TEST_F(Desk, CancelledIsVoid) {
  receive();
  routing = taken(cancel(sop, routing, "salah berkas"));
  EXPECT_EQ(state(), "void");
  EXPECT_THAT(missing(), IsEmpty());
}

TEST_F(Desk, SopWithoutDocumentationStepHasNoDeskStates) {
  const Sop other = testing::shipped("pendokumentasian");
  EXPECT_EQ(workflow::state(other, start(other), facts), DeskState::none);
  EXPECT_THAT(workflow::missing(other, start(other), facts), IsEmpty());
}

TEST(DeskStates, ReadBackAsWritten) {
  for (int i = static_cast<int>(DeskState::k0); i <= static_cast<int>(DeskState::voided); ++i) {
    const auto state = static_cast<DeskState>(i);
    EXPECT_EQ(parse_desk_state(to_string(state)), state);
    EXPECT_FALSE(words_id(state).empty());
    EXPECT_FALSE(words_en(state).empty());
  }
  EXPECT_EQ(parse_desk_state(""), std::nullopt);
  EXPECT_EQ(parse_desk_state("K9"), std::nullopt);
  EXPECT_EQ(to_string(DeskState::none), "");
}

TEST(DeskStates, ScanningStartsAfterTheExamination) {
  for (const DeskState state :
       {DeskState::none, DeskState::k0, DeskState::k1, DeskState::k2, DeskState::k3x, DeskState::voided})
    EXPECT_FALSE(may_scan(state)) << to_string(state);
  for (const DeskState state : {DeskState::k3, DeskState::k4, DeskState::k5, DeskState::k6, DeskState::k7})
    EXPECT_TRUE(may_scan(state)) << to_string(state);
}

}  // namespace
}  // namespace berkas::workflow
