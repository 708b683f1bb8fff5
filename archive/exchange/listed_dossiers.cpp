#include "archive/exchange/listed_dossiers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "archive/exchange/listed_values.h"
#include "workflow/classification.h"
#include "workflow/folding.h"

namespace berkas::archive {
namespace {

enum class Field { number, item, document_number, classification, title, summary, period, count, sheets, unit, creator, copy_form, condition, medium, kind, security, access, category, status, place, language, remarks, none };

struct Known { Field field; std::vector<const char*> names; };

// As offices write them; compared without case, points and what stands in brackets.
const std::vector<Known>& known_heads() {
  static const std::vector<Known> all{
      {Field::number, {"nomor berkas", "no berkas", "nomor arsip", "no arsip", "nomor definitif", "no definitif", "nomor berkas arsip"}},
      {Field::item, {"nomor item arsip", "no item arsip", "nomor item", "no item", "nomor isi berkas", "nomor isi", "no isi"}},
      {Field::document_number, {"nomor naskah", "no naskah", "nomor surat", "no surat", "nomor naskah dinas"}},
      {Field::classification, {"kode klasifikasi", "klasifikasi", "kode", "kode arsip", "kode klasifikasi arsip", "klasifikasi arsip", "kode klas", "kode masalah"}},
      {Field::title, {"nama berkas", "judul berkas", "judul", "uraian informasi berkas", "uraian berkas", "jenis dan uraian arsip", "jenis/seri arsip", "jenis arsip"}},
      {Field::summary, {"uraian informasi", "uraian", "uraian informasi arsip", "uraian informasi arsip/berkas", "uraian arsip", "perihal", "isi informasi", "uraian isi informasi", "isi berkas"}},
      {Field::period, {"kurun waktu", "tahun", "kurun waktu/tahun", "tanggal/kurun waktu", "kurun waktu/tanggal", "tanggal", "tgl", "periode", "tahun arsip", "tahun penciptaan", "tanggal berkas"}},
      {Field::count, {"jumlah", "jumlah berkas", "volume", "banyaknya", "jumlah arsip", "jml"}},
      {Field::sheets, {"jumlah lembar", "jml lembar", "lembar"}},
      {Field::unit, {"unit pengolah", "unit kerja", "unit", "bagian", "nama unit pengolah", "unit pengolah arsip"}},
      {Field::creator, {"pencipta arsip", "pencipta"}},
      {Field::copy_form, {"tingkat perkembangan", "perkembangan", "tk perkembangan", "tingkat perkembangan arsip", "asli/kopi"}},
      {Field::condition, {"kondisi", "kondisi arsip", "keadaan", "kondisi fisik"}},
      {Field::medium, {"media", "media arsip", "media simpan"}},
      {Field::kind, {"jenis naskah", "jenis naskah dinas"}},
      {Field::security, {"skkad", "skkaad", "klasifikasi keamanan", "keamanan", "tingkat keamanan", "klasifikasi keamanan dan akses", "sifat", "skkad b/t/r"}},
      {Field::access, {"hak akses", "akses", "klasifikasi akses"}},
      {Field::category, {"kategori", "kategori arsip"}},
      {Field::status, {"status", "status arsip", "aktif/inaktif"}},
      {Field::place, {"lokasi simpan", "lokasi", "lokasi arsip", "tempat simpan", "lokasi penyimpanan"}},
      {Field::language, {"bahasa", "bahasa dan tulisan"}},
      {Field::remarks, {"keterangan", "ket", "catatan"}},
      {Field::none, {"no", "nomor", "nomor urut", "no urut", "kode lacak", "kode naskah", "no urut berkas"}}};
  return all;
}

// Enough of a cell to find it by; never half a letter.
std::string shortened(const std::string& text) {
  if (text.size() <= 80) return text;
  std::size_t end = 80;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// "SKKAD (B/T/R)" and "No. Berkas" as the table above writes them.
std::string plain_head(const std::string& head) {
  std::string text;
  int bracket = 0;
  for (const char c : workflow::folded(head)) {
    if (c == '(' || c == '[') ++bracket;
    else if (c == ')' || c == ']') bracket = std::max(0, bracket - 1);
    else if (bracket == 0) text += c == '.' || c == ':' || c == '_' || c == '\n' || c == '*' ? ' ' : c;
  }
  text = workflow::folded(text);
  for (auto at = text.find(" / "); at != std::string::npos; at = text.find(" / ")) text.replace(at, 3, "/");
  return text;
}

std::optional<Field> field_of(const std::string& head) {
  const auto plain = plain_head(head);
  for (const auto& known : known_heads())
    if (std::any_of(known.names.begin(), known.names.end(), [&](const char* name) { return plain == name; })) return known.field;
  return std::nullopt;
}

struct Columns {
  std::map<Field, std::size_t> at;
  std::vector<std::size_t> remarked;      // columns of another name: what stands there is not lost
  std::vector<std::string> twice;
  bool of_items() const { return at.contains(Field::item) && at.contains(Field::number); }
  bool enough() const { return (at.contains(Field::classification) || of_items()) && (at.contains(Field::title) || at.contains(Field::summary)); }
};

Columns columns_of(const std::vector<std::string>& heads) {
  Columns columns;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const auto field = field_of(heads[i]);
    if (!field) {
      if (!heads[i].empty()) columns.remarked.push_back(i);
    } else if (!columns.at.emplace(*field, i).second && *field != Field::none) {
      columns.twice.push_back(heads[i]);
    }
  }
  if (!columns.of_items())                                // in a list of dossiers they are remarks like any other
    for (const auto field : {Field::item, Field::document_number})
      if (const auto found = columns.at.find(field); found != columns.at.end()) columns.remarked.push_back(found->second), columns.at.erase(found);
  std::sort(columns.remarked.begin(), columns.remarked.end());
  const bool of_the_dossier = columns.of_items() && columns.at.contains(Field::title) && columns.at.contains(Field::summary);
  if (of_the_dossier) columns.remarked.push_back(columns.at[Field::title]), columns.at.erase(Field::title);   // beside what the paper itself is about
  if (!columns.at.contains(Field::title) && columns.at.contains(Field::summary)) columns.at[Field::title] = columns.at[Field::summary], columns.at.erase(Field::summary);
  return columns;
}

class RowReading {
public:
  RowReading(const std::vector<std::string>& heads, const Columns& columns, const TableRow& row, const workflow::PartialDate& today) : heads_(heads), columns_(columns), row_(row), today_(today) {}

