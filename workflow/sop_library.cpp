#include <algorithm>
#include <system_error>

#include "workflow/sop_reader.h"

namespace berkas::workflow {
namespace {

namespace fs = std::filesystem;

// The SOP files of a folder by name, so that every computer reads them in the same order.
std::vector<fs::path> sop_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    if (entry->path().extension() == ".toml" && !entry->path().filename().string().starts_with('.'))
      files.push_back(entry->path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string told(const fs::path& file, const SopMistake& mistake) {
  return file.string() + ":" + std::to_string(mistake.line) + ": " + mistake.message;
}

}  // namespace

SopLibrary SopLibrary::load(const std::vector<fs::path>& folders) {
  SopLibrary library;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const bool shipped = i == 0;
    std::vector<std::string> here;  // ids of this folder
    for (const fs::path& file : sop_files(folders[i])) {
      SopResult result = read_sop(file);
      if (const auto* mistakes = std::get_if<std::vector<SopMistake>>(&result)) {
        if (shipped) throw SopError("SOP bawaan tidak dapat dibaca: " + told(file, mistakes->front()));
        for (const SopMistake& mistake : *mistakes) library.skipped_.push_back(told(file, mistake));
        continue;
      }
      Sop sop = std::get<Sop>(std::move(result));
      if (std::find(here.begin(), here.end(), sop.id) != here.end()) {
        const SopMistake twice{0, "Id \"" + sop.id + "\" sudah dipakai dokumen SOP lain di folder ini. Beri id lain.",
                               "duplicate-id"};
        if (shipped) throw SopError("SOP bawaan tidak dapat dibaca: " + told(file, twice));
        library.skipped_.push_back(told(file, twice));
        continue;
      }
      here.push_back(sop.id);
      const auto same = std::find_if(library.sops_.begin(), library.sops_.end(), [&](const Sop& s) { return s.id == sop.id; });
      if (same == library.sops_.end())
        library.sops_.push_back(std::move(sop));
      else
        *same = std::move(sop);
    }
  }
  return library;
}

const Sop* SopLibrary::find(std::string_view id) const {
  const auto found = std::find_if(sops_.begin(), sops_.end(), [&](const Sop& s) { return s.id == id; });
  return found == sops_.end() ? nullptr : &*found;
}

}  // namespace berkas::workflow
