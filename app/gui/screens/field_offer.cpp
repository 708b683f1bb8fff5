#include "app/gui/screens/field_offer.h"

#include <wx/sizer.h>

#include "app/gui/look/gtk_look.h"
#include "app/gui/screens/field.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

constexpr std::size_t most_characters = 44;              // a button is not wider than its field; the whole is in its tooltip

}  // namespace

FieldOffer::FieldOffer(wxWindow* parent, wxSizer* column, wxTextCtrl* field, const wxString& label) : field_(field), label_(label) {
  take_ = new Act(parent, " ", {}, "check", [this] { take(); });
  next_ = new Act(parent, _("Usul lain"), {}, {}, [this] { at_ = (at_ + 1) % all_.size(), show(); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(take_, wxSizerFlags());
  row->Add(next_, wxSizerFlags().Border(wxLEFT, parent->FromDIP(8)));
  column->Add(row, wxSizerFlags().Border(wxTOP, parent->FromDIP(4)));
  field_->Bind(wxEVT_TEXT, [this](wxCommandEvent& e) { show(), e.Skip(); });
  show();
}

void FieldOffer::offer(std::vector<archive::FieldProposal> all) {
  all_ = std::move(all);
  at_ = 0;
  show();
}

void FieldOffer::enable(bool on) {
  enabled_ = on;
  show();
}

void FieldOffer::show() {
  const bool any = enabled_ && at_ < all_.size() && utf8(field_->GetValue().Trim()) != all_[at_].value;
  if (any) {
    const auto& one = all_[at_];
    take_->wording(wxString::Format(_("Pakai %s"), from_utf8(screens::one_line(one.value, most_characters))), {}, "check");
    const wxString where = wxString::Format(_("Menurut halaman %d: %s"), one.page, from_utf8(screens::one_line(one.line, 200)));
    take_->SetToolTip(where);
    say(take_, label_ + ", " + wxString::Format(_("Pakai %s"), from_utf8(one.value)) + ". " + where);
  }
  const bool more = any && all_.size() > 1;
  if (take_->IsShown() == any && next_->IsShown() == more) return;
  take_->Show(any);
  next_->Show(more);
  take_->GetParent()->Layout();
  if (auto* around = take_->GetParent()->GetParent()) around->Layout();
}

void FieldOffer::take() {
  field_->SetValue(from_utf8(all_[at_].value));
  field_->SetFocus();
  field_->SetInsertionPointEnd();
}

}  // namespace berkas::gui
