#include "app/screens/paper_words.h"

#include <algorithm>

namespace berkas::screens {
namespace {

using desk::PaperState;
using desk::Sentence;

bool asks(const desk::PaperQuestion& question, const char* what) { return question.name.ends_with(what); }

std::string listed(const std::vector<std::string>& rows) {
  std::string all;
  for (std::size_t i = 0; i < rows.size() && i < 6; ++i) all += (i > 0 ? ", " : "") + rows[i];
  return rows.size() > 6 ? all + " (+" + std::to_string(rows.size() - 6) + ")" : all;
}

std::string listed(const std::vector<int>& pages) {
  std::vector<std::string> words;
  for (const int page : pages) words.push_back(std::to_string(page));
  return listed(words);
}

}  // namespace

Sentence choice_words(const desk::PaperQuestion& question, const std::string& choice) {
  const bool present = asks(question, ".present");
  if (choice == "yes") return present ? Sentence{"Ada", "Present"} : Sentence{"Sesuai", "Conforms"};
  if (choice == "no") return present ? Sentence{"Tidak ada", "Absent"} : Sentence{"Tidak sesuai", "Does not conform"};
  if (choice == "na") return {"Tidak berlaku", "Not applicable"};
  if (choice == "asli") return {"Asli", "Original"};
  if (choice == "salinan") return {"Salinan", "Certified copy"};
  if (choice == "kopi") return {"Kopi", "Photocopy"};
  if (choice == "elektronik") return {"Elektronik", "Electronic"};
  if (choice == "complete") return {"Lengkap", "Complete"};
  if (choice == "with-notes") return {"Lengkap dengan catatan", "Complete with notes"};
  if (choice == "incomplete") return {"Belum lengkap", "Incomplete"};
  return {choice, choice};
}

Sentence asks_words(const desk::PaperQuestion& question) {
  if (asks(question, ".present")) return {"Ada di berkas?", "In the dossier?"};
  if (asks(question, ".form")) return {"Bentuknya?", "In which form?"};
  if (asks(question, ".conforms")) return {"Sesuai?", "Does it conform?"};
  return {"Kesimpulan?", "The conclusion?"};
}

Sentence why_words(const desk::PaperQuestion& question) {
  if (question.state == PaperState::read) return {"Kertas dan layar berbeda.", "Paper and screen differ."};
  if (question.why == "two-marks") return {"Lebih dari satu kotak ditandai.", "More than one box is marked."};
  if (question.why == "struck-out") return {"Tandanya dicoret, tidak ada gantinya.", "The mark is struck out and nothing is put in its place."};
  if (question.why == "absent-conforms") return {"Tidak ada, tetapi ditandai sesuai.", "Absent, and yet marked as conforming."};
  return {"Tandanya tidak jelas.", "The mark is not clear."};
}

Sentence paper_summary(const desk::PaperCheck& paper) {
  const auto read = std::count_if(paper.questions.begin(), paper.questions.end(), [](const auto& q) { return q.state == PaperState::read; });
  const auto empty = std::count_if(paper.questions.begin(), paper.questions.end(), [](const auto& q) { return q.state == PaperState::empty; });
  const auto n = [](auto count) { return std::to_string(count); };
  Sentence all{n(read) + " jawaban terbaca, " + n(paper.unsure) + " belum pasti, " + n(empty) + " kosong.",
               n(read) + " answers read, " + n(paper.unsure) + " unsure, " + n(empty) + " left empty."};
  const auto add = [&all](const Sentence& more) { all.id += " " + more.id, all.en += " " + more.en; };
  if (paper.differing > 0) add({n(paper.differing) + " berbeda dari layar.", n(paper.differing) + " differ from the screen."});
  if (!paper.missing_pages.empty()) add({"Halaman " + listed(paper.missing_pages) + " belum dipindai.", "Page " + listed(paper.missing_pages) + " is not scanned yet."});
  if (!paper.handwritten.empty()) add({"Tulisan tangan di " + listed(paper.handwritten) + " tetap sebagai gambar.", "Handwriting at " + listed(paper.handwritten) + " stays a picture."});
  if (!paper.open) add({"Ini lembar pemeriksaan ke-" + n(paper.examination) + ", yang sudah selesai: lembarnya disimpan, tidak ada jawaban yang diubah.",
                           "This is the sheet of examination " + n(paper.examination) + ", which is over: the sheet is kept, no answer is changed."});
  else if (!paper.signed_by_all) add({"Belum semua menandatangani.", "Not everybody has signed."});
  return all;
}

Sentence paper_kept(const desk::PaperKept& kept) {
  if (kept.already && kept.taken == 0) return {"Lembar ini sudah tersimpan sebelumnya. Tidak ada yang berubah.", "This sheet was kept before. Nothing has changed."};
  const auto rows = std::to_string(kept.taken), pages = std::to_string(kept.pages);
  return {rows + " jawaban dari kertas ditulis, lembarnya (" + pages + " halaman) tersimpan bersama berkas.", rows + " answers written from paper, the sheet (" + pages + " pages) is kept with the dossier."};
}

Sentence left_to_do(const desk::PaperKept& kept) {
  Sentence all;
  const auto add = [&all](const Sentence& more) { all.id += (all.id.empty() ? "" : " ") + more.id, all.en += (all.en.empty() ? "" : " ") + more.en; };
  if (!kept.without_note.empty()) add({"Perlu keterangan: " + listed(kept.without_note) + ".", "A remark is needed: " + listed(kept.without_note) + "."});
  if (!kept.held.empty()) add({"Kesesuaian belum ditulis: " + listed(kept.held) + ".", "Conformity is not written yet: " + listed(kept.held) + "."});
  return all;
}

}  // namespace berkas::screens
