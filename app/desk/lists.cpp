// The office's lists, on the screen and out of the archive.
#include "app/desk/sheet_source.h"
#include "app/desk/state.h"
#include "app/sheets/list_sheet.h"

namespace berkas::desk {
namespace fs = std::filesystem;

Outcome<archive::ListTable> Desk::list_table(const archive::ListWish& typed, const Progress& progress, std::stop_token stop) {
  auto wish = typed;
  if (wish.place) {
    const auto place = state_->find_place(*wish.place);
    if (!place) return place.refused();
    wish.place = place->code;
  }
  archive::ListWatch watch;
  watch.stop = std::move(stop);
  watch.tell = [&progress](std::int64_t dossiers) {
    if (dossiers % 100 == 0) progress.tell({"Membaca " + std::to_string(dossiers) + " berkas", "Reading " + std::to_string(dossiers) + " dossiers"}, 0);
  };
  auto table = archive::make_list(state_->catalogue(), wish, state_->now(), watch);
  if (!table) return refuse("stopped", {"Penyusunan daftar dihentikan. Arsip tidak berubah.", "The list was stopped. The archive is unchanged."});
  return std::move(*table);
}

Outcome<Done> Desk::write_list(const archive::ListTable& table, const fs::path& file, devices::Paper paper) {
  const auto ending = file.extension();
  if (ending == ".xlsx") {
    archive::write_xlsx(table, file);
  } else if (ending == ".pdf") {
    sheets::SheetData data;
    data.office = letterhead(state_->catalogue());
    data.printed_at = state_->now();
    data.printed_by = state_->around.who.name;
    data.examining = {state_->around.who.name, state_->around.who.nip, {}};
    data.paper = paper;
    (void)sheets::render_list(table, data, *state_->devices.symbols, file);
  } else {
    return refuse("unknown-format", {"Daftar ditulis sebagai .csv, .xlsx, atau .pdf.", "A list is written as .csv, .xlsx or .pdf."}, {"Akhiri nama arsipnya dengan salah satunya.", "End the file's name with one of them."});
  }
  return Done{};
}

}  // namespace berkas::desk
