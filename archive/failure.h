// What makes a job of the archive impossible. Ordinary answers (number taken, already filed) are values.
#pragma once
#include <stdexcept>
#include <string>

namespace berkas::archive {

enum class FailureKind {
  not_an_archive, already_an_archive, newer_schema, read_only, disk_full, damaged, busy, missing_file,
  intake_owned,   // another process has it open for writing
  intake_closed,  // filed or discarded: nothing may be added
  io
};

class Failure : public std::runtime_error {
public:
  Failure(FailureKind kind, std::string subject, const std::string& what)
      : std::runtime_error(what), kind_(kind), subject_(std::move(subject)) {}
  FailureKind kind() const { return kind_; }
  const std::string& subject() const { return subject_; }

private:
  FailureKind kind_;
  std::string subject_;
};

}  // namespace berkas::archive
