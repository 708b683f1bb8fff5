#include "app/desk/paper/shelf_audits.h"

#include <algorithm>
#include <sstream>

#include "app/desk/dossier_name.h"
#include "app/desk/paper/moving.h"
#include "app/desk/paper/paper_words.h"
#include "archive/shelves/paper_book.h"

namespace berkas::desk {
namespace {

using archive::FindingKind;
using archive::PlaceTree;
using archive::ShelfAudit;
using archive::Sighting;

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Refused no_such_audit(int number) {
  return refuse("unknown-audit", {"Pemeriksaan rak nomor " + std::to_string(number) + " tidak ada.", "There is no shelf audit " + std::to_string(number) + "."}, {"`berkas shelf-audit list` menunjukkan semuanya.", "`berkas shelf-audit list` shows them all."});
}

Refused closed_audit(int number) {
  return refuse("audit-closed", {"Pemeriksaan rak nomor " + std::to_string(number) + " sudah ditutup.", "The shelf audit " + std::to_string(number) + " is closed."}, {"Mulai pemeriksaan baru.", "Start a new one."});
}

Refused outside(const archive::Place& place, const std::string& path) {
  return refuse("outside-audit", {"'" + place.name + "' berada di luar " + path + " yang sedang diperiksa.", "'" + place.name + "' lies outside " + path + ", which is being audited."}, {"Pindai boks di tempat itu, atau mulai pemeriksaan lain.", "Scan the boxes of that place, or start another audit."});
}

archive::AuditFacts facts_of(Desk::State& state, const ShelfAudit& audit) {
  auto& book = state.catalogue().paper();
  return {audit, book.sightings(audit.number), book.papers(), [&book](const std::string& code) { return book.paper(code); }};
}

// Where a scanned container stands: in the innermost larger one that was scanned before it.
struct Standing {
  const PlaceTree& tree;
  std::vector<std::string> codes;

  bool step_to(const archive::Place& place) {
    while (!codes.empty() && codes.back() != place.code) {
      const auto* outer = tree.find(codes.back());
      if (outer != nullptr && archive::fits(place.kind, outer->kind)) break;
      codes.pop_back();
    }
    return !codes.empty();
  }
};

class Scanning {
public:
  Scanning(Desk::State& state, archive::Transaction& tx, ShelfAudit& audit, const PlaceTree& tree)
      : state_(state), tx_(tx), audit_(audit), tree_(tree), standing_{tree, words_of(audit.standing)} {}

  std::optional<Refused> take(const std::string& subject) {
    if (const auto* place = tree_.find(subject)) return look_at(*place);
    see(subject, standing_.codes.empty() ? audit_.place : standing_.codes.back());
    return std::nullopt;
  }
  void keep() {
    audit_.standing = joined(standing_.codes);
    tx_.paper().put(audit_);
  }

private:
  void see(const std::string& subject, const std::string& container) {
    Sighting seen;
    seen.audit = audit_.number;
    seen.subject = subject;
    seen.container = container;
    seen.at = state_.now();
    tx_.paper().put(seen);
  }

  std::optional<Refused> look_at(const archive::Place& place) {
    const bool fixed_elsewhere = !archive::is_container(place.kind) && !tree_.within(place.code, audit_.place);
    if (fixed_elsewhere || !standing_.step_to(place)) return outside(place, tree_.path(audit_.place));
    if (standing_.codes.back() == place.code) {
      see(place.code, standing_.codes.size() > 1 ? standing_.codes[standing_.codes.size() - 2] : "");
      return std::nullopt;
    }
    see(place.code, standing_.codes.back());
    standing_.codes.push_back(place.code);
    return std::nullopt;
  }

