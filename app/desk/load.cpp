// Finding what an act is about, and showing it: the desk's side of every code.
#include <algorithm>

#include "app/desk/file_view.h"
#include "app/desk/restricted.h"
#include "archive/retention/retention_book.h"
#include "archive/shelves/paper_book.h"

namespace berkas::desk {
namespace {

using archive::CodeFault;
using archive::CodeType;

Refused bad_code(CodeFault fault, const std::string& typed) {
  const auto clean = clean_line(typed, {"kode", "the code"}, 100);
  const std::string shown = clean.ok() ? "'" + clean->text + "' " : "";
  if (fault == CodeFault::wrong_check) {
    return refuse("wrong-check", {"Kode " + shown + "tidak cocok dengan huruf periksanya.", "The code " + shown + "does not match its check characters."},
                  {"Pindai sekali lagi, atau ketik ulang 20 hurufnya.", "Scan it again, or type its 20 characters again."});
  }
  if (fault == CodeFault::foreign) {
    return refuse("foreign-code", {"Teks " + shown + "bukan kode Berkas.", "The text " + shown + "is no Berkas code."},
                  {"Kode Berkas dimulai dengan BRK1. Untuk mencari kata, pakai pencarian.", "A Berkas code begins with BRK1. To look for words, use find."});
  }
  return refuse("bad-code", {"Kode " + shown + "tidak lengkap atau berisi huruf yang tidak dipakai.", "The code " + shown + "is incomplete or holds a character that is never used."},
                {"Kode Berkas: BRK1, satu huruf jenis, 10 huruf, 2 huruf periksa.", "A Berkas code: BRK1, one letter for its kind, 10 characters, 2 check characters."});
}

Refused unknown_code(const std::string& code) {
  return refuse("unknown-code", {"Kode " + code + " sah, tetapi tidak dikenal di arsip ini.", "The code " + code + " is valid, but this archive does not know it."},
                {"Mungkin kertas ini terdaftar di arsip lain. Periksa --archive.", "The paper may be registered in another archive. Check --archive."});
}

// The newest version of the main item first in rank: archival, born-digital and the access copy that belongs to it.
void current_files(const ItemView& held, const archive::Store& store, std::vector<FileView>& out) {
  int newest = 0;
  for (const auto& file : held.files) {
    if (file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital) newest = std::max(newest, file.version);
  }
  for (const auto& file : held.files) {
    if (file.version == newest) out.push_back(file_view(file, store));
  }
}

bool sealed(const archive::StoredFile& file) {
  return file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital;
}

struct FiledFacts { bool filed = false, born_digital = false; std::string sha256; };

FiledFacts filed_facts(const std::vector<archive::StoredFile>& files) {
  FiledFacts facts;
  for (const auto& file : files) {
    if (!sealed(file)) continue;
    facts.filed = true;
    facts.born_digital = facts.born_digital || file.role == archive::FileRole::born_digital;
    facts.sha256 = file.sha256;
  }
  return facts;
}

// Documented means that both halves stand: the file is looked at, byte for byte, when the dossier is closed.
bool verified(const archive::Store& store, const FiledFacts& filed) {
  return filed.filed && store.has(filed.sha256) && archive::Store::hash_file(store.path_of(filed.sha256)) == filed.sha256;
}

std::optional<LoanBrief> loan_of(archive::Catalogue& catalogue, const std::string& dossier, const std::string& today) {
  const auto loan = catalogue.paper().loan_out(dossier);
  if (!loan) return std::nullopt;
  const auto to = catalogue.paper().borrower(loan->borrower);
  return LoanBrief{loan->code, to ? to->name : "", loan->due, !loan->due.empty() && loan->due < today};
}

workflow::DocumentationFacts facts_of(const archive::Dossier& dossier, const workflow::CheckSheet* sheet, FiledFacts filed, bool captured) {
  workflow::DocumentationFacts facts;
  facts.received = !dossier.received_at.empty();
  facts.sheet = sheet;
  facts.returned = dossier.returned;
  facts.registered = dossier.number.has_value();
  facts.captured = captured || dossier.digitised_accepted || filed.filed;
  facts.scan_accepted = dossier.digitised_accepted || filed.born_digital;
  facts.filed = filed.filed;
  facts.place_set = !dossier.place.empty();
  facts.label_attached = dossier.label_attached;
  facts.born_digital = filed.born_digital;
  return facts;
}

}  // namespace

FileView file_view(const archive::StoredFile& file, const archive::Store& store) {
  return {file.sha256, file.media_type, to_string(file.role), file.item, file.pages, file.version, file.bytes, store.path_of(file.sha256), {}};
}

Refused refused(const workflow::Refusal& no) {
  return refuse(no.code, {no.message_id, no.message_en});
}

Outcome<archive::TrackingCode> Desk::State::parse(const std::string& typed) const {
  const auto code = archive::TrackingCode::parse(typed);
  if (!code) return bad_code(archive::TrackingCode::fault(typed), typed);
  return *code;
}

Outcome<archive::Dossier> Desk::State::dossier(const std::string& typed) {
  const auto code = parse(typed);
  if (!code) return code.refused();
  std::string target = code->str();
  if (code->type() == CodeType::item) {
    const auto item = catalogue().item(target);
    target = item ? item->dossier : "";
  } else if (code->type() == CodeType::form) {
    const auto form = catalogue().form(target);
    target = form ? form->dossier : "";
  } else if (code->type() != CodeType::dossier) {
    return refuse("not-a-dossier", {"Kode " + target + " bukan kode berkas.", "The code " + target + " does not name a dossier."},
                  {"Pindai kode pada berkas, naskah, atau lembarnya.", "Scan the code of a dossier, an item or one of its forms."});
  }
  auto found = target.empty() ? std::nullopt : catalogue().dossier(target);
  if (!found) return unknown_code(code->str());
  return *found;
}

const workflow::Sop& Desk::State::sop(const archive::Dossier& dossier) const {
  const auto* found = around.sops->find(dossier.sop_id);
  if (found == nullptr) throw workflow::SopError("SOP '" + dossier.sop_id + "'");
  return *found;
}

std::optional<archive::IntakeFacts> Desk::State::newest_intake(const std::string& dossier) const {
  std::optional<archive::IntakeFacts> newest;
  for (auto& facts : tray().list()) {
    if (facts.dossier == dossier && (!newest || facts.created_at >= newest->created_at)) newest = std::move(facts);
  }
  return newest;
}

DossierView Desk::State::view(const archive::Dossier& dossier, bool reveal) {
  DossierView shown;
  shown.dossier = dossier;
  const auto& procedure = sop(dossier);
  for (const auto& item : catalogue().items(dossier.code)) {
    shown.items.push_back({item, catalogue().files(item.code)});
  }
  FiledFacts filed;
  for (const auto& held : shown.items) {
    current_files(held, store(), shown.files);
    if (held.item.main) filed = filed_facts(held.files);
  }
  const auto sheets = catalogue().check_sheets(dossier.code);
  const auto intake = newest_intake(dossier.code);
  if (intake) shown.open_intake = intake->id;
  const auto facts = facts_of(dossier, sheets.empty() ? nullptr : &sheets.back(), filed, intake && !intake->pages.empty());
  shown.state = workflow::state(procedure, dossier.routing, facts);
  if (!dossier.routing.cancelled) shown.missing = workflow::missing(procedure, dossier.routing, facts);
  if (shown.state == workflow::DeskState::k7 && shown.missing.empty()) shown.missing.emplace_back("file");   // it stands in the catalogue, not whole in the store
  shown.loan = loan_of(catalogue(), dossier.code, today());
  if (const auto conversion = catalogue().retention().conversion_of(dossier.code)) {
    shown.conversion = archive::minutes_number(*conversion);
    if (conversion->state == "authenticated") shown.authenticated = Attested{conversion->leader, conversion->authenticated_on.to_string(), shown.conversion};
  }
  shown.place_path = dossier.place.empty() ? "" : catalogue().place_path(dossier.place);
  shown.warnings = workflow::warnings(procedure, dossier.routing);
  shown.returns = workflow::returns(dossier.routing);
  for (const auto& visit : dossier.routing.visits) {
    shown.linked.insert(shown.linked.end(), visit.linked_dossiers.begin(), visit.linked_dossiers.end());
  }
  if (reveal) return shown;
  for (auto& held : shown.items) {
    if (!restricted(dossier, held.item)) continue;
    mask_item(held);
    shown.masked = true;
  }
  if (archive::masked(dossier.about.security)) mask(shown), shown.masked = true;
  return shown;
}

std::vector<std::string> Desk::State::missing(archive::Transaction& tx, const archive::Dossier& dossier) {
  FiledFacts filed;
  for (const auto& item : tx.items(dossier.code)) {
    if (item.main) filed = filed_facts(tx.files(item.code));
  }
  const auto sheet = current_sheet(tx, dossier.code);
  return workflow::missing(sop(dossier), dossier.routing, facts_of(dossier, sheet ? &*sheet : nullptr, filed, filed.filed));
}

void Desk::State::restate(archive::Transaction& tx, archive::Dossier& dossier) {
  const auto& procedure = sop(dossier);
  FiledFacts filed;
  for (const auto& item : tx.items(dossier.code)) {
    if (item.main) filed = filed_facts(tx.files(item.code));
  }
  const auto sheet = current_sheet(tx, dossier.code);
  bool captured = dossier.digitised_accepted || filed.filed;
  if (!captured && !dossier.received_at.empty()) {  // the tray lies on disk: asked only when it matters
    const auto intake = newest_intake(dossier.code);
    captured = intake && !intake->pages.empty();
  }
  const auto facts = facts_of(dossier, sheet ? &*sheet : nullptr, filed, captured);
  const bool at_desk = procedure.documentation_step != 0 && dossier.routing.current_step == procedure.documentation_step;
  if (at_desk && facts.received && !facts.returned && !dossier.routing.cancelled && workflow::missing(procedure, dossier.routing, facts).empty() && verified(store(), filed)) {
    workflow::StepEntry last;
    last.step = procedure.documentation_step;
    last.person = around.who.name;
    last.finished = workflow::PartialDate::parse(today()).value_or(workflow::PartialDate{});
    last.recorded = workflow::Recorded::at_event;
    auto result = workflow::record(procedure, dossier.routing, last);
    if (auto* moved = std::get_if<workflow::Accepted>(&result)) dossier.routing = std::move(moved->routing);
  }
  const std::string before = dossier.state;
  dossier.state = to_string(workflow::state(procedure, dossier.routing, facts));
  if (dossier.state != before || dossier.state_since.empty()) dossier.state_since = now();
}

}  // namespace berkas::desk