  ListedDossier read() {
    out_.line = row_.line;
    if (row_.cells.size() > heads_.size()) wrong(ListedFault::more_cells, {}, row_.cells[heads_.size()]);
    title();
    number_and_class();
    if (columns_.of_items()) item();
    period();
    count();
    if (const auto text = cell(Field::security); !text.empty()) {
      const auto level = listed_security(text);
      if (!level) wrong(ListedFault::bad_security, head(Field::security), text);
      else out_.about.security = *level;
    }
    if (const auto text = cell(Field::status); !text.empty()) {
      const auto status = listed_status(text);
      if (!status) wrong(ListedFault::bad_status, head(Field::status), text);
      else out_.status = *status;
    }
    texts();
    return std::move(out_);
  }

private:
  std::string cell(Field field) const {
    const auto found = columns_.at.find(field);
    return found == columns_.at.end() || found->second >= row_.cells.size() ? std::string() : row_.cells[found->second];
  }
  std::string head(Field field) const {
    const auto found = columns_.at.find(field);
    return found == columns_.at.end() ? std::string() : heads_[found->second];
  }
  void wrong(ListedFault fault, const std::string& column, const std::string& value) { out_.mistakes.push_back({fault, column, shortened(value), 0, {}}); }

  void title() {
    take(Field::title, out_.about.title, 1000);
    if (out_.about.title.empty()) wrong(ListedFault::no_title, head(Field::title), {});
  }

