// The Daftar Arsip Aktif of each semester goes to the unit kearsipan, at the latest six months after the activity: which one is due,
// and that it was sent. Built over a Desk and of its thread; lives no longer.
#pragma once
#include <optional>
#include <string>

#include "app/desk/desk.h"
#include "workflow/half_year.h"

namespace berkas::desk {

struct SentList { std::string half, on, to; };

class ActiveLists {
public:
  explicit ActiveLists(Desk& desk) : desk_(desk) {}

  // Sent again (a corrected list) replaces it; the history keeps both.
  Outcome<SentList> sent(const workflow::HalfYear&, const std::string& on, const std::string& to);
  std::optional<SentList> sent(const workflow::HalfYear&);
  std::optional<ActiveListDue> due();                     // the oldest of the last four semesters that has active dossiers and was not sent

private:
  Desk& desk_;
};

}  // namespace berkas::desk
