// Every code on every sheet comes back: printed on a cheap laser (gaps in the toner, blots, a worn drum), scanned at 200 dpi, a degree
// askew, grainy. BERKAS_PICTURES=DIR keeps the scans, to be looked at.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "app/sheets/label_sheet.h"
#include "archive/tracking_code.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/every_sheet.h"
#include "tests/bench/pages/capture.h"

namespace berkas::sheets::testing {
namespace {

namespace fs = std::filesystem;
using devices::PageImage;
using Codes = std::map<std::string, int>;

// Writes down which codes a sheet draws: the truth the scans are held against.
class NotingWriter final : public devices::CodeWriter {
public:
  devices::CodeSymbol write(const std::string& text, devices::Ecc ecc) const override {
    ++drawn[text];
    return real_->write(text, ecc);
  }
  mutable Codes drawn;

private:
  std::unique_ptr<devices::CodeWriter> real_ = devices::make_zxing_writer();
};

PageImage decoded(const fs::path& png, int dpi) {
  static const auto codec = devices::make_leptonica_codec();
  std::ifstream in(png, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  auto page = codec->decode(bytes.str());
  page.dpi = dpi;
  return berkas::testing::in_gray(page);
}

// Lines in the toner where the drum is worn: paler along the whole page.
void worn_drum(PageImage& page, berkas::testing::Dice& dice) {
  for (int i = 0; i < 5; ++i) {
    const int left = dice.whole(0, page.width_px - 9), width = dice.whole(1, 3);
    for (int y = 0; y < page.height_px; ++y)
      for (int x = left; x < left + width; ++x) {
        auto& value = page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x)];
        value = static_cast<std::uint8_t>(value + (255 - value) * 3 / 4);
      }
  }
}

PageImage cheaply_printed_and_scanned(PageImage page, unsigned seed) {
  using namespace berkas::testing;
  Dice dice(seed);
  worn_drum(page, dice);
  specks(page, dice, 9000, 255, 3);                            // toner that did not stick
  specks(page, dice, 1500, 40, 2);                             // and toner that did where it should not
  page = soft(page, 1.1);
  page = at_dpi(askew(page, dice.coin() ? 1.0 : -1.0), 200);
  page = soft(page, 0.7);                                      // the scanner's glass
  levels(page, 45, 232);
  noise(page, dice, 9);
  return jpeg(page, 60);
}

struct Reading { Codes read; int pages = 0; };

class Scans {
public:
  // Until all that was drawn is read: a page without any code costs the reader the most time, and a long list has dozens.
  Reading read(const fs::path& pdf, int pages, const std::string& name, const Codes& drawn) {
    Reading all;
    for (int page = 1; page <= pages && all.read != drawn; ++page) {
      const fs::path prefix = pdf.parent_path() / ("scan-" + std::to_string(page));
      output_of("pdftoppm -gray -png -singlefile -r 400 -f " + std::to_string(page) + " -l " + std::to_string(page) + " " + quoted(pdf) + " " + quoted(prefix));
      const auto scan = cheaply_printed_and_scanned(decoded(prefix.string() + ".png", 400), static_cast<unsigned>(++seed_));
      fs::remove(prefix.string() + ".png");
      keep(scan, name + "-" + std::to_string(page));
      for (const auto& code : reader_->read(scan)) ++all.read[code.text];
      ++all.pages;
    }
    return all;
  }

private:
  static void keep(const PageImage& scan, const std::string& name) {
    const char* folder = std::getenv("BERKAS_PICTURES");
    if (folder == nullptr) return;
    fs::create_directories(folder);
    std::ofstream(fs::path(folder) / (name + ".jpg"), std::ios::binary) << devices::make_leptonica_codec()->encode(scan, devices::PictureFormat::jpeg, 80).bytes;
  }
  std::unique_ptr<devices::CodeReader> reader_ = devices::make_zxing_reader([](std::string_view text) { return archive::TrackingCode::parse(text).has_value(); });   // as the desk has it
  int seed_ = 0;
};

class Folder {
public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "codes-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path = name;
  }
  ~Folder() { std::error_code ignored; fs::remove_all(path, ignored); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path path;
};

Codes halved(Codes drawn) {                                     // a sheet is drawn twice: once to count its pages
  for (auto& [code, times] : drawn) times /= 2;
  return drawn;
}

constexpr std::pair<const char*, devices::Paper> papers[] = {{"A4", devices::Paper::a4}, {"F4", devices::Paper::f4}, {"own", devices::Paper::own}};

// One test for each sheet and content, with a time limit of its own.
class EveryCode : public ::testing::TestWithParam<std::tuple<Content, std::string>> {};

TEST_P(EveryCode, OfTheSheetIsReadAfterACheapLaserPrintAndScan) {
  const auto& [content, id] = GetParam();
  if (content == Content::lengthy && std::getenv("BERKAS_LONG") == nullptr) GTEST_SKIP() << "many pages: packaging/test --all";
  const Sheet& sheet = *find_sheet(id);
  Scans scans;
  for (const auto& [paper_name, paper] : papers) {
    if (std::find(sheet.papers.begin(), sheet.papers.end(), paper) == sheet.papers.end()) continue;
    const Folder folder;
    const NotingWriter writer;
    SheetData data = data_of(sheet, content);
    data.paper = paper;
    const fs::path pdf = folder.path / "sheet.pdf";
    const int count = render(sheet, data, writer, pdf);
    const Codes drawn = halved(writer.drawn);
    ASSERT_FALSE(drawn.empty()) << id;
    const std::string name = id + "-" + paper_name + "-" + name_of(content);
    const Reading reading = scans.read(pdf, count, name, drawn);
    EXPECT_EQ(reading.read, drawn) << name;
    std::cout << name << ": " << drawn.size() << " codes on " << reading.pages << " of " << count << " pages\n";
  }
}

std::vector<std::string> sheets_with_codes() {
  std::vector<std::string> ids;
  for (const Sheet& sheet : all_sheets())
    if (sheet.id != "sop") ids.push_back(sheet.id);   // the procedure itself: about no dossier
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Sheets, EveryCode, ::testing::Combine(::testing::Values(Content::brief, Content::lengthy), ::testing::ValuesIn(sheets_with_codes())), [](const auto& one) {
  std::string name = name_of(std::get<0>(one.param)) + "_" + std::get<1>(one.param);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(EveryCodeOfLabels, OnAFullSheetOfLabelsOfEachStockIsReadToo) {
  Scans scans;
  int all = 0;
  for (const auto& stock : label_stocks()) {
    const Folder folder;
    const NotingWriter writer;
    std::vector<Label> labels;
    for (int i = 0; i < stock.count(); ++i) {
      Label label = dossier_label(i % 2 == 0 ? sample_data() : long_data());
      label.code = archive::TrackingCode::make(archive::CodeType::dossier, [i] { return 0x9E3779B97F4A7C15ull * static_cast<unsigned>(i + 1); }).str();
      labels.push_back(std::move(label));
    }
    const fs::path pdf = folder.path / "labels.pdf";
    const int pages = render_labels({stock, 0, false}, labels, sample_data(), writer, pdf);
    EXPECT_EQ(scans.read(pdf, pages, "labels-" + stock.id, writer.drawn).read, writer.drawn) << stock.id;
    all += stock.count();
  }
  std::cout << label_stocks().size() << " sheets of labels, " << all << " codes read\n";
}

}  // namespace
}  // namespace berkas::sheets::testing
