// P7, label boks (80 × 150 mm for a spine of 9 cm), and P8, label rak or folder (100 × 40 mm). They lie open: no title stands on them.
#include <algorithm>
#include <vector>

#include "app/sheets/frame.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double box_width = 80, box_height = 150, place_width = 100, place_height = 40;

std::string unit_of(const SheetData& data) { return data.office.lines.empty() ? "" : data.office.lines.back(); }

// The number that stands large: the definitive one, else the one the name ends with.
std::string large_number(const archive::Place& place) {
  if (!place.definitive_number.empty()) return place.definitive_number;
  const auto at = place.name.find_last_not_of("0123456789");
  const auto digits = at == std::string::npos ? place.name : place.name.substr(at + 1);
  return digits.empty() ? place.name : digits;
}

// What is said of the box, one value or the two ends of a range: a range breaks between its ends, never inside a number.
void line(Canvas& canvas, double x, double& y, double width, const std::string& name, const std::string& value) {
  constexpr double name_mm = 22, two_lines = 7.4, least_mm = 8;
  const Style strong{.size_pt = 9, .bold = true, .min_size_pt = 6};
  const double top = y - 0.4, wide = width - name_mm;
  canvas.text({x, y, name_mm, 4}, name, {.size_pt = 7});
  if (value.empty()) {
    canvas.dotted(x + name_mm, x + width, y + 3.4);
    y += least_mm;
    return;
  }
  const auto dash = value.find(" – ");
  const bool range = dash != std::string::npos && canvas.text_width(value, strong) > wide;
  const std::size_t after = dash + std::string(" – ").size();
  double below = top;
  for (const auto& part : range ? std::vector{value.substr(0, after), value.substr(after)} : std::vector{value}) below += canvas.text({x + name_mm, below, wide, two_lines}, part, strong) + 0.2;
  y += std::max(least_mm, below - top + 1);
}

void box_label(const SheetData& data, Canvas& canvas, double x, double y) {
  const ContainerFacts container = data.container.value_or(ContainerFacts{});
  canvas.frame({x + 0.4, y + 0.4, box_width - 0.8, box_height - 0.8}, 0.35);
  const double inner = box_width - 8;
  canvas.text({x + 4, y + 4, inner, 9}, unit_of(data), {.size_pt = 9, .bold = true, .align = Align::centre, .min_size_pt = 6});
  canvas.line(x + 4, y + 14, x + box_width - 4, y + 14, 0.4);
  canvas.text({x + 4, y + 16, inner, 5}, data.container && container.place.kind == archive::PlaceKind::folder ? "NOMOR FOLDER" : "NOMOR BOKS", {.size_pt = 9, .align = Align::centre});
  canvas.text({x + 4, y + 21, inner, 26}, large_number(container.place), {.size_pt = 64, .bold = true, .align = Align::centre, .middle = true, .min_size_pt = 16});
  canvas.line(x + 4, y + 49, x + box_width - 4, y + 49, 0.2);
  double at = y + 52;
  line(canvas, x + 4, at, inner, "Klasifikasi", container.classes);
  line(canvas, x + 4, at, inner, "Nomor berkas", container.numbers);
  line(canvas, x + 4, at, inner, "Tahun", container.years);
  line(canvas, x + 4, at, inner, "Lokasi", container.path);
  constexpr double size = 28;
  if (!container.place.code.empty()) code_block(canvas, x + (box_width - size) / 2, std::max(at + 4, y + 91.0), size, container.place.code, code_caption);
  if (data.office.example) canvas.text({x + 4, y + box_height - 6, inner, 4}, "CONTOH", {.size_pt = 7, .bold = true, .align = Align::right});
}

void place_label(const SheetData& data, Canvas& canvas, double x, double y) {
  const ContainerFacts container = data.container.value_or(ContainerFacts{});
  canvas.frame({x + 0.4, y + 0.4, place_width - 0.8, place_height - 0.8}, 0.35);
  canvas.text({x + 4, y + 3, 62, 4}, unit_of(data), {.size_pt = 7, .min_size_pt = 5.5});
  canvas.text({x + 4, y + 8, 60, 14}, container.place.name, {.size_pt = 22, .bold = true, .middle = true, .min_size_pt = 11});
  canvas.text({x + 4, y + 23.5, 57, 11.4}, container.path, {.size_pt = 8.5, .min_size_pt = 6});
  if (!container.place.code.empty()) code_block(canvas, x + place_width - 30, y + 4.6, 22, container.place.code, "");
  if (data.office.example) canvas.text({x + 4, y + place_height - 4.4, 30, 3}, "CONTOH", {.size_pt = 6, .bold = true});
}

template <class Draw>
void on_paper(const SheetData& data, Canvas& canvas, double width, double height, const Draw& draw) {
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(width, height);
    return draw(data, canvas, 0, 0);
  }
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  draw(data, canvas, data.x_mm, data.y_mm);
}

}  // namespace

void draw_box_label(const SheetData& data, Canvas& canvas) { on_paper(data, canvas, box_width, box_height, box_label); }
void draw_place_label(const SheetData& data, Canvas& canvas) { on_paper(data, canvas, place_width, place_height, place_label); }

}  // namespace berkas::sheets
