// Where on a page something could be a code: cheap, on the page at about 150 dpi, by its texture alone.
#pragma once
#include <vector>

#include "devices/zxing/darkness.h"
#include "devices/zxing/stages.h"

namespace berkas::devices::zxing {

[[nodiscard]] int reduction_of(int width, int height);             // 1 leaves it as it is
[[nodiscard]] Gray reduced(const View&, int by);                   // means of by x by pixels
[[nodiscard]] Gray cut_out(const View&, const BoxPx&, int enlarged = 1);   // parts outside are white

// What stands where on a small picture, in cells of eight pixels. The picture must outlive it.
class Texture {
public:
  explicit Texture(const Gray& page);
  [[nodiscard]] bool grainy() const { return grainy_; }   // the scanner's grain stands where paper should be
  // Squarish patches of dense print with edges both ways, in pixels of the picture given; likeliest first, at most `most`.
  [[nodiscard]] std::vector<BoxPx> code_like_patches(std::size_t most) const;
  // The whole picture as dark or light by the extremes around each place: coarse, and much cheaper than darkness_of.
  [[nodiscard]] Darkness coarse_darkness() const;

private:
  const Gray& page_;
  bool grainy_ = false;
  Gray smooth_;        // where there is grain: the page without
  int width_ = 0, height_ = 0;
  std::vector<int> middles_;   // a cell's middle between dark and light; -1 where there is nothing but paper
};

}  // namespace berkas::devices::zxing
