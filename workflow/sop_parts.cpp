#include "workflow/sop_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

template <typename Value, std::size_t N>
using Words = std::array<std::pair<const char*, Value>, N>;

constexpr Words<ActorBasis, 3> bases{{{"tertulis", ActorBasis::stated},
                                      {"disimpulkan", ActorBasis::inferred},
                                      {"disimpulkan, dikuatkan huruf", ActorBasis::inferred_and_marked}}};
constexpr Words<Mark, 2> marks{{{"paraf", Mark::initials}, {"tanda tangan", Mark::signature}}};
constexpr Words<Stage, 6> stages{{{"usulan", Stage::proposal},
                                  {"tim", Stage::team},
                                  {"draf", Stage::draft},
                                  {"final", Stage::final},
                                  {"serah", Stage::handover},
                                  {"dokumentasi", Stage::documentation}}};
constexpr std::array<const char*, 3> statuses{"berlaku", "belum disahkan", "draf"};

template <typename Value, std::size_t N>
Value one_of(Fields& fields, std::string_view key, Must must, const Words<Value, N>& words, Value otherwise) {
  const std::string written = fields.text(key, must);
  if (blank(written)) return otherwise;
  std::vector<std::string> known;
  for (const auto& [word, value] : words) {
    if (folded(written) == word) return value;
    known.emplace_back(word);
  }
  fields.add(fields.line_of(key), "unknown-word",
             "Isian " + shown(key) + " pada " + fields.where() + " berbunyi " + shown(written) + ", kata ini tidak dikenal",
             choose_from(written, known));
  return otherwise;
}

