#include "app/gui/look/list_sight.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>

namespace berkas::gui {
namespace {

constexpr unsigned after_layout_ms = 120;

struct Wish { GtkTreeView* tree; int row; };

// What EnsureVisible asked for was reckoned with rows of no height, and the layout that follows scrolls once more.
gboolean bring_into_sight(gpointer data) {
  auto* wish = static_cast<Wish*>(data);
  GtkAdjustment* scroll = gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(wish->tree));
  GtkTreePath* path = gtk_tree_path_new_from_indices(wish->row, -1);
  if (scroll && gtk_tree_selection_path_is_selected(gtk_tree_view_get_selection(wish->tree), path)) {
    GdkRectangle area{};
    int x = 0, y = 0;
    gtk_tree_view_get_background_area(wish->tree, path, nullptr, &area);
    gtk_tree_view_convert_bin_window_to_tree_coords(wish->tree, area.x, area.y, &x, &y);
    const double at = gtk_adjustment_get_value(scroll), page = gtk_adjustment_get_page_size(scroll);
    if (y < at) gtk_adjustment_set_value(scroll, y);
    else if (y + area.height > at + page) gtk_adjustment_set_value(scroll, y + area.height - page);
  }
  gtk_tree_path_free(path);
  g_object_unref(wish->tree);
  delete wish;
  return G_SOURCE_REMOVE;
}

}  // namespace

void in_sight(wxDataViewCtrl* list, int row) {
  auto* tree = GTK_TREE_VIEW(g_object_ref(list->GtkGetTreeView()));
  g_timeout_add(after_layout_ms, bring_into_sight, new Wish{tree, row});
}

}  // namespace berkas::gui
