#include "app/gui/program.h"

#include <wx/cmdline.h>
#include <wx/msgdlg.h>

#include <csignal>
#include <exception>
#include <filesystem>

#include "app/gui/frame/desk_frame.h"
#include "app/gui/language.h"
#include "app/gui/look/gtk_look.h"
#include "app/wiring/wiring.h"

namespace berkas::gui {
namespace {

struct Options { std::string archive{}, language{}, theme{}, officer{}, scanner{}; wxSize size{1280, 800}; bool demo = false; };

bool read(Options& o) {
  wxCmdLineParser parser(wxTheApp->argc, wxTheApp->argv);
  parser.AddLongOption("archive", "DIR");
  parser.AddLongOption("lang", "id, en");
  parser.AddLongOption("theme", "light, dark");
  parser.AddLongOption("size", "1280x800");
  parser.AddLongOption("operator", "NAME[:NIP]");
  parser.AddLongOption("scanner", "SANE name, simulated:DIR");
  parser.AddLongSwitch("demo", "CONTOH");
  parser.AddSwitch("h", "help", "?", wxCMD_LINE_OPTION_HELP);
  if (parser.Parse() != 0) return false;
  const auto text = [&](const char* name, std::string& into) { if (wxString v; parser.Found(name, &v)) into = v.ToStdString(wxConvUTF8); };
  text("archive", o.archive), text("lang", o.language), text("theme", o.theme), text("operator", o.officer), text("scanner", o.scanner);
  o.demo = parser.Found("demo");
  if (wxString v; parser.Found("size", &v)) {
    long w = 0, h = 0;
    if (v.BeforeFirst('x').ToLong(&w) && v.AfterFirst('x').ToLong(&h) && w >= 640 && h >= 480 && w < 10'000 && h < 10'000) o.size = wxSize(static_cast<int>(w), static_cast<int>(h));
  }
  return true;
}

// The first start on this desk: an empty archive. The demo's is marked CONTOH.
void begin(const wiring::Choice& choice, bool demo) {
  wiring::create_archive(choice, demo ? "Kementerian Contoh" : _("Kantor baru").ToStdString(wxConvUTF8));
  if (!demo) return;
  const auto desk = wiring::open_desk(choice)();
  for (const auto& [key, value] : {std::pair{"example", "yes"}, std::pair{"unit", "Biro Perencanaan dan Manajemen Kinerja"}, std::pair{"creator", "Kementerian Contoh"}})
    if (!desk->set(key, value).ok()) return;
}

}  // namespace

bool Program::OnInit() {
  Options o;
  if (!read(o)) return false;
  speak(o.language == "en" ? screens::Language::en : screens::Language::id, (wiring::share_dir() / "locale").string());
  install_look(o.theme == "dark" ? Theme::dark : o.theme == "light" ? Theme::light : desktop_theme());
  try {
    wiring::Choice choice;
    if (!o.archive.empty()) choice.archive = o.archive;
    if (!o.officer.empty()) choice.operator_text = o.officer;
    if (o.demo && o.archive.empty()) choice.archive = wiring::archive_dir(choice).string() + "-contoh";
    if (!std::filesystem::exists(wiring::archive_dir(choice) / "catalogue.db")) begin(choice, o.demo);
    auto executor = wiring::make_executor(wiring::open_desk(choice), [this](std::function<void()> news) { CallAfter(std::move(news)); });
    auto* frame = new DeskFrame({.size = o.size, .officer = wiring::operator_of(choice).name, .scanner = o.scanner}, std::move(executor));
    frame->Show();
    // Told to end, the window closes in order: acts that were asked for are done first.
    SetSignalHandler(SIGTERM, [](int) { if (wxWindow* top = wxTheApp->GetTopWindow()) top->Close(true); });
    return true;
  } catch (const std::exception& e) {
    const desk::Refused why = desk::explain(e);
    wxMessageBox(in_words(why.message) + "\n\n" + in_words(why.hint), "Berkas", wxOK | wxICON_ERROR);
    return false;
  }
}

// The window's last net: what a handler threw is told, the program goes on.
bool Program::OnExceptionInMainLoop() {
  try {
    throw;
  } catch (const std::exception& e) {
    if (auto* frame = dynamic_cast<DeskFrame*>(GetTopWindow())) {
      frame->tell(desk::explain(e));
      return true;
    }
    return false;
  }
}

}  // namespace berkas::gui
