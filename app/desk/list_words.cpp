#include "app/desk/list_words.h"

#include "app/desk/wording.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

Refused no(std::string code, Sentence message, Sentence hint) {
  message.id += " Tidak ada yang diimpor.";
  message.en += " Nothing was imported.";
  return refuse(std::move(code), std::move(message), std::move(hint));
}

}  // namespace

std::string reason_word(archive::ListedFault fault) {
  using enum archive::ListedFault;
  switch (fault) {
    case more_cells: return "more-cells";
    case no_title: return "no-title";
    case no_number: return "no-number";
    case no_class: return "no-class";
    case bad_class: return "bad-class";
    case unknown_class: return "unknown-class";
    case bad_period: return "bad-period";
    case backwards: return "backwards";
    case future: return "future";
    case bad_count: return "bad-count";
    case bad_security: return "bad-security";
    case bad_status: return "bad-status";
    case too_long: return "too-long";
    case no_item: return "no-item";
    case bad_item: return "bad-item";
    case no_dossier: return "unknown-dossier";
    case several_dossiers: return "several-dossiers";
    case twice: return "twice";
    case taken: return "number-taken";
    case item_taken: return "item-taken";
  }
  return "";
}

Sentence told(const archive::ListedMistake& m) {
  using enum archive::ListedFault;
  const auto clean = clean_line(m.value, {"nilai", "the value"}, 500);
  const std::string value = "'" + (clean.ok() ? clean->text : std::string("?")) + "'";
  switch (m.fault) {
    case more_cells: return {"Ada sel " + value + " di luar kolom berjudul.", "A cell " + value + " stands beyond the columns that have a head."};
    case no_title: return {"Uraiannya kosong.", "It has no title."};
    case no_number: return {"Nomor berkasnya kosong.", "It has no number."};
    case no_class: return {"Kode klasifikasinya kosong.", "It has no classification code."};
    case bad_class: return {"Kode klasifikasi " + value + " memuat huruf yang tidak dipakai.", "The classification code " + value + " holds characters that are never used."};
    case unknown_class: return {"Kode klasifikasi " + value + " tidak ada di tabel klasifikasi kantor.", "The classification code " + value + " is not in the office's table."};
    case bad_period: return {m.head + " " + value + " bukan tahun, tanggal, atau rentangnya.", m.head + " " + value + " is no year, date or range of them."};
    case backwards: return {m.head + " " + value + " berakhir sebelum mulai.", m.head + " " + value + " ends before it begins."};
    case future: return {m.head + " " + value + " belum tiba.", m.head + " " + value + " has not come yet."};
    case bad_count: return {m.head + " " + value + " bukan jumlah yang mungkin.", m.head + " " + value + " is no possible count."};
    case bad_security: return {"Klasifikasi keamanan " + value + " tidak dikenal; pakai B, T, R, atau SR.", "The security class " + value + " is not known; use B, T, R or SR."};
    case bad_status: return {"Status " + value + " tidak dikenal; pakai aktif atau inaktif.", "The status " + value + " is not known; use aktif or inaktif."};
    case too_long: return {m.head + " terlalu panjang: " + value, m.head + " is too long: " + value};
    case no_item: return {"Nomor item arsipnya kosong.", "It has no item number."};
    case bad_item: return {m.head + " " + value + " bukan nomor item: 1, 2, 3, …", m.head + " " + value + " is no item number: 1, 2, 3, …"};
    case no_dossier: return {"Berkas nomor " + value + " tidak ada di arsip ini; impor daftar berkasnya dahulu.", "There is no dossier number " + value + " in this archive; import the list of dossiers first."};
    case several_dossiers: return {"Ada beberapa berkas nomor " + value + "; sebut kode klasifikasi dan unit pengolahnya.", "There are several dossiers number " + value + "; name classification and unit."};
    case twice: return {"Sama dengan baris " + std::to_string(m.line) + ": " + value + ".", "The same as line " + std::to_string(m.line) + ": " + value + "."};
    case item_taken: return {"Item " + value + " sudah ada dengan uraian lain: " + m.code + ".", "The item " + value + " is there already with another title: " + m.code + "."};
    case taken: break;
  }
  return {"Nomor " + value + " sudah dipakai berkas " + m.code + " dengan uraian lain.", "The number " + value + " is that of dossier " + m.code + ", which has another title."};
}

