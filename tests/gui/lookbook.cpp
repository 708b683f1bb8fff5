// Every screen with invented data and no desk behind it, for looking at and for pictures: berkas-lookbook SCREEN [--dark] [--size WxH] [--en]
#include <wx/app.h>
#include <wx/cmdline.h>

#include "app/gui/frame/desk_frame.h"
#include "app/gui/language.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/screens/home_screen.h"
#include "tests/gui/invented.h"

namespace {

class NoDesk : public berkas::desk::Executor {
public:
  std::shared_ptr<Task> run(berkas::desk::Lane, std::function<void(berkas::desk::Desk&, std::stop_token)>) override { return nullptr; }
  void post(std::function<void()>) override {}
  void close() override {}
};

}  // namespace

class Lookbook : public wxApp {
public:
  bool OnInit() override {
    using namespace berkas;
    bool dark = false;
    wxSize size(1280, 800);
    wxString screen = argc > 1 ? wxString(argv[1]) : "home";
    for (int i = 1; i < argc; ++i) {
      const wxString a = argv[i];
      if (a == "--dark") dark = true;
      if (a.StartsWith("--size=")) { long w = 0, h = 0; a.Mid(7).BeforeFirst('x').ToLong(&w); a.AfterFirst('x').ToLong(&h); size = wxSize(static_cast<int>(w), static_cast<int>(h)); }
    }
    gui::install_look(dark ? gui::Theme::dark : gui::Theme::light);
    auto* frame = new gui::DeskFrame({.size = size, .officer = "Rini", .scanner = {}}, std::make_unique<NoDesk>());
    frame->Show();
    for (wxWindow* w : frame->GetChildren())
      for (wxWindow* child : w->GetChildren())
        if (auto* home = dynamic_cast<gui::HomeScreen*>(child)) home->show(invented::home(), "2026-11-26T09:14:00+07:00");
    return true;
  }
};

wxIMPLEMENT_APP(Lookbook);
