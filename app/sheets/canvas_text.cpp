#include <algorithm>

#include "app/sheets/canvas.h"
#include "app/sheets/clean_text.h"
#include "app/sheets/surface.h"

namespace berkas::sheets {
namespace {

PangoAlignment alignment(Align align) {
  switch (align) {
    case Align::left: return PANGO_ALIGN_LEFT;
    case Align::centre: return PANGO_ALIGN_CENTER;
    case Align::right: return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

int units(double mm) { return static_cast<int>(mm * pt_per_mm * PANGO_SCALE); }
double height_mm(PangoLayout* layout) {
  int height = 0;
  pango_layout_get_size(layout, nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE / pt_per_mm;
}

std::string_view front(std::string_view text, std::size_t bytes) {   // never cuts a character
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

bool breaks_inside(char c) { return c == '.' || c == '/' || c == '-' || static_cast<unsigned char>(c) >= 0x80; }   // 0x80: dashes of UTF-8

// Numbers of documents and classes ("PR.01.03/7/2026", "PDF/A-2b"): Pango would break them after a dot or a stroke.
bool is_number(std::string_view word) {
  bool inside = false, digit = false, lower = false;
  for (const char c : word) {
    inside = inside || breaks_inside(c);
    digit = digit || (c >= '0' && c <= '9');
    lower = lower || (c >= 'a' && c <= 'z');
  }
  return inside && (digit || !lower);
}

// What stays on one line, wherever a line has room for it: numbers, and the names in a path ("Gedung A / Ruang Arsip 2 / Rak 3").
template <class Keep>
void each_unbroken(std::string_view text, std::size_t most_bytes, const Keep& keep) {
  const auto each_piece = [&](std::string_view separator, const auto& wanted) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(separator, at), text.size());
      if (end > at && end - at <= most_bytes && wanted(text.substr(at, end - at))) keep(at, end);
      at = end + separator.size();
    }
  };
  if (text.find(" / ") != std::string_view::npos) each_piece(" / ", [](std::string_view name) { return name.find(' ') != std::string_view::npos; });
  each_piece(" ", is_number);
}

bool fits_into(PangoLayout* layout, const BoxMm& box) {
  constexpr double hair = 0.05;   // of rounding in Pango's units
  return height_mm(layout) <= box.height + hair;
}

}  // namespace

Owned<PangoLayout> Canvas::Surface::layout(const std::string& clean, const Style& style, double size_pt, double width_mm) const {
  Owned<PangoLayout> made(pango_layout_new(pango.get()));
  PangoFontDescription* font = pango_font_description_from_string(style.family == Family::mono ? "Liberation Mono" : "Liberation Sans");
  pango_font_description_set_size(font, static_cast<int>(size_pt * PANGO_SCALE));
  if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  if (style.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description(made.get(), font);
  pango_font_description_free(font);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0"));   // "fi" stays two letters for who searches the PDF
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));       // a hyphen inside a broken number would be read as part of it
  // As many letters as a line of this width surely holds: what is longer has to break somewhere.
  const double letter_mm = size_pt * 25.4 / 72.0 * (style.bold ? 0.66 : 0.62);
  if (width_mm > 0)
    each_unbroken(clean, static_cast<std::size_t>(width_mm / letter_mm), [&](std::size_t begin, std::size_t end) {
      PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
      whole->start_index = static_cast<guint>(begin), whole->end_index = static_cast<guint>(end);
      pango_attr_list_insert(attributes, whole);
    });
  pango_layout_set_attributes(made.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_auto_dir(made.get(), FALSE);   // a right-to-left title stays at the left edge of its box
  pango_layout_set_alignment(made.get(), alignment(style.align));
  pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(made.get(), clean.c_str(), static_cast<int>(clean.size()));
  if (width_mm > 0) pango_layout_set_width(made.get(), units(width_mm));
  return made;
}

double Canvas::text(const BoxMm& box, std::string_view raw, const Style& style) {
  const std::string clean = clean_line(raw);
  if (clean.empty() || box.width <= 0 || box.height <= 0) return 0;
  double size_pt = style.size_pt;
  auto layout = surface_->layout(clean, style, size_pt, box.width);
  while (style.min_size_pt > 0 && size_pt - 0.5 >= style.min_size_pt && !fits_into(layout.get(), box)) {
    size_pt -= 0.5;
    layout = surface_->layout(clean, style, size_pt, box.width);
  }
  pango_layout_set_height(layout.get(), units(box.height));
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  const double taken = height_mm(layout.get());
  const double down = style.middle ? std::max(0.0, (box.height - taken) / 2) : 0.0;
  cairo_t* cr = surface_->cr.get();
  cairo_save(cr);
  constexpr double ink = 0.35;   // letters may lean out of their line by a hair; nothing goes further
  cairo_rectangle(cr, (box.x - ink) * pt_per_mm, (box.y - ink) * pt_per_mm, (box.width + 2 * ink) * pt_per_mm, (box.height + 2 * ink) * pt_per_mm);
  cairo_clip(cr);
  cairo_set_source_rgb(cr, style.gray, style.gray, style.gray);
  cairo_move_to(cr, box.x * pt_per_mm, (box.y + down) * pt_per_mm);
  pango_cairo_show_layout(cr, layout.get());
  cairo_restore(cr);
  return std::min(taken, box.height);
}

double Canvas::text_height(double width_mm, std::string_view raw, const Style& style) const {
  const std::string clean = clean_line(raw);
  if (clean.empty()) return 0;
  const auto layout = surface_->layout(clean, style, style.size_pt, width_mm);
  return height_mm(layout.get());
}

double Canvas::text_width(std::string_view raw, const Style& style) const {
  const auto layout = surface_->layout(clean_line(raw), style, style.size_pt, 0);
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE / pt_per_mm;
}

bool Canvas::fits(const BoxMm& box, std::string_view raw, const Style& style) const {
  constexpr double hair = 0.05;
  return raw.size() <= 700 && text_height(box.width, raw, style) <= box.height + hair;
}

std::vector<std::string> Canvas::lines(double width_mm, std::string_view raw, const Style& style) const {
  const std::string clean = clean_paragraphs(raw);
  std::vector<std::string> out;
  for (std::string_view rest = clean; !rest.empty();) {
    // A window at a time: the time to wrap one unbroken word grows with the square of its length.
    const std::string window(front(rest, 1200));
    const bool last = window.size() == rest.size();
    const auto layout = surface_->layout(window, style, style.size_pt, width_mm);
    const int count = pango_layout_get_line_count(layout.get()), taken = last || count < 2 ? count : count - 1;
    for (int i = 0; i < taken; ++i) {
      const PangoLayoutLine* one = pango_layout_get_line_readonly(layout.get(), i);
      out.push_back(window.substr(static_cast<std::size_t>(one->start_index), static_cast<std::size_t>(one->length)));
    }
    const bool all = taken == count;
    rest.remove_prefix(all ? window.size() : static_cast<std::size_t>(pango_layout_get_line_readonly(layout.get(), taken)->start_index));
  }
  return out;
}

}  // namespace berkas::sheets
