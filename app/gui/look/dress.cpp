// The inside of a native button: a picture that takes the colour of the words beside it, and up to three texts.
#include <gtk/gtk.h>

#include "app/gui/look/gtk_look.h"
#include "app/gui/look/icons.h"

namespace berkas::gui {
namespace {

// The icon drawn once in black; where it is black, the button's own text colour is painted. So it follows state and theme.
cairo_surface_t* mask_of(const std::string& name, int px) {
  const wxImage picture = icon_bitmap(name, px, *wxBLACK).ConvertToImage();
  cairo_surface_t* mask = cairo_image_surface_create(CAIRO_FORMAT_A8, px, px);
  cairo_surface_flush(mask);
  unsigned char* rows = cairo_image_surface_get_data(mask);
  const int stride = cairo_image_surface_get_stride(mask);
  for (int y = 0; y < px; ++y)
    for (int x = 0; x < px; ++x) rows[y * stride + x] = picture.HasAlpha() ? picture.GetAlpha(x, y) : 0;
  cairo_surface_mark_dirty(mask);
  return mask;
}

gboolean draw_picture(GtkWidget* image, cairo_t* cr, gpointer mask) {
  GdkRGBA ink{};
  GtkStyleContext* context = gtk_widget_get_style_context(image);
  gtk_style_context_get_color(context, gtk_style_context_get_state(context), &ink);
  auto* surface = static_cast<cairo_surface_t*>(mask);
  const int px = cairo_image_surface_get_width(surface);
  gdk_cairo_set_source_rgba(cr, &ink);
  cairo_mask_surface(cr, surface, (gtk_widget_get_allocated_width(image) - px) / 2, (gtk_widget_get_allocated_height(image) - px) / 2);
  return TRUE;
}

void add(GtkWidget* widget, const std::vector<std::string>& classes) {
  for (const auto& name : classes) gtk_style_context_add_class(gtk_widget_get_style_context(widget), name.c_str());
}

GtkWidget* picture(const ButtonLook& look) {
  GtkWidget* image = gtk_image_new();
  gtk_widget_set_size_request(image, look.icon_px, look.icon_px);
  add(image, {"gambar"});
  add(image, look.icon_classes);
  cairo_surface_t* mask = mask_of(look.icon, look.icon_px);
  g_signal_connect(image, "draw", G_CALLBACK(draw_picture), mask);
  g_object_set_data_full(G_OBJECT(image), "berkas-mask", mask, [](gpointer p) { cairo_surface_destroy(static_cast<cairo_surface_t*>(p)); });
  gtk_widget_set_valign(image, GTK_ALIGN_CENTER);
  return image;
}

GtkWidget* text(const wxString& words, const std::vector<std::string>& classes, bool left) {
  GtkWidget* label = gtk_label_new(nullptr);
  add(label, classes);
  gtk_label_set_text(GTK_LABEL(label), words.utf8_str());
  gtk_label_set_xalign(GTK_LABEL(label), left ? 0.0F : 0.5F);
  return label;
}

GtkWidget* key(const ButtonLook& look) {
  GtkWidget* label = text(look.key, {look.key_box ? "kotak-kunci" : "kunci"}, false);
  gtk_widget_set_valign(label, GTK_ALIGN_CENTER);
  return label;
}

GtkWidget* two_lines(const ButtonLook& look) {
  GtkWidget* lines = gtk_box_new(GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign(lines, GTK_ALIGN_CENTER);
  gtk_box_pack_start(GTK_BOX(lines), text(look.title, look.title_classes, true), FALSE, FALSE, 0);
  GtkWidget* below = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_pack_start(GTK_BOX(below), text(look.second, {"redup"}, true), FALSE, FALSE, 0);
  if (!look.key.empty()) gtk_box_pack_end(GTK_BOX(below), key(look), FALSE, FALSE, 0);
  gtk_box_pack_start(GTK_BOX(lines), below, TRUE, TRUE, 0);
  return lines;
}

void fill(GtkWidget* row, const ButtonLook& look) {
  if (!look.icon.empty()) gtk_box_pack_start(GTK_BOX(row), picture(look), FALSE, FALSE, 0);
  if (!look.second.empty()) {
    gtk_box_pack_start(GTK_BOX(row), two_lines(look), TRUE, TRUE, 0);
    return;
  }
  if (!look.title.empty()) gtk_box_pack_start(GTK_BOX(row), text(look.title, look.title_classes, look.left), FALSE, FALSE, 0);
  if (look.key.empty()) return;
  if (look.key_at_end) gtk_box_pack_end(GTK_BOX(row), key(look), FALSE, FALSE, 0);
  else gtk_box_pack_start(GTK_BOX(row), key(look), FALSE, FALSE, 0);
}

}  // namespace

void dress(wxAnyButton* button, const ButtonLook& look) {
  GtkWidget* native = button->GetHandle();
  if (GtkWidget* old = gtk_bin_get_child(GTK_BIN(native))) gtk_container_remove(GTK_CONTAINER(native), old);
  GtkWidget* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, look.icon_px >= 32 ? 13 : 10);
  const bool wide = look.left || look.key_at_end || !look.second.empty();
  gtk_widget_set_halign(row, wide ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  fill(row, look);
  gtk_container_add(GTK_CONTAINER(native), row);
  gtk_widget_show_all(row);
  wxString name = look.title;
  if (!look.second.empty()) name += ", " + look.second;
  if (!name.empty()) say(button, name);
  button->InvalidateBestSize();
}

}  // namespace berkas::gui
