#include "app/desk/to_printer.h"

#include <algorithm>

#include "app/desk/print_words.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

void take_over(Printed& printed, const PrinterWords& words) {
  printed.state = words.state;
  printed.says = words.says;
  printed.todo = words.todo;
  printed.exit = words.trouble ? Exit::device : Exit::done;
}

Sentence kept_at(const std::filesystem::path& pdf) {
  return {"Lembarnya tersimpan sebagai " + pdf.filename().string() + "; cetak lagi sesudahnya.", "The sheet is kept as " + pdf.filename().string() + "; print it again afterwards."};
}

}  // namespace

Refused unknown_printer(const std::string& name) {
  return {Exit::device, "unknown-printer", {"Pencetak '" + name + "' tidak ada.", "There is no printer '" + name + "'."},
          {"`berkas devices` menunjukkan pencetak yang menjawab.", "`berkas devices` lists the printers that answer."}};
}

Refused where_to() {
  return {Exit::usage, "no-target", {"Sebut pencetaknya atau PDF tujuannya.", "Name a printer or the PDF to write."}, {"Pakai --printer atau -o.", "Use --printer or -o."}};
}

bool surely_unknown(const Devices& devices, const std::string& name) {
  try {
    const auto queues = devices.printer->queues();
    return std::none_of(queues.begin(), queues.end(), [&](const auto& queue) { return queue.name == name; });
  } catch (const devices::Failure&) {
    return false;
  }
}

void hand_to_printer(Desk::State& state, Printed& printed, const std::string& title, devices::Paper paper, devices::PaperSize own_size) {
  try {
    printed.job = state.devices.printer->submit({printed.queue, printed.pdf, title, paper, 1, true, own_size});
    take_over(printed, words_for(state.devices.printer->status(printed.queue, *printed.job)));
  } catch (const devices::Failure& failure) {
    const auto words = explain(failure);
    printed.state = "not-answering";
    printed.says = {"Pencetak " + printed.queue + " tidak menerima lembar ini.", "The printer " + printed.queue + " did not take this sheet."};
    printed.todo = kept_at(printed.pdf);
    printed.todo.id += " " + words.hint.id;
    printed.todo.en += " " + words.hint.en;
    printed.exit = Exit::device;
    state.log("print " + printed.sheet + " on " + printed.queue + ": " + failure.what());
  }
}

std::string calibration_key(const std::string& printer) { return "calibration." + printer; }

std::optional<sheets::Measured> measured_of(archive::Catalogue& catalogue, const std::string& printer) {
  const auto kept = catalogue.setting(calibration_key(printer));
  return kept ? sheets::parse_measured(*kept) : std::nullopt;
}

sheets::Calibration calibration_of(archive::Catalogue& catalogue, const std::string& printer) {
  const auto measured = measured_of(catalogue, printer);
  const auto found = measured ? sheets::correction(*measured) : std::nullopt;
  return found.value_or(sheets::Calibration{});
}

Outcome<Printed> Desk::follow(const Printed& before) {
  Printed now = before;
  if (!before.job) return now;
  try {
    take_over(now, words_for(state_->devices.printer->status(before.queue, *before.job)));
  } catch (const devices::Failure&) {
    now.state = "not-answering";
    now.says = {"Layanan cetak tidak menjawab.", "The print service does not answer."};
    now.todo = kept_at(before.pdf);
    now.exit = Exit::device;
  }
  return now;
}

}  // namespace berkas::desk
