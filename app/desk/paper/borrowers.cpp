// The register of borrowers.
#include <algorithm>
#include <cctype>

#include "app/desk/paper/lending.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

std::string folded(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string digits(const std::string& text) {
  std::string only;
  for (const char c : text)
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) only += c;
  return only;
}

bool all_digits(const std::string& text) { return !text.empty() && digits(text).size() == text.size(); }

// By number, NIP (however it is spaced) or name; two of one name are told apart by their NIP.
std::vector<archive::Borrower> like(const std::vector<archive::Borrower>& all, const std::string& typed) {
  std::vector<archive::Borrower> found;
  const std::string nip = digits(typed);
  for (const auto& one : all) {
    const bool by_number = all_digits(typed) && typed.size() < 9 && std::to_string(one.number) == typed;
    const bool by_nip = nip.size() >= 9 && digits(one.nip) == nip;
    if (by_number || by_nip || folded(one.name) == folded(typed)) found.push_back(one);
  }
  return found;
}

Refused name_missing() {
  return refuse("to-required", {"Nama peminjam belum diisi.", "It is not said who borrows."}, {"Isi nama, NIP, atau nomor peminjam.", "Give a name, a NIP or the borrower's number."});
}

Refused two_of_that_name(const std::string& name) {
  return refuse("borrower-ambiguous", {"Ada lebih dari satu peminjam bernama " + name + ".", "There is more than one borrower named " + name + "."}, {"Pakai NIP atau nomor peminjamnya.", "Use the NIP or the borrower's number."});
}

std::optional<Refused> clean_borrower(archive::Borrower& one) {
  struct Field { std::string& text; Sentence what; int most; };
  for (const auto& field : {Field{one.name, {"nama peminjam", "the borrower's name"}, 200}, Field{one.nip, {"NIP", "the NIP"}, 40}, Field{one.unit, {"unit", "the unit"}, 200},
                            Field{one.post, {"jabatan", "the post"}, 200}, Field{one.contact, {"kontak", "the contact"}, 200}}) {
    const auto clean = clean_line(field.text, field.what, field.most);
    if (!clean) return clean.refused();
    field.text = clean->text;
  }
  if (one.name.empty()) return name_missing();
  return std::nullopt;
}

std::optional<Refused> known_nip(const std::vector<archive::Borrower>& all, const archive::Borrower& one) {
  for (const auto& other : all) {
    if (one.nip.empty() || digits(other.nip) != digits(one.nip) || other.number == one.number) continue;
    return refuse("borrower-exists", {"NIP " + one.nip + " sudah terdaftar atas nama " + other.name + ".", "The NIP " + one.nip + " is registered for " + other.name + " already."}, {"Pakai peminjam yang sudah ada.", "Use the borrower there is."});
  }
  return std::nullopt;
}

}  // namespace

std::vector<archive::Borrower> Lending::borrowers() { return desk_.state().catalogue().paper().borrowers(); }

Outcome<archive::Borrower> Lending::borrower(const std::string& typed) {
  const auto clean = clean_line(typed, {"peminjam", "the borrower"}, 200);
  if (!clean) return clean.refused();
  if (clean->text.empty()) return name_missing();
  const auto found = like(borrowers(), clean->text);
  if (found.size() > 1) return two_of_that_name(clean->text);
  if (found.empty()) return refuse("unknown-borrower", {"Peminjam '" + clean->text + "' belum terdaftar.", "The borrower '" + clean->text + "' is not registered."}, {"Daftarkan dengan `berkas borrower new`.", "Register them with `berkas borrower new`."});
  return found.front();
}

Outcome<archive::Borrower> Lending::add_borrower(const archive::Borrower& wanted) {
  archive::Borrower one = wanted;
  if (auto no = clean_borrower(one)) return *no;
  auto& state = desk_.state();
  const auto no = state.act("borrower.registered", one.name, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (auto known = known_nip(borrowers(), one)) return known;
    one.number = tx.next_number("peminjam");
    tx.paper().put(one);
    return std::nullopt;
  });
  if (no) return *no;
  return one;
}

Outcome<archive::Borrower> Lending::borrower_in(archive::Transaction& tx, const LoanOrder& order) {
  archive::Borrower one{0, order.to, order.nip, order.unit, order.post, order.contact};
  if (auto no = clean_borrower(one)) return *no;
  const auto all = borrowers();
  const auto found = like(all, one.nip.empty() ? one.name : one.nip);
  if (found.size() > 1) return two_of_that_name(one.name);
  if (!found.empty()) return found.front();
  if (all_digits(one.name)) return refuse("unknown-borrower", {"Peminjam '" + one.name + "' belum terdaftar.", "The borrower '" + one.name + "' is not registered."}, {"Tulis namanya, atau daftarkan dengan `berkas borrower new`.", "Write the name, or register them with `berkas borrower new`."});
  if (auto no = known_nip(all, one)) return *no;
  one.number = tx.next_number("peminjam");
  tx.paper().put(one);
  return one;
}

}  // namespace berkas::desk
