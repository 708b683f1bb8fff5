#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "app/wiring/wiring.h"

namespace berkas::wiring {
namespace {

using namespace std::chrono_literals;
using desk::Lane;

// A number that threads raise and the test waits for.
class Count {
public:
  void raise() {
    const std::lock_guard lock(mutex_);
    ++value_;
    changed_.notify_all();
  }
  bool reaches(int wanted) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 20s, [&] { return value_ >= wanted; });
  }
  int now() {
    const std::lock_guard lock(mutex_);
    return value_;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int value_ = 0;
};

class Lanes : public ::testing::Test {
protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "berkas-lanes-XXXXXX").string();
    dir_ = mkdtemp(pattern.data());
    setenv("BERKAS_SHARE", BERKAS_BINARY_DIR "/share/berkas", 1);
    setenv("XDG_STATE_HOME", dir_.c_str(), 1);
    Choice choice;
    choice.archive = dir_ / "arsip";
    choice.operator_text = "Rina Contoh:1990";
    create_archive(choice, "Biro Contoh");
    executor_ = make_executor(open_desk(choice), [this](std::function<void()> task) {
      const std::lock_guard lock(mutex_);
      window_.push_back(std::move(task));
    });
  }
  void TearDown() override {
    executor_->close();
    std::filesystem::remove_all(dir_);
  }
  // Declared behind what tasks hold by reference: the last of them may still be on its way out of it when the test has its answer.
  struct Closing {
    desk::Executor& executor;
    ~Closing() { executor.close(); }
  };
  std::size_t posted() {
    const std::lock_guard lock(mutex_);
    return window_.size();
  }

  std::filesystem::path dir_;
  std::unique_ptr<desk::Executor> executor_;
  std::mutex mutex_;
  std::vector<std::function<void()>> window_;
};

TEST_F(Lanes, RunEachOnAThreadAndADeskOfItsOwn) {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  std::set<const desk::Desk*> desks;
  Count done;
  const Closing closing{*executor_};
  std::vector<std::shared_ptr<desk::Executor::Task>> held;
  for (const auto lane : {Lane::acts, Lane::scanning, Lane::search, Lane::pictures, Lane::text}) {
    held.push_back(executor_->run(lane, [&](desk::Desk& desk, std::stop_token) {
      const std::lock_guard lock(mutex);
      threads.insert(std::this_thread::get_id());
      desks.insert(&desk);
      done.raise();
    }));
  }
  ASSERT_TRUE(done.reaches(5));
  EXPECT_EQ(threads.size(), 5U);
  EXPECT_EQ(desks.size(), 5U);
  EXPECT_FALSE(threads.contains(std::this_thread::get_id()));
}

TEST_F(Lanes, ActsAreDoneInOrderAndNoneIsLostWhenTheWindowCloses) {
  std::vector<int> order;
  const Closing closing{*executor_};
  std::vector<std::shared_ptr<desk::Executor::Task>> held;
  for (int i = 0; i < 20; ++i) {
    held.push_back(executor_->run(Lane::acts, [&order, i](desk::Desk&, std::stop_token) { order.push_back(i); }));
  }
  executor_->close();
  ASSERT_EQ(order.size(), 20U);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST_F(Lanes, OfSearchesThatWaitOnlyTheNewestRuns) {
  Count begun, go, done;
  std::vector<int> ran;
  const Closing closing{*executor_};
  std::vector<std::shared_ptr<desk::Executor::Task>> held;
  held.push_back(executor_->run(Lane::search, [&](desk::Desk&, std::stop_token) {
    begun.raise();
    go.reaches(1);
  }));
  ASSERT_TRUE(begun.reaches(1));
  for (int i = 1; i <= 5; ++i) {
    held.push_back(executor_->run(Lane::search, [&, i](desk::Desk&, std::stop_token) {
      ran.push_back(i);
      done.raise();
    }));
  }
  go.raise();
  ASSERT_TRUE(done.reaches(1));
  executor_->close();
  EXPECT_EQ(ran, std::vector<int>{5});
}

TEST_F(Lanes, ATaskNobodyHoldsAnyMoreIsStopped) {
  Count begun, stopped;
  const Closing closing{*executor_};
  auto handle = executor_->run(Lane::scanning, [&](desk::Desk&, std::stop_token stop) {
    begun.raise();
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    if (changed.wait_for(lock, stop, 20s, [&] { return stop.stop_requested(); })) stopped.raise();
  });
  ASSERT_TRUE(begun.reaches(1));
  handle.reset();
  EXPECT_TRUE(stopped.reaches(1));
}

TEST_F(Lanes, AnExceptionEndsItsTaskAndNotTheLane) {
  Count done;
  const Closing closing{*executor_};
  auto bad = executor_->run(Lane::acts, [](desk::Desk&, std::stop_token) { throw std::runtime_error("odd"); });
  auto good = executor_->run(Lane::acts, [&](desk::Desk&, std::stop_token) { done.raise(); });
  EXPECT_TRUE(done.reaches(1));
}

TEST_F(Lanes, NothingIsPostedToTheWindowAfterItClosed) {
  executor_->post([] {});
  EXPECT_EQ(posted(), 1U);
  executor_->close();
  executor_->post([] {});
  EXPECT_EQ(posted(), 1U);
}

TEST_F(Lanes, DesksOfOneProcessSeeEachOthersActs) {
  Count done;
  std::string code, title;
  const Closing closing{*executor_};
  auto act = executor_->run(Lane::acts, [&](desk::Desk& desk, std::stop_token) {
    const auto made = desk.open_dossier({"kinerja-kementerian", "Judul bersama", "", 15, "", 0});
    if (made) code = made->dossier.code;
    done.raise();
  });
  ASSERT_TRUE(done.reaches(1));
  ASSERT_FALSE(code.empty());
  auto look = executor_->run(Lane::pictures, [&](desk::Desk& desk, std::stop_token) {
    const auto shown = desk.dossier(code);
    if (shown) title = shown->dossier.about.title;
    done.raise();
  });
  ASSERT_TRUE(done.reaches(2));
  EXPECT_EQ(title, "Judul bersama");
}

}  // namespace
}  // namespace berkas::wiring
