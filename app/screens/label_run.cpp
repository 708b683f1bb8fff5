#include "app/screens/label_run.h"

#include <algorithm>

#include "app/desk/dossier_name.h"

namespace berkas::screens {
namespace {

bool wants_one(desk::Labels& labels, const std::string& code) {
  const auto view = labels.show(code);
  return view.ok() && (view->state.empty() || view->state == "void");
}

bool registered(const std::string& state) { return state >= "K4" && state <= "K7"; }

}  // namespace

bool LabelRun::add(const std::string& code) {
  if (std::find(codes_.begin(), codes_.end(), code) != codes_.end()) return false;
  codes_.push_back(code);
  return true;
}

void LabelRun::remove(std::size_t at) {
  if (at < codes_.size()) codes_.erase(codes_.begin() + static_cast<std::ptrdiff_t>(at));
}

void LabelRun::stock(const sheets::LabelStock& stock) {
  stock_ = stock;
  start_ = std::clamp(start_, 1, std::max(1, stock_.count()));
}

bool LabelRun::start(int place) {
  if (place < 1 || place > stock_.count()) return false;
  start_ = place;
  return true;
}

void LabelRun::step(int by_columns, int by_rows) {
  const int to = start_ + by_columns + by_rows * stock_.columns;
  (void)start(to);
}

int LabelRun::pages() const {
  if (codes_.empty()) return 0;
  return (start_ - 1 + static_cast<int>(codes_.size()) + stock_.count() - 1) / stock_.count();
}

int LabelRun::label_at(int at) const {
  const int label = at - start_ + 1;
  return at >= 1 && at <= stock_.count() && label >= 1 && label <= static_cast<int>(codes_.size()) ? label : 0;
}

LabelPlace LabelRun::place(int at) const {
  if (at < start_) return LabelPlace::used;
  return label_at(at) > 0 ? LabelPlace::filled : LabelPlace::free;
}

desk::Sentence LabelRun::says() const {
  const int count = static_cast<int>(codes_.size());
  const auto n = std::to_string(count), from = std::to_string(start_), all = std::to_string(stock_.count()), sheets = std::to_string(pages());
  if (count == 0) return {"Mulai dari tempat " + from + " dari " + all + ".", "From place " + from + " of " + all + "."};
  return {n + " label mulai dari tempat " + from + " dari " + all + ", " + sheets + " lembar.",
          n + (count == 1 ? " label" : " labels") + " from place " + from + " of " + all + ", " + sheets + (pages() == 1 ? " sheet." : " sheets.")};
}

desk::LabelRequest LabelRun::request() const {
  desk::LabelRequest request;
  request.codes = codes_;
  request.stock = stock_.id;
  request.start = start_;
  return request;
}

std::vector<LabelCandidate> unlabelled(desk::Desk& desk, Unlabelled what, std::size_t most) {
  std::vector<LabelCandidate> found;
  desk::Labels labels(desk);
  if (what == Unlabelled::places) {
    for (const auto& place : desk.places()) {
      const bool holds = place.kind == archive::PlaceKind::box || place.kind == archive::PlaceKind::folder;
      if (holds && found.size() < most && wants_one(labels, place.code)) found.push_back({place.code, place.name});
    }
    return found;
  }
  for (const auto& row : desk.list({.state = {}, .step = {}, .waiting = true, .limit = 2000}))
    if (registered(row.state) && found.size() < most && wants_one(labels, row.code)) found.push_back({row.code, desk::dossier_name(row.number, row.title)});
  return found;
}

}  // namespace berkas::screens