  void take(Field field, std::string& to, std::size_t most) {
    auto text = cell(field);
    if (text.size() > most) return wrong(ListedFault::too_long, head(field), text);
    if (!text.empty()) to = std::move(text);
  }

  void number_and_class() {
    take(Field::number, out_.number, 100);
    if (columns_.at.contains(Field::number) && cell(Field::number).empty()) wrong(ListedFault::no_number, head(Field::number), {});
    const auto code = cell(Field::classification);
    if (code.empty() && columns_.of_items()) return;
    if (code.empty()) wrong(ListedFault::no_class, head(Field::classification), {});
    else if (!workflow::plausible_class(code)) wrong(ListedFault::bad_class, head(Field::classification), code);
    else out_.classification = code;
  }

  void item() {
    take(Field::document_number, out_.document_number, 200);
    const auto text = cell(Field::item);
    if (text.empty()) return wrong(ListedFault::no_item, head(Field::item), {});
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out_.item);
    if (error != std::errc() || end != text.data() + text.size() || out_.item < 1 || out_.item > 99'999) wrong(ListedFault::bad_item, head(Field::item), text);
  }

  void period() {
    const auto text = cell(Field::period);
    if (text.empty()) return;
    const auto read = listed_period(text);
    if (!read) return wrong(ListedFault::bad_period, head(Field::period), text);
    if (read->backwards()) return wrong(ListedFault::backwards, head(Field::period), text);
    if (read->from.year() > today_.year()) return wrong(ListedFault::future, head(Field::period), text);
    out_.about.period = read->text();
    out_.first_year = read->from.year();
    if (read->from == read->to) out_.date = read->from;
    if (read->from.month() > 0 && !(read->from == read->to)) remark(head(Field::period), text);
  }

  void count() {
    const bool by_sheets = columns_.at.contains(Field::sheets) && !cell(Field::sheets).empty();
    const auto field = by_sheets ? Field::sheets : Field::count;
    const auto text = cell(field);
    if (by_sheets && !cell(Field::count).empty()) remark(head(Field::count), cell(Field::count));
    if (text.empty()) return;
    const auto read = listed_count(text);
    if (!read) return wrong(ListedFault::bad_count, head(field), text);
    out_.about.quantity = read->count;
    if (read->count) out_.about.quantity_unit = !read->unit.empty() ? read->unit : by_sheets || columns_.of_items() ? "lembar" : "berkas";
    if (!workflow::blank(read->rest)) remark(head(field), text);
  }

