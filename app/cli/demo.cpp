// demo: the clerk's whole job on an invented office, in a scratch archive, with the simulated scanner.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/desk/wording.h"

namespace berkas::cli {
namespace {

namespace fs = std::filesystem;

// A step of the play that was refused: the demo ends there and says so.
struct Stopped {
  desk::Refused why;
};

template <class T>
T need(desk::Outcome<T> outcome) {
  if (!outcome) throw Stopped{outcome.refused()};
  return std::move(outcome.value());
}

fs::path scratch_folder() {
  const char* tmp = std::getenv("TMPDIR");
  std::string pattern = (fs::path(tmp != nullptr && *tmp != '\0' ? tmp : "/tmp") / "berkas-contoh-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::system_error(errno, std::generic_category(), pattern);
  return pattern;
}

class Play {
public:
  Play(Session& session, fs::path folder) : s_(session), folder_(std::move(folder)), desk_(open()) {}

  void run() {
    places();
    paper_history();
    receive_and_check();
    scan();
    file();
    label_and_sheets();
    find_again();
  }

  std::string code, pdf;
  std::vector<std::string> sheets;
  fs::path archive() const { return folder_ / "arsip"; }

private:
  std::unique_ptr<desk::Desk> open() {
    wiring::Choice choice;
    choice.archive = archive();
    choice.operator_text = "Rina Contoh:199001012015012001";
    wiring::create_archive(choice, "KEMENTERIAN CONTOH REPUBLIK INDONESIA");
    auto desk = wiring::open_desk(choice)();
    need(desk->set("example", "yes"));
    need(desk->set("unit", "Biro Perencanaan (CONTOH)"));
    need(desk->set("creator", "Kementerian Contoh"));
    need(desk->set("city", "Jakarta"));
    return desk;
  }

  void tell(const std::string& id, const std::string& en) { s_.note({id, en}); }

  void places() {
    const auto room = need(desk_->new_place(archive::PlaceKind::room, "Ruang Arsip", "", {}));
    const auto shelf = need(desk_->new_place(archive::PlaceKind::shelf, "Rak 2", room.code, 900));
    box_ = need(desk_->new_place(archive::PlaceKind::box, "Boks 7", shelf.code, 90)).code;
    tell("Lokasi simpan: " + desk_->place_path(box_), "A place for the paper: " + desk_->place_path(box_));
  }

  void step(int no, workflow::Decision decision, const std::string& date, const std::string& note = {}) {
    workflow::StepEntry entry;
    entry.step = no;
    entry.decision = decision;
    entry.note = note;
    entry.finished = workflow::PartialDate::parse(date).value_or(workflow::PartialDate{});
    need(desk_->record_step(code, entry));
  }

  // The Minister sends it back once; the Sekjen passes the mended draft on.
  void paper_history() {
    using enum workflow::Decision;
    code = need(desk_->open_dossier({"kinerja-kementerian", "Pengelolaan Data Kinerja Kementerian 2025 (CONTOH)", "2025", 1, "", 0})).dossier.code;
    step(1, none, "2026-01-05");
    step(2, yes, "2026-01-07");
    step(3, yes, "2026-01-09");
    step(4, none, "2026-01-12");
    step(5, none, "2026-01-14");
    step(6, none, "2026-02-02");
    for (int no = 7; no <= 10; ++no) step(no, yes, "2026-02-1" + std::to_string(no - 7));
    step(11, no, "2026-02-20", "Lengkapi tabel capaian pada lampiran");
    step(10, yes, "2026-02-24", "Tabel capaian dilengkapi");
    step(11, yes, "2026-03-02");
    need(desk_->hand_over(code, 14, *workflow::PartialDate::parse("2026-03-04"), ""));
    tell("Langkah 1–14 dicatat dari kertas; Menteri mengembalikan sekali. Kode " + code, "Steps 1–14 recorded from paper; returned once by the Minister. Code " + code);
  }

  void receive_and_check() {
    need(desk_->receive(code, "Budi Contoh", 3));
    workflow::CheckAnswer signed_document;
    signed_document.row = "A17";
    signed_document.present = workflow::Presence::yes;
    signed_document.form = workflow::CopyForm::original;
    signed_document.sheets = 3;
    signed_document.number = "M/3/PR.01.03/III/2026";
    signed_document.date = *workflow::PartialDate::parse("2026-03-02");
    need(desk_->fill(code, signed_document));
    need(desk_->fill_all_present(code));
    need(desk_->examine_all_conform(code));
    need(desk_->conclude(code, "Berkas contoh"));
    tell("Diterima, lembar pemeriksaan diisi, diteliti, dan disimpulkan.", "Received; the check sheet filled, examined and concluded.");
  }

  void scan() {
    desk::ScanRequest request;
    request.code = code;
    request.device = "simulated:" + (wiring::share_dir() / "demo").string();
    const auto outcome = need(desk_->scan(request, {}, {}));
    intake_ = outcome.intake.facts.id;
    for (const auto& page : outcome.intake.facts.pages) {
      if (!page.flags.empty()) need(desk_->answer_flag(intake_, page.no, "keep"));
    }
    tell("Dipindai: " + std::to_string(outcome.intake.pages) + " halaman.", "Scanned: " + std::to_string(outcome.intake.pages) + " pages.");
  }

  void file() {
    desk::Registration registration;
    registration.classification = "PR.01.03";
    registration.summary = "Data kinerja kementerian tahun 2025 (CONTOH)";
    registration.document_kind = "Laporan";
    registration.signature = "basah";
    need(desk_->register_dossier(code, registration));
    desk::FileRequest request;
    request.code = code;
    request.intake = intake_;
    request.wait_text = true;
    const auto filed = need(desk_->file(request, {}, {}));
    pdf = (folder_ / "naskah.pdf").string();
    const auto stored = need(desk_->open_file(code));
    if (const auto no = copy_out(stored.path, pdf)) throw Stopped{*no};
    tell("Diarsipkan, SHA-256 " + filed.sha256, "Filed, SHA-256 " + filed.sha256);
  }

  void label_and_sheets() {
    for (const auto& sheet : {"check-sheet", "routing", "scan-cover", "dossier-label", "authentication"}) print(sheet);
    const auto view = need(desk_->place(code, box_, true));
    print("receipt");
    tell("Boks dan label dicatat; tahap " + to_string(view.state), "Box and label recorded; state " + to_string(view.state));
  }

  void print(const std::string& sheet) {
    desk::PrintOrder order;
    order.sheet = sheet;
    order.code = code;
    order.file = folder_ / (sheet + ".pdf");
    need(desk_->print(order));
    sheets.push_back(order.file.string());
  }

  void find_again() {
    const auto shown = need(desk_->show(code));
    tell("Ditemukan kembali dengan kodenya: " + shown.place_path, "Found again by its code: " + shown.place_path);
  }

  Session& s_;
  fs::path folder_;
  std::unique_ptr<desk::Desk> desk_;
  std::string box_, intake_;
};

Exit play(Session& s, bool keep) {
  const fs::path folder = scratch_folder();
  struct Broom {
    const fs::path& folder;
    bool keep;
    ~Broom() {
      std::error_code ignored;
      if (!keep) fs::remove_all(folder, ignored);
    }
  } broom{folder, keep};
  try {
    Play demo(s, folder);
    demo.run();
    return s.answer({{"archive", demo.archive().string()}, {"code", demo.code}, {"pdf", demo.pdf}, {"sheets", demo.sheets}}, [&](std::ostream& out) {
      out << s.say({"Arsip   ", "Archive "}) << demo.archive().string() << '\n' << s.say({"Kode    ", "Code    "}) << demo.code << '\n' << "PDF     " << demo.pdf << '\n';
      for (const auto& sheet : demo.sheets) out << s.say({"Lembar  ", "Sheet   "}) << sheet << '\n';
      if (!keep) out << s.say({"Semuanya dihapus lagi; --keep menyimpannya.", "All of it is removed again; --keep keeps it."}) << '\n';
    });
  } catch (const Stopped& stopped) {
    return s.refuse(stopped.why);
  }
}

}  // namespace

void add_demo(CLI::App& app, Session& s) {
  auto keep = std::make_shared<bool>(false);
  auto* sub = command(app, s, "demo", {"Seluruh pekerjaan petugas pada kantor rekaan (CONTOH), dengan pemindai simulasi", "The clerk's whole job on an invented office (CONTOH), with the simulated scanner"},
                      "  berkas demo --keep");
  sub->add_flag("--keep", *keep, s.say({"Simpan arsip contoh dan lembarnya", "Keep the example archive and its sheets"}));
  does(sub, s, [&s, keep] { return play(s, *keep); });
}

}  // namespace berkas::cli
