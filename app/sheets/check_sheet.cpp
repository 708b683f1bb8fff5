// P1, lembar pemeriksaan berkas (domain notes §3): landscape, part A over two pages, then B, C, the conclusion and the signatures.
// Corner marks and remembered boxes let a later reader find every tick on the scanned sheet.
#include <algorithm>
#include <array>

#include "app/sheets/annex.h"
#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

using workflow::CheckAnswer;
using workflow::CheckRow;
using workflow::Conclusion;
using workflow::Conformity;
using workflow::CopyForm;
using workflow::Presence;

constexpr Margins margins{.left = 16, .right = 16, .top = 11, .bottom = 15};
constexpr double box_mm = 3.6, code_mm = 20, next_code_mm = 12;

const CheckAnswer& answer_of(const SheetData& data, const std::string& row) {
  static const CheckAnswer none;
  if (!data.check_sheet) return none;
  const auto found = data.check_sheet->answers.find(row);
  return found == data.check_sheet->answers.end() ? none : found->second;
}

std::string number_in_part(const CheckRow& row) {   // A7 → 7: as the paper form counts
  return row.id.size() > 1 && row.id.front() == 'A' ? row.id.substr(1) : row.id;
}

std::string number_and_date(const CheckAnswer& answer) {
  if (!answer.date.known()) return answer.number;
  return (answer.number.empty() ? "" : answer.number + ", ") + short_date(answer.date);
}

std::string remark_of(const CheckAnswer& answer) {   // letak first: where the initials stand
  if (answer.where.empty()) return answer.note;
  return "letak: " + answer.where + (answer.note.empty() ? "" : "; " + answer.note);
}

std::string role_at(const workflow::Sop* sop, int workflow::Sop::*step) {
  if (sop == nullptr || sop->*step < 1 || static_cast<std::size_t>(sop->*step) > sop->steps.size()) return "";
  const std::string& role = sop->steps[static_cast<std::size_t>(sop->*step) - 1].role;
  const auto found = std::find_if(sop->roles.begin(), sop->roles.end(), [&](const workflow::Role& one) { return one.id == role; });
  return found == sop->roles.end() ? "" : found->name;
}

Person signer(Person person, const std::string& usual_post) {
  if (person.post.empty()) person.post = usual_post;
  return person;
}

Column in_group(const char* group, const char* head, double width_mm) {
  Column column{head, width_mm};
  column.group = group;
  return column;
}

class CheckSheetForm {
public:
  CheckSheetForm(const SheetData& data, Canvas& canvas) : data_(data), canvas_(canvas) {}

  void draw() {
    double y = part_a(first_page());
    y = parts_b_and_c(room(y + 3, 74));
    y = conclusion(room(y + 2, 12 + signatures_height(canvas_, span(), signing(), 11.5)));
    annex_.draw(span(), y, bottom(), [&] { return next_page(); });
  }

private:
  double next_page();
  double first_page();
  double room(double y, double needed) { return y + needed <= bottom() ? y : next_page(); }
  double bottom() const { return canvas_.page_height() - margins.bottom; }
  Span span() const { return body(canvas_, margins); }
  double head_fields(double y);
  double part_a(double y);
  void tick_row_a(const Table&, const CheckRow&, double y, double height);
  void mark(const BoxMm& cell, bool ticked, const std::string& row, const char* column);
  void blank(const BoxMm& cell, bool empty, const std::string& row, const char* column);
  double parts_b_and_c(double y);
  double part_b(double y, double width);
  double part_c(double y, const Span&);
  std::vector<Signature> signing() const;
  double conclusion(double y);

  const SheetData& data_;
  Canvas& canvas_;
  Annex annex_{canvas_};
};

double CheckSheetForm::next_page() {
  begin_sheet_page(canvas_, data_, margins, true);
  corner_marks(canvas_);
  const Span all = span();
  canvas_.text({all.left + 2, margins.top, all.width() * 0.66, 4.6}, "LEMBAR PEMERIKSAAN BERKAS – lanjutan", {.size_pt = 9.5, .bold = true});
  canvas_.text({all.left + 2, margins.top + 4.4, all.width() * 0.66, 4}, data_.dossier.about.title, {.size_pt = 8});
  // Every page carries the code: pages of several sheets may come back in one stack, in any order.
  const std::string code = code_of(data_);
  const double quiet = Canvas::quiet_zone(next_code_mm), text_right = all.right - 2 * quiet - next_code_mm;
  if (!code.empty()) canvas_.code(all.right - quiet - next_code_mm, margins.top - 1, next_code_mm, code);
  canvas_.text({text_right - 72, margins.top, 70, 5}, code, {.size_pt = 10, .bold = true, .align = Align::right, .family = Family::mono});
  canvas_.text({text_right - 72, margins.top + 4.4, 70, 4}, "berkas " + data_.dossier.code, {.size_pt = 7.5, .align = Align::right});
  return margins.top - 1 + next_code_mm + quiet;
}

