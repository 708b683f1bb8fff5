// check CODE show|fill|examine|conclude|read-back: the check sheet in its two passes.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

struct CheckChoice {
  std::string code, row, present, conforms, note, form, number, date, where;
  int sheets = 0;
  bool all = false, reveal = false;
};
using Choice = std::shared_ptr<CheckChoice>;
using View = desk::Outcome<desk::CheckView>;

Exit show(Session& s, const View& done) {
  if (!done) return s.refuse(done.refused());
  s.warn(done->warnings);
  return s.answer(json_of(*done), [&](std::ostream& out) { print_check(out, s, *done); });
}

// "A7", or "A3..A9" for several rows at once.
std::vector<std::string> rows_of(const std::string& text) {
  const auto dots = text.find("..");
  if (dots == std::string::npos || dots < 2 || text.size() < dots + 4 || text[0] != text[dots + 2]) return {text};
  const auto number = [](const std::string& digits) { return digits.size() <= 3 && digits.find_first_not_of("0123456789") == std::string::npos ? std::stoi(digits) : 0; };
  const int from = number(text.substr(1, dots - 1)), to = number(text.substr(dots + 3));
  std::vector<std::string> rows;
  for (int i = from; i >= 1 && i <= to; ++i) rows.push_back(text.substr(0, 1) + std::to_string(i));
  return rows.empty() ? std::vector<std::string>{text} : rows;
}

workflow::CopyForm copy_form(const std::string& word) {
  if (word == "asli") return workflow::CopyForm::original;
  if (word == "salinan") return workflow::CopyForm::authenticated_copy;
  if (word == "kopi") return workflow::CopyForm::photocopy;
  if (word == "elektronik") return workflow::CopyForm::electronic;
  return workflow::CopyForm::unsaid;
}

desk::Outcome<workflow::CheckAnswer> answer_of(const CheckChoice& choice, bool sheets_given) {
  workflow::CheckAnswer answer;
  answer.note = choice.note;
  answer.number = choice.number;
  answer.where = choice.where;
  answer.form = copy_form(choice.form);
  if (sheets_given) answer.sheets = choice.sheets;
  const auto date = date_of(choice.date, "--date");
  if (!date) return date.refused();
  answer.date = *date;
  if (!choice.present.empty()) answer.present = choice.present == "yes" ? workflow::Presence::yes : choice.present == "no" ? workflow::Presence::no : workflow::Presence::not_applicable;
  if (!choice.conforms.empty()) answer.conforms = choice.conforms == "yes" ? workflow::Conformity::yes : choice.conforms == "no" ? workflow::Conformity::no : workflow::Conformity::not_applicable;
  return answer;
}

// Several rows are several acts: what was answered before a refusal stays answered.
Exit each_row(Session& s, const CheckChoice& choice, workflow::CheckAnswer answer, View (desk::Desk::*act)(const std::string&, const workflow::CheckAnswer&)) {
  std::optional<View> last;
  for (const auto& row : rows_of(choice.row)) {
    answer.row = row;
    last = (s.desk().*act)(choice.code, answer);
    if (!*last) break;
  }
  return show(s, *last);
}

desk::Refused row_or_all(const char* all) {
  return usage({std::string("Sebut baris dengan --row, atau pakai ") + all + ".", std::string("Name a row with --row, or use ") + all + "."});
}

void add_fill(CLI::App& check, Session& s, const Choice& choice) {
  auto* sub = command(check, s, "fill", {"Menuangkan: apa yang ada di berkas (lintasan 1)", "Pass 1: what is in the dossier"},
                      "  berkas check CODE fill --row A14 --present no --note \"paraf Karo tidak ada\"\n  berkas check CODE fill --all-present");
  auto* row = sub->add_option("--row", choice->row, s.say({"Baris A1..A26, atau beberapa: A3..A9", "Row A1..A26, or several: A3..A9"}))->type_name("ROW");
  auto* present = sub->add_option("--present", choice->present, s.say({"Ada (yes), tidak ada (no), tidak berlaku (na)", "Present, absent, or not applicable"}))->check(CLI::IsMember({"yes", "no", "na"}))->type_name("yes|no|na");
  auto* sheets = sub->add_option("--sheets", choice->sheets, s.say({"Jumlah lembar", "How many sheets"}))->type_name("N");
  sub->add_option("--note", choice->note, s.say({"Keterangan; wajib ketika tidak ada atau tidak berlaku", "A remark; needed when absent or not applicable"}))->type_name("T");
  sub->add_option("--form", choice->form, s.say({"Bentuk", "Form of copy"}))->check(CLI::IsMember({"asli", "salinan", "kopi", "elektronik"}))->type_name("asli|salinan|kopi|elektronik");
  sub->add_option("--number", choice->number, s.say({"Nomor naskah", "The document's number"}))->type_name("T");
  sub->add_option("--date", choice->date, s.say({"Tanggal naskah", "The document's date"}))->type_name("D");
  sub->add_option("--where", choice->where, s.say({"Letak paraf: draf, pertinggal, lembar paraf, naskah asli", "Where the initials stand"}))->type_name("T");
  sub->add_flag("--all-present", choice->all, s.say({"Semua baris yang belum dijawab: ada", "Every unanswered row: present"}));
  does(sub, s, [&s, choice, row, present, sheets]() -> Exit {
    if (choice->all) return show(s, s.desk().fill_all_present(choice->code));
    if (row->count() == 0 || present->count() == 0) return s.refuse(row_or_all("--all-present"));
    const auto answer = answer_of(*choice, sheets->count() > 0);
    return answer ? each_row(s, *choice, *answer, &desk::Desk::fill) : s.refuse(answer.refused());
  });
}