  void texts() {
    auto& about = out_.about;
    take(Field::summary, about.summary, 10'000);
    take(Field::unit, about.unit, 500);
    take(Field::creator, about.creator, 500);
    take(Field::copy_form, about.copy_form, 200);
    take(Field::condition, about.condition, 200);
    take(Field::medium, about.medium, 200);
    take(Field::kind, about.document_kind, 200);
    take(Field::access, about.access, 200);
    take(Field::category, about.category, 200);
    take(Field::language, about.language, 200);
    take(Field::place, out_.place, 500);
    std::string remarks;
    take(Field::remarks, remarks, 10'000);
    for (const auto at : columns_.remarked)
      if (at < row_.cells.size() && !row_.cells[at].empty()) remark(heads_[at], row_.cells[at]);
    about.remarks = remarks.empty() ? extra_ : extra_.empty() ? remarks : remarks + "\n" + extra_;
  }

  void remark(const std::string& column, const std::string& text) { extra_ += (extra_.empty() ? "" : "\n") + column + ": " + text; }

  const std::vector<std::string>& heads_;
  const Columns& columns_;
  const TableRow& row_;
  const workflow::PartialDate& today_;
  ListedDossier out_;
  std::string extra_;
};

// "(1) (2) (3)" below the heads.
bool column_numbers(const TableRow& row) {
  std::size_t numbers = 0, others = 0;
  for (const auto& cell : row.cells) {
    if (cell.empty()) continue;
    const bool number = cell.size() <= 4 && cell.find_first_not_of("()0123456789") == std::string::npos && (cell.front() == '(' || cell.size() <= 2);
    (number ? numbers : others) += 1;
  }
  return numbers >= 3 && others == 0;
}

bool no_row_at_all(const ListedDossier& row, const TableRow& cells) {
  const auto filled = std::count_if(cells.cells.begin(), cells.cells.end(), [](const auto& cell) { return !cell.empty(); });
  const bool total = std::any_of(cells.cells.begin(), cells.cells.end(), [](const auto& cell) { return workflow::folded(cell).starts_with("jumlah") || workflow::folded(cell).starts_with("total"); });
  return row.classification.empty() && row.number.empty() && (filled <= 1 || (total && filled <= 3));
}

struct Head { std::size_t row = 0; Columns columns; };

constexpr std::size_t looked_at = 40;     // lines above the heads: letterhead, title, unit, period


}  // namespace

std::variant<ListedFile, NoHead> listed_dossiers(const Table& table, const workflow::PartialDate& today) {
  std::vector<const std::vector<std::string>*> lines{&table.head};
  for (const auto& row : table.rows) lines.push_back(&row.cells);
  std::optional<Head> head;
  Columns best;
  for (std::size_t i = 0; i < std::min(lines.size(), looked_at) && !head; ++i) {
    auto columns = columns_of(*lines[i]);
    if (columns.enough()) head = Head{i, std::move(columns)};
    else if (columns.at.size() > best.at.size()) best = std::move(columns);
  }
  if (!head || !head->columns.twice.empty()) {
    NoHead no;
    if (head) return no.twice = head->columns.twice, no;
    if (!best.at.contains(Field::classification)) no.missing.emplace_back("Kode klasifikasi");
    if (!best.at.contains(Field::title)) no.missing.emplace_back("Uraian informasi");
    for (const auto& one : table.head) no.seen.push_back(shortened(one));
    return no;
  }
  ListedFile file;
  const auto& heads = *lines[head->row];
  file.head_line = head->row == 0 ? table.head_line : table.rows[head->row - 1].line;
  file.of_items = head->columns.of_items();
  file.has_numbers = head->columns.at.contains(Field::number);
  for (const auto& [field, at] : head->columns.at) (field == Field::none ? file.left_out : file.taken).push_back(heads[at]);
  for (const auto at : head->columns.remarked) file.remarked.push_back(heads[at]);
  for (std::size_t i = head->row; i < table.rows.size(); ++i) {
    const auto& cells = table.rows[i];
    auto row = RowReading(heads, head->columns, cells, today).read();
    if (column_numbers(cells) || no_row_at_all(row, cells)) file.skipped.push_back(cells.line);
    else file.rows.push_back(std::move(row));
  }
  mark_twice(file);
  return file;
}

std::string listed_key(const ListedDossier& row) {
  const auto& about = row.about;
  const auto key = workflow::folded(row.classification) + "\n" + workflow::folded(about.unit) + "\n" + (row.item > 0 ? "" : std::to_string(row.first_year)) + "\n";
  if (row.item > 0) return key + workflow::folded(row.number) + "\n" + std::to_string(row.item);
  return row.number.empty() ? key + "=" + workflow::folded(about.title) : key + workflow::folded(row.number);
}

void mark_twice(ListedFile& file) {
  std::map<std::string, std::int64_t> first;
  for (auto& row : file.rows) {
    if (row.number.empty() && row.about.title.empty()) continue;
    const auto [found, fresh] = first.emplace(listed_key(row), row.line);
    if (!fresh) row.mistakes.push_back({ListedFault::twice, {}, row.number.empty() ? shortened(row.about.title) : row.number, found->second, {}});
  }
}

}  // namespace berkas::archive
