// A set of row numbers that a question may ask about: a function of one id in SQL, so that FTS5 walks its list and only what
// lies in the set is joined and ranked. A bit each; row numbers of a catalogue grow without big gaps.
#pragma once
#include <cstdint>
#include <vector>

namespace berkas::archive {

class IdSet {
public:
  void add(std::int64_t id);
  bool has(std::int64_t id) const { return id >= 0 && static_cast<std::size_t>(id) < bits_.size() && bits_[static_cast<std::size_t>(id)]; }
  void clear() { *this = IdSet(); }
  std::size_t count() const { return count_; }
  std::int64_t lowest() const { return lowest_; }     // of an empty set: above the highest
  std::int64_t highest() const { return highest_; }
  std::vector<std::int64_t> all() const;

private:
  std::vector<bool> bits_;
  std::size_t count_ = 0;
  std::int64_t lowest_ = 1, highest_ = 0;
};

class Database;
// The function reads the set each time it is called; the set outlives the database's last question.
void register_among(Database&, const char* function, const IdSet&);

}  // namespace berkas::archive