void add_examine(CLI::App& check, Session& s, const Choice& choice) {
  auto* sub = command(check, s, "examine", {"Meneliti: apakah yang ada itu sesuai (lintasan 2)", "Pass 2: does it conform"},
                      "  berkas check CODE examine --row B3 --conforms no --note \"koreksi halaman 4 belum masuk\"\n  berkas check CODE examine --all-conform");
  auto* row = sub->add_option("--row", choice->row, s.say({"Baris A1..B8, atau beberapa: B1..B4", "Row A1..B8, or several: B1..B4"}))->type_name("ROW");
  auto* conforms = sub->add_option("--conforms", choice->conforms, s.say({"Sesuai (yes), tidak (no), tidak berlaku (na)", "Conforms, does not, or not applicable"}))->check(CLI::IsMember({"yes", "no", "na"}))->type_name("yes|no|na");
  sub->add_option("--note", choice->note, s.say({"Keterangan; wajib ketika tidak sesuai", "A remark; needed when it does not"}))->type_name("T");
  sub->add_flag("--all-conform", choice->all, s.say({"Semua baris yang belum dijawab: sesuai", "Every unanswered row: conforms"}));
  does(sub, s, [&s, choice, row, conforms]() -> Exit {
    if (choice->all) return show(s, s.desk().examine_all_conform(choice->code));
    if (row->count() == 0 || conforms->count() == 0) return s.refuse(row_or_all("--all-conform"));
    const auto answer = answer_of(*choice, false);
    return answer ? each_row(s, *choice, *answer, &desk::Desk::examine) : s.refuse(answer.refused());
  });
}

}  // namespace

void add_check(CLI::App& app, Session& s) {
  auto choice = std::make_shared<CheckChoice>();
  auto* check = command(app, s, "check", {"Lembar pemeriksaan: menuangkan, meneliti, menyimpulkan", "The check sheet: fill, examine, conclude"},
                        "  berkas check CODE show\n  berkas check CODE fill --all-present\n  berkas check CODE examine --all-conform\n  berkas check CODE conclude");
  check->add_option("CODE", choice->code, s.say({"Kode berkas atau lembar pemeriksaannya", "The code of the dossier or of its check sheet"}))->required();
  check->require_subcommand(1);
  auto* shown = command(*check, s, "show", {"Lembar pemeriksaan sekarang", "The check sheet as it stands"});
  shown->add_flag("--reveal", choice->reveal, s.say({"Buka catatan rahasia; tercatat di riwayat", "Show restricted notes; written into the history"}));
  does(shown, s, [&s, choice] {
    if (!choice->reveal) return show(s, s.desk().check(choice->code));
    const auto revealed = s.desk().dossier(choice->code, true);
    return revealed ? show(s, s.desk().check(choice->code, revealed->opening)) : s.refuse(revealed.refused());
  });
  add_fill(*check, s, choice);
  add_examine(*check, s, choice);
  add_check_paper(*check, s, std::shared_ptr<std::string>(choice, &choice->code));
  auto* conclude = command(*check, s, "conclude", {"Simpulkan; belum lengkap berarti dikembalikan ke langkah 15", "Concludes; incomplete means it goes back to step 15"},
                           "  berkas check CODE conclude --note \"Paraf Sekjen tidak ada\"");
  conclude->add_option("--note", choice->note, s.say({"Catatan; wajib kecuali lengkap", "A note; needed unless complete"}))->type_name("T");
  does(conclude, s, [&s, choice] { return show(s, s.desk().conclude(choice->code, choice->note)); });
}

}  // namespace berkas::cli
