// libarchive is named here only.
#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/operations.hpp>
#include <memory>

#include "archive/exchange/bag.h"
#include "archive/failure.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace bfs = boost::filesystem;
namespace {

struct FreeWriter { void operator()(::archive* writer) const { ::archive_write_free(writer); } };
struct FreeEntry { void operator()(::archive_entry* entry) const { ::archive_entry_free(entry); } };
using Writer = std::unique_ptr<::archive, FreeWriter>;

// The one place where libarchive's codes become a Failure.
void must(::archive* writer, int code, const fs::path& tar) {
  if (code >= ARCHIVE_WARN) return;
  throw_errno(::archive_errno(writer) != 0 ? ::archive_errno(writer) : EIO, tar, "writing the package");
}

void put_file(::archive* writer, const fs::path& from, const std::string& name, const fs::path& tar) {
  const File in(from, File::Mode::read);
  const std::unique_ptr<::archive_entry, FreeEntry> entry(::archive_entry_new());
  ::archive_entry_set_pathname_utf8(entry.get(), name.c_str());
  ::archive_entry_set_size(entry.get(), in.size());
  ::archive_entry_set_filetype(entry.get(), AE_IFREG);
  ::archive_entry_set_perm(entry.get(), 0600);
  ::archive_entry_set_mtime(entry.get(), bfs::last_write_time(from.string()), 0);
  must(writer, ::archive_write_header(writer, entry.get()), tar);
  std::string buffer(1 << 20, '\0');
  while (const auto got = in.read(buffer.data(), buffer.size()))
    if (::archive_write_data(writer, buffer.data(), got) < 0) must(writer, ARCHIVE_FATAL, tar);
}

void put_all(::archive* writer, const fs::path& folder, const std::string& name_within, const fs::path& tar) {
  std::vector<std::string> names;
  for (bfs::recursive_directory_iterator each(folder.string()), end; each != end; ++each)
    if (bfs::is_regular_file(each->path())) names.push_back(bfs::relative(each->path(), folder.string()).generic_string());
  std::sort(names.begin(), names.end());
  for (const auto& name : names) put_file(writer, folder / name, name_within + "/" + name, tar);
}

}  // namespace

void pack_tar(const fs::path& folder, const std::string& name_within, const fs::path& tar) {
  const auto part = fs::path(tar.string() + ".part");
  boost::system::error_code ignored;
  try {
    const Writer writer(::archive_write_new());
    must(writer.get(), ::archive_write_set_format_pax_restricted(writer.get()), tar);
    must(writer.get(), ::archive_write_open_filename(writer.get(), part.c_str()), tar);
    bfs::permissions(part.string(), bfs::owner_read | bfs::owner_write, ignored);
    put_all(writer.get(), folder, name_within, tar);
    must(writer.get(), ::archive_write_close(writer.get()), tar);
    rename_durably(part, tar);
  } catch (...) {
    bfs::remove(part.string(), ignored);
    throw;
  }
}

}  // namespace berkas::archive
