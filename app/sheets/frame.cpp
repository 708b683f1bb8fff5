#include "app/sheets/frame.h"

#include <algorithm>
#include <cmath>

#include "app/sheets/indonesian.h"

namespace berkas::sheets {
namespace {

Style smallest(Style style) {
  style.size_pt = style.min_size_pt;
  return style;
}

void footer(Canvas& canvas, const SheetData& data, const Margins& margins) {
  const Span span = body(canvas, margins);
  const double y = canvas.page_height() - margins.bottom + 2.2;
  canvas.line(span.left, y, span.right, y, 0.15);
  const std::string code = code_of(data);
  const Style code_style{.size_pt = 7, .bold = true, .align = Align::right, .family = Family::mono};
  const double code_width = code.empty() ? 0 : canvas.text_width(code, code_style) + 1;
  canvas.text({span.right - code_width, y + 0.9, code_width, 3.4}, code, code_style);
  const double mark_width = data.office.example ? 22 : 0;
  const std::string page = std::to_string(canvas.page()) + " dari " + std::to_string(std::max(canvas.pages_total(), canvas.page()));
  printed_line(canvas, {span.left, y + 0.9, span.width() - code_width - mark_width - 4, 3.4}, data, " · Halaman " + page, 7);
  if (data.office.example) example_mark(canvas, span.right - code_width - mark_width / 2, y + 0.8);
}

}  // namespace

void printed_line(Canvas& canvas, const BoxMm& box, const SheetData& data, const std::string& page, double size_pt) {
  const Style style{.size_pt = size_pt};
  const std::string when = "Dicetak dari Berkas pada " + short_moment(data.printed_at) + (data.printed_by.empty() ? "" : " oleh " + data.printed_by);
  const double paged = canvas.text_width(page, style) + 0.4, written = std::min(box.width - paged, canvas.text_width(when, style) + 0.1);
  canvas.text({box.x, box.y, written, box.height}, when, style);                     // a long name is cut, never the page
  canvas.text({box.x + written + canvas.text_width("n", style) / 2, box.y, paged, box.height}, page, style);
}

void example_mark(Canvas& canvas, double centre_mm, double y_mm) {
  const BoxMm box{centre_mm - 8, y_mm, 16, 3.8};
  canvas.fill(box, 1.0);
  canvas.text(box, "CONTOH", {.size_pt = 7.5, .bold = true, .align = Align::centre, .middle = true});
  canvas.frame(box, 0.3);
}

void begin_sheet_page(Canvas& canvas, const SheetData& data, const Margins& margins, bool landscape) {
  const auto paper = devices::portrait_size(data.paper == devices::Paper::f4 ? devices::Paper::f4 : devices::Paper::a4);
  canvas.begin_page(landscape ? paper.height_mm : paper.width_mm, landscape ? paper.width_mm : paper.height_mm);
  footer(canvas, data, margins);
}

Span body(const Canvas& canvas, const Margins& margins) { return {margins.left, canvas.page_width() - margins.right}; }

double letterhead(Canvas& canvas, const Letterhead& office, const Span& span, double y, double size_pt) {
  if (office.lines.empty()) return y;
  const double line_mm = size_pt * mm_per_pt * 1.28, logo_mm = office.logo.empty() ? 0 : 20;
  const double top = y;
  const Span text{span.left + logo_mm, span.right - logo_mm};   // centred on the page, not beside the logo
  constexpr std::size_t most_lines = 5;
  for (std::size_t i = 0; i < std::min(office.lines.size(), most_lines); ++i, y += line_mm) {
    canvas.text({text.left, y, text.width(), line_mm}, office.lines[i], {.size_pt = size_pt, .bold = true, .align = Align::centre, .min_size_pt = 7});
  }
  if (!office.address.empty()) {
    canvas.text({text.left, y + 0.3, text.width(), 3.6}, office.address, {.size_pt = 7.5, .align = Align::centre, .min_size_pt = 6});
    y += 3.9;
  }
  if (!office.logo.empty()) canvas.picture(office.logo, {span.left, top, 17, std::min(17.0, y - top + 2)});
  y += 1.2;
  canvas.line(span.left, y, span.right, y, 0.75);
  canvas.line(span.left, y + 0.95, span.right, y + 0.95, 0.2);
  return y + 2.4;
}

double title(Canvas& canvas, const Span& span, double y, const std::string& text, const std::string& number_line, double size_pt) {
  constexpr double least_pt = 9, most_lines = 3;
  Style style{.size_pt = size_pt, .bold = true, .align = Align::centre};
  double height = size_pt * mm_per_pt * 1.25;
  while (style.size_pt - 0.5 >= least_pt && !canvas.fits({0, 0, span.width(), height}, text, style)) style.size_pt -= 0.5;
  height = std::clamp(canvas.text_height(span.width(), text, style), height, most_lines * height);
  canvas.text({span.left, y, span.width(), height}, text, style);
  y += height;
  if (number_line.empty()) return y + 1.5;
  const Style small{.size_pt = 9.5, .align = Align::centre, .min_size_pt = 7};
  const double lines = canvas.fits({0, 0, span.width(), 4.4}, number_line, smallest(small)) ? 4.4 : 7.2;
  canvas.text({span.left, y, span.width(), lines}, number_line, small);
  return y + lines + 1.6;
}

namespace {

double line_of(double size_pt) { return size_pt * mm_per_pt * 1.2; }
double value_x_of(const Span& span, double name_width_mm) { return span.left + name_width_mm + 2.6; }
Style value_style(const Field& field, double size_pt) { return {.size_pt = size_pt, .bold = field.strong, .min_size_pt = size_pt - 1.5}; }

double field_height(const Canvas& canvas, const Span& span, const Field& field, double name_width_mm, double row_mm, double size_pt) {
  if (field.rows <= 1) return row_mm;
  const double wanted = std::ceil(canvas.text_height(span.right - value_x_of(span, name_width_mm), field.value, value_style(field, size_pt)) / line_of(size_pt) - 0.1);
  return row_mm + (std::clamp(wanted, 1.0, static_cast<double>(field.rows)) - 1) * line_of(size_pt);
}

}  // namespace

double fields_height(const Canvas& canvas, const Span& span, const std::vector<Field>& all, double name_width_mm, double row_mm, double size_pt) {
  double height = 0;
  for (const Field& field : all) height += field_height(canvas, span, field, name_width_mm, row_mm, size_pt);
  return height;
}

double fields(Canvas& canvas, const Span& span, double y, const std::vector<Field>& all, double name_width_mm, double row_mm, double size_pt) {
  const double value_x = value_x_of(span, name_width_mm);
  for (const Field& field : all) {
    const double height = field_height(canvas, span, field, name_width_mm, row_mm, size_pt);
    canvas.text({span.left, y, name_width_mm, row_mm}, field.name, {.size_pt = size_pt});
    canvas.text({span.left + name_width_mm, y, 2, row_mm}, ":", {.size_pt = size_pt});
    if (field.value.empty()) {
      canvas.dotted(value_x, span.right, y + line_of(size_pt) - 0.2);
      canvas.write_area({value_x, y, span.right - value_x, height}, "isian", field.name);
    } else {
      canvas.text({value_x, y, span.right - value_x, height}, field.value, value_style(field, size_pt));
    }
    y += height;
  }
  return y;
}

double code_block(Canvas& canvas, double x_mm, double y_mm, double size_mm, const std::string& code, const std::string& caption) {
  if (code.empty()) return y_mm;
  canvas.code(x_mm, y_mm, size_mm, code);
  const double wide = size_mm + 14, x = x_mm - 7;
  const double quiet = Canvas::quiet_zone(size_mm);
  double y = y_mm + size_mm + quiet;
  const double size_pt = std::clamp(size_mm * 0.34, 6.8, 14.0);
  const double height = size_pt * mm_per_pt * 1.2;
  canvas.text({x, y, wide, height}, code, {.size_pt = size_pt, .bold = true, .align = Align::centre, .family = Family::mono, .min_size_pt = 5.5});
  y += height + 0.2;
  if (caption.empty()) return y;
  // Broken where it reads well: "KODE LACAK BERKAS –" above "bukan tanda tangan elektronik".
  const auto dash = caption.find("– ");
  const std::string first = dash == std::string::npos ? caption : caption.substr(0, dash + 3);
  y += canvas.text({x, y, wide, 2.6}, first, {.size_pt = 5.5, .align = Align::centre, .min_size_pt = 4.5});
  if (dash == std::string::npos) return y;
  return y + canvas.text({x, y, wide, 2.6}, caption.substr(dash + 4), {.size_pt = 5.5, .align = Align::centre, .min_size_pt = 4.5});
}

namespace {

// What one line cannot hold, even set small, takes a second and a third.
double more_lines(const Canvas& canvas, double width, const std::string& text, const Style& style) {
  constexpr double line_mm = 4.2, more_mm = 3.2;
  const double over = canvas.text_height(width, text, smallest(style)) - line_mm;
  return over <= 0 ? 0 : std::min(2.0, std::ceil(over / more_mm)) * more_mm;
}

const Style post_style{.size_pt = 9, .align = Align::centre, .min_size_pt = 7};
const Style name_style{.size_pt = 9, .bold = true, .align = Align::centre, .min_size_pt = 7};

double column_width(const Span& span, std::size_t columns) { return span.width() / static_cast<double>(columns) - 3; }

// Room to sign in, however many lines names and posts take.
double signing_room(const Canvas& canvas, const Span& span, const std::vector<Signature>& all, double room_mm) {
  constexpr double hand_mm = 8;
  const double width = column_width(span, all.size());
  for (const Signature& one : all) room_mm = std::max(room_mm, hand_mm + more_lines(canvas, width, one.person.post, post_style) + more_lines(canvas, width, one.person.name, name_style));
  return room_mm;
}

void sign_column(Canvas& canvas, const Signature& signature, double x, double width, double y, double room_mm) {
  canvas.text({x, y, width, 4.2}, signature.date_line, post_style);
  canvas.text({x, y + 4.2, width, 4.2}, signature.heading, post_style);
  const double post_more = more_lines(canvas, width, signature.person.post, post_style), name_more = more_lines(canvas, width, signature.person.name, name_style);
  canvas.text({x, y + 8.4, width, 4.2 + post_more}, signature.person.post, post_style);
  canvas.write_area({x + 2, y + 12.6 + post_more, width - 4, room_mm - post_more - name_more}, "tanda-tangan", signature.heading);
  const double name_y = y + 12.6 + room_mm, inset = std::max(4.0, width * 0.14);
  if (!signature.person.name.empty()) canvas.text({x, name_y - name_more, width, 4.2 + name_more}, signature.person.name, name_style);
  const double named = signature.person.name.empty() ? width - 2 * inset : canvas.text_width(signature.person.name, name_style);
  const double rule = std::min(width, std::max(named, 34.0));
  canvas.line(x + (width - rule) / 2, name_y + 4.1, x + (width + rule) / 2, name_y + 4.1, 0.2);
  const std::string nip = "NIP " + signature.person.nip;
  if (!signature.person.nip.empty()) canvas.text({x, name_y + 4.6, width, 4.2}, nip, post_style);
  else canvas.text({x + (width - rule) / 2, name_y + 4.6, 8, 4.2}, "NIP", {.size_pt = 9});
}

}  // namespace

double signatures_height(const Canvas& canvas, const Span& span, const std::vector<Signature>& all, double room_mm) {
  return all.empty() ? 0 : 12.6 + signing_room(canvas, span, all, room_mm) + 9;
}

double signatures(Canvas& canvas, const Span& span, double y, const std::vector<Signature>& all, double room_mm) {
  if (all.empty()) return y;
  const double width = span.width() / static_cast<double>(all.size()), room = signing_room(canvas, span, all, room_mm);
  for (std::size_t i = 0; i < all.size(); ++i) {
    sign_column(canvas, all[i], span.left + width * static_cast<double>(i) + 1.5, column_width(span, all.size()), y, room);
  }
  return y + 12.6 + room + 9;
}

std::string place_date(const SheetData& data, const workflow::PartialDate& date) {
  return (data.office.city.empty() ? "..........................." : data.office.city) + ", " + (date.day() != 0 ? long_date(date) : "..........................");
}

std::string place_date(const SheetData& data, const std::string& at) {
  const auto moment = parse_moment(at);
  return place_date(data, moment ? moment->date : workflow::PartialDate{});
}

void corner_marks(Canvas& canvas) {
  for (const CornerMark& mark : form_marks(canvas.page_width(), canvas.page_height())) {
    canvas.fill({mark.x_mm, mark.y_mm, mark.size_mm, mark.size_mm}, 0.0);
  }
}

std::string code_of(const SheetData& data) { return data.form_code.empty() ? data.dossier.code : data.form_code; }
std::string subject_code(const SheetData& data) { return data.item && !data.item->main ? data.item->code : data.dossier.code; }

bool title_masked(const SheetData& data) {
  return archive::masked(data.dossier.about.security) || (data.item && archive::masked(data.item->about.security));
}

std::string open_title(const SheetData& data) { return title_masked(data) ? "(uraian dibatasi)" : data.dossier.about.title; }

std::string security_line(archive::Security security) { return security_code(security) + " – " + security_name(security); }

}  // namespace berkas::sheets
