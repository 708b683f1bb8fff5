// file and text: the sealed archival copy, and the words in it.
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"

#include "app/cli/commands.h"

namespace berkas::cli {
namespace {

struct FileChoice {
  std::string code, intake, pdf, item, classification, security, place, reason;
  bool wait_text = false;
};

std::optional<std::string> given(const std::string& text) { return text.empty() ? std::nullopt : std::optional<std::string>(text); }

desk::FileRequest request_of(const FileChoice& c) {
  desk::FileRequest request;
  request.code = c.code;
  request.intake = given(c.intake);
  if (!c.pdf.empty()) request.pdf = c.pdf;
  request.item = given(c.item);
  request.classification = given(c.classification);
  request.place = given(c.place);
  request.reason = given(c.reason);
  request.security = archive::parse_security(c.security);
  request.wait_text = c.wait_text;
  return request;
}

Json json_of(const desk::Filed& filed) {
  return {{"code", filed.code}, {"sha256", filed.sha256}, {"pages", filed.pages}, {"bytes", filed.bytes}, {"text", filed.text_ready ? "ready" : "pending"},
          {"missing", filed.missing}, {"item", text_or_null(filed.item)}, {"already", filed.already}};
}

void print_filed(std::ostream& out, const Session& s, const desk::Filed& filed) {
  out << s.say({"Diarsipkan: ", "Filed: "}) << filed.code << ", " << filed.pages << s.say({" halaman", " pages"}) << '\n' << "SHA-256 " << filed.sha256 << '\n';
  if (!filed.text_ready) out << s.say({"Teks belum dibaca; `berkas text` membacanya.", "Its text is not read yet; `berkas text` reads it."}) << '\n';
  if (filed.missing.empty()) return;
  out << s.say({"Masih kurang:", "Still missing:"});
  for (const auto& what : filed.missing) out << ' ' << what;
  out << '\n';
}

void add_filing(CLI::App& app, Session& s) {
  auto choice = std::make_shared<FileChoice>();
  auto* sub = command(app, s, "file", {"Mengarsipkan: PDF/A tersegel dari baki masuk, atau PDF yang diberikan", "Files: a sealed PDF/A from the intake, or a given PDF"},
                      "  berkas file CODE --class PR.01.03 --security biasa --place \"Rak 2 / Boks 7\"\n  berkas file CODE --pdf naskah-tte.pdf");
  sub->add_option("CODE", choice->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  auto* intake = sub->add_option("--intake", choice->intake, s.say({"Baki masuk; jika tidak: yang terbaru untuk berkas ini", "The intake; else the newest of this dossier"}))->type_name("ID");
  sub->add_option("--pdf", choice->pdf, s.say({"PDF lahir digital atau ber-TTE, disimpan apa adanya", "A born-digital or electronically signed PDF, kept byte for byte"}))->type_name("FILE")->excludes(intake);
  sub->add_option("--item", choice->item, s.say({"Naskah lain dalam berkas; jika tidak: naskah utama", "Another item of the dossier; else its main item"}))->type_name("CODE");
  sub->add_option("--class", choice->classification, s.say({"Kode klasifikasi, bila belum diregistrasi", "The class, where it is not registered yet"}))->type_name("C");
  sub->add_option("--security", choice->security, s.say({"Klasifikasi keamanan", "The security class"}))->check(CLI::IsMember({"biasa", "terbatas", "rahasia", "sangat-rahasia"}))->type_name("biasa|terbatas|rahasia|sangat-rahasia");
  sub->add_option("--place", choice->place, s.say({"Kode atau jalur lokasi simpan", "Code or path of the place"}))->type_name("CODE|PATH");
  sub->add_option("--reason", choice->reason, s.say({"Alasan versi baru, untuk pindai ulang", "Why there is a new version, for a rescan"}))->type_name("T");
  sub->add_flag("--wait-text", choice->wait_text, s.say({"Tunggu teksnya, agar dapat dicari sejak awal", "Wait for the text, so that it is inside"}));
  does(sub, s, [&s, choice] {
    Interrupt interrupt;
    const auto filed = [&] {
      ProgressLine line(s);
      return s.desk().file(request_of(*choice), line.heard(), interrupt.token());
    }();
    if (!filed) return s.refuse(filed.refused());
    if (filed->already) s.note({"Sudah diarsipkan sebelumnya; jawabannya sama.", "It was filed before; the answer is the same."});
    return s.answer(json_of(*filed), [&](std::ostream& out) { print_filed(out, s, *filed); });
  });
}

void add_text(CLI::App& app, Session& s) {
  auto most = std::make_shared<int>(0);
  auto* sub = command(app, s, "text", {"Membaca teks arsip digital yang masih menunggu", "Reads the text of filed copies that still wait"}, "  berkas text --pending");
  sub->add_flag("--pending", s.say({"Semua yang menunggu (sama dengan tanpa pilihan)", "Everything that waits (the same as without)"}));
  sub->add_option("--most", *most, s.say({"Paling banyak sekian arsip digital", "At most so many files"}))->type_name("N");
  does(sub, s, [&s, most] {
    Interrupt interrupt;
    const auto done = [&] {
      ProgressLine line(s);
      return s.desk().read_pending_text(*most > 0 ? *most : 1'000'000, line.heard(), interrupt.token());
    }();
    return s.answer({{"done", done.done}, {"left", done.left}}, [&](std::ostream& out) {
      out << s.say({"Terbaca: ", "Read: "}) << done.done << s.say({", menunggu: ", ", waiting: "}) << done.left << '\n';
    }, done.left > 0 && *most == 0 && !interrupt.token().stop_requested() ? Exit::refused : Exit::done);
  });
}

}  // namespace

void add_file(CLI::App& app, Session& s) {
  add_filing(app, s);
  add_text(app, s);
}

}  // namespace berkas::cli
