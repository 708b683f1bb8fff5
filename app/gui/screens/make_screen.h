// One line per screen: where a place is shown.
#pragma once
#include "app/gui/frame/screen.h"

namespace berkas::gui {

Screen* make_screen(wxWindow* parent, Shell&, const Place&);   // null: that place cannot be shown here

}  // namespace berkas::gui
