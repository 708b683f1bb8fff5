// A mixed stack written down sheet by sheet, for tests of splitting it.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/desk/stack_split.h"

namespace berkas::desk {

// A stack written down sheet by sheet. Page ids are "1.1": sheet and side.
class WrittenStack {
public:
  explicit WrittenStack(bool duplex = false) : duplex_(duplex) {}
  WrittenStack& dossier(const std::string& code, std::optional<int> sheets = {}, bool may_scan = true) {
    seen.dossiers[code] = {may_scan, false, may_scan ? "K3" : "K0", sheets};
    return *this;
  }
  WrittenStack& cover(const std::string& code) { return put({}, {{CodeKind::dossier, code, code, ""}, {CodeKind::cover, "F" + code, code, ""}}, true); }
  WrittenStack& unread_cover() { return put({}, {}, true); }
  WrittenStack& label(const std::string& code) { return put({}, {{CodeKind::dossier, code, code, ""}}); }
  WrittenStack& form(const std::string& code) { return put({}, {{CodeKind::form, "P1" + code, code, ""}}); }
  WrittenStack& foreign() { return put({}, {{CodeKind::foreign, "https://tte.contoh.go.id", "", ""}}); }
  WrittenStack& pages(int n) {
    for (int i = 0; i < n; ++i) put({}, {});
    return *this;
  }
  WrittenStack& blank() { return put({"blank"}, {}); }
  WrittenStack& put(std::vector<std::string> flags, std::vector<StackCode> codes, bool bars = false) {
    ++sheet_;
    StackPage front;
    front.sheet = sheet_;
    front.id = std::to_string(sheet_) + ".1";
    front.codes = std::move(codes);
    front.bars = bars;
    front.open_flags = flags;
    front.blank = std::find(flags.begin(), flags.end(), "blank") != flags.end();
    seen.pages.push_back(front);
    if (duplex_) back(true);
    return *this;
  }
  WrittenStack& back(bool blank) {
    StackPage back;
    back.sheet = sheet_;
    back.side = 2;
    back.id = std::to_string(sheet_) + ".2";
    back.blank = blank;
    if (blank) back.open_flags = {"blank"};
    seen.pages.push_back(back);
    return *this;
  }
  StackPage& page(const std::string& id) {
    return *std::find_if(seen.pages.begin(), seen.pages.end(), [&](const auto& each) { return each.id == id; });
  }
  StackPage& last() { return seen.pages.back(); }
  Split split() const { return split_stack(seen); }

  StackSeen seen;

private:
  bool duplex_;
  int sheet_ = 0;
};

// Every page once: in a document, among its covers, or held by a card.
inline void expect_whole(const StackSeen& seen, const Split& split) {
  std::multiset<std::string> placed;
  for (const auto& document : split.documents) {
    placed.insert(document.pages.begin(), document.pages.end());
    placed.insert(document.covers.begin(), document.covers.end());
  }
  for (const auto& card : split.cards) placed.insert(card.pages.begin(), card.pages.end());
  EXPECT_EQ(placed.size(), seen.pages.size());
  for (const auto& page : seen.pages) EXPECT_EQ(placed.count(page.id), 1U) << page.id;
}

}  // namespace berkas::desk
