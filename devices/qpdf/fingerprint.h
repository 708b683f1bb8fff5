// SHA-256 of what passes by. Only this folder sees it.
#pragma once
#include <openssl/evp.h>

#include <cstddef>
#include <memory>
#include <string>

namespace berkas::devices::qpdf {

class Fingerprint {
public:
  Fingerprint();
  void add(const void* data, std::size_t size);
  [[nodiscard]] std::string hex();  // once, at the end

private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

}  // namespace berkas::devices::qpdf
