#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "workflow/classification.h"

namespace berkas::workflow {
namespace {

using testing::ElementsAre;

ClassCode code(const char* own, const char* title, const char* parent = "", const char* until = "unknown") {
  return {own, title, parent, {}, *PartialDate::parse(until)};
}

std::vector<std::string> codes(const std::vector<const ClassCode*>& all) {
  std::vector<std::string> out;
  for (const auto* one : all) out.push_back(one->code);
  return out;
}

Classification sample() {
  return Classification({code("PR.10", "Evaluasi"), code("PR.2", "Rencana kerja"), code("PR", "Perencanaan"), code("PR.2.01", "Rencana kerja tahunan"), code("KP", "Kepegawaian"),
                         code("KP.01", "Mutasi pegawai", "", "2023"), code("X1", "Kerja sama luar negeri", "KP")});
}

TEST(Classification, IsATreeInTheOrderOfItsSegments) {
  const auto all = sample();
  EXPECT_THAT(codes(all.children("")), ElementsAre("KP", "PR"));
  EXPECT_THAT(codes(all.children("PR")), ElementsAre("PR.2", "PR.10"));
  EXPECT_THAT(codes(all.children("KP")), ElementsAre("KP.01", "X1"));
  EXPECT_THAT(codes(all.line("PR.2.01")), ElementsAre("PR", "PR.2", "PR.2.01"));
  EXPECT_EQ(all.find("PR.9"), nullptr);
}

TEST(Classification, IsFoundWhileItIsTyped) {
  const auto all = sample();
  EXPECT_THAT(codes(all.search("pr.2", 10)), ElementsAre("PR.2", "PR.2.01"));
  EXPECT_THAT(codes(all.search("ker", 10)), ElementsAre("PR.2", "PR.2.01", "X1"));
  EXPECT_THAT(codes(all.search("kerja ren", 10)), ElementsAre("PR.2", "PR.2.01"));
  EXPECT_THAT(codes(all.search("perencanaan tah", 10)), ElementsAre("PR.2.01")) << "words of the classes above count too";
  EXPECT_THAT(codes(all.search("ker", 1)), ElementsAre("PR.2"));
  EXPECT_TRUE(all.search("  ", 10).empty());
  EXPECT_TRUE(all.search("zzz", 10).empty());
}

TEST(Classification, ARetiredCodeIsKnownButNotOffered) {
  const auto all = sample();
  EXPECT_TRUE(all.in_force("KP.01", *PartialDate::parse("2023-12-31")));
  EXPECT_FALSE(all.in_force("KP.01", *PartialDate::parse("2024-01-01")));
  EXPECT_NE(all.find("KP.01"), nullptr);
  EXPECT_TRUE(all.search("mutasi", 10, PartialDate::parse("2024-01-01")).empty());
  EXPECT_THAT(codes(all.search("mutasi", 10)), ElementsAre("KP.01"));
}

TEST(ClassMistakes, NameTheRow) {
  using Kind = ClassMistake::Kind;
  const auto of = [](const std::vector<ClassCode>& rows) {
    std::vector<std::pair<std::size_t, Kind>> out;
    for (const auto& one : class_mistakes(rows)) out.emplace_back(one.row, one.kind);
    return out;
  };
  EXPECT_THAT(of({code("PR", "a"), code("PR", "b")}), ElementsAre(std::pair(1u, Kind::twice)));
  EXPECT_THAT(of({code("PR", "a", "KU")}), ElementsAre(std::pair(0u, Kind::no_parent)));
  EXPECT_THAT(of({code("A", "a", "B"), code("B", "b", "A")}), ElementsAre(std::pair(0u, Kind::ring), std::pair(1u, Kind::ring)));
  EXPECT_THAT(of({code("A", "a", "A")}), ElementsAre(std::pair(0u, Kind::ring)));
  EXPECT_THAT(of({code("=1+1", "a"), code("", "b")}), ElementsAre(std::pair(0u, Kind::no_code), std::pair(1u, Kind::no_code)));
}

}  // namespace
}  // namespace berkas::workflow
