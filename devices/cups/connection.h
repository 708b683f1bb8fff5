// One IPP exchange with cupsd: connect, ask, answer, all within a few seconds or a Failure.
#pragma once
#include <cups/cups.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace berkas::devices::cups {

struct Free {
  void operator()(http_t* http) const { httpClose(http); }
  void operator()(ipp_t* ipp) const { ippDelete(ipp); }
};
using Http = std::unique_ptr<http_t, Free>;
using Message = std::unique_ptr<ipp_t, Free>;

// What is not a Failure of the service itself: the caller decides what "not found" means.
struct Answer {
  Message message;
  ipp_status_t status = IPP_STATUS_OK;
  std::string text;                     // the service's own words
  bool ok() const { return status < IPP_STATUS_REDIRECTION_OTHER_SITE; }
};

class Connection {
public:
  explicit Connection(const std::string& server);   // Failure{device_refuses, "cups"} when nobody answers
  Answer ask(Message request, const std::string& resource = "/", const std::filesystem::path& file = {});

private:
  Http http_;
};

Message request(ipp_op_t operation, const std::string& queue = {});   // with printer-uri where a queue is named, and the user
void want(ipp_t*, const std::vector<const char*>& attributes);
std::string queue_uri(const std::string& queue);

// The one place where IPP's status codes become Failures. Returns only when the answer is good.
void demand(const Answer&, const std::string& queue);

std::string text_of(ipp_t*, const char* name);
std::vector<std::string> texts_of(ipp_t*, const char* name);
int number_of(ipp_t*, const char* name, int otherwise);

}  // namespace berkas::devices::cups
