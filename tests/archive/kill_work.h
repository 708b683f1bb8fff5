// What the worker makes and the test expects, from the intake's id alone.
#pragma once
#include <functional>
#include <memory>
#include <random>
#include <string>

#include "archive/tracking_code.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {

inline RandomBits seeded_bits(std::uint64_t seed) {
  auto engine = std::make_shared<std::mt19937_64>(seed);
  return [engine] { return (*engine)(); };
}

inline int pages_of(const std::string& id) { return 1 + static_cast<int>(std::hash<std::string>()(id) % 4); }

// About 60 kB, different for each page, so that writing takes long enough to be interrupted.
inline std::string picture_of(const std::string& id, int sheet) {
  std::mt19937_64 engine(std::hash<std::string>()(id) + static_cast<std::uint64_t>(sheet));
  std::string bytes;
  while (bytes.size() < 60'000) {
    const auto word = engine();
    bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
  }
  return bytes;
}

inline std::string document_of(const std::string& id) {
  std::string bytes;
  for (int sheet = 1; sheet <= pages_of(id); ++sheet) bytes += picture_of(id, sheet);
  return bytes;
}

}  // namespace berkas::archive