Refused told(archive::WorkbookFault fault, const std::filesystem::path& file) {
  using enum archive::WorkbookFault;
  const auto clean = clean_line(file.filename().string(), {"nama", "the name"}, 300);
  const std::string name = "'" + (clean.ok() ? clean->text : std::string("?")) + "'";
  const Sentence again{"Buka di lembar sebar, lalu simpan lagi sebagai XLSX atau CSV UTF-8.", "Open it in a spreadsheet and save it again as XLSX or CSV UTF-8."};
  const Sentence divide{"Bagi menjadi beberapa daftar.", "Divide it into several lists."};
  switch (fault) {
    case unreadable: return no("table-unreadable", {name + " tidak ada atau tidak dapat dibaca.", name + " does not exist or cannot be read."}, {"Periksa nama dan izinnya.", "Check its name and its permissions."});
    case not_a_workbook: return no("table-spreadsheet", {name + " bukan lembar sebar XLSX.", name + " is no XLSX workbook."}, again);
    case damaged: return no("table-damaged", {name + " rusak atau terpotong.", name + " is damaged or cut off."}, {"Salin lagi dengan utuh. " + again.id, "Copy it again, whole. " + again.en});
    case locked: return no("table-locked", {name + " terkunci sandi, atau lembar sebar format lama (.xls).", name + " has a password, or is an older workbook (.xls)."}, again);
    case no_sheet: return no("table-empty", {name + " tidak mempunyai lembar yang terlihat.", name + " has no sheet that can be seen."}, again);
    case too_large: return no("table-too-large", {name + " terlalu besar.", name + " is too large."}, divide);
    case too_many_rows: return no("table-too-large", {name + " memuat terlalu banyak baris.", name + " has too many rows."}, divide);
    case too_many_columns: return no("table-columns", {name + " memuat terlalu banyak kolom.", name + " has too many columns."}, {"Hapus kolom yang tidak termasuk daftarnya.", "Delete the columns that are no part of the list."});
    case cell_too_long: return no("table-cell", {"Satu sel di " + name + " terlalu panjang.", "One cell of " + name + " is too long."}, {"Persingkat isinya.", "Shorten it."});
    case empty: break;
  }
  return no("table-empty", {name + " kosong: baris judul kolom pun tidak ada.", name + " is empty: there is not even a line of column names."}, again);
}

Refused told(const archive::NoHead& head) {
  Sentence message{"Judul kolom daftarnya tidak ditemukan.", "The heads of the list's columns were not found."};
  if (!head.twice.empty()) message = {"Kolom ini berarti sama dan ada lebih dari sekali: " + workflow::joined(head.twice) + ".", "These columns mean the same and stand there more than once: " + workflow::joined(head.twice) + "."};
  if (!head.missing.empty()) message.id += " Belum ada: " + workflow::joined(head.missing) + ".", message.en += " Missing: " + workflow::joined(head.missing) + ".";
  if (!head.seen.empty()) message.id += " Baris pertama: " + workflow::joined(head.seen) + ".", message.en += " The first line: " + workflow::joined(head.seen) + ".";
  return no("table-columns", std::move(message),
            {"Kolomnya seperti pada daftar arsip: Nomor berkas, Kode klasifikasi, Uraian informasi, Kurun waktu, Jumlah, Keterangan, …", "Columns as lists of records have them: Nomor berkas, Kode klasifikasi, Uraian informasi, Kurun waktu, Jumlah, Keterangan, …"});
}

}  // namespace berkas::desk
