// The history: every act an event, each hash covering the one before. Changed, missing and inserted events are located;
// a tail that was cut off is not seen from within, therefore the head is printed on receipts.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

std::string genesis();                                              // what the first event covers
std::string event_hash(const std::string& before, const Event&);    // of all fields but hash
std::int64_t newest_event(Database&);                               // its number; 0: none
std::string chain_head(Database&);                                  // genesis() when empty
// Inside a transaction. Returns the new head.
std::string append_event(Database&, const Act&, const std::string& payload);
Event event_of(const Cursor&);                                      // columns: seq, at, name, nip, kind, subject, note, payload, hash
inline constexpr const char* event_columns = "seq, at, operator_name, operator_nip, kind, subject, note, payload, hash";
void verify_chain(Database&, std::vector<Problem>&, const Checking&);
// Replays all events and compares with every row of the kept tables and with every page text.
void verify_rows(Database&, std::vector<Problem>&, const Checking&);

}  // namespace berkas::archive
