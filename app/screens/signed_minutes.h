// Signed berita acara coming back from paper, of an alih media or of a disposal: whose they are, what is asked with them, and what is told.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/retention/conversions.h"
#include "app/desk/retention/disposals.h"

namespace berkas::screens {

struct MinutesAsked { bool conversion = true; int number = 0; };
std::string minutes_key(const MinutesAsked&);            // "alih media 4", "penyusutan 3"
std::optional<MinutesAsked> minutes_asked(const std::string& key);

struct MinutesWaiting {                                  // what the screen knows before the paper comes
  MinutesAsked of;
  std::string title, minutes, form, leader, signed_file;
  desk::Sentence who;                                    // "Penandatangan: …"
};
desk::Outcome<MinutesWaiting> minutes_waiting(desk::Desk&, const MinutesAsked&);   // on a worker lane; looks for no paper

bool minutes_on_paper(desk::Desk&, const MinutesAsked&);  // printed at least once

// Of a conversion only: who signed, and when. A disposal's minutes were told all of it when they were recorded.
struct SignedTyped { std::string leader, date; };
desk::Sentence signed_wanted(const MinutesWaiting&, const SignedTyped&);

struct ReadBack { desk::Sentence says, todo; };
desk::Outcome<ReadBack> read_back(desk::Desk&, const MinutesWaiting&, const desk::PaperSource&, const SignedTyped&, const desk::Progress&, std::stop_token);
desk::Sentence kept_words(const MinutesWaiting& before, const std::string& signed_file, int dossiers);

// Where the signed paper is kept and may be looked at: an item of one of its dossiers.
struct SignedPlace { std::string dossier, item; };
desk::Outcome<SignedPlace> signed_place(desk::Desk&, const std::vector<std::string>& dossiers, const std::string& sha256);

}  // namespace berkas::screens
