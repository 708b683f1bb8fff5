#include "app/screens/gun_burst.h"

namespace berkas::screens {

Burst GunBurst::begin(const Key& key, Verdict otherwise) {
  held_.clear();
  if (key.kind != KeyKind::character || key.character != 'B') return {otherwise, {}};
  held_.assign(1, key.character);
  first_ms_ = last_ms_ = key.at_ms;
  return {otherwise == Verdict::pass ? Verdict::held : otherwise, {}};
}

// As many pauses as characters so far; one of them may be as long as a gap.
bool GunBurst::fast_enough(long at_ms, int allowance_ms) const {
  return at_ms - first_ms_ <= static_cast<long>(held_.size()) * pace_ms + allowance_ms;
}

Burst GunBurst::finish() {
  Burst done{Verdict::code, held_};
  held_.clear();
  return done;
}

Burst GunBurst::feed(const Key& key) {
  if (whole_at_ms_ >= 0) {
    const bool late = key.at_ms - whole_at_ms_ > 2L * gap_ms;
    if (!late && key.kind == KeyKind::shift) return {Verdict::swallow, {}};
    whole_at_ms_ = -1;
    if (!late && key.kind == KeyKind::end) return {Verdict::swallow, {}};
  }
  if (held_.empty()) return begin(key, Verdict::pass);
  if (key.kind == KeyKind::shift) return {Verdict::held, {}};
  const bool in_time = key.at_ms - last_ms_ <= gap_ms && fast_enough(key.at_ms, gap_ms);
  last_ms_ = key.at_ms;
  if (!in_time || key.kind == KeyKind::other) return begin(key, Verdict::broken);
  if (key.kind == KeyKind::end) {
    if (held_.size() >= least && fast_enough(key.at_ms, 0)) return finish();
    return begin(key, Verdict::broken);
  }
  held_ += key.character;
  if (held_.size() < whole || !held_.starts_with("BRK1")) return {Verdict::held, {}};
  if (!fast_enough(key.at_ms, 0)) return {Verdict::held, {}};
  whole_at_ms_ = key.at_ms;
  return finish();
}

}  // namespace berkas::screens
