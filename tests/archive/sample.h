// A small archive with a dossier in it, and the acts a test needs.
#pragma once
#include <memory>
#include <random>
#include <string>

#include "archive/archive.h"
#include "archive/failure.h"
#include "archive/tracking_code.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {

inline RandomBits seeded(std::uint64_t seed = 1) {
  auto engine = std::make_shared<std::mt19937_64>(seed);
  return [engine] { return (*engine)(); };
}

inline Act act(const std::string& kind, const std::string& subject = "") {
  return {{"Siti CONTOH", "19720219 199903 1 008"}, "2026-11-22T09:00:00+07:00", kind, subject, ""};
}

inline Dossier dossier_of(const std::string& code, const std::string& title) {
  Dossier d;
  d.code = code;
  d.sop_id = "kinerja-kementerian";
  d.about.title = title;
  d.state = "K1";
  d.created_at = d.state_since = d.received_at = "2026-11-22T08:00:00+07:00";
  d.routing.sop_id = d.sop_id;
  d.routing.current_step = 16;
  return d;
}

class SampleArchive {
public:
  SampleArchive() {
    Archive::create(dir(), "Biro CONTOH", act("archive.created"));
    archive_ = Archive::open(dir());
  }
  std::filesystem::path dir() const { return scratch_.path() / "arsip"; }
  Archive& operator*() { return *archive_; }
  Archive* operator->() { return archive_.get(); }
  Catalogue& catalogue() { return archive_->catalogue(); }
  void close() { archive_.reset(); }
  void reopen() {
    archive_.reset();
    archive_ = Archive::open(dir());
  }

  std::string code(CodeType type = CodeType::dossier) { return TrackingCode::make(type, random_).str(); }
  Dossier open_dossier(const std::string& title) {
    auto d = dossier_of(code(), title);
    catalogue().act(act("dossier.received", d.code), [&](Transaction& t) { t.put(d); });
    return d;
  }
  // Files bytes as the main item's next version, with its text when pages are given.
  std::string file(const Dossier& d, const std::string& bytes, const std::vector<std::string>& pages = {}, Security security = Security::ordinary) {
    const auto temp = archive_->store().new_temp(".pdf");
    write_file(temp, bytes);
    const auto stored = archive_->store().put(temp);
    catalogue().act(act("item.filed", d.code), [&](Transaction& t) {
      auto items = t.items(d.code);
      if (items.empty()) {
        Item item;
        item.code = code(CodeType::item);
        item.dossier = d.code;
        item.main = true;
        item.about.title = d.about.title;
        item.about.security = security;
        t.put(item);
        items.push_back(item);
      }
      StoredFile f;
      f.item = items[0].code;
      f.version = static_cast<int>(t.files(f.item).size()) + 1;
      f.sha256 = stored.sha256;
      f.bytes = stored.bytes;
      f.media_type = "application/pdf";
      f.pages = static_cast<int>(pages.size());
      t.put(f);
      if (pages.empty()) t.queue_text(f.sha256, d.code);
      else t.put_text(f.sha256, d.code, pages);
    });
    return stored.sha256;
  }

private:
  Scratch scratch_;
  RandomBits random_ = seeded();
  std::unique_ptr<Archive> archive_;
};

inline FailureKind kind_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.kind();
  }
  throw std::logic_error("nothing was refused");
}

}  // namespace berkas::archive
