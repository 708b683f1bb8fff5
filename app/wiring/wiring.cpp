#include "app/wiring/wiring.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <random>

#include "app/wiring/log.h"

namespace berkas::wiring {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

std::string local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  std::array<char, 40> text{};
  const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &parts);
  std::string stamp(text.data(), length);
  if (stamp.size() > 22) stamp.insert(22, ":");  // +0700 → +07:00
  return stamp;
}

std::uint64_t random_bits() {
  static thread_local std::random_device source;  // the kernel's, on Linux
  return (static_cast<std::uint64_t>(source()) << 32) | source();
}

archive::Operator parse_operator(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return {text, ""};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

archive::Operator system_user() {
  const passwd* user = getpwuid(getuid());
  if (user == nullptr) return {"uid " + std::to_string(getuid()), ""};
  std::string full = user->pw_gecos != nullptr ? user->pw_gecos : "";
  full = full.substr(0, full.find(','));
  return {full.empty() ? user->pw_name : full, ""};
}

// What all desks of this process stand on.
struct Foundation {
  std::shared_ptr<archive::Archive> archive;
  desk::Devices devices;
  desk::Surroundings around;
};

}  // namespace

fs::path archive_dir(const Choice& choice) {
  if (choice.archive && !choice.archive->empty()) return fs::absolute(*choice.archive);
  if (const auto dir = environment("BERKAS_ARCHIVE")) return fs::absolute(*dir);
  if (const auto kept = kept_archive_dir()) return *kept;
  if (const auto data = environment("XDG_DATA_HOME")) return fs::path(*data) / "berkas";
  return fs::path(environment("HOME").value_or("/")) / ".local/share/berkas";
}

fs::path share_dir() {
  if (const auto share = environment("BERKAS_SHARE")) return *share;
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "share/berkas";
}

archive::Operator operator_of(const Choice& choice) {
  if (choice.operator_text && !choice.operator_text->empty()) return parse_operator(*choice.operator_text);
  if (auto set = chosen_operator(choice)) return *set;
  return system_user();
}

desk::Surroundings surroundings(const Choice& choice) {
  desk::Surroundings around;
  around.who = operator_of(choice);
  around.now = local_time;
  around.random = random_bits;
  around.sops = std::make_shared<workflow::SopLibrary>(workflow::SopLibrary::load({share_dir() / "sops", archive_dir(choice) / "sops"}));
  around.log = log_line;
  return around;
}

DeskMaker open_desk(const Choice& choice) {
  auto base = std::make_shared<Foundation>();
  base->around = surroundings(choice);
  base->archive = archive::Archive::open(archive_dir(choice), archive::Act{base->around.who, local_time(), "archive.migrated", "", ""});
  base->devices = devices();
  return [base] { return std::make_unique<desk::Desk>(base->archive, base->devices, base->around); };
}

void create_archive(const Choice& choice, const std::string& office) {
  archive::Archive::create(archive_dir(choice), office, archive::Act{operator_of(choice), local_time(), "archive.created", "", ""});
}

}  // namespace berkas::wiring
