#include "archive/store/digest.h"

#include <openssl/evp.h>

#include <array>

#include "archive/failure.h"

namespace berkas::archive {

struct Digest::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest() : state_(std::make_unique<State>()) {
  if (!state_->context || EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) != 1)
    throw Failure(FailureKind::io, "sha256", "SHA-256 is not available");
}

Digest::~Digest() = default;

void Digest::add(const void* data, std::size_t size) {
  if (EVP_DigestUpdate(state_->context, data, size) != 1) throw Failure(FailureKind::io, "sha256", "SHA-256 stopped");
}

std::string Digest::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int size = 0;
  if (EVP_DigestFinal_ex(state_->context, bytes.data(), &size) != 1) throw Failure(FailureKind::io, "sha256", "SHA-256 stopped");
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text.push_back("0123456789abcdef"[bytes[i] >> 4]);
    text.push_back("0123456789abcdef"[bytes[i] & 15]);
  }
  return text;
}

std::string sha256_hex(std::string_view text) {
  Digest digest;
  digest.add(text);
  return digest.hex();
}

}  // namespace berkas::archive
