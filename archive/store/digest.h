// SHA-256, the one hash of the archive: of files, of journal lines, of the history chain.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace berkas::archive {

class Digest {
public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void add(const void* data, std::size_t size);
  void add(std::string_view text) { add(text.data(), text.size()); }
  std::string hex();  // lower case; once, at the end

private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view text);

}  // namespace berkas::archive
