#include "workflow/disposal.h"

#include <algorithm>
#include <array>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

constexpr std::array<const char*, 4> kinds{"transfer", "destroy", "hand-over", "appraise"};
constexpr std::array<const char*, 8> stage_names{"committee", "list", "appraisal", "approval", "national", "decree", "minutes", "carried-out"};

template <class Names>
std::optional<std::size_t> place_of(const Names& names, const std::string& text) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (text == names[i]) return i;
  return std::nullopt;
}

// Domain notes §2.6. Names of persons are the office's; how many there must be is the procedure's.
const std::array<Procedure, 4>& procedures() {
  static const StageRule committee{DisposalStage::committee, "Panitia penilai arsip (SK)", "Appraisal committee (decree)", true, true, 3};
  static const StageRule anri{DisposalStage::national, "Persetujuan Kepala ANRI (retensi 10 tahun atau lebih, atau tanpa JRA)", "Approval of the head of ANRI (ten years or more, or no schedule)", true, true, 0, 0, {}, Asked::long_or_unruled};
  static const std::array<Procedure, 4> all{{
      {DisposalKind::transfer, "Pemindahan arsip inaktif", "Transfer of inactive records", NextAct::transfer, "inaktif",
       {{DisposalStage::list, "Daftar arsip inaktif yang dipindahkan", "List of the records to transfer"},
        {DisposalStage::approval, "Persetujuan pimpinan unit pengolah", "Approval of the unit's head", false, true},
        {DisposalStage::minutes, "Berita acara pemindahan", "Minutes of the transfer", true, false, 2},
        {DisposalStage::carried_out, "Pemindahan dilaksanakan", "Transfer carried out"}}},
      {DisposalKind::destroy, "Pemusnahan arsip", "Destruction of records", NextAct::destroy, "musnah",
       {committee,
        {DisposalStage::list, "Daftar arsip usul musnah", "List of records proposed for destruction"},
        {DisposalStage::appraisal, "Penilaian panitia (notula dan pertimbangan)", "Appraisal by the committee (minutes and advice)", true, false, 3},
        {DisposalStage::approval, "Persetujuan pimpinan pencipta arsip", "Approval of the head of the creator", true, true},
        anri,
        {DisposalStage::decree, "Penetapan arsip yang dimusnahkan", "Decree on what is destroyed", true, true},
        {DisposalStage::minutes, "Berita acara pemusnahan", "Minutes of the destruction", true, false, 2, 2, {"dibakar", "dicacah", "dilebur", "lainnya"}},
        {DisposalStage::carried_out, "Pemusnahan dilaksanakan", "Destruction carried out"}}},
      {DisposalKind::hand_over, "Penyerahan arsip statis", "Hand-over of archives", NextAct::permanent, "statis",
       {committee,
        {DisposalStage::list, "Daftar arsip usul serah", "List of archives proposed for hand-over"},
        {DisposalStage::appraisal, "Penilaian panitia (notula dan pertimbangan)", "Appraisal by the committee (minutes and advice)", true, false, 3},
        {DisposalStage::national, "Verifikasi dan persetujuan lembaga kearsipan (ANRI)", "Verification and approval of the archives (ANRI)", true, true},
        {DisposalStage::decree, "Penetapan arsip statis yang diserahkan", "Decree on what is handed over", true, true},
        {DisposalStage::minutes, "Berita acara penyerahan arsip statis", "Minutes of the hand-over", true, false, 2},
        {DisposalStage::carried_out, "Penyerahan dilaksanakan", "Hand-over carried out"}}},
      {DisposalKind::appraise, "Penilaian kembali", "Re-appraisal", NextAct::appraise, "",
       {committee,
        {DisposalStage::list, "Daftar arsip yang dinilai kembali", "List of records to appraise again"},
        {DisposalStage::appraisal, "Penilaian panitia (notula dan pertimbangan)", "Appraisal by the committee (minutes and advice)", true, false, 3},
        {DisposalStage::approval, "Persetujuan pimpinan pencipta arsip", "Approval of the head of the creator", true, true},
        {DisposalStage::minutes, "Berita acara penilaian kembali", "Minutes of the re-appraisal", true, false, 2},
        {DisposalStage::carried_out, "Hasil penilaian diberlakukan", "The outcome is put into force"}}},
  }};
  return all;
}

std::string quoted_codes(const std::vector<std::string>& codes) {
  std::string out;
  for (std::size_t i = 0; i < codes.size() && i < 3; ++i) out += (i == 0 ? "" : ", ") + codes[i];
  return codes.size() > 3 ? out + ", …" : out;
}

