// P22, slip temu kembali: what somebody takes along to the shelf. 80 mm wide for a thermal printer, or on the corner of an A4 sheet.
// It is carried about and left lying: R and SR titles never stand on it.
#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 80, height_mm = 110, edge_mm = 4, code_mm = 25;

// The last name of the path is where the hand goes; what stands before it is the way there.
struct Where { std::string way, spot; };
Where where(const std::string& path) {
  const auto last = path.rfind(" / ");
  return last == std::string::npos ? Where{"", path} : Where{path.substr(0, last), path.substr(last + 3)};
}

double place(const SheetData& data, Canvas& canvas, double x, double y, double width) {
  const auto [way, spot] = where(data.place_path);
  canvas.text({x, y, width, 3.6}, "LOKASI SIMPAN", {.size_pt = 7, .bold = true});
  y += 4;
  if (spot.empty()) {
    canvas.text({x, y, width, 9}, "belum ditempatkan", {.size_pt = 14, .italic = true, .middle = true});
    return y + 11;
  }
  if (!way.empty()) y += canvas.text({x, y, width, 10}, way, {.size_pt = 9, .min_size_pt = 7}) + 0.5;
  canvas.text({x, y, width, 14}, spot, {.size_pt = 24, .bold = true, .middle = true, .min_size_pt = 11});
  return y + 16;
}

void slip(const SheetData& data, Canvas& canvas, double x, double y) {
  const double left = x + edge_mm, width = width_mm - 2 * edge_mm;
  canvas.text({left, y + 3, width, 5}, "SLIP TEMU KEMBALI", {.size_pt = 11, .bold = true});
  if (data.office.example) canvas.text({left, y + 3.4, width, 4}, "CONTOH", {.size_pt = 7, .bold = true, .align = Align::right});
  canvas.line(left, y + 9, left + width, y + 9, 0.4);
  double below = place(data, canvas, left, y + 11, width);
  canvas.line(left, below, left + width, below, 0.2);
  below += 2;
  canvas.text({left, below, 22, 4}, "Nomor berkas", {.size_pt = 7});
  canvas.text({left + 22, below - 1, width - 22, 6}, data.dossier.number.value_or("–"), {.size_pt = 12, .bold = true, .min_size_pt = 7});
  canvas.text({left, below + 6, 22, 4}, "Klasifikasi", {.size_pt = 7});
  canvas.text({left + 22, below + 5.4, width - 22, 5}, data.dossier.classification, {.size_pt = 9, .min_size_pt = 6});
  canvas.text({left, below + 11.5, width, 13.5}, open_title(data), {.size_pt = 9.5, .bold = true, .min_size_pt = 6});
  below += 24;
  code_block(canvas, left + 4.2, below + 4, code_mm, data.dossier.code, "");
  const double beside = left + code_mm + 10;
  canvas.text({beside, below + 2, left + width - beside, 12}, "Diambil oleh:", {.size_pt = 7});
  canvas.dotted(beside, left + width, below + 10);
  canvas.text({beside, below + 12, left + width - beside, 4}, "Tanggal, pukul:", {.size_pt = 7});
  canvas.dotted(beside, left + width, below + 20);
  canvas.text({left, y + height_mm - 6, width, 3}, "Dicetak " + short_moment(data.printed_at) + " oleh " + data.printed_by, {.size_pt = 6});
}

}  // namespace

void draw_pick_slip(const SheetData& data, Canvas& canvas) {
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(width_mm, height_mm);
    return slip(data, canvas, 0, 0);
  }
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  canvas.frame({data.x_mm, data.y_mm, width_mm, height_mm}, 0.2);
  slip(data, canvas, data.x_mm, data.y_mm);
}

}  // namespace berkas::sheets
