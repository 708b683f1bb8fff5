// What the queue says, in the clerk's words. "Completed" proves nothing: the clerk is asked whether the sheet came out.
#pragma once
#include "app/desk/views.h"
#include "devices/printer.h"

namespace berkas::desk {

struct PrinterWords { std::string state; Sentence says, todo; bool trouble = false; };
PrinterWords words_for(const devices::JobStatus&);
PrinterWords words_for(const devices::QueueInfo&);       // the lamp: no sheet waits, as far as we know

}  // namespace berkas::desk