template <class Which>
std::vector<std::string> codes_where(const DisposalCase& all, const Which& which) {
  std::vector<std::string> codes;
  for (const auto& one : all.list)
    if (which(one)) codes.push_back(one.code);
  return codes;
}

Refusal closed(const DisposalCase& one) {
  if (one.cancelled) return {"disposal-cancelled", "Penyusutan ini sudah dibatalkan.", "This disposal was cancelled."};
  return {"disposal-done", "Penyusutan ini sudah dilaksanakan; tidak ada lagi yang diubah.", "This disposal was carried out; nothing of it changes any more."};
}

std::optional<Refusal> held(const DisposalCase& all) {
  const auto codes = codes_where(all, [](const Listed& one) { return one.held; });
  if (codes.empty()) return std::nullopt;
  return Refusal{"held", "Ditahan, jadi penyusutan berhenti di sini: " + quoted_codes(codes) + ".", "On hold, so the disposal stops here: " + quoted_codes(codes) + "."};
}

std::optional<Refusal> not_its_turn(const DisposalCase& all, DisposalStage wanted) {
  const auto* next = next_stage(all);
  if (next != nullptr && next->stage == wanted) return std::nullopt;
  const auto stages = stages_of(all);
  if (std::none_of(stages.begin(), stages.end(), [&](const auto* rule) { return rule->stage == wanted; }))
    return Refusal{"no-such-stage", procedure(all.kind).name_id + " tidak mempunyai tahap itu.", procedure(all.kind).name_en + " has no such stage."};
  if (all.has(wanted)) return Refusal{"stage-done", "Tahap ini sudah dicatat.", "This stage is recorded already."};
  return Refusal{"not-next", "Belum saatnya. Tahap berikutnya: " + next->name_id + ".", "It is not its turn. The next stage: " + next->name_en + "."};
}

std::optional<Refusal> lacks(const StageRule& rule, const StageRecord& given) {
  const auto no = [&](const char* code, const std::string& id, const std::string& en) { return Refusal{code, rule.name_id + ": " + id, rule.name_en + ": " + en}; };
  const auto names = [](const std::vector<std::string>& all) { return std::count_if(all.begin(), all.end(), [](const auto& name) { return !blank(name); }); };
  if (rule.number && blank(given.number)) return no("number-required", "nomornya belum disebut.", "its number is not told.");
  if (rule.by && blank(given.by)) return no("by-required", "yang menetapkan belum disebut.", "who decides it is not told.");
  if (names(given.people) < rule.people) return no("people-required", "paling sedikit " + std::to_string(rule.people) + " nama.", "at least " + std::to_string(rule.people) + " names.");
  if (names(given.witnesses) < rule.witnesses) return no("witnesses-required", "paling sedikit " + std::to_string(rule.witnesses) + " saksi.", "at least " + std::to_string(rule.witnesses) + " witnesses.");
  if (!rule.methods.empty() && std::find(rule.methods.begin(), rule.methods.end(), given.method) == rule.methods.end())
    return no("method-required", "caranya: " + joined(rule.methods) + ".", "how: " + joined(rule.methods) + ".");
  return std::nullopt;
}

std::optional<Refusal> wrong_date(const DisposalCase& all, const StageRecord& given, const PartialDate& today) {
  if (given.date.day() == 0) return Refusal{"date-required", "Tanggalnya belum lengkap: YYYY-MM-DD.", "Its date is not whole: YYYY-MM-DD."};
  if (today.surely_before(given.date)) return Refusal{"date-ahead", "Tanggal itu belum tiba.", "That date has not come yet."};
  for (const auto& before : all.done)
    if (given.date.surely_before(before.date))
      return Refusal{"date-order", "Tanggal itu sebelum tahap yang mendahuluinya (" + before.date.to_string() + ").", "That date lies before the stage it follows (" + before.date.to_string() + ")."};
  return std::nullopt;
}

std::optional<Refusal> list_is_not_ready(const DisposalCase& all, DisposalStage stage) {
  if (stage == DisposalStage::committee) return std::nullopt;
  if (all.list.empty()) return Refusal{"list-empty", "Daftarnya masih kosong.", "The list is empty."};
  if (const auto codes = codes_where(all, [](const Listed& one) { return !one.ripe; }); !codes.empty())
    return Refusal{"not-due", "Belum jatuh tempo untuk tindakan ini: " + quoted_codes(codes) + ".", "Not due for this: " + quoted_codes(codes) + "."};
  const bool leaves = stage == DisposalStage::carried_out && all.kind != DisposalKind::appraise;
  if (const auto codes = codes_where(all, [](const Listed& one) { return one.lent; }); leaves && !codes.empty())
    return Refusal{"lent", "Masih dipinjam: " + quoted_codes(codes) + ".", "Still lent: " + quoted_codes(codes) + "."};
  const bool judging = all.kind == DisposalKind::appraise && stage == DisposalStage::appraisal;
  if (const auto codes = codes_where(all, [](const Listed& one) { return !one.judged; }); judging && !codes.empty())
    return Refusal{"outcome-required", "Hasil penilaiannya belum dicatat: " + quoted_codes(codes) + ".", "Their outcome is not recorded: " + quoted_codes(codes) + "."};
  return std::nullopt;
}

}  // namespace

