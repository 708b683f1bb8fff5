// Every cell of the shipped SOP against the ministry's own text (seed.txt, a copy of it) and, where it lies beside the
// checkout, against the original and the machine-checked model.
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/workflow/shipped.h"
#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

using testing::performance;

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::filesystem::path fixture() { return std::filesystem::path(BERKAS_SOURCE_DIR) / "tests" / "workflow" / "seed.txt"; }

// The folder with the original texts, or empty where the checkout stands alone.
std::filesystem::path shared_folder() {
  if (const char* told = std::getenv("BERKAS_SHARED")) return told;
  for (const char* beside : {"../shared", "../../shared"})
    if (std::filesystem::exists(std::filesystem::path(BERKAS_SOURCE_DIR) / beside / "domain" / "sop_model.json"))
      return std::filesystem::path(BERKAS_SOURCE_DIR) / beside;
  return {};
}

std::vector<std::vector<std::string>> cells(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> row;
    std::istringstream fields(line + "\t");
    for (std::string cell; std::getline(fields, cell, '\t');) row.push_back(cell);
    rows.push_back(row);
  }
  return rows;
}

std::string without_tags(const std::string& text) { return std::regex_replace(text, std::regex("<[^>]*>"), ""); }

std::string numbered(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : " ") + std::to_string(i + 1) + ". " + items[i];
  return out;
}

std::string spaced(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : " ") + item;
  return out;
}

// The steps' rows: thirteen cells, the first a number; the row of column numbers has "2" in its second cell.
std::vector<std::vector<std::string>> step_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : cells(text))
    if (row.size() >= 12 && !row[0].empty() && row[0].find_first_not_of("0123456789") == std::string::npos && row[1] != "2")
      rows.push_back(row);
  return rows;
}

void compare_steps(const std::string& text) {
  const Sop& sop = performance();
  const auto rows = step_rows(text);
  ASSERT_EQ(rows.size(), 16U);
  ASSERT_EQ(sop.steps.size(), 16U);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const Step& step = sop.steps[i];
    SCOPED_TRACE("step " + row[0]);
    ASSERT_EQ(row.size(), 13U);
    EXPECT_EQ(std::to_string(step.no), row[0]);
    EXPECT_EQ(step.text, row[1]);
    for (std::size_t column = 0; column < 7; ++column) {
      const auto letter = step.raw_marks.find(sop.roles[column].id);
      EXPECT_EQ(letter == step.raw_marks.end() ? "" : letter->second, row[2 + column]) << sop.roles[column].id;
    }
    EXPECT_EQ(joined(step.required), row[9]);
    EXPECT_EQ(step.time.unit.value_or(""), row[10]);
    EXPECT_FALSE(step.time.value.has_value()) << "the seed has no number in any time";
    EXPECT_EQ(joined(step.outputs), row[11]);
    EXPECT_EQ(joined(step.remarks), row[12]);
  }
}

void compare_head(const std::string& text) {
  const Sop& sop = performance();
  std::map<std::string, std::string> label;  // label -> value; the head's cells stand beside or below their label
  const auto rows = cells(text);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      const std::string name = without_tags(rows[i][j]);
      const bool heading = rows[i][j].starts_with("<b>") && i + 1 < rows.size() && j < rows[i + 1].size() && j < 2;
      if (heading)
        label.emplace(name, without_tags(rows[i + 1][j]));
      else if (j + 1 < rows[i].size())
        label.emplace(name, without_tags(rows[i][j + 1]));
    }
  EXPECT_EQ(sop.number, label["NO SOP"]);
  EXPECT_EQ(sop.approved_by, label["DISAHKAN OLEH"]);
  EXPECT_EQ(sop.title, label["NAMA SOP"]);
  EXPECT_EQ(label["TANGGAL PENGESAHAN"], "");
  EXPECT_FALSE(sop.approved_on);
  EXPECT_FALSE(sop.revised_on);
  EXPECT_EQ(numbered(sop.legal_basis), label["DASAR HUKUM"]);
  EXPECT_EQ(numbered(sop.qualifications), label["KUALIFIKASI PELAKSANAAN"]);
  EXPECT_EQ(spaced(sop.related), label["KETERKAITAN"]);
  EXPECT_EQ(numbered(sop.equipment), label["PERALATAN/PERLENGKAPAN"]);
  EXPECT_EQ(spaced(sop.warnings), label["PERINGATAN"]);
  EXPECT_EQ(spaced(sop.recording), label["PENCATATAN DAN PENDATAAN"]);
  for (const std::string& line : sop.unit) EXPECT_NE(text.find("<b>" + line + "</b>"), std::string::npos) << line;
  EXPECT_EQ(sop.unit.size(), 3U);
}

