// init: a new archive.
#include <filesystem>
#include <system_error>

#include "app/cli/commands.h"
#include "app/desk/wording.h"

namespace berkas::cli {
namespace {

std::optional<desk::Refused> other_things(const std::filesystem::path& dir) {
  std::error_code error;
  if (!std::filesystem::exists(dir, error) || std::filesystem::exists(dir / "catalogue.db", error)) return std::nullopt;
  if (std::filesystem::is_directory(dir, error) && std::filesystem::is_empty(dir, error)) return std::nullopt;
  return desk::refuse("not-empty", {"Di folder ini ada isi lain; tidak ada yang diubah.", "Other files stand in this folder; nothing was changed."},
                      {"Pilih folder kosong untuk arsip baru.", "Choose an empty folder for a new archive."});
}

}  // namespace

void add_init(CLI::App& app, Session& s) {
  struct Choice { std::string office, unit; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "init", {"Membuat arsip baru di folder kosong", "Makes a new archive in an empty folder"},
                      "  berkas init --office \"Biro Perencanaan dan Manajemen Kinerja\" --archive /srv/arsip");
  sub->add_option("--office", choice->office, s.say({"Nama kantor, untuk kop dan tanda terima", "The office's name, for letterheads and receipts"}))->type_name("NAME");
  sub->add_option("--unit", choice->unit, s.say({"Unit pengolah", "The processing unit"}))->type_name("NAME");
  does(sub, s, [&s, choice]() -> Exit {
    const auto office = desk::clean_line(choice->office, {"nama kantor", "the office's name"}, 500);
    if (!office) return s.refuse(office.refused());
    if (const auto no = other_things(wiring::archive_dir(s.choice()))) return s.refuse(*no);
    wiring::create_archive(s.choice(), office->text);
    if (!choice->unit.empty()) {
      const auto done = s.desk().set("unit", choice->unit);
      if (!done) return s.refuse(done.refused());
    }
    const auto dir = wiring::archive_dir(s.choice()).string();
    return s.answer({{"archive", dir}}, [&](std::ostream& out) { out << s.say({"Arsip baru di ", "A new archive in "}) << dir << '\n'; });
  });
}

}  // namespace berkas::cli
