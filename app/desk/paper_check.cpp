// The check sheet read back from paper: a proposal first; then, once the clerk has looked, one act that writes the answers and
// keeps the pages with the dossier as they were signed.
#include "app/desk/paper_check.h"

#include <algorithm>
#include <cmath>

#include "app/desk/check_view.h"
#include "app/desk/intake_door.h"
#include "app/desk/page_picture.h"
#include "app/desk/proof.h"
#include "app/desk/paper_reading.h"
#include "app/desk/restricted.h"
#include "app/desk/scratch.h"

namespace berkas::desk {
namespace {

using workflow::CheckAnswer;
using workflow::CheckSheet;

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < names.size() && i < 8; ++i) all += (i > 0 ? ", " : "") + names[i];
  return all + (names.size() > 8 ? ", …" : "");
}

Refused still_unsure(const std::vector<std::string>& names) {
  return refuse("unsure", {"Belum pasti di kertas: " + listed(names) + ". Tidak ada yang diubah.", "Not certain on the paper: " + listed(names) + ". Nothing was changed."},
                {"Lihat gambarnya dan jawab satu per satu, atau biarkan kosong.", "Look at the pictures and answer one by one, or leave them open."});
}

Refused differs(const std::vector<std::string>& names) {
  return refuse("differs", {"Kertas dan layar berbeda: " + listed(names) + ". Tidak ada yang ditimpa.", "Paper and screen differ: " + listed(names) + ". Nothing was overwritten."},
                {"Pilih yang berlaku: kertas atau layar.", "Choose which counts: the paper or the screen."});
}

Refused no_such_answer(const std::string& name) {
  return {Exit::usage, "unknown-answer", {"Tidak ada pertanyaan atau jawaban '" + name + "' di halaman ini.", "There is no question or answer '" + name + "' on these pages."},
          {"Nama pertanyaan seperti A7.present, B2.conforms.", "Questions are named like A7.present, B2.conforms."}};
}

// What the paper says after the clerk has looked: each question's word, where there is one to write.
Outcome<std::map<std::string, std::string>> settled(const PaperCheck& paper, const PaperAccept& accept) {
  std::map<std::string, std::string> words;
  std::vector<std::string> unsure, differing;
  for (const auto& [name, word] : accept.answers) {
    const auto asked = std::find_if(paper.questions.begin(), paper.questions.end(), [&, n = name](const auto& q) { return q.name == n; });
    if (asked == paper.questions.end()) return no_such_answer(name.substr(0, 40));
    if (!word.empty() && std::find(asked->choices.begin(), asked->choices.end(), word) == asked->choices.end()) return no_such_answer(name.substr(0, 40) + "=" + word.substr(0, 20));
  }
  for (const auto& question : paper.questions) {
    const auto given = accept.answers.find(question.name);
    const bool answered = given != accept.answers.end();
    if (!answered && question.state == PaperState::unsure && !accept.leave_unsure) unsure.push_back(question.name);
    const std::string word = answered ? given->second : question.state == PaperState::read ? question.answer : "";
    if (word.empty() || word == question.now) continue;
    if (!question.now.empty() && !answered && question.name != "conclusion") {   // an answer of the clerk's own says which counts
      if (accept.differing == Differing::refuse) differing.push_back(question.name);
      if (accept.differing != Differing::paper) continue;
    }
    words[question.name] = word;
  }
  if (!paper.open) return std::map<std::string, std::string>();          // concluded: kept as it was signed, nothing is rewritten
  if (!unsure.empty()) return still_unsure(unsure);
  if (!differing.empty()) return differs(differing);
  return words;
}

// The sheet after all the paper's answers: the workflow's own rules, row by row, on one value that is stored once.
class Writing {
public:
  Writing(const workflow::Sop& sop, const workflow::Routing& routing, CheckSheet sheet, const PaperPages& pages, const PaperAccept& accept, workflow::ActedBy act)
      : sop_(sop), routing_(routing), sheet_(std::move(sheet)), pages_(pages), accept_(accept), act_(std::move(act)) {}

