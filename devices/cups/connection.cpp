#include "devices/cups/connection.h"

#include <cstdlib>

#include "devices/failure.h"

namespace berkas::devices::cups {
namespace {

constexpr int connect_ms = 2500;
constexpr double answer_s = 4.0;
constexpr const char* service = "cups";

[[noreturn]] void no_service(const std::string& why) {
  throw Failure(FailureKind::device_refuses, service, "the print service does not answer: " + why);
}

struct Host { std::string name; int port; };

Host host_of(const std::string& server) {
  if (server.empty()) {
    cupsSetServer(nullptr);   // forgets what this thread read before: the office may have changed it
    return {cupsServer(), ippPort()};
  }
  const auto colon = server.rfind(':');
  if (colon == std::string::npos || server.front() == '/') return {server, ippPort()};
  return {server.substr(0, colon), std::atoi(server.c_str() + colon + 1)};
}

}  // namespace

Connection::Connection(const std::string& server) {
  const Host host = host_of(server);
  http_.reset(httpConnect2(host.name.c_str(), host.port, nullptr, AF_UNSPEC, cupsEncryption(), 1, connect_ms, nullptr));
  if (!http_) no_service(host.name + ":" + std::to_string(host.port) + ": " + cupsLastErrorString());
  // Called when nothing came for that long: 0 = give up. Without it a frozen cupsd holds the call for ever.
  httpSetTimeout(http_.get(), answer_s, [](http_t*, void*) { return 0; }, nullptr);
}

Answer Connection::ask(Message message, const std::string& resource, const std::filesystem::path& file) {
  ipp_t* given = message.release();   // cupsDo… frees the request itself
  Answer answer;
  answer.message.reset(file.empty() ? cupsDoRequest(http_.get(), given, resource.c_str())
                                    : cupsDoFileRequest(http_.get(), given, resource.c_str(), file.c_str()));
  answer.status = cupsLastError();
  answer.text = cupsLastErrorString() == nullptr ? "" : cupsLastErrorString();
  // No answer at all: the line broke or nobody spoke in time. A refusal always comes with a message.
  if (!answer.message && answer.status != IPP_STATUS_ERROR_NOT_FOUND) no_service(answer.text.empty() ? "no answer" : answer.text);
  return answer;
}

std::string queue_uri(const std::string& queue) {
  char uri[HTTP_MAX_URI];
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s", queue.c_str());
  return uri;
}

Message request(ipp_op_t operation, const std::string& queue) {
  Message made(ippNewRequest(operation));
  if (!queue.empty()) ippAddString(made.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, queue_uri(queue).c_str());
  ippAddString(made.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  return made;
}

void want(ipp_t* message, const std::vector<const char*>& attributes) {
  ippAddStrings(message, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(attributes.size()), nullptr, attributes.data());
}

void demand(const Answer& answer, const std::string& queue) {
  if (answer.ok()) return;
  switch (answer.status) {
    case IPP_STATUS_ERROR_NOT_FOUND: throw Failure(FailureKind::device_gone, queue, "there is no such queue: " + queue);
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS: throw Failure(FailureKind::device_refuses, queue, "the queue takes no jobs: " + answer.text);
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED:
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR:
    case IPP_STATUS_ERROR_BAD_REQUEST:
    case IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES: throw Failure(FailureKind::bad_request, queue, answer.text);
    case IPP_STATUS_ERROR_REQUEST_ENTITY: throw Failure(FailureKind::too_large, queue, answer.text);
    default: throw Failure(FailureKind::device_refuses, queue, answer.text);
  }
}

std::string text_of(ipp_t* message, const char* name) {
  ipp_attribute_t* found = ippFindAttribute(message, name, IPP_TAG_ZERO);
  const char* text = found == nullptr ? nullptr : ippGetString(found, 0, nullptr);
  return text == nullptr ? "" : text;
}

std::vector<std::string> texts_of(ipp_t* message, const char* name) {
  std::vector<std::string> all;
  ipp_attribute_t* found = ippFindAttribute(message, name, IPP_TAG_ZERO);
  for (int i = 0; found != nullptr && i < ippGetCount(found); ++i) {
    if (const char* text = ippGetString(found, i, nullptr)) all.emplace_back(text);
  }
  return all;
}

int number_of(ipp_t* message, const char* name, int otherwise) {
  ipp_attribute_t* found = ippFindAttribute(message, name, IPP_TAG_ZERO);
  return found == nullptr ? otherwise : ippGetValueTag(found) == IPP_TAG_BOOLEAN ? ippGetBoolean(found, 0) : ippGetInteger(found, 0);
}

}  // namespace berkas::devices::cups
