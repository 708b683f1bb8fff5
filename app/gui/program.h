// The program around the window: options, theme, language, archive, executor.
#pragma once
#include <wx/app.h>

#include <memory>
#include <string>

#include "app/wiring/wiring.h"

namespace berkas::gui {

class Program : public wxApp {
public:
  bool OnInit() override;
  bool OnExceptionInMainLoop() override;

private:
  void first_start(const wiring::Choice&);
  void open(const wiring::Choice&);
  std::string scanner_;
  wxSize size_{1280, 800};
};

}  // namespace berkas::gui
