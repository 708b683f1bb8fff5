// The reminder for a loan that is late, and P19: the statement of what came back short, damaged, or not at all.
#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/loan_parts.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 25, .right = 20, .top = 14, .bottom = 16};

double room_for(const SheetData& data, Canvas& canvas, double y, double height) {
  if (y + height <= canvas.page_height() - margins.bottom) return y;
  begin_sheet_page(canvas, data, margins);
  return margins.top + 4;
}

double paragraph(const SheetData& data, Canvas& canvas, const Span& span, double y, const std::string& text) {
  for (const auto& line : canvas.lines(span.width(), text, {.size_pt = 11})) {
    y = room_for(data, canvas, y, 6);
    canvas.text({span.left, y, span.width(), 5.6}, line, {.size_pt = 11});
    y += 5.6;
  }
  return y + 2.4;
}

double facts(const SheetData& data, Canvas& canvas, const Span& span, double y) {
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  const archive::Borrower one = data.loan ? data.loan->borrower : archive::Borrower{};
  return fields(canvas, span, y,
                {{"Nama", one.name, 2, true}, {"NIP", one.nip}, {"Jabatan", one.post, 3}, {"Unit", one.unit, 3},
                 {"Nomor berkas", data.dossier.number.value_or(""), 2}, {"Uraian", open_title(data), 6}, {"Jumlah dipinjam", lent_sheets(data)},
                 {"Nomor bon", loan.number}, {"Tanggal pinjam", loan_date(loan.out_at)}, {"Batas kembali", loan_date(loan.due), 1, true}},
                42, 6.2, 10.5);
}

// Both letters begin alike: who writes, what it is, its code, one sentence, the loan.
double opening(const SheetData& data, Canvas& canvas, const Span& span, const char* name, const char* sentence) {
  const Span head{span.left, span.right - 36};
  double y = letterhead(canvas, data.office, head, margins.top, 10);
  y = title(canvas, head, y + 2, name, "");
  loan_code(canvas, span.right - 28, margins.top + 3, 20, data, loan_code_caption);
  y = paragraph(data, canvas, span, std::max(y, margins.top + 40) + 4, sentence);
  return facts(data, canvas, span, y) + 4;
}

// What is stated, from what was counted; a line to write on where nothing is known.
std::string statement_text(const SheetData& data) {
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  if (loan.state == archive::LoanState::lost) return "Menyatakan bahwa arsip tersebut hilang selama dalam peminjaman saya. " + loan.statement;
  if (loan.short_by() > 0)
    return "Menyatakan bahwa arsip tersebut saya kembalikan pada " + loan_date(loan.returned_at) + " sebanyak " + counted(*loan.sheets_back, "lembar") + ", kurang " + counted(loan.short_by(), "lembar") + " dari jumlah yang saya pinjam. " + loan.remarks;
  return "Menyatakan bahwa arsip tersebut saya kembalikan pada " + (loan.returned_at.empty() ? std::string("............................") : loan_date(loan.returned_at)) + " dengan kondisi: " +
         (loan.condition.empty() ? std::string("............................") : loan.condition) + ". " + loan.remarks;
}

}  // namespace

void draw_loan_reminder(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span span = body(canvas, margins);
  double y = opening(data, canvas, span, "SLIP PENGINGAT PENGEMBALIAN ARSIP", "Menurut catatan kami arsip berikut masih dalam peminjaman:");
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  const auto printed = data.printed_at.substr(0, 10);
  const bool late = !loan.due.empty() && loan.due < printed;
  y = paragraph(data, canvas, span, y, late ? "Batas kembalinya sudah lewat. Mohon arsip tersebut segera dikembalikan, atau masa pinjamnya diperpanjang pada petugas."
                                          : "Mohon arsip tersebut dikembalikan paling lambat pada batas kembali di atas.");
  signatures(canvas, span, room_for(data, canvas, y + 6, 46), {{"Peminjam,", {data.loan ? data.loan->borrower.name : "", data.loan ? data.loan->borrower.nip : "", ""}, ""}, {"Petugas,", {data.printed_by, "", ""}, place_date(data, data.printed_at)}});
}

void draw_loan_statement(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span span = body(canvas, margins);
  double y = opening(data, canvas, span, "SURAT PERNYATAAN PENGEMBALIAN ARSIP", "Yang bertanda tangan di bawah ini peminjam arsip:");
  y = paragraph(data, canvas, span, y, statement_text(data));
  y = paragraph(data, canvas, span, y, "Demikian pernyataan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.");
  signatures(canvas, span, room_for(data, canvas, y + 6, 46), {{"Mengetahui,", {"", "", "Kepala unit pengolah"}, ""}, {"Petugas,", {data.loan ? data.loan->loan.taken_by : "", "", ""}, ""}, {"Yang menyatakan,", {data.loan ? data.loan->borrower.name : "", data.loan ? data.loan->borrower.nip : "", ""}, place_date(data, data.printed_at)}});
}

}  // namespace berkas::sheets
