// What makes a device's job impossible. The ordinary (jam, empty feeder, no code on the page) is a value, never this.
#pragma once
#include <stdexcept>
#include <string>

namespace berkas::devices {

enum class FailureKind { device_gone, device_refuses, unreadable_picture, too_large, unreadable_pdf, encrypted_pdf, worker_died, timed_out, disk, bad_request };

class Failure : public std::runtime_error {
public:
  Failure(FailureKind kind, std::string subject, const std::string& what)
      : std::runtime_error(what), kind_(kind), subject_(std::move(subject)) {}
  FailureKind kind() const { return kind_; }
  const std::string& subject() const { return subject_; }  // device name, file name

private:
  FailureKind kind_;
  std::string subject_;
};

}  // namespace berkas::devices
