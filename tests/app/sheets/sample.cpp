#include "tests/app/sheets/sample.h"

#include <array>

namespace berkas::sheets::testing {
namespace {

using workflow::CheckAnswer;
using workflow::Conformity;
using workflow::CopyForm;
using workflow::Decision;
using workflow::PartialDate;
using workflow::Presence;
using workflow::Visit;

Visit visit(int step, int round, const char* role, PartialDate received, PartialDate finished, Decision decision, std::string note = {}) {
  Visit made;
  made.step = step, made.visit = round, made.role = role, made.received = received, made.finished = finished, made.decision = decision;
  made.note = std::move(note);
  return made;
}

// To the Minister, back to the Secretary General, up again, and one move that is not in the SOP.
workflow::Routing routing() {
  using enum Decision;
  const auto on = [](int month, int day) { return PartialDate::of(2026, month, day); };
  workflow::Routing made;
  made.sop_id = "kinerja-kementerian";
  made.visits = {visit(1, 1, "KASUBAG", on(8, 3), on(8, 3), none), visit(2, 1, "KABAG", on(8, 4), on(8, 5), yes),
                 visit(3, 1, "KARO", on(8, 6), PartialDate::of(2026, 8), yes), visit(4, 1, "KABAG", {}, {}, none),
                 visit(5, 1, "KASUBAG", on(8, 12), on(8, 14), none), visit(6, 1, "TIM", on(8, 18), on(9, 21), none),
                 visit(7, 1, "KASUBAG", on(9, 22), on(9, 23), yes), visit(8, 1, "KABAG", on(9, 24), on(9, 25), yes),
                 visit(9, 1, "KARO", on(9, 28), on(9, 30), yes), visit(10, 1, "SEKJEN", on(10, 1), on(10, 5), yes),
                 visit(11, 1, "MENTERI", on(10, 6), on(10, 12), no, "Capaian triwulan II belum memuat data BLK daerah; lengkapi tabel 4 dan lampirannya."),
                 visit(10, 2, "SEKJEN", on(10, 13), on(10, 14), yes), visit(11, 2, "MENTERI", on(10, 15), on(11, 2), yes),
                 visit(12, 1, "SEKJEN", on(11, 3), on(11, 3), none), visit(13, 1, "KARO", on(11, 4), on(11, 4), none),
                 visit(14, 1, "KABAG", on(11, 5), on(11, 5), none), visit(15, 1, "KASUBAG", on(11, 6), on(11, 6), none),
                 visit(16, 1, "FU", on(11, 6), on(11, 9), none), visit(15, 2, "KASUBAG", on(11, 9), on(11, 18), none),
                 visit(16, 2, "FU", on(11, 18), {}, none)};
  made.visits[9].person = "Dr. Ratna Wibisono";
  made.visits[17].outside_sop = true;
  made.visits[17].next = 15;
  made.visits[17].outside_reason = "dikembalikan untuk dilengkapi: paraf Sekretaris Jenderal pada lampiran tidak ada";
  for (std::size_t i = 11; i < 13; ++i) made.visits[i].draft_version = 2;
  made.visits.back().open = true;
  made.current_step = 16;
  return made;
}

CheckAnswer answer(const std::string& row, Presence present, Conformity conforms = Conformity::unanswered, std::string note = {}) {
  CheckAnswer made;
  made.row = row, made.present = present, made.conforms = conforms, made.note = std::move(note);
  return made;
}

workflow::CheckSheet answers() {
  workflow::CheckSheet made;
  made.code = "BRK1-F-4DW8HN6R2C-B7", made.examination = 2;
  for (const auto& row : sample_sop().completeness) {
    auto& one = made.answers[row.id] = answer(row.id, Presence::yes, Conformity::yes);
    one.form = CopyForm::original, one.sheets = 2;
  }
  for (const auto& row : sample_sop().conformity) made.answers[row.id] = answer(row.id, Presence::unanswered, Conformity::yes);
  made.answers["A4"] = answer("A4", Presence::no, Conformity::unanswered, "disampaikan langsung");
  made.answers["A7"] = answer("A7", Presence::not_applicable, Conformity::not_applicable, "SK langsung ditandatangani");
  made.answers["A8"].number = "14/SJ-BRPMK/SK/VIII/2026", made.answers["A8"].date = PartialDate::of(2026, 8, 14);
  made.answers["A13"].where = "pertinggal", made.answers["A13"].date = PartialDate::of(2026, 9, 25);
  made.answers["A16"].date = PartialDate::of(2026, 11, 2), made.answers["A16"].note = "tanda tangan basah";
  made.answers["A17"].sheets = 37, made.answers["A17"].number = "M/12/PR.01.03/XI/2026", made.answers["A17"].date = PartialDate::of(2026, 11, 2);
  made.answers["A25"].form = CopyForm::electronic;
  made.answers["A26"] = answer("A26", Presence::no);
  made.answers["B7"].conforms = Conformity::no, made.answers["B7"].note = "kode pada naskah OT.04.00, berkas PR.01.03";
  made.filled_at = "2026-11-18T09:10:00+07:00", made.examined_at = made.concluded_at = "2026-11-18T10:30:00+07:00";
  made.conclusion = workflow::Conclusion::with_notes;
  made.conclusion_note = "Kode klasifikasi pada naskah tidak sama dengan kode berkas; naskah asli tidak diubah.";
  return made;
}

archive::Item signed_document() {
  archive::Item item;
  item.code = "BRK1-N-2QX7GM4P8S-10", item.number = 1, item.main = true;
  item.about.title = "Laporan Data Kinerja Kementerian Tahun 2025", item.about.quantity = 37, item.about.quantity_unit = "lembar";
  item.about.copy_form = "Asli";
  item.document_number = "M/12/PR.01.03/XI/2026", item.document_date = PartialDate::of(2026, 11, 2), item.signature = "basah";
  return item;
}

archive::Dossier dossier() {
  archive::Dossier made;
  made.code = "BRK1-B-7K3M9Q2XTA-SM", made.sop_id = "kinerja-kementerian", made.number = "PR.01.03/7/2026", made.classification = "PR.01.03";
  made.about.title = "Pengelolaan Data Kinerja Kementerian Tahun 2025", made.about.period = "2025–2026", made.about.copy_form = "Asli dan kopi";
  made.about.unit = "Biro Perencanaan dan Manajemen Kinerja", made.about.security = archive::Security::limited;
  made.received_at = "2026-11-18T08:45:00+07:00", made.received_from = "Budi Hartono, Kasubbag", made.received_sheets = 61;
  made.label_attached = true, made.digitised_accepted = true;
  made.routing = routing();
  return made;
}

LoanFacts loan() {
  LoanFacts made;
  made.loan.code = "BRK1-J-3N8WQ5V2KD-R9", made.loan.number = "12/2026", made.loan.state = archive::LoanState::out;
  made.loan.purpose = "Pemeriksaan Badan Pemeriksa Keuangan atas capaian kinerja", made.loan.due = "2026-12-01", made.loan.out_at = "2026-11-22T09:10:00+07:00";
  made.loan.out_by = "Sari Wulandari", made.loan.sheets_out = 61, made.loan.decided_by = "Drs. Hendra Gunawan, M.Si.", made.loan.decided_at = "2026-11-21T15:00:00+07:00";
  made.loan.signed_out = "svg:M10,40L20,10L32,38L40,20L52,42L64,12M70,30L96,28";
  made.borrower = {3, "Budi Hartono, S.A.P.", "19800112 200501 1 002", "Biro Hukum", "Analis Hukum", "pesawat 214"};
  return made;
}

ContainerFacts container() {
  ContainerFacts made;
  made.place.code = "BRK1-X-5D2RKT9M0H-ET", made.place.kind = archive::PlaceKind::box, made.place.name = "Boks 12", made.place.definitive_number = "12";
  made.path = "Gedung A / Ruang Arsip 2 / Rak 3", made.classes = "PR.01.01 – PR.01.03", made.numbers = "PR.01.01/2/2026 – PR.01.03/7/2026", made.years = "2025 – 2026";
  made.dossiers = 27;
  return made;
}

Letterhead office() {
  Letterhead made;
  made.lines = {"KEMENTERIAN CONTOH REPUBLIK INDONESIA", "SEKRETARIAT JENDERAL", "BIRO PERENCANAAN DAN MANAJEMEN KINERJA"};
  made.address = "Jalan Contoh Raya Nomor 1, Jakarta 10000 · Telepon (021) 000000 · www.contoh.example";
  made.city = "Jakarta", made.example = true;
  return made;
}

}  // namespace

std::string hash_of_page(int page) {
  std::string hash;
  unsigned long long state = 0x9E3779B97F4A7C15ull * static_cast<unsigned>(page + 1);
  while (hash.size() < 64) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    hash.push_back("0123456789abcdef"[state & 15]);
  }
  return hash;
}

