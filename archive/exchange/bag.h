// BagIt 1.0 (RFC 8493): one or more dossiers with their files and descriptions, complete and checkable without Berkas.
//   data/BACA-SAYA.txt  data/daftar.csv  data/<code>/fail/…  data/<code>/metadata/{dc,ead,premis}.xml  data/<code>/{langkah,riwayat}.csv
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "archive/exchange/described.h"
#include "archive/store/store.h"

namespace berkas::archive {

struct Bagged { int files = 0; std::int64_t bytes = 0; };   // of the payload

struct BagWatch {                                           // called on the bagging thread
  std::function<void(int done, int total)> tell = [](int, int) {};   // files of the store
  std::stop_token stop = {};
};

// Into a folder that does not exist yet; its parent does. Every file is hashed as it is copied and must be what the catalogue says:
// Failure damaged or missing_file names the one that is not. Empty: stopped. Whatever went wrong, nothing is left behind.
std::optional<Bagged> write_bag(const std::filesystem::path& folder, const std::vector<Described>&, const Store&, const BagWatch&);

// The folder as one tar (pax), under the folder's own name within. Whole or not at all; overwrites nothing: the caller looked.
void pack_tar(const std::filesystem::path& folder, const std::string& name_within, const std::filesystem::path& tar);

}  // namespace berkas::archive
