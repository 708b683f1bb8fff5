#include "tests/bench/invented_office.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <variant>

#include "workflow/check_sheet.h"

namespace berkas::bench {
namespace {

using namespace archive;

constexpr int words_known = 30'000, boxes = 2'000, days_back = 20 * 365, waiting_now = 400;

const char* const common[] = {"dan", "yang", "di", "untuk", "pada", "dengan", "dari", "tahun", "dalam", "kementerian", "nomor", "data", "kinerja", "kepada", "tanggal",
                              "ini", "sebagai", "oleh", "unit", "kerja", "kegiatan", "anggaran", "atau", "laporan", "biro", "program", "pelaksanaan", "peraturan", "menteri",
                              "republik", "indonesia", "adalah", "tersebut", "jenderal", "sekretariat", "direktorat", "perencanaan", "telah", "akan", "surat", "bahwa", "pasal",
                              "keuangan", "sesuai", "target", "realisasi", "capaian", "indikator", "sasaran", "strategis", "rapat", "dokumen", "negara", "pemerintah", "tugas",
                              "hasil", "nasional", "penyusunan", "evaluasi", "monitoring", "bulan", "triwulan", "rupiah", "pegawai", "kepala", "bagian", "hormat", "terima", "kasih"};
const char* const kinds[] = {"Laporan Kinerja", "Rencana Kerja", "Perjanjian Kinerja", "Nota Dinas", "Surat Keputusan", "Surat Tugas", "Undangan Rapat", "Notula Rapat",
                             "Data Kinerja", "Rencana Strategis", "Surat Edaran", "Berita Acara", "Telaahan Staf", "Rancangan Peraturan Menteri", "Laporan Realisasi Anggaran"};
const char* const matters[] = {"Penyusunan Indikator Kinerja Utama", "Evaluasi Capaian Triwulan", "Pengadaan Barang dan Jasa", "Pelatihan Pegawai", "Monitoring Program Prioritas",
                               "Perjalanan Dinas", "Pengelolaan Arsip Dinamis", "Reformasi Birokrasi", "Revisi Anggaran", "Kerja Sama Luar Negeri", "Rekonsiliasi Data",
                               "Pemeliharaan Gedung", "Mutasi Jabatan", "Audit Internal", "Sistem Informasi Kepegawaian", "Sasaran Strategis Kementerian", "Penyelenggaraan Rapat Koordinasi"};
const char* const units[] = {"Biro Perencanaan", "Biro Umum", "Biro Keuangan", "Biro Hukum", "Biro Sumber Daya Manusia", "Sekretariat Jenderal", "Inspektorat Jenderal",
                             "Pusat Data dan Informasi", "Direktorat Jenderal Pembinaan", "Badan Penelitian dan Pengembangan"};
const char* const classes[] = {"PR.01.00", "PR.02.01", "PR.04.03", "OT.01.02", "OT.04.00", "KP.03.01", "KP.05.02", "KU.01.01", "KU.03.04", "HK.01.00", "HK.02.03", "HM.02.00", "PL.01.05", "TU.00.01", "TI.02.02"};

std::string iso(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()) % 100u, static_cast<unsigned>(date.day()) % 100u);
  return text;
}

int day_of_iso(const std::string& text) {
  int year = 1970;
  unsigned month = 1, day = 1;
  std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day);
  return static_cast<int>(std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).time_since_epoch().count());
}

Act act_of(const std::string& kind, const std::string& subject, const std::string& at) { return {{"Siti CONTOH", "19720219 199903 1 008"}, at, kind, subject, ""}; }

