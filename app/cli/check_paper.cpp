// check CODE read-back: the printed sheet with its ticks, scanned; a proposal, and with --apply one act.
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

struct PaperChoice {
  std::vector<std::string> files, answers, notes;
  std::string intake, differing = "refuse", conclusion_note, pictures;
  bool apply = false, leave_unsure = false, conclude = false;
};

const char* word(desk::PaperState state) {
  switch (state) {
    case desk::PaperState::read: return "read";
    case desk::PaperState::empty: return "empty";
    case desk::PaperState::unsure: return "unsure";
  }
  return "unsure";
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const desk::PaperQuestion& q) {
  return {{"question", q.name}, {"row", or_null(q.row)}, {"page", q.page}, {"state", word(q.state)}, {"answer", or_null(q.answer)}, {"why", or_null(q.why)},
          {"choices", q.choices}, {"now", or_null(q.now)}, {"differs", q.differs}};
}

Json json_of(const desk::PaperCheck& paper) {
  Json questions = Json::array();
  for (const auto& question : paper.questions) questions.push_back(json_of(question));
  return {{"code", paper.dossier}, {"form", paper.form}, {"examination", paper.examination}, {"open", paper.open}, {"pages", paper.pages}, {"missing_pages", paper.missing_pages},
          {"unsure", paper.unsure}, {"differing", paper.differing}, {"handwritten", paper.handwritten}, {"signatures", paper.signatures}, {"questions", questions}};
}

void print_paper(std::ostream& out, const Session& s, const desk::PaperCheck& paper) {
  int read = 0;
  for (const auto& question : paper.questions) read += question.state == desk::PaperState::read;
  out << paper.form << "  " << s.say({"pemeriksaan ke-", "examination "}) << paper.examination << ": " << read << s.say({" jawaban terbaca, ", " answers read, "}) << paper.unsure
      << s.say({" belum pasti, ", " unsure, "}) << paper.differing << s.say({" berbeda dari layar\n", " differ from the screen\n"});
  for (const int page : paper.missing_pages) out << s.say({"Halaman ", "Page "}) << page << s.say({" tidak ada di antara yang diberikan\n", " is not among what was given\n"});
  for (const auto& question : paper.questions) {
    if (question.state == desk::PaperState::unsure) out << padded(question.name, 16) << s.say({"belum pasti: ", "unsure: "}) << question.why << "  " << question.text << '\n';
    if (question.differs) out << padded(question.name, 16) << s.say({"kertas ", "paper "}) << question.answer << s.say({", layar ", ", screen "}) << question.now << '\n';
  }
}

// NAME=VALUE; a value may be empty.
desk::Outcome<std::map<std::string, std::string>> pairs_of(const std::vector<std::string>& texts, const char* option) {
  std::map<std::string, std::string> pairs;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      return usage({std::string(option) + " ditulis NAMA=NILAI, misalnya A7.present=yes.", std::string(option) + " is written NAME=VALUE, for example A7.present=yes."});
    pairs[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return pairs;
}

// The pictures of what is unsure, for who answers from a script or another screen. What stands there is never overwritten.
std::optional<desk::Refused> write_pictures(Session& s, const desk::PaperCheck& paper, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const auto& question : paper.questions) {
    if (!question.picture) continue;
    const auto file = folder / (question.name + ".png");
    if (std::filesystem::exists(file, error)) return desk::Refused{Exit::refused, "exists", {"'" + file.filename().string() + "' sudah ada.", "'" + file.filename().string() + "' exists already."}, {"Sebut folder lain.", "Name another folder."}};
    std::ofstream out(file, std::ios::binary);
    out << s.desk().picture_bytes(*question.picture);
    if (!out.flush()) return desk::Refused{Exit::storage, "not-written", {"Gambar tidak dapat ditulis ke folder itu.", "The picture cannot be written to that folder."}, {"Periksa folder dan izinnya.", "Check the folder and its permissions."}};
  }
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& rows) {
  std::string all;
  for (const auto& row : rows) all += (all.empty() ? "" : ", ") + row;
  return all;
}

