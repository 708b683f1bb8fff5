#include "app/gui/look/gtk_look.h"

#include <gtk/gtk.h>
#include <wx/settings.h>

#include <cstdlib>

#include "app/gui/look/css.h"

namespace berkas::gui {
namespace {

Theme current = Theme::light;

GtkWidget* widget(wxWindow* window) { return window->GetHandle(); }

// A multi-line field and a list stand inside a scrolled window; names and classes belong to what has the focus.
GtkWidget* inner(wxWindow* window) {
  GtkWidget* outer = widget(window);
  if (!GTK_IS_SCROLLED_WINDOW(outer)) return outer;
  GtkWidget* child = gtk_bin_get_child(GTK_BIN(outer));
  return child ? child : outer;
}

AtkRole role_of(Says role) {
  switch (role) {
    case Says::heading: return ATK_ROLE_HEADING;
    case Says::label: return ATK_ROLE_LABEL;
    case Says::list: return ATK_ROLE_LIST;
    case Says::image: return ATK_ROLE_IMAGE;
    case Says::alert: return ATK_ROLE_ALERT;
    case Says::group: return ATK_ROLE_GROUPING;
    case Says::text: return ATK_ROLE_TEXT;
  }
  return ATK_ROLE_PANEL;
}

gboolean draw_hint(GtkWidget* entry, cairo_t* cr, gpointer) {
  const char* text = static_cast<const char*>(g_object_get_data(G_OBJECT(entry), "berkas-hint"));
  if (!text || gtk_entry_get_text_length(GTK_ENTRY(entry)) > 0) return FALSE;
  PangoLayout* layout = gtk_widget_create_pango_layout(entry, text);
  int width = 0, height = 0;
  pango_layout_get_pixel_size(layout, &width, &height);
  const Rgb ink = rgb(Colour::text2, current);
  cairo_set_source_rgb(cr, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
  GtkStyleContext* context = gtk_widget_get_style_context(entry);
  GtkBorder padding{}, border{};
  gtk_style_context_get_padding(context, gtk_style_context_get_state(context), &padding);
  gtk_style_context_get_border(context, gtk_style_context_get_state(context), &border);
  cairo_move_to(cr, padding.left + border.left + 4, (gtk_widget_get_allocated_height(entry) - height) / 2);
  pango_cairo_show_layout(cr, layout);
  g_object_unref(layout);
  return FALSE;
}

}  // namespace

void install_look(Theme wanted) {
  static GtkCssProvider* provider = nullptr;
  current = wanted;
  if (!provider) {
    provider = gtk_css_provider_new();
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider), GTK_STYLE_PROVIDER_PRIORITY_USER + 10);
  }
  GtkSettings* settings = gtk_settings_get_default();
  g_object_set(settings, "gtk-application-prefer-dark-theme", is_dark(wanted), "gtk-font-name", "Open Sans 11",
               "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, "gtk-overlay-scrolling", TRUE, nullptr);
  const std::string sheet = style_sheet(wanted);
  GError* error = nullptr;
  gtk_css_provider_load_from_data(provider, sheet.c_str(), static_cast<gssize>(sheet.size()), &error);
  if (error) {
    wxFAIL_MSG(error->message);
    g_error_free(error);
  }
}

Theme theme() { return current; }

// The desktop's theme by its name: GTK ships HighContrast and HighContrastInverse.
Theme desktop_theme() {
  const char* forced = std::getenv("GTK_THEME");
  char* set = nullptr;
  g_object_get(gtk_settings_get_default(), "gtk-theme-name", &set, nullptr);
  const std::string name = forced && *forced ? forced : set ? set : "";
  g_free(set);
  if (name.starts_with("HighContrast")) return name.find("Inverse") != std::string::npos ? Theme::contrast_dark : Theme::contrast;
  return wxSystemSettings::GetAppearance().IsDark() ? Theme::dark : Theme::light;
}

wxColour colour(Colour token) {
  const Rgb c = rgb(token, current);
  return wxColour(c.red, c.green, c.blue);
}

void add_class(wxWindow* window, const char* name) {
  gtk_style_context_add_class(gtk_widget_get_style_context(widget(window)), name);
  if (inner(window) != widget(window)) gtk_style_context_add_class(gtk_widget_get_style_context(inner(window)), name);
  window->InvalidateBestSize();
}

void set_class(wxWindow* window, const char* name, bool on) {
  if (on) return add_class(window, name);
  gtk_style_context_remove_class(gtk_widget_get_style_context(widget(window)), name);
  if (inner(window) != widget(window)) gtk_style_context_remove_class(gtk_widget_get_style_context(inner(window)), name);
  window->InvalidateBestSize();
}

void font_of(wxWindow* window, int points, bool strong, bool mono) {
  if (!GTK_IS_LABEL(widget(window))) return;
  PangoAttrList* list = pango_attr_list_new();
  pango_attr_list_insert(list, pango_attr_size_new(points * PANGO_SCALE));
  pango_attr_list_insert(list, pango_attr_family_new(mono ? "JetBrains Mono" : "Open Sans"));
  pango_attr_list_insert(list, pango_attr_weight_new(strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL));
  gtk_label_set_attributes(GTK_LABEL(widget(window)), list);
  pango_attr_list_unref(list);
  window->InvalidateBestSize();
}

void say(wxWindow* window, const wxString& name) { atk_object_set_name(gtk_widget_get_accessible(inner(window)), name.utf8_str()); }

void say(wxWindow* window, const wxString& name, Says role) {
  say(window, name);
  atk_object_set_role(gtk_widget_get_accessible(inner(window)), role_of(role));
}

void say_focus(wxWindow* window) {
  AtkObject* object = gtk_widget_get_accessible(inner(window));
  atk_object_notify_state_change(object, ATK_STATE_FOCUSED, TRUE);
}

wxString said(wxWindow* window) {
  const char* name = atk_object_get_name(gtk_widget_get_accessible(inner(window)));
  return name ? wxString::FromUTF8(name) : wxString();
}

void hint(wxTextCtrl* field, const wxString& text) {
  GtkWidget* entry = widget(field);
  if (!GTK_IS_ENTRY(entry)) return;
  const bool first = g_object_get_data(G_OBJECT(entry), "berkas-hint") == nullptr;
  g_object_set_data_full(G_OBJECT(entry), "berkas-hint", g_strdup(text.utf8_str()), g_free);
  if (first) g_signal_connect_after(entry, "draw", G_CALLBACK(draw_hint), nullptr);
  gtk_widget_queue_draw(entry);
}

void shape_list(wxDataViewCtrl* list, int row_px, int stretching, const std::vector<std::pair<int, std::string>>& column_families) {
  GtkTreeView* tree = GTK_TREE_VIEW(list->GtkGetTreeView());
  gtk_tree_view_set_enable_search(tree, FALSE);
  for (unsigned i = 0; i < list->GetColumnCount(); ++i) {
    GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(list->GetColumn(i)->GetGtkHandle()));
    gtk_tree_view_column_set_expand(GTK_TREE_VIEW_COLUMN(list->GetColumn(i)->GetGtkHandle()), static_cast<int>(i) == stretching);
    for (GList* at = cells; at; at = at->next) {
      GtkCellRenderer* cell = GTK_CELL_RENDERER(at->data);
      gtk_cell_renderer_set_fixed_size(cell, -1, row_px);
      for (const auto& [column, family] : column_families)
        if (GTK_IS_CELL_RENDERER_TEXT(cell) && column == static_cast<int>(i)) g_object_set(cell, "family", family.c_str(), nullptr);
    }
    g_list_free(cells);
  }
}

void no_frame(wxWindow* window) {
  if (GTK_IS_SCROLLED_WINDOW(widget(window))) gtk_scrolled_window_set_shadow_type(GTK_SCROLLED_WINDOW(widget(window)), GTK_SHADOW_NONE);
}

bool keys_waiting() { return gdk_events_pending(); }

bool types_text(wxWindow* window) {
  GtkWidget* at = window ? inner(window) : nullptr;
  return at && (GTK_IS_ENTRY(at) || GTK_IS_TEXT_VIEW(at) || GTK_IS_COMBO_BOX(at));
}

}  // namespace berkas::gui
