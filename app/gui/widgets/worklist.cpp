#include "app/gui/widgets/worklist.h"

#include <algorithm>

#include "app/gui/look/gtk_look.h"
#include "app/gui/look/icons.h"
#include "app/gui/look/list_sight.h"

namespace berkas::gui {
namespace {

wxString escaped(const wxString& text) {
  wxString out;
  for (wxUniChar c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else out += c;
  }
  return out;
}

// Never a foreground in the markup: it would stay grey on a selected row.
wxString markup(const ListCell& cell) {
  wxString first = escaped(cell.text);
  if (cell.strong) first = "<span weight=\"600\">" + first + "</span>";
  return cell.second.empty() ? first : first + "\n<span alpha=\"75%\">" + escaped(cell.second) + "</span>";
}

}  // namespace

class Worklist::Model : public wxDataViewVirtualListModel {
public:
  Model(std::vector<ListColumn> columns) : columns_(std::move(columns)) {}
  void rows(std::vector<ListRow> rows) {
    rows_ = std::move(rows);
    Reset(static_cast<unsigned>(rows_.size()));
  }
  void row(unsigned at, ListRow row) {
    rows_.at(at) = std::move(row);
    RowChanged(at);
  }
  int count() const { return static_cast<int>(rows_.size()); }

  unsigned GetColumnCount() const override { return static_cast<unsigned>(columns_.size()); }
  wxString GetColumnType(unsigned column) const override { return columns_.at(column).kind == ColumnKind::icon_word ? "wxDataViewIconText" : "string"; }
  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
    if (row >= rows_.size()) return;
    const ListCell& cell = rows_[row].at(column);
    if (columns_[column].kind != ColumnKind::icon_word) {
      value = columns_[column].kind == ColumnKind::two_lines ? markup(cell) : cell.text;
      return;
    }
    wxIcon icon;
    if (!cell.icon.empty()) icon = icon_icon(cell.icon, 20, colour(cell.ink));
    value << wxDataViewIconText(wxString(cell.text.empty() ? "" : " ") + cell.text, wxBitmapBundle(icon));
  }
  bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
    if (row >= rows_.size()) return false;
    attr.SetColour(colour(rows_[row].at(column).ink));
    return true;
  }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
  std::vector<ListColumn> columns_;
  std::vector<ListRow> rows_;
};

namespace {

wxDataViewRenderer* renderer(const ListColumn& column) {
  if (column.kind == ColumnKind::icon_word) return new wxDataViewIconTextRenderer("wxDataViewIconText", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT | wxALIGN_CENTER_VERTICAL);
  auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, (column.right ? wxALIGN_RIGHT : wxALIGN_LEFT) | wxALIGN_CENTER_VERTICAL);
  text->EnableMarkup(column.kind == ColumnKind::two_lines);
  text->EnableEllipsize(wxELLIPSIZE_END);
  return text;
}

}  // namespace

Worklist::Worklist(wxWindow* parent, const wxString& name, std::vector<ListColumn> columns, int row_px, bool rules, Wants wants)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE | (rules ? wxDV_HORIZ_RULES : 0)),
      model_(new Model(columns)), wants_(std::move(wants)) {
  AssociateModel(model_.get());
  std::vector<std::pair<int, std::string>> families;
  int stretching = -1;
  for (unsigned i = 0; i < columns.size(); ++i) {
    const ListColumn& c = columns[i];
    AppendColumn(new wxDataViewColumn(c.title, renderer(c), i, c.width_px ? FromDIP(c.width_px) : wxCOL_WIDTH_DEFAULT, c.right ? wxALIGN_RIGHT : wxALIGN_LEFT, 0));
    if (c.semibold) families.emplace_back(static_cast<int>(i), "Open Sans Semibold");
    if (!c.width_px) stretching = static_cast<int>(i);
  }
  shape_list(this, FromDIP(row_px), stretching, families);
  no_frame(this);
  say(this, name);
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { if (!quiet_ && wants_.chosen && chosen() >= 0) wants_.chosen(chosen()); });
  Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { if (wants_.open && chosen() >= 0) wants_.open(chosen()); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) { if (!wants_.key || !wants_.key(e.GetKeyCode())) e.Skip(); });
}

void Worklist::rows(std::vector<ListRow> rows) {
  const int before = chosen();
  quiet_ = true;
  model_->rows(std::move(rows));
  quiet_ = false;
  if (before >= 0 && before < count()) choose(before);
}

void Worklist::row(int at, ListRow row) { model_->row(static_cast<unsigned>(at), std::move(row)); }

int Worklist::count() const { return model_->count(); }

int Worklist::chosen() const {
  const wxDataViewItem item = GetSelection();
  return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

void Worklist::choose(int row) {
  if (row < 0 || row >= count()) return;
  quiet_ = true;
  const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
  SetCurrentItem(item);
  Select(item);
  EnsureVisible(item);
  quiet_ = false;
  in_sight(this, row);
}

}  // namespace berkas::gui
