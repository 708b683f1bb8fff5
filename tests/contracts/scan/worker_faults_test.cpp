// What befalls the worker process itself, and the oddities of SANE's own test backends, through the real library.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "devices/failure.h"
#include "devices/sane/sane_scanner.h"
#include "tests/contracts/scan/rig.h"

namespace berkas::devices {
namespace {

using berkas::testing::NetworkScanner;
using berkas::testing::TempFolder;
using berkas::testing::Tray;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Clock = std::chrono::steady_clock;

// A page of 50 dots an inch then takes some tenths of a second, and is told of many times.
constexpr const char* slow_reads = "read-limit true\nread-limit-size 5000\nread-delay true\nread-delay-duration 20000\n";
constexpr const char* worker_comm = "berkas-scan-wor";  // the kernel keeps 15 letters

ScanProfile quick(Source source = Source::feeder, PixelKind mode = PixelKind::gray) {
  ScanProfile profile;
  profile.dpi = 50;
  profile.source = source;
  profile.mode = mode;
  return profile;
}

class ScanWorker : public ::testing::Test {
protected:
  void test_backend(const std::string& lines) { berkas::testing::write_test_backend(config.path(), lines); }
  void signal_worker_within(int sheet, int signal) {
    tray.on_progress = [=](const ScanProgress& now) {
      if (now.sheet != sheet) return;
      for (const pid_t worker : berkas::testing::children_named(worker_comm)) ::kill(worker, signal);
    };
  }
  TempFolder config;
  Tray tray;
};

TEST_F(ScanWorker, ACrashCostsNoPage) {
  for (const int signal : {SIGKILL, SIGSEGV}) {
    tray.pages.clear();
    test_backend(slow_reads);
    signal_worker_within(3, signal);
    const BatchEnd end = sane::SaneScanner().scan("test:0", quick(), tray, {});
    EXPECT_EQ(end.stopped, StopReason::failed);
    EXPECT_GE(end.sheets, 2);           // or more, where this machine was slow and the worker was ahead of us
    EXPECT_LT(end.sheets, 10);
    EXPECT_EQ(tray.pages.size(), static_cast<std::size_t>(end.sheets));
    EXPECT_THAT(end.detail, HasSubstr("ended unexpectedly"));
    EXPECT_THAT(berkas::testing::children_named(worker_comm), ElementsAre());
  }
}

TEST_F(ScanWorker, OneThatHangsIsKilledAfterTheGrace) {
  test_backend(slow_reads);
  signal_worker_within(2, SIGSTOP);  // deaf to the cancel as well
  sane::Patience patience;
  patience.first_byte = patience.silence = std::chrono::milliseconds(4000);
  patience.grace = std::chrono::milliseconds(400);
  const BatchEnd end = sane::SaneScanner(patience).scan("test:0", quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::failed);
  EXPECT_GE(end.sheets, 1);
  EXPECT_EQ(tray.pages.size(), static_cast<std::size_t>(end.sheets));
  EXPECT_THAT(end.detail, HasSubstr("did not answer the cancel"));
  EXPECT_THAT(berkas::testing::children_named(worker_comm), ElementsAre());
}

TEST_F(ScanWorker, ASlowDeviceThatKeepsTalkingIsLeftAlone) {
  test_backend("read-limit true\nread-limit-size 2000\nread-delay true\nread-delay-duration 80000\n");
  sane::Patience patience;
  patience.first_byte = patience.silence = std::chrono::milliseconds(2500);
  ScanProfile profile = quick(Source::flatbed, PixelKind::color);
  profile.dpi = 150;
  const auto begun = Clock::now();
  const BatchEnd end = sane::SaneScanner(patience).scan("test:0", profile, tray, {});
  EXPECT_EQ(end.stopped, StopReason::done) << end.detail;
  EXPECT_EQ(tray.pages.size(), 1u);
  EXPECT_GT(Clock::now() - begun, patience.silence) << "the page took longer than any silence may";
}

TEST_F(ScanWorker, ACancelWithinAPageLeavesNoHalfPage) {
  test_backend(slow_reads);
  std::stop_source stop;
  tray.on_progress = [&](const ScanProgress& now) {
    if (now.sheet == 2 && now.fraction > 0.2) stop.request_stop();
  };
  const BatchEnd end = sane::SaneScanner().scan("test:0", quick(), tray, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_EQ(end.sheets, 1);
  EXPECT_EQ(tray.pages.size(), 1u);
}

// A desk that is killed: while it keeps page 2, and while page 2 is on its way.
class KilledDesk : public ScanWorker, public ::testing::WithParamInterface<bool> {};

TEST_P(KilledDesk, TakesItsWorkerAlongAndLeavesTheScannerFree) {
  const bool while_keeping = GetParam();
  TempFolder pages;
  berkas::testing::write_numbered_pages(pages.path(), 5);
  NetworkScanner network(pages.path(), {"--fault", "4:hang"});  // so that its job is still open
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t desk = ::fork();
  if (desk == 0) {
    const auto stay = [&] {
      [[maybe_unused]] const ssize_t put = ::write(ready[1], "2", 1);
      for (;;) ::pause();
    };
    tray.on_page = [&](const ScannedPage& page) { if (while_keeping && page.sheet == 2) stay(); };
    tray.on_progress = [&](const ScanProgress& now) { if (!while_keeping && now.sheet == 2) stay(); };
    [[maybe_unused]] const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, {});
    ::_exit(0);
  }
  char word = 0;
  ASSERT_EQ(::read(ready[0], &word, 1), 1);
  EXPECT_THAT(network.control(), HasSubstr("\"open_jobs\": 1"));
  ::kill(desk, SIGKILL);
  ::waitpid(desk, nullptr, 0);
  ::close(ready[0]);
  ::close(ready[1]);
  const auto deadline = Clock::now() + std::chrono::seconds(20);
  std::string state = network.control();
  while (state.find("\"open_jobs\": 0") == std::string::npos && Clock::now() < deadline) state = network.control();
  EXPECT_THAT(state, HasSubstr("\"open_jobs\": 0"));
}

INSTANTIATE_TEST_SUITE_P(While, KilledDesk, ::testing::Bool(),
                         [](const auto& which) { return which.param ? "KeepingAPage" : "APageComes"; });

TEST_F(ScanWorker, AWorkerThatIsNotThereIsAFailure) {
  test_backend("");
  sane::SaneScanner scanner(std::filesystem::path("/nonexistent/berkas-scan-worker"));
  EXPECT_THROW((void)scanner.list(), Failure);
  EXPECT_THROW((void)scanner.scan("test:0", quick(), tray, {}), Failure);
}

TEST_F(ScanWorker, AProgramThatIsNoWorkerIsNotBelieved) {
  sane::SaneScanner scanner(std::filesystem::path("/bin/cat"));  // says back what it is told
  EXPECT_THROW((void)scanner.list(), Failure);
  sane::SaneScanner ending(std::filesystem::path("/bin/true"));
  EXPECT_THROW((void)ending.list(), Failure);
  const BatchEnd end = ending.scan("test:0", quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::failed);
}

TEST_F(ScanWorker, ASilentWorkerDoesNotHoldTheListForEver) {
  TempFolder folder;
  const auto script = folder.path() / "silent";
  berkas::testing::write_file(script, "#!/bin/sh\nexec sleep 1000\n");
  std::filesystem::permissions(script, std::filesystem::perms::owner_all);
  sane::Patience patience;
  patience.list = std::chrono::milliseconds(200);
  try {
    (void)sane::SaneScanner(script, patience).list();
    FAIL() << "listed";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::timed_out);
  }
}

struct Injected { const char* status; StopReason expected; };

void PrintTo(const Injected& injected, std::ostream* out) { *out << injected.status; }

class ReadStatus : public ScanWorker, public ::testing::WithParamInterface<Injected> {};

TEST_P(ReadStatus, OfTheLibraryIsOurReason) {
  test_backend(std::string("read-status-code \"") + GetParam().status + "\"\n");
  const BatchEnd end = sane::SaneScanner().scan("test:0", quick(), tray, {});
  EXPECT_EQ(end.stopped, GetParam().expected) << end.detail;
  EXPECT_EQ(end.sheets, 0);
}

INSTANTIATE_TEST_SUITE_P(Of, ReadStatus,
                         ::testing::Values(Injected{"SANE_STATUS_JAMMED", StopReason::jam}, Injected{"SANE_STATUS_COVER_OPEN", StopReason::cover_open},
                                           Injected{"SANE_STATUS_DEVICE_BUSY", StopReason::busy}, Injected{"SANE_STATUS_NO_DOCS", StopReason::empty},
                                           Injected{"SANE_STATUS_IO_ERROR", StopReason::failed}, Injected{"SANE_STATUS_CANCELLED", StopReason::cancelled},
                                           Injected{"SANE_STATUS_ACCESS_DENIED", StopReason::failed},
                                           Injected{"SANE_STATUS_EOF", StopReason::failed}),  // an empty page with success
                         [](const auto& which) { return std::string(which.param.status); });

TEST_F(ScanWorker, AHandScannerOfUnknownLengthGivesAPage) {
  test_backend("hand-scanner true\n");
  const BatchEnd end = sane::SaneScanner().scan("test:0", quick(Source::flatbed), tray, {});
  EXPECT_EQ(end.stopped, StopReason::done);
  ASSERT_EQ(tray.pages.size(), 1u);
  EXPECT_GT(tray.pages[0].image.height_px, 100);
  EXPECT_FALSE(tray.pages[0].short_data);
}

TEST_F(ScanWorker, ThreePassesAreOneColourPage) {
  test_backend("three-pass true\nthree-pass-order \"BGR\"\ntest-picture \"Color pattern\"\n");
  const BatchEnd end = sane::SaneScanner().scan("test:0", quick(Source::flatbed, PixelKind::color), tray, {});
  EXPECT_EQ(end.stopped, StopReason::done);
  ASSERT_EQ(tray.pages.size(), 1u);
  EXPECT_EQ(tray.pages[0].image.kind, PixelKind::color);
  EXPECT_FALSE(tray.pages[0].short_data);
  Tray single;
  test_backend("test-picture \"Color pattern\"\n");
  ASSERT_EQ(sane::SaneScanner().scan("test:0", quick(Source::flatbed, PixelKind::color), single, {}).stopped, StopReason::done);
  EXPECT_EQ(tray.pages[0].image.pixels, single.pages.at(0).image.pixels);
}

TEST_F(ScanWorker, ParametersThatWereOnlyEstimatesDoNotMatter) {
  test_backend("fuzzy-parameters true\nppl-loss 3\n");
  const BatchEnd end = sane::SaneScanner().scan("test:0", quick(Source::flatbed), tray, {});
  EXPECT_EQ(end.stopped, StopReason::done);
  ASSERT_EQ(tray.pages.size(), 1u);
  EXPECT_FALSE(tray.pages[0].short_data);
}

TEST_F(ScanWorker, SixHundredDotsInColourPassWhole) {
  test_backend("");
  ScanProfile profile = quick(Source::flatbed, PixelKind::color);
  profile.dpi = 600;
  const BatchEnd end = sane::SaneScanner().scan("test:0", profile, tray, {});
  EXPECT_EQ(end.stopped, StopReason::done);
  ASSERT_EQ(tray.pages.size(), 1u);
  EXPECT_EQ(tray.pages[0].image.dpi, 600);
  EXPECT_NEAR(tray.pages[0].image.height_mm(), 297, 0.5);
}

TEST_F(ScanWorker, PnmReadsAPictureFileAsAFlatbed) {
  berkas::testing::write_file(config.path() / "dll.conf", "pnm\n");
  berkas::testing::use_sane_config(config.path());
  // The backend has no file until one is set; the profile cannot set one, so it must refuse, and not hang or crash.
  const auto found = sane::SaneScanner().list();
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(sane::SaneScanner().capabilities(found[0].name).sources, ElementsAre(Source::flatbed));
  const BatchEnd end = sane::SaneScanner().scan(found[0].name, quick(Source::flatbed), tray, {});
  EXPECT_EQ(end.stopped, StopReason::failed) << end.detail;
  EXPECT_TRUE(tray.pages.empty());
  EXPECT_THROW((void)sane::SaneScanner().scan(found[0].name, quick(Source::feeder), tray, {}), Failure);
}

TEST_F(ScanWorker, TwoBatchesAndAListSideBySide) {
  test_backend("number_of_devices 2\n");
  sane::SaneScanner scanner;
  Tray other;
  BatchEnd first, second;
  {
    std::jthread a([&] { first = scanner.scan("test:0", quick(), tray, {}); });
    std::jthread b([&] { second = scanner.scan("test:1", quick(), other, {}); });
    EXPECT_EQ(scanner.list().size(), 2u);
  }
  EXPECT_EQ(first.sheets, 10);
  EXPECT_EQ(second.sheets, 10);
}

}  // namespace
}  // namespace berkas::devices
