#include "devices/sane/set_up.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>

#include "devices/sane/options.h"

namespace berkas::devices::sane {
namespace {

// Some backends have the back side as an option of its own beside the feeder.
bool has_duplex_switch(const Options& options) {
  if (options.find("duplex") != 0) return true;
  return source_word(options.choices(options.find_any({"adf-mode", "adf_mode"})), Source::duplex).has_value();
}

void turn_duplex(Options& options, bool both_sides) {
  options.set_bool(options.find("duplex"), both_sides);
  const SANE_Int mode = options.find_any({"adf-mode", "adf_mode"});
  for (const std::string& word : options.choices(mode)) {
    const bool is_duplex = source_word({word}, Source::duplex).has_value();
    if (is_duplex == both_sides && options.set_text(mode, word)) return;
  }
}

bool choose_source(Options& options, Source source) {
  const SANE_Int number = options.find(SANE_NAME_SCAN_SOURCE);
  const std::vector<std::string> offered = options.choices(number);
  if (offered.empty()) {  // nothing to choose: a plain flatbed, or a sheet-fed device that is only that
    if (source == Source::duplex && !has_duplex_switch(options)) return false;
    if (source != Source::flatbed) turn_duplex(options, source == Source::duplex);
    return source == Source::flatbed || has_duplex_switch(options);
  }
  if (const auto word = source_word(offered, source)) {
    if (!options.set_text(number, *word)) return false;
    if (source == Source::feeder) turn_duplex(options, false);
    return true;
  }
  const auto feeder = source_word(offered, Source::feeder);
  if (source != Source::duplex || !feeder || !options.set_text(number, *feeder) || !has_duplex_switch(options)) return false;
  turn_duplex(options, true);
  return true;
}

// Lineart is a mode with most backends and a depth of one bit with some; where it is neither, the page comes in gray.
void choose_mode(Options& options, PixelKind wanted) {
  const SANE_Int number = options.find(SANE_NAME_SCAN_MODE);
  const std::vector<std::string> offered = options.choices(number);
  PixelKind got = PixelKind::color;
  for (const PixelKind kind : {wanted, PixelKind::gray, PixelKind::color}) {
    const auto word = mode_word(offered, kind);
    got = kind;
    if (word && options.set_text(number, *word)) break;
  }
  const bool one_bit = wanted == PixelKind::bitonal && got == PixelKind::gray;
  if (got != PixelKind::bitonal) options.set_number(options.find(SANE_NAME_BIT_DEPTH), one_bit ? 1 : 8);
}

int choose_resolution(Options& options, int dpi) {
  options.set_number(options.find(SANE_NAME_SCAN_RESOLUTION), dpi);
  options.set_number(options.find(SANE_NAME_SCAN_X_RESOLUTION), dpi);
  options.set_number(options.find(SANE_NAME_SCAN_Y_RESOLUTION), dpi);
  const SANE_Int number = options.find_any({SANE_NAME_SCAN_RESOLUTION, SANE_NAME_SCAN_X_RESOLUTION});
  const double taken = options.number_value(number).value_or(dpi);
  return taken >= 1 && taken <= 20'000 ? static_cast<int>(std::lround(taken)) : dpi;
}

double in_unit_of(SaneDevice& device, SANE_Int number, double mm, int dpi) {
  const SANE_Option_Descriptor* option = number != 0 ? device.option(number) : nullptr;
  return option != nullptr && option->unit == SANE_UNIT_PIXEL ? mm / 25.4 * dpi : mm;
}

void set_length(SaneDevice& device, Options& options, const char* name, double mm, int dpi) {
  const SANE_Int number = options.find(name);
  options.set_number(number, in_unit_of(device, number, mm, dpi));
}

double least_of(SaneDevice& device, SANE_Int number) {
  const SANE_Option_Descriptor* option = number != 0 ? device.option(number) : nullptr;
  return option != nullptr ? nearest_allowed(*option, 0) : 0;
}

// The paper first (feeders centre their window on it), then the upper left corner, then the lower right from there.
void choose_area(SaneDevice& device, Options& options, const ScanProfile& profile, int dpi) {
  set_length(device, options, "page-width", profile.width_mm, dpi);
  set_length(device, options, "page-height", profile.height_mm, dpi);
  const struct { const char* low; const char* high; double mm; } sides[] = {
      {SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_BR_X, profile.width_mm}, {SANE_NAME_SCAN_TL_Y, SANE_NAME_SCAN_BR_Y, profile.height_mm}};
  for (const auto& side : sides) {
    const SANE_Int low = options.find(side.low), high = options.find(side.high);
    const double from = least_of(device, low);
    options.set_number(low, from);
    options.set_number(high, from + in_unit_of(device, high, side.mm, dpi));
  }
}

}  // namespace

Readiness set_up(SaneDevice& device, const ScanProfile& profile) {
  Options options(device);
  Readiness result;
  if (!choose_source(options, profile.source)) {
    result.refusal = profile.source == Source::flatbed ? "the device has no flatbed"
                     : profile.source == Source::feeder ? "the device has no document feeder"
                                                        : "the device does not scan both sides";
    return result;
  }
  choose_mode(options, profile.mode);
  result.dpi = choose_resolution(options, profile.dpi);
  choose_area(device, options, profile, result.dpi);
  return result;
}

std::vector<Source> sources_of(SaneDevice& device) {
  const Options options(device);
  const std::vector<std::string> offered = options.choices(options.find(SANE_NAME_SCAN_SOURCE));
  std::vector<Source> sources;
  for (const Source source : {Source::flatbed, Source::feeder, Source::duplex}) {
    if (source_word(offered, source)) sources.push_back(source);
  }
  const bool feeds = std::find(sources.begin(), sources.end(), Source::feeder) != sources.end();
  const bool both = std::find(sources.begin(), sources.end(), Source::duplex) != sources.end();
  if (feeds && !both && has_duplex_switch(options)) sources.push_back(Source::duplex);
  if (sources.empty()) sources.push_back(Source::flatbed);
  return sources;
}

bool reports_double_feed(SaneDevice& device) {
  const Options options(device);
  return options.bool_value(options.find_any({"double-feed", "doublefeed"})).value_or(false);
}

}  // namespace berkas::devices::sane