SheetData sample_data() {
  SheetData data;
  data.dossier = dossier();
  data.items = {signed_document()};
  data.item = signed_document();
  data.sop = &sample_sop();
  data.check_sheet = answers();
  data.scan.device = "Fujitsu fi-7160 (eSCL)", data.scan.mode = "warna 24 bit", data.scan.dpi = 300, data.scan.sheets = 61;
  data.scan.captured_at = "2026-11-18T11:02:00+07:00", data.scan.operator_ = {"Sari Wulandari", "19940305 201903 2 004", "Fungsional Umum"};
  for (int page = 1; page <= 37; ++page) data.scan.picture_hashes.push_back(hash_of_page(page));
  data.form_code = "BRK1-F-4DW8HN6R2C-B7", data.number = "12/TT/BRPMK/XI/2026";
  data.expected_sheets = 37, data.place_path = "Gedung A / Ruang Arsip 2 / Rak 3 / Boks 12", data.retention = "aktif 2 th, inaktif 3 th, permanen";
  data.chain_head = hash_of_page(1000);
  data.office = office();
  data.loan = loan(), data.container = container(), data.minutes = sample_minutes(MinutesFacts::Kind::conversion), data.scan.file_sha256 = hash_of_page(77);
  data.handing_over = {"Budi Hartono, S.A.P.", "19800112 200501 1 002", "Kasubbag Data dan Kinerja"};
  data.examining = {"Sari Wulandari", "19940305 201903 2 004", "Fungsional Umum"};
  data.acknowledging = {"Drs. Hendra Gunawan, M.Si.", "19720219 199903 1 008", "Kepala Bagian"};
  data.receiving = data.examining;
  data.printed_by = "Sari Wulandari", data.printed_at = "2026-11-22T09:15:00+07:00";
  return data;
}

