// When are keys the burst of a code gun? `B`, then each key within 60 ms, ended by Enter or Tab or the twentieth character.
// A value fed with keys; no clock of its own.
#pragma once
#include <string>

namespace berkas::screens {

enum class KeyKind { character, end, shift, other };
struct Key { KeyKind kind = KeyKind::other; char character = 0; long at_ms = 0; };   // capitals

enum class Verdict {
  pass,      // an ordinary key
  held,      // may be part of a code: wait
  broken,    // what was held was typing after all; then judge collecting() for this key
  swallow,   // the Enter or Tab a gun sends after the twentieth character
  code       // a code is complete
};
struct Burst { Verdict verdict = Verdict::pass; std::string code{}; };

class GunBurst {
public:
  static constexpr int gap_ms = 60;
  static constexpr std::size_t whole = 20, least_foreign = 8;

  Burst feed(const Key&);
  bool collecting() const { return !held_.empty(); }
  void forget() { held_.clear(); }

private:
  Burst finish();
  Burst begin(const Key&, Verdict otherwise);
  std::string held_;
  long last_ms_ = 0;
  long whole_at_ms_ = -1;   // when twenty characters made a code: its Enter may still come
};

}  // namespace berkas::screens
