#include "workflow/sop_fields.h"

#include <algorithm>
#include <sstream>

#include "workflow/folding.h"
#include "workflow/partial_date.h"

namespace berkas::workflow {
namespace {

constexpr std::size_t longest_text = 4000;
constexpr std::size_t longest_list = 200;
constexpr std::size_t most_tables = 500;

int line_at(const toml::node& node, int otherwise) {
  const auto line = node.source().begin.line;
  return line == 0 ? otherwise : static_cast<int>(line);
}

// Control characters, and marks that turn the reading direction: a text with them is not what it looks like.
bool hides_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;  // U+0080..9F
    if (byte != 0xE2 || i + 2 >= text.size()) continue;
    const auto second = static_cast<unsigned char>(text[i + 1]), third = static_cast<unsigned char>(text[i + 2]);
    if (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE)))
      return true;                                                      // U+200E/F, 2028..2E
    if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;  // U+2066..2069
  }
  return false;
}

std::string quoted_key(std::string_view key) { return shown(key); }

}  // namespace

Fields::Fields(const toml::table& table, int line, std::string where, SopMistakes& mistakes)
    : table_(&table), line_(line), where_(std::move(where)), mistakes_(&mistakes) {}

void Fields::add(int line, std::string code, std::string_view what, std::string_view mend) const {
  mistakes_->add(line, std::move(code), what, mend);
}

const toml::node* Fields::raw(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  return table_->get(key);
}

const toml::node* Fields::wanted(std::string_view key, Must must) {
  const toml::node* node = raw(key);
  if (node == nullptr && must == Must::have)
    add(line_, "missing-key", "Isian " + quoted_key(key) + " pada " + where_ + " belum ada",
        "Tambahkan baris " + std::string(key) + " = …");
  return node;
}

int Fields::line_of(std::string_view key) const {
  const toml::node* node = table_->get(key);
  return node == nullptr ? line_ : line_at(*node, line_);
}

int Fields::line_in(std::string_view key, std::size_t index) const {
  const toml::node* node = table_->get(key);
  if (node == nullptr) return line_;
  const toml::array* list = node->as_array();
  if (list == nullptr || index >= list->size()) return line_at(*node, line_);
  return line_at(*list->get(index), line_at(*node, line_));
}

std::string Fields::clean(std::string_view key, const std::string& text, int line) const {
  const std::string field = "Isian " + quoted_key(key) + " pada " + where_;
  if (text.size() > longest_text)
    add(line, "text-too-long", field + " terlalu panjang", "Tulis paling banyak " + std::to_string(longest_text) + " huruf");
  if (hides_something(text))
    add(line, "hidden-character", field + " memuat huruf tersembunyi atau ganti baris",
        "Ketik ulang teksnya dalam satu baris, jangan disalin dengan tanda kendalinya");
  return text;
}

std::string Fields::text(std::string_view key, Must must) {
  const toml::node* node = wanted(key, must);
  if (node == nullptr) return {};
  const int line = line_at(*node, line_);
  const auto* value = node->as_string();
  if (value == nullptr) {
    add(line, "wrong-type", "Isian " + quoted_key(key) + " pada " + where_ + " harus teks",
        "Tulis dalam tanda kutip: " + std::string(key) + " = \"…\"");
    return {};
  }
  if (must == Must::have && blank(value->get()))
    add(line, "empty-text", "Isian " + quoted_key(key) + " pada " + where_ + " kosong", "Isi teksnya di antara tanda kutip");
  return clean(key, value->get(), line);
}

std::vector<std::string> Fields::texts(std::string_view key, Must must) {
  std::vector<std::string> out;
  const toml::node* node = wanted(key, must);
  if (node == nullptr) return out;
  const std::string field = "Isian " + quoted_key(key) + " pada " + where_;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    add(line_at(*node, line_), "wrong-type", field + " harus daftar teks", "Tulis " + std::string(key) + " = [\"…\", \"…\"]");
    return out;
  }
  if (list->size() > longest_list) {
    add(line_at(*node, line_), "list-too-long", field + " terlalu banyak",
        "Tulis paling banyak " + std::to_string(longest_list) + " butir");
    return out;
  }
  for (const toml::node& item : *list) {
    const int line = line_at(item, line_at(*node, line_));
    const auto* value = item.as_string();
    if (value == nullptr)
      add(line, "wrong-type", field + " memuat butir yang bukan teks", "Tulis setiap butir dalam tanda kutip");
    else if (blank(value->get()))
      add(line, "empty-text", field + " memuat butir kosong", "Isi atau hapus butir itu");
    else
      out.push_back(clean(key, value->get(), line));
  }
  return out;
}

