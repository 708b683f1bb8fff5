// The style sheet the native controls wear, written from the tokens. Pure text, no wx, no GTK.
#pragma once
#include <string>

#include "app/gui/look/tokens.h"

namespace berkas::gui {

std::string style_sheet(Theme);

}  // namespace berkas::gui
