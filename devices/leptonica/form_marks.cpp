#include "devices/leptonica/form_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace berkas::devices::leptonica {
namespace {

// Lengths in millimetres of the paper.
constexpr double speck_area = 0.07, speck_length = 0.55;   // dust and copier dots, below both
constexpr double mark_length = 1.25, mark_area = 0.22;     // the least a hand leaves in a box it means
constexpr double thin = 0.5;                               // a single straight stroke
constexpr double tail_length = 1.75;                       // a neighbour's stroke that ends in this box
constexpr double beyond = 0.6;                             // a stroke that goes on outside
constexpr double dense = 0.42, clean_left = 0.04;          // shares of the inside: filled or scribbled over leaves no clean paper
constexpr double least_ink = 0.07;                         // share of the inside below which nothing is a mark
constexpr double least_outline = 0.5;

enum Side { left, right, top, bottom };

struct Piece {                            // a stroke inside a box
  int stroke = -1;
  std::array<std::vector<int>, 4> goes_on;    // strokes outside it is joined to, by side
  int sides() const { return static_cast<int>(std::count_if(goes_on.begin(), goes_on.end(), [](const auto& list) { return !list.empty(); })); }
};

struct Inside { int left, top, right, bottom; int area() const { return (right - left + 1) * (bottom - top + 1); } };

class Clusters {                          // strokes joined across the printed lines that were taken out between them
public:
  explicit Clusters(std::size_t strokes) : parent_(strokes) { std::iota(parent_.begin(), parent_.end(), 0); }
  int of(int stroke) {
    while (parent_[static_cast<std::size_t>(stroke)] != stroke) stroke = parent_[static_cast<std::size_t>(stroke)] = parent_[static_cast<std::size_t>(parent_[static_cast<std::size_t>(stroke)])];
    return stroke;
  }
  void join(int a, int b) { parent_[static_cast<std::size_t>(of(a))] = of(b); }

private:
  std::vector<int> parent_;
};

struct Sight {                            // what is found at one box before it is judged
  std::vector<Piece> pieces;
  Inside inside{};
  double own_area = 0, foreign_length = 0, around = 0, clean = 1;
  double length = 0, longest_beyond = 0;
  int sides_beyond = 0;
  bool passing = false, across = false, loop = false, surrounded = false, beside = false, small = false;
};

class Judge {
public:
  Judge(const FormInk& ink, const FormFit& fitted, const FormShape& shape)
      : ink_(ink), fitted_(fitted), shape_(shape), clusters_(ink.strokes().size()), sights_(shape.boxes.size()) {}

  std::vector<ReadBox> judge() {
    for (std::size_t i = 0; i < sights_.size(); ++i) look_inside(i);
    for (std::size_t i = 0; i < sights_.size(); ++i) own_strength_[i] = strength(i);
    for (std::size_t i = 0; i < sights_.size(); ++i) find_loop(i);
    if (too_many_loops()) loops_off();
    for (std::size_t i = 0; i < sights_.size(); ++i) weigh(i);
    std::vector<ReadBox> read;
    for (std::size_t i = 0; i < sights_.size(); ++i) read.push_back(value_of(i));
    settle_groups(read);
    return read;
  }

private:
  const Stroke& stroke(int name) const { return ink_.strokes()[static_cast<std::size_t>(name)]; }
  bool speck(const Stroke& s) const { return s.area_mm2() < speck_area || (s.longer_mm() < speck_length && s.area_mm2() < 0.25); }
  double clean_share(const Sight&) const;
  void look_inside(std::size_t);
  void join_outside(Piece&, std::size_t, int x, int y);
  double strength(std::size_t) const;
  bool strong_elsewhere(int cluster, std::size_t than);
  bool bent(const Stroke&) const;
  void find_loop(std::size_t);
  bool too_many_loops() const;
  void loops_off();
  bool foreign(std::size_t, const Piece&);
  void weigh(std::size_t);
  void weigh_outside(std::size_t, const Piece&);
  bool spans(std::size_t) const;
  bool out_at_middle(std::size_t, Side) const;
  bool beside(std::size_t);
  ReadBox value_of(std::size_t);
  void settle_groups(std::vector<ReadBox>&);

