// What all office forms share: letterhead, title, number line, fields, signatures, footer (domain notes §4).
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "app/sheets/canvas.h"

namespace berkas::sheets {

struct Margins { double left = 20, right = 15, top = 12, bottom = 14; };

// Begins a page of the ordered paper with its footer (and CONTOH on an invented office's sheets).
void begin_sheet_page(Canvas&, const SheetData&, const Margins&, bool landscape = false);

// "Dicetak dari Berkas pada … oleh …" and what tells the page, on one line.
void printed_line(Canvas&, const BoxMm&, const SheetData&, const std::string& page, double size_pt);

void example_mark(Canvas&, double centre_mm, double y_mm);   // CONTOH, framed

struct Span { double left = 0, right = 0; double width() const { return right - left; } };
Span body(const Canvas&, const Margins&);

// Kop: logo, lines centred in capitals and bold, address, double rule. Returns the y below; y itself where there is none.
double letterhead(Canvas&, const Letterhead&, const Span&, double y, double size_pt = 11);
// Title centred, bold capitals, over several lines where it is long, and its number line below (empty: none). Returns the y below.
double title(Canvas&, const Span&, double y, const std::string& text, const std::string& number_line, double size_pt = 13);

struct Field { std::string name, value; int rows = 1; bool strong = false; };   // rows: at most so many lines
// "Name : value" one below the other; an empty value becomes a line to write on. Returns the y below.
double fields(Canvas&, const Span&, double y, const std::vector<Field>&, double name_width_mm, double row_mm = 4.8, double size_pt = 8.5);
double fields_height(const Canvas&, const Span&, const std::vector<Field>&, double name_width_mm, double row_mm, double size_pt);

// A code with its text in clear below, centred under it, and a caption (empty: none). Returns the y below.
double code_block(Canvas&, double x_mm, double y_mm, double size_mm, const std::string& code, const std::string& caption);

struct Signature { std::string heading; Person person; std::string date_line; };
// Columns of "Heading, / post / room to sign / NAME / NIP"; room_mm is the free height, more where
// names and posts take several lines. Returns the y below.
double signatures_height(const Canvas&, const Span&, const std::vector<Signature>&, double room_mm = 15);
double signatures(Canvas&, const Span&, double y, const std::vector<Signature>&, double room_mm = 15);
std::string place_date(const SheetData&, const workflow::PartialDate&);   // dots unless it is known whole
std::string place_date(const SheetData&, const std::string& at);   // "Jakarta, 22 November 2026"; dots for what is not known

void corner_marks(Canvas&);                     // the four squares of form_marks()

std::string code_of(const SheetData&);          // the form's own code, else the dossier's
std::string subject_code(const SheetData&);     // the dossier's; of an item that is not the main one, the item's
bool title_masked(const SheetData&);            // R and SR: of the dossier or of its item
std::string open_title(const SheetData&);       // the dossier's; for what lies open: "(uraian dibatasi)" for R and SR
std::string security_line(archive::Security);   // "B – Biasa"

inline constexpr const char* code_caption = "KODE LACAK BERKAS – bukan tanda tangan elektronik";

}  // namespace berkas::sheets
