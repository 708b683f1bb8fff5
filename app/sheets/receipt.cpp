// P9, tanda terima: two A5 copies on one A4 with a cut line. The chain's head stands on it, so that a history rewritten from
// within no longer matches the paper in the other office's hands.
#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 18, .right = 15, .top = 0, .bottom = 0};

const char* heading(ReceiptKind kind) {
  switch (kind) {
    case ReceiptKind::received: return "TANDA TERIMA BERKAS";
    case ReceiptKind::given_back: return "TANDA TERIMA PENGEMBALIAN BERKAS";
    case ReceiptKind::filed: return "TANDA TERIMA PENDOKUMENTASIAN BERKAS";
  }
  return "TANDA TERIMA BERKAS";
}

const std::string& moment_of(const SheetData& data) {   // of the act the receipt is about
  return data.receipt == ReceiptKind::received && !data.dossier.received_at.empty() ? data.dossier.received_at : data.printed_at;
}

std::string when_text(const SheetData& data) {
  const auto moment = parse_moment(moment_of(data));
  if (!moment) return "pada hari ................, tanggal ......................., pukul ..........";
  return "pada hari " + weekday(moment->date) + ", tanggal " + long_date(moment->date) + ", " + clock_time(*moment);
}

std::string opening(const SheetData& data) {
  const std::string other = data.receipt == ReceiptKind::given_back ? data.receiving.name : data.dossier.received_from;
  const std::string who = other.empty() ? "..............................................." : other;
  switch (data.receipt) {
    case ReceiptKind::given_back: return "Telah dikembalikan kepada " + who + " untuk dilengkapi, " + when_text(data) + ":";
    case ReceiptKind::filed: return "Telah didokumentasikan sebagai arsip elektronik dan arsip kertas, " + when_text(data) + ":";
    case ReceiptKind::received: break;
  }
  return "Telah diterima dari " + who + ", " + when_text(data) + ":";
}

std::string sheets_text(const std::optional<int>& sheets) { return sheets ? counted(*sheets, "lembar") : ""; }

std::string dossier_remark(const SheetData& data) {
  if (data.receipt == ReceiptKind::given_back) return data.dossier.return_note;
  return data.receipt == ReceiptKind::filed ? data.place_path : data.dossier.about.remarks;
}

Row dossier_row(const SheetData& data) {
  const auto& dossier = data.dossier;
  return {{"1", dossier.about.title, sheets_text(dossier.received_sheets), dossier.about.copy_form, dossier_remark(data)}};
}

Row item_row(const archive::Item& item, std::size_t number_in_table) {
  const std::string numbered = item.about.title + (item.document_number.empty() ? "" : " – Nomor " + item.document_number);
  const std::string quantity = item.about.quantity ? counted(*item.about.quantity, item.about.quantity_unit) : "";
  return {{std::to_string(number_in_table), numbered, quantity, item.about.copy_form, item.about.remarks}};
}

// As many items as an A5 holds above its signatures; the rest is counted, not dropped.
double table_of(const SheetData& data, Table& first, Table& table, double y, double bottom) {
  y = first.row(first.head(y), dossier_row(data));
  const auto rest = [&](std::size_t from) { return Row{{"", "dan " + counted(static_cast<std::int64_t>(data.items.size() - from), "item arsip lain"), "", "", ""}}; };
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    const Row row = item_row(data.items[i], i + 2);
    const double kept_free = i + 1 == data.items.size() ? 0 : table.height_of(rest(i + 1));
    if (y + table.height_of(row) + kept_free > bottom) return table.row(y, rest(i));
    y = table.row(y, row);
  }
  return y;
}

std::vector<Signature> signers(const SheetData& data) {
  Person giving = data.handing_over, taking = data.receiving;
  if (data.receipt == ReceiptKind::received && giving.name.empty()) giving.name = data.dossier.received_from;
  if (data.receipt == ReceiptKind::received && taking.name.empty()) taking = data.examining;
  if (data.receipt == ReceiptKind::given_back && giving.name.empty()) giving = data.examining;
  return {{"Yang menyerahkan,", giving, ""}, {"Yang menerima,", taking, place_date(data, moment_of(data))}};
}

