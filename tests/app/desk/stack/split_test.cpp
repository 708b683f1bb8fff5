// Splitting a mixed stack, as data: what is certain becomes documents, everything else waits on a card.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "app/desk/stack_split.h"

namespace berkas::desk {
namespace {

// A stack written down sheet by sheet. Page ids are "1.1": sheet and side.
class Stack {
public:
  explicit Stack(bool duplex = false) : duplex_(duplex) {}
  Stack& dossier(const std::string& code, std::optional<int> sheets = {}, bool may_scan = true) {
    seen.dossiers[code] = {may_scan, false, may_scan ? "K3" : "K0", sheets};
    return *this;
  }
  Stack& cover(const std::string& code) { return put({}, {{CodeKind::dossier, code, code, ""}, {CodeKind::cover, "F" + code, code, ""}}, true); }
  Stack& unread_cover() { return put({}, {}, true); }
  Stack& label(const std::string& code) { return put({}, {{CodeKind::dossier, code, code, ""}}); }
  Stack& form(const std::string& code) { return put({}, {{CodeKind::form, "P1" + code, code, ""}}); }
  Stack& foreign() { return put({}, {{CodeKind::foreign, "https://tte.contoh.go.id", "", ""}}); }
  Stack& pages(int n) {
    for (int i = 0; i < n; ++i) put({}, {});
    return *this;
  }
  Stack& blank() { return put({"blank"}, {}); }
  Stack& put(std::vector<std::string> flags, std::vector<StackCode> codes, bool bars = false) {
    ++sheet_;
    StackPage front;
    front.sheet = sheet_;
    front.id = std::to_string(sheet_) + ".1";
    front.codes = std::move(codes);
    front.bars = bars;
    front.open_flags = flags;
    front.blank = std::find(flags.begin(), flags.end(), "blank") != flags.end();
    seen.pages.push_back(front);
    if (duplex_) back(true);
    return *this;
  }
  Stack& back(bool blank) {
    StackPage back;
    back.sheet = sheet_;
    back.side = 2;
    back.id = std::to_string(sheet_) + ".2";
    back.blank = blank;
    if (blank) back.open_flags = {"blank"};
    seen.pages.push_back(back);
    return *this;
  }
  StackPage& page(const std::string& id) {
    return *std::find_if(seen.pages.begin(), seen.pages.end(), [&](const auto& each) { return each.id == id; });
  }
  StackPage& last() { return seen.pages.back(); }
  Split split() const { return split_stack(seen); }

  StackSeen seen;

private:
  bool duplex_;
  int sheet_ = 0;
};

std::vector<CardKind> kinds(const Split& split) {
  std::vector<CardKind> all;
  for (const auto& card : split.cards) all.push_back(card.kind);
  return all;
}

std::vector<std::string> clean(const Split& split) {
  std::vector<std::string> all;
  for (const auto& document : split.documents)
    if (document.clean) all.push_back(document.dossier);
  return all;
}

using Pages = std::vector<std::string>;
using Kinds = std::vector<CardKind>;

// Every page once: in a document, among its covers, or held by a card.
void expect_whole(const StackSeen& seen, const Split& split) {
  std::multiset<std::string> placed;
  for (const auto& document : split.documents) {
    placed.insert(document.pages.begin(), document.pages.end());
    placed.insert(document.covers.begin(), document.covers.end());
  }
  for (const auto& card : split.cards) placed.insert(card.pages.begin(), card.pages.end());
  EXPECT_EQ(placed.size(), seen.pages.size());
  for (const auto& page : seen.pages) EXPECT_EQ(placed.count(page.id), 1U) << page.id;
}

TEST(SplitStack, DocumentsUnderTheirCoversAreWhole) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 3).cover("A").pages(2).cover("B").pages(3);
  const auto split = stack.split();
  ASSERT_EQ(split.documents.size(), 2U);
  EXPECT_EQ(split.documents[0].covers, Pages{"1.1"});
  EXPECT_EQ(split.documents[0].pages, (Pages{"2.1", "3.1"}));
  EXPECT_EQ(split.documents[1].pages, (Pages{"5.1", "6.1", "7.1"}));
  EXPECT_EQ(clean(split), (Pages{"A", "B"}));
  EXPECT_TRUE(split.cards.empty());
  expect_whole(stack.seen, split);
}

