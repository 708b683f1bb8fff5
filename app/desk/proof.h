// Gambar bukti: the pictures by which rows of a check sheet were judged. DIR/proof/<dossier>/<examination>-<row>-<n>.jpg; the newest
// counts, none is overwritten. Working evidence: what is documented is the scan. Any thread; archive::Failure passes.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace berkas::desk {

std::vector<std::string> proved_rows(const std::filesystem::path& archive_dir, const std::string& dossier, int examination);

}  // namespace berkas::desk