// Ids name files, options and columns: small and plain.
bool plain_id(const std::string& id, bool upper) {
  if (id.empty() || id.size() > 60) return false;
  return std::all_of(id.begin(), id.end(), [upper](char c) {
    return (upper ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == (upper ? '_' : '-');
  });
}

void read_identity(Fields& fields, Sop& sop) {
  const std::string format = fields.text("format", Must::have);
  if (!format.empty() && format != "berkas.sop/1")
    fields.add(fields.line_of("format"), "unknown-format", "Bentuk " + shown(format) + " tidak dikenal",
               "Tulis format = \"berkas.sop/1\"");
  sop.id = fields.text("id", Must::have);
  if (!blank(sop.id) && !plain_id(sop.id, false))
    fields.add(fields.line_of("id"), "bad-id", "Id SOP " + shown(sop.id) + " tidak dapat dipakai",
               "Pakai huruf kecil, angka, dan tanda hubung saja, paling banyak 60, misalnya \"kinerja-kementerian\"");
  sop.status = fields.text("status", Must::have);
  const auto same = [&](const char* word) { return sop.status == word; };
  if (!blank(sop.status) && std::none_of(statuses.begin(), statuses.end(), same))
    fields.add(fields.line_of("status"), "unknown-word", "Status " + shown(sop.status) + " tidak dikenal",
               choose_from(sop.status, {statuses.begin(), statuses.end()}));
}

void read_head(Fields& file, Sop& sop) {
  auto head = file.table("kepala", "kepala", Must::have);
  if (!head) return;
  sop.title = head->text("nama", Must::have);
  sop.english = head->text("inggris", Must::may);
  sop.number = head->text("nomor", Must::may);
  sop.unit = head->texts("unit", Must::may);
  sop.approved_on = head->date("tanggal_pengesahan");
  sop.revised_on = head->date("tanggal_revisi");
  sop.approved_by = head->text("disahkan_oleh", Must::may);
  sop.output_document = head->text("nama_dokumen_keluaran", Must::may);
  sop.legal_basis = head->texts("dasar_hukum", Must::may);
  sop.qualifications = head->texts("kualifikasi", Must::may);
  sop.related = head->texts("keterkaitan", Must::may);
  sop.equipment = head->texts("peralatan", Must::may);
  sop.warnings = head->texts("peringatan", Must::may);
  sop.recording = head->texts("pencatatan", Must::may);
  sop.notes = head->texts("catatan", Must::may);
  head->refuse_unknown_keys();
  if (sop.output_document.empty()) sop.output_document = sop.title;
}

void read_roles(Fields& file, SopDraft& draft) {
  for (Fields& fields : file.tables("pelaksana", "pelaksana", Must::have)) {
    Role role;
    role.id = fields.text("id", Must::have);
    if (!blank(role.id)) fields.rename("pelaksana " + role.id.substr(0, 60));
    if (!blank(role.id) && !plain_id(role.id, true))
      fields.add(fields.line_of("id"), "bad-id", "Id pelaksana " + shown(role.id) + " tidak dapat dipakai",
                 "Pakai huruf besar, angka, dan garis bawah saja, misalnya \"KASUBAG\"");
    role.name = fields.text("nama", Must::have);
    role.aliases = fields.texts("sebutan", Must::may);
    fields.refuse_unknown_keys();
    draft.sop.roles.push_back(std::move(role));
    draft.lines.roles.push_back(fields.line());
  }
}

StandardTime read_time(Fields& step) {
  StandardTime time;
  auto fields = step.table("waktu", "waktu pada " + step.where(), Must::may);
  if (!fields) return time;
  time.value = fields->number("nilai", Must::may);
  if (time.value && *time.value == 0) {
    fields->add(fields->line_of("nilai"), "bad-time", "Waktu pada " + step.where() + " berbunyi 0",
                "Hapus nilai bila angkanya belum ditetapkan");
    time.value.reset();
  }
  const std::string unit = fields->text("satuan", Must::may);
  if (!blank(unit)) time.unit = unit;
  if (time.value && !time.unit)
    fields->add(fields->line(), "bad-time", "Waktu pada " + step.where() + " bernilai tanpa satuan",
                "Tambahkan satuan, misalnya satuan = \"menit\"");
  fields->refuse_unknown_keys();
  return time;
}

// A number of a step, or the word "selesai" for the end.
void read_yes(Fields& fields, Step& step, StepLines& lines) {
  const toml::node* node = fields.raw("ya");
  lines.yes = fields.line_of("ya");
  if (node != nullptr && node->is_string() && folded(node->as_string()->get()) == "selesai") {
    lines.yes_given = true;
    return;
  }
  if (node != nullptr && !node->is_integer()) {
    fields.add(lines.yes, "wrong-type", "Isian \"ya\" pada " + fields.where() + " harus nomor langkah atau \"selesai\"",
               "Tulis ya = 2 tanpa tanda kutip, atau ya = \"selesai\" pada langkah terakhir");
    return;
  }
  step.yes = fields.number("ya", Must::have);
  lines.yes_given = step.yes.has_value();
}

Step read_step(Fields& fields, int index, StepLines& lines) {
  Step step;
  lines.begin = fields.line();
  const auto no = fields.number("no", Must::have);
  lines.numbered = no.has_value();
  step.no = no.value_or(index);
  fields.rename("langkah " + std::to_string(step.no));
  step.role = fields.text("pelaksana", Must::have);
  step.actor_basis = one_of(fields, "dasar_pelaksana", Must::may, bases, ActorBasis::inferred);
  step.text = fields.text("kegiatan", Must::have);
  step.short_text = fields.text("ringkas", Must::may);
  if (step.short_text.empty()) step.short_text = step.text;
  step.english = fields.text("inggris", Must::may);
  step.decision = fields.flag("keputusan");
  read_yes(fields, step, lines);
  step.no_to = fields.number("tidak", Must::may);
  lines.no_written = fields.raw("tidak") != nullptr;
  const toml::node* decision = fields.raw("keputusan");
  lines.decision_unreadable = decision != nullptr && !decision->is_boolean();
  step.required = fields.texts("persyaratan", Must::may);
  step.outputs = fields.texts("keluaran", Must::may);
  step.remarks = fields.texts("ket", Must::may);
  step.time = read_time(fields);
  step.mark = one_of(fields, "tanda", Must::may, marks, Mark::none);
  step.stage = one_of(fields, "tahap", Must::have, stages, Stage::proposal);
  step.raw_marks = fields.pairs("huruf");
  fields.refuse_unknown_keys();
  lines.no = fields.line_of("no");
  lines.role = fields.line_of("pelaksana");
  lines.no_to = fields.line_of("tidak");
  lines.decision = fields.line_of("keputusan");
  lines.letters = fields.line_of("huruf");
  return step;
}

void read_steps(Fields& file, SopDraft& draft) {
  int index = 0;
  for (Fields& fields : file.tables("langkah", "langkah", Must::have)) {
    StepLines lines;
    draft.sop.steps.push_back(read_step(fields, ++index, lines));
    draft.lines.steps.push_back(lines);
  }
}

CheckRow read_row(Fields& fields, char part) {
  CheckRow row;
  row.id = fields.text("id", Must::have);
  if (!blank(row.id)) fields.rename("baris " + row.id.substr(0, 12));
  const bool digits = row.id.size() >= 2 && row.id.size() <= 4 && row.id[1] != '0' &&
                      std::all_of(row.id.begin() + 1, row.id.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!blank(row.id) && (!digits || row.id[0] != part))
    fields.add(fields.line_of("id"), "bad-id", "Id baris " + shown(row.id) + " tidak dapat dipakai",
               std::string("Tulis huruf ") + part + " diikuti nomor, misalnya \"" + part + "1\"");
  row.text = fields.text("unsur", Must::have);
  row.steps = fields.text("langkah", Must::may);
  row.required = fields.flag("wajib");
  row.required_after_return = fields.flag("wajib_bila_dikembalikan");
  row.from = fields.text("dari", Must::may);
  row.hint = fields.text("bantuan", Must::may);
  row.asks_where = fields.flag("tanya_letak");
  fields.refuse_unknown_keys();
  return row;
}

void read_sheet(Fields& file, SopDraft& draft) {
  auto sheet = file.table("lembar_pemeriksaan", "lembar pemeriksaan", Must::may);
  if (!sheet) return;
  draft.has_sheet = true;
  draft.lines.sheet = sheet->line();
  draft.sop.date_order = sheet->texts("urutan_tanggal", Must::may);
  draft.lines.date_order = sheet->line_of("urutan_tanggal");
  for (std::size_t i = 0; i < draft.sop.date_order.size(); ++i)
    draft.lines.date_order_items.push_back(sheet->line_in("urutan_tanggal", i));
  for (Fields& fields : sheet->tables("kelengkapan", "baris kelengkapan", Must::have)) {
    draft.sop.completeness.push_back(read_row(fields, 'A'));
    draft.lines.completeness.push_back(fields.line());
  }
  for (Fields& fields : sheet->tables("kesesuaian", "baris kesesuaian", Must::may)) {
    draft.sop.conformity.push_back(read_row(fields, 'B'));
    draft.lines.conformity.push_back(fields.line());
  }
  sheet->refuse_unknown_keys();
}

void read_desk_steps(Fields& file, SopDraft& draft) {
  auto desk = file.table("pendokumentasian", "pendokumentasian", Must::may);
  if (!desk) return;
  draft.sop.handover_step = desk->number("langkah_serah", Must::have).value_or(0);
  draft.sop.documentation_step = desk->number("langkah_dokumentasi", Must::have).value_or(0);
  draft.lines.handover = desk->line_of("langkah_serah");
  draft.lines.documentation = desk->line_of("langkah_dokumentasi");
  desk->refuse_unknown_keys();
}

}  // namespace

SopDraft read_parts(const toml::table& file, SopMistakes& mistakes) {
  SopDraft draft;
  Fields fields(file, 1, "awal dokumen", mistakes);
  read_identity(fields, draft.sop);
  read_head(fields, draft.sop);
  draft.sop.linked = fields.pairs("sop_terkait");
  draft.lines.linked = fields.line_of("sop_terkait");
  read_desk_steps(fields, draft);
  read_roles(fields, draft);
  read_steps(fields, draft);
  read_sheet(fields, draft);
  fields.refuse_unknown_keys();
  return draft;
}

}  // namespace berkas::workflow