Exit keep(Session& s, const std::string& code, const desk::PaperSource& source, const PaperChoice& choice) {
  desk::PaperAccept accept;
  const auto answers = pairs_of(choice.answers, "--answer"), notes = pairs_of(choice.notes, "--note");
  if (!answers) return s.refuse(answers.refused());
  if (!notes) return s.refuse(notes.refused());
  accept.answers = *answers;
  accept.notes = *notes;
  accept.leave_unsure = choice.leave_unsure;
  accept.differing = choice.differing == "paper" ? desk::Differing::paper : choice.differing == "screen" ? desk::Differing::screen : desk::Differing::refuse;
  accept.conclude = choice.conclude;
  accept.conclusion_note = choice.conclusion_note;
  const auto kept = s.desk().keep_check_sheet(code, source, accept);
  if (!kept) return s.refuse(kept.refused());
  if (!kept->without_note.empty()) s.note({"Belum ditulis, karena perlu keterangan dan di kertas tidak ada: " + joined(kept->without_note) + ". Isi dengan --note atau lewat layar.",
                                           "Not written, because a remark is needed and the paper has none: " + joined(kept->without_note) + ". Give --note, or fill them in on the screen."});
  if (!kept->held.empty()) s.note({"Kesesuaian belum ditulis, karena lintasan 1 belum lengkap atau barisnya tidak ada: " + joined(kept->held) + ".",
                                   "Conformity is not written, because pass 1 is not whole or the row is not there: " + joined(kept->held) + "."});
  Json json = json_of(kept->paper);
  json["kept"] = {{"item", kept->item}, {"sha256", kept->sha256}, {"pages", kept->pages}, {"already", kept->already}};
  json["taken"] = kept->taken;
  json["held"] = kept->held;
  json["without_note"] = kept->without_note;
  json["sheet"] = cli::json_of(kept->sheet);
  return s.answer(json, [&](std::ostream& out) {
    print_paper(out, s, kept->paper);
    out << kept->taken << s.say({" baris ditulis; lembar tersimpan ", " rows written; the sheet is kept "}) << kept->sha256.substr(0, 16) << '\n';
  });
}

Exit propose(Session& s, const std::string& code, const desk::PaperSource& source, const PaperChoice& choice) {
  const auto paper = s.desk().read_check_sheet(code, source);
  if (!paper) return s.refuse(paper.refused());
  if (!choice.pictures.empty())
    if (const auto no = write_pictures(s, *paper, choice.pictures)) return s.refuse(*no);
  return s.answer(json_of(*paper), [&](std::ostream& out) { print_paper(out, s, *paper); });
}

}  // namespace

void add_check_paper(CLI::App& check, Session& s, const std::shared_ptr<std::string>& code) {
  auto choice = std::make_shared<PaperChoice>();
  auto* sub = command(check, s, "read-back", {"Membaca lembar tercetak yang dicentang tangan", "Reads the printed sheet with its hand-made ticks"},
                      "  berkas check CODE read-back pindai.pdf\n  berkas check CODE read-back pindai.pdf --pictures belum-pasti/\n"
                      "  berkas check CODE read-back --intake ID --apply --answer A7.present=yes --note \"A7=langsung ditandatangani\"");
  auto* files = sub->add_option("FILE", choice->files, s.say({"Gambar atau PDF lembar itu", "The sheet's pictures or PDF"}));
  auto* intake = sub->add_option("--intake", choice->intake, s.say({"Baki masuk yang memuat halamannya", "The intake that holds its pages"}))->type_name("ID");
  files->excludes(intake);
  sub->add_flag("--apply", choice->apply, s.say({"Tulis jawabannya dan simpan lembarnya; tanpa ini hanya usul", "Writes the answers and keeps the sheet; without it a proposal only"}));
  sub->add_option("--answer", choice->answers, s.say({"Jawaban petugas: A7.present=yes; kosong berarti dibiarkan", "The clerk's answer: A7.present=yes; empty leaves it open"}))->type_name("NAME=WORD")->take_all()->expected(1)->allow_extra_args(false);
  sub->add_option("--note", choice->notes, s.say({"Keterangan baris: A7=teks", "A row's remark: A7=text"}))->type_name("ROW=T")->take_all()->expected(1)->allow_extra_args(false);
  sub->add_flag("--leave-unsure", choice->leave_unsure, s.say({"Yang belum pasti dibiarkan belum dijawab", "What is unsure stays unanswered"}));
  sub->add_option("--differing", choice->differing, s.say({"Bila kertas dan layar berbeda, yang berlaku", "Where paper and screen differ, which counts"}))->check(CLI::IsMember({"refuse", "paper", "screen"}))->type_name("refuse|paper|screen")->capture_default_str();
  sub->add_flag("--conclude", choice->conclude, s.say({"Simpulkan seperti di kertas", "Concludes as the paper does"}));
  sub->add_option("--conclusion-note", choice->conclusion_note, s.say({"Catatan kesimpulan", "The conclusion's note"}))->type_name("T");
  sub->add_option("--pictures", choice->pictures, s.say({"Folder untuk gambar yang belum pasti", "A folder for the pictures of what is unsure"}))->type_name("DIR");
  does(sub, s, [&s, choice, code]() -> Exit {
    const desk::PaperSource source{{choice->files.begin(), choice->files.end()}, choice->intake};
    if (source.files.empty() && source.intake.empty()) return s.refuse(usage({"Sebut gambar atau PDF lembarnya, atau --intake.", "Name the sheet's pictures or PDF, or --intake."}));
    return choice->apply ? keep(s, *code, source, *choice) : propose(s, *code, source, *choice);
  });
}

}  // namespace berkas::cli
