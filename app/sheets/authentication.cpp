// P15, lembar autentikasi hasil pindai: the SHA-256 of each page picture as embedded, so that anyone can extract the pictures
// and check them without Berkas. No minutes' number and no signature: these come later and stand beside the file.
#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 20, .right = 18, .top = 14, .bottom = 16};

bool born_digital(const SheetData& data) { return data.scan.picture_hashes.empty() && !data.scan.file_sha256.empty(); }

std::string statement(const SheetData& data) {
  if (born_digital(data)) {
    return "Arsip digital ini lahir digital dan disimpan utuh sebagaimana diterima, bita demi bita, tanpa perubahan apa pun. "
           "Nilai SHA-256 di bawah ini adalah nilai arsip digital tersebut pada saat disimpan.";
  }
  return "Arsip digital ini adalah hasil alih media dari arsip kertas. Seluruh lembar dipindai, diperiksa keterbacaan dan "
         "kelengkapannya, dan disimpan tanpa perubahan isi; arsip kertasnya tetap disimpan. Nilai SHA-256 di bawah ini adalah nilai "
         "setiap gambar halaman sebagaimana tertanam di dalam arsip digital ini.";
}

std::string how_to_check(const SheetData& data) {
  if (born_digital(data)) return "Cara memeriksa tanpa Berkas: hitung SHA-256 arsip digital itu (misalnya dengan sha256sum) dan bandingkan dengan nilai di atas.";
  return "Cara memeriksa tanpa Berkas: keluarkan gambar halaman (misalnya dengan pdfimages -all), hitung SHA-256 tiap gambar (misalnya dengan "
         "sha256sum), dan bandingkan dengan tabel ini. Nilai arsip digital secara utuh tercatat di katalog dan riwayat.";
}

std::string operator_line(const Person& who) { return who.name + (who.nip.empty() ? "" : " (NIP " + who.nip + ")"); }

std::string document_line(const SheetData& data) {
  if (!data.item) return "";
  const std::string date = data.item->document_date.known() ? long_date(data.item->document_date) : "";
  const std::string& number_text = data.item->document_number;
  return number_text + (number_text.empty() || date.empty() ? "" : ", ") + date;
}

std::vector<Field> facts(const SheetData& data) {
  const auto& scan = data.scan;
  std::vector<Field> all = {{"Nama berkas", data.dossier.about.title, 6, true},
                            {"Kode lacak", data.item ? data.dossier.code + " / " + data.item->code : data.dossier.code}};
  if (data.item && !data.item->about.title.empty() && data.item->about.title != data.dossier.about.title) {
    all.push_back({"Judul naskah", data.item->about.title, 6});
  }
  if (const std::string document = document_line(data); !document.empty()) all.push_back({"Nomor, tanggal naskah", document, 2});
  if (data.item && !data.item->signature.empty()) all.push_back({"Penandatanganan", data.item->signature});
  if (!born_digital(data)) {
    all.push_back({"Jumlah halaman", counted(static_cast<std::int64_t>(scan.picture_hashes.size()), "halaman")});
    if (scan.sheets) all.push_back({"Jumlah lembar kertas", counted(*scan.sheets, "lembar")});
    all.push_back({"Alat pemindai", scan.device, 2});
    all.push_back({"Resolusi", scan.dpi ? number(*scan.dpi) + " dpi" + (scan.mode.empty() ? "" : ", " + scan.mode) : ""});
  } else if (!scan.media_type.empty()) {
    all.push_back({"Jenis arsip digital", scan.media_type});
  }
  all.push_back({"Petugas", operator_line(scan.operator_), 2});
  all.push_back({born_digital(data) ? "Waktu penyimpanan" : "Waktu alih media", long_moment(scan.captured_at.empty() ? data.printed_at : scan.captured_at)});
  return all;
}

double first_page(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span all = body(canvas, margins);
  double y = letterhead(canvas, data.office, all, margins.top, 11);
  y = title(canvas, all, y + 2, born_digital(data) ? "LEMBAR AUTENTIKASI ARSIP DIGITAL" : "LEMBAR AUTENTIKASI HASIL PINDAI", "");
  y += 2;
  const double code_bottom = code_block(canvas, all.right - 7 - 20, y + 2, 20, data.dossier.code, code_caption);
  y = fields(canvas, {all.left, all.right - 40}, y, facts(data), 38, 5.2, 9);
  y = std::max(y, code_bottom) + 2.5;
  return y + canvas.text({all.left, y, all.width(), 22}, statement(data), {.size_pt = 9.5}) + 3;
}

double next_page(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span all = body(canvas, margins);
  canvas.text({all.left, margins.top, all.width() - 62, 5}, "LEMBAR AUTENTIKASI – lanjutan", {.size_pt = 9.5, .bold = true});
  canvas.text({all.right - 60, margins.top, 60, 5}, data.dossier.code, {.size_pt = 9, .bold = true, .align = Align::right, .family = Family::mono});
  return margins.top + 7;
}

std::vector<Row> hash_rows(const SheetData& data) {
  if (born_digital(data)) return {{{"–", data.scan.file_sha256}}};
  std::vector<Row> rows;
  for (std::size_t i = 0; i < data.scan.picture_hashes.size(); ++i) rows.push_back({{std::to_string(i + 1), data.scan.picture_hashes[i]}});
  return rows;
}

}  // namespace

void draw_authentication(const SheetData& data, Canvas& canvas) {
  double y = first_page(data, canvas);
  const Span all = body(canvas, margins);
  const double bottom = canvas.page_height() - margins.bottom - 1;
  Table table(canvas, all.left, {{"Halaman", 20, Align::centre}, {"SHA-256", all.width() - 20, Align::left, Family::mono}},
              {.size_pt = 9, .head_pt = 8.5, .min_row_mm = 5.2, .max_row_mm = 8, .head_mm = 6, .padding_mm = 1.2});
  const auto turn = [&] { return next_page(data, canvas); };
  y = flow(table, hash_rows(data), y, bottom, turn) + 2;
  if (y + 9 > bottom) y = turn();
  canvas.text({all.left, y, all.width(), 9}, how_to_check(data), {.size_pt = 8});
}

}  // namespace berkas::sheets
