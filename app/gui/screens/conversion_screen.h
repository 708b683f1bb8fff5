// Alih media: the berita acara there are on the left; of the chosen one its steps, its dossiers, and what the next step wants.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/conversion_side.h"
#include "app/gui/widgets/stepper.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class ConversionScreen : public Screen {
public:
  ConversionScreen(wxWindow* parent, Shell&, const Place&);
  ~ConversionScreen() override;
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::conversion, number_ > 0 ? std::to_string(number_) : std::string(), {}}; }
  void refresh() override { load(); }
  void sheet_sent() override { load(); }

private:
  struct Loaded { screens::ConversionsNow now; std::optional<desk::ConversionView> view; };
  using Work = std::function<desk::Outcome<desk::ConversionView>(desk::Conversions&, const desk::Progress&, std::stop_token)>;
  static desk::Outcome<Loaded> look(desk::Desk&, int number);
  Sheet* build_all();
  Sheet* build_list();
  void load();
  void ask(Work, bool hushes = true);
  void show(const Loaded&);
  void show_all();
  void show_steps();
  void show_list();
  void show_side();
  void step(int at);
  void begin();
  void act();
  void add(const desk::ConversionChoice&, bool hushes = true);
  void add_next(bool hushes);
  void remove();
  bool open() const { return view_ && view_->conversion.state == "open"; }
  screens::ConversionStage stage() const;                // shown beside: where it stands, or one the clerk looks at
  std::string chosen() const;                            // code of the dossier
  wxString wanted() const;                               // why the act is not possible

  int number_ = 0;
  bool busy_ = false, loaded_ = false;
  std::vector<std::string> scanned_;                     // codes that came while an act was on its way: each its own act, in turn
  screens::ConversionsNow now_;
  std::optional<desk::ConversionView> view_;
  std::optional<screens::ConversionStage> looked_at_;
  Worklist *all_, *list_;
  Words *none_, *list_head_, *empty_, *cut_;
  Act *begin_, *remove_;
  Stepper* stepper_;
  Sheet *left_, *card_;
  ConversionSide* side_;
  std::shared_ptr<desk::Executor::Task> task_, loading_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
