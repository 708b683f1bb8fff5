// P2, lembar kendali berkas: one line per visit, returns and moves outside the SOP plainly marked, room for writing by hand.
#include <algorithm>

#include "app/sheets/annex.h"
#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

using workflow::Decision;
using workflow::Visit;

constexpr Margins margins{.left = 18, .right = 14, .top = 12, .bottom = 14};

// History filled in from paper first, by step: it was recorded in any order. Then what moved the dossier, as it happened.
std::vector<Visit> in_reading_order(const workflow::Routing& routing) {
  std::vector<Visit> visits = routing.visits;
  const auto live = std::stable_partition(visits.begin(), visits.end(), [](const Visit& v) { return v.history && !v.ahead; });
  std::stable_sort(visits.begin(), live, [](const Visit& a, const Visit& b) { return a.step < b.step; });
  return visits;
}

const workflow::Step* step_of(const SheetData& data, int no) {
  if (data.sop == nullptr || no < 1 || static_cast<std::size_t>(no) > data.sop->steps.size()) return nullptr;
  return &data.sop->steps[static_cast<std::size_t>(no) - 1];
}

std::string role_name(const SheetData& data, const std::string& id) {
  if (data.sop == nullptr) return id;
  for (const workflow::Role& role : data.sop->roles) {
    if (role.id == id) return role.name;
  }
  return id;
}

std::string activity(const SheetData& data, const Visit& visit) {
  const workflow::Step* step = step_of(data, visit.step);
  if (step == nullptr) return "";
  return step->short_text.empty() ? step->text : step->short_text;
}

std::string date_cell(const workflow::PartialDate& date, bool open) {
  return date.known() ? short_date(date) : open ? "" : "tidak tercatat";
}

// "↩ ke langkah 10, putaran 2": the round is that of the visit the return leads to.
std::string return_text(const SheetData& data, const std::vector<Visit>& visits, std::size_t at) {
  const Visit& visit = visits[at];
  const workflow::Step* step = step_of(data, visit.step);
  const int to = visit.next > 0 ? visit.next : step != nullptr ? step->no_to.value_or(0) : 0;
  if (to == 0) return "↩ dikembalikan";
  const auto earlier = std::count_if(visits.begin(), visits.begin() + static_cast<std::ptrdiff_t>(at), [&](const Visit& v) { return v.step == to; });
  return "↩ ke langkah " + std::to_string(to) + ", putaran " + std::to_string(earlier + 1);
}

void add(std::string& text, const std::string& more) {
  if (more.empty()) return;
  if (!text.empty()) text += text.back() == '.' ? " " : ". ";
  text += more;
}

bool goes_back(const Visit& visit) {
  return visit.decision == Decision::no || (visit.outside_sop && visit.next > 0 && visit.next < visit.step);
}

std::string remarks(const SheetData& data, const std::vector<Visit>& visits, std::size_t at) {
  const Visit& visit = visits[at];
  std::string text;
  if (visit.visit > 1) add(text, "Putaran " + std::to_string(visit.visit));
  if (goes_back(visit)) add(text, return_text(data, visits, at));
  if (visit.outside_sop) add(text, "Luar SOP" + (visit.outside_reason.empty() ? "" : ": " + visit.outside_reason));
  if (visit.note != visit.outside_reason) add(text, visit.note);
  if (!visit.incomplete.empty()) add(text, "Tidak lengkap: " + visit.incomplete);
  if (visit.draft_version > 1) add(text, "Draf versi " + std::to_string(visit.draft_version));
  for (const auto& linked : visit.linked_dossiers) add(text, "SOP terkait: " + linked);
  return text;
}

std::string initials(const SheetData& data, const Visit& visit) {
  const workflow::Step* step = step_of(data, visit.step);
  if (step == nullptr || step->mark == workflow::Mark::none || visit.decision != Decision::yes || !visit.incomplete.empty()) return "";
  return step->mark == workflow::Mark::signature ? "ttd" : "paraf";
}

Row row_of(const SheetData& data, const std::vector<Visit>& visits, std::size_t at, Annex& annex, double remark_mm) {
  const Visit& visit = visits[at];
  const std::string who = role_name(data, visit.role) + (visit.person.empty() ? "" : " (" + visit.person + ")");
  const std::string decision = visit.decision == Decision::yes ? "Ya" : visit.decision == Decision::no ? "Tidak" : visit.open ? "" : "–";
  return {{std::to_string(visit.step), who, activity(data, visit), date_cell(visit.received, visit.open), date_cell(visit.finished, visit.open), decision,
           initials(data, visit), annex.note("Langkah " + std::to_string(visit.step) + "." + std::to_string(visit.visit), remarks(data, visits, at), remark_mm, 8, 16)},
          visit.outside_sop};
}

