// What the papers of a loan share: bon, out card, reminder, statement.
#pragma once
#include "app/sheets/frame.h"

namespace berkas::sheets {

std::string borrower_line(const SheetData&);            // name, NIP, unit
std::string loan_date(const std::string& iso);          // 22 November 2026; empty for none
inline constexpr const char* loan_code_caption = "KODE PINJAM – bukan tanda tangan elektronik";
std::string lent_sheets(const SheetData&);              // 37 (tiga puluh tujuh) lembar
void loan_code(Canvas&, double x_mm, double y_mm, double size_mm, const SheetData&, const std::string& caption);   // nothing on a blank form
// A signature: drawn on the screen as its strokes, on paper as words, else a line to sign on.
void signature_box(Canvas&, const BoxMm&, const std::string& heading, const std::string& name, const std::string& signed_how);

}  // namespace berkas::sheets