TEST(SplitStack, TheEmptyBackOfACoverGoesWithTheCover) {
  Stack stack(true);
  stack.dossier("A", 1).cover("A").pages(1);
  stack.page("2.2").open_flags.clear(), stack.page("2.2").blank = false;
  const auto split = stack.split();
  ASSERT_EQ(split.documents.size(), 1U);
  EXPECT_EQ(split.documents[0].covers, (Pages{"1.1", "1.2"}));
  EXPECT_EQ(split.documents[0].pages, (Pages{"2.1", "2.2"}));
  EXPECT_EQ(clean(split), Pages{"A"});
}

TEST(SplitStack, ACoverFedFaceDownInDuplexIsACoverAllTheSame) {
  Stack stack(true);
  stack.dossier("A", 1).blank().pages(1);
  auto& back = stack.page("1.2");
  back.blank = false, back.bars = true, back.open_flags.clear(), back.codes = {{CodeKind::dossier, "A", "A", ""}};
  stack.page("2.2").open_flags.clear();
  const auto split = stack.split();
  ASSERT_EQ(split.documents.size(), 1U);
  EXPECT_EQ(split.documents[0].covers, (Pages{"1.1", "1.2"}));
  EXPECT_TRUE(split.documents[0].clean);
}

TEST(SplitStack, SomethingPrintedOnTheBackOfACoverIsAskedAbout) {
  Stack stack(true);
  stack.dossier("A", 1).cover("A").pages(1);
  stack.page("1.2").blank = false, stack.page("1.2").open_flags.clear(), stack.page("2.2").open_flags.clear();
  auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::cover_back});
  EXPECT_EQ(split.cards[0].pages, Pages{"1.2"});
  EXPECT_TRUE(clean(split).empty());
  expect_whole(stack.seen, split);
  stack.seen.dossiers["A"].sheets = 2;
  stack.page("1.2").judged["keep"] = "yes";
  split = stack.split();
  EXPECT_EQ(split.documents[0].pages, (Pages{"1.2", "2.1", "2.2"}));
  EXPECT_EQ(clean(split), Pages{"A"});
}

TEST(SplitStack, EmptyBacksAreOneQuestionForTheWholeDocument) {
  Stack stack(true);
  stack.dossier("A", 5).cover("A").pages(5);
  const auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::blank_backs});
  EXPECT_EQ(split.cards[0].captured, 5);
  EXPECT_EQ(split.cards[0].document, 0);
  EXPECT_TRUE(clean(split).empty());
}

TEST(SplitStack, ACoverNobodyCanReadHoldsItsPagesAndSparesTheDocumentBefore) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 2).dossier("C", 1).cover("A").pages(2).unread_cover().pages(2).cover("C").pages(1);
  auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::unread});
  EXPECT_EQ(split.cards[0].pages, (Pages{"4.1", "5.1", "6.1"}));
  EXPECT_TRUE(split.cards[0].is_cover);
  EXPECT_EQ(clean(split), (Pages{"A", "C"}));
  expect_whole(stack.seen, split);
  stack.page("4.1").judged["begins"] = "B";
  split = stack.split();
  EXPECT_EQ(clean(split), (Pages{"A", "B", "C"}));
  EXPECT_EQ(split.documents[1].covers, Pages{"4.1"});
  EXPECT_TRUE(split.cards.empty());
}

TEST(SplitStack, AnUnreadSymbolOnAPageEndsTheDocumentBeforeItToo) {
  Stack stack;
  stack.dossier("A").cover("A").pages(2);
  stack.put({}, {}).last().unread = true;
  stack.pages(2);
  const auto split = stack.split();
  EXPECT_EQ(split.documents[0].pages, (Pages{"2.1", "3.1"}));
  EXPECT_EQ(kinds(split), (Kinds{CardKind::uncounted, CardKind::unread}));
  EXPECT_EQ(split.cards[1].pages, (Pages{"4.1", "5.1", "6.1"}));
  EXPECT_EQ(split.cards[1].before, "A");
}

