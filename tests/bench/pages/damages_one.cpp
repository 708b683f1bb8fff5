// The first set: 42 kinds of page. Figures are of 300 dpi and millimetres of paper.
#include <algorithm>
#include <cmath>

#include "tests/bench/pages/capture.h"
#include "tests/bench/pages/code_pages.h"

namespace berkas::testing {

namespace {

using devices::PageImage;
using Truth = std::vector<CodeTruth>;

// The usual page: one label, then what a scanner does.
CodeDamage scanned(std::string name, std::function<PageImage(PageImage, Dice&)> capture, std::function<double(Dice&)> size = nullptr) {
  return {std::move(name), [capture, size](Paper& paper, Truth& truth) {
            paper.stick(label_on(paper, size ? size(paper.dice) : 20));
            truth = paper.judge();
            return capture(paper.image, paper.dice);
          }};
}

// One label, then dirt on it; the scanner is a good one.
CodeDamage dirtied(std::string name, std::function<void(Paper&, const Label&)> dirt, bool coloured = false) {
  return {std::move(name), [dirt, coloured](Paper& paper, Truth& truth) {
            if (coloured) paper.image = in_colour(paper.image);
            const auto label = label_on(paper);
            paper.stick(label);
            dirt(paper, label);
            truth = paper.judge();
            return askew(paper.image, paper.dice.between(-1, 1));
          }};
}

double share_radius(const Label& label, double share) { return label.size_mm * std::sqrt(share / 3.14159); }

void stain(Paper& paper, const Label& label, double low, double high, Ink ink, double cover) {
  const double u = paper.dice.between(0.2, 0.8), v = paper.dice.between(0.2, 0.8);
  paper.blot(paper.on(label, u, v), share_radius(label, paper.dice.between(low, high)), ink, cover);
}

void across(Paper& paper, const Label& label, double width_mm, Ink ink, double wobble) {
  const double v = paper.dice.between(-0.1, 1.1), w = paper.dice.between(-0.1, 1.1);
  const bool upright = paper.dice.coin();
  paper.stroke(upright ? paper.on(label, v, -0.5) : paper.on(label, -0.5, v), upright ? paper.on(label, w, 1.5) : paper.on(label, 1.5, w), width_mm, ink, wobble);
}

void add_geometry(std::vector<CodeDamage>& all) {
  all.push_back(scanned("clean", [](PageImage p, Dice&) { return p; }));
  all.push_back({"sticker at any angle", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.angle_deg = paper.dice.between(-180, 180);
                   paper.stick(label);
                   truth = paper.judge();
                   return paper.image;
                 }});
  all.push_back(scanned("page at any angle", [](PageImage p, Dice& d) { return turned(p, d.between(-180, 180)); }));
  all.push_back(scanned("upside down", [](PageImage p, Dice& d) { return turned(p, 180 + d.between(-2, 2)); }));
  all.push_back(scanned("askew", [](PageImage p, Dice& d) { return askew(p, d.between(2, 5) * (d.coin() ? 1 : -1)); }));
  all.push_back(scanned("perspective", [](PageImage p, Dice& d) { return photographed(p, d.between(-0.35, 0.35), d.between(-0.3, 0.3)); }));
  all.push_back(scanned("stretched feed", [](PageImage p, Dice& d) { return stretched(p, 1, d.between(0.9, 1.1), d.between(0.005, 0.015)); }));
}

void add_capture(std::vector<CodeDamage>& all) {
  all.push_back(scanned("blur 2", [](PageImage p, Dice&) { return soft(p, 2); }));
  all.push_back(scanned("blur 3 to 4", [](PageImage p, Dice& d) { return soft(p, d.between(3, 4)); }));
  all.push_back(scanned("blur 5", [](PageImage p, Dice&) { return soft(p, 5); }));
  all.push_back(scanned("200 dpi", [](PageImage p, Dice& d) { return at_dpi(askew(p, d.between(-2, 2)), 200); }));
  all.push_back(scanned("150 dpi", [](PageImage p, Dice& d) { return at_dpi(askew(p, d.between(-2, 2)), 150); }));
  all.push_back(scanned("100 dpi", [](PageImage p, Dice& d) { return at_dpi(askew(p, d.between(-2, 2)), 100); }));
  all.push_back(scanned("low contrast", [](PageImage p, Dice& d) { levels(p, d.whole(150, 190), 225); noise(p, d, 3); return p; }));
  all.push_back(scanned("jpeg 20 to 40", [](PageImage p, Dice& d) { return jpeg(at_dpi(p, d.coin() ? 200 : 150), d.whole(20, 40)); }));
  all.push_back(scanned("photocopy", [](PageImage p, Dice& d) {
    p = soft(p, 1.6);
    noise(p, d, 25);
    levels(p, -120, 340);
    levels(p, 30, 215);
    specks(p, d, 1500, 60, 5);
    noise(p, d, 6);
    return p;
  }));
  all.push_back(scanned("gray ground", [](PageImage p, Dice& d) { levels(p, 40, d.whole(110, 150)); noise(p, d, 10); return soft(p, 0.8); }));
  all.push_back(scanned("shadow", [](PageImage p, Dice& d) {
    const double angle = d.between(0, 6.28), depth = d.between(0.55, 0.8);
    shade(p, [=](double x, double y) { return 1 - depth * std::clamp(0.5 + 1.2 * ((x - 0.5) * std::cos(angle) + (y - 0.5) * std::sin(angle)), 0.0, 1.0); });
    return p;
  }));
  all.push_back(scanned("dirty feeder", [](PageImage p, Dice& d) { streaks(p, d, 30, 2, 90); streaks(p, d, 30, 3, 200); return askew(p, d.between(-0.2, 0.2)); }));
  all.push_back(scanned("lineart", [](PageImage p, Dice& d) { noise(p, d, 20); return lineart(askew(soft(p, 1), d.between(-2, 2)), d.whole(90, 190)); }));
}

void add_sizes(std::vector<CodeDamage>& all) {
  all.push_back(scanned("10 mm", [](PageImage p, Dice& d) { return askew(soft(p, 0.7), d.between(-2, 2)); }, [](Dice&) { return 10.0; }));
  all.push_back(scanned("12 mm at 200 dpi", [](PageImage p, Dice& d) { return at_dpi(askew(p, d.between(-2, 2)), 200); }, [](Dice&) { return 12.0; }));
  all.push_back(scanned("15 mm at 150 dpi", [](PageImage p, Dice& d) { return at_dpi(askew(p, d.between(-2, 2)), 150); }, [](Dice&) { return 15.0; }));
  all.push_back(scanned("grain", [](PageImage p, Dice& d) { noise(p, d, 30); return p; }));
}

void add_dirt(std::vector<CodeDamage>& all) {
  all.push_back(dirtied("coffee 5 %", [](Paper& p, const Label& l) { stain(p, l, 0.05, 0.06, {120, 80, 45}, 0.85); }, true));
  all.push_back(dirtied("stain 8 to 12 %", [](Paper& p, const Label& l) { stain(p, l, 0.08, 0.12, {25, 25, 60}, 1); }));
  all.push_back(dirtied("correction fluid 8 %", [](Paper& p, const Label& l) { stain(p, l, 0.06, 0.09, {252, 252, 250}, 1); }));
  all.push_back(dirtied("folds", [](Paper& p, const Label& l) {
    for (int i = 0; i < 2; ++i) {
      const double v = p.dice.between(0.1, 0.9);
      p.fold(i ? p.on(l, v, -3) : p.on(l, -3, v), i ? p.on(l, v + 0.1, 3) : p.on(l, 3, v + 0.1), p.dice.between(0.35, 0.7));
    }
  }));
  all.push_back(dirtied("pen strokes", [](Paper& p, const Label& l) { for (int i = 0; i < 3; ++i) across(p, l, p.dice.between(0.4, 0.8), {20, 30, 120}, 2); }, true));
  all.push_back(dirtied("thin lines through", [](Paper& p, const Label& l) { for (int i = 0; i < 4; ++i) across(p, l, 0.25, {10, 10, 10}, 0); }));
  all.push_back(dirtied("toner flaking", [](Paper& p, const Label& l) { p.flake(l.centre, l.size_mm / 2, 260, 0.32, 250); }));
  all.push_back(dirtied("office stamp over it", [](Paper& p, const Label& l) {
    const auto middle = p.on(l, p.dice.between(-0.2, 1.2), p.dice.between(-0.2, 1.2));
    for (const double r : {15.0, 11.0}) p.ring(middle, r, 0.7, {60, 60, 165}, 0.8);
    p.words(middle, "KEMENTERIAN CONTOH", 2.5);
  }, true));
  all.push_back(dirtied("text touches it", [](Paper& p, const Label& l) {
    for (double v = -0.1; v < 1.2; v += 0.22) {
      p.words(p.on(l, -0.55, v), "yang dimaksud", 3.6);
      p.words(p.on(l, 1.56, v), "untuk diteliti", 3.6);
    }
  }));
}

void add_grounds(std::vector<CodeDamage>& all) {
  all.push_back({"at the edge of the glass", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.centre = {paper.dice.coin() ? 11.0 : 199.0, paper.dice.between(30, 265)};
                   paper.stick(label);
                   truth = paper.judge();
                   const int cut = static_cast<int>(paper.dice.between(0.0, 0.9) / 25.4 * 300);
                   const bool left = label.centre.x < 100;
                   return cropped(paper.image, left ? cut : 0, 0, paper.image.width_px - cut, paper.image.height_px);
                 }});
  all.push_back(scanned("inverted", [](PageImage p, Dice&) { invert(p, {0, 0, p.width_px, p.height_px}); return p; }));
  all.push_back(scanned("bleed-through", [](PageImage p, Dice& d) { shine_through(p, letter_sheet(1, d.whole(0, 7)), d.between(0.25, 0.5)); return p; }));
  all.push_back({"coloured paper", [](Paper& paper, Truth& truth) {
                   paper.image = in_colour(paper.image);
                   auto label = label_on(paper);
                   label.ink = paper.dice.coin() ? Ink{30, 40, 140} : Ink{130, 25, 30};
                   paper.stick(label);
                   const Ink tints[] = {{150, 190, 240}, {250, 200, 120}, {160, 220, 150}, {240, 150, 170}};
                   paper.tint({0, 0}, 210, 297, tints[paper.dice.whole(0, 3)]);
                   truth = paper.judge();
                   return paper.image;
                 }});
  all.push_back({"printed on a half-tone", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.ground = {255, 255, 255};
                   paper.stick(label);
                   halftone(paper.image, {0, 0, paper.image.width_px, paper.image.height_px}, paper.dice.between(0.75, 0.88), 5);
                   truth = paper.judge();
                   return soft(paper.image, 0.8);
                 }});
}

