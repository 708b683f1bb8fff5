// Thousands of invented stacks with faults of every kind: no page ever bleeds into another document.
#include <map>
#include <random>

#include "tests/app/desk/stack/written_stack.h"

namespace berkas::desk {
namespace {

// Truth beside the stack: whose page is it? Faults of every kind are thrown in; whatever comes out clean must be pure. One thing
// no code can tell: a missing sheet replaced by exactly as many sheets of the next document, whose cover is missing too, or the
// cover replaced by a stray page with another dossier's code. So a stack lacks either sheets or covers, and strays lie inside.
class Invented {
public:
  explicit Invented(unsigned seed) : random_(seed), stack_(dice(3) == 0), counted_(dice(4) != 0), lacks_sheets_(dice(2) == 0) {
    const int dossiers = 2 + dice(8);
    for (int i = 0; i < dossiers; ++i) {
      sheets_[name(i)] = 1 + dice(6);
      stack_.dossier(name(i), counted_ ? std::optional(sheets_[name(i)]) : std::nullopt, dice(10) != 0);
    }
    for (int i = 0; i < dossiers; ++i) lay(i, dossiers);
  }
  int check() {
    const auto split = stack_.split();
    expect_whole(stack_.seen, split);
    for (const auto& document : split.documents) {
      if (!document.clean) continue;
      ++clean_;
      for (const auto& page : document.pages) EXPECT_EQ(truth_[page], document.dossier) << "page " << page;
      EXPECT_EQ(document.sheets, sheets_[document.dossier]);
    }
    return clean_;
  }

private:
  int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
  static std::string name(int i) { return std::string(1, static_cast<char>('A' + i)); }

  void owned(const std::string& by) {
    if (dice(4) == 0) stack_.last().open_flags.clear();
    for (auto& page : stack_.seen.pages)
      if (!truth_.contains(page.id)) truth_[page.id] = by;
  }
  void lay(int i, int all) {
    const auto code = name(i);
    const int fault = dice(8);
    switch (lacks_sheets_ && (fault == 1 || fault == 2) ? 7 : fault) {
      case 0: stack_.unread_cover(); owned("cover"); break;
      case 1: break;                                     // no cover at all
      case 2: stack_.put({"blank"}, {}); owned("cover"); break;   // face down
      case 3: stack_.label(code); owned(code); lay_pages(code, sheets_[code] - 1, all); return;
      default: stack_.cover(code); owned("cover");
    }
    lay_pages(code, sheets_[code], all);
  }
  void lay_pages(const std::string& code, int n, int all) {
    for (int k = 0; k < n; ++k) {
      if (k > 0 && dice(12) == 0) stray(code, all);
      if (lacks_sheets_ && dice(15) == 0) continue;                       // the sheet is missing
      if (dice(20) == 0) stack_.foreign();
      else stack_.pages(1);
      owned(code);
    }
  }
  void stray(const std::string& code, int all) {
    const auto other = name(dice(all));
    if (other == code) return;
    if (dice(2) == 0) stack_.form(other);
    else stack_.label(other);
    owned("stray");
  }

  std::mt19937 random_;
  WrittenStack stack_;
  bool counted_, lacks_sheets_;
  int clean_ = 0;
  std::map<std::string, int> sheets_;
  std::map<std::string, std::string> truth_;
};

TEST(SplitStack, NoPageEverBleedsInEightThousandInventedStacks) {
  int clean = 0;
  for (unsigned seed = 1; seed <= 8'000 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    clean += Invented(seed).check();
  }
  EXPECT_GT(clean, 4'000);                              // else the test would show nothing
}

}  // namespace
}  // namespace berkas::desk
