// calibrate: how far a printer prints beside the place, in tenths of a millimetre. Kept in the archive, used for every sheet it prints.
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/json_views.h"
#include "app/cli/printed.h"
#include "app/desk/calibrations.h"

namespace berkas::cli {
namespace {

devices::Paper paper_of(const std::string& word) { return word == "F4" ? devices::Paper::f4 : devices::Paper::a4; }
double rounded(double value, double steps) { return std::round(value * steps) / steps; }

Json json_of(const desk::CalibrationView& v) {
  Json measured = nullptr;
  if (v.measured) {
    const auto& m = *v.measured;
    measured = {{"left", m.left / 10.0}, {"top", m.top / 10.0}, {"width", m.width / 10.0}, {"height", m.height / 10.0}, {"paper", m.paper == devices::Paper::f4 ? "F4" : "A4"}};
  }
  const auto& c = v.correction;
  return {{"printer", v.printer}, {"measured", measured}, {"offset_x_mm", rounded(c.offset_x_mm, 100)}, {"offset_y_mm", rounded(c.offset_y_mm, 100)}, {"scale_x", rounded(c.scale_x, 1e5)}, {"scale_y", rounded(c.scale_y, 1e5)}};
}

Exit tell(Session& s, const desk::Outcome<desk::CalibrationView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(*view), [&](std::ostream& out) {
    out << view->printer << ": ";
    if (!view->measured) out << s.say({"belum dikalibrasi", "never calibrated"}) << '\n';
    else out << s.say({"geser ", "moved by "}) << rounded(view->correction.offset_x_mm, 100) << " mm, " << rounded(view->correction.offset_y_mm, 100) << " mm; " << s.say({"skala ", "scale "})
             << rounded(view->correction.scale_x * 100, 1000) << " %, " << rounded(view->correction.scale_y * 100, 1000) << " %\n";
  });
}

struct PageChoice { std::string printer, file, paper = "A4"; };

Exit print_page(Session& s, const PageChoice& choice, bool checked) {
  if (choice.printer.empty() && choice.file.empty()) return s.refuse(usage({"Sebut tujuannya: --printer NAMA atau -o FILE.pdf.", "Say where to: --printer NAME or -o FILE.pdf."}));
  if (!choice.file.empty()) if (const auto no = may_write_to(choice.file)) return s.refuse(*no);
  auto printed = desk::Calibrations(s.desk()).page(choice.printer, choice.file, paper_of(choice.paper), checked);
  if (printed && printed->job) printed = watch(s, std::move(printed.value()));
  return printed ? tell(s, *printed) : s.refuse(printed.refused());
}

void add_pages(CLI::App& calibrate, Session& s) {
  const auto page = [&](const char* name, const Sentence& what, const char* example, bool checked) {
    auto choice = std::make_shared<PageChoice>();
    auto* sub = command(calibrate, s, name, what, example);
    sub->add_option("--printer", choice->printer, s.say({"Nama pencetak", "The printer's name"}))->type_name("NAME");
    sub->add_option("-o,--output", choice->file, s.say({"Tulis PDF ke sini, tidak mencetaknya", "Write a PDF here instead of printing"}))->type_name("FILE.pdf");
    sub->add_option("--paper", choice->paper, s.say({"Ukuran kertas", "Paper size"}))->transform(CLI::IsMember({"A4", "F4"}, CLI::ignore_case))->type_name("A4|F4");
    does(sub, s, [&s, choice, checked] { return print_page(s, *choice, checked); });
  };
  page("page", {"Mencetak lembar yang diukur, tanpa kalibrasi", "Prints the page to measure, without calibration"}, "  berkas calibrate page --printer Kantor", false);
  page("check", {"Mencetak lembar yang sama dengan kalibrasinya, untuk diuji", "Prints the same page with its calibration, to be checked"}, "  berkas calibrate check --printer Kantor", true);
}

void add_set(CLI::App& calibrate, Session& s) {
  struct Choice { std::string printer, paper = "A4"; desk::TypedMeasures typed; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(calibrate, s, "set", {"Menyimpan apa yang terukur pada lembar kalibrasi", "Keeps what was measured on the calibration page"},
                      "  berkas calibrate set Kantor --left 20,3 --top 19,8 --width 170,4 --height 250,7");
  sub->add_option("PRINTER", choice->printer, s.say({"Nama pencetak", "The printer's name"}))->required();
  const auto measure = [&](const char* name, std::string& to, const Sentence& what) { sub->add_option(name, to, s.say(what))->required()->type_name("MM"); };
  measure("--left", choice->typed.left, {"Dari tepi kiri kertas ke silang A", "From the paper's left edge to cross A"});
  measure("--top", choice->typed.top, {"Dari tepi atas kertas ke silang A", "From the paper's upper edge to cross A"});
  measure("--width", choice->typed.width, {"Dari silang A ke silang B", "From cross A to cross B"});
  measure("--height", choice->typed.height, {"Dari silang A ke silang C", "From cross A to cross C"});
  sub->add_option("--paper", choice->paper, s.say({"Kertas lembar yang diukur", "The paper that was measured"}))->transform(CLI::IsMember({"A4", "F4"}, CLI::ignore_case))->type_name("A4|F4");
  does(sub, s, [&s, choice] { return tell(s, desk::Calibrations(s.desk()).measured(choice->printer, choice->typed, paper_of(choice->paper))); });
}

}  // namespace

void add_calibrate(CLI::App& app, Session& s) {
  auto* calibrate = command(app, s, "calibrate", {"Kalibrasi pencetak: label jatuh tepat di tempatnya", "Calibrates a printer: labels fall into their places"});
  calibrate->require_subcommand(1);
  add_pages(*calibrate, s);
  add_set(*calibrate, s);
  auto shown = std::make_shared<std::string>(), dropped = std::make_shared<std::string>();
  auto* show = command(*calibrate, s, "show", {"Kalibrasi sebuah pencetak", "A printer's calibration"}, "  berkas calibrate show Kantor");
  show->add_option("PRINTER", *shown, s.say({"Nama pencetak", "The printer's name"}))->required();
  does(show, s, [&s, shown] { return tell(s, desk::Calibrations(s.desk()).show(*shown)); });
  auto* clear = command(*calibrate, s, "clear", {"Melupakan kalibrasi sebuah pencetak", "Forgets a printer's calibration"}, "  berkas calibrate clear Kantor");
  clear->add_option("PRINTER", *dropped, s.say({"Nama pencetak", "The printer's name"}))->required();
  does(clear, s, [&s, dropped] {
    const auto done = desk::Calibrations(s.desk()).forget(*dropped);
    if (!done) return s.refuse(done.refused());
    return tell(s, desk::Calibrations(s.desk()).show(*dropped));
  });
}

}  // namespace berkas::cli
