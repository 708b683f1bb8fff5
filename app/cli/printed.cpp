#include "app/cli/printed.h"

#include <chrono>
#include <thread>

#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {

Json json_of(const desk::Printed& printed) {
  return {{"sheet", printed.sheet}, {"pages", printed.pages}, {"job", printed.job ? Json(*printed.job) : Json(nullptr)}, {"state", printed.state},
          {"printer", text_or_null(printed.queue)}, {"form", text_or_null(printed.form_code)}, {"file", printed.job ? Json(nullptr) : Json(printed.pdf.string())}};
}

namespace {

bool still_moving(const std::string& state) { return state == "pending" || state == "processing"; }
bool ended(const std::string& state) { return state == "completed" || state == "cancelled" || state == "aborted" || state == "gone"; }

}  // namespace

// "Sent" is not "printed": for a few seconds the job is watched, so that an empty tray is said at once. Of a sheet sent before the
// end is awaited through trouble as well: what a queue complains of stays for a while after it was mended.
desk::Outcome<desk::Printed> watch(Session& s, desk::Printed printed, bool sent_before) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(6);
  const auto wait = [&] { return sent_before ? !ended(printed.state) : still_moving(printed.state); };
  while (wait() && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    auto now = s.desk().follow(printed);
    if (!now) return now;
    printed = std::move(now.value());
  }
  return printed;
}

namespace {

std::string where(const desk::Printed& printed) {
  if (printed.job) return printed.queue + " #" + std::to_string(*printed.job) + ", " + printed.state;
  return printed.queue.empty() ? printed.pdf.string() : printed.queue + ", " + printed.state;
}

}  // namespace

Exit tell(Session& s, const desk::Printed& printed, const Json& more) {
  if (!printed.queue.empty() && !s.say(printed.says).empty()) s.note(printed.says);
  if (!printed.queue.empty() && !s.say(printed.todo).empty()) s.note(printed.todo);
  Json json = json_of(printed);
  json.update(more);
  return s.answer(json, [&](std::ostream& out) {
    out << printed.sheet << ": ";
    if (printed.pages > 0) out << printed.pages << s.say({" halaman, ", " pages, "});
    out << where(printed) << '\n';
  }, printed.exit);
}

}  // namespace berkas::cli
