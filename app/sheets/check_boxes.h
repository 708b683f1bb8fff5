// What the boxes of a printed check sheet ask, and the printed form as the mark reader wants it. Pure, any thread.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "app/sheets/form_geometry.h"
#include "devices/mark_reader.h"

namespace berkas::sheets {

enum class Asks { presence, form, conformity, conclusion };

struct CheckQuestion {                    // boxes of which one at most is meant
  std::string row;                        // "A7"; "kesimpulan"
  Asks asks = Asks::presence;
  int page = 1;
  std::vector<std::size_t> boxes;         // indices into FormGeometry::boxes
};
std::vector<CheckQuestion> check_questions(const FormGeometry&);

struct PageShape {
  devices::FormShape shape;
  std::vector<std::size_t> boxes, areas;  // shape.boxes[i] is FormGeometry::boxes[boxes[i]]
};
PageShape page_shape(const FormGeometry&, int page);

}  // namespace berkas::sheets
