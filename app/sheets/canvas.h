// The pages of one PDF being drawn. All lengths in millimetres from the page's top left corner, type sizes in points.
// Promise: a text never leaves its box, whatever it holds; the same calls give the same bytes. One thread.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/sheet_table.h"

namespace berkas::sheets {

struct BoxMm { double x = 0, y = 0, width = 0, height = 0; };

enum class Family { sans, mono };
enum class Align { left, centre, right };

struct Style {
  double size_pt = 9;
  bool bold = false, italic = false;
  Align align = Align::left;
  Family family = Family::sans;
  bool middle = false;             // vertically centred in its box
  double min_size_pt = 0;          // shrinks down to this before it is ellipsized; 0 = never shrinks
  double gray = 0;                 // 0 black … 1 white
};

inline constexpr double mm_per_pt = 25.4 / 72.0;

class Canvas {
public:
  // An empty file name draws nothing but counts pages and boxes.
  Canvas(const std::filesystem::path& pdf, const SheetData&, const devices::CodeWriter&, int pages_total);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void begin_page(double width_mm, double height_mm);   // ends the page before
  double page_width() const { return width_mm_; }
  double page_height() const { return height_mm_; }
  int page() const { return page_; }
  struct PageSize { double width_mm = 0, height_mm = 0; };
  const std::vector<PageSize>& page_sizes() const { return sizes_; }
  int pages_total() const { return pages_total_; }      // 0 while they are being counted

  // One paragraph in a box: wrapped, ellipsized where it does not fit, clipped. Returns the height it took.
  double text(const BoxMm&, std::string_view, const Style& = {});
  double text_height(double width_mm, std::string_view, const Style& = {}) const;   // wrapped, unbounded
  double text_width(std::string_view, const Style& = {}) const;                     // on one line
  bool fits(const BoxMm&, std::string_view, const Style& = {}) const;
  // For text that must be read whole: its lines as they wrap, to be set one by one over pages.
  std::vector<std::string> lines(double width_mm, std::string_view, const Style& = {}) const;

  void line(double x1, double y1, double x2, double y2, double width_mm = 0.2);
  void dotted(double x1, double x2, double y);          // a line to write on
  void dashed(double x1, double y1, double x2, double y2);
  void frame(const BoxMm&, double width_mm = 0.2);
  void fill(const BoxMm&, double gray);
  void picture(const std::filesystem::path& png, const BoxMm&);   // fitted, on white; unreadable: nothing is drawn
  // A QR symbol with its quiet zone of 4 modules around; (x, y) is the corner of the symbol itself.
  void code(double x_mm, double y_mm, double size_mm, const std::string& text);
  static double quiet_zone(double size_mm) { return size_mm * 4.0 / 25.0; }         // of our codes: 25 modules
  // A box to tick. Remembered with its row and column for reading scanned forms back; empty names: not remembered.
  void tick_box(double x_mm, double y_mm, double size_mm, bool ticked, std::string_view row = {}, std::string_view column = {});

  // Blank paper to write on, remembered for the same reader; draws nothing.
  void write_area(const BoxMm&, std::string_view row, std::string_view column);

  const std::vector<TickBox>& ticks() const { return ticks_; }
  const std::vector<WriteArea>& areas() const { return areas_; }
  int finish();                    // writes what is left; the number of pages. Throws devices::Failure{disk}

private:
  struct Surface;
  std::unique_ptr<Surface> surface_;
  const devices::CodeWriter& codes_;
  Calibration calibration_;
  std::filesystem::path pdf_;
  double width_mm_ = 0, height_mm_ = 0;
  int page_ = 0, pages_total_ = 0;
  std::vector<TickBox> ticks_;
  std::vector<WriteArea> areas_;
  std::vector<PageSize> sizes_;
};

}  // namespace berkas::sheets
