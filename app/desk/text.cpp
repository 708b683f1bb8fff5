// The text queue: words of filed pages into the index, and an access copy beside the sealed file. It lives in the catalogue, so
// whoever runs drains it, and a stop at any point leaves a job that is simply done again.
#include <algorithm>

#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"
#include "app/desk/page_reading.h"
#include "app/desk/scratch.h"
#include "archive/failure.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr int reading_dpi = 300;
const char* const already_read = "already-read";

std::optional<archive::StoredFile> sealed_file(archive::Catalogue& catalogue, const archive::TextJob& job) {
  for (const auto& item : catalogue.items(job.dossier))
    for (auto& file : catalogue.files(item.code))
      if (file.sha256 == job.sha256 && (file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital)) return std::move(file);
  return std::nullopt;
}

// Our own stamp, and what stands around its symbol, are no words of the document. In the measures of the stamp sheet.
devices::BoxPx with_caption(const devices::BoxPx& code, int dpi) {
  const auto px = [dpi](double mm) { return static_cast<int>(mm * dpi / 25.4); };
  return {code.x - px(8), code.y - px(5), code.width + px(16), code.height + px(18)};
}

devices::BoxPx within(devices::BoxPx box, const devices::PageImage& page) {
  const int left = std::max(0, box.x), top = std::max(0, box.y);
  const int right = std::min(page.width_px, box.x + box.width), bottom = std::min(page.height_px, box.y + box.height);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

bool bare(const std::string& text) { return text.find_first_not_of(" \t\r\n\f") == std::string::npos; }

class TextJobRun {
public:
  TextJobRun(Desk::State& state, archive::TextJob job, archive::StoredFile file, const Progress& progress, std::stop_token stop)
      : state_(state), job_(std::move(job)), file_(std::move(file)), progress_(progress), stop_(std::move(stop)), path_(state.store().path_of(job_.sha256)) {}

  // False: stopped; the job stays in the queue.
  bool run() {
    progress_.about(job_.dossier);
    texts_.resize(static_cast<std::size_t>(file_.pages));
    layers_.resize(texts_.size());
    const bool scanned = file_.role == archive::FileRole::archival;
    if (!scanned) take_text_inside();
    find_captured_pages();
    if (!read_missing()) return false;
    Scratch scratch(state_.store());
    std::optional<archive::StoredFile> access;
    if (scanned) access = make_access_copy(scratch);
    if (stop_.stop_requested()) return false;
    store(access);
    return true;
  }

private:
  // A PDF from outside brings most of its text along; only pages that are pictures are read.
  void take_text_inside() {
    try {
      auto inside = state_.devices.renderer->text(path_);
      for (std::size_t i = 0; i < std::min(inside.size(), texts_.size()); ++i) texts_[i] = std::move(inside[i]);
    } catch (const devices::Failure& failure) {
      state_.log("text inside " + job_.sha256 + ": " + failure.what());
    }
  }

  // The tray keeps what was filed: its pictures carry no stamp and need no rendering.
  void find_captured_pages() {
    try {
      auto facts = file_.role == archive::FileRole::archival ? read_intake(state_, file_.source_key) : Outcome<archive::IntakeFacts>(no_such_intake(""));
      if (!facts.ok()) return;
      for (const auto& page : facts->pages)
        if (!page.set_aside && std::filesystem::exists(page.file)) captured_.push_back(page);
      if (captured_.size() != texts_.size()) captured_.clear();
    } catch (const archive::Failure&) {
      captured_.clear();                                // the sealed file itself is always there
    }
  }

  devices::PageImage picture(int index) {
    if (!captured_.empty()) return upright_picture(state_.devices, captured_[static_cast<std::size_t>(index)]);
    return state_.devices.renderer->render(path_, index + 1, reading_dpi);
  }

  std::vector<devices::BoxPx> mask(const devices::PageImage& page) const {
    const auto codes = state_.devices.codes->read(page);
    auto boxes = boxes_of(codes);
    if (!captured_.empty()) return boxes;
    for (const auto& code : codes)
      if (code.text == job_.dossier) boxes.push_back(within(with_caption(code.box, page.dpi), page));
    return boxes;
  }

  bool read_missing() {
    std::vector<int> wanted;
    for (std::size_t i = 0; i < texts_.size(); ++i)
      if (bare(texts_[i])) wanted.push_back(static_cast<int>(i));
    PageReading reading;
    reading.picture = [&](int n) { return picture(wanted[static_cast<std::size_t>(n)]); };
    reading.mask = [&](const auto& page) { return mask(page); };
    reading.take = [&](int n, ReadPage&& page) {
      const auto index = static_cast<std::size_t>(wanted[static_cast<std::size_t>(n)]);
      texts_[index] = std::move(page.plain);
      layers_[index] = std::move(page.layer_pdf);
      tell(n + 1, wanted.size());
    };
    return read_pages(state_.devices, static_cast<int>(wanted.size()), reading, stop_);
  }

  void tell(int done, std::size_t all) const {
    const std::string n = std::to_string(done), of = std::to_string(all);
    progress_.tell({"Teks sedang dibaca, halaman " + n + " dari " + of, "Reading text, page " + n + " of " + of}, static_cast<double>(done) / static_cast<double>(all));
  }

  archive::StoredFile make_access_copy(Scratch& scratch) {
    const auto target = scratch.file(".access.pdf");
    state_.devices.pdf->add_text(path_, layers_, target);
    const auto stored = state_.store().put(target);
    auto access = file_;
    access.role = archive::FileRole::access;
    access.sha256 = stored.sha256;
    access.bytes = stored.bytes;
    access.created_at = state_.now();
    access.source_key = job_.sha256 + ":access";
    access.reason.clear();
    return access;
  }

  void store(const std::optional<archive::StoredFile>& access) {
    const auto no = state_.act("text.read", job_.dossier, pages_id(file_.pages), [&](archive::Transaction& tx) -> std::optional<Refused> {
      const auto key = "text:" + job_.sha256;
      if (tx.answered(key)) return refuse(already_read, {});
      if (access) tx.put(*access);
      tx.put_text(job_.sha256, job_.dossier, texts_);
      tx.remember(key, access ? access->sha256 : "inside");
      return std::nullopt;
    });
    if (no && no->code != already_read) state_.log("text of " + job_.sha256 + " not stored: " + no->message.en);
  }

  Desk::State& state_;
  archive::TextJob job_;
  archive::StoredFile file_;
  const Progress& progress_;
  std::stop_token stop_;
  std::filesystem::path path_;
  std::vector<archive::IntakePage> captured_;
  std::vector<std::string> texts_, layers_;
};

// True when it left the queue. A page nobody can read must not hold up what waits behind it.
bool run_job(Desk::State& state, const archive::TextJob& job, const Progress& progress, std::stop_token stop) {
  const auto file = sealed_file(state.catalogue(), job);
  if (!file) return false;
  try {
    return TextJobRun(state, job, *file, progress, stop).run();
  } catch (const devices::Failure& failure) {
    state.log("text of " + job.sha256 + ": " + failure.what());
    return false;
  }
}

}  // namespace

Desk::TextDone Desk::read_pending_text(int most, const Progress& progress, std::stop_token stop) {
  TextDone result;
  if (state_->archive->writable()) {
    // Jobs that fail stay at the head of the queue: ask for them once and go through, instead of asking for the first again.
    for (const auto& job : state_->catalogue().text_queue(most)) {
      if (stop.stop_requested()) break;
      if (run_job(*state_, job, progress, stop)) ++result.done;
    }
  }
  result.left = state_->catalogue().text_left();
  return result;
}

}  // namespace berkas::desk
