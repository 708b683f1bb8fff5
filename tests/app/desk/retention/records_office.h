// A desk with a clock the test turns, an office's tables, and dossiers that are as old as the test wants. No devices.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "app/desk/retention/disposals.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/retention/retentions.h"
#include "archive/failure.h"
#include "archive/tracking_code.h"
#include "tests/archive/scratch.h"

namespace berkas::desk {

using workflow::DisposalKind;
using workflow::DisposalStage;
using workflow::PartialDate;

inline PartialDate date(const std::string& text) { return PartialDate::parse(text).value(); }

class RecordsOffice {
public:
  RecordsOffice() {
    archive::Archive::create(dir(), "Biro CONTOH", act("archive.created"));
    open();
  }
  std::filesystem::path dir() const { return scratch_.path() / "arsip"; }
  archive::Act act(const std::string& kind, const std::string& subject = "") const { return {{"Siti CONTOH", "198001012005012001"}, now(), kind, subject, ""}; }
  std::string now() const { return today + "T09:00:00+07:00"; }
  void open() {
    desk_.reset();
    archive_ = archive::Archive::open(dir());
    Surroundings around;
    around.who = {"Siti CONTOH", "198001012005012001"};
    around.now = [this] { return now(); };
    around.random = [this] { return random_(); };
    around.sops = std::make_shared<const workflow::SopLibrary>(workflow::SopLibrary::load({std::filesystem::path(BERKAS_SOURCE_DIR) / "workflow" / "sops"}));
    desk_ = std::make_unique<Desk>(archive_, Devices{}, around);
  }
  void close() {
    desk_.reset();
    archive_.reset();
  }
  Desk& desk() { return *desk_; }
  archive::Archive& archive() { return *archive_; }
  archive::Catalogue& catalogue() { return archive_->catalogue(); }
  OfficeTables tables() { return OfficeTables(*desk_); }
  Retentions retentions() { return Retentions(*desk_); }
  Disposals disposals() { return Disposals(*desk_); }

  std::filesystem::path write(const std::string& name, const std::string& text) {
    archive::write_file(scratch_.path() / name, text);
    return scratch_.path() / name;
  }
  Outcome<TableImport> import(OfficeTable table, const std::string& text, bool dry_run = false) { return tables().take(table, write("tabel.csv", text), dry_run); }

  archive::Dossier dossier_of(const std::string& classification, const std::string& dated, archive::Security security = archive::Security::ordinary) {
    archive::Dossier d;
    d.code = archive::TrackingCode::make(archive::CodeType::dossier, [this] { return random_(); }).str();
    d.sop_id = "kinerja-kementerian";
    d.about.title = "Laporan " + std::to_string(++count_);
    d.about.security = security;
    d.classification = classification;
    d.number = std::to_string(count_) + "/" + classification;
    d.date = date(dated);
    d.state = "K8";
    d.created_at = d.state_since = dated + "T09:00:00+07:00";
    d.routing.sop_id = d.sop_id;
    return d;
  }
  std::string dossier(const std::string& classification, const std::string& dated, archive::Security security = archive::Security::ordinary) {
    const auto d = dossier_of(classification, dated, security);
    catalogue().act(act("dossier.registered", d.code), [&](archive::Transaction& t) { t.put(d); });
    return d.code;
  }
  // Its document, stored and read.
  std::string file(const std::string& dossier, const std::string& bytes, const std::string& words = "halaman") {
    const auto temp = archive_->store().new_temp(".pdf");
    archive::write_file(temp, bytes);
    const auto stored = archive_->store().put(temp);
    catalogue().act(act("item.filed", dossier), [&](archive::Transaction& t) {
      archive::Item item;
      item.code = archive::TrackingCode::make(archive::CodeType::item, [this] { return random_(); }).str();
      item.dossier = dossier;
      item.main = true;
      t.put(item);
      archive::StoredFile f;
      f.item = item.code;
      f.sha256 = stored.sha256;
      f.bytes = stored.bytes;
      f.media_type = "application/pdf";
      f.pages = 1;
      t.put(f);
      t.put_text(f.sha256, dossier, {words});
    });
    return stored.sha256;
  }
  // Everything a stage asks for, on today's date.
  workflow::StageRecord full(DisposalStage stage) const { return {stage, "12/2026", "Kepala Biro CONTOH", "dicacah", "", date(today), {"A", "B", "C"}, {"D", "E"}}; }
  std::vector<DisposalStage> stages(int disposal) {
    std::vector<DisposalStage> all;
    const auto shown = disposals().show(disposal);
    for (const auto& stage : shown->stages) all.push_back(stage.rule->stage);
    return all;
  }
  void go_through(int disposal, DisposalStage until = DisposalStage::carried_out) {
    for (auto shown = disposals().show(disposal); shown->next;) {
      const auto stage = *shown->next;
      shown = disposals().record(disposal, full(stage));
      ASSERT_TRUE(shown.ok()) << to_string(stage) << ": " << (shown.ok() ? "" : shown.refused().message.en);
      if (stage == until) return;
    }
  }
  archive::Dossier stands(const std::string& code) { return *catalogue().dossier(code); }
  void whole() {
    for (const auto& problem : archive_->verify(true)) ADD_FAILURE() << problem.kind << " " << problem.subject << " " << problem.detail;
  }
  template <class T>
  static std::string why(const Outcome<T>& outcome) {
    if (outcome.ok()) return "done";
    EXPECT_FALSE(outcome.refused().message.id.empty());
    EXPECT_FALSE(outcome.refused().message.en.empty());
    return outcome.refused().code;
  }

  std::string today = "2026-11-22";

private:
  berkas::archive::Scratch scratch_;
  std::mt19937_64 random_{20261122};
  int count_ = 0;
  std::shared_ptr<archive::Archive> archive_;
  std::unique_ptr<Desk> desk_;
};

}  // namespace berkas::desk