TEST(ShippedSop, EveryStepCellIsTheSeeds) { compare_steps(file_text(fixture())); }
TEST(ShippedSop, EveryHeadCellIsTheSeeds) { compare_head(file_text(fixture())); }

TEST(ShippedSop, ColumnHeadsAreTheSeedsInOrder) {
  const std::string text = file_text(fixture());
  std::string heads;
  for (const Role& role : performance().roles) heads += "\t" + role.name;
  EXPECT_NE(text.find("\n\t" + heads + "\t"), std::string::npos);
  EXPECT_EQ(performance().roles.size(), 7U);
}

TEST(ShippedSop, FixtureIsTheOriginal) {
  const auto folder = shared_folder();
  if (folder.empty()) GTEST_SKIP() << "no original beside the checkout";
  for (const auto& entry : std::filesystem::directory_iterator(folder / "domain"))
    if (entry.path().extension() == ".txt") {
      EXPECT_EQ(file_text(entry.path()), file_text(fixture()));
      compare_steps(file_text(entry.path()));
      compare_head(file_text(entry.path()));
    }
}

TEST(ShippedSop, HasSixteenStepsSevenDecisionsSevenRoles) {
  const Sop& sop = performance();
  std::vector<int> deciding;
  for (const Step& step : sop.steps)
    if (step.decision) deciding.push_back(step.no);
  EXPECT_EQ(deciding, (std::vector<int>{2, 3, 7, 8, 9, 10, 11}));
  EXPECT_EQ(sop.roles.size(), 7U);
  EXPECT_FALSE(sop.step(16).yes);
  EXPECT_EQ(sop.handover_step, 15);
  EXPECT_EQ(sop.documentation_step, 16);
}

// The literal text names whom a "yes" goes to; that must be the next step's actor, and a "no" the previous one's.
TEST(ShippedSop, EveryReceiverNamedInTheTextActsNext) {
  const Sop& sop = performance();
  const std::regex yes("(?:kepada|memerintahkan) ([A-Za-z ]+?)(?: untuk|,|\\.|$)");
  const std::regex no("dikembalikan kepada ([A-Za-z ]+?) untuk diperbaiki");
  int receivers = 0, returners = 0;
  for (const Step& step : sop.steps) {
    SCOPED_TRACE(step.no);
    std::smatch found;
    const std::string accepting = step.text.substr(0, step.text.find("jika tidak"));
    if (std::regex_search(accepting, found, yes)) {
      const Role* role = sop.find_role(found[1]);
      ASSERT_NE(role, nullptr) << found[1];
      ASSERT_TRUE(step.yes);
      EXPECT_EQ(role->id, sop.step(*step.yes).role);
      ++receivers;
    }
    if (!step.decision) continue;
    ASSERT_TRUE(std::regex_search(step.text, found, no));
    const Role* role = sop.find_role(found[1]);
    ASSERT_NE(role, nullptr) << found[1];
    EXPECT_EQ(role->id, sop.step(step.no_to.value()).role);
    EXPECT_EQ(*step.no_to, step.no - 1);
    ++returners;
  }
  EXPECT_EQ(returners, 7);
  EXPECT_EQ(receivers, 14);  // all but step 5, which names nobody, and step 16, which ends
}

Mark mark_named(const nlohmann::json& name) {
  if (name.is_null()) return Mark::none;
  return name == "paraf" ? Mark::initials : Mark::signature;
}

