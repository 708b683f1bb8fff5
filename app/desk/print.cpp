// Paper out. A sheet is kept in the archive's own folder until the clerk says that it came out of the printer.
#include <algorithm>

#include "app/desk/full_disk.h"
#include "app/desk/print_words.h"
#include "app/desk/scratch.h"
#include "app/desk/sheet_paper.h"
#include "app/desk/to_printer.h"
#include "archive/shelves/paper_book.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr int shown_dpi = 200;                          // of a sheet looked at before it is printed

Refused unknown_sheet(const std::string& id) {
  return {Exit::usage, "unknown-sheet", {"Tidak ada lembar bernama '" + id + "'.", "There is no sheet called '" + id + "'."},
          {"`berkas sheets` menunjukkan semuanya.", "`berkas sheets` lists them all."}};
}

Refused not_on_originals() {
  return refuse("stamp-off",
                {"Mencetak kode pada lembar yang sudah ada dimatikan di kantor ini: kertas asli yang macet tidak dapat diganti.",
                 "Printing the code onto an existing sheet is switched off in this office: a jammed original cannot be replaced."},
                {"Cetak stempel sebagai stiker, atau minta kantor menyalakannya (stamp.on-paper = yes).", "Print the stamp as a sticker, or have the office switch it on (stamp.on-paper = yes)."});
}

Refused never_lent() {
  return refuse("never-lent", {"Berkas ini belum pernah dipinjamkan, jadi belum ada bonnya.", "This dossier was never lent, so there is no slip of it."}, {"Pinjamkan dahulu.", "Lend it first."});
}

// Of a dossier: the loan that is out, else the last one.
Outcome<SheetOrder> about_loan(Desk::State& state, SheetOrder asked, const std::string& typed) {
  const auto code = archive::TrackingCode::parse(typed);
  if (code && code->type() == archive::CodeType::loan) {
    asked.loan = state.catalogue().paper().loan(code->str());
  } else {
    const auto dossier = state.dossier(typed);
    if (!dossier.ok()) return dossier.refused();
    asked.loan = state.catalogue().paper().loan_out(dossier->code);
    if (const auto all = state.catalogue().paper().loans({.dossier = dossier->code}); !asked.loan && !all.empty()) asked.loan = all.front();
  }
  const auto lent = asked.loan ? state.catalogue().dossier(asked.loan->dossier) : std::nullopt;
  if (!lent) return never_lent();
  asked.dossier = *lent;
  return asked;
}

// Of a dossier: where it lies.
Outcome<SheetOrder> about_place(Desk::State& state, SheetOrder asked, const std::string& typed) {
  std::string where = typed;
  if (const auto dossier = state.dossier(typed); dossier.ok()) {
    if (dossier->place.empty()) return refuse("no-place", {"Berkas ini belum berlokasi.", "This dossier has no place yet."}, {"Taruh dahulu di boksnya.", "Put it into its box first."});
    where = dossier->place;
  }
  const auto place = state.find_place(where);
  if (!place.ok()) return place.refused();
  asked.place = *place;
  return asked;
}

Outcome<SheetOrder> about_minutes(Desk::State& state, SheetOrder asked, const std::string& typed) {
  const auto found = minutes_case(state, typed, *asked.sheet);
  if (!found) return found.refused();
  asked.minutes = *found;
  return asked;
}

Outcome<SheetOrder> order_of(Desk::State& state, const PrintOrder& order) {
  SheetOrder asked;
  asked.sheet = sheets::find_sheet(order.sheet);
  if (asked.sheet == nullptr) return unknown_sheet(order.sheet);
  asked.paper = order.paper;
  if (asked.sheet->about == sheets::About::loan) return about_loan(state, std::move(asked), order.code);
  if (asked.sheet->about == sheets::About::place) return about_place(state, std::move(asked), order.code);
  if (asked.sheet->about == sheets::About::minutes) return about_minutes(state, std::move(asked), order.code);
  const auto dossier = state.dossier(order.code);
  if (!dossier.ok()) return dossier.refused();
  asked.dossier = *dossier;
  const auto typed = archive::TrackingCode::parse(order.code);
  if (typed && typed->type() == archive::CodeType::item) asked.item = state.catalogue().item(typed->str());
  return asked;
}

bool kept_by_us(const Desk::State& state, const std::filesystem::path& pdf) { return pdf.parent_path() == state.archive->dir() / "print"; }

}  // namespace

std::vector<devices::QueueInfo> Desk::printers() { return state_->devices.printer->queues(); }

