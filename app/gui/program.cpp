#include "app/gui/program.h"

#include <wx/cmdline.h>
#include <wx/msgdlg.h>

#include <csignal>
#include <exception>
#include <filesystem>
#include <optional>
#include <utility>

#include "app/gui/frame/desk_frame.h"
#include "app/gui/language.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/start/example_office.h"
#include "app/gui/start/first_start.h"
#include "app/wiring/wiring.h"

namespace berkas::gui {
namespace {

struct Options { std::string archive{}, language{}, theme{}, officer{}, scanner{}; wxSize size{1280, 800}; bool demo = false; };

bool read(Options& o) {
  wxCmdLineParser parser(wxTheApp->argc, wxTheApp->argv);
  parser.AddLongOption("archive", "DIR");
  parser.AddLongOption("lang", "id, en");
  parser.AddLongOption("theme", "light, dark, contrast, contrast-dark");
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

Theme theme_named(const std::string& name) {
  if (name == "light") return Theme::light;
  if (name == "dark") return Theme::dark;
  if (name == "contrast") return Theme::contrast;
  return name == "contrast-dark" ? Theme::contrast_dark : desktop_theme();
}

bool stands(const wiring::Choice& choice) { return std::filesystem::exists(wiring::archive_dir(choice) / "catalogue.db"); }

std::filesystem::path beside(const wiring::Choice& choice) { return wiring::archive_dir(choice).string() + "-contoh"; }

// The example's archive, marked CONTOH; with work in it where nobody named the folder.
void begin_example(const wiring::Choice& choice, bool with_work) {
  wiring::create_archive(choice, "Kementerian Contoh");
  const auto desk = wiring::open_desk(choice)();
  name_example(*desk);
  if (with_work) fill_example(*desk);
}

void begin_office(const wiring::Choice& choice, const FirstAnswers& answers) {
  wiring::create_archive(choice, answers.office);
  const auto desk = wiring::open_desk(choice)();
  for (const auto& [key, value] : {std::pair{"unit", answers.unit}, std::pair{"creator", answers.office}})
    if (!value.empty() && !desk->set(key, value).ok()) return;
}

wxString told(const std::exception& e) {
  const desk::Refused why = desk::explain(e);
  return in_words(why.message) + " " + in_words(why.hint);
}

}  // namespace

bool Program::OnInit() {
  Options o;
  if (!read(o)) return false;
  speak(o.language == "en" ? screens::Language::en : screens::Language::id, (wiring::share_dir() / "locale").string());
  install_look(theme_named(o.theme));
  try {
    wiring::Choice choice;
    if (!o.archive.empty()) choice.archive = o.archive;
    if (!o.officer.empty()) choice.operator_text = o.officer;
    scanner_ = o.scanner;
    size_ = o.size;
    if (o.demo && o.archive.empty()) choice.archive = beside(choice);
    if (stands(choice)) return open(choice), true;
    if (!o.demo) return first_start(choice), true;
    prepare([choice, with_work = o.archive.empty()] { begin_example(choice, with_work); },
            [this, choice](const wxString& why) {
              if (why.empty()) return open(choice);
              wxMessageBox(why, "Berkas", wxOK | wxICON_ERROR);
              ExitMainLoop();
            });
    return true;
  } catch (const std::exception& e) {
    wxMessageBox(told(e), "Berkas", wxOK | wxICON_ERROR);
    return false;
  }
}

void Program::prepare(std::function<void()> work, std::function<void(const wxString& why)> then) {
  preparing_ = std::jthread([this, work = std::move(work), then = std::move(then)] {
    std::optional<desk::Refused> why;
    try {
      work();
    } catch (const std::exception& e) {
      why = desk::explain(e);
    }
    CallAfter([why, then] { then(why ? in_words(why->message) + " " + in_words(why->hint) : wxString()); });
  });
}

namespace {

// What the answers choose: which folder, who sits there, which scanner.
wiring::Choice chosen(const wiring::Choice& given, const FirstAnswers& answers) {
  wiring::Choice choice = given;
  choice.archive = answers.example ? beside(given) : std::filesystem::path(answers.folder);
  if (!answers.example) choice.operator_text = answers.officer + ":" + answers.nip;
  else if (!choice.operator_text) choice.operator_text = "Rina Contoh";
  return choice;
}

void begin(const wiring::Choice& given, const wiring::Choice& choice, const FirstAnswers& answers) {
  if (!stands(choice)) answers.example ? begin_example(choice, true) : begin_office(choice, answers);
  if (answers.example) return;
  wiring::keep_operator(choice, {answers.officer, answers.nip});
  if (wiring::archive_dir(choice) != wiring::archive_dir(given)) wiring::keep_archive_dir(*choice.archive);
}

}  // namespace

void Program::first_start(const wiring::Choice& given) {
  auto* window = new FirstStart(size_, wiring::archive_dir(given).string(), [this, given](const FirstAnswers& answers, FirstStart::Done done) {
    const auto choice = chosen(given, answers);
    if (answers.example && scanner_.empty()) scanner_ = "simulated:" + (wiring::share_dir() / "demo").string();
    prepare([given, choice, answers] { begin(given, choice, answers); },
            [this, choice, done = std::move(done)](const wxString& why) {
              if (why.empty()) open(choice, done);
              else done(why);
            });
  });
  SetTopWindow(window);
  window->Show();
}

// Opening may wait for another desk, or bring an older archive forward: beside the window's thread. then: empty, the desk stands.
void Program::open(const wiring::Choice& choice, std::function<void(const wxString& why)> then) {
  auto maker = std::make_shared<wiring::DeskMaker>();
  prepare([maker, choice] { *maker = wiring::open_desk(choice); },
          [this, maker, choice, then](const wxString& why) {
            if (why.empty()) show_desk(choice, *maker);
            if (then) return then(why);
            if (why.empty()) return;
            wxMessageBox(why, "Berkas", wxOK | wxICON_ERROR);
            ExitMainLoop();
          });
}

void Program::show_desk(const wiring::Choice& choice, wiring::DeskMaker maker) {
  auto executor = wiring::make_executor(std::move(maker), [this](std::function<void()> news) { CallAfter(std::move(news)); });
  const bool named = choice.operator_text.has_value() || wiring::chosen_operator(choice).has_value();
  auto* frame = new DeskFrame({.size = size_, .officer = named ? wiring::operator_of(choice).name : std::string(), .officers = wiring::known_operators(choice),
                               .keep_officer = [choice](const archive::Operator& who) { return wiring::keep_operator(choice, who); }, .scanner = scanner_},
                              std::move(executor));
  SetTopWindow(frame);
  frame->Show();
  // Told to end, the window closes in order: acts that were asked for are done first.
  SetSignalHandler(SIGTERM, [](int) { if (wxWindow* top = wxTheApp->GetTopWindow()) top->Close(true); });
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
