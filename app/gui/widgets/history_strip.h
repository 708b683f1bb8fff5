// A dossier's way in one strip: a node per step, role, date, and arcs for the returns.
#pragma once
#include "app/gui/widgets/painted.h"
#include "app/screens/flow_lines.h"

namespace berkas::gui {

class HistoryStrip : public Painted {
public:
  explicit HistoryStrip(wxWindow* parent);
  void set(const screens::FlowPictureLines&);

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  void arcs(wxGraphicsContext&, double pitch, double y);
  screens::FlowPictureLines lines_;
};

// Node of a step: box, or diamond where it decides. Shared with the flow picture.
void draw_node(wxGraphicsContext&, const screens::FlowNode&, double x, double y, double width, double height, bool plain);

}  // namespace berkas::gui