std::vector<PrinterView> Desk::printer_lamps() {
  std::vector<PrinterView> all;
  for (auto& queue : printers()) {
    auto words = words_for(queue);
    all.push_back({std::move(queue), words.trouble, std::move(words.says), std::move(words.todo)});
  }
  return all;
}

Outcome<Printed> Desk::print(const PrintOrder& order) {
  if (order.printer.empty() && order.file.empty()) return where_to();
  const auto asked = order_of(*state_, order);
  if (!asked.ok()) return asked.refused();
  const bool to_printer = order.file.empty();
  const bool on_paper = asked->sheet->id == "stamp" && paper_of(*asked) != devices::Paper::own;
  if (to_printer && on_paper && state_->catalogue().setting("stamp.on-paper").value_or("no") != "yes") return not_on_originals();
  if (to_printer && surely_unknown(state_->devices, order.printer)) return unknown_printer(order.printer);
  auto data = data_for(*state_, *asked);
  if (!data.ok()) return data.refused();
  Printed printed;
  printed.sheet = asked->sheet->id;
  printed.code = asked->subject();
  if (const auto no = state_->read_only()) return *no;
  if (to_printer) make_kept_sheets(*state_);
  if (to_printer) data.value().calibration = calibration_of(state_->catalogue(), order.printer);
  printed.pdf = to_printer ? kept_sheet(*state_, *asked) : order.file;
  const auto folder = printed.pdf.has_parent_path() ? printed.pdf.parent_path() : std::filesystem::path(".");
  const auto issued = told_when_full(folder, [&] { return issue_sheet_paper(*state_, *asked, data.value(), printed.pdf); });
  if (!issued.ok()) return issued.refused();
  printed.pages = issued->pages;
  printed.form_code = issued->form_code;
  if (to_printer) {
    printed.queue = order.printer;
    hand_to_printer(*state_, printed, asked->subject() + " " + asked->sheet->id, paper_of(*asked), asked->sheet->own_size);
  } else {
    printed.state = "file";
    printed.says = {"PDF tersimpan.", "The PDF is written."};
  }
  return printed;
}

Outcome<Printed> Desk::sent_before(const PrintOrder& order, int job) {
  const auto asked = order_of(*state_, order);
  if (!asked.ok()) return asked.refused();
  Printed printed;
  printed.sheet = asked->sheet->id;
  printed.code = asked->subject();
  printed.queue = order.printer;
  printed.job = job;
  printed.pdf = kept_sheet(*state_, *asked);
  return printed;
}

Outcome<devices::PageImage> Desk::sheet_picture(const PrintOrder& order, int max_width_px, int max_height_px) {
  const auto asked = order_of(*state_, order);
  if (!asked.ok()) return asked.refused();
  auto data = data_for(*state_, *asked);
  if (!data.ok()) return data.refused();
  data.value().archival_stamp = asked->sheet->id == "stamp";   // looked at only where it goes onto the archival copy
  Scratch scratch(state_->store());
  const auto pdf = scratch.file(".sheet.pdf");
  sheets::render(*asked->sheet, *data, *state_->devices.symbols, pdf);
  const auto page = state_->devices.renderer->render(pdf, 1, shown_dpi);
  return state_->devices.codec->scaled(page, max_width_px, max_height_px);
}

Outcome<Done> Desk::sheet_came_out(const Printed& printed, bool yes) {
  const auto* sheet = sheets::find_sheet(printed.sheet);
  if (sheet == nullptr) return unknown_sheet(printed.sheet);
  const std::string note = sheet->title_id + (yes ? ": keluar" : ": tidak keluar");
  if (sheet->about == sheets::About::place || sheet->about == sheets::About::minutes) {
    if (const auto no = state_->act("sheet.came-out", printed.code, note, [](archive::Transaction&) -> std::optional<Refused> { return std::nullopt; })) return *no;
    std::error_code gone;
    if (yes && kept_by_us(*state_, printed.pdf)) std::filesystem::remove(printed.pdf, gone);
    return Done{};
  }
  const auto told = state_->act_on(printed.code, "sheet.came-out", note, [&](auto&, archive::Dossier& dossier) -> std::optional<Refused> {
    if (yes && printed.sheet == "dossier-label") dossier.label_attached = true;   // R8: label printed or marked as attached
    return std::nullopt;
  });
  if (!told.ok()) return told.refused();
  std::error_code ignored;
  if (yes && kept_by_us(*state_, printed.pdf)) std::filesystem::remove(printed.pdf, ignored);
  return Done{};
}

}  // namespace berkas::desk