double CheckSheetForm::first_page() {
  begin_sheet_page(canvas_, data_, margins, true);
  corner_marks(canvas_);
  const Span all = span();
  const Span middle{all.left + 38, all.right - 38};
  double y = letterhead(canvas_, data_.office, middle, margins.top, 9);
  const int examination = data_.check_sheet ? data_.check_sheet->examination : 0;
  y = title(canvas_, middle, y, "LEMBAR PEMERIKSAAN BERKAS", "Pemeriksaan ke-" + (examination > 0 ? std::to_string(examination) : std::string(" ......")), 13);
  const double code_y = margins.top + 2.4;
  const double below = code_block(canvas_, all.right - 9 - code_mm, code_y, code_mm, code_of(data_), "KODE LACAK BERKAS – bukan tanda tangan elektronik");
  return head_fields(std::max(y, below) + 0.4);
}

double CheckSheetForm::head_fields(double y) {
  const auto& about = data_.dossier.about;
  const workflow::Sop* sop = data_.sop;
  const Span all = span();
  const double half = all.left + all.width() * 0.56;
  const std::string received = short_moment(data_.dossier.received_at);
  const std::vector<Field> left = {{"Nama SOP", sop ? sop->title : "", 4},
                                   {"Nomor SOP", sop ? sop->number : ""},
                                   {"Nama berkas", about.title, 4, true},
                                   {"Nama dokumen keluaran", sop ? sop->output_document : "", 3},
                                   {"Tahun/periode data", about.period},
                                   {"Kode lacak berkas", data_.dossier.code}};
  const std::vector<Field> right = {{"Nomor berkas", data_.dossier.number.value_or(""), 2},
                                    {"Kode klasifikasi", data_.dossier.classification},
                                    {"Klasifikasi keamanan", data_.dossier.number ? security_line(about.security) : ""},
                                    {"Unit pengolah", about.unit, 3},
                                    {"Tanggal diterima", received},
                                    {"Diserahkan oleh", data_.dossier.received_from, 3}};
  const double end = fields(canvas_, {all.left, half - 4}, y, left, 36, 4.3, 8);
  return std::max(end, fields(canvas_, {half, all.right}, y, right, 33, 4.3, 8)) + 1.2;
}

void CheckSheetForm::mark(const BoxMm& cell, bool ticked, const std::string& row, const char* column) {
  canvas_.tick_box(cell.x + (cell.width - box_mm) / 2, cell.y + (cell.height - box_mm) / 2, box_mm, ticked, row, column);
}

void CheckSheetForm::blank(const BoxMm& cell, bool empty, const std::string& row, const char* column) {
  constexpr double air = 0.6;   // the cell's own lines are no handwriting
  if (empty) canvas_.write_area({cell.x + air, cell.y + air, cell.width - 2 * air, cell.height - 2 * air}, row, column);
}

void CheckSheetForm::tick_row_a(const Table& table, const CheckRow& row, double y, double height) {
  const CheckAnswer& answer = answer_of(data_, row.id);
  const auto cell = [&](std::size_t column) { return table.cell(column, y, height); };
  mark(cell(4), answer.present == Presence::yes, row.id, "ada");
  mark(cell(5), answer.present == Presence::no, row.id, "tidak-ada");
  mark(cell(6), answer.present == Presence::not_applicable, row.id, "tidak-berlaku");
  mark(cell(7), answer.form == CopyForm::original, row.id, "asli");
  mark(cell(8), answer.form == CopyForm::authenticated_copy, row.id, "salinan");
  mark(cell(9), answer.form == CopyForm::photocopy, row.id, "kopi");
  mark(cell(10), answer.form == CopyForm::electronic, row.id, "elektronik");
  mark(cell(13), answer.conforms == Conformity::yes, row.id, "sesuai");
  mark(cell(14), answer.conforms == Conformity::no, row.id, "tidak-sesuai");
  blank(cell(11), !answer.sheets, row.id, "jumlah");
  blank(cell(12), number_and_date(answer).empty(), row.id, "nomor-tanggal");
  blank(cell(15), remark_of(answer).empty(), row.id, "keterangan");
}

