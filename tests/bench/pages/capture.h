// What a scanner, a copier or a phone makes of a sheet. Each returns or changes the picture; nothing here knows about codes.
#pragma once
#include <functional>

#include "devices/page_image.h"
#include "tests/bench/pages/paper.h"

namespace berkas::testing {

// For each place in the new picture the place in the old one, in pixels.
using Where = std::function<PointMm(double x, double y)>;
[[nodiscard]] devices::PageImage warped(const devices::PageImage&, int width, int height, const Where&, int background = 255);

[[nodiscard]] devices::PageImage turned(const devices::PageImage&, double clockwise_deg, int background = 255);  // grows: nothing is cut
[[nodiscard]] devices::PageImage askew(const devices::PageImage&, double clockwise_deg, int background = 255);   // the glass stays its size
[[nodiscard]] devices::PageImage photographed(const devices::PageImage&, double tilt, double lean);              // perspective
[[nodiscard]] devices::PageImage stretched(const devices::PageImage&, double across, double along, double uneven);
[[nodiscard]] devices::PageImage curled(const devices::PageImage&, double depth_px, double over_px);             // near a book's spine
[[nodiscard]] devices::PageImage cropped(const devices::PageImage&, int left, int top, int width, int height);
[[nodiscard]] devices::PageImage at_dpi(const devices::PageImage&, int dpi);
[[nodiscard]] devices::PageImage soft(const devices::PageImage&, double sigma_px);
[[nodiscard]] devices::PageImage smeared(const devices::PageImage&, int length_px, bool across);                 // motion
[[nodiscard]] devices::PageImage jpeg(const devices::PageImage&, int quality);
[[nodiscard]] devices::PageImage lineart(const devices::PageImage&, int threshold);
[[nodiscard]] devices::PageImage in_colour(const devices::PageImage&);
[[nodiscard]] devices::PageImage in_gray(const devices::PageImage&);

void levels(devices::PageImage&, int black, int white);                       // 0..255 becomes black..white
void noise(devices::PageImage&, Dice&, double sigma);
void specks(devices::PageImage&, Dice&, int count, int gray, int largest_px);
void shade(devices::PageImage&, const std::function<double(double, double)>& light);  // of x, y in 0..1
void streaks(devices::PageImage&, Dice&, int count, int widest_px, int gray);
void halftone(devices::PageImage&, const devices::BoxPx&, double gray, int cell_px);  // a raster of dots, darkening
void shine_through(devices::PageImage&, const devices::PageImage& back, double share);
void invert(devices::PageImage&, const devices::BoxPx&);
void thicken(devices::PageImage&, int by_px, bool ink);                        // ink spreads, or wears thin

}  // namespace berkas::testing
