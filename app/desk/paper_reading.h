// From boxes to questions: what the paper says, and what a human must say for it. Pure but for the pictures it cuts out.
#pragma once
#include "app/desk/paper_pages.h"

namespace berkas::desk {

PaperCheck what_paper_says(const PaperPages&, const workflow::Sop&, const devices::MarkReader&);
int page_with_handwriting(const PaperPages&, const std::string& row);    // under Keterangan; 0: none

// The words of the contract for what an answer holds; empty: unanswered.
std::string present_word(const workflow::CheckAnswer&);
std::string form_word(const workflow::CheckAnswer&);
std::string conforms_word(const workflow::CheckAnswer&);

}  // namespace berkas::desk
