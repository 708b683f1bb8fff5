// The eight steps of documentation (K1–K8) as the stepper shows them, from the desk's plain data. Pure.
#pragma once
#include <array>
#include <optional>
#include <string>

#include "app/desk/views.h"

namespace berkas::screens {

enum class Part { receive, fill, examine, registration, scan, verify, file, done };   // what the clerk does now

struct StepLine { desk::Sentence name{}, second{}; bool done = false, now = false, open = false; desk::Sentence why{}; };   // why: what comes first, where it is not open

struct DocumentationSteps {
  std::array<StepLine, 8> steps;
  Part now = Part::receive;
  desk::Sentence caption{};                     // "Langkah 16 · putaran 1"
};

DocumentationSteps documentation_steps(const desk::DossierView&, const std::optional<desk::CheckView>&, const std::optional<desk::IntakeView>&);
int index_of(Part);                             // 0-based step of a part
desk::Sentence missing_words(const std::string& what);   // of rule R8: "scan" -> "hasil pindai"

}  // namespace berkas::screens
