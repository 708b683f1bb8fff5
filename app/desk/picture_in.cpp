// Pictures and PDFs into an intake instead of a scan, and an intake's pictures out to the screen.
#include <algorithm>
#include <cmath>

#include "app/desk/capture_page.h"
#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"
#include "app/desk/picture_in.h"
#include "app/desk/restricted.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr std::uintmax_t most_picture_bytes = 512ULL << 20;
constexpr int pdf_dpi = 300;
constexpr int thumbnail_px = 400;

bool is_pdf(const std::string& bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string::npos; }

// A picture that does not know its size, or says what no paper has, is taken as a page 297 mm long.
void give_it_a_size(devices::PageImage& image, int said_dpi) {
  const int longer = std::max(image.width_px, image.height_px);
  const bool believable = said_dpi >= 72 && said_dpi <= 1200 && longer * 25.4 / said_dpi <= 1200;
  image.dpi = believable ? said_dpi : std::clamp(static_cast<int>(std::lround(longer * 25.4 / 297.0)), 72, 1200);
}

}  // namespace

void each_page(const Devices& devices, const std::filesystem::path& file, const std::function<void(devices::PageImage&&)>& visit) {
  const auto bytes = read_bytes(file, most_picture_bytes);
  if (!is_pdf(bytes)) {
    const auto facts = devices.codec->probe(bytes);
    auto image = devices.codec->decode(bytes);
    give_it_a_size(image, facts.dpi);
    visit(std::move(image));
    return;
  }
  const auto facts = devices.renderer->probe(file);
  if (facts.encrypted) throw devices::Failure(devices::FailureKind::encrypted_pdf, file.filename().string(), "the PDF is locked");
  for (int page = 1; page <= facts.pages; ++page) visit(devices.renderer->render(file, page, pdf_dpi));
}

namespace {

// The intake the clerk is working on for this dossier, or a new one.
Outcome<OpenIntake> intake_for(Desk::State& state, const ScanTarget& target) {
  const auto newest = state.newest_intake(target.dossier.code);
  if (newest && newest->item == target.item && newest->state != archive::IntakeState::accepted) return open_intake(state, newest->id);
  OpenIntake fresh = new_intake(state);
  fresh->bind(target.dossier.code, target.item);
  fresh->profile("files", "files");
  return fresh;
}

Refused named(const std::filesystem::path& file, Refused refused) {
  refused.message.id = file.filename().string() + ": " + refused.message.id;
  refused.message.en = file.filename().string() + ": " + refused.message.en;
  return refused;
}

// Each file is opened once before any is kept: one hostile file among good ones leaves the tray as it was.
std::optional<Refused> unfit(const Devices& devices, const std::vector<std::filesystem::path>& files) {
  for (const auto& file : files) {
    try {
      each_page(devices, file, [](devices::PageImage&&) {});
    } catch (const devices::Failure& failure) {
      if (!std::filesystem::exists(file))
        return named(file, refuse("no-such-file", {"Arsip digital ini tidak ada.", "There is no such file."}, {"Periksa nama dan foldernya.", "Check name and folder."}));
      return named(file, explain(failure));
    }
  }
  return std::nullopt;
}

// As large as asked for, upright.
devices::PageImage small_picture(const Devices& devices, const archive::IntakePage& page, int max_width_px, int max_height_px) {
  // Turned after scaling, which is ten times faster; in a thumbnail nobody sees a degree.
  const auto image = captured_picture(devices, page);
  const int turns = turns_of(page);
  const bool sideways = turns % 2 == 1;
  const auto small = devices.codec->scaled(image, sideways ? max_height_px : max_width_px, sideways ? max_width_px : max_height_px);
  if (stands_already(page)) return small;
  if (std::max(small.width_px, small.height_px) <= thumbnail_px) return devices.cleaner->rotate(small, turns);
  devices::PageLook look;
  look.quarter_turns = turns;
  look.skew_deg = page.skew_deg;
  look.skew_sure = page.skew_deg != 0;
  return devices.cleaner->straighten(small, look);
}

}  // namespace

Outcome<IntakeView> Desk::add_pictures(const std::string& code, const std::vector<std::filesystem::path>& files) {
  const auto target = scan_target(*state_, code);
  if (!target.ok()) return target.refused();
  if (!target->may_scan) return may_not_scan(target->dossier);
  if (files.empty()) return refuse("no-files", {"Tidak ada gambar yang dipilih.", "No picture was chosen."}, {"Pilih JPEG, PNG, TIFF, atau PDF.", "Choose JPEG, PNG, TIFF or PDF."});
  if (const auto no = state_->read_only()) return *no;
  if (const auto no = unfit(state_->devices, files)) return *no;
  const auto intake = intake_for(*state_, *target);
  if (!intake.ok()) return intake.refused();
  auto& tray = **intake;
  const PageCapture capture(state_->devices, state_->catalogue(), target->dossier.code);
  int sheet = next_sheet(tray.facts());
  for (const auto& file : files)
    each_page(state_->devices, file, [&](devices::PageImage&& image) {
      devices::ScannedPage page;
      page.image = std::move(image);
      tray.add(capture(page, sheet++));
    });
  tray.stopped("done");
  const auto facts = tray.facts();
  const auto note = pages_id(shown_pages(facts)) + ", baki " + facts.id + ", dari gambar";
  const auto told = state_->act_on(target->dossier.code, "intake.captured", note, [](auto&, auto&) { return std::nullopt; });
  if (!told.ok()) return told.refused();
  return view_of(facts);
}

Outcome<devices::PageImage> Desk::intake_picture(const std::string& id, int page, int max_width_px, int max_height_px) {
  const auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  const auto* found = page_no(*facts, page);
  if (found == nullptr) return no_such_page(page, shown_pages(*facts));
  if (const auto no = filed_and_restricted(*state_, *facts)) return *no;
  return small_picture(state_->devices, *found, max_width_px, max_height_px);
}

Outcome<devices::PageImage> Desk::intake_picture(const std::string& id, const std::string& page_id, int max_width_px, int max_height_px) {
  const auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  if (const auto no = filed_and_restricted(*state_, *facts)) return *no;
  const auto found = std::find_if(facts->pages.begin(), facts->pages.end(), [&](const auto& page) { return page.id == page_id; });
  if (found == facts->pages.end()) return no_such_page(0, shown_pages(*facts));
  return small_picture(state_->devices, *found, max_width_px, max_height_px);
}

}  // namespace berkas::desk
