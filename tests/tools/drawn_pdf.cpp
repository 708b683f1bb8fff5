#include "tests/tools/drawn_pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>
#include <stdexcept>

#include "devices/zxing/zxing_codes.h"

namespace berkas::testing {

namespace {

constexpr double points = 72 / 25.4;

class PdfSheet {
public:
  PdfSheet(const std::filesystem::path& to, double width_mm, double height_mm)
      : surface_(cairo_pdf_surface_create(to.c_str(), width_mm * points, height_mm * points), &cairo_surface_destroy),
        context_(cairo_create(surface_.get()), &cairo_destroy) {}
  ~PdfSheet() {
    context_.reset();
    cairo_surface_finish(surface_.get());
  }
  cairo_t* cairo() { return context_.get(); }

  void text(double x_mm, double y_mm, double width_mm, const std::string& words, double size_pt) {
    PangoLayout* layout = pango_cairo_create_layout(cairo());
    PangoFontDescription* font = pango_font_description_from_string("Open Sans");
    pango_font_description_set_absolute_size(font, size_pt * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, static_cast<int>(width_mm * points * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout, words.c_str(), -1);
    cairo_set_source_rgb(cairo(), 0, 0, 0);
    cairo_move_to(cairo(), x_mm * points, y_mm * points);
    pango_cairo_show_layout(cairo(), layout);
    pango_font_description_free(font);
    g_object_unref(layout);
  }

private:
  std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface_;
  std::unique_ptr<cairo_t, void (*)(cairo_t*)> context_;
};

}  // namespace

void draw_text_pdf(const std::filesystem::path& to, double width_mm, double height_mm, const std::vector<std::string>& texts) {
  PdfSheet sheet(to, width_mm, height_mm);
  for (const auto& text : texts) {
    sheet.text(20, 20, width_mm - 40, text, 12);
    cairo_show_page(sheet.cairo());
  }
}

void draw_stamp_pdf(const std::filesystem::path& to, const std::string& code, double side_mm, double height_mm) {
  PdfSheet sheet(to, side_mm, height_mm);
  const auto symbol = devices::make_zxing_writer()->write(code, devices::ecc_for_size(side_mm));
  const double module = side_mm * points / (symbol.modules + 8);
  cairo_t* c = sheet.cairo();
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_set_source_rgb(c, 0, 0, 0);
  for (int y = 0; y < symbol.modules; ++y)
    for (int x = 0; x < symbol.modules; ++x)
      if (symbol.dark[static_cast<std::size_t>(y * symbol.modules + x)])
        cairo_rectangle(c, (x + 4) * module, (y + 4) * module, module, module);
  cairo_fill(c);
  sheet.text(1, side_mm, side_mm - 2, code, 5);
  cairo_show_page(c);
}

}  // namespace berkas::testing