std::optional<int> Fields::number(std::string_view key, Must must) {
  const toml::node* node = wanted(key, must);
  if (node == nullptr) return std::nullopt;
  const auto* value = node->as_integer();
  constexpr std::int64_t largest = 1'000'000;
  if (value != nullptr && value->get() >= 0 && value->get() <= largest) return static_cast<int>(value->get());
  add(line_at(*node, line_), "wrong-type",
      "Isian " + quoted_key(key) + " pada " + where_ + " harus bilangan bulat, 0 sampai 1000000",
      "Tulis angkanya tanpa tanda kutip: " + std::string(key) + " = 3");
  return std::nullopt;
}

std::optional<std::string> Fields::date(std::string_view key) {
  const toml::node* node = raw(key);
  if (node == nullptr) return std::nullopt;
  std::string written;
  if (const auto* text_value = node->as_string()) {
    written = text_value->get();
    if (blank(written)) return std::nullopt;
  } else if (const auto* date_value = node->as_date()) {
    std::ostringstream out;
    out << date_value->get();
    written = out.str();
  }
  const auto parsed = PartialDate::parse(written);
  if (parsed && parsed->known()) return parsed->to_string();
  add(line_at(*node, line_), "bad-date", "Isian " + quoted_key(key) + " pada " + where_ + " bukan tanggal",
      "Tulis seperti \"2024-05-31\", \"2024-05\", atau \"2024\"; kosongkan (\"\") bila belum ada");
  return std::nullopt;
}

bool Fields::flag(std::string_view key) {
  const toml::node* node = raw(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  add(line_at(*node, line_), "wrong-type", "Isian " + quoted_key(key) + " pada " + where_ + " harus true atau false",
      "Tulis " + std::string(key) + " = true atau hapus barisnya");
  return false;
}

std::map<std::string, std::string> Fields::pairs(std::string_view key) {
  std::map<std::string, std::string> out;
  const auto inner = table(key, "bagian " + quoted_key(key) + " (" + where_ + ")", Must::may);
  if (!inner) return out;
  Fields fields = *inner;
  for (const auto& [name, node] : *fields.table_) {
    const std::string value = fields.text(name.str(), Must::have);
    if (node.is_string() && out.size() < longest_list) out.emplace(std::string(name.str()), value);
  }
  return out;
}

std::optional<Fields> Fields::table(std::string_view key, std::string where, Must must) {
  const toml::node* node = raw(key);
  if (node == nullptr && must == Must::have)
    add(line_, "missing-section", "Bagian [" + std::string(key) + "] belum ada",
        "Tambahkan bagian [" + std::string(key) + "] dengan isinya");
  if (node == nullptr) return std::nullopt;
  const int line = line_at(*node, line_);
  if (const toml::table* inner = node->as_table()) return Fields(*inner, line, std::move(where), *mistakes_);
  add(line, "wrong-type", quoted_key(key) + " pada " + where_ + " harus sebuah bagian",
      "Tulis [" + std::string(key) + "] pada baris sendiri, lalu isinya di bawahnya");
  return std::nullopt;
}

std::vector<Fields> Fields::tables(std::string_view key, const std::string& where, Must must) {
  std::vector<Fields> out;
  const std::string heading = "[[" + std::string(key) + "]]";
  const toml::node* node = raw(key);
  if (node == nullptr) {
    if (must == Must::have)
      add(line_, "missing-section", "Bagian " + heading + " belum ada", "Tambahkan sedikitnya satu bagian " + heading);
    return out;
  }
  const toml::array* list = node->as_array();
  if (list == nullptr || list->empty() || !list->is_homogeneous<toml::table>()) {
    add(line_at(*node, line_), "wrong-type", quoted_key(key) + " pada " + where_ + " harus deretan bagian " + heading,
        "Tulis " + heading + " dengan dua kurung siku untuk setiap " + where);
    return out;
  }
  if (list->size() > most_tables) {
    add(line_at(*node, line_), "list-too-long", "Bagian " + heading + " terlalu banyak",
        "Tulis paling banyak " + std::to_string(most_tables));
    return out;
  }
  for (const toml::node& item : *list) {
    const std::string name = where + " ke-" + std::to_string(out.size() + 1);
    out.emplace_back(*item.as_table(), line_at(item, line_at(*node, line_)), name, *mistakes_);
  }
  return out;
}

void Fields::refuse_unknown_keys() const {
  for (const auto& [key, node] : *table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    const auto at = key.source().begin.line;
    const int line = at == 0 ? line_at(node, line_) : static_cast<int>(at);
    add(line, "unknown-key", "Isian " + quoted_key(key.str()) + " pada " + where_ + " tidak dikenal",
        choose_from(key.str(), known_));
  }
}

}  // namespace berkas::workflow
