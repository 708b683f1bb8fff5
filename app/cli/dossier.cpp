// dossier new, list, show, step, handover, link: opening dossiers and recording what the paper shows.
#include <algorithm>
#include <limits>

#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

void add_new(CLI::App& dossier, Session& s) {
  auto wanted = std::make_shared<desk::NewDossier>();
  auto* sub = command(dossier, s, "new", {"Membuka berkas pada sebuah SOP", "Opens a dossier on an SOP"},
                      "  berkas dossier new --sop kinerja-kementerian --title \"Data Kinerja 2025\" --at-step 15");
  sub->add_option("--sop", wanted->sop, s.say({"SOP berkas ini (lihat `berkas sop list`)", "Its SOP (see `berkas sop list`)"}))->required()->type_name("ID");
  sub->add_option("--title", wanted->title, s.say({"Judul seperti pada kertasnya", "The title as on the paper"}))->required()->type_name("T");
  sub->add_option("--period", wanted->period, s.say({"Kurun waktu: 2025, 2023–2025", "Its period: 2025, 2023–2025"}))->type_name("P");
  sub->add_option("--at-step", wanted->at_step, s.say({"Berkas sudah di langkah ini; yang sebelumnya dicatat sebagai tidak tercatat", "The paper is at this step already; earlier ones are unrecorded"}))->type_name("N");
  does(sub, s, [&s, wanted] {
    const auto done = s.desk().open_dossier(*wanted);
    if (!done) return s.refuse(done.refused());
    s.warn(done->warnings);
    return s.answer(json_of(*done), [&](std::ostream& out) { print_dossier(out, s, *done); });
  });
}

struct ListChoice {
  std::string state;
  int step = -1, limit = 0;
  bool waiting = false, brief = false;
};

// The catalogue gives pages of rows; the contract promises the whole list. Each row is shown and forgotten.
void each_row(desk::Desk& desk, archive::DossierFilter filter, int limit, const std::function<void(const archive::DossierRow&)>& show) {
  for (int left = limit > 0 ? limit : std::numeric_limits<int>::max(); left > 0;) {
    filter.limit = std::min(1000, left);
    const auto rows = desk.list(filter);
    for (const auto& row : rows) show(row);
    if (static_cast<int>(rows.size()) < filter.limit) return;
    left -= filter.limit;
    filter.after = rows.back().code;
  }
}

Json brief_json(const archive::DossierRow& row) {
  return {{"code", row.code}, {"number", text_or_null(row.number)}, {"title", row.title}, {"state", text_or_null(row.state)},
          {"step", row.step == 0 ? Json("done") : Json(row.step)}, {"class", text_or_null(row.classification)}, {"since", row.state_since},
          {"returns", row.returns}, {"masked", row.masked}};
}

void list_as_json(Session& s, const archive::DossierFilter& filter, const ListChoice& choice) {
  Session::Listing listing(s.out());
  each_row(s.desk(), filter, choice.limit, [&](const archive::DossierRow& row) {
    if (choice.brief) return listing.add(brief_json(row));
    const auto view = s.desk().dossier(row.code);
    if (view) listing.add(json_of(*view));
  });
}

void list_as_text(Session& s, const archive::DossierFilter& filter, const ListChoice& choice) {
  bool none = true;
  each_row(s.desk(), filter, choice.limit, [&](const archive::DossierRow& row) {
    none = false;
    print_rows(s.out(), s, {row});
  });
  if (none) print_rows(s.out(), s, {});
}

