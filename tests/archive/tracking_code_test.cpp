#include "archive/tracking_code.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace berkas::archive {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

RandomBits seeded() {
  auto engine = std::make_shared<std::mt19937_64>(20261122);
  return [engine] { return (*engine)(); };
}

// Positions of the characters a check must guard: type, ID, check; not the prefix and not the dashes.
std::vector<std::size_t> guarded_positions() {
  std::vector<std::size_t> at{5};
  for (std::size_t i = 7; i < 17; ++i) at.push_back(i);
  at.push_back(18);
  at.push_back(19);
  return at;
}

TEST(TrackingCode, TheExampleOfTheDesignVerifies) {
  const auto code = TrackingCode::parse("BRK1-B-7K3M9Q2XTA-SM");
  ASSERT_TRUE(code);
  EXPECT_EQ(code->type(), CodeType::dossier);
  EXPECT_EQ(code->str(), "BRK1-B-7K3M9Q2XTA-SM");
}

TEST(TrackingCode, MakesTwentyCharactersOfTheAlphabetThatVerify) {
  const auto random = seeded();
  std::set<std::string> seen;
  for (const auto type : {CodeType::dossier, CodeType::item, CodeType::form, CodeType::box, CodeType::folder, CodeType::place, CodeType::loan}) {
    for (int i = 0; i < 200; ++i) {
      const auto code = TrackingCode::make(type, random);
      EXPECT_EQ(code.str().size(), 20u);
      EXPECT_EQ(TrackingCode::parse(code.str()), code);
      EXPECT_EQ(code.type(), type);
      EXPECT_TRUE(seen.insert(code.str()).second);
    }
  }
}

TEST(TrackingCode, EveryWrongCharacterIsCaught) {
  const auto random = seeded();
  for (int i = 0; i < 300; ++i) {
    const std::string good = TrackingCode::make(CodeType::dossier, random).str();
    for (const auto at : guarded_positions()) {
      for (const char other : alphabet) {
        if (other == good[at]) continue;
        std::string bad = good;
        bad[at] = other;
        ASSERT_FALSE(TrackingCode::parse(bad)) << good << " as " << bad;
      }
    }
  }
}

TEST(TrackingCode, EverySwapOfNeighboursIsCaught) {
  const auto random = seeded();
  const auto at = guarded_positions();
  for (int i = 0; i < 3000; ++i) {
    const std::string good = TrackingCode::make(CodeType::item, random).str();
    for (std::size_t k = 0; k + 1 < at.size(); ++k) {
      std::string bad = good;
      std::swap(bad[at[k]], bad[at[k + 1]]);
      if (bad != good) {
        ASSERT_FALSE(TrackingCode::parse(bad)) << good << " as " << bad;
      }
    }
  }
}

TEST(TrackingCode, AcceptsWhatPeopleType) {
  for (const char* typed : {"brk1-b-7k3m9q2xta-sm", "BRK1B7K3M9Q2XTASM", "  BRK1-B-7K3M9Q2XTA-SM\r\n", "brkl b 7k3m9q2xta sm", "BRKI-B-7K3M9Q2XTA-SM"}) {
    const auto code = TrackingCode::parse(typed);
    ASSERT_TRUE(code) << typed;
    EXPECT_EQ(code->str(), "BRK1-B-7K3M9Q2XTA-SM");
  }
  const auto random = seeded();
  for (int i = 0; i < 200; ++i) {
    const auto code = TrackingCode::make(CodeType::box, random);
    std::string typed = code.str();
    for (char& c : typed) c = c == '0' ? 'o' : c == '1' ? 'l' : c;
    EXPECT_EQ(TrackingCode::parse(typed), code) << typed;
  }
}

TEST(TrackingCode, SaysWhyATextIsNoCode) {
  EXPECT_EQ(TrackingCode::fault("BRK1-B-7K3M9Q2XTA-SM"), CodeFault::none);
  EXPECT_EQ(TrackingCode::fault(""), CodeFault::foreign);
  EXPECT_EQ(TrackingCode::fault("https://tte.example/verify?id=7"), CodeFault::foreign);
  EXPECT_EQ(TrackingCode::fault("BRK2-B-7K3M9Q2XTA-SM"), CodeFault::foreign);
  EXPECT_EQ(TrackingCode::fault("BRK1-B-7K3M9Q2XT-SM"), CodeFault::wrong_length);
  EXPECT_EQ(TrackingCode::fault("BRK1-B-7K3M9Q2XTA-SM0"), CodeFault::wrong_length);
  EXPECT_EQ(TrackingCode::fault("BRK1-B-7K3M9Q2XTU-SM"), CodeFault::bad_character);
  EXPECT_EQ(TrackingCode::fault("BRK1-Z-7K3M9Q2XTA-SM"), CodeFault::unknown_type);
  EXPECT_EQ(TrackingCode::fault("BRK1-B-7K3M9Q2XTA-SN"), CodeFault::wrong_check);
  EXPECT_EQ(TrackingCode::fault("BRK1" + std::string(10'000'000, 'A')), CodeFault::wrong_length);
  EXPECT_EQ(TrackingCode::fault(std::string("BRK1-B-7K3M9Q2XT\0-SM", 20)), CodeFault::bad_character);
}

}  // namespace
}  // namespace berkas::archive
