#include "app/gui/widgets/banner.h"

#include <wx/sizer.h>

#include "app/gui/look/icons.h"

namespace berkas::gui {

class Banner::Picture : public Painted {
public:
  explicit Picture(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(28, 28))) {}
  std::string icon = "warn";
  Tone tone = Tone::bad;

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(soft_of(tone))));
    gc.DrawRectangle(0, 0, size.x, size.y);
    draw_icon(gc, icon, 0, 0, 28, colour(ink_of(tone)));
  }
};

Banner::Banner(wxWindow* parent, std::function<void()> act, std::function<void()> second, bool wide) : Sheet(parent, {.fill = Colour::bad_soft, .card = true}) {
  picture_ = new Picture(this);
  sentence_ = new Words(this, " ", {.points = 14});
  todo_ = new Words(this, " ", {});
  act_ = new Act(this, " ", {}, {}, std::move(act));
  second_ = new Act(this, " ", {}, {}, std::move(second));
  buttons_ = new wxBoxSizer(wxHORIZONTAL);
  buttons_->Add(act_, 0, wxRIGHT, FromDIP(10));
  buttons_->Add(second_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(sentence_, 0, wxTOP, FromDIP(10));
  column->Add(todo_, 0, wxTOP, FromDIP(1));
  if (!wide) column->Add(buttons_, 0, wxTOP, FromDIP(8));
  column->AddSpacer(FromDIP(wide ? 10 : 12));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddSpacer(FromDIP(22));
  row->Add(picture_, 0, wxTOP, FromDIP(10));
  row->AddSpacer(FromDIP(14));
  row->Add(column, 1, wxRIGHT, FromDIP(16));
  if (wide) row->Add(buttons_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(12));
  SetSizer(row);
  Hide();
}

void Banner::show(const BannerLook& look) {
  ground({.fill = soft_of(look.tone), .card = true, .bar = ink_of(look.tone), .behind = Colour::ground});
  picture_->tone = look.tone;
  picture_->icon = look.icon;
  sentence_->ink(look.tone == Tone::warn ? Ink::warn : look.tone == Tone::good ? Ink::good : look.tone == Tone::accent ? Ink::accent : Ink::bad);
  sentence_->set(look.sentence);
  todo_->set(look.todo);
  todo_->Show(!look.todo.empty());
  act_->wording(look.act, look.key);
  act_->primary(look.primary);
  act_->Show(!look.act.empty());
  second_->wording(look.second_act, {});
  second_->Show(!look.second_act.empty());
  say(this, look.sentence + " " + look.todo, Says::alert);
  Show();
  Layout();
  GetParent()->Layout();
  if (told_ != look.sentence) say_focus(this);
  told_ = look.sentence;
}

void Banner::hide() {
  told_.clear();
  if (!IsShown()) return;
  Hide();
  GetParent()->Layout();
}

}  // namespace berkas::gui
