// What a printed form is filled from. The desk fills it; sheets read it and change nothing. A plain value; what a sheet
// does not need stays empty, and what is empty is printed as a line to write on, never as an invented value.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "archive/exchange/list_table.h"
#include "archive/records.h"
#include "archive/shelves/paper_records.h"
#include "devices/printer.h"
#include "workflow/check_sheet.h"
#include "workflow/partial_date.h"
#include "workflow/sop.h"

namespace berkas::sheets {

struct Letterhead {                       // kop: the office's own lines and, if it has one, its logo (PNG)
  std::vector<std::string> lines;         // empty: no kop is printed
  std::string address;                    // small line below, or empty
  std::filesystem::path logo;             // a picture that cannot be read is left out
  std::string city;                       // of the place-date line: "Jakarta"
  bool example = false;                   // an invented office: CONTOH stands on every sheet
};

struct Person {                           // empty fields become lines to write on
  std::string name, nip, post;            // post: "Kasubbag", "Fungsional Umum"
};

enum class ReceiptKind { received, given_back, filed };   // K1, K3x, K8

struct ScanFacts {                        // of the archival file, for P15
  std::string device, mode;               // "Fujitsu fi-7160", "warna"
  std::optional<int> dpi;
  std::optional<int> sheets;              // of paper, as scanned: two sides of one sheet count once
  std::string captured_at;                // ISO 8601 with zone, or empty
  Person operator_;
  std::vector<std::string> picture_hashes;   // SHA-256 (hex) of each page picture as embedded, in page order
  std::string file_sha256;                // of a born-digital or electronically signed file, which has no pictures of ours
  std::string media_type;                 // of that file
};

struct LoanFacts {                        // of the bon, the out card and the reminder
  archive::Loan loan;
  archive::Borrower borrower;
};

struct ContainerFacts {                   // of the label of a box, a folder or a shelf
  archive::Place place;
  std::string path;                       // names joined by " / "
  std::string classes, numbers, years;    // from – to, of what lies in it; empty where nothing does
  int dossiers = 0;
};

struct MinutesFacts {                     // of a berita acara and what hangs on it (P13, P14, P16–P18, the certificate)
  enum class Kind { conversion, transfer, destruction, hand_over } kind = Kind::conversion;
  std::string number;                     // as the registry gave it; empty: a line to write on
  workflow::PartialDate date;             // not known whole: lines to write on
  std::string place;                      // "bertempat di …"
  std::vector<std::string> basis;         // dasar, one a line: "SK Panitia Nomor 12/KEP/2026 tanggal 2 Maret 2026"
  std::string records, origin;            // jenis arsip; asal arsip (unit)
  std::string source_media, target_media; // of a conversion: "kertas", "arsip digital PDF/A"
  std::vector<std::string> process;       // keterangan proses: device, resolution, format, examination, one a line
  std::string method;                     // of a destruction: dibakar, dicacah, dilebur, lainnya; empty: boxes to tick
  int dossiers = 0, items = 0, sheets = 0, pages = 0;
  bool inactive = false;                  // who signs: kepala unit kearsipan, else kepala unit pengolah
  Person executing, leading;              // pelaksana and pimpinan; of a transfer or hand-over: the giving and the receiving party
  std::string first_party, second_party;  // their offices: unit pengolah, unit kearsipan, ANRI
  std::vector<Person> committee, witnesses;   // of a destruction: the chair first
  archive::ListTable list;                // the lampiran, in its order
  std::string authenticated_by, authenticated_on;   // once the signed paper came back: the leader and the day (YYYY-MM-DD)
};

struct Calibration {                      // what is done to a sheet so that it comes out of a printer in its place: x becomes offset + scale · x
  double offset_x_mm = 0, offset_y_mm = 0, scale_x = 1, scale_y = 1;
  bool none() const { return offset_x_mm == 0 && offset_y_mm == 0 && scale_x == 1 && scale_y == 1; }
};

struct SheetData {
  archive::Dossier dossier;
  std::vector<archive::Item> items;       // of the dossier, in their order
  std::optional<archive::Item> item;      // the one this sheet is about (cover, authentication, stamp): else the dossier
  const workflow::Sop* sop = nullptr;     // must outlive the call; none: sheets that need it print without it
  std::optional<workflow::CheckSheet> check_sheet;   // none: the blank form
  ScanFacts scan;
  std::string form_code;                  // type F, of this issue; where a sheet has none the dossier's code stands
  int issue = 1;                          // "cetakan ke-"
  std::string number;                     // of the form itself (nomor tanda terima); empty: a line to write on
  ReceiptKind receipt = ReceiptKind::received;
  std::optional<int> expected_sheets;     // on the scan cover
  std::string place_path;                 // lokasi simpan by names, or empty
  std::optional<LoanFacts> loan;          // the loan this sheet is about
  std::optional<ContainerFacts> container;
  std::optional<MinutesFacts> minutes;    // the berita acara this sheet is, belongs to or certifies
  std::string retention;                  // "2 tahun aktif, 3 tahun inaktif, musnah", or empty: none is invented
  std::string chain_head;                 // hex: printed on receipts
  Letterhead office;
  Person handing_over, examining, acknowledging, receiving;   // signature columns
  std::string printed_by;                 // operator's name
  std::string printed_at;                 // ISO 8601 with zone
  devices::Paper paper = devices::Paper::a4;
  bool archival_stamp = false;            // the stamp of the archival copy: says that it was added after scanning
  Calibration calibration;                // of the printer it goes to
  double x_mm = 10, y_mm = 10;            // where stamp and label stand on A4 or F4, from the top left corner
};

}  // namespace berkas::sheets
