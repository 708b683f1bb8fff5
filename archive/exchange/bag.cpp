#include "archive/exchange/bag.h"

#include <array>
#include <boost/filesystem/operations.hpp>
#include <map>
#include <set>

#include "archive/exchange/csv.h"
#include "archive/failure.h"
#include "archive/store/digest.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t piece = 1 << 20;

std::string ending_of(const std::string& media_type) { return media_type == "application/pdf" ? ".pdf" : ".bin"; }

class Bag {
public:
  Bag(fs::path folder, const Store& store) : folder_(std::move(folder)), store_(store) { make_folders(folder_); }

  void text(const std::string& name, const std::string& content) {
    make_folders((folder_ / name).parent_path());
    const File out(folder_ / name, File::Mode::create_new);
    out.write(content);
    out.sync();
    note(name, sha256_hex(content), static_cast<std::int64_t>(content.size()));
  }

  void stored(const std::string& name, const StoredFile& file) {
    make_folders((folder_ / name).parent_path());
    if (!store_.has(file.sha256)) throw Failure(FailureKind::missing_file, file.sha256, "the file of " + file.item + " is not in the store");
    const File in(store_.path_of(file.sha256), File::Mode::read);
    const File out(folder_ / name, File::Mode::create_new);
    Digest digest;
    std::string buffer(piece, '\0');
    std::int64_t bytes = 0;
    while (const auto got = in.read(buffer.data(), buffer.size())) {
      digest.add(buffer.data(), got);
      out.write({buffer.data(), got});
      bytes += static_cast<std::int64_t>(got);
    }
    out.sync();
    if (digest.hex() != file.sha256) throw Failure(FailureKind::damaged, file.sha256, "the bytes of the file of " + file.item + " were changed");
    note(name, file.sha256, bytes);
  }

  // The tag files, the manifest of the payload first.
  Bagged close(const std::string& info) {
    Bagged bagged;
    for (const auto& [name, entry] : payload_) {
      ++bagged.files;
      bagged.bytes += entry.bytes;
    }
    const auto payload = manifest(payload_);
    payload_.clear();
    text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    text("bag-info.txt", info + "Payload-Oxum: " + std::to_string(bagged.bytes) + "." + std::to_string(bagged.files) + "\n");
    text("manifest-sha256.txt", payload);
    text("tagmanifest-sha256.txt", manifest(payload_));
    return bagged;
  }

private:
  struct Entry { std::string sha256; std::int64_t bytes = 0; };
  using Entries = std::map<std::string, Entry>;

  void note(const std::string& name, const std::string& sha256, std::int64_t bytes) { payload_[name] = {sha256, bytes}; }

  static std::string manifest(const Entries& entries) {
    std::string out;
    for (const auto& [name, entry] : entries) out += entry.sha256 + "  " + name + "\n";
    return out;
  }

  fs::path folder_;
  const Store& store_;
  Entries payload_;
};

std::string steps_of(const Dossier& dossier) {
  Csv csv({"Langkah", "Kunjungan", "Pelaksana", "Nama", "Diterima", "Selesai", "Keputusan", "Catatan", "Di luar SOP"});
  for (const auto& visit : dossier.routing.visits) {
    const char* decision = visit.decision == workflow::Decision::yes ? "setuju" : visit.decision == workflow::Decision::no ? "tidak setuju" : "";
    csv.add({std::to_string(visit.step), std::to_string(visit.visit), visit.role, visit.person, visit.received.to_string(), visit.finished.to_string(), decision,
             visit.note, visit.outside_sop ? visit.outside_reason : ""});
  }
  return csv.text();
}

std::string history_of(const std::vector<Event>& events) {
  Csv csv({"Nomor", "Waktu", "Petugas", "NIP", "Perbuatan", "Kode", "Catatan", "Hash"});
  for (const auto& event : events)
    csv.add({std::to_string(event.seq), event.at, event.operator_name, event.operator_nip, event.kind, event.subject, event.note, event.hash});
  return csv.text();
}

