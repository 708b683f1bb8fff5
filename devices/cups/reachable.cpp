#include "devices/cups/reachable.h"

#include <cups/http.h>

#include <chrono>
#include <cstring>
#include <future>
#include <memory>
#include <thread>

namespace berkas::devices::cups {
namespace {

bool connects(const std::string& host, int port) {
  http_addrlist_t* addresses = httpAddrGetList(host.c_str(), AF_UNSPEC, std::to_string(port).c_str());
  if (addresses == nullptr) return false;
  int socket = -1;
  const bool there = httpAddrConnect2(addresses, &socket, 1200, nullptr) != nullptr;
  if (there) httpAddrClose(nullptr, socket);
  httpAddrFreeList(addresses);
  return there;
}

}  // namespace

Reach reach(const std::string& device_uri) {
  char scheme[32], user[128], host[256], resource[1024];
  int port = 0;
  if (httpSeparateURI(HTTP_URI_CODING_ALL, device_uri.c_str(), scheme, sizeof scheme, user, sizeof user, host, sizeof host, &port, resource,
                      sizeof resource) < HTTP_URI_STATUS_OK) {
    return Reach::unknown;
  }
  const std::string kind = scheme;
  const bool network = kind == "ipp" || kind == "ipps" || kind == "http" || kind == "https" || kind == "socket" || kind == "lpd";
  if (!network || host[0] == '\0' || std::strstr(host, "._") != nullptr) return Reach::unknown;   // a DNS-SD name is for others to resolve
  // On a thread that is left behind when a name service hangs: it owns all it touches.
  auto answer = std::make_shared<std::promise<bool>>();
  auto future = answer->get_future();
  std::thread([answer, name = std::string(host), port] { answer->set_value(connects(name, port)); }).detach();
  if (future.wait_for(std::chrono::milliseconds(1500)) != std::future_status::ready) return Reach::unknown;
  return future.get() ? Reach::yes : Reach::no;
}

}  // namespace berkas::devices::cups
