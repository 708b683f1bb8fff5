#include "app/gui/widgets/table_view.h"

#include <algorithm>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace { constexpr int row_px = 38; }

class TableView::Model : public wxDataViewVirtualListModel {
public:
  Model(unsigned columns, unsigned rows, Cell cell) : wxDataViewVirtualListModel(rows), columns_(columns), cell_(std::move(cell)) {}
  unsigned GetColumnCount() const override { return columns_; }
  wxString GetColumnType(unsigned) const override { return "string"; }
  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override { value = cell_ ? cell_(row, column) : wxString(); }
  bool GetAttrByRow(unsigned, unsigned, wxDataViewItemAttr&) const override { return false; }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
  unsigned columns_;
  Cell cell_;
};

TableView::TableView(wxWindow* parent, const wxString& name)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE | wxDV_HORIZ_RULES) {
  no_frame(this);
  say(this, name);
}

void TableView::table(const std::vector<TableColumn>& columns, unsigned rows, Cell cell) {
  AssociateModel(nullptr);
  ClearColumns();
  model_ = wxObjectDataPtr<Model>(new Model(static_cast<unsigned>(columns.size()), rows, std::move(cell)));
  int widest = -1;
  for (unsigned i = 0; i < columns.size(); ++i) {
    const auto& one = columns[i];
    auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, (one.right ? wxALIGN_RIGHT : wxALIGN_LEFT) | wxALIGN_CENTER_VERTICAL);
    text->EnableEllipsize(wxELLIPSIZE_END);
    AppendColumn(new wxDataViewColumn(one.head, text, i, FromDIP(one.width_px), one.right ? wxALIGN_RIGHT : wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
    if (widest < 0 || one.width_px > columns[static_cast<std::size_t>(widest)].width_px) widest = static_cast<int>(i);
  }
  AssociateModel(model_.get());
  shape_list(this, FromDIP(row_px), widest, {});
}

}  // namespace berkas::gui
