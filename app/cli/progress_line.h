// One line on a terminal's stderr that is written over as the work goes on; nothing at all where stderr is no terminal.
#pragma once
#include "app/cli/session.h"

namespace berkas::cli {

class ProgressLine {
public:
  explicit ProgressLine(Session&);
  ~ProgressLine();                      // leaves the line empty for what comes next
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  desk::Progress heard();               // must not outlive the line

private:
  void tell(const Sentence& what, double fraction);
  Session& session_;
  bool seen_;                           // somebody looks at it
  std::string shown_;
};

}  // namespace berkas::cli
