// Records as rows of the catalogue and back. Reading is tolerant: a field nobody wrote yet has its default.
#pragma once
#include <nlohmann/json.hpp>

#include "archive/records.h"

namespace berkas::archive {

nlohmann::json to_row(const Dossier&);
nlohmann::json to_row(const Item&);
nlohmann::json to_row(const StoredFile&);
nlohmann::json to_row(const Place&);
nlohmann::json to_row(const std::string& dossier, const workflow::CheckSheet&);

Dossier dossier_of(const nlohmann::json& row);
Item item_of(const nlohmann::json& row);
StoredFile stored_file_of(const nlohmann::json& row);
Place place_of(const nlohmann::json& row);
workflow::CheckSheet check_sheet_of(const nlohmann::json& row);

}  // namespace berkas::archive