  std::optional<Refused> write(const std::map<std::string, std::string>& words) {
    for (const auto& row : sop_.completeness)
      if (auto no = fill(row.id, words)) return no;
    for (const auto* rows : {&sop_.completeness, &sop_.conformity})
      for (const auto& row : *rows)
        if (auto no = examine(row.id, words)) return no;
    return accept_.conclude ? conclude(words) : std::nullopt;
  }
  const CheckSheet& sheet() const { return sheet_; }
  int taken() const { return taken_; }
  const std::vector<std::string>& held() const { return held_; }
  const std::vector<std::string>& without_note() const { return without_note_; }

private:
  // An answer that must say why and does not stays open for the clerk; the other rows are written all the same.
  std::optional<Refused> take(const std::string& row, workflow::SheetResult result) {
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) {
      if (no->code != "note-required") return refused(*no);
      without_note_.push_back(row);
      return std::nullopt;
    }
    sheet_ = std::get<CheckSheet>(std::move(result));
    ++taken_;
    return std::nullopt;
  }

  // What the clerk typed; else a pointer to the handwriting, which nobody has read.
  std::string note_for(const std::string& row, const std::string& before) const {
    if (const auto typed = accept_.notes.find(row); typed != accept_.notes.end()) return typed->second;
    if (!before.empty()) return before;
    const int page = page_with_handwriting(pages_, row);
    return page == 0 ? "" : "tulisan tangan pada lembar pemeriksaan, halaman " + std::to_string(page);
  }

  std::optional<Refused> fill(const std::string& row, const std::map<std::string, std::string>& words) {
    const auto present = words.find(row + ".present"), form = words.find(row + ".form");
    if (present == words.end() && form == words.end()) return std::nullopt;
    CheckAnswer answer = workflow::answer_of(sheet_, row);
    if (present != words.end()) answer.present = present->second == "yes" ? workflow::Presence::yes : present->second == "no" ? workflow::Presence::no : workflow::Presence::not_applicable;
    if (answer.present == workflow::Presence::unanswered) return std::nullopt;   // a form of nothing
    if (form != words.end()) {
      static const std::map<std::string, workflow::CopyForm> forms{{"asli", workflow::CopyForm::original}, {"salinan", workflow::CopyForm::authenticated_copy},
                                                                   {"kopi", workflow::CopyForm::photocopy}, {"elektronik", workflow::CopyForm::electronic}};
      answer.form = forms.at(form->second);
    }
    answer.note = note_for(row, answer.note);
    return take(row, workflow::fill(sop_, routing_, sheet_, answer, act_));
  }

  std::optional<Refused> examine(const std::string& row, const std::map<std::string, std::string>& words) {
    const auto conforms = words.find(row + ".conforms");
    if (conforms == words.end()) return std::nullopt;
    if (!workflow::filled(sop_, routing_, sheet_)) return void(held_.push_back(row)), std::nullopt;
    CheckAnswer answer = workflow::answer_of(sheet_, row);
    const bool of_nothing = row.starts_with('A') && conforms->second == "yes" && answer.present != workflow::Presence::yes;   // the screen says it is not there
    if (of_nothing) return void(held_.push_back(row)), std::nullopt;
    answer.conforms = conforms->second == "yes" ? workflow::Conformity::yes : conforms->second == "no" ? workflow::Conformity::no : workflow::Conformity::not_applicable;
    answer.note = note_for(row, answer.note);
    return take(row, workflow::examine(sop_, routing_, sheet_, answer, act_));
  }

  std::optional<Refused> conclude(const std::map<std::string, std::string>& words) {
    static constexpr const char* names[] = {"", "complete", "with-notes", "incomplete"};
    const auto said = words.find("conclusion");
    if (said == words.end())
      return refuse("no-conclusion", {"Kesimpulan di kertas belum dicentang atau belum pasti.", "The conclusion on the paper is not ticked, or not certain."},
                    {"Simpulkan lewat layar.", "Conclude on the screen."});
    const auto possible = workflow::possible_conclusion(sop_, routing_, sheet_);
    if (said->second != names[static_cast<std::size_t>(possible)] && possible != workflow::Conclusion::none)
      return refuse("other-conclusion", {"Kesimpulan di kertas tidak sama dengan yang mengikuti dari jawabannya.", "The conclusion on the paper is not the one that follows from its answers."},
                    {"Periksa lagi barisnya, lalu simpulkan lewat layar.", "Look at the rows again and conclude on the screen."});
    auto result = workflow::conclude(sop_, routing_, sheet_, accept_.conclusion_note, act_);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    sheet_ = std::get<CheckSheet>(std::move(result));
    return std::nullopt;
  }

  const workflow::Sop& sop_;
  const workflow::Routing& routing_;
  CheckSheet sheet_;
  const PaperPages& pages_;
  const PaperAccept& accept_;
  workflow::ActedBy act_;
  int taken_ = 0;
  std::vector<std::string> held_, without_note_;
};

