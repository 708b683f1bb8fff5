// The paper half without a desk: the tree of places, the five outcomes of an audit, and rows that verify replays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/shelves/audit_report.h"
#include "archive/shelves/paper_book.h"
#include "archive/shelves/place_tree.h"
#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Place place(const std::string& code, PlaceKind kind, const std::string& name, const std::string& parent, std::optional<int> mm = {}) {
  Place made;
  made.code = code;
  made.kind = kind;
  made.name = name;
  made.parent = parent;
  made.capacity_mm = mm;
  return made;
}

// A room with two shelves; the first holds boxes A and B, the second box C. Box B has a folder.
std::vector<Place> room() {
  return {place("T1", PlaceKind::room, "Ruang", ""),         place("T2", PlaceKind::shelf, "Rak 1", "T1", 900), place("T3", PlaceKind::shelf, "Rak 2", "T1", 900),
          place("XA", PlaceKind::box, "Boks 9", "T2", 90),   place("XB", PlaceKind::box, "Boks 10", "T2", 90),  place("XC", PlaceKind::box, "Boks 11", "T3", 90),
          place("PF", PlaceKind::folder, "Folder 1", "XB")};
}

TEST(PlaceTree, PutsBoxTenBehindBoxNine) {
  const PlaceTree tree(room());
  std::vector<std::string> names;
  for (const auto* inner : tree.inside("T2")) names.push_back(inner->name);
  EXPECT_THAT(names, ElementsAre("Boks 9", "Boks 10"));
  EXPECT_EQ(tree.next_name("T2", PlaceKind::box), "Boks 11");
  EXPECT_EQ(tree.next_name("XA", PlaceKind::folder), "Folder 1");
  EXPECT_EQ(tree.path("PF"), "Ruang / Rak 1 / Boks 10 / Folder 1");
}

TEST(PlaceTree, ReckonsFillingFromSheetsAndWidths) {
  const PlaceTree tree(room(), {{"XA", 2, 755}, {"PF", 1, 100}});
  EXPECT_EQ(tree.filling("XA").filled_mm, 76);
  EXPECT_EQ(tree.filling("XA").capacity_mm, 80);           // a finger still goes in
  EXPECT_EQ(tree.filling("XA").percent(), 95);
  EXPECT_EQ(tree.filling("T2").filled_mm, 180);            // two boxes stand there, whatever is in them
  EXPECT_EQ(tree.filling("T1").dossiers, 3);
  EXPECT_EQ(tree.filling("nowhere").percent(), 0);
}

TEST(PlaceTree, OffersTheBoxThatStillHasRoom) {
  const PlaceTree tree(room(), {{"XA", 2, 755}, {"XB", 9, 790}});
  EXPECT_EQ(tree.box_with_room("XA", 40)->code, "XA");
  EXPECT_EQ(tree.box_with_room("XB", 41), nullptr);
  EXPECT_EQ(tree.box_with_room("T3", 500)->code, "XC");
}

TEST(PlaceTree, IsWalkedOnceAroundARing) {
  auto ring = room();
  ring[0].parent = "XA";                                    // only by tampering: the room stands in its own box
  const PlaceTree tree(ring);
  EXPECT_TRUE(tree.within("XA", "T1"));
  EXPECT_EQ(tree.below("T1").size(), 6u);
  EXPECT_GE(tree.filling("T1").filled_mm, 0);
  EXPECT_FALSE(tree.path("PF").empty());
}

class Audit : public testing::Test {
protected:
  Audit() {
    facts.audit.number = 1;
    facts.audit.place = "T1";
    for (const char* code : {"a1", "a2", "a3"}) paper(code, "XA");
    for (const char* code : {"b1", "b2"}) paper(code, "XB");
    paper("f1", "PF");
    paper("c1", "XC");
    facts.lookup = [](const std::string& code) { return code == "homeless" ? std::optional(PlacedPaper{"homeless", "", "", "K6", "", 1, false}) : std::nullopt; };
  }
  void paper(const std::string& code, const std::string& at) { facts.papers.push_back({code, at, "", "K8", "", 10, false}); }
  PlacedPaper& of(const std::string& code) {
    for (auto& one : facts.papers)
      if (one.code == code) return one;
    throw std::logic_error(code);
  }
  void see(const std::string& subject, const std::string& in, bool complete = false) { facts.sightings.push_back({1, subject, in, "", complete, false}); }
  AuditReport report() { return audit_report(facts, PlaceTree(room())); }
  AuditFacts facts;
};

