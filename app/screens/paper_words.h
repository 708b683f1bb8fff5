// A check sheet that came back on paper, in words: its questions, their answers, what was read of it. Pure.
#pragma once
#include <string>
#include <vector>

#include "app/desk/paper_check.h"

namespace berkas::screens {

desk::Sentence choice_words(const desk::PaperQuestion&, const std::string& choice);   // "Ada", "Tidak sesuai", "Salinan"
desk::Sentence asks_words(const desk::PaperQuestion&);                                // "Ada di berkas?", "Sesuai?"
desk::Sentence why_words(const desk::PaperQuestion&);                                 // why a human must say it
desk::Sentence paper_summary(const desk::PaperCheck&);                                // "52 terbaca, 3 belum pasti. Tanda tangan: ..."
desk::Sentence paper_kept(const desk::PaperKept&);                                    // after it was kept
desk::Sentence left_to_do(const desk::PaperKept&);                                    // rows still to be filled; empty: none

}  // namespace berkas::screens
