// The language of the screen. Source texts are Indonesian; English comes from locale/en.po.
#pragma once
#include <string>

#include "app/screens/wording.h"

namespace berkas::gui {

void speak(screens::Language, const std::string& locale_dir);   // before the first window
screens::Language language();

}  // namespace berkas::gui
