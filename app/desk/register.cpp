// Registrasi (K4): number, classification, security. The number is gapless and never given twice.
#include <algorithm>
#include <array>

#include "app/desk/describe.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

constexpr std::array<const char*, 12> roman{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

void replace_all(std::string& text, const std::string& token, const std::string& by) {
  for (auto at = text.find(token); at != std::string::npos; at = text.find(token, at + by.size())) text.replace(at, token.size(), by);
}

Refused bad_class() {
  return refuse("bad-class", {"Kode klasifikasi kosong atau memuat huruf yang tidak dipakai.", "The classification code is empty or holds characters that are never used."},
                {"Contoh bentuk: PR.01.03", "Its shape: PR.01.03"});
}

struct Numbering { std::string series, pattern; };

// The office's settings: number.series = unit-year (default) or class; number.pattern with {urut} {klas} {unit} {romawi} {tahun}.
Numbering numbering(archive::Transaction& tx, const archive::Dossier& dossier, const std::string& year) {
  const bool by_class = tx.setting("number.series").value_or("unit-year") == "class";
  const std::string unit = dossier.about.unit;
  return {by_class ? "berkas/kelas/" + dossier.classification : "berkas/unit/" + unit + "/" + year,
          tx.setting("number.pattern").value_or(by_class ? "{klas}/{urut}" : "{urut}/{klas}/{tahun}")};
}

std::string number_text(std::string pattern, int running, const archive::Dossier& dossier, const std::string& today) {
  const int month = (today[5] - '0') * 10 + (today[6] - '0');
  replace_all(pattern, "{urut}", std::to_string(running));
  replace_all(pattern, "{klas}", dossier.classification);
  replace_all(pattern, "{unit}", dossier.about.unit);
  replace_all(pattern, "{romawi}", month >= 1 && month <= 12 ? roman[static_cast<std::size_t>(month - 1)] : "");
  replace_all(pattern, "{tahun}", today.substr(0, 4));
  return pattern;
}

std::optional<Refused> may_register(const workflow::Sop& sop, const archive::Dossier& dossier, const std::optional<workflow::CheckSheet>& sheet) {
  if (dossier.number) {
    return refuse("already-registered", {"Berkas ini sudah bernomor " + *dossier.number + ".", "This dossier already has the number " + *dossier.number + "."},
                  {"Nomor berkas tidak pernah diberikan dua kali.", "A number is never given twice."});
  }
  const bool concluded = sheet && (sheet->conclusion == workflow::Conclusion::complete || sheet->conclusion == workflow::Conclusion::with_notes);
  if (!sop.completeness.empty() && (!concluded || dossier.returned)) {
    return refuse("not-concluded", {"Lembar pemeriksaan belum disimpulkan lengkap, jadi berkas belum dapat diregistrasi.", "The check sheet is not concluded as complete yet, so the dossier cannot be registered."},
                  {"Isi, teliti, dan simpulkan lembar pemeriksaannya dahulu.", "Fill, examine and conclude the check sheet first."});
  }
  return std::nullopt;
}

}  // namespace

archive::Item Desk::State::main_item(archive::Transaction& tx, const archive::Dossier& dossier) {
  const auto items = tx.items(dossier.code);
  for (const auto& item : items) {
    if (item.main) return item;
  }
  archive::Item fresh;
  fresh.code = new_code(archive::CodeType::item);
  fresh.dossier = dossier.code;
  fresh.number = 1;
  while (std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.number == fresh.number; })) ++fresh.number;
  fresh.main = true;
  fresh.about = dossier.about;
  fresh.about.summary.clear();
  fresh.about.remarks.clear();
  if (const auto sheet = current_sheet(tx, dossier.code)) {  // row A17 is the signed document itself
    const auto row = sheet->answers.find("A17");
    if (row != sheet->answers.end()) {
      fresh.document_number = row->second.number;
      fresh.document_date = row->second.date;
      fresh.about.quantity = row->second.sheets;
      if (fresh.about.quantity) fresh.about.quantity_unit = "lembar";
    }
  }
  tx.put(fresh);
  return fresh;
}

std::optional<Refused> Desk::State::register_in(archive::Transaction& tx, archive::Dossier& dossier, const Registration& given) {
  if (auto no = may_register(sop(dossier), dossier, current_sheet(tx, dossier.code))) return no;
  const auto classification = clean_line(given.classification, {"kode klasifikasi", "the classification code"}, 40);
  if (!classification) return classification.refused();
  if (!workflow::plausible_class(classification->text)) return bad_class();
  const auto known = class_in_table(*this, classification->text, given.security);
  if (!known) return known.refused();
  dossier.classification = *known;
  dossier.about.security = given.security;
  archive::Item item = main_item(tx, dossier);
  item.about.security = given.security;
  if (auto no = describe(given, dossier, item)) return no;
  const auto series = numbering(tx, dossier, today().substr(0, 4));
  dossier.number = number_text(series.pattern, tx.next_number(series.series), dossier, today());
  dossier.date = workflow::PartialDate::parse(today()).value_or(workflow::PartialDate{});
  tx.put(item);
  return std::nullopt;
}

Outcome<DossierView> Desk::register_dossier(const std::string& code, const Registration& given) {
  return state_->act_on(code, "dossier.registered", "", [&](archive::Transaction& tx, archive::Dossier& dossier) {
    return state_->register_in(tx, dossier, given);
  });
}

}  // namespace berkas::desk
