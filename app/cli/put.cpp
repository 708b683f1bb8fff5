// put and one-legged: papers to their places by code, and the dossiers of which one half does not stand.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/desk/paper/shelves.h"

namespace berkas::cli {
namespace {

struct PutChoice {
  desk::PutRequest request;
  std::string all_of;
  bool undo = false;
};

Json json_of(const desk::PutDone& done) {
  Json next = nullptr;
  if (done.next) next = {{"box", done.next->box ? Json(done.next->box->code) : Json(nullptr)}, {"name", done.next->name}, {"in", text_or_null(done.next->in)}};
  return {{"moved", done.moved}, {"in", text_or_null(done.in)}, {"path", text_or_null(done.path)}, {"already", done.already}, {"codes", done.codes},
          {"documented", done.documented}, {"dossiers", done.filling.dossiers}, {"percent", done.filling.percent()}, {"next", next}};
}

Exit tell(Session& s, const desk::Outcome<desk::PutDone>& done) {
  if (!done) return s.refuse(done.refused());
  return s.answer(json_of(*done), [&](std::ostream& out) { out << s.say(done->says) << '\n'; });
}

Exit put(Session& s, const PutChoice& choice) {
  desk::Shelves shelves(s.desk());
  const auto& request = choice.request;
  if (choice.undo) {
    if (!request.codes.empty() || !request.in.empty()) return s.refuse(usage({"--undo berdiri sendiri: pemindahan terakhir dikembalikan utuh.", "--undo stands alone: the last move is taken back whole."}));
    return tell(s, shelves.undo(request.reason));
  }
  if (request.in.empty()) return s.refuse(usage({"Sebut tujuannya: --in KODE.", "Say where to: --in CODE."}, {"Atau `berkas put --undo`.", "Or `berkas put --undo`."}));
  if (choice.all_of.empty() == request.codes.empty()) return s.refuse(usage({"Sebut yang ditaruh: kodenya, atau --all-of LOKASI.", "Say what is put: its codes, or --all-of PLACE."}));
  return tell(s, choice.all_of.empty() ? shelves.put(request) : shelves.put_contents(choice.all_of, request.in, request.reason));
}

void add_putting(CLI::App& app, Session& s) {
  auto choice = std::make_shared<PutChoice>();
  auto* sub = command(app, s, "put", {"Menaruh berkas ke folder atau boks, boks ke rak (K7)", "Puts a dossier into a folder or box, a box onto a shelf (K7)"},
                      "  berkas put BRK1-B-… BRK1-B-… --in BRK1-X-…\n  berkas put BRK1-X-… --in \"Gedung A / Ruang Arsip / Rak 2\" --reason \"ditata ulang\"\n  berkas put --undo");
  sub->add_option("CODE", choice->request.codes, s.say({"Kode berkas, folder, atau boks", "The codes of dossiers, folders or boxes"}));
  sub->add_option("--in", choice->request.in, s.say({"Ke sini: kode atau jalur", "To here: a code or a path"}))->type_name("PLACE");
  sub->add_option("--all-of", choice->all_of, s.say({"Semua isi lokasi ini", "All that is in this place"}))->type_name("PLACE");
  sub->add_option("--reason", choice->request.reason, s.say({"Alasan dipindahkan", "Why it is moved"}))->type_name("T");
  sub->add_flag("--label-attached", choice->request.label_seen, s.say({"Label sudah terpasang", "The label is on it"}));
  sub->add_flag("--undo", choice->undo, s.say({"Mengembalikan pemindahan terakhir petugas ini", "Takes back this officer's last move"}));
  does(sub, s, [&s, choice] { return put(s, *choice); });
}

void add_one_legged(CLI::App& app, Session& s) {
  auto* sub = command(app, s, "one-legged", {"Berkas yang baru separuh: tanpa arsip digital, tanpa lokasi, atau kertasnya bermasalah", "Dossiers of which one half does not stand: no digital copy, no place, or the paper in trouble"});
  does(sub, s, [&s] {
    const auto all = desk::Shelves(s.desk()).one_legged();
    Json list = Json::array();
    for (const auto& one : all) {
      list.push_back({{"code", one.dossier.code}, {"number", text_or_null(one.dossier.number)}, {"title", one.dossier.title}, {"state", text_or_null(one.dossier.state)},
                      {"why", one.why}, {"place", text_or_null(one.place_path)}});
    }
    return s.answer(list, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Semua berkas berdiri di atas dua kaki.", "Every dossier stands on both legs."}) << '\n';
      for (const auto& one : all) out << one.dossier.code << "  " << one.dossier.number << "  " << s.say(one.says) << ' ' << s.say(one.todo) << '\n';
    });
  });
}

}  // namespace

void add_put(CLI::App& app, Session& s) {
  add_putting(app, s);
  add_one_legged(app, s);
}

}  // namespace berkas::cli
