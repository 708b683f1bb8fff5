// libarchive opens the package, pugixml its parts. No part is written to disk, and none is larger in memory than the limits allow.
#include "archive/exchange/workbook_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>

#include "archive/catalogue/row_store.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;
using Parts = std::map<std::string, std::string>;
constexpr int most_entries = 5000;

struct FreeReader { void operator()(::archive* reader) const { ::archive_read_free(reader); } };

bool wanted(const std::string& name) {
  return name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" || name == "xl/sharedStrings.xml" || name == "xl/styles.xml" || name.starts_with("xl/worksheets/");
}

bool take_part(::archive* reader, std::string& bytes, std::int64_t& room) {
  char block[1 << 16];
  for (;;) {
    const auto got = ::archive_read_data(reader, block, sizeof block);
    if (got < 0) return false;
    if (got == 0) return true;
    room -= got;
    if (room < 0) return true;
    bytes.append(block, static_cast<std::size_t>(got));
  }
}

std::variant<Parts, WorkbookFault> parts_of(const fs::path& file, const TableLimits& limits) {
  const std::unique_ptr<::archive, FreeReader> reader(::archive_read_new());
  ::archive_read_support_format_zip_seekable(reader.get());
  if (::archive_read_open_filename(reader.get(), file.c_str(), 1 << 16) != ARCHIVE_OK) return WorkbookFault::not_a_workbook;
  Parts parts;
  std::int64_t room = limits.bytes;
  ::archive_entry* entry = nullptr;
  for (int count = 0;; ++count) {
    const int code = ::archive_read_next_header(reader.get(), &entry);
    if (code == ARCHIVE_EOF) break;
    if (code < ARCHIVE_WARN) return count == 0 ? WorkbookFault::not_a_workbook : WorkbookFault::damaged;
    if (count > most_entries) return WorkbookFault::too_large;
    const char* name = ::archive_entry_pathname(entry);
    if (name == nullptr || !wanted(name)) continue;
    if (::archive_entry_is_encrypted(entry) != 0) return WorkbookFault::locked;
    if (!take_part(reader.get(), parts[name], room)) return WorkbookFault::damaged;
    if (room < 0) return WorkbookFault::too_large;
  }
  if (!parts.contains("xl/workbook.xml")) return WorkbookFault::not_a_workbook;
  return parts;
}

// Elements by their name without a prefix: some programs write x:row.
bool is(const pugi::xml_node& node, std::string_view name) {
  const std::string_view full = node.name();
  const auto colon = full.find(':');
  return (colon == std::string_view::npos ? full : full.substr(colon + 1)) == name;
}
pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& each : node.children()) if (is(each, name)) return each;
  return {};
}
std::string attribute(const pugi::xml_node& node, std::string_view name) {
  for (const auto& each : node.attributes()) {
    const std::string_view full = each.name();
    const auto colon = full.find(':');
    if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return each.value();
  }
  return {};
}

// A cell's text: its own, or its runs one after the other; how it is read aloud (rPh) is no part of it.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const auto& each : node.children()) {
    if (is(each, "t")) text += each.text().get();
    else if (is(each, "r")) text += child(each, "t").text().get();
  }
  return text;
}

struct Document {
  explicit Document(std::string bytes) : bytes_(std::move(bytes)) {
    good = !bytes_.empty() && document.load_buffer_inplace(bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  }
  pugi::xml_document document;
  bool good = false;
  pugi::xml_node root() const { return document.document_element(); }

private:
  std::string bytes_;
};

bool dated_format(const std::string& code) {
  bool quoted = false, bracket = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    else if (c == '[') bracket = true;
    else if (c == ']') bracket = false;
    else if (c == '\\') ++i;
    else if (!quoted && !bracket && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) return true;
  }
  return false;
}

std::set<int> dated_styles(std::string styles) {
  std::set<int> dated, formats{14, 15, 16, 17, 22};
  const Document xml(std::move(styles));
  if (!xml.good) return dated;
  for (const auto& each : child(xml.root(), "numFmts").children())
    if (dated_format(attribute(each, "formatCode"))) formats.insert(std::atoi(attribute(each, "numFmtId").c_str()));
  int at = 0;
  for (const auto& each : child(xml.root(), "cellXfs").children()) {
    if (!is(each, "xf")) continue;
    if (formats.contains(std::atoi(attribute(each, "numFmtId").c_str()))) dated.insert(at);
    ++at;
  }
  return dated;
}

std::string date_text(double serial, bool from_1904) {
  if (!(serial >= 1 && serial < 200'000)) return {};
  using namespace std::chrono;
  const auto first = from_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);   // its 29 February 1900 never was
  const year_month_day day{first + days(static_cast<int>(serial))};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()) % 10000, static_cast<unsigned>(day.month()) % 100U, static_cast<unsigned>(day.day()) % 100U);
  return text;
}

// What a person would see: 7, not 7.0; 12345678901, not 1.2E10.
std::string number_text(const std::string& raw) {
  double value = 0;
  const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (error != std::errc() || end != raw.data() + raw.size() || value != std::floor(value) || std::abs(value) >= 1e15) return raw;
  char text[32];
  std::snprintf(text, sizeof text, "%.0f", value);
  return text;
}

struct Book {
  Parts parts;
  std::vector<std::string> strings;
  std::set<int> dated;
  bool from_1904 = false;
  const TableLimits& limits;

