// One page, as large as there is room, on the desk. Pictures come scaled from the pictures lane; overlays are drawn over them.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {

enum class Overlay { free_place, text_place, chosen_place, wrong_place, found, spot, cut_edge };
struct PageMark { Overlay kind = Overlay::spot; double x = 0, y = 0, width = 0, height = 0; wxString word{}; wxBitmap picture{}; };   // fractions of the page

class PageView : public Painted {
public:
  struct Wants {
    std::function<void(const std::string& key, int width, int height)> want{};
    std::function<bool(wxKeyEvent&)> key{};
    std::function<void(double x, double y)> pressed{};   // fractions of the page
  };
  PageView(wxWindow* parent, Colour ground, Wants);
  bool AcceptsFocus() const override { return true; }
  void page(const std::string& key, const wxString& name);      // asks for the picture; the old one stays until it comes
  void picture(const std::string& key, const wxBitmap&);
  void marks(std::vector<PageMark> marks) { marks_ = std::move(marks); Refresh(); }
  void empty(const wxString& words);                             // no page: these words instead
  void turn_pending();                                           // the picture changed behind its key: ask again
  void zoom(bool on);
  bool zoomed() const { return zoomed_; }
  void margins(int left, int right, int top, int bottom);

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  void ask();
  void draw_mark(wxGraphicsContext&, const PageMark&, const wxRect2DDouble& page);
  void pan(int dx, int dy);
  wxRect2DDouble page_rect(wxSize) const;
  Colour ground_;
  Wants wants_;
  std::string key_;
  wxBitmap picture_;
  wxString words_;
  std::vector<PageMark> marks_;
  bool zoomed_ = false;
  wxPoint pan_;
  wxPoint drag_{-1, -1};
  int left_ = 24, right_ = 24, top_ = 20, bottom_ = 20;
  wxSize asked_;
};

}  // namespace berkas::gui
