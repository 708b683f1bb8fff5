// One line per part of the documentation screen.
#include "app/gui/screens/check_part.h"
#include "app/gui/screens/done_part.h"
#include "app/gui/screens/file_part.h"
#include "app/gui/screens/receive_part.h"
#include "app/gui/screens/register_part.h"
#include "app/gui/screens/scan_part.h"

namespace berkas::gui {

Part* make_part(screens::Part which, wxWindow* parent, DocumentationScreen& screen) {
  switch (which) {
    case screens::Part::receive: return new ReceivePart(parent, screen);
    case screens::Part::fill:
    case screens::Part::examine: return new CheckPart(parent, screen);
    case screens::Part::registration: return new RegisterPart(parent, screen);
    case screens::Part::scan:
    case screens::Part::verify: return new ScanPart(parent, screen);
    case screens::Part::file: return new FilePart(parent, screen);
    case screens::Part::done: return new DonePart(parent, screen);
  }
  return nullptr;
}

}  // namespace berkas::gui