// As the eye wants it: the quarter turn that brings the printed page's top up. The rest stays as it was captured.
int quarter_turns(const PaperPage& page) {
  if (page.page == annex_page) return 0;
  const auto& h = page.reading.place.mm_to_px;
  const double degrees = std::atan2(h[3], h[0]) * 180 / 3.14159265358979;   // of the page's upper edge on the picture
  return (4 - static_cast<int>(std::lround(degrees / 90)) % 4) % 4;
}

std::filesystem::path pdf_of(Desk::State& state, Scratch& scratch, const PaperPages& pages) {
  const auto target = scratch.file(".pdf");
  devices::PdfInfo info;
  info.title = check_sheet_kind;
  info.subject = pages.sheet.code;
  info.created = state.now();
  info.document_id = archive::Store::hash_bytes("berkas:" + pages.sheet.code).substr(0, 32);
  const auto pdf = state.devices.pdf->begin(target, info);
  for (const auto& page : pages.pages) {
    const auto file = scratch.file(page.picture.kind == devices::PixelKind::bitonal ? ".tif" : ".jpg");
    pdf->add_page(archival_picture(state.devices, {}, state.devices.cleaner->rotate(page.picture, quarter_turns(page)), file), std::nullopt);
  }
  pdf->finish();
  return target;
}

// Signed sheets are an item of their own beside the document; each one kept is a version.
archive::Item sheet_item(Desk::State& state, archive::Transaction& tx, const archive::Dossier& dossier) {
  const auto items = tx.items(dossier.code);
  for (const auto& item : items)
    if (holds_check_sheets(item)) return item;
  archive::Item fresh;
  fresh.code = state.new_code(archive::CodeType::item);
  fresh.dossier = dossier.code;
  fresh.number = std::max(2, static_cast<int>(items.size()) + 1);   // 1 is the document's own
  fresh.about.title = check_sheet_kind;
  fresh.about.document_kind = check_sheet_kind;
  fresh.about.security = dossier.about.security;
  fresh.about.unit = dossier.about.unit;
  tx.put(fresh);
  return fresh;
}

// By the pictures, not the PDF around them: the same scan handed in twice is kept once.
std::string source_key(const PaperPages& pages) {
  std::string all = pages.sheet.code;
  for (const auto& page : pages.pages) all += ":" + archive::Store::hash_bytes(std::string(page.picture.pixels.begin(), page.picture.pixels.end()));
  return "check-sheet:" + archive::Store::hash_bytes(all);
}

void keep_file(Desk::State& state, archive::Transaction& tx, const PaperPages& pages, const archive::Stored& stored, const std::string& key, PaperKept& kept) {
  const auto item = sheet_item(state, tx, pages.dossier);
  archive::StoredFile file;
  file.item = item.code;
  for (const auto& before : tx.files(item.code)) file.version = std::max(file.version, before.version + 1);
  file.role = archive::FileRole::signed_form;
  file.sha256 = stored.sha256;
  file.media_type = "application/pdf";
  file.bytes = stored.bytes;
  file.pages = static_cast<int>(pages.pages.size());
  file.original_name = "lembar-pemeriksaan-" + std::to_string(pages.sheet.examination) + ".pdf";
  file.reason = "pemeriksaan ke-" + std::to_string(pages.sheet.examination);
  file.created_at = state.now();
  file.dpi = pages.pages.front().picture.dpi;
  file.source_key = key;
  tx.put(file);
  kept.item = item.code, kept.sha256 = stored.sha256, kept.pages = file.pages;
}

// The intake is done with when nothing else lay in it; else these pages leave the document they lay among.
void clear_intake(archive::Intake& intake, const PaperPages& pages, const std::string& sha256) {
  if (pages.whole_intake) return intake.filed(sha256);
  for (const auto& page : pages.pages) intake.set_aside(page.intake_page);
}

std::string note_of(const PaperKept& kept, const PaperCheck& paper, const PaperAccept& accept) {
  std::string note = "dari kertas, pemeriksaan ke-" + std::to_string(paper.examination) + ": " + std::to_string(kept.taken) + " jawaban";
  if (!accept.answers.empty()) note += ", " + std::to_string(accept.answers.size()) + " oleh petugas";
  if (paper.differing > 0 && paper.open) note += accept.differing == Differing::paper ? ", kertas menggantikan layar" : ", layar tetap";
  return note;
}

