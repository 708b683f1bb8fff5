// P21, cetak SOP: the procedure in the form people know it by (SOP AP): identity, then the branching flow drawn from the data, one
// column for each role. Unknown parts print as "…", never as something invented.
#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 12, .right = 12, .top = 10, .bottom = 13};
constexpr double symbol_wide = 10, symbol_high = 5.6;

std::string known(const std::string& text) { return text.empty() ? "…" : text; }

std::string day(const std::optional<std::string>& given) {
  const auto date = workflow::PartialDate::parse(given.value_or(""));
  return date && date->known() ? long_date(*date) : known(given.value_or(""));
}

// A cell of the identity: what it is about, then its entries, each on lines of its own.
struct Cell { const char* head; const std::vector<std::string>& entries; };
using Pair = std::pair<Cell, Cell>;
constexpr double number_mm = 5, head_mm = 5.4;

double height_of(const Canvas& canvas, double width, const Cell& cell, double size_pt) {
  double height = head_mm + 2;
  for (const auto& entry : cell.entries) height += canvas.text_height(width - number_mm, entry, {.size_pt = size_pt}) + 0.4;
  return std::max(height, 12.0);
}

double height_of(const Canvas& canvas, double width, const Pair& pair, double size_pt) { return std::max(height_of(canvas, width, pair.first, size_pt), height_of(canvas, width, pair.second, size_pt)); }

void draw_cell(Canvas& canvas, const BoxMm& box, const Cell& cell, double size_pt) {
  canvas.frame(box);
  canvas.text({box.x + 1.5, box.y + 1, box.width - 3, 4}, cell.head, {.size_pt = 9, .bold = true});
  double y = box.y + head_mm;
  const double bottom = box.y + box.height - 0.6;
  if (cell.entries.empty()) canvas.text({box.x + 1.5, y, box.width - 3, 4}, "…", {.size_pt = size_pt});
  for (std::size_t i = 0; i < cell.entries.size() && y + 2 < bottom; ++i) {
    const bool several = cell.entries.size() > 1;
    if (several) canvas.text({box.x + 1.5, y, number_mm, 4}, std::to_string(i + 1) + ".", {.size_pt = size_pt});
    const double x = box.x + 1.5 + (several ? number_mm : 0);
    y += canvas.text({x, y, box.x + box.width - 1.5 - x, bottom - y}, cell.entries[i], {.size_pt = size_pt}) + 0.4;
  }
}

// The three pairs below the head, set as small as the page asks.
double pairs_of_cells(Canvas& canvas, const Span& span, double y, double bottom, const std::vector<Pair>& pairs) {
  const double half = span.width() / 2, inner = half - 3;
  const auto all = [&](double size_pt) {
    double height = 0;
    for (const auto& pair : pairs) height += height_of(canvas, inner, pair, size_pt);
    return height;
  };
  double size_pt = 9;
  while (size_pt > 6 && y + all(size_pt) > bottom) size_pt -= 0.5;
  for (const auto& pair : pairs) {
    const double height = std::min(height_of(canvas, inner, pair, size_pt), std::max(12.0, (bottom - y)));
    draw_cell(canvas, {span.left, y, half, height}, pair.first, size_pt);
    draw_cell(canvas, {span.left + half, y, half, height}, pair.second, size_pt);
    y += height;
  }
  return y;
}

