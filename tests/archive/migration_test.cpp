// An archive of every schema that was ever released opens, is brought forward once, and still verifies whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/catalogue/open_catalogue.h"
#include "archive/catalogue/schema.h"
#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

const fs::path fixtures = fs::path(BERKAS_SOURCE_DIR) / "tests/archive/fixtures";
constexpr const char* code = "BRK1-B-7K3M9Q2XTA-SM";

class Migration : public testing::TestWithParam<int> {
protected:
  void SetUp() override {
    fs::copy_file(fixtures / ("catalogue_v" + std::to_string(GetParam()) + ".db"), dir() / "catalogue.db");
    fs::permissions(dir() / "catalogue.db", fs::perms::owner_read | fs::perms::owner_write);
  }
  fs::path dir() { return scratch.path(); }
  Scratch scratch;
};

TEST_P(Migration, TheFixtureIsOfItsSchema) { EXPECT_EQ(schema_of(dir() / "catalogue.db", false), GetParam()); }

TEST_P(Migration, IsBroughtForwardFoundAndWhole) {
  const auto archive = Archive::open(dir(), act("ignored"));
  EXPECT_EQ(schema_of(dir() / "catalogue.db", true), present_schema());
  auto& catalogue = archive->catalogue();
  EXPECT_EQ(catalogue.dossier(code)->about.title, "Laporan kinerja lama");
  const auto hits = catalogue.find({"ketenagakerjaan", "OT.04", 2025, {}, 10});
  ASSERT_EQ(hits.rows.size(), 1u);
  EXPECT_EQ(hits.rows[0].page, 1);
  EXPECT_THAT(catalogue.verify(true), IsEmpty());
  const auto event = catalogue.recent_events(1).at(0);
  EXPECT_EQ(event.kind, "catalogue.migrated");
  EXPECT_EQ(event.operator_name, "Siti CONTOH");
  EXPECT_THAT(event.note, testing::StartsWith(std::to_string(GetParam()) + " -> "));
}

TEST_P(Migration, LeavesACopyOfWhatItWas) {
  (void)Archive::open(dir());
  EXPECT_EQ(schema_of(dir() / ("catalogue-schema-" + std::to_string(GetParam()) + ".db"), false), GetParam());
}

TEST_P(Migration, HappensOnce) {
  const auto events = Archive::open(dir())->catalogue().event_count();
  EXPECT_EQ(Archive::open(dir())->catalogue().event_count(), events);
}

TEST_P(Migration, TwoThatOpenAtOnceMigrateOnce) {
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) {
    const auto child = ::fork();
    if (child == 0) {
      try {
        (void)Archive::open(dir());
        ::_exit(0);
      } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
        ::_exit(1);
      }
    }
    children.push_back(child);
  }
  for (const auto child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  int migrated = 0;
  for (const auto& event : Archive::open(dir())->catalogue().recent_events(100)) migrated += event.kind == "catalogue.migrated";
  EXPECT_EQ(migrated, 1);
}

TEST_P(Migration, AFailureLeavesTheOldSchemaWhole) {
  // Something stands where the newest schema wants its last name: the migration fails in its middle.
  ASSERT_EQ(std::system(("sqlite3 " + (dir() / "catalogue.db").string() + " 'CREATE TABLE conversion_entry_dossier(x)'").c_str()), 0);
  EXPECT_THROW((void)Archive::open(dir()), Failure);
  EXPECT_EQ(schema_of(dir() / "catalogue.db", true), GetParam());
  ASSERT_EQ(std::system(("sqlite3 " + (dir() / "catalogue.db").string() + " 'DROP TABLE conversion_entry_dossier'").c_str()), 0);
  EXPECT_THAT(Archive::open(dir())->catalogue().verify(true), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(OfEverySchema, Migration, testing::Range(1, present_schema()));

TEST(Migrations, AreNumberedWithoutGaps) {
  int expected = 0;
  for (const auto& migration : migrations()) EXPECT_EQ(migration.to, ++expected);
}

}  // namespace
}  // namespace berkas::archive
