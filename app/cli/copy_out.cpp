#include "app/cli/copy_out.h"

#include <unistd.h>

#include <fstream>
#include <string>
#include <system_error>

#include "app/desk/take_out.h"
#include "app/desk/wording.h"

namespace berkas::cli {
namespace {

namespace fs = std::filesystem;

std::string shown(const fs::path& path) {
  const auto clean = desk::clean_line(path.string(), {"nama", "the name"}, 10'000);
  return clean ? clean->text : "?";
}

// Its name last; whatever went wrong leaves nothing.
std::optional<desk::Refused> name_it(const fs::path& part, const fs::path& target, std::error_code error) {
  if (!error) fs::rename(part, target, error);
  if (!error) return std::nullopt;
  std::error_code ignored;
  fs::remove(part, ignored);
  return desk::cannot_write(target, error);
}

}  // namespace

std::optional<desk::Refused> may_write_to(const fs::path& target) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(target, error))) {
    return desk::refuse("file-exists", {"'" + shown(target) + "' sudah ada dan tidak ditimpa.", "'" + shown(target) + "' exists and is not overwritten."}, {"Pakai nama lain.", "Use another name."});
  }
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, error)) return desk::cannot_write(target, std::make_error_code(std::errc::no_such_file_or_directory));
  return std::nullopt;
}

std::optional<desk::Refused> copy_out(const fs::path& from, const fs::path& target) {
  std::error_code error;
  const fs::path part = target.string() + ".part" + std::to_string(getpid());
  fs::copy_file(from, part, error);
  return name_it(part, target, error);
}

std::optional<desk::Refused> put_out(const std::string& text, const fs::path& target) {
  const fs::path part = target.string() + ".part" + std::to_string(getpid());
  std::ofstream out(part, std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  return name_it(part, target, out ? std::error_code() : std::make_error_code(std::errc::io_error));
}

}  // namespace berkas::cli
