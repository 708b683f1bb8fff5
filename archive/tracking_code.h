// Kode lacak: BRK1-<TYPE>-<ID>-<CC>, 20 characters. Alphabet and check of the design's §5.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace berkas::archive {

enum class CodeType : char { dossier = 'B', item = 'N', form = 'F', box = 'X', folder = 'P', place = 'T', loan = 'J' };
enum class CodeFault { none, foreign, wrong_length, bad_character, unknown_type, wrong_check };

using RandomBits = std::function<std::uint64_t()>;   // 64 random bits a call; handed in

class TrackingCode {
public:
  // Accepts lower case, missing dashes, O for 0, I or L for 1, blanks around. Empty when it is not ours or its check fails.
  static std::optional<TrackingCode> parse(std::string_view typed);
  static CodeFault fault(std::string_view typed);     // why parse() says no
  static TrackingCode make(CodeType, const RandomBits&);

  CodeType type() const { return type_; }
  const std::string& str() const { return text_; }    // canonical form

  friend bool operator==(const TrackingCode&, const TrackingCode&) = default;
  friend auto operator<=>(const TrackingCode& a, const TrackingCode& b) { return a.text_ <=> b.text_; }

private:
  TrackingCode(CodeType type, std::string text) : type_(type), text_(std::move(text)) {}
  CodeType type_;
  std::string text_;
};

}  // namespace berkas::archive
