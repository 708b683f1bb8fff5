// Collects what is wrong with an SOP: line, what, mend. Capped, so that a hostile file cannot fill the memory.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "workflow/sop_reader.h"

namespace berkas::workflow {

class SopMistakes {
 public:
  // `what` and `mend` are sentences, Indonesian, without the closing full stop.
  void add(int line, std::string code, std::string_view what, std::string_view mend);
  bool any() const { return !mistakes_.empty(); }
  std::vector<SopMistake> by_line() const;

 private:
  std::vector<SopMistake> mistakes_;
};

// A name as it may stand in a message: quoted, hidden characters shown, cut when long.
std::string shown(std::string_view text);

// "Mungkin maksudnya X" where a known word is close, else the list to choose from.
std::string choose_from(std::string_view word, const std::vector<std::string>& known);

}  // namespace berkas::workflow
