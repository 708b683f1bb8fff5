#include "app/desk/stack_split.h"

#include <algorithm>
#include <set>

namespace berkas::desk {
namespace {

const std::string* said(const StackPage& page, const std::string& what) {
  const auto found = page.judged.find(what);
  return found == page.judged.end() ? nullptr : &found->second;
}

// Both sides of one sheet, as they lie one after another in the present order.
struct Sheet {
  int number = 0;
  std::vector<const StackPage*> sides;

  const StackPage& front() const { return *sides.front(); }
  bool any(bool StackPage::*what) const {
    return std::any_of(sides.begin(), sides.end(), [&](const auto* side) { return side->*what; });
  }
  bool blank() const { return std::all_of(sides.begin(), sides.end(), [](const auto* side) { return side->blank; }); }
  const std::string* said_of(const std::string& what) const {
    for (const auto* side : sides)
      if (const auto* value = said(*side, what)) return value;
    return nullptr;
  }
};

std::vector<Sheet> sheets_of(const std::vector<StackPage>& pages) {
  std::vector<Sheet> sheets;
  for (const auto& page : pages) {
    if (sheets.empty() || sheets.back().number != page.sheet) sheets.push_back({page.sheet, {}});
    sheets.back().sides.push_back(&page);
  }
  return sheets;
}

enum class Role { plain, blank, cover, label, form, conflict, unread, unknown };

struct Reading {                            // what a sheet says of itself, or the clerk of it
  Role role = Role::plain;
  std::string dossier, item;
  const StackPage* page = nullptr;          // the side that says it
  std::vector<StackCode> codes;
  bool certain = false;                     // the clerk said that it begins here
};

bool names_dossier(const StackCode& code) { return code.kind == CodeKind::cover || code.kind == CodeKind::dossier || code.kind == CodeKind::form; }

bool is_cover_side(const StackPage& page) {
  return page.bars || std::any_of(page.codes.begin(), page.codes.end(), [](const auto& code) { return code.kind == CodeKind::cover; });
}

Reading reading_of_codes(const Sheet& sheet) {
  Reading read;
  std::set<std::string> named;
  bool damaged = false, unknown = false, cover = sheet.any(&StackPage::bars), own = false;
  read.page = &sheet.front();
  for (const auto* side : sheet.sides) {
    if (is_cover_side(*side) || side->unread) read.page = side;
    for (const auto& code : side->codes) {
      if (code.kind == CodeKind::foreign || code.kind == CodeKind::place) continue;
      read.codes.push_back(code);
      read.page = side;
      damaged = damaged || code.kind == CodeKind::damaged;
      unknown = unknown || code.kind == CodeKind::unknown;
      cover = cover || code.kind == CodeKind::cover;
      own = own || code.kind == CodeKind::dossier;
      if (!names_dossier(code)) continue;
      named.insert(code.dossier);
      read.dossier = code.dossier;
      if (!code.item.empty()) read.item = code.item;
    }
  }
  if (named.size() > 1 || (!named.empty() && unknown)) read.role = Role::conflict;
  else if (unknown) read.role = Role::unknown;
  else if (!named.empty() && !cover && (damaged || sheet.any(&StackPage::unread))) read.role = Role::unread;
  else if (!named.empty()) read.role = cover ? Role::cover : own ? Role::label : Role::form;
  else if (damaged || cover || sheet.any(&StackPage::unread)) read.role = Role::unread;
  else if (sheet.blank()) read.role = Role::blank;
  return read;
}

Reading reading_of(const Sheet& sheet) {
  Reading read = reading_of_codes(sheet);
  if (sheet.said_of("plain")) {
    read.role = Role::plain;
    return read;
  }
  if (const auto* code = sheet.said_of("begins")) {     // its dossier's code, typed or chosen
    const bool cover = std::any_of(sheet.sides.begin(), sheet.sides.end(), [](const auto* side) { return is_cover_side(*side) || said(*side, "cover"); });
    read.role = cover ? Role::cover : Role::label;
    if (read.dossier != *code) read.item.clear();
    if (const auto* item = sheet.said_of("item")) read.item = *item;
    read.dossier = *code;
    read.certain = true;
  }
  return read;
}

class Splitting {
public:
  explicit Splitting(const StackSeen& seen) : seen_(seen) {}

  Split run() {
    for (const auto& sheet : sheets_of(seen_.pages)) take(sheet);
    judge_documents();
    std::stable_sort(split_.cards.begin(), split_.cards.end(), [](const auto& a, const auto& b) { return a.first_sheet < b.first_sheet; });
    return std::move(split_);
  }

private:
  enum class Now { nothing, document, held, gone };

  void take(const Sheet& whole) {
    const auto sheet = present(whole);
    if (sheet.sides.empty()) {
      now_ = Now::gone;
      return;
    }
    const auto read = reading_of(sheet);
    tell_foreign(sheet);
    switch (read.role) {
      case Role::plain: return go_on(sheet);
      case Role::blank: return take_blank(sheet, read);
      case Role::cover: return take_cover(sheet, read);
      case Role::label: return take_label(sheet, read);
      case Role::form: return take_form(sheet, read);
      case Role::conflict: return hold(CardKind::conflict, sheet, read);
      case Role::unread: return hold(CardKind::unread, sheet, read);
      case Role::unknown: return hold(CardKind::unknown_code, sheet, read);
    }
  }

