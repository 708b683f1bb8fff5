// Terima berkas (F2): pick the dossier that waits for its hand-over, or open a new one from the paper, and receive it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class ReceiveScreen : public Screen {
public:
  ReceiveScreen(wxWindow* parent, Shell&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::receive, {}, {}}; }
  void refresh() override;

private:
  struct Waiting { std::vector<archive::DossierRow> rows{}; std::vector<std::pair<std::string, std::string>> sops; };
  void loaded(const Waiting&);
  void chosen(int row);
  bool fresh() const { return list_->chosen() <= 0; }
  bool ready() const;
  void receive();

  Worklist* list_;
  Words* head_;
  wxTextCtrl *title_, *period_, *from_, *sheets_;
  wxChoice* sop_;
  wxSizer* new_fields_;
  Waiting waiting_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
