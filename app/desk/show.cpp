// Whatever a code names, and the file behind it.
#include "app/desk/file_view.h"
#include "app/desk/retention/minutes.h"
#include "app/desk/retention/retentions.h"
#include "app/desk/state.h"
#include "archive/failure.h"
#include "archive/shelves/paper_book.h"

namespace berkas::desk {
namespace {

using archive::CodeType;

// A container lists what it holds: dossiers that lie in it and places that stand in it.
std::vector<std::string> contents(archive::Catalogue& catalogue, const std::string& place) {
  std::vector<std::string> codes;
  for (const auto& inner : catalogue.places()) {
    if (inner.parent == place) codes.push_back(inner.code);
  }
  for (auto& dossier : catalogue.dossiers_at(place)) codes.push_back(std::move(dossier));
  return codes;
}

Outcome<Shown> show_place(Desk::State& desk, const std::string& code) {
  const auto place = desk.find_place(code);
  if (!place) return place.refused();
  Shown shown;
  shown.kind = "place";
  shown.code = place->code;
  shown.place = *place;
  shown.place_path = desk.catalogue().place_path(place->code);
  shown.contents = contents(desk.catalogue(), place->code);
  return shown;
}

Outcome<Shown> show_loan(Desk::State& desk, const std::string& code) {
  const auto loan = desk.catalogue().paper().loan(code);
  const auto dossier = loan ? desk.catalogue().dossier(loan->dossier) : std::nullopt;
  if (!dossier) return refuse("unknown-code", {"Kode " + code + " sah, tetapi tidak dikenal di arsip ini.", "The code " + code + " is valid, but this archive does not know it."}, {"Mungkin bon ini dari kantor atau arsip lain.", "The slip may be another office's."});
  Shown shown;
  shown.kind = "loan";
  shown.code = shown.loan = code;
  shown.dossier = desk.view(*dossier);
  shown.place_path = shown.dossier->place_path;
  return shown;
}

const FileView* sealed_file(const DossierView& view, const std::string& item) {
  const FileView* found = nullptr;
  for (const auto& file : view.files) {
    if (file.item == item && (file.role == "archival" || file.role == "born-digital")) found = &file;
  }
  return found;
}

// A signed paper kept beside the document, by its own item: check sheet, berita acara.
std::optional<FileView> signed_form(const DossierView& view, const std::string& item, const archive::Store& store) {
  const archive::StoredFile* newest = nullptr;
  for (const auto& held : view.items) {
    if (held.item.code != item || held.item.main) continue;
    for (const auto& file : held.files)
      if (file.role == archive::FileRole::signed_form && (newest == nullptr || file.version >= newest->version)) newest = &file;
  }
  return newest == nullptr ? std::nullopt : std::optional(file_view(*newest, store));
}

std::string item_of(const DossierView& view, const archive::TrackingCode& code) {
  if (code.type() == CodeType::item) return code.str();
  for (const auto& held : view.items) {
    if (held.item.main) return held.item.code;
  }
  return {};
}

}  // namespace

Outcome<Shown> Desk::show(const std::string& typed) {
  const auto code = state_->parse(typed);
  if (!code) return code.refused();
  if (code->type() == CodeType::loan) return show_loan(*state_, code->str());
  if (code->type() == CodeType::box || code->type() == CodeType::folder || code->type() == CodeType::place) return show_place(*state_, code->str());
  if (const auto form = state_->catalogue().form(code->str()); form && is_minutes(*form)) {
    Shown minutes;
    minutes.kind = "form";
    minutes.code = code->str();
    minutes.form = form;
    minutes.minutes = form->dossier;
    return minutes;
  }
  const auto dossier = state_->dossier(code->str());
  if (!dossier) return dossier.refused();
  Shown shown;
  shown.code = code->str();
  shown.dossier = state_->view(*dossier);
  shown.place_path = shown.dossier->place_path;
  shown.kind = code->type() == CodeType::item ? "item" : code->type() == CodeType::form ? "form" : "dossier";
  for (const auto& held : shown.dossier->items) {
    if (held.item.code == shown.code) shown.item = held.item;
  }
  if (code->type() == CodeType::form) shown.form = state_->catalogue().form(shown.code);
  return shown;
}

Outcome<FileView> Desk::open_file(const std::string& typed) {
  const auto code = state_->parse(typed);
  if (!code) return code.refused();
  const auto dossier = state_->dossier(code->str());
  if (!dossier) return dossier.refused();
  if (dossier->record_status == "musnah") return destroyed_words(dossier->code);
  const DossierView view = state_->view(*dossier);
  const auto item = item_of(view, *code);
  const auto* sealed = sealed_file(view, item);
  const auto file = sealed != nullptr ? std::optional(*sealed) : signed_form(view, item, state_->store());
  if (!file) {
    return refuse("not-filed", {"Berkas ini belum mempunyai arsip digital.", "No digital copy of this is filed yet."},
                  {"Pindai dan arsipkan dahulu.", "Scan and file it first."});
  }
  if (!state_->store().has(file->sha256)) throw archive::Failure(archive::FailureKind::missing_file, file->sha256, "not in the store");
  FileView opened = *file;
  if (view.masked) {  // each opening of R and SR stands in the history, or does not happen
    const auto opening = state_->log_opening("file.opened", dossier->code, file->sha256.substr(0, 16));
    if (!opening) return opening.refused();
    opened.opening = *opening;
  }
  return opened;
}

}  // namespace berkas::desk
