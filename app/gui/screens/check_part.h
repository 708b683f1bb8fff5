// K1 to K3: the check sheet, two passes, by keys 1 2 3 or by touch; the answers stay in one place while the list advances.
#pragma once
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/check_hand.h"

namespace berkas::gui {

class CheckPart : public Part {
public:
  CheckPart(wxWindow* parent, DocumentationScreen&);
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  bool escape() override;
  std::optional<desk::CheckView> sheet() const override;

private:
  Sheet* build_list();
  Sheet* build_proof();
  void build_answers(Sheet*, wxSizer*);
  void build_note(Sheet*, wxSizer*);
  void build_details(Sheet*, wxSizer*);
  void build_conclusion(Sheet*, wxSizer*);
  void changed();
  void show_row();
  void show_warning();
  void show_conclusion();
  void show_passes();
  void send(screens::Pass, const workflow::CheckAnswer&);
  void take(desk::Outcome<desk::CheckView>);
  void keep_note();
  void keep_details();
  void conclude();
  void answer_rest();
  void show_proof(const desk::CheckRowView&);
  void take_proof();
  void scan_proof(const std::string& row, const std::string& scanner);
  void read_paper();
  ListRow list_row(const desk::CheckRowView&, bool now) const;

  screens::CheckHand hand_;
  bool loaded_ = false, filling_ = false, concluded_ = false;
  std::string shown_row_;
  Choice *fill_, *examine_;
  Worklist* list_;
  Words *head_, *second_, *warning_, *note_label_, *conclusion_words_;
  Chip* required_;
  PageView* proof_;
  Act* take_;
  Words* proof_words_;
  std::shared_ptr<desk::Executor::Task> taking_;      // the scanner is at work for a row
  int taken_ = 0;                                     // so that a picture taken anew is asked for anew
  Choice* answers_[3];
  Sheet *warning_box_, *conclusion_box_;
  wxTextCtrl *note_, *sheets_, *number_, *date_, *conclusion_note_;
  wxChoice* form_;
  wxSizer* details_;
  std::string intake_;
  std::unique_ptr<PagePictures> pictures_;
};

}  // namespace berkas::gui
