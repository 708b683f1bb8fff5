#include <algorithm>
#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/operations.hpp>

#include "archive/intake/branch.h"
#include "archive/intake/intake_on_disk.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace {

constexpr const char* attic_name = ".attic";

// An id names a folder: nothing in it may lead elsewhere.
bool is_id(const std::string& id) {
  const auto plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.'; };
  return !id.empty() && id.size() <= 80 && id[0] != '.' && std::all_of(id.begin(), id.end(), plain);
}

Failure unknown(const std::string& id) { return {FailureKind::missing_file, id.substr(0, 80), "no intake " + id.substr(0, 80)}; }

fs::path folder_of(const fs::path& tray, const std::string& id) {
  if (!is_id(id)) throw unknown(id);
  for (const auto& folder : {tray / id, tray / attic_name / id})
    if (boost::filesystem::exists((folder / "journal").string())) return folder;
  throw unknown(id);
}

IntakeFacts read_folder(const std::string& id, const fs::path& folder) {
  const auto journal = read_journal(folder / "journal");
  int damaged = journal.damaged;
  try {
    auto facts = facts_of(id, folder, acts_of(journal.lines, damaged));
    facts.damaged_lines = damaged;
    return facts;
  } catch (const nlohmann::json::exception& strange) {
    throw Failure(FailureKind::damaged, id, "the journal of intake " + id + " is damaged: " + strange.what());
  }
}

void read_all(const fs::path& in, std::vector<IntakeFacts>& found) {
  boost::system::error_code none;
  for (boost::filesystem::directory_iterator each(in.string(), none), end; each != end; each.increment(none)) {
    const auto id = each->path().filename().string();
    const fs::path folder(each->path().string());
    if (!is_id(id) || !boost::filesystem::exists((folder / "journal").string())) continue;
    try {
      found.push_back(read_folder(id, folder));
    } catch (const Failure& failure) {
      if (failure.kind() != FailureKind::missing_file) throw;  // it went to the attic while we looked
    }
  }
}

bool closed(const IntakeFacts& facts) {
  return facts.state == IntakeState::filed || facts.state == IntakeState::discarded || facts.state == IntakeState::divided;
}

}  // namespace

std::string to_string(IntakeState state) {
  switch (state) {
    case IntakeState::capturing: return "capturing";
    case IntakeState::captured: return "captured";
    case IntakeState::accepted: return "accepted";
    case IntakeState::filed: return "filed";
    case IntakeState::discarded: return "discarded";
    case IntakeState::divided: return "divided";
  }
  return "capturing";
}

int IntakeFacts::short_by() const { return expected_sheets ? std::max(0, *expected_sheets - sheets) : 0; }

std::vector<const IntakePage*> IntakeFacts::open_flags() const {
  std::vector<const IntakePage*> open;
  for (const auto& page : pages) {
    const auto unanswered = [](const PageFlag& flag) { return flag.answer.empty(); };
    if (!page.set_aside && std::any_of(page.flags.begin(), page.flags.end(), unanswered)) open.push_back(&page);
  }
  return open;
}

bool IntakePage::has_mark(const std::string& kind) const {
  return std::any_of(marks.begin(), marks.end(), [&](const PageMark& mark) { return mark.kind == kind; });
}

Tray::Tray(fs::path archive_dir) : dir_(std::move(archive_dir) / "intake") {}

std::unique_ptr<Intake> Tray::create(const std::string& id, const std::string& at) const {
  if (!is_id(id)) throw Failure(FailureKind::io, id.substr(0, 80), "an intake cannot be called " + id.substr(0, 80));
  make_folders(dir_ / id);
  auto intake = std::make_unique<IntakeOnDisk>(id, dir_ / id, dir_ / attic_name);
  if (intake->facts().created_at.empty()) {  // else it stands already, or a crash cut its first line off
    sync_folder(dir_ / id);
    intake->created(at);
    return intake;
  }
  throw Failure(FailureKind::intake_owned, id, "intake " + id + " stands already");
}

std::unique_ptr<Intake> Tray::open(const std::string& id) const {
  return std::make_unique<IntakeOnDisk>(id, folder_of(dir_, id), dir_ / attic_name);
}

IntakeFacts Tray::read(const std::string& id) const { return read_folder(id, folder_of(dir_, id)); }

bool Tray::stands(const std::string& id) const {
  if (!is_id(id)) return false;
  return boost::filesystem::exists((dir_ / id / "journal").string()) || boost::filesystem::exists((dir_ / attic_name / id / "journal").string());
}

void Tray::branch(const Intake& stack, const Branch& branch) const {
  if (!is_id(branch.id)) throw Failure(FailureKind::io, branch.id.substr(0, 80), "an intake cannot be called " + branch.id.substr(0, 80));
  if (!stands(branch.id)) build_branch(dir_, stack.facts(), branch);
}

void Tray::destroy_pictures(const std::set<std::string>& dossiers) const {
  const auto all = list(true);
  std::set<std::string> hashes;
  boost::system::error_code none;
  for (const auto& facts : all) {
    if (!dossiers.contains(facts.dossier)) continue;
    for (const auto& page : facts.pages) hashes.insert(page.sha256);
    const auto pages = folder_of(dir_, facts.id) / "pages";   // those set aside and replaced too
    for (boost::filesystem::directory_iterator each(pages.string(), none), end; each != end; each.increment(none)) boost::filesystem::remove(each->path());
    if (boost::filesystem::is_directory(pages.string())) sync_folder(pages);
  }
  for (const auto& facts : all)
    for (const auto& page : facts.pages)
      if (facts.state == IntakeState::divided && hashes.contains(page.sha256)) boost::filesystem::remove(page.file.string(), none);
}

std::vector<IntakeFacts> Tray::list(bool with_closed) const {
  std::vector<IntakeFacts> found;
  read_all(dir_, found);
  if (with_closed) read_all(dir_ / attic_name, found);
  if (!with_closed) std::erase_if(found, closed);
  std::stable_sort(found.begin(), found.end(), [](const IntakeFacts& a, const IntakeFacts& b) {
    return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
  });
  return found;
}

}  // namespace berkas::archive
