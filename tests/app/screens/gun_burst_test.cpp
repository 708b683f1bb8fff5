#include "app/screens/gun_burst.h"

#include <gtest/gtest.h>

#include <string>

using namespace berkas::screens;

namespace {

constexpr const char* code = "BRK1-B-7K3M9Q2XTA-SM";

Key character(char c, long at) { return {KeyKind::character, c, at}; }

// Feeds text with a gap between keys; the last verdict.
Burst type(GunBurst& burst, const std::string& text, long& at, long gap) {
  Burst last;
  for (const char c : text) {
    last = burst.feed(character(c, at));
    at += gap;
  }
  return last;
}

}  // namespace

TEST(GunBurst, TwentyFastCharactersAreACode) {
  GunBurst burst;
  long at = 1000;
  const Burst last = type(burst, code, at, 5);
  EXPECT_EQ(last.verdict, Verdict::code);
  EXPECT_EQ(last.code, code);
}

TEST(GunBurst, TheEnterAfterTheTwentiethCharacterPressesNothing) {
  GunBurst burst;
  long at = 1000;
  type(burst, code, at, 5);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::swallow);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at + 5}).verdict, Verdict::pass);
}

TEST(GunBurst, AnEnterLongAfterIsTheClerks) {
  GunBurst burst;
  long at = 1000;
  type(burst, code, at, 5);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at + 500}).verdict, Verdict::pass);
}

TEST(GunBurst, EveryKeyOfABurstIsHeld) {
  GunBurst burst;
  for (int i = 0; i < 19; ++i) EXPECT_EQ(burst.feed(character(code[i], 1000 + i * 10)).verdict, Verdict::held) << i;
}

TEST(GunBurst, ShiftBetweenTheKeysIsTheGunsOwn) {
  GunBurst burst;
  Burst last;
  for (int i = 0; i < 20; ++i) {
    burst.feed({KeyKind::shift, 0, 1000 + i * 10});
    last = burst.feed(character(code[i], 1002 + i * 10));
  }
  EXPECT_EQ(last.verdict, Verdict::code);
  EXPECT_EQ(last.code, code);
}

TEST(GunBurst, SlowTypingIsTyping) {
  GunBurst burst;
  long at = 1000;
  EXPECT_EQ(burst.feed(character('B', at)).verdict, Verdict::held);
  EXPECT_EQ(burst.feed(character('A', at + 61)).verdict, Verdict::broken);
  EXPECT_FALSE(burst.collecting());
}

TEST(GunBurst, AnEvenHandIsNeverAGunHoweverFast) {   // 45 ms a key are 260 words a minute
  GunBurst burst;
  long at = 1000;
  bool broken = false;
  for (const char* c = code; *c; ++c, at += 45) {
    const auto said = burst.feed(character(*c, at)).verdict;
    broken = broken || said == Verdict::broken;
    EXPECT_NE(said, Verdict::code);
  }
  EXPECT_TRUE(broken);
  EXPECT_NE(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::code);
}

TEST(GunBurst, AnUnevenHandIsNeverAGun) {             // what a busy display makes of 70 ms a key: some close, some far
  GunBurst burst;
  long at = 1000;
  int n = 0;
  for (const char* c = code; *c; ++c, at += ++n % 2 ? 55 : 20) EXPECT_NE(burst.feed(character(*c, at)).verdict, Verdict::code);
  EXPECT_NE(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::code);
}

TEST(GunBurst, AGunMayPauseOnce) {
  GunBurst burst;
  Burst last;
  for (int i = 0; i < 20; ++i) last = burst.feed(character(code[i], 1000 + i * 15 + (i > 9 ? 45 : 0)));
  EXPECT_EQ(last.verdict, Verdict::code);
}

TEST(GunBurst, AShortWordAndEnterIsTyping) {
  GunBurst burst;
  long at = 1000;
  type(burst, "BRK1", at, 10);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::broken);
}

TEST(GunBurst, ASlowSecondBBeginsAnew) {
  GunBurst burst;
  burst.feed(character('B', 1000));
  EXPECT_EQ(burst.feed(character('B', 1300)).verdict, Verdict::broken);
  EXPECT_TRUE(burst.collecting());
}

TEST(GunBurst, DigitsAloneAreAnswers) {
  GunBurst burst;
  EXPECT_EQ(burst.feed(character('1', 1000)).verdict, Verdict::pass);
  EXPECT_EQ(burst.feed(character('2', 1005)).verdict, Verdict::pass);
}

TEST(GunBurst, AShortCodeEndedByEnterIsJudgedToo) {   // a wrong length is told, not typed
  GunBurst burst;
  long at = 1000;
  type(burst, "BRK1-B-7K3", at, 5);
  const Burst last = burst.feed({KeyKind::end, 0, at});
  EXPECT_EQ(last.verdict, Verdict::code);
  EXPECT_EQ(last.code, "BRK1-B-7K3");
}

TEST(GunBurst, AForeignCodeIsToldApartFromAShortWord) {
  GunBurst burst;
  long at = 1000;
  type(burst, "BARU", at, 20);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::broken);
  type(burst, "BSRE/99812", at, 5);
  EXPECT_EQ(burst.feed({KeyKind::end, 0, at}).verdict, Verdict::code);
}

TEST(GunBurst, AnArrowEndsTheWaiting) {
  GunBurst burst;
  burst.feed(character('B', 1000));
  EXPECT_EQ(burst.feed({KeyKind::other, 0, 1010}).verdict, Verdict::broken);
  EXPECT_FALSE(burst.collecting());
}
