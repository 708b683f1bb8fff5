#include "app/gui/look/css.h"

#include <array>
#include <utility>

namespace berkas::gui {
namespace {

// $name stands for a colour of the table. One unknown selector drops its whole rule silently, so each rule stays small.
constexpr const char* words = R"(
* { font-family: "Open Sans"; font-size: 11pt; outline-width: 0; -gtk-icon-effect: none; }
window, window.background, dialog { background-color: $ground; color: $text; }
label { color: inherit; background: none; text-shadow: none; }
.t22 { font-size: 22pt; font-weight: 600; }
.t14 { font-size: 14pt; font-weight: 600; }
.kuat { font-weight: 600; }
.redup { color: $text2; }
.aksen { color: $accent; }
.baik { color: $good; }
.awas { color: $warn; }
.buruk { color: $bad; }
.mono { font-family: "JetBrains Mono"; }
tooltip, tooltip.background { background-color: $text; background-image: none; border-radius: 6px; border: none; box-shadow: none; }
tooltip label { color: $surface; }
)";

constexpr const char* buttons = R"(
button { background-image: none; background-color: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
  box-shadow: none; text-shadow: none; padding: 0 12px; min-height: 42px; min-width: 42px; font-weight: 600; transition: none; }
button:hover { background-color: $quiet; }
button:active { background-color: $accent_soft; }
button:disabled { background-color: $ground; color: $off; border-color: $off_edge; }
button:disabled .kunci, button:disabled .kotak-kunci { color: $off; border-color: $off_edge; }
button:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
button:checked { background-color: $accent_soft; color: $accent; border-color: $accent; }
button label { font-weight: inherit; }
button .kunci { color: $text2; font-weight: 400; }
button .redup { color: $text2; font-weight: 400; }
button .biasa { font-weight: 400; }
button .t14 { font-weight: 600; font-size: 14pt; }
button .kotak-kunci { border: 1px solid $edge; border-radius: 4px; color: $text2; font-weight: 400; min-width: 26px; min-height: 26px; }
button.utama { background-color: $accent; color: $on_accent; border-color: $accent; }
button.utama:hover { background-color: $accent; box-shadow: inset 0 0 0 2px $on_accent; }
button.utama:focus { box-shadow: inset 0 0 0 2px $on_accent; }
button.utama:disabled { background-color: $quiet; color: $off; border-color: $off_edge; }
button.utama .kunci { color: inherit; }
button.datar, button.flat { background-color: transparent; background-image: none; border-color: transparent; font-weight: 400; }
button.datar:hover, button.flat:hover { background-color: $quiet; }
button.datar:focus, button.flat:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
button.datar:disabled { background-color: transparent; }
button.langkah { padding: 0 6px 0 13px; border-radius: 8px; color: $text; }
button.langkah:disabled { color: $text; }
button.langkah.kini { background-color: $accent_soft; color: $accent; }
button.ubin { border-radius: 8px; padding: 0 15px; }
button.ubin .gambar { color: $accent; }
button.ubin .kunci { color: $text2; }
button.ubin:disabled .gambar { color: $off; }
button.jawab { padding: 0 11px 0 15px; border-radius: 6px; }
button.jawab .gambar-baik { color: $good; }
button.jawab .gambar-buruk { color: $bad; }
button.jawab .gambar-redup { color: $text2; }
button.kiri { border-top-right-radius: 0; border-bottom-right-radius: 0; }
button.kanan { border-top-left-radius: 0; border-bottom-left-radius: 0; }
button.baik .gambar { color: $good; }
button.awas .gambar { color: $warn; }
button.buruk .gambar { color: $bad; }
)";

