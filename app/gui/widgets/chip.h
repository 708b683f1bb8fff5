// State chip: icon and word on a soft ground. Never a target.
#pragma once
#include "app/gui/widgets/painted.h"

#include <string>

namespace berkas::gui {

enum class Tone { plain, accent, good, warn, bad };
Colour ink_of(Tone);
Colour soft_of(Tone);

struct ChipLook { std::string icon{}; wxString word; Tone tone = Tone::plain; bool outlined = false; };

class Chip : public Painted {
public:
  Chip(wxWindow* parent, const ChipLook& look);
  void set(const ChipLook&);

protected:
  void paint(wxGraphicsContext&, wxSize) override;
  wxSize DoGetBestClientSize() const override;

private:
  ChipLook look_;
};

}  // namespace berkas::gui
