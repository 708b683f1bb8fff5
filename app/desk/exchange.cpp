// Dossiers in open formats. Everything that leaves is logged before it leaves.
#include <unistd.h>

#include <algorithm>
#include <set>

#include "app/desk/retention/retentions.h"
#include "app/desk/state.h"
#include "archive/exchange/bag.h"

namespace berkas::desk {
namespace {

namespace fs = std::filesystem;

const char* name_of(Desk::Format format) {
  switch (format) {
    case Desk::Format::ead: return "EAD3";
    case Desk::Format::dc: return "Dublin Core";
    case Desk::Format::premis: return "PREMIS 3";
  }
  return "";
}

// A restricted one leaves only when that can be written down; an ordinary one may also leave an archive that cannot be written.
Outcome<archive::Described> let_go(Desk::State& state, const std::string& typed, const std::string& as) {
  const auto known = state.dossier(typed);
  if (!known) return known.refused();
  if (state.view(*known).masked || state.archive->writable()) {
    const auto logged = state.log_opening("dossier.exported", known->code, as);
    if (!logged) return logged.refused();
  }
  return archive::describe(state.catalogue(), *known, state.now());
}

Outcome<std::vector<archive::Described>> let_all_go(Desk::State& state, const std::vector<std::string>& typed) {
  std::vector<std::string> codes;
  std::set<std::string> seen;
  for (const auto& one : typed) {                       // all are known before the first is let go
    const auto known = state.dossier(one);
    if (!known) return known.refused();
    if (known->record_status == "musnah") return destroyed_words(known->code);
    if (seen.insert(known->code).second) codes.push_back(known->code);
  }
  if (codes.empty()) return refuse("nothing-chosen", {"Belum ada berkas yang dipilih.", "No dossier was chosen."});
  std::vector<archive::Described> all;
  for (const auto& code : codes) {
    auto one = let_go(state, code, "BagIt");
    if (!one) return one.refused();
    all.push_back(std::move(*one));
  }
  return all;
}

Refused stopped() {
  return refuse("stopped", {"Pembuatan paket dihentikan. Tidak ada yang tertinggal di tempat tujuan; arsip tidak berubah.", "The package was stopped. Nothing is left at the target; the archive is unchanged."});
}

std::optional<archive::Bagged> write(const fs::path& to, const std::vector<archive::Described>& all, const archive::Store& store, const archive::BagWatch& watch) {
  if (to.extension() != ".tar") return archive::write_bag(to, all, store, watch);
  const fs::path folder = to.string() + ".isi" + std::to_string(::getpid());
  struct Gone { fs::path folder; ~Gone() { std::error_code ignored; fs::remove_all(folder, ignored); } } const gone{folder};
  const auto bagged = archive::write_bag(folder, all, store, watch);
  if (bagged) archive::pack_tar(folder, to.stem().string(), to);
  return bagged;
}

}  // namespace

Outcome<std::string> Desk::described(const std::string& code, Format format) {
  const auto dossier = let_go(*state_, code, name_of(format));
  if (!dossier) return dossier.refused();
  switch (format) {
    case Format::ead: return archive::ead3(*dossier);
    case Format::dc: return archive::dublin_core(*dossier);
    case Format::premis: return archive::premis(*dossier);
  }
  return std::string();
}

Outcome<Desk::Bag> Desk::bag(const std::vector<std::string>& codes, const fs::path& to, const Progress& progress, std::stop_token stop) {
  const auto all = let_all_go(*state_, codes);
  if (!all) return all.refused();
  archive::BagWatch watch;
  watch.stop = std::move(stop);
  watch.tell = [&progress](int done, int total) {
    progress.tell({"Menyalin arsip digital " + std::to_string(done) + " dari " + std::to_string(total), "Copying file " + std::to_string(done) + " of " + std::to_string(total)},
                  static_cast<double>(done) / std::max(1, total));
  };
  const auto bagged = write(to, *all, state_->store(), watch);
  if (!bagged) return stopped();
  return Bag{static_cast<int>(all->size()), bagged->files, bagged->bytes};
}

}  // namespace berkas::desk
