// A place to sign with pen, finger or mouse. What was drawn is an SVG path of M and L, at most 40,000 characters.
#pragma once
#include <string>
#include <vector>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {

class SignaturePad : public Painted {
public:
  SignaturePad(wxWindow* parent, const wxString& name);
  std::string path() const;            // empty: nothing drawn
  void clear();

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  std::vector<std::vector<wxPoint>> strokes_;
  bool drawing_ = false;
};

}  // namespace berkas::gui
