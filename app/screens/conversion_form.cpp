#include "app/screens/conversion_form.h"

#include <algorithm>

#include "app/screens/records_lines.h"
#include "app/screens/typed.h"
#include "app/screens/wording.h"
#include "archive/archive.h"
#include "archive/retention/retention_book.h"

namespace berkas::screens {
namespace {

using archive::Conversion;

FactsTyped as_told(const Conversion& c) { return {c.title, c.date.known() ? c.date.to_string() : "", c.place, c.executing, c.leader, c.note}; }

desk::Sentence step_name(ConversionStage stage) {
  switch (stage) {
    case ConversionStage::choose: return {"Pilih berkas", "Choose dossiers"};
    case ConversionStage::facts: return {"Isi keterangan", "Fill in the facts"};
    case ConversionStage::print: return {"Cetak", "Print"};
    case ConversionStage::sign: return {"Tanda tangan", "Signature"};
    case ConversionStage::read_back: return {"Pindai kembali", "Scan back"};
    case ConversionStage::done: return {"Selesai", "Done"};
  }
  return {};
}

desk::Sentence step_second(ConversionStage stage, const desk::ConversionView& view) {
  const auto& c = view.conversion;
  if (stage == ConversionStage::choose && !view.lines.empty()) return plural(static_cast<int>(view.lines.size()), "berkas", "dossier", "dossiers");
  if (stage == ConversionStage::done && c.state == "authenticated") return partial(c.authenticated_on);
  return {};
}

}  // namespace

ConversionsNow conversions_now(desk::Desk& desk) {
  auto& book = desk.archive().catalogue().retention();
  ConversionsNow now;
  for (const auto& one : book.conversions()) now.all.push_back({one, archive::minutes_number(one), static_cast<int>(book.converted(one.number).size())});
  now.waiting = static_cast<int>(book.to_convert().size());
  return now;
}

ConversionWords conversion_words(const ConversionBrief& one) {
  const auto& state = one.conversion.state;
  if (state == "authenticated") return {{"selesai, ditandatangani", "done, signed"}, "check", 'g'};
  if (state == "cancelled") return {{"dibatalkan", "cancelled"}, "cross", 'p'};
  if (state == "minutes-printed") return {{"menunggu tanda tangan", "waits for its signature"}, "clock", 'w'};
  if (one.dossiers == 0) return {{"belum ada berkasnya", "no dossiers yet"}, "circle", 'a'};
  return {{"disiapkan", "being prepared"}, "form", 'a'};
}

FactsTyped facts_typed(const Conversion& c, const std::vector<ConversionBrief>& all) {
  auto typed = as_told(c);
  if (c.state != "open") return typed;
  for (const auto& one : all) {                          // newest first
    if (one.conversion.number >= c.number || one.conversion.state == "cancelled" || one.conversion.inactive != c.inactive) continue;
    if (typed.place.empty()) typed.place = one.conversion.place;
    if (typed.leader.empty()) typed.leader = one.conversion.leader;
    break;
  }
  return typed;
}

desk::Sentence facts_wanted(const FactsTyped& typed) {
  desk::Sentence all;
  want(all, !typed_date(typed.date), {"waktu pelaksanaan", "when it was done"});
  want(all, trimmed(typed.place).empty(), {"tempat", "the place"});
  want(all, trimmed(typed.executing).empty(), {"pelaksana", "who carried it out"});
  want(all, trimmed(typed.leader).empty(), {"penandatangan", "who signs"});
  return all;
}

bool facts_differ(const FactsTyped& typed, const Conversion& c) {
  const auto told = as_told(c);
  return trimmed(typed.title) != told.title || typed_date(typed.date).value_or(workflow::PartialDate{}).to_string() != c.date.to_string() || trimmed(typed.place) != told.place ||
         trimmed(typed.executing) != told.executing || trimmed(typed.leader) != told.leader || trimmed(typed.note) != told.note;
}

desk::ConversionFacts facts_told(const FactsTyped& typed) {
  desk::ConversionFacts facts;
  if (!trimmed(typed.title).empty()) facts.title = trimmed(typed.title);   // a conversion is never without a title
  facts.place = trimmed(typed.place);
  facts.executing = trimmed(typed.executing);
  facts.leader = trimmed(typed.leader);
  facts.note = one_line(trimmed(typed.note), 500);
  facts.date = typed_date(typed.date);
  return facts;
}

ConversionStage conversion_stage(const desk::ConversionView& view) {
  const auto& c = view.conversion;
  if (c.state == "minutes-printed") return ConversionStage::sign;
  if (c.state != "open") return ConversionStage::done;
  if (view.lines.empty()) return ConversionStage::choose;
  return facts_wanted(as_told(c)).id.empty() ? ConversionStage::print : ConversionStage::facts;
}

std::vector<ConversionStep> conversion_steps(const desk::ConversionView& view) {
  using enum ConversionStage;
  const auto& c = view.conversion;
  const bool open = c.state == "open", printed = c.state == "minutes-printed", signed_ = c.state == "authenticated";
  const bool told = !view.lines.empty() && facts_wanted(as_told(c)).id.empty();
  const auto stands = conversion_stage(view);
  std::vector<ConversionStep> steps;
  for (const auto stage : {choose, facts, print, sign, read_back, done}) {
    ConversionStep step{stage, step_name(stage), step_second(stage, view)};
    step.done = signed_ || (printed && stage < sign) || (open && ((stage == choose && !view.lines.empty()) || (stage == facts && told)));
    step.now = !signed_ && c.state != "cancelled" && stage == stands;
    step.open = open ? stage <= facts || (stage == print && told) : printed ? stage == print || stage == sign || stage == read_back : stage == done;
    if (step.now && step.second.id.empty()) step.second = stage == sign ? desk::Sentence{"menunggu", "waiting"} : desk::Sentence{"sekarang", "now"};
    steps.push_back(step);
  }
  return steps;
}

desk::Sentence stage_todo(ConversionStage stage, const desk::ConversionView& view) {
  const auto& c = view.conversion;
  if (c.state == "cancelled") return {"Berkas di dalamnya bebas lagi untuk alih media lain. Alasan: " + c.reason, "Its dossiers are free again for another one. Reason: " + c.reason};
  switch (stage) {
    case ConversionStage::choose: return {"Kosongkan keduanya untuk semua yang sudah dipindai dari kertas dan belum masuk berita acara. Satu per satu: pindai kode berkasnya.", "Leave both empty for everything scanned from paper and in no minutes yet. One by one: scan the dossiers' codes."};
    case ConversionStage::facts: return {"Inilah yang tertulis dalam berita acara. Alat, resolusi, dan format diisi dari arsip digitalnya.", "This is what the minutes say. Device, resolution and format come from the stored files."};
    case ConversionStage::print:
      if (c.state != "open") return {"Berita acaranya sudah dicetak. Lembar yang hilang atau rusak dapat dicetak lagi.", "The minutes are printed. A sheet that was lost or spoilt can be printed again."};
      return {"Setelah berita acara dicetak, daftar dan keterangannya tidak berubah lagi.", "Once the minutes are printed, their list and facts change no more."};
    case ConversionStage::sign:
    case ConversionStage::read_back: {
      const auto who = c.leader.empty() ? std::string() : " (" + c.leader + ")";
      return {std::string("Mintakan tanda tangan pimpinan ") + (c.inactive ? "unit kearsipan" : "unit pengolah") + who + ", lalu pindai semua halamannya kembali.",
              std::string("Have them signed by the head of the ") + (c.inactive ? "records unit" : "unit") + who + ", then scan all of their pages back."};
    }
    case ConversionStage::done: {
      const auto day = partial(c.authenticated_on);
      return {"Diautentikasi oleh " + c.leader + ", " + day.id + ". Kertasnya tetap disimpan.", "Authenticated by " + c.leader + ", " + day.en + ". The paper stays kept."};
    }
  }
  return {};
}

bool may_cancel(const desk::ConversionView& view) { return view.conversion.state == "open" || view.conversion.state == "minutes-printed"; }

desk::Outcome<desk::ConversionChoice> typed_choice(const std::string& classification, const std::string& typed) {
  desk::ConversionChoice choice;
  const auto code = trimmed(classification), year = trimmed(typed);
  if (!year.empty()) {
    choice.year = typed_year(year);
    if (!choice.year) return bad_year(year);
  }
  if (!code.empty()) choice.classification = code;
  choice.everything = code.empty() && year.empty();
  return choice;
}

}  // namespace berkas::screens
