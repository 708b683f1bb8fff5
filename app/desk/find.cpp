// Finding by words, and the text, pictures and history of what was found.
#include <algorithm>

#include "app/desk/restricted.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {
namespace {

// The disposal that ended it belongs to its life. What else was on that list is not told here.
void add_disposal(Desk::State& state, const std::string& code, std::vector<archive::Event>& events) {
  const int number = state.catalogue().retention().kept(code).ended_in;
  if (number == 0) return;
  for (auto& event : state.catalogue().events("penyusutan " + std::to_string(number))) {
    event.payload.clear();
    events.push_back(std::move(event));
  }
  std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
}

}  // namespace

Outcome<archive::Hits> Desk::find(const archive::Query& typed, std::stop_token stop) {
  archive::Query query = typed;
  const bool open_end = query.words.ends_with(' ');
  const auto words = clean_line(query.words, {"kata pencarian", "the search words"}, 1000);
  if (!words) return words.refused();
  query.words = words->text + (open_end && !words->text.empty() ? " " : "");
  if (query.place) {
    const auto place = state_->find_place(*query.place);
    if (!place) return place.refused();
    query.place = place->code;
  }
  if (query.words.empty() && !query.classification && !query.year && !query.place) {
    return refuse("words-required", {"Belum ada kata yang dicari.", "There is nothing to look for."}, {"Ketik kata judul, isi, nomor, atau kode.", "Type words of the title, the text, the number, or a code."});
  }
  query.limit = std::max(1, std::min(query.limit, 1000));
  return state_->catalogue().find(query, stop);
}

Outcome<std::vector<std::string>> Desk::text_of(const std::string& code, const std::string& sha256, const std::string& opening) {
  if (const auto no = may_see(*state_, code, sha256, opening)) return *no;
  return state_->catalogue().text_pages(sha256);
}

std::vector<archive::Event> Desk::history(const std::string& code, const std::string& opening) {
  const auto known = state_->dossier(code);
  auto events = state_->catalogue().events(known ? known->code : code);
  if (known) add_disposal(*state_, known->code, events);
  if (known && state_->view(*known).masked && !opened(*state_, known->code, opening)) {
    for (auto& event : events) mask(event);
  }
  return events;
}

}  // namespace berkas::desk
