// Which scanner and printer this desk has, and how they are: the lamps. Asked again and again on the devices lane, never waited for.
// Window thread only.
#pragma once
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/views.h"
#include "app/gui/frame/bars.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class DeviceWatch {
public:
  struct Wants {
    std::function<void()> changed{};                                                 // a lamp is another now
    std::function<void(const BannerLook&, std::function<void()> act)> tell{};        // a lamp was pressed
  };
  DeviceWatch(desk::Executor&, std::string scanner, Wants);
  void look();                                           // for scanners too, which takes a while
  std::vector<Lamp> lamps();
  const std::string& scanner() const { return scanner_; }
  const std::vector<devices::ScannerInfo>& scanners() const { return scanners_; }
  void use_scanner(const std::string& name);
  void scanner_trouble(const wxString& word);            // "macet"; empty: over
  const std::string& printer() const { return printer_; }

private:
  void look_for_scanners();
  void look_at_printers();
  void printers_are(const desk::Outcome<std::vector<desk::PrinterView>>&);
  Lamp scanner_lamp();
  Lamp printer_lamp();
  std::function<void()> explaining(const wxString& sentence, const wxString& todo);

  Wants wants_;
  std::string scanner_, printer_;
  std::vector<devices::ScannerInfo> scanners_{};
  bool scanners_known_ = false, printers_known_ = false, asking_printers_ = false, asking_scanners_ = false, scanner_chosen_ = false;
  wxString trouble_{};
  std::optional<desk::PrinterView> view_{};              // of the printer; none: it is not there
  desk::Sentence no_service_{};                          // the print service itself is silent
  int ticks_ = 0;
  wxTimer timer_{};
  screens::Asker asker_;
};

}  // namespace berkas::gui
