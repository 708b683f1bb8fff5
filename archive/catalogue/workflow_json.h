// Routing and check sheet as JSON, as they stand in their columns. Unknown fields are left alone, missing ones default.
#pragma once
#include <nlohmann/json.hpp>

#include "workflow/check_sheet.h"
#include "workflow/routing.h"

namespace berkas::archive {

nlohmann::json to_json(const workflow::Routing&);
workflow::Routing routing_of(const nlohmann::json&);
nlohmann::json to_json(const workflow::CheckSheet&);
workflow::CheckSheet sheet_of(const nlohmann::json&);

}  // namespace berkas::archive
