#include "tests/tools/letter.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <memory>
#include <random>
#include <stdexcept>

#include "devices/zxing/zxing_codes.h"
#include "tests/tools/letter_words.h"

namespace berkas::testing {

namespace {

using devices::PageImage;
using devices::PixelKind;

constexpr double pi = 3.14159265358979;

struct SurfaceFree {
  void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
};
struct ContextFree {
  void operator()(cairo_t* c) const { cairo_destroy(c); }
};
struct ObjectFree {
  void operator()(void* o) const { g_object_unref(o); }
};
struct FontFree {
  void operator()(PangoFontDescription* f) const { pango_font_description_free(f); }
};

// One sheet in millimetres, white to begin with.
class Sheet {
public:
  Sheet(double width_mm, double height_mm, int dpi)
      : width_(static_cast<int>(std::lround(width_mm / 25.4 * dpi))),
        height_(static_cast<int>(std::lround(height_mm / 25.4 * dpi))),
        dpi_(dpi),
        surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, height_)),
        context_(cairo_create(surface_.get())) {
    cairo_set_source_rgb(cairo(), 1, 1, 1);
    cairo_paint(cairo());
    cairo_scale(cairo(), dpi / 25.4, dpi / 25.4);
    ink();
  }
  cairo_t* cairo() const { return context_.get(); }
  void ink(double r = 0.05, double g = 0.05, double b = 0.07) { cairo_set_source_rgb(cairo(), r, g, b); }

  // Returns the height used, in mm.
  double text(double x_mm, double y_mm, double width_mm, const std::string& words, double points,
              PangoAlignment align = PANGO_ALIGN_LEFT, bool bold = false, bool justify = false) {
    const std::unique_ptr<PangoLayout, ObjectFree> layout(pango_cairo_create_layout(cairo()));
    pango_cairo_context_set_resolution(pango_layout_get_context(layout.get()), 72);
    const std::unique_ptr<PangoFontDescription, FontFree> font(
        pango_font_description_from_string(bold ? "Liberation Serif Bold" : "Liberation Serif"));
    pango_font_description_set_absolute_size(font.get(), points * 25.4 / 72 * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width_mm * PANGO_SCALE));
    pango_layout_set_alignment(layout.get(), align);
    pango_layout_set_justify(layout.get(), justify);
    pango_layout_set_line_spacing(layout.get(), 1.25F);
    pango_layout_set_text(layout.get(), words.c_str(), -1);
    cairo_move_to(cairo(), x_mm, y_mm);
    pango_cairo_show_layout(cairo(), layout.get());
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }

  PageImage image(PixelKind kind) const {
    cairo_surface_flush(surface_.get());
    PageImage page;
    page.width_px = width_;
    page.height_px = height_;
    page.dpi = dpi_;
    page.kind = kind;
    const std::size_t line = page.bytes_per_line();
    page.pixels.assign(line * static_cast<std::size_t>(height_), 0);
    const auto* data = cairo_image_surface_get_data(surface_.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height_); ++y)
      for (std::size_t x = 0; x < static_cast<std::size_t>(width_); ++x) {
        const auto* pixel = data + y * stride + x * 4;  // B G R on little endian
        const int gray = (299 * pixel[2] + 587 * pixel[1] + 114 * pixel[0]) / 1000;
        auto* to = page.pixels.data() + y * line;
        if (kind == PixelKind::bitonal)
          to[x / 8] = static_cast<std::uint8_t>(to[x / 8] | (gray < 128 ? 0x80 >> (x % 8) : 0));
        else if (kind == PixelKind::gray)
          to[x] = static_cast<std::uint8_t>(gray);
        else
          for (std::size_t c = 0; c < 3; ++c) to[x * 3 + c] = pixel[2 - c];
      }
    return page;
  }

private:
  int width_, height_, dpi_;
  std::unique_ptr<cairo_surface_t, SurfaceFree> surface_;
  std::unique_ptr<cairo_t, ContextFree> context_;
};

void draw_code(Sheet& sheet, const CodeMark& mark) {
  const auto symbol = devices::make_zxing_writer()->write(mark.text, devices::ecc_for_size(std::max(12.0, mark.size_mm)));
  const double module = mark.size_mm / (symbol.modules + 8);  // the quiet zone is part of the size
  cairo_t* c = sheet.cairo();
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_rectangle(c, mark.x_mm, mark.y_mm, mark.size_mm, mark.size_mm);
  cairo_fill(c);
  sheet.ink(0, 0, 0);
  cairo_set_antialias(c, CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < symbol.modules; ++y)
    for (int x = 0; x < symbol.modules; ++x)
      if (symbol.dark[static_cast<std::size_t>(y * symbol.modules + x)])
        cairo_rectangle(c, mark.x_mm + (x + 4) * module, mark.y_mm + (y + 4) * module, module, module);
  cairo_fill(c);
  cairo_set_antialias(c, CAIRO_ANTIALIAS_DEFAULT);
}