// Words with the beginnings and ends of the language; the tail of a big archive: names, places, misread letters.
std::string made_word(std::mt19937_64& random) {
  static const char* heads[] = {"me", "ber", "pe", "ke", "di", "ter", "se", "", "", ""};
  static const char* syllables[] = {"ra", "kan", "ja", "ta", "si", "la", "por", "du", "an", "ka", "ri", "mo", "nu", "su", "ti", "wa", "ba", "gu", "ngo", "nyi", "sa", "bu", "ko", "da", "li", "pu"};
  static const char* tails[] = {"an", "kan", "nya", "i", "", "", ""};
  std::string word = heads[random() % std::size(heads)];
  for (auto n = 2 + random() % 3; n > 0; --n) word += syllables[random() % std::size(syllables)];
  return word + tails[random() % std::size(tails)];
}

workflow::CheckSheet checked(const workflow::Sop& sop, const workflow::Routing& routing, const std::string& code, const std::string& at) {
  workflow::CheckSheet sheet;
  sheet.code = code;
  const workflow::ActedBy by{at, "Siti CONTOH"};
  sheet = std::get<workflow::CheckSheet>(workflow::fill_all_present(sop, routing, sheet, by));
  sheet = std::get<workflow::CheckSheet>(workflow::examine_all_conform(sop, routing, sheet, by));
  return std::get<workflow::CheckSheet>(workflow::conclude(sop, routing, sheet, "", by));
}

}  // namespace

Language::Language(std::uint64_t seed) : random_(seed) {
  for (const auto* word : common) words_.emplace_back(word);
  while (words_.size() < words_known) words_.push_back(words_.size() % 11 == 0 ? std::to_string(random_() % 90'000) : made_word(random_));
}

const std::string& Language::word() {
  const double u = static_cast<double>(random_() >> 11) * 0x1.0p-53;
  const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(words_.size()), u)) - 1;
  return words_[std::min(rank, words_.size() - 1)];
}

std::string Language::text(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += (i == 0 ? "" : i % 12 == 0 ? "\n" : " ") + word();
  return out;
}

Office::Office(Archive& archive, const workflow::Sop& sop, std::uint64_t seed) : archive_(archive), sop_(sop), language_(seed) {}

std::string Office::title() {
  std::string title = std::string(language_.one_of(kinds)) + " " + language_.one_of(matters) + " " + language_.one_of(units);
  if (language_.number(2) == 0) title += " " + language_.word() + " " + language_.word();
  return title;
}

// Evenly over the years behind; the last forty fall into this very week.
std::string Office::day_of(int at, int of) const {
  const int left = of - 1 - at;
  return iso(left < 40 ? today_ - left % 5 : today_ - 7 - static_cast<int>(static_cast<std::int64_t>(left) * days_back / std::max(1, of)));
}

void Office::build_places() {
  archive_.catalogue().act(act_of("place.made", "", iso(today_) + "T08:00:00+07:00"), [&](Transaction& t) {
    const auto make = [&](CodeType type, PlaceKind kind, const std::string& name, const std::string& parent) {
      const auto code = TrackingCode::make(type, language_.bits()).str();
      t.put(Place{code, kind, name, parent, std::nullopt});
      return code;
    };
    const auto building = make(CodeType::place, PlaceKind::building, "Gedung CONTOH", "");
    std::string room, shelf;
    for (int i = 0; i < boxes; ++i) {
      if (i % 500 == 0) room = make(CodeType::place, PlaceKind::room, "Ruang " + std::to_string(i / 500 + 1), building);
      if (i % 25 == 0) shelf = make(CodeType::place, PlaceKind::shelf, "Rak " + std::to_string(i / 25 + 1), room);
      boxes_.push_back(make(CodeType::box, PlaceKind::box, "Boks " + std::to_string(i + 1), shelf));
    }
  });
}

