#include "workflow/refusals.h"

namespace berkas::workflow {
namespace {
std::string number(int n) { return std::to_string(n); }
}  // namespace

Refusal closed_refusal(const Routing& routing) {
  if (routing.cancelled)
    return {"closed", "Berkas ini sudah dibatalkan, riwayat langkahnya tidak dapat ditambah.",
            "This dossier was cancelled; its routing takes no more records."};
  return {"closed", "Langkah terakhir berkas ini sudah selesai.", "The last step of this dossier is already done."};
}

Refusal unknown_step(const Sop& sop, int step) {
  return {"unknown-step",
          "SOP ini tidak mempunyai langkah " + number(step) + "; pilih 1 sampai " + number(static_cast<int>(sop.steps.size())) +
              ".",
          "This SOP has no step " + number(step) + "; choose 1 to " + number(static_cast<int>(sop.steps.size())) + "."};
}

Refusal note_required_on_return() {
  return {"note-required", "Pengembalian perlu catatan perbaikan: tulis apa yang harus diperbaiki.",
          "A return needs a note: say what has to be corrected."};
}

Refusal decision_required(const Step& step) {
  return {"decision-required", "Langkah " + number(step.no) + " adalah keputusan: sebutkan setuju atau tidak setuju.",
          "Step " + number(step.no) + " decides: say approved or not approved."};
}

Refusal no_decision_here(const Step& step) {
  return {
      "no-decision",
      "Langkah " + number(step.no) + " tidak memutuskan, jadi tidak dapat menjawab tidak setuju; pakai pengembalian luar SOP.",
      "Step " + number(step.no) + " does not decide and cannot say no; use a return outside the SOP."};
}

Refusal reason_required() { return {"reason-required", "Sebutkan alasannya.", "Give the reason."}; }

Refusal no_mark_here(const Step& step) {
  return {"no-mark", "Langkah " + number(step.no) + " tidak meminta paraf atau tanda tangan.",
          "Step " + number(step.no) + " asks for no initials or signature."};
}

Refusal documentation_step_refusal(const Step& step) {
  return {"documentation-step",
          "Langkah " + number(step.no) + " hanya ditutup oleh pendokumentasian, setelah berkas sampai di sana.",
          "Step " + number(step.no) + " is closed only by documenting the dossier, once it is there."};
}

}  // namespace berkas::workflow
