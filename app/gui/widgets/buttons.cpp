#include "app/gui/widgets/buttons.h"

namespace berkas::gui {

Act::Act(wxWindow* parent, const wxString& title, const wxString& key, const std::string& icon, Pressed pressed)
    : wxButton(parent, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT), pressed_(std::move(pressed)) {
  gui::add_class(this, "laku");
  wording(title, key, icon);
  Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { if (pressed_) pressed_(); });
}

void Act::wording(const wxString& title, const wxString& key, const std::string& icon) {
  dress(this, {.icon = icon, .icon_px = 20, .title = title, .key = key});
  SetMinSize(wxSize(-1, FromDIP(size::target)));
}

Tile::Tile(wxWindow* parent, const std::string& icon, const wxString& title, const wxString& second, const wxString& key, Pressed pressed)
    : wxButton(parent, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT), pressed_(std::move(pressed)) {
  gui::add_class(this, "ubin");
  look_ = {.icon = icon, .icon_px = 32, .title = title, .second = second, .key = key, .left = true, .title_classes = {"t14"}};
  dress(this, look_);
  SetMinSize(FromDIP(wxSize(200, size::tile)));
  Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { if (pressed_) pressed_(); });
}

void Tile::second(const wxString& text) {
  if (look_.second == text) return;
  look_.second = text;
  dress(this, look_);
}

Flat::Flat(wxWindow* parent, const wxString& title, const std::string& icon, Pressed pressed, bool strong)
    : wxButton(parent, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBORDER_NONE), pressed_(std::move(pressed)) {
  gui::add_class(this, "datar");
  look_ = {.icon = icon, .icon_px = strong ? 24 : 18, .title = title};
  if (strong) look_.title_classes = {"kuat"};
  else look_.title_classes = {"redup"};
  dress(this, look_);
  SetMinSize(wxSize(-1, FromDIP(size::target)));
  Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { if (pressed_) pressed_(); });
}

void Flat::wording(const wxString& title, const std::string& icon, const std::string& icon_class) {
  look_.title = title;
  look_.icon = icon;
  look_.icon_classes.clear();
  if (!icon_class.empty()) look_.icon_classes.push_back(icon_class);
  dress(this, look_);
  SetMinSize(wxDefaultSize);                 // else a shorter word keeps the width of the longer one
  InvalidateBestSize();
  SetMinSize(wxSize(GetBestSize().x, FromDIP(size::target)));
}

Tool::Tool(wxWindow* parent, const std::string& icon, const wxString& name, Pressed pressed)
    : wxButton(parent, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT), pressed_(std::move(pressed)) {
  gui::add_class(this, "alat");
  dress(this, {.icon = icon, .icon_px = 20});
  say(this, name);
  SetToolTip(name);
  SetMinSize(FromDIP(wxSize(size::target, size::target)));
  Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { if (pressed_) pressed_(); });
}

Choice::Choice(wxWindow* parent, const ButtonLook& look, Pressed pressed)
    : wxToggleButton(parent, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT), pressed_(std::move(pressed)) {
  gui::add_class(this, "pilih");
  dress(this, look);
  SetMinSize(wxSize(-1, FromDIP(size::target)));
  Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { if (pressed_) pressed_(); });
}

}  // namespace berkas::gui
