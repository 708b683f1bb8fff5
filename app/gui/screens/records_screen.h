// Kearsipan (F10): the doors of the paper half, each with what waits behind it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/asker.h"
#include "app/screens/records_lines.h"

namespace berkas::gui {

class RecordsScreen : public Screen {
public:
  RecordsScreen(wxWindow* parent, Shell&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::records, {}, {}}; }
  void refresh() override;

private:
  struct Door { ScreenId to; Tile* tile; screens::RecordsLine (*line)(const screens::RecordsCounts&); };
  void add(wxSizer*, ScreenId, const std::string& icon, const wxString& title, const wxString& second, screens::RecordsLine (*line)(const screens::RecordsCounts&) = nullptr);
  void show(const screens::RecordsCounts&);

  std::vector<Door> doors_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
