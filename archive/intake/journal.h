// An append-only file of lines, each with its own checksum, each durable before the next. A line torn by a crash is the
// last one and was never acknowledged: the writer cuts it off (keeping the torn bytes beside the journal), readers skip it.
// One line: 16 hex digits of the SHA-256 of the text, a blank, the text, a newline.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "archive/store/posix_file.h"

namespace berkas::archive {

struct JournalLines {
  std::vector<std::string> lines;  // whole ones, in order
  std::int64_t whole_bytes = 0;    // up to here the file ends with a whole line
  std::string torn;                // what stands behind it
  int damaged = 0;                 // lines in the middle whose checksum is wrong
};

JournalLines read_journal(const std::filesystem::path&);  // a missing file has no lines

class Journal {  // the one writer; the caller holds the intake's lock
public:
  explicit Journal(const std::filesystem::path&);  // heals a torn tail
  void append(std::string_view text);              // durable when it returns; on a failure nothing of it stays
  const JournalLines& read_at_opening() const { return opened_; }

private:
  JournalLines opened_;
  File file_;
  std::int64_t size_ = 0;
};

}  // namespace berkas::archive
