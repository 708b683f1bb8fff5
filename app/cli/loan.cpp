// loan and borrower: originals that leave the shelf, and come back.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
#include "app/desk/paper/lending.h"

namespace berkas::cli {
namespace {

void print_loan(std::ostream& out, const Session& s, const desk::LoanView& view) {
  out << view.loan.code << "  " << padded(view.loan.number, 10) << padded(view.number, 18) << s.say(view.says) << '\n';
  if (!s.say(view.todo).empty()) out << "    " << s.say(view.todo) << '\n';
}

Exit tell(Session& s, const desk::Outcome<desk::LoanView>& view, Exit exit = Exit::done) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(*view), [&](std::ostream& out) { print_loan(out, s, *view); }, exit);
}

void add_order(CLI::App* sub, Session& s, desk::LoanOrder& order, bool due_needed) {
  sub->add_option("CODE", order.code, s.say({"Kode berkas, atau kode permintaan pinjam", "The dossier's code, or the requested loan's"}))->required();
  auto* to = sub->add_option("--to", order.to, s.say({"Peminjam: nama, NIP, atau nomornya", "The borrower: name, NIP or number"}))->type_name("NAME");
  auto* due = sub->add_option("--due", order.due, s.say({"Batas kembali", "Due date"}))->type_name("D");
  if (due_needed) to->required(), due->required();
  sub->add_option("--purpose", order.purpose, s.say({"Keperluan", "Purpose"}))->type_name("T");
  sub->add_option("--nip", order.nip, s.say({"NIP peminjam baru", "NIP of a new borrower"}))->type_name("N");
  sub->add_option("--unit", order.unit, s.say({"Unit peminjam baru", "Unit of a new borrower"}))->type_name("T");
  sub->add_option("--post", order.post, s.say({"Jabatan peminjam baru", "Post of a new borrower"}))->type_name("T");
  sub->add_option("--contact", order.contact, s.say({"Kontak peminjam baru", "Contact of a new borrower"}))->type_name("T");
}

void add_out(CLI::App& loan, Session& s) {
  struct Choice { desk::LoanOrder order; int sheets = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "out", {"Meminjamkan berkas asli", "Lends the original"}, "  berkas loan out CODE --to \"Budi Contoh\" --due 2026-12-01 --purpose \"Pemeriksaan BPK\" --sheets 37");
  add_order(sub, s, choice->order, false);
  auto* sheets = sub->add_option("--sheets", choice->sheets, s.say({"Lembar yang dihitung bersama", "Sheets counted together"}))->type_name("N");
  does(sub, s, [&s, choice, sheets] {
    if (sheets->count() > 0) choice->order.sheets = choice->sheets;
    const auto done = desk::Lending(s.desk()).lend(choice->order);
    if (done && done->scan_available) s.note({"Hasil pindainya ada: `berkas open` mungkin sudah cukup, tanpa meminjam kertasnya.", "A scan is filed: `berkas open` may be enough, without lending the paper."});
    return tell(s, done);
  });
}

void add_request(CLI::App& loan, Session& s) {
  auto order = std::make_shared<desk::LoanOrder>();
  auto* sub = command(loan, s, "request", {"Mengajukan peminjaman; belum ada yang keluar", "Asks for a loan; nothing leaves yet"}, "  berkas loan request CODE --to \"Budi Contoh\" --due 2026-12-01");
  add_order(sub, s, *order, true);
  does(sub, s, [&s, order] { return tell(s, desk::Lending(s.desk()).ask(*order)); });
}

