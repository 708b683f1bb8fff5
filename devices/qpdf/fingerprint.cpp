#include "devices/qpdf/fingerprint.h"

#include <array>

#include "devices/failure.h"

namespace berkas::devices::qpdf {

namespace {

void want(int done) {
  if (done != 1) throw Failure(FailureKind::bad_request, "sha256", "the fingerprint cannot be computed");
}

}  // namespace

Fingerprint::Fingerprint() : context_(EVP_MD_CTX_new()) {
  want(context_ ? EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) : 0);
}

void Fingerprint::add(const void* data, std::size_t size) { want(EVP_DigestUpdate(context_.get(), data, size)); }

std::string Fingerprint::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  want(EVP_DigestFinal_ex(context_.get(), digest.data(), &length));
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (unsigned i = 0; i < length; ++i) {
    text += digits[digest[i] >> 4];
    text += digits[digest[i] & 15];
  }
  return text;
}

}  // namespace berkas::devices::qpdf
