// Files by SHA-256. Protocol: temp → fsync → rename → fsync(dir); then the catalogue commits; then it is acknowledged.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace berkas::archive {

struct Stored { std::string sha256; std::int64_t bytes = 0; };

class Store {
public:
  explicit Store(std::filesystem::path archive_dir);

  std::filesystem::path new_temp(const std::string& suffix) const;   // in the archive's own tmp folder, 0600
  // Moves a finished file in. Idempotent: the same bytes are stored once. Throws archive::Failure (disk_full, read_only, io).
  [[nodiscard]] Stored put(const std::filesystem::path& finished_file) const;
  [[nodiscard]] Stored put_copy(const std::filesystem::path& foreign_file) const;   // byte for byte, the original stays
  std::filesystem::path path_of(const std::string& sha256) const;
  bool has(const std::string& sha256) const;
  static std::string hash_file(const std::filesystem::path&);        // lower-case hex
  static std::string hash_bytes(const std::string&);
  std::vector<std::string> all() const;
  // Of a destroyed dossier: the bytes go, here and in quarantine. Gone already: done. Caller holds the exclusive lock.
  void destroy(const std::string& sha256) const;
  // Files no catalogue row knows go to quarantine/, never away. Caller holds the exclusive lock.
  int sweep(const std::vector<std::string>& known) const;

private:
  std::filesystem::path dir_;
};

}  // namespace berkas::archive