void add_list(CLI::App& dossier, Session& s) {
  auto choice = std::make_shared<ListChoice>();
  auto* sub = command(dossier, s, "list", {"Daftar berkas, terbaru lebih dahulu", "Lists dossiers, the newest first"},
                      "  berkas dossier list --state K0\n  berkas dossier list --step 11 --json\n  berkas dossier list --limit 50 --brief --json");
  sub->add_option("--state", choice->state, s.say({"Hanya tahap ini: K0..K8, K3x, void", "Only this state: K0..K8, K3x, void"}))->type_name("S");
  sub->add_option("--step", choice->step, s.say({"Hanya langkah ini", "Only this step"}))->type_name("N");
  sub->add_flag("--waiting", choice->waiting, s.say({"Hanya yang menunggu petugas (K0..K7)", "Only what waits for the clerk (K0..K7)"}));
  sub->add_option("--limit", choice->limit, s.say({"Paling banyak sekian", "At most so many"}))->check(CLI::Range(1, 1'000'000))->type_name("N");
  sub->add_flag("--brief", choice->brief, s.say({"JSON: hanya kode, nomor, judul, tahap, langkah; untuk daftar panjang", "JSON: only code, number, title, state, step; for long lists"}));
  does(sub, s, [&s, choice]() -> Exit {
    archive::DossierFilter filter;
    filter.waiting = choice->waiting;
    if (choice->step >= 0) filter.step = choice->step;
    if (!choice->state.empty()) {
      const auto state = workflow::parse_desk_state(choice->state);
      if (!state) return s.refuse(usage({"Tahap itu tidak ada.", "There is no such state."}, {"K0..K8, K3x, atau void.", "K0..K8, K3x, or void."}));
      filter.state = to_string(*state);
    }
    (void)s.desk();  // what cannot be opened is said before the list begins
    if (s.globals.json) list_as_json(s, filter, *choice);
    else list_as_text(s, filter, *choice);
    return Exit::done;
  });
}

void add_show(CLI::App& dossier, Session& s) {
  struct Choice { std::string code; bool reveal = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "show", {"Satu berkas: tahap, langkah, isi, lokasi, yang masih kurang", "One dossier: state, steps, contents, place, what lacks"},
                      "  berkas dossier show BRK1-B-7K3M9Q2XTA-SM");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas, naskah, atau lembarnya", "The code of a dossier, an item or one of its forms"}))->required();
  sub->add_flag("--reveal", choice->reveal, s.say({"Buka uraian rahasia; tercatat di riwayat", "Show restricted texts; written into the history"}));
  does(sub, s, [&s, choice] {
    const auto view = s.desk().dossier(choice->code, choice->reveal);
    if (!view) return s.refuse(view.refused());
    s.warn(view->warnings);
    return s.answer(json_of(*view), [&](std::ostream& out) { print_dossier(out, s, *view); });
  });
}

struct StepChoice {
  std::string code, decision, note, received, finished, by, outside, mark_missing;
  std::vector<std::string> evidence;
  int no = 0;
  bool now = false;
};

desk::Outcome<workflow::StepEntry> entry_of(const StepChoice& choice, bool outside_given, bool missing_given) {
  workflow::StepEntry entry;
  entry.step = choice.no;
  if (choice.decision == "yes") entry.decision = workflow::Decision::yes;
  if (choice.decision == "no") entry.decision = workflow::Decision::no;
  entry.note = choice.note;
  entry.person = choice.by;
  entry.evidence = choice.evidence;
  entry.recorded = choice.now ? workflow::Recorded::at_event : workflow::Recorded::later;
  if (outside_given) entry.outside_reason = choice.outside;
  entry.mark_missing = missing_given;
  entry.missing_reason = choice.mark_missing;
  const auto received = date_of(choice.received, "--received");
  if (!received) return received.refused();
  const auto finished = date_of(choice.finished, "--finished");
  if (!finished) return finished.refused();
  entry.received = *received;
  entry.finished = *finished;
  return entry;
}

