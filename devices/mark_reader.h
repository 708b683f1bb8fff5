// Port: marks made by hand in the boxes of a printed form. Implementation: leptonica/.
// The form is given as data (where its corner marks, boxes and blank lines stand, in mm); nothing is known of what it means.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

// A box that may be the one or the other is unsure: a human looks. circled: a loop around the box, nothing inside.
enum class MarkValue { empty, ticked, crossed, filled, circled, struck_out, unsure };
std::string to_string(MarkValue);  // "empty", "ticked", ...
constexpr bool chosen(MarkValue v) {
  return v == MarkValue::ticked || v == MarkValue::crossed || v == MarkValue::filled || v == MarkValue::circled;
}

struct AreaMm { double x = 0, y = 0, width = 0, height = 0; };  // on the printed page, from its top left corner

struct FormBox {
  int group = 0;                      // boxes of one number answer one question: a second mark there may be a correction
  double x_mm = 0, y_mm = 0, size_mm = 0;
};

struct FormShape {                    // one page of one form as it was printed
  double width_mm = 0, height_mm = 0;
  std::vector<AreaMm> marks;          // filled squares: top left, top right, bottom left, bottom right
  std::vector<FormBox> boxes;
  std::vector<AreaMm> areas;          // blank paper to write on
};

enum class FormFound { yes, marks_missing, another_form };

struct FormPlace {                    // where the printed page lies on the picture
  std::array<double, 9> mm_to_px{};   // homography, row by row
  int marks = 0;                      // corner marks it was found by: 3 or 4
  double outlines = 0;                // share of the printed box outlines seen where they should be
};

struct ReadBox {
  MarkValue value = MarkValue::unsure;
  double ink = 0;                     // share of the inside that is covered
  double around_mm = 0;               // strokes around it that belong to no other box's mark
  double outline = 0;                 // how much of its printed outline is seen
};

struct ReadArea {
  bool written = false;
  double ink_mm2 = 0;
};

struct FormReading {
  FormFound found = FormFound::another_form;
  int marks_seen = 0;                 // where marks are missing: how many were found
  int shape = -1;                     // which of the shapes it is
  FormPlace place;
  std::vector<ReadBox> boxes;         // as in that shape
  std::vector<ReadArea> areas;
};

// Any thread. Any orientation; the picture's dpi may be wrong by an eighth. Failure{bad_request|unreadable_picture|too_large}.
class MarkReader {
public:
  virtual ~MarkReader() = default;
  // Tries all shapes and takes the one whose boxes are really printed there. Never a guess: what does not fit is another form.
  [[nodiscard]] virtual FormReading read(const PageImage&, const std::vector<FormShape>&) const = 0;
  // A piece of the page, upright and straight, in the picture's own colours.
  [[nodiscard]] virtual PageImage cut(const PageImage&, const FormPlace&, const AreaMm&, int dpi) const = 0;
};

}  // namespace berkas::devices
