// The tree of places, asked without the catalogue: what stands in what, how full it is, what comes next. Plain values, any thread.
// A tree that was tampered with into a ring is walked once around and no further.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/records.h"
#include "archive/shelves/paper_records.h"

namespace berkas::archive {

// From the building down to the folder: none stands inside its own kind or a smaller one.
inline bool fits(PlaceKind inner, PlaceKind outer) { return static_cast<int>(inner) > static_cast<int>(outer); }
inline bool is_container(PlaceKind kind) { return kind == PlaceKind::box || kind == PlaceKind::folder; }   // what is carried about

struct Filling {
  int dossiers = 0, sheets = 0;          // in it and below
  int inside = 0;                        // what stands directly in it: dossiers, folders, boxes
  int filled_mm = 0;
  std::optional<int> capacity_mm, capacity_sheets;
  int percent() const;                   // of whichever is tighter; 0 where nothing is known of its size
  bool full() const { return percent() >= 100; }
};

class PlaceTree {
public:
  PlaceTree(std::vector<Place> places, const std::vector<Load>& loads = {});

  const std::vector<Place>& all() const { return places_; }
  const Place* find(const std::string& code) const;
  std::string path(const std::string& code) const;                       // names joined by " / "
  bool within(const std::string& code, const std::string& outer) const;  // itself, or anywhere below
  std::vector<const Place*> inside(const std::string& code) const;       // directly, in the order of the shelf
  std::vector<const Place*> below(const std::string& code) const;        // itself not among them
  Filling filling(const std::string& code) const;
  // The box beside this one, or in this place, that still has room for so many sheets; none: a new one is wanted.
  const Place* box_with_room(const std::string& place, int sheets) const;
  // "Boks 7" -> "Boks 8": the name a new neighbour would have.
  std::string next_name(const std::string& parent, PlaceKind kind) const;

private:
  std::vector<Place> places_;
  std::map<std::string, std::size_t> at_;
  std::map<std::string, std::vector<std::size_t>> inside_;
  std::map<std::string, Load> loads_;
};

// The number a name ends with, for putting "Boks 10" behind "Boks 9".
bool name_before(const std::string& one, const std::string& other);

constexpr int slack_mm = 10;             // a box is full when a finger still goes in
constexpr int sheets_per_mm = 10;        // office paper is a tenth of a millimetre thick

}  // namespace berkas::archive
