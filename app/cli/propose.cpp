// propose: what the document says of itself, for the index fields. Nothing is written.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"

namespace berkas::cli {
namespace {

using Proposals = std::vector<archive::FieldProposal>;

Json json_of(const Proposals& all) {
  Json list = Json::array();
  for (const auto& one : all) list.push_back({{"value", one.value}, {"line", one.line}, {"page", one.page}});
  return list;
}

const char* word(desk::FieldProposals::Source source) {
  switch (source) {
    case desk::FieldProposals::Source::text: return "text";
    case desk::FieldProposals::Source::pages: return "pages";
    case desk::FieldProposals::Source::none: break;
  }
  return "none";
}

void print(std::ostream& out, const Session& s, const Sentence& label, const Proposals& all) {
  for (const auto& one : all) out << s.say(label) << ": " << one.value << s.say({"  (halaman ", "  (page "}) << one.page << ": " << one.line << ")\n";
}

}  // namespace

void add_propose(CLI::App& app, Session& s) {
  auto code = std::make_shared<std::string>();
  auto* sub = command(app, s, "propose", {"Nomor, tanggal, dan hal menurut teks naskah; hanya usulan, tidak diisikan", "Number, date and subject as the document's text has them; offered, never filled in"},
                      "  berkas propose BRK1-B-7K3M9Q2XTA-SM");
  sub->add_option("CODE", *code, s.say({"Kode berkas", "The dossier's code"}))->required();
  does(sub, s, [&s, code] {
    const auto found = s.desk().propose_fields(*code, {}, {});
    if (!found) return s.refuse(found.refused());
    const auto& fields = found->fields;
    return s.answer({{"source", word(found->source)}, {"number", json_of(fields.numbers)}, {"date", json_of(fields.dates)}, {"subject", json_of(fields.subjects)}}, [&](std::ostream& out) {
      print(out, s, {"Nomor", "Number"}, fields.numbers);
      print(out, s, {"Tanggal", "Date"}, fields.dates);
      print(out, s, {"Hal", "Subject"}, fields.subjects);
      if (fields.numbers.empty() && fields.dates.empty() && fields.subjects.empty()) out << s.say({"Belum ada yang dapat diusulkan.", "Nothing can be offered yet."}) << '\n';
    });
  });
}

}  // namespace berkas::cli
