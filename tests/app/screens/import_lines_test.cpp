#include "app/screens/import_lines.h"

#include <gtest/gtest.h>

namespace berkas::screens {
namespace {

desk::Imported a_list() {
  using enum desk::RowFate::What;
  desk::Imported done;
  done.rows = {{taken, 2, "PR.01/1", "", "", {}}, {refused, 3, "PR.01/2", "", "bad-period", {"kurun waktu", "period"}}, {already, 4, "PR.01/3", "BRK1-B-X", "", {}}};
  done.taken = done.already = done.refused = 1;
  return done;
}

TEST(ImportLines, ShowWhatIsRefusedFirst) {
  const auto result = import_result(a_list());
  ASSERT_EQ(result.lines.size(), 3u);
  EXPECT_EQ(result.lines[0].line, 3);
  EXPECT_EQ(result.lines[0].fate, Fate::refused);
  EXPECT_EQ(result.lines[1].line, 2);
  EXPECT_EQ(result.lines[2].fate, Fate::already);
}

TEST(ImportLines, AListWithARefusedRowIsTakenOnlyWithoutIt) {
  const auto result = import_result(a_list());
  EXPECT_FALSE(result.may_take_all);
  EXPECT_TRUE(result.may_take_good);
  EXPECT_EQ(result.says.id, "3 baris: 1 baru atau berubah, 1 sudah ada, 1 ditolak. Belum ada yang disimpan.");
}

TEST(ImportLines, ATableIsAllOrNothing) {
  desk::TableImport table;
  table.rows = 10;
  table.refused = {{7, {"kode ganda", "code twice"}}};
  table.dry_run = true;
  EXPECT_FALSE(import_result(table).may_take_all);
  EXPECT_FALSE(import_result(table).may_take_good);
  table.refused.clear();
  EXPECT_TRUE(import_result(table).may_take_all);
  EXPECT_FALSE(import_result(table).kept);
  table.dry_run = false;
  table.taken = 10;
  EXPECT_TRUE(import_result(table).kept);
}

TEST(ImportLines, AnEmptyFileIsNothingToTake) {
  EXPECT_FALSE(import_result(desk::TableImport{}).may_take_all);
  EXPECT_FALSE(import_result(desk::Imported{}).may_take_all);
}

}  // namespace
}  // namespace berkas::screens
