#include "archive/archive.h"

#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/operations.hpp>
#include <chrono>
#include <set>
#include <thread>
#include <unordered_map>

#include "archive/catalogue/open_catalogue.h"
#include "archive/failure.h"
#include "archive/retention/retention_book.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace bfs = boost::filesystem;
namespace {

constexpr auto patience = std::chrono::seconds(30);
constexpr auto look_again = std::chrono::milliseconds(50);

fs::path lock_of(const fs::path& dir) { return dir / "berkas.lock"; }
fs::path catalogue_of(const fs::path& dir) { return dir / "catalogue.db"; }

void wait_for(const File& lock, bool exclusive, const fs::path& dir) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!lock.try_lock(exclusive)) {
    if (std::chrono::steady_clock::now() > until)
      throw Failure(FailureKind::busy, dir.string(), dir.string() + " is held by another window or command");
    std::this_thread::sleep_for(look_again);
  }
}

// What an interrupted create() may have left; anything else in the folder is somebody's.
bool only_ours(const fs::path& dir) {
  static const std::set<std::string> ours{"berkas.lock", "files", "intake", "tmp", "quarantine", "catalogue.new", "catalogue.new-wal", "catalogue.new-shm"};
  for (bfs::directory_iterator each(dir.string()), end; each != end; ++each)
    if (!ours.contains(each->path().filename().string())) return false;
  return true;
}

// Whole and under its own hash: somebody is filing it this moment, or was cut off before the commit. sweep() takes it away.
bool harmless(const Store& store, const std::string& name, bool full) {
  return store.has(name) && (!full || Store::hash_file(store.path_of(name)) == name);
}

// destroyed: hashes that only destroyed dossiers name; their bytes are gone for good.
void verify_files(const Store& store, const std::vector<StoredFile>& known, const std::set<std::string>& destroyed, bool full, std::vector<Problem>& problems, const Checking& checking) {
  std::set<std::string> wanted;
  std::int64_t seen = 0;
  for (const auto& file : known) {
    if (checking.stopped()) return;
    checking.tell(CheckedPart::files, ++seen, static_cast<std::int64_t>(known.size()));
    if (!wanted.insert(file.sha256).second) continue;
    try {
      if (destroyed.contains(file.sha256) && file.role != FileRole::signed_form) {
        if (store.has(file.sha256)) problems.push_back({"file-not-destroyed", file.sha256, "the dossier of " + file.item + " was destroyed, and this file still stands"});
        continue;
      }
      if (!store.has(file.sha256)) problems.push_back({"file-missing", file.sha256, "the file of " + file.item + " is not in the store"});
      else if (static_cast<std::int64_t>(bfs::file_size(store.path_of(file.sha256).string())) != file.bytes)
        problems.push_back({"file-changed", file.sha256, "the file of " + file.item + " has another size"});
      else if (full && Store::hash_file(store.path_of(file.sha256)) != file.sha256)
        problems.push_back({"file-changed", file.sha256, "the bytes of the file of " + file.item + " were changed"});
    } catch (const std::exception& failure) {
      problems.push_back({"file-unreadable", file.sha256, failure.what()});
    }
  }
  for (const auto& name : store.all())
    if (!wanted.contains(name) && !harmless(store, name, full)) problems.push_back({"file-unknown", name, "no record names this file"});
}

std::vector<std::string> hashes_of(const std::vector<StoredFile>& files) {
  std::vector<std::string> hashes;
  for (const auto& file : files) hashes.push_back(file.sha256);
  return hashes;
}

}  // namespace

struct Archive::State {
  fs::path dir;
  bool writable = false;
  File lock;
  Store store;
  Tray tray;
  std::unique_ptr<Catalogue> catalogue;
};

// Each step may be done again: what is gone already is gone. That it is done is noted last.
void Archive::remove_all(State& state, const Act& act) {
  const auto left = state.catalogue->retention().removals_left();
  std::set<std::string> dossiers;
  for (const auto& each : left) {
    dossiers.insert(each.dossier);
    if (each.kind == "file" && !state.catalogue->retention().wanted_elsewhere(each.subject)) state.store.destroy(each.subject);
  }
  state.tray.destroy_pictures(dossiers);
  for (const auto& dossier : dossiers) bfs::remove_all((state.dir / "proof" / dossier).string());
  state.catalogue->act(act, [&](Transaction& tx) {
    for (auto each : left) {
      each.removed_at = act.at;
      tx.retention().put(each);
    }
  });
}

