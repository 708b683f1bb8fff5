#include "app/desk/calibrations.h"

#include "app/desk/full_disk.h"
#include "app/desk/sheet_paper.h"
#include "app/desk/sheet_source.h"
#include "app/desk/to_printer.h"

namespace berkas::desk {
namespace {

Refused not_measured(const std::string& typed, const Sentence& which) {
  const auto shown = clean_line(typed, {"ukuran", "the measure"}, 100);
  const std::string text = shown ? shown->text : "?";
  return refuse("bad-measure", {"Ukuran " + which.id + " '" + text + "' bukan milimeter.", "The " + which.en + " '" + text + "' is no number of millimetres."},
                {"Tulis seperti 20,3: sampai sepersepuluh milimeter.", "Write it like 20.3: tenths of a millimetre."});
}

Refused impossible_measure() {
  return refuse("impossible-measure",
                {"Keempat ukuran ini lebih jauh melenceng daripada yang mungkin dilakukan pencetak.", "These four measures are further off than any printer is."},
                {"Ukur lagi; pastikan lembarnya dicetak 100 % dan ukuran kertasnya benar.", "Measure again; make sure the page was printed at 100 % and on the right paper."});
}

Refused never_measured(const std::string& printer) {
  return refuse("not-calibrated", {"Pencetak " + printer + " belum dikalibrasi.", "The printer " + printer + " was never calibrated."}, {"Cetak lembar kalibrasinya, ukur, lalu ketik ukurannya.", "Print its calibration page, measure it and type what you measured."});
}

Outcome<std::string> name_of(const std::string& typed) {
  const auto name = clean_line(typed, {"nama pencetak", "the printer's name"}, 120);
  if (!name) return name.refused();
  if (name->text.empty()) return where_to();
  return name->text;
}

Outcome<int> tenths(const std::string& typed, const Sentence& which) {
  const auto read = sheets::parse_tenths(typed);
  if (!read) return not_measured(typed, which);
  return *read;
}

Outcome<sheets::Measured> read_all(const TypedMeasures& typed, devices::Paper paper) {
  sheets::Measured out;
  out.paper = paper == devices::Paper::f4 ? devices::Paper::f4 : devices::Paper::a4;
  struct One { const std::string& typed; Sentence which; int& to; };
  const One all[] = {{typed.left, {"kiri", "left"}, out.left}, {typed.top, {"atas", "top"}, out.top}, {typed.width, {"lebar", "width"}, out.width}, {typed.height, {"tinggi", "height"}, out.height}};
  for (const auto& one : all) {
    const auto read = tenths(one.typed, one.which);
    if (!read) return read.refused();
    one.to = *read;
  }
  return out;
}

}  // namespace

Outcome<Printed> Calibrations::page(const std::string& typed, const std::filesystem::path& file, devices::Paper paper, bool checked) {
  auto& state = desk_.state();
  if (typed.empty() && file.empty()) return where_to();
  const auto name = typed.empty() ? Outcome<std::string>(std::string()) : name_of(typed);
  if (!name) return name.refused();
  if (file.empty() && surely_unknown(state.devices, *name)) return unknown_printer(*name);
  if (checked && !measured_of(state.catalogue(), *name)) return never_measured(*name);
  sheets::SheetData data;
  data.printed_at = state.now();
  data.printed_by = state.around.who.name;
  data.paper = paper == devices::Paper::f4 ? devices::Paper::f4 : devices::Paper::a4;
  if (checked) data.calibration = calibration_of(state.catalogue(), *name);
  Printed printed;
  printed.sheet = "calibration";
  if (file.empty()) {
    if (const auto no = state.read_only()) return *no;
    make_kept_sheets(state);
  }
  printed.pdf = file.empty() ? state.archive->dir() / "print" / "calibration.pdf" : file;
  const auto folder = printed.pdf.has_parent_path() ? printed.pdf.parent_path() : std::filesystem::path(".");
  printed.pages = told_when_full(folder, [&] { return sheets::render_calibration_page(data, *name, *state.devices.symbols, printed.pdf); });
  printed.state = "file";
  printed.says = {"PDF tersimpan.", "The PDF is written."};
  if (!file.empty()) return printed;
  printed.queue = *name;
  hand_to_printer(state, printed, "calibration", data.paper, {});
  return printed;
}

Outcome<CalibrationView> Calibrations::measured(const std::string& typed_name, const TypedMeasures& typed, devices::Paper paper) {
  const auto name = name_of(typed_name);
  if (!name) return name.refused();
  const auto all = read_all(typed, paper);
  if (!all) return all.refused();
  const auto found = sheets::correction(*all);
  if (!found) return impossible_measure();
  const auto text = sheets::to_text(*all);
  const auto no = desk_.state().act("printer.calibrated", *name, text, [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.put_setting(calibration_key(*name), text);
    return std::nullopt;
  });
  if (no) return *no;
  return CalibrationView{*name, *all, *found};
}

Outcome<CalibrationView> Calibrations::show(const std::string& typed) {
  const auto name = name_of(typed);
  if (!name) return name.refused();
  auto& catalogue = desk_.state().catalogue();
  return CalibrationView{*name, measured_of(catalogue, *name), calibration_of(catalogue, *name)};
}

Outcome<Done> Calibrations::forget(const std::string& typed) {
  const auto name = name_of(typed);
  if (!name) return name.refused();
  if (!measured_of(desk_.state().catalogue(), *name)) return never_measured(*name);
  const auto no = desk_.state().act("printer.calibration-dropped", *name, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.put_setting(calibration_key(*name), "");
    return std::nullopt;
  });
  if (no) return *no;
  return Done{};
}

}  // namespace berkas::desk
