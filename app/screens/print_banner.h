// What the window says of a sheet on its way through the printer. Pure.
#pragma once
#include <string>

#include "app/desk/views.h"

namespace berkas::screens {

enum class PrintAct { none, came_out, print_again };

struct PrintBanner {
  char tone = 'a';                      // a accent, w warn, b bad
  desk::Sentence says, todo;            // "Label berkas: Kertas habis."
  PrintAct act = PrintAct::none;
  bool ended = false;                   // nothing will change any more by itself
  friend bool operator==(const PrintBanner& a, const PrintBanner& b) { return a.tone == b.tone && a.says.id == b.says.id && a.act == b.act; }
};

PrintBanner print_banner(const desk::Printed&);
PrintBanner did_not_come_out(const desk::Printed&);      // the clerk says so

}  // namespace berkas::screens
