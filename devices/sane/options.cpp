#include "devices/sane/options.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>

namespace berkas::devices::sane {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

bool has_any(const std::string& text, std::initializer_list<const char*> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const char* part) { return has(text, part); });
}

bool is_feeder_word(const std::string& word) { return has_any(word, {"adf", "feeder"}); }
bool is_both_sides(const std::string& word) { return has_any(word, {"duplex", "both sides", "two-sided", "2-sided"}); }

bool source_fits(const std::string& word, Source source) {
  switch (source) {
    case Source::flatbed: return !is_feeder_word(word) && has_any(word, {"flatbed", "platen", "normal", "document table", "fb"});
    case Source::feeder: return is_feeder_word(word) && !is_both_sides(word) && !has_any(word, {"back", "rear"});
    case Source::duplex: return is_both_sides(word);
  }
  return false;
}

bool mode_fits(const std::string& word, PixelKind kind) {
  const bool gray = has_any(word, {"gray", "grey"});
  const bool color = !gray && has_any(word, {"color", "colour", "rgb"});
  const bool bitonal = has_any(word, {"lineart", "line art", "black & white", "black and white", "binary", "monochrome", "bw"});
  switch (kind) {
    case PixelKind::color: return color && !bitonal;
    case PixelKind::gray: return gray && !bitonal;
    case PixelKind::bitonal: return bitonal && !has(word, "dither") && !has(word, "halftone");
  }
  return false;
}

template <typename Fits>
std::optional<std::string> shortest_fitting(const std::vector<std::string>& offered, Fits fits) {
  std::optional<std::string> best;  // the plainest word: "Color" before "Color (fast preview)"
  for (const std::string& word : offered) {
    if (fits(lower(word)) && (!best || word.size() < best->size())) best = word;
  }
  return best;
}

double to_real(SANE_Value_Type type, SANE_Word word) { return type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word; }

}  // namespace

SANE_Int Options::find(const std::string& name) const {
  SANE_Int count = 0;
  if (device_.control(0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) return 0;
  for (SANE_Int number = 1; number < count; ++number) {
    const SANE_Option_Descriptor* option = device_.option(number);
    if (option == nullptr || option->name == nullptr || option->type == SANE_TYPE_GROUP) continue;
    if (SANE_OPTION_IS_ACTIVE(option->cap) && name == option->name) return number;
  }
  return 0;
}

SANE_Int Options::find_any(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (const SANE_Int number = find(name); number != 0) return number;
  }
  return 0;
}

std::vector<std::string> Options::choices(SANE_Int number) const {
  std::vector<std::string> words;
  const SANE_Option_Descriptor* option = number != 0 ? device_.option(number) : nullptr;
  if (option == nullptr || option->type != SANE_TYPE_STRING || option->constraint_type != SANE_CONSTRAINT_STRING_LIST) return words;
  for (const SANE_String_Const* word = option->constraint.string_list; word != nullptr && *word != nullptr; ++word) {
    words.emplace_back(*word);
  }
  return words;
}

std::optional<double> Options::number_value(SANE_Int number) const {
  const SANE_Option_Descriptor* option = number != 0 ? device_.option(number) : nullptr;
  if (option == nullptr || (option->type != SANE_TYPE_INT && option->type != SANE_TYPE_FIXED)) return std::nullopt;
  if (option->size != static_cast<SANE_Int>(sizeof(SANE_Word))) return std::nullopt;
  SANE_Word word = 0;
  if (device_.control(number, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD) return std::nullopt;
  return to_real(option->type, word);
}

std::optional<bool> Options::bool_value(SANE_Int number) const {
  const SANE_Option_Descriptor* option = number != 0 ? device_.option(number) : nullptr;
  if (option == nullptr || option->type != SANE_TYPE_BOOL) return std::nullopt;
  SANE_Word word = 0;
  if (device_.control(number, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD) return std::nullopt;
  return word != SANE_FALSE;
}

const SANE_Option_Descriptor* Options::settable(SANE_Int number, SANE_Value_Type type) const {
  const SANE_Option_Descriptor* option = number != 0 ? device_.option(number) : nullptr;
  if (option == nullptr || option->type != type) return nullptr;
  return SANE_OPTION_IS_ACTIVE(option->cap) && SANE_OPTION_IS_SETTABLE(option->cap) ? option : nullptr;
}

bool Options::set_text(SANE_Int number, const std::string& value) {
  const SANE_Option_Descriptor* option = settable(number, SANE_TYPE_STRING);
  if (option == nullptr || option->size <= 0) return false;
  std::vector<char> buffer(std::max(static_cast<std::size_t>(option->size), value.size() + 1), '\0');  // the device may answer into it
  std::memcpy(buffer.data(), value.data(), value.size());
  return device_.control(number, SANE_ACTION_SET_VALUE, buffer.data(), nullptr) == SANE_STATUS_GOOD;
}

bool Options::set_bool(SANE_Int number, bool value) {
  if (settable(number, SANE_TYPE_BOOL) == nullptr) return false;
  SANE_Word word = value ? SANE_TRUE : SANE_FALSE;
  return device_.control(number, SANE_ACTION_SET_VALUE, &word, nullptr) == SANE_STATUS_GOOD;
}

bool Options::set_number(SANE_Int number, double value) {
  const SANE_Option_Descriptor* option = settable(number, SANE_TYPE_INT);
  if (option == nullptr) option = settable(number, SANE_TYPE_FIXED);
  if (option == nullptr || option->size != static_cast<SANE_Int>(sizeof(SANE_Word))) return false;
  const double allowed = nearest_allowed(*option, value);
  SANE_Word word = option->type == SANE_TYPE_FIXED ? SANE_FIX(allowed) : static_cast<SANE_Word>(std::lround(allowed));
  return device_.control(number, SANE_ACTION_SET_VALUE, &word, nullptr) == SANE_STATUS_GOOD;
}

std::optional<std::string> source_word(const std::vector<std::string>& offered, Source source) {
  return shortest_fitting(offered, [source](const std::string& word) { return source_fits(word, source); });
}

std::optional<std::string> mode_word(const std::vector<std::string>& offered, PixelKind kind) {
  return shortest_fitting(offered, [kind](const std::string& word) { return mode_fits(word, kind); });
}

double nearest_allowed(const SANE_Option_Descriptor& option, double value) {
  if (option.constraint_type == SANE_CONSTRAINT_RANGE && option.constraint.range != nullptr) {
    const double low = to_real(option.type, option.constraint.range->min);
    const double high = to_real(option.type, option.constraint.range->max);
    const double step = to_real(option.type, option.constraint.range->quant);
    double near = std::clamp(value, low, std::max(low, high));
    if (step > 0) near = low + std::round((near - low) / step) * step;
    return near > high ? near - step : near;
  }
  if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST || option.constraint.word_list == nullptr) return value;
  const SANE_Word* list = option.constraint.word_list;  // list[0] is its length
  double best = value;
  for (SANE_Int i = 1; i <= list[0]; ++i) {
    const double offered = to_real(option.type, list[i]);
    if (i == 1 || std::abs(offered - value) < std::abs(best - value)) best = offered;
  }
  return best;
}

}  // namespace berkas::devices::sane
