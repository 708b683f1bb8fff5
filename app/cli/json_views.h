// What the contract of the command line calls things. Fields are added freely, never renamed.
#pragma once
#include "app/cli/session.h"
#include "app/desk/paper/lending.h"

namespace berkas::cli {

Json json_of(const desk::DossierView&);
Json json_of(const desk::CheckView&);
Json json_of(const desk::IntakeView&);
Json json_of(const desk::ScanOutcome&);
Json json_of(const workflow::Sop&);
Json json_of(const archive::Hits&);
Json json_of(const desk::FoundOnPage&);
Json json_of(const desk::LoanView&);                   // loan
Json json_of(const archive::Event&);
Json json_of(desk::Desk&, const archive::Place&);      // place show
Json json_of(desk::Desk&, const desk::Shown&);

Json text_or_null(const std::string&);
Json flags_of(const archive::IntakeFacts&);

}  // namespace berkas::cli