TEST_F(Audit, SaysNothingOfWhatNobodyLookedAt) {
  const auto found = report();
  EXPECT_THAT(found.of(FindingKind::missing), IsEmpty());
  EXPECT_THAT(found.of(FindingKind::not_visited), ElementsAre("T2", "T3", "XA", "XB", "XC", "PF"));
  EXPECT_EQ(found.visited, 0);
}

TEST_F(Audit, TellsFiveOutcomesApart) {
  of("a3").lent = true;
  see("XA", "T1");
  see("a1", "XA");
  see("b1", "XA");                                          // belongs to box B
  see("homeless", "XA");
  see("elsewhere", "XA");
  const auto found = report();
  EXPECT_THAT(found.of(FindingKind::misfiled), ElementsAre("b1"));
  EXPECT_EQ(found.findings.front().belongs_in, "XB");
  EXPECT_THAT(found.of(FindingKind::missing), ElementsAre("a2"));
  EXPECT_THAT(found.of(FindingKind::lent), ElementsAre("a3"));
  EXPECT_THAT(found.of(FindingKind::unexpected), ElementsAre("homeless", "elsewhere"));
  EXPECT_THAT(found.of(FindingKind::not_visited), ElementsAre("T3", "XB", "XC", "PF"));
  EXPECT_EQ(found.in_place, 1);
}

TEST_F(Audit, APartialAuditNeverMarksTheRestMissing) {
  see("XB", "T1");
  see("b1", "XB");
  see("b2", "XB");
  const auto found = report();
  EXPECT_THAT(found.of(FindingKind::missing), IsEmpty());   // the folder in it was not scanned: nothing is said of f1
  EXPECT_THAT(found.of(FindingKind::not_visited), ElementsAre("T3", "XA", "XC", "PF"));
}

TEST_F(Audit, AMisfiledPaperIsNotMissingFromItsOwnBox) {
  see("XA", "T1");
  for (const char* code : {"a1", "a2", "a3", "b1"}) see(code, "XA");
  see("XB", "T1");
  see("b2", "XB");
  const auto found = report();
  EXPECT_THAT(found.of(FindingKind::misfiled), ElementsAre("b1"));
  EXPECT_THAT(found.of(FindingKind::missing), IsEmpty());
}

TEST_F(Audit, ALentPaperThatStandsThereIsUnexpected) {
  of("a1").lent = true;
  see("XA", "T1");
  for (const char* code : {"a1", "a2", "a3"}) see(code, "XA");
  const auto found = report();
  EXPECT_THAT(found.of(FindingKind::unexpected), ElementsAre("a1"));
  EXPECT_EQ(found.findings.front().because, "lent");
  EXPECT_THAT(found.of(FindingKind::lent), IsEmpty());
}

TEST_F(Audit, AMisfiledBoxIsToldWithWhereItBelongs) {
  see("T3", "T1");
  see("XA", "T3");
  const auto found = report();
  ASSERT_THAT(found.of(FindingKind::misfiled), ElementsAre("XA"));
  EXPECT_EQ(found.findings.front().belongs_in, "T2");
  EXPECT_THAT(found.of(FindingKind::missing), ElementsAre("a1", "a2", "a3"));
}

TEST_F(Audit, AFolderIsMissingOnlyFromABoxThatWasScannedWhole) {
  see("XB", "T1", true);
  see("b1", "XB");
  see("b2", "XB");
  EXPECT_THAT(report().of(FindingKind::missing), ElementsAre("PF"));
}

TEST_F(Audit, PapersSeenInTheBoxCountForTheFolderTheyLieIn) {
  see("XB", "T1");
  for (const char* code : {"b1", "b2", "f1"}) see(code, "XB");
  const auto found = report();
  EXPECT_EQ(found.in_place, 3);
  EXPECT_THAT(found.of(FindingKind::misfiled), IsEmpty());
  EXPECT_THAT(found.of(FindingKind::not_visited), ElementsAre("T3", "XA", "XC"));
}

class PaperRowsTest : public testing::Test {
protected:
  PaperBook& book() { return sample.catalogue().paper(); }
  void write(const std::function<void(PaperLedger&)>& put) {
    sample.catalogue().act(act("paper.test"), [&](Transaction& t) { put(t.paper()); });
  }
  SampleArchive sample;
};

Loan sample_loan(const std::string& code, const std::string& dossier, LoanState state, const std::string& due) {
  Loan loan;
  loan.code = code;
  loan.dossier = dossier;
  loan.borrower = 1;
  loan.state = state;
  loan.due = due;
  return loan;
}

