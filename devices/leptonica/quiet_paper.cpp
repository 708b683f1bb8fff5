#include "devices/leptonica/quiet_paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace berkas::devices::leptonica {

namespace {

constexpr int tile_px = 16;                 // of the halved page; the paper's tone is taken once for each
constexpr double brightest_share = 0.3;     // of a tile: what is surely paper where there is paper at all
constexpr int near_paper = 14;              // gray values about that tone still count as the paper's own

// Values of a page at half size, one byte each.
struct Layer {
  int width = 0, height = 0;
  std::vector<std::uint8_t> at;
  Layer(int w, int h) : width(w), height(h), at(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
  const std::uint8_t* row(int y) const { return at.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
  std::uint8_t* row(int y) { return at.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
};

// Gray and, on a colour page, two differences of colour about 128.
std::vector<Layer> halved(const PageImage& page) {
  const int width = page.width_px / 2, height = page.height_px / 2, samples = page.kind == PixelKind::color ? 3 : 1;
  std::vector<Layer> layers(static_cast<std::size_t>(samples), Layer(width, height));
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* upper = page.pixels.data() + page.bytes_per_line() * static_cast<std::size_t>(2 * y);
    const std::uint8_t* lower = upper + page.bytes_per_line();
    for (int x = 0; x < width; ++x, upper += 2 * samples, lower += 2 * samples) {
      const auto sum = [&](int c) { return upper[c] + upper[c + samples] + lower[c] + lower[c + samples]; };
      if (samples == 1) {
        layers[0].row(y)[x] = static_cast<std::uint8_t>((sum(0) + 2) / 4);
        continue;
      }
      const int red = sum(0), green = sum(1), blue = sum(2), gray = (77 * red + 150 * green + 29 * blue) >> 8;
      layers[0].row(y)[x] = static_cast<std::uint8_t>((gray + 2) / 4);
      layers[1].row(y)[x] = static_cast<std::uint8_t>(std::clamp(128 + (blue - gray) / 6, 0, 255));
      layers[2].row(y)[x] = static_cast<std::uint8_t>(std::clamp(128 + (red - gray) / 6, 0, 255));
    }
  }
  return layers;
}

Layer mean_of_nine(const Layer& from) {
  Layer to(from.width, from.height);
  std::vector<int> column(static_cast<std::size_t>(from.width));
  for (int y = 0; y < from.height; ++y) {
    const auto *above = from.row(std::max(y - 1, 0)), *here = from.row(y), *below = from.row(std::min(y + 1, from.height - 1));
    for (int x = 0; x < from.width; ++x) column[static_cast<std::size_t>(x)] = above[x] + here[x] + below[x];
    std::uint8_t* out = to.row(y);
    for (int x = 0; x < from.width; ++x) {
      const auto left = static_cast<std::size_t>(std::max(x - 1, 0)), right = static_cast<std::size_t>(std::min(x + 1, from.width - 1));
      out[x] = static_cast<std::uint8_t>((column[left] + column[static_cast<std::size_t>(x)] + column[right] + 4) / 9);
    }
  }
  return to;
}

int paper_gray(const Layer& gray, int left, int top, int right, int bottom) {
  std::array<int, 256> count{};
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) ++count[gray.row(y)[x]];
  int value = 255;
  for (double rest = brightest_share * (right - left) * (bottom - top); value > 0; --value)
    if ((rest -= count[static_cast<std::size_t>(value)]) <= 0) break;
  return value;
}

// The paper's own tone, one value for each tile and layer, and how much the bare tiles vary about it.
struct Paper {
  int across = 0, down = 0;
  std::vector<std::vector<float>> tone;     // by layer, then tile
  std::vector<float> spread;                // by layer: a quiet third of the bare tiles
};

struct Sums {
  double sum = 0, squares = 0;
  void add(int value) { sum += value, squares += static_cast<double>(value) * value; }
  double mean(int n) const { return sum / n; }
  double deviation(int n) const { return std::sqrt(std::max(0.0, squares / n - mean(n) * mean(n))); }
};

float lower_third(std::vector<float>& values) {
  if (values.empty()) return 2.0F;
  const auto third = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 3);
  std::nth_element(values.begin(), third, values.end());
  return *third;
}

Paper paper_of(const std::vector<Layer>& layers) {
  const int width = layers[0].width, height = layers[0].height;
  Paper paper{(width + tile_px - 1) / tile_px, (height + tile_px - 1) / tile_px, {}, {}};
  paper.tone.resize(layers.size());
  std::vector<std::vector<float>> spreads(layers.size());
  for (int top = 0; top < height; top += tile_px)
    for (int left = 0; left < width; left += tile_px) {
      const int right = std::min(width, left + tile_px), bottom = std::min(height, top + tile_px);
      const int gray = paper_gray(layers[0], left, top, right, bottom);
      std::vector<Sums> sums(layers.size());
      int n = 0;
      for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
          if (std::abs(layers[0].row(y)[x] - gray) > near_paper) continue;
          for (std::size_t k = 0; k < layers.size(); ++k) sums[k].add(layers[k].row(y)[x]);
          ++n;
        }
      const bool bare = n > 0.95 * (right - left) * (bottom - top);
      for (std::size_t k = 0; k < layers.size(); ++k) {
        paper.tone[k].push_back(static_cast<float>(sums[k].mean(n)));
        if (bare) spreads[k].push_back(static_cast<float>(sums[k].deviation(n)));
      }
    }
  for (auto& each : spreads) paper.spread.push_back(lower_third(each));
  return paper;
}

