#include "workflow/toml_guard.h"

#include <string>

namespace berkas::workflow {
namespace {

constexpr int most_dots = 8;

// Follows just enough of TOML to know what stands inside quotes and comments.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  int first_tangled_line() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n')
        next_line();
      else if (c == '#')
        skip_comment();
      else if (c == '"' || c == '\'')
        skip_string(c);
      else if (c == '.' && ++dots_ > most_dots)
        return line_;
      else
        ++at_;
    }
    return 0;
  }

 private:
  void next_line() {
    ++line_;
    dots_ = 0;
    ++at_;
  }
  void skip_comment() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }
  void skip_string(char quote) {
    const std::string three(3, quote);
    const bool many_lines = text_.substr(at_, 3) == three;
    at_ += many_lines ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && quote == '"') {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++line_;
        at_ += 2;
        continue;
      }
      if (c == '\n') {
        if (!many_lines) return;  // a quote left open: the parser will say so
        ++line_;
      }
      if (many_lines ? text_.substr(at_, 3) == three : c == quote) {
        at_ += many_lines ? 3 : 1;
        return;
      }
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int dots_ = 0;
};

}  // namespace

int first_tangled_line(std::string_view toml) { return Walk(toml).first_tangled_line(); }

}  // namespace berkas::workflow