  const FormInk& ink_;
  const FormFit& fitted_;
  const FormShape& shape_;
  Clusters clusters_;
  std::vector<Sight> sights_;
  std::map<std::size_t, double> own_strength_;
  std::map<int, std::set<std::size_t>> boxes_of_cluster_;
  std::map<int, std::size_t> looped_;     // cluster → the box it goes around
};

void Judge::look_inside(std::size_t i) {
  const InkBox& box = ink_.boxes()[i];
  Sight& sight = sights_[i];
  const int in = ink_.inset();
  sight.inside = {static_cast<int>(std::lround(box.left)) + in, static_cast<int>(std::lround(box.top)) + in,
                  static_cast<int>(std::lround(box.right)) - in, static_cast<int>(std::lround(box.bottom)) - in};
  std::map<int, int> rim;                 // of each stroke: pixels along the outline, which its band may have left over
  const auto& at = sight.inside;
  for (int y = at.top; y <= at.bottom; ++y)
    for (int x = at.left; x <= at.right; ++x)
      if (const int name = ink_.stroke_at(x, y); name >= 0) rim[name] += x < at.left + 3 || x > at.right - 3 || y < at.top + 3 || y > at.bottom - 3;
  std::map<int, Piece> pieces;
  for (int y = at.top; y <= at.bottom; ++y)
    for (int x = at.left; x <= at.right; ++x) {
      const int name = ink_.stroke_at(x, y);
      if (name < 0 || speck(stroke(name)) || rim[name] > 0.85 * stroke(name).area) continue;
      Piece& piece = pieces[name];
      piece.stroke = name;
      join_outside(piece, i, x, y);
    }
  for (auto& [name, piece] : pieces) sight.pieces.push_back(std::move(piece));
  sight.clean = clean_share(sight);
}

// Paper well away from any ink, as a share of the inside.
double Judge::clean_share(const Sight& sight) const {
  constexpr int away = 4;
  const Inside& in = sight.inside;
  const auto marked = [&](int x, int y) {
    const int name = ink_.stroke_at(x, y);
    return name >= 0 && std::any_of(sight.pieces.begin(), sight.pieces.end(), [&](const Piece& piece) { return piece.stroke == name; });
  };
  int clean = 0;
  for (int y = in.top; y <= in.bottom; ++y)
    for (int x = in.left; x <= in.right; ++x) {
      bool near = false;
      for (int dy = -away; dy <= away && !near; ++dy)
        for (int dx = -away; dx <= away && !near; ++dx)
          near = dx * dx + dy * dy <= away * away && x + dx >= in.left && x + dx <= in.right && y + dy >= in.top && y + dy <= in.bottom && marked(x + dx, y + dy);
      clean += !near;
    }
  return static_cast<double>(clean) / in.area();
}

// A stroke that reaches the outline goes on outside where ink lies across it, in the direction of the stroke or nearly.
void Judge::join_outside(Piece& piece, std::size_t i, int x, int y) {
  const Inside& in = sights_[i].inside;
  const int width = 2 * ink_.inset() + 1, slack = width;
  const auto join = [&](Side side, int ox, int oy) {
    const int name = ink_.stroke_at(ox, oy);
    if (name < 0 || name == piece.stroke || stroke(name).area < 4) return;
    auto& list = piece.goes_on[static_cast<std::size_t>(side)];
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
    clusters_.join(name, piece.stroke);
  };
  for (int d = -slack; d <= slack; ++d)
    for (int far = 0; far <= 1; ++far) {
      if (x <= in.left + 1) join(left, in.left - width - far, y + d);
      if (x >= in.right - 1) join(right, in.right + width + far, y + d);
      if (y <= in.top + 1) join(top, x + d, in.top - width - far);
      if (y >= in.bottom - 1) join(bottom, x + d, in.bottom + width + far);
    }
}

// How much a box looks as if a hand meant it: bent or crossing strokes count more than a straight one.
double Judge::strength(std::size_t i) const {
  double sum = 0;
  for (const Piece& piece : sights_[i].pieces) sum += stroke(piece.stroke).area_mm2() * (stroke(piece.stroke).thickness_mm() > thin ? 1.6 : 1.0);
  return sum;
}

// A loop is seen from the box's middle in nearly all directions, drawn by one hand's movement, with little inside. What lies on the
// box's own outline is a rest of its print: at 200 dpi that alone may go all around.
void Judge::find_loop(std::size_t i) {
  const InkBox& box = ink_.boxes()[i];
  constexpr int directions = 60;
  const double outline_rest = ink_.inset();
  const double cx = (box.left + box.right) / 2, cy = (box.top + box.bottom) / 2, half = (box.right - box.left) / 2;
  std::map<int, int> seen;
  int joined = 0;
  for (int d = 0; d < directions; ++d) {
    const double angle = 2 * 3.14159265358979 * d / directions, c = std::cos(angle), s = std::sin(angle);
    std::set<int> here;
    for (double r = half * 0.75; r <= half + 26; r += 0.7) {
      if (std::abs(r * std::max(std::abs(c), std::abs(s)) - half) <= outline_rest) continue;
      const int name = ink_.stroke_at(static_cast<int>(std::lround(cx + r * c)), static_cast<int>(std::lround(cy + r * s)));
      if (name >= 0 && bent(stroke(name))) here.insert(clusters_.of(name));
    }
    for (const int cluster : here) ++seen[cluster];
    joined += !here.empty();
  }
  // Printed lines cut a loop into arcs, and neighbours touch it: it counts as a loop when it is seen nearly all around, one
  // arc being long; half around is for a human.
  const bool long_arc = std::any_of(seen.begin(), seen.end(), [](const auto& one) { return one.second >= directions * 0.25; });
  sights_[i].surrounded = joined >= directions * 0.45;
  if (joined < directions * 0.75 || !long_arc) return;
  sights_[i].loop = true;
  for (const auto& [cluster, count] : seen)
    if (count >= 4 && !strong_elsewhere(cluster, i)) looped_[cluster] = i;
}

// No rest of a printed line, no dust.
bool Judge::bent(const Stroke& s) const {
  if (speck(s) || std::min(s.width_mm(), s.height_mm()) < 0.4) return false;
  return s.longer_mm() < 14 || s.thickness_mm() > 1;
}

// Whether this ink makes another box's mark.
bool Judge::strong_elsewhere(int cluster, std::size_t than) {
  if (boxes_of_cluster_.empty())
    for (std::size_t b = 0; b < sights_.size(); ++b)
      for (const Piece& piece : sights_[b].pieces) boxes_of_cluster_[clusters_.of(piece.stroke)].insert(b);
  const auto found = boxes_of_cluster_.find(cluster);
  return found != boxes_of_cluster_.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::size_t b) { return b != than && own_strength_[b] > 0.9; });
}

