#include "app/desk/list_import.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>

#include "app/desk/item_rows.h"
#include "app/desk/list_words.h"
#include "app/desk/state.h"
#include "app/desk/table_words.h"
#include "archive/exchange/listed_values.h"
#include "archive/retention/retention_book.h"
#include "archive/store/digest.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

namespace fs = std::filesystem;
using archive::ListedDossier;
using archive::ListedFault;

constexpr std::size_t most_rows = 50'000;               // one act, one event of the history: that has a measure

struct Read { archive::Table table; bool old_letters = false; };

// Title lines above the heads hold no separator: the line with the most of one tells which it is.
std::string with_separator(const std::string& bytes) {
  std::istringstream lines(bytes);
  std::size_t best = 0;
  char separator = ';';
  std::string line;
  for (int i = 0; i < 40 && std::getline(lines, line); ++i)
    for (const char candidate : {';', ',', '\t'})
      if (const auto count = static_cast<std::size_t>(std::count(line.begin(), line.end(), candidate)); count > best) best = count, separator = candidate;
  return std::string("sep=") + separator + "\n";
}

Outcome<Read> read_text(const fs::path& file) {
  const auto first = archive::read_csv(file);            // what is wrong with the file as such; of its rows the second reading tells
  const auto* mistake = std::get_if<archive::TableMistake>(&first);
  const bool old_letters = mistake != nullptr && mistake->fault == archive::TableFault::not_utf8;
  if (mistake != nullptr && !old_letters && mistake->line == 0) return told(*mistake, file);
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (old_letters) bytes = archive::from_windows_1252(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const bool says = bytes.starts_with("sep=");
  auto again = archive::parse_csv(says ? bytes : with_separator(bytes) + bytes, {.bytes = 128 << 20});
  if (const auto* wrong = std::get_if<archive::TableMistake>(&again)) return told(archive::TableMistake{wrong->fault, wrong->line - (says || wrong->line == 0 ? 0 : 1)}, file);
  Read read{std::move(std::get<archive::Table>(again)), old_letters};
  if (!says) {
    --read.table.head_line;
    for (auto& row : read.table.rows) --row.line;
  }
  return read;
}

Outcome<Read> read_any(const fs::path& file) {
  if (!archive::looks_like_workbook(file)) return read_text(file);
  auto book = archive::read_workbook(file);
  if (const auto* fault = std::get_if<archive::WorkbookFault>(&book)) return told(*fault, file);
  return Read{std::move(std::get<archive::Table>(book)), false};
}

// Texts as the desk keeps them: nothing invisible, no marks that turn the reading direction.
std::optional<Refused> cleaned(ListedDossier& row) {
  const auto line = [](std::string& text, int most) -> std::optional<Refused> {
    auto clean = clean_line(text, {"isi sel", "the cell"}, most);
    if (!clean) return clean.refused();
    text = clean->text;
    return std::nullopt;
  };
  auto& about = row.about;
  for (auto* text : {&about.title, &about.unit, &about.creator, &about.copy_form, &about.condition, &about.medium, &about.document_kind, &about.access, &about.category, &about.language, &row.number, &row.document_number, &row.place})
    if (auto no = line(*text, 1000)) return no;
  for (auto* text : {&about.summary, &about.remarks}) {
    auto clean = clean_note(*text, {"isi sel", "the cell"}, 40'000);
    if (!clean) return clean.refused();
    *text = clean->text;
  }
  return std::nullopt;
}

std::string year_of(const archive::Dossier& dossier) { return dossier.about.period.substr(0, 4); }

std::string place_key(const std::string& number, const std::string& classification) { return workflow::folded(number) + "\n" + workflow::folded(classification); }

// A list without numbers is known again by what its row says.
std::string answer_key(const ListedDossier& row) {
  archive::Digest digest;
  digest.add(archive::listed_key(row));
  return "imported:" + digest.hex().substr(0, 40);
}

Refused stopped() { return refuse("stopped", {"Impor dihentikan. Arsip tidak berubah.", "The import was stopped. The archive is unchanged."}); }

class Import {
public:
  Import(Desk::State& state, const ListChoice& choice) : state_(state), choice_(choice), items_(state) {}

  std::optional<Refused> read() {
    auto read = read_any(choice_.file);
    if (!read) return read.refused();
    const auto today = workflow::PartialDate::parse(state_.today()).value_or(workflow::PartialDate{});
    auto listed = archive::listed_dossiers(read->table, today);
    if (const auto* head = std::get_if<archive::NoHead>(&listed)) return told(*head);
    file_ = std::move(std::get<archive::ListedFile>(listed));
    out.old_letters = read->old_letters;
    out.columns = file_.taken;
    out.remarked = file_.remarked;
    out.skipped = file_.skipped;
    std::erase_if(file_.rows, [&](const auto& row) { return row.line < choice_.from_line || (choice_.to_line > 0 && row.line > choice_.to_line); });
    if (file_.rows.size() > most_rows) return refuse("table-too-large", {"Sekali impor paling banyak 50.000 baris. Tidak ada yang diimpor.", "At most 50,000 rows at a time. Nothing was imported."}, {"Bagi dengan --from-line dan --to-line.", "Divide it with --from-line and --to-line."});
    return std::nullopt;
  }

  void judge(const Progress& progress, const std::stop_token& stop) {
    known_numbers();
    known_classes();
    known_places();
    for (auto& row : file_.rows) {
      if (stop.stop_requested()) return;
      if (out.rows.size() % 1000 == 0) progress.tell({"Memeriksa baris " + std::to_string(row.line), "Looking at line " + std::to_string(row.line)}, static_cast<double>(out.rows.size()) / static_cast<double>(file_.rows.size()));
      out.rows.push_back(fate_of(row));
      const auto what = out.rows.back().what;
      ++(what == RowFate::What::taken ? out.taken : what == RowFate::What::already ? out.already : out.refused);
    }
  }

  // All of them or none: one transaction, one event.
  std::optional<Refused> keep(const Progress& progress, const std::stop_token& stop) {
    const auto* sop = state_.around.sops->find(choice_.sop);
    if (sop == nullptr) return refuse("unknown-sop", {"SOP '" + choice_.sop + "' tidak dikenal.", "There is no SOP '" + choice_.sop + "'."}, {"`berkas sop list` menunjukkan SOP yang ada.", "`berkas sop list` shows the SOPs there are."});
    if (out.taken == 0) return std::nullopt;
    const auto name = clean_line(choice_.file.filename().string(), {"nama", "the name"}, 300);
    const std::string note = (name ? name->text : std::string("?")) + ": " + std::to_string(out.taken) + (file_.of_items ? " item" : " berkas");
    return state_.act("list.imported", "", note, [&](archive::Transaction& tx) -> std::optional<Refused> {
      for (std::size_t i = 0; i < file_.rows.size(); ++i) {
        if (stop.stop_requested()) return stopped();
        if (i % 1000 == 0) progress.tell({"Menyimpan baris " + std::to_string(file_.rows[i].line), "Keeping line " + std::to_string(file_.rows[i].line)}, static_cast<double>(i) / static_cast<double>(file_.rows.size()));
        if (out.rows[i].what == RowFate::What::taken) file_.of_items ? items_.put(tx, file_.rows[i], out.rows[i]) : put(tx, *sop, file_.rows[i], out.rows[i]);
      }
      return std::nullopt;
    });
  }

  Imported out;

private:
  void known_numbers() {
    archive::DossierFilter page;
    page.limit = 5000;
    for (;;) {
      const auto rows = state_.catalogue().list(page);
      for (const auto& row : rows)
        if (file_.of_items) items_.know(row);
        else if (!row.number.empty()) numbers_[place_key(row.number, row.classification)].push_back(row.code);
      if (rows.size() < 5000) return;
      page.after = rows.back().code;
    }
  }
  void known_classes() {
    if (!state_.catalogue().retention().knows_classes()) return;
    classes_.emplace();
    for (const auto& each : state_.catalogue().retention().classes()) classes_->insert(workflow::folded(each.code));
  }
  void known_places() {
    for (const auto& place : state_.catalogue().places()) {
      auto& code = places_[workflow::folded(state_.catalogue().place_path(place.code))];
      code = code.empty() ? place.code : "?";            // two of one path: neither is meant for certain
    }
  }

  RowFate fate_of(ListedDossier& row) {
    RowFate fate;
    fate.line = row.line;
    if (auto no = cleaned(row)) return refused(fate, "bad-text", no->message);
    fate.number = row.number + (row.item > 0 ? "/" + std::to_string(row.item) : "");
    if (classes_ && !row.classification.empty() && !classes_->contains(workflow::folded(row.classification))) row.mistakes.push_back({ListedFault::unknown_class, {}, row.classification, 0, {}});
    if (row.about.unit.empty() && !file_.of_items) row.about.unit = default_unit();
    if (row.mistakes.empty()) file_.of_items ? items_.look(row, fate) : look_in_the_archive(row, fate);
    if (row.mistakes.empty()) return fate;
    Sentence says;
    for (const auto& mistake : row.mistakes) {
      const auto one = told(mistake);
      says.id += (says.id.empty() ? "" : " ") + one.id;
      says.en += (says.en.empty() ? "" : " ") + one.en;
    }
    return refused(fate, reason_word(row.mistakes.front().fault), says);
  }
  static RowFate refused(RowFate fate, const std::string& reason, const Sentence& says) {
    fate.what = RowFate::What::refused;
    fate.reason = reason;
    fate.says = says;
    return fate;
  }

  const std::string& default_unit() {
    if (!unit_) unit_ = state_.catalogue().setting("unit").value_or("");
    return *unit_;
  }

  void look_in_the_archive(ListedDossier& row, RowFate& fate) {
    if (row.number.empty()) {
      if (const auto code = state_.catalogue().answered(answer_key(row))) fate.what = RowFate::What::already, fate.code = *code;
      return;
    }
    const auto found = numbers_.find(place_key(row.number, row.classification));
    if (found == numbers_.end()) return;
    for (const auto& code : found->second) {
      const auto stands = state_.catalogue().dossier(code);
      if (!stands || workflow::folded(stands->about.unit) != workflow::folded(row.about.unit)) continue;
      const bool other_year = row.first_year != 0 && !year_of(*stands).empty() && year_of(*stands) != std::to_string(row.first_year);
      if (other_year) continue;                          // numbers begin anew each year in many offices
      if (workflow::folded(stands->about.title) != workflow::folded(row.about.title)) row.mistakes.push_back({ListedFault::taken, {}, row.number, 0, code});
      fate.what = RowFate::What::already;
      fate.code = code;
      return;
    }
  }

  void put(archive::Transaction& tx, const workflow::Sop& sop, const ListedDossier& row, RowFate& fate) {
    archive::Dossier dossier;
    dossier.code = state_.new_code(archive::CodeType::dossier);
    dossier.sop_id = sop.id;
    dossier.classification = row.classification;
    dossier.about = row.about;
    auto& about = dossier.about;
    if (about.creator.empty()) about.creator = state_.catalogue().setting("creator").value_or("");
    if (about.medium.empty()) about.medium = "Kertas";
    about.custodian = state_.around.who.name;
    dossier.number = row.number.empty() ? given_number(tx, dossier) : row.number;
    dossier.date = row.date;
    if (!row.status.empty()) dossier.record_status = row.status;
    dossier.created_at = dossier.state_since = state_.now();
    dossier.routing = workflow::start(sop, 1);
    if (const auto place = places_.find(workflow::folded(row.place)); !row.place.empty()) {
      if (place != places_.end() && place->second != "?") dossier.place = place->second;
      else about.remarks += (about.remarks.empty() ? "" : "\n") + std::string("Lokasi simpan menurut daftar: ") + row.place;
    }
    dossier.state = to_string(workflow::state(sop, dossier.routing, {}));
    tx.put(dossier);
    if (row.number.empty()) tx.remember(answer_key(row), dossier.code);
    fate.code = dossier.code;
    fate.number = *dossier.number;
  }

  static std::string given_number(archive::Transaction& tx, const archive::Dossier& dossier) {
    return dossier.classification + "/" + std::to_string(tx.next_number("berkas/impor/" + dossier.classification)) + "/L";
  }

  Desk::State& state_;
  const ListChoice& choice_;
  archive::ListedFile file_;
  ItemRows items_;
  std::unordered_map<std::string, std::vector<std::string>> numbers_;
  std::optional<std::set<std::string>> classes_;
  std::map<std::string, std::string> places_;
  std::optional<std::string> unit_;
};

}  // namespace

Outcome<Imported> ListImport::run(const ListChoice& choice, const Progress& progress, std::stop_token stop) {
  auto& state = desk_.state();
  if (!choice.dry_run)
    if (const auto no = state.read_only()) return *no;
  Import import(state, choice);
  if (const auto no = import.read()) return *no;
  import.judge(progress, stop);
  if (stop.stop_requested()) return stopped();
  const bool may = import.out.refused == 0 || choice.without_refused;
  if (choice.dry_run || !may) return std::move(import.out);
  if (const auto no = import.keep(progress, stop)) return *no;
  import.out.kept = true;
  return std::move(import.out);
}

}  // namespace berkas::desk