void identity(const workflow::Sop& sop, const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins, true);
  const Span all = body(canvas, margins);
  const double half = all.width() / 2, high = 46;
  canvas.frame({all.left, margins.top, half, high});
  const std::vector<std::string>& lines = sop.unit.empty() ? data.office.lines : sop.unit;
  double y = margins.top + std::max(4.0, (high - 6.0 * static_cast<double>(lines.size())) / 2);
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 6); ++i, y += 6) canvas.text({all.left + 3, y, half - 6, 5.6}, lines[i], {.size_pt = 11, .bold = true, .align = Align::centre, .min_size_pt = 7});
  const std::pair<const char*, std::string> rows[] = {{"NOMOR SOP", known(sop.number)}, {"TANGGAL PENGESAHAN", day(sop.approved_on)}, {"TANGGAL REVISI", day(sop.revised_on)},
                                                      {"DISAHKAN OLEH", known(sop.approved_by)}, {"NAMA SOP", known(sop.title)}};
  y = margins.top;
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const double height = i < 3 ? 7 : i == 3 ? 9 : 16;
    canvas.frame({all.left + half, y, 42, height});
    canvas.frame({all.left + half + 42, y, half - 42, height});
    canvas.text({all.left + half + 1.5, y, 39, height}, rows[i].first, {.size_pt = 8.5, .bold = true, .middle = true});
    canvas.text({all.left + half + 43.5, y + 0.4, half - 45, height - 0.8}, rows[i].second, {.size_pt = i == 4 ? 11.0 : 9.0, .bold = i == 4, .middle = true, .min_size_pt = 7});
    y += height;
  }
  y = pairs_of_cells(canvas, all, margins.top + high, canvas.page_height() - margins.bottom - 8,
                     {{{"DASAR HUKUM", sop.legal_basis}, {"KUALIFIKASI PELAKSANA", sop.qualifications}},
                      {{"KETERKAITAN", sop.related}, {"PERALATAN/PERLENGKAPAN", sop.equipment}},
                      {{"PERINGATAN", sop.warnings}, {"PENCATATAN DAN PENDATAAN", sop.recording}}});
  if (!sop.status.empty()) canvas.text({all.left, y + 2, all.width(), 5}, "Status: " + sop.status, {.size_pt = 9, .bold = true});
}

struct Flow {
  const workflow::Sop& sop;
  std::vector<Column> columns;
  bool many = false;                      // actors: their columns narrower, the words smaller

  Flow(const workflow::Sop& given, double width) : sop(given) {
    many = sop.roles.size() > 8;
    const double role_mm = many ? 13.5 : 15, roles = role_mm * static_cast<double>(std::max<std::size_t>(1, sop.roles.size()));
    const double rest = std::max(90.0, width - 8 - roles);
    columns = {{"No", 8, Align::centre}, {"Kegiatan", rest * 0.40}};
    for (const auto& role : sop.roles) columns.push_back({role.name, role_mm, Align::centre, Family::sans, "Pelaksana"});
    columns.push_back({"Persyaratan/ Kelengkapan", rest * 0.20, Align::left, Family::sans, "Mutu baku"});
    columns.push_back({"Waktu", rest * 0.10, Align::centre, Family::sans, "Mutu baku"});
    columns.push_back({"Output", rest * 0.16, Align::left, Family::sans, "Mutu baku"});
    columns.push_back({"Ket", rest * 0.14});
  }
  std::size_t column_of(const workflow::Step& step) const {
    for (std::size_t i = 0; i < sop.roles.size(); ++i)
      if (sop.roles[i].id == step.role) return 2 + i;
    return 2;
  }
  Row row_of(const workflow::Step& step) const {
    Row row{{std::to_string(step.no), step.text}};
    row.cells.resize(2 + sop.roles.size());
    row.cells.push_back(workflow_list(step.required));
    row.cells.push_back(step.time.value ? std::to_string(*step.time.value) + " " + step.time.unit.value_or("") : "… " + step.time.unit.value_or(""));
    row.cells.push_back(workflow_list(step.outputs));
    row.cells.push_back(workflow_list(step.remarks));
    return row;
  }
  static std::string workflow_list(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
  }
};

void arrow_down(Canvas& canvas, double x, double y) {
  canvas.line(x - 0.9, y - 1.6, x, y, 0.25);
  canvas.line(x + 0.9, y - 1.6, x, y, 0.25);
}

