// What the desk's files share. Included by app/desk/*.cpp only. One State belongs to one Desk, so to one thread at a time.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/desk/wording.h"
#include "archive/tracking_code.h"

namespace berkas::desk {

struct Desk::State {
  State(std::shared_ptr<archive::Archive> archive, Devices devices, Surroundings around);

  std::shared_ptr<archive::Archive> archive;
  std::unique_ptr<archive::Catalogue> own;              // this thread's catalogue
  Devices devices;
  Surroundings around;

  archive::Catalogue& catalogue() { return *own; }
  const archive::Tray& tray() const { return archive->tray(); }
  const archive::Store& store() const { return archive->store(); }
  std::string now() const { return around.now(); }
  std::string today() const { return around.now().substr(0, 10); }
  workflow::ActedBy acted() const { return {now(), around.who.name}; }
  std::string new_code(archive::CodeType type) const { return archive::TrackingCode::make(type, around.random).str(); }
  void log(const std::string& line) const { if (around.log) around.log(line); }

  // -- acts (desk.cpp). One act = one transaction = one event. A refusal returned by the body rolls everything back.
  using Body = std::function<std::optional<Refused>(archive::Transaction&)>;
  // head: where the event's hash goes, when wanted.
  [[nodiscard]] std::optional<Refused> act(const std::string& kind, const std::string& subject, const std::string& note, const Body&, std::string* head = nullptr);
  Outcome<std::string> log_opening(const std::string& kind, const std::string& dossier, const std::string& note);   // the event's hash; unlogged, nothing opens
  // The usual act on one dossier: the body gets it as it stands inside the transaction; afterwards it is restated and stored.
  // Refused before that: an unknown code, a void dossier, an archive that cannot be written. reveal: see view().
  using DossierBody = std::function<std::optional<Refused>(archive::Transaction&, archive::Dossier&)>;
  Outcome<DossierView> act_on(const std::string& typed_code, const std::string& kind, const std::string& note, const DossierBody&);
  std::optional<Refused> read_only() const;             // a refusal when the archive cannot be written

  // -- loading (load.cpp)
  Outcome<archive::TrackingCode> parse(const std::string& typed) const;       // wrong-check, foreign-code, unknown-code ...
  Outcome<archive::Dossier> dossier(const std::string& typed);                // by its own code, an item's or a form's
  const workflow::Sop& sop(const archive::Dossier&) const;                    // throws SopError when the office lost that SOP
  Outcome<archive::Place> find_place(const std::string& code_or_path);        // names joined by " / "
  std::optional<archive::IntakeFacts> newest_intake(const std::string& dossier) const;   // bound to it, not filed, not discarded
  Outcome<archive::Dossier> new_dossier(const NewDossier&);                   // with its code, not stored yet (dossier.cpp)
  DossierView view(const archive::Dossier&, bool reveal = false);             // texts of R and SR masked unless revealed

  // -- inside a transaction (load.cpp, check.cpp, register.cpp, place.cpp). Rows put before are seen.
  std::optional<workflow::CheckSheet> current_sheet(archive::Transaction&, const std::string& dossier);
  workflow::CheckSheet issue_sheet(archive::Transaction&, const archive::Dossier&);      // next examination, with its form code
  archive::Item main_item(archive::Transaction&, const archive::Dossier&);               // row A17; made when it is not there
  // Recomputes state and state_since; closes step 16 with today's date once nothing is missing (K8). Does not store it.
  void restate(archive::Transaction&, archive::Dossier&);
  [[nodiscard]] std::optional<Refused> register_in(archive::Transaction&, archive::Dossier&, const Registration&);
  [[nodiscard]] std::optional<Refused> place_in(archive::Transaction&, archive::Dossier&, const archive::Place&, bool label_attached);   // dated, with who
  [[nodiscard]] std::optional<Refused> give_back_in(archive::Dossier&, const std::string& note);   // K3x, step 15 (receive.cpp)
  std::vector<std::string> missing(archive::Transaction&, const archive::Dossier&);      // of rule R8
  using SheetChange = std::function<workflow::SheetResult(const workflow::Sop&, const archive::Dossier&, const workflow::CheckSheet&)>;
  Outcome<CheckView> change_sheet(const std::string& code, const std::string& kind, const std::string& note, const SheetChange&);
};

Refused refused(const workflow::Refusal&);              // the workflow's refusal in the desk's form

}  // namespace berkas::desk
