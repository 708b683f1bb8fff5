#include "app/desk/take_out.h"

#include <unistd.h>

#include <fstream>

#include "app/desk/wording.h"
#include "workflow/bpmn.h"

namespace berkas::desk {
namespace {

namespace fs = std::filesystem;

// Made under its own name in a folder beside its place, then moved there: a package is named after its file.
class Beside {
public:
  explicit Beside(const fs::path& to) : to_(to), folder_(to.string() + ".baru" + std::to_string(::getpid())) { fs::create_directory(folder_); }
  ~Beside() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  fs::path file() const { return folder_ / to_.filename(); }
  void keep() { fs::rename(file(), to_); }

private:
  fs::path to_, folder_;
};

template <class T, class Work>
Outcome<T> whole(const fs::path& to, const Work& work) {
  try {
    Beside beside(to);
    Outcome<T> done = work(beside.file());
    if (done) beside.keep();
    return done;
  } catch (const fs::filesystem_error& error) {
    return cannot_write(to, error.code());
  }
}

void write(const std::string& text, const fs::path& file) {
  std::ofstream out(file, std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) throw fs::filesystem_error("write", file, std::make_error_code(std::errc::io_error));
}

Outcome<TakenOut> describe(Desk& desk, const std::string& dossier, Desk::Format format, const fs::path& file) {
  const auto text = desk.described(dossier, format);
  if (!text) return text.refused();
  write(*text, file);
  return TakenOut{};
}

}  // namespace

Refused cannot_write(const fs::path& to, const std::error_code& error) {
  const auto clean = clean_line(to.string(), {"nama", "the name"}, 10'000);
  const std::string shown = clean ? clean->text : "?";
  auto no = refuse("cannot-write", {"Tidak dapat menulis '" + shown + "': " + error.message() + ".", "Cannot write '" + shown + "': " + error.message() + "."},
                   {"Pilih folder lain atau periksa ruang simpannya. Arsip tidak berubah.", "Choose another folder or check its space. The archive is unchanged."});
  no.exit = Exit::storage;
  return no;
}

Outcome<TakenOut> take_out(Desk& desk, const std::string& dossier, TakeOut what, const fs::path& to, const Progress& progress, std::stop_token stop) {
  return whole<TakenOut>(to, [&](const fs::path& file) -> Outcome<TakenOut> {
    switch (what) {
      case TakeOut::copy: {
        const auto kept = desk.open_file(dossier);
        if (!kept) return kept.refused();
        fs::copy_file(kept->path, file);
        fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);   // ours lies there to be read only
        return TakenOut{kept->sha256};
      }
      case TakeOut::bag: {
        const auto bag = desk.bag({dossier}, file, progress, std::move(stop));
        if (!bag) return bag.refused();
        return TakenOut{};
      }
      case TakeOut::ead: return describe(desk, dossier, Desk::Format::ead, file);
      case TakeOut::dublin_core: return describe(desk, dossier, Desk::Format::dc, file);
      case TakeOut::premis: return describe(desk, dossier, Desk::Format::premis, file);
    }
    return TakenOut{};
  });
}

Outcome<Done> take_out(const workflow::Sop& sop, const fs::path& to) {
  return whole<Done>(to, [&](const fs::path& file) -> Outcome<Done> {
    write(workflow::bpmn(sop), file);
    return Done{};
  });
}

}  // namespace berkas::desk
