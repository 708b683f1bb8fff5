// berkas-scan-worker: SANE behind a wall. Reads one request from stdin, answers on stdout, ends. Not for people.
#include <fcntl.h>
#include <unistd.h>

#include "devices/process/framing.h"
#include "devices/sane/worker.h"

int main() {
  // Backends print; what they print must not fall between our messages.
  const int answers = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  berkas::devices::process::prepare_worker();
  return berkas::devices::sane::serve(STDIN_FILENO, answers);
}
