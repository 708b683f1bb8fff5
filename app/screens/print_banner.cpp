#include "app/screens/print_banner.h"

#include "app/sheets/sheet_table.h"

namespace berkas::screens {
namespace {

desk::Sentence of_sheet(const desk::Printed& job, const desk::Sentence& what) {
  const auto* sheet = sheets::find_sheet(job.sheet);
  if (sheet == nullptr) return what;
  return {sheet->title_id + ": " + what.id, sheet->title_en + ": " + what.en};
}

}  // namespace

PrintBanner print_banner(const desk::Printed& job) {
  PrintBanner banner{.says = of_sheet(job, job.says), .todo = job.todo};
  const bool lost = !job.job || job.state == "cancelled" || job.state == "aborted" || job.state == "gone";
  if (job.state == "completed") banner.act = PrintAct::came_out;
  else if (lost) banner.act = PrintAct::print_again;
  banner.ended = banner.act != PrintAct::none;
  banner.tone = lost ? 'b' : job.exit == desk::Exit::device ? 'w' : 'a';
  return banner;
}

PrintBanner did_not_come_out(const desk::Printed& job) {
  return {.tone = 'w',
          .says = of_sheet(job, {"lembarnya tidak keluar, tetapi tidak hilang.", "the sheet did not come out, but it is not lost."}),
          .todo = {"Periksa kertas dan penutup pencetak, lalu cetak lagi.", "Look at the printer's paper and cover, then print it again."},
          .act = PrintAct::print_again,
          .ended = true};
}

}  // namespace berkas::screens
