// Pindai berita acara yang sudah ditandatangani: the signed paper of an alih media or a disposal, from the scanner or from files, kept in one act.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/screens/paper_feed.h"
#include "app/screens/asker.h"
#include "app/screens/signed_minutes.h"

namespace berkas::gui {

class SignedMinutesScreen : public Screen {
public:
  SignedMinutesScreen(wxWindow* parent, Shell&, const Place&);
  ~SignedMinutesScreen() override;
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::signed_minutes, to_string(of_), {}}; }
  void refresh() override;
  void devices_changed() override;

private:
  Sheet* build_facts();
  void show(const screens::MinutesWaiting&);
  void offer(const std::string& tray);
  void read(const desk::PaperSource&);
  void kept(desk::Outcome<screens::ReadBack>);
  Place back() const;
  wxString wanted() const;

  desk::MinutesSubject of_;
  std::optional<screens::MinutesWaiting> waiting_;
  bool page_missing_ = false;
  Words *head_, *title_, *who_;
  wxTextCtrl *leader_, *date_;
  wxSizer* signed_row_;
  Sheet* facts_;
  PaperFeed* feed_;
  std::shared_ptr<desk::Executor::Task> task_;               // the paper is being read
  screens::Asker asker_;
};

}  // namespace berkas::gui
