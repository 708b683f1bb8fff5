// How a catalogue comes to be: made, looked at, migrated, opened. Locks are the Archive's business.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>

#include "archive/catalogue/catalogue.h"

namespace berkas::archive {

void create_catalogue(const std::filesystem::path& file, const std::string& office, const Act&);
// The schema a file has. Failure not_an_archive, damaged, newer_schema (with what this program knows).
int schema_of(const std::filesystem::path& file, bool writable);
int newest_schema();
// Forward in one transaction, with an event; a copy of the file as it was is left at `keep`. The caller is alone.
void migrate_catalogue(const std::filesystem::path& file, const std::filesystem::path& keep, const std::optional<Act>&);
std::unique_ptr<Catalogue> open_catalogue(const std::filesystem::path& file, bool writable);

}  // namespace berkas::archive
