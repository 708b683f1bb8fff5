// A network scanner through sane-airscan with something wrong at sheet 3 of 5: two good pages are kept, the truth is said, and
// the rest comes when the clerk goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

struct Fault { const char* word; StopReason expected; };

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.word; }

ScanProfile quick() {
  ScanProfile profile;
  profile.dpi = 100;
  return profile;
}

class NetworkFault : public ::testing::TestWithParam<Fault> {
protected:
  NetworkFault() { berkas::testing::write_numbered_pages(folder.path(), 5); }
  TempFolder folder;
};

TEST_P(NetworkFault, KeepsTwoPagesSaysWhyAndGoesOn) {
  NetworkScanner network(folder.path(), {"--fault", std::string("3:") + GetParam().word});
  sane::SaneScanner scanner;
  Tray tray;
  const BatchEnd end = scanner.scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, GetParam().expected) << end.detail;
  EXPECT_EQ(end.sheets, 2);
  EXPECT_FALSE(end.detail.empty());
  EXPECT_EQ(end.prefetched, end.stopped != StopReason::empty);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2));
  EXPECT_THAT(network.control("next=3&clear=1"), HasSubstr("\"open_jobs\": 0"));
  Tray rest;
  const BatchEnd last = scanner.scan(network.device(), quick(), rest, {});
  EXPECT_EQ(last.stopped, StopReason::empty);
  EXPECT_THAT(rest.numbers(), ElementsAre(3, 4, 5));
}

INSTANTIATE_TEST_SUITE_P(OnSheet3, NetworkFault,
                         ::testing::Values(Fault{"jam", StopReason::jam}, Fault{"cover", StopReason::cover_open}, Fault{"500", StopReason::failed},
                                           Fault{"404", StopReason::empty}, Fault{"drop", StopReason::failed}, Fault{"garbage", StopReason::failed},
                                           Fault{"empty", StopReason::empty}),
                         [](const auto& which) { return std::string("Word_") + which.param.word; });

class NetworkFeeder : public ::testing::Test {
protected:
  NetworkFeeder() { berkas::testing::write_numbered_pages(folder.path(), 5); }
  TempFolder folder;
  Tray tray;
};

TEST_F(NetworkFeeder, ABusyAnswerIsTriedAgain) {
  NetworkScanner network(folder.path(), {"--fault", "3:busy-once"});
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2, 3, 4, 5));
}

TEST_F(NetworkFeeder, BusyForEverIsBusy) {  // sane-airscan itself gives up after about 30 s
  NetworkScanner network(folder.path(), {"--fault", "3:busy"});
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::busy);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2));
}

TEST_F(NetworkFeeder, ATruncatedPictureIsAPageWithAFlatTail) {
  NetworkScanner network(folder.path(), {"--fault", "3:truncated"});
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_EQ(end.sheets, 5);
  std::vector<bool> tails;
  for (const auto& page : tray.pages) tails.push_back(page.flat_tail);
  EXPECT_THAT(tails, ElementsAre(false, false, true, false, false));
}

TEST_F(NetworkFeeder, AScannerThatFallsSilentIsCancelledInTime) {
  NetworkScanner network(folder.path(), {"--fault", "3:hang"});
  sane::Patience patience;
  patience.first_byte = patience.silence = std::chrono::milliseconds(4000);
  const auto begun = std::chrono::steady_clock::now();
  const BatchEnd end = sane::SaneScanner(patience).scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::failed);
  EXPECT_THAT(end.detail, HasSubstr("said nothing"));
  EXPECT_EQ(end.sheets, 2);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

TEST_F(NetworkFeeder, ACancelWhileTheScannerIsSilentDoesNotWaitForIt) {
  NetworkScanner network(folder.path(), {"--fault", "3:hang"});
  std::stop_source stop;
  std::jthread clerk;
  tray.on_page = [&](const ScannedPage& page) {
    if (page.sheet == 2) clerk = std::jthread([&] { stop.request_stop(); });
  };
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2));
}

TEST_F(NetworkFeeder, SheetsPulledAheadAreWarnedOf) {
  NetworkScanner network(folder.path());
  std::stop_source stop;
  tray.on_page = [&](const ScannedPage&) {
    // The stop comes when the device has pulled on, as it does while a page is being kept.
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (network.control().find("\"next\": 6") == std::string::npos && std::chrono::steady_clock::now() < deadline) {
    }
    stop.request_stop();
  };
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_EQ(end.sheets, 1);
  EXPECT_THAT(network.control(), HasSubstr("\"pulled\": [1, 2, 3, 4, 5]"));
  EXPECT_TRUE(end.prefetched);
}

TEST_F(NetworkFeeder, DuplexFaultsCountWholeSheets) {
  NetworkScanner network(folder.path(), {"--fault", "2:jam"});
  ScanProfile profile = quick();
  profile.source = Source::duplex;
  const BatchEnd end = sane::SaneScanner().scan(network.device(), profile, tray, {});
  EXPECT_EQ(end.stopped, StopReason::jam);
  EXPECT_EQ(end.sheets, 1);
  EXPECT_THAT(tray.numbers(), ElementsAre(1, 2));
}

TEST_F(NetworkFeeder, AnEmptyFeederSaysSo) {
  NetworkScanner network(folder.path());
  network.control("next=6");
  const BatchEnd end = sane::SaneScanner().scan(network.device(), quick(), tray, {});
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_EQ(end.sheets, 0);
}

TEST_F(NetworkFeeder, AScannerThatIsSwitchedOffIsGone) {
  std::string device;
  {
    NetworkScanner network(folder.path());
    device = network.device();
  }  // its address stays known, nobody answers there; the configuration went with it
  TempFolder config;
  berkas::testing::write_file(config.path() / "dll.conf", "airscan\n");
  berkas::testing::write_file(config.path() / "airscan.conf",
                              "[devices]\n\"Rig\" = http://127.0.0.1:9/eSCL, eSCL\n[options]\ndiscovery = disable\nws-discovery = off\n");
  berkas::testing::use_sane_config(config.path());
  EXPECT_THROW((void)sane::SaneScanner().scan(device, quick(), tray, {}), Failure);
  EXPECT_TRUE(tray.pages.empty());
}

}  // namespace
}  // namespace berkas::devices
