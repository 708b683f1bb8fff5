// What the next stage of a disposal wants told, and what may be done with the chosen dossier of its list.
#pragma once
#include <wx/checkbox.h>

#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/painted.h"
#include "app/screens/disposal_form.h"

namespace berkas::gui {

enum class DisposalAsk { take_off, cancel, destroy, permanent, keep };

class DisposalSide : public Sheet {
public:
  struct Wants {
    std::function<void()> changed{}, record{};
    std::function<void(DisposalAsk, const std::string& typed)> ask{};
  };
  DisposalSide(wxWindow* parent, Wants);
  void show(const desk::DisposalView&, int files);
  void chosen(bool any);
  screens::StageTyped typed() const;
  bool confirmed() const { return !confirm_->IsShown() || confirm_->GetValue(); }
  void focus_first();

private:
  void build_stage(wxSizer*);
  void build_row(wxSizer*);
  wxTextCtrl* line(wxSizer* column, const wxString& label, wxSizer** own);
  void show_fields(const workflow::StageRule*);

  Wants wants_;
  Words *head_, *todo_, *confirm_words_;
  wxTextCtrl *date_, *number_, *by_, *people_, *witnesses_, *reason_;
  wxChoice* method_;
  wxSizer *date_row_, *number_row_, *by_row_, *people_row_, *witnesses_row_, *method_row_, *judge_row_, *reason_row_;
  wxCheckBox* confirm_;
  Act *take_off_, *cancel_;
  std::optional<workflow::DisposalStage> shown_;
  std::vector<std::string> methods_;
};

}  // namespace berkas::gui
