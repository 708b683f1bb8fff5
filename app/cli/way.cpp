// dossier receive, return, register, place, label, cancel: the clerk's own acts.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
#include "app/desk/describe.h"

namespace berkas::cli {
namespace {

using View = desk::Outcome<desk::DossierView>;

Exit show(Session& s, const View& done) {
  if (!done) return s.refuse(done.refused());
  s.warn(done->warnings);
  return s.answer(json_of(*done), [&](std::ostream& out) { print_dossier(out, s, *done); });
}

CLI::Option* code_option(CLI::App* sub, Session& s, std::string& code) {
  return sub->add_option("CODE", code, s.say({"Kode berkas, naskah, atau lembarnya", "The code of a dossier, an item or one of its forms"}))->required();
}

void add_receive(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, from; int sheets = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "receive", {"Terima berkas dari Kasubag (K1)", "Receives the dossier from the Kasubag (K1)"}, "  berkas dossier receive CODE --from \"Siti Rahma\" --sheets 12");
  code_option(sub, s, choice->code);
  sub->add_option("--from", choice->from, s.say({"Nama yang menyerahkan", "Who hands it over"}))->required()->type_name("NAME");
  auto* sheets = sub->add_option("--sheets", choice->sheets, s.say({"Jumlah lembar kertas", "How many sheets of paper"}))->type_name("N");
  does(sub, s, [&s, choice, sheets] {
    return show(s, s.desk().receive(choice->code, choice->from, sheets->count() > 0 ? std::optional<int>(choice->sheets) : std::nullopt));
  });
}

void add_return(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, note; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "return", {"Kembalikan untuk dilengkapi (K3x, langkah 15, luar SOP)", "Gives it back to be completed (K3x, step 15, outside the SOP)"}, "  berkas dossier return CODE --note \"Paraf Sekjen tidak ada\"");
  code_option(sub, s, choice->code);
  sub->add_option("--note", choice->note, s.say({"Apa yang harus dilengkapi", "What must be completed"}))->required()->type_name("T");
  does(sub, s, [&s, choice] { return show(s, s.desk().give_back(choice->code, choice->note)); });
}

struct RegisterChoice {
  std::string code, classification, security, document_date;
  std::string access, summary, period, copy_form, condition, document_kind, category, document_number, signature, remarks;
};

std::optional<std::string> given(const std::string& text) { return text.empty() ? std::nullopt : std::optional<std::string>(text); }

desk::Outcome<desk::Registration> registration_of(const RegisterChoice& c) {
  desk::Registration given_data;
  given_data.classification = c.classification;
  given_data.security = archive::parse_security(c.security).value_or(archive::Security::ordinary);
  given_data.access = given(c.access);
  given_data.summary = given(c.summary);
  given_data.period = given(c.period);
  given_data.copy_form = given(c.copy_form);
  given_data.condition = given(c.condition);
  given_data.document_kind = given(c.document_kind);
  given_data.category = given(c.category);
  given_data.document_number = given(c.document_number);
  given_data.signature = given(c.signature);
  given_data.remarks = given(c.remarks);
  if (!c.document_date.empty()) {
    const auto date = date_of(c.document_date, "--document-date");
    if (!date) return date.refused();
    given_data.document_date = *date;
  }
  return given_data;
}

void add_descriptions(CLI::App* sub, Session& s, RegisterChoice& c) {
  sub->add_option("--access", c.access, s.say({"Hak akses: Terbuka atau Tertutup", "Access: Terbuka (open) or Tertutup (closed)"}))->transform(CLI::IsMember({"Terbuka", "Tertutup"}, CLI::ignore_case))->type_name("A");
  sub->add_option("--summary", c.summary, s.say({"Uraian informasi", "What it is about"}))->type_name("T");
  sub->add_option("--period", c.period, s.say({"Kurun waktu", "Its period"}))->type_name("P");
  sub->add_option("--copy-form", c.copy_form, s.say({"Tingkat perkembangan: Asli, Salinan, Kopi …", "Form of copy: Asli, Salinan, Kopi …"}))->type_name("T");
  sub->add_option("--condition", c.condition, s.say({"Kondisi: Baik, Rusak ringan, Rusak berat", "Condition: Baik, Rusak ringan, Rusak berat"}))->type_name("T");
  sub->add_option("--document-kind", c.document_kind, s.say({"Jenis naskah", "Kind of document"}))->type_name("T");
  sub->add_option("--category", c.category, s.say({"Kategori arsip: Umum, Terjaga, Vital", "Category: Umum, Terjaga, Vital"}))->type_name("T");
  sub->add_option("--document-number", c.document_number, s.say({"Nomor naskah", "The document's number"}))->type_name("T");
  sub->add_option("--document-date", c.document_date, s.say({"Tanggal naskah", "The document's date"}))->type_name("D");
  sub->add_option("--signature", c.signature, s.say({"Penandatanganan: basah, TTE, cap", "Signature: basah (ink), TTE (electronic), cap (stamp)"}))->type_name("T");
  sub->add_option("--remarks", c.remarks, s.say({"Keterangan", "Remarks"}))->type_name("T");
}

