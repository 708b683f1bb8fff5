// What can stand in the way of a loan, and how one is told. Included by app/desk/*.cpp only.
#pragma once
#include <optional>
#include <string>

#include "app/desk/paper/lending.h"

namespace berkas::desk {

Refused not_lent(const std::string& shown);
Refused already_lent(const std::string& to, const std::string& due);
Refused approval_needed(archive::Security, bool asked);
std::optional<Refused> not_here(const archive::Dossier&);             // void, not received, given back, missing, lost
std::optional<Refused> bad_due(const std::string& due, const std::string& today);
std::optional<Refused> bad_count(const std::optional<int>& sheets);
int days_between(const std::string& from, const std::string& to);     // of ISO dates; 0 where one is none
void tell(LoanView&);                                                 // says, todo, state

}  // namespace berkas::desk