  std::string cell(const pugi::xml_node& node) const {
    const auto kind = attribute(node, "t");
    if (kind == "inlineStr") return text_of(child(node, "is"));
    const std::string raw = child(node, "v").text().get();
    if (raw.empty() || kind == "str" || kind == "e" || kind == "d") return kind == "d" ? raw.substr(0, 10) : raw;
    if (kind == "b") return raw == "1" ? "ya" : "tidak";
    if (kind == "s") {
      std::size_t at = 0;
      const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), at);
      return error == std::errc() && end == raw.data() + raw.size() && at < strings.size() ? strings[at] : std::string();
    }
    if (dated.contains(std::atoi(attribute(node, "s").c_str()))) {
      double serial = 0;
      const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), serial);
      if (error == std::errc() && end == raw.data() + raw.size())
        if (auto text = date_text(serial, from_1904); !text.empty()) return text;
    }
    return number_text(raw);
  }
};

std::string trimmed(std::string text) {
  const char* blanks = " \t\r\n";
  text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
  text.erase(text.find_last_not_of(blanks) + 1);
  return text;
}

// "BC12" is column 54; -1 for what is no place.
int column_of(const std::string& place) {
  int column = 0;
  for (const char c : place) {
    if (c >= '0' && c <= '9') break;
    if (c < 'A' || c > 'Z' || column > 20'000) return -1;
    column = column * 26 + (c - 'A' + 1);
  }
  return column - 1;
}

class Reading {
public:
  explicit Reading(const Book& book) : book_(book) {}

  std::optional<WorkbookFault> row(const pugi::xml_node& node) {
    const auto given = attribute(node, "r");
    line_ = given.empty() ? line_ + 1 : std::atoll(given.c_str());
    TableRow row{line_, {}};
    for (const auto& each : node.children())
      if (is(each, "c")) if (const auto fault = cell(each, row)) return fault;
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    if (row.cells.empty()) return std::nullopt;
    if (table.head.empty()) {
      table.head = std::move(row.cells);
      table.head_line = line_;
      return std::nullopt;
    }
    if (table.rows.size() >= book_.limits.rows) return WorkbookFault::too_many_rows;
    table.rows.push_back(std::move(row));
    return std::nullopt;
  }
  Table table;

private:
  std::optional<WorkbookFault> cell(const pugi::xml_node& node, TableRow& row) const {
    const auto place = attribute(node, "r");
    const int column = place.empty() ? static_cast<int>(row.cells.size()) : column_of(place);
    auto text = trimmed(valid_utf8(book_.cell(node)));
    if (column < 0) return WorkbookFault::damaged;
    if (text.empty()) return std::nullopt;                   // a border drawn far to the right is no column
    if (column >= static_cast<int>(book_.limits.columns)) return WorkbookFault::too_many_columns;
    if (text.size() > book_.limits.cell_bytes) return WorkbookFault::cell_too_long;
    if (static_cast<int>(row.cells.size()) <= column) row.cells.resize(static_cast<std::size_t>(column) + 1);
    row.cells[static_cast<std::size_t>(column)] = std::move(text);
    return std::nullopt;
  }
  const Book& book_;
  std::int64_t line_ = 0;
};

// The first sheet a person sees: by the workbook's own order, hidden ones left out.
std::string first_sheet(Book& book) {
  const Document workbook(std::move(book.parts["xl/workbook.xml"])), relations(std::move(book.parts["xl/_rels/workbook.xml.rels"]));
  const auto flag = attribute(child(workbook.root(), "workbookPr"), "date1904");
  book.from_1904 = flag == "1" || flag == "true";
  for (const auto& sheet : child(workbook.root(), "sheets").children()) {
    const auto hidden = attribute(sheet, "state");
    if (hidden == "hidden" || hidden == "veryHidden") continue;
    for (const auto& relation : relations.root().children()) {
      if (attribute(relation, "Id") != attribute(sheet, "id")) continue;
      auto target = attribute(relation, "Target");
      if (target.starts_with("/")) target.erase(0, 1);
      else target = "xl/" + target;
      if (book.parts.contains(target)) return target;
    }
  }
  return {};
}

std::optional<WorkbookFault> take_strings(Book& book) {
  const auto found = book.parts.find("xl/sharedStrings.xml");
  if (found == book.parts.end()) return std::nullopt;
  const Document xml(std::move(found->second));
  if (!xml.good) return WorkbookFault::damaged;
  for (const auto& each : xml.root().children())
    if (is(each, "si")) book.strings.push_back(text_of(each));
  return std::nullopt;
}

}  // namespace

bool looks_like_workbook(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  char head[4] = {};
  in.read(head, sizeof head);
  const std::string_view bytes(head, static_cast<std::size_t>(in.gcount()));
  return bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::variant<Table, WorkbookFault> read_workbook(const fs::path& file, const TableLimits& limits) {
  std::error_code none;
  if (!fs::is_regular_file(file, none)) return WorkbookFault::unreadable;
  if (std::ifstream in(file, std::ios::binary); !in) return WorkbookFault::unreadable;
  else if (in.get() == 0xD0) return WorkbookFault::locked;     // an older workbook, or one with a password: no package
  if (fs::file_size(file, none) > static_cast<std::uintmax_t>(limits.bytes) || none) return WorkbookFault::too_large;
  auto parts = parts_of(file, limits);
  if (const auto* fault = std::get_if<WorkbookFault>(&parts)) return *fault;
  Book book{std::move(std::get<Parts>(parts)), {}, {}, false, limits};
  const auto name = first_sheet(book);
  if (name.empty()) return WorkbookFault::no_sheet;
  if (const auto fault = take_strings(book)) return *fault;
  book.dated = dated_styles(std::move(book.parts["xl/styles.xml"]));
  const Document sheet(std::move(book.parts[name]));
  if (!sheet.good) return WorkbookFault::damaged;
  Reading reading(book);
  for (const auto& row : child(sheet.root(), "sheetData").children())
    if (is(row, "row")) if (const auto fault = reading.row(row)) return *fault;
  if (reading.table.head.empty()) return WorkbookFault::empty;
  return std::move(reading.table);
}

}  // namespace berkas::archive