bool Judge::too_many_loops() const {
  const auto loops = std::count_if(sights_.begin(), sights_.end(), [](const Sight& sight) { return sight.loop && sight.pieces.empty(); });
  return loops > 12 && static_cast<std::size_t>(loops) * 3 > sights_.size();
}

void Judge::loops_off() {
  looped_.clear();
  for (Sight& sight : sights_) sight.loop = false;
}

// A neighbour's stroke that only comes to its end here.
bool Judge::foreign(std::size_t i, const Piece& piece) {
  const int cluster = clusters_.of(piece.stroke);
  if (const auto loop = looped_.find(cluster); loop != looped_.end() && loop->second != i) return stroke(piece.stroke).area_mm2() < 1.6;
  const Stroke& s = stroke(piece.stroke);
  if (s.thickness_mm() > thin || piece.sides() == 0) return false;
  for (const std::size_t other : boxes_of_cluster_[cluster])
    if (other != i && own_strength_[other] >= 1.3 * s.area_mm2()) return true;
  return false;
}

void Judge::weigh_outside(std::size_t i, const Piece& piece) {
  const InkBox& box = ink_.boxes()[i];
  Sight& sight = sights_[i];
  int sides = 0;
  for (std::size_t side = 0; side < 4; ++side) {
    double reach = 0;
    for (const int name : piece.goes_on[side]) {
      const Stroke& s = stroke(name);
      const double far = side == left ? box.left - s.left : side == right ? s.right - box.right : side == top ? box.top - s.top : s.bottom - box.bottom;
      reach = std::max(reach, far * mm_per_ink_px);
    }
    sides += reach >= beyond;
    sight.longest_beyond = std::max(sight.longest_beyond, reach);
  }
  sight.sides_beyond = std::max(sight.sides_beyond, sides);
}

