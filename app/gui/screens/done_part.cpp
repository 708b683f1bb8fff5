#include "app/gui/screens/done_part.h"

#include "app/screens/wording.h"

namespace berkas::gui {

DonePart::DonePart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true, .bar = Colour::good});
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = heading(card, _("Terdokumentasi"), 14);
  place_ = heading(card, " ", 22);
  number_ = new Words(card, " ", {.ellipsis = true});
  copy_ = new Words(card, " ", {.ink = Ink::quiet, .ellipsis = true});
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  open_ = new Act(card, _("Buka berkas"), "Enter", "archive", [this] { screen_.shell().go({ScreenId::found, screen_.code(), {}}); });
  next_ = new Act(card, _("Berkas berikutnya"), "Esc", "arrow", [this] { screen_.shell().go_home(); });
  open_->primary(true);
  acts->Add(open_);
  acts->Add(next_, wxSizerFlags().Border(wxLEFT, FromDIP(10)));
  column->Add(head_);
  column->Add(place_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  column->Add(number_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  column->Add(copy_, wxSizerFlags().Expand());
  column->Add(acts, wxSizerFlags().Border(wxTOP, FromDIP(16)));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(24)));
  card->SetSizer(padded);
  card->SetMinSize(FromDIP(wxSize(680, -1)));
  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->Add(card, wxSizerFlags().Border(wxALL, FromDIP(20)));
  SetSizer(outer);
}

void DonePart::show(const desk::DossierView& d) {
  place_->set(from_utf8(d.place_path.empty() ? "–" : d.place_path));
  number_->set(wxString::Format(_("Nomor berkas %s, %s"), from_utf8(d.dossier.number.value_or("–")), from_utf8(d.dossier.classification)));
  if (!d.files.empty()) copy_->set(wxString::Format(_("Arsip digital: %d halaman, SHA-256 %s…"), d.files.front().pages, from_utf8(d.files.front().sha256.substr(0, 16))));
  Layout();
}

void DonePart::frame(FrameLook& look) const {
  auto* self = const_cast<DonePart*>(this);
  look.acts = {{.title = _("Tanda terima"), .icon = "print", .pressed = [self] { self->screen_.shell().printed("receipt", self->screen_.code()); }},
               {.title = _("Lembar kendali"), .icon = "print", .pressed = [self] { self->screen_.shell().printed("routing", self->screen_.code()); }}};
}

bool DonePart::shortcut(wxKeyEvent&) { return false; }

}  // namespace berkas::gui