constexpr const char* fields = R"(
entry, textview, textview text { background-image: none; background-color: $surface; color: $text; caret-color: $text; transition: none; }
entry { border: 1px solid $edge; border-radius: 6px; box-shadow: none; padding: 0 11px; min-height: 42px; }
entry:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
entry:disabled { background-color: $ground; color: $off; border-color: $off_edge; }
entry.polos, entry.polos:focus { border: none; box-shadow: none; background-color: transparent; padding: 0 2px; }
entry.besar { font-size: 14pt; }
entry.mono { font-family: "JetBrains Mono"; }
entry selection, textview text selection, label selection { background-color: $accent; color: $on_accent; }
scrolledwindow.catatan { border: 1px solid $edge; border-radius: 6px; background-color: $surface; }
textview.catatan { padding: 10px; }
textview.catatan:focus { box-shadow: inset 0 0 0 1px $accent; }
combobox button { font-weight: 400; padding: 0 11px; }
combobox button.combo { border: 1px solid $edge; border-radius: 6px; padding: 0 10px; min-width: 28px; }
combobox entry.combo + button.combo { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left-width: 0; padding: 0 6px; }
combobox entry { border-top-right-radius: 0; border-bottom-right-radius: 0; }
combobox arrow { color: $text2; min-width: 14px; min-height: 14px; }
spinbutton { border: 1px solid $edge; border-radius: 6px; background-image: none; background-color: $surface; box-shadow: none; color: $text; }
spinbutton entry { border: none; box-shadow: none; background-color: transparent; }
spinbutton button { border: none; min-width: 32px; background-color: transparent; }
spinbutton:focus { border-color: $accent; }
checkbutton, radiobutton { color: $text; min-height: 44px; }
check, radio { background-image: none; background-color: $surface; border: 1px solid $edge; color: $accent; box-shadow: none; min-height: 18px; min-width: 18px; }
check:checked, radio:checked { background-image: none; background-color: $accent; border-color: $accent; color: $on_accent; }
menu, .menu, .context-menu { background-color: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
menuitem { min-height: 32px; padding: 2px 10px; color: $text; }
menuitem:hover { background-color: $accent_soft; color: $text; }
combobox window.popup, window.popup { background-color: $surface; }
)";

constexpr const char* lists = R"(
treeview.view { background-color: $surface; color: $text; border-top-color: $line; border-left-color: $line; outline-width: 0;
  -GtkTreeView-horizontal-separator: 16; -GtkTreeView-vertical-separator: 0; -GtkTreeView-grid-line-width: 1; }
treeview.view:selected, treeview.view:selected:focus { background-color: $accent_soft; color: $text; }
treeview.view:hover { background-color: $surface; }
treeview.view:selected:hover { background-color: $accent_soft; }
treeview.view header button { background-color: $quiet; border: none; border-bottom: 1px solid $line; border-radius: 0; color: $text; font-weight: 600; min-height: 34px; }
scrolledwindow, viewport { background-color: transparent; border: none; }
scrollbar { background-color: transparent; background-image: none; border: none; }
scrollbar slider { background-color: $edge; border-radius: 6px; min-width: 8px; min-height: 32px; border: 3px solid transparent; background-clip: padding-box; }
scrollbar slider:hover { background-color: $text2; }
scrollbar trough { background-color: transparent; border: none; }
progressbar trough { background-image: none; background-color: $line; border: none; border-radius: 4px; min-height: 8px; }
progressbar progress { background-image: none; background-color: $accent; border: none; border-radius: 4px; min-height: 8px; }
separator { background-color: $line; }
)";

constexpr std::array<std::pair<const char*, Colour>, 21> names{{
    {"$ground", Colour::ground}, {"$surface", Colour::surface}, {"$desk", Colour::desk}, {"$quiet", Colour::quiet},
    {"$line", Colour::line}, {"$edge", Colour::edge}, {"$text2", Colour::text2}, {"$text", Colour::text},
    {"$off_edge", Colour::off_edge}, {"$off", Colour::off},
    {"$accent_soft", Colour::accent_soft}, {"$on_accent", Colour::on_accent}, {"$accent", Colour::accent},
    {"$good_soft", Colour::good_soft}, {"$good", Colour::good}, {"$warn_soft", Colour::warn_soft}, {"$warn", Colour::warn},
    {"$bad_soft", Colour::bad_soft}, {"$bad", Colour::bad}, {"$found_word", Colour::found_word}, {"$found_edge", Colour::found_edge},
}};

}  // namespace

std::string style_sheet(Theme theme) {
  std::string sheet;
  for (const char* part : {words, buttons, fields, lists}) sheet += part;
  for (const auto& [name, colour] : names) {   // longer names stand before those they begin with
    const std::string from = name, to = hex(rgb(colour, theme));
    for (auto at = sheet.find(from); at != std::string::npos; at = sheet.find(from, at + to.size())) sheet.replace(at, from.size(), to);
  }
  return sheet;
}

}  // namespace berkas::gui