void draw_head(Sheet& sheet, const LetterLook& look, const LetterWords& words) {
  const double width = look.width_mm - 50;
  sheet.text(25, 14, width, "KEMENTERIAN CONTOH REPUBLIK INDONESIA", 15, PANGO_ALIGN_CENTER, true);
  sheet.text(25, 21, width, words.unit, 13, PANGO_ALIGN_CENTER, true);
  sheet.text(25, 27.5, width, "Jalan Teladan Nomor 12, Kota Contoh 10110 · Telepon (021) 555-0100 · tu@contoh.invalid", 8.5,
             PANGO_ALIGN_CENTER);
  cairo_t* c = sheet.cairo();
  cairo_set_line_width(c, 0.8);
  cairo_move_to(c, 20, 33.5);
  cairo_line_to(c, look.width_mm - 20, 33.5);
  cairo_stroke(c);
}

double draw_opening(Sheet& sheet, const LetterLook& look, const LetterWords& words) {
  const double right = look.width_mm - 75;
  sheet.text(right, 40, 52, words.date, 11.5);
  double y = 40;
  const std::pair<const char*, std::string> rows[] = {
      {"Nomor", words.number}, {"Sifat", "Biasa"}, {"Lampiran", "1 (satu) berkas"}, {"Hal", words.subject}};
  for (const auto& [name, value] : rows) {
    sheet.text(25, y, 22, name, 11.5);
    y += std::max(5.6, sheet.text(48, y, right - 52, ": " + value, 11.5));
  }
  y += 7;
  y += sheet.text(25, y, 120, "Yth. " + words.addressee + "\ndi Tempat", 11.5) + 6;
  return y;
}

void draw_signature(Sheet& sheet, double x, double y, unsigned seed) {
  std::mt19937 random(seed + 77);
  const auto jitter = [&](double by) { return (static_cast<double>(random() % 1000) / 500.0 - 1) * by; };
  cairo_t* c = sheet.cairo();
  sheet.ink(0.08, 0.12, 0.45);
  cairo_set_line_width(c, 0.5);
  cairo_move_to(c, x, y);
  for (int i = 0; i < 7; ++i) {
    const double step = 5.5;
    cairo_curve_to(c, x + step * i + 1 + jitter(1), y - 6 + jitter(4), x + step * i + 3 + jitter(1), y + 6 + jitter(4),
                   x + step * (i + 1), y + jitter(2));
  }
  cairo_stroke(c);
}

void draw_seal(Sheet& sheet, double x, double y) {
  cairo_t* c = sheet.cairo();
  sheet.ink(0.25, 0.25, 0.65);
  cairo_set_line_width(c, 0.6);
  for (const double radius : {16.0, 11.5}) {
    cairo_arc(c, x, y, radius, 0, 2 * pi);
    cairo_stroke(c);
  }
  sheet.text(x - 10, y - 4, 20, "KEMENTERIAN\nCONTOH", 6.5, PANGO_ALIGN_CENTER, true);
}

void draw_closing(Sheet& sheet, const LetterLook& look, const LetterWords& words, double y) {
  const double x = look.width_mm - 90;
  sheet.text(x, y, 65, words.signer_post + ",", 11.5);
  if (look.seal) {
    draw_seal(sheet, x - 4, y + 17);
    draw_signature(sheet, x + 4, y + 15, look.seed);
  }
  sheet.ink();
  sheet.text(x, y + 26, 65, words.signer + "\nNIP " + words.signer_nip, 11.5);
  sheet.text(25, y + 42, 90, "Tembusan:\n1. " + words.copies[0] + "\n2. " + words.copies[1], 9.5);
}

}  // namespace

PageImage draw_letter(const LetterLook& look) {
  Sheet sheet(look.width_mm, look.height_mm, look.dpi);
  const auto words = letter_words(look.seed, look.page, look.word);
  double y = 28;
  if (look.page == 1) {
    draw_head(sheet, look, words);
    y = draw_opening(sheet, look, words);
  } else {
    sheet.text(0, 14, look.width_mm, "- " + std::to_string(look.page) + " -", 11.5, PANGO_ALIGN_CENTER);
  }
  for (const auto& words_of_one : words.paragraphs)
    y += sheet.text(25, y, look.width_mm - 50, words_of_one, 11.5, PANGO_ALIGN_LEFT, false, true) + 3.5;
  if (look.page == look.pages) draw_closing(sheet, look, words, y + 4);
  for (const auto& code : look.codes) draw_code(sheet, code);
  return sheet.image(look.kind);
}

std::string letter_text(const LetterLook& look) {
  const auto words = letter_words(look.seed, look.page, look.word);
  std::string text;
  if (look.page == 1)
    text = words.unit + "\n" + words.number + "\n" + words.date + "\n" + words.subject + "\n" + words.addressee + "\n";
  for (const auto& one : words.paragraphs) text += one + "\n";
  if (look.page == look.pages) text += words.signer_post + "\n" + words.signer + "\n";
  return text;
}

PageImage draw_empty(int dpi, PixelKind kind, double width_mm, double height_mm) {
  return Sheet(width_mm, height_mm, dpi).image(kind);
}

}  // namespace berkas::testing
