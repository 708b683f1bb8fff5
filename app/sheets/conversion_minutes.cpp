// P13, berita acara alih media, with the seven elements (a)–(g) the law asks for (domain notes §2.9); P14, its list; and the
// certificate of one dossier, the "tanda tertentu" beside its archival file, which itself stays unchanged.
#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/minutes_parts.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

std::string media(const MinutesFacts& minutes) {
  if (minutes.source_media.empty() || minutes.target_media.empty()) return "";
  return "dari " + minutes.source_media + " menjadi " + minutes.target_media;
}

std::string when(const MinutesFacts& minutes) { return minutes.date.day() == 0 ? "" : weekday(minutes.date) + ", " + long_date(minutes.date); }

std::string signer(const MinutesFacts& minutes) {
  const std::string who = person_line(minutes.leading);
  return who.empty() ? "" : who + ", selaku " + leader_of(minutes);
}

std::vector<Fact> elements(const MinutesFacts& minutes) {
  return {{"Waktu pelaksanaan", said(when(minutes))},
          {"Tempat pelaksanaan", said(minutes.place)},
          {"Jenis media", said(media(minutes))},
          {"Jenis arsip", said(minutes.records), 2},
          {"Jumlah arsip", said(counted_records(minutes))},
          {"Asal arsip", said(minutes.origin)},
          {"Keterangan proses", minutes.process, 3},
          {"Pelaksana", said(person_line(minutes.executing))},
          {"Penandatangan", said(signer(minutes))},
          {"Dasar", minutes.basis, 2}};
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

Signature leader(const SheetData& data, const std::string& date_line) {
  const MinutesFacts& minutes = minutes_of(data);
  return {capital(leader_of(minutes)) + ",", minutes.leading, date_line};
}

// A blank list to be filled in by hand, with the columns of the law.
archive::ListTable blank_list() {
  using archive::ListColumn;
  archive::ListTable made;
  made.title = "Daftar Arsip yang Dialihmediakan";
  made.columns = {{ListColumn::Holds::number, "no", "No.", 5}, {ListColumn::Holds::text, "unit", "Unit pengolah", 24}, {ListColumn::Holds::text, "title", "Jenis arsip", 48},
                  {ListColumn::Holds::text, "quantity", "Jumlah arsip", 14}, {ListColumn::Holds::text, "period", "Kurun waktu", 14}, {ListColumn::Holds::text, "remarks", "Keterangan", 30}};
  made.rows.assign(9, std::vector<std::string>(made.columns.size()));
  return made;
}

std::string certified_document(const SheetData& data) {
  if (!data.item) return "";
  if (title_masked(data)) return "(uraian dibatasi)";
  std::string text = data.item->about.title;
  if (!data.item->document_number.empty()) text += (text.empty() ? "Nomor " : ", Nomor ") + data.item->document_number;
  if (data.item->document_date.known()) text += (text.empty() ? "tanggal " : ", tanggal ") + long_date(data.item->document_date);
  return text;
}

std::string or_dots(const std::string& text) { return text.empty() ? ".............................." : text; }

std::string authenticated(const MinutesFacts& minutes) {
  const auto date = workflow::PartialDate::parse(minutes.authenticated_on);
  return "Hasil alih media dari arsip kertas dengan keterangan di bawah ini diautentikasi oleh " + or_dots(minutes.authenticated_by) + " tanggal " +
         or_dots(date && date->known() ? long_date(*date) : "") + " dengan Berita Acara Alih Media Nomor " + or_dots(minutes.number) + ".";
}

std::vector<Fact> certified(const SheetData& data) {
  std::vector<Fact> all = {{"Nama berkas", said(open_title(data))}, {"Nomor berkas", said(data.dossier.number.value_or(""))}, {"Kode klasifikasi", said(data.dossier.classification)},
                           {"Unit pengolah", said(data.dossier.about.unit)}};
  if (data.item) all.push_back({"Naskah", said(certified_document(data))});
  all.push_back({"Kode lacak", said(data.item ? data.dossier.code + " / " + data.item->code : data.dossier.code)});
  const auto pages = static_cast<std::int64_t>(data.scan.picture_hashes.size());
  all.push_back({"Jumlah halaman", said(pages > 0 ? counted(pages, "halaman") : "")});
  all.push_back({"Waktu alih media", said(long_moment(data.scan.captured_at))});
  all.push_back({"Pelaksana", said(person_line(data.scan.operator_))});
  return all;
}

// The hash in four groups on two lines, set apart: it is compared by eye.
void hash_box(Letter& letter, const std::string& hash) {
  constexpr double high = 19;
  letter.room(high + 4);
  const Span all = letter.span();
  Canvas& canvas = letter.canvas();
  canvas.frame({all.left, letter.y, all.width(), high}, 0.3);
  canvas.text({all.left + 3, letter.y + 1.6, all.width() - 6, 4.4}, "Nilai SHA-256 arsip digital (utuh, sebagaimana disimpan)", {.size_pt = 9, .bold = true});
  if (hash.empty()) {
    canvas.dotted(all.left + 3, all.right - 3, letter.y + 15);
  } else {
    const std::size_t half = hash.size() == 64 ? 32 : hash.size();
    canvas.text({all.left + 3, letter.y + 6.6, all.width() - 6, 5.4}, hash.substr(0, half), {.size_pt = 11, .bold = true, .family = Family::mono, .min_size_pt = 7});
    if (half < hash.size()) canvas.text({all.left + 3, letter.y + 12, all.width() - 6, 5.4}, hash.substr(half), {.size_pt = 11, .bold = true, .family = Family::mono, .min_size_pt = 7});
  }
  letter.y += high + 4;
}

}  // namespace

