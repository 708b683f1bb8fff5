#include "app/desk/print_words.h"

#include <algorithm>
#include <array>

namespace berkas::desk {
namespace {

struct Reason {
  const char* part;                                     // of an IPP reason, with or without -warning, -error, -report
  const char* state;
  Sentence says, todo;
};

const Sentence goes_on{"Lembar ini menunggu dan tercetak sendiri sesudahnya.", "This sheet waits and prints by itself afterwards."};

// A printer that is not there comes first: what it complained of before it went still stands on its queue.
const std::array<Reason, 9>& reasons() {
  static const std::array<Reason, 9> table{{
      {"offline", "not-answering", {"Pencetak tidak menjawab.", "The printer does not answer."}, {"Periksa daya dan kabelnya.", "Check power and cable."}},
      {"media-empty", "out-of-paper", {"Kertas habis.", "The printer is out of paper."}, {"Isi kertas.", "Put paper in."}},
      {"media-needed", "out-of-paper", {"Kertas yang diminta belum ada.", "The paper it needs is not there."}, {"Isi kertas yang sesuai.", "Put the right paper in."}},
      {"media-jam", "jam", {"Kertas macet di pencetak.", "Paper is jammed in the printer."}, {"Keluarkan kertas yang macet.", "Take the jammed paper out."}},
      {"cover-open", "cover-open", {"Penutup pencetak terbuka.", "The printer's cover is open."}, {"Tutup penutupnya.", "Close it."}},
      {"door-open", "cover-open", {"Pintu pencetak terbuka.", "The printer's door is open."}, {"Tutup pintunya.", "Close it."}},
      {"toner-empty", "out-of-toner", {"Toner habis.", "The printer is out of toner."}, {"Ganti toner.", "Change the toner."}},
      {"marker-supply-empty", "out-of-toner", {"Tinta atau toner habis.", "The printer is out of ink or toner."}, {"Ganti tinta atau toner.", "Change it."}},
      {"paused", "paused", {"Antrean pencetak dijeda.", "The printer's queue is paused."}, {"Jalankan lagi antreannya.", "Start the queue again."}},
  }};
  return table;
}

const Reason* trouble(const devices::QueueInfo& queue) {
  for (const auto& each : reasons())
    for (const auto& reason : queue.reasons)
      if (reason.find(each.part) != std::string::npos) return &each;
  for (const auto& reason : queue.reasons)              // connecting-to-device, timed-out and others that mean nobody is there
    if (reason.find("connecting-to") != std::string::npos || reason.find("timed-out") != std::string::npos || reason.find("unreachable") != std::string::npos)
      return &reasons().front();
  return nullptr;
}

const Sentence kept{"Lembarnya tetap disimpan Berkas; cetak lagi atau pilih pencetak lain.", "Berkas keeps the sheet; print it again or choose another printer."};

PrinterWords ended(devices::JobState state) {
  using devices::JobState;
  if (state == JobState::completed)
    return {"completed", {"Pencetak melapor selesai.", "The printer says it is done."}, {"Apakah lembarnya sudah keluar?", "Did the sheet come out?"}, false};
  if (state == JobState::cancelled) return {"cancelled", {"Pencetakan dibatalkan di antrean.", "Printing was cancelled at the queue."}, kept, true};
  if (state == JobState::aborted) return {"aborted", {"Pencetak menghentikan lembar ini.", "The printer gave this sheet up."}, kept, true};
  return {"gone", {"Antrean tidak mengenal lembar ini lagi.", "The queue does not know this sheet any more."},
          {"Periksa apakah lembarnya sudah keluar. " + kept.id, "See whether the sheet came out. " + kept.en}, true};
}

PrinterWords waiting(devices::JobState state) {
  using devices::JobState;
  if (state == JobState::processing) return {"processing", {"Sedang dicetak.", "It is being printed."}, {"Tunggu lembarnya keluar.", "Wait for the sheet."}, false};
  if (state == JobState::held) return {"held", {"Lembar ini ditahan di antrean.", "This sheet is held in the queue."}, {"Lepaskan di pengaturan pencetak.", "Release it in the printer's settings."}, true};
  if (state == JobState::stopped) return {"stopped", {"Pencetak berhenti.", "The printer has stopped."}, {"Periksa pencetaknya.", "Look at the printer."}, true};
  return {"pending", {"Menunggu di antrean pencetak.", "It waits in the printer's queue."}, {"Tunggu lembarnya keluar.", "Wait for the sheet."}, false};
}

}  // namespace

PrinterWords words_for(const devices::QueueInfo& queue) {
  if (const auto* reason = trouble(queue)) return {reason->state, reason->says, reason->todo, true};
  if (queue.state == devices::QueueState::stopped)
    return {"paused", {"Antrean pencetak dijeda.", "The printer's queue is paused."}, {"Jalankan lagi antreannya.", "Start the queue again."}, true};
  if (!queue.accepting)
    return {"not-accepting", {"Antrean pencetak menolak lembar baru.", "The printer's queue takes no new sheets."}, {"Buka lagi antreannya di pengaturan pencetak.", "Open it again in the printer's settings."}, true};
  return {"ready", {}, {}, false};
}

PrinterWords words_for(const devices::JobStatus& job) {
  using devices::JobState;
  const bool over = job.state == JobState::completed || job.state == JobState::cancelled || job.state == JobState::aborted || job.state == JobState::gone;
  if (over) return ended(job.state);                    // reasons stay on a queue after they are mended: only for waiting jobs
  auto queue = job.queue;
  queue.accepting = true;                               // this sheet is in it already
  auto words = words_for(queue);
  if (!words.trouble) words = waiting(job.state);
  if (!words.trouble || job.state == JobState::held) return words;
  words.todo.id += " " + goes_on.id;
  words.todo.en += " " + goes_on.en;
  return words;
}

}  // namespace berkas::desk
