// sheets and print: the printed forms, to a printer or to a PDF. The list is the sheets' own table.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/json_views.h"
#include "app/cli/printed.h"
#include "app/cli/text_views.h"
#include "app/desk/labels.h"
#include "app/sheets/sheet_table.h"

namespace berkas::cli {
namespace {

std::string paper_word(devices::Paper paper) {
  switch (paper) {
    case devices::Paper::a4: return "A4";
    case devices::Paper::f4: return "F4";
    default: return "own";
  }
}

void add_sheets(CLI::App& app, Session& s) {
  auto* sub = command(app, s, "sheets", {"Lembar cetak yang ada", "The printed forms there are"});
  does(sub, s, [&s] {
    Json list = Json::array();
    for (const auto& sheet : sheets::all_sheets()) {
      Json papers = Json::array();
      for (const auto paper : sheet.papers) papers.push_back(paper_word(paper));
      list.push_back({{"id", sheet.id}, {"title", s.globals.lang == "en" ? sheet.title_en : sheet.title_id}, {"paper", papers.empty() ? Json("A4") : papers[0]}, {"papers", papers}});
    }
    return s.answer(list, [&](std::ostream& out) {
      for (const auto& sheet : sheets::all_sheets()) out << padded(sheet.id, 18) << s.say({sheet.title_id, sheet.title_en}) << '\n';
    });
  });
}

struct PrintChoice {
  std::string sheet, code, printer, file, paper, came_out;
  std::vector<std::string> codes;
  desk::LabelRequest labels;
  int follow = 0;
};

desk::PrintOrder order_of(const PrintChoice& choice) {
  desk::PrintOrder order;
  order.sheet = choice.sheet;
  order.code = choice.code;
  order.printer = choice.printer;
  order.file = choice.file;
  if (choice.paper == "A4") order.paper = devices::Paper::a4;
  if (choice.paper == "F4") order.paper = devices::Paper::f4;
  return order;
}

// A sheet that was sent before, perhaps by another process: how it stands now, and whether it came out.
Exit follow_one(Session& s, const PrintChoice& choice) {
  if (choice.printer.empty()) return s.refuse(usage({"Sebut pencetaknya: --printer NAMA.", "Name its printer: --printer NAME."}));
  auto printed = s.desk().sent_before(order_of(choice), choice.follow);
  if (printed) printed = s.desk().follow(*printed);
  if (printed) printed = watch(s, std::move(printed.value()), true);
  if (!printed) return s.refuse(printed.refused());
  return tell(s, *printed);
}

Exit answer_for(Session& s, const PrintChoice& choice) {
  const auto sent = s.desk().sent_before(order_of(choice), choice.follow);
  if (!sent) return s.refuse(sent.refused());
  const auto told = s.desk().sheet_came_out(*sent, choice.came_out == "yes");
  if (!told) return s.refuse(told.refused());
  return s.answer({{"sheet", sent->sheet}, {"came_out", choice.came_out == "yes"}}, [](std::ostream&) {});
}

// Many things on one sheet of labels, from its first free place on.
Exit print_labels(Session& s, PrintChoice& choice) {
  auto& wanted = choice.labels;
  wanted.codes = choice.codes;
  wanted.printer = choice.printer;
  wanted.file = choice.file;
  auto done = desk::Labels(s.desk()).print(wanted);
  if (!done) return s.refuse(done.refused());
  auto printed = done->printed.job ? watch(s, done->printed) : desk::Outcome<desk::Printed>(done->printed);
  if (!printed) return s.refuse(printed.refused());
  Json labels = Json::array();
  for (const auto& each : done->labels) labels.push_back({{"code", each.code}, {"kind", each.kind}, {"page", each.page}, {"place", each.place}, {"issue", each.issue}});
  return tell(s, *printed, {{"stock", done->stock}, {"labels", std::move(labels)}, {"next", done->next}});
}

Exit print_one(Session& s, PrintChoice& choice) {
  if (choice.sheet != "labels" && choice.codes.size() > 1) return s.refuse(usage({"Lembar ini memuat satu kode.", "This form takes one code."}, {"Beberapa kode sekaligus: `berkas print labels`.", "Several codes at once: `berkas print labels`."}));
  choice.code = choice.codes.empty() ? "" : choice.codes.front();
  if (!choice.came_out.empty()) return answer_for(s, choice);
  if (choice.follow > 0) return follow_one(s, choice);
  if (choice.printer.empty() == choice.file.empty()) return s.refuse(usage({"Sebut tujuannya: --printer NAMA atau -o FILE.pdf.", "Say where to: --printer NAME or -o FILE.pdf."}));
  if (!choice.file.empty()) {
    if (const auto no = may_write_to(choice.file)) return s.refuse(*no);
  }
  if (choice.sheet == "labels") return print_labels(s, choice);
  auto printed = s.desk().print(order_of(choice));
  if (printed && printed->job) printed = watch(s, std::move(printed.value()));
  if (!printed) return s.refuse(printed.refused());
  return tell(s, *printed);
}

}  // namespace

void add_print(CLI::App& app, Session& s) {
  add_sheets(app, s);
  auto choice = std::make_shared<PrintChoice>();
  auto* sub = command(app, s, "print", {"Mencetak satu lembar, ke pencetak atau ke PDF", "Prints one form, on a printer or into a PDF"},
                      "  berkas print check-sheet CODE -o lembar.pdf\n  berkas print dossier-label CODE --printer Kantor\n"
                      "  berkas print labels CODE CODE CODE --stock a4-3x8 --start 5 --printer Kantor\n"
                      "  berkas print dossier-label CODE --printer Kantor --follow 12\n  berkas print dossier-label CODE --came-out yes");
  sub->add_option("SHEET", choice->sheet, s.say({"Nama lembar (lihat `berkas sheets`)", "The form's id (see `berkas sheets`)"}))->required();
  sub->add_option("CODE", choice->codes, s.say({"Kode berkas, naskah, atau lembar; label: juga boks, folder, rak, dan boleh banyak", "The code of a dossier, an item or a form; labels: boxes, folders and shelves too, and many"}))->required();
  auto* printer = sub->add_option("--printer", choice->printer, s.say({"Nama pencetak (lihat `berkas devices`)", "The printer's name (see `berkas devices`)"}))->type_name("NAME");
  sub->add_option("-o,--output", choice->file, s.say({"Tulis PDF ke sini; yang sudah ada tidak ditimpa", "Write a PDF here; an existing file is not overwritten"}))->type_name("FILE.pdf")->excludes(printer);
  sub->add_option("--paper", choice->paper, s.say({"Ukuran kertas", "Paper size"}))->transform(CLI::IsMember({"A4", "F4"}, CLI::ignore_case))->type_name("A4|F4");
  auto* follow = sub->add_option("--follow", choice->follow, s.say({"Lembar yang sudah dikirim: keadaannya sekarang", "A sheet sent before: how it stands now"}))->check(CLI::PositiveNumber)->type_name("JOB");
  sub->add_option("--came-out", choice->came_out, s.say({"Lembarnya sudah keluar dari pencetak, atau tidak", "The sheet came out of the printer, or did not"}))->check(CLI::IsMember({"yes", "no"}))->type_name("yes|no")->excludes(follow);
  sub->add_option("--stock", choice->labels.stock, s.say({"Label: lembar labelnya (lihat `berkas label stocks`)", "Labels: the sheet of labels (see `berkas label stocks`)"}))->capture_default_str()->type_name("ID");
  sub->add_option("--start", choice->labels.start, s.say({"Label: tempat pertama yang masih kosong", "Labels: the first place still free"}))->check(CLI::PositiveNumber)->type_name("N");
  sub->add_flag("--outlines", choice->labels.outlines, s.say({"Label: tepi labelnya juga, untuk dicoba di kertas biasa", "Labels: their edges as well, for a trial on plain paper"}));
  does(sub, s, [&s, choice] { return print_one(s, *choice); });
}

}  // namespace berkas::cli
