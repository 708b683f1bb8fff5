// scan: paper into an intake.
#include <unistd.h>

#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/scan_options.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

devices::Source source_of(const std::string& word) {
  if (word == "flatbed") return devices::Source::flatbed;
  if (word == "duplex") return devices::Source::duplex;
  return devices::Source::feeder;
}

devices::PixelKind mode_of(const std::string& word) {
  if (word == "gray") return devices::PixelKind::gray;
  if (word == "lineart") return devices::PixelKind::bitonal;
  return devices::PixelKind::color;
}

}  // namespace

void add_scan_options(CLI::App* sub, Session& s, ScanChoice& c) {
  sub->add_option("--device", c.device, s.say({"Pemindai: nama dari `berkas devices`, atau simulated:FOLDER", "The scanner: a name from `berkas devices`, or simulated:FOLDER"}))->required()->type_name("D");
  sub->add_option("--source", c.source, s.say({"Sumber kertas", "Where the paper lies"}))->check(CLI::IsMember({"flatbed", "adf", "duplex"}))->type_name("flatbed|adf|duplex")->capture_default_str();
  sub->add_option("--dpi", c.dpi, s.say({"Resolusi", "Resolution"}))->check(CLI::Range(50, 1200))->type_name("N")->capture_default_str();
  sub->add_option("--mode", c.mode, s.say({"Warna", "Colour"}))->check(CLI::IsMember({"color", "gray", "lineart"}))->type_name("color|gray|lineart")->capture_default_str();
  sub->add_option("--paper", c.paper, s.say({"Ukuran kertas", "Paper size"}))->transform(CLI::IsMember({"A4", "F4"}, CLI::ignore_case))->type_name("A4|F4")->capture_default_str();
  sub->add_option_function<int>("--expect", [&c](int sheets) { c.expect = sheets; c.expect_given = true; }, s.say({"Jumlah lembar yang diharapkan", "How many sheets to expect"}))->check(CLI::Range(1, 100'000))->type_name("SHEETS");
}

desk::ScanRequest request_of(const ScanChoice& c, const std::string& code) {
  desk::ScanRequest request;
  request.code = code;
  request.device = c.device;
  request.profile.source = source_of(c.source);
  request.profile.dpi = c.dpi;
  request.profile.mode = mode_of(c.mode);
  if (c.paper == "F4") {
    request.profile.width_mm = 215;
    request.profile.height_mm = 330;
  }
  if (c.expect_given) request.expect_sheets = c.expect;
  return request;
}

Exit run_scan(Session& s, const std::function<desk::Outcome<desk::ScanOutcome>(const desk::ScanWatcher&, std::stop_token)>& act) {
  Interrupt interrupt;
  desk::ScanWatcher watcher;
  const bool eyes = isatty(STDERR_FILENO) != 0;
  watcher.page_kept = [&s, eyes](const desk::IntakeView& view) {
    const auto pages = std::to_string(view.pages);
    if (eyes) s.note({pages + " halaman aman", pages + " pages kept"});
  };
  const auto done = act(watcher, interrupt.token());
  if (!done) return s.refuse(done.refused());
  if (done->exit != Exit::done) {
    s.note(done->says);
    if (!s.say(done->todo).empty()) s.note(done->todo);
  }
  return s.answer(json_of(*done), [&](std::ostream& out) { print_intake(out, s, done->intake); }, done->exit);
}

void add_scan(CLI::App& app, Session& s) {
  struct Choice { std::string code; bool batch = false; ScanChoice how; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "scan", {"Memindai berkas ke baki masuk", "Scans a dossier into an intake"},
                      "  berkas scan CODE --device \"airscan:e0:Kantor\" --source adf --expect 12\n"
                      "  berkas scan CODE --device simulated:/folder/gambar\n"
                      "  berkas scan --batch --device D");
  auto* code = sub->add_option("CODE", choice->code, s.say({"Kode berkas atau naskah", "The code of a dossier or an item"}));
  auto* batch = sub->add_flag("--batch", choice->batch, s.say({"Tumpukan beberapa berkas, dipisah oleh lembar sampul", "A stack of several dossiers, parted by cover sheets"}));
  code->excludes(batch);
  add_scan_options(sub, s, choice->how);
  does(sub, s, [&s, choice]() -> Exit {
    if (choice->code.empty() && !choice->batch) return s.refuse(usage({"Sebut kode berkas, atau pakai --batch.", "Name a dossier's code, or use --batch."}));
    return run_scan(s, [&](const desk::ScanWatcher& watcher, std::stop_token stop) { return s.desk().scan(request_of(choice->how, choice->code), watcher, stop); });
  });
}

}  // namespace berkas::cli
