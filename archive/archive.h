// One archive folder: catalogue, store, tray, lock. 0700; every process that has it open holds a shared flock.
//   DIR/berkas.lock  DIR/catalogue.db  DIR/files/ab/cd/<sha256>  DIR/intake/<id>/  DIR/tmp/  DIR/quarantine/  DIR/settings.toml
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/intake/intake.h"
#include "archive/store/store.h"

namespace berkas::archive {

class Archive {
public:
  // Failure already_an_archive where one stands; a folder with other files in it is refused too.
  static void create(const std::filesystem::path& dir, const std::string& office, const Act&);
  // Migrates forward (exclusive lock) when the schema is older; Failure newer_schema, not_an_archive, damaged.
  // A folder that cannot be written opens for reading; writable() tells. Who and when of a migration's event are handed
  // in; without them it is written down under the last event's time.
  static std::unique_ptr<Archive> open(const std::filesystem::path& dir, const std::optional<Act>& migrating = std::nullopt);
  ~Archive();

  const std::filesystem::path& dir() const;
  bool writable() const;
  Catalogue& catalogue();                              // of the opening thread
  std::unique_ptr<Catalogue> another_catalogue() const;  // for another thread
  const Store& store() const;
  const Tray& tray() const;
  // Store files nobody knows to quarantine; only when no other process has the archive open (false: somebody has).
  bool sweep();
  // While it runs nobody else has the archive open; false, and nothing was done, where somebody has.
  bool alone(const std::function<void()>& work);
  // Takes away what the catalogue says was destroyed, and notes it. Whatever was cut off is done to its end here; open() does so
  // too. False: somebody else has the archive open, it is left for later.
  bool finish_removals(const Act&);
  // Catalogue, chain, every file (full: every hash, every row). A whole file under its own hash that no record names is no
  // problem: it is being filed, or a crash came before the commit; sweep() moves it.
  std::vector<Problem> verify(bool full, const Checking& = {});

private:
  struct State;
  explicit Archive(std::unique_ptr<State>);
  static void remove_all(State&, const Act&);
  void go_on(const std::optional<Act>&);
  std::unique_ptr<State> state_;
};

}  // namespace berkas::archive
