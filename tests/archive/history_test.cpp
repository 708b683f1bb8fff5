// What was changed behind our back is named; what the program did itself is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

// Somebody with another program and no good intentions.
void tamper(const std::filesystem::path& dir, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open((dir / "catalogue.db").c_str(), &db), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
  sqlite3_free(message);
  sqlite3_close(db);
}

auto problem(const std::string& kind, const std::string& subject, const std::string& detail) {
  return AllOf(Field(&Problem::kind, kind), Field(&Problem::subject, subject), Field(&Problem::detail, HasSubstr(detail)));
}

class History : public testing::Test {
protected:
  void SetUp() override {
    for (int i = 0; i < 5; ++i) {
      auto d = sample.open_dossier("Laporan " + std::to_string(i));
      d.routing.visits.resize(2);
      d.routing.visits[1].note = "kunjungan";
      sample.catalogue().act(act("dossier.step", d.code), [&](Transaction& t) { t.put(d); });
      d.routing.visits[1].note = "diperbaiki";
      d.routing.visits.push_back({});
      d.about.title += " final";
      sample.catalogue().act(act("dossier.step", d.code), [&](Transaction& t) { t.put(d); });
      dossiers.push_back(d);
    }
    hash = sample.file(dossiers[2], "the bytes", {"halaman satu", "halaman dua"});
    sample.catalogue().act(act("dossier.registered", dossiers[2].code), [&](Transaction& t) { (void)t.next_number("2026"); });
    ASSERT_THAT(sample->verify(true), IsEmpty());
  }
  std::vector<Problem> after(const std::string& sql) {
    tamper(sample.dir(), sql);
    return sample->verify(true);
  }
  SampleArchive sample;
  std::vector<Dossier> dossiers;
  std::string hash;
};

TEST_F(History, ATitleChangedBehindOurBackIsNamed) {
  const auto problems = after("UPDATE dossier SET title='Lain' WHERE code='" + dossiers[2].code + "'");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0], problem("dossier", dossiers[2].code, "title"));
  EXPECT_THAT(sample->verify(false), IsEmpty()) << "the quick look does not replay";
}

TEST_F(History, EveryKindOfRowIsWatched) {
  EXPECT_THAT(after("UPDATE dossier SET routing=replace(routing,'diperbaiki','dihapus') WHERE code='" + dossiers[0].code + "'"),
              Contains(problem("dossier", dossiers[0].code, "routing")));
  const auto item = sample.catalogue().items(dossiers[2].code).at(0).code;
  EXPECT_THAT(after("UPDATE stored_file SET pages=99"), Contains(problem("stored_file", item, "pages")));
  EXPECT_THAT(after("UPDATE series SET last=0"), Contains(problem("series", "2026", "last")));
  EXPECT_THAT(after("UPDATE setting SET value='Biro lain'"), Contains(problem("setting", "office", "value")));
  EXPECT_THAT(after("UPDATE page_text SET text='lain' WHERE page=2"), Contains(problem("text", dossiers[2].code, "text")));
}

TEST_F(History, RowsTakenOutAndPutInAreNamed) {
  EXPECT_THAT(after("PRAGMA foreign_keys=OFF; DELETE FROM dossier WHERE code='" + dossiers[4].code + "'"),
              Contains(problem("dossier", dossiers[4].code, "taken out")));
  EXPECT_THAT(after("INSERT INTO place(code, kind) VALUES('BRK1-X-0','box')"), Contains(problem("place", "BRK1-X-0", "no event")));
}

TEST_F(History, AChainCutInTheMiddleIsLocated) {
  EXPECT_THAT(after("DELETE FROM event WHERE seq BETWEEN 4 AND 6"), Contains(Field(&Problem::detail, HasSubstr("events 4 to 6 missing before event 7"))));
}

TEST_F(History, AnEventRewrittenIsLocated) {
  for (const char* column : {"at", "operator_name", "operator_nip", "kind", "subject", "note", "payload"}) {
    const auto before = sample.catalogue().recent_events(100);
    tamper(sample.dir(), std::string("CREATE TABLE kept AS SELECT * FROM event WHERE seq=5; UPDATE event SET ") + column + "=" + column + "||' ' WHERE seq=5");
    const auto problems = sample->verify(false);
    EXPECT_EQ(problems.size(), 1u) << column;
    EXPECT_THAT(problems, Contains(Field(&Problem::detail, HasSubstr("event 5 ")))) << column;
    tamper(sample.dir(), "REPLACE INTO event SELECT * FROM kept; DROP TABLE kept");
    ASSERT_THAT(sample->verify(false), IsEmpty());
  }
}

TEST_F(History, AnEventRewrittenWithItsOwnHashStillBreaksTheChain) {
  EXPECT_THAT(after("UPDATE event SET hash='" + std::string(64, 'a') + "' WHERE seq=5"), Contains(Field(&Problem::detail, HasSubstr("event 5 "))));
}

