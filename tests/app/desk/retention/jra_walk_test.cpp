// Fifteen years of an office by a simulated clock: 10,000 dossiers come, are moved, destroyed, handed over, appraised again. At every
// year's turn the due lists are what a second reckoning says: one that knows no dates, only how many New Year's Eves have passed.
#include <array>
#include <chrono>
#include <map>
#include <set>

#include "tests/app/desk/retention/records_office.h"

namespace berkas::desk {
namespace {

constexpr int first_year = 2011, last_year = 2025, dossiers_in_all = 10'000;

enum class Begins { at_once, period_end, when_closed, when_told };
struct Series { const char* code; int active, inactive; char fate; Begins begins; const char* words; };
constexpr std::array<Series, 9> series{{{"PR.01", 2, 3, 'M', Begins::at_once, ""},
                                        {"PR.02", 1, 4, 'M', Begins::period_end, "setelah tahun anggaran berakhir"},
                                        {"PR.03", 3, 2, 'P', Begins::when_closed, "setelah berkas ditutup"},
                                        {"KP.01", 2, 2, 'N', Begins::at_once, ""},
                                        {"KP.02", 1, 1, 'M', Begins::when_told, "setelah tidak berlaku"},
                                        {"KU.01", 2, 8, 'M', Begins::period_end, "setelah tahun anggaran berakhir"},
                                        {"KU.02", 3, 0, 'M', Begins::at_once, ""},
                                        {"OT.04", 0, 2, 'P', Begins::when_told, "setelah diganti peraturan baru"},
                                        {"HK.01", 1, 0, 'N', Begins::when_closed, "setelah berkas ditutup"}}};

// The second reckoning. A dossier's clock is an eve count: nothing, until what it is counted from has happened; then the first New
// Year's Eve makes it 0, each one after adds one.
struct Kept {
  std::string code;
  const Series* of = nullptr;
  int comes = 0, begins_in = 0;              // years; begins_in 0: never told
  int eves = -1;
  bool moved = false, gone = false, held = false, deferred = false;
  char fate = 'M';
  int deferred_until = 0;

  void eve(int year) {
    if (begins_in != 0 && year >= begins_in) eves = eves < 0 ? 0 : eves + 1;
  }
  // ' ' nothing; 'T' transfer; else its fate
  char due(int year) const {
    if (gone || eves < 0) return ' ';
    if (!moved && of->inactive > 0) return eves >= of->active ? 'T' : ' ';
    if (deferred) return year >= deferred_until ? 'N' : ' ';
    return eves >= of->active + of->inactive ? fate : ' ';
  }
};

char letter(workflow::NextAct act) { return "TMPN"[static_cast<std::size_t>(act)]; }

class Walk {
public:
  Walk() {
    std::string table = "kode;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir\n";
    for (const auto& one : series)
      table += std::string(one.code) + ";" + std::to_string(one.active) + ";" + one.words + ";" + (one.inactive == 0 ? "-" : std::to_string(one.inactive)) + ";" +
               (one.fate == 'M' ? "Musnah" : one.fate == 'P' ? "Permanen" : "Dinilai kembali") + "\n";
    office.today = std::to_string(first_year) + "-01-01";
    EXPECT_EQ(office.import(OfficeTable::retention, table)->taken, static_cast<int>(series.size()));
  }

  void year(int now) {
    come(now);
    told(now);
    look(now, "-12-30", false);
    for (auto& [code, one] : all) one.eve(now);
    look(now, "-12-31", true);
    office.today = std::to_string(now + 1) + "-01-05";
    hold_some(now);
    dispose(now);
    look_after(now);
  }

  RecordsOffice office;
  std::map<std::string, Kept> all;
  std::map<char, int> done;
  int lists = 0, dues = 0;

private:
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string some_day(int year) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year % 10000, static_cast<int>(1 + below(12)), static_cast<int>(1 + below(28)));
    return year % 4 == 0 && below(30) == 0 ? std::to_string(year) + "-02-29" : std::string(text.data());
  }

  // This year's dossiers. An open one has no closing date; one of several years ends with the last of them.
  void come(int now) {
    const int many = dossiers_in_all / (last_year - first_year + 1) + (now == last_year ? dossiers_in_all % (last_year - first_year + 1) : 0);
    office.catalogue().act(office.act("dossier.registered"), [&](archive::Transaction& t) {
      for (int i = 0; i < many; ++i) {
        const auto& of = series[below(series.size())];
        auto d = office.dossier_of(of.code, some_day(now));
        Kept kept{d.code, &of, now, now, -1, false, false, false, false, of.fate, 0};
        if (of.begins == Begins::period_end && below(3) == 0) {
          const int end = now + static_cast<int>(below(3));
          d.about.period = std::to_string(now) + "–" + std::to_string(end);
          kept.begins_in = end;
        }
        if (of.begins == Begins::when_closed) {
          const int closed = now + static_cast<int>(below(4));
          if (closed > now) d.state = "K3", to_close_[closed].push_back(d.code), kept.begins_in = 0;
          else d.state_since = some_day(now) + "T10:00:00+07:00";
        }
        if (of.begins == Begins::when_told) {
          kept.begins_in = 0;
          if (const int told = now + static_cast<int>(below(6)); told <= last_year) to_tell_[told].push_back(d.code);
        }
        t.put(d);
        all[d.code] = kept;
      }
    });
  }

