#include "app/gui/screens/scan_page_side.h"

#include "app/gui/frame/screen.h"
#include "app/gui/screens/scan_pages.h"

namespace berkas::gui {

ScanPageSide::ScanPageSide(wxWindow* parent, Wants wants) : Sheet(parent, {.fill = Colour::desk}), wants_(std::move(wants)) {
  view_ = new PageView(this, Colour::desk, {.want = [this](const std::string& key, int w, int h) { if (pictures_) pictures_->large(key, w, h); }, .key = wants_.key});
  view_->margins(30, 14, 20, 16);
  auto* upper = new wxBoxSizer(wxHORIZONTAL);
  upper->Add(view_, wxSizerFlags(1).Expand());
  upper->Add(build_tools(), wxSizerFlags().Border(wxTOP, FromDIP(14)));
  upper->AddSpacer(FromDIP(20));
  question_bar_ = build_question();
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(upper, wxSizerFlags(1).Expand());
  all->Add(question_bar_, wxSizerFlags().Expand());
  SetSizer(all);
}

wxSizer* ScanPageSide::build_tools() {
  auto* tools = new wxBoxSizer(wxVERTICAL);
  const auto tool = [&](const char* icon, const wxString& name, Pressed pressed) {
    tools_.push_back(new Tool(this, icon, name, std::move(pressed)));
    tools->Add(tools_.back(), wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
  };
  tool("rotate", _("Putar, R"), [this] { wants_.rotate(1); });
  tool("undo", _("Urungkan, Ctrl+Z"), [this] { wants_.undo(); });
  tool("zoom", _("Besarkan, Spasi"), [this] { view_->zoom(!view_->zoomed()); });
  return tools;
}

Sheet* ScanPageSide::build_question() {
  auto* bar = new Sheet(this, {.fill = Colour::surface, .top = true});
  question_ = new Words(bar, " ", {.ellipsis = true});
  auto* answers = new wxBoxSizer(wxHORIZONTAL);
  const wxString words[] = {_("Biarkan"), _("Pindai ulang"), _("Sisihkan")};
  const char* icons[] = {"check", "scanner", "tray"};
  for (int i = 0; i < 3; ++i) {
    answers_[i] = new Act(bar, words[i], std::to_string(i + 1), icons[i], [this, i] { wants_.answer(i + 1); });
    answers->Add(answers_[i], wxSizerFlags(1).Border(wxRIGHT, i < 2 ? FromDIP(8) : 0));
  }
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(question_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  column->Add(answers, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  bar->SetSizer(padded);
  return bar;
}

void ScanPageSide::show(const screens::ScanState& state) {
  const auto* p = screens::chosen_page(state);
  for (auto* tool : tools_) tool->Show(p != nullptr);
  const auto* flag = p ? screens::open_flag(*p) : nullptr;
  question_bar_->Show(flag != nullptr && !state.feeding);
  if (flag) question_->set(wxString::Format(_("Halaman %d. %s"), p->no, in_words(screens::flag_words(flag->flag).question)));
  if (!p) {
    view_->empty(state.feeding ? _("Menunggu halaman pertama…") : _("Halaman yang dipindai tampak di sini."));
  } else {
    view_->page(picture_key(state, state.chosen), wxString::Format(_("Halaman %d dari %d"), p->no, state.intake->pages));
    std::vector<PageMark> marks;
    if (flag && flag->flag == "cut-edge") marks.push_back({.kind = Overlay::cut_edge, .x = 0.995, .y = 0, .width = 0, .height = 1});
    view_->marks(marks);
  }
  Layout();
}

}  // namespace berkas::gui
