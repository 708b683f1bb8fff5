#include "archive/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

TEST(ArchiveTest, OnlyItsOwnerMayReadIt) {
  SampleArchive sample;
  sample.file(sample.open_dossier("A"), "bytes", {"teks"});
  struct stat facts {};
  ASSERT_EQ(::stat(sample.dir().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0700u);
  for (const auto& each : fs::recursive_directory_iterator(sample.dir())) {
    ASSERT_EQ(::stat(each.path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, each.is_directory() ? 0700u : 0600u) << each.path();
  }
}

TEST(ArchiveTest, IsNotMadeWhereOneStandsOrOthersKeepFiles) {
  SampleArchive sample;
  EXPECT_EQ(kind_of([&] { Archive::create(sample.dir(), "Lain", act("x")); }), FailureKind::already_an_archive);
  EXPECT_EQ(sample.catalogue().setting("office"), "Biro CONTOH");
  Scratch scratch;
  write_file(scratch.path() / "surat.odt", "x");
  EXPECT_EQ(kind_of([&] { Archive::create(scratch.path(), "Lain", act("x")); }), FailureKind::not_an_archive);
  EXPECT_FALSE(fs::exists(scratch.path() / "catalogue.db"));
}

TEST(ArchiveTest, IsMadeAgainWhereMakingItWasCutOff) {
  Scratch scratch;
  const auto dir = scratch.path() / "arsip";
  fs::create_directories(dir / "files");
  write_file(dir / "berkas.lock", "");
  write_file(dir / "catalogue.new", "half");
  EXPECT_EQ(kind_of([&] { (void)Archive::open(dir); }), FailureKind::not_an_archive);
  Archive::create(dir, "Biro", act("x"));
  EXPECT_EQ(Archive::open(dir)->catalogue().setting("office"), "Biro");
}

TEST(ArchiveTest, RefusesWhatIsNoArchive) {
  Scratch scratch;
  EXPECT_EQ(kind_of([&] { (void)Archive::open(scratch.path()); }), FailureKind::not_an_archive);
  EXPECT_EQ(kind_of([&] { (void)Archive::open(scratch.path() / "tidak-ada"); }), FailureKind::not_an_archive);
  write_file(scratch.path() / "catalogue.db", std::string(5000, 'x'));
  EXPECT_EQ(kind_of([&] { (void)Archive::open(scratch.path()); }), FailureKind::damaged);
}

TEST(ArchiveTest, RefusesADatabaseCutOff) {
  SampleArchive sample;
  for (int i = 0; i < 50; ++i) sample.open_dossier("Laporan " + std::to_string(i));
  sample.close();
  const auto file = sample.dir() / "catalogue.db";
  fs::resize_file(file, fs::file_size(file) / 2);
  try {
    sample.reopen();
    EXPECT_FALSE(sample->verify(false).empty());
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::damaged);
  }
}

TEST(ArchiveTest, SweepsOnlyWhenAlone) {
  SampleArchive sample;
  const auto temp = sample->store().new_temp(".pdf");
  write_file(temp, "half");
  {
    const auto other = Archive::open(sample.dir());
    EXPECT_FALSE(sample->sweep());
    EXPECT_TRUE(fs::exists(temp));
  }
  EXPECT_TRUE(sample->sweep());
  EXPECT_FALSE(fs::exists(temp));
  EXPECT_NO_THROW((void)Archive::open(sample.dir())) << "the shared lock is back";
}

TEST(ArchiveTest, TwoProcessesWriteAtOnce) {
  SampleArchive sample;
  constexpr int each = 60;
  std::vector<pid_t> children;
  for (std::uint64_t who = 0; who < 2; ++who) {
    const auto child = ::fork();
    if (child == 0) {
      int result = 1;
      try {
        const auto archive = Archive::open(sample.dir());
        const auto random = seeded(100 + who);
        for (int i = 0; i < each; ++i) {
          auto d = dossier_of(TrackingCode::make(CodeType::dossier, random).str(), "Laporan");
          archive->catalogue().act(act("dossier.registered", d.code), [&](Transaction& t) {
            d.number = std::to_string(t.next_number("2026"));
            t.put(d);
          });
        }
        result = 0;
      } catch (const std::exception& failure) {
        ::write(2, failure.what(), std::strlen(failure.what()));
      }
      ::_exit(result);
    }
    children.push_back(child);
  }
  for (const auto child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  std::set<int> numbers;
  DossierFilter all;
  for (const auto& line : sample.catalogue().list(all)) numbers.insert(std::stoi(line.number));
  EXPECT_EQ(numbers.size(), 2u * each);
  EXPECT_EQ(*numbers.rbegin(), 2 * each);
  EXPECT_EQ(sample.catalogue().event_count(), 2 * each + 1);
  EXPECT_THAT(sample->verify(true), IsEmpty());
}

TEST(ArchiveTest, ANewerSchemaIsRefusedAndLeftAlone) {
  SampleArchive sample;
  sample.close();
  ASSERT_EQ(std::system(("sqlite3 " + (sample.dir() / "catalogue.db").string() + " 'PRAGMA user_version=999'").c_str()), 0);
  const auto before = read_file(sample.dir() / "catalogue.db");
  EXPECT_EQ(kind_of([&] { sample.reopen(); }), FailureKind::newer_schema);
  EXPECT_EQ(read_file(sample.dir() / "catalogue.db"), before);
}

// ---- disks that refuse: needs the right to mount

class Mounted {
public:
  Mounted(const char* what, const fs::path& at, const char* type, unsigned long flags, const char* options)
      : at_(at), ok_(::mount(what, at.c_str(), type, flags, options) == 0) {}
  ~Mounted() {
    if (ok_) ::umount2(at_.c_str(), MNT_DETACH);
  }
  bool ok() const { return ok_; }
  fs::path at_;
  bool ok_;
};

TEST(ArchiveTest, AFullDiskIsSaidAndNothingIsLost) {
  Scratch scratch;
  const Mounted disk("tmpfs", scratch.path(), "tmpfs", 0, "size=3m");
  if (!disk.ok()) GTEST_SKIP() << "mounting a tmpfs is not permitted here: " << std::strerror(errno);
  const auto dir = scratch.path() / "arsip";
  Archive::create(dir, "Biro", act("x"));
  const auto archive = Archive::open(dir);
  const auto random = seeded();
  const auto kept = dossier_of(TrackingCode::make(CodeType::dossier, random).str(), "Sebelum penuh");
  archive->catalogue().act(act("x", kept.code), [&](Transaction& t) { t.put(kept); });
  auto intake = archive->tray().create("I1", "2026-11-22T09:00:00+07:00");
  NewPage page;
  page.media_type = "image/jpeg";
  page.bytes = std::string(200'000, 'p');
  int pages = 0;
  const auto fill = [&] {
    for (; pages < 100; ++pages) intake->add(page);
  };
  EXPECT_EQ(kind_of(fill), FailureKind::disk_full);
  EXPECT_EQ(intake->facts().pages.size(), static_cast<std::size_t>(pages));
  write_file(scratch.path() / "ballast", std::string(2'000'000, 'b'));  // takes what is left
  EXPECT_EQ(kind_of([&] { (void)archive->store().put_copy(intake->facts().pages.at(0).file); }), FailureKind::disk_full);
  EXPECT_EQ(kind_of([&] {
    for (int i = 0; i < 10'000; ++i)
      archive->catalogue().act(act("x"), [&](Transaction& t) { t.put_setting("k" + std::to_string(i), std::string(5000, 'v')); });
  }), FailureKind::disk_full);
  intake.reset();
  EXPECT_EQ(archive->tray().open("I1")->facts().pages.size(), static_cast<std::size_t>(pages));
  EXPECT_TRUE(archive->catalogue().dossier(kept.code));
  fs::remove(scratch.path() / "ballast");
  archive->catalogue().act(act("x"), [&](Transaction& t) { t.put_setting("after", "room again"); });
  EXPECT_THAT(archive->verify(true), IsEmpty());
}

TEST(ArchiveTest, AReadOnlyArchiveIsReadAndSaysSo) {
  SampleArchive sample;
  const auto d = sample.open_dossier("Laporan kinerja");
  const auto hash = sample.file(d, "bytes", {"teks halaman"});
  auto intake = sample->tray().create("I1", "2026-11-22T09:00:00+07:00");
  intake.reset();
  sample.close();
  Scratch mount_point;
  const Mounted bound(sample.dir().c_str(), mount_point.path(), nullptr, MS_BIND, nullptr);
  if (!bound.ok()) GTEST_SKIP() << "a bind mount is not permitted here: " << std::strerror(errno);
  ASSERT_EQ(::mount(nullptr, mount_point.path().c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr), 0);
  const auto archive = Archive::open(mount_point.path());
  EXPECT_FALSE(archive->writable());
  EXPECT_EQ(archive->catalogue().dossier(d.code)->about.title, "Laporan kinerja");
  EXPECT_EQ(archive->catalogue().find({"kinerja", {}, {}, {}, 10}).rows.size(), 1u);
  EXPECT_EQ(read_file(archive->store().path_of(hash)), "bytes");
  EXPECT_THAT(archive->verify(true), IsEmpty());
  EXPECT_EQ(archive->tray().list().size(), 1u);
  EXPECT_EQ(kind_of([&] { archive->catalogue().act(act("x"), [](Transaction&) {}); }), FailureKind::read_only);
  EXPECT_EQ(kind_of([&] { (void)archive->tray().create("I2", "t"); }), FailureKind::read_only);
  EXPECT_EQ(kind_of([&] { (void)archive->tray().open("I1"); }), FailureKind::read_only);
  EXPECT_EQ(kind_of([&] { (void)archive->store().put_copy("/etc/hostname"); }), FailureKind::read_only);
  EXPECT_FALSE(archive->sweep());
  EXPECT_EQ(kind_of([&] { Archive::create(mount_point.path() / "baru", "x", act("x")); }), FailureKind::read_only);
}

TEST(ArchiveTest, AReadOnlyViewOfAnArchiveInUseIsRead) {
  SampleArchive sample;
  const auto d = sample.open_dossier("Laporan kinerja");
  Scratch mount_point;
  const Mounted bound(sample.dir().c_str(), mount_point.path(), nullptr, MS_BIND, nullptr);
  if (!bound.ok()) GTEST_SKIP() << "a bind mount is not permitted here: " << std::strerror(errno);
  ASSERT_EQ(::mount(nullptr, mount_point.path().c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr), 0);
  const auto archive = Archive::open(mount_point.path());
  EXPECT_TRUE(archive->catalogue().dossier(d.code));
}

}  // namespace
}  // namespace berkas::archive