  Desk::State& state_;
  archive::Transaction& tx_;
  ShelfAudit& audit_;
  const PlaceTree& tree_;
  Standing standing_;
};

// What the code is, of this archive or not: an unknown label that is a Berkas code is a finding too.
Outcome<std::string> subject_of(Desk::State& state, const std::string& typed) {
  const auto code = state.parse(typed);
  if (!code) return code.refused();
  using archive::CodeType;
  if (code->type() == CodeType::item || code->type() == CodeType::form) {
    const auto dossier = state.dossier(code->str());
    return dossier ? Outcome<std::string>(dossier->code) : Outcome<std::string>(code->str());
  }
  if (code->type() == CodeType::loan) {
    const auto loan = state.catalogue().paper().loan(code->str());
    if (loan) return refuse("out-card", {"Ini kartu penanda keluar: berkasnya sedang dipinjam, tidak perlu dipindai.", "This is an out card: the dossier is lent, there is nothing to scan."}, {"Lanjutkan dengan berkas berikutnya.", "Go on with the next dossier."});
  }
  return code->str();
}

Sentence verdict_words(const archive::Finding& finding, const PlaceTree& tree) {
  switch (finding.kind) {
    case FindingKind::misfiled: return {"Salah tempat: milik " + tree.path(finding.belongs_in), "Misfiled: belongs to " + tree.path(finding.belongs_in)};
    case FindingKind::missing: return {"Tidak ditemukan; seharusnya di " + tree.path(finding.belongs_in), "Missing; it should be in " + tree.path(finding.belongs_in)};
    case FindingKind::lent: return {"Sedang dipinjam", "Lent"};
    case FindingKind::not_visited: return {"Belum diperiksa", "Not looked at yet"};
    case FindingKind::unexpected: break;
  }
  if (finding.because == "lent") return {"Tidak terduga: tercatat dipinjam, tetapi ada di sini. Catat pengembaliannya.", "Unexpected: recorded as lent, but it is here. Record its return."};
  if (finding.because == "no-place") return {"Tidak terduga: belum berlokasi", "Unexpected: it has no place yet"};
  if (finding.because == "void") return {"Tidak terduga: registrasinya dibatalkan", "Unexpected: it was cancelled"};
  return {"Tidak terduga: label ini tidak dikenal arsip ini, mungkin dari kantor lain", "Unexpected: this archive does not know the label; it may be another office's"};
}

Seen seen_of(const std::string& code, const AuditView& view, const PlaceTree& tree) {
  for (const auto& shown : view.findings)
    if (shown.finding.subject == code && shown.finding.kind != FindingKind::not_visited) return {code, to_string(shown.finding.kind), shown.says};
  if (tree.find(code) != nullptr) return {code, "container", view.says};
  return {code, "in-place", {"Di tempatnya", "In its place"}};
}

}  // namespace

FindingView ShelfAudits::view(const archive::Finding& finding, const PlaceTree& tree) {
  FindingView shown;
  shown.finding = finding;
  if (const auto* place = tree.find(finding.subject)) shown.name = place->name;
  if (const auto dossier = desk_.state().catalogue().dossier(finding.subject))
    shown.name = dossier_name(*dossier);
  shown.seen_path = tree.path(finding.seen_in);
  shown.belongs_path = tree.path(finding.belongs_in);
  shown.says = verdict_words(finding, tree);
  return shown;
}

AuditView ShelfAudits::view(const ShelfAudit& audit) {
  auto& state = desk_.state();
  const PlaceTree tree(state.catalogue().places());
  AuditView shown;
  shown.audit = audit;
  shown.path = tree.path(audit.place);
  const auto facts = facts_of(state, audit);
  shown.report = archive::audit_report(facts, tree);
  if (audit.closed()) shown.report.findings = state.catalogue().paper().findings(audit.number);
  for (const auto& finding : shown.report.findings) shown.findings.push_back(view(finding, tree));
  const auto standing = words_of(audit.standing);
  shown.here = standing.empty() ? audit.place : standing.back();
  shown.here_path = tree.path(shown.here);
  for (const auto& paper : facts.papers) shown.expected_here += paper.place == shown.here && !paper.lent;
  for (const auto& sighting : facts.sightings) shown.seen_here += sighting.container == shown.here && tree.find(sighting.subject) == nullptr;
  const auto* here = tree.find(shown.here);
  const std::string name = here != nullptr ? here->name : "?", seen = std::to_string(shown.seen_here), expected = std::to_string(shown.expected_here);
  shown.says = {name + ": " + seen + " dari " + expected + " berkas dilihat", name + ": " + seen + " of " + expected + " dossiers seen"};
  return shown;
}

Outcome<ShelfAudit> ShelfAudits::open_audit(int number) {
  const auto audit = desk_.state().catalogue().paper().audit(number);
  if (!audit) return no_such_audit(number);
  if (audit->closed()) return closed_audit(number);
  return *audit;
}

Outcome<AuditView> ShelfAudits::start(const std::string& typed) {
  auto& state = desk_.state();
  const auto place = state.find_place(typed);
  if (!place) return place.refused();
  ShelfAudit audit;
  audit.place = audit.standing = place->code;
  audit.started_at = state.now();
  audit.started_by = state.around.who.name;
  const auto no = state.act("audit.started", place->code, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    audit.number = tx.next_number("pemeriksaan-rak");
    tx.paper().put(audit);
    return std::nullopt;
  });
  if (no) return *no;
  return view(audit);
}

