// Reads the fields of one TOML table by name and type, and tells what is missing, of the wrong kind, or not known here.
// Only the sop_*.cpp files include this: TOML is the file's matter, not the engine's.
#pragma once
#include <toml++/toml.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workflow/sop_mistakes.h"

namespace berkas::workflow {

enum class Must { have, may };

class Fields {
 public:
  // `where` names the table in messages: "langkah 3", "kepala". `line` is where the table begins.
  Fields(const toml::table& table, int line, std::string where, SopMistakes& mistakes);

  std::string text(std::string_view key, Must must);                // one line; "" when absent
  std::vector<std::string> texts(std::string_view key, Must must);  // list of texts; [] when absent
  std::optional<int> number(std::string_view key, Must must);
  std::optional<std::string> date(std::string_view key);  // "2024-05-01"; empty text = not filled in
  bool flag(std::string_view key);
  std::map<std::string, std::string> pairs(std::string_view key);  // a table of texts
  std::optional<Fields> table(std::string_view key, std::string where, Must must);
  std::vector<Fields> tables(std::string_view key, const std::string& where, Must must);  // [[key]]

  const toml::node* raw(std::string_view key);  // marks the key as known; null when absent
  int line() const { return line_; }
  int line_of(std::string_view key) const;                     // of the value, or of the table where it is absent
  int line_in(std::string_view key, std::size_t index) const;  // of one value in a list
  const std::string& where() const { return where_; }
  void add(int line, std::string code, std::string_view what, std::string_view mend) const;
  void rename(std::string where) { where_ = std::move(where); }
  void refuse_unknown_keys() const;  // after everything known has been asked for

 private:
  const toml::node* wanted(std::string_view key, Must must);
  std::string clean(std::string_view key, const std::string& text, int line) const;

  const toml::table* table_;
  int line_;
  std::string where_;
  SopMistakes* mistakes_;
  std::vector<std::string> known_;
};

}  // namespace berkas::workflow
