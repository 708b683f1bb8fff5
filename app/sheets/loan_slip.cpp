// P10, bon peminjaman: three copies on one page (place of storage, proof, reminder), each with the loan's own code.
#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/loan_parts.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double code_mm = 20;
constexpr double left = 16, margin_right = 12;

std::string approval(const SheetData& data) {
  if (!data.loan || data.loan->loan.decided_by.empty()) return {};
  const auto& loan = data.loan->loan;
  return loan.decided_by + (loan.decided_at.empty() ? "" : ", " + loan_date(loan.decided_at));
}

std::string returned(const archive::Loan& loan) {
  if (loan.returned_at.empty()) return {};
  std::string text = loan_date(loan.returned_at);
  if (loan.sheets_back) text += ", " + std::to_string(*loan.sheets_back) + " lembar";
  return text + (loan.condition.empty() ? "" : ", " + loan.condition);
}

void signatures_of(const SheetData& data, Canvas& canvas, double x, double y, double width) {
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  const std::string borrower = data.loan ? data.loan->borrower.name : "";
  const double cell = width / 4;
  signature_box(canvas, {x, y, cell, 20.4}, "Diserahkan petugas,", loan.out_by, {});
  signature_box(canvas, {x + cell, y, cell, 20.4}, "Diterima peminjam,", borrower, loan.signed_out);
  signature_box(canvas, {x + 2 * cell, y, cell, 20.4}, "Dikembalikan peminjam,", loan.returned_at.empty() ? "" : borrower, loan.signed_back);
  signature_box(canvas, {x + 3 * cell, y, cell, 20.4}, "Diterima kembali petugas,", loan.taken_by, {});
}

void copy_of(const SheetData& data, Canvas& canvas, double top, double height, const std::string& which) {
  const double right = canvas.page_width() - margin_right;
  const Span text{left, right - code_mm - 14};
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  const auto& dossier = data.dossier;
  double y = letterhead(canvas, data.office, text, top + 4.5, 7.5);
  y = title(canvas, text, y, "BON PEMINJAMAN ARSIP", "Nomor: " + (loan.number.empty() ? std::string("....................") : loan.number), 11);
  loan_code(canvas, right - code_mm - 6, top + 7, code_mm, data, loan_code_caption);
  const std::vector<Field> said = {{"Peminjam", borrower_line(data), 3, true},
                                   {"Kontak", data.loan ? data.loan->borrower.contact : ""},
                                   {"Berkas", (dossier.number ? *dossier.number + " – " : "") + open_title(data), 4},
                                   {"Kode lacak, jumlah", dossier.code + (lent_sheets(data).empty() ? "" : ", " + lent_sheets(data))},
                                   {"Lokasi simpan", data.place_path, 2},
                                   {"Keperluan", loan.purpose, 3},
                                   {"Persetujuan", approval(data), 2},
                                   {"Tanggal pinjam", loan_date(loan.out_at)}};
  // Set smaller where much is to be said: above the signatures it has to be read whole.
  const double signing = top + height - 27;
  double size_pt = 7.5;
  const auto row_mm = [&size_pt] { return size_pt * 0.5; };
  while (size_pt > 5.75 && y + 0.5 + fields_height(canvas, text, said, 27, row_mm(), size_pt) > signing) size_pt -= 0.25;
  const double spare = signing - 2 - y - fields_height(canvas, text, said, 27, row_mm(), size_pt);
  fields(canvas, text, y + 0.5, said, 27, row_mm() + std::clamp(spare / static_cast<double>(said.size()), 0.0, 1.2), size_pt);   // room for the hand
  const double column = right - code_mm - 12;
  canvas.text({column, top + 41, code_mm + 12, 3.4}, "BATAS KEMBALI", {.size_pt = 7, .bold = true, .align = Align::centre});
  canvas.text({column, top + 44.4, code_mm + 12, 5}, loan_date(loan.due), {.size_pt = 9, .bold = true, .align = Align::centre, .min_size_pt = 6});
  canvas.text({column, top + 51, code_mm + 12, 3.4}, "KEMBALI", {.size_pt = 7, .bold = true, .align = Align::centre});
  if (loan.returned_at.empty()) canvas.dotted(column + 2, right - 2, top + 58);
  else canvas.text({column, top + 54.4, code_mm + 12, 7}, returned(loan), {.size_pt = 7, .align = Align::centre, .min_size_pt = 5.5});
  signatures_of(data, canvas, left, signing, right - left);
  printed_line(canvas, {left, top + height - 6.2, right - left - 64, 3}, data, " · Halaman 1 dari 1", 6);
  canvas.text({right - 62, top + height - 6.2, 62, 3}, which, {.size_pt = 6.5, .bold = true, .align = Align::right});
  if (data.office.example) example_mark(canvas, column + (code_mm + 12) / 2, top + 63);
}

}  // namespace

void draw_loan_slip(const SheetData& data, Canvas& canvas) {
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  const double third = paper.height_mm / 3;
  const char* copies[] = {"Lembar 1 (putih): di tempat simpan", "Lembar 2 (hijau): bukti", "Lembar 3 (biru): pengingat petugas"};
  for (int i = 0; i < 3; ++i) {
    copy_of(data, canvas, i * third, third, copies[i]);
    if (i < 2) canvas.dashed(6, (i + 1) * third, paper.width_mm - 6, (i + 1) * third);
  }
}

}  // namespace berkas::sheets
