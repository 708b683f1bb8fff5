// label: what became of printed labels, and the sheets of labels there are. They are printed by `print labels`.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
#include "app/desk/labels.h"

namespace berkas::cli {
namespace {

Json json_of(const desk::LabelView& v) {
  const auto or_null = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  return {{"code", v.code}, {"kind", v.kind}, {"state", or_null(v.state)}, {"issue", v.issue}, {"at", or_null(v.at)}, {"by", or_null(v.by)}, {"stock", or_null(v.stock)},
          {"place", v.place > 0 ? Json(v.place) : Json(nullptr)}, {"reason", or_null(v.reason)}};
}

void print(std::ostream& out, const Session& s, const desk::LabelView& v) { out << v.code << "  " << s.say(v.says) << '\n'; }

Exit tell(Session& s, const desk::Outcome<desk::LabelView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(*view), [&](std::ostream& out) { print(out, s, *view); });
}

Json json_of(const sheets::LabelStock& stock, const Session& s) {
  return {{"id", stock.id}, {"title", s.globals.lang == "en" ? stock.title_en : stock.title_id}, {"labels", stock.count()}, {"layout", sheets::layout_text(stock)}, {"measure_first", stock.from_package}};
}

void add_stocks(CLI::App& label, Session& s) {
  auto* sub = command(label, s, "stocks", {"Lembar label yang dikenal", "The sheets of labels that are known"});
  does(sub, s, [&s] {
    const auto all = desk::Labels(s.desk()).stocks();
    Json list = Json::array();
    for (const auto& stock : all) list.push_back(json_of(stock, s));
    return s.answer(list, [&](std::ostream& out) {
      for (const auto& stock : all) {
        out << padded(stock.id, 14) << padded(s.globals.lang == "en" ? stock.title_en : stock.title_id, 36) << sheets::layout_text(stock) << '\n';
        if (stock.from_package) out << padded("", 14) << s.say({"ukuran label dari kemasannya; ukur tepi lembarnya sebelum dipakai", "label size from its package; measure the sheet's margins before use"}) << '\n';
      }
    });
  });
  struct Choice { std::string id, layout; };
  auto choice = std::make_shared<Choice>();
  auto* stock = command(label, s, "stock", {"Menyimpan lembar label milik kantor", "Keeps a sheet of labels of the office's own"}, "  berkas label stock kantor \"page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 70x36\"");
  stock->add_option("ID", choice->id, s.say({"Namanya: huruf kecil, angka, -", "Its name: small letters, digits, -"}))->required();
  stock->add_option("LAYOUT", choice->layout, s.say({"Ukuran dalam milimeter", "Its sizes in millimetres"}))->required();
  does(stock, s, [&s, choice] {
    const auto kept = desk::Labels(s.desk()).keep_stock(choice->id, choice->layout);
    if (!kept) return s.refuse(kept.refused());
    return s.answer(json_of(*kept, s), [&](std::ostream& out) { out << kept->id << "  " << sheets::layout_text(*kept) << '\n'; });
  });
}

void add_acts(CLI::App& label, Session& s) {
  struct Choice { std::string code, reason; };
  const auto with_code = [&](const char* name, const Sentence& what, const char* example) {
    auto choice = std::make_shared<Choice>();
    auto* sub = command(label, s, name, what, example);
    sub->add_option("CODE", choice->code, s.say({"Kode pada labelnya", "The code on the label"}))->required();
    return std::pair(sub, choice);
  };
  const auto [show, shown] = with_code("show", {"Bagaimana label ini", "How this label stands"}, "  berkas label show CODE");
  does(show, s, [&s, shown = shown] { return tell(s, desk::Labels(s.desk()).show(shown->code)); });
  const auto [scan, scanned] = with_code("scanned", {"Label sudah terpasang: kodenya dipindai balik", "The label is on: its code was scanned back"}, "  berkas label scanned CODE");
  does(scan, s, [&s, scanned = scanned] { return tell(s, desk::Labels(s.desk()).scanned(scanned->code)); });
  const auto [spoil, spoilt] = with_code("void", {"Membatalkan label yang rusak; nomor dan kodenya tetap", "Takes a spoilt label back; its number and code stay"}, "  berkas label void CODE --reason \"sobek\"");
  spoil->add_option("--reason", spoilt->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(spoil, s, [&s, spoilt = spoilt] { return tell(s, desk::Labels(s.desk()).take_back(spoilt->code, spoilt->reason)); });
}

void add_waiting(CLI::App& label, Session& s) {
  auto* sub = command(label, s, "waiting", {"Label yang tercetak dan belum dipindai balik", "Labels that were printed and not scanned back yet"});
  does(sub, s, [&s] {
    const auto all = desk::Labels(s.desk()).waiting();
    Json list = Json::array();
    for (const auto& view : all) list.push_back(json_of(view));
    return s.answer(list, [&](std::ostream& out) { for (const auto& view : all) print(out, s, view); });
  });
}

}  // namespace

void add_label(CLI::App& app, Session& s) {
  auto* label = command(app, s, "label", {"Label: terpasang, dibatalkan, dan lembar labelnya", "Labels: confirmed, taken back, and the sheets they are printed on"});
  label->require_subcommand(1);
  add_stocks(*label, s);
  add_acts(*label, s);
  add_waiting(*label, s);
}

}  // namespace berkas::cli
