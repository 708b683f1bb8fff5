#include "workflow/documentation.h"

#include <array>

namespace berkas::workflow {
namespace {

struct StateWords {
  DeskState state;
  const char* code;
  const char* indonesian;
  const char* english;
};

constexpr std::array<StateWords, 12> all_words{{
    {DeskState::none, "", "", ""},
    {DeskState::k0, "K0", "Menunggu penyerahan", "Waiting for hand-over"},
    {DeskState::k1, "K1", "Diterima", "Received"},
    {DeskState::k2, "K2", "Lembar pemeriksaan diisi", "Check sheet filled"},
    {DeskState::k3, "K3", "Kesesuaian diteliti", "Examined"},
    {DeskState::k3x, "K3x", "Dikembalikan untuk dilengkapi", "Returned to be completed"},
    {DeskState::k4, "K4", "Diregistrasi & diberi kode lacak", "Registered"},
    {DeskState::k5, "K5", "Dipindai", "Scanned"},
    {DeskState::k6, "K6", "Hasil pindai diverifikasi", "Scan accepted"},
    {DeskState::k7, "K7", "Diberkaskan", "Placed"},
    {DeskState::k8, "K8", "Terdokumentasi", "Documented"},
    {DeskState::voided, "void", "Dibatalkan", "Cancelled"},
}};

const StateWords& words(DeskState state) {
  for (const StateWords& entry : all_words)
    if (entry.state == state) return entry;
  return all_words.front();
}

bool concluded_well(const DocumentationFacts& facts) {
  return facts.sheet != nullptr &&
         (facts.sheet->conclusion == Conclusion::complete || facts.sheet->conclusion == Conclusion::with_notes);
}

// A given PDF needs no scan: filing it is its capture and its acceptance.
bool captured(const DocumentationFacts& facts) { return facts.captured || facts.scan_accepted || facts.filed; }
bool accepted(const DocumentationFacts& facts) { return facts.scan_accepted || facts.filed; }
bool put_away(const DocumentationFacts& facts) { return facts.filed && facts.place_set && facts.label_attached; }

// From the check sheet on: each state only after every one before it.
DeskState state_at_the_desk(const Sop& sop, const Routing& routing, const DocumentationFacts& facts) {
  if (facts.sheet == nullptr || !filled(sop, routing, *facts.sheet)) return DeskState::k1;
  if (facts.sheet->conclusion == Conclusion::none) return DeskState::k2;
  if (facts.sheet->conclusion == Conclusion::incomplete) return DeskState::k3x;
  if (!facts.registered) return DeskState::k3;
  if (!captured(facts)) return DeskState::k4;
  if (!accepted(facts)) return DeskState::k5;
  return put_away(facts) ? DeskState::k7 : DeskState::k6;
}

}  // namespace

std::string to_string(DeskState state) { return words(state).code; }
std::string words_id(DeskState state) { return words(state).indonesian; }
std::string words_en(DeskState state) { return words(state).english; }

std::optional<DeskState> parse_desk_state(const std::string& text) {
  for (const StateWords& entry : all_words)
    if (entry.state != DeskState::none && text == entry.code) return entry.state;
  return std::nullopt;
}

DeskState state(const Sop& sop, const Routing& routing, const DocumentationFacts& facts) {
  if (routing.cancelled) return DeskState::voided;
  if (sop.documentation_step == 0) return DeskState::none;
  if (routing.done()) return DeskState::k8;
  if (facts.returned) return DeskState::k3x;
  const bool here = routing.current_step == sop.documentation_step;
  if (!here && routing.current_step != sop.handover_step) return DeskState::none;
  if (!here || !facts.received) return DeskState::k0;
  return state_at_the_desk(sop, routing, facts);
}

std::vector<std::string> missing(const Sop& sop, const Routing& routing, const DocumentationFacts& facts) {
  std::vector<std::string> list;
  if (routing.cancelled || routing.done() || sop.documentation_step == 0) return list;
  const bool here = routing.current_step == sop.documentation_step && facts.received && !facts.returned;
  if (!here) list.emplace_back("receipt");
  if (!concluded_well(facts)) list.emplace_back("sheet");
  if (!facts.registered) list.emplace_back("class");
  if (!facts.filed) list.emplace_back(accepted(facts) ? "file" : "scan");
  if (!facts.place_set) list.emplace_back("place");
  if (!facts.label_attached) list.emplace_back("label");
  return list;
}

bool may_scan(DeskState state) {
  switch (state) {
    case DeskState::k3:
    case DeskState::k4:
    case DeskState::k5:
    case DeskState::k6:
    case DeskState::k7:
    case DeskState::k8: return true;
    default: return false;
  }
}

}  // namespace berkas::workflow