void add_decisions(CLI::App& loan, Session& s) {
  struct Choice { std::string code, by, note; };
  for (const bool yes : {true, false}) {
    auto choice = std::make_shared<Choice>();
    auto* sub = command(loan, s, yes ? "approve" : "decline", yes ? Sentence{"Mencatat persetujuan pimpinan", "Records the leader's approval"} : Sentence{"Mencatat penolakan", "Records that it was declined"});
    sub->add_option("CODE", choice->code, s.say({"Kode pinjam atau kode berkas", "The loan's or the dossier's code"}))->required();
    sub->add_option("--by", choice->by, s.say({"Siapa yang memutuskan", "Who decides"}))->required()->type_name("NAME");
    sub->add_option("--note", choice->note, s.say({"Catatan; wajib bila ditolak", "A note; needed when declined"}))->type_name("T");
    does(sub, s, [&s, choice, yes] { return tell(s, desk::Lending(s.desk()).decide(choice->code, yes, choice->by, choice->note)); });
  }
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "cancel", {"Membatalkan permintaan yang belum keluar", "Cancels a request that is not out yet"});
  sub->add_option("CODE", choice->code, s.say({"Kode pinjam", "The loan's code"}))->required();
  sub->add_option("--reason", choice->note, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(sub, s, [&s, choice] { return tell(s, desk::Lending(s.desk()).cancel(choice->code, choice->note)); });
}

void add_return(CLI::App& loan, Session& s) {
  struct Choice { std::string code, condition, remarks; int sheets = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "return", {"Menerima kembali, lembarnya dihitung", "Takes it back, its sheets counted"}, "  berkas loan return CODE --sheets 37\n  berkas loan return CODE --sheets 36 --condition \"Rusak ringan\"");
  sub->add_option("CODE", choice->code, s.say({"Kode pinjam atau kode berkas", "The loan's or the dossier's code"}))->required();
  auto* sheets = sub->add_option("--sheets", choice->sheets, s.say({"Lembar yang kembali", "Sheets that came back"}))->type_name("N");
  sub->add_option("--condition", choice->condition, s.say({"Baik, Rusak ringan, Rusak berat", "Baik, Rusak ringan, Rusak berat"}))->type_name("T");
  sub->add_option("--remarks", choice->remarks, s.say({"Keterangan", "Remarks"}))->type_name("T");
  does(sub, s, [&s, choice, sheets] {
    const auto done = desk::Lending(s.desk()).give_back(choice->code, sheets->count() > 0 ? std::optional<int>(choice->sheets) : std::nullopt, choice->condition, choice->remarks);
    return tell(s, done, done && done->loan.short_by() > 0 ? Exit::refused : Exit::done);
  });
}

void add_lost(CLI::App& loan, Session& s) {
  struct Choice { std::string code, statement; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "lost", {"Mencatat pernyataan hilang", "Records the statement of loss"});
  sub->add_option("CODE", choice->code, s.say({"Kode pinjam atau kode berkas", "The loan's or the dossier's code"}))->required();
  sub->add_option("--statement", choice->statement, s.say({"Pernyataan peminjam", "The borrower's statement"}))->required()->type_name("T");
  does(sub, s, [&s, choice] { return tell(s, desk::Lending(s.desk()).lost(choice->code, choice->statement)); });
}

void add_signing(CLI::App& loan, Session& s) {
  struct Choice { std::string code, file; bool back = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "sign", {"Tanda tangan sudah ada: di bon kertas, atau bon yang dipindai kembali", "It is signed: on the paper slip, or the slip scanned back"});
  sub->add_option("CODE", choice->code, s.say({"Kode pinjam atau kode berkas", "The loan's or the dossier's code"}))->required();
  sub->add_flag("--back", choice->back, s.say({"Tanda tangan pengembalian", "The signature of the return"}));
  sub->add_option("--file", choice->file, s.say({"Hasil pindai bon: PDF, JPEG, PNG", "The scanned slip: PDF, JPEG, PNG"}))->type_name("FILE");
  does(sub, s, [&s, choice] {
    desk::Lending lending(s.desk());
    return tell(s, choice->file.empty() ? lending.sign(choice->code, choice->back, "paper") : lending.attach_signed(choice->code, choice->back, choice->file));
  });
}

