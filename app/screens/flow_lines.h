// One dossier's way through the SOP as a picture can draw it: nodes in columns of roles, lines taken and not taken. Pure.
#pragma once
#include <string>
#include <vector>

#include "app/desk/outcome.h"
#include "workflow/routing.h"
#include "workflow/sop.h"

namespace berkas::screens {

struct FlowNode {
  int no = 0, column = 0;
  bool decision = false, passed = false, here = false;
  std::string text{};                // short text
  int visits = 0;
  int noes = 0;                      // returns taken from here
  int no_to = 0, yes_to = 0;         // steps; 0 none
  std::string role{};
  desk::Sentence last_day{};         // of the last visit: "26 Mar", or empty
};

struct FlowPictureLines {
  std::vector<std::string> roles{};
  std::vector<FlowNode> nodes{};
  int visits = 0, returns = 0;
  desk::Sentence span{};             // "2 Februari sampai 20 April 2026, 22 kunjungan, 3 kali dikembalikan"
};

FlowPictureLines flow_lines(const workflow::Sop&, const workflow::Routing*);   // null routing: the SOP alone

struct VisitLine { char tone = 'p'; std::string icon{}; desk::Sentence head{}, note{}; };
std::vector<VisitLine> visit_lines(const workflow::Routing&, int step);

}  // namespace berkas::screens
