// Rahasia and sangat rahasia: what is shown of them without an opening, and how an opening that stands in the history is recognised.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/state.h"

namespace berkas::desk {

bool restricted(const archive::Dossier&, const archive::Item&);            // an item may be stricter than its dossier

// Titles, summaries and every text somebody typed; what only counts and dates stays.
void mask(DossierView&);
void mask_item(ItemView&);
void mask(CheckView&);
void mask(archive::Event&);                                                // its payload holds whole rows

// Is this the hash of an event by which this operator opened this dossier's texts or file?
bool opened(Desk::State&, const std::string& dossier, const std::string& opening);

// The file must belong to the dossier; where either is restricted, an opening is wanted. Empty: it may be seen.
std::optional<Refused> may_see(Desk::State&, const std::string& dossier, const std::string& sha256, const std::string& opening);

// The tray's pictures of what is filed and restricted: they lie behind the same door. Empty: they may be seen.
std::optional<Refused> filed_and_restricted(Desk::State&, const archive::IntakeFacts&);

}  // namespace berkas::desk
