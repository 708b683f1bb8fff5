#include "app/desk/list_out.h"

#include "app/desk/full_disk.h"
#include "app/desk/sheet_paper.h"
#include "app/desk/to_printer.h"
#include "app/sheets/out_file.h"

namespace berkas::desk {
namespace fs = std::filesystem;

namespace {

// The last one of its kind stays until the next: it is made anew from the archive at any time.
fs::path kept_list(Desk::State& state, const archive::ListTable& table) { return state.archive->dir() / "print" / ("daftar-" + table.id + ".pdf"); }

}  // namespace

Outcome<Done> save_list(Desk& desk, const archive::ListTable& table, const fs::path& file, devices::Paper paper) {
  if (file.extension() != ".csv") return desk.write_list(table, file, paper);
  const std::string text = archive::csv(table);
  sheets::OutFile out(file);
  if (std::fwrite(text.data(), 1, text.size(), out.stream()) != text.size()) throw devices::Failure(devices::FailureKind::disk, file.string(), "write");
  out.keep();
  return Done{};
}

Outcome<Printed> print_list(Desk& desk, const archive::ListTable& table, const std::string& printer, devices::Paper paper) {
  auto& state = desk.state();
  if (printer.empty()) return where_to();
  if (surely_unknown(state.devices, printer)) return unknown_printer(printer);
  if (const auto no = state.read_only()) return *no;
  make_kept_sheets(state);
  Printed printed;
  printed.sheet = "list";
  printed.queue = printer;
  printed.pdf = kept_list(state, table);
  const auto written = told_when_full(printed.pdf.parent_path(), [&] { return desk.write_list(table, printed.pdf, paper); });
  if (!written) return written.refused();
  hand_to_printer(state, printed, table.title, paper, {});
  return printed;
}

}  // namespace berkas::desk
