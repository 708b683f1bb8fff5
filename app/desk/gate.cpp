#include "app/desk/gate.h"

#include <algorithm>

#include "app/desk/capture_page.h"
#include "app/desk/intake_view.h"
#include "app/desk/wording.h"

namespace berkas::desk {
namespace {

Refused not_complete(const archive::IntakeFacts& facts) {
  const int short_by = std::max(facts.short_by(), static_cast<int>(awaited_again(facts).size()));
  if (short_by > 0)
    return refuse("short", {"Masih kurang " + std::to_string(short_by) + " lembar; " + pages_id(shown_pages(facts)) + " aman.",
                            sheets_en(short_by) + " still missing; " + pages_en(shown_pages(facts)) + " safe."},
                  {"Lanjutkan dari lembar " + std::to_string(next_sheet(facts)) + ", atau betulkan jumlah lembar yang diharapkan.",
                   "Continue with sheet " + std::to_string(next_sheet(facts)) + ", or correct the number of sheets expected."});
  const int extra = facts.sheets - *facts.expected_sheets;
  return refuse("too-many", {"Ada " + std::to_string(extra) + " lembar lebih dari yang diharapkan.", sheets_en(extra) + " more than expected."},
                {"Betulkan jumlah lembar yang diharapkan, atau batalkan baki ini dan pindai lagi.",
                 "Correct the number of sheets expected, or discard this intake and scan again."});
}

Refused flags_open(const archive::IntakeFacts& facts) {
  std::string pages;
  for (const auto* page : facts.open_flags()) pages += (pages.empty() ? "" : ", ") + std::to_string(page->no);
  return refuse("open-flags", {"Ada pertanyaan yang belum dijawab di halaman " + pages + ".", "Questions are open on page " + pages + "."},
                {"Jawab: biarkan, pindai ulang, atau sisihkan.", "Answer them: keep, rescan, or set aside."});
}

// A batch is bound to its dossier only when it is filed: codes nobody could call a conflict then are one now.
const archive::IntakePage* strange_page(archive::Catalogue& catalogue, const archive::IntakeFacts& facts, const std::string& dossier) {
  for (const auto& page : facts.pages) {
    const bool asked = std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.flag == "conflict"; });
    const bool strange = std::any_of(page.codes.begin(), page.codes.end(), [&](const auto& code) {
      return judge_code(catalogue, code, dossier) == CodeSays::another_dossier;
    });
    if (!page.set_aside && !asked && strange) return &page;
  }
  return nullptr;
}

Refused of_another_dossier(int page) {
  const std::string n = std::to_string(page);
  return refuse("conflict", {"Halaman " + n + " membawa kode berkas lain; tidak ada yang diberkaskan.", "Page " + n + " carries another dossier's code; nothing was filed."},
                {"Sisihkan halaman itu, atau berkaskan baki ini pada berkas yang tepat.", "Set that page aside, or file this intake on the right dossier."});
}

}  // namespace

std::optional<Refused> not_acceptable(archive::Catalogue& catalogue, const archive::IntakeFacts& facts, const std::string& dossier) {
  const std::string pages = pages_id(shown_pages(facts)), pages_english = pages_en(shown_pages(facts)), next = std::to_string(next_sheet(facts));
  if (shown_pages(facts) == 0)
    return refuse("empty", {"Baki ini belum berisi halaman.", "This intake holds no page yet."}, {"Pindai dahulu.", "Scan first."});
  if (!awaited_again(facts).empty() || (facts.expected_sheets && facts.sheets != *facts.expected_sheets)) return not_complete(facts);
  if (facts.state == archive::IntakeState::capturing && !facts.expected_sheets)
    return refuse("interrupted", {"Pemindaian terputus; " + pages + " aman.", "Scanning was interrupted; " + pages_english + " safe."},
                  {"Lanjutkan dari lembar " + next + ".", "Continue with sheet " + next + "."});
  if (!facts.open_flags().empty()) return flags_open(facts);
  const auto* strange = dossier.empty() ? nullptr : strange_page(catalogue, facts, dossier);
  if (strange != nullptr) return of_another_dossier(strange->no);
  return std::nullopt;
}

}  // namespace berkas::desk