double CheckSheetForm::part_a(double y) {
  if (data_.sop == nullptr || data_.sop->completeness.empty()) return y;
  const Span all = span();
  canvas_.text({all.left, y, all.width(), 4.4}, "A. Kelengkapan dan kesesuaian tiap dokumen", {.size_pt = 9, .bold = true});
  canvas_.text({all.left + 75, y + 0.4, all.width() - 75, 4},
               "W wajib · B bila ada · t.b. tidak berlaku (isi alasannya) · Bentuk: A asli, S salinan, K kopi, E elektronik · Ada/Bentuk diisi saat menuangkan, Sesuai saat meneliti",
               {.size_pt = 6.8, .align = Align::right, .min_size_pt = 5.5});
  const double fixed = 7 + 14 + 7.5 + 9 + 10.5 + 8 + 4 * 6.3 + 12 + 38 + 11.5 + 11.5, free = all.width() - fixed;
  const double document = free * 0.65, remark = free * 0.35;
  Table table(canvas_, all.left,
              {{"No", 7, Align::centre}, {"Dokumen/unsur", document}, {"Langkah", 14, Align::centre}, {"W/B", 7.5, Align::centre},
               in_group("Keberadaan", "Ada", 9), in_group("Keberadaan", "Tidak ada", 10.5), in_group("Keberadaan", "t.b.", 8),
               in_group("Bentuk", "A", 6.3), in_group("Bentuk", "S", 6.3), in_group("Bentuk", "K", 6.3), in_group("Bentuk", "E", 6.3),
               {"Jumlah lembar", 12, Align::centre}, {"Nomor & tanggal", 38}, in_group("Kesesuaian", "Sesuai", 11.5),
               in_group("Kesesuaian", "Tidak sesuai", 11.5), {"Keterangan", remark}},
              {.size_pt = 7.5, .head_pt = 7, .min_row_mm = 5.6, .max_row_mm = 11, .head_mm = 10});
  std::vector<Row> rows;
  for (const CheckRow& row : data_.sop->completeness) {
    const CheckAnswer& answer = answer_of(data_, row.id);
    rows.push_back({{number_in_part(row), row.text, row.steps, row.required ? "W" : "B", "", "", "", "", "", "", "",
                     answer.sheets ? number(*answer.sheets) : "", annex_.note(row.id, number_and_date(answer), 36, 7.5, 3), "", "",
                     annex_.note(row.id, remark_of(answer), remark - 2, 7.5, 3)}});
  }
  return flow(table, rows, y + 4.6, bottom() - 1, [&] { return next_page(); },
              [&](std::size_t i, double top, double height) { tick_row_a(table, data_.sop->completeness[i], top, height); });
}

double CheckSheetForm::parts_b_and_c(double y) {
  const Span all = span();
  const double left = all.width() * 0.63;
  const double below_b = part_b(y, left);
  return std::max(below_b, part_c(y, {all.left + left + 5, all.right}));
}

double CheckSheetForm::part_b(double y, double width) {
  if (data_.sop == nullptr || data_.sop->conformity.empty()) return y;
  canvas_.text({span().left, y, width, 4.4}, "B. Kesesuaian (diisi saat meneliti)", {.size_pt = 9, .bold = true});
  const double text = (width - 8 - 11.5 - 11.5 - 8) * 0.66, remark = (width - 8 - 11.5 - 11.5 - 8) * 0.34;
  Table table(canvas_, span().left,
              {{"No", 8, Align::centre}, {"Pemeriksaan", text}, {"Sesuai", 11.5}, {"Tidak sesuai", 11.5}, {"t.b.", 8}, {"Keterangan", remark}},
              {.size_pt = 7.5, .head_pt = 7, .min_row_mm = 5.6, .max_row_mm = 11, .head_mm = 7});
  std::vector<Row> rows;
  for (const CheckRow& row : data_.sop->conformity) {
    rows.push_back({{row.id, row.text, "", "", "", annex_.note(row.id, answer_of(data_, row.id).note, remark - 2, 7.5, 3)}});
  }
  return flow(table, rows, y + 4.8, bottom() - 1, [&] { return next_page(); }, [&](std::size_t i, double top, double height) {
    const std::string& id = data_.sop->conformity[i].id;
    const Conformity conforms = answer_of(data_, id).conforms;
    mark(table.cell(2, top, height), conforms == Conformity::yes, id, "sesuai");
    mark(table.cell(3, top, height), conforms == Conformity::no, id, "tidak-sesuai");
    mark(table.cell(4, top, height), conforms == Conformity::not_applicable, id, "tidak-berlaku");
    blank(table.cell(5, top, height), answer_of(data_, id).note.empty(), id, "keterangan");
  });
}

