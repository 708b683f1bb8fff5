// K6 to K8: class, stamp, place, label; then the copy is sealed and filed.
#pragma once
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/screens/file_page.h"
#include "app/gui/widgets/code_field.h"

namespace berkas::gui {

class FilePart : public Part {
public:
  FilePart(wxWindow* parent, DocumentationScreen&);
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  bool take_code(const std::string&) override;
  bool escape() override;

private:
  class Mark;
  struct Card { Sheet* sheet; Mark* mark; wxBoxSizer* column; };
  struct Around { desk::StampView stamp{}; std::optional<desk::IntakeView> intake{}; std::string proposal{}; bool have_places = false; };
  Card card(const wxString& title, int number);
  void build_cards(wxSizer*);
  void around(const Around&);
  void changed();
  void show_stamp();
  void place_at(const std::string& code_or_path);
  void make_place(const std::string& path);
  void label_on();
  void finish();
  std::vector<std::string> left() const;
  void took(const desk::Outcome<desk::DossierView>&);

  desk::DossierView dossier_;
  bool open_ = false, filing_ = false, filed_ = false;
  wxString filing_words_;
  std::string intake_, proposal_;
  std::vector<Card> cards_;
  Words *class_words_, *retention_, *stamp_words_, *place_words_, *place_trouble_, *proposal_words_, *label_words_;
  Choice* stamp_choices_[3];
  CodeField* place_field_;
  FilePage* page_;
  Act *use_proposal_, *make_place_, *print_label_, *label_on_;
  std::shared_ptr<desk::Executor::Task> task_;
};

}  // namespace berkas::gui
