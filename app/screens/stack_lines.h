// A mixed stack as its screen tells it: the order of the stack, the words of the head, the code being typed. Pure.
#pragma once
#include <string>
#include <vector>

#include "app/desk/stack_views.h"

namespace berkas::screens {

struct StackLine {
  std::string icon{};                    // check, warn, cross, info
  char tone = 'g';
  std::string title_id{}, title_en{};
  desk::Sentence second{};               // "lembar 1–14, 14 dari 14"
  int sheet = 0;                         // the first
  int card = -1;                         // index into the stack's cards; -1: a whole document
  int page = 0;                          // number of the page to show
};

std::vector<StackLine> stack_lines(const desk::StackView&);
desk::Sentence stack_note(const desk::StackView&);     // "60 lembar, 6 berkas utuh, 6 lembar belum jelas"
desk::Sentence sheets_of_card(const desk::StackCardView&);   // "lembar 31", "lembar 31–35"

// While a code is typed: what is still missing, or why it does not fit; ready when it is whole.
struct TypedCode { bool ready = false, wrong = false; desk::Sentence says; };
TypedCode typed_code(const std::string& text);

// A first card to look at: the first that asks, else the first at all; -1 none.
int first_card(const desk::StackView&);
int next_card(const desk::StackView&, int from, bool back);

}  // namespace berkas::screens
