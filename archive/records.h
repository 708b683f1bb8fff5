// What is kept, as plain records. Every mandatory metadata element of the domain notes §5.1 has its field.
// Dates are workflow::PartialDate; times are ISO 8601 with zone. Codes are TrackingCode texts; empty = none.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "workflow/check_sheet.h"
#include "workflow/partial_date.h"
#include "workflow/routing.h"

namespace berkas::archive {

enum class Security { ordinary, limited, secret, top_secret };   // biasa, terbatas, rahasia, sangat rahasia
std::string to_string(Security);                                 // "biasa","terbatas","rahasia","sangat-rahasia"
std::optional<Security> parse_security(const std::string&);
inline bool masked(Security s) { return s == Security::secret || s == Security::top_secret; }  // R and SR

struct Description {                     // what a dossier and an item have in common
  std::string title;                     // judul, nama berkas
  std::string summary;                   // uraian informasi
  std::string period;                    // kurun waktu: 2024, 2023–2025
  std::optional<int> quantity;           // jumlah
  std::string quantity_unit;             // lembar, item, berkas, ...
  std::string copy_form;                 // tingkat perkembangan: Asli, Salinan, ...
  std::string medium;                    // Kertas, Elektronik (pindaian), ...
  std::string condition;                 // Baik, Rusak ringan, Rusak berat
  std::string document_kind;             // jenis naskah
  std::string language = "Indonesia (Latin)";  // bahasa dan tulisan
  std::string category = "Umum";         // kategori arsip: Umum, Terjaga, Vital
  std::string function;                  // fungsi
  std::string creator;                   // pencipta arsip
  std::string unit;                      // unit pengolah
  std::string custodian;                 // nama pengelola
  std::string access = "Tertutup";       // Terbuka, Tertutup
  Security security = Security::ordinary;
  std::string remarks;                   // keterangan
};

struct Dossier {
  std::string code;                      // type B
  std::string sop_id;
  std::optional<std::string> number;     // nomor berkas, from registration (K4); never reused
  std::string classification;            // kode klasifikasi
  Description about;
  workflow::PartialDate date;            // tanggal berkas
  std::string record_status = "aktif";   // status
  std::string state;                     // "", "K0".."K8", "K3x", "void"
  std::string created_at, state_since;
  // the clerk's facts
  std::string received_at, received_from;
  std::optional<int> received_sheets;
  bool returned = false;
  std::string return_note;
  std::string place;                     // code of a Place (T, X or P)
  std::string paper;                     // of the paper itself: "" in order, "missing", "incomplete", "damaged", "lost"
  bool label_attached = false;
  bool digitised_accepted = false;       // K6
  std::string parent_dossier;            // opened as a linked SOP of that dossier
  int parent_step = 0, parent_visit = 0;
  workflow::Routing routing;
};

struct Item {                            // item arsip
  std::string code;                      // type N
  std::string dossier;
  int number = 1;                        // nomor item arsip within the dossier
  bool main = false;                     // the final signed document
  Description about;
  std::string document_number;           // nomor naskah, text
  workflow::PartialDate document_date;   // tanggal naskah
  std::string signature;                 // basah, TTE, cap
  int step = 0, visit = 0;               // which visit it documents; 0 = none
};

enum class FileRole { archival, access, master, born_digital, signed_form };
std::string to_string(FileRole);         // "archival","access","master","born-digital","signed-form"
std::optional<FileRole> parse_file_role(const std::string&);

struct StoredFile {
  std::string item;
  int version = 1;                       // a rescan is a new version with a reason; the old one stays
  FileRole role = FileRole::archival;
  std::string sha256;                    // hex; its place in the store follows from it
  std::string media_type;
  std::int64_t bytes = 0;
  int pages = 0;                         // without P15
  std::string original_name;
  std::string reason;                    // of a new version
  std::string device, created_at;
  std::optional<int> dpi;
  std::vector<std::string> picture_hashes;  // of each page picture as embedded (P15)
  std::string source_key;                // intake id, or dossier + SHA-256 of a given PDF: the idempotency key
};

enum class PlaceKind { building, room, shelf, row, box, folder };
std::string to_string(PlaceKind);
std::optional<PlaceKind> parse_place_kind(const std::string&);

struct Place {
  std::string code;                      // X box, P folder, T all others
  PlaceKind kind = PlaceKind::room;
  std::string name;
  std::string parent;                    // code, or empty
  std::optional<int> capacity_mm;        // of shelf, or of what a box holds
  std::optional<int> capacity_sheets{};
  std::optional<int> width_mm{};         // how much of its shelf it takes
  std::string temporary_number{}, definitive_number{};   // nomor sementara, nomor definitif: both are kept
  int position = 0;                      // order on its shelf; 0: by its name
  std::string inside_order{};            // "bottom", "top" (first row of a shelf); "back", "front" (smallest number in a box); empty: the office's
};

struct Event {                           // one act in the chain
  std::int64_t seq = 0;
  std::string at, operator_name, operator_nip;
  std::string kind;                      // dossier.received, item.filed, ...
  std::string subject;                   // code
  std::string note;                      // short human text, no restricted title
  std::string payload;                   // JSON: every row changed, before and after
  std::string hash;                      // hex, covers the one before
};

}  // namespace berkas::archive
