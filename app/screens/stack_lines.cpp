#include "app/screens/stack_lines.h"

#include <algorithm>
#include <cctype>

#include "archive/tracking_code.h"

namespace berkas::screens {
namespace {

constexpr int code_characters = 17;     // BRK1, the type, ten of the id, two to check; dashes left out

std::string span(int first, int last) { return std::to_string(first) + (last > first ? "–" + std::to_string(last) : std::string()); }

desk::Sentence sheets(int first, int last) { return {"lembar " + span(first, last), (last > first ? "sheets " : "sheet ") + span(first, last)}; }

StackLine line_of(const desk::StackDocumentView& document) {
  StackLine line{.icon = document.clean ? "check" : "warn", .tone = document.clean ? 'g' : 'w', .title_id = document.title, .title_en = document.title, .second = sheets(document.first_sheet, document.last_sheet), .sheet = document.first_sheet};
  const std::string have = std::to_string(document.sheets);
  if (document.expected) {
    line.second.id += ", " + have + " dari " + std::to_string(*document.expected);
    line.second.en += ", " + have + " of " + std::to_string(*document.expected);
  }
  line.page = !document.pages.empty() ? document.pages.front() : document.covers.empty() ? 0 : document.covers.front();
  return line;
}

StackLine line_of(const desk::StackCardView& card, int index) {
  const bool information = !card.asks;
  StackLine line{.icon = information ? "info" : card.tone == 'b' ? "cross" : "warn", .tone = card.tone, .title_id = card.head.id, .title_en = card.head.en, .second = sheets(card.first_sheet, card.last_sheet), .sheet = card.first_sheet, .card = index};
  line.page = card.pages.empty() ? 0 : card.pages.front();
  return line;
}

int letters_of(const std::string& text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
}

}  // namespace

std::vector<StackLine> stack_lines(const desk::StackView& stack) {
  std::vector<StackLine> lines;
  // A document with a question stands in the list as its question.
  const auto asked_about = [&](const desk::StackDocumentView& document) {
    return std::any_of(stack.cards.begin(), stack.cards.end(), [&](const auto& card) { return card.asks && card.dossier == document.dossier && card.first_sheet == document.first_sheet; });
  };
  for (const auto& document : stack.documents)
    if (!asked_about(document)) lines.push_back(line_of(document));
  for (std::size_t i = 0; i < stack.cards.size(); ++i) lines.push_back(line_of(stack.cards[i], static_cast<int>(i)));
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.sheet < b.sheet; });
  return lines;
}

desk::Sentence stack_note(const desk::StackView& stack) {
  desk::Sentence note{std::to_string(stack.sheets) + " lembar, " + std::to_string(stack.clean) + " berkas utuh",
                      std::to_string(stack.sheets) + (stack.sheets == 1 ? " sheet, " : " sheets, ") + std::to_string(stack.clean) + (stack.clean == 1 ? " dossier whole" : " dossiers whole")};
  if (stack.unclear_sheets > 0) {
    note.id += ", " + std::to_string(stack.unclear_sheets) + " lembar belum jelas";
    note.en += ", " + std::to_string(stack.unclear_sheets) + " unclear";
  }
  return note;
}

desk::Sentence sheets_of_card(const desk::StackCardView& card) { return sheets(card.first_sheet, card.last_sheet); }

TypedCode typed_code(const std::string& text) {
  const int have = letters_of(text), whole = code_characters;
  if (archive::TrackingCode::parse(text)) return {true, false, {"Kode cocok.", "The code fits."}};
  if (have == 0) return {false, false, {"Boleh huruf kecil, tanda hubung boleh dilewati.", "Lower case will do, dashes may be left out."}};
  if (have < whole) {
    const std::string n = std::to_string(whole - have);
    return {false, false, {"Kurang " + n + " karakter. Boleh huruf kecil.", n + (whole - have == 1 ? " character" : " characters") + " missing. Lower case will do."}};
  }
  return {false, true, {"Kode ini tidak cocok dengan dua huruf pemeriksanya. Bandingkan sekali lagi.", "The last two letters do not fit this code. Compare it once more."}};
}

int first_card(const desk::StackView& stack) {
  for (std::size_t i = 0; i < stack.cards.size(); ++i)
    if (stack.cards[i].asks) return static_cast<int>(i);
  return stack.cards.empty() ? -1 : 0;
}

int next_card(const desk::StackView& stack, int from, bool back) {
  const int all = static_cast<int>(stack.cards.size());
  return all == 0 ? -1 : (std::max(from, 0) + (back ? all - 1 : 1)) % all;
}

}  // namespace berkas::screens
