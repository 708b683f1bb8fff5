// Port: what is done to a page for the archival copy, and what is asked of it. Implementation: leptonica/.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

struct PageLook {
  bool blank = false;                 // "kosong?": a question, never a deletion
  bool flat_tail = false;
  double skew_deg = 0;                // clockwise degrees that make the lines level, after the quarter turns
  bool skew_sure = false;             // only then does straighten() turn by skew_deg
  int quarter_turns = 0;              // clockwise turns that bring the text upright; 0 when unsure
  bool cut_edge = false;              // print runs into an edge: "terpotong?"
  bool too_dark = false, too_light = false;
  bool blurred = false;               // edges run over more than a third of a millimetre
  std::optional<BoxPx> cover_bars;    // the printed bars of a scan cover, whatever way it lies
  std::string fingerprint;            // how the upright, levelled sheet looks; empty where there is too little on it
};

// 0 (nothing in common) .. 1: how alike two fingerprints are. Another scan of one sheet: above same_sheet_likeness.
[[nodiscard]] double likeness(const std::string& fingerprint, const std::string& other);
constexpr double same_sheet_likeness = 0.55;

// Any thread.
class PageCleaner {
public:
  virtual ~PageCleaner() = default;
  [[nodiscard]] virtual PageLook look(const PageImage&) const = 0;
  [[nodiscard]] virtual PageImage rotate(const PageImage&, int quarter_turns_clockwise) const = 0;
  // Turned upright and straightened by the look's own figures; the same picture when there is nothing to do.
  [[nodiscard]] virtual PageImage straighten(const PageImage&, const PageLook&) const = 0;
  [[nodiscard]] virtual PageImage for_text(const PageImage&, const std::vector<BoxPx>& masked) const = 0;  // background normalised, codes masked
  // The scanner's noise taken out of the bare paper, every possible mark left as it is: what a small archival JPEG is made from.
  [[nodiscard]] virtual PageImage quiet(const PageImage&) const = 0;
  // Places of this size where nothing is printed or written, best first: bottom left, bottom centre, bottom right, then the
  // top corners; each with a little air around it. Empty = nothing is free.
  [[nodiscard]] virtual std::vector<BoxPx> free_places(const PageImage&, double width_mm, double height_mm) const = 0;
  // Nothing is printed or written in this place nor in the air around it, and it lies on the page.
  [[nodiscard]] virtual bool is_free(const PageImage&, const BoxPx&) const = 0;
  // What is printed or written, as blocks: a heading, a paragraph, a signature. Frames round the whole page are left out.
  [[nodiscard]] virtual std::vector<BoxPx> printed_places(const PageImage&) const = 0;
};

}  // namespace berkas::devices
