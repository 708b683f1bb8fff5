// Beranda: what is this paper, what is next.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/code_field.h"
#include "app/gui/widgets/week_picture.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/home_lines.h"

namespace berkas::gui {

class HomeScreen : public Screen {
public:
  HomeScreen(wxWindow* parent, Shell& shell);
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::home, {}, {}}; }
  void refresh() override;

  void show(const desk::HomeView&, const std::string& now);      // public: pictured and tested without a desk

private:
  class NoticeList;
  void build_tiles(wxSizer*);
  Sheet* build_list();
  wxSizer* build_side();
  void entered(const wxString&);
  void typed(const wxString&);
  void results(const desk::Outcome<archive::Hits>&);
  void open(int row);
  void fill_list();
  void open_next_scan();
  ListRow row(const screens::HomeLine&) const;

  CodeField* field_;
  std::vector<Tile*> tiles_;
  Words *list_head_, *summary_, *returns_head_, *age_head_, *empty_, *week_range_;
  Worklist *list_, *hits_list_;
  WeekPicture* week_;
  NoticeList* notices_;
  screens::HomeLines lines_;
  std::vector<archive::Hit> hits_;
  bool searching_ = false;
  wxString words_;
  std::shared_ptr<desk::Executor::Task> search_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