  static Sheet present(const Sheet& whole) {
    Sheet sheet{whole.number, {}};
    for (const auto* side : whole.sides)
      if (!side->gone) sheet.sides.push_back(side);
    return sheet;
  }

  void go_on(const Sheet& sheet) {
    if (now_ == Now::nothing || now_ == Now::gone) return hold(CardKind::no_cover, sheet, reading_of(sheet));
    if (now_ == Now::held) return add_held(sheet);
    add(sheet);
  }

  // An empty sheet is a page like any other, unless the document before it has all its sheets: then it may be a cover that
  // lies with its face down.
  void take_blank(const Sheet& sheet, const Reading& read) {
    if (now_ == Now::gone || (now_ == Now::document && complete())) return hold(CardKind::blank_sheet, sheet, read);
    go_on(sheet);
  }

  void take_cover(const Sheet& sheet, const Reading& read) {
    const int earlier = document_of(read.dossier, read.item);
    const bool joins = earlier >= 0 && sheet.said_of("joins");
    if (earlier >= 0 && !joins) return hold_twice(earlier, sheet, read);
    if (joins) rejoin(earlier, sheet);
    else begin(sheet, read);
    for (const auto* side : sheet.sides) {
      const bool leaf = !is_cover_side(*side) && !side->blank && !said(*side, "begins");
      if (leaf && said(*side, "keep")) document().pages.push_back(side->id);
      else if (leaf) ask_about_back(sheet, *side);
      else document().covers.push_back(side->id);
    }
    if (sheet.said_of("keep")) ++document().sheets;
  }

  void ask_about_back(const Sheet& sheet, const StackPage& side) {
    auto& card = ask(CardKind::cover_back, sheet.number, side.id);
    card.pages.push_back(side.id);
    blocked_.insert(here_);
  }

  void take_label(const Sheet& sheet, const Reading& read) {
    if (now_ == Now::document && document().dossier == read.dossier && !(read.certain && !read.item.empty() && read.item != document().item)) return add(sheet);
    const int earlier = document_of(read.dossier, read.item);
    if (earlier >= 0 && !sheet.said_of("joins")) return hold_twice(earlier, sheet, read);
    const bool free = now_ == Now::nothing || now_ == Now::gone || (now_ == Now::document && complete());
    if (!free && !read.certain) return hold(CardKind::other_code, sheet, read);
    if (earlier >= 0) rejoin(earlier, sheet);
    else begin(sheet, read);
    add(sheet);
  }

  void take_form(const Sheet& sheet, const Reading& read) {
    if (now_ == Now::document && document().dossier == read.dossier) return add(sheet);
    hold(CardKind::strange_form, sheet, read);
  }

  // -- documents
  StackDocument& document() { return split_.documents[static_cast<std::size_t>(here_)]; }

  int document_of(const std::string& dossier, const std::string& item) const {
    for (std::size_t i = 0; i < split_.documents.size(); ++i)
      if (split_.documents[i].dossier == dossier && split_.documents[i].item == item) return static_cast<int>(i);
    return -1;
  }

  void begin(const Sheet& sheet, const Reading& read) {
    StackDocument fresh;
    fresh.dossier = read.dossier;
    fresh.item = read.item;
    fresh.first_sheet = fresh.last_sheet = sheet.number;
    if (fresh.item.empty()) fresh.expected = dossier_of(read.dossier).sheets;
    if (const auto* counted = sheet.said_of("count")) fresh.expected = std::atoi(counted->c_str());
    split_.documents.push_back(std::move(fresh));
    here_ = static_cast<int>(split_.documents.size()) - 1;
    now_ = Now::document;
  }

  void rejoin(int earlier, const Sheet& sheet) {
    here_ = earlier;
    now_ = Now::document;
    document().joined.push_back(sheet.front().id);
    document().last_sheet = sheet.number;
  }

  void add(const Sheet& sheet) {
    for (const auto* side : sheet.sides) document().pages.push_back(side->id);
    ++document().sheets;
    document().last_sheet = sheet.number;
  }

  bool complete() { return document().expected && document().sheets == *document().expected; }

  StackDossier dossier_of(const std::string& code) const {
    const auto found = seen_.dossiers.find(code);
    return found == seen_.dossiers.end() ? StackDossier{} : found->second;
  }

  // -- cards
  StackCard& ask(CardKind kind, int sheet, const std::string& page) {
    StackCard card;
    card.kind = kind;
    card.page = page;
    card.first_sheet = card.last_sheet = sheet;
    split_.cards.push_back(std::move(card));
    return split_.cards.back();
  }

