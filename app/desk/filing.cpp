#include "app/desk/filing.h"

#include <algorithm>

#include "app/desk/intake_door.h"

namespace berkas::desk {
namespace {

// Leave the act without a trace; none of them is ever shown.
const char* const only_planned = "only-planned";
const char* const answered_already = "answered-already";
const char* const planned_anew = "planned-anew";

bool sealed(const archive::StoredFile& file) {
  return file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital;
}

Refused registered_otherwise(const archive::Dossier& dossier) {
  return refuse("already-registered",
                {"Berkas ini sudah diregistrasi: klasifikasi " + dossier.classification + ", keamanan " + to_string(dossier.about.security) + ".",
                 "This dossier is registered already: class " + dossier.classification + ", security " + to_string(dossier.about.security) + "."},
                {"Berkaskan tanpa mengubahnya.", "File it without changing them."});
}

Refused reason_wanted(int version) {
  return refuse("reason-required",
                {"Naskah ini sudah diberkaskan (versi " + std::to_string(version) + "). Versi baru wajib disertai alasan; yang lama tetap disimpan.",
                 "This document is filed already (version " + std::to_string(version) + "). A new version needs a reason; the old one stays."},
                {"Tulis alasannya, misalnya: halaman 3 kurang jelas.", "Say why, for example: page 3 was not clear."});
}

std::optional<archive::Item> main_of(const std::vector<archive::Item>& items) {
  const auto found = std::find_if(items.begin(), items.end(), [](const auto& item) { return item.main; });
  return found == items.end() ? std::nullopt : std::optional(*found);
}

// The item the filing is about, as it stands inside the transaction; a planned main item is put where none stands.
Outcome<archive::Item> item_in(Desk::State& state, archive::Transaction& tx, const archive::Dossier& dossier, const Filing& filing, const Plan* plan) {
  if (!filing.item.empty()) return *tx.item(filing.item);
  if (const auto main = main_of(tx.items(dossier.code))) {
    if (plan != nullptr && main->code != plan->item.code) return refuse(planned_anew, {});
    return *main;
  }
  if (plan == nullptr) return state.main_item(tx, dossier);
  tx.put(plan->item);
  return plan->item;
}

int newest_version(const std::vector<archive::StoredFile>& files) {
  int newest = 0;
  for (const auto& file : files)
    if (sealed(file)) newest = std::max(newest, file.version);
  return newest;
}

// What changes besides the file: registration, place, acceptance. The plan is tried out the same way and taken back.
Outcome<Plan> apply(Desk::State& state, archive::Transaction& tx, archive::Dossier& dossier, const Filing& filing, const Plan* plan) {
  const auto item = item_in(state, tx, dossier, filing, plan);
  if (!item.ok()) return item.refused();
  const int newest = newest_version(tx.files(item->code));
  if (newest > 0 && filing.reason.empty()) return reason_wanted(newest);
  if (filing.registration && !dossier.number) {
    if (auto no = state.register_in(tx, dossier, *filing.registration)) return *no;
  } else if (filing.security && !dossier.number) {
    dossier.about.security = *filing.security;
  }
  if (filing.place)
    if (auto no = state.place_in(tx, dossier, *filing.place, false)) return *no;
  dossier.digitised_accepted = true;
  return Plan{dossier, *tx.item(item->code), newest + 1};
}

std::string answer_text(const std::string& dossier, const archive::StoredFile& file) {
  return dossier + " " + file.item + " " + file.sha256 + " " + std::to_string(file.pages) + " " + std::to_string(file.bytes);
}

void put_all(archive::Transaction& tx, const archive::Dossier& dossier, const Plan& plan, const Filled& filled) {
  archive::StoredFile document;
  for (auto file : filled.files) {
    file.item = plan.item.code;
    file.version = plan.version;
    tx.put(file);
    if (sealed(file)) document = file;
  }
  if (filled.texts) tx.put_text(document.sha256, dossier.code, *filled.texts);
  else tx.queue_text(document.sha256, dossier.code);
  tx.remember(filled.key, answer_text(dossier.code, document));
}

void sign(archive::Transaction& tx, archive::Item item, const std::string& signature) {
  if (signature.empty() || !item.signature.empty()) return;
  item.signature = signature;
  tx.put(item);
}

Filed filed_answer(const archive::Dossier& dossier, const archive::StoredFile& file, bool text_ready, std::vector<std::string> missing) {
  Filed filed;
  filed.code = dossier.code;
  filed.item = file.item;
  filed.sha256 = file.sha256;
  filed.pages = file.pages;
  filed.bytes = file.bytes;
  filed.text_ready = text_ready;
  filed.missing = std::move(missing);
  return filed;
}

Outcome<std::string> item_of(Desk::State& state, const FileRequest& request, const archive::Dossier& dossier) {
  const auto typed = archive::TrackingCode::parse(request.item.value_or(request.code));
  if (!typed || typed->type() != archive::CodeType::item) {
    if (!request.item) return std::string();
    return refuse("not-an-item", {"Kode " + *request.item + " bukan kode item arsip.", "The code " + *request.item + " names no item."},
                  {"Pakai kode item, atau kosongkan untuk naskah utama.", "Use an item's code, or leave it out for the main document."});
  }
  const auto item = state.catalogue().item(typed->str());
  if (item && item->dossier == dossier.code) return typed->str();
  return refuse("other-dossier", {"Item " + typed->str() + " bukan bagian berkas ini.", "Item " + typed->str() + " does not belong to this dossier."},
                {"Pilih item dari berkas ini.", "Choose an item of this dossier."});
}

}  // namespace

Refused cancelled_filing() {
  return refuse("cancelled", {"Pemberkasan dibatalkan; baki tetap seperti semula.", "Filing was cancelled; the intake stands as before."},
                {"Berkaskan lagi kapan saja.", "File it again at any time."});
}

Outcome<Filing> filing_of(Desk::State& state, const FileRequest& request) {
  const auto dossier = state.dossier(request.code);
  if (!dossier.ok()) return dossier.refused();
  Filing filing;
  filing.dossier = *dossier;
  const auto item = item_of(state, request, *dossier);
  if (!item.ok()) return item.refused();
  filing.item = *item;
  const auto reason = clean_note(request.reason.value_or(""), {"alasan", "the reason"}, 1000);
  if (!reason.ok()) return reason.refused();
  filing.reason = reason->text;
  if (request.place) {
    const auto place = state.find_place(*request.place);
    if (!place.ok()) return place.refused();
    filing.place = *place;
  }
  const bool other_class = request.classification && *request.classification != dossier->classification;
  const bool other_security = request.security && *request.security != dossier->about.security;
  if (dossier->number && (other_class || other_security)) return registered_otherwise(*dossier);
  filing.security = request.security;
  if (request.classification && !dossier->number) {
    filing.registration.emplace();
    filing.registration->classification = *request.classification;
    filing.registration->security = request.security.value_or(dossier->about.security);
  }
  return filing;
}

Outcome<Plan> plan(Desk::State& state, const Filing& filing) {
  std::optional<Plan> planned;
  const auto tried = state.act_on(filing.dossier.code, "item.planned", "", [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    const auto applied = apply(state, tx, dossier, filing, nullptr);
    if (!applied.ok()) return applied.refused();
    planned = *applied;
    return refuse(only_planned, {});
  });
  if (planned) return *planned;
  return tried.refused();
}

std::optional<Outcome<Filed>> commit(Desk::State& state, const Filing& filing, const Plan& plan, const Filled& filled) {
  archive::StoredFile document = filled.files.front();
  document.item = plan.item.code;
  const auto done = state.act_on(filing.dossier.code, "item.filed", filled.note, [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    if (tx.answered(filled.key)) return refuse(answered_already, {});
    const auto applied = apply(state, tx, dossier, filing, &plan);
    if (!applied.ok()) return applied.refused();
    if (applied->version != plan.version) return refuse(planned_anew, {});
    sign(tx, applied->item, filled.signature);
    put_all(tx, dossier, *applied, filled);
    return std::nullopt;
  });
  if (done.ok()) return Outcome<Filed>(filed_answer(done->dossier, document, filled.texts.has_value(), done->missing));
  if (done.refused().code == planned_anew) return std::nullopt;
  if (done.refused().code != answered_already) return Outcome<Filed>(done.refused());
  return Outcome<Filed>(*answered_before(state, filing.dossier.code, filled.key));
}

std::optional<Filed> answered_before(Desk::State& state, const std::string& dossier, const std::string& key) {
  const auto file = filed_under(state.catalogue(), dossier, key);
  const auto stands = file ? state.catalogue().dossier(dossier) : std::nullopt;
  if (!stands) return std::nullopt;
  auto answer = filed_answer(*stands, *file, !state.catalogue().text_pages(file->sha256).empty(), state.view(*stands).missing);
  answer.already = true;
  return answer;
}

}  // namespace berkas::desk
