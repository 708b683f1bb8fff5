// find, show, open, read, history: what is in the archive, and what a code leads to.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

void print_hits(std::ostream& out, const Session& s, const archive::Hits& hits) {
  if (hits.rows.empty()) out << s.say({"Tidak ditemukan. Coba kata lain, atau lepaskan saringannya.", "Nothing found. Try other words, or drop the filters."}) << '\n';
  for (const auto& hit : hits.rows) {
    out << hit.code << "  " << padded(hit.number, 16) << hit.title << '\n';
    if (hit.page) out << "    " << s.say({"halaman ", "page "}) << *hit.page << ": " << hit.snippet << '\n';
  }
}

void add_finding(CLI::App& app, Session& s) {
  struct Choice { std::vector<std::string> words; std::string classification, place; int year = 0, limit = 50; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "find", {"Mencari kata dalam judul, nomor, dan teks", "Looks for words in titles, numbers and texts"}, "  berkas find data kinerja --year 2025\n  berkas find \"rencana ker\" --class PR.01");
  sub->add_option("WORDS", choice->words, s.say({"Kata; yang terakhir boleh belum selesai", "Words; the last may be unfinished"}));
  sub->add_option("--class", choice->classification, s.say({"Klasifikasi ini dan di bawahnya", "This class and below"}))->type_name("C");
  sub->add_option("--year", choice->year, s.say({"Tahun", "Year"}))->check(CLI::Range(1900, 2199))->type_name("Y");
  sub->add_option("--place", choice->place, s.say({"Lokasi ini dan di dalamnya", "This place and within"}))->type_name("P");
  sub->add_option("--limit", choice->limit, s.say({"Paling banyak sekian", "At most so many"}))->check(CLI::Range(1, 1000))->type_name("N")->capture_default_str();
  does(sub, s, [&s, choice] {
    archive::Query query;
    for (const auto& word : choice->words) query.words += (query.words.empty() ? "" : " ") + word;
    if (!choice->classification.empty()) query.classification = choice->classification;
    if (choice->year > 0) query.year = choice->year;
    if (!choice->place.empty()) query.place = choice->place;
    query.limit = choice->limit;
    const auto hits = s.desk().find(query, {});
    if (!hits) return s.refuse(hits.refused());
    return s.answer(json_of(*hits), [&](std::ostream& out) { print_hits(out, s, *hits); });
  });
}

void print_shown(std::ostream& out, const Session& s, const desk::Shown& shown) {
  if (shown.kind == "place") {
    out << shown.code << "  " << to_string(shown.place->kind) << "  " << shown.place_path << '\n';
    for (const auto& code : shown.contents) out << "  " << code << '\n';
    return;
  }
  if (shown.form) out << shown.code << "  " << shown.form->sheet << s.say({", cetakan ke-", ", issue "}) << shown.form->issue << '\n';
  if (!shown.minutes.empty()) {
    out << s.say({"Berita acara: ", "Minutes of: "}) << shown.minutes << '\n';
    return;
  }
  if (shown.item) out << shown.code << "  " << s.say({"naskah ke-", "item "}) << shown.item->number << ": " << shown.item->about.title << '\n';
  print_dossier(out, s, *shown.dossier);
}

void add_showing(CLI::App& app, Session& s) {
  auto code = std::make_shared<std::string>();
  auto* sub = command(app, s, "show", {"Apa pun yang ditunjuk sebuah kode", "Whatever a code names"}, "  berkas show BRK1-B-7K3M9Q2XTA-SM");
  sub->add_option("CODE", *code, s.say({"Kode apa pun", "Any code"}))->required();
  does(sub, s, [&s, code] {
    const auto shown = s.desk().show(*code);
    if (!shown) return s.refuse(shown.refused());
    return s.answer(json_of(s.desk(), *shown), [&](std::ostream& out) { print_shown(out, s, *shown); });
  });
}

