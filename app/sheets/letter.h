// The body of a letter or of minutes: paragraphs and facts one below the other, over as many pages as they need. What stands
// here has legal weight: nothing is ellipsized, what is empty becomes a line to write on.
#pragma once
#include <string>
#include <vector>

#include "app/sheets/frame.h"

namespace berkas::sheets {

inline constexpr Margins letter_margins{.left = 25, .right = 20, .top = 14, .bottom = 16};

struct Fact {
  std::string name;
  std::vector<std::string> values = {};   // several: a., b., …
  int blank_rows = 1;                     // lines to write on where there is none
};

class Letter {
public:
  Letter(const SheetData&, Canvas&, double size_pt = 10.5);   // begins its first page

  Canvas& canvas() { return canvas_; }
  const SheetData& data() const { return data_; }
  Span span() const { return body(canvas_, letter_margins); }
  double line_mm() const { return size_pt_ * mm_per_pt * 1.27; }
  double bottom() const { return canvas_.page_height() - letter_margins.bottom; }

  double y = 0;                           // where the next thing stands
  void room(double height_mm);            // a new page where less is left
  void paragraph(const std::string&, double indent_mm = 0);
  void fact(const std::string& mark, const Fact&, double name_mm = 40);
  void facts(const std::vector<Fact>&, double name_mm = 40);   // numbered

private:
  std::vector<std::string> wrapped(double x, const std::string& text) const;
  // Of so many lines, so many stay together at their beginning: a line never stands alone at the foot or the head of a page.
  static std::size_t together(std::size_t lines) { return lines <= 3 ? lines : 2; }
  void flowing(double x, const std::string& text);
  const SheetData& data_;
  Canvas& canvas_;
  double size_pt_;
};

}  // namespace berkas::sheets
