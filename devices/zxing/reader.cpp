#include <ReadBarcode.h>

#include <algorithm>
#include <cmath>

#include "devices/zxing/own_symbol.h"
#include "devices/zxing/page_search.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::devices {

namespace {

using zxing::Gray;
using zxing::View;

constexpr std::size_t most_patches = 80;   // of a whole sheet of labels
constexpr int most_missed = 8;         // so many patches that gave nothing, and the rest are not looked at
constexpr int most_barren = 2;      // so many patches without a trace of a symbol, and the rest are not looked at
constexpr int largest_patch_px = 1400;  // a larger symbol is read on the small page, if at all
constexpr int largest_crop_px = 450;    // more pixels a module tell nothing more, and cost
constexpr std::size_t most_marks = 16, most_squares = 2;
constexpr double sure_fit = 0.72;   // so well lie the known patterns of a symbol only where there is one

// Where pixels of a crop lie on the page.
struct Frame {
  double left = 0, top = 0, scale = 1;  // page = left + crop * scale
};

struct Reads {
  std::vector<FoundCode> codes;
  std::vector<zxing::Corners> failed;   // symbols seen and not understood, in pixels of what was looked at
};

BoxPx box_of(const zxing::Corners& corners, const Frame& frame) {
  double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
  for (const auto& corner : corners) {
    left = std::min(left, corner.x), right = std::max(right, corner.x);
    top = std::min(top, corner.y), bottom = std::max(bottom, corner.y);
  }
  const auto px = [](double value) { return static_cast<int>(std::lround(value)); };
  return {px(frame.left + left * frame.scale), px(frame.top + top * frame.scale), px((right - left + 1) * frame.scale), px((bottom - top + 1) * frame.scale)};
}

Reads reads_of(const View& gray, const char* stage, const Frame& frame, ZXing::Binarizer binarizer = ZXing::Binarizer::LocalAverage) {
  const ZXing::ImageView view(gray.pixels, gray.width, gray.height, ZXing::ImageFormat::Lum);
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);  // each further kind costs every page 0.1 s a stage
  hints.setTryHarder(true).setTryRotate(true).setTryDownscale(false).setBinarizer(binarizer).setReturnErrors(true);
  Reads reads;
  for (const auto& result : ZXing::ReadBarcodes(view, hints)) {
    zxing::Corners corners;
    for (std::size_t i = 0; i < 4; ++i) corners[i] = {static_cast<double>(result.position()[static_cast<int>(i)].x), static_cast<double>(result.position()[static_cast<int>(i)].y)};
    if (result.isValid())
      reads.codes.push_back({result.text(), ToString(result.format()), box_of(corners, frame), stage, CodeSource::symbol});
    else
      reads.failed.push_back(corners);
  }
  return reads;
}

View view_of(const Gray& gray) { return {gray.pixels.data(), gray.width, gray.height}; }

bool covers(const BoxPx& box, double x, double y) { return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height; }
bool middle_in(const BoxPx& one, const BoxPx& other) { return covers(other, one.x + one.width / 2.0, one.y + one.height / 2.0); }

