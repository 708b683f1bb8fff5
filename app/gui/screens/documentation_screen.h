// Documentation of one dossier as one continuous screen: the steps K1–K8 beside it, the part that belongs to the present step in it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/widgets/stepper.h"
#include "app/screens/asker.h"
#include "app/screens/documentation_steps.h"

namespace berkas::gui {

class DocumentationScreen;

// One part of the screen. It lives as long as its step is shown.
class Part : public Sheet {
public:
  Part(wxWindow* parent, DocumentationScreen& screen);
  virtual void show(const desk::DossierView&) = 0;             // loaded anew
  virtual void frame(FrameLook&) const = 0;                    // chip, acts, reason
  virtual void focus_first() = 0;
  virtual bool take_code(const std::string&) { return false; }
  virtual bool escape() { return false; }
  virtual bool shortcut(wxKeyEvent&) { return false; }
  virtual void devices_changed() {}
  virtual std::optional<desk::CheckView> sheet() const { return std::nullopt; }    // newer than the screen's own
  virtual std::optional<desk::IntakeView> tray() const { return std::nullopt; }

protected:
  DocumentationScreen& screen_;
  screens::Asker asker_;
};

class DocumentationScreen : public Screen {
public:
  DocumentationScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::documentation, code_, {}}; }
  void refresh() override;
  void devices_changed() override { if (part_) part_->devices_changed(); }

  Shell& shell() { return shell_; }
  const std::string& code() const { return code_; }
  const desk::DossierView& dossier() const { return dossier_; }
  const std::optional<desk::CheckView>& check() const { return check_; }
  void part_changed();                                          // the part's acts or counts are another now
  void refused(const desk::Refused& why) { shell_.tell(why); }

private:
  struct Loaded { desk::DossierView dossier; std::optional<desk::CheckView> check{}; std::optional<desk::IntakeView> intake{}; };
  void loaded(const Loaded&);
  void show_part(screens::Part, bool by_clerk);
  void steps();
  screens::DocumentationSteps told() const;                    // with what the part knows already
  void look_back(int step);

  std::string code_, detail_;
  Stepper* stepper_;
  wxPanel* room_;
  Part* part_ = nullptr;
  screens::Part shown_ = screens::Part::done;
  bool have_ = false, looking_back_ = false;
  desk::DossierView dossier_;
  std::optional<desk::CheckView> check_;
  std::optional<desk::IntakeView> intake_;
  screens::Asker asker_;
};

Part* make_part(screens::Part, wxWindow* parent, DocumentationScreen&);

}  // namespace berkas::gui