void add_step(CLI::App& dossier, Session& s) {
  auto choice = std::make_shared<StepChoice>();
  auto* sub = command(dossier, s, "step", {"Mencatat satu kunjungan langkah, juga dari kertas lama", "Records one visit of a step, from old paper too"},
                      "  berkas dossier step CODE --no 11 --decision no --note \"Perbaiki bab 2\" --finished 2026-03\n"
                      "  berkas dossier step CODE --no 5 --received unknown --finished 2026");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  sub->add_option("--no", choice->no, s.say({"Nomor langkah", "The step's number"}))->required()->type_name("N");
  sub->add_option("--decision", choice->decision, s.say({"Setuju (yes) atau tidak setuju (no)", "Agreed or not"}))->check(CLI::IsMember({"yes", "no"}))->type_name("yes|no");
  sub->add_option("--note", choice->note, s.say({"Catatan; wajib ketika tidak setuju", "A note; needed with a no"}))->type_name("T");
  sub->add_option("--received", choice->received, s.say({"Diterima: YYYY[-MM[-DD]] atau unknown", "Received: YYYY[-MM[-DD]] or unknown"}))->type_name("D");
  sub->add_option("--finished", choice->finished, s.say({"Selesai: YYYY[-MM[-DD]] atau unknown", "Finished: YYYY[-MM[-DD]] or unknown"}))->type_name("D");
  sub->add_option("--by", choice->by, s.say({"Nama pelaksana", "Who did it"}))->type_name("NAME");
  sub->add_option("--evidence", choice->evidence, s.say({"Bukti pada kertas (boleh berulang)", "Evidence on the paper (may be repeated)"}))->type_name("T")->expected(1)->take_all();
  auto* outside = sub->add_option("--outside-sop", choice->outside, s.say({"Perpindahan ini di luar SOP, dengan alasannya", "This move is outside the SOP, and why"}))->type_name("REASON");
  auto* missing = sub->add_option("--mark-missing", choice->mark_missing, s.say({"Paraf atau tanda tangan tidak ada, dengan alasannya", "The initials or the signature are missing, and why"}))->type_name("REASON");
  sub->add_flag("--now", choice->now, s.say({"Terjadi sekarang, bukan dicatat kemudian", "Happens now, is not recorded later"}));
  does(sub, s, [&s, choice, outside, missing] {
    const auto entry = entry_of(*choice, outside->count() > 0, missing->count() > 0);
    if (!entry) return s.refuse(entry.refused());
    const auto done = s.desk().record_step(choice->code, *entry);
    if (!done) return s.refuse(done.refused());
    s.warn(done->warnings);
    return s.answer(json_of(*done), [&](std::ostream& out) { print_dossier(out, s, *done); });
  });
}

void add_handover(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, on, by; int through = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "handover", {"Serah terima berantai (langkah 12–15) dalam satu catatan", "The hand-down chain (steps 12–15) in one act"},
                      "  berkas dossier handover CODE --through 14 --on 2026-03-12");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  sub->add_option("--through", choice->through, s.say({"Langkah penyerahan terakhir yang sudah lewat", "The last hand-over that took place"}))->required()->type_name("N");
  sub->add_option("--on", choice->on, s.say({"Tanggalnya", "The date"}))->type_name("D");
  sub->add_option("--by", choice->by, s.say({"Nama pelaksana", "Who did it"}))->type_name("NAME");
  does(sub, s, [&s, choice] {
    const auto on = date_of(choice->on, "--on");
    if (!on) return s.refuse(on.refused());
    const auto done = s.desk().hand_over(choice->code, choice->through, *on, choice->by);
    if (!done) return s.refuse(done.refused());
    s.warn(done->warnings);
    return s.answer(json_of(*done), [&](std::ostream& out) { print_dossier(out, s, *done); });
  });
}

void add_link(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, sop; int no = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "link", {"Membuka berkas pada SOP terkait (Ket) sebuah langkah", "Opens a dossier on a linked SOP (Ket) of a step"},
                      "  berkas dossier link CODE --no 16 --sop pendokumentasian");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  sub->add_option("--no", choice->no, s.say({"Langkah yang menyebut SOP itu", "The step that names the SOP"}))->required()->type_name("N");
  sub->add_option("--sop", choice->sop, s.say({"SOP terkait", "The linked SOP"}))->required()->type_name("ID");
  does(sub, s, [&s, choice] {
    const auto done = s.desk().open_linked(choice->code, choice->no, choice->sop);
    if (!done) return s.refuse(done.refused());
    return s.answer(json_of(*done), [&](std::ostream& out) { print_dossier(out, s, *done); });
  });
}

}  // namespace

void add_dossier(CLI::App& app, Session& s) {
  auto* dossier = command(app, s, "dossier", {"Berkas: buka, catat langkah, terima, registrasi, tempatkan", "Dossiers: open, record steps, receive, register, place"});
  dossier->require_subcommand(1);
  add_new(*dossier, s);
  add_list(*dossier, s);
  add_show(*dossier, s);
  add_step(*dossier, s);
  add_handover(*dossier, s);
  add_link(*dossier, s);
  add_way(*dossier, s);
}

}  // namespace berkas::cli
