// sheets and print: the printed forms, to a printer or to a PDF. The list is the sheets' own table.
#include <chrono>
#include <thread>

#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
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

Json json_of(const desk::Printed& printed) {
  return {{"sheet", printed.sheet}, {"pages", printed.pages}, {"job", printed.job ? Json(*printed.job) : Json(nullptr)}, {"state", printed.state},
          {"printer", text_or_null(printed.queue)}, {"form", text_or_null(printed.form_code)}, {"file", printed.job ? Json(nullptr) : Json(printed.pdf.string())}};
}

bool still_moving(const std::string& state) { return state == "pending" || state == "processing"; }
bool ended(const std::string& state) { return state == "completed" || state == "cancelled" || state == "aborted" || state == "gone"; }

// "Sent" is not "printed": for a few seconds the job is watched, so that an empty tray is said at once. Of a sheet sent before the
// end is awaited through trouble as well: what a queue complains of stays for a while after it was mended.
desk::Outcome<desk::Printed> watch(Session& s, desk::Printed printed, bool sent_before = false) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(6);
  const auto wait = [&] { return sent_before ? !ended(printed.state) : still_moving(printed.state); };
  while (wait() && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    auto now = s.desk().follow(printed);
    if (!now) return now;
    printed = std::move(now.value());
  }
  return printed;
}

std::string where(const desk::Printed& printed) {
  if (printed.job) return printed.queue + " #" + std::to_string(*printed.job) + ", " + printed.state;
  return printed.queue.empty() ? printed.pdf.string() : printed.queue + ", " + printed.state;
}

struct PrintChoice {
  std::string sheet, code, printer, file, paper, came_out;
  int follow = 0;
};

Exit tell(Session& s, const desk::Printed& printed) {
  if (!printed.queue.empty() && !s.say(printed.says).empty()) s.note(printed.says);
  if (!printed.queue.empty() && !s.say(printed.todo).empty()) s.note(printed.todo);
  return s.answer(json_of(printed), [&](std::ostream& out) {
    out << printed.sheet << ": ";
    if (printed.pages > 0) out << printed.pages << s.say({" halaman, ", " pages, "});
    out << where(printed) << '\n';
  }, printed.exit);
}

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

Exit print_one(Session& s, const PrintChoice& choice) {
  if (!choice.came_out.empty()) return answer_for(s, choice);
  if (choice.follow > 0) return follow_one(s, choice);
  if (choice.printer.empty() == choice.file.empty()) return s.refuse(usage({"Sebut tujuannya: --printer NAMA atau -o FILE.pdf.", "Say where to: --printer NAME or -o FILE.pdf."}));
  if (!choice.file.empty()) {
    if (const auto no = may_write_to(choice.file)) return s.refuse(*no);
  }
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
                      "  berkas print dossier-label CODE --printer Kantor --follow 12\n  berkas print dossier-label CODE --came-out yes");
  sub->add_option("SHEET", choice->sheet, s.say({"Nama lembar (lihat `berkas sheets`)", "The form's id (see `berkas sheets`)"}))->required();
  sub->add_option("CODE", choice->code, s.say({"Kode berkas, naskah, atau lembar", "The code of a dossier, an item or a form"}))->required();
  auto* printer = sub->add_option("--printer", choice->printer, s.say({"Nama pencetak (lihat `berkas devices`)", "The printer's name (see `berkas devices`)"}))->type_name("NAME");
  sub->add_option("-o,--output", choice->file, s.say({"Tulis PDF ke sini; yang sudah ada tidak ditimpa", "Write a PDF here; an existing file is not overwritten"}))->type_name("FILE.pdf")->excludes(printer);
  sub->add_option("--paper", choice->paper, s.say({"Ukuran kertas", "Paper size"}))->transform(CLI::IsMember({"A4", "F4"}, CLI::ignore_case))->type_name("A4|F4");
  auto* follow = sub->add_option("--follow", choice->follow, s.say({"Lembar yang sudah dikirim: keadaannya sekarang", "A sheet sent before: how it stands now"}))->check(CLI::PositiveNumber)->type_name("JOB");
  sub->add_option("--came-out", choice->came_out, s.say({"Lembarnya sudah keluar dari pencetak, atau tidak", "The sheet came out of the printer, or did not"}))->check(CLI::IsMember({"yes", "no"}))->type_name("yes|no")->excludes(follow);
  does(sub, s, [&s, choice] { return print_one(s, *choice); });
}

}  // namespace berkas::cli
