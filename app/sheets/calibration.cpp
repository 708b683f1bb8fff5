#include "app/sheets/calibration.h"

#include <cmath>
#include <sstream>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"

namespace berkas::sheets {
namespace {

constexpr double most_shift_mm = 12, most_stretch = 0.03;

struct Axis { double scale = 1, offset = 0; };

std::optional<Axis> axis(double should_stand, double should_measure, double stands, double measures) {
  const double stretch = measures / should_measure, shift = stands - stretch * should_stand;
  if (!(std::abs(stretch - 1) <= most_stretch) || !(std::abs(shift) <= most_shift_mm)) return std::nullopt;
  return Axis{1 / stretch, -shift / stretch};
}

void cross(Canvas& canvas, double x, double y, const std::string& name) {
  canvas.line(x - 6, y, x + 6, y, 0.1);
  canvas.line(x, y - 6, x, y + 6, 0.1);
  canvas.text({x + 1.5, y - 5.5, 6, 4}, name, {.size_pt = 9, .bold = true});
}

// A millimetre ruler along one edge: five and ten longer, tens numbered.
void ruler(Canvas& canvas, double x, double y, double length, bool down) {
  for (int mm = 0; mm <= static_cast<int>(length); ++mm) {
    if (down && mm > 6 && mm < 16) continue;              // there the other ruler passes
    const double tick = mm % 10 == 0 ? 4 : mm % 5 == 0 ? 3 : 2;
    if (down) canvas.line(x, y + mm, x + tick, y + mm, 0.1);
    else canvas.line(x + mm, y, x + mm, y + tick, 0.1);
    if (mm % 10 != 0) continue;
    const BoxMm box = down ? BoxMm{x + 4.4, y + mm - 1.4, 8, 2.8} : BoxMm{x + mm - 4, y + 4.2, 8, 2.8};
    canvas.text(box, std::to_string(mm), {.size_pt = 5.5, .align = down ? Align::left : Align::centre});
  }
}

std::string tenths(double mm) {
  auto text = std::to_string(std::lround(mm * 10));
  return text.substr(0, text.size() - 1) + "," + text.back() + " mm";
}

void words(const SheetData& data, const std::string& printer, const CalibrationPage& page, Canvas& canvas) {
  const bool check = !data.calibration.none();
  const Span span{page.left_mm + 26, page.left_mm + page.width_mm - 8};
  double y = title(canvas, span, page.top_mm + 22, check ? "UJI KALIBRASI PENCETAK" : "KALIBRASI PENCETAK", printer, 15) + 4;
  const std::string how[] = {
      check ? "Lembar ini dicetak dengan kalibrasi. Ukurannya harus seperti di bawah ini, paling jauh 0,3 mm."
            : "Lembar ini dicetak tanpa kalibrasi. Ukur dengan penggaris sampai sepersepuluh milimeter, lalu ketik keempat angkanya.",
      "1. Kiri: dari tepi kiri kertas ke tengah silang A", "2. Atas: dari tepi atas kertas ke tengah silang A", "3. Lebar: dari tengah silang A ke tengah silang B", "4. Tinggi: dari tengah silang A ke tengah silang C"};
  for (const auto& line : how) y += canvas.text({span.left, y, span.width(), 12}, line, {.size_pt = 10}) + 2;
  y += 4;
  const Field rows[] = {{"Kiri", tenths(page.left_mm)}, {"Atas", tenths(page.top_mm)}, {"Lebar", tenths(page.width_mm)}, {"Tinggi", tenths(page.height_mm)}};
  for (const auto& row : rows) {
    canvas.text({span.left, y, 22, 5}, row.name, {.size_pt = 11, .bold = true});
    canvas.text({span.left + 22, y, 40, 5}, "seharusnya " + row.value, {.size_pt = 10});
    canvas.text({span.left + 66, y, 20, 5}, "terukur", {.size_pt = 10});
    canvas.dotted(span.left + 82, span.left + 112, y + 4.4);
    canvas.text({span.left + 113, y, 10, 5}, "mm", {.size_pt = 10});
    y += 9;
  }
  canvas.text({span.left, y + 3, span.width(), 16}, "Kertas diletakkan seperti biasa, skala cetak 100 %, tanpa \"sesuaikan ke halaman\". Kalibrasi berlaku untuk semua lembar yang dicetak di pencetak ini.", {.size_pt = 9});
  canvas.text({span.left, y + 22, span.width(), 4}, "Dicetak " + short_moment(data.printed_at) + (data.printed_by.empty() ? "" : " oleh " + data.printed_by), {.size_pt = 7});
}

}  // namespace

CalibrationPage calibration_page(devices::Paper paper) { return paper == devices::Paper::f4 ? CalibrationPage{20, 20, 175, 290} : CalibrationPage{}; }

std::optional<Calibration> correction(const Measured& m) {
  const auto page = calibration_page(m.paper);
  const auto x = axis(page.left_mm, page.width_mm, m.left / 10.0, m.width / 10.0), y = axis(page.top_mm, page.height_mm, m.top / 10.0, m.height / 10.0);
  if (!x || !y) return std::nullopt;
  return Calibration{x->offset, y->offset, x->scale, y->scale};
}

std::string to_text(const Measured& m) {
  std::ostringstream out;
  out << (m.paper == devices::Paper::f4 ? "f4 " : "a4 ") << m.left << ' ' << m.top << ' ' << m.width << ' ' << m.height;
  return out.str();
}

std::optional<Measured> parse_measured(const std::string& text) {
  std::istringstream in(text);
  std::string paper;
  Measured m;
  if (!(in >> paper >> m.left >> m.top >> m.width >> m.height) || (paper != "a4" && paper != "f4")) return std::nullopt;
  m.paper = paper == "f4" ? devices::Paper::f4 : devices::Paper::a4;
  return m;
}

std::optional<int> parse_tenths(const std::string& typed) {
  std::string whole, part;
  bool after = false;
  for (const char c : typed) {
    if ((c == ',' || c == '.') && !after && !whole.empty()) after = true;
    else if (c < '0' || c > '9') return std::nullopt;
    else (after ? part : whole) += c;
  }
  if (whole.empty() || whole.size() > 3 || part.size() > 1 || (after && part.empty())) return std::nullopt;
  return std::stoi(whole) * 10 + (part.empty() ? 0 : part[0] - '0');
}

int render_calibration_page(const SheetData& data, const std::string& printer, const devices::CodeWriter& codes, const std::filesystem::path& pdf) {
  const auto paper = data.paper == devices::Paper::f4 ? devices::Paper::f4 : devices::Paper::a4;
  const auto size = devices::portrait_size(paper);
  const auto page = calibration_page(paper);
  Canvas canvas(pdf, data, codes, 1);
  canvas.begin_page(size.width_mm, size.height_mm);
  const double right = page.left_mm + page.width_mm, below = page.top_mm + page.height_mm;
  cross(canvas, page.left_mm, page.top_mm, "A");
  cross(canvas, right, page.top_mm, "B");
  cross(canvas, page.left_mm, below, "C");
  ruler(canvas, page.left_mm, page.top_mm + 8, page.width_mm, false);
  ruler(canvas, page.left_mm + 8, page.top_mm, page.height_mm, true);
  words(data, printer, page, canvas);
  return canvas.finish();
}

}  // namespace berkas::sheets
