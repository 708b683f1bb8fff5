#include "app/desk/describe.h"

#include "app/desk/state.h"

namespace berkas::desk {
namespace {

struct Field {
  const std::optional<std::string>* from;
  std::string* to;
  Sentence name;
};

std::optional<Refused> take(const Field& field) {
  if (!*field.from) return std::nullopt;
  const auto text = clean_note(**field.from, field.name, 10'000);
  if (!text) return text.refused();
  *field.to = text->text;
  return std::nullopt;
}

}  // namespace

std::optional<Refused> describe(const Registration& given, archive::Dossier& dossier, archive::Item& item) {
  archive::Description& about = dossier.about;
  const Field fields[] = {
      {&given.access, &about.access, {"hak akses", "the access right"}},
      {&given.summary, &about.summary, {"uraian informasi", "the summary"}},
      {&given.period, &about.period, {"kurun waktu", "the period"}},
      {&given.copy_form, &about.copy_form, {"tingkat perkembangan", "the form of copy"}},
      {&given.condition, &about.condition, {"kondisi", "the condition"}},
      {&given.document_kind, &item.about.document_kind, {"jenis naskah", "the kind of document"}},
      {&given.category, &about.category, {"kategori arsip", "the category"}},
      {&given.document_number, &item.document_number, {"nomor naskah", "the document number"}},
      {&given.signature, &item.signature, {"jenis penandatanganan", "the kind of signature"}},
      {&given.remarks, &about.remarks, {"keterangan", "the remarks"}},
  };
  for (const auto& field : fields) {
    if (auto no = take(field)) return no;
  }
  if (given.document_date) item.document_date = *given.document_date;
  item.about.access = about.access;
  item.about.period = about.period;
  return std::nullopt;
}

Outcome<DossierView> describe_dossier(Desk& desk, const std::string& code, const Registration& given) {
  auto& state = desk.state();
  return state.act_on(code, "dossier.described", "", [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    if (!dossier.number)
      return refuse("not-registered", {"Berkas ini belum diregistrasi.", "This dossier is not registered yet."}, {"Uraiannya diisi bersama registrasi.", "Its description is given with the registration."});
    archive::Item item = state.main_item(tx, dossier);
    if (auto no = describe(given, dossier, item)) return no;
    tx.put(item);
    return std::nullopt;
  });
}

}  // namespace berkas::desk
