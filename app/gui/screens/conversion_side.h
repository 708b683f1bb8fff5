// What one stage of an alih media wants: which dossiers, what its minutes say, its paper; and calling it off.
#pragma once
#include "app/gui/screens/field.h"
#include "app/gui/screens/minutes_acts.h"
#include "app/screens/conversion_form.h"

namespace berkas::gui {

class ConversionSide : public Sheet {
public:
  struct Wants {
    std::function<void()> changed{}, act{}, printed{};
    std::function<void(const std::string& reason)> cancel{};
  };
  ConversionSide(wxWindow* parent, Shell&, Wants);
  void show(screens::ConversionStage, const desk::ConversionView&, const std::vector<screens::ConversionBrief>& all);
  void doing(const wxString& words);                     // while an act takes its time, in the place of what is to do
  std::string classification() const { return utf8(class_->GetValue()); }
  std::string year() const { return utf8(year_->GetValue()); }
  screens::FactsTyped facts() const;
  MinutesActs& minutes() { return *minutes_; }
  void focus_first();

private:
  wxTextCtrl* line(wxSizer* column, const wxString& label, const wxString& hint = {});
  void pair(wxSizer* column, wxSizer* a, wxSizer* b);
  void build_choice(wxSizer*);
  void build_facts(wxSizer*);
  void build_cancel(wxSizer*);
  void fill(const screens::FactsTyped&);
  MinutesLook minutes_look(screens::ConversionStage, const desk::ConversionView&) const;

  Wants wants_;
  screens::ConversionStage stage_ = screens::ConversionStage::choose;
  int filled_ = 0;                                       // of which conversion the fields are
  archive::Conversion told_;                             // as it stood when they were filled
  Words *head_, *todo_;
  wxString todo_words_;
  wxTextCtrl *class_, *year_, *title_, *date_, *place_, *executing_, *leader_, *note_, *reason_;
  wxSizer *choice_row_, *facts_row_, *cancel_row_;
  MinutesActs* minutes_;
  Act* cancel_;
};

}  // namespace berkas::gui