double head(const SheetData& data, Canvas& canvas, const Span& all, double top) {
  const Span text{all.left, all.right - 36};
  double y = letterhead(canvas, data.office, text, top, 9);
  y = title(canvas, text, y + 0.5, heading(data.receipt), "Nomor: " + (data.number.empty() ? std::string("........................") : data.number), 12.5);
  const double below = code_block(canvas, all.right - 7.5 - 20, top + 2.5, 20, code_of(data), code_caption);
  return std::max(y, below) + 1.6;
}

void copy_of(const SheetData& data, Canvas& canvas, double top, double height, const std::string& which) {
  const Span all = body(canvas, margins);
  double y = head(data, canvas, all, top + 8);
  y += canvas.text({all.left, y, all.width(), 8.6}, opening(data), {.size_pt = 9.5, .min_size_pt = 8}) + 1.5;
  const std::vector<Column> columns{{"No", 9, Align::centre}, {"Uraian", all.width() - 9 - 36 - 24 - 34}, {"Jumlah", 36}, {"Bentuk", 24}, {"Keterangan", 34}};
  const TableLook low_rows{.size_pt = 8.5, .head_pt = 8, .min_row_mm = 5.8, .max_row_mm = 9.4, .head_mm = 5.6};
  TableLook whole = low_rows;                             // the dossier's own title is read whole
  whole.max_row_mm = 24;
  Table first(canvas, all.left, columns, whole), table(canvas, all.left, columns, low_rows);
  const Span signing_in{all.left + 6, all.right - 6};
  const double low = top + height - 12.5, signing = low - 2.4 - signatures_height(canvas, signing_in, signers(data), 12.5);
  y = table_of(data, first, table, y, signing - 9);
  canvas.text({all.left, y + 0.8, all.width(), 4}, "Kode lacak berkas " + data.dossier.code + (data.dossier.number ? " · Nomor berkas " + *data.dossier.number : ""), {.size_pt = 8});
  canvas.text({all.left, y + 4.8, all.width(), 4}, "Tanda terima ini dibuat rangkap 2 (dua): satu untuk yang menyerahkan, satu untuk arsip unit pengolah.", {.size_pt = 8});
  if (data.office.example) example_mark(canvas, (all.left + all.right) / 2, low - 20);
  signatures(canvas, signing_in, signing, signers(data), 12.5);
  if (!data.chain_head.empty()) {
    canvas.text({all.left, low, 30, 3.2}, "Kepala rantai riwayat", {.size_pt = 6.5});
    canvas.text({all.left + 26, low, all.width() - 26, 3.2}, data.chain_head, {.size_pt = 7, .family = Family::mono, .min_size_pt = 6});
  }
  canvas.line(all.left, low + 3.8, all.right, low + 3.8, 0.15);
  printed_line(canvas, {all.left, low + 4.4, all.width() - 48, 3.4}, data, " · Halaman 1 dari 1 · " + code_of(data), 6.5);
  canvas.text({all.right - 46, low + 4.4, 46, 3.4}, which, {.size_pt = 6.5, .bold = true, .align = Align::right});
}

}  // namespace

void draw_receipt(const SheetData& data, Canvas& canvas) {
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  const double half = paper.height_mm / 2;
  copy_of(data, canvas, 0, half, "Lembar 1: yang menyerahkan");
  canvas.dashed(6, half, paper.width_mm - 6, half);
  canvas.fill({paper.width_mm / 2 - 14, half - 2, 28, 4}, 1.0);
  canvas.text({paper.width_mm / 2 - 14, half - 1.7, 28, 3.4}, "potong di sini", {.size_pt = 7, .align = Align::centre});
  copy_of(data, canvas, half, half, "Lembar 2: arsip unit pengolah");
}

}  // namespace berkas::sheets
