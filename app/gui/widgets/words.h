// Words on a ground: native labels in the three sizes. Classes are those of the style sheet.
#pragma once
#include <wx/stattext.h>

#include <string>
#include <vector>

namespace berkas::gui {

enum class Ink { text, quiet, accent, good, warn, bad };

struct WordsLook {
  int points = 11;          // 11, 14, 22
  bool strong = false;      // 14 and 22 always are
  Ink ink = Ink::text;
  bool ellipsis = false;    // one line, cut at the end; the whole text is in the tooltip
  bool mono = false;
  int wrap_px = 0;          // wraps at this width
};

class Words : public wxStaticText {
public:
  Words(wxWindow* parent, const wxString& text, WordsLook look = {});
  void set(const wxString&);
  void ink(Ink);

private:
  WordsLook look_;
};

// Screen title and card heads: a heading for readers.
Words* heading(wxWindow* parent, const wxString& text, int points = 22);
// Secondary line that says what something is for: quiet, wrapped, at most 60 characters a line.
Words* explanation(wxWindow* parent, const wxString& text, int wrap_px);

}  // namespace berkas::gui
