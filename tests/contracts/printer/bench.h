// A printer to try the port on, with its faults in reach: the simulated one, or a private cupsd with a network printer behind it.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "devices/printer.h"

namespace berkas::devices::testing {

enum class Fault { out_of_paper, paused, offline, service_down };

class Bench {
public:
  virtual ~Bench() = default;
  virtual Printer& printer() = 0;
  virtual std::string queue() const = 0;
  virtual void lay(Fault) = 0;
  virtual void mend(Fault) = 0;
  virtual std::vector<std::filesystem::path> arrived() const = 0;   // what came out, in order
  const std::filesystem::path& folder() const { return folder_; }

protected:
  Bench();
  void remove_folder();
  std::filesystem::path folder_;
};

std::unique_ptr<Bench> simulated_bench();
std::unique_ptr<Bench> cups_bench();
void run_rig(const std::filesystem::path& folder, const std::string& words);   // cups_rig fault DIR rig WORD

bool eventually(const std::function<bool()>&, double seconds = 20);

}  // namespace berkas::devices::testing
