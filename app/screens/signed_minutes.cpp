#include "app/screens/signed_minutes.h"

#include "app/screens/conversion_form.h"
#include "app/screens/records_lines.h"
#include "app/screens/typed.h"
#include "app/screens/wording.h"
#include "archive/archive.h"

namespace berkas::screens {
namespace {

const desk::StageView* minutes_stage(const desk::DisposalView& view) {
  for (const auto& stage : view.stages)
    if (stage.rule->stage == workflow::DisposalStage::minutes && stage.done) return &stage;
  return nullptr;
}

// The code on the paper as it was printed last.
std::string form_of(desk::Desk& desk, const std::string& subject) {
  std::string form;
  for (const auto& one : desk.archive().catalogue().forms(subject)) form = one.code;
  return form;
}

desk::Outcome<MinutesWaiting> disposal_waiting(desk::Desk& desk, const desk::MinutesSubject& of) {
  const auto view = desk::Disposals(desk).show(of.number);
  if (!view) return view.refused();
  MinutesWaiting waiting{of, view->disposal.title, {}, form_of(desk, to_string(of)), {}, {}, {}};
  if (const auto* stage = minutes_stage(*view)) {
    const auto& told = stage->done->told;
    waiting.minutes = told.number;
    waiting.signed_file = stage->done->signed_file;
    std::string names;
    for (const auto& one : told.people) names += (names.empty() ? "" : ", ") + one;
    const auto day = partial(told.date);
    waiting.who = {"Berita acara " + told.number + " tanggal " + day.id + ", ditandatangani oleh " + names + ".", "Minutes " + told.number + " of " + day.en + ", signed by " + names + "."};
  }
  return waiting;
}

}  // namespace

desk::Outcome<MinutesWaiting> minutes_waiting(desk::Desk& desk, const desk::MinutesSubject& of) {
  if (!of.conversion) return disposal_waiting(desk, of);
  const auto view = desk::Conversions(desk).show(of.number);
  if (!view) return view.refused();
  const auto& c = view->conversion;
  return MinutesWaiting{of, c.title, view->minutes, c.form, c.leader, c.signed_file,
                        {std::string("Ditandatangani pimpinan ") + (c.inactive ? "unit kearsipan." : "unit pengolah."), std::string("Signed by the head of the ") + (c.inactive ? "records unit." : "unit.")}};
}

bool minutes_on_paper(desk::Desk& desk, const desk::MinutesSubject& of) { return !form_of(desk, to_string(of)).empty(); }

desk::Sentence signed_wanted(const MinutesWaiting& of, const SignedTyped& typed) {
  if (!of.of.conversion) return {};
  desk::Sentence all;
  want(all, trimmed(typed.leader).empty(), {"penandatangan", "who signed"});
  want(all, !typed_date(typed.date), {"tanggal tanda tangan", "the day of signing"});
  return all;
}

desk::Sentence kept_words(const MinutesWaiting& before, const std::string& signed_file, int dossiers) {
  if (!before.signed_file.empty() && before.signed_file == signed_file) return {"Kertas ini sudah disimpan sebelumnya. Tidak ada yang berubah.", "This paper was kept before. Nothing has changed."};
  const auto n = plural(dossiers, "berkas", "dossier", "dossiers");
  return {"Berita acara yang ditandatangani tersimpan bersama " + n.id + ".", "The signed minutes are kept with " + n.en + "."};
}

desk::Outcome<ReadBack> read_back(desk::Desk& desk, const MinutesWaiting& of, const desk::PaperSource& source, const SignedTyped& typed, const desk::Progress& progress, std::stop_token stop) {
  if (of.of.conversion) {
    const auto view = desk::Conversions(desk).read_back(of.of.number, source, trimmed(typed.leader), typed_date(typed.date).value_or(workflow::PartialDate{}), progress, std::move(stop));
    if (!view) return view.refused();
    return ReadBack{kept_words(of, view->conversion.signed_file, static_cast<int>(view->lines.size())), stage_todo(ConversionStage::done, *view)};
  }
  const auto view = desk::Disposals(desk).read_back(of.of.number, source, progress, std::move(stop));
  if (!view) return view.refused();
  const auto* stage = minutes_stage(*view);
  return ReadBack{kept_words(of, stage == nullptr ? std::string() : stage->done->signed_file, static_cast<int>(view->lines.size())), view->todo};
}

desk::Outcome<SignedPlace> signed_place(desk::Desk& desk, const std::vector<std::string>& dossiers, const std::string& sha256) {
  bool restricted = false;
  for (const auto& code : dossiers) {
    const auto view = desk.dossier(code);
    if (!view || view->dossier.record_status == "musnah") continue;
    for (const auto& item : view->items)
      for (const auto& file : item.files) {
        if (file.sha256 != sha256) continue;
        if (!view->masked) return SignedPlace{code, item.item.code};
        restricted = true;
      }
  }
  if (restricted) return desk::Refused{desk::Exit::refused, "restricted", {"Berita acara ini tersimpan bersama berkas yang uraiannya dibatasi.", "These minutes are kept with dossiers whose descriptions are restricted."}, {"Buka dari berkasnya; pembukaan dicatat.", "Open them from the dossier; the opening is recorded."}};
  return desk::Refused{desk::Exit::refused, "not-here", {"Berkas tempat berita acara ini tersimpan sudah dimusnahkan; kertasnya ada di unit kearsipan.", "The dossiers these minutes were kept with are destroyed; the paper lies with the records unit."}, {}};
}

}  // namespace berkas::screens
