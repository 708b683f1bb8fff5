#include "app/screens/home_lines.h"

#include <algorithm>

namespace berkas::screens {
namespace {

using desk::Sentence;

std::string n(int value) { return std::to_string(value); }

Sentence times(int count) { return {n(count) + " kali", n(count) + (count == 1 ? " time" : " times")}; }

const desk::IntakeView* stopped(const desk::HomeView& home, const std::string& code) {
  for (const auto& intake : home.stopped_intakes)
    if (intake.facts.dossier == code) return &intake;
  return nullptr;
}

Sentence next_step(const archive::DossierRow& row) {
  const std::string& s = row.state;
  const Sentence since = day_long(row.state_since);
  if (s == "K0") return {"Di Kasubag sejak " + since.id, "With the Kasubag since " + since.en};
  if (s == "K1") return {"Isi lembar pemeriksaan", "Fill in the check sheet"};
  if (s == "K2") return {"Terisi, tinggal diteliti", "Filled in, to be examined"};
  if (s == "K3") return {"Diteliti, menunggu registrasi", "Examined, to be registered"};
  if (s == "K3x") return {row.note.empty() ? "Menunggu dilengkapi Kasubag" : one_line(row.note, 70) + ", menunggu Kasubag",
                          row.note.empty() ? "Waiting for the Kasubag to complete it" : one_line(row.note, 70) + ", waiting for the Kasubag"};
  if (s == "K4") return {"Siap dipindai", "Ready to be scanned"};
  if (s == "K5") return {"Periksa hasil pindai", "Look through the scan"};
  if (s == "K6") return {"Berkaskan: klasifikasi, lokasi, label", "File it: class, place, label"};
  if (s == "K7") return {"Label belum terpasang", "Label not attached yet"};
  return {"", ""};
}

HomeLine line(const archive::DossierRow& row, const desk::HomeView& home, const std::string& now) {
  const StateWords words = state_words(row.state);
  HomeLine out{.code = row.code, .state = row.state, .icon = words.icon, .word = words.word, .tone = words.tone, .title = one_line(row.title, 160),
               .second = next_step(row), .returns = row.returns, .returns_words = {}, .age = age(row.state_since, now)};
  if (const auto* intake = stopped(home, row.code)) {
    out.second = intake->says;
    if (!intake->facts.stopped.empty() && intake->facts.stopped != "empty" && intake->facts.stopped != "done") {
      out.icon = "warn";
      out.tone = out.age_tone = 'w';
    }
  }
  if (row.returns > 0) out.returns_words = times(row.returns);
  out.returns_tone = row.state == "K3x" ? 'b' : row.returns >= 3 ? 'w' : 'p';
  if (row.state == "K3x") out.age_tone = 'b';
  return out;
}

}  // namespace

HomeLines home_lines(const desk::HomeView& home, const std::string& now) {
  HomeLines out;
  int stuck = 0, returned = 0;
  for (const auto& row : home.waiting) {
    out.lines.push_back(line(row, home, now));
    stuck += out.lines.back().icon == "warn";
    returned += row.state == "K3x";
  }
  const int count = static_cast<int>(home.waiting.size());
  out.summary = {n(count) + " berkas", n(count) + (count == 1 ? " dossier" : " dossiers")};
  if (stuck) out.summary.id += ", " + n(stuck) + " berhenti", out.summary.en += ", " + n(stuck) + " stopped";
  if (returned) out.summary.id += ", " + n(returned) + " dikembalikan", out.summary.en += ", " + n(returned) + " given back";
  return out;
}

std::vector<Notice> notices(const desk::HomeView& home, const std::string& now) {
  std::vector<Notice> out;
  if (!home.writable)
    out.push_back({"warn", 'b', {"Arsip hanya dapat dibaca", "The archive can only be read"}, {"Tidak ada yang dapat disimpan", "Nothing can be kept"}, {}});
  for (const auto& intake : home.stopped_intakes)
    if (out.size() < 3 && intake.short_by > 0)
      out.push_back({"warn", 'w', {"Pindaian belum lengkap", "A scan is not complete"}, intake.says, intake.facts.dossier});
  for (const auto& row : home.waiting) {
    const int days = days_between(row.state_since, now);
    if (out.size() < 3 && row.state == "K3x" && days >= 3)
      out.push_back({"back", 'b', {one_line(row.title, 40), one_line(row.title, 40)},
                     {"Dikembalikan, " + n(days) + " hari di Kasubag", "Given back, " + n(days) + " days with the Kasubag"}, row.code});
  }
  if (out.size() < 3 && home.overdue_loans > 0)
    out.push_back({"lend", 'w', {n(home.overdue_loans) + " pinjaman terlambat", n(home.overdue_loans) + (home.overdue_loans == 1 ? " loan overdue" : " loans overdue")}, {"Peminjaman, F8", "Loans, F8"}, {}});
  if (const auto& list = home.active_list; out.size() < 3 && list)
    out.push_back({"archive", list->days_late > 0 ? 'w' : 'p', {"Daftar Arsip Aktif belum dikirim", "The list of active records is not sent yet"}, list->says, {}});
  if (out.size() < 3 && home.one_legged > 0)
    out.push_back({"archive", 'p', {n(home.one_legged) + " berkas baru separuh", n(home.one_legged) + (home.one_legged == 1 ? " dossier on one leg" : " dossiers on one leg")}, {"Tanpa arsip digital atau tanpa lokasi: F7", "Without a file or without a place: F7"}, {}});
  if (out.size() < 3 && home.text_left > 0)
    out.push_back({"sheet", 'p', {"Teks sedang dibaca", "Text is being read"}, {n(home.text_left) + " arsip digital lagi", n(home.text_left) + " files left"}, {}});
  return out;
}

WeekBars week_bars(const desk::HomeView& home) {
  WeekBars out;
  for (std::size_t i = 0; i < home.week.size(); ++i)
    if (i < 5 || home.week[i].in > 0 || home.week[i].done > 0) out.days.push_back(home.week[i]);
  if (out.days.empty()) return out;
  const Sentence from = day_short(out.days.front().date), to = day_long(out.days.back().date);
  const auto until = [](const std::string& day) { return day.substr(0, day.rfind(' ')); };             // without its year
  const bool same_month = out.days.front().date.substr(0, 7) == out.days.back().date.substr(0, 7);
  const auto begin = [&](const std::string& day) { return same_month ? day.substr(0, day.find(' ')) + "–" : day + " – "; };
  out.range = {begin(from.id) + until(to.id), begin(from.en) + until(to.en)};
  return out;
}

}  // namespace berkas::screens
