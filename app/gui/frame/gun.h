// A code from anywhere: tells the burst of a USB code gun from typing, whatever has the focus. See gun_burst.h for the rules.
// Window thread only. Lives as long as the frame.
#pragma once
#include <wx/event.h>
#include <wx/timer.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

#include "app/screens/gun_burst.h"

namespace berkas::gui {

class Gun : public wxEventFilter {
public:
  explicit Gun(std::function<void(const std::string& code)> caught);
  ~Gun() override;
  int FilterEvent(wxEvent&) override;

private:
  struct Held { wxKeyEvent event; wxWindow* window; };
  int key(wxKeyEvent&);
  void remember_field(wxWindow*);
  void clean_field();
  void replay();

  std::function<void(const std::string&)> caught_;
  screens::GunBurst burst_;
  std::vector<Held> held_;
  wxTextEntry* field_ = nullptr;       // the text field the burst goes into, with what it held before
  wxWindow* field_window_ = nullptr;
  wxString field_text_;
  long field_at_ = 0;
  bool replaying_ = false;
  wxTimer patience_;
};

}  // namespace berkas::gui