// Tones between the middles of the tiles, one line of the halved page at a time.
class ToneLine {
public:
  ToneLine(const std::vector<float>& tone, const Paper& paper, int width)
      : tone_(tone), across_(static_cast<std::size_t>(paper.across)), down_(static_cast<std::size_t>(paper.down)), mixed_(across_), line_(static_cast<std::size_t>(width)) {}

  const std::vector<float>& at(int y) {
    const float place = std::max(0.0F, (static_cast<float>(y) + 0.5F) / tile_px - 0.5F);
    const auto upper = std::min(static_cast<std::size_t>(place), down_ - 1), lower = std::min(upper + 1, down_ - 1);
    for (std::size_t i = 0; i < across_; ++i) mixed_[i] = between(tone_[upper * across_ + i], tone_[lower * across_ + i], place - static_cast<float>(upper));
    for (std::size_t tile = 0; tile < across_; ++tile) fill(tile);
    return line_;
  }

private:
  static float between(float a, float b, float share) { return a + (b - a) * std::min(share, 1.0F); }

  // From the middle of this tile to the middle of the next; the first half of the line's first tile is level.
  void fill(std::size_t tile) {
    const std::size_t middle = tile * tile_px + tile_px / 2, next = std::min(tile + 1, across_ - 1);
    if (tile == 0) std::fill_n(line_.begin(), std::min<std::size_t>(middle, line_.size()), mixed_[0]);
    const float step = (mixed_[next] - mixed_[tile]) / tile_px, first = mixed_[tile] + step / 2;
    for (std::size_t i = 0; i < tile_px && middle + i < line_.size(); ++i) line_[middle + i] = first + step * static_cast<float>(i);
  }

  const std::vector<float>& tone_;
  std::size_t across_, down_;
  std::vector<float> mixed_, line_;
};

// What differs from the paper's tone by more than noise does: a little over a patch, or much at one place.
Layer marks_on(const std::vector<Layer>& layers, const Paper& paper) {
  Layer marks(layers[0].width, layers[0].height);
  for (std::size_t k = 0; k < layers.size(); ++k) {
    const auto patch = mean_of_nine(layers[k]);
    const float over_a_patch = std::max(k == 0 ? 2.5F : 2.0F, 2.0F * paper.spread[k]), at_a_place = std::max(6.0F, 4.5F * paper.spread[k]);
    ToneLine tones(paper.tone[k], paper, marks.width);
    for (int y = 0; y < marks.height; ++y) {
      const auto& tone = tones.at(y);
      const std::uint8_t *smooth = patch.row(y), *sharp = layers[k].row(y);
      std::uint8_t* mark = marks.row(y);
      for (int x = 0; x < marks.width; ++x) {
        const float t = tone[static_cast<std::size_t>(x)];
        mark[x] = mark[x] | static_cast<std::uint8_t>((std::fabs(smooth[x] - t) > over_a_patch) | (std::fabs(sharp[x] - t) > at_a_place));
      }
    }
  }
  return marks;
}