void add_many(std::vector<CodeDamage>& all) {
  all.push_back({"two of ours", [](Paper& paper, Truth& truth) {
                   auto one = label_on(paper), two = label_on(paper, 15);
                   one.centre = {35, 262};
                   two.centre = {175, 32};
                   paper.stick(one);
                   paper.stick(two);
                   truth = paper.judge();
                   return askew(soft(paper.image, 1.2), paper.dice.between(-2, 2));
                 }});
  all.push_back({"a foreign one beside ours", [](Paper& paper, Truth& truth) {
                   const auto ours = label_on(paper);
                   Label foreign = ours;
                   foreign.text = "https://tte.contoh.invalid/v/" + std::to_string(paper.dice.whole(100000, 999999));
                   foreign.ours = foreign.frame = false;
                   foreign.size_mm = 25;
                   foreign.centre = {ours.centre.x < 100 ? ours.centre.x + 45 : ours.centre.x - 45, ours.centre.y};
                   paper.stick(foreign);
                   paper.stick(ours);
                   truth = paper.judge();
                   return askew(paper.image, paper.dice.between(-2, 2));
                 }});
  all.push_back({"cut through by the edge", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.centre = {paper.dice.coin() ? paper.dice.between(-3, 5) : paper.dice.between(205, 213), 150};
                   paper.stick(label);
                   truth = paper.judge();
                   return paper.image;
                 }});
}

void add_none(std::vector<CodeDamage>& all) {
  all.push_back({"no code: letter", [](Paper& paper, Truth&) { return askew(paper.image, paper.dice.between(-2, 2)); }});
  all.push_back({"no code: rasters, table, seal", [](Paper& paper, Truth&) {
                   halftone(paper.image, {300, 600, 900, 700}, 0.6, 6);
                   for (int i = 0; i < 12; ++i) {
                     paper.stroke({110, 60.0 + 6 * i}, {195, 60.0 + 6 * i}, 0.3, {0, 0, 0});
                     if (i < 9) paper.stroke({110 + 10.0 * i, 60}, {110 + 10.0 * i, 126}, 0.3, {0, 0, 0});
                   }
                   for (const double r : {15.0, 11.0}) paper.ring({60, 240}, r, 0.7, {60, 60, 165}, 0.8);
                   return soft(paper.image, 0.7);
                 }});
}

}  // namespace

std::vector<CodeDamage> first_damages() {
  std::vector<CodeDamage> all;
  add_geometry(all);
  add_capture(all);
  add_sizes(all);
  add_dirt(all);
  add_grounds(all);
  add_many(all);
  add_none(all);
  return all;
}

}  // namespace berkas::testing
