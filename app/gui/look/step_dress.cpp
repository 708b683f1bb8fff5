// The inside of a stepper's button: circle with tick or number, line to the next, two lines of words.
#include "app/gui/look/step_dress.h"

#include <gtk/gtk.h>

#include <numbers>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace {

void ink(cairo_t* cr, Colour token) {
  const Rgb c = rgb(token, theme());
  cairo_set_source_rgb(cr, c.red / 255.0, c.green / 255.0, c.blue / 255.0);
}

void tick(cairo_t* cr, double x, double y) {
  ink(cr, Colour::good);
  cairo_set_line_width(cr, 2);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to(cr, x - 4.5, y + 0.5);
  cairo_line_to(cr, x - 1.5, y + 3.5);
  cairo_line_to(cr, x + 5, y - 3.5);
  cairo_stroke(cr);
}

void number(GtkWidget* area, cairo_t* cr, int no, Colour token, double x, double y) {
  PangoLayout* layout = gtk_widget_create_pango_layout(area, nullptr);
  const std::string markup = "<span weight=\"600\">" + std::to_string(no) + "</span>";
  pango_layout_set_markup(layout, markup.c_str(), -1);
  int w = 0, h = 0;
  pango_layout_get_pixel_size(layout, &w, &h);
  ink(cr, token);
  cairo_move_to(cr, x - w / 2.0, y - h / 2.0);
  pango_cairo_show_layout(cr, layout);
  g_object_unref(layout);
}

gboolean draw_circle(GtkWidget* area, cairo_t* cr, gpointer data) {
  const auto* step = static_cast<const StepDress*>(data);
  const int px = gtk_widget_get_allocated_height(area);
  const double x = 13, y = 20, r = 13;
  ink(cr, Colour::line);
  cairo_set_line_width(cr, 2);
  if (!step->first) { cairo_move_to(cr, x, 0); cairo_line_to(cr, x, y - r - 3); }
  if (!step->last) { cairo_move_to(cr, x, y + r + 3); cairo_line_to(cr, x, px); }
  cairo_stroke(cr);
  cairo_arc(cr, x, y, step->now ? r : r - 0.75, 0, 2 * std::numbers::pi);
  ink(cr, step->now ? Colour::accent : step->done ? Colour::good_soft : Colour::surface);
  if (step->now) {
    cairo_fill(cr);
  } else {
    cairo_fill_preserve(cr);
    ink(cr, step->done ? Colour::good : Colour::edge);
    cairo_set_line_width(cr, 1.5);
    cairo_stroke(cr);
  }
  if (step->done && !step->now) tick(cr, x, y);
  else number(area, cr, step->no, step->now ? Colour::on_accent : Colour::text, x, y);
  return TRUE;
}

GtkWidget* words(const wxString& text, bool quiet, bool strong) {
  GtkWidget* label = gtk_label_new(nullptr);
  GtkStyleContext* context = gtk_widget_get_style_context(label);
  gtk_style_context_add_class(context, strong ? "kuat" : "biasa");
  if (quiet) gtk_style_context_add_class(context, "redup");
  gtk_label_set_text(GTK_LABEL(label), text.utf8_str());
  gtk_label_set_xalign(GTK_LABEL(label), 0.0F);
  gtk_label_set_ellipsize(GTK_LABEL(label), PANGO_ELLIPSIZE_END);
  return label;
}

}  // namespace

void dress_step(wxAnyButton* button, const StepDress& step) {
  GtkWidget* native = button->GetHandle();
  if (GtkWidget* old = gtk_bin_get_child(GTK_BIN(native))) gtk_container_remove(GTK_CONTAINER(native), old);
  GtkWidget* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget* area = gtk_image_new();
  gtk_widget_set_size_request(area, 26, -1);
  auto* copy = new StepDress(step);
  g_signal_connect(area, "draw", G_CALLBACK(draw_circle), copy);
  g_object_set_data_full(G_OBJECT(area), "berkas-step", copy, [](gpointer p) { delete static_cast<StepDress*>(p); });
  GtkWidget* lines = gtk_box_new(GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_margin_top(lines, 7);
  gtk_widget_set_valign(lines, GTK_ALIGN_START);
  gtk_box_pack_start(GTK_BOX(lines), words(step.name, false, step.now), FALSE, FALSE, 0);
  if (!step.second.empty()) gtk_box_pack_start(GTK_BOX(lines), words(step.second, true, false), FALSE, FALSE, 0);
  gtk_box_pack_start(GTK_BOX(row), area, FALSE, FALSE, 0);
  gtk_box_pack_start(GTK_BOX(row), lines, TRUE, TRUE, 0);
  gtk_container_add(GTK_CONTAINER(native), row);
  gtk_widget_show_all(row);
}

}  // namespace berkas::gui
