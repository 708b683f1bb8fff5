#include "devices/cups/cups_printer.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "devices/cups/connection.h"
#include "devices/cups/media.h"
#include "devices/cups/reachable.h"
#include "devices/cups/reasons.h"
#include "devices/failure.h"

namespace berkas::devices {
namespace {

using namespace cups;

const std::vector<const char*> queue_attributes = {"printer-name", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                                   "printer-state-message", "device-uri"};

QueueState queue_state(int ipp_state) {
  switch (ipp_state) {
    case IPP_PSTATE_IDLE: return QueueState::idle;
    case IPP_PSTATE_PROCESSING: return QueueState::printing;
    case IPP_PSTATE_STOPPED: return QueueState::stopped;
    default: return QueueState::unknown;
  }
}

JobState job_state(int ipp_state) {
  switch (ipp_state) {
    case IPP_JSTATE_PENDING: return JobState::pending;
    case IPP_JSTATE_HELD: return JobState::held;
    case IPP_JSTATE_PROCESSING: return JobState::processing;
    case IPP_JSTATE_STOPPED: return JobState::stopped;
    case IPP_JSTATE_CANCELED: return JobState::cancelled;
    case IPP_JSTATE_ABORTED: return JobState::aborted;
    case IPP_JSTATE_COMPLETED: return JobState::completed;
    default: return JobState::pending;
  }
}

bool ended(JobState state) { return state == JobState::cancelled || state == JobState::aborted || state == JobState::completed; }

bool is_attribute(const char* name, const char* wanted) { return name != nullptr && std::string_view(name) == wanted; }

std::vector<std::string> strings_in(ipp_attribute_t* attribute) {
  std::vector<std::string> all;
  for (int i = 0; i < ippGetCount(attribute); ++i) {
    if (const char* text = ippGetString(attribute, i, nullptr)) all.emplace_back(text);
  }
  return all;
}

// Reads one printer group, from the attribute `at` on, and leaves the answer behind that group.
QueueInfo read_queue(ipp_t* answer, ipp_attribute_t*& at) {
  QueueInfo queue;
  for (; at != nullptr && ippGetGroupTag(at) == IPP_TAG_PRINTER; at = ippNextAttribute(answer)) {
    const char* name = ippGetName(at);
    if (is_attribute(name, "printer-name")) queue.name = ippGetString(at, 0, nullptr);
    if (is_attribute(name, "printer-state")) queue.state = queue_state(ippGetInteger(at, 0));
    if (is_attribute(name, "printer-is-accepting-jobs")) queue.accepting = ippGetBoolean(at, 0) != 0;
    if (is_attribute(name, "printer-state-reasons")) queue.reasons = plain_reasons(strings_in(at));
  }
  return queue;
}

class CupsPrinter final : public Printer {
public:
  explicit CupsPrinter(std::string server) : server_(std::move(server)) {}

  std::vector<QueueInfo> queues() override;
  int submit(const PrintRequest&) override;
  JobStatus status(const std::string& queue, int job) override;
  void cancel(const std::string& queue, int job) override;

private:
  static std::string default_queue(Connection&);
  static std::vector<std::string> supported_media(Connection&, const std::string& queue);
  static QueueInfo look_at(Connection&, const std::string& queue, std::string& message);
  void forget(Connection&, const JobStatus&);