Outcome<AuditScan> ShelfAudits::scan(int number, const std::vector<std::string>& codes) {
  auto& state = desk_.state();
  auto audit = open_audit(number);
  if (!audit) return audit.refused();
  std::vector<std::string> subjects;
  for (const auto& typed : codes) {
    const auto subject = subject_of(state, typed);
    if (!subject) return subject.refused();
    subjects.push_back(*subject);
  }
  if (subjects.empty()) return refuse("nothing-scanned", {"Belum ada kode yang dipindai.", "No code was scanned."});
  const PlaceTree tree(state.catalogue().places());
  const auto no = state.act("audit.scanned", audit->place, std::to_string(number), [&](archive::Transaction& tx) -> std::optional<Refused> {
    Scanning scanning(state, tx, audit.value(), tree);
    for (const auto& subject : subjects)
      if (auto refused = scanning.take(subject)) return refused;
    scanning.keep();
    return std::nullopt;
  });
  if (no) return *no;
  AuditScan done{view(*audit), {}};
  for (const auto& subject : subjects) done.seen.push_back(seen_of(subject, done.view, tree));
  return done;
}

Outcome<AuditView> ShelfAudits::complete(int number, const std::string& typed) {
  auto& state = desk_.state();
  const auto audit = open_audit(number);
  if (!audit) return audit.refused();
  const auto place = state.find_place(typed);
  if (!place) return place.refused();
  const auto seen = state.catalogue().paper().sightings(number);
  const auto found = std::find_if(seen.begin(), seen.end(), [&](const auto& one) { return one.subject == place->code; });
  if (found == seen.end()) return refuse("not-visited", {"'" + place->name + "' belum dipindai, jadi belum dapat dinyatakan selesai.", "'" + place->name + "' was not scanned, so it cannot be called done."}, {"Pindai kodenya dahulu.", "Scan its code first."});
  Sighting all = *found;
  all.complete = true;
  const auto no = state.act("audit.completed", place->code, std::to_string(number), [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.paper().put(all);
    return std::nullopt;
  });
  if (no) return *no;
  return view(*audit);
}

Outcome<AuditView> ShelfAudits::undo(int number) {
  auto& state = desk_.state();
  auto audit = open_audit(number);
  if (!audit) return audit.refused();
  const auto seen = state.catalogue().paper().sightings(number);
  if (seen.empty()) return refuse("nothing-to-undo", {"Belum ada kode yang dipindai dalam pemeriksaan ini.", "No code was scanned in this audit."});
  Sighting last = seen.front();
  for (const auto& one : seen)
    if (one.at >= last.at) last = one;
  last.withdrawn = true;
  const auto no = state.act("audit.taken-back", last.subject, std::to_string(number), [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.paper().put(last);
    auto standing = words_of(audit->standing);
    if (standing.size() > 1 && standing.back() == last.subject) standing.pop_back();
    audit.value().standing = joined(standing);
    tx.paper().put(*audit);
    return std::nullopt;
  });
  if (no) return *no;
  return view(*audit);
}

