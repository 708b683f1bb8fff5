#include "app/gui/screens/officer_screen.h"

namespace berkas::gui {

OfficerScreen::OfficerScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), known_(shell.officers()) {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  list_ = new Worklist(left, _("Nama petugas"), {{.title = _("Nama"), .kind = ColumnKind::two_lines}}, 52, true, {.chosen = [this](int at) { chosen(at); }, .open = [this](int) { keep(); }});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Words(left, _("Pernah bertugas di meja ini"), {.strong = true}), wxSizerFlags().Border(wxALL, FromDIP(16)));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(460, -1)));
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* fields = new wxBoxSizer(wxVERTICAL);
  fields->Add(heading(card, _("Yang bertugas sekarang"), 14), wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
  name_ = text_field(card, fields, _("Nama petugas"));
  fields->AddSpacer(FromDIP(size::between));
  nip_ = text_field(card, fields, _("NIP (boleh dikosongkan)"));
  fields->AddSpacer(FromDIP(12));
  fields->Add(explanation(card, _("Nama ini dicatat pada setiap pekerjaan mulai sekarang. Yang sudah dicatat tidak berubah."), 480));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  card->SetSizer(padded);
  card->SetMinSize(FromDIP(wxSize(540, -1)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags().Expand());
  row->Add(card, wxSizerFlags().Border(wxALL, FromDIP(20)));
  SetSizer(row);
  std::vector<ListRow> rows;
  for (const auto& one : known_) rows.push_back({{.text = from_utf8(one.name), .second = one.nip.empty() ? wxString(L"\u2013") : "NIP " + from_utf8(one.nip)}});
  list_->rows(std::move(rows));
  for (auto* field : {name_, nip_}) field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
  name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { nip_->SetFocus(); });
  nip_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep(); });
}

void OfficerScreen::chosen(int row) {
  if (row < 0 || row >= static_cast<int>(known_.size())) return;
  name_->ChangeValue(from_utf8(known_[static_cast<std::size_t>(row)].name));
  nip_->ChangeValue(from_utf8(known_[static_cast<std::size_t>(row)].nip));
  shell_.frame_changed();
}

void OfficerScreen::keep() {
  if (ready()) shell_.officer({utf8(name_->GetValue().Trim().Trim(false)), utf8(nip_->GetValue().Trim().Trim(false))});
}

FrameLook OfficerScreen::frame() const {
  FrameLook look;
  look.title = _("Siapa yang bertugas?");
  look.reason = ready() ? wxString() : _("Belum: nama petugas");
  look.acts = {{.title = _("Mulai bertugas"), .key = "Ctrl+Enter", .primary = true, .enabled = ready(), .pressed = [self = const_cast<OfficerScreen*>(this)] { self->keep(); }}};
  return look;
}

void OfficerScreen::focus_first() {
  if (known_.empty()) name_->SetFocus();
  else list_->SetFocus();
}

bool OfficerScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  keep();
  return true;
}

}  // namespace berkas::gui
