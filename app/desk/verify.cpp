// Is everything still as it was written down?
#include "app/desk/state.h"

namespace berkas::desk {

namespace {

Sentence part_in_words(archive::CheckedPart part) {
  switch (part) {
    case archive::CheckedPart::database: return {"Memeriksa susunan katalog", "Checking the catalogue's structure"};
    case archive::CheckedPart::chain: return {"Memeriksa rantai riwayat", "Checking the chain of the history"};
    case archive::CheckedPart::rows: return {"Memutar ulang riwayat", "Replaying the history"};
    case archive::CheckedPart::texts: return {"Memeriksa teks", "Checking the texts"};
    case archive::CheckedPart::files: return {"Memeriksa arsip digital", "Checking the files"};
  }
  return {};
}

archive::Checking watched(const Progress& progress, std::stop_token stop) {
  archive::Checking checking;
  checking.stop = std::move(stop);
  checking.tell = [&progress](archive::CheckedPart part, std::int64_t done, std::int64_t total) {
    progress.tell(part_in_words(part), total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1.0);
  };
  return checking;
}

}  // namespace

std::string Desk::head() { return state_->catalogue().head(); }

Desk::Verified Desk::verify(bool full, const std::optional<std::string>& head, const Progress& progress, std::stop_token stop) {
  Verified result;
  auto& catalogue = state_->catalogue();
  result.problems = state_->archive->verify(full, watched(progress, stop));
  result.finished = !stop.stop_requested();
  result.files = static_cast<int>(catalogue.all_files().size());
  result.events = catalogue.event_count();
  result.head = catalogue.head();
  if (head && !catalogue.head_was(*head)) {
    result.problems.push_back({"head", *head, "the printed head does not stand in the history: it was rewritten or cut"});
  }
  result.ok = result.finished && result.problems.empty();
  return result;
}

}  // namespace berkas::desk
