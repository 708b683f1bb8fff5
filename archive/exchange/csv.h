// Lists as Indonesian offices open them: UTF-8 with BOM, ';' between cells, CRLF. What a spreadsheet would run as a formula is defused.
#pragma once
#include <string>
#include <vector>

namespace berkas::archive {

class Csv {
public:
  explicit Csv(const std::vector<std::string>& head) { add(head); }
  void add(const std::vector<std::string>& cells);
  const std::string& text() const { return text_; }

private:
  std::string text_ = "\xEF\xBB\xBF";
};

}  // namespace berkas::archive
