#include "app/gui/screens/check_words.h"

#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/screens/wording.h"

namespace berkas::gui {

using workflow::CopyForm;

wxString present_words(const workflow::CheckAnswer& a) {
  static const wxString forms[] = {"", _("asli"), _("salinan"), _("kopi"), _("elektronik")};
  wxString text;
  switch (a.present) {
    case workflow::Presence::unanswered: return {};
    case workflow::Presence::no: return _("Tidak ada");
    case workflow::Presence::not_applicable: return _("Tidak berlaku");
    case workflow::Presence::yes: text = _("Ada"); break;
  }
  if (a.form != CopyForm::unsaid) text += ", " + forms[static_cast<int>(a.form)];
  if (a.sheets) text += counted(", %d lembar", *a.sheets);
  if (a.date.known()) text += ", " + in_words(screens::partial(a.date));
  return text;
}

bool no_steps(const workflow::CheckRow& row) { return row.steps.empty() || row.steps == "–"; }
wxString steps_words(const workflow::CheckRow& row) { return no_steps(row) ? from_utf8(screens::one_line(row.from, 60)) : wxString::Format(_("Langkah %s"), from_utf8(row.steps)); }

}  // namespace berkas::gui