// The catalogue gets its name last: a folder with catalogue.db is an archive, whatever moment the power went.
void Archive::create(const fs::path& dir, const std::string& office, const Act& act) {
  make_folders(dir);
  if (bfs::exists(catalogue_of(dir).string()))
    throw Failure(FailureKind::already_an_archive, dir.string(), "an archive stands in " + dir.string());
  if (!only_ours(dir)) throw Failure(FailureKind::not_an_archive, dir.string(), dir.string() + " holds other files");
  bfs::permissions(dir.string(), bfs::owner_all);
  const File lock(lock_of(dir), File::Mode::lock);
  wait_for(lock, true, dir);
  if (bfs::exists(catalogue_of(dir).string()))
    throw Failure(FailureKind::already_an_archive, dir.string(), "an archive stands in " + dir.string());
  for (const char* folder : {"files", "intake", "tmp", "quarantine"}) make_folders(dir / folder);
  for (const char* left : {"catalogue.new", "catalogue.new-wal", "catalogue.new-shm"}) bfs::remove((dir / left).string());
  create_catalogue(dir / "catalogue.new", office, act);
  rename_durably(dir / "catalogue.new", catalogue_of(dir));
}

std::unique_ptr<Archive> Archive::open(const fs::path& dir, const std::optional<Act>& migrating) {
  if (!bfs::is_regular_file(catalogue_of(dir).string()))
    throw Failure(FailureKind::not_an_archive, dir.string(), "no archive stands in " + dir.string());
  const bool writable = may_write(dir);
  auto state = std::unique_ptr<State>(new State{dir, writable, File(), Store(dir), Tray(dir), nullptr});
  if (writable || bfs::exists(lock_of(dir).string())) {
    state->lock = File(lock_of(dir), writable ? File::Mode::lock : File::Mode::read);
    wait_for(state->lock, false, dir);
  }
  const int schema = schema_of(catalogue_of(dir), writable);
  if (schema < newest_schema()) {
    if (!writable) throw Failure(FailureKind::read_only, dir.string(), "an older archive is brought forward first, and this one cannot be written");
    state->lock.unlock();
    wait_for(state->lock, true, dir);
    migrate_catalogue(catalogue_of(dir), dir / ("catalogue-schema-" + std::to_string(schema) + ".db"), migrating);
    state->lock.unlock();
    wait_for(state->lock, false, dir);
  }
  state->catalogue = open_catalogue(catalogue_of(dir), writable);
  auto archive = std::unique_ptr<Archive>(new Archive(std::move(state)));
  archive->go_on(migrating);
  return archive;
}

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::~Archive() = default;

// A destruction that was cut off goes on; not dated before the event it follows.
void Archive::go_on(const std::optional<Act>& given) {
  if (!state_->writable || state_->catalogue->retention().removals_left().empty()) return;
  Act act = given.value_or(Act{});
  if (const auto last = state_->catalogue->recent_events(1); !given && !last.empty()) act.at = last[0].at;
  if (act.who.name.empty()) act.who.name = "berkas";
  act.kind = "disposal.files-removed";
  act.subject.clear();
  act.note = "dilanjutkan setelah terputus";
  (void)finish_removals(act);
}

const fs::path& Archive::dir() const { return state_->dir; }
bool Archive::writable() const { return state_->writable; }
Catalogue& Archive::catalogue() { return *state_->catalogue; }
std::unique_ptr<Catalogue> Archive::another_catalogue() const { return open_catalogue(catalogue_of(state_->dir), state_->writable); }
const Store& Archive::store() const { return state_->store; }
const Tray& Archive::tray() const { return state_->tray; }

bool Archive::sweep() {
  return alone([this] { (void)state_->store.sweep(hashes_of(state_->catalogue->all_files())); });
}

bool Archive::finish_removals(const Act& act) {
  if (state_->catalogue->retention().removals_left().empty()) return true;
  return alone([&] { remove_all(*state_, act); });
}

bool Archive::alone(const std::function<void()>& work) {
  if (!state_->writable || !state_->lock.try_lock(true)) {
    if (state_->lock.is_open()) wait_for(state_->lock, false, state_->dir);  // a refused upgrade may have let go
    return false;
  }
  try {
    work();
  } catch (...) {
    wait_for(state_->lock, false, state_->dir);
    throw;
  }
  wait_for(state_->lock, false, state_->dir);
  return true;
}

std::vector<Problem> Archive::verify(bool full, const Checking& checking) {
  auto problems = state_->catalogue->verify(full, checking);
  if (checking.stopped()) return problems;
  try {
    const auto destroyed = state_->catalogue->retention().destroyed_files();
    verify_files(state_->store, state_->catalogue->all_files(), {destroyed.begin(), destroyed.end()}, full, problems, checking);
  } catch (const std::exception& failure) {
    problems.push_back({"database", "catalogue.db", failure.what()});
  }
  return problems;
}

}  // namespace berkas::archive