void add_register(CLI::App& dossier, Session& s) {
  auto choice = std::make_shared<RegisterChoice>();
  auto* sub = command(dossier, s, "register", {"Registrasi: nomor berkas, klasifikasi, keamanan (K4)", "Registers: number, class, security (K4)"}, "  berkas dossier register CODE --class PR.01.03 --security biasa");
  code_option(sub, s, choice->code);
  sub->add_option("--class", choice->classification, s.say({"Kode klasifikasi", "The classification code"}))->required()->type_name("C");
  sub->add_option("--security", choice->security, s.say({"Klasifikasi keamanan", "The security class"}))->required()->check(CLI::IsMember({"biasa", "terbatas", "rahasia", "sangat-rahasia"}))->type_name("biasa|terbatas|rahasia|sangat-rahasia");
  add_descriptions(sub, s, *choice);
  does(sub, s, [&s, choice] {
    const auto data = registration_of(*choice);
    return data ? show(s, s.desk().register_dossier(choice->code, *data)) : s.refuse(data.refused());
  });
}

void add_describe(CLI::App& dossier, Session& s) {
  auto choice = std::make_shared<RegisterChoice>();
  auto* sub = command(dossier, s, "describe", {"Memperbaiki uraian berkas yang sudah diregistrasi; nomor, klasifikasi, dan keamanannya tetap", "Mends the description of a registered dossier; its number, class and security stay"},
                      "  berkas dossier describe CODE --document-number M/3/PR.01.03/XI/2026");
  code_option(sub, s, choice->code);
  add_descriptions(sub, s, *choice);
  does(sub, s, [&s, choice] {
    const auto data = registration_of(*choice);
    return data ? show(s, desk::describe_dossier(s.desk(), choice->code, *data)) : s.refuse(data.refused());
  });
}

void add_placing(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, place; bool label = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "place", {"Catat lokasi simpan kertasnya (K7)", "Records where the paper lies (K7)"}, "  berkas dossier place CODE --place \"Gedung A / Ruang Arsip / Rak 2 / Boks 7\" --label-attached");
  code_option(sub, s, choice->code);
  sub->add_option("--place", choice->place, s.say({"Kode atau jalur lokasi", "A place's code or path"}))->required()->type_name("P");
  sub->add_flag("--label-attached", choice->label, s.say({"Label sudah terpasang", "The label is on it"}));
  does(sub, s, [&s, choice] { return show(s, s.desk().place(choice->code, choice->place, choice->label)); });

  auto code = std::make_shared<std::string>();
  auto* label = command(dossier, s, "label", {"Label sudah terpasang pada berkas", "The label is on the dossier"}, "  berkas dossier label CODE");
  code_option(label, s, *code);
  does(label, s, [&s, code] { return show(s, s.desk().label_attached(*code)); });
}

void add_cancel(CLI::App& dossier, Session& s) {
  struct Choice { std::string code, reason; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(dossier, s, "cancel", {"Batal registrasi: berkas tidak diteruskan, riwayatnya tetap", "Cancels the dossier; its history stays"}, "  berkas dossier cancel CODE --reason \"Tercatat dua kali\"");
  code_option(sub, s, choice->code);
  sub->add_option("--reason", choice->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(sub, s, [&s, choice] {
    if (!s.confirm({"Batalkan berkas ini? Nomornya tidak dipakai lagi.", "Cancel this dossier? Its number is not used again."})) return Exit::refused;
    return show(s, s.desk().cancel(choice->code, choice->reason));
  });
}

}  // namespace

void add_way(CLI::App& dossier, Session& s) {
  add_receive(dossier, s);
  add_return(dossier, s);
  add_register(dossier, s);
  add_describe(dossier, s);
  add_placing(dossier, s);
  add_cancel(dossier, s);
}

}  // namespace berkas::cli
