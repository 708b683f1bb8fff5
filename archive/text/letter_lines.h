// Lines of a recognised page, and the words in them as a reader may have misread them. Only this folder sees it.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas::archive::text {

constexpr std::size_t most_lines = 400, longest_line = 400;

[[nodiscard]] std::vector<std::string> lines_of(std::string_view page);    // trimmed, blanks made one; empty lines stay
[[nodiscard]] bool alike(std::string_view read, std::string_view meant);   // letter case and one misread letter do not matter

struct Labelled {
  std::string rest;                       // what stands behind the label
  bool marked = false;                    // with a colon, or what readers make of one
};
// The line begins with one of these words. Words of fewer than five letters must be marked.
[[nodiscard]] std::optional<Labelled> labelled(const std::string& line, std::initializer_list<std::string_view> labels);

struct FoundDate {
  std::string iso;
  std::size_t begin = 0, end = 0;         // in the line
};
[[nodiscard]] std::optional<FoundDate> date_in(std::string_view line);     // the first one

}  // namespace berkas::archive::text
