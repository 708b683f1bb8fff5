// One answer to one card of a mixed stack.
#include <algorithm>

#include "app/desk/stack_door.h"
#include "app/desk/stack_source.h"
#include "app/desk/stack_words.h"

namespace berkas::desk {
namespace {

Refused not_an_answer(const std::string& word, const StackCard& card, const std::vector<StackAnswer>& allowed) {
  std::string list;
  for (const auto& answer : allowed) list += (list.empty() ? "" : ", ") + answer.word;
  return {Exit::usage, "bad-answer", {"Jawaban \"" + word + "\" tidak berlaku untuk " + to_string(card.kind) + ".", "The answer \"" + word + "\" does not fit " + to_string(card.kind) + "."},
          {"Jawab: " + list + ".", "Answer: " + list + "."}};
}

Refused names_no_dossier(const std::string& code) {
  return refuse("not-a-dossier", {"Kode " + code + " tidak menunjuk berkas di arsip ini.", "The code " + code + " leads to no dossier of this archive."},
                {"Ketik kode berkas atau itemnya.", "Type the code of a dossier or an item."});
}

std::optional<Refused> say_begins(Desk::State& state, archive::Intake& stack, const std::string& page, const std::string& typed) {
  const auto parsed = state.parse(typed);
  if (!parsed.ok()) return parsed.refused();
  const auto code = stack_code(state.catalogue(), parsed->str());
  if (code.dossier.empty()) return names_no_dossier(parsed->str());
  stack.judge(page, "item", code.item);
  stack.judge(page, "begins", code.dossier);
  return std::nullopt;
}

std::vector<std::string> pages_of(const StackNow& now, const StackCard& card) {
  if (card.document < 0) return card.pages;
  const auto& document = now.split.documents[static_cast<std::size_t>(card.document)];
  auto all = document.covers;
  all.insert(all.end(), document.pages.begin(), document.pages.end());
  return all;
}

std::vector<std::string> sheet_of(const StackNow& now, const std::string& id) {
  const auto page = std::find_if(now.seen.pages.begin(), now.seen.pages.end(), [&](const auto& each) { return each.id == id; });
  std::vector<std::string> sides;
  for (const auto& each : now.seen.pages)
    if (each.sheet == page->sheet && !each.gone) sides.push_back(each.id);
  return sides;
}

void set_aside(archive::Intake& stack, const std::vector<std::string>& pages) {
  for (const auto& page : pages) stack.set_aside(page);
}

void answer_flags(archive::Intake& stack, const StackNow& now, const std::string& id, const std::string& word) {
  const auto page = std::find_if(now.facts.pages.begin(), now.facts.pages.end(), [&](const auto& each) { return each.id == id; });
  for (const auto& flag : page->flags)
    if (flag.answer.empty()) stack.answer(id, flag.flag, word);
}

void answer_backs(archive::Intake& stack, const StackNow& now, const StackCard& card, const std::string& word) {
  const auto& document = now.split.documents[static_cast<std::size_t>(card.document)];
  for (const auto& id : document.pages) {
    const auto page = std::find_if(now.seen.pages.begin(), now.seen.pages.end(), [&](const auto& each) { return each.id == id; });
    if (page->side == 2 && page->open_flags == std::vector<std::string>{"blank"}) stack.answer(id, "blank", word);
  }
}

// The first page of the document: there the count is noted.
const std::string& first_of(const StackNow& now, const StackCard& card) {
  const auto& document = now.split.documents[static_cast<std::size_t>(card.document)];
  return document.covers.empty() ? document.pages.front() : document.covers.front();
}

void put_answer(archive::Intake& stack, const StackNow& now, const StackCard& card, const std::string& word) {
  if (card.kind == CardKind::blank_backs) return answer_backs(stack, now, card, word);
  if (card.kind == CardKind::flag) return answer_flags(stack, now, card.page, word);
  if (card.kind == CardKind::awaited) return stack.restore(card.page);
  if (word == "set-aside") return set_aside(stack, pages_of(now, card));
  if (word == "one-aside") return set_aside(stack, sheet_of(now, card.page));
  if (word == "count") return stack.judge(first_of(now, card), "count", std::to_string(card.captured));
  if (word == "begins") return stack.judge(card.page, "begins", card.dossier);
  stack.judge(card.page, word, "yes");                  // plain, keep, joins, end, known
}

}  // namespace

std::optional<Refused> answer_stack(Desk::State& state, archive::Intake& stack, const StackNow& now, const StackCard& card, const std::string& word, const std::string& code) {
  const auto view = stack_view(state, now);
  const auto shown = std::find_if(view.cards.begin(), view.cards.end(), [&](const auto& each) { return each.id == card_id(card); });
  const auto allowed = std::find_if(shown->answers.begin(), shown->answers.end(), [&](const auto& answer) { return answer.word == word; });
  if (allowed == shown->answers.end()) return not_an_answer(word, card, shown->answers);
  if (word != "code") {
    put_answer(stack, now, card, word);
    return std::nullopt;
  }
  if (auto no = say_begins(state, stack, card.page, code)) return no;
  if (card.kind == CardKind::blank_sheet) stack.judge(card.page, "cover", "yes");
  return std::nullopt;
}

std::optional<Refused> begin_in_stack(Desk::State& state, archive::Intake& stack, const archive::IntakePage& page, const std::string& code) {
  return say_begins(state, stack, page.id, code);
}

}  // namespace berkas::desk
