#include "app/screens/asker.h"

#include <gtest/gtest.h>

#include <deque>
#include <stdexcept>

#include "app/desk/desk.h"

using namespace berkas;

namespace {

// Runs by hand: first the work, then what was posted. No desk is touched by these tests.
class ByHand : public desk::Executor {
public:
  class Handle : public Task {
  public:
    explicit Handle(std::shared_ptr<bool> gone) : gone_(std::move(gone)) {}
    ~Handle() override { *gone_ = true; }
    void cancel() override { *gone_ = true; }

  private:
    std::shared_ptr<bool> gone_;
  };
  std::shared_ptr<Task> run(desk::Lane, std::function<void(desk::Desk&, std::stop_token)> work) override {
    auto gone = std::make_shared<bool>(false);
    work_.push_back({std::move(work), gone});
    return std::make_shared<Handle>(gone);
  }
  void post(std::function<void()> news) override { posted_.push_back(std::move(news)); }
  void close() override {}

  void work() {
    alignas(desk::Desk) static unsigned char room[sizeof(desk::Desk)];
    while (!work_.empty()) {
      auto job = work_.front();
      work_.pop_front();
      if (!*job.gone) job.task(*reinterpret_cast<desk::Desk*>(room), {});
    }
  }
  void deliver() {
    while (!posted_.empty()) {
      auto news = posted_.front();
      posted_.pop_front();
      news();
    }
  }

private:
  struct Job { std::function<void(desk::Desk&, std::stop_token)> task; std::shared_ptr<bool> gone; };
  std::deque<Job> work_;
  std::deque<std::function<void()>> posted_;
};

}  // namespace

TEST(Asker, AnAnswerComesThoughNobodyHoldsTheTask) {
  ByHand executor;
  screens::Asker asker(executor);
  int got = 0;
  asker.ask<int>(desk::Lane::search, [](desk::Desk&, std::stop_token) { return desk::Outcome<int>(7); }, [&](desk::Outcome<int> n) { got = *n; });
  executor.work();
  EXPECT_EQ(got, 0);
  executor.deliver();
  EXPECT_EQ(got, 7);
}

TEST(Asker, AGoneScreenHearsNothing) {
  ByHand executor;
  bool told = false;
  {
    screens::Asker asker(executor);
    asker.ask<int>(desk::Lane::acts, [](desk::Desk&, std::stop_token) { return desk::Outcome<int>(1); }, [&](desk::Outcome<int>) { told = true; });
    executor.work();
  }
  executor.deliver();
  EXPECT_FALSE(told);
}

TEST(Asker, WhatIsThrownBecomesARefusal) {
  ByHand executor;
  screens::Asker asker(executor);
  bool refused = false;
  asker.ask<int>(desk::Lane::acts, [](desk::Desk&, std::stop_token) -> desk::Outcome<int> { throw std::runtime_error("x"); }, [&](desk::Outcome<int> n) { refused = !n.ok() && !n.refused().message.id.empty(); });
  executor.work();
  executor.deliver();
  EXPECT_TRUE(refused);
}

TEST(Asker, ACancelledTaskIsNotBegun) {
  ByHand executor;
  screens::Asker asker(executor);
  bool ran = false;
  auto task = asker.ask<int>(desk::Lane::search, [&](desk::Desk&, std::stop_token) { ran = true; return desk::Outcome<int>(1); }, [](desk::Outcome<int>) {});
  task->cancel();
  executor.work();
  EXPECT_FALSE(ran);
}
