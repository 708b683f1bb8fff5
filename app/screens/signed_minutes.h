// Signed berita acara coming back from paper, of an alih media or of a disposal: whose they are, what is asked with them, and what is told.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/retention/conversions.h"
#include "app/desk/retention/disposals.h"
#include "app/desk/retention/minutes_subject.h"

namespace berkas::screens {

struct MinutesWaiting {                                  // what the screen knows before the paper comes
  desk::MinutesSubject of;
  std::string title, minutes, form, leader, signed_file;
  desk::Sentence who;                                    // "Penandatangan: …"
};
desk::Outcome<MinutesWaiting> minutes_waiting(desk::Desk&, const desk::MinutesSubject&);   // on a worker lane; looks for no paper

bool minutes_on_paper(desk::Desk&, const desk::MinutesSubject&);  // printed at least once

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
