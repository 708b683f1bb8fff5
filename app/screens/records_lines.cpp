#include "app/screens/records_lines.h"

#include <algorithm>

#include "app/desk/labels.h"
#include "app/desk/paper/lending.h"
#include "app/desk/paper/shelf_audits.h"
#include "app/desk/retention/disposals.h"
#include "archive/archive.h"

namespace berkas::screens {
namespace {

desk::Sentence joined(const desk::Sentence& a, const desk::Sentence& b) {
  if (a.id.empty()) return b;
  if (b.id.empty()) return a;
  return {a.id + ", " + b.id, a.en + ", " + b.en};
}

}  // namespace

desk::Sentence plural(int n, const std::string& id, const std::string& en_one, const std::string& en_many) {
  const auto count = std::to_string(n) + " ";
  return {count + id, count + (n == 1 ? en_one : en_many)};
}

desk::Outcome<RecordsCounts> count_records(desk::Desk& desk, std::stop_token stop) {
  RecordsCounts counts;
  const auto loans = desk::Lending(desk).list({.only_overdue = false, .only_out = true});
  counts.out = static_cast<int>(loans.size());
  counts.overdue = static_cast<int>(std::count_if(loans.begin(), loans.end(), [](const auto& one) { return one.overdue; }));
  counts.one_legged = desk.home().one_legged;
  for (const auto& one : desk.archive().catalogue().paper().audits()) counts.audits_open += !one.closed();
  counts.to_follow_up = static_cast<int>(desk::ShelfAudits(desk).follow_up().size());
  counts.labels_waiting = static_cast<int>(desk::Labels(desk).waiting().size());
  auto& book = desk.archive().catalogue().retention();
  counts.classes = static_cast<int>(book.classes().size());
  counts.rules = static_cast<int>(book.rules().size());
  counts.to_convert = static_cast<int>(book.to_convert().size());
  for (const auto& one : book.conversions()) counts.to_sign += one.state == "minutes-printed";
  for (const auto& one : desk::Disposals(desk).list()) counts.disposals_open += one.disposal.state == "open";
  if (stop.stop_requested()) return counts;
  desk::Retentions retentions(desk);
  counts.due = static_cast<int>(retentions.due({}).size());
  counts.lacking = static_cast<int>(retentions.lacking().size());
  if (const auto holds = retentions.holds("", true)) counts.held = static_cast<int>(holds->size());
  return counts;
}

RecordsLine loans_line(const RecordsCounts& c) {
  if (c.out == 0) return {{"tidak ada yang di luar", "nothing is out"}};
  const desk::Sentence out = {std::to_string(c.out) + " di luar", std::to_string(c.out) + " out"};
  if (c.overdue == 0) return {out};
  return {joined(out, {std::to_string(c.overdue) + " terlambat", std::to_string(c.overdue) + " overdue"}), 'w'};
}

RecordsLine shelves_line(const RecordsCounts& c) {
  if (c.one_legged == 0) return {{"taruh, pindahkan, boks berikutnya", "put away, move, the next box"}};
  return {plural(c.one_legged, "berkas baru separuh", "dossier on one leg", "dossiers on one leg"), 'w'};
}

RecordsLine audits_line(const RecordsCounts& c) {
  desk::Sentence says;
  if (c.audits_open > 0) says = plural(c.audits_open, "pemeriksaan belum ditutup", "audit not closed", "audits not closed");
  if (c.to_follow_up > 0) says = joined(says, plural(c.to_follow_up, "temuan menunggu tindak lanjut", "finding to follow up", "findings to follow up"));
  if (says.id.empty()) return {{"pindai sepanjang rak, lima macam temuan", "scan along the shelf, five kinds of findings"}};
  return {says, 'w'};
}

RecordsLine labels_line(const RecordsCounts& c) {
  if (c.labels_waiting == 0) return {{"lembar label, pindai balik", "sheets of labels, scanned back"}};
  return {plural(c.labels_waiting, "belum dipindai balik", "not scanned back yet", "not scanned back yet"), 'w'};
}

RecordsLine retention_line(const RecordsCounts& c) {
  desk::Sentence says;
  if (c.due > 0) says = {std::to_string(c.due) + " jatuh tempo", std::to_string(c.due) + " due"};
  if (c.lacking > 0) says = joined(says, {std::to_string(c.lacking) + " tanpa pemicu atau aturan", std::to_string(c.lacking) + " without trigger or rule"});
  if (c.disposals_open > 0) says = joined(says, plural(c.disposals_open, "penyusutan berjalan", "disposal under way", "disposals under way"));
  if (says.id.empty()) return {{"tidak ada yang jatuh tempo", "nothing is due"}};
  return {says, c.due > 0 ? 'w' : 'p'};
}

RecordsLine tables_line(const RecordsCounts& c) {
  if (c.classes == 0 && c.rules == 0) return {{"belum ada tabel; daftar lama dapat dimasukkan", "no tables yet; old lists can come in"}};
  return {joined(plural(c.classes, "kode klasifikasi", "class code", "class codes"), plural(c.rules, "baris JRA", "schedule row", "schedule rows"))};
}

RecordsLine conversions_line(const RecordsCounts& c) {
  desk::Sentence says;
  if (c.to_sign > 0) says = {std::to_string(c.to_sign) + " menunggu tanda tangan", std::to_string(c.to_sign) + (c.to_sign == 1 ? " waits for its signature" : " wait for their signatures")};
  if (c.to_convert > 0) says = joined(says, {plural(c.to_convert, "berkas belum masuk berita acara", "dossier in no minutes yet", "dossiers in no minutes yet")});
  if (says.id.empty()) return {{"semua yang dipindai sudah ada berita acaranya", "everything scanned has its minutes"}};
  return {says, c.to_sign > 0 ? 'w' : 'p'};
}

}  // namespace berkas::screens
