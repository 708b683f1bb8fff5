// Nomor, tanggal and hal from the recognised text. Before filing there is none: then the first and last page of the intake are read.
#include <algorithm>

#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"
#include "app/desk/page_reading.h"
#include "app/desk/restricted.h"

namespace berkas::desk {
namespace {

// Of the main item's current document; empty while its text is not read.
std::vector<std::string> filed_text(Desk::State& state, const std::string& dossier, std::string& sha256) {
  for (const auto& item : state.catalogue().items(dossier)) {
    if (!item.main) continue;
    int newest = 0;
    for (const auto& file : state.catalogue().files(item.code)) {
      const bool sealed = file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital;
      if (sealed && file.version > newest) newest = file.version, sha256 = file.sha256;
    }
  }
  return sha256.empty() ? std::vector<std::string>() : state.catalogue().text_pages(sha256);
}

// A page that cannot be read offers nothing; the reader's trouble is told where its text is wanted.
std::vector<std::string> read_ends(Desk::State& state, const archive::IntakeFacts& facts, const std::stop_token& stop) {
  const int pages = shown_pages(facts);
  std::vector<std::string> texts(static_cast<std::size_t>(pages));
  for (const int no : {1, pages}) {
    const auto* page = page_no(facts, no);
    auto& text = texts[static_cast<std::size_t>(no - 1)];
    if (page == nullptr || !text.empty() || stop.stop_requested()) continue;
    text = read_page(state.devices, upright_picture(state.devices, *page), codes_masked(state.devices, *page), stop).plain;
  }
  return texts;
}

}  // namespace

Outcome<FieldProposals> Desk::propose_fields(const std::string& typed, const std::string& opening, std::stop_token stop) {
  const auto dossier = state_->dossier(typed);
  if (!dossier.ok()) return dossier.refused();
  if (archive::masked(dossier->about.security) && !opened(*state_, dossier->code, opening))
    return refuse("restricted", {"Isi berkas ini dirahasiakan.", "What this dossier holds is restricted."}, {"Buka isinya dahulu; pembukaan itu dicatat di riwayat.", "Reveal it first; that is written into the history."});
  FieldProposals found;
  std::string sha256;
  auto texts = filed_text(*state_, dossier->code, sha256);
  if (!texts.empty()) {
    if (const auto no = may_see(*state_, dossier->code, sha256, opening)) return *no;
    found.source = FieldProposals::Source::text;
  } else if (const auto intake = state_->newest_intake(dossier->code); intake && shown_pages(*intake) > 0) {
    texts = read_ends(*state_, *intake, stop);
    found.source = FieldProposals::Source::pages;
  }
  found.fields = archive::letter_fields(texts);
  return found;
}

}  // namespace berkas::desk
