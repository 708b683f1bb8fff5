// A table of many columns and, if need be, a hundred thousand rows: a native list with heads whose cells are asked for when they are seen.
#pragma once
#include <wx/dataview.h>

#include <functional>
#include <vector>

namespace berkas::gui {

struct TableColumn { wxString head{}; int width_px = 100; bool right = false; };

class TableView : public wxDataViewCtrl {
public:
  using Cell = std::function<wxString(unsigned row, unsigned column)>;
  TableView(wxWindow* parent, const wxString& name);
  void table(const std::vector<TableColumn>&, unsigned rows, Cell);

private:
  class Model;
  wxObjectDataPtr<Model> model_;
};

}  // namespace berkas::gui