TEST_F(History, ATailCutOffIsSeenByThePrintedHead) {
  const auto printed = sample.catalogue().head();
  EXPECT_TRUE(sample.catalogue().head_was(printed));
  const auto problems = after("DELETE FROM event WHERE seq=(SELECT max(seq) FROM event)");
  EXPECT_FALSE(sample.catalogue().head_was(printed));
  EXPECT_THAT(problems, Contains(problem("series", "2026", "no event")));
  EXPECT_FALSE(sample.catalogue().head_was("' OR 1=1 --"));
}

TEST_F(History, TheCheckSaysHowFarItIs) {
  std::vector<CheckedPart> parts;
  std::int64_t last_done = 0, last_total = 0;
  Checking checking;
  checking.tell = [&](CheckedPart part, std::int64_t done, std::int64_t total) {
    EXPECT_LE(done, total);
    if (parts.empty() || parts.back() != part) parts.push_back(part);
    last_done = done;
    last_total = total;
  };
  EXPECT_THAT(sample->verify(true, checking), IsEmpty());
  EXPECT_THAT(parts, testing::ElementsAre(CheckedPart::database, CheckedPart::chain, CheckedPart::rows, CheckedPart::texts, CheckedPart::files));
  EXPECT_EQ(last_done, last_total);
}

TEST_F(History, ACheckStoppedAnywhereInventsNoProblem) {
  for (const auto where : {CheckedPart::database, CheckedPart::chain, CheckedPart::rows, CheckedPart::texts, CheckedPart::files}) {
    std::stop_source stop;
    Checking checking;
    checking.stop = stop.get_token();
    bool later = false;
    checking.tell = [&](CheckedPart part, std::int64_t, std::int64_t) {
      later = later || part > where;
      if (part == where) stop.request_stop();
    };
    EXPECT_THAT(sample->verify(true, checking), IsEmpty());
    EXPECT_FALSE(later) << "went on to the next part";
  }
  EXPECT_THAT(sample->verify(true), IsEmpty()) << "and leaves the catalogue usable";
}

TEST_F(History, FilesAreWatchedToo) {
  const auto path = sample->store().path_of(hash);
  write_file(path, "the bytEs");
  EXPECT_THAT(sample->verify(false), IsEmpty());
  EXPECT_THAT(sample->verify(true), Contains(problem("file-changed", hash, "bytes")));
  write_file(path, "short");
  EXPECT_THAT(sample->verify(false), Contains(problem("file-changed", hash, "size")));
  std::filesystem::remove(path);
  EXPECT_THAT(sample->verify(false), Contains(problem("file-missing", hash, "not in the store")));
}

TEST_F(History, AForeignFileInTheStoreIsNamedAndAnInterruptedFilingIsNot) {
  const auto temp = sample->store().new_temp(".pdf");
  write_file(temp, "not committed");
  const auto orphan = sample->store().put(temp);
  EXPECT_THAT(sample->verify(true), IsEmpty());
  write_file(sample.dir() / "files" / "catatan.txt", "x");
  EXPECT_THAT(sample->verify(true), Contains(Field(&Problem::kind, "file-unknown")));
  EXPECT_TRUE(sample->sweep());
  EXPECT_FALSE(sample->store().has(orphan.sha256));
  EXPECT_TRUE(std::filesystem::exists(sample.dir() / "quarantine" / orphan.sha256));
}

TEST_F(History, EventsTellWhoDidWhatWhen) {
  const auto events = sample.catalogue().events(dossiers[1].code);
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[0].kind, "dossier.received");
  EXPECT_EQ(events[2].operator_name, "Siti CONTOH");
  EXPECT_EQ(events[2].operator_nip, "19720219 199903 1 008");
  EXPECT_THAT(events[2].payload, HasSubstr("\"before\""));
  EXPECT_THAT(events[2].payload, HasSubstr("Laporan 1 final"));
  EXPECT_THAT(events[2].payload, testing::Not(HasSubstr("quantity"))) << "only what changed";
  EXPECT_EQ(sample.catalogue().recent_events(1).at(0).hash, sample.catalogue().head());
  EXPECT_EQ(sample.catalogue().events(dossiers[1].code, 1).at(0).seq, events[2].seq) << "the newest when they are limited";
}

TEST_F(History, ADamagedDatabaseIsAProblemAndNotACrash) {
  sample.close();
  auto bytes = read_file(sample.dir() / "catalogue.db");
  for (std::size_t at = 8192; at < bytes.size() && at < 60'000; ++at) bytes[at] = static_cast<char>(at * 7);
  write_file(sample.dir() / "catalogue.db", bytes);
  try {
    sample.reopen();
    EXPECT_THAT(sample->verify(true), Contains(Field(&Problem::kind, "database")));
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::damaged);
  }
}

}  // namespace
}  // namespace berkas::archive
