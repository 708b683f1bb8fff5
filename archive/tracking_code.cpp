#include "archive/tracking_code.h"

#include <array>

namespace berkas::archive {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view prefix = "BRK1";
constexpr std::size_t id_length = 10, bare_length = 4 + 1 + id_length + 2;
constexpr std::uint64_t check_modulus = 1021;  // the largest prime below 32*32: two characters hold every remainder

char folded(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') return '0';
  if (c == 'I' || c == 'L') return '1';
  return c;
}

// What stands between the code's characters when people type it: nothing, a dash, a blank, the newline of a code gun.
bool is_filler(char c) { return c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Bare characters without dashes; empty when longer than any code, so that a hostile text costs nothing.
std::string bare(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    if (is_filler(c)) continue;
    if (out.size() > bare_length) break;
    out.push_back(folded(c));
  }
  return out;
}

std::optional<std::uint64_t> as_number(std::string_view characters) {
  std::uint64_t value = 0;
  for (const char c : characters) {
    const auto digit = alphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 32 + digit;
  }
  return value;
}

std::string check_of(std::uint64_t type_and_id) {
  const auto rest = static_cast<std::size_t>(type_and_id % check_modulus);
  return {alphabet[rest / 32], alphabet[rest % 32]};
}

bool known_type(char c) { return std::string_view("BNFXPTJ").find(c) != std::string_view::npos; }

std::string canonical(std::string_view characters) {
  std::string text(prefix);
  text.append("-").append(characters.substr(4, 1)).append("-").append(characters.substr(5, id_length));
  return text.append("-").append(characters.substr(5 + id_length));
}

CodeFault fault_of(std::string_view characters) {
  if (!characters.starts_with(prefix)) return CodeFault::foreign;
  if (characters.size() != bare_length) return CodeFault::wrong_length;
  const auto type_and_id = as_number(characters.substr(4, 1 + id_length));
  if (!type_and_id || !as_number(characters.substr(5 + id_length))) return CodeFault::bad_character;
  if (!known_type(characters[4])) return CodeFault::unknown_type;
  return characters.substr(5 + id_length) == check_of(*type_and_id) ? CodeFault::none : CodeFault::wrong_check;
}

}  // namespace

std::optional<TrackingCode> TrackingCode::parse(std::string_view typed) {
  const std::string characters = bare(typed);
  if (fault_of(characters) != CodeFault::none) return std::nullopt;
  return TrackingCode(static_cast<CodeType>(characters[4]), canonical(characters));
}

CodeFault TrackingCode::fault(std::string_view typed) { return fault_of(bare(typed)); }

TrackingCode TrackingCode::make(CodeType type, const RandomBits& random) {
  std::uint64_t bits = random();
  std::string characters(prefix);
  characters.push_back(static_cast<char>(type));
  for (std::size_t i = 0; i < id_length; ++i, bits >>= 5) characters.push_back(alphabet[bits & 31]);
  characters += check_of(*as_number(std::string_view(characters).substr(4)));
  return TrackingCode(type, canonical(characters));
}

}  // namespace berkas::archive
