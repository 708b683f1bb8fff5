#include "app/sheets/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <mutex>

namespace berkas::sheets {
namespace {

// Colour fonts draw pictures with transparency: forbidden in the archival copy, grey mud on a laser printer.
constexpr const char* refuse_colour = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<selectfont><rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont></selectfont>
</fontconfig>)";

FcConfig* make_config() {
  FcConfig* config = FcInitLoadConfig();
  FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(refuse_colour), FcTrue);
  FcConfigBuildFonts(config);
  return config;
}

}  // namespace

PangoFontMap* new_font_map() {
  static std::mutex door;   // pango's type system and fontconfig's first load are touched by one thread at a time
  static FcConfig* const config = make_config();   // lives as long as the process; leaving it to static destruction races cairo's own
  const std::lock_guard lock(door);
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72.0);   // a point is a point of the PDF
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  return map;
}

}  // namespace berkas::sheets
