// What the papers of a berita acara share: head, opening sentence, counts, parties, lampiran (domain notes §2.9, §2.13, §4).
#pragma once
#include "app/sheets/letter.h"

namespace berkas::sheets {

const MinutesFacts& minutes_of(const SheetData&);               // an empty one where none is given: the blank form
std::vector<std::string> said(const std::string&);              // one value, or none
std::string person_line(const Person&);                         // name, NIP, post; empty for nobody
std::string minutes_title(MinutesFacts::Kind);                  // "BERITA ACARA ALIH MEDIA ARSIP"
std::string counted_records(const MinutesFacts&);               // 12 (dua belas) berkas, 31 (tiga puluh satu) item arsip; empty for none
const char* leader_of(const MinutesFacts&);                     // pimpinan unit pengolah, or unit kearsipan
std::string minutes_date_line(const SheetData&);                // "Jakarta, 18 Desember 2025", dots for what is not known

// Kop, code, title on two lines, number; then "Pada hari ini, … bertempat di …, " and what was done.
Letter begin_minutes(const SheetData&, Canvas&, const std::string& kind, const std::string& done);
// "Demikian …" and the signatures below it, on one page.
void closing(Letter&, const Span& signing_in, const std::vector<Signature>&, double room_mm = 17);
// The list on landscape pages of its own; nothing where the order brings none.
void lampiran(const SheetData&, Canvas&, MinutesFacts::Kind, const std::vector<Signature>&);

}  // namespace berkas::sheets