double head(const SheetData& data, Canvas& canvas, double y) {
  const auto& about = data.dossier.about;
  const Span all = body(canvas, margins);
  const Span left{all.left, all.right - 40};
  const double code_bottom = code_block(canvas, all.right - 7 - 20, y + 2, 20, data.dossier.code, "KODE LACAK BERKAS – bukan tanda tangan elektronik");
  y = fields(canvas, left, y,
             {{"Nama SOP", data.sop ? data.sop->title : "", 4},
              {"Nomor SOP", data.sop ? data.sop->number : ""},
              {"Nama berkas", about.title, 5, true},
              {"Tahun/periode data", about.period},
              {"Nomor berkas", data.dossier.number.value_or(""), 2},
              {"Kode klasifikasi", data.dossier.classification},
              {"Klasifikasi keamanan", data.dossier.number ? security_line(about.security) : ""}},
             34, 4.6, 8.5);
  return std::max(y, code_bottom) + 2;
}

double first_page(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span all = body(canvas, margins);
  double y = letterhead(canvas, data.office, all, margins.top, 11);
  y = title(canvas, all, y + 1, "LEMBAR KENDALI BERKAS", "");
  return head(data, canvas, y + 1);
}

double next_page(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  const Span all = body(canvas, margins);
  canvas.text({all.left, margins.top, 70, 4.6}, "LEMBAR KENDALI BERKAS – lanjutan", {.size_pt = 9.5, .bold = true});
  canvas.text({all.left + 72, margins.top, all.width() - 72, 4.6}, data.dossier.about.title, {.size_pt = 8.5, .align = Align::right});
  return margins.top + 6.5;
}

std::vector<Row> all_rows(const SheetData& data, Annex& annex, double remark_mm) {
  std::vector<Row> rows;
  if (data.dossier.routing.unrecorded_before) rows.push_back({{"–", "", "langkah sebelumnya tidak dicatat", "", "", "", "", ""}, true});
  const std::vector<Visit> visits = in_reading_order(data.dossier.routing);
  for (std::size_t i = 0; i < visits.size(); ++i) rows.push_back(row_of(data, visits, i, annex, remark_mm));
  if (data.dossier.routing.cancelled) rows.push_back({{"–", "", "DIBATALKAN", "", "", "", "", data.dossier.routing.cancel_reason}, true, true});
  return rows;
}

int fill_with_blank_lines(Table& table, double y, double bottom) {
  constexpr double line_mm = 8.5;
  constexpr int at_most = 40;   // to the foot of the page
  int lines = 0;
  for (; lines < at_most && y + line_mm <= bottom; ++lines, y += line_mm) {
    for (std::size_t column = 0; column < 8; ++column) table.empty_cell(column, y, line_mm);
  }
  return lines;
}

}  // namespace

void draw_routing_sheet(const SheetData& data, Canvas& canvas) {
  double y = first_page(data, canvas);
  const Span all = body(canvas, margins);
  const double activity_and_remark = all.width() - 12 - 24 - 17.5 - 17.5 - 12 - 13;
  Table table(canvas, all.left,
              {{"No langkah", 12, Align::centre}, {"Pelaksana", 24}, {"Kegiatan", activity_and_remark * 0.5}, {"Diterima", 17.5, Align::centre},
               {"Selesai", 17.5, Align::centre}, {"Ya/ Tidak", 12, Align::centre}, {"Paraf", 13, Align::centre}, {"Keterangan", activity_and_remark * 0.5}},
              {.size_pt = 8, .head_pt = 7.5, .min_row_mm = 6.2, .max_row_mm = 60, .head_mm = 8});
  const double bottom = canvas.page_height() - margins.bottom - 1;
  const auto turn = [&] { return next_page(data, canvas); };
  Annex annex(canvas);
  y = flow(table, all_rows(data, annex, activity_and_remark * 0.5 - 2), y, bottom, turn);
  if (fill_with_blank_lines(table, y, bottom) < 2) fill_with_blank_lines(table, table.head(turn()), bottom);   // room for the hand
  annex.draw(all, bottom, bottom, turn);   // blank lines stand above
}

}  // namespace berkas::sheets
