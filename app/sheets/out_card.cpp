// P11, kartu penanda keluar: stands in the gap on the shelf as long as the original is out. It lies open: R and SR titles never on it.
#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/loan_parts.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 22, .right = 18, .top = 14, .bottom = 16};

}  // namespace

void draw_out_card(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span span = body(canvas, margins);
  const archive::Loan loan = data.loan ? data.loan->loan : archive::Loan{};
  canvas.fill({span.left, margins.top, span.width(), 30}, 0.0);
  canvas.fill({span.left + 1.6, margins.top + 1.6, span.width() - 3.2, 26.8}, 1.0);
  canvas.text({span.left, margins.top + 4, span.width(), 14}, "SEDANG DIPINJAM", {.size_pt = 34, .bold = true, .align = Align::centre, .min_size_pt = 20});
  canvas.text({span.left, margins.top + 19.5, span.width(), 6}, "Kartu penanda keluar. Letakkan di tempat berkas ini, jangan dipindahkan.", {.size_pt = 11, .align = Align::centre, .min_size_pt = 8});
  double y = letterhead(canvas, data.office, span, margins.top + 34, 10);
  const auto& dossier = data.dossier;
  y = fields(canvas, span, y + 6,
             {{"Nomor berkas", dossier.number.value_or(""), 2, true},
              {"Uraian", open_title(data), 6},
              {"Lokasi simpan", data.place_path, 3},
              {"Jumlah", lent_sheets(data)},
              {"Peminjam", borrower_line(data), 5, true},
              {"Tanggal pinjam", loan_date(loan.out_at)},
              {"Batas kembali", loan_date(loan.due), 1, true},
              {"Nomor bon", loan.number}},
             42, 8, 13);
  constexpr double size = 40;
  const double code_y = std::min(y + 22, canvas.page_height() - margins.bottom - size - 19);   // its words in clear stand above the footer
  canvas.text({span.left, code_y - 13, span.width(), 6}, "Ketika kembali, pindai kode ini:", {.size_pt = 11, .align = Align::centre});
  loan_code(canvas, (canvas.page_width() - size) / 2, code_y, size, data, loan_code_caption);
}

}  // namespace berkas::sheets
