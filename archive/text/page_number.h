// Page numbers that are printed on the pages themselves: "Halaman 3 dari 10", "- 3 -". A stack whose numbers leave one out has lost a sheet.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas::archive {

struct PageNumber {
  enum class Style { word, dashes, bare } style = Style::bare;   // "Halaman 3", "- 3 -", "3"
  int number = 0;
  std::optional<int> of;                  // "dari 10"
  bool operator==(const PageNumber&) const = default;
};
std::string to_text(const PageNumber&);   // "halaman 3/10", "strip 3", "angka 3": as it is kept with the page
std::optional<PageNumber> parse_page_number(std::string_view text);

// Out of the recognised text of a page's upper and lower margin; none where there is not exactly one. The text may be anything.
[[nodiscard]] std::optional<PageNumber> printed_page_number(std::string_view margins);

// Pages in their order, those without a number among them: the places whose number is farther from the one before than pages lie between.
// Never asked of numbers that begin anew (an annex), and of bare figures only where the two before them count up by one.
[[nodiscard]] std::vector<std::size_t> number_gaps(const std::vector<std::optional<PageNumber>>&);
// The last page says "9 dari 10", as those before it did: something should follow.
[[nodiscard]] bool ends_early(const std::vector<std::optional<PageNumber>>&);

}  // namespace berkas::archive
