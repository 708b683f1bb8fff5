#include "app/desk/stack_door.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/desk/intake_view.h"
#include "app/desk/stack_source.h"
#include "app/desk/stack_words.h"

namespace berkas::desk {
namespace {

class Showing {
public:
  Showing(Desk::State& state, const StackNow& now) : state_(state), now_(now) {
    for (const auto& page : now.facts.pages) by_id_[page.id] = &page;
  }

  StackView run() {
    StackView view;
    for (const auto& document : now_.split.documents) {
      view.documents.push_back(shown(document));
      view.clean += document.clean;
    }
    std::set<int> unclear;
    for (const auto& card : now_.split.cards) {
      view.cards.push_back(shown(card, static_cast<int>(view.cards.size()) + 1));
      view.asking += card.asks;
      for (const auto& id : card.pages)
        if (const auto* page = find(id)) unclear.insert(page->sheet);
    }
    std::set<int> sheets;
    for (const auto& page : now_.facts.pages) {
      if (!page.set_aside) sheets.insert(page.sheet);
      else if (page.moved_to.empty()) ++view.set_aside;
    }
    view.sheets = static_cast<int>(sheets.size());
    view.unclear_sheets = static_cast<int>(unclear.size());
    view.gone = gone();
    view.intake = view_of(now_.facts);
    return view;
  }

private:
  const archive::IntakePage* find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  DossierView dossier(const std::string& code) const {
    const auto stands = code.empty() ? std::nullopt : state_.catalogue().dossier(code);
    if (!stands) return {};
    DossierView view;
    view.dossier = *stands;
    view.masked = archive::masked(stands->about.security);
    return view;
  }

  std::string title_of(const std::string& code) const {
    const auto view = dossier(code);
    return view.masked ? std::string(masked_text) : view.dossier.about.title;
  }

  std::string title_of(const std::string& code, const std::string& item) const {
    const auto named = item.empty() ? std::nullopt : state_.catalogue().item(item);
    return named && !dossier(code).masked && !archive::masked(named->about.security) ? named->about.title : title_of(code);
  }

  std::vector<int> numbers(const std::vector<std::string>& ids) const {
    std::vector<int> all;
    for (const auto& id : ids)
      if (const auto* page = find(id); page && page->no > 0) all.push_back(page->no);
    return all;
  }

  StackDocumentView shown(const StackDocument& document) const {
    StackDocumentView view;
    view.dossier = document.dossier;
    view.item = document.item;
    view.title = title_of(document.dossier, document.item);
    view.state = dossier(document.dossier).dossier.state;
    view.masked = dossier(document.dossier).masked;
    view.clean = document.clean;
    view.first_sheet = document.first_sheet;
    view.last_sheet = document.last_sheet;
    view.sheets = document.sheets;
    view.expected = document.expected;
    view.pages = numbers(document.pages);
    view.covers = numbers(document.covers);
    return view;
  }

  StackCardView shown(const StackCard& card, int no) const {
    StackCardView view;
    view.no = no;
    view.first_sheet = card.first_sheet;
    view.last_sheet = card.last_sheet;
    view.page = card.page;
    view.pages = numbers(card.document >= 0 ? now_.split.documents[static_cast<std::size_t>(card.document)].pages : card.pages);
    view.dossier = card.dossier;
    view.title = card.dossier.empty() ? std::string() : title_of(card.dossier);
    view.before_title = card.before.empty() ? std::string() : title_of(card.before);
    view.captured = card.captured;
    view.expected = card.expected;
    std::set<std::string> named;
    for (const auto& code : card.codes)
      if (code.dossier.empty() || named.insert(code.dossier).second) view.codes.push_back({code.text, code.dossier, code.dossier.empty() ? std::string() : title_of(code.dossier)});
    if (const auto* page = find(card.page)) view.crop = crop_of(*page, card);
    put_words(card, view);
    if (card.kind == CardKind::flag) tell_flags(card, view);
    return view;
  }

  void tell_flags(const StackCard& card, StackCardView& view) const {
    const auto* page = find(card.page);
    if (page == nullptr) return;
    for (const auto& flag : page->flags)
      if (flag.answer.empty()) view.codes.push_back({flag.flag, "", ""});
  }

  // Where a cover carries its large code and the line below it, whatever way it lies.
  static devices::BoxPx middle_of(const archive::IntakePage& page) {
    const int turns = ((page.upright_turns % 4) + 4) % 4, w = page.width_px, h = page.height_px;
    switch (turns) {
      case 1: return {w * 27 / 100, h / 4, w * 16 / 100, h / 2};
      case 2: return {w / 4, h * 55 / 100, w / 2, h * 16 / 100};
      case 3: return {w * 55 / 100, h / 4, w * 16 / 100, h / 2};
      default: return {w / 4, h * 29 / 100, w / 2, h * 16 / 100};
    }
  }

  // The symbol in question: one nobody could read, else the first that names what is asked about.
  static std::optional<devices::BoxPx> crop_of(const archive::IntakePage& page, const StackCard& card) {
    const archive::PageMark* best = nullptr;
    for (const auto& mark : page.marks) {
      const bool named = std::any_of(card.codes.begin(), card.codes.end(), [&](const auto& code) { return code.text == mark.text; });
      if (mark.kind == "unread" || ((named || mark.kind == "code-print") && best == nullptr)) best = &mark;
    }
    if (best == nullptr && card.kind == CardKind::unread && page.has_mark("cover")) return middle_of(page);
    if (best == nullptr) return std::nullopt;
    return devices::BoxPx{best->x, best->y, best->width, best->height};
  }

  std::vector<StackGone> gone() const {
    std::map<std::string, StackGone> all;
    for (const auto& page : now_.facts.pages) {
      if (page.moved_to.empty()) continue;
      auto& one = all[page.moved_to];
      one.intake = page.moved_to;
      ++one.pages;
    }
    std::vector<StackGone> list;
    for (auto& [id, one] : all) {
      if (state_.tray().stands(id)) one.dossier = state_.tray().read(id).dossier;
      one.title = title_of(one.dossier);
      list.push_back(std::move(one));
    }
    return list;
  }

  Desk::State& state_;
  const StackNow& now_;
  std::map<std::string, const archive::IntakePage*> by_id_;
};

}  // namespace

StackNow stack_now(Desk::State& state, archive::IntakeFacts facts) {
  StackNow now;
  now.facts = std::move(facts);
  now.seen = stack_seen(state.catalogue(), now.facts);
  now.split = split_stack(now.seen);
  return now;
}

StackView stack_view(Desk::State& state, const StackNow& now) { return Showing(state, now).run(); }

const StackCard* find_card(const StackNow& now, const std::string& id) {
  for (const auto& card : now.split.cards)
    if (card_id(card) == id) return &card;
  return nullptr;
}

std::optional<Refused> no_stack(const archive::IntakeFacts& facts) {
  if (facts.dossier.empty()) return std::nullopt;
  return refuse("no-stack", {"Baki ini sudah milik berkas " + facts.dossier + "; bukan tumpukan campuran.", "This intake belongs to dossier " + facts.dossier + " already; it is no mixed stack."},
                {"Buka berkasnya.", "Open its dossier."});
}

}  // namespace berkas::desk
