// export: dossiers in open formats, for other systems and other offices.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"

namespace berkas::cli {
namespace {

void add_description(CLI::App& parent, Session& s, const char* name, desk::Desk::Format format, const Sentence& help) {
  struct Choice { std::string code, file; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(parent, s, name, help, std::string("  berkas export ") + name + " CODE -o uraian.xml");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas", "The code of a dossier"}))->required();
  sub->add_option("-o,--output", choice->file, s.say({"Tulis ke sini; yang sudah ada tidak ditimpa", "Write here; an existing file is not overwritten"}))->required()->type_name("FILE");
  does(sub, s, [&s, choice, format]() -> Exit {
    if (const auto no = may_write_to(choice->file)) return s.refuse(*no);
    const auto text = s.desk().described(choice->code, format);
    if (!text) return s.refuse(text.refused());
    if (const auto no = put_out(*text, choice->file)) return s.refuse(*no);
    return s.answer({{"file", choice->file}, {"bytes", text->size()}}, [&](std::ostream& out) { out << choice->file << '\n'; });
  });
}

void add_bag(CLI::App& parent, Session& s) {
  struct Choice { std::vector<std::string> codes; std::string target; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(parent, s, "bag", {"Paket BagIt: arsip digital dan uraiannya, lengkap tanpa Berkas", "A BagIt package: files and descriptions, complete without Berkas"},
                      "  berkas export bag CODE CODE -o penyerahan.tar\n  berkas export bag CODE -o folder-baru");
  sub->add_option("CODE", choice->codes, s.say({"Kode berkas, satu atau lebih", "Codes of dossiers, one or more"}))->required();
  sub->add_option("-o,--output", choice->target, s.say({"Folder baru, atau nama .tar; yang sudah ada tidak ditimpa", "A new folder, or a name ending in .tar; nothing is overwritten"}))->required()->type_name("DIR|FILE.tar");
  does(sub, s, [&s, choice]() -> Exit {
    Interrupt interrupt;
    if (const auto no = may_write_to(choice->target)) return s.refuse(*no);
    const auto bag = [&] {
      ProgressLine line(s);
      return s.desk().bag(choice->codes, choice->target, line.heard(), interrupt.token());
    }();
    if (!bag) return s.refuse(bag.refused());
    return s.answer({{"bag", choice->target}, {"dossiers", bag->dossiers}, {"files", bag->files}, {"bytes", bag->bytes}}, [&](std::ostream& out) {
      out << choice->target << ": " << bag->dossiers << s.say({" berkas, ", " dossiers, "}) << bag->files << s.say({" isi paket, ", " payload files, "}) << bag->bytes << s.say({" bita", " bytes"}) << '\n';
    });
  });
}

}  // namespace

void add_export(CLI::App& app, Session& s) {
  auto* exporting = command(app, s, "export", {"Berkas dalam bentuk terbuka: EAD3, Dublin Core, PREMIS, BagIt", "Dossiers in open formats: EAD3, Dublin Core, PREMIS, BagIt"});
  exporting->require_subcommand(1);
  add_description(*exporting, s, "ead", desk::Desk::Format::ead, {"Uraian sebagai EAD3", "The description as EAD3"});
  add_description(*exporting, s, "dc", desk::Desk::Format::dc, {"Uraian sebagai Dublin Core", "The description as Dublin Core"});
  add_description(*exporting, s, "premis", desk::Desk::Format::premis, {"Arsip digital, hash dan riwayat sebagai PREMIS 3", "Files, hashes and history as PREMIS 3"});
  add_bag(*exporting, s);
}

}  // namespace berkas::cli
