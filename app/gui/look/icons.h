// Our own icons (app/gui/icons, 24 grid, one colour), built into the program.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/colour.h>
#include <wx/graphics.h>

#include <string>

namespace berkas::gui {

wxBitmap icon_bitmap(const std::string& name, int px, const wxColour&);    // cached; an unknown name is a bug (asserts)
wxIcon icon_icon(const std::string& name, int px, const wxColour&);
void draw_icon(wxGraphicsContext&, const std::string& name, double x, double y, int px, const wxColour&);
const char* icon_source(const std::string& name);                        // SVG text, or null

}  // namespace berkas::gui
