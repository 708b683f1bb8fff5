// A picture on paper ground with a paper's edge, in its true proportions and as large as there is room: a cut-out of a page, a label.
#pragma once
#include <wx/bitmap.h>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {

class CutOut : public Painted {
public:
  // `most` is how many times a picture is enlarged at the most; 0: as far as there is room.
  CutOut(wxWindow* parent, wxSize size, const wxString& name, int most = 0);
  void set(const wxBitmap& picture, const wxString& name);   // the name is what a screen reader says; an empty one leaves the last

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  wxBitmap picture_{};
  int most_;
};

}  // namespace berkas::gui
