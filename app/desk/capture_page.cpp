#include "app/desk/capture_page.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "archive/tracking_code.h"

namespace berkas::desk {
namespace {

// What is straightened without a word; a sheet fed more askew than this has lost a corner more often than not.
constexpr double skew_worth_asking_deg = 5.0;
// The archive's picture is made from the tray's: what is lost here is lost twice.
constexpr int tray_jpeg_quality = 88;

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

PageCapture::PageCapture(const Devices& devices, archive::Catalogue& catalogue, std::string dossier)
    : devices_(devices), catalogue_(catalogue), dossier_(std::move(dossier)) {}

std::vector<std::string> PageCapture::flags(const devices::ScannedPage& page, const devices::PageLook& look,
                                            const std::vector<std::string>& codes) const {
  bool conflict = dossier_.empty() && dossiers_of(catalogue_, codes).size() > 1;
  bool damaged = false;
  for (const auto& text : codes) {
    const auto says = judge_code(catalogue_, text, dossier_);
    conflict = conflict || (!dossier_.empty() && says == CodeSays::another_dossier);
    damaged = damaged || says == CodeSays::damaged;
  }
  const std::pair<bool, const char*> asked[] = {
      {conflict, "conflict"},
      {damaged, "unread-code"},
      {page.double_feed, "double-feed"},
      {page.short_data, "short-data"},
      {page.flat_tail || look.flat_tail, "flat-tail"},
      {look.blank, "blank"},
      {look.cut_edge && !look.blank, "cut-edge"},
      {look.skew_sure && std::abs(look.skew_deg) > skew_worth_asking_deg, "skew"},
      {look.too_dark && !look.blank, "too-dark"},
      {look.too_light && !look.blank, "too-light"},
  };
  std::vector<std::string> all;
  for (const auto& [raised, name] : asked)
    if (raised) all.emplace_back(name);
  return all;
}

archive::NewPage PageCapture::operator()(const devices::ScannedPage& page, int sheet) const {
  auto encoded = encode(*devices_.codec, page.image);
  const auto look = devices_.cleaner->look(page.image);
  archive::NewPage kept;
  kept.codes = texts(devices_.codes->read(page.image));
  kept.flags = flags(page, look, kept.codes);
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
