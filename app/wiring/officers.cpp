// Who sits at this desk, and where its archive lies: chosen once, kept in two small files people can read.
// DIR/settings.toml: [operator] name, nip; officers = names chosen before. $XDG_CONFIG_HOME/berkas/desk.toml: archive = DIR.
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <toml++/toml.h>

#include "app/wiring/wiring.h"

namespace berkas::wiring {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t most_officers = 20;

fs::path settings_file(const Choice& choice) { return archive_dir(choice) / "settings.toml"; }

// Nothing where the file is not there; no value where it is and cannot be read: then it is not written over.
std::optional<toml::table> table_in(const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error)) return toml::table{};
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

bool write(const fs::path& file, const toml::table& table) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const fs::path fresh = file.string() + ".new." + std::to_string(getpid());
  {
    std::ofstream out(fresh);
    out << table << '\n';
    if (!out.flush()) return false;
  }
  fs::rename(fresh, file, error);
  return !error;
}

fs::path desk_file() {
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0') return fs::path(config) / "berkas/desk.toml";
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : "/") / ".config/berkas/desk.toml";
}

}  // namespace

std::optional<archive::Operator> chosen_operator(const Choice& choice) {
  const auto table = table_in(settings_file(choice));
  if (!table) return std::nullopt;
  const auto name = (*table)["operator"]["name"].value<std::string>();
  if (!name || name->empty()) return std::nullopt;
  return archive::Operator{*name, (*table)["operator"]["nip"].value_or(std::string())};
}

std::vector<archive::Operator> known_operators(const Choice& choice) {
  std::vector<archive::Operator> known;
  const auto table = table_in(settings_file(choice));
  if (const auto* list = table ? (*table)["officers"].as_array() : nullptr) {
    for (const auto& one : *list) {
      const auto* officer = one.as_table();
      if (officer == nullptr) continue;
      const auto name = (*officer)["name"].value_or(std::string());
      if (!name.empty()) known.push_back({name, (*officer)["nip"].value_or(std::string())});
    }
  }
  if (known.empty())
    if (auto one = chosen_operator(choice)) known.push_back(*one);
  return known;
}

bool keep_operator(const Choice& choice, const archive::Operator& who) {
  auto table = table_in(settings_file(choice));
  if (!table) return false;
  const auto before = known_operators(choice);
  const auto entry = [](const archive::Operator& one) { return toml::table{{"name", one.name}, {"nip", one.nip}}; };
  toml::array all;
  all.push_back(entry(who));
  for (const auto& one : before)
    if (one.name != who.name && all.size() < most_officers) all.push_back(entry(one));
  table->insert_or_assign("operator", entry(who));
  table->insert_or_assign("officers", std::move(all));
  return write(settings_file(choice), *table);
}

std::optional<fs::path> kept_archive_dir() {
  const auto table = table_in(desk_file());
  const auto dir = table ? (*table)["archive"].value<std::string>() : std::nullopt;
  return dir && !dir->empty() ? std::optional<fs::path>(*dir) : std::nullopt;
}

bool keep_archive_dir(const fs::path& dir) {
  auto table = table_in(desk_file());
  if (!table) return false;
  table->insert_or_assign("archive", fs::absolute(dir).string());
  return write(desk_file(), *table);
}

}  // namespace berkas::wiring
