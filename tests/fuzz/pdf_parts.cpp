// What is taken into a sealed copy: sheets, stamps, text layers, pictures, a whole PDF that gets its text. First byte: as which.
#include "devices/failure.h"
#include "devices/qpdf/qpdf_archival.h"
#include "tests/fuzz/scratch_file.h"
#include "tests/fuzz/target.h"

namespace {

using namespace berkas::devices;

struct Kept {
  berkas::testing::ScratchFolder folder;
  std::unique_ptr<ArchivalPdfMaker> maker = make_qpdf_maker("/usr/share/color/icc");
  std::filesystem::path page;  // a picture that is in order: one white pixel as G4
};

std::filesystem::path white_pixel(const berkas::testing::ScratchFolder& folder) {
  using namespace std::string_literals;
  std::string tiff = "II*\0\x08\0\0\0\x08\0"s;
  const auto entry = [&](int tag, int type, int value) {
    for (const int part : {tag, type}) tiff += {static_cast<char>(part & 255), static_cast<char>(part >> 8)};
    tiff += "\x01\0\0\0"s;
    tiff += {static_cast<char>(value & 255), static_cast<char>(value >> 8), 0, 0};
  };
  entry(256, 3, 1), entry(257, 3, 1), entry(258, 3, 1), entry(259, 3, 4), entry(262, 3, 0), entry(273, 4, 110), entry(277, 3, 1), entry(279, 4, 4);
  tiff += "\0\0\0\0\x80\x01\0\x10\x01\0\0\0"s;
  return folder.write("white.tif", tiff);
}

void take(const Kept& kept, int as, const std::string& bytes) {
  const auto file = kept.folder.write("part", bytes), target = kept.folder / "sealed.pdf";
  if (as == 0) return kept.maker->add_text(file, {bytes}, target);
  PdfInfo info;
  info.title = bytes.substr(0, 200), info.created = "2026-01-02T03:04:05+07:00", info.document_id = std::string(32, 'a');
  const auto pdf = kept.maker->begin(target, info);
  if (as == 1) pdf->add_page(file, std::nullopt);
  else pdf->add_page(kept.page, as == 2 ? std::optional(bytes) : std::nullopt);
  if (as == 3) pdf->stamp(1, file, {10, 10});
  if (as == 4) pdf->append_sheet(file);
  pdf->finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Kept kept;
  if (kept.page.empty()) kept.page = white_pixel(kept.folder);
  if (size < 2) return 0;
  try {
    take(kept, data[0] % 5, berkas::testing::bytes(data + 1, size - 1));
  } catch (const Failure&) {
  }
  return 0;
}
