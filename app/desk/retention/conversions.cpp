#include "app/desk/retention/conversions.h"

#include "app/desk/retention/retentions.h"
#include "app/desk/retention/signed_paper.h"

namespace berkas::desk {
namespace {

using archive::Conversion;
using workflow::PartialDate;

PartialDate today_of(Desk::State& state) { return PartialDate::parse(state.today()).value_or(PartialDate{}); }

std::optional<Refused> write_into(Conversion& c, const ConversionFacts& facts) {
  struct Field { const std::optional<std::string>* given; std::string* text; Sentence what; };
  for (const auto& [given, text, what] : {Field{&facts.title, &c.title, {"judul", "the title"}}, Field{&facts.place, &c.place, {"tempat", "the place"}}, Field{&facts.note, &c.note, {"catatan proses", "the note on the process"}},
                                          Field{&facts.executing, &c.executing, {"pelaksana", "who carried it out"}}, Field{&facts.leader, &c.leader, {"penandatangan", "who signs"}}}) {
    if (!*given) continue;
    const auto line = clean_line(**given, what, 500);
    if (!line) return line.refused();
    *text = line->text;
  }
  if (facts.date) c.date = *facts.date;
  return std::nullopt;
}

Refused not_open(const Conversion& c) {
  if (c.state == "authenticated") return refuse("authenticated", {"Alih media ini sudah diautentikasi dan tidak berubah lagi.", "This conversion is authenticated and changes no more."});
  if (c.state == "cancelled") return refuse("cancelled", {"Alih media ini sudah dibatalkan.", "This conversion was cancelled."});
  return refuse("minutes-printed", {"Berita acaranya sudah dicetak; kumpulan ini tidak dapat diubah lagi.", "Its minutes are printed; this set can no longer be changed."}, {"Batalkan dan buat yang baru: `berkas conversion cancel`.", "Cancel it and make a new one: `berkas conversion cancel`."});
}

// What stands in minutes was scanned from paper: the sealed copy of the main item, newest version.
bool made_from_paper(archive::Transaction& tx, const std::string& dossier) {
  std::optional<archive::FileRole> newest;
  for (const auto& item : tx.items(dossier)) {
    if (!item.main) continue;
    for (const auto& file : tx.files(item.code))
      if (file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital) newest = file.role;
  }
  return newest == archive::FileRole::archival;
}

std::optional<Refused> may_stand(archive::Transaction& tx, archive::RetentionBook& book, const Conversion& into, const archive::Dossier& dossier) {
  const auto& code = dossier.code;
  if (auto gone = is_gone(dossier)) return gone;
  if (!dossier.number || dossier.state == "void") return refuse("not-registered", {"Berkas " + code + " tidak terdaftar.", "Dossier " + code + " is not registered."}, {"Daftarkan dahulu.", "Register it first."});
  if (!made_from_paper(tx, code))
    return refuse("not-from-paper", {"Berkas " + code + " belum mempunyai salinan arsip yang dipindai dari kertas.", "Dossier " + code + " has no archival copy scanned from paper."}, {"Pindai dan berkaskan dahulu; naskah yang lahir digital tidak dialihmediakan.", "Scan and file it first; what was born digital is not converted."});
  const auto other = book.conversion_of(code);
  if (other && other->number != into.number) return refuse("in-another", {"Berkas " + code + " sudah ada di alih media " + std::to_string(other->number) + ".", "Dossier " + code + " stands in conversion " + std::to_string(other->number) + " already."});
  return std::nullopt;
}

Refused mixed() {
  return refuse("mixed-status", {"Arsip aktif dan inaktif tidak dapat berada dalam satu berita acara: penandatangannya berbeda.", "Active and inactive records cannot stand in the same minutes: different leaders sign them."}, {"Buat alih media terpisah.", "Make a conversion for each."});
}

Refused stopped() { return refuse("stopped", {"Penambahan dihentikan. Kumpulan ini tidak berubah.", "Adding was stopped. This set is unchanged."}); }

Sentence says_of(const Conversion& c, std::size_t count) {
  const auto n = std::to_string(count);
  const Sentence set{"Alih media " + n + " berkas. ", "Conversion of " + n + (count == 1 ? " dossier. " : " dossiers. ")};
  if (c.state == "cancelled") return {set.id + "Dibatalkan.", set.en + "Cancelled."};
  if (c.state == "authenticated") return {set.id + "Diautentikasi oleh " + c.leader + " tanggal " + c.authenticated_on.to_string() + ". Kertasnya tetap disimpan.", set.en + "Authenticated by " + c.leader + " on " + c.authenticated_on.to_string() + ". The paper stays kept."};
  return {set.id + "Penandatangan: " + (c.inactive ? "pimpinan unit kearsipan." : "pimpinan unit pengolah.") + " Kertasnya tetap disimpan.", set.en + (c.inactive ? "Signed by the head of the records unit." : "Signed by the head of the unit.") + " The paper stays kept."};
}

Sentence todo_of(const Conversion& c, std::size_t count) {
  const auto n = std::to_string(c.number);
  if (c.state == "minutes-printed") return {"Mintakan tanda tangan, lalu pindai kembali: `berkas conversion read-back " + n + "`.", "Have them signed, then scan them back: `berkas conversion read-back " + n + "`."};
  if (c.state != "open") return {};
  if (count == 0) return {"Tambahkan berkas: `berkas conversion add " + n + "`.", "Add dossiers: `berkas conversion add " + n + "`."};
  return {"Cetak berita acaranya: `berkas print conversion-minutes " + n + "`.", "Print the minutes: `berkas print conversion-minutes " + n + "`."};
}

bool under(const std::string& one, const std::string& top) { return one == top || one.starts_with(top + "."); }

}  // namespace

Outcome<Conversion> Conversions::find(int number) {
  const auto found = desk_.state().catalogue().retention().conversion(number);
  if (!found) return refuse("unknown-conversion", {"Tidak ada alih media bernomor " + std::to_string(number) + ".", "There is no conversion number " + std::to_string(number) + "."}, {"`berkas conversion list` menunjukkan semuanya.", "`berkas conversion list` shows them all."});
  return *found;
}

ConversionView Conversions::view(const Conversion& c) {
  auto& catalogue = desk_.state().catalogue();
  ConversionView shown{c, archive::minutes_number(c), {}, {}, {}};
  for (const auto& code : catalogue.retention().converted(c.number)) {
    const auto d = catalogue.dossier(code);
    if (d) shown.lines.push_back({code, d->number.value_or(""), archive::masked(d->about.security) ? masked_text : d->about.title, d->classification});
  }
  shown.says = says_of(c, shown.lines.size());
  shown.todo = todo_of(c, shown.lines.size());
  return shown;
}

Outcome<ConversionView> Conversions::show(int number) {
  const auto found = find(number);
  if (!found) return found.refused();
  return view(*found);
}

std::vector<ConversionView> Conversions::list() {
  std::vector<ConversionView> all;
  for (const auto& one : desk_.state().catalogue().retention().conversions()) all.push_back(view(one));
  return all;
}

Outcome<ConversionView> Conversions::make(const ConversionFacts& facts) {
  auto& state = desk_.state();
  Conversion fresh;
  fresh.made_at = state.now();
  fresh.made_by = fresh.executing = state.around.who.name;
  fresh.date = today_of(state);
  fresh.form = state.new_code(archive::CodeType::form);
  if (auto no = write_into(fresh, facts)) return *no;
  const auto no = state.act("conversion.made", "alih media", "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    fresh.number = tx.next_number("alih-media");
    if (fresh.title.empty()) fresh.title = "Alih media " + archive::minutes_number(fresh);
    tx.put_form(fresh.form, "conversion-minutes", conversion_case(fresh).subject, 1);
    tx.retention().put(fresh);
    return std::nullopt;
  });
  if (no) return *no;
  return view(fresh);
}

