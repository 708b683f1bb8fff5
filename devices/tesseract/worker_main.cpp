// berkas-text-worker: reads pages from stdin, answers with their text on stdout. Started by the program, never by hand.
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

#include "devices/process/framing.h"
#include "devices/tesseract/engine.h"
#include "devices/tesseract/messages.h"

namespace {

namespace text = berkas::devices::tesseract;
namespace process = berkas::devices::process;

int serve(int in, int out) {
  text::Engine engine;
  for (process::Frame frame; process::read_frame(in, frame);) {
    if (frame.kind != text::page_frame) return 2;
    char kind = text::text_frame;
    std::string answer;
    try {
      answer = text::pack_text(engine.read(text::unpack_page(frame.payload)));
    } catch (const std::exception& error) {
      kind = text::trouble_frame;
      answer = error.what();
    }
    if (!process::write_frame(out, kind, answer)) return 0;
  }
  return 0;
}

}  // namespace

int main() try {
  process::watch_parent();
  (void)::setpriority(PRIO_PROCESS, 0, 10);  // text can wait; the window and the scanner cannot
  // Answers go to a descriptor of their own: whatever a library prints to stdout must not fall between the frames.
  const int answers = ::dup(STDOUT_FILENO);
  if (answers < 0 || !std::freopen("/dev/null", "w", stdout)) return 2;
  return serve(STDIN_FILENO, answers);
} catch (const std::exception& error) {
  std::fprintf(stderr, "berkas-text-worker: %s\n", error.what());
  return 1;
}
