// verify: is everything still as it was written down?
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_views.h"

namespace berkas::cli {

void add_verify(CLI::App& app, Session& s) {
  struct Choice { bool full = false; std::string head; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "verify", {"Memeriksa hash, rantai riwayat, dan katalog terhadap isi simpanan", "Checks hashes, the history chain, and the catalogue against the store"},
                      "  berkas verify --full\n  berkas verify --head HASH_DI_TANDA_TERIMA");
  sub->add_flag("--full", choice->full, s.say({"Putar ulang seluruh riwayat dan hitung ulang setiap hash", "Replay the whole history and recompute every hash"}));
  sub->add_option("--head", choice->head, s.say({"Kepala rantai yang tercetak di tanda terima", "The head printed on a receipt"}))->type_name("HASH");
  does(sub, s, [&s, choice] {
    Interrupt interrupt;
    const auto head = choice->head.empty() ? std::nullopt : std::optional<std::string>(choice->head);
    const auto result = [&] {
      ProgressLine line(s);
      return s.desk().verify(choice->full, head, line.heard(), interrupt.token());
    }();
    if (!result.finished) s.note({"Pemeriksaan dihentikan; belum seluruh arsip diperiksa. Tidak ada yang diubah.", "The check was stopped before all was looked at. Nothing was changed."});
    Json problems = Json::array();
    for (const auto& problem : result.problems) problems.push_back({{"kind", problem.kind}, {"subject", problem.subject}, {"detail", problem.detail}});
    return s.answer({{"ok", result.ok}, {"files", result.files}, {"events", result.events}, {"head", result.head}, {"problems", problems}}, [&](std::ostream& out) {
      const bool unfinished = !result.finished && result.problems.empty();
      out << s.say(result.ok ? Sentence{"Utuh: ", "Sound: "} : unfinished ? Sentence{"Belum selesai: ", "Not finished: "} : Sentence{"TIDAK utuh: ", "NOT sound: "}) << result.files << s.say({" arsip digital, ", " files, "}) << result.events
          << s.say({" catatan riwayat, kepala rantai ", " events, head "}) << result.head << '\n';
      for (const auto& problem : result.problems) out << "  " << padded(problem.kind, 16) << problem.subject << ": " << problem.detail << '\n';
    }, result.ok ? Exit::done : result.problems.empty() ? Exit::refused : Exit::storage);
  });
}

}  // namespace berkas::cli
