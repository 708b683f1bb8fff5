// The bars around every screen: top, head, bottom. They show a FrameLook and lamps, and hold no state of their own.
#pragma once
#include <wx/sizer.h>

#include <vector>

#include "app/gui/frame/screen.h"
#include "app/gui/widgets/code_field.h"

namespace berkas::gui {

struct Lamp { wxString words{}; Tone tone = Tone::good; std::function<void()> pressed{}; };

class TopBar : public Sheet {
public:
  TopBar(wxWindow* parent, std::function<void()> home, std::function<void(const wxString&)> entered, std::function<void()> down, std::function<void()> officer);
  void house(const wxString& unit, bool example, const wxString& officer);
  void officer(const wxString& name);
  void time(const wxString&);
  void show(bool home);
  void take_in(wxWindow* head);          // on a low screen the head stands in this bar; null: it has gone back
  CodeField& field() { return *field_; }

private:
  class Logo;
  Logo* logo_;
  Words *name_, *unit_, *time_;
  Flat* home_;
  CodeField* field_;
  Chip* example_;
  Flat* officer_;
  wxWindow* taken_ = nullptr;
};

class Head : public Sheet {
public:
  explicit Head(wxWindow* parent);
  void show(const FrameLook&);
  void in_bar(bool on) { in_bar_ = on; }

private:
  void fit_title();
  bool in_bar_ = false;
  Words *title_, *note_, *code_;
  Chip* chip_;
  wxBoxSizer* acts_;
  std::vector<Act*> buttons_;
};

class BottomBar : public Sheet {
public:
  explicit BottomBar(wxWindow* parent);
  void show(const FrameLook&);
  void low(bool on) { low_ = on; }       // no room for hints
  void lamps(const std::vector<Lamp>&);

private:
  bool low_ = false;
  std::vector<Flat*> lamps_;
  std::vector<Lamp> lamp_looks_;
  Words *reason_, *hints_;
  std::vector<Act*> acts_;
  std::vector<std::function<void()>> pressed_;
  wxBoxSizer *row_, *lamp_row_, *act_row_;
};

}  // namespace berkas::gui
