// PDFs as they come from outside, invented: plain, signed electronically (TTE), or locked with a password.
//   make_pdf plain|signed|locked FILE [WORD]
// The signed one carries a real detached PKCS#7 signature over all its other bytes, by a certificate made for the occasion.
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

template <auto Free>
struct Freed {
  template <class T> void operator()(T* it) const { Free(it); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bytes = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Message = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;

constexpr std::size_t signature_bytes = 8192;

template <class T>
T checked(T it, const char* what) {
  if (!it) throw std::runtime_error(std::string("OpenSSL: ") + what);
  return it;
}

Certificate self_signed(EVP_PKEY* key) {
  Certificate certificate(checked(X509_new(), "certificate"));
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 365L * 24 * 3600);
  X509_set_pubkey(certificate.get(), key);
  auto* name = X509_get_subject_name(certificate.get());
  const unsigned char who[] = "Pejabat CONTOH";
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, who, -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  checked(X509_sign(certificate.get(), key, EVP_sha256()), "signing the certificate");
  return certificate;
}

std::string detached_signature(const std::string& content) {
  const Key key(checked(EVP_RSA_gen(2048), "key"));
  const auto certificate = self_signed(key.get());
  const Bytes in(checked(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())), "memory"));
  const Message message(checked(CMS_sign(certificate.get(), key.get(), nullptr, in.get(), CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP), "signing"));
  unsigned char* der = nullptr;
  const int size = i2d_CMS_ContentInfo(message.get(), &der);
  if (size <= 0) throw std::runtime_error("OpenSSL: writing the signature");
  std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

std::string page_content(const std::string& word) {
  return "BT /F 14 Tf 72 760 Td (KEMENTERIAN CONTOH) Tj 0 -24 Td (Laporan kinerja, naskah elektronik) Tj 0 -24 Td (" + word + ") Tj ET";
}

// A whole PDF of these objects, numbered from 1; the first is the catalogue.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char line[24];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", bytes.size());
    table += line;
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = bytes.size(), count = objects.size() + 1;
  return bytes + "xref\n0 " + std::to_string(count) + "\n" + table + "trailer\n<< /Size " + std::to_string(count) + " /Root 1 0 R >>\nstartxref\n" +
         std::to_string(start) + "\n%%EOF\n";
}

std::string pdf_with(const std::string& word, const std::string& of_catalogue, const std::string& of_page, const std::vector<std::string>& more) {
  const auto content = page_content(word);
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R " + of_catalogue + ">>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> " + of_page + ">>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  objects.insert(objects.end(), more.begin(), more.end());
  return pdf_of(objects);
}

std::string padded(std::size_t number) {
  char text[16];
  std::snprintf(text, sizeof text, "%010zu", number);
  return text;
}

void put(std::string& bytes, std::size_t at, const std::string& text) { bytes.replace(at, text.size(), text); }

// The signature's own place is left out of what is signed: /Contents is filled last.
std::string signed_pdf(const std::string& word) {
  const std::string hole = "<" + std::string(2 * signature_bytes, '0') + ">", range = "[0000000000 0000000000 0000000000 0000000000]";
  auto bytes = pdf_with(word, "/AcroForm << /SigFlags 3 /Fields [6 0 R] >> ", "/Annots [6 0 R] ",
                        {"<< /Type /Annot /Subtype /Widget /FT /Sig /T (TTE) /F 132 /Rect [0 0 0 0] /P 3 0 R /V 7 0 R >>",
                         "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (Pejabat CONTOH) /M (D:20260302090000+07'00') /ByteRange " +
                             range + " /Contents " + hole + " >>"});
  const auto from = bytes.find(hole), to = from + hole.size();
  put(bytes, bytes.find(range), "[" + padded(0) + " " + padded(from) + " " + padded(to) + " " + padded(bytes.size() - to) + "]");
  const auto signature = detached_signature(bytes.substr(0, from) + bytes.substr(to));
  if (signature.size() > signature_bytes) throw std::runtime_error("the signature does not fit");
  std::string hex;
  for (const char c : signature) {
    char two[3];
    std::snprintf(two, sizeof two, "%02x", static_cast<unsigned char>(c));
    hex += two;
  }
  put(bytes, from + 1, hex);
  return bytes;
}

void write(const std::string& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + file);
}

void write_locked(const std::string& file, const std::string& word) {
  const auto plain = pdf_with(word, "", "", {});
  QPDF pdf;
  pdf.processMemoryFile("plain", plain.data(), plain.size());
  QPDFWriter writer(pdf, file.c_str());
  writer.setR6EncryptionParameters("rahasia", "pemilik", true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string kind = argc > 2 ? argv[1] : "", word = argc > 3 ? argv[3] : "cendana";
  if (kind == "plain") write(argv[2], pdf_with(word, "", "", {}));
  else if (kind == "signed") write(argv[2], signed_pdf(word));
  else if (kind == "locked") write_locked(argv[2], word);
  else return std::cerr << "make_pdf plain|signed|locked FILE [WORD]\n", 2;
  return 0;
} catch (const std::exception& why) {
  std::cerr << "make_pdf: " << why.what() << '\n';
  return 1;
}