void add_listing(CLI::App& loan, Session& s) {
  struct Choice { bool overdue = false, out = false; std::string borrower; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(loan, s, "list", {"Peminjaman; --overdue yang terlambat", "The loans; --overdue those late"});
  sub->add_flag("--overdue", choice->overdue, s.say({"Hanya yang lewat batas kembali", "Only those past their due date"}));
  sub->add_flag("--out", choice->out, s.say({"Hanya yang sedang keluar", "Only those that are out"}));
  sub->add_option("--borrower", choice->borrower, s.say({"Hanya peminjam ini", "Only of this borrower"}))->type_name("NAME");
  does(sub, s, [&s, choice]() -> Exit {
    desk::Lending lending(s.desk());
    desk::LoanList wanted{.only_overdue = choice->overdue, .only_out = choice->out};
    if (!choice->borrower.empty()) {
      const auto who = lending.borrower(choice->borrower);
      if (!who) return s.refuse(who.refused());
      wanted.borrower = who->number;
    }
    const auto all = lending.list(wanted);
    Json list = Json::array();
    for (const auto& one : all) list.push_back(json_of(one));
    return s.answer(list, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Tidak ada.", "None."}) << '\n';
      for (const auto& one : all) print_loan(out, s, one);
    });
  });
  auto code = std::make_shared<std::string>();
  auto* one = command(loan, s, "show", {"Satu peminjaman", "One loan"});
  one->add_option("CODE", *code, s.say({"Kode pinjam atau kode berkas", "The loan's or the dossier's code"}))->required();
  does(one, s, [&s, code] { return tell(s, desk::Lending(s.desk()).show(*code)); });
}

Json json_of(const archive::Borrower& one) {
  return {{"number", one.number}, {"name", one.name}, {"nip", text_or_null(one.nip)}, {"unit", text_or_null(one.unit)}, {"post", text_or_null(one.post)}, {"contact", text_or_null(one.contact)}};
}

void add_borrowers(CLI::App& app, Session& s) {
  auto* borrower = command(app, s, "borrower", {"Daftar peminjam", "The register of borrowers"});
  borrower->require_subcommand(1);
  auto wanted = std::make_shared<archive::Borrower>();
  auto* fresh = command(*borrower, s, "new", {"Mendaftarkan peminjam", "Registers a borrower"}, "  berkas borrower new --name \"Budi Contoh\" --nip 198001012005011001 --unit \"Biro Hukum\"");
  fresh->add_option("--name", wanted->name, s.say({"Nama", "Name"}))->required()->type_name("NAME");
  fresh->add_option("--nip", wanted->nip, s.say({"NIP", "NIP"}))->type_name("N");
  fresh->add_option("--unit", wanted->unit, s.say({"Unit", "Unit"}))->type_name("T");
  fresh->add_option("--post", wanted->post, s.say({"Jabatan", "Post"}))->type_name("T");
  fresh->add_option("--contact", wanted->contact, s.say({"Kontak", "Contact"}))->type_name("T");
  does(fresh, s, [&s, wanted]() -> Exit {
    const auto one = desk::Lending(s.desk()).add_borrower(*wanted);
    if (!one) return s.refuse(one.refused());
    return s.answer(json_of(*one), [&](std::ostream& out) { out << one->number << "  " << one->name << '\n'; });
  });
  auto* list = command(*borrower, s, "list", {"Semua peminjam", "Every borrower"});
  does(list, s, [&s] {
    const auto all = desk::Lending(s.desk()).borrowers();
    Json value = Json::array();
    for (const auto& one : all) value.push_back(json_of(one));
    return s.answer(value, [&](std::ostream& out) {
      for (const auto& one : all) out << padded(std::to_string(one.number), 6) << padded(one.name, 30) << padded(one.nip, 22) << one.unit << '\n';
    });
  });
}

}  // namespace

void add_loan(CLI::App& app, Session& s) {
  auto* loan = command(app, s, "loan", {"Peminjaman berkas asli", "Loans of originals"});
  loan->require_subcommand(1);
  add_out(*loan, s);
  add_return(*loan, s);
  add_request(*loan, s);
  add_decisions(*loan, s);
  add_lost(*loan, s);
  add_signing(*loan, s);
  add_listing(*loan, s);
  add_borrowers(app, s);
}

}  // namespace berkas::cli