// Box for a step, diamond for a decision, slanted ends where the procedure begins and ends.
void symbol(Canvas& canvas, const workflow::Sop& sop, const workflow::Step& step, double x, double y) {
  const double l = x - symbol_wide / 2, r = x + symbol_wide / 2, t = y - symbol_high / 2, b = y + symbol_high / 2;
  const auto shape = [&](std::vector<std::pair<double, double>> points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto& [x2, y2] = points[(i + 1) % points.size()];
      canvas.line(points[i].first, points[i].second, x2, y2, 0.35);
    }
  };
  if (step.decision) shape({{x, t - 0.6}, {r, y}, {x, b + 0.6}, {l, y}});
  else if (step.no == 1 || step.no == static_cast<int>(sop.steps.size())) shape({{l + 2, t}, {r - 2, t}, {r, y}, {r - 2, b}, {l + 2, b}, {l, y}});
  else shape({{l, t}, {r, t}, {r, b}, {l, b}});
  canvas.text({l, t, symbol_wide, symbol_high}, std::to_string(step.no), {.size_pt = 8, .align = Align::centre, .middle = true});
}

// What does not go straight on is said beside the symbol: where to, and on which answer.
std::string elsewhere(const workflow::Step& step) {
  std::string text;
  if (step.no_to) text = "tidak: ke " + std::to_string(*step.no_to);
  if (!step.yes) text += (text.empty() ? "" : "; ") + std::string("selesai");
  else if (*step.yes != step.no + 1) text += (text.empty() ? "" : "; ") + std::string(step.decision ? "ya: " : "") + "ke " + std::to_string(*step.yes);
  return text;
}

struct Symbol { double x = 0, y = 0; bool there = false; };

void connect(Canvas& canvas, const Symbol& from, const Symbol& to, double border, bool decision) {
  const double leaves = from.y + symbol_high / 2 + (decision ? 0.6 : 0), enters = to.y - symbol_high / 2 - 0.6;
  canvas.line(from.x, leaves, from.x, border, 0.25);
  canvas.line(from.x, border, to.x, border, 0.25);
  canvas.line(to.x, border, to.x, enters, 0.25);
  arrow_down(canvas, to.x, enters);
  if (decision) canvas.text({from.x + 0.6, leaves - 0.3, 6, 3}, "ya", {.size_pt = 6.5});
}

void flow(const workflow::Sop& sop, const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins, true);
  const Span all = body(canvas, margins);
  const double bottom = canvas.page_height() - margins.bottom - 1;
  const Flow form(sop, all.width());
  Table table(canvas, all.left, form.columns, {.size_pt = form.many ? 7.0 : 8.5, .head_pt = 8, .min_row_mm = 17, .max_row_mm = 40, .head_mm = form.many ? 15.0 : 11.0, .padding_mm = 0.9});
  double y = table.head(title(canvas, all, margins.top, "PROSEDUR: " + known(sop.title), "", 11) + 2);
  Symbol before;
  const workflow::Step* last = nullptr;
  for (const auto& step : sop.steps) {
    const auto row = form.row_of(step);
    const double height = table.height_of(row);
    if (y + height > bottom) {
      if (before.there) canvas.text({before.x + 0.8, y - 3.2, 6.6, 3}, "lanjut", {.size_pt = 6, .min_size_pt = 5});
      begin_sheet_page(canvas, data, margins, true);
      canvas.text({all.left, margins.top, all.width(), 4.4}, "PROSEDUR: " + known(sop.title) + " – lanjutan", {.size_pt = 8.5, .bold = true});
      y = table.head(margins.top + 5);
      before.there = false;
    }
    table.row(y, row);
    const auto cell = table.cell(form.column_of(step), y, height);
    const Symbol here{cell.x + cell.width / 2, y + height / 2 - 1.6, true};
    symbol(canvas, sop, step, here.x, here.y);
    // Left of the line that goes down; what the page cannot show goes right of it.
    canvas.text({cell.x + 0.4, here.y + symbol_high / 2 - 0.2, cell.width / 2 - 0.9, 5.4}, elsewhere(step), {.size_pt = 6, .min_size_pt = 5});
    if (before.there && last != nullptr && last->yes && *last->yes == step.no) connect(canvas, before, here, y - 1.4, last->decision);   // beside the table's own line
    before = here;
    last = &step;
    y += height;
  }
}

}  // namespace

void draw_sop(const SheetData& data, Canvas& canvas) {
  static const workflow::Sop none;
  const workflow::Sop& sop = data.sop == nullptr ? none : *data.sop;
  identity(sop, data, canvas);
  flow(sop, data, canvas);
}

}  // namespace berkas::sheets