double CheckSheetForm::part_c(double y, const Span& all) {
  const auto& dossier = data_.dossier;
  canvas_.text({all.left, y, all.width(), 4.4}, "C. Alih media dan penyimpanan", {.size_pt = 9, .bold = true});
  const std::size_t pictures = data_.scan.picture_hashes.size();
  const std::string resolution = data_.scan.dpi ? number(*data_.scan.dpi) + " dpi" + (data_.scan.mode.empty() ? "" : ", " + data_.scan.mode) : "";
  const std::string sheets = dossier.received_sheets && pictures > 0 ? number(*dossier.received_sheets) + " / " + number(static_cast<std::int64_t>(pictures)) : "";
  const std::vector<Field> rows = {{"Lembar fisik / halaman pindai", sheets},
                                   {"Keterbacaan", dossier.digitised_accepted ? "terbaca, diterima" : ""},
                                   {"Resolusi/format", resolution},
                                   {"Nilai hash tercatat", pictures > 0 ? "ya, SHA-256 tiap halaman" : ""},
                                   {"BA alih media nomor", ""},
                                   {"Kode klasifikasi", dossier.classification},
                                   {"Keamanan / akses", dossier.number ? security_line(dossier.about.security) + " / " + dossier.about.access : ""},
                                   {"Retensi, nasib akhir", data_.retention, 3},
                                   {"Lokasi simpan", data_.place_path, 4},
                                   {"Label/QR terpasang", dossier.label_attached ? "ya" : ""}};
  return fields(canvas_, all, y + 6, rows, 41, 5.3, 8);
}

std::vector<Signature> CheckSheetForm::signing() const {
  const bool concluded = data_.check_sheet && !data_.check_sheet->concluded_at.empty();
  return {{"Yang menyerahkan,", signer(data_.handing_over, role_at(data_.sop, &workflow::Sop::handover_step)), ""},
          {"Yang memeriksa,", signer(data_.examining, role_at(data_.sop, &workflow::Sop::documentation_step)), ""},
          {"Mengetahui,", signer(data_.acknowledging, "Kepala Bagian"), place_date(data_, concluded ? data_.check_sheet->concluded_at : data_.check_sheet ? data_.printed_at : "")}};
}

double CheckSheetForm::conclusion(double y) {
  const Span all = span();
  const workflow::CheckSheet* sheet = data_.check_sheet ? &*data_.check_sheet : nullptr;
  const Conclusion said = sheet ? sheet->conclusion : Conclusion::none;
  canvas_.line(all.left, y, all.right, y, 0.25);
  canvas_.text({all.left, y + 1.4, 26, 4.4}, "Kesimpulan", {.size_pt = 9, .bold = true});
  struct Choice { Conclusion which; const char* column; const char* text; double x; };
  const std::string back = "Belum lengkap – dikembalikan kepada Kasubbag (langkah 15, luar SOP)";
  const std::array choices = {Choice{Conclusion::complete, "lengkap", "Lengkap dan sesuai", 27},
                              Choice{Conclusion::with_notes, "dengan-catatan", "Lengkap dengan catatan", 69},
                              Choice{Conclusion::incomplete, "belum-lengkap", back.c_str(), 116}};
  for (const Choice& choice : choices) {
    canvas_.tick_box(all.left + choice.x, y + 1.5, box_mm, said == choice.which, "kesimpulan", choice.column);
    canvas_.text({all.left + choice.x + 5, y + 1.4, choice.x > 100 ? all.right - all.left - choice.x - 5 : 40, 4.4}, choice.text, {.size_pt = 8.5, .min_size_pt = 6.5});
  }
  const std::string text = sheet ? annex_.note("Kesimpulan", sheet->conclusion_note, all.width() - 30, 8.5, 1) : "";
  y = fields(canvas_, all, y + 6.6, {{"Catatan", text}}, 24.4, 5.2, 8.5);
  return signatures(canvas_, all, y, signing(), 11.5);
}

}  // namespace

void draw_check_sheet(const SheetData& data, Canvas& canvas) { CheckSheetForm(data, canvas).draw(); }

}  // namespace berkas::sheets