void Judge::weigh(std::size_t i) {
  Sight& sight = sights_[i];
  int l = 1 << 30, t = 1 << 30, r = -1, b = -1;
  for (const Piece& piece : sight.pieces) {
    const Stroke& s = stroke(piece.stroke);
    if (foreign(i, piece)) {
      sight.foreign_length = std::max(sight.foreign_length, std::hypot(s.width_mm(), s.height_mm()));
      sight.passing = sight.passing || (piece.sides() >= 2 && s.longer_mm() > 1.2);
      continue;
    }
    sight.own_area += s.area_mm2();
    l = std::min(l, s.left), t = std::min(t, s.top), r = std::max(r, s.right), b = std::max(b, s.bottom);
    weigh_outside(i, piece);
  }
  if (r >= 0) sight.length = std::max(r - l + 1, b - t + 1) * mm_per_ink_px;
  sight.across = spans(i);
  sight.small = sight.length < mark_length || sight.own_area < mark_area;
  sight.beside = sight.small && beside(i);
}

// Strokes that run level through the whole box, out at both sides: a line through, not a tick.
bool Judge::spans(std::size_t i) const {
  const Inside& in = sights_[i].inside;
  const int width = in.right - in.left + 1;
  bool found = false;
  for (int y = in.top; y + 5 <= in.bottom && !found; ++y) {
    int columns = 0;
    for (int x = in.left; x <= in.right; ++x) {
      bool ink = false;
      for (int d = 0; d < 6 && !ink; ++d) {
        const int name = ink_.stroke_at(x, y + d);
        ink = name >= 0 && !speck(stroke(name));
      }
      columns += ink;
    }
    found = columns >= 0.9 * width;
  }
  return found && out_at_middle(i, left) && out_at_middle(i, right);
}

// Ink just outside, at the middle of that side: a cross leaves by the corners.
bool Judge::out_at_middle(std::size_t i, Side side) const {
  const Inside& in = sights_[i].inside;
  const int height = in.bottom - in.top, gap = 2 * ink_.inset();
  int pixels = 0;
  for (int y = in.top + height / 5; y <= in.bottom - height / 5; ++y)
    for (int d = gap + 1; d <= gap + 5; ++d) {
      const int name = ink_.stroke_at(side == left ? in.left - d : in.right + d, y);
      pixels += name >= 0 && !speck(stroke(name));
    }
  return pixels >= 6;
}

// A mark set beside its box: ink close by that belongs to no box. Not the straight rest of a printed line.
bool Judge::beside(std::size_t i) {
  const InkBox& box = ink_.boxes()[i];
  const int reach = ink_.inset() + 9;
  std::map<int, int> near;
  for (int y = static_cast<int>(box.top) - reach; y <= static_cast<int>(box.bottom) + reach; ++y)
    for (int x = static_cast<int>(box.left) - reach; x <= static_cast<int>(box.right) + reach; ++x)
      if (const int name = ink_.stroke_at(x, y); name >= 0 && !speck(stroke(name))) ++near[clusters_.of(name)];
  for (const auto& [cluster, pixels] : near) {
    if (boxes_of_cluster_.contains(cluster) || looped_.contains(cluster) || pixels < 20) continue;
    double area = 0, longest = 0, thickest = 0;
    for (int y = static_cast<int>(box.top) - 40; y <= static_cast<int>(box.bottom) + 40; ++y)
      for (int x = static_cast<int>(box.left) - 40; x <= static_cast<int>(box.right) + 40; ++x) {
        const int name = ink_.stroke_at(x, y);
        if (name < 0 || clusters_.of(name) != cluster) continue;
        area += mm_per_ink_px * mm_per_ink_px;
        const Stroke& s = stroke(name);
        longest = std::max(longest, s.longer_mm()), thickest = std::max(thickest, std::min(s.width_mm(), s.height_mm()));
      }
    sights_[i].around = std::max(sights_[i].around, longest);
    if (longest >= 1.8 && thickest >= 0.7 && area >= 0.35) return true;
  }
  return false;
}

