// The house's list: a native wxDataViewCtrl over its own model, so that every row is a row of table cells that speak.
#pragma once
#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/look/tokens.h"

namespace berkas::gui {

struct ListCell {
  wxString text{};
  wxString second{};                        // second line (two_lines columns)
  std::string icon{};                       // icon_word columns
  Colour ink = Colour::text;
  bool strong = true;                     // first line of two_lines
};
using ListRow = std::vector<ListCell>;

enum class ColumnKind { icon_word, two_lines, plain };

struct ListColumn {
  wxString title{};
  ColumnKind kind = ColumnKind::plain;
  int width_px = 0;                       // 0: takes the room that is left (one column only)
  bool right = false;
  bool semibold = false;
};

class Worklist : public wxDataViewCtrl {
public:
  struct Wants {
    std::function<void(int row)> chosen{};  // selection moved
    std::function<void(int row)> open{};    // Enter, double click
    std::function<bool(int key)> key{};     // before the list sees it; true = taken
  };
  Worklist(wxWindow* parent, const wxString& name, std::vector<ListColumn> columns, int row_px, bool rules, Wants);
  void rows(std::vector<ListRow>);        // keeps the selected row number where it still exists
  void row(int at, ListRow);
  int count() const;
  int chosen() const;                     // -1 none
  void choose(int row);                   // selects and scrolls there, without telling
  void header(bool) {}

private:
  class Model;
  wxObjectDataPtr<Model> model_;
  Wants wants_;
  bool quiet_ = false;
};

}  // namespace berkas::gui
