#include "app/desk/batch.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/desk/capture_page.h"
#include "app/desk/intake_view.h"
#include "archive/failure.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

class IntakeSink final : public devices::PageSink {
public:
  IntakeSink(const PageCapture& capture, archive::Intake& intake, int first_sheet, const ScanWatcher& watcher, const archive::IntakeFacts& filed)
      : capture_(capture), intake_(intake), first_sheet_(first_sheet), watcher_(watcher), filed_(filed) {}

  void progress(const devices::ScanProgress& at) override {
    watcher_.progress({first_sheet_ - 1 + at.sheet, at.side, at.fraction});
  }
  void page(devices::ScannedPage&& page) override {
    auto kept = capture_(page, first_sheet_ - 1 + page.sheet);
    const auto before = intake_.facts();
    ask_beside_others(before, kept);
    if (!asked(before) && looks_like(filed_, kept.look, kept.codes)) kept.flags.emplace_back("filed-before");
    intake_.add(kept);
    watcher_.page_kept(view_of(intake_.facts()));
  }

private:
  static bool asked(const archive::IntakeFacts& facts) {
    return std::any_of(facts.pages.begin(), facts.pages.end(), [](const auto& page) {
      return std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.flag == "filed-before"; });
    });
  }

  const PageCapture& capture_;
  archive::Intake& intake_;
  int first_sheet_;
  const ScanWatcher& watcher_;
  const archive::IntakeFacts& filed_;
};

// Takes the one picture that is wanted and ends the batch: a feeder would go on pulling sheets.
class ReplacingSink final : public devices::PageSink {
public:
  ReplacingSink(const PageCapture& capture, archive::Intake& intake, const archive::IntakePage& old, bool duplex, const ScanWatcher& watcher)
      : capture_(capture), intake_(intake), old_(old), wanted_side_(duplex ? old.side : 1), watcher_(watcher) {}

  void progress(const devices::ScanProgress& at) override { watcher_.progress({old_.sheet, old_.side, at.fraction}); }
  void page(devices::ScannedPage&& page) override {
    if (done_ || page.side != wanted_side_) return;
    auto kept = capture_(page, old_.sheet);
    kept.side = old_.side;
    intake_.replace(old_.id, kept);
    done_ = true;
    watcher_.page_kept(view_of(intake_.facts()));
    enough_.request_stop();
  }
  bool done() const { return done_; }
  std::stop_source& enough() { return enough_; }

private:
  const PageCapture& capture_;
  archive::Intake& intake_;
  const archive::IntakePage old_;
  int wanted_side_;
  const ScanWatcher& watcher_;
  bool done_ = false;
  std::stop_source enough_;
};

BatchResult scan_into(devices::Scanner& scanner, const std::string& device, const devices::ScanProfile& profile, devices::PageSink& sink,
                      std::stop_token stop) {
  BatchResult result;
  result.end.stopped = devices::StopReason::failed;
  try {
    result.end = scanner.scan(device, profile, sink, stop);
  } catch (const archive::Failure& failure) {
    result.storage = true;
    result.end.detail = failure.what();
    result.failure = std::current_exception();
  } catch (const devices::Failure& failure) {
    result.storage = failure.kind() == devices::FailureKind::disk;
    result.end.detail = failure.what();
    result.failure = std::current_exception();
  }
  return result;
}

const char* word(devices::Source source) {
  switch (source) {
    case devices::Source::flatbed: return "flatbed";
    case devices::Source::feeder: return "adf";
    case devices::Source::duplex: return "duplex";
  }
  return "adf";
}

const char* word(devices::PixelKind mode) {
  switch (mode) {
    case devices::PixelKind::bitonal: return "lineart";
    case devices::PixelKind::gray: return "gray";
    case devices::PixelKind::color: return "color";
  }
  return "color";
}

}  // namespace

std::string profile_text(const devices::ScanProfile& profile) {
  const auto mm = [](double length) { return std::to_string(std::lround(length)); };
  return std::string(word(profile.source)) + " " + std::to_string(profile.dpi) + " " + word(profile.mode) + " " + mm(profile.width_mm) + "x" +
         mm(profile.height_mm);
}

BatchResult run_batch(const Devices& devices, archive::Catalogue& catalogue, archive::Intake& intake, const ScanRequest& request,
                      const ScanWatcher& watcher, std::stop_token stop, const archive::IntakeFacts& filed) {
  const auto facts = intake.facts();
  const PageCapture capture(devices, catalogue, facts.dossier);
  auto profile = request.profile;
  profile.first_sheet = next_sheet(facts);
  IntakeSink sink(capture, intake, profile.first_sheet, watcher, filed);
  return scan_into(*devices.scanner, request.device, profile, sink, stop);
}

BatchResult run_replacement(const Devices& devices, archive::Catalogue& catalogue, archive::Intake& intake, const archive::IntakePage& old,
                            const ScanRequest& request, const ScanWatcher& watcher, std::stop_token stop) {
  const PageCapture capture(devices, catalogue, intake.facts().dossier);
  auto profile = request.profile;
  profile.first_sheet = old.sheet;
  ReplacingSink sink(capture, intake, old, profile.source == devices::Source::duplex, watcher);
  const std::stop_callback from_outside(stop, [&] { sink.enough().request_stop(); });
  auto result = scan_into(*devices.scanner, request.device, profile, sink, sink.enough().get_token());
  if (!sink.done()) return result;
  result = {};                                          // whatever ended the batch after it, the page is there
  return result;
}

std::optional<BatchResult> fill_gaps(const Devices& devices, archive::Catalogue& catalogue, archive::Intake& intake, const ScanRequest& request,
                                     const ScanWatcher& watcher, std::stop_token stop) {
  const auto gaps = awaited_again(intake.facts());
  if (gaps.empty()) return std::nullopt;
  const bool ended = intake.facts().state != archive::IntakeState::capturing;
  BatchResult result;
  for (const auto& gap : gaps) {
    const auto before = intake.facts().pages.size();
    result = run_replacement(devices, catalogue, intake, gap, request, watcher, stop);
    if (intake.facts().pages.size() == before) return result;
  }
  const auto facts = intake.facts();
  const bool complete = facts.expected_sheets ? facts.sheets >= *facts.expected_sheets : ended;
  return complete ? std::optional(result) : std::nullopt;
}

void set_half_sheet_aside(archive::Intake& intake) {
  const auto facts = intake.facts();
  if (!duplex(facts)) return;
  int last = 0;
  for (const auto& page : facts.pages) last = std::max(last, page.sheet);
  const archive::IntakePage* front = nullptr;
  int sides = 0;
  for (const auto& page : facts.pages) {
    if (page.sheet != last || page.set_aside) continue;
    front = &page;
    ++sides;
  }
  if (sides == 1 && front->side == 1) intake.answer(front->id, "half-sheet", "rescan");
}

}  // namespace berkas::desk