ReadBox Judge::value_of(std::size_t i) {
  const Sight& sight = sights_[i];
  ReadBox read;
  read.outline = fitted_.outline[i];
  read.ink = sight.own_area / (sight.inside.area() * mm_per_ink_px * mm_per_ink_px);
  read.around_mm = sight.around;
  if (read.outline < least_outline && read.ink < dense) return read;      // folded over, torn off, blotted out
  if (sight.loop && sight.small) return read.value = MarkValue::circled, read;
  if (sight.pieces.empty() || sight.own_area <= 0) {
    const bool quiet = !sight.beside && !sight.surrounded && !sight.passing && sight.foreign_length <= tail_length;
    return read.value = quiet ? MarkValue::empty : MarkValue::unsure, read;
  }
  const bool dust = sight.length < 0.85 && sight.own_area < 0.5 && sight.sides_beyond == 0 && !sight.beside && !sight.surrounded;
  if (dust) return read.value = MarkValue::empty, read;
  if (sight.small || read.ink < least_ink) return read;
  const bool crowded = read.ink >= dense && sight.clean < clean_left;
  if (crowded) return read.value = sight.across && sight.sides_beyond >= 2 ? MarkValue::struck_out : MarkValue::filled, read;
  if (sight.across) return read.value = sight.longest_beyond >= beyond && read.ink > 0.2 ? MarkValue::struck_out : MarkValue::unsure, read;
  if (sight.passing) return read;
  const bool straight = std::all_of(sight.pieces.begin(), sight.pieces.end(), [&](const Piece& p) { return stroke(p.stroke).thickness_mm() <= thin; });
  int corners = 0;
  const Inside& in = sight.inside;
  const int w = (in.right - in.left) / 3, h = (in.bottom - in.top) / 3;
  for (const int x0 : {in.left, in.right - w})
    for (const int y0 : {in.top, in.bottom - h}) {
      bool ink = false;
      for (int y = y0; y <= y0 + h && !ink; ++y)
        for (int x = x0; x <= x0 + w && !ink; ++x) ink = ink_.stroke_at(x, y) >= 0;
      corners += ink;
    }
  return read.value = !straight && corners == 4 ? MarkValue::crossed : MarkValue::ticked, read;
}

// Where two boxes of one question carry ink, the crowded one may be a mark or a mark taken back. Only what was clearly struck
// through, beside one clean mark, counts as taken back; a crowded or struck box alone is for a human.
void Judge::settle_groups(std::vector<ReadBox>& read) {
  std::map<int, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < read.size(); ++i) groups[shape_.boxes[i].group].push_back(i);
  for (const auto& [group, boxes] : groups) {
    const auto count = [&boxes = boxes, &read](const auto& is) { return std::count_if(boxes.begin(), boxes.end(), [&](std::size_t i) { return is(read[i]); }); };
    const auto clean = count([](const ReadBox& box) { return chosen(box.value) && box.value != MarkValue::filled; });
    const auto heavy = count([](const ReadBox& box) { return box.value != MarkValue::empty && (box.ink >= 0.1 || chosen(box.value)); });
    for (const std::size_t i : boxes) {
      if (read[i].value == MarkValue::struck_out && (clean != 1 || heavy != 2)) read[i].value = MarkValue::unsure;
      if (read[i].value == MarkValue::filled && heavy > 1) read[i].value = MarkValue::unsure;
    }
  }
}

}  // namespace

std::vector<ReadBox> judge_boxes(const FormInk& ink, const FormFit& fitted, const FormShape& shape) { return Judge(ink, fitted, shape).judge(); }

std::vector<ReadArea> judge_areas(const FormInk& ink, const FormShape& shape) {
  std::vector<ReadArea> read;
  for (const AreaMm& area : shape.areas) {
    ReadArea here;
    double longest = 0;
    const int x0 = static_cast<int>(area.x * ink_px_per_mm), y0 = static_cast<int>(area.y * ink_px_per_mm);
    const int x1 = static_cast<int>((area.x + area.width) * ink_px_per_mm), y1 = static_cast<int>((area.y + area.height) * ink_px_per_mm);
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) {
        const int name = ink.stroke_at(x, y);
        if (name < 0) continue;
        const Stroke& s = ink.strokes()[static_cast<std::size_t>(name)];
        if (s.longer_mm() < 0.8 || std::min(s.width_mm(), s.height_mm()) < 0.3) continue;
        here.ink_mm2 += mm_per_ink_px * mm_per_ink_px;
        longest = std::max(longest, s.longer_mm());
      }
    here.written = here.ink_mm2 >= 0.6 && longest >= 1.2;
    read.push_back(here);
  }
  return read;
}

}  // namespace berkas::devices::leptonica
