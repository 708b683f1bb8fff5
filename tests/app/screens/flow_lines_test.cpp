#include "app/screens/flow_lines.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;

namespace {

workflow::Sop sop() {
  workflow::Sop s;
  s.roles = {{"A", "Kasubag", {}}, {"B", "Kabag", {}}};
  for (int no = 1; no <= 3; ++no) {
    workflow::Step step;
    step.no = no;
    step.role = no == 2 ? "B" : "A";
    step.short_text = "Langkah " + std::to_string(no);
    if (no < 3) step.yes = no + 1;
    if (no == 2) step.decision = true, step.no_to = 1;
    s.steps.push_back(step);
  }
  return s;
}

workflow::Visit visit(int step, int no, workflow::Decision decision, int day) {
  workflow::Visit v;
  v.step = step, v.visit = no, v.decision = decision;
  v.finished = workflow::PartialDate::of(2026, 2, day);
  return v;
}

}  // namespace

TEST(FlowLines, TheSopAloneHasNoWayInIt) {
  const auto lines = flow_lines(sop(), nullptr);
  ASSERT_EQ(lines.nodes.size(), 3u);
  EXPECT_EQ(lines.nodes[1].column, 1);
  for (const auto& node : lines.nodes) EXPECT_FALSE(node.passed || node.here);
}

TEST(FlowLines, CountReturnsWhereTheyWereTaken) {
  workflow::Routing routing;
  routing.visits = {visit(1, 1, workflow::Decision::none, 1), visit(2, 1, workflow::Decision::no, 2), visit(1, 2, workflow::Decision::none, 3), visit(2, 2, workflow::Decision::yes, 4)};
  routing.current_step = 3;
  const auto lines = flow_lines(sop(), &routing);
  EXPECT_EQ(lines.nodes[1].noes, 1);
  EXPECT_EQ(lines.nodes[0].visits, 2);
  EXPECT_TRUE(lines.nodes[2].here);
  EXPECT_EQ(lines.nodes[1].last_day.id, "4 Feb");
  EXPECT_EQ(lines.span.id, "1 Februari 2026 sampai 4 Februari 2026, 4 kunjungan, 1 kali dikembalikan");
}

TEST(FlowLines, VisitsOfAStepTellTheirNote) {
  workflow::Routing routing;
  auto back = visit(2, 1, workflow::Decision::no, 2);
  back.note = "tabel 4 belum sama";
  routing.visits = {back};
  const auto lines = visit_lines(routing, 2);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].tone, 'b');
  EXPECT_NE(lines[0].note.id.find("tabel 4 belum sama"), std::string::npos);
}
