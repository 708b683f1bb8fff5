// Many like jobs at once, taken in order.
#include "app/desk/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace berkas::desk {
namespace {

TEST(InOrder, TakesResultsInOrderHoweverTheyEnd) {
  std::vector<int> taken;
  std::atomic<int> under_way = 0, most = 0;
  const std::function<int(int)> work = [&](int i) {
    const int now = ++under_way;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    --under_way;
    return i * i;
  };
  EXPECT_TRUE(in_order<int>(50, work, [&](int i, int&& square) { EXPECT_EQ(square, i * i); taken.push_back(i); }, {}));
  ASSERT_EQ(taken.size(), 50U);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(taken[static_cast<std::size_t>(i)], i);
  EXPECT_LE(most, 9);
}

TEST(InOrder, ThrowsWhereTheTurnIsAndLeavesNothingRunning) {
  std::atomic<int> under_way = 0;
  int taken = 0;
  const std::function<int(int)> work = [&](int i) {
    ++under_way;
    struct Gone { std::atomic<int>& count; ~Gone() { --count; } } gone{under_way};
    if (i == 3) throw std::runtime_error("torn");
    return i;
  };
  EXPECT_THROW(in_order<int>(10, work, [&](int, int&&) { ++taken; }, {}), std::runtime_error);
  EXPECT_EQ(taken, 3);
  EXPECT_EQ(under_way, 0);
}

TEST(InOrder, StopsBetweenTwo) {
  std::stop_source stop;
  int taken = 0;
  EXPECT_FALSE(in_order<int>(100, [](int i) { return i; }, [&](int, int&&) { if (++taken == 5) stop.request_stop(); }, stop.get_token()));
  EXPECT_EQ(taken, 5);
  EXPECT_TRUE(in_order<int>(0, [](int i) { return i; }, [](int, int&&) {}, {}));
}

}  // namespace
}  // namespace berkas::desk
