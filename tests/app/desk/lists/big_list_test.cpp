// A list of 20,000 rows with one row in fifty broken: each told with its line and its reason, all or nothing, and nothing twice.
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <map>

#include "app/desk/list_import.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using desk::ListImport;
using desk::RowFate;
using testing::World;

constexpr int rows = 20'000, one_in = 50;

struct Planted { std::string line, reason; };

// Row i as it should be, and what is done to it.
Planted row_of(int i, std::mt19937& random) {
  const std::string number = std::to_string(i), year = std::to_string(2008 + i % 15);
  std::string title = "Laporan kegiatan nomor " + number + "; pelaksanaan program", cls = "PR.0" + std::to_string(1 + i % 7) + ".03", period = year, count = std::to_string(1 + random() % 300) + " lembar", security = "B";
  if (i % 3 == 0) period = year + "–" + std::to_string(2008 + i % 15 + 1);
  if (i % 7 == 0) period = "17 Agustus " + year;
  std::string use = number, reason;
  if (i % one_in == 7) {
    switch (i / one_in % 10) {
      case 0: title.clear(), reason = "no-title"; break;
      case 1: cls = "PR 01,03", reason = "bad-class"; break;
      case 2: cls.clear(), reason = "no-class"; break;
      case 3: period = "31/02/" + year, reason = "bad-period"; break;
      case 4: period = "2O15", reason = "bad-period"; break;
      case 5: count = "-4 lembar", reason = "bad-count"; break;
      case 6: count = "banyak", reason = "bad-count"; break;
      case 7: use.clear(), reason = "no-number"; break;
      case 8: security = "X", reason = "bad-security"; break;
      default: period = year + " s.d. " + std::to_string(std::stoi(year) - 3), reason = "backwards"; break;
    }
  }
  const auto quoted = [](const std::string& text) { return "\"" + text + "\""; };
  return {std::to_string(i) + ";" + use + ";" + cls + ";" + quoted(title) + ";" + period + ";" + count + ";" + security + ";Rak 3 Boks " + std::to_string(i % 90) + "\r\n", reason};
}

struct List { std::string text; std::map<std::int64_t, std::string> broken; };

List big_list() {
  List list{"\xEF\xBB\xBF" "DAFTAR ARSIP INAKTIF\r\nUnit pengolah: Biro Contoh\r\n\r\nNo.;No. Berkas;Kode Klasifikasi;Uraian Informasi;Kurun Waktu;Jumlah;SKKAD (B/T/R);Lokasi\r\n(1);(2);(3);(4);(5);(6);(7);(8)\r\n", {}};
  std::mt19937 random(20261122);
  for (int i = 1; i <= rows; ++i) {
    const auto [line, reason] = row_of(i, random);
    list.text += line;
    if (!reason.empty()) list.broken[i + 5] = reason;
  }
  list.text += ";;;Jumlah: 20000 berkas;;;;\r\n";
  return list;
}

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::size_t dossiers(World& world) {
  archive::DossierFilter all;
  all.limit = 1'000'000;
  return world.archive().catalogue().list(all).size();
}

TEST(BigList, TwentyThousandRowsAreToldTakenWholeAndNeverTwice) {
  World world;
  const auto list = big_list();
  ASSERT_EQ(list.broken.size(), static_cast<std::size_t>(rows / one_in));
  testing::write_file(world.scratch("daftar.csv"), list.text);
  ListImport import(world.desk());
  const auto run = [&](bool dry, bool without_refused, double& seconds) {
    std::optional<desk::Imported> done;
    seconds = seconds_of([&] {
      const auto outcome = import.run({.file = world.scratch("daftar.csv"), .dry_run = dry, .without_refused = without_refused});
      EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.refused().message.en);
      if (outcome.ok()) done = *outcome;
    });
    return done.value_or(desk::Imported{});
  };
  double dry_s = 0, none_s = 0, take_s = 0, again_s = 0;

  const auto dry = run(true, false, dry_s);
  std::map<std::int64_t, std::string> told;
  for (const auto& row : dry.rows) {
    if (row.what != RowFate::What::refused) continue;
    told[row.line] = row.reason;
    EXPECT_FALSE(row.says.id.empty() || row.says.en.empty()) << row.line;
  }
  EXPECT_EQ(told, list.broken);                          // exactly the planted ones, each with its line and reason
  EXPECT_EQ(dry.rows.size(), static_cast<std::size_t>(rows));
  EXPECT_EQ(std::pair(dry.taken, dry.kept), std::pair(rows - rows / one_in, false));
  EXPECT_EQ(dossiers(world), 0u);

  EXPECT_FALSE(run(false, false, none_s).kept);          // one refused row keeps all out
  EXPECT_EQ(dossiers(world), 0u);

  const auto taken = run(false, true, take_s);           // the chosen set: all that are good
  EXPECT_TRUE(taken.kept);
  EXPECT_EQ(dossiers(world), static_cast<std::size_t>(rows - rows / one_in));

  const auto again = run(false, true, again_s);
  EXPECT_EQ(std::pair(again.taken, again.already), std::pair(0, rows - rows / one_in));
  EXPECT_EQ(dossiers(world), static_cast<std::size_t>(rows - rows / one_in));
  double verify_s = 0;
  verify_s = seconds_of([&] { EXPECT_TRUE(world.desk().verify(true, {}).ok); });
  std::cout << rows << " rows, " << list.broken.size() << " broken: dry run " << dry_s << " s, kept out " << none_s << " s, taken " << take_s << " s, a second time " << again_s << " s, verify " << verify_s << " s\n";
}

}  // namespace
}  // namespace berkas
