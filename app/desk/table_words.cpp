#include "app/desk/table_words.h"

#include "app/desk/wording.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

Refused no(std::string code, Sentence message, Sentence hint) {
  message.id += " Tidak ada yang diimpor.";
  message.en += " Nothing was imported.";
  return refuse(std::move(code), std::move(message), std::move(hint));
}

Sentence at(std::int64_t line) { return {"Baris " + std::to_string(line) + ": ", "Line " + std::to_string(line) + ": "}; }

}  // namespace

Refused told(const archive::TableMistake& mistake, const std::filesystem::path& file) {
  using enum archive::TableFault;
  const auto clean = clean_line(file.filename().string(), {"nama", "the name"}, 300);
  const std::string name = "'" + (clean.ok() ? clean->text : std::string("?")) + "'";
  const Sentence line = at(mistake.line);
  const Sentence as_csv{"Simpan dari lembar sebar sebagai CSV UTF-8.", "Save it from the spreadsheet as CSV UTF-8."};
  switch (mistake.fault) {
    case unreadable: return no("table-unreadable", {name + " tidak ada atau tidak dapat dibaca.", name + " does not exist or cannot be read."}, {"Periksa nama dan izinnya.", "Check its name and its permissions."});
    case empty: return no("table-empty", {name + " kosong: baris judul kolom pun tidak ada.", name + " is empty: there is not even a line of column names."}, as_csv);
    case too_large: return no("table-too-large", {name + " terlalu besar (lebih dari 64 MB).", name + " is too large (more than 64 MB)."}, {"Bagi menjadi beberapa tabel.", "Divide it into several tables."});
    case too_many_rows: return no("table-too-large", {line.id + "barisnya terlalu banyak.", line.en + "there are too many rows."}, {"Bagi menjadi beberapa tabel.", "Divide it into several tables."});
    case too_many_columns: return no("table-columns", {line.id + "kolomnya terlalu banyak.", line.en + "there are too many columns."}, {"Periksa pemisahnya: ';' atau ','.", "Check the separator: ';' or ','."});
    case cell_too_long: return no("table-cell", {line.id + "satu selnya terlalu panjang.", line.en + "one of its cells is too long."}, {"Mungkin sebuah tanda petik tidak ditutup.", "A quotation mark may not be closed."});
    case spreadsheet: return no("table-spreadsheet", {name + " adalah lembar sebar, bukan CSV.", name + " is a spreadsheet, not CSV."}, as_csv);
    case not_text: return no("table-not-text", {name + " bukan teks UTF-8 (mungkin UTF-16 atau rusak).", name + " is no UTF-8 text (UTF-16 perhaps, or damaged)."}, as_csv);
    case not_utf8: return no("table-encoding", {line.id + "hurufnya bukan UTF-8 (mungkin Windows-1252).", line.en + "its letters are not UTF-8 (Windows-1252 perhaps)."}, as_csv);
    case quotes: return no("table-quotes", {line.id + "ada tanda petik yang tidak pada tempatnya.", line.en + "a quotation mark stands where none can."}, {"Di dalam sel berpetik, tanda petik ditulis dua kali.", "Inside a quoted cell a quotation mark is written twice."});
    case cut_off: break;
  }
  return no("table-cut-off", {line.id + "tabel berakhir di tengah sel berpetik; mungkin salinannya terpotong.", line.en + "the table ends inside a quoted cell; the copy may be cut off."}, {"Salin lagi tabelnya dengan utuh.", "Copy the table again, whole."});
}

Refused wrong_columns(const std::string& wanted, const std::vector<std::string>& missing, const std::vector<std::string>& unknown, const std::vector<std::string>& twice) {
  Sentence message{"Judul kolomnya tidak cocok.", "The column names do not fit."};
  const auto tell = [&](const std::vector<std::string>& names, const Sentence& what) {
    if (names.empty()) return;
    message.id += " " + what.id + ": " + workflow::joined(names) + ".";
    message.en += " " + what.en + ": " + workflow::joined(names) + ".";
  };
  tell(missing, {"Belum ada", "Missing"});
  tell(unknown, {"Tidak dikenal", "Unknown"});
  tell(twice, {"Dua kali", "Twice"});
  return no("table-columns", message, {"Kolomnya: " + wanted, "The columns: " + wanted});
}

}  // namespace berkas::desk
