#include "app/desk/retention/active_lists.h"

#include <algorithm>

#include "app/desk/paper/loan_words.h"
#include "app/desk/paper/paper_words.h"
#include "app/desk/state.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {
namespace {

using workflow::HalfYear;

constexpr int looked_back = 4;

std::string key_of(const HalfYear& half) { return "sent.active." + half.to_string(); }

Sentence words_of(const HalfYear& half, const std::string& due, int late) {
  const auto days = std::to_string(late);
  if (late > 0) return {half.title() + ", terlambat " + days + " hari sejak " + day(due), half.to_string() + ", " + days + (late == 1 ? " day" : " days") + " late since " + due};
  return {half.title() + ", paling lambat " + day(due), half.to_string() + ", at the latest " + due};
}

}  // namespace

Outcome<SentList> ActiveLists::sent(const HalfYear& half, const std::string& on, const std::string& typed) {
  auto& state = desk_.state();
  const auto date = workflow::PartialDate::parse(on);
  if (!date || date->day() == 0) return refuse("bad-date", {"Tanggal kirim ditulis lengkap, misalnya 2026-07-03.", "The day it was sent is written in full, such as 2026-07-03."});
  if (on > state.today()) return refuse("future-date", {"Tanggal kirim " + day(on) + " belum tiba.", "The day it was sent, " + on + ", has not come yet."}, {"Catat setelah daftarnya terkirim.", "Record it once the list is sent."});
  if (on < half.first_day()) return refuse("bad-date", {"Daftar " + half.title() + " tidak mungkin dikirim sebelum semesternya mulai.", "The list of " + half.to_string() + " cannot have been sent before that half began."});
  const auto to = clean_line(typed, {"penerima", "the receiver"}, 300);
  if (!to) return to.refused();
  if (to->text.empty()) return refuse("text-required", {"Belum disebut kepada siapa daftar dikirim.", "It is not said to whom the list was sent."}, {"Sebut penerimanya dengan --to.", "Name the receiver with --to."});
  const auto no = state.act("list.sent", "", "Daftar Arsip Aktif " + half.title() + " kepada " + to->text, [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.put_setting(key_of(half), on + " " + to->text);
    return std::nullopt;
  });
  if (no) return *no;
  return SentList{half.to_string(), on, to->text};
}

std::optional<SentList> ActiveLists::sent(const HalfYear& half) {
  const auto kept = desk_.state().catalogue().setting(key_of(half));
  if (!kept || kept->size() < 12) return std::nullopt;
  return SentList{half.to_string(), kept->substr(0, 10), kept->substr(11)};
}

std::optional<ActiveListDue> ActiveLists::due() {
  auto& state = desk_.state();
  auto half = HalfYear::of(state.today());
  for (int i = 0; i < looked_back; ++i) half = half.before();
  for (int i = 0; i < looked_back; ++i, half = HalfYear::of(half.next_day())) {
    if (sent(half)) continue;
    const auto first = state.catalogue().retention().first_active(half.first_day(), half.next_day());
    if (first.empty()) continue;
    ActiveListDue found{.half = half.to_string(), .due = workflow::six_months_later(first), .says = {}};
    found.days_late = std::max(0, days_between(found.due, state.today()));
    found.says = words_of(half, found.due, found.days_late);
    return found;
  }
  return std::nullopt;
}

}  // namespace berkas::desk
