// What every screen is to the frame, and what the frame is to a screen. Nothing moves between screens: the frame draws the bars.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "app/desk/executor.h"
#include "app/desk/outcome.h"
#include "app/desk/views.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/chip.h"

namespace berkas::gui {

struct ActLook {
  wxString title{}, key{};
  std::string icon{};
  bool primary = false, enabled = true;
  std::function<void()> pressed{};
};

struct FrameLook {                       // how the bars stand around this screen
  bool home = false;                     // name and unit instead of Beranda and the code field
  wxString title{}, note{};                  // head; empty title = no head
  int head_px = 64;
  std::optional<ChipLook> chip{};
  wxString code{};                         // right end of the head, in mono
  std::vector<ActLook> head_acts{};
  wxString reason{};                       // why the act is not possible
  std::vector<ActLook> acts{};             // bottom right; the act last
  wxString hints{};                        // bottom right where there is no act
};

enum class ScreenId { home, receive, documentation, found, results, flow, forms, officer, stack, paper, shelf, loan, shelf_audit,
                      records, lists, labels, calibration, retention, disposal, tables, conversion, signed_minutes };

struct Place { ScreenId screen = ScreenId::home; std::string code{}; std::string detail; };

class DeviceWatch;

class Shell {
public:
  virtual ~Shell() = default;
  virtual desk::Executor& executor() = 0;
  virtual void go(const Place&) = 0;     // by the clerk's choice
  virtual void go_home() = 0;
  virtual void code(const std::string& typed) = 0;      // judge it and go there
  virtual void frame_changed() = 0;                     // the screen's FrameLook is another now
  virtual void tell(const BannerLook&, std::function<void()> act = {}) = 0;   // above the screen
  virtual void tell(const desk::Refused&) = 0;
  virtual void hush() = 0;                              // the next try begins: what was refused before is no news any more
  virtual void printed(const std::string& sheet, const std::string& code) = 0;   // prints a form and follows the job
  virtual const std::vector<archive::Operator>& officers() = 0;                  // who sat here before
  virtual void officer(const archive::Operator&) = 0;                            // who sits here from now on
  virtual DeviceWatch& devices() = 0;                   // scanner and printer of this desk, and their lamps
};

class Screen : public Sheet {
public:
  Screen(wxWindow* parent, Shell& shell) : Sheet(parent, {.fill = Colour::ground}), shell_(shell) {}
  virtual FrameLook frame() const = 0;
  virtual void focus_first() = 0;
  virtual bool take_code(const std::string&) { return false; }   // true: the code was meant for this screen
  virtual bool escape() { return false; }                        // true: one level up inside the screen
  virtual bool shortcut(wxKeyEvent&) { return false; }
  virtual Place place() const = 0;                               // where Alt+Left comes back to
  virtual void refresh() {}
  virtual void devices_changed() {}
  virtual void sheet_sent() {}                                   // what it had printed is with the printer
  virtual void reading_text(const std::string& dossier, const wxString& words) { (void)dossier, (void)words; }   // how far the text queue is

protected:
  Shell& shell_;
};

wxString in_words(const desk::Sentence&);    // in the language of the screen
wxString counted(const char* sentence, int n);  // "%d halaman": one sentence in Indonesian, singular and plural in English

}  // namespace berkas::gui