TEST(ShippedSop, EqualsTheCheckedModel) {
  const auto folder = shared_folder();
  if (folder.empty()) GTEST_SKIP() << "no model beside the checkout";
  const auto model = nlohmann::json::parse(file_text(folder / "domain" / "sop_model.json"));
  const Sop& sop = performance();
  EXPECT_EQ(sop.title, model["nama"].get<std::string>());
  EXPECT_EQ(sop.unit, model["unit"].get<std::vector<std::string>>());
  for (const auto& [id, names] : model["actor_aliases"].items())
    for (const auto& name : names) {
      ASSERT_NE(sop.find_role(name), nullptr) << name;
      EXPECT_EQ(sop.find_role(name)->id, id);
    }
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const Step& step = sop.steps[i];
    const auto& row = model["steps"][i];
    SCOPED_TRACE(step.no);
    EXPECT_EQ(step.role, row["actor"].get<std::string>());
    EXPECT_EQ(step.text, row["kegiatan"].get<std::string>());
    EXPECT_EQ(step.decision, row["decision"].get<bool>());
    EXPECT_EQ(step.yes ? nlohmann::json(*step.yes) : nlohmann::json("END"), row["yes"]);
    EXPECT_EQ(step.no_to ? nlohmann::json(*step.no_to) : nlohmann::json(), row["no_to"]);
    EXPECT_EQ(step.yes ? nlohmann::json(sop.step(*step.yes).role) : nlohmann::json(), row["yes_to_actor"]);
    EXPECT_EQ(step.no_to ? nlohmann::json(sop.step(*step.no_to).role) : nlohmann::json(), row["no_to_actor"]);
    EXPECT_EQ(step.required, row["syarat"].get<std::vector<std::string>>());
    EXPECT_EQ(step.outputs, row["output"].get<std::vector<std::string>>());
    EXPECT_EQ(step.remarks, row["ket"].get<std::vector<std::string>>());
    EXPECT_EQ(step.raw_marks, (row["marks_seed"].get<std::map<std::string, std::string>>()));
    EXPECT_EQ(step.time.unit ? nlohmann::json(*step.time.unit) : nlohmann::json(), row["waktu_satuan"]);
    EXPECT_EQ(step.mark, mark_named(row["tanda"]));
  }
}

TEST(ShippedSop, LinksTheSopsItsRemarksName) {
  const Sop& sop = performance();
  EXPECT_EQ(sop.step(5).linked_sops, std::vector<std::string>{"pembentukan-tim"});
  EXPECT_EQ(sop.step(6).linked_sops, (std::vector<std::string>{"pengumpulan-bahan", "pembuatan-bahan"}));
  EXPECT_EQ(sop.step(16).linked_sops, std::vector<std::string>{"pendokumentasian"});
  EXPECT_TRUE(sop.step(1).linked_sops.empty());
}

TEST(ShippedSop, CheckSheetHasItsRows) {
  const Sop& sop = performance();
  ASSERT_EQ(sop.completeness.size(), 26U);
  ASSERT_EQ(sop.conformity.size(), 8U);
  std::string required;
  for (std::size_t i = 0; i < 26; ++i) {
    EXPECT_EQ(sop.completeness[i].id, "A" + std::to_string(i + 1));
    required += sop.completeness[i].required ? 'W' : 'B';
  }
  EXPECT_EQ(required, "WWWBWWBWWBWBWWWWWBBBBBBWBB");
  EXPECT_TRUE(sop.completeness[18].required_after_return);
}

TEST(ShippedSop, DocumentationDraftRunsOnTheClerksStates) {
  const Sop sop = testing::shipped("pendokumentasian");
  EXPECT_EQ(sop.status, "draf");
  EXPECT_EQ(sop.steps.size(), 9U);
  int decisions = 0;
  for (const Step& step : sop.steps) {
    EXPECT_NE(step.short_text.find("(K" + std::to_string(step.no - 1) + ")"), std::string::npos) << step.short_text;
    decisions += step.decision ? 1 : 0;
  }
  EXPECT_EQ(decisions, 1);
  EXPECT_EQ(sop.step(4).no_to, 1);
}

}  // namespace
}  // namespace berkas::workflow