TEST(SplitStack, ADamagedCodeIsNeverMendedByGuessing) {
  Stack stack;
  stack.dossier("A", 1).cover("A").pages(1).put({}, {{CodeKind::damaged, "BRK1-B-XXXXXXXXXX-00", "", ""}}).pages(3);
  const auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::unread});
  EXPECT_EQ(clean(split), Pages{"A"});
}

TEST(SplitStack, TwoDossiersOnOneSheetAreAConflictWithBothNames) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 1).dossier("C", 2).cover("A").pages(1);
  stack.put({}, {{CodeKind::dossier, "B", "B", ""}, {CodeKind::dossier, "C", "C", ""}}).pages(1).cover("B").pages(1);
  auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::conflict});
  EXPECT_EQ(split.cards[0].codes.size(), 2U);
  EXPECT_EQ(split.cards[0].pages, (Pages{"3.1", "4.1"}));
  EXPECT_EQ(clean(split), (Pages{"A", "B"}));
  stack.page("3.1").judged["begins"] = "C";
  split = stack.split();
  EXPECT_EQ(clean(split), (Pages{"A", "C", "B"}));
  EXPECT_EQ(split.documents[1].pages, (Pages{"3.1", "4.1"}));
}

TEST(SplitStack, ConflictingSidesOfOneSheetAreAConflict) {
  Stack stack(true);
  stack.dossier("A").dossier("B").label("A");
  stack.page("1.2").codes = {{CodeKind::dossier, "B", "B", ""}};
  EXPECT_EQ(kinds(stack.split()), Kinds{CardKind::conflict});
}

TEST(SplitStack, TwoDocumentsWithoutACoverNeverJoinTheOneBefore) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 2).cover("A").pages(2).pages(5).cover("B").pages(2);
  const auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::too_many});
  EXPECT_EQ(split.cards[0].captured, 7);
  EXPECT_EQ(clean(split), Pages{"B"});
}

TEST(SplitStack, TheClerkSaysWhereThePagesWithoutACoverBegin) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 2).dossier("C", 3).cover("A").pages(7);
  stack.page("4.1").judged["begins"] = "B";
  stack.page("6.1").judged["begins"] = "C";
  stack.seen.dossiers["C"].sheets = 3;
  const auto split = stack.split();
  EXPECT_EQ(clean(split), (Pages{"A", "B", "C"}));
  EXPECT_EQ(split.documents[1].pages, (Pages{"4.1", "5.1"}));
}

TEST(SplitStack, PagesBeforeTheFirstCoverWaitForTheirCode) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 2).pages(2).cover("A").pages(1);
  auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::no_cover});
  EXPECT_EQ(split.cards[0].pages, (Pages{"1.1", "2.1"}));
  EXPECT_EQ(clean(split), Pages{"A"});
  stack.page("1.1").judged["begins"] = "B";
  split = stack.split();
  EXPECT_EQ(split.documents[0].pages, (Pages{"1.1", "2.1"}));
  EXPECT_EQ(clean(split), (Pages{"B", "A"}));
}

TEST(SplitStack, DocumentsBearingTheirCodesFollowOneAnotherWhereEachIsComplete) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 1).label("A").pages(1).label("B");
  const auto split = stack.split();
  EXPECT_EQ(clean(split), (Pages{"A", "B"}));
  EXPECT_EQ(split.documents[0].pages, (Pages{"1.1", "2.1"}));
  EXPECT_TRUE(split.documents[0].covers.empty());
}

TEST(SplitStack, TheSameCodeAgainInsideItsOwnDocumentIsAPageOfIt) {
  Stack stack;
  stack.dossier("A", 3).cover("A").label("A").pages(1).form("A");
  EXPECT_EQ(clean(stack.split()), Pages{"A"});
}

