// The program around the window: options, theme, language, archive, executor.
#pragma once
#include <wx/app.h>

#include <memory>

namespace berkas::gui {

class Program : public wxApp {
public:
  bool OnInit() override;
  bool OnExceptionInMainLoop() override;
};

}  // namespace berkas::gui