  void hold(CardKind kind, const Sheet& sheet, const Reading& read) {
    const std::string before = now_ == Now::document ? document().dossier : std::string();
    auto& card = ask(kind, sheet.number, (read.page ? read.page : &sheet.front())->id);
    card.before = before;
    card.is_cover = std::any_of(sheet.sides.begin(), sheet.sides.end(), [](const auto* side) { return is_cover_side(*side); });
    card.dossier = kind == CardKind::conflict ? "" : read.dossier;
    card.codes = read.codes;
    held_ = split_.cards.size() - 1;
    now_ = Now::held;
    add_held(sheet);
  }

  // Which of the two is the document? Neither goes on before the clerk has said so.
  void hold_twice(int earlier, const Sheet& sheet, const Reading& read) {
    blocked_.insert(earlier);
    hold(CardKind::twice, sheet, read);
  }

  void add_held(const Sheet& sheet) {
    auto& card = split_.cards[held_];
    for (const auto* side : sheet.sides) card.pages.push_back(side->id);
    card.last_sheet = sheet.number;
    ++card.captured;
  }

  void tell_foreign(const Sheet& sheet) {
    for (const auto* side : sheet.sides) {
      if (said(*side, "known")) continue;
      std::vector<StackCode> foreign;
      for (const auto& code : side->codes)
        if (code.kind == CodeKind::foreign) foreign.push_back(code);
      if (foreign.empty()) continue;
      auto& card = ask(CardKind::foreign, sheet.number, side->id);
      card.codes = std::move(foreign);
      card.asks = false;
    }
  }

  // -- what is asked of whole documents
  void judge_documents() {
    std::map<std::string, const StackPage*> by_id;
    for (const auto& page : seen_.pages) by_id[page.id] = &page;
    for (std::size_t i = 0; i < split_.documents.size(); ++i) {
      const auto cards = split_.cards.size();
      here_ = static_cast<int>(i);
      ask_about_dossier();
      ask_about_count();
      ask_about_pictures(by_id);
      ask_about_end(by_id);
      document().clean = split_.cards.size() == cards && !blocked_.contains(here_);
    }
    tell_owner_of_foreign();
  }

  StackCard& ask_of_document(CardKind kind, const std::string& page = {}) {
    const auto& of = document();
    auto& card = ask(kind, of.first_sheet, !page.empty() ? page : of.covers.empty() ? of.pages.front() : of.covers.front());
    card.last_sheet = of.last_sheet;
    card.dossier = of.dossier;
    card.document = here_;
    card.captured = of.sheets;
    card.expected = of.expected;
    return card;
  }

  void ask_about_dossier() {
    const auto dossier = dossier_of(document().dossier);
    if (dossier.cancelled) ask_of_document(CardKind::cancelled);
    else if (!dossier.may_scan) ask_of_document(CardKind::not_ready);
  }

  void ask_about_count() {
    const auto& of = document();
    if (of.pages.empty()) ask_of_document(CardKind::no_pages);
    else if (!of.expected && !dossier_of(of.dossier).may_scan) return;   // counted when it is received
    else if (!of.expected) ask_of_document(CardKind::uncounted);
    else if (of.sheets < *of.expected) ask_of_document(CardKind::short_of);
    else if (of.sheets > *of.expected) ask_of_document(CardKind::too_many);
  }

  void ask_about_pictures(const std::map<std::string, const StackPage*>& by_id) {
    std::vector<const StackPage*> empty_backs;
    for (const auto& id : document().pages) {
      const auto& page = *by_id.at(id);
      if (page.awaited) ask_of_document(CardKind::awaited, id);
      if (page.open_flags.empty() || page.awaited) continue;
      if (page.side == 2 && page.open_flags == std::vector<std::string>{"blank"}) {
        empty_backs.push_back(&page);
        continue;
      }
      auto& card = ask_of_document(CardKind::flag, id);
      card.first_sheet = card.last_sheet = page.sheet;
    }
    if (empty_backs.empty()) return;
    auto& card = ask_of_document(CardKind::blank_backs, empty_backs.front()->id);
    card.captured = static_cast<int>(empty_backs.size());
    card.first_sheet = empty_backs.front()->sheet;
    card.last_sheet = empty_backs.back()->sheet;
  }

  void ask_about_end(const std::map<std::string, const StackPage*>& by_id) {
    if (seen_.ended || document().pages.empty()) return;
    const auto& last = document().pages.back();
    if (last == seen_.pages.back().id && !said(*by_id.at(last), "end")) ask_of_document(CardKind::broken_off, last);
  }

  void tell_owner_of_foreign() {
    for (auto& card : split_.cards) {
      if (card.kind != CardKind::foreign) continue;
      for (const auto& of : split_.documents)
        if (std::find(of.pages.begin(), of.pages.end(), card.page) != of.pages.end()) card.dossier = of.dossier;
    }
  }

  const StackSeen& seen_;
  Split split_;
  Now now_ = Now::nothing;
  int here_ = -1;
  std::size_t held_ = 0;
  std::set<int> blocked_;
};

}  // namespace

Split split_stack(const StackSeen& seen) { return Splitting(seen).run(); }

}  // namespace berkas::desk
