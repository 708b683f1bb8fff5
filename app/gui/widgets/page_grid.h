// Small pages in a grid or a rail: painted, scrolled, one chosen. Virtual: pictures are asked for only where they are seen.
#pragma once
#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

#include "app/gui/widgets/chip.h"

namespace berkas::gui {

struct GridPage {
  std::string key{};                   // of its picture; empty: no picture (missing, expected)
  wxString number{}, flag{};           // caption: "12" and "terpotong?"
  Tone tone = Tone::plain;             // of the flag
  bool missing = false;                // dashed place with a warning: the sheet that did not come
  bool expected = false;               // faint dashed place
  bool aside = false;                  // set aside
  wxString told{};                     // "mungkin terpotong": for readers
};

class PageGrid : public wxScrolledCanvas {
public:
  struct Wants {
    std::function<void(int at)> chosen{};
    std::function<bool(wxKeyEvent&)> key{};
    std::function<const wxBitmap*(const std::string& key)> picture{};
    std::function<void(const std::string& key, int width, int height)> want{};
  };
  PageGrid(wxWindow* parent, const wxString& name, bool rail, Wants);
  void pages(std::vector<GridPage>);
  void choose(int at, bool tell = false);
  int chosen() const { return chosen_; }
  void ground(Colour c) { ground_ = c; }
  int cell_px() const { return cell_; }

private:
  void arrange();
  void paint();
  void draw(wxGraphicsContext&, int at, double x, double y);
  wxPoint place_of(int at) const;
  int columns() const;
  void key(wxKeyEvent&);
  void renew_name();

  wxString name_;
  bool rail_;
  Wants wants_;
  std::vector<GridPage> pages_;
  void fit_captions();
  int chosen_ = -1, cell_ = 76, gap_ = 10;
  Colour ground_ = Colour::ground;
};

}  // namespace berkas::gui
