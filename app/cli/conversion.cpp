// conversion: alih media, from the set of dossiers to the leader's signature.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/paper_source.h"
#include "app/cli/text_views.h"
#include "app/desk/retention/conversions.h"

namespace berkas::cli {
namespace {

Json json_of(const Session& s, const desk::ConversionView& view) {
  Json lines = Json::array();
  for (const auto& line : view.lines) lines.push_back({{"code", line.code}, {"number", text_or_null(line.number)}, {"title", line.title}, {"class", text_or_null(line.classification)}});
  const auto& c = view.conversion;
  const bool attested = c.state == "authenticated";
  return {{"conversion", c.number}, {"minutes", view.minutes}, {"title", c.title}, {"state", c.state}, {"form", c.form}, {"made_at", c.made_at}, {"made_by", c.made_by}, {"date", c.date.to_string()},
          {"place", text_or_null(c.place)}, {"note", text_or_null(c.note)}, {"executing", text_or_null(c.executing)}, {"leader", text_or_null(c.leader)}, {"signs", c.inactive ? "records-unit" : "unit"},
          {"authenticated", attested ? Json{{"by", c.leader}, {"on", c.authenticated_on.to_string()}, {"minutes", view.minutes}} : Json(nullptr)}, {"signed_file", text_or_null(c.signed_file)},
          {"reason", text_or_null(c.reason)}, {"dossiers", lines}, {"says", s.say(view.says)}, {"todo", s.say(view.todo)}};
}

Exit tell(Session& s, const desk::Outcome<desk::ConversionView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(s, *view), [&](std::ostream& out) {
    out << view->conversion.number << "  " << view->conversion.title << "  (" << view->minutes << ")\n" << s.say(view->says) << '\n';
    for (const auto& line : view->lines) out << "  " << padded(line.number, 20) << line.title << '\n';
    if (!s.say(view->todo).empty()) out << s.say(view->todo) << '\n';
  });
}

struct Choice {
  int number = 0, year = 0;
  std::string title, date, place, note, executing, leader, reason, classification, on;
  std::vector<std::string> codes;
  bool everything = false;
};

std::shared_ptr<Choice> numbered(CLI::App* sub, Session& s) {
  auto choice = std::make_shared<Choice>();
  sub->add_option("ID", choice->number, s.say({"Nomor alih media", "The conversion's number"}))->required()->check(CLI::PositiveNumber);
  return choice;
}

void add_facts(CLI::App* sub, Session& s, Choice& choice) {
  sub->add_option("--title", choice.title, s.say({"Judul", "Title"}))->type_name("T");
  sub->add_option("--date", choice.date, s.say({"Waktu pelaksanaan; biasanya hari ini", "When it was done; usually today"}))->type_name("D");
  sub->add_option("--place", choice.place, s.say({"Tempat pelaksanaan", "Where it was done"}))->type_name("T");
  sub->add_option("--note", choice.note, s.say({"Tambahan keterangan proses; alat, resolusi, dan format diisi dari arsip digitalnya", "Added to the process; device, resolution and format come from the stored files"}))->type_name("T");
  sub->add_option("--executing", choice.executing, s.say({"Pelaksana; biasanya petugas", "Who carried it out; usually the clerk"}))->type_name("NAME");
  sub->add_option("--leader", choice.leader, s.say({"Penandatangan: pimpinan unit pengolah (aktif) atau unit kearsipan (inaktif)", "Who signs: head of the unit (active) or of the records unit (inactive)"}))->type_name("NAME");
}

// What was named on the line changes; an empty text takes it back.
desk::Outcome<desk::ConversionFacts> facts_of(const CLI::App* sub, const Choice& choice) {
  desk::ConversionFacts facts;
  const auto given = [&](const char* option, const std::string& text) { return sub->count(option) > 0 ? std::optional(text) : std::nullopt; };
  facts.title = given("--title", choice.title);
  facts.place = given("--place", choice.place);
  facts.note = given("--note", choice.note);
  facts.executing = given("--executing", choice.executing);
  facts.leader = given("--leader", choice.leader);
  if (sub->count("--date") == 0) return facts;
  const auto date = date_of(choice.date, "--date");
  if (!date) return date.refused();
  facts.date = *date;
  return facts;
}

void add_making(CLI::App& conversion, Session& s) {
  auto* fresh = command(conversion, s, "new", {"Memulai alih media", "Begins a conversion"}, "  berkas conversion new --place \"Ruang Arsip\" --leader \"Kepala Biro\"\n  berkas conversion add 1 --everything\n  berkas print conversion-minutes 1 -o ba.pdf\n  berkas conversion read-back 1 pindai.pdf");
  auto making = std::make_shared<Choice>();
  add_facts(fresh, s, *making);
  does(fresh, s, [&s, fresh, making]() -> Exit {
    const auto facts = facts_of(fresh, *making);
    return facts ? tell(s, desk::Conversions(s.desk()).make(*facts)) : s.refuse(facts.refused());
  });
  auto* set = command(conversion, s, "set", {"Mengubah isi berita acara, sebelum dicetak", "Changes what the minutes say, before they are printed"}, "  berkas conversion set 1 --note \"Halaman 3 dipindai dua kali karena pudar\"");
  auto setting = numbered(set, s);
  add_facts(set, s, *setting);
  does(set, s, [&s, set, setting]() -> Exit {
    const auto facts = facts_of(set, *setting);
    return facts ? tell(s, desk::Conversions(s.desk()).set(setting->number, *facts)) : s.refuse(facts.refused());
  });
}

void add_choosing(CLI::App& conversion, Session& s) {
  auto* add = command(conversion, s, "add", {"Menambah berkas yang sudah dipindai dari kertas", "Adds dossiers that were scanned from paper"}, "  berkas conversion add 1 BRK1-B-…\n  berkas conversion add 1 --class PR.01 --year 2026\n  berkas conversion add 1 --everything");
  auto adding = numbered(add, s);
  add->add_option("CODE", adding->codes, s.say({"Kode berkas", "Codes of dossiers"}));
  add->add_option("--class", adding->classification, s.say({"Klasifikasi ini dan di bawahnya", "This class and below"}))->type_name("C");
  add->add_option("--year", adding->year, s.say({"Kurun waktu atau tanggal tahun ini", "Of this year"}))->type_name("YYYY")->check(CLI::PositiveNumber);
  add->add_flag("--everything", adding->everything, s.say({"Semua yang diberkaskan dan belum masuk berita acara", "Everything filed and not yet in minutes"}));
  does(add, s, [&s, adding]() -> Exit {
    const bool filtered = adding->everything || adding->year > 0 || !adding->classification.empty();
    if (filtered != adding->codes.empty()) return s.refuse(usage({"Sebut kode berkas, atau --class, --year, --everything.", "Name dossiers, or --class, --year, --everything."}));
    desk::ConversionChoice choice;
    choice.codes = adding->codes;
    if (!adding->classification.empty()) choice.classification = adding->classification;
    if (adding->year > 0) choice.year = adding->year;
    choice.everything = adding->everything;
    return tell(s, desk::Conversions(s.desk()).add(adding->number, choice));
  });
  auto* remove = command(conversion, s, "remove", {"Mengeluarkan berkas, sebelum berita acara dicetak", "Takes dossiers out, before the minutes are printed"});
  auto removing = numbered(remove, s);
  remove->add_option("CODE", removing->codes, s.say({"Kode berkas", "Codes of dossiers"}))->required();
  does(remove, s, [&s, removing] { return tell(s, desk::Conversions(s.desk()).remove(removing->number, removing->codes)); });
}

void add_ends(CLI::App& conversion, Session& s) {
  auto* back = command(conversion, s, "read-back", {"Menyimpan berita acara yang ditandatangani pimpinan: alih medianya terautentikasi", "Keeps the minutes the leader signed: the conversion is authenticated"},
                       "  berkas conversion read-back 1 pindai.pdf --leader \"Kepala Biro\" --on 2026-05-04\n  berkas conversion read-back 1 --intake ID");
  auto reading = numbered(back, s);
  auto source = add_paper_source(back, s);
  back->add_option("--leader", reading->leader, s.say({"Yang menandatangani; biasanya seperti di berita acara", "Who signed; usually as in the minutes"}))->type_name("NAME");
  back->add_option("--on", reading->on, s.say({"Tanggal tanda tangan; biasanya hari ini", "The day of signing; usually today"}))->type_name("D");
  does(back, s, [&s, reading, source]() -> Exit {
    const auto on = date_of(reading->on, "--on");
    if (!on) return s.refuse(on.refused());
    return tell(s, desk::Conversions(s.desk()).read_back(reading->number, {{source->files.begin(), source->files.end()}, source->intake}, reading->leader, *on));
  });
  auto* cancel = command(conversion, s, "cancel", {"Membatalkan alih media yang belum diautentikasi; berkasnya bebas lagi", "Cancels a conversion not authenticated yet; its dossiers are free again"});
  auto cancelling = numbered(cancel, s);
  cancel->add_option("--reason", cancelling->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(cancel, s, [&s, cancelling] { return tell(s, desk::Conversions(s.desk()).cancel(cancelling->number, cancelling->reason)); });
}

void add_looking(CLI::App& conversion, Session& s) {
  auto* show = command(conversion, s, "show", {"Satu alih media dan berkasnya", "One conversion and its dossiers"});
  auto shown = numbered(show, s);
  does(show, s, [&s, shown] { return tell(s, desk::Conversions(s.desk()).show(shown->number)); });
  auto* list = command(conversion, s, "list", {"Semua alih media", "Every conversion"});
  does(list, s, [&s] {
    const auto all = desk::Conversions(s.desk()).list();
    Json value = Json::array();
    for (const auto& one : all) value.push_back({{"conversion", one.conversion.number}, {"minutes", one.minutes}, {"title", one.conversion.title}, {"state", one.conversion.state}, {"dossiers", one.lines.size()}});
    return s.answer(value, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Tidak ada.", "None."}) << '\n';
      for (const auto& one : all) out << one.conversion.number << "  " << padded(one.conversion.title, 30) << s.say(one.says) << '\n';
    });
  });
}

}  // namespace

void add_conversion(CLI::App& app, Session& s) {
  auto* conversion = command(app, s, "conversion", {"Alih media: berita acara dan autentikasi pimpinan", "Digitising: its minutes and the leader's authentication"});
  conversion->require_subcommand(1);
  add_making(*conversion, s);
  add_choosing(*conversion, s);
  add_ends(*conversion, s);
  add_looking(*conversion, s);
}

}  // namespace berkas::cli