Outcome<std::vector<std::string>> Conversions::chosen(const ConversionChoice& choice) {
  auto& state = desk_.state();
  std::vector<std::string> codes;
  for (const auto& typed : choice.codes) {
    const auto dossier = state.dossier(typed);
    if (!dossier) return dossier.refused();
    codes.push_back(dossier->code);
  }
  if (choice.everything || choice.classification || choice.year)
    for (const auto& code : state.catalogue().retention().to_convert()) {
      const auto d = *state.catalogue().dossier(code);
      if (choice.classification && !under(d.classification, *choice.classification)) continue;
      if (choice.year && workflow::last_year_in(d.about.period) != *choice.year && !(d.about.period.empty() && d.date.known() && d.date.year() == *choice.year)) continue;
      codes.push_back(code);
    }
  if (codes.empty()) return refuse("nothing-chosen", {"Tidak ada berkas yang dapat ditambahkan dengan pilihan ini.", "This choice finds no dossier to add."}, {"Hanya berkas yang sudah dipindai dari kertas dan belum masuk berita acara.", "Only dossiers scanned from paper and in no minutes yet."});
  return codes;
}

Outcome<ConversionView> Conversions::add(int number, const ConversionChoice& choice, const Progress& progress, std::stop_token stop) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto codes = chosen(choice);
  if (!codes) return codes.refused();
  const auto no = state.act("conversion.added", conversion_case(*found).subject, std::to_string(codes->size()) + " berkas", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    auto now = *book.conversion(number);
    if (now.state != "open") return not_open(now);
    bool empty = book.converted(number).empty();
    std::size_t at = 0;
    for (const auto& code : *codes) {
      if (stop.stop_requested()) return stopped();
      if (at++ % 100 == 0) progress.tell({"Menambah berkas " + std::to_string(at) + " dari " + std::to_string(codes->size()), "Adding dossier " + std::to_string(at) + " of " + std::to_string(codes->size())}, static_cast<double>(at - 1) / static_cast<double>(codes->size()));
      const auto dossier = *tx.dossier(code);
      if (auto turned = may_stand(tx, book, now, dossier)) return turned;
      const bool inactive = dossier.record_status == "inaktif";
      if (!empty && inactive != now.inactive) return mixed();
      now.inactive = inactive, empty = false;
      tx.retention().put(archive::ConversionEntry{number, code, state.now(), state.around.who.name, {}, {}});
    }
    tx.retention().put(now);
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<ConversionView> Conversions::remove(int number, const std::vector<std::string>& typed) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto codes = chosen({typed, {}, {}, false});
  if (!codes) return codes.refused();
  const auto no = state.act("conversion.removed", conversion_case(*found).subject, std::to_string(codes->size()) + " berkas", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    if (const auto now = *book.conversion(number); now.state != "open") return not_open(now);
    for (const auto& code : *codes) {
      auto entry = book.conversion_entry(number, code);
      if (!entry || !entry->on()) return refuse("not-in-set", {"Berkas " + code + " tidak ada di alih media ini.", "Dossier " + code + " is not in this conversion."});
      entry->off_at = state.now();
      entry->off_by = state.around.who.name;
      tx.retention().put(*entry);
    }
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<ConversionView> Conversions::set(int number, const ConversionFacts& facts) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto no = state.act("conversion.changed", conversion_case(*found).subject, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().retention().conversion(number);
    if (now.state != "open") return not_open(now);
    if (auto turned = write_into(now, facts)) return turned;
    tx.retention().put(now);
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<ConversionView> Conversions::cancel(int number, const std::string& typed) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto reason = clean_line(typed, {"alasan", "the reason"}, 500);
  if (!reason) return reason.refused();
  if (reason->text.empty()) return refuse("reason-required", {"Sebut alasan pembatalannya.", "Say why it is cancelled."});
  const auto no = state.act("conversion.cancelled", conversion_case(*found).subject, reason->text, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().retention().conversion(number);
    if (now.state != "open" && now.state != "minutes-printed") return not_open(now);
    now.state = "cancelled";
    now.reason = reason->text;
    now.ended_at = state.now();
    now.ended_by = state.around.who.name;
    tx.retention().put(now);
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<ConversionView> Conversions::read_back(int number, const PaperSource& source, const std::string& typed_leader, const PartialDate& typed_on, const Progress& progress, std::stop_token stop) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto typed = clean_line(typed_leader, {"penandatangan", "who signed"}, 300);
  if (!typed) return typed.refused();
  const auto leader = typed->text.empty() ? found->leader : typed->text;
  const auto on = typed_on.known() ? typed_on : today_of(state);
  if (leader.empty()) return refuse("leader-required", {"Siapa yang menandatangani? Kertasnya belum disimpan.", "Who signed? The paper was not kept yet."}, {"Sebut --leader NAMA.", "Name --leader NAME."});
  if (!on.day() || today_of(state).surely_before(on) || on.surely_before(found->date))
    return refuse("bad-date", {"Tanggal tanda tangan harus lengkap, tidak sebelum alih medianya, dan tidak sesudah hari ini.", "The day of signing must be whole, not before the conversion and not after today."});
  const auto kept = keep_signed_minutes(state, conversion_case(*found), source, "conversion.authenticated", [&](archive::Transaction& tx, const SignedPaper& paper) -> Outcome<std::vector<std::string>> {
    auto now = *state.catalogue().retention().conversion(number);
    if (now.state == "authenticated") return another_is_kept();
    if (now.state != "minutes-printed") return not_open(now);
    now.state = "authenticated";
    now.leader = leader;
    now.authenticated_on = on;
    now.signed_file = paper.stored.sha256;
    now.ended_at = state.now();
    now.ended_by = state.around.who.name;
    tx.retention().put(now);
    return state.catalogue().retention().converted(number);
  }, progress, std::move(stop));
  if (!kept) return kept.refused();
  return show(number);
}

}  // namespace berkas::desk
