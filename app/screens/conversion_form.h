// One alih media under the clerk's hands: where it stands, what its minutes still want told, and what comes next.
#pragma once
#include <string>
#include <vector>

#include "app/desk/retention/conversions.h"

namespace berkas::screens {

enum class ConversionStage { choose, facts, print, sign, read_back, done };

struct ConversionBrief { archive::Conversion conversion; std::string minutes; int dossiers = 0; };

struct ConversionsNow {
  std::vector<ConversionBrief> all;                      // newest first
  int waiting = 0;                                       // dossiers filed from paper and in no minutes yet
};
ConversionsNow conversions_now(desk::Desk&);             // on a worker lane

struct ConversionWords { desk::Sentence word; std::string icon; char tone; };   // tone as of StateWords
ConversionWords conversion_words(const ConversionBrief&);

struct FactsTyped { std::string title, date, place, executing, leader, note; };
// What the fields begin with. Place and leader that are not told yet: as in the minutes before these.
FactsTyped facts_typed(const archive::Conversion&, const std::vector<ConversionBrief>& all);
desk::Sentence facts_wanted(const FactsTyped&);          // "tempat, penandatangan"; empty: the minutes can be printed
bool facts_differ(const FactsTyped&, const archive::Conversion&);
desk::ConversionFacts facts_told(const FactsTyped&);

struct ConversionStep { ConversionStage stage; desk::Sentence name, second; bool done = false, now = false, open = false; };
std::vector<ConversionStep> conversion_steps(const desk::ConversionView&);
ConversionStage conversion_stage(const desk::ConversionView&);   // where it stands
desk::Sentence stage_todo(ConversionStage, const desk::ConversionView&);
bool may_cancel(const desk::ConversionView&);

// Both empty: everything that waits.
desk::Outcome<desk::ConversionChoice> typed_choice(const std::string& classification, const std::string& year);

}  // namespace berkas::screens