void add_open(CLI::App& app, Session& s) {
  struct Choice { std::string code, file; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "open", {"Menyalin arsip digital yang berlaku dari naskah utama", "Copies out the current archival file of the main item"}, "  berkas open CODE -o naskah.pdf");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas atau naskah", "The code of a dossier or an item"}))->required();
  sub->add_option("-o,--output", choice->file, s.say({"Tulis ke sini; yang sudah ada tidak ditimpa", "Write here; an existing file is not overwritten"}))->required()->type_name("FILE");
  does(sub, s, [&s, choice]() -> Exit {
    if (const auto no = may_write_to(choice->file)) return s.refuse(*no);
    const auto file = s.desk().open_file(choice->code);
    if (!file) return s.refuse(file.refused());
    if (const auto no = copy_out(file->path, choice->file)) return s.refuse(*no);
    return s.answer({{"file", choice->file}, {"sha256", file->sha256}, {"media_type", file->media_type}, {"pages", file->pages}, {"bytes", file->bytes}, {"role", file->role}},
                    [&](std::ostream& out) { out << choice->file << '\n'; });
  });
}

void add_read(CLI::App& app, Session& s) {
  auto file = std::make_shared<std::string>();
  auto* sub = command(app, s, "read", {"Kode pada sebuah gambar atau PDF", "The codes on a picture or a PDF"}, "  berkas read halaman.jpg --json");
  sub->add_option("FILE", *file, s.say({"Gambar JPEG, PNG, TIFF, atau PDF", "A JPEG, PNG or TIFF picture, or a PDF"}))->required();
  does(sub, s, [&s, file] {
    const auto found = s.desk().read_codes(*file);
    if (!found) return s.refuse(found.refused());
    Json list = Json::array();
    for (const auto& one : *found) list.push_back(json_of(one));
    return s.answer(list, [&](std::ostream& out) {
      if (found->empty()) out << s.say({"Tidak ada kode yang terbaca.", "No code could be read."}) << '\n';
      for (const auto& one : *found) {
        out << one.page << "  " << one.text << "  " << s.say(!one.fault.empty() ? Sentence{"huruf periksa tidak cocok", "wrong check characters"} : !one.ours ? Sentence{"bukan kode Berkas", "no Berkas code"} : one.known ? Sentence{"dikenal", "known"} : Sentence{"tidak dikenal di arsip ini", "not known in this archive"})
            << (one.source == "print" ? s.say({", dibaca dari cetakan", ", read from print"}) : "") << '\n';
      }
    });
  });
}

void add_history(CLI::App& app, Session& s) {
  struct Choice { std::string code; bool reveal = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "history", {"Riwayat: siapa melakukan apa, kapan", "The history: who did what, and when"}, "  berkas history CODE");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas, naskah, atau lokasi", "The code of a dossier, an item or a place"}))->required();
  sub->add_flag("--reveal", choice->reveal, s.say({"Buka catatan rahasia; tercatat di riwayat", "Show restricted notes; written into the history"}));
  does(sub, s, [&s, choice] {
    const auto shown = s.desk().show(choice->code);
    if (!shown) return s.refuse(shown.refused());
    const auto revealed = choice->reveal && shown->dossier ? s.desk().dossier(shown->code, true) : desk::Outcome<desk::DossierView>(desk::DossierView{});
    if (!revealed) return s.refuse(revealed.refused());
    const auto events = s.desk().history(shown->code, revealed->opening);
    Json list = Json::array();
    for (const auto& event : events) list.push_back(json_of(event));
    return s.answer(list, [&](std::ostream& out) {
      for (const auto& event : events) out << event.at << "  " << padded(event.operator_name, 20) << padded(event.kind, 24) << event.note << '\n';
    });
  });
}

}  // namespace

void add_find(CLI::App& app, Session& s) {
  add_finding(app, s);
  add_showing(app, s);
  add_open(app, s);
  add_read(app, s);
  add_history(app, s);
}

}  // namespace berkas::cli
