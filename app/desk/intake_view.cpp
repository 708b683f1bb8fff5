#include "app/desk/intake_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/desk/wording.h"

namespace berkas::desk {
namespace {

Sentence missing_sheets(const archive::IntakeFacts& facts, const IntakeView& view) {
  const std::string from = std::to_string(next_sheet(facts));
  return {pages_id(view.pages) + " aman, lanjutkan dari lembar " + from, pages_en(view.pages) + " kept, continue with sheet " + from};
}

Sentence says(const archive::IntakeFacts& facts, const IntakeView& view) {
  const std::string n = pages_id(view.pages), n_en = pages_en(view.pages);
  switch (facts.state) {
    case archive::IntakeState::filed: return {n + " sudah diberkaskan", n_en + " filed"};
    case archive::IntakeState::discarded: return {n + ", baki dibatalkan; gambarnya disimpan di gudang baki", n_en + ", intake discarded; its pictures are kept aside"};
    case archive::IntakeState::divided: return {"Semua berkas dari tumpukan ini sudah diteruskan", "Every dossier of this stack has gone on"};
    case archive::IntakeState::accepted: return {n + " diterima, siap diberkaskan", n_en + " accepted, ready to be filed"};
    case archive::IntakeState::capturing: return missing_sheets(facts, view);
    case archive::IntakeState::captured: break;
  }
  if (view.short_by > 0) return missing_sheets(facts, view);
  if (view.open_flags > 0)
    return {n + " aman, " + std::to_string(view.open_flags) + " pertanyaan belum dijawab", n_en + " kept, " + std::to_string(view.open_flags) + " questions open"};
  return {n + " lengkap, siap diperiksa", n_en + " complete, ready to be looked at"};
}

}  // namespace

std::string pages_id(int n) { return std::to_string(n) + " halaman"; }
std::string pages_en(int n) { return std::to_string(n) + (n == 1 ? " page" : " pages"); }
std::string sheets_en(int n) { return std::to_string(n) + (n == 1 ? " sheet" : " sheets"); }

bool closed(const archive::IntakeFacts& facts) {
  return facts.state == archive::IntakeState::filed || facts.state == archive::IntakeState::discarded ||
         facts.state == archive::IntakeState::divided;
}

bool duplex(const archive::IntakeFacts& facts) { return facts.profile.rfind("duplex", 0) == 0; }

int shown_pages(const archive::IntakeFacts& facts) {
  return static_cast<int>(std::count_if(facts.pages.begin(), facts.pages.end(), [](const auto& p) { return !p.set_aside; }));
}

const archive::IntakePage* page_no(const archive::IntakeFacts& facts, int no) {
  for (const auto& page : facts.pages)
    if (!page.set_aside && page.no == no) return &page;
  return nullptr;
}

// A page the clerk set aside (a blank back, a cover) was captured all the same: its sheet is not asked for again. A sheet of
// which only the front arrived before the batch broke off is put aside by the desk, with its front alone, and comes again.
int next_sheet(const archive::IntakeFacts& facts) {
  struct Seen { std::set<int> sides; bool shown = false; };
  std::map<int, Seen> sheets;
  for (const auto& page : facts.pages) {
    auto& seen = sheets[page.sheet];
    seen.sides.insert(page.side);
    seen.shown = seen.shown || !page.set_aside;
  }
  const bool broken_off = facts.state == archive::IntakeState::capturing;
  int last = 0;
  for (const auto& [sheet, seen] : sheets)
    if (!duplex(facts) || seen.sides.size() > 1 || (seen.shown && !broken_off)) last = std::max(last, sheet);
  return last + 1;
}

std::vector<archive::IntakePage> awaited_again(const archive::IntakeFacts& facts) {
  std::vector<archive::IntakePage> awaited;
  for (const auto& page : facts.pages) {
    const bool asked = std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.answer == "rescan"; });
    const bool here = !page.moved_to.empty() || std::any_of(facts.pages.begin(), facts.pages.end(), [&](const auto& other) {
      return (!other.set_aside || !other.moved_to.empty()) && other.id != page.id && other.sheet == page.sheet && other.side == page.side;
    });
    if (page.set_aside && asked && !here) awaited.push_back(page);
  }
  const auto order = [](const auto& page) { return std::pair(page.sheet, page.side); };
  std::stable_sort(awaited.begin(), awaited.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  const auto same = [&](const auto& a, const auto& b) { return order(a) == order(b); };
  awaited.erase(std::unique(awaited.begin(), awaited.end(), same), awaited.end());
  return awaited;
}

IntakeView view_of(archive::IntakeFacts facts) {
  IntakeView view;
  view.pages = shown_pages(facts);
  view.open_flags = static_cast<int>(facts.open_flags().size());
  view.short_by = facts.short_by();
  view.facts = std::move(facts);
  view.says = says(view.facts, view);
  return view;
}

Refused no_such_intake(const std::string& id) {
  return refuse("unknown-intake", {"Tidak ada baki masuk " + id + ".", "There is no intake " + id + "."},
                {"`berkas intake list` menunjukkan yang ada.", "`berkas intake list` shows those that stand."});
}

Refused no_such_page(int no, int pages) {
  return refuse("unknown-page", {"Tidak ada halaman " + std::to_string(no) + "; baki ini berisi " + pages_id(pages) + ".",
                                 "There is no page " + std::to_string(no) + "; this intake holds " + pages_en(pages) + "."},
                {"Pilih nomor halaman yang ada.", "Choose a page that exists."});
}

Refused bad_sheet_count(int sheets) {
  const std::string n = std::to_string(sheets);
  return {Exit::usage, "bad-count", {"Jumlah lembar " + n + " tidak mungkin.", n + " is no possible number of sheets."},
          {"Hitung lembarnya, paling sedikit 1.", "Count the sheets, at least 1."}};
}

Refused already_closed(const archive::IntakeFacts& facts) {
  if (facts.state == archive::IntakeState::filed)
    return refuse("already-filed", {"Baki ini sudah diberkaskan; isinya tidak dapat diubah lagi.", "This intake is filed already; it cannot be changed any more."},
                  {"Pindai ulang berkasnya sebagai versi baru dengan alasan.", "Scan the dossier again as a new version with a reason."});
  if (facts.state == archive::IntakeState::divided)
    return refuse("divided", {"Semua berkas dari tumpukan ini sudah diteruskan ke bakinya masing-masing.", "Every dossier of this stack has gone on to an intake of its own."},
                  {"Buka baki berkasnya.", "Open the intake of its dossier."});
  return refuse("discarded", {"Baki ini sudah dibatalkan; gambarnya tetap tersimpan.", "This intake was discarded; its pictures are kept."},
                {"Pindai lagi ke baki baru.", "Scan into a new intake."});
}

}  // namespace berkas::desk
