// Splitting a mixed stack, as data: what is certain becomes documents, everything else waits on a card.
#include "tests/app/desk/stack/written_stack.h"

namespace berkas::desk {
namespace {

using Stack = WrittenStack;

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

}  // namespace
}  // namespace berkas::desk
