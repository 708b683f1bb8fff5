#include "devices/simulated/simulated_scanner.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>

#include "devices/failure.h"
#include "devices/simulated/page_shape.h"
#include "devices/simulated/picture_folder.h"

namespace berkas::devices::simulated {
namespace {

using std::chrono::milliseconds;

constexpr const char* prefix = "simulated:";

std::filesystem::path folder_of(const std::string& device) {
  if (!SimulatedScanner::is_name(device)) throw Failure(FailureKind::device_gone, device, "not a simulated scanner");
  return device.substr(std::string(prefix).size());
}

// false: stop was asked.
bool pause(milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

// One batch: the stack, its script, and where it stands.
class Feed {
public:
  Feed(const SimulatedScanner::Decoder& decode, const Pace& pace, const std::filesystem::path& folder, const ScanProfile& profile,
       PageSink& sink, std::stop_token stop)
      : decode_(decode), pace_(pace), profile_(profile), sink_(sink), stop_(std::move(stop)), pictures_(pictures_in(folder)),
        script_(read_script(folder / "script.txt")), sides_(profile.source == Source::duplex ? 2 : 1) {}

  BatchEnd run() {
    for (int sheet = 1;; ++sheet) {
      if (stop_.stop_requested()) return end(StopReason::cancelled, "cancelled");
      const int paper = std::max(profile_.first_sheet, 1) - 1 + sheet;
      if (!has_paper(paper)) return end(StopReason::empty, "the feeder is empty");
      SheetFate fate = fate_of(script_, paper);
      // Begun in the middle of the stack: the clerk has seen to this sheet, after its jam or to have it scanned again.
      if (sheet == 1 && paper > 1) fate = SheetFate::page;
      if (auto stopped = stops_the_batch(fate) ? stop_for(fate, sheet) : deliver(fate, paper, sheet)) return *stopped;
      sheets_ = sheet;
      if (profile_.source == Source::flatbed) return end(StopReason::done, "");
    }
  }

private:
  bool has_paper(int paper) const { return static_cast<std::size_t>(paper - 1) * static_cast<std::size_t>(sides_) < pictures_.size(); }
  BatchEnd end(StopReason why, std::string detail) const { return {why, sheets_, std::move(detail), false}; }

  std::optional<BatchEnd> stop_for(SheetFate fate, int sheet) {
    if (fate != SheetFate::empty) sink_.progress({sheet, 1, 0});
    switch (fate) {
      case SheetFate::jam: sink_.progress({sheet, 1, 0.4}); return end(StopReason::jam, "the sheet is jammed");
      case SheetFate::cover: return end(StopReason::cover_open, "the cover is open");
      case SheetFate::busy: return end(StopReason::busy, "another program is using the scanner");
      case SheetFate::empty: return end(StopReason::empty, "the feeder is empty");
      case SheetFate::garbage: return end(StopReason::failed, "the device sent no picture");
      case SheetFate::hang:
        if (!pause(pace_.patience, stop_)) return end(StopReason::cancelled, "cancelled");
        return end(StopReason::failed, "the scanner said nothing for " + std::to_string(pace_.patience.count()) + " ms");
      default: return end(StopReason::failed, "the device does not answer any more");
    }
  }

  // nullopt: both sides are with the sink.
  std::optional<BatchEnd> deliver(SheetFate fate, int paper, int sheet) {
    for (int side = 1; side <= sides_; ++side) {
      const milliseconds takes = fate == SheetFate::slow ? std::max(pace_.page * 10, milliseconds(1000)) : pace_.page;
      for (const double fraction : {0.0, 0.25, 0.5, 0.75}) {
        sink_.progress({sheet, side, fraction});
        if (!pause(takes / 4, stop_)) return end(StopReason::cancelled, "cancelled");
      }
      ScannedPage page;
      try {
        page.image = picture(paper, side);
      } catch (const Failure& failure) {
        return end(StopReason::failed, failure.subject() + ": " + failure.what());
      }
      page.sheet = sheet;
      page.side = side;
      spoil(page, fate);
      sink_.progress({sheet, side, 1.0});
      sink_.page(std::move(page));
    }
    return std::nullopt;
  }

  PageImage picture(int paper, int side) const {
    const auto index = static_cast<std::size_t>(paper - 1) * static_cast<std::size_t>(sides_) + static_cast<std::size_t>(side - 1);
    if (index >= pictures_.size()) return blank_like(picture(paper, 1));  // an odd number of pictures: the last back is empty
    PageImage image;
    try {
      image = decode_(bytes_of(pictures_[index]));
    } catch (const Failure& failure) {
      throw Failure(failure.kind(), pictures_[index].filename().string(), failure.what());
    }
    image.dpi = believable_dpi(image, profile_.width_mm);
    return in_mode(std::move(image), profile_.mode);
  }

  static void spoil(ScannedPage& page, SheetFate fate) {
    page.double_feed = fate == SheetFate::double_feed;
    page.flat_tail = fate == SheetFate::cut;
    page.short_data = fate == SheetFate::short_data;
    if (page.flat_tail) page.image = with_flat_tail(std::move(page.image));
    if (page.short_data) page.image = without_last_third(std::move(page.image));
  }

  const SimulatedScanner::Decoder& decode_;
  const Pace& pace_;
  const ScanProfile& profile_;
  PageSink& sink_;
  std::stop_token stop_;
  std::vector<std::filesystem::path> pictures_;
  std::vector<SheetFate> script_;
  int sides_;
  int sheets_ = 0;
};

milliseconds set_or(const char* name, milliseconds otherwise) {
  const char* set = std::getenv(name);
  const long value = set != nullptr ? std::strtol(set, nullptr, 10) : 0;
  return value > 0 ? milliseconds(value) : otherwise;
}

}  // namespace

Pace Pace::from_environment() {
  const Pace usual;
  return {set_or("BERKAS_SIMULATED_PAGE_MS", usual.page), set_or("BERKAS_SCAN_PATIENCE_MS", usual.patience)};
}

SimulatedScanner::SimulatedScanner(Decoder decode, std::vector<std::filesystem::path> listed, Pace pace)
    : decode_(std::move(decode)), listed_(std::move(listed)), pace_(pace) {}

bool SimulatedScanner::is_name(const std::string& device) { return device.rfind(prefix, 0) == 0; }

std::vector<ScannerInfo> SimulatedScanner::list() {
  std::vector<ScannerInfo> found;
  for (const auto& folder : listed_) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) found.push_back(capabilities(prefix + folder.string()));
  }
  return found;
}

ScannerInfo SimulatedScanner::capabilities(const std::string& device) {
  const auto folder = folder_of(device);
  [[maybe_unused]] const auto stack = pictures_in(folder);
  return {device, "Berkas", "Pemindai simulasi", {Source::flatbed, Source::feeder, Source::duplex}};
}

BatchEnd SimulatedScanner::scan(const std::string& device, const ScanProfile& profile, PageSink& sink, std::stop_token stop) {
  return Feed(decode_, pace_, folder_of(device), profile, sink, std::move(stop)).run();
}

}  // namespace berkas::devices::simulated
