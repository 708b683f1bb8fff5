// Temu kembali: read it now, or walk to it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/history_strip.h"
#include "app/gui/widgets/page_grid.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class FoundScreen : public Screen {
public:
  FoundScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  bool escape() override;
  Place place() const override { return {ScreenId::found, code_, {}}; }
  void refresh() override { load(false); }
  void reading_text(const std::string& dossier, const wxString& words) override;
  bool take_code(const std::string& code) override { return code == code_; }

private:
  struct Loaded { desk::DossierView dossier; screens::FlowPictureLines flow{}; std::vector<std::string> text{}; };
  struct Shown { std::string sha{}, readable{}, name{}; int pages = 0; };   // readable: the file that carries the text
  std::string key_of(const Shown&, int page) const;
  Sheet* build_pages();
  Sheet* build_facts();
  wxWindow* build_place(wxWindow*);
  wxSizer* build_acts(wxWindow*);
  wxSizer* build_word(wxWindow*);
  wxWindow* build_items(wxWindow*);
  Sheet* build_strip();
  void load(bool reveal);
  void loaded(const Loaded&);
  void show_item(int at);
  void show_page(int page);
  bool text_waits() const;
  wxString text_words() const;
  void look_for_word();
  void mark_words();
  void next_word(int by);
  void take_out();
  wxString note_words() const;
  bool page_key(wxKeyEvent&);

  std::string code_, item_code_, first_word_;
  int first_page_ = 0;
  bool have_ = false, revealed_ = false;
  desk::DossierView dossier_;
  std::vector<std::string> text_;
  wxString reading_;                                   // how far its text is, while it is read
  std::vector<Shown> shown_;
  int item_ = 0, page_ = 0, word_at_ = -1;
  std::vector<int> word_pages_;
  std::shared_ptr<desk::Executor::Task> marks_, taking_out_;
  PageGrid* rail_;
  PageView* view_;
  Words *page_words_, *title_, *meta_, *place_words_, *place_second_, *word_count_, *items_head_, *items_count_, *strip_span_, *note_;
  Sheet* place_card_;
  Chip* place_chip_;
  wxTextCtrl* word_;
  Worklist* items_;
  HistoryStrip* strip_;
  Act *continue_, *reveal_;
  std::unique_ptr<PagePictures> pictures_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
