#include "app/sheets/sheet_table.h"

#include <algorithm>

#include "app/sheets/sheets.h"

namespace berkas::sheets {

const std::vector<Sheet>& all_sheets() {
  using enum devices::Paper;
  static const std::vector<Sheet> table = {
      // id, title, English, papers (the first is the usual one), a code of its own, draw, own size
      {"check-sheet", "Lembar Pemeriksaan Berkas", "Check sheet", {a4, f4}, true, draw_check_sheet, {0, 0}},
      {"routing", "Lembar Kendali Berkas", "Routing sheet", {a4, f4}, false, draw_routing_sheet, {0, 0}},
      {"scan-cover", "Lembar Sampul Pindai", "Scan cover", {a4, f4}, true, draw_scan_cover, {0, 0}},
      {"folder-label", "Label Folder (lidah)", "Folder tab label", {own, a4, f4}, false, draw_folder_label, {78, 18}},
      {"dossier-label", "Label Berkas", "Dossier label", {a4, f4, own}, false, draw_dossier_label, {100, 70}},
      {"receipt", "Tanda Terima Berkas", "Receipt", {a4, f4}, true, draw_receipt, {0, 0}},
      {"box-label", "Label Boks", "Box label", {a4, f4, own}, false, draw_box_label, {80, 150}, About::place},
      {"place-label", "Label Lokasi", "Place label", {a4, f4, own}, false, draw_place_label, {100, 40}, About::place},
      {"loan-slip", "Bon Peminjaman Arsip", "Loan slip", {a4, f4}, false, draw_loan_slip, {0, 0}, About::loan},
      {"out-card", "Kartu Penanda Keluar", "Out card", {a4, f4}, false, draw_out_card, {0, 0}, About::loan},
      {"loan-reminder", "Slip Pengingat Pengembalian", "Loan reminder", {a4, f4}, false, draw_loan_reminder, {0, 0}, About::loan},
      {"loan-statement", "Surat Pernyataan Pengembalian", "Statement of return", {a4, f4}, false, draw_loan_statement, {0, 0}, About::loan},
      {"authentication", "Lembar Autentikasi Hasil Pindai", "Authentication page", {a4, f4}, false, draw_authentication, {0, 0}},
      {"disposition", "Lembar Disposisi", "Disposition slip", {own, a4, f4}, false, draw_disposition, {148, 210}},
      {"cross-reference", "Kartu Tunjuk Silang", "Cross-reference card", {own, a4, f4}, false, draw_cross_reference, {148, 105}},
      {"pick-slip", "Slip Temu Kembali", "Pick slip", {own, a4, f4}, false, draw_pick_slip, {80, 110}},
      {"sop", "Cetak SOP", "SOP, printed", {a4, f4}, false, draw_sop, {0, 0}},
      {"conversion-minutes", "Berita Acara Alih Media", "Minutes of digitising", {a4, f4}, true, draw_conversion_minutes, {0, 0}, About::minutes},
      {"conversion-list", "Daftar Arsip yang Dialihmediakan", "List of digitised records", {a4, f4}, true, draw_conversion_list, {0, 0}, About::minutes},
      {"transfer-minutes", "Berita Acara Pemindahan Arsip", "Minutes of transfer", {a4, f4}, true, draw_transfer_minutes, {0, 0}, About::minutes},
      {"destruction-minutes", "Berita Acara Pemusnahan Arsip", "Minutes of destruction", {a4, f4}, true, draw_destruction_minutes, {0, 0}, About::minutes},
      {"hand-over-minutes", "Berita Acara Penyerahan Arsip Statis", "Minutes of hand-over", {a4, f4}, true, draw_hand_over_minutes, {0, 0}, About::minutes},
      {"conversion-certificate", "Sertifikat Hasil Alih Media", "Certificate of digitising", {a4, f4}, false, draw_conversion_certificate, {0, 0}},
      {"stamp", "Kode Lacak (stempel)", "Tracking code stamp", {own, a4, f4}, false, draw_stamp, {34, 38}},
  };
  return table;
}

const Sheet* find_sheet(std::string_view id) {
  const auto& all = all_sheets();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Sheet& sheet) { return sheet.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace berkas::sheets
