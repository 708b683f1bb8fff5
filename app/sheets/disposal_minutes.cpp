// The berita acara of disposal: P16 pemindahan, P17 pemusnahan, P18 penyerahan arsip statis, each with its list as lampiran.
#include <algorithm>

#include "app/sheets/minutes_parts.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

// One of the two who sign a transfer: who, and for which office.
void party(Letter& letter, const char* mark, const Person& who, const std::string& office, const char* called) {
  letter.fact(mark, {"Nama", said(who.name)}, 26);
  letter.fact("", {"NIP", said(who.nip)}, 26);
  letter.fact("", {"Jabatan", said(who.post)}, 26);
  letter.fact("", {"Unit/instansi", said(office)}, 26);
  letter.paragraph(std::string("selanjutnya disebut ") + called + (mark[0] == '1' ? ";" : "."), 7);
}

struct Passing { MinutesFacts::Kind kind; const char* sentence; const char* statement; };

void pass_on(const SheetData& data, Canvas& canvas, const Passing& passing) {
  const MinutesFacts& minutes = minutes_of(data);
  Letter letter = begin_minutes(data, canvas, minutes_title(passing.kind), "kami yang bertanda tangan di bawah ini:");
  party(letter, "1.", minutes.executing, minutes.first_party, "PIHAK PERTAMA");
  party(letter, "2.", minutes.leading, minutes.second_party, "PIHAK KEDUA");
  letter.paragraph(passing.sentence);
  letter.facts({{"Dasar", minutes.basis, 2}, {"Jenis arsip", said(minutes.records)}, {"Asal arsip", said(minutes.origin)}, {"Jumlah arsip", said(counted_records(minutes))}});
  if (!minutes.process.empty()) letter.fact("5.", {"Keterangan", minutes.process});
  letter.paragraph(passing.statement);
  const std::vector<Signature> signing{{"PIHAK KEDUA,", minutes.leading, ""}, {"PIHAK PERTAMA,", minutes.executing, minutes_date_line(data)}};
  closing(letter, letter.span(), signing);
  lampiran(data, canvas, passing.kind, signing);
}

// Boxes to tick; a method of the office's own stands in words behind "lainnya".
void methods(Letter& letter, const std::string& method) {
  constexpr double box_mm = 3.8, step_mm = 25, name_mm = 40;
  const Span all = letter.span();
  Canvas& canvas = letter.canvas();
  letter.room(letter.line_mm() + 2);
  const double y = letter.y;
  double x = all.left + 7 + name_mm + 3;
  bool known = false;
  canvas.text({all.left, y, 7, letter.line_mm()}, "5.", {.size_pt = 10.5});
  canvas.text({all.left + 7, y, name_mm, letter.line_mm()}, "Cara pemusnahan", {.size_pt = 10.5});
  canvas.text({all.left + 7 + name_mm, y, 3, letter.line_mm()}, ":", {.size_pt = 10.5});
  for (const char* one : {"dibakar", "dicacah", "dilebur"}) {
    known = known || method == one;
    canvas.tick_box(x, y + 0.4, box_mm, method == one, "cara", one);
    canvas.text({x + box_mm + 1.5, y, step_mm - box_mm - 2, letter.line_mm()}, one, {.size_pt = 10.5});
    x += step_mm;
  }
  const bool other = !method.empty() && !known;
  letter.y += letter.line_mm() + 1.2;
  letter.room(letter.line_mm());
  x = all.left + 7 + name_mm + 3;
  canvas.tick_box(x, letter.y + 0.4, box_mm, other, "cara", "lainnya");
  canvas.text({x + box_mm + 1.5, letter.y, 18, letter.line_mm()}, "lainnya:", {.size_pt = 10.5});
  const double words_x = x + box_mm + 18.5;
  if (other && method != "lainnya") {
    for (const auto& line : canvas.lines(all.right - words_x, method, {.size_pt = 10.5})) {
      letter.room(letter.line_mm());
      canvas.text({words_x, letter.y, all.right - words_x, letter.line_mm()}, line, {.size_pt = 10.5});
      letter.y += letter.line_mm();
    }
  } else {
    canvas.dotted(words_x, all.right, letter.y + letter.line_mm() - 0.6);
    canvas.write_area({words_x, letter.y, all.right - words_x, letter.line_mm()}, "isian", "cara pemusnahan lainnya");
    letter.y += letter.line_mm();
  }
  letter.y += 2.2;
}

constexpr double name_column_mm = 58, name_air_mm = 1.2;
const Style name_style{.size_pt = 9, .bold = true};

double name_mm(Canvas& canvas, const Person& who) { return std::min(30.0, canvas.text_height(name_column_mm - 2 * name_air_mm, who.name, name_style)); }
double nip_mm(const Person& who) { return who.nip.empty() ? 0 : 4; }

// The name as long as it is, the number below it in one piece.
void name_and_nip(Canvas& canvas, const BoxMm& cell, const Person& who) {
  const double named = name_mm(canvas, who), wide = cell.width - 2 * name_air_mm, top = cell.y + (cell.height - named - nip_mm(who)) / 2;
  canvas.text({cell.x + name_air_mm, top, wide, named}, who.name, name_style);
  if (!who.nip.empty()) canvas.text({cell.x + name_air_mm, top + named, wide, nip_mm(who)}, "NIP " + who.nip, {.size_pt = 9});
}