void draw_conversion_minutes(const SheetData& data, Canvas& canvas) {
  const MinutesFacts& minutes = minutes_of(data);
  Letter letter = begin_minutes(data, canvas, minutes_title(MinutesFacts::Kind::conversion),
                                "kami yang bertanda tangan di bawah ini telah melaksanakan kegiatan alih media arsip dengan keterangan sebagai berikut:");
  letter.facts(elements(minutes));
  letter.paragraph("Hasil alih media telah diverifikasi dan sesuai dengan arsip asli. Arsip asli tetap disimpan oleh " + std::string(minutes.inactive ? "unit kearsipan" : "unit pengolah") +
                   ". Rincian arsip tercantum dalam Daftar Arsip yang Dialihmediakan, lampiran yang tidak terpisahkan dari berita acara ini.");
  closing(letter, letter.span(), {{"Pelaksana alih media,", minutes.executing, ""}, leader(data, minutes_date_line(data))});
}

void draw_conversion_list(const SheetData& data, Canvas& canvas) {
  const MinutesFacts& minutes = minutes_of(data);
  SheetData listed = data;
  if (!listed.minutes) listed.minutes.emplace();
  if (minutes.list.columns.empty()) listed.minutes->list = blank_list();
  lampiran(listed, canvas, MinutesFacts::Kind::conversion, {{"Pelaksana alih media,", minutes.executing, ""}, leader(data, minutes_date_line(data))});
}

void draw_conversion_certificate(const SheetData& data, Canvas& canvas) {
  const MinutesFacts& minutes = minutes_of(data);
  Letter letter(data, canvas);
  const Span all = letter.span(), middle{all.left + 36, all.right - 36};
  double y = letterhead(canvas, data.office, all, letter.y, 11) + 2;
  const double code_bottom = code_block(canvas, all.right - 27, y + 1.5, 20, data.dossier.code, code_caption);
  y = title(canvas, middle, y + 5, "SERTIFIKAT", "", 13);
  y = title(canvas, middle, y - 1.5, "HASIL ALIH MEDIA ARSIP", "", 13);
  letter.y = std::max(y, code_bottom) + 5;
  letter.paragraph(authenticated(minutes));
  letter.y += 1.5;
  letter.facts(certified(data));
  hash_box(letter, data.scan.file_sha256);
  const auto date = workflow::PartialDate::parse(minutes.authenticated_on);
  Signature signing = leader(data, place_date(data, date.value_or(workflow::PartialDate{})));
  if (signing.person.name.empty()) signing.person.name = minutes.authenticated_by;
  const Span right{all.left + all.width() / 2, all.right};
  letter.room(3 * letter.line_mm() + 5.2 + signatures_height(canvas, right, {signing}, 17));   // never alone on a page
  letter.paragraph("Arsip kertas tetap disimpan. Arsip digital tidak diubah setelah nilai di atas dihitung; halaman ini berada di samping arsip digital dan bukan bagian dari isinya.");
  letter.y = signatures(canvas, right, letter.y + 3, {signing}, 17);
}

}  // namespace berkas::sheets
