// Inside the worker: one request, from its frame to its answer.
#pragma once

namespace berkas::devices::sane {

// Exit code: 0 answered (a refusal is an answer), 1 the other side has gone.
int serve(int requests_fd, int answers_fd);

}  // namespace berkas::devices::sane
