// Native buttons in the house's dresses. Pressed by Space and Enter like any other; names stand without the key.
#pragma once
#include <wx/button.h>
#include <wx/tglbtn.h>

#include <functional>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

using Pressed = std::function<void()>;

class Act : public wxButton {                 // an act with words, an icon, a key
public:
  Act(wxWindow* parent, const wxString& title, const wxString& key, const std::string& icon, Pressed);
  void wording(const wxString& title, const wxString& key, const std::string& icon = {});
  void primary(bool on) { set_class(this, "utama", on); }
  void pressed(Pressed p) { pressed_ = std::move(p); }

private:
  Pressed pressed_;
};

class Tile : public wxButton {                // one of the large few things a clerk does
public:
  Tile(wxWindow* parent, const std::string& icon, const wxString& title, const wxString& second, const wxString& key, Pressed);
  void second(const wxString&);

private:
  ButtonLook look_;
  Pressed pressed_;
};

class Flat : public wxButton {                // borderless: lamps, Beranda
public:
  Flat(wxWindow* parent, const wxString& title, const std::string& icon, Pressed, bool strong = false);
  void wording(const wxString& title, const std::string& icon, const std::string& icon_class = {});

private:
  ButtonLook look_;
  Pressed pressed_;
};

class Tool : public wxButton {                // an icon alone beside a page: tooltip and name
public:
  Tool(wxWindow* parent, const std::string& icon, const wxString& name, Pressed);

private:
  Pressed pressed_;
};

class Choice : public wxToggleButton {        // one of several, one down
public:
  Choice(wxWindow* parent, const ButtonLook&, Pressed);
  void look(const ButtonLook& look) { dress(this, look); }

private:
  Pressed pressed_;
};

}  // namespace berkas::gui