Outcome<AuditView> ShelfAudits::report(int number) {
  const auto audit = desk_.state().catalogue().paper().audit(number);
  if (!audit) return no_such_audit(number);
  return view(*audit);
}

namespace {

// What the audit says of the papers themselves: gone, or there again.
void mark_papers(archive::Transaction& tx, const archive::AuditReport& report) {
  for (const auto& code : report.of(FindingKind::missing)) {
    auto dossier = tx.dossier(code);
    if (!dossier || !dossier->paper.empty()) continue;
    dossier->paper = "missing";
    tx.put(*dossier);
  }
}

void welcome_back(Desk::State& state, archive::Transaction& tx, int audit) {
  for (const auto& seen : state.catalogue().paper().sightings(audit)) {
    auto dossier = tx.dossier(seen.subject);
    if (!dossier || dossier->paper != "missing") continue;
    dossier->paper.clear();
    tx.put(*dossier);
    settle_findings(state, tx, dossier->code, "ditemukan pada pemeriksaan " + std::to_string(audit));
  }
}

}  // namespace

Outcome<AuditView> ShelfAudits::close(int number) {
  auto& state = desk_.state();
  auto audit = open_audit(number);
  if (!audit) return audit.refused();
  const auto no = state.act("audit.closed", audit->place, std::to_string(number), [&](archive::Transaction& tx) -> std::optional<Refused> {
    const auto report = archive::audit_report(facts_of(state, *audit), PlaceTree(state.catalogue().places()));
    welcome_back(state, tx, number);
    for (const auto& finding : report.findings) tx.paper().put(finding);
    mark_papers(tx, report);
    audit.value().closed_at = state.now();
    tx.paper().put(*audit);
    return std::nullopt;
  });
  if (no) return *no;
  return view(*audit);
}

std::vector<AuditView> ShelfAudits::list() {
  std::vector<AuditView> shown;
  for (const auto& audit : desk_.state().catalogue().paper().audits()) {
    AuditView one;
    one.audit = audit;
    one.path = desk_.place_path(audit.place);
    shown.push_back(std::move(one));
  }
  return shown;
}

std::vector<FindingView> ShelfAudits::follow_up() {
  const PlaceTree tree(desk_.state().catalogue().places());
  std::vector<FindingView> shown;
  for (const auto& finding : desk_.state().catalogue().paper().open_findings()) shown.push_back(view(finding, tree));
  return shown;
}

Outcome<FindingView> ShelfAudits::resolve(int number, const std::string& typed, const std::string& typed_note) {
  auto& state = desk_.state();
  const auto code = state.parse(typed);
  if (!code) return code.refused();
  const auto note = clean_note(typed_note, {"penyelesaian", "how it was settled"}, 1000);
  if (!note) return note.refused();
  if (note->text.empty()) return refuse("text-required", {"Tulis bagaimana temuan ini diselesaikan.", "Say how it was settled."});
  archive::Finding settled;
  const auto no = state.act("audit.settled", code->str(), note->text, [&](archive::Transaction& tx) -> std::optional<Refused> {
    for (auto found : state.catalogue().paper().open_findings(code->str())) {
      if (found.audit != number) continue;
      found.resolved_at = state.now();
      found.resolved_by = state.around.who.name;
      found.resolution = note->text;
      tx.paper().put(found);
      settled = found;
      return std::nullopt;
    }
    return refuse("no-finding", {"Tidak ada temuan terbuka untuk kode itu dalam pemeriksaan ini.", "There is no open finding for that code in this audit."});
  });
  if (no) return *no;
  return view(settled, PlaceTree(state.catalogue().places()));
}

}  // namespace berkas::desk