// Who signs in a table: number, name, post, what for, and room for the hand.
void signing_table(Letter& letter, const std::string& heading, std::vector<Person> people, std::size_t blank, const std::vector<std::string>& parts) {
  if (people.empty()) people.resize(blank);
  const Span all = letter.span();
  Canvas& canvas = letter.canvas();
  Table table(canvas, all.left, {{"No.", 9, Align::centre}, {"Nama / NIP", name_column_mm}, {"Jabatan", all.width() - 9 - name_column_mm - 22 - 36}, {"Sebagai", 22}, {"Tanda tangan", 36}},
              {.size_pt = 9, .head_pt = 9, .min_row_mm = 9.6, .max_row_mm = 40, .head_mm = 6.5, .padding_mm = 1.2});
  std::vector<Row> rows;
  for (std::size_t i = 0; i < people.size(); ++i) {
    rows.push_back({{std::to_string(i + 1) + ".", "", people[i].post, parts[std::min(i, parts.size() - 1)]}});
    rows.back().least_mm = name_mm(canvas, people[i]) + nip_mm(people[i]) + 2.8;
  }
  double high = 5.5 + table.look().head_mm;
  for (const Row& row : rows) high += table.height_of(row);
  const bool whole = high < 0.4 * canvas.page_height();   // a short table is not torn apart
  letter.room(whole ? high : 5.5 + table.look().head_mm + table.height_of(rows.front()));
  canvas.text({all.left, letter.y, all.width(), 5}, heading, {.size_pt = 10.5, .bold = true});
  const auto turn = [&] {
    letter.room(1000);
    return letter.y;
  };
  letter.y = flow(table, rows, letter.y + 5.5, letter.bottom(), turn, [&](std::size_t i, double top, double height) {
    name_and_nip(canvas, table.cell(1, top, height), people[i]);
    const BoxMm cell = table.cell(4, top, height);
    canvas.write_area({cell.x + 0.6, cell.y + 0.6, cell.width - 1.2, cell.height - 1.2}, "tanda-tangan", heading);
  }) + 3;
}

}  // namespace

void draw_transfer_minutes(const SheetData& data, Canvas& canvas) {
  pass_on(data, canvas, {MinutesFacts::Kind::transfer,
                         "PIHAK PERTAMA memindahkan arsip inaktif kepada PIHAK KEDUA, dan PIHAK KEDUA menerimanya, sesuai Jadwal Retensi Arsip dengan keterangan sebagai berikut:",
                         "Sejak berita acara ini ditandatangani, tanggung jawab penyimpanan arsip tersebut beralih kepada PIHAK KEDUA. Daftar arsip inaktif yang dipindahkan adalah lampiran yang tidak "
                         "terpisahkan dari berita acara ini."});
}

void draw_hand_over_minutes(const SheetData& data, Canvas& canvas) {
  pass_on(data, canvas, {MinutesFacts::Kind::hand_over,
                         "PIHAK PERTAMA menyerahkan arsip statis kepada PIHAK KEDUA, dan PIHAK KEDUA menerimanya, untuk dilestarikan dengan keterangan sebagai berikut:",
                         "Sejak berita acara ini ditandatangani, tanggung jawab pengelolaan arsip statis tersebut beralih kepada PIHAK KEDUA. Daftar arsip statis yang diserahkan adalah lampiran yang tidak "
                         "terpisahkan dari berita acara ini."});
}

void draw_destruction_minutes(const SheetData& data, Canvas& canvas) {
  const MinutesFacts& minutes = minutes_of(data);
  Letter letter = begin_minutes(data, canvas, minutes_title(MinutesFacts::Kind::destruction),
                                "kami yang bertanda tangan di bawah ini telah melakukan pemusnahan arsip sesuai Jadwal Retensi Arsip dengan keterangan sebagai berikut:");
  letter.facts({{"Dasar", minutes.basis, 2}, {"Jenis arsip", said(minutes.records)}, {"Asal arsip", said(minutes.origin)}, {"Jumlah arsip", said(counted_records(minutes))}});
  letter.y -= 1.2;
  methods(letter, minutes.method);
  if (!minutes.process.empty()) letter.fact("6.", {"Keterangan", minutes.process});
  letter.paragraph("Arsip tersebut telah dimusnahkan secara total sehingga tidak dapat dikenali lagi, baik fisik maupun informasinya. Daftar arsip yang dimusnahkan adalah lampiran yang tidak terpisahkan dari "
                   "berita acara ini.");
  const Signature head{"Pimpinan unit kearsipan,", minutes.leading, minutes_date_line(data)};
  const Span all = letter.span();
  closing(letter, {all.left + all.width() / 2, all.right}, {head}, 12);
  letter.y += 1;
  signing_table(letter, "Panitia penilai arsip", minutes.committee, canvas.page_height() > 300 ? 5 : 3, {"Ketua", "Anggota"});   // blank: as many as leave the witnesses on the page
  signing_table(letter, "Saksi", minutes.witnesses, 2, {"Saksi"});
  const Person chair = minutes.committee.empty() ? Person{} : minutes.committee.front();
  lampiran(data, canvas, MinutesFacts::Kind::destruction, {{"Ketua panitia penilai arsip,", chair, ""}, head});
}

}  // namespace berkas::sheets