std::optional<Refused> clean_words(PaperAccept& accept) {
  for (auto& [row, note] : accept.notes) {
    const auto clean = clean_note(note, {"keterangan", "the remark"});
    if (!clean.ok()) return clean.refused();
    note = clean->text;
  }
  const auto clean = clean_note(accept.conclusion_note, {"catatan", "the note"});
  if (!clean.ok()) return clean.refused();
  accept.conclusion_note = clean->text;
  return std::nullopt;
}

}  // namespace

Outcome<PaperCheck> Desk::read_check_sheet(const std::string& code, const PaperSource& source) {
  const auto pages = paper_pages(*state_, code, source);
  if (!pages.ok()) return pages.refused();
  return what_paper_says(*pages, state_->sop(pages->dossier), *state_->devices.marks);
}

Outcome<PaperKept> Desk::keep_check_sheet(const std::string& code, const PaperSource& source, const PaperAccept& accepted) {
  if (const auto no = state_->read_only()) return *no;
  PaperAccept accept = accepted;
  if (auto no = clean_words(accept)) return *no;
  const auto intake = source.intake.empty() ? Outcome<OpenIntake>(OpenIntake()) : open_intake(*state_, source.intake);
  if (!intake.ok()) return intake.refused();
  const auto pages = paper_pages(*state_, code, source);
  if (!pages.ok()) return pages.refused();
  PaperKept kept;
  kept.paper = what_paper_says(*pages, state_->sop(pages->dossier), *state_->devices.marks);
  const auto words = settled(kept.paper, accept);
  if (!words.ok()) return words.refused();
  // On a trial sheet first: what would be refused is refused before anything is stored, and the event can tell how many there were.
  const auto& sop = state_->sop(pages->dossier);
  if (pages->open) {
    Writing trial(sop, pages->dossier.routing, pages->sheet, *pages, accept, state_->acted());
    if (auto no = trial.write(*words)) return *no;
    kept.taken = trial.taken();
  }
  const std::string key = source_key(*pages);
  Scratch scratch(state_->store());
  const auto before = filed_under(state_->catalogue(), pages->dossier.code, key);
  const auto stored = before ? archive::Stored{before->sha256, before->bytes} : state_->store().put(pdf_of(*state_, scratch, *pages));
  const auto write = [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    const auto now = state_->current_sheet(tx, dossier.code);
    CheckSheet sheet = now ? *now : pages->sheet;
    if (pages->open) {
      if (!now || now->code != pages->sheet.code || now->conclusion != workflow::Conclusion::none)
        return refuse("busy", {"Lembar ini baru saja diubah di tempat lain.", "This sheet was just changed elsewhere."}, {"Baca sekali lagi.", "Read it once more."});
      Writing writing(sop, dossier.routing, sheet, *pages, accept, state_->acted());
      if (auto no = writing.write(*words)) return no;
      sheet = writing.sheet();
      kept.taken = writing.taken(), kept.held = writing.held(), kept.without_note = writing.without_note();
      tx.put(dossier.code, sheet);
    }
    if (before) kept.item = before->item, kept.sha256 = before->sha256, kept.pages = before->pages, kept.already = true;
    else keep_file(*state_, tx, *pages, stored, key, kept);
    kept.sheet = check_view(sop, dossier, sheet);
    kept.sheet.proofs = proved_rows(state_->archive->dir(), dossier.code, sheet.examination);
    const bool sent_back = sheet.conclusion == workflow::Conclusion::incomplete && pages->open;
    return sent_back ? state_->give_back_in(dossier, sheet.conclusion_note) : std::nullopt;
  };
  const auto done = state_->act_on(pages->dossier.code, "check.read-back", note_of(kept, kept.paper, accept), write);
  if (!done.ok()) return done.refused();
  if (*intake) clear_intake(**intake, *pages, kept.sha256);
  if (!kept.paper.open && archive::masked(pages->dossier.about.security)) mask(kept.sheet);
  return kept;
}

std::string Desk::picture_bytes(const devices::PageImage& picture) { return state_->devices.codec->encode(picture, devices::PictureFormat::png).bytes; }

}  // namespace berkas::desk
