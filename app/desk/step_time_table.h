// Usulan waktu baku: how long each step of an SOP took, as a form its owner decides on. Only what was recorded; see workflow/step_times.h.
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "app/desk/desk.h"

namespace berkas::desk {

Outcome<archive::ListTable> step_time_table(Desk&, const std::string& sop, std::optional<int> year, const Progress&, std::stop_token);

}  // namespace berkas::desk
