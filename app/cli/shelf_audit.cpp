// shelf-audit: scan along a shelf; five outcomes, kept apart.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/desk/paper/shelf_audits.h"

namespace berkas::cli {
namespace {

using archive::FindingKind;

Json json_of(const desk::FindingView& view) {
  const auto& finding = view.finding;
  return {{"audit", finding.audit}, {"code", finding.subject}, {"kind", to_string(finding.kind)}, {"name", text_or_null(view.name)}, {"seen_in", text_or_null(finding.seen_in)},
          {"belongs_in", text_or_null(finding.belongs_in)}, {"seen_path", text_or_null(view.seen_path)}, {"belongs_path", text_or_null(view.belongs_path)},
          {"because", text_or_null(finding.because)}, {"resolved", text_or_null(finding.resolution)}};
}

// The contract's five lists of codes; what is to be said of each stands beside them.
Json report_json(const desk::AuditView& view) {
  Json value{{"audit", view.audit.number}};
  Json details = Json::array();
  for (const auto kind : {FindingKind::misfiled, FindingKind::missing, FindingKind::unexpected, FindingKind::lent, FindingKind::not_visited})
    value[to_string(kind)] = view.report.of(kind);
  for (const auto& finding : view.findings) details.push_back(json_of(finding));
  value["at"] = view.audit.place;
  value["path"] = view.path;
  value["in-place"] = view.report.in_place;
  value["visited"] = view.report.visited;
  value["closed"] = view.audit.closed();
  value["here"] = text_or_null(view.here);
  value["details"] = details;
  return value;
}

void print_report(std::ostream& out, const Session& s, const desk::AuditView& view) {
  out << view.audit.number << "  " << view.path << "  " << s.say({"di tempatnya: ", "in place: "}) << view.report.in_place << '\n';
  for (const auto& finding : view.findings) out << "  " << finding.finding.subject << "  " << finding.name << "  " << s.say(finding.says) << '\n';
}

Exit tell(Session& s, const desk::Outcome<desk::AuditView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(report_json(*view), [&](std::ostream& out) { print_report(out, s, *view); });
}

CLI::App* numbered(CLI::App& audit, Session& s, const std::string& name, const Sentence& what, int& number) {
  auto* sub = command(audit, s, name, what);
  sub->add_option("ID", number, s.say({"Nomor pemeriksaan", "The audit's number"}))->required();
  return sub;
}

void add_begin(CLI::App& audit, Session& s) {
  auto at = std::make_shared<std::string>();
  auto* sub = command(audit, s, "start", {"Memulai pemeriksaan sebuah rak, baris, atau boks", "Starts the audit of a shelf, a row or a box"}, "  berkas shelf-audit start --at \"Ruang Arsip / Rak 2\"");
  sub->add_option("--at", *at, s.say({"Lokasinya", "The place"}))->required()->type_name("PLACE");
  does(sub, s, [&s, at]() -> Exit {
    const auto begun = desk::ShelfAudits(s.desk()).start(*at);
    if (!begun) return s.refuse(begun.refused());
    return s.answer({{"audit", begun->audit.number}, {"at", begun->audit.place}, {"path", begun->path}}, [&](std::ostream& out) { out << begun->audit.number << "  " << begun->path << '\n'; });
  });
}

void add_scanning(CLI::App& audit, Session& s) {
  struct Choice { int number = 0; std::vector<std::string> codes; };
  auto choice = std::make_shared<Choice>();
  auto* sub = numbered(audit, s, "scan", {"Kode yang terbaca, berurutan: boks, lalu isinya", "The codes as they are read: a box, then what is in it"}, choice->number);
  sub->add_option("CODE", choice->codes, s.say({"Kode boks, folder, berkas", "Codes of boxes, folders, dossiers"}))->required();
  does(sub, s, [&s, choice]() -> Exit {
    const auto done = desk::ShelfAudits(s.desk()).scan(choice->number, choice->codes);
    if (!done) return s.refuse(done.refused());
    Json seen = Json::array();
    for (const auto& one : done->seen) seen.push_back({{"code", one.code}, {"verdict", one.verdict}, {"says", s.say(one.says)}});
    Json value = report_json(done->view);
    value["seen"] = seen;
    return s.answer(value, [&](std::ostream& out) {
      for (const auto& one : done->seen) out << one.code << "  " << s.say(one.says) << '\n';
    });
  });
}

void add_ends(CLI::App& audit, Session& s) {
  struct Choice { int number = 0; std::string code, note; };
  auto choice = std::make_shared<Choice>();
  does(numbered(audit, s, "report", {"Lima macam temuan", "The five outcomes"}, choice->number), s, [&s, choice] { return tell(s, desk::ShelfAudits(s.desk()).report(choice->number)); });
  does(numbered(audit, s, "close", {"Menutup: temuannya menjadi daftar tindak lanjut", "Closes it: what it found becomes the follow-up list"}, choice->number), s, [&s, choice] { return tell(s, desk::ShelfAudits(s.desk()).close(choice->number)); });
  does(numbered(audit, s, "undo", {"Mengambil kembali kode terakhir", "Takes the last code back"}, choice->number), s, [&s, choice] { return tell(s, desk::ShelfAudits(s.desk()).undo(choice->number)); });
  auto* complete = numbered(audit, s, "complete", {"Semua isi boks ini sudah dipindai: folder yang tidak terlihat berarti tidak ada", "All of this box was scanned: a folder not seen is missing"}, choice->number);
  complete->add_option("CODE", choice->code, s.say({"Kode boksnya", "The box's code"}))->required();
  does(complete, s, [&s, choice] { return tell(s, desk::ShelfAudits(s.desk()).complete(choice->number, choice->code)); });
  auto* resolve = numbered(audit, s, "resolve", {"Mencatat penyelesaian sebuah temuan", "Records how a finding was settled"}, choice->number);
  resolve->add_option("CODE", choice->code, s.say({"Kode yang ditemukan", "The code of the finding"}))->required();
  resolve->add_option("--note", choice->note, s.say({"Bagaimana diselesaikan", "How it was settled"}))->required()->type_name("T");
  does(resolve, s, [&s, choice]() -> Exit {
    const auto done = desk::ShelfAudits(s.desk()).resolve(choice->number, choice->code, choice->note);
    if (!done) return s.refuse(done.refused());
    return s.answer(json_of(*done), [&](std::ostream& out) { out << done->finding.subject << '\n'; });
  });
}

void add_findings(CLI::App& audit, Session& s) {
  auto* list = command(audit, s, "list", {"Semua pemeriksaan rak", "Every shelf audit"});
  does(list, s, [&s] {
    const auto all = desk::ShelfAudits(s.desk()).list();
    Json value = Json::array();
    for (const auto& one : all) value.push_back({{"audit", one.audit.number}, {"at", one.audit.place}, {"path", one.path}, {"started", one.audit.started_at}, {"by", one.audit.started_by}, {"closed", text_or_null(one.audit.closed_at)}});
    return s.answer(value, [&](std::ostream& out) {
      for (const auto& one : all) out << one.audit.number << "  " << one.audit.started_at << "  " << one.path << '\n';
    });
  });
  auto* follow = command(audit, s, "follow-up", {"Temuan yang belum diselesaikan, dari semua pemeriksaan", "What is still to be looked after, of all audits"});
  does(follow, s, [&s] {
    const auto all = desk::ShelfAudits(s.desk()).follow_up();
    Json value = Json::array();
    for (const auto& one : all) value.push_back(json_of(one));
    return s.answer(value, [&](std::ostream& out) {
      for (const auto& one : all) out << one.finding.audit << "  " << one.finding.subject << "  " << one.name << "  " << s.say(one.says) << '\n';
    });
  });
}

}  // namespace

void add_shelf_audit(CLI::App& app, Session& s) {
  auto* audit = command(app, s, "shelf-audit", {"Pemeriksaan rak dengan memindai kodenya", "Audits of the shelves by scanning codes"});
  audit->require_subcommand(1);
  add_begin(*audit, s);
  add_scanning(*audit, s);
  add_ends(*audit, s);
  add_findings(*audit, s);
}

}  // namespace berkas::cli
