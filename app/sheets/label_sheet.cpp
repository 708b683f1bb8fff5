#include "app/sheets/label_sheet.h"

#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double edge = 1.5, clear_mm = 3.2;

const char* kind_name(archive::PlaceKind kind) {
  using enum archive::PlaceKind;
  switch (kind) {
    case building: return "GEDUNG";
    case room: return "RUANG";
    case shelf: return "RAK";
    case row: return "BARIS";
    case box: return "BOKS";
    case folder: return "FOLDER";
  }
  return "";
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const auto& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  return text;
}

// Beside the symbol: kind, number, title, foot. What is not said takes no room.
void words(Canvas& canvas, const BoxMm& box, const Label& label) {
  double y = box.y;
  const bool low = box.height < 20;
  if (!label.kind.empty()) y += canvas.text({box.x, y, box.width, 3}, label.kind, {.size_pt = 6.5, .bold = true}) + 0.2;
  const double strong = low ? 5.0 : label.kind.empty() ? 5.6 : 9.0;
  if (!label.strong.empty()) y += canvas.text({box.x, y, box.width, strong}, label.strong, {.size_pt = label.kind.empty() ? 10.0 : 18.0, .bold = true, .min_size_pt = 6}) + 0.4;
  const double foot = label.foot.empty() ? 0 : low ? 2.8 : 5.6;
  const double room = box.y + box.height - foot - y;
  constexpr double short_mm = 12.6;   // four lines: a label names, it does not tell; and a thicket of small print beside a code hides it from a scan
  const bool place = !label.kind.empty();
  if (room > 2) canvas.text({box.x, y, box.width, place ? room : std::min(room, short_mm)}, label.body, {.size_pt = low ? 7.0 : 8.0, .min_size_pt = low || place ? 6.0 : 7.0});
  if (foot > 0) canvas.text({box.x, box.y + box.height - foot, box.width, foot}, label.foot, {.size_pt = 6.5, .min_size_pt = 5.5});
}

}  // namespace

Label dossier_label(const SheetData& data) {
  const auto& dossier = data.dossier;
  Label label;
  label.code = dossier.code;
  label.strong = dossier.number.value_or("");
  label.body = open_title(data);
  label.foot = joined({dossier.classification, title_masked(data) ? "" : dossier.about.period, "[" + security_code(dossier.about.security) + "]"});
  label.issue = data.issue;
  if (label.strong.empty()) std::swap(label.strong, label.body);   // before registration the title is all there is
  return label;
}

Label place_label(const SheetData& data) {
  const ContainerFacts facts = data.container.value_or(ContainerFacts{});
  Label label;
  label.code = facts.place.code;
  label.kind = kind_name(facts.place.kind);
  label.strong = facts.place.definitive_number.empty() ? facts.place.name : facts.place.definitive_number;
  label.body = joined({facts.classes, facts.numbers, facts.years});
  label.foot = facts.path;
  label.issue = data.issue;
  return label;
}

LabelPlace label_place(const LabelOrder& order, std::size_t index) {
  const int at = order.start + static_cast<int>(index);
  return {at / order.stock.count() + 1, at % order.stock.count()};
}

int label_pages(const LabelOrder& order, std::size_t labels) { return labels == 0 ? 1 : label_place(order, labels - 1).page; }

void draw_label(Canvas& canvas, const BoxMm& box, const Label& label) {
  const double size = label_code_mm(box.width, box.height), quiet = Canvas::quiet_zone(size);
  const bool below = box.height >= 24;
  const double column = size + 2 * quiet;
  const double code_x = box.x + box.width - column + quiet - 0.2, code_y = below ? box.y + 0.5 + quiet : box.y + (box.height - size) / 2;
  if (!label.code.empty() && size > 0) canvas.code(code_x, code_y, size, label.code);
  const Style clear{.size_pt = 7.5, .bold = true, .align = below ? Align::right : Align::left, .family = Family::mono, .min_size_pt = 5};
  const BoxMm text{box.x + edge, box.y + edge, box.width - column - 2 * edge, box.height - 2 * edge - clear_mm};
  const double clear_y = box.y + box.height - edge + 0.2 - clear_mm;
  const std::string again = label.issue > 1 ? "cetakan ke-" + std::to_string(label.issue) : "";
  if (below) {
    words(canvas, text, label);
    canvas.text({box.x + box.width - 40, clear_y, 40 - edge, clear_mm}, label.code, clear);
    canvas.text({box.x + edge, clear_y + 0.4, box.width - 40, clear_mm}, again, {.size_pt = 5.5});
  } else {
    words(canvas, text, label);
    canvas.text({text.x, clear_y, text.width, clear_mm}, label.code, clear);
  }
}

int render_labels(const LabelOrder& order, const std::vector<Label>& labels, const SheetData& data, const devices::CodeWriter& codes, const std::filesystem::path& pdf) {
  Canvas canvas(pdf, data, codes, label_pages(order, labels.size()));
  const auto& stock = order.stock;
  std::size_t next = 0;
  for (int page = 1; page <= label_pages(order, labels.size()); ++page) {
    canvas.begin_page(stock.page_width_mm, stock.page_height_mm);
    for (int place = 0; order.outlines && place < stock.count(); ++place) canvas.frame(stock.label(place), 0.1);
    for (; next < labels.size() && label_place(order, next).page == page; ++next) draw_label(canvas, stock.printed(label_place(order, next).place), labels[next]);
  }
  return canvas.finish();
}

// P5 for the tongue of a folder: 78 × 18 mm.
void draw_folder_label(const SheetData& data, Canvas& canvas) {
  constexpr BoxMm tab{0, 0, 78, 18};
  BoxMm at = tab;
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(tab.width, tab.height);
  } else {
    const auto paper = devices::portrait_size(data.paper);
    canvas.begin_page(paper.width_mm, paper.height_mm);
    at.x = data.x_mm, at.y = data.y_mm;
    canvas.frame(at, 0.1);
  }
  draw_label(canvas, at, dossier_label(data));
}

}  // namespace berkas::sheets