  void told(int now) {
    office.today = std::to_string(now) + "-12-29";
    for (const auto& code : to_tell_[now]) {
      if (below(10) == 0) continue;                       // forgotten: it waits for ever
      ASSERT_TRUE(office.retentions().trigger(code, date(some_day(now)), "dicabut").ok());
      all[code].begins_in = now;
    }
    office.catalogue().act(office.act("dossier.documented"), [&](archive::Transaction& t) {
      for (const auto& code : to_close_[now]) {
        auto d = *t.dossier(code);
        d.state = "K8";
        d.state_since = some_day(now) + "T10:00:00+07:00";
        t.put(d);
        all[code].begins_in = now;
      }
    });
  }

  std::map<std::string, char> listed() {
    std::map<std::string, char> found;
    for (const auto& one : office.retentions().due({})) found[one.code] = letter(one.next);
    return found;
  }

  std::map<std::string, char> reckoned(int now) {
    std::map<std::string, char> found;
    for (const auto& [code, one] : all)
      if (const char due = one.due(now); due != ' ') found[code] = due;
    return found;
  }

  void look(int now, const char* day, bool eve) {
    office.today = std::to_string(now) + day;
    const auto expected = reckoned(eve ? now : now - 1);
    EXPECT_EQ(listed(), expected) << office.today;
    ++lists;
    if (eve) dues += static_cast<int>(expected.size());
  }

  // On New Year's Day nothing new came, and what was disposed of is on no list.
  void look_after(int now) {
    EXPECT_EQ(listed(), reckoned(now)) << office.today;
    ++lists;
  }

  void hold_some(int now) {
    for (auto& [code, one] : all) {
      if (one.gone || one.due(now) == ' ') continue;
      if (!one.held && below(40) == 0) {
        ASSERT_TRUE(office.retentions().hold(code, "perkara").ok());
        one.held = true;
      } else if (one.held && below(3) == 0) {
        ASSERT_TRUE(office.retentions().release(code, "putusan").ok());
        one.held = false;
      }
    }
  }

  void dispose(int now) {
    for (const auto kind : {DisposalKind::transfer, DisposalKind::destroy, DisposalKind::hand_over, DisposalKind::appraise}) {
      if (below(5) == 0) continue;                        // an office that does not get to it this year
      const char due = letter(workflow::procedure(kind).takes);
      std::set<std::string> expected;
      for (const auto& [code, one] : all)
        if (one.due(now) == due && !one.held) expected.insert(code);
      const int number = office.disposals().make(kind, "")->disposal.number;
      const auto filled = office.disposals().add_due(number, std::nullopt);
      if (expected.empty()) {
        EXPECT_EQ(RecordsOffice::why(filled), "nothing-due");
        continue;
      }
      ASSERT_TRUE(filled.ok()) << filled.refused().message.en;
      std::set<std::string> on_list;
      for (const auto& line : filled->lines) on_list.insert(line.retention.code);
      ASSERT_EQ(on_list, expected);
      if (kind == DisposalKind::appraise) judge(number, now, on_list);
      office.go_through(number);
      ASSERT_EQ(office.disposals().show(number)->disposal.state, "done");
      for (const auto& code : on_list) leave(all[code], kind);
    }
  }

  void judge(int number, int now, const std::set<std::string>& codes) {
    office.go_through(number, DisposalStage::list);
    std::map<char, std::vector<std::string>> outcomes;
    for (const auto& code : codes) outcomes["MPS"[below(3)]].push_back(code);
    const auto until = now + 2;
    for (const auto& [outcome, these] : outcomes) {
      ASSERT_TRUE(office.disposals().judge(number, these, outcome == 'M' ? "musnah" : outcome == 'P' ? "permanen" : "simpan", outcome == 'S' ? date(std::to_string(until)) : PartialDate{}).ok());
      for (const auto& code : these) {
        all[code].deferred = outcome == 'S';
        all[code].deferred_until = until;
        if (outcome != 'S') all[code].fate = outcome;
      }
    }
  }

  void leave(Kept& one, DisposalKind kind) {
    ++done[letter(workflow::procedure(kind).takes)];
    if (kind == DisposalKind::transfer) one.moved = true;
    if (kind == DisposalKind::destroy || kind == DisposalKind::hand_over) one.gone = true;
  }

  std::mt19937 random_{15};
  std::map<int, std::vector<std::string>> to_tell_, to_close_;
};

TEST(JraWalk, TenThousandDossiersOverFifteenYears) {
  Walk walk;
  for (int year = first_year; year <= last_year && !testing::Test::HasFailure(); ++year) walk.year(year);
  EXPECT_EQ(walk.all.size(), static_cast<std::size_t>(dossiers_in_all));
  std::map<std::string, int> standing;
  for (const auto& [code, one] : walk.all) {
    const auto status = walk.office.stands(code).record_status;
    ++standing[status];
    EXPECT_FALSE(one.held && status == "musnah") << code;
    EXPECT_EQ(one.gone, status == "musnah" || status == "statis") << code;
  }
  std::cout << walk.lists << " due lists compared, " << walk.dues << " dues; transferred " << walk.done['T'] << ", destroyed " << walk.done['M'] << ", handed over " << walk.done['P'] << ", appraised "
            << walk.done['N'] << "\n";
  EXPECT_GT(walk.done['M'], 500);
  EXPECT_GT(walk.done['P'], 100);
  EXPECT_GT(walk.done['N'], 100);
  const auto started = std::chrono::steady_clock::now();
  walk.office.whole();
  std::cout << "verify --full " << std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started).count() << " ms\n";
}

}  // namespace
}  // namespace berkas::desk
