#include "app/gui/screens/field_offers.h"

#include <wx/sizer.h>

#include <algorithm>

#include "app/gui/look/gtk_look.h"
#include "app/gui/screens/field.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

constexpr std::size_t most_characters = 23;              // fits beside the fields at 1280; the whole stands in the tooltip
constexpr int wide_px = 260;

}  // namespace

FieldOffers::FieldOffers(wxWindow* parent) : Sheet(parent, {.fill = Colour::surface, .card = true}), column_(new wxBoxSizer(wxVERTICAL)) {
  column_->Add(heading(this, _("Menurut naskahnya"), 14));
  column_->AddSpacer(FromDIP(4));
  column_->Add(explanation(this, _("Hanya usulan dari teks yang terbaca. Bandingkan dengan kertasnya."), FromDIP(wide_px)));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  SetSizer(padded);
  Hide();
}

void FieldOffers::add(wxTextCtrl* field, const wxString& label) {
  fields_.push_back(std::make_unique<Field>(Field{.field = field, .name = label, .label = new Words(this, label), .take = nullptr, .next = nullptr}));
  auto* one = fields_.back().get();
  one->take = new Act(this, " ", {}, "check", [this, one] { take(*one); });
  one->next = new Act(this, _("Usul lain"), {}, {}, [this, one] { one->at = (one->at + 1) % one->all.size(), show(); });
  column_->Add(one->label, wxSizerFlags().Border(wxTOP, FromDIP(size::between)));
  column_->Add(one->take, wxSizerFlags().Expand().Border(wxTOP, FromDIP(size::label_gap)));
  column_->Add(one->next, wxSizerFlags().Border(wxTOP, FromDIP(size::label_gap)));
  field->Bind(wxEVT_TEXT, [this](wxCommandEvent& e) { show(), e.Skip(); });
  say(one->next, label + ", " + _("Usul lain"));
}

void FieldOffers::offer(wxTextCtrl* field, std::vector<archive::FieldProposal> all) {
  for (auto& one : fields_)
    if (one->field == field) one->all = std::move(all), one->at = 0;
  show();
}

void FieldOffers::enable(bool on) {
  enabled_ = on;
  show();
}

void FieldOffers::show() {
  bool any = false;
  for (auto& one : fields_) any = show(*one) || any;
  Show(any);
  GetParent()->Layout();
  Layout();
}

// What the field says already is no offer.
bool FieldOffers::show(Field& one) {
  const bool offered = enabled_ && one.at < one.all.size() && utf8(one.field->GetValue().Trim()) != one.all[one.at].value;
  if (offered) word(one);
  one.label->Show(offered);
  one.take->Show(offered);
  one.next->Show(offered && one.all.size() > 1);
  return offered;
}

void FieldOffers::word(Field& one) {
  const auto& offered = one.all[one.at];
  one.take->wording(from_utf8(screens::one_line(offered.value, most_characters)), {}, "check");
  const wxString where = wxString::Format(_("Menurut halaman %d: %s"), offered.page, from_utf8(screens::one_line(offered.line, 200)));
  one.take->SetToolTip(from_utf8(offered.value) + "\n" + where);
  say(one.take, one.name + ", " + wxString::Format(_("Pakai %s"), from_utf8(offered.value)) + ". " + where);
}

void FieldOffers::take(Field& one) {
  one.field->SetValue(from_utf8(one.all[one.at].value));
  one.field->SetFocus();
  one.field->SetInsertionPointEnd();
}

}  // namespace berkas::gui
