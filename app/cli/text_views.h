// The same answers for eyes: plain lines, in the chosen language.
#pragma once
#include <ostream>

#include "app/cli/session.h"

namespace berkas::cli {

void print_dossier(std::ostream&, const Session&, const desk::DossierView&);
void print_rows(std::ostream&, const Session&, const std::vector<archive::DossierRow>&);
void print_check(std::ostream&, const Session&, const desk::CheckView&);
void print_intake(std::ostream&, const Session&, const desk::IntakeView&);

std::string state_words(const Session&, workflow::DeskState);   // "K3 Kesesuaian diteliti"
std::string padded(const std::string& text, std::size_t width);   // by characters, not bytes; never cut

}  // namespace berkas::cli
