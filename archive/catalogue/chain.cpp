#include "archive/catalogue/chain.h"

#include "archive/catalogue/row_store.h"
#include "archive/store/digest.h"

namespace berkas::archive {
namespace {

void add_field(Digest& digest, const std::string& field) {
  digest.add(std::to_string(field.size()) + ":");  // with its length, so that fields cannot flow into each other
  digest.add(field);
}

std::string numbers(std::int64_t from, std::int64_t to) {
  return from == to ? "event " + std::to_string(from) : "events " + std::to_string(from) + " to " + std::to_string(to);
}

}  // namespace

std::string genesis() { return std::string(64, '0'); }

std::string event_hash(const std::string& before, const Event& event) {
  Digest digest;
  for (const auto& field : {before, std::to_string(event.seq), event.at, event.operator_name, event.operator_nip, event.kind, event.subject,
                            event.note, event.payload})
    add_field(digest, field);
  return digest.hex();
}

std::int64_t newest_event(Database& db) {
  auto last = db.query("SELECT max(seq) FROM event");
  return last.step() ? last.integer(0) : 0;
}

std::string chain_head(Database& db) {
  auto last = db.query("SELECT hash FROM event ORDER BY seq DESC LIMIT 1");
  return last.step() ? last.text(0) : genesis();
}

std::string append_event(Database& db, const Act& act, const std::string& payload) {
  Event event;
  {
    auto last = db.query("SELECT max(seq) FROM event");
    event.seq = (last.step() ? last.integer(0) : 0) + 1;
  }
  event.at = valid_utf8(act.at);
  event.operator_name = valid_utf8(act.who.name);
  event.operator_nip = valid_utf8(act.who.nip);
  event.kind = valid_utf8(act.kind);
  event.subject = valid_utf8(act.subject);
  event.note = valid_utf8(act.note);
  event.payload = payload;
  event.hash = event_hash(chain_head(db), event);
  db.run("INSERT INTO event(" + std::string(event_columns) + ") VALUES(?,?,?,?,?,?,?,?,?)", event.seq, event.at, event.operator_name,
         event.operator_nip, event.kind, event.subject, event.note, event.payload, event.hash);
  return event.hash;
}

Event event_of(const Cursor& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)};
}

void verify_chain(Database& db, std::vector<Problem>& problems, const Checking& checking) {
  const auto total = newest_event(db);
  auto all = db.query("SELECT " + std::string(event_columns) + " FROM event ORDER BY seq");
  std::string before = genesis();
  std::int64_t expected = 1;
  while (!checking.stopped() && all.step()) {
    const Event event = event_of(all);
    checking.tell(CheckedPart::chain, event.seq, total);
    if (event.seq != expected) {
      problems.push_back({"chain", event.subject, numbers(expected, event.seq - 1) + " missing before event " + std::to_string(event.seq)});
    } else if (event_hash(before, event) != event.hash) {
      problems.push_back({"chain", event.subject,
                          "event " + std::to_string(event.seq) + " (" + event.kind + ") was changed, or does not follow the one before"});
    }
    before = event.hash;
    expected = event.seq + 1;
  }
}

}  // namespace berkas::archive
