// Periksa rak (F9): scan along a shelf. Five outcomes, never mixed up; what nobody scanned is said to be not looked at.
#pragma once
#include <deque>

#include "app/desk/paper/shelf_audits.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class AuditScreen : public Screen {
public:
  AuditScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::shelf_audit, audit_ > 0 ? std::to_string(audit_) : std::string(), {}}; }
  void refresh() override;

private:
  using Asked = desk::Outcome<desk::AuditScan>;
  Sheet* build_now();
  Sheet* build_findings();
  void next();
  void answered(const Asked&, const std::string& code);
  void show(const desk::AuditView&);
  void ask(std::function<desk::Outcome<desk::AuditView>(desk::ShelfAudits&)>);
  void close_audit();

  int audit_ = 0;
  bool closed_ = false;
  std::deque<std::string> waiting_;
  bool busy_ = false;
  int codes_ = 0;
  Words *where_, *here_, *says_, *figures_;
  Sheet* card_;
  Worklist* findings_;
  Words* findings_head_;
  std::vector<std::string> codes_of_rows_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