TEST(SplitStack, AnotherDossiersCodeInTheMiddleStopsTheDocumentAndHoldsWhatFollows) {
  Stack stack;
  stack.dossier("A", 4).dossier("B", 3).cover("A").pages(2).label("B").pages(2);
  auto split = stack.split();
  EXPECT_EQ(kinds(split), (Kinds{CardKind::short_of, CardKind::other_code}));
  EXPECT_EQ(split.cards[1].pages, (Pages{"4.1", "5.1", "6.1"}));
  EXPECT_EQ(split.cards[1].dossier, "B");
  EXPECT_EQ(split.cards[1].before, "A");
  EXPECT_TRUE(clean(split).empty());
  stack.page("4.1").judged["plain"] = "yes";           // it belongs to A all the same
  stack.seen.dossiers["A"].sheets = 5;
  EXPECT_EQ(clean(stack.split()), Pages{"A"});
}

TEST(SplitStack, AStrayPageSetAsideLetsTheDocumentGoOn) {
  Stack stack;
  stack.dossier("A", 4).dossier("B", 3).cover("A").pages(2).form("B").pages(2);
  EXPECT_EQ(kinds(stack.split()), (Kinds{CardKind::short_of, CardKind::strange_form}));
  std::erase_if(stack.seen.pages, [](const auto& page) { return page.id == "4.1"; });
  EXPECT_EQ(clean(stack.split()), Pages{"A"});
}

TEST(SplitStack, AFormNeverBeginsADocumentByItself) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 2).cover("A").pages(1).form("B").pages(1);
  const auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::strange_form});
  EXPECT_EQ(clean(split), Pages{"A"});
}

TEST(SplitStack, AnEmptySheetAfterACompleteDocumentMayBeACoverFaceDown) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 2).cover("A").pages(2).blank().pages(2);
  auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::blank_sheet});
  EXPECT_EQ(split.cards[0].pages, (Pages{"4.1", "5.1", "6.1"}));
  EXPECT_EQ(clean(split), Pages{"A"});
  stack.page("4.1").judged["begins"] = "B";
  stack.page("4.1").judged["cover"] = "yes";
  split = stack.split();
  EXPECT_EQ(split.documents[1].pages, (Pages{"5.1", "6.1"}));
  EXPECT_EQ(clean(split), (Pages{"A", "B"}));
}

TEST(SplitStack, TheSameCoverTwiceIsAskedAboutAndCanBeJoined) {
  Stack stack;
  stack.dossier("A", 4).cover("A").pages(2).cover("A").pages(2);
  auto split = stack.split();
  EXPECT_EQ(kinds(split), (Kinds{CardKind::short_of, CardKind::twice}));
  EXPECT_TRUE(clean(split).empty());
  stack.page("4.1").judged["joins"] = "yes";
  split = stack.split();
  EXPECT_EQ(split.documents[0].pages, (Pages{"2.1", "3.1", "5.1", "6.1"}));
  EXPECT_EQ(split.documents[0].covers, (Pages{"1.1", "4.1"}));
  EXPECT_EQ(clean(split), Pages{"A"});
}

TEST(SplitStack, TwoDocumentsOfOneDossierAreKnownByTheirItems) {
  Stack stack;
  stack.dossier("A", 2).cover("A").pages(2);
  stack.put({}, {{CodeKind::dossier, "N1", "A", "N1"}, {CodeKind::cover, "FA", "A", ""}}, true).pages(1);
  const auto split = stack.split();
  ASSERT_EQ(split.documents.size(), 2U);
  EXPECT_EQ(split.documents[1].item, "N1");
  EXPECT_EQ(clean(split), Pages{"A"});
  EXPECT_EQ(kinds(split), Kinds{CardKind::uncounted});   // the count of the dossier is not the item's
}