SheetData blank_data() {
  SheetData data = sample_data();
  archive::Dossier fresh;
  fresh.code = data.dossier.code, fresh.about.title = data.dossier.about.title, fresh.routing.sop_id = data.dossier.sop_id;
  data.dossier = fresh;
  data.items.clear(), data.item.reset(), data.check_sheet.reset(), data.scan = {};
  data.loan.reset(), data.container.reset(), data.minutes.reset();
  data.expected_sheets.reset(), data.place_path.clear(), data.retention.clear(), data.number.clear();
  data.handing_over = data.acknowledging = data.examining = data.receiving = {};
  return data;
}

SheetData hostile_data() {
  const std::string emoji = "Laporan 📊🔥👩‍👩‍👧 kinerja ✅ ";
  const std::string novel = [] { std::string text; while (text.size() < 10000) text += "Data kinerja kementerian yang sangat panjang. "; return text; }();
  const std::string unbroken(10000, 'W');
  const std::string control = std::string("Judul\x01\x02\x1b[31m dengan\tkendali\r\n\x7f dan \xc2\x85 garis") + '\0' + "habis";
  const std::string direction = "Berkas \u202E\u202Dterbalik\u202C \u2067قرار وزير العمل\u2069 \u200F dan עברית";
  SheetData data = sample_data();
  data.dossier.about.title = emoji + novel, data.dossier.about.unit = direction, data.dossier.about.period = unbroken;
  data.dossier.about.remarks = novel, data.dossier.classification = control, data.dossier.number = emoji + unbroken;
  data.dossier.received_from = direction + novel;
  for (auto& visit : data.dossier.routing.visits) visit.note = emoji, visit.person = direction, visit.outside_reason = control;
  data.dossier.routing.visits.front().note = novel, data.dossier.routing.visits.back().person = unbroken;
  for (auto& [row, one] : data.check_sheet->answers) one.note = emoji + control;
  data.check_sheet->answers["A2"].number = unbroken;   // one is enough: each prints whole on the annex
  data.check_sheet->answers["A1"].note = novel;
  data.check_sheet->conclusion_note = novel;
  data.item->about.title = "\xff\xfe rusak \xc3 " + direction + novel, data.item->document_number = unbroken;
  data.items.assign(300, *data.item);
  data.scan.device = novel, data.scan.mode = control, data.scan.operator_ = {direction, unbroken, emoji};
  data.handing_over = data.examining = data.acknowledging = data.receiving = {novel, unbroken, direction};
  data.office.lines = {novel, unbroken, direction, emoji, control, novel, novel}, data.office.address = novel, data.office.logo = "/nonexistent.png";
  data.loan->borrower = {1, novel, unbroken, direction, emoji, control};
  data.loan->loan.purpose = novel, data.loan->loan.remarks = novel, data.loan->loan.number = unbroken, data.loan->loan.decided_by = direction;
  data.loan->loan.signed_out = "svg:L1,M,2" + unbroken, data.loan->loan.due = control, data.loan->loan.statement = unbroken;
  data.container->place.name = unbroken, data.container->place.definitive_number.clear(), data.container->path = novel, data.container->numbers = unbroken, data.container->classes = emoji;
  auto& minutes = *data.minutes;
  minutes.number = minutes.place = unbroken, minutes.records = novel, minutes.origin = direction, minutes.method = control, minutes.basis = {novel, emoji, unbroken};
  minutes.executing = minutes.leading = {novel, unbroken, direction}, minutes.committee.assign(12, minutes.leading), minutes.witnesses = {{emoji, control, novel}};
  minutes.authenticated_by = novel, minutes.authenticated_on = control, minutes.list.totals = novel, minutes.list.title = unbroken;
  minutes.list.rows.push_back({novel, unbroken, direction, emoji, control});
  data.printed_by = direction + novel, data.place_path = novel, data.retention = unbroken, data.number = novel;
  return data;
}

}  // namespace berkas::sheets::testing
