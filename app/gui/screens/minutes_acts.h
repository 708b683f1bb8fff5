// What is done with a berita acara on paper: printed or saved with its list, scanned back once it is signed, looked at after.
#pragma once
#include <wx/sizer.h>

#include "app/gui/frame/screen.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/asker.h"
#include "app/screens/signed_minutes.h"

namespace berkas::gui {

struct MinutesLook {
  desk::MinutesSubject of;
  std::string sheet{}, list{};                           // ids of the printed sheets; list empty: it stands in the minutes
  bool print = false, save = false, read_back = false, open = false;   // what is offered here
  std::string signed_file{};
  std::vector<std::string> dossiers{};
};

class MinutesActs : public Sheet {
public:
  MinutesActs(wxWindow* parent, Shell&, int columns, std::function<void()> printed);
  void show(const MinutesLook&);
  void print();
  void save();
  void read_back();
  void open_signed();

private:
  Act* add(const wxString& title, const wxString& key, const std::string& icon, Pressed);
  void print_sheet(const std::string& sheet);
  void save_sheet(const std::string& sheet, const wxString& name);

  Shell& shell_;
  std::function<void()> printed_;
  MinutesLook look_;
  wxFlexGridSizer* grid_;
  Act *print_, *save_, *print_list_, *save_list_, *read_back_, *open_;
  bool writing_ = false;
  screens::Asker asker_;
};

}  // namespace berkas::gui
