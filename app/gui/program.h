// The program around the window: options, theme, language, archive, executor.
#pragma once
#include <wx/app.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "app/wiring/wiring.h"

namespace berkas::gui {

class Program : public wxApp {
public:
  bool OnInit() override;
  bool OnExceptionInMainLoop() override;

private:
  void first_start(const wiring::Choice&);
  void open(const wiring::Choice&, std::function<void(const wxString& why)> then = {});
  void show_desk(const wiring::Choice&, wiring::DeskMaker);
  // Work before there is a desk: on a thread of its own; then what went wrong, or nothing, on the window's.
  void prepare(std::function<void()> work, std::function<void(const wxString& why)> then);
  std::string scanner_;
  wxSize size_{1280, 800};
  std::jthread preparing_;
};

}  // namespace berkas::gui