Dossier Office::dossier(Transaction& t, int at, int of) {
  const bool waits = of - at <= std::min(waiting_now, of / 10);
  const auto day = day_of(at, of);
  Dossier d;
  d.code = TrackingCode::make(CodeType::dossier, language_.bits()).str();
  d.sop_id = sop_.id;
  d.classification = language_.one_of(classes);
  d.about.period = day.substr(0, 4);
  d.number = std::to_string(t.next_number("number/" + d.about.period)) + "/" + d.classification + "/" + d.about.period;
  d.about.title = title() + " Tahun " + d.about.period;
  d.about.unit = language_.one_of(units);
  const auto secret = language_.number(100);
  d.about.security = secret < 3 ? Security::secret : secret < 4 ? Security::top_secret : secret < 10 ? Security::limited : Security::ordinary;
  d.created_at = d.received_at = day + "T08:00:00+07:00";
  d.state_since = day + "T10:00:00+07:00";
  d.received_from = "Budi CONTOH";
  d.received_sheets = 3;
  d.routing = workflow::start(sop_, 15);
  static const char* states[] = {"K1", "K2", "K3", "K4", "K5", "K6", "K7"};
  d.state = waits ? states[at % 7] : "K8";
  if (waits) {
    d.routing.current_step = sop_.documentation_step;
    return d;
  }
  d.routing.current_step = 0;
  for (auto& visit : d.routing.visits) visit.open = false;
  d.place = boxes_[static_cast<std::size_t>(static_cast<std::int64_t>(at) * boxes / of)];
  d.label_attached = d.digitised_accepted = true;
  return d;
}

// A small file of its own each, so that the store is as full as the catalogue says. Not fsynced: it is invented.
StoredFile Office::filed(const Item& item, const Dossier& d) {
  const std::string bytes = "%PDF-1.4\n% CONTOH " + d.code + "\n%%EOF\n";
  StoredFile file;
  file.item = item.code;
  file.sha256 = Store::hash_bytes(bytes);
  file.bytes = static_cast<std::int64_t>(bytes.size());
  file.media_type = "application/pdf";
  file.created_at = d.state_since;
  const auto path = archive_.store().path_of(file.sha256);
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return file;
}

void Office::put(Transaction& t, int at, int of) {
  const auto d = dossier(t, at, of);
  t.put(d);
  Item item;
  item.code = TrackingCode::make(CodeType::item, language_.bits()).str();
  item.dossier = d.code;
  item.main = true;
  item.about = d.about;
  item.document_number = "B-" + std::to_string(language_.number(9000) + 1) + "/SJ/" + d.about.period;
  t.put(item);
  t.put(d.code, checked(sop_, d.routing, TrackingCode::make(CodeType::form, language_.bits()).str(), d.received_at));
  if (d.state != "K8") return;
  std::vector<std::string> pages;
  for (auto n = 1 + language_.number(4); n > 0; --n) pages.push_back(language_.text(40 + static_cast<int>(language_.number(60))));
  auto file = filed(item, d);
  file.pages = static_cast<int>(pages.size());
  t.put(file);
  t.put_text(file.sha256, d.code, pages);
}

void Office::fill(int dossiers, const std::string& today_iso, const std::function<void(int)>& tell) {
  today_ = day_of_iso(today_iso);
  build_places();
  for (int at = 0; at < dossiers; ++at) {
    archive_.catalogue().act(act_of("item.filed", "", day_of(at, dossiers) + "T10:00:00+07:00"), [&](Transaction& t) { put(t, at, dossiers); });
    if ((at + 1) % 10'000 == 0 || at + 1 == dossiers) tell(at + 1);
  }
}

void make_office(const wiring::Choice& choice, int dossiers) {
  const auto around = wiring::surroundings(choice);
  const auto dir = wiring::archive_dir(choice);
  if (std::filesystem::exists(dir / "catalogue.db")) throw std::runtime_error("an archive stands there already: " + dir.string());
  wiring::create_archive(choice, "Biro CONTOH");
  const auto archive = Archive::open(dir);
  const auto* sop = around.sops->find("kinerja-kementerian");
  if (sop == nullptr) throw std::runtime_error("the shipped SOP is not there");
  Office(*archive, *sop).fill(dossiers, around.now().substr(0, 10), [](int done) { std::fprintf(stderr, "%d dossiers\n", done); });
}

}  // namespace berkas::bench
