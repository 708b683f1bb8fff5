#include "app/wiring/printers.h"

#include <cstdlib>
#include <string>

#include "app/wiring/log.h"
#include "devices/cups/cups_printer.h"
#include "devices/failure.h"
#include "devices/simulated/simulated_printer.h"

namespace berkas::wiring {
namespace {

class BothPrinters : public devices::Printer {
public:
  explicit BothPrinters(const std::string& folder) : cups_(devices::make_cups_printer()), simulated_(devices::make_simulated_printer(folder)) {}

  std::vector<devices::QueueInfo> queues() override {
    auto all = simulated_->queues();
    try {
      for (auto& queue : cups_->queues()) all.push_back(std::move(queue));
    } catch (const devices::Failure& failure) {  // a print service that is down must not hide the training printer
      log_line(std::string("printers: ") + failure.what());
    }
    return all;
  }
  int submit(const devices::PrintRequest& request) override { return of(request.queue).submit(request); }
  devices::JobStatus status(const std::string& queue, int job) override { return of(queue).status(queue, job); }
  void cancel(const std::string& queue, int job) override { of(queue).cancel(queue, job); }

private:
  devices::Printer& of(const std::string& queue) { return queue == devices::simulated_queue ? *simulated_ : *cups_; }

  std::unique_ptr<devices::Printer> cups_, simulated_;
};

}  // namespace

std::shared_ptr<devices::Printer> make_printer() {
  const char* folder = std::getenv("BERKAS_SIMULATED_PRINTER");
  if (folder != nullptr && *folder != '\0') return std::make_shared<BothPrinters>(folder);
  return devices::make_cups_printer();
}

}  // namespace berkas::wiring
