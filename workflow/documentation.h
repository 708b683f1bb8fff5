// The clerk's inner states of steps 15–16 (K0..K8, K3x) and rule R8: what still lacks before a dossier is documented.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "workflow/check_sheet.h"
#include "workflow/routing.h"

namespace berkas::workflow {

enum class DeskState { none, k0, k1, k2, k3, k3x, k4, k5, k6, k7, k8, voided };

std::string to_string(DeskState);  // "K0".."K8", "K3x", "void"; "" for none
std::optional<DeskState> parse_desk_state(const std::string&);

struct DocumentationFacts {  // what the archive knows of one dossier
  bool received = false;
  const CheckSheet* sheet = nullptr;  // the current examination
  bool returned = false;              // K3x: given back and not received again
  bool registered = false;            // number, classification, security
  bool captured = false;              // an intake with pages is bound to it
  bool scan_accepted = false;         // K6
  bool filed = false;                 // an archival file is stored and acknowledged
  bool place_set = false;
  bool label_attached = false;
  bool born_digital = false;  // filed from a PDF: K5/K6 by that act
};

std::string words_id(DeskState);  // "Menunggu penyerahan", ...; "" for none
std::string words_en(DeskState);

// none before the hand-over step and for an SOP without a documentation step. K0 at the hand-over step, and at the
// documentation step until received. An "incomplete" sheet is K3x whether or not the return is recorded yet.
DeskState state(const Sop&, const Routing&, const DocumentationFacts&);
// What rule R8 still asks for, in this order: receipt, sheet (a conclusion complete or with notes), class (registration),
// scan, or file where the scan is accepted and not filed, place, label. Empty = K8 may be; also empty when done or cancelled.
std::vector<std::string> missing(const Sop&, const Routing&, const DocumentationFacts&);
bool may_scan(DeskState);  // from K3 concluded complete or with notes

}  // namespace berkas::workflow
