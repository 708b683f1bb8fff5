// What a journal says, one act a line (JSON), and what follows from all of them: the state of an intake.
// An undo is an act of its own; it takes back the clerk's last act that still stands.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "archive/intake/intake.h"

namespace berkas::archive {

using Acts = std::vector<nlohmann::json>;

// Lines that are no JSON object of ours count as damaged.
Acts acts_of(const std::vector<std::string>& lines, int& damaged);
// Which acts stand, undone ones taken out; an undone replacement leaves its picture set aside.
Acts standing(const Acts& all);
bool can_undo(const Acts& all);
IntakeFacts facts_of(const std::string& id, const std::filesystem::path& folder, const Acts& all);

nlohmann::json page_act(const std::string& act, const std::string& page_id, const std::string& file, const std::string& sha256, const NewPage&);

}  // namespace berkas::archive