std::string to_string(DisposalKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string to_string(DisposalStage stage) { return stage_names[static_cast<std::size_t>(stage)]; }

std::optional<DisposalKind> parse_disposal_kind(const std::string& text) {
  const auto at = place_of(kinds, text);
  return at ? std::optional(static_cast<DisposalKind>(*at)) : std::nullopt;
}

std::optional<DisposalStage> parse_stage(const std::string& text) {
  const auto at = place_of(stage_names, text);
  return at ? std::optional(static_cast<DisposalStage>(*at)) : std::nullopt;
}

const Procedure& procedure(DisposalKind kind) { return procedures()[static_cast<std::size_t>(kind)]; }

DisposalKind kind_for(NextAct act) {
  for (const auto& one : procedures())
    if (one.takes == act) return one.kind;
  return DisposalKind::appraise;
}

const StageRecord* DisposalCase::record(DisposalStage stage) const & {
  const auto found = std::find_if(done.begin(), done.end(), [&](const StageRecord& one) { return one.stage == stage; });
  return found == done.end() ? nullptr : &*found;
}

bool DisposalCase::has(DisposalStage stage) const { return record(stage) != nullptr; }

std::vector<const StageRule*> stages_of(const DisposalCase& all) {
  const bool asked = std::any_of(all.list.begin(), all.list.end(), [](const Listed& one) { return !one.ruled || one.years >= long_retention_years; });
  std::vector<const StageRule*> stages;
  for (const auto& rule : procedure(all.kind).stages)
    if (rule.asked == Asked::always || asked || all.has(rule.stage)) stages.push_back(&rule);
  return stages;
}

const StageRule* next_stage(const DisposalCase& all) {
  if (all.ended()) return nullptr;
  for (const auto* rule : stages_of(all))
    if (!all.has(rule->stage)) return rule;
  return nullptr;
}

std::optional<Refusal> may_record(const DisposalCase& all, const StageRecord& given, const PartialDate& today) {
  if (all.ended()) return closed(all);
  if (auto no = held(all)) return no;
  if (auto no = not_its_turn(all, given.stage)) return no;
  if (auto no = list_is_not_ready(all, given.stage)) return no;
  if (auto no = lacks(*next_stage(all), given)) return no;
  return wrong_date(all, given, today);
}

std::optional<Refusal> may_add(const DisposalCase& all, const Listed& one) {
  if (all.ended()) return closed(all);
  if (all.has(DisposalStage::list)) return Refusal{"list-closed", "Daftarnya sudah ditutup; buat penyusutan baru untuk berkas lain.", "The list is closed; make a new disposal for other dossiers."};
  if (one.held) return Refusal{"held", "Berkas " + one.code + " ditahan, jadi tidak masuk daftar.", "Dossier " + one.code + " is on hold and goes on no list."};
  if (!one.ripe) return Refusal{"not-due", "Berkas " + one.code + " belum jatuh tempo untuk tindakan ini.", "Dossier " + one.code + " is not due for this."};
  return std::nullopt;
}

std::optional<Refusal> may_take_off(const DisposalCase& all) {
  if (all.ended()) return closed(all);
  if (all.has(DisposalStage::minutes)) return Refusal{"minutes-written", "Berita acaranya sudah dibuat untuk daftar ini; batalkan penyusutannya bila ada yang harus dikeluarkan.", "The minutes are written for this list; cancel the disposal if something has to come off it."};
  return std::nullopt;
}

std::optional<Refusal> may_judge(const DisposalCase& all) {
  if (all.ended()) return closed(all);
  if (all.kind != DisposalKind::appraise) return Refusal{"no-outcome", "Hasil penilaian hanya dicatat pada penilaian kembali.", "Outcomes are recorded in a re-appraisal only."};
  if (!all.has(DisposalStage::list)) return Refusal{"not-next", "Tutup dahulu daftarnya.", "Close the list first."};
  if (all.has(DisposalStage::appraisal)) return Refusal{"stage-done", "Penilaiannya sudah dicatat.", "The appraisal is recorded already."};
  return std::nullopt;
}

std::optional<Refusal> may_cancel(const DisposalCase& all) {
  if (all.ended()) return closed(all);
  return std::nullopt;
}

}  // namespace berkas::workflow
