#include "app/sheets/form_geometry.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <sstream>


namespace berkas::sheets {
namespace {

constexpr std::string_view head = "berkas-form-geometry 1";
constexpr std::size_t most_bytes = 1 << 20, most_pages = 100, most_name = 80;
constexpr double most_mm = 2000;

double rounded(double mm) { return std::round(mm * 100) / 100; }

std::string mm(double length) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", length);
  return text;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const auto tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

class LineReader {                        // the fields of one line, one after the other; bad() once one was not there or wrong
public:
  explicit LineReader(std::string_view line) : fields_(fields_of(line)) {}
  std::string word() {
    const auto text = next();
    bad_ = bad_ || text.empty() || text.size() > most_name;
    return std::string(text);
  }
  double length() {
    const auto text = next();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    bad_ = bad_ || error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= most_mm);
    return value;
  }
  int page(std::size_t pages) {
    const double value = length();
    bad_ = bad_ || value != std::floor(value) || value < 1 || value > static_cast<double>(pages);
    return bad_ ? 1 : static_cast<int>(value);
  }
  bool bad() const { return bad_ || at_ != fields_.size(); }

private:
  std::string_view next() {
    bad_ = bad_ || at_ >= fields_.size();
    return bad_ ? std::string_view() : fields_[at_++];
  }
  std::vector<std::string_view> fields_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

bool take_line(std::string_view line, FormGeometry& geometry) {
  LineReader fields(line);
  const std::string kind = fields.word();
  if (kind == "sheet") {
    geometry.sheet = fields.word();
  } else if (kind == "page") {
    geometry.pages.push_back({fields.length(), fields.length(), {}});
  } else if (kind == "mark" && !geometry.pages.empty()) {
    geometry.pages.back().marks.push_back({fields.length(), fields.length(), fields.length()});
  } else if (kind == "box") {
    geometry.boxes.push_back({fields.word(), fields.word(), fields.page(geometry.pages.size()), fields.length(), fields.length(), fields.length()});
  } else if (kind == "area") {
    geometry.areas.push_back({fields.word(), fields.word(), fields.page(geometry.pages.size()), fields.length(), fields.length(), fields.length(), fields.length()});
  } else {
    return false;
  }
  return !fields.bad() && geometry.pages.size() <= most_pages;
}

std::string name_only(std::string text) {  // a tab or a line end in a field's name would end the line early
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text.substr(0, most_name);
}

}  // namespace

FormGeometry form_geometry(const Sheet& sheet, const SheetData& data, const devices::CodeWriter& codes) {
  auto drawn = drawn_form(sheet, data, codes);
  for (auto& box : drawn.boxes) box.x_mm = rounded(box.x_mm), box.y_mm = rounded(box.y_mm), box.size_mm = rounded(box.size_mm);
  for (auto& area : drawn.areas) {
    area.row = name_only(area.row), area.column = name_only(area.column);
    area.x_mm = rounded(area.x_mm), area.y_mm = rounded(area.y_mm);
    area.width_mm = rounded(area.width_mm), area.height_mm = rounded(area.height_mm);
  }
  return drawn;
}

std::string to_text(const FormGeometry& geometry) {
  std::ostringstream out;
  out << head << '\n' << "sheet\t" << geometry.sheet << '\n';
  for (const FormPage& page : geometry.pages) {
    out << "page\t" << mm(page.width_mm) << '\t' << mm(page.height_mm) << '\n';
    for (const CornerMark& mark : page.marks) out << "mark\t" << mm(mark.x_mm) << '\t' << mm(mark.y_mm) << '\t' << mm(mark.size_mm) << '\n';
  }
  for (const TickBox& box : geometry.boxes)
    out << "box\t" << box.row << '\t' << box.column << '\t' << box.page << '\t' << mm(box.x_mm) << '\t' << mm(box.y_mm) << '\t' << mm(box.size_mm) << '\n';
  for (const WriteArea& area : geometry.areas)
    out << "area\t" << area.row << '\t' << area.column << '\t' << area.page << '\t' << mm(area.x_mm) << '\t' << mm(area.y_mm) << '\t' << mm(area.width_mm)
        << '\t' << mm(area.height_mm) << '\n';
  out << "end\n";
  return out.str();
}

std::optional<FormGeometry> parse_form_geometry(std::string_view text) {
  if (text.size() > most_bytes) return std::nullopt;
  FormGeometry geometry;
  bool begun = false;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (!begun) {
      if (line != head) return std::nullopt;
      begun = true;
    } else if (line == "end") {
      return text.empty() && !geometry.sheet.empty() ? std::optional(geometry) : std::nullopt;
    } else if (!take_line(line, geometry)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace berkas::sheets
