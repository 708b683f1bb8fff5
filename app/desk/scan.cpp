#include <algorithm>

#include "app/desk/batch.h"
#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/margin_number.h"
#include "app/desk/scan_words.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

std::optional<Refused> check_count(const std::optional<int>& sheets) {
  if (!sheets || (*sheets >= 1 && *sheets <= most_sheets)) return std::nullopt;
  return bad_sheet_count(*sheets);
}

// The state of a dossier follows what lies in the tray; the event says what came and how the batch ended.
void tell_catalogue(Desk::State& state, const archive::IntakeFacts& facts, const BatchResult& result) {
  if (facts.dossier.empty() || facts.pages.empty()) return;
  const std::string note = pages_id(shown_pages(facts)) + ", " + std::to_string(facts.sheets) + " lembar, baki " + facts.id + ", " +
                           devices::to_string(result.end.stopped);
  const auto told = state.act_on(facts.dossier, "intake.captured", note, [](auto&, auto&) { return std::nullopt; });
  if (!told.ok()) state.log("intake " + facts.id + " not told to the catalogue: " + told.refused().message.en);
}

// The pages the dossier has in the archive already: scanned again they are a new version, which is asked, never guessed.
archive::IntakeFacts filed_pages(Desk::State& state, const std::string& dossier) {
  archive::IntakeFacts filed;
  if (dossier.empty()) return filed;
  for (const auto& item : state.catalogue().items(dossier))
    for (const auto& file : state.catalogue().files(item.code)) {
      if (file.role != archive::FileRole::archival || !state.tray().stands(file.source_key)) continue;
      for (auto& page : state.tray().read(file.source_key).pages) filed.pages.push_back(std::move(page));
    }
  return filed;
}

ScanOutcome outcome_of(const archive::IntakeFacts& facts, const BatchResult& result) {
  BatchFacts batch;
  batch.stopped = result.end.stopped;
  batch.pages_safe = shown_pages(facts);
  batch.next_sheet = next_sheet(facts);
  batch.sheets = facts.sheets;
  batch.expected = facts.expected_sheets;
  batch.prefetched = result.end.prefetched;
  batch.storage = result.storage;
  auto words = banner(batch);
  return {view_of(facts), result.end.stopped, result.end.detail, std::move(words.says), std::move(words.todo), words.exit};
}

// The feeder is empty and the count is met, and yet the last page says that another follows.
void ask_for_what_follows(archive::Intake& intake) {
  const auto facts = intake.facts();
  if (facts.short_by() > 0 || !numbers_go_on(facts)) return;
  const auto last = std::find_if(facts.pages.rbegin(), facts.pages.rend(), [](const auto& page) { return !page.set_aside; });
  if (last != facts.pages.rend()) intake.ask(last->id, "pages-missing");
}

// After the batch, whatever ended it: what came is kept and told, a tray that got nothing through a failure is cleared away.
ScanOutcome conclude_batch(Desk::State& state, archive::Intake& intake, const BatchResult& result, bool fresh) {
  if (result.failure && intake.facts().pages.empty()) {
    if (fresh) intake.discard("no page came");
    std::rethrow_exception(result.failure);
  }
  set_half_sheet_aside(intake);
  intake.stopped(devices::to_string(result.end.stopped));
  if (result.end.stopped == devices::StopReason::empty || result.end.stopped == devices::StopReason::done) ask_for_what_follows(intake);
  const auto facts = intake.facts();
  tell_catalogue(state, facts, result);
  state.log("scan " + facts.id + ": " + std::to_string(shown_pages(facts)) + " pages, " + devices::to_string(result.end.stopped) +
            (result.end.detail.empty() ? "" : ", " + result.end.detail));
  return outcome_of(facts, result);
}

}  // namespace

std::vector<devices::ScannerInfo> Desk::scanners() { return state_->devices.scanner->list(); }

Outcome<devices::ScannerInfo> Desk::scanner(const std::string& name) { return state_->devices.scanner->capabilities(name); }

Outcome<ScanOutcome> Desk::scan(const ScanRequest& request, const ScanWatcher& watcher, std::stop_token stop) {
  if (const auto no = state_->read_only()) return *no;
  if (const auto no = check_count(request.expect_sheets)) return *no;
  std::string dossier, item;
  if (!request.code.empty()) {
    const auto target = scan_target(*state_, request.code);
    if (!target.ok()) return target.refused();
    if (!target->may_scan) return may_not_scan(target->dossier);
    dossier = target->dossier.code;
    item = target->item;
  }
  const auto intake = new_intake(*state_);
  if (!dossier.empty()) intake->bind(dossier, item);
  if (request.expect_sheets) intake->expect(request.expect_sheets);
  intake->profile(request.device, profile_text(request.profile));
  const auto result = run_batch(state_->devices, state_->catalogue(), *intake, request, watcher, stop, filed_pages(*state_, dossier));
  return conclude_batch(*state_, *intake, result, true);
}

Outcome<ScanOutcome> Desk::resume(const std::string& id, const ScanRequest& request, const ScanWatcher& watcher, std::stop_token stop) {
  if (const auto no = check_count(request.expect_sheets)) return *no;
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  auto& tray = **intake;
  set_half_sheet_aside(tray);
  if (request.expect_sheets) tray.expect(tray.facts().sheets + *request.expect_sheets);   // so many more
  tray.profile(request.device, profile_text(request.profile));
  auto result = fill_gaps(state_->devices, state_->catalogue(), tray, request, watcher, stop);
  if (!result) result = run_batch(state_->devices, state_->catalogue(), tray, request, watcher, stop);
  return conclude_batch(*state_, tray, *result, false);
}

Outcome<ScanOutcome> Desk::rescan_page(const std::string& id, int page, const ScanRequest& request, const ScanWatcher& watcher,
                                       std::stop_token stop) {
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  auto& tray = **intake;
  const auto facts = tray.facts();
  const auto* old = page_no(facts, page);
  if (old == nullptr) return no_such_page(page, shown_pages(facts));
  const auto result = run_replacement(state_->devices, state_->catalogue(), tray, *old, request, watcher, stop);
  if (facts.state != archive::IntakeState::capturing) tray.stopped(facts.stopped);   // one sheet ends no batch
  const auto after = tray.facts();
  tell_catalogue(*state_, after, result);
  return outcome_of(after, result);
}

}  // namespace berkas::desk
