#include "archive/text/letter_fields.h"

#include <algorithm>
#include <map>

#include "archive/text/letter_lines.h"

namespace berkas::archive {

namespace {

using namespace text;

constexpr std::size_t most_offered = 3, longest_number = 80, longest_subject = 300, subject_lines = 4;

bool other_label(const std::string& line) {
  return labelled(line, {"Nomor", "No", "Sifat", "Lampiran", "Lamp", "Hal", "Perihal", "Tanggal", "Klasifikasi", "Derajat", "Menimbang", "Mengingat", "Kepada"}).has_value();
}

bool begins_the_body(const std::string& line) {
  for (const char* start : {"Yth", "Kepada", "Dengan hormat", "DENGAN RAHMAT", "di ", "di-"})
    if (line.starts_with(start)) return true;
  return false;
}

bool in_capitals(const std::string& line) {
  return std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string without_end(std::string text, std::string_view marks) {
  while (!text.empty() && (text.back() == ' ' || marks.find(text.back()) != std::string_view::npos)) text.pop_back();
  return text;
}

// Whole characters only.
std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return without_end(text.substr(0, most), "");
}

class Reading {
public:
  explicit Reading(const std::vector<std::string>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i)
      if (i < 2 || i + 1 == pages.size()) read(lines_of(pages[i]), static_cast<int>(i) + 1);
  }
  LetterFields fields() && { return {offered(numbers_), offered(dates_), offered(subjects_)}; }

private:
  using Ranked = std::multimap<int, FieldProposal>;

  void read(const std::vector<std::string>& lines, int page) {
    bool head = page == 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (page <= 2) number(lines[i], page), subject(lines, i, page);
      if (head && begins_the_body(lines[i])) head = false;
      date(lines, i, page, head);
    }
  }

  void number(const std::string& line, int page) {
    const auto found = labelled(line, {"Nomor", "Nomer", "No"});
    if (!found || (!found->marked && !in_capitals(line))) return;
    auto value = found->rest;
    if (const auto date = date_in(value)) value = without_end(value.substr(0, date->begin), ",");
    value = without_end(std::move(value), ",.;:");
    if (value.size() < 3 || value.size() > longest_number || std::count(value.begin(), value.end(), ' ') > 6) return;
    if (std::none_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) return;
    add(numbers_, (found->marked ? 0 : 1) + 2 * (page - 1), {value, line, page});
  }

  void subject(const std::vector<std::string>& lines, std::size_t at, int page) {
    const auto found = labelled(lines[at], {"Hal", "Perihal", "Tentang"});
    if (!found) return;
    const bool alone = found->rest.empty() && alike(without_end(lines[at], ":;. "), "tentang");
    if (!alone && (!found->marked || found->rest.empty())) return;
    auto value = found->rest;
    auto next = at + 1;
    while (alone && next < lines.size() && next < at + 3 && lines[next].empty()) ++next;
    for (std::size_t taken = 0; taken < subject_lines && next < lines.size(); ++taken, ++next) {
      if (lines[next].empty() || other_label(lines[next]) || begins_the_body(lines[next]) || date_in(lines[next])) break;
      value += (value.empty() ? "" : " ") + lines[next];
    }
    value = cut(without_end(std::move(value), ".,;:"), longest_subject);
    if (value.size() >= 4) add(subjects_, (alone ? 1 : 0) + 2 * (page - 1), {value, lines[at], page});
  }

  // 0 beside the number, 1 above the addressee, 2 after "pada tanggal" or a place, 4 in running text.
  void date(const std::vector<std::string>& lines, std::size_t at, int page, bool head) {
    const auto& line = lines[at];
    const auto found = date_in(line);
    if (!found) return;
    const bool ends = without_end(line, ".,").size() <= found->end, labelled_so = labelled(line, {"Tanggal", "Tgl"}).has_value();
    const bool beside = labelled(line, {"Nomor", "Nomer", "No"}).has_value();
    const bool short_before = found->begin <= 40 && std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(found->begin), ' ') <= 4;
    const auto before = line.substr(0, found->begin);
    const bool decided = before.find("anggal") != std::string::npos && short_before && at > 0 && lines[at - 1].find("etapkan") != std::string::npos;
    const bool of_place = short_before && ends && (found->begin == 0 || without_end(before, "").ends_with(","));
    int rank = 4;
    if (beside && head) rank = 0;
    else if (head && ends && (of_place || labelled_so)) rank = 1;
    else if (decided || (of_place && !before.empty())) rank = 2;
    else if (labelled_so && ends) rank = 3;
    add(dates_, rank, {found->iso, line, page});
  }

  static void add(Ranked& to, int rank, FieldProposal proposal) { to.emplace(rank, std::move(proposal)); }

  static std::vector<FieldProposal> offered(const Ranked& ranked) {
    std::vector<FieldProposal> best;
    for (const auto& [rank, proposal] : ranked) {
      if (best.size() == most_offered || (rank == 4 && !best.empty() && ranked.begin()->first < 4)) break;
      if (std::none_of(best.begin(), best.end(), [&value = proposal.value](const auto& other) { return other.value == value; })) best.push_back(proposal);
    }
    return best;
  }

  Ranked numbers_, dates_, subjects_;
};

}  // namespace

LetterFields letter_fields(const std::vector<std::string>& pages) { return Reading(pages).fields(); }

}  // namespace berkas::archive
