// Filing: one act in the catalogue that registers where that is missing, places where a place is given, stores the file's row,
// hands its text on and remembers the answer under the filing's key. Shared by a scanned intake and a given PDF.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/state.h"

namespace berkas::desk {

struct Filing {
  archive::Dossier dossier;
  std::string item;                                     // code; empty = the main item
  std::optional<Registration> registration;             // wanted where the dossier has no number yet
  std::optional<archive::Security> security;            // without registration
  std::optional<archive::Place> place;
  std::string reason;                                   // of a new version
};

struct Plan {                                           // how dossier and item will stand once this is filed
  archive::Dossier dossier;
  archive::Item item;
  int version = 1;
};

struct Filled {                                         // what one filing stores
  std::string key;                                      // intake id, or dossier and SHA-256 of a given PDF
  std::vector<archive::StoredFile> files;               // the first one is the document; item and version are filled in
  std::optional<std::vector<std::string>> texts;        // ready now; absent: the queue gets it
  std::string note, signature;                          // signature: of the item, where it says none yet
};

Outcome<Filing> filing_of(Desk::State&, const FileRequest&);

// Everything that would be refused at the end is refused here, before a page is touched. Leaves the catalogue as it was.
Outcome<Plan> plan(Desk::State&, const Filing&);

// The act itself. Empty: the dossier got its main item from elsewhere meanwhile, so plan and build again.
std::optional<Outcome<Filed>> commit(Desk::State&, const Filing&, const Plan&, const Filled&);

// The answer this key was given before.
std::optional<Filed> answered_before(Desk::State&, const std::string& dossier, const std::string& key);

Refused cancelled_filing();

}  // namespace berkas::desk
