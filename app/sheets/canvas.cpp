#include "app/sheets/canvas.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "app/sheets/clean_text.h"
#include "app/sheets/fonts.h"
#include "app/sheets/surface.h"
#include "devices/failure.h"

namespace berkas::sheets {
namespace {

Owned<cairo_surface_t> open_surface(std::FILE* file) {
  constexpr double a4_width = 210 * pt_per_mm, a4_height = 297 * pt_per_mm;
  const cairo_write_func_t write = [](void* to, const unsigned char* bytes, unsigned int length) {
    return std::fwrite(bytes, 1, length, static_cast<std::FILE*>(to)) == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
  };
  return Owned<cairo_surface_t>(cairo_pdf_surface_create_for_stream(file == nullptr ? nullptr : write, file, a4_width, a4_height));
}

// Dates of the order itself, not of the machine: the same order gives the same bytes. Never a title: it may be restricted.
void describe(cairo_surface_t* pdf, const SheetData& data) {
  cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, clean_line(data.dossier.code.empty() ? data.form_code : data.dossier.code, 40).c_str());
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Berkas");
  const std::string when = data.printed_at.size() >= 19 ? data.printed_at : "1970-01-01T00:00:00Z";
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, when.c_str());
}

}  // namespace

Canvas::Canvas(const std::filesystem::path& pdf, const SheetData& data, const devices::CodeWriter& codes, int pages_total)
    : surface_(std::make_unique<Surface>()), codes_(codes), calibration_(data.calibration), pdf_(pdf), pages_total_(pages_total) {
  if (!pdf.empty()) surface_->file = OutFile(pdf);
  surface_->pdf = open_surface(surface_->file.stream());
  describe(surface_->pdf.get(), data);
  surface_->cr.reset(cairo_create(surface_->pdf.get()));
  surface_->fonts.reset(new_font_map());
  surface_->pango.reset(pango_font_map_create_context(surface_->fonts.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(surface_->pango.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(surface_->pango.get(), FALSE);
}

Canvas::~Canvas() = default;

void Canvas::begin_page(double width_mm, double height_mm) {
  if (page_ > 0) cairo_show_page(surface_->cr.get());
  cairo_pdf_surface_set_size(surface_->pdf.get(), width_mm * pt_per_mm, height_mm * pt_per_mm);
  width_mm_ = width_mm, height_mm_ = height_mm;
  sizes_.push_back({width_mm, height_mm});
  ++page_;
  cairo_identity_matrix(surface_->cr.get());
  if (!calibration_.none()) {
    cairo_translate(surface_->cr.get(), calibration_.offset_x_mm * pt_per_mm, calibration_.offset_y_mm * pt_per_mm);
    cairo_scale(surface_->cr.get(), calibration_.scale_x, calibration_.scale_y);
  }
  surface_->black();
}

int Canvas::finish() {
  cairo_show_page(surface_->cr.get());
  surface_->cr.reset();
  cairo_surface_finish(surface_->pdf.get());
  const cairo_status_t status = cairo_surface_status(surface_->pdf.get());
  if (status != CAIRO_STATUS_SUCCESS) throw devices::Failure(devices::FailureKind::disk, pdf_.string(), cairo_status_to_string(status));
  surface_->file.keep();
  return page_;
}

void Canvas::line(double x1, double y1, double x2, double y2, double width_mm) {
  cairo_t* cr = surface_->cr.get();
  cairo_set_line_width(cr, width_mm * pt_per_mm);
  cairo_move_to(cr, x1 * pt_per_mm, y1 * pt_per_mm);
  cairo_line_to(cr, x2 * pt_per_mm, y2 * pt_per_mm);
  cairo_stroke(cr);
}

void Canvas::dotted(double x1, double x2, double y) {
  if (x2 <= x1) return;
  cairo_t* cr = surface_->cr.get();
  const double dots[] = {0.0, 0.9 * pt_per_mm};
  cairo_save(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash(cr, dots, 2, 0);
  line(x1, y, x2, y, 0.22);
  cairo_restore(cr);
}

void Canvas::dashed(double x1, double y1, double x2, double y2) {
  cairo_t* cr = surface_->cr.get();
  const double dashes[] = {2.0 * pt_per_mm, 1.5 * pt_per_mm};
  cairo_save(cr);
  cairo_set_dash(cr, dashes, 2, 0);
  line(x1, y1, x2, y2, 0.2);
  cairo_restore(cr);
}

void Canvas::frame(const BoxMm& box, double width_mm) {
  cairo_t* cr = surface_->cr.get();
  cairo_set_line_width(cr, width_mm * pt_per_mm);
  cairo_rectangle(cr, box.x * pt_per_mm, box.y * pt_per_mm, box.width * pt_per_mm, box.height * pt_per_mm);
  cairo_stroke(cr);
}

void Canvas::fill(const BoxMm& box, double gray) {
  cairo_t* cr = surface_->cr.get();
  cairo_set_source_rgb(cr, gray, gray, gray);
  cairo_rectangle(cr, box.x * pt_per_mm, box.y * pt_per_mm, box.width * pt_per_mm, box.height * pt_per_mm);
  cairo_fill(cr);
  surface_->black();
}

// Flattened on white first: a logo with a see-through ground would bring transparency into the PDF/A.
void Canvas::picture(const std::filesystem::path& png, const BoxMm& box) {
  const Owned<cairo_surface_t> image(cairo_image_surface_create_from_png(png.c_str()));
  const int width = cairo_image_surface_get_width(image.get()), height = cairo_image_surface_get_height(image.get());
  if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS || width <= 0 || height <= 0 || width > 4000 || height > 4000) return;
  const Owned<cairo_surface_t> flat(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Owned<cairo_t> painter(cairo_create(flat.get()));
  cairo_set_source_rgb(painter.get(), 1, 1, 1);
  cairo_paint(painter.get());
  cairo_set_source_surface(painter.get(), image.get(), 0, 0);
  cairo_paint(painter.get());
  cairo_t* cr = surface_->cr.get();
  const double scale = std::min(box.width / width, box.height / height) * pt_per_mm;
  cairo_save(cr);
  cairo_translate(cr, (box.x + box.width / 2) * pt_per_mm - width * scale / 2, (box.y + box.height / 2) * pt_per_mm - height * scale / 2);
  cairo_scale(cr, scale, scale);
  cairo_set_source_surface(cr, flat.get(), 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
  surface_->black();
}

// All dark modules are one path and one fill: filled one by one, a viewer's antialiasing would draw pale seams between them.
void Canvas::code(double x_mm, double y_mm, double size_mm, const std::string& text) {
  const devices::CodeSymbol symbol = codes_.write(text, devices::ecc_for_size(size_mm));
  if (symbol.modules <= 0) throw std::invalid_argument("a code writer gave an empty symbol");
  const double module = size_mm / symbol.modules, quiet = 4 * module;
  fill({x_mm - quiet, y_mm - quiet, size_mm + 2 * quiet, size_mm + 2 * quiet}, 1.0);
  cairo_t* cr = surface_->cr.get();
  const auto side = static_cast<std::size_t>(symbol.modules);
  for (std::size_t row = 0; row < side; ++row) {
    for (std::size_t column = 0, end = 0; column < side; column = end + 1) {
      for (end = column; end < side && symbol.dark[row * side + end]; ++end) {}
      if (end == column) continue;
      cairo_rectangle(cr, (x_mm + static_cast<double>(column) * module) * pt_per_mm, (y_mm + static_cast<double>(row) * module) * pt_per_mm,
                      static_cast<double>(end - column) * module * pt_per_mm, module * pt_per_mm);
    }
  }
  cairo_fill(cr);
}

void Canvas::tick_box(double x_mm, double y_mm, double size_mm, bool ticked, std::string_view row, std::string_view column) {
  frame({x_mm, y_mm, size_mm, size_mm}, 0.25);
  if (!row.empty()) ticks_.push_back({std::string(row), std::string(column), page_, x_mm, y_mm, size_mm});
  if (!ticked) return;
  cairo_t* cr = surface_->cr.get();
  cairo_save(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width(cr, 0.55 * pt_per_mm);
  cairo_move_to(cr, (x_mm + size_mm * 0.18) * pt_per_mm, (y_mm + size_mm * 0.52) * pt_per_mm);
  cairo_line_to(cr, (x_mm + size_mm * 0.42) * pt_per_mm, (y_mm + size_mm * 0.80) * pt_per_mm);
  cairo_line_to(cr, (x_mm + size_mm * 0.86) * pt_per_mm, (y_mm + size_mm * 0.16) * pt_per_mm);
  cairo_stroke(cr);
  cairo_restore(cr);
}

void Canvas::write_area(const BoxMm& box, std::string_view row, std::string_view column) {
  if (box.width > 0 && box.height > 0) areas_.push_back({std::string(row), std::string(column), page_, box.x, box.y, box.width, box.height});
}

}  // namespace berkas::sheets
