#include "app/gui/screens/make_screen.h"

#include "app/gui/screens/home_screen.h"

namespace berkas::gui {

Screen* make_screen(wxWindow* parent, Shell& shell, const Place& to) {
  switch (to.screen) {
    case ScreenId::home: return new HomeScreen(parent, shell);
    default: return nullptr;
  }
}

}  // namespace berkas::gui
