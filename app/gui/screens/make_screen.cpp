#include "app/gui/screens/make_screen.h"

#include "app/gui/screens/audit_screen.h"
#include "app/gui/screens/calibration_screen.h"
#include "app/gui/screens/conversion_screen.h"
#include "app/gui/screens/disposal_screen.h"
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/flow_screen.h"
#include "app/gui/screens/forms_screen.h"
#include "app/gui/screens/found_screen.h"
#include "app/gui/screens/home_screen.h"
#include "app/gui/screens/labels_screen.h"
#include "app/gui/screens/lists_screen.h"
#include "app/gui/screens/loan_screen.h"
#include "app/gui/screens/officer_screen.h"
#include "app/gui/screens/paper_screen.h"
#include "app/gui/screens/receive_screen.h"
#include "app/gui/screens/records_screen.h"
#include "app/gui/screens/results_screen.h"
#include "app/gui/screens/retention_screen.h"
#include "app/gui/screens/shelf_screen.h"
#include "app/gui/screens/signed_minutes_screen.h"
#include "app/gui/screens/stack_screen.h"
#include "app/gui/screens/tables_screen.h"

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
    case ScreenId::shelf: return new ShelfScreen(parent, shell, to);
    case ScreenId::loan: return new LoanScreen(parent, shell, to);
    case ScreenId::shelf_audit: return new AuditScreen(parent, shell, to);
    case ScreenId::records: return new RecordsScreen(parent, shell);
    case ScreenId::lists: return new ListsScreen(parent, shell, to);
    case ScreenId::labels: return new LabelsScreen(parent, shell, to);
    case ScreenId::calibration: return new CalibrationScreen(parent, shell);
    case ScreenId::retention: return new RetentionScreen(parent, shell, to);
    case ScreenId::disposal: return new DisposalScreen(parent, shell, to);
    case ScreenId::tables: return new TablesScreen(parent, shell, to);
    case ScreenId::conversion: return new ConversionScreen(parent, shell, to);
    case ScreenId::signed_minutes: return new SignedMinutesScreen(parent, shell, to);
  }
  return nullptr;
}

}  // namespace berkas::gui
