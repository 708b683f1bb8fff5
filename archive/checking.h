// How a long check is watched: how far it is, and whether it goes on. Called on the checking thread; throws nothing.
#pragma once
#include <cstdint>
#include <functional>
#include <stop_token>

namespace berkas::archive {

enum class CheckedPart { database, chain, rows, texts, files };   // in this order; rows and texts only in a full check

struct Checking {
  std::function<void(CheckedPart, std::int64_t done, std::int64_t total)> tell = [](CheckedPart, std::int64_t, std::int64_t) {};
  std::stop_token stop = {};   // asked often; a stopped check answers what it found so far

  bool stopped() const { return stop.stop_requested(); }
};

}  // namespace berkas::archive
