#include "app/gui/widgets/stepper.h"

#include <wx/sizer.h>

#include "app/gui/look/step_dress.h"

namespace berkas::gui {

class Stepper::Button : public wxButton {
public:
  Button(wxWindow* parent, std::function<void()> pressed, std::function<void(int)> walk)
      : wxButton(parent, wxID_ANY, " ", wxDefaultPosition, parent->FromDIP(wxSize(195, 57)), wxBU_EXACTFIT | wxBORDER_NONE) {
    add_class(this, "datar");
    add_class(this, "langkah");
    Bind(wxEVT_BUTTON, [pressed](wxCommandEvent&) { pressed(); });
    Bind(wxEVT_CHAR_HOOK, [walk](wxKeyEvent& e) {
      if (e.GetKeyCode() == WXK_UP) walk(-1);
      else if (e.GetKeyCode() == WXK_DOWN) walk(1);
      else e.Skip();
    });
  }
};

Stepper::Stepper(wxWindow* parent, std::function<void(int)> chosen)
    : Sheet(parent, {.fill = Colour::surface, .right = true}), chosen_(std::move(chosen)) {
  column_ = new wxBoxSizer(wxVERTICAL);
  caption_ = new Words(this, " ", {.ink = Ink::quiet});
  column_->AddSpacer(FromDIP(16));
  column_->Add(caption_, 0, wxLEFT, FromDIP(26));
  column_->AddSpacer(FromDIP(12));
  SetSizer(column_);
  SetMinSize(FromDIP(wxSize(size::stepper, -1)));
}

void Stepper::set(const wxString& caption, const std::vector<StepLook>& steps) {
  caption_->set(caption);
  while (buttons_.size() < steps.size()) {
    const int at = static_cast<int>(buttons_.size());
    auto walk = [this, at](int by) {
      const int to = at + by;
      if (to >= 0 && to < static_cast<int>(buttons_.size())) buttons_[static_cast<std::size_t>(to)]->SetFocus();
    };
    auto* button = new Button(this, [this, at] { chosen_(at); }, walk);
    buttons_.push_back(button);
    column_->Add(button, 0, wxLEFT, FromDIP(12));
  }
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const bool there = i < steps.size();
    buttons_[i]->Show(there);
    if (!there) continue;
    const StepLook& s = steps[i];
    dress_step(buttons_[i], {.no = static_cast<int>(i) + 1, .name = s.name, .second = s.second, .done = s.done, .now = s.now, .first = i == 0, .last = i + 1 == steps.size()});
    set_class(buttons_[i], "kini", s.now);
    wxString name = wxString::Format(_("Langkah %d dari %d"), static_cast<int>(i) + 1, static_cast<int>(steps.size())) + ", " + s.name.Lower();
    name += s.now ? ", " + _("sekarang") : s.done ? ", " + _("selesai") : ", " + _("belum");
    if (!s.second.empty()) name += ", " + s.second;
    if (!s.why.empty()) name += ". " + s.why;
    buttons_[i]->SetToolTip(s.why);
    say(buttons_[i], name);
  }
  Layout();
}

}  // namespace berkas::gui
