// Peminjaman (F8): a dossier's code lends it, or takes it back when it is out; a loan's code takes it back. Overdue ones first.
#pragma once
#include "app/desk/paper/lending.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/signature_pad.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class LoanScreen : public Screen {
public:
  LoanScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool shortcut(wxKeyEvent&) override;
  bool escape() override;
  Place place() const override { return {ScreenId::loan, code_, {}}; }
  void refresh() override;

private:
  struct Counter {                       // what stands on the counter
    std::string code, title, number, place;
    std::optional<desk::LoanView> loan;  // out: it comes back
    bool has_scan = false;
    int sheets = 0;
  };
  struct House { std::vector<desk::LoanView> loans; std::vector<archive::Borrower> borrowers; };
  Sheet* build_list();
  Sheet* build_counter();
  void build_fields(Sheet* card, wxSizer* column);
  void show_fields();
  void clear_counter();
  void load(const std::string& code);
  void lay(const Counter&);
  void show_loans(const House&);
  void act();
  void lend();
  void take_back();
  void done(const desk::Outcome<desk::LoanView>&, bool lent);
  bool out() const { return counter_ && counter_->loan; }

  std::string code_;
  std::optional<Counter> counter_;
  std::vector<desk::LoanView> loans_;
  bool busy_ = false;
  int lent_ = 0, returned_ = 0;
  Worklist* list_;
  Words *list_head_, *title_, *where_, *says_, *hint_;
  wxComboBox *to_, *condition_;
  wxTextCtrl *due_, *purpose_, *sheets_;
  wxSizer *fields_, *lend_fields_, *back_fields_;
  SignaturePad* pad_;
  Act* scan_instead_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
