#include "app/desk/capture_page.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <optional>

#include "app/desk/margin_number.h"
#include "archive/tracking_code.h"

namespace berkas::desk {
namespace {

constexpr const char* printed_mark = "code-print";      // read from the line below a symbol nobody could read

// What is straightened without a word; a sheet fed more askew than this has lost a corner more often than not.
constexpr double skew_worth_asking_deg = 5.0;
// The archive's picture is made from the tray's: what is lost here is lost twice.
constexpr int tray_jpeg_quality = 88;

// Between A4 and F4 lie 11 %; a sheet longer than this was two, one behind the other.
constexpr double much_longer = 1.25;

devices::EncodedPage encode(const devices::PageCodec& codec, const devices::PageImage& image) {
  const bool lineart = image.kind == devices::PixelKind::bitonal;
  return codec.encode(image, lineart ? devices::PictureFormat::g4 : devices::PictureFormat::jpeg, tray_jpeg_quality);
}

std::vector<std::string> texts(const std::vector<devices::FoundCode>& found) {
  std::vector<std::string> all;
  for (const auto& code : found)
    if (std::find(all.begin(), all.end(), code.text) == all.end()) all.push_back(code.text);
  return all;
}

// Empty: the code names no dossier (a box, a shelf, a loan), or one we do not know.
std::optional<std::string> dossier_of(archive::Catalogue& catalogue, const archive::TrackingCode& code) {
  switch (code.type()) {
    case archive::CodeType::dossier: return code.str();
    case archive::CodeType::item:
      if (const auto item = catalogue.item(code.str())) return item->dossier;
      return std::nullopt;
    case archive::CodeType::form:
      if (const auto form = catalogue.form(code.str())) return form->dossier;
      return std::nullopt;
    default: return std::nullopt;
  }
}

bool names_a_dossier(archive::CodeType type) {
  return type == archive::CodeType::dossier || type == archive::CodeType::item || type == archive::CodeType::form;
}

}  // namespace

CodeSays judge_code(archive::Catalogue& catalogue, const std::string& text, const std::string& dossier) {
  const auto code = archive::TrackingCode::parse(text);
  if (!code) {
    const auto fault = archive::TrackingCode::fault(text);
    return fault == archive::CodeFault::foreign ? CodeSays::nothing : CodeSays::damaged;
  }
  if (!names_a_dossier(code->type())) return CodeSays::nothing;
  return dossier_of(catalogue, *code) == dossier ? CodeSays::this_dossier : CodeSays::another_dossier;
}

std::vector<std::string> dossiers_of(archive::Catalogue& catalogue, const std::vector<std::string>& codes) {
  std::vector<std::string> all;
  for (const auto& text : codes) {
    const auto code = archive::TrackingCode::parse(text);
    const auto dossier = code ? dossier_of(catalogue, *code) : std::nullopt;
    if (dossier && std::find(all.begin(), all.end(), *dossier) == all.end()) all.push_back(*dossier);
  }
  return all;
}

namespace {

archive::PageMark mark(const char* kind, const std::string& text, const devices::BoxPx& box) { return {kind, text, box.x, box.y, box.width, box.height}; }

// Where codes stand, read or not: the clerk is shown the very spot.
std::vector<archive::PageMark> marks_of(const devices::PageCodes& found, const devices::PageLook& look) {
  std::vector<archive::PageMark> marks;
  for (const auto& code : found.codes) marks.push_back(mark(code.source == devices::CodeSource::print ? printed_mark : "code", code.text, code.box));
  for (const auto& symbol : found.unread) marks.push_back(mark("unread", "", symbol.box));
  if (look.cover_bars) marks.push_back(mark("cover", "", *look.cover_bars));
  return marks;
}

}  // namespace

PageCapture::PageCapture(const Devices& devices, archive::Catalogue& catalogue, std::string dossier)
    : devices_(devices), catalogue_(catalogue), dossier_(std::move(dossier)) {}

std::vector<std::string> PageCapture::flags(const devices::ScannedPage& page, const devices::PageLook& look, const archive::NewPage& kept) const {
  const auto& codes = kept.codes;
  bool conflict = dossier_.empty() && dossiers_of(catalogue_, codes).size() > 1;
  const bool printed = std::any_of(kept.marks.begin(), kept.marks.end(), [](const auto& each) { return each.kind == printed_mark; });
  bool damaged = std::any_of(kept.marks.begin(), kept.marks.end(), [](const auto& each) { return each.kind == "unread"; });
  for (const auto& text : codes) {
    const auto says = judge_code(catalogue_, text, dossier_);
    conflict = conflict || (!dossier_.empty() && says == CodeSays::another_dossier);
    damaged = damaged || says == CodeSays::damaged;
  }
  const std::pair<bool, const char*> asked[] = {
      {conflict, "conflict"},
      {damaged, "unread-code"},
      {printed, "printed-code"},
      {page.double_feed, "double-feed"},
      {page.short_data, "short-data"},
      {page.flat_tail || look.flat_tail, "flat-tail"},
      {look.blank, "blank"},
      {look.cut_edge && !look.blank, "cut-edge"},
      {look.skew_sure && std::abs(look.skew_deg) > skew_worth_asking_deg, "skew"},
      {look.blurred, "blurred"},
      {look.too_dark && !look.blank, "too-dark"},
      {look.too_light && !look.blank, "too-light"},
  };
  std::vector<std::string> all;
  for (const auto& [raised, name] : asked)
    if (raised) all.emplace_back(name);
  return all;
}

// Forms and covers of two dossiers look alike, but their codes tell them apart.
const archive::IntakePage* looks_like(const archive::IntakeFacts& facts, const std::string& look, const std::vector<std::string>& codes, const std::string& except_page) {
  if (look.empty()) return nullptr;
  const archive::IntakePage* best = nullptr;
  double most = devices::same_sheet_likeness;
  for (const auto& page : facts.pages) {
    if (page.set_aside || page.id == except_page || page.look.empty() || page.codes != codes) continue;
    const double like = devices::likeness(page.look, look);
    if (like < most) continue;
    most = like;
    best = &page;
  }
  return best;
}

void ask_beside_others(const archive::IntakeFacts& facts, archive::NewPage& fresh) {
  const bool cover = std::any_of(fresh.marks.begin(), fresh.marks.end(), [](const auto& each) { return each.kind == "cover"; });
  if (leaves_numbers_out(facts, fresh)) fresh.flags.emplace_back("page-gap");
  if (!cover && looks_like(facts, fresh.look, fresh.codes)) fresh.flags.emplace_back("same-sheet");
  const auto shown = std::find_if(facts.pages.begin(), facts.pages.end(), [](const auto& page) { return !page.set_aside && page.dpi > 0; });
  if (shown == facts.pages.end() || fresh.dpi <= 0) return;
  const double usual = static_cast<double>(shown->height_px) / shown->dpi, here = static_cast<double>(fresh.height_px) / fresh.dpi;
  if (here > usual * much_longer) fresh.flags.emplace_back("long-sheet");
}

archive::NewPage PageCapture::operator()(const devices::ScannedPage& page, int sheet) const {
  // The feeder waits for this: what can be done at once is. The futures wait for their threads, whatever throws.
  auto encoding = std::async(std::launch::async, [&] { return encode(*devices_.codec, page.image); });
  auto reading = std::async(std::launch::async, [&] { return devices_.codes->read_page(page.image); });
  const auto look = devices_.cleaner->look(page.image);
  const auto number = look.blank ? std::nullopt : margin_number(devices_, page.image, look.quarter_turns);
  const auto found = reading.get();
  auto encoded = encoding.get();
  archive::NewPage kept;
  kept.codes = texts(found.codes);
  kept.marks = marks_of(found, look);
  if (number) kept.marks.push_back(mark(number_mark, *number, {}));
  kept.look = look.fingerprint;
  kept.flags = flags(page, look, kept);
  kept.bytes = std::move(encoded.bytes);
  kept.media_type = encoded.media_type;
  kept.sheet = sheet;
  kept.side = page.side;
  kept.width_px = encoded.width_px;
  kept.height_px = encoded.height_px;
  kept.dpi = encoded.dpi;
  kept.skew_deg = look.skew_sure && !look.blank ? look.skew_deg : 0;
  kept.upright_turns = look.blank ? 0 : look.quarter_turns;
  return kept;
}

}  // namespace berkas::desk
