// disposal: pemindahan, pemusnahan, penyerahan, penilaian kembali, stage by stage.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/paper_source.h"
#include "app/cli/retention_views.h"
#include "app/cli/text_views.h"
#include "app/desk/retention/disposals.h"

namespace berkas::cli {
namespace {

using workflow::DisposalStage;

Json json_of(const Session& s, const desk::StageView& stage) {
  Json value{{"stage", to_string(stage.rule->stage)}, {"name", s.say({stage.rule->name_id, stage.rule->name_en})}, {"done", stage.done.has_value()}};
  if (!stage.done) return value;
  const auto& told = stage.done->told;
  value["number"] = text_or_null(told.number);
  value["date"] = told.date.to_string();
  value["by"] = text_or_null(told.by);
  value["people"] = told.people;
  value["witnesses"] = told.witnesses;
  value["method"] = text_or_null(told.method);
  value["recorded_at"] = stage.done->recorded_at;
  value["recorded_by"] = stage.done->recorded_by;
  value["signed_file"] = text_or_null(stage.done->signed_file);
  return value;
}

Json json_of(const Session& s, const desk::DisposalLine& line) {
  Json value = json_of(s, line.retention);
  value["rule"] = text_or_null(line.entry.rule);
  value["due"] = text_or_null(line.entry.due);
  value["outcome"] = text_or_null(line.entry.outcome);
  if (!line.entry.on()) value["taken_off"] = line.entry.off_reason;
  return value;
}

Json json_of(const Session& s, const desk::DisposalView& view) {
  Json stages = Json::array(), lines = Json::array(), off = Json::array();
  for (const auto& stage : view.stages) stages.push_back(json_of(s, stage));
  for (const auto& line : view.lines) lines.push_back(json_of(s, line));
  for (const auto& line : view.taken_off) off.push_back(json_of(s, line));
  return {{"disposal", view.disposal.number}, {"kind", to_string(view.disposal.kind)}, {"title", view.disposal.title}, {"state", view.disposal.state},
          {"next", view.next ? Json(to_string(*view.next)) : Json(nullptr)}, {"stages", stages}, {"dossiers", lines}, {"taken_off", off}, {"says", s.say(view.says)}, {"todo", s.say(view.todo)}};
}

void print_disposal(std::ostream& out, const Session& s, const desk::DisposalView& view) {
  out << view.disposal.number << "  " << view.disposal.title << '\n' << s.say(view.says) << '\n';
  for (const auto& stage : view.stages) {
    out << (stage.done ? "  [x] " : "  [ ] ") << s.say({stage.rule->name_id, stage.rule->name_en});
    if (stage.done) out << "  " << stage.done->told.date.to_string() << "  " << stage.done->told.number << "  " << stage.done->told.by;
    out << '\n';
  }
  for (const auto& line : view.lines) print_retention(out, s, line.retention);
  if (!s.say(view.todo).empty()) out << s.say(view.todo) << '\n';
}

Exit tell(Session& s, const desk::Outcome<desk::DisposalView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(s, *view), [&](std::ostream& out) { print_disposal(out, s, *view); });
}

struct Choice {
  int number = 0;
  std::string kind, title, document, date, by, method, note, reason, outcome, until, classification, as;
  std::vector<std::string> codes, people, witnesses;
  bool due = false;
};

std::shared_ptr<Choice> numbered(CLI::App* sub, Session& s) {
  auto choice = std::make_shared<Choice>();
  sub->add_option("ID", choice->number, s.say({"Nomor penyusutan", "The disposal's number"}))->required()->check(CLI::PositiveNumber);
  return choice;
}

void add_codes(CLI::App* sub, Session& s, Choice& choice, bool required) {
  auto* codes = sub->add_option("CODE", choice.codes, s.say({"Kode berkas", "Codes of dossiers"}));
  if (required) codes->required();
}

void add_new(CLI::App& disposal, Session& s) {
  auto choice = std::make_shared<Choice>();
  auto* sub = command(disposal, s, "new", {"Memulai penyusutan", "Begins a disposal"}, "  berkas disposal new --kind transfer\n  berkas disposal new --kind destroy --title \"Usul musnah 2026\"");
  sub->add_option("--kind", choice->kind, s.say({"transfer: pemindahan, destroy: pemusnahan, hand-over: penyerahan, appraise: penilaian kembali", "transfer, destroy, hand-over, appraise"}))->required()->check(CLI::IsMember({"transfer", "destroy", "hand-over", "appraise"}));
  sub->add_option("--title", choice->title, s.say({"Judul", "Title"}))->type_name("T");
  does(sub, s, [&s, choice] { return tell(s, desk::Disposals(s.desk()).make(*workflow::parse_disposal_kind(choice->kind), choice->title)); });
}

void add_list_changes(CLI::App& disposal, Session& s) {
  auto* add = command(disposal, s, "add", {"Menambah berkas yang jatuh tempo ke daftar", "Puts due dossiers on the list"}, "  berkas disposal add 3 BRK1-B-…\n  berkas disposal add 3 --due --class PR.01");
  auto adding = numbered(add, s);
  add_codes(add, s, *adding, false);
  add->add_flag("--due", adding->due, s.say({"Semua yang jatuh tempo untuk penyusutan ini", "Everything due for this disposal"}));
  add->add_option("--class", adding->classification, s.say({"Dengan --due: klasifikasi ini dan di bawahnya", "With --due: this class and below"}))->type_name("C");
  does(add, s, [&s, adding]() -> Exit {
    if (adding->due != adding->codes.empty()) return s.refuse(usage({"Sebut kode berkas, atau --due.", "Name dossiers, or --due."}));
    desk::Disposals disposals(s.desk());
    if (!adding->due) return tell(s, disposals.add(adding->number, adding->codes));
    return tell(s, disposals.add_due(adding->number, adding->classification.empty() ? std::nullopt : std::optional(adding->classification)));
  });
  auto* remove = command(disposal, s, "remove", {"Mengeluarkan berkas dari daftar, sebelum berita acara", "Takes dossiers off the list, before the minutes"});
  auto removing = numbered(remove, s);
  add_codes(remove, s, *removing, true);
  remove->add_option("--reason", removing->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(remove, s, [&s, removing] { return tell(s, desk::Disposals(s.desk()).take_off(removing->number, removing->codes, removing->reason)); });
  auto* judge = command(disposal, s, "judge", {"Mencatat hasil penilaian kembali per berkas", "Records the outcome of a re-appraisal"}, "  berkas disposal judge 4 BRK1-B-… --outcome simpan --until 2035");
  auto judging = numbered(judge, s);
  add_codes(judge, s, *judging, true);
  judge->add_option("--outcome", judging->outcome, "musnah, permanen, simpan")->required()->check(CLI::IsMember({"musnah", "permanen", "simpan"}));
  judge->add_option("--until", judging->until, s.say({"Dengan simpan: sampai kapan", "With simpan: until when"}))->type_name("D");
  does(judge, s, [&s, judging]() -> Exit {
    const auto until = date_of(judging->until, "--until");
    if (!until) return s.refuse(until.refused());
    return tell(s, desk::Disposals(s.desk()).judge(judging->number, judging->codes, judging->outcome, *until));
  });
}

Exit record(Session& s, const Choice& choice, DisposalStage stage) {
  const auto date = date_of(choice.date, "--date");
  if (!date) return s.refuse(date.refused());
  return tell(s, desk::Disposals(s.desk()).record(choice.number, {stage, choice.document, choice.by, choice.method, choice.note, *date, choice.people, choice.witnesses}));
}

struct StageWords { const char* name; DisposalStage stage; Sentence what; std::string example; bool document, by, people, minutes; };

std::shared_ptr<Choice> add_stage(CLI::App& disposal, Session& s, const StageWords& words) {
  auto* sub = command(disposal, s, words.name, words.what, words.example);
  auto choice = numbered(sub, s);
  sub->add_option("--date", choice->date, s.say({"Tanggalnya", "Its date"}))->required()->type_name("D");
  if (words.document) sub->add_option("--number", choice->document, s.say({"Nomor dokumennya", "The document's number"}))->type_name("N");
  if (words.by) sub->add_option("--by", choice->by, s.say({"Siapa yang menetapkan", "Who decides"}))->type_name("NAME");
  if (words.people) sub->add_option("--person", choice->people, s.say({"Nama; dapat diulang, ketua dahulu", "A name; may be repeated, the chair first"}))->type_name("NAME");
  if (words.minutes) {
    sub->add_option("--witness", choice->witnesses, s.say({"Saksi; dapat diulang", "A witness; may be repeated"}))->type_name("NAME");
    sub->add_option("--method", choice->method, s.say({"Cara pemusnahan", "How it is destroyed"}))->check(CLI::IsMember({"dibakar", "dicacah", "dilebur", "lainnya"}));
  }
  sub->add_option("--note", choice->note, s.say({"Catatan", "A note"}))->type_name("T");
  if (std::string(words.name) == "approve")
    sub->add_option("--as", choice->as, s.say({"leader: pimpinan, anri: Kepala ANRI, decree: penetapan (biasanya tahap berikutnya)", "leader, anri, decree (usually the next stage)"}))->check(CLI::IsMember({"leader", "anri", "decree"}));
  does(sub, s, [&s, choice, stage = words.stage]() -> Exit {
    if (stage != DisposalStage::approval) return record(s, *choice, stage);
    const auto view = desk::Disposals(s.desk()).show(choice->number);
    if (!view) return s.refuse(view.refused());
    auto which = stage;
    if (choice->as == "anri" || (choice->as.empty() && view->next == DisposalStage::national)) which = DisposalStage::national;
    if (choice->as == "decree" || (choice->as.empty() && view->next == DisposalStage::decree)) which = DisposalStage::decree;
    return record(s, *choice, which);
  });
  return choice;
}

void add_stages(CLI::App& disposal, Session& s) {
  add_stage(disposal, s, {"committee", DisposalStage::committee, {"Panitia penilai: SK dan anggotanya", "The appraisal committee: its decree and members"},
                          "  berkas disposal committee 3 --number 12/KEP/2026 --date 2026-03-02 --by \"Kepala Biro\" --person \"Ketua\" --person \"Anggota 1\" --person \"Anggota 2\"", true, true, true, false});
  add_stage(disposal, s, {"propose", DisposalStage::list, {"Menutup daftar usul", "Closes the list"}, "  berkas disposal propose 3 --date 2026-03-10", false, false, false, false});
  add_stage(disposal, s, {"appraise", DisposalStage::appraisal, {"Penilaian panitia, dengan notulanya", "The committee's appraisal, with its minutes"}, "", true, false, true, false});
  add_stage(disposal, s, {"approve", DisposalStage::approval, {"Persetujuan pimpinan, Kepala ANRI, atau penetapan", "Approval of the leader, of the head of ANRI, or the decree"}, "  berkas disposal approve 3 --number 5/2026 --date 2026-04-01 --by \"Sekretaris Jenderal\"", true, true, false, false});
  add_stage(disposal, s, {"minutes", DisposalStage::minutes, {"Berita acara", "The minutes"}, "  berkas disposal minutes 3 --number BA-7/2026 --date 2026-05-04 --person A --person B --witness C --witness D --method dicacah", true, false, true, true});
}

Exit carry_out(Session& s, const Choice& choice) {
  const auto date = date_of(choice.date, "--date");
  if (!date) return s.refuse(date.refused());
  desk::Disposals disposals(s.desk());
  const auto view = disposals.show(choice.number);
  if (!view) return s.refuse(view.refused());
  const bool destroys = view->disposal.kind == workflow::DisposalKind::destroy;
  if (destroys && !s.confirm({"Arsip digital " + std::to_string(view->lines.size()) + " berkas dihapus untuk selamanya. Lanjutkan?", "The files of " + std::to_string(view->lines.size()) + " dossiers go for ever. Go on?"}))
    return s.refuse({Exit::refused, "not-confirmed", {"Pemusnahan tidak dijalankan.", "The destruction was not carried out."}, {}});
  return tell(s, disposals.carry_out(choice.number, *date));
}

void add_ends(CLI::App& disposal, Session& s) {
  auto* out = command(disposal, s, "carry-out", {"Melaksanakan sesuai berita acara", "Carries it out as the minutes say"}, "  berkas disposal carry-out 3 --yes");
  out->alias("close");
  auto carrying = numbered(out, s);
  out->add_option("--date", carrying->date, s.say({"Tanggal pelaksanaan; biasanya hari ini", "When; usually today"}))->type_name("D");
  does(out, s, [&s, carrying] { return carry_out(s, *carrying); });
  auto* cancel = command(disposal, s, "cancel", {"Membatalkan penyusutan yang belum dilaksanakan", "Cancels a disposal not carried out yet"});
  auto cancelling = numbered(cancel, s);
  cancel->add_option("--reason", cancelling->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(cancel, s, [&s, cancelling] { return tell(s, desk::Disposals(s.desk()).cancel(cancelling->number, cancelling->reason)); });
}

void add_read_back(CLI::App& disposal, Session& s) {
  auto* sub = command(disposal, s, "read-back", {"Menyimpan berita acara yang sudah ditandatangani, hasil pindainya", "Keeps the signed minutes, scanned"},
                      "  berkas print destruction-minutes 3 -o ba.pdf\n  berkas disposal read-back 3 pindai.pdf\n  berkas disposal read-back 3 --intake ID");
  auto choice = numbered(sub, s);
  auto source = add_paper_source(sub, s);
  does(sub, s, [&s, choice, source] { return tell(s, desk::Disposals(s.desk()).read_back(choice->number, {{source->files.begin(), source->files.end()}, source->intake})); });
}

void add_looking(CLI::App& disposal, Session& s) {
  auto* show = command(disposal, s, "show", {"Satu penyusutan: tahap dan daftarnya", "One disposal: its stages and its list"});
  auto shown = numbered(show, s);
  does(show, s, [&s, shown] { return tell(s, desk::Disposals(s.desk()).show(shown->number)); });
  auto* list = command(disposal, s, "list", {"Semua penyusutan", "Every disposal"});
  does(list, s, [&s] {
    const auto all = desk::Disposals(s.desk()).list();
    Json value = Json::array();
    for (const auto& one : all)
      value.push_back({{"disposal", one.disposal.number}, {"kind", to_string(one.disposal.kind)}, {"title", one.disposal.title}, {"state", one.disposal.state}, {"dossiers", one.dossiers}, {"next", one.next ? Json(to_string(*one.next)) : Json(nullptr)}});
    return s.answer(value, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Tidak ada.", "None."}) << '\n';
      for (const auto& one : all) out << one.disposal.number << "  " << padded(one.disposal.title, 36) << s.say(one.says) << '\n';
    });
  });
}

}  // namespace

void add_disposal(CLI::App& app, Session& s) {
  auto* disposal = command(app, s, "disposal", {"Penyusutan: pemindahan, pemusnahan, penyerahan, penilaian kembali", "Disposal: transfer, destruction, hand-over, re-appraisal"});
  disposal->require_subcommand(1);
  add_new(*disposal, s);
  add_list_changes(*disposal, s);
  add_stages(*disposal, s);
  add_ends(*disposal, s);
  add_read_back(*disposal, s);
  add_looking(*disposal, s);
}

}  // namespace berkas::cli
