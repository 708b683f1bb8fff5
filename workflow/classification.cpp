#include "workflow/classification.h"

#include <algorithm>
#include <set>

#include "workflow/folding.h"
#include "workflow/retention.h"

namespace berkas::workflow {
namespace {

constexpr int deepest = 32;   // a tree that was tampered with into a ring is walked so far and no further

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : folded(text)) {
    const bool joins = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (joins) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string above(const std::string& code) {
  const auto dot = code.rfind('.');
  return dot == std::string::npos ? "" : code.substr(0, dot);
}

bool all_begin(const std::vector<std::string>& typed, const std::vector<std::string>& words) {
  return std::all_of(typed.begin(), typed.end(), [&](const std::string& beginning) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(beginning); });
  });
}

// Digits as numbers, everything else letter by letter.
std::vector<std::pair<std::string, long>> segments(const std::string& code) {
  std::vector<std::pair<std::string, long>> out(1);
  bool digits = false;
  for (const char c : code) {
    const bool digit = c >= '0' && c <= '9';
    if (digit != digits && !digit) out.emplace_back();
    if (digit && out.back().second < 100'000'000) out.back().second = out.back().second * 10 + (c - '0');
    else out.back().first += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    digits = digit;
  }
  return out;
}

}  // namespace

bool plausible_class(const std::string& code) {
  return !code.empty() && code.size() <= 40 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-/") == std::string::npos;
}

bool class_before(const std::string& one, const std::string& other) {
  const auto a = segments(one), b = segments(other);
  return a != b ? a < b : one < other;
}

Classification::Classification(std::vector<ClassCode> codes) : codes_(std::move(codes)) {
  std::stable_sort(codes_.begin(), codes_.end(), [](const ClassCode& a, const ClassCode& b) { return class_before(a.code, b.code); });
  for (std::size_t i = 0; i < codes_.size(); ++i) at_.emplace(codes_[i].code, i);
}

const ClassCode* Classification::find(const std::string& code) const {
  const auto found = at_.find(code);
  return found == at_.end() ? nullptr : &codes_[found->second];
}

const ClassCode* Classification::parent(const ClassCode& one) const {
  if (!one.parent.empty()) return find(one.parent);
  for (std::string code = above(one.code); !code.empty(); code = above(code))
    if (const auto* found = find(code)) return found;
  return nullptr;
}

std::vector<const ClassCode*> Classification::children(const std::string& code) const {
  std::vector<const ClassCode*> found;
  for (const auto& one : codes_) {
    const auto* up = parent(one);
    if (up == nullptr ? code.empty() : up->code == code) found.push_back(&one);
  }
  return found;
}

std::vector<const ClassCode*> Classification::line(const std::string& code) const {
  std::vector<const ClassCode*> found;
  for (const auto* at = find(code); at != nullptr && found.size() < deepest; at = parent(*at)) found.insert(found.begin(), at);
  return found;
}

bool Classification::in_force(const std::string& code, const PartialDate& day) const {
  const auto all = line(code);
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const ClassCode* one) { return workflow::in_force(one->from, one->until, day); });
}

std::vector<const ClassCode*> Classification::search(const std::string& typed, std::size_t limit, const std::optional<PartialDate>& day) const {
  std::vector<const ClassCode*> by_code, by_title, by_line;
  const auto beginning = folded(typed);
  const auto words = words_of(typed);
  if (words.empty()) return {};
  for (const auto& one : codes_) {
    if (day && !in_force(one.code, *day)) continue;
    if (folded(one.code).starts_with(beginning)) {
      by_code.push_back(&one);
      continue;
    }
    auto known = words_of(one.title);
    if (all_begin(words, known)) {
      by_title.push_back(&one);
      continue;
    }
    for (const auto* up : line(one.code)) {
      auto more = words_of(up->title + " " + up->code);
      known.insert(known.end(), more.begin(), more.end());
    }
    if (all_begin(words, known)) by_line.push_back(&one);
  }
  by_code.insert(by_code.end(), by_title.begin(), by_title.end());
  by_code.insert(by_code.end(), by_line.begin(), by_line.end());
  if (by_code.size() > limit) by_code.resize(limit);
  return by_code;
}

std::vector<ClassMistake> class_mistakes(const std::vector<ClassCode>& rows) {
  using Kind = ClassMistake::Kind;
  std::vector<ClassMistake> found;
  std::map<std::string, std::size_t> at;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!plausible_class(rows[i].code)) found.push_back({i, Kind::no_code});
    else if (!at.emplace(rows[i].code, i).second) found.push_back({i, Kind::twice});
    if (rows[i].from.known() && rows[i].until.known() && last_day(rows[i].until).surely_before(first_day(rows[i].from))) found.push_back({i, Kind::backwards});
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].parent.empty()) continue;
    if (!at.contains(rows[i].parent)) {
      found.push_back({i, Kind::no_parent});
      continue;
    }
    std::set<std::string> seen{rows[i].code};
    for (std::string up = rows[i].parent; !up.empty();) {
      if (!seen.insert(up).second) {
        if (up == rows[i].code) found.push_back({i, Kind::ring});
        break;
      }
      const auto next = at.find(up);
      up = next == at.end() ? "" : rows[next->second].parent;
    }
  }
  return found;
}

}  // namespace berkas::workflow
