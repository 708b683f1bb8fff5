// Canvas's inside: the cairo surface and Pango's context. Only canvas.cpp and canvas_text.cpp include this.
#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "app/sheets/canvas.h"
#include "app/sheets/out_file.h"

namespace berkas::sheets {

inline constexpr double pt_per_mm = 72.0 / 25.4;

struct Free {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoFontMap* map) const { g_object_unref(map); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

struct Canvas::Surface {
  OutFile file;                    // before the surface: cairo writes to it while it ends
  Owned<cairo_surface_t> pdf;
  Owned<cairo_t> cr;
  Owned<PangoFontMap> fonts;
  Owned<PangoContext> pango;

  Owned<PangoLayout> layout(const std::string& clean, const Style&, double size_pt, double width_mm) const;   // width 0: on one line
  void black() const { cairo_set_source_rgb(cr.get(), 0, 0, 0); }
};

}  // namespace berkas::sheets