TEST_F(PaperRowsTest, AreGivenBackAndReplayed) {
  const auto dossier = sample.open_dossier("Laporan");
  const Movement move{1, 1, dossier.code, "", "XA", "2026-11-22T09:00:00+07:00", "Siti", "1", "baru", 0, false};
  write([&](PaperLedger& l) {
    l.put(move);
    l.put(Borrower{1, "Budi", "198001012005011001", "Biro Hukum", "Analis", "123"});
    l.put(sample_loan("BRK1-J-1", dossier.code, LoanState::out, "2026-12-01"));
    l.put(ShelfAudit{1, "T1", "2026-11-22T09:00:00+07:00", "Siti", "", "T1"});
    l.put(Sighting{1, dossier.code, "XA", "2026-11-22T09:01:00+07:00", false, false});
    l.put(Finding{1, dossier.code, FindingKind::misfiled, "XA", "XB", "", "", "", ""});
  });
  sample.reopen();
  ASSERT_EQ(book().movements(dossier.code, 10).size(), 1u);
  EXPECT_EQ(book().movements(dossier.code, 10)[0].reason, "baru");
  EXPECT_EQ(book().last_batch_of("Siti", "1"), 1);
  EXPECT_EQ(book().last_batch_of("Rina", "1"), 0);
  EXPECT_EQ(book().borrower(1)->unit, "Biro Hukum");
  EXPECT_EQ(book().loan_out(dossier.code)->code, "BRK1-J-1");
  EXPECT_EQ(book().count_overdue("2026-12-01"), 0);         // the due date itself is still in time
  EXPECT_EQ(book().count_overdue("2026-12-02"), 1);
  EXPECT_EQ(book().sightings(1).size(), 1u);
  EXPECT_EQ(book().open_findings(dossier.code).size(), 1u);
  EXPECT_THAT(sample.catalogue().verify(true), IsEmpty());
}

TEST_F(PaperRowsTest, ADossierIsOutOnce) {
  const auto dossier = sample.open_dossier("Laporan");
  write([&](PaperLedger& l) { l.put(sample_loan("BRK1-J-1", dossier.code, LoanState::out, "2026-12-01")); });
  EXPECT_THROW(write([&](PaperLedger& l) { l.put(sample_loan("BRK1-J-2", dossier.code, LoanState::out, "2026-12-01")); }), Failure);
  EXPECT_EQ(book().loans({.dossier = dossier.code}).size(), 1u);
}

TEST_F(PaperRowsTest, AChangedMoveIsNoticed) {
  const auto dossier = sample.open_dossier("Laporan");
  write([&](PaperLedger& l) { l.put(Movement{1, 1, dossier.code, "", "XA", "2026-11-22T09:00:00+07:00", "Siti", "1", "", 0, false}); });
  sample.close();
  ASSERT_EQ(std::system(("sqlite3 " + (sample.dir() / "catalogue.db").string() + " \"UPDATE movement SET to_place='XB'\"").c_str()), 0);
  sample.reopen();
  const auto problems = sample.catalogue().verify(true);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].kind, "movement");
  EXPECT_EQ(problems[0].subject, dossier.code);
}

TEST_F(PaperRowsTest, OneLeggedDossiersAreTold) {
  auto paper_only = dossier_of(sample.code(), "kertas saja"), file_only = dossier_of(sample.code(), "PDF saja"), both = dossier_of(sample.code(), "keduanya"),
       secret = dossier_of(sample.code(), "sangat rahasia isinya");
  int number = 0;
  for (auto* d : {&paper_only, &file_only, &both, &secret}) d->number = std::to_string(++number);
  paper_only.place = both.place = "XA";
  secret.place = "XA";
  secret.about.security = Security::secret;
  for (const auto* d : {&paper_only, &file_only, &both, &secret})
    sample.catalogue().act(act("dossier.received", d->code), [&](Transaction& t) { t.put(*d); });
  sample.file(file_only, "satu");
  sample.file(both, "dua");
  const auto found = book().one_legged(10);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].code, paper_only.code);
  EXPECT_FALSE(found[0].has_file);
  EXPECT_EQ(found[1].code, file_only.code);
  EXPECT_TRUE(found[2].masked);
  EXPECT_EQ(found[2].title.find("isinya"), std::string::npos);
  both.paper = "missing";
  sample.catalogue().act(act("audit.closed", both.code), [&](Transaction& t) { t.put(both); });
  EXPECT_EQ(book().one_legged(10).size(), 4u);
  EXPECT_EQ(book().loads().size(), 1u);
  EXPECT_EQ(book().loads()[0].dossiers, 3);
}

}  // namespace
}  // namespace berkas::archive
