#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "tests/workflow/shipped.h"

namespace berkas::workflow {
namespace {

namespace fs = std::filesystem;

class SopLibraryFolders : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* base = std::getenv("TMPDIR");
    std::string pattern = std::string(base == nullptr ? "/tmp" : base) + "/berkas-sops-XXXXXX";
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder = pattern;
    shipped = folder / "shipped";
    office = folder / "office";
    fs::create_directories(shipped);
    fs::create_directories(office);
    for (const auto& entry : fs::directory_iterator(testing::shipped_folder())) fs::copy(entry.path(), shipped);
  }
  void TearDown() override { fs::remove_all(folder); }
  static void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

  fs::path folder, shipped, office;
};

const char* small = R"(format = "berkas.sop/1"
id = "surat-masuk"
status = "draf"
[kepala]
nama = "Surat Masuk"
[[pelaksana]]
id = "TU"
nama = "Tata Usaha"
[[langkah]]
no = 1
pelaksana = "TU"
kegiatan = "mencatat surat."
ya = "selesai"
tahap = "usulan"
)";

TEST_F(SopLibraryFolders, LoadsWhatShips) {
  const SopLibrary library = SopLibrary::load({shipped, office});
  EXPECT_EQ(library.all().size(), 2U);
  ASSERT_NE(library.find("kinerja-kementerian"), nullptr);
  ASSERT_NE(library.find("pendokumentasian"), nullptr);
  EXPECT_EQ(library.find("apa-saja"), nullptr);
  EXPECT_TRUE(library.skipped().empty());
}

TEST_F(SopLibraryFolders, FoldersThatDoNotExistAreEmpty) {
  const SopLibrary library = SopLibrary::load({shipped, folder / "nowhere"});
  EXPECT_EQ(library.all().size(), 2U);
  EXPECT_TRUE(SopLibrary::load({folder / "nowhere"}).all().empty());
}

TEST_F(SopLibraryFolders, OfficeSopsJoinAndOverride) {
  write(office / "surat.toml", small);
  std::string own = small;
  own.replace(own.find("surat-masuk"), 11, "pendokumentasian");
  write(office / "own.toml", own);
  const SopLibrary library = SopLibrary::load({shipped, office});
  EXPECT_EQ(library.all().size(), 3U);
  ASSERT_NE(library.find("pendokumentasian"), nullptr);
  EXPECT_EQ(library.find("pendokumentasian")->steps.size(), 1U);
}

TEST_F(SopLibraryFolders, OfficeMistakesAreToldAndTheRestStays) {
  write(office / "rusak.toml", std::string(small) + "tidak = 7\n");
  write(office / "surat.toml", small);
  const SopLibrary library = SopLibrary::load({shipped, office});
  EXPECT_EQ(library.all().size(), 3U);
  ASSERT_FALSE(library.skipped().empty());
  EXPECT_NE(library.skipped().front().find("rusak.toml:15: "), std::string::npos) << library.skipped().front();
}

TEST_F(SopLibraryFolders, SameIdTwiceInOneFolderIsToldNotGuessed) {
  write(office / "a.toml", small);
  write(office / "b.toml", small);
  const SopLibrary library = SopLibrary::load({shipped, office});
  EXPECT_EQ(library.all().size(), 3U);
  ASSERT_EQ(library.skipped().size(), 1U);
  EXPECT_NE(library.skipped().front().find("b.toml"), std::string::npos);
}

TEST_F(SopLibraryFolders, DamagedShippedSopIsAnError) {
  write(shipped / "rusak.toml", "id = ");
  EXPECT_THROW(SopLibrary::load({shipped, office}), SopError);
}

TEST_F(SopLibraryFolders, OfficeFolderFullOfOddThingsIsSurvived) {
  write(office / "catatan.txt", "bukan SOP");
  write(office / ".surat.toml.swp", "\0\1");
  fs::create_directory(office / "folder.toml");
  fs::create_symlink("/dev/zero", office / "nol.toml");
  fs::create_symlink(office / "hilang", office / "putus.toml");
  ASSERT_EQ(std::system(("mkfifo '" + (office / "pipa.toml").string() + "'").c_str()), 0);
  const SopLibrary library = SopLibrary::load({shipped, office});
  EXPECT_EQ(library.all().size(), 2U);
  EXPECT_EQ(library.skipped().size(), 4U);
}

}  // namespace
}  // namespace berkas::workflow
