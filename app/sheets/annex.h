// Texts too long for their cell, printed whole on pages of their own at the end: nothing written is lost on paper.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/sheets/frame.h"

namespace berkas::sheets {

class Annex {
public:
  explicit Annex(Canvas& canvas) : canvas_(canvas) {}

  // Gives the text back where it fits a cell of so many lines; else keeps it and gives what the cell says instead.
  std::string note(const std::string& label, const std::string& text, double width_mm, double size_pt, int lines);
  // Draws what was kept, below y where the page has room and on new pages; nothing when nothing was. `next_page` returns the y to begin at.
  void draw(const Span&, double y, double bottom, const std::function<double()>& next_page) const;

private:
  struct Kept { std::string label, text; };
  Canvas& canvas_;
  std::vector<Kept> kept_;
};

}  // namespace berkas::sheets
