#include "app/sheets/check_boxes.h"

#include <algorithm>

namespace berkas::sheets {
namespace {

Asks asked_by(const TickBox& box) {
  if (box.row == "kesimpulan") return Asks::conclusion;
  const bool part_a = box.row.starts_with('A');
  if (box.column == "sesuai" || box.column == "tidak-sesuai" || !part_a) return Asks::conformity;
  if (box.column == "ada" || box.column == "tidak-ada" || box.column == "tidak-berlaku") return Asks::presence;
  return Asks::form;
}

}  // namespace

std::vector<CheckQuestion> check_questions(const FormGeometry& geometry) {
  std::vector<CheckQuestion> questions;
  for (std::size_t i = 0; i < geometry.boxes.size(); ++i) {
    const TickBox& box = geometry.boxes[i];
    const Asks asks = asked_by(box);
    const auto same = std::find_if(questions.begin(), questions.end(), [&](const auto& q) { return q.row == box.row && q.asks == asks && q.page == box.page; });
    if (same == questions.end()) questions.push_back({box.row, asks, box.page, {i}});
    else same->boxes.push_back(i);
  }
  return questions;
}

PageShape page_shape(const FormGeometry& geometry, int page) {
  PageShape made;
  const FormPage& paper = geometry.pages.at(static_cast<std::size_t>(page - 1));
  made.shape.width_mm = paper.width_mm, made.shape.height_mm = paper.height_mm;
  for (const CornerMark& mark : paper.marks) made.shape.marks.push_back({mark.x_mm, mark.y_mm, mark.size_mm, mark.size_mm});
  int group = 0;
  for (const CheckQuestion& question : check_questions(geometry)) {
    ++group;
    if (question.page != page) continue;
    for (const std::size_t i : question.boxes) {
      made.shape.boxes.push_back({group, geometry.boxes[i].x_mm, geometry.boxes[i].y_mm, geometry.boxes[i].size_mm});
      made.boxes.push_back(i);
    }
  }
  for (std::size_t i = 0; i < geometry.areas.size(); ++i) {
    const WriteArea& area = geometry.areas[i];
    if (area.page != page) continue;
    made.shape.areas.push_back({area.x_mm, area.y_mm, area.width_mm, area.height_mm});
    made.areas.push_back(i);
  }
  return made;
}

}  // namespace berkas::sheets
