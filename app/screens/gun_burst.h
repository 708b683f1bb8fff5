// When are keys the burst of a code gun? `B`, then each key within 60 ms and all of them at 30 ms a key or faster, ended by Enter or Tab
// or the twentieth character. Guns send a key in 1 to 20 ms, with a pause here and there; the fastest hands need 60 and more.
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
  static constexpr int gap_ms = 60, pace_ms = 30;
  static constexpr std::size_t whole = 20, least = 8;

  Burst feed(const Key&);
  bool collecting() const { return !held_.empty(); }
  void forget() { held_.clear(); }

private:
  Burst finish();
  Burst begin(const Key&, Verdict otherwise);
  bool fast_enough(long at_ms, int allowance_ms) const;
  std::string held_;
  long first_ms_ = 0, last_ms_ = 0;
  long whole_at_ms_ = -1;   // when twenty characters made a code: its Enter may still come
};

}  // namespace berkas::screens
