// How the next batch is scanned: source, sharpness, colour, paper, number of sheets, and which scanner where there are several.
#pragma once
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/gui/widgets/painted.h"
#include "app/gui/widgets/words.h"

namespace berkas::gui {

class ScanSetup : public Sheet {
public:
  struct Wants {
    std::function<void()> enter{};                           // Enter in the field for the number of sheets
    std::function<void(const std::string&)> scanner{};       // another scanner was chosen
  };
  ScanSetup(wxWindow* parent, Wants);
  desk::ScanRequest request() const;                         // without code and device
  void profile(const devices::ScanProfile&);                 // of an intake that goes on
  void sources(const std::vector<devices::Source>&);         // what this scanner has; empty: everything is offered
  void scanners(const std::vector<devices::ScannerInfo>&, const std::string& chosen);
  void suggest_sheets(int);                                  // where nothing was typed yet
  std::optional<int> sheets() const;
  void head(const wxString&);
  void focus();

private:
  wxChoice* add(const wxString& label, std::initializer_list<wxString> words, int share);
  void offer(const std::vector<devices::Source>&);

  Wants wants_;
  Words* head_;
  wxBoxSizer *fields_, *scanner_row_;
  wxChoice *scanner_, *source_, *dpi_, *mode_, *paper_;
  wxTextCtrl* expect_;
  std::vector<devices::Source> offered_{};
  std::vector<std::string> names_{};
};

}  // namespace berkas::gui