  const std::string server_;
  std::mutex door_;
  std::map<std::pair<std::string, int>, JobStatus> ended_;   // jobs whose files were removed: the service no longer knows them
};

std::string CupsPrinter::default_queue(Connection& line) {
  Message ask = request(IPP_OP_CUPS_GET_DEFAULT);
  want(ask.get(), {"printer-name"});
  const Answer answer = line.ask(std::move(ask));
  return answer.ok() ? text_of(answer.message.get(), "printer-name") : "";   // "not found": none is set
}

std::vector<QueueInfo> CupsPrinter::queues() {
  Connection line(server_);
  const std::string usual = default_queue(line);
  Message ask = request(IPP_OP_CUPS_GET_PRINTERS);
  want(ask.get(), queue_attributes);
  const Answer answer = line.ask(std::move(ask));
  if (answer.status == IPP_STATUS_ERROR_NOT_FOUND) return {};   // a service without a queue
  demand(answer, "cups");
  std::vector<QueueInfo> all;
  ipp_t* message = answer.message.get();
  for (ipp_attribute_t* at = ippFirstAttribute(message); at != nullptr;) {
    if (ippGetGroupTag(at) != IPP_TAG_PRINTER) {
      at = ippNextAttribute(message);
      continue;
    }
    QueueInfo queue = read_queue(message, at);
    queue.is_default = queue.name == usual;
    if (!queue.name.empty()) all.push_back(std::move(queue));
  }
  return all;
}

std::vector<std::string> CupsPrinter::supported_media(Connection& line, const std::string& queue) {
  Message ask = request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
  want(ask.get(), {"media-supported"});
  const Answer answer = line.ask(std::move(ask));
  demand(answer, queue);
  return texts_of(answer.message.get(), "media-supported");
}

int CupsPrinter::submit(const PrintRequest& order) {
  std::error_code error;
  if (std::filesystem::file_size(order.pdf, error) == 0 || error) throw Failure(FailureKind::bad_request, order.pdf.string(), "there is nothing to print in " + order.pdf.string());
  Connection line(server_);
  const std::string media = media_name(order.paper, order.own_size, supported_media(line, order.queue));
  // Told now: a printer behind CUPS would cancel the job without a word to us.
  if (media.empty()) throw Failure(FailureKind::device_refuses, order.queue, "the queue " + order.queue + " offers no paper of that size");
  Message ask = request(IPP_OP_PRINT_JOB, order.queue);
  ippAddString(ask.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, order.title.c_str());
  ippAddString(ask.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
  ippAddString(ask.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media.c_str());
  ippAddString(ask.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr, "one-sided");   // a form is ticked and read back side by side
  ippAddString(ask.get(), IPP_TAG_JOB, IPP_TAG_NAME, "job-sheets", nullptr, "none");      // no banner page with a name on it
  if (order.full_scale) ippAddString(ask.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
  ippAddInteger(ask.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", std::max(1, order.copies));
  const Answer answer = line.ask(std::move(ask), "/printers/" + order.queue, order.pdf);
  demand(answer, order.queue);
  const int job = number_of(answer.message.get(), "job-id", 0);
  if (job <= 0) throw Failure(FailureKind::device_refuses, order.queue, "the print service took the job and gave it no number");
  return job;
}

QueueInfo CupsPrinter::look_at(Connection& line, const std::string& queue, std::string& said) {
  Message ask = request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
  want(ask.get(), queue_attributes);
  const Answer answer = line.ask(std::move(ask));
  demand(answer, queue);
  ipp_t* message = answer.message.get();
  QueueInfo info;
  info.name = queue;
  info.state = queue_state(number_of(message, "printer-state", 0));
  info.accepting = number_of(message, "printer-is-accepting-jobs", 1) != 0;
  info.reasons = plain_reasons(texts_of(message, "printer-state-reasons"));
  said = text_of(message, "printer-state-message");
  const bool told = std::find(info.reasons.begin(), info.reasons.end(), "offline") != info.reasons.end();
  if (!told && reach(text_of(message, "device-uri")) == Reach::no) info.reasons.emplace_back("offline");
  return info;
}

JobStatus CupsPrinter::status(const std::string& queue, int job) {
  Connection line(server_);
  JobStatus now;
  now.job = job;
  now.queue = look_at(line, queue, now.detail);
  {
    const std::lock_guard lock(door_);
    if (const auto known = ended_.find({queue, job}); known != ended_.end()) {
      now.state = known->second.state;
      return now;
    }
  }
  Message ask = request(IPP_OP_GET_JOB_ATTRIBUTES, queue);
  ippAddInteger(ask.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  want(ask.get(), {"job-state", "job-state-reasons", "job-printer-state-message"});
  const Answer answer = line.ask(std::move(ask));
  if (answer.status == IPP_STATUS_ERROR_NOT_FOUND) {
    now.state = JobState::gone;
    return now;
  }
  demand(answer, queue);
  now.state = job_state(number_of(answer.message.get(), "job-state", 0));
  if (const std::string said = text_of(answer.message.get(), "job-printer-state-message"); !said.empty()) now.detail = said;
  if (ended(now.state)) forget(line, now);
  return now;
}

// Asks the service to drop a job that ended, with its files: an office's paper must not lie in a spool folder for a day.
void CupsPrinter::forget(Connection& line, const JobStatus& last) {
  Message ask = request(IPP_OP_CANCEL_JOB, last.queue.name);
  ippAddInteger(ask.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", last.job);
  ippAddBoolean(ask.get(), IPP_TAG_OPERATION, "purge-job", 1);
  if (!line.ask(std::move(ask)).ok()) return;   // not ours to purge: the service's own settings rule
  const std::lock_guard lock(door_);
  ended_[{last.queue.name, last.job}] = last;
}

void CupsPrinter::cancel(const std::string& queue, int job) {
  Connection line(server_);
  Message ask = request(IPP_OP_CANCEL_JOB, queue);
  ippAddInteger(ask.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  const Answer answer = line.ask(std::move(ask));
  if (answer.status == IPP_STATUS_ERROR_NOT_POSSIBLE || answer.status == IPP_STATUS_ERROR_NOT_FOUND) return;   // it ended before
  demand(answer, queue);
}

}  // namespace

std::unique_ptr<Printer> make_cups_printer(const std::string& server) { return std::make_unique<CupsPrinter>(server); }

}  // namespace berkas::devices
