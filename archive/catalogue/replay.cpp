// verify --full: the events told again give exactly the rows that stand, or the row and the field are named.
#include <set>
#include <unordered_map>

#include "archive/catalogue/chain.h"
#include "archive/catalogue/row_store.h"
#include "archive/store/digest.h"

namespace berkas::archive {
namespace {

constexpr std::int64_t payload_per_pass = 192 << 20;  // memory follows from it: bigger histories are read several times

using Bytes = std::vector<std::uint8_t>;
using Replayed = std::unordered_map<std::string, Bytes>;  // table + key -> row as CBOR

std::int64_t how_many(Database& db, const char* question) {
  auto count = db.query(question);
  return count.step() ? count.integer(0) : 0;
}

std::string identity(const std::string& table, const Row& key) { return table + key.dump(); }

class Replay {
public:
  Replay(Database& db, std::size_t part, std::size_t parts, std::vector<Problem>& problems, const Checking& checking)
      : db_(db), part_(part), parts_(parts), problems_(problems), checking_(checking), defaults_(db) {}

  void run() {
    auto all = db_.query("SELECT seq, subject, payload FROM event ORDER BY seq");
    const auto events = newest_event(db_);
    const auto turn = static_cast<std::int64_t>(part_) * events, total = static_cast<std::int64_t>(parts_) * events;
    while (!checking_.stopped() && all.step()) {
      checking_.tell(CheckedPart::rows, turn + all.integer(0), total);
      tell(all.integer(0), all.text(1), all.text(2));
    }
    for (const auto& table : kept_tables()) compare_table(table);
    if (checking_.stopped()) return;
    for (const auto& [name, bytes] : rows_) missing(name);
  }

private:
  bool mine(const std::string& name) const { return std::hash<std::string>()(name) % parts_ == part_; }

  void tell(std::int64_t seq, const std::string& subject, const std::string& payload) {
    const auto parsed = Row::parse(payload, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("rows")) return;
    for (const auto& change : parsed["rows"]) {
      try {
        apply(change);
      } catch (const std::exception& strange) {
        problems_.push_back({"event", subject, "event " + std::to_string(seq) + " cannot be replayed"});
      }
    }
  }

  void apply(const Row& change) {
    const auto name = identity(change.at("table"), change.at("key"));
    if (!mine(name)) return;
    const auto& table = kept_table(change.at("table"));
    std::optional<Row> row;
    if (const auto found = rows_.find(name); found != rows_.end()) row = Row::from_cbor(found->second);
    apply_change(row, table, change);
    if (row) rows_[name] = Row::to_cbor(*row);
    else rows_.erase(name);
  }

  void compare_table(const KeptTable& table) {
    auto all = db_.query("SELECT * FROM " + std::string(table.name));
    while (!checking_.stopped() && all.step()) {
      const Row stands = all.row();
      const auto name = identity(table.name, key_of(table, stands));
      if (mine(name)) compare(table, stands, name);
    }
  }

  void compare(const KeptTable& table, const Row& stands, const std::string& name) {
    const auto subject = stands.at(table.subject).is_string() ? stands.at(table.subject).get<std::string>() : "?";
    const auto found = rows_.find(name);
    if (found == rows_.end()) {
      problems_.push_back({std::string(table.name), subject, "stands in the catalogue, but no event put it there"});
      return;
    }
    const auto told = Row::from_cbor(found->second);
    for (const auto& [column, value] : stands.items()) {
      if (column == "id") continue;  // SQLite's own
      if (!same(table, column, value, told))
        problems_.push_back({std::string(table.name), subject, column + " was changed behind the history"});
    }
    rows_.erase(found);
  }

  bool same(const KeptTable& table, const std::string& column, const Row& value, const Row& told) {
    const auto found = told.find(column);
    const Row wanted = found == told.end() ? defaults_.of(table.name).value(column, Row()) : *found;
    if (!is_json_column(column) || found == told.end()) return wanted == value;
    return value.is_string() && Row::parse(value.get<std::string>(), nullptr, false) == wanted;
  }

  void missing(const std::string& name) {
    const auto split = name.find('[');
    const auto key = Row::parse(name.substr(split), nullptr, false);
    std::string subject;
    for (const auto& part : key) subject += (subject.empty() ? "" : " ") + (part.is_string() ? part.get<std::string>() : part.dump());
    problems_.push_back({name.substr(0, split), subject, "was taken out of the catalogue behind the history"});
  }

  Database& db_;
  std::size_t part_, parts_;
  std::vector<Problem>& problems_;
  const Checking& checking_;
  Defaults defaults_;
  Replayed rows_;
};

void verify_texts(Database& db, std::vector<Problem>& problems, const Checking& checking) {
  std::int64_t read = 0;
  const auto total = how_many(db, "SELECT count(*) FROM document_text WHERE state='ready'");
  auto all = db.query("SELECT id, dossier, pages, text_sha256 FROM document_text WHERE state='ready'");
  while (!checking.stopped() && all.step()) {
    checking.tell(CheckedPart::texts, ++read, total);
    Digest digest;
    std::int64_t count = 0;
    auto pages = db.query("SELECT text FROM page_text WHERE document=? ORDER BY page", all.integer(0));
    for (; pages.step(); ++count) {
      const auto text = pages.text(0);
      digest.add(std::to_string(text.size()) + ":");
      digest.add(text);
    }
    if (checking.stopped()) return;  // the pages may have been cut short
    if (count != all.integer(2) || digest.hex() != all.text(3))
      problems.push_back({"text", all.text(1), "the recognised text was changed behind the history"});
  }
}

}  // namespace

void verify_rows(Database& db, std::vector<Problem>& problems, const Checking& checking) {
  const auto bytes = how_many(db, "SELECT coalesce(sum(length(payload)),0) FROM event");
  const auto parts = static_cast<std::size_t>(1 + bytes / payload_per_pass);
  for (std::size_t part = 0; part < parts && !checking.stopped(); ++part) Replay(db, part, parts, problems, checking).run();
  verify_texts(db, problems, checking);
}

}  // namespace berkas::archive
