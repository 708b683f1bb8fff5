#include "app/gui/screens/make_screen.h"

#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/flow_screen.h"
#include "app/gui/screens/forms_screen.h"
#include "app/gui/screens/found_screen.h"
#include "app/gui/screens/home_screen.h"
#include "app/gui/screens/officer_screen.h"
#include "app/gui/screens/paper_screen.h"
#include "app/gui/screens/receive_screen.h"
#include "app/gui/screens/results_screen.h"
#include "app/gui/screens/stack_screen.h"

namespace berkas::gui {

Screen* make_screen(wxWindow* parent, Shell& shell, const Place& to) {
  switch (to.screen) {
    case ScreenId::home: return new HomeScreen(parent, shell);
    case ScreenId::receive: return new ReceiveScreen(parent, shell);
    case ScreenId::documentation: return new DocumentationScreen(parent, shell, to);
    case ScreenId::found: return new FoundScreen(parent, shell, to);
    case ScreenId::results: return new ResultsScreen(parent, shell, to);
    case ScreenId::flow: return new FlowScreen(parent, shell, to);
    case ScreenId::forms: return new FormsScreen(parent, shell, to);
    case ScreenId::officer: return new OfficerScreen(parent, shell);
    case ScreenId::stack: return new StackScreen(parent, shell, to);
    case ScreenId::paper: return new PaperScreen(parent, shell, to);
  }
  return nullptr;
}

}  // namespace berkas::gui