TEST(SplitStack, ADossierThatIsNotReadyWaits) {
  Stack stack;
  stack.dossier("A", 1, false).dossier("B", 1).cover("A").pages(1).cover("B").pages(1);
  auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::not_ready});
  EXPECT_EQ(clean(split), Pages{"B"});
  stack.dossier("A", 1, true);
  EXPECT_EQ(clean(stack.split()), (Pages{"A", "B"}));
}

TEST(SplitStack, CancelledAndUnknownDossiersTakeNoPage) {
  Stack stack;
  stack.dossier("A", 1).cover("A").pages(1).put({}, {{CodeKind::unknown, "BRK1-B-0000000000-00", "", ""}}, true).pages(1);
  stack.seen.dossiers["A"].cancelled = true;
  EXPECT_EQ(kinds(stack.split()), (Kinds{CardKind::cancelled, CardKind::unknown_code}));
}

TEST(SplitStack, AWithoutCountIsAskedOnceAndTheAnswerIsTheCount) {
  Stack stack;
  stack.dossier("A").dossier("B").cover("A").pages(2).cover("B").pages(1);
  EXPECT_EQ(kinds(stack.split()), (Kinds{CardKind::uncounted, CardKind::uncounted}));
  stack.page("1.1").judged["count"] = "2";
  EXPECT_EQ(clean(stack.split()), Pages{"A"});
  stack.page("1.1").judged["count"] = "3";
  EXPECT_EQ(kinds(stack.split()), (Kinds{CardKind::short_of, CardKind::uncounted}));
}

TEST(SplitStack, ForeignCodesAreToldAndBlockNothing) {
  Stack stack;
  stack.dossier("A", 2).cover("A").pages(1).foreign();
  auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::foreign});
  EXPECT_FALSE(split.cards[0].asks);
  EXPECT_EQ(split.cards[0].dossier, "A");
  EXPECT_EQ(clean(split), Pages{"A"});
  stack.page("3.1").judged["known"] = "yes";
  EXPECT_TRUE(stack.split().cards.empty());
}

TEST(SplitStack, OpenQuestionsAboutPicturesKeepTheDocument) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 1).cover("A").pages(1).put({"cut-edge", "skew"}, {}).cover("B").pages(1);
  const auto split = stack.split();
  ASSERT_EQ(kinds(split), Kinds{CardKind::flag});
  EXPECT_EQ(split.cards[0].page, "3.1");
  EXPECT_EQ(clean(split), Pages{"B"});
}

TEST(SplitStack, ASheetToBeScannedAgainKeepsItsDocumentOnly) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 1).cover("A").pages(1).cover("B").pages(1);
  stack.page("2.1").awaited = true;
  const auto split = stack.split();
  EXPECT_EQ(kinds(split), Kinds{CardKind::awaited});
  EXPECT_EQ(clean(split), Pages{"B"});
}

TEST(SplitStack, WhereCapturingBrokeOffTheLastDocumentWaits) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 1).cover("A").pages(1).cover("B").pages(1);
  stack.seen.ended = false;
  EXPECT_EQ(kinds(stack.split()), Kinds{CardKind::broken_off});
  EXPECT_EQ(clean(stack.split()), Pages{"A"});
  stack.page("4.1").judged["end"] = "yes";
  EXPECT_EQ(clean(stack.split()), (Pages{"A", "B"}));
}

TEST(SplitStack, ACoverWithNothingBelowItIsAskedAbout) {
  Stack stack;
  stack.dossier("A", 2).dossier("B", 1).cover("A").cover("B").pages(1);
  EXPECT_EQ(kinds(stack.split()), Kinds{CardKind::no_pages});
  EXPECT_EQ(clean(stack.split()), Pages{"B"});
}

TEST(SplitStack, WhatHasGoneOnStaysABorder) {
  Stack stack;
  stack.dossier("A", 1).dossier("B", 2).unread_cover().pages(1).cover("A").pages(1).blank().pages(2);
  const auto before = stack.split();
  EXPECT_EQ(kinds(before), (Kinds{CardKind::unread, CardKind::blank_sheet}));
  stack.page("3.1").gone = stack.page("4.1").gone = true;
  const auto after = stack.split();
  EXPECT_EQ(kinds(after), (Kinds{CardKind::unread, CardKind::blank_sheet}));
  EXPECT_EQ(after.cards[0].pages, before.cards[0].pages);
  EXPECT_EQ(after.cards[1].pages, before.cards[1].pages);
  EXPECT_TRUE(after.documents.empty());
}

