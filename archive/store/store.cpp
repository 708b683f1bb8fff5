#include "archive/store/store.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/operations.hpp>
#include <cctype>
#include <unordered_set>
#include <vector>

#include "archive/store/digest.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace bfs = boost::filesystem;
namespace {

constexpr std::size_t block_size = 1 << 20;

template <typename Take>
std::int64_t each_block(const fs::path& path, const Take& take) {
  const File file(path, File::Mode::read);
  std::vector<char> block(block_size);
  std::int64_t total = 0;
  while (const auto got = file.read(block.data(), block.size())) {
    take(std::string_view(block.data(), got));
    total += static_cast<std::int64_t>(got);
  }
  return total;
}

bool is_hash(const std::string& text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

void sync_file(const fs::path& path) { File(path, File::Mode::append).sync(); }

}  // namespace

Store::Store(fs::path archive_dir) : dir_(std::move(archive_dir)) {}

fs::path Store::new_temp(const std::string& suffix) const {
  static std::atomic<unsigned> counter{0};
  make_folders(dir_ / "tmp");
  for (;;) {
    const auto name = std::to_string(::getpid()) + "-" + std::to_string(++counter) + suffix;
    const auto path = dir_ / "tmp" / name;
    if (bfs::exists(path.string())) continue;  // left by a process of the same number that died
    File(path, File::Mode::create_new);
    return path;
  }
}

// Where the same bytes stand already they are kept and the newcomer goes; where damaged bytes stand under that name,
// those go to quarantine and the good ones take their place.
Stored Store::put(const fs::path& finished_file) const {
  sync_file(finished_file);
  Stored stored{hash_file(finished_file), 0};
  stored.bytes = static_cast<std::int64_t>(bfs::file_size(finished_file.string()));
  const auto target = path_of(stored.sha256);
  make_folders(target.parent_path());
  if (bfs::exists(target.string())) {
    if (hash_file(target) == stored.sha256) {
      sync_folder(target.parent_path());  // the one who put it may have died before this
      bfs::remove(finished_file.string());
      return stored;
    }
    make_folders(dir_ / "quarantine");
    rename_durably(target, dir_ / "quarantine" / (stored.sha256 + ".damaged-" + std::to_string(::getpid())));
  }
  rename_durably(finished_file, target);
  return stored;
}

Stored Store::put_copy(const fs::path& foreign_file) const {
  const auto temp = new_temp(".copy");
  try {
    const File out(temp, File::Mode::append);
    each_block(foreign_file, [&](std::string_view block) { out.write(block); });
    return put(temp);
  } catch (...) {
    boost::system::error_code ignored;
    bfs::remove(temp.string(), ignored);
    throw;
  }
}

fs::path Store::path_of(const std::string& sha256) const {
  if (!is_hash(sha256)) throw Failure(FailureKind::missing_file, sha256, "not a SHA-256: " + sha256.substr(0, 80));
  return dir_ / "files" / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

bool Store::has(const std::string& sha256) const { return is_hash(sha256) && bfs::is_regular_file(path_of(sha256).string()); }

std::string Store::hash_file(const fs::path& path) {
  Digest digest;
  each_block(path, [&](std::string_view block) { digest.add(block); });
  return digest.hex();
}

std::string Store::hash_bytes(const std::string& bytes) { return sha256_hex(bytes); }

std::vector<std::string> Store::all() const {
  std::vector<std::string> found;
  const auto root = (dir_ / "files").string();
  boost::system::error_code none;
  for (bfs::recursive_directory_iterator each(root, none), end; each != end; each.increment(none)) {
    if (bfs::is_regular_file(each->path())) found.push_back(each->path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void Store::destroy(const std::string& sha256) const {
  const auto path = path_of(sha256);
  bfs::remove(path.string());
  if (bfs::is_directory(path.parent_path().string())) sync_folder(path.parent_path());
  std::vector<bfs::path> set_aside;
  boost::system::error_code none;
  for (bfs::directory_iterator each((dir_ / "quarantine").string(), none), end; each != end; each.increment(none))
    if (each->path().filename().string().starts_with(sha256)) set_aside.push_back(each->path());
  for (const auto& each : set_aside) bfs::remove(each);
}

int Store::sweep(const std::vector<std::string>& known) const {
  const std::unordered_set<std::string> wanted(known.begin(), known.end());
  int moved = 0;
  make_folders(dir_ / "quarantine");
  const auto move_away = [&](const fs::path& from) {
    auto to = dir_ / "quarantine" / from.filename();
    for (int n = 1; bfs::exists(to.string()); ++n) to = dir_ / "quarantine" / (from.filename().string() + "." + std::to_string(n));
    rename_durably(from, to);
    ++moved;
  };
  for (const auto& name : all())
    if (is_hash(name) && !wanted.contains(name)) move_away(path_of(name));
  std::vector<fs::path> temps;
  boost::system::error_code none;
  for (bfs::directory_iterator each((dir_ / "tmp").string(), none), end; each != end; each.increment(none))
    if (bfs::is_regular_file(each->path())) temps.emplace_back(each->path().string());
  for (const auto& path : temps) move_away(path);
  return moved;
}

}  // namespace berkas::archive
