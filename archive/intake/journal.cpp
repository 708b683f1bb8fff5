#include "archive/intake/journal.h"

#include <boost/filesystem/operations.hpp>

#include "archive/store/digest.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t checksum_length = 16;

std::string checksum(std::string_view text) { return sha256_hex(text).substr(0, checksum_length); }

bool is_whole(std::string_view line) {
  return line.size() > checksum_length && line[checksum_length] == ' ' &&
         checksum(line.substr(checksum_length + 1)) == line.substr(0, checksum_length);
}

void keep_torn(const fs::path& journal, const std::string& torn) {
  for (int n = 1;; ++n) {
    const fs::path beside = journal.string() + ".torn-" + std::to_string(n);
    if (boost::filesystem::exists(beside.string())) continue;
    const File file(beside, File::Mode::create_new);
    file.write(torn);
    file.sync();
    return;
  }
}

}  // namespace

JournalLines read_journal(const fs::path& path) {
  JournalLines found;
  if (!boost::filesystem::exists(path.string())) return found;
  const std::string bytes = read_whole(path);
  int damaged_before = 0;  // counts only once a whole line follows: until then it is the torn tail
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = bytes.find('\n', at);
    if (end == std::string::npos) break;
    const auto line = std::string_view(bytes).substr(at, end - at);
    at = end + 1;
    if (!is_whole(line)) {
      ++damaged_before;
      continue;
    }
    found.lines.emplace_back(line.substr(checksum_length + 1));
    found.damaged += damaged_before;
    damaged_before = 0;
    found.whole_bytes = static_cast<std::int64_t>(at);
  }
  found.torn = bytes.substr(static_cast<std::size_t>(found.whole_bytes));
  return found;
}

Journal::Journal(const fs::path& path) : opened_(read_journal(path)), file_(path, File::Mode::append), size_(opened_.whole_bytes) {
  if (opened_.torn.empty()) return;
  keep_torn(path, opened_.torn);
  file_.cut_to(size_);
  file_.sync();
}

void Journal::append(std::string_view text) {
  std::string line = checksum(text);
  line.append(" ").append(text).append("\n");
  try {
    file_.write(line);
    file_.sync();
  } catch (...) {
    try {
      file_.cut_to(size_);
    } catch (const Failure&) {  // the checksum tells the half line apart at the next opening
    }
    throw;
  }
  size_ += static_cast<std::int64_t>(line.size());
}

}  // namespace berkas::archive
