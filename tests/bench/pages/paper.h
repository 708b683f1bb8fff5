// A sheet as it lies on a desk: a letter, labels with codes, and what happened to the paper since.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "devices/code_writer.h"
#include "devices/page_image.h"

namespace berkas::testing {

// The same numbers on every machine: the distributions of the standard library differ between libraries.
class Dice {
public:
  explicit Dice(unsigned seed) : random_(seed) {}
  double between(double low, double high) { return low + (high - low) * static_cast<double>(random_() >> 5) / 134217728.0; }
  int whole(int low, int high) { return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1)); }
  bool coin() { return (random_() & 64U) != 0; }
  double bell() { return between(-1, 1) + between(-1, 1) + between(-1, 1); }  // about a normal distribution, sigma 1
  std::string tracking_code(char type);

private:
  std::mt19937 random_;
};

struct PointMm { double x = 0, y = 0; };
struct Ink { int red = 20, green = 20, blue = 22; };

struct Label {
  std::string text;
  PointMm centre{40, 265};
  double size_mm = 20;        // the symbol without quiet zone
  double angle_deg = 0;       // clockwise
  devices::Ecc ecc = devices::Ecc::high;
  bool ours = true;
  bool frame = true;          // the stamp's own frame, code in clear and caption
  double quiet_modules = 4;   // white ground around the symbol
  Ink ink{10, 10, 12};
  Ink ground{255, 255, 255};
};

// What of a label survives on paper.
struct CodeTruth {
  std::string text;
  bool ours = true;
  bool whole = true;          // on the sheet, and no more codewords spoilt than its error correction mends
  int spoilt = 0, mended = 0; // codewords read wrongly by an eye that knows where each module lies; how many may be
};

class Paper {
public:
  Paper(devices::PageImage letter, unsigned seed);

  void stick(const Label&);                       // draws the label on the paper as it is now
  std::vector<CodeTruth> judge() const;           // by the paper as it is now; before it goes through a scanner
  PointMm on(const Label&, double u, double v) const;  // u, v: 0..1 across the symbol

  // Dirt. Darkening multiplies, ink covers.
  void blot(PointMm centre, double radius_mm, Ink, double cover);             // irregular, soft edge
  void stroke(PointMm from, PointMm to, double width_mm, Ink, double wobble_mm = 0, double cover = 1);
  void tint(PointMm corner, double width_mm, double height_mm, Ink);           // multiplies: marker, coloured paper
  void ring(PointMm centre, double radius_mm, double width_mm, Ink, double cover);
  void flake(PointMm centre, double radius_mm, int specks, double speck_mm, int gray);
  void fold(PointMm from, PointMm to, double width_mm);
  void words(PointMm, const std::string&, double height_mm);

  devices::PageImage image;
  std::vector<Label> labels;
  Dice dice;

private:
  double px(double mm) const { return mm / 25.4 * image.dpi; }
  CodeTruth truth_of(const Label&) const;
};

}  // namespace berkas::testing
