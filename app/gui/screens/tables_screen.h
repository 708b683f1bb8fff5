// Tabel kantor dan impor: the office's own tables and its old lists. First looked at, every row with its fate; then taken, or nothing is.
#pragma once
#include <wx/checkbox.h>

#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/import_lines.h"

namespace berkas::gui {

class TablesScreen : public Screen {
public:
  TablesScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::tables, std::to_string(static_cast<int>(source_)), utf8(file_->GetValue())}; }
  void refresh() override;

private:
  Sheet* build_sources();
  Sheet* build_import(const Place&);
  void choose(int at);
  void clear();
  void browse();
  void run(bool dry_run);
  void arrived(desk::Outcome<screens::ImportResult>);
  void show_lines();
  void show_sources(const screens::TablesNow&);
  bool may_take() const;

  screens::Source source_ = screens::Source::classification;
  Worklist *sources_, *lines_;
  wxTextCtrl *file_, *from_, *to_;
  wxSizer* list_row_;
  wxCheckBox *good_only_, *refused_only_;
  Words *head_, *columns_, *says_, *cut_;
  Act* stop_;
  Sheet* card_;
  std::optional<screens::ImportResult> result_;
  bool busy_ = false;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