TEST(SplitStack, AnEmptyStackIsNothing) {
  const auto split = split_stack({});
  EXPECT_TRUE(split.documents.empty());
  EXPECT_TRUE(split.cards.empty());
}

// Truth beside the stack: whose page is it? Faults of every kind are thrown in; whatever comes out clean must be pure. One thing
// no code can tell: a missing sheet replaced by exactly as many sheets of the next document, whose cover is missing too, or the
// cover replaced by a stray page with another dossier's code. So a stack lacks either sheets or covers, and strays lie inside.
class Invented {
public:
  explicit Invented(unsigned seed) : random_(seed), stack_(dice(3) == 0), counted_(dice(4) != 0), lacks_sheets_(dice(2) == 0) {
    const int dossiers = 2 + dice(8);
    for (int i = 0; i < dossiers; ++i) {
      sheets_[name(i)] = 1 + dice(6);
      stack_.dossier(name(i), counted_ ? std::optional(sheets_[name(i)]) : std::nullopt, dice(10) != 0);
    }
    for (int i = 0; i < dossiers; ++i) lay(i, dossiers);
  }
  int check() {
    const auto split = stack_.split();
    expect_whole(stack_.seen, split);
    for (const auto& document : split.documents) {
      if (!document.clean) continue;
      ++clean_;
      for (const auto& page : document.pages) EXPECT_EQ(truth_[page], document.dossier) << "page " << page;
      EXPECT_EQ(document.sheets, sheets_[document.dossier]);
    }
    return clean_;
  }

private:
  int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
  static std::string name(int i) { return std::string(1, static_cast<char>('A' + i)); }

  void owned(const std::string& by) {
    if (dice(4) == 0) stack_.last().open_flags.clear();
    for (auto& page : stack_.seen.pages)
      if (!truth_.contains(page.id)) truth_[page.id] = by;
  }
  void lay(int i, int all) {
    const auto code = name(i);
    const int fault = dice(8);
    switch (lacks_sheets_ && (fault == 1 || fault == 2) ? 7 : fault) {
      case 0: stack_.unread_cover(); owned("cover"); break;
      case 1: break;                                     // no cover at all
      case 2: stack_.put({"blank"}, {}); owned("cover"); break;   // face down
      case 3: stack_.label(code); owned(code); lay_pages(code, sheets_[code] - 1, all); return;
      default: stack_.cover(code); owned("cover");
    }
    lay_pages(code, sheets_[code], all);
  }
  void lay_pages(const std::string& code, int n, int all) {
    for (int k = 0; k < n; ++k) {
      if (k > 0 && dice(12) == 0) stray(code, all);
      if (lacks_sheets_ && dice(15) == 0) continue;                       // the sheet is missing
      if (dice(20) == 0) stack_.foreign();
      else stack_.pages(1);
      owned(code);
    }
  }
  void stray(const std::string& code, int all) {
    const auto other = name(dice(all));
    if (other == code) return;
    if (dice(2) == 0) stack_.form(other);
    else stack_.label(other);
    owned("stray");
  }

  std::mt19937 random_;
  Stack stack_;
  bool counted_, lacks_sheets_;
  int clean_ = 0;
  std::map<std::string, int> sheets_;
  std::map<std::string, std::string> truth_;
};

TEST(SplitStack, NoPageEverBleedsInEightThousandInventedStacks) {
  int clean = 0;
  for (unsigned seed = 1; seed <= 8'000 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    clean += Invented(seed).check();
  }
  EXPECT_GT(clean, 4'000);                              // else the test would show nothing
}

}  // namespace
}  // namespace berkas::desk
