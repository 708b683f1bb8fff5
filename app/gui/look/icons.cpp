#include "app/gui/look/icons.h"

#include <cmath>
#include <map>
#include <tuple>

namespace berkas::gui {
namespace {

wxBitmap render(const std::string& name, int px, const wxColour& ink) {
  const char* source = icon_source(name);
  wxASSERT_MSG(source, "no icon " + name);
  if (!source) return wxBitmap(px, px);
  std::string svg = source;
  const std::string from = "currentColor", to = ink.GetAsString(wxC2S_HTML_SYNTAX).ToStdString();
  for (auto at = svg.find(from); at != std::string::npos; at = svg.find(from, at)) svg.replace(at, from.size(), to);
  return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(px, px)).GetBitmap(wxSize(px, px));
}

}  // namespace

wxBitmap icon_bitmap(const std::string& name, int px, const wxColour& ink) {
  static std::map<std::tuple<std::string, int, wxUint32>, wxBitmap> cache;
  const auto key = std::make_tuple(name, px, ink.GetRGBA());
  auto found = cache.find(key);
  if (found == cache.end()) found = cache.emplace(key, render(name, px, ink)).first;
  return found->second;
}

wxIcon icon_icon(const std::string& name, int px, const wxColour& ink) {
  wxIcon icon;
  icon.CopyFromBitmap(icon_bitmap(name, px, ink));
  return icon;
}

void draw_icon(wxGraphicsContext& gc, const std::string& name, double x, double y, int px, const wxColour& ink) {
  gc.DrawBitmap(icon_bitmap(name, px, ink), std::round(x), std::round(y), px, px);
}

}  // namespace berkas::gui
