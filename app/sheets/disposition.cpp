// P3, lembar disposisi: the leader's instruction on one leaf, A5, filled by hand. Fields of the domain notes §2.10 (the ANRI model).
#include <algorithm>
#include <optional>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 148, height_mm = 210;
constexpr Margins margins{.left = 10, .right = 10, .top = 8, .bottom = 9};
constexpr double box_mm = 3.6, line_mm = 5.6;

using archive::Security;
struct Urgency { const char* word; std::optional<Security> level; };  // the ones that follow from the dossier are ticked
constexpr Urgency urgency[] = {{"Sangat segera", {}}, {"Segera", {}}, {"Sangat rahasia", Security::top_secret}, {"Rahasia", Security::secret}};
constexpr const char* instructions[] = {"Selesaikan/tindak lanjuti", "Saran/pendapat", "Koordinasikan", "Pelajari/kaji", "Wakili/hadiri", "Pantau", "Untuk perhatian", "File"};

const archive::Item* main_item(const SheetData& data) {
  for (const auto& item : data.items)
    if (item.main) return &item;
  return nullptr;
}

std::string document_line(const SheetData& data) {
  const auto* item = main_item(data);
  if (item == nullptr) return "";
  const std::string date = item->document_date.known() ? long_date(item->document_date) : "";
  return date + (date.empty() || item->document_number.empty() ? "" : " / ") + item->document_number;
}

void ticks(Canvas& canvas, double x, double y, double width, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    canvas.tick_box(x, y - 0.1, box_mm, false);
    canvas.text({x + box_mm + 1.8, y, width - box_mm - 1.8, line_mm - 0.4}, word, {.size_pt = 8.5, .min_size_pt = 6.5});
    y += line_mm;
  }
}

std::vector<std::string> posts(const SheetData& data) {
  std::vector<std::string> names;
  if (data.sop != nullptr)
    for (const auto& role : data.sop->roles) names.push_back(role.name);
  constexpr std::size_t least = 8, most = 11;
  names.resize(std::clamp(names.size(), least, most), "................................");
  return names;
}

// This sheet lies on the paper it speaks of and is read by those it is passed to: title and number stand in full.
double facts(const SheetData& data, Canvas& canvas, const Span& all, double y) {
  code_block(canvas, all.right - 22, y + 2, 15, data.dossier.code, "");
  const std::string received = data.dossier.received_at.empty() ? "" : short_moment(data.dossier.received_at);
  return fields(canvas, {all.left, all.right - 31}, y,   // clear of the code in clear
                {{"Nomor agenda", ""}, {"Tanggal masuk", received}, {"Tgl/nomor naskah", document_line(data), 2}, {"Asal naskah", data.dossier.received_from, 3},
                 {"Isi informasi", data.dossier.about.title, 6, true}, {"Kode, indeks", data.dossier.classification}},
                29, 5.2, 8.5);
}

Security level(const SheetData& data) {
  const auto* item = main_item(data);
  return item == nullptr ? data.dossier.about.security : std::max(data.dossier.about.security, item->about.security);
}

double urgencies(const SheetData& data, Canvas& canvas, const Span& all, double y) {
  canvas.text({all.left, y, 14, line_mm}, "Sifat:", {.size_pt = 8.5, .bold = true});
  double x = all.left + 14;
  for (const auto& one : urgency) {
    canvas.tick_box(x, y - 0.1, box_mm, one.level == level(data));
    canvas.text({x + box_mm + 1.5, y, 24, line_mm}, one.word, {.size_pt = 8.5});
    x += 28.5;
  }
  return y + line_mm + 1.5;
}

double two_columns(const SheetData& data, Canvas& canvas, const Span& all, double y) {
  const double half = all.width() / 2;
  canvas.text({all.left, y, half, line_mm}, "Diteruskan kepada", {.size_pt = 9, .bold = true});
  canvas.text({all.left + half + 3, y, half, line_mm}, "Isi disposisi", {.size_pt = 9, .bold = true});
  y += line_mm + 0.5;
  const auto receivers = posts(data);
  const double high = static_cast<double>(receivers.size()) * line_mm;
  ticks(canvas, all.left, y, half - 3, receivers);
  ticks(canvas, all.left + half + 3, y, half - 3, {std::begin(instructions), std::end(instructions)});
  canvas.line(all.left + half, y - line_mm - 0.5, all.left + half, y + high, 0.2);
  return y + high + 1.5;
}

}  // namespace

void draw_disposition(const SheetData& data, Canvas& canvas) {
  const bool own = data.paper == devices::Paper::own;
  const auto paper = own ? devices::PaperSize{width_mm, height_mm} : devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  const Span all{margins.left, width_mm - margins.right};
  if (!own) canvas.frame({0, 0, width_mm, height_mm}, 0.1);
  double y = letterhead(canvas, data.office, all, margins.top, 9);
  y = title(canvas, all, y + 1, "LEMBAR DISPOSISI", "", 12);
  if (data.office.example) example_mark(canvas, all.right - 12, y - 7);
  y = facts(data, canvas, all, y + 2) + 1;
  canvas.line(all.left, y, all.right, y, 0.3);
  y = urgencies(data, canvas, all, y + 1.5);
  canvas.line(all.left, y, all.right, y, 0.3);
  y = two_columns(data, canvas, all, y + 1.5);
  canvas.line(all.left, y, all.right, y, 0.3);
  canvas.text({all.left, y + 1.5, 60, line_mm}, "Catatan, batas waktu", {.size_pt = 9, .bold = true});
  const double signing = height_mm - margins.bottom - 24;
  for (double line = y + 13; line < signing - 1; line += 7.5) canvas.dotted(all.left, all.right, line);
  const double middle = all.left + all.width() / 2;
  canvas.text({middle, signing, all.width() / 2, 4.2}, "Paraf, tanggal", {.size_pt = 9, .align = Align::centre});
  canvas.dotted(middle + 10, all.right - 10, signing + 17);
  printed_line(canvas, {all.left, height_mm - margins.bottom - 3, all.width(), 3}, data, " · Halaman 1 dari 1", 6);
}

}  // namespace berkas::sheets
