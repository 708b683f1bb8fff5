#include "devices/sane/scan_session.h"

namespace berkas::devices::sane {

using process::Clock;
using process::Frame;
using process::Got;

namespace {

process::ChildSpec spec_of(const std::filesystem::path& worker) {
  process::ChildSpec spec{.program = worker};
  spec.limits.address_space_bytes = std::size_t{8} << 30;  // a mad backend may not take the desk's memory along
  return spec;
}

std::string seconds_of(std::chrono::milliseconds time) { return std::to_string(time.count() / 1000) + " s"; }

}  // namespace

ScanSession::ScanSession(const std::filesystem::path& worker, const Patience& patience, PageSink& sink, std::stop_token stop)
    : patience_(patience), sink_(sink), stop_(std::move(stop)), child_(spec_of(worker)) {}

BatchEnd ScanSession::run(const ScanRequest& request) {
  source_ = request.profile.source;
  if (child_.write_frame({message::scan, encode(request)}, Clock::now() + patience_.open) != Got::all) return died();
  BatchEnd end = wait_for_end();
  [[maybe_unused]] const bool closed = child_.wait(Clock::now() + patience_.grace);  // else the destructor kills it
  return end;
}

BatchEnd ScanSession::wait_for_end() {
  for (;;) {
    if (stop_.stop_requested()) return wind_down(StopReason::cancelled, "cancelled");  // even when frames never pause
    const auto patience = within_page_ ? patience_.silence : patience_.first_byte;
    Frame frame;
    const Got got = child_.read_frame(frame, Clock::now() + patience, stop_);
    if (got == Got::ended) return died();
    if (got == Got::stopped) return wind_down(StopReason::cancelled, "cancelled");
    if (got == Got::timed_out) return wind_down(StopReason::failed, "the scanner said nothing for " + seconds_of(patience));
    switch (frame.kind) {
      case message::progress:
        within_page_ = true;
        hand([&, now = decode_progress(frame.payload)] { sink_.progress(now); });
        break;
      case message::page:
        if (!take_page(frame)) return died();
        break;
      case message::end: return decode_end(frame.payload);
      case message::failure: throw decode_failure(frame.payload);
      default: throw Failure(FailureKind::worker_died, "", "the scanner service gave a wrong answer");
    }
  }
}

bool ScanSession::take_page(const Frame& frame) {
  PageHead head = decode_head(frame.payload);
  head.page.image.pixels.resize(head.pixel_bytes);
  // Not interrupted by a stop: the page has left the device whole, it is on its way to us, and it is good.
  if (child_.read(head.page.image.pixels.data(), head.pixel_bytes, Clock::now() + patience_.silence) != Got::all) return false;
  const bool sheet_is_whole = source_ != Source::duplex || head.page.side == 2;
  const int sheet = head.page.sheet;
  hand([&] { sink_.page(std::move(head.page)); });
  if (sheet_is_whole) sheets_ = sheet;
  within_page_ = false;
  if (stop_.stop_requested()) return true;
  // A worker that does not take the word has died; the next read says so.
  [[maybe_unused]] const Got told = child_.write_frame({message::go_on, ""}, Clock::now() + patience_.grace);
  return true;
}

// What the sink throws goes on, but not before the device is at rest: else it stays busy for the next batch.
void ScanSession::hand(const std::function<void()>& to_sink) {
  try {
    to_sink();
  } catch (...) {
    [[maybe_unused]] const BatchEnd dropped = wind_down(StopReason::failed, "");
    throw;
  }
}

BatchEnd ScanSession::wind_down(StopReason why, std::string detail) {
  const auto deadline = Clock::now() + patience_.grace;
  bool at_rest = child_.write_frame({message::cancel, ""}, deadline) != Got::all;
  std::string rest;
  while (!at_rest) {
    const Got got = child_.read_some(rest, std::size_t{1} << 20, deadline);  // drained: a full pipe would hold the worker up
    rest.clear();
    at_rest = got != Got::all;
  }
  if (!child_.wait(deadline)) detail += "; it did not answer the cancel and was ended";
  child_.terminate();
  return ended(why, std::move(detail));
}

BatchEnd ScanSession::died() const {
  return ended(StopReason::failed, "the scanner service ended unexpectedly; the pages before it are kept");
}

BatchEnd ScanSession::ended(StopReason why, std::string detail) const {
  return {why, sheets_, std::move(detail), source_ != Source::flatbed};
}

}  // namespace berkas::devices::sane
