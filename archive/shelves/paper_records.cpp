#include "archive/shelves/paper_records.h"

#include <array>
#include <utility>

namespace berkas::archive {
namespace {

constexpr std::array<std::pair<LoanState, const char*>, 7> loan_states{{{LoanState::requested, "requested"},
                                                                        {LoanState::approved, "approved"},
                                                                        {LoanState::declined, "declined"},
                                                                        {LoanState::cancelled, "cancelled"},
                                                                        {LoanState::out, "out"},
                                                                        {LoanState::returned, "returned"},
                                                                        {LoanState::lost, "lost"}}};
constexpr std::array<std::pair<FindingKind, const char*>, 5> finding_kinds{{{FindingKind::misfiled, "misfiled"},
                                                                            {FindingKind::missing, "missing"},
                                                                            {FindingKind::unexpected, "unexpected"},
                                                                            {FindingKind::lent, "lent"},
                                                                            {FindingKind::not_visited, "not-visited"}}};

template <class Names, class Value>
std::string name_of(const Names& names, Value value) {
  for (const auto& [each, name] : names)
    if (each == value) return name;
  return {};
}

}  // namespace

std::string to_string(LoanState state) { return name_of(loan_states, state); }
std::string to_string(FindingKind kind) { return name_of(finding_kinds, kind); }

std::optional<LoanState> parse_loan_state(const std::string& text) {
  for (const auto& [each, name] : loan_states)
    if (text == name) return each;
  return std::nullopt;
}

std::optional<FindingKind> parse_finding_kind(const std::string& text) {
  for (const auto& [each, name] : finding_kinds)
    if (text == name) return each;
  return std::nullopt;
}

}  // namespace berkas::archive
