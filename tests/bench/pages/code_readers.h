// The readers the bench sets side by side; the first is the measure of the others.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::testing {

struct BenchReader {
  std::string name;
  std::function<std::set<std::string>(const devices::PageImage&)> read;
};

[[nodiscard]] std::vector<BenchReader> bench_readers();  // zxing (QR, tryHarder, tryRotate), zxing+down, zbar where installed, berkas

}  // namespace berkas::testing
