#include "app/sheets/annex.h"

namespace berkas::sheets {

std::string Annex::note(const std::string& label, const std::string& text, double width_mm, double size_pt, int lines) {
  const double height = lines * size_pt * mm_per_pt * 1.25;
  if (text.empty() || canvas_.fits({0, 0, width_mm, height}, text, {.size_pt = size_pt})) return text;
  kept_.push_back({label, text});
  return "(lihat lampiran) " + text;
}

void Annex::draw(const Span& span, double y, double bottom, const std::function<double()>& next_page) const {
  if (kept_.empty()) return;
  const Style plain{.size_pt = 8.5};
  constexpr double line_mm = 4.1, label_mm = 24;
  y = y + 28 <= bottom ? y + 4 : next_page();
  canvas_.text({span.left, y, span.width(), 5}, "LAMPIRAN – keterangan selengkapnya", {.size_pt = 9.5, .bold = true});
  y += 6.5;
  for (const Kept& one : kept_) {
    if (y + 2 * line_mm > bottom) y = next_page();
    canvas_.text({span.left, y, label_mm - 2, line_mm}, one.label, {.size_pt = 8.5, .bold = true});
    for (const std::string& text : canvas_.lines(span.width() - label_mm, one.text, plain)) {
      if (y + line_mm > bottom) y = next_page();
      canvas_.text({span.left + label_mm, y, span.width() - label_mm, line_mm}, text, plain);
      y += line_mm;
    }
    y += 1.5;
  }
}

}  // namespace berkas::sheets
