// sop: the procedures the office works by.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
#include "workflow/bpmn.h"
#include "workflow/sop_reader.h"

namespace berkas::cli {
namespace {

void print_sop(std::ostream& out, const Session& s, const workflow::Sop& sop) {
  out << sop.title << " (" << sop.status << ")\n" << sop.number << '\n';
  for (const auto& step : sop.steps) {
    out << padded(std::to_string(step.no), 4) << padded(step.role, 9) << step.text << '\n';
    if (step.decision) out << "             " << s.say({"ya → ", "yes → "}) << (step.yes ? std::to_string(*step.yes) : s.say({"selesai", "end"})) << s.say({", tidak → ", ", no → "}) << step.no_to.value_or(0) << '\n';
  }
  for (const auto& note : sop.notes) out << s.say({"Catatan: ", "Note: "}) << note << '\n';
}

void add_list(CLI::App& parent, Session& s) {
  auto* sub = command(parent, s, "list", {"SOP yang ada", "The SOPs there are"});
  does(sub, s, [&s] {
    const auto around = wiring::surroundings(s.choice());
    for (const auto& skipped : around.sops->skipped()) s.note({"Dilewati: " + skipped, "Skipped: " + skipped});
    Json list = Json::array();
    for (const auto& sop : around.sops->all()) list.push_back({{"id", sop.id}, {"title", sop.title}, {"status", sop.status}});
    return s.answer(list, [&](std::ostream& out) {
      for (const auto& sop : around.sops->all()) out << padded(sop.id, 28) << padded(sop.status, 18) << sop.title << '\n';
    });
  });
}

desk::Refused unknown_sop() {
  return {Exit::refused, "unknown-sop", {"SOP itu tidak dikenal.", "There is no SOP of that name."}, {"`berkas sop list` menunjukkan SOP yang ada.", "`berkas sop list` shows the SOPs there are."}};
}

void add_bpmn(CLI::App& parent, Session& s) {
  struct Choice { std::string id, file; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(parent, s, "bpmn", {"Satu SOP sebagai BPMN 2.0 dengan gambarnya", "One SOP as BPMN 2.0 with its drawing"}, "  berkas sop bpmn kinerja-kementerian -o kinerja.bpmn");
  sub->add_option("ID", choice->id, s.say({"Nama SOP", "The SOP's id"}))->required();
  sub->add_option("-o,--output", choice->file, s.say({"Tulis ke sini; yang sudah ada tidak ditimpa", "Write here; an existing file is not overwritten"}))->required()->type_name("FILE");
  does(sub, s, [&s, choice]() -> Exit {
    if (const auto no = may_write_to(choice->file)) return s.refuse(*no);
    const auto around = wiring::surroundings(s.choice());
    const auto* sop = around.sops->find(choice->id);
    if (sop == nullptr) return s.refuse(unknown_sop());
    const auto text = workflow::bpmn(*sop);
    if (const auto no = put_out(text, choice->file)) return s.refuse(*no);
    return s.answer({{"file", choice->file}, {"bytes", text.size()}}, [&](std::ostream& out) { out << choice->file << '\n'; });
  });
}

void add_show(CLI::App& parent, Session& s) {
  auto id = std::make_shared<std::string>();
  auto* sub = command(parent, s, "show", {"Satu SOP seluruhnya", "One whole SOP"}, "  berkas sop show kinerja-kementerian");
  sub->add_option("ID", *id, s.say({"Nama SOP", "The SOP's id"}))->required();
  does(sub, s, [&s, id] {
    const auto around = wiring::surroundings(s.choice());
    const auto* sop = around.sops->find(*id);
    if (sop == nullptr) return s.refuse(unknown_sop());
    return s.answer(json_of(*sop), [&](std::ostream& out) { print_sop(out, s, *sop); });
  });
}

void add_checking(CLI::App& parent, Session& s) {
  auto file = std::make_shared<std::string>();
  auto* sub = command(parent, s, "check", {"Memeriksa sebuah arsip SOP (TOML): setiap kesalahan dengan barisnya", "Checks an SOP file (TOML): each mistake with its line"}, "  berkas sop check sop-kami.toml");
  sub->add_option("FILE", *file, s.say({"Arsip SOP", "The SOP file"}))->required()->type_name("FILE");
  does(sub, s, [&s, file] {
    const auto result = workflow::read_sop(*file);
    const auto* mistakes = std::get_if<std::vector<workflow::SopMistake>>(&result);
    Json list = Json::array();
    if (mistakes != nullptr) {
      for (const auto& mistake : *mistakes) list.push_back({{"line", mistake.line}, {"message", mistake.message}, {"code", mistake.code}});
    }
    return s.answer({{"ok", mistakes == nullptr}, {"mistakes", list}}, [&](std::ostream& out) {
      if (mistakes == nullptr) out << s.say({"Tidak ada kesalahan.", "No mistakes."}) << '\n';
      else for (const auto& mistake : *mistakes) out << *file << ':' << mistake.line << ": " << mistake.message << '\n';
    }, mistakes == nullptr ? Exit::done : Exit::refused);
  });
}

}  // namespace

void add_sop(CLI::App& app, Session& s) {
  auto* sop = command(app, s, "sop", {"SOP: daftar, isi, pemeriksaan, BPMN", "SOPs: list, show, check, BPMN"});
  sop->require_subcommand(1);
  add_list(*sop, s);
  add_show(*sop, s);
  add_checking(*sop, s);
  add_bpmn(*sop, s);
}

}  // namespace berkas::cli