std::string list_of(const std::vector<Described>& dossiers) {
  Csv csv({"No", "Kode lacak", "Nomor berkas", "Klasifikasi", "Judul", "Tanggal", "Jumlah", "Keamanan", "Lokasi simpan"});
  int no = 0;
  for (const auto& d : dossiers) {
    const auto& about = d.dossier.about;
    csv.add({std::to_string(++no), d.dossier.code, d.dossier.number.value_or(""), d.dossier.classification, about.title, d.dossier.date.to_string(),
             about.quantity ? std::to_string(*about.quantity) + " " + about.quantity_unit : "", to_string(about.security), d.place_path});
  }
  return csv.text();
}

constexpr const char* read_me =
    "Paket arsip ini lengkap tanpa program apa pun.\r\n"
    "daftar.csv              daftar berkas dalam paket\r\n"
    "<kode lacak>/fail/      arsip digital, byte demi byte; PDF/A dengan lembar autentikasi di belakang\r\n"
    "<kode lacak>/metadata/  uraian sebagai Dublin Core (dc.xml), EAD3 (ead.xml) dan PREMIS 3 (premis.xml)\r\n"
    "<kode lacak>/langkah.csv  perjalanan berkas melalui langkah SOP\r\n"
    "<kode lacak>/riwayat.csv  siapa melakukan apa dan kapan\r\n"
    "Memeriksa keutuhan: sha256sum -c manifest-sha256.txt (di folder paket).\r\n";

std::string info_of(const std::vector<Described>& dossiers) {
  std::string info = "Bag-Software-Agent: Berkas\n";
  if (dossiers.empty()) return info;
  if (!dossiers.front().office.empty()) info += "Source-Organization: " + dossiers.front().office + "\n";
  info += "Bagging-Date: " + dossiers.front().made_at.substr(0, 10) + "\n";
  for (const auto& d : dossiers) info += "External-Identifier: " + d.dossier.code + "\n";
  return info;
}

void describe_in(Bag& bag, const Described& d) {
  const auto at = "data/" + d.dossier.code + "/";
  bag.text(at + "metadata/dc.xml", dublin_core(d));
  bag.text(at + "metadata/ead.xml", ead3(d));
  bag.text(at + "metadata/premis.xml", premis(d));
  bag.text(at + "langkah.csv", steps_of(d.dossier));
  bag.text(at + "riwayat.csv", history_of(d.events));
}

// Item, version, role and hash: no two files of a dossier share the name, and a stranger knows which is which.
std::string name_of(const StoredFile& file) {
  return file.item + "-v" + std::to_string(file.version) + "-" + to_string(file.role) + "-" + file.sha256.substr(0, 12) + ending_of(file.media_type);
}

std::optional<Bagged> fill(Bag& bag, const std::vector<Described>& dossiers, const BagWatch& watch) {
  int total = 0, done = 0;
  for (const auto& d : dossiers) total += static_cast<int>(d.files.size());
  bag.text("data/BACA-SAYA.txt", read_me);
  bag.text("data/daftar.csv", list_of(dossiers));
  for (const auto& d : dossiers) {
    describe_in(bag, d);
    for (const auto& file : d.files) {
      if (watch.stop.stop_requested()) return std::nullopt;
      bag.stored("data/" + d.dossier.code + "/fail/" + name_of(file), file);
      watch.tell(++done, total);
    }
  }
  return bag.close(info_of(dossiers));
}

}  // namespace

std::optional<Bagged> write_bag(const fs::path& folder, const std::vector<Described>& dossiers, const Store& store, const BagWatch& watch) {
  const auto part = fs::path(folder.string() + ".part");
  boost::filesystem::remove_all(part.string());
  std::optional<Bagged> bagged;
  try {
    Bag bag(part, store);
    bagged = fill(bag, dossiers, watch);
    if (bagged) rename_durably(part, folder);
  } catch (...) {
    boost::system::error_code ignored;
    boost::filesystem::remove_all(part.string(), ignored);
    throw;
  }
  if (!bagged) boost::filesystem::remove_all(part.string());
  return bagged;
}

}  // namespace berkas::archive
