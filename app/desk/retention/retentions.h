// How long each dossier is kept, what is due, and what holds it. Built over a Desk and of its thread; lives no longer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {

struct RetentionView {
  std::string code, number, title, classification;      // title "(uraian dibatasi)" for R and SR
  std::string rule;                                     // "PR.01.03: 2 + 3 tahun, musnah"; empty: none
  workflow::Lacking lacking = workflow::Lacking::nothing;
  workflow::PartialDate trigger, active_until, kept_until, due;
  workflow::NextAct next = workflow::NextAct::transfer;
  bool held = false, lent = false, inactive = false;
  int on_list = 0;                                      // open disposal that has it
  int ended_in = 0;                                     // disposal that moved, destroyed, handed over or appraised it last; its minutes stand there
  Sentence says;                                        // "Dipindahkan paling cepat 31 Desember 2024"
};

struct DueWish {
  workflow::PartialDate by{};                           // due on this day or before; unknown: today
  std::optional<int> year{};                            // or: falls due within this year
  std::optional<workflow::NextAct> next{};
  std::optional<std::string> classification{};          // and below
};

class Retentions {
public:
  explicit Retentions(Desk& desk) : desk_(desk) {}

  std::vector<RetentionView> due(const DueWish&);       // by date, then classification, then number
  std::vector<RetentionView> lacking();                 // without a rule, or whose trigger nobody has told
  Outcome<RetentionView> show(const std::string& code);
  // Tanggal pemicu: when what the schedule counts from happened. Unknown takes it back.
  Outcome<RetentionView> trigger(const std::string& code, const workflow::PartialDate& on, const std::string& note);

  Outcome<archive::Hold> hold(const std::string& code, const std::string& reason);
  Outcome<archive::Hold> release(const std::string& code_or_number, const std::string& note);   // of a dossier: its only open one
  Outcome<std::vector<archive::Hold>> holds(const std::string& code, bool only_open);           // "": all; of R and SR without their reason

private:
  Desk& desk_;
};

std::string rule_words(const workflow::RetentionRule&);
Sentence act_words(workflow::NextAct);                  // "pindah" / "transfer"
Refused destroyed_words(const std::string& dossier);    // of what a destroyed dossier can no longer do
// Destroyed or handed over: its paper and, where destroyed, its files are gone. Empty: it is here.
std::optional<Refused> is_gone(const archive::Dossier&);

}  // namespace berkas::desk
