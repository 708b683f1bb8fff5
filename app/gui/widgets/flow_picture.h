// The SOP as a table of steps and roles with its nodes and lines, and one dossier's way on it. The same facts stand as a list beside.
#pragma once
#include "app/gui/widgets/painted.h"
#include "app/screens/flow_lines.h"

#include <functional>

namespace berkas::gui {

class FlowPicture : public Painted {
public:
  FlowPicture(wxWindow* parent, std::function<void(int step)> chosen);
  bool AcceptsFocus() const override { return true; }
  void set(const screens::FlowPictureLines&, bool alone);
  void choose(int step, bool tell);
  int chosen() const { return chosen_; }

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  struct Grid { double text = 298, head = 36, row = 35, column = 83; };
  Grid grid(wxSize) const;
  void table(wxGraphicsContext&, wxSize, const Grid&);
  void yes_line(wxGraphicsContext&, const Grid&, const screens::FlowNode&);
  void no_line(wxGraphicsContext&, const Grid&, const screens::FlowNode&);
  void word(wxGraphicsContext&, const wxString&, double x, double y, Colour ink, bool strong, int row);
  double x_of(const Grid&, int column) const;
  double y_of(const Grid&, int step) const;
  screens::FlowPictureLines lines_;
  int chosen_ = 1;
  bool alone_ = true;
  std::function<void(int)> tell_;
};

}  // namespace berkas::gui
