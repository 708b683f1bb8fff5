#include "devices/cups/media.h"

#include <cups/cups.h>
#include <cups/pwg.h>

#include <algorithm>
#include <cmath>

namespace berkas::devices::cups {
namespace {

// How far a named size may be from the wanted one: F4 is 215 × 330 mm here, 215.9 × 330.2 mm (foolscap) on most printers.
constexpr double tolerated_mm = 3.0;

double distance_mm(const pwg_media_t& media, PaperSize size) {
  const double width = media.width / 100.0, length = media.length / 100.0;
  return std::max(std::abs(width - size.width_mm), std::abs(length - size.height_mm));
}

std::string custom_name(PaperSize size) {
  const std::string dimensions = std::to_string(std::lround(size.width_mm)) + "x" + std::to_string(std::lround(size.height_mm)) + "mm";
  return "custom_" + dimensions + "_" + dimensions;
}

}  // namespace

std::string media_name(Paper paper, PaperSize own_size, const std::vector<std::string>& supported) {
  if (paper == Paper::a4) return "iso_a4_210x297mm";
  const PaperSize size = paper == Paper::own ? own_size : portrait_size(paper);
  std::string best;
  double least = tolerated_mm;
  for (const std::string& name : supported) {
    const pwg_media_t* media = name.rfind("custom_", 0) == 0 ? nullptr : pwgMediaForPWG(name.c_str());
    if (media == nullptr || distance_mm(*media, size) > least) continue;
    least = distance_mm(*media, size), best = name;
  }
  if (!best.empty()) return best;
  const bool takes_any = supported.empty() || std::any_of(supported.begin(), supported.end(), [](const std::string& name) { return name.rfind("custom_", 0) == 0; });
  return takes_any ? custom_name(size) : "";
}

}  // namespace berkas::devices::cups