bool shaped_like_ours(std::string_view text) {
  if (text.size() != 20 || !text.starts_with("BRK1-") || text[6] != '-' || text[17] != '-') return false;
  return std::all_of(text.begin() + 5, text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U'); });
}

// One place on the page, looked at ever harder until something is read.
class Place {
public:
  Place(const View& page, const BoxPx& patch, const zxing::Vouch& vouch) : vouch_(vouch) {
    const int margin = std::max(16, std::max(patch.width, patch.height) / 4), side = std::max(patch.width, patch.height) + 2 * margin;
    const BoxPx box{patch.x - margin, patch.y - margin, patch.width + 2 * margin, patch.height + 2 * margin};
    const int enlarged = side < 110 ? 3 : side < 230 ? 2 : 1, shrunk = (side + largest_crop_px - 1) / largest_crop_px;
    crop_ = zxing::cut_out(page, box, enlarged);
    if (shrunk > 1) crop_ = zxing::reduced(view_of(crop_), shrunk);
    frame_ = {static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(shrunk) / enlarged};
    const auto in_crop = [&](int page_px, int from) { return static_cast<int>((page_px - from) / frame_.scale); };
    seen_ = {std::max(0, in_crop(0, box.x)), std::max(0, in_crop(0, box.y)), 0, 0};
    seen_.width = std::min(crop_.width, in_crop(page.width, box.x)) - seen_.x;
    seen_.height = std::min(crop_.height, in_crop(page.height, box.y)) - seen_.y;
  }

  // negatives: finder patterns seen as dark are of no symbol printed light on dark.
  Reads look(bool negatives) {
    if (attempt(crop_, "crop") || own(crop_, "own")) return std::move(reads_);
    if (negatives && dark_around() && in_negative()) return std::move(reads_);
    if (!promising_) return {};
    const Gray stretched = zxing::stretched_and_padded(crop_, 0);
    (void)(attempt(stretched, "stretch") || attempt(zxing::thresholded(stretched, 81, 8), "adaptive") || attempt(zxing::sharpened(stretched, 4.0, 3.0), "unsharp") ||
           attempt(zxing::box_blurred(stretched, 2), "smooth") || attempt(stretched, "global", ZXing::Binarizer::GlobalHistogram));
    return std::move(reads_);
  }
  double fit() const { return fit_; }
  UnreadCode unread(const View& page) const {
    auto line = zxing::line_below(page, corners_);
    return {box_, {line.width, line.height, 300, PixelKind::gray, std::move(line.pixels)}};
  }

private:
  bool attempt(const Gray& gray, const char* stage, ZXing::Binarizer binarizer = ZXing::Binarizer::LocalAverage) {
    auto reads = reads_of(view_of(gray), stage, frame_, binarizer);
    reads_.codes = std::move(reads.codes);
    reads_.failed.insert(reads_.failed.end(), reads.failed.begin(), reads.failed.end());
    return !reads_.codes.empty();
  }
  bool own(const Gray& gray, const char* stage) {
    const auto read = zxing::read_own(gray, seen_, reads_.failed, vouch_);
    promising_ = promising_ || read.fit > 0.4 || !reads_.failed.empty();
    if (read.fit > fit_) {
      fit_ = read.fit, box_ = box_of(read.corners, frame_), corners_ = read.corners;
      for (auto& corner : corners_) corner = {frame_.left + corner.x * frame_.scale, frame_.top + corner.y * frame_.scale};
    }
    if (read.text) reads_.codes.push_back({*read.text, "QRCode", box_of(read.corners, frame_), stage, CodeSource::symbol});
    return read.text.has_value();
  }
  bool dark_around() const {
    long long ring = 0, all = 0, count = 0;
    for (int x = 0; x < crop_.width; ++x, count += 2) ring += crop_.pixels[static_cast<std::size_t>(x)] + crop_.pixels[crop_.pixels.size() - 1 - static_cast<std::size_t>(x)];
    for (const auto value : crop_.pixels) all += value;
    return ring * static_cast<long long>(crop_.pixels.size()) < all * count;
  }
  bool in_negative() {
    Gray negative = crop_;
    for (auto& value : negative.pixels) value = static_cast<std::uint8_t>(255 - value);
    return attempt(negative, "negative") || own(negative, "negative");
  }

  const zxing::Vouch& vouch_;
  Gray crop_;
  Frame frame_;
  Reads reads_;
  BoxPx seen_;
  double fit_ = 0;
  bool promising_ = false;  // something there has a symbol's patterns
  BoxPx box_;
  zxing::Corners corners_;   // on the page
};

class Search {
public:
  Search(const PageImage& page, const zxing::Vouch& vouch) : vouch_(vouch) {
    if (page.kind != PixelKind::gray) own_pixels_ = zxing::gray_of(page);
    page_ = page.kind == PixelKind::gray ? zxing::view_of_gray(page) : view_of(own_pixels_);
  }

  PageCodes run() {
    const int by = zxing::reduction_of(page_.width, page_.height);
    const Gray small = zxing::reduced(page_, by);
    auto reads = reads_of(view_of(small), by == 1 ? "raw" : "small", {0, 0, static_cast<double>(by)});
    take(std::move(reads.codes));
    const zxing::Texture texture(small);
    const int half = 2 * by;   // a large symbol has no texture for the patches, and grain hides it: smaller, both are gone
    if (texture.grainy() && page_.width / half > 200) take(reads_of(view_of(zxing::reduced(page_, half)), "small", {0, 0, static_cast<double>(half)}).codes);
    for (const auto& corners : reads.failed) look_at(box_of(corners, {0, 0, static_cast<double>(by)}));
    for (const auto& patch : texture.code_like_patches(most_patches))
      if (missed_ < most_missed && barren_ < most_barren && by * std::max(patch.width, patch.height) <= largest_patch_px) look_at({patch.x * by, patch.y * by, patch.width * by, patch.height * by});
    if (all_.codes.empty()) look_at_marks(texture, by);
    if (all_.codes.empty() && by > 1) take(reads_of(page_, "raw", {}).codes);
    std::erase_if(all_.unread, [&](const UnreadCode& one) { return std::any_of(all_.codes.begin(), all_.codes.end(), [&](const FoundCode& code) { return middle_in(code.box, one.box) || middle_in(one.box, code.box); }); });
    return std::move(all_);
  }

private:
  void look_at(const BoxPx& patch, bool negatives = true) {
    for (const auto& code : all_.codes)
      if (middle_in(code.box, patch) || middle_in(patch, code.box)) return;
    Place place(page_, patch, vouch_);
    auto reads = place.look(negatives);
    missed_ += reads.codes.empty();
    barren_ += reads.codes.empty() && place.fit() < 0.4;
    if (reads.codes.empty() && place.fit() >= sure_fit) note_unread(place.unread(page_));
    take(std::move(reads.codes));
  }
  // One symbol is one question, however many ways led to it.
  void note_unread(UnreadCode found) {
    if (std::none_of(all_.unread.begin(), all_.unread.end(), [&](const UnreadCode& one) { return middle_in(one.box, found.box) || middle_in(found.box, one.box); })) all_.unread.push_back(std::move(found));
  }
  // Patches run together with what touches them; finder patterns are then still seen one by one.
  void look_at_marks(const zxing::Texture& texture, int by) {
    std::vector<BoxPx> seen;
    for (const auto& square : zxing::squares_of(zxing::finder_marks(texture.coarse_darkness(), most_marks))) {
      const auto box = box_of(square, {0, 0, static_cast<double>(by)});
      if (box.width > page_.width || std::any_of(seen.begin(), seen.end(), [&](const BoxPx& other) { return middle_in(box, other); })) continue;
      if (seen.size() >= most_squares) return;
      seen.push_back(box);
      look_at(box, false);
    }
  }
  void take(std::vector<FoundCode> codes) {
    for (auto& code : codes)
      if (std::none_of(all_.codes.begin(), all_.codes.end(), [&](const FoundCode& other) { return code.text == other.text && middle_in(code.box, other.box); })) all_.codes.push_back(std::move(code));
  }

  const zxing::Vouch& vouch_;
  Gray own_pixels_;
  View page_;
  PageCodes all_;
  int barren_ = 0, missed_ = 0;
};

class ZxingReader final : public CodeReader {
public:
  explicit ZxingReader(CodeVouch vouch)
      : vouch_(vouch ? zxing::Vouch([vouch](std::string_view text) { return shaped_like_ours(text) && vouch(text); }) : zxing::Vouch(shaped_like_ours)) {}
  PageCodes read_page(const PageImage& page) const override { return Search(page, vouch_).run(); }

private:
  zxing::Vouch vouch_;
};

}  // namespace

std::unique_ptr<CodeReader> make_zxing_reader(CodeVouch vouch) { return std::make_unique<ZxingReader>(std::move(vouch)); }

}  // namespace berkas::devices
