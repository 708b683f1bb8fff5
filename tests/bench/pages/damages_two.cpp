// The second set: other damage, other figures, other seed. Nothing in the reader was tuned on it.
#include <algorithm>
#include <cmath>

#include "tests/bench/pages/capture.h"
#include "tests/bench/pages/code_pages.h"

namespace berkas::testing {

namespace {

using devices::PageImage;
using Truth = std::vector<CodeTruth>;

CodeDamage scanned(std::string name, std::function<PageImage(PageImage, Dice&)> capture, double size = 20) {
  return {std::move(name), [capture, size](Paper& paper, Truth& truth) {
            auto label = label_on(paper, size);
            label.angle_deg = paper.dice.whole(0, 3) * 90 + paper.dice.between(-4, 4);
            paper.stick(label);
            truth = paper.judge();
            return capture(paper.image, paper.dice);
          }};
}

CodeDamage dirtied(std::string name, std::function<void(Paper&, const Label&)> dirt, double size = 20) {
  return {std::move(name), [dirt, size](Paper& paper, Truth& truth) {
            auto label = label_on(paper, size);
            label.angle_deg = paper.dice.between(-10, 10);
            paper.stick(label);
            dirt(paper, label);
            truth = paper.judge();
            return at_dpi(askew(paper.image, paper.dice.between(-2, 2)), paper.dice.coin() ? 300 : 200);
          }};
}

void add_capture(std::vector<CodeDamage>& all) {
  all.push_back(scanned("blur 2.5, askew", [](PageImage p, Dice& d) { return askew(soft(p, 2.5), d.between(-6, 6)); }));
  all.push_back(scanned("blur 4.5, grain", [](PageImage p, Dice& d) { p = soft(p, 4.5); noise(p, d, 4); return p; }));
  all.push_back(scanned("smeared along the feed", [](PageImage p, Dice& d) { return smeared(p, d.whole(6, 9), false); }));
  all.push_back(scanned("smeared across", [](PageImage p, Dice& d) { return smeared(p, d.whole(6, 9), true); }));
  all.push_back(scanned("heavy grain", [](PageImage p, Dice& d) { noise(p, d, 45); return p; }));
  all.push_back(scanned("too dark", [](PageImage p, Dice& d) { levels(p, 5, d.whole(45, 80)); noise(p, d, 3); return p; }));
  all.push_back(scanned("too light", [](PageImage p, Dice& d) { levels(p, d.whole(190, 215), 280); return p; }));
  all.push_back(scanned("100 dpi, jpeg 30", [](PageImage p, Dice& d) { return jpeg(at_dpi(askew(p, d.between(-1, 1)), 100), 30); }));
  all.push_back(scanned("120 dpi, faint", [](PageImage p, Dice& d) { p = at_dpi(askew(p, d.between(-3, 3)), 120); levels(p, 140, 230); noise(p, d, 4); return p; }));
  all.push_back(scanned("45 degrees at 150 dpi", [](PageImage p, Dice& d) { return at_dpi(turned(p, 45 + d.between(-8, 8)), 150); }));
  all.push_back(scanned("book's spine", [](PageImage p, Dice& d) {
    p = curled(p, d.between(-90, 90), 900);
    shade(p, [](double x, double) { return x < 0.7 ? 1.0 : 1 - 1.7 * (x - 0.7); });
    return p;
  }));
  all.push_back(scanned("phone, blurred", [](PageImage p, Dice& d) { return soft(photographed(p, d.between(-0.45, 0.45), d.between(-0.35, 0.35)), 2); }));
  all.push_back(scanned("copy of a copy", [](PageImage p, Dice& d) {
    for (int i = 0; i < 2; ++i) { p = soft(askew(p, d.between(-1, 1)), 1.4); noise(p, d, 18); levels(p, -110, 360); specks(p, d, 700, 20, 4); }
    return p;
  }));
  all.push_back(scanned("lineart at 200 dpi", [](PageImage p, Dice& d) { p = at_dpi(askew(p, d.between(-3, 3)), 200); noise(p, d, 25); return lineart(p, d.whole(80, 190)); }));
  all.push_back(scanned("horizontal stretch", [](PageImage p, Dice& d) { return stretched(p, d.between(0.85, 1.15), 1, 0.02); }));
  all.push_back(scanned("slipped in the feeder", [](PageImage p, Dice& d) {
    const double at = d.between(0.05, 0.95) * p.height_px, by = d.between(2, 5);
    return warped(p, p.width_px, p.height_px, [=](double x, double y) { return PointMm{x + (y > at ? by : 0), y + (y > at ? by * 1.5 : 0)}; });
  }));
  all.push_back(scanned("light strip", [](PageImage p, Dice& d) {
    const double at = d.between(0.1, 0.9);
    shade(p, [=](double x, double y) { return 0.7 + 0.5 * std::exp(-std::pow((x + 0.2 * y - at) / 0.05, 2)); });
    levels(p, 60, 255);
    return p;
  }));
}

void add_print(std::vector<CodeDamage>& all) {
  all.push_back(scanned("ink spread", [](PageImage p, Dice&) { thicken(p, 3, true); return soft(p, 1); }));
  all.push_back(scanned("worn thin", [](PageImage p, Dice&) { thicken(p, 3, false); return soft(p, 1); }));
  all.push_back(scanned("11 mm", [](PageImage p, Dice& d) { return askew(p, d.between(-3, 3)); }, 11));
  all.push_back(scanned("12 mm, blur 2", [](PageImage p, Dice&) { return soft(p, 2); }, 12));
  all.push_back(scanned("15 mm at 150 dpi, jpeg 50", [](PageImage p, Dice&) { return jpeg(at_dpi(p, 150), 50); }, 15));
  all.push_back({"brown on kraft paper", [](Paper& paper, Truth& truth) {
                   paper.image = in_colour(paper.image);
                   auto label = label_on(paper);
                   label.ink = {95, 60, 40};
                   label.ground = {205, 165, 120};
                   paper.stick(label);
                   paper.tint({0, 0}, 210, 297, {225, 190, 150});
                   truth = paper.judge();
                   return jpeg(paper.image, 50);
                 }});
  all.push_back({"no quiet zone on a dark band", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.frame = false;
                   label.quiet_modules = paper.dice.between(0.6, 1.6);
                   const double reach = 14;
                   for (double y = -reach; y <= reach; y += 1) paper.stroke({label.centre.x - 30, label.centre.y + y}, {label.centre.x + 30, label.centre.y + y}, 1.4, {90, 90, 95});
                   paper.stick(label);
                   truth = paper.judge();
                   return askew(paper.image, paper.dice.between(-2, 2));
                 }});
}

void add_dirt(std::vector<CodeDamage>& all) {
  all.push_back(dirtied("two small stains", [](Paper& p, const Label& l) {
    for (int i = 0; i < 2; ++i) p.blot(p.on(l, p.dice.between(0.1, 0.9), p.dice.between(0.1, 0.9)), l.size_mm * 0.115, {40, 30, 25}, 1);
  }));
  all.push_back(dirtied("stain on a corner", [](Paper& p, const Label& l) {
    p.blot(p.on(l, p.dice.coin() ? 0.08 : 0.92, p.dice.coin() ? 0.08 : 0.92), l.size_mm * 0.14, {30, 30, 30}, 1);
  }));
  all.push_back(dirtied("crumpled", [](Paper& p, const Label& l) {
    for (int i = 0; i < 7; ++i) {
      const double angle = p.dice.between(0, 3.14), u = p.dice.between(0, 1), v = p.dice.between(0, 1);
      p.fold(p.on(l, u - 1.5 * std::cos(angle), v - 1.5 * std::sin(angle)), p.on(l, u + 1.5 * std::cos(angle), v + 1.5 * std::sin(angle)), p.dice.between(0.15, 0.35));
    }
  }));
  all.push_back(dirtied("punched", [](Paper& p, const Label& l) { p.blot(p.on(l, p.dice.between(0.35, 0.9), p.dice.between(0.35, 0.9)), 2.6, {60, 60, 60}, 1); }));
  all.push_back(dirtied("stapled", [](Paper& p, const Label& l) {
    const auto a = p.on(l, p.dice.between(0.1, 0.6), p.dice.between(0.1, 0.9));
    p.stroke(a, {a.x + 9, a.y + p.dice.between(-3, 3)}, 0.7, {165, 165, 170});
    p.stroke({a.x, a.y + 0.5}, {a.x + 9, a.y + 0.8}, 0.3, {50, 50, 50});
  }));
  all.push_back(dirtied("marker over it", [](Paper& p, const Label& l) { p.tint({l.centre.x - 16, l.centre.y - 6}, 32, 11, {150, 150, 150}); }));
  all.push_back(dirtied("signature over it", [](Paper& p, const Label& l) {
    for (int i = 0; i < 5; ++i) {   // one throw after another: between arguments each compiler throws in its own order
      const double to = p.dice.between(0, 1), from = p.dice.between(0, 1);
      p.stroke(p.on(l, -0.4 + 0.3 * i, from), p.on(l, -0.1 + 0.3 * i, to), 0.55, {25, 25, 90}, 4);
    }
  }));
  all.push_back(dirtied("water", [](Paper& p, const Label& l) {
    p.blot(p.on(l, 0.6, 0.5), l.size_mm * 0.5, {175, 170, 160}, 0.6);
    p.ring(p.on(l, 0.6, 0.5), l.size_mm * 0.55, 0.6, {110, 100, 90}, 0.7);
  }));
  all.push_back(dirtied("scratched, 15 mm", [](Paper& p, const Label& l) {
    for (int i = 0; i < 5; ++i) {
      const double low = p.dice.between(0.7, 1.3), to = p.dice.between(0, 1), high = p.dice.between(-0.3, 0.3), from = p.dice.between(0, 1);
      p.stroke(p.on(l, from, high), p.on(l, to, low), 0.18, {245, 245, 245}, 1);
    }
  }, 15));
  all.push_back(dirtied("toner splashed", [](Paper& p, const Label& l) { p.flake(l.centre, l.size_mm * 0.6, 220, 0.3, 20); }));
}

void add_many(std::vector<CodeDamage>& all) {
  all.push_back({"three of ours, one foreign", [](Paper& paper, Truth& truth) {
                   const PointMm places[] = {{33, 32}, {178, 262}, {33, 262}, {178, 34}};
                   for (int i = 0; i < 4; ++i) {
                     auto label = label_on(paper, i == 0 ? 12 : 20);
                     label.centre = places[i];
                     if (i == 3) label.text = "FAKTUR-2026-" + std::to_string(paper.dice.whole(1000, 9999)), label.ours = label.frame = false;
                     paper.stick(label);
                   }
                   truth = paper.judge();
                   return at_dpi(askew(soft(paper.image, 1), paper.dice.between(-3, 3)), 200);
                 }});
  all.push_back({"a poor one beside a crisp foreign one", [](Paper& paper, Truth& truth) {
                   auto ours = label_on(paper);
                   ours.centre = {35, 262};
                   ours.ink = {165, 165, 165};
                   paper.stick(ours);
                   Label foreign = ours;
                   foreign.text = "https://contoh.invalid/" + std::to_string(paper.dice.whole(1000, 9999));
                   foreign.ours = foreign.frame = false;
                   foreign.ink = {0, 0, 0};
                   foreign.centre = {172, 40};
                   paper.image = soft(paper.image, 2);
                   paper.stick(foreign);
                   truth = paper.judge();
                   return paper.image;
                 }});
  all.push_back({"half off the sheet", [](Paper& paper, Truth& truth) {
                   auto label = label_on(paper);
                   label.centre = {paper.dice.between(20, 190), paper.dice.coin() ? paper.dice.between(-2, 4) : paper.dice.between(293, 299)};
                   paper.stick(label);
                   truth = paper.judge();
                   return paper.image;
                 }});
  all.push_back({"no code: copy of a letter", [](Paper& paper, Truth&) { auto p = soft(paper.image, 1.4); noise(p, paper.dice, 20); levels(p, -110, 350); specks(p, paper.dice, 2500, 30, 5); return p; }});
  all.push_back({"no code: photograph", [](Paper& paper, Truth&) {
                   shade(paper.image, [](double x, double y) { return 0.6 + 0.4 * std::sin(40 * x + 9 * std::sin(17 * y)) * std::cos(31 * y); });
                   halftone(paper.image, {200, 200, 1900, 1500}, 0.5, 8);
                   return paper.image;
                 }});
}

}  // namespace

std::vector<CodeDamage> second_damages() {
  std::vector<CodeDamage> all;
  add_capture(all);
  add_print(all);
  add_dirt(all);
  add_many(all);
  return all;
}

}  // namespace berkas::testing
