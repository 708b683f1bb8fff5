#include "archive/store/store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "archive/failure.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;

unsigned mode_of(const fs::path& path) {
  struct stat facts {};
  EXPECT_EQ(::stat(path.c_str(), &facts), 0);
  return facts.st_mode & 0777;
}

class StoreTest : public testing::Test {
protected:
  fs::path finished(const std::string& bytes) {
    const auto path = store.new_temp(".pdf");
    write_file(path, bytes);
    return path;
  }
  Scratch scratch;
  Store store{scratch.path()};
};

TEST_F(StoreTest, KeepsAFileUnderItsHash) {
  const auto stored = store.put(finished("abc"));
  EXPECT_EQ(stored.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(stored.bytes, 3);
  EXPECT_TRUE(store.has(stored.sha256));
  EXPECT_EQ(read_file(store.path_of(stored.sha256)), "abc");
  EXPECT_EQ(store.all(), std::vector{stored.sha256});
}

TEST_F(StoreTest, NobodyElseMayReadWhatIsKept) {
  const auto stored = store.put(finished("abc"));
  const auto path = store.path_of(stored.sha256);
  EXPECT_EQ(mode_of(path), 0600u);
  for (auto folder = path.parent_path(); folder != scratch.path(); folder = folder.parent_path()) EXPECT_EQ(mode_of(folder), 0700u) << folder;
}

TEST_F(StoreTest, TheSameBytesAreStoredOnceAndLeaveNoTemp) {
  const auto first = store.put(finished("abc"));
  const auto second = store.put(finished("abc"));
  EXPECT_EQ(first.sha256, second.sha256);
  EXPECT_EQ(store.all().size(), 1u);
  EXPECT_TRUE(fs::is_empty(scratch.path() / "tmp"));
}

TEST_F(StoreTest, DamagedBytesGiveWayToGoodOnesAndAreKeptAside) {
  const auto stored = store.put(finished("abc"));
  write_file(store.path_of(stored.sha256), "abX");
  EXPECT_EQ(store.put(finished("abc")).sha256, stored.sha256);
  EXPECT_EQ(read_file(store.path_of(stored.sha256)), "abc");
  EXPECT_EQ(std::distance(fs::directory_iterator(scratch.path() / "quarantine"), {}), 1);
}

TEST_F(StoreTest, CopiesAForeignFileByteForByteAndLeavesIt) {
  const auto foreign = scratch.path() / "surat.pdf";
  const std::string bytes(3'000'000, '\x07');
  write_file(foreign, bytes);
  const auto stored = store.put_copy(foreign);
  EXPECT_EQ(read_file(foreign), bytes);
  EXPECT_EQ(read_file(store.path_of(stored.sha256)), bytes);
  EXPECT_EQ(stored.bytes, 3'000'000);
}

TEST_F(StoreTest, AMissingForeignFileIsSaidAndLeavesNothing) {
  try {
    (void)store.put_copy(scratch.path() / "tidak-ada.pdf");
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::missing_file);
  }
  EXPECT_TRUE(fs::is_empty(scratch.path() / "tmp"));
}

TEST_F(StoreTest, SweepingMovesTheUnknownToQuarantineAndKeepsTheKnown) {
  const auto known = store.put(finished("known"));
  const auto unknown = store.put(finished("unknown"));
  finished("half written");
  EXPECT_EQ(store.sweep({known.sha256}), 2);
  EXPECT_TRUE(store.has(known.sha256));
  EXPECT_FALSE(store.has(unknown.sha256));
  EXPECT_EQ(read_file(scratch.path() / "quarantine" / unknown.sha256), "unknown");
}

TEST_F(StoreTest, AHashThatIsNoHashReachesNoFile) {
  EXPECT_FALSE(store.has("../../etc/passwd"));
  EXPECT_THROW((void)store.path_of("../../etc/passwd"), Failure);
}

}  // namespace
}  // namespace berkas::archive