// Marked, or beside a mark.
Layer widened(const Layer& marks) {
  Layer wide(marks.width, marks.height);
  std::vector<std::uint8_t> column(static_cast<std::size_t>(marks.width) + 2);
  for (int y = 0; y < marks.height; ++y) {
    const auto *above = marks.row(std::max(y - 1, 0)), *here = marks.row(y), *below = marks.row(std::min(y + 1, marks.height - 1));
    for (int x = 0; x < marks.width; ++x) column[static_cast<std::size_t>(x) + 1] = above[x] | here[x] | below[x];
    for (int x = 0; x < marks.width; ++x) {
      const auto i = static_cast<std::size_t>(x);
      wide.row(y)[x] = column[i] | column[i + 1] | column[i + 2];
    }
  }
  return wide;
}

// The tiles' tones as the samples of a pixel: back from gray and differences.
std::vector<std::vector<float>> sample_tones(const Paper& paper) {
  if (paper.tone.size() == 1) return paper.tone;
  auto samples = paper.tone;
  for (std::size_t i = 0; i < samples[0].size(); ++i) {
    const float gray = paper.tone[0][i], blue = gray + (paper.tone[1][i] - 128) * 1.5F, red = gray + (paper.tone[2][i] - 128) * 1.5F;
    samples[0][i] = red, samples[1][i] = (gray * 256 - 77 * red - 29 * blue) / 150, samples[2][i] = blue;
  }
  return samples;
}

class BarePaper {
public:
  BarePaper(const Paper& paper, int half_width) : tones_(sample_tones(paper)), bytes_(static_cast<std::size_t>(half_width) * tones_.size()) {
    for (const auto& tone : tones_) lines_.emplace_back(tone, paper, half_width);
  }
  std::size_t samples() const { return tones_.size(); }

  // One line of the halved page, its samples side by side.
  const std::uint8_t* at(int half_y) {
    for (std::size_t c = 0; c < samples(); ++c) {
      const auto& line = lines_[c].at(half_y);
      for (std::size_t x = 0; x < line.size(); ++x) bytes_[x * samples() + c] = static_cast<std::uint8_t>(std::clamp(line[x] + 0.5F, 0.0F, 255.0F));
    }
    return bytes_.data();
  }

private:
  std::vector<std::vector<float>> tones_;
  std::vector<ToneLine> lines_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace

PageImage quiet_paper(const PageImage& page) {
  PageImage quiet = page;
  if (page.kind == PixelKind::bitonal || page.width_px < 2 * tile_px || page.height_px < 2 * tile_px) return quiet;
  const auto layers = halved(page);
  const auto paper = paper_of(layers);
  const auto marks = widened(marks_on(layers, paper));
  BarePaper bare(paper, marks.width);
  const std::size_t samples = bare.samples(), width = static_cast<std::size_t>(page.width_px), last = static_cast<std::size_t>(marks.width) - 1;
  const std::uint8_t* tone = nullptr;
  for (int y = 0; y < page.height_px; ++y) {
    const int half_y = std::min(y / 2, marks.height - 1);
    const std::uint8_t* mark = marks.row(half_y);
    if (y % 2 == 0) tone = bare.at(half_y);
    std::uint8_t* out = quiet.pixels.data() + quiet.bytes_per_line() * static_cast<std::size_t>(y);
    for (std::size_t x = 0; x < width; ++x, out += samples) {
      const std::size_t half = std::min(x / 2, last);
      if (mark[half]) continue;
      for (std::size_t c = 0; c < samples; ++c) out[c] = tone[half * samples + c];
    }
  }
  return quiet;
}

}  // namespace berkas::devices::leptonica
