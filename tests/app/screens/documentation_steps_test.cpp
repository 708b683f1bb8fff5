#include "app/screens/documentation_steps.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;
using workflow::DeskState;

namespace {

desk::DossierView dossier(DeskState state) {
  desk::DossierView d;
  d.state = state;
  d.dossier.routing.current_step = 16;
  return d;
}

}  // namespace

TEST(DocumentationSteps, EveryStateHasItsPart) {
  const std::pair<DeskState, Part> pairs[] = {{DeskState::k0, Part::receive}, {DeskState::k3x, Part::receive}, {DeskState::k1, Part::fill}, {DeskState::k2, Part::examine},
                                              {DeskState::k3, Part::registration}, {DeskState::k4, Part::scan}, {DeskState::k5, Part::verify}, {DeskState::k6, Part::file},
                                              {DeskState::k7, Part::file}, {DeskState::k8, Part::done}};
  for (const auto& [state, part] : pairs) EXPECT_EQ(documentation_steps(dossier(state), {}, {}).now, part) << static_cast<int>(state);
}

TEST(DocumentationSteps, StepsBehindAreDoneAndStepsAheadAreClosed) {
  const auto told = documentation_steps(dossier(DeskState::k3), {}, {});
  EXPECT_TRUE(told.steps[2].done);
  EXPECT_TRUE(told.steps[3].now);
  EXPECT_FALSE(told.steps[4].open);
}

TEST(DocumentationSteps, AStepAheadSaysWhatComesFirst) {
  const auto told = documentation_steps(dossier(DeskState::k3), {}, {});
  EXPECT_TRUE(told.steps[3].why.id.empty());
  EXPECT_NE(told.steps[4].why.id.find("Registrasi dulu"), std::string::npos);
  EXPECT_EQ(told.steps[7].why.id, told.steps[4].why.id);
}

TEST(DocumentationSteps, AShortScanStaysAtScanning) {
  desk::IntakeView intake;
  intake.pages = 17;
  intake.short_by = 20;
  intake.facts.sheets = 17;
  intake.facts.expected_sheets = 37;
  const auto told = documentation_steps(dossier(DeskState::k5), {}, intake);
  EXPECT_EQ(told.now, Part::scan);
  EXPECT_EQ(told.steps[4].second.id, "17 dari 37 lembar");
}

TEST(DocumentationSteps, DocumentedMeansAllDone) {
  for (const auto& step : documentation_steps(dossier(DeskState::k8), {}, {}).steps) EXPECT_TRUE(step.done);
}

TEST(DocumentationSteps, CountsRowsOfThePass) {
  desk::CheckView check;
  for (int i = 0; i < 26; ++i) {
    check.rows.emplace_back();
    check.rows.back().row.id = "A" + std::to_string(i + 1);
  }
  check.unanswered_fill = 12;
  EXPECT_EQ(documentation_steps(dossier(DeskState::k1), check, {}).steps[1].second.id, "14 dari 26 baris");
}
