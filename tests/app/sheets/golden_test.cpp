// Golden pictures of the printed forms. Renew them after a wanted change of a form, then look at each one before committing:
//   BERKAS_RENEW_GOLDEN=1 ctest --test-dir build/release -R Look.*AsApproved
// On a mismatch the picture that came out lies in build/release/golden/, beside its golden one's name.
#include <cairo.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>

#include "app/sheets/calibration.h"
#include "app/sheets/label_sheet.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/every_sheet.h"

namespace berkas::sheets::testing {
namespace {

namespace fs = std::filesystem;

struct Case { const char* name; const char* sheet; SheetData (*data)(); devices::Paper paper; bool form_code = true; };

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

SheetData secret_data() {
  SheetData data = sample_data();
  data.dossier.about.security = archive::Security::secret;
  return data;
}

SheetData archival_data() {
  SheetData data = sample_data();
  data.archival_stamp = true, data.item.reset();
  return data;
}

SheetData born_digital_data() {
  SheetData data = sample_data();
  data.scan.picture_hashes.clear(), data.scan.file_sha256 = hash_of_page(500), data.scan.media_type = "application/pdf";
  data.item->signature = "TTE";
  return data;
}

SheetData short_return_data() {
  SheetData data = sample_data();
  auto& loan = data.loan->loan;
  loan.state = archive::LoanState::returned, loan.returned_at = "2026-11-30T14:00:00+07:00", loan.taken_by = "Sari Wulandari", loan.sheets_back = 60;
  loan.condition = "Baik", loan.remarks = "Lembar 12 tertinggal di ruang rapat.";
  return data;
}

SheetData shelf_data() {
  SheetData data = sample_data();
  data.container->place.kind = archive::PlaceKind::shelf, data.container->place.name = "Rak 3", data.container->path = "Gedung A / Ruang Arsip 2";
  data.container->place.code = "BRK1-T-6Z1HQ8M4RC-CE";
  return data;
}

using Kind = MinutesFacts::Kind;
SheetData transfer_data() { return minutes_data(Kind::transfer); }
SheetData destruction_data() { return minutes_data(Kind::destruction); }
SheetData hand_over_data() { return minutes_data(Kind::hand_over); }

using devices::Paper;
const Case cases[] = {{"check-sheet-blank", "check-sheet", blank_data, Paper::a4},
                      {"check-sheet-filled", "check-sheet", sample_data, Paper::a4},
                      {"check-sheet-f4", "check-sheet", sample_data, Paper::f4},
                      {"routing", "routing", sample_data, Paper::a4},
                      {"scan-cover", "scan-cover", sample_data, Paper::a4},
                      {"scan-cover-secret", "scan-cover", secret_data, Paper::a4},
                      {"folder-label", "folder-label", sample_data, Paper::own},
                      {"folder-label-secret-a4", "folder-label", secret_data, Paper::a4},
                      {"dossier-label", "dossier-label", sample_data, Paper::own},
                      {"dossier-label-secret-a4", "dossier-label", secret_data, Paper::a4},
                      {"receipt", "receipt", sample_data, Paper::a4},
                      {"box-label", "box-label", sample_data, Paper::own},
                      {"place-label", "place-label", shelf_data, Paper::own},
                      {"loan-slip", "loan-slip", sample_data, Paper::a4},
                      {"loan-slip-blank-f4", "loan-slip", blank_data, Paper::f4},
                      {"out-card-secret", "out-card", secret_data, Paper::a4},
                      {"loan-reminder", "loan-reminder", sample_data, Paper::a4},
                      {"loan-statement", "loan-statement", short_return_data, Paper::a4},
                      {"authentication", "authentication", sample_data, Paper::a4},
                      {"authentication-born-digital", "authentication", born_digital_data, Paper::a4},
                      {"disposition", "disposition", sample_data, Paper::own},
                      {"disposition-a4", "disposition", sample_data, Paper::a4},
                      {"disposition-secret", "disposition", secret_data, Paper::own},
                      {"box-label-blank", "box-label", blank_data, Paper::own},
                      {"cross-reference", "cross-reference", sample_data, Paper::own},
                      {"pick-slip", "pick-slip", sample_data, Paper::own},
                      {"pick-slip-secret", "pick-slip", secret_data, Paper::own},
                      {"sop", "sop", sample_data, Paper::a4},
                      {"sop-f4", "sop", sample_data, Paper::f4},
                      {"conversion-minutes", "conversion-minutes", sample_data, Paper::a4},
                      {"conversion-minutes-f4", "conversion-minutes", sample_data, Paper::f4},
                      {"conversion-list", "conversion-list", sample_data, Paper::a4},
                      {"conversion-list-f4", "conversion-list", sample_data, Paper::f4},
                      {"transfer-minutes", "transfer-minutes", transfer_data, Paper::a4},
                      {"transfer-minutes-f4", "transfer-minutes", transfer_data, Paper::f4},
                      {"destruction-minutes", "destruction-minutes", destruction_data, Paper::a4},
                      {"destruction-minutes-f4", "destruction-minutes", destruction_data, Paper::f4},
                      {"hand-over-minutes", "hand-over-minutes", hand_over_data, Paper::a4},
                      {"hand-over-minutes-f4", "hand-over-minutes", hand_over_data, Paper::f4},
                      {"conversion-certificate", "conversion-certificate", sample_data, Paper::a4},
                      {"conversion-certificate-f4", "conversion-certificate", sample_data, Paper::f4},
                      {"destruction-minutes-blank", "destruction-minutes", blank_data, Paper::a4},
                      {"conversion-list-blank-f4", "conversion-list", blank_data, Paper::f4},
                      {"stamp", "stamp", sample_data, Paper::own},
                      {"stamp-archival", "stamp", archival_data, Paper::own}};

struct Picture {
  explicit Picture(const fs::path& png) : surface(cairo_image_surface_create_from_png(png.c_str())) {}
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture() { cairo_surface_destroy(surface); }
  int width() const { return cairo_image_surface_get_width(surface); }
  int height() const { return cairo_image_surface_get_height(surface); }
  int gray(int x, int y) const {   // of a gray PNG: any colour channel will do
    const unsigned char* row = cairo_image_surface_get_data(surface) + static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
    return row[x * 4];
  }
  cairo_surface_t* surface;
};

// Pixels that clearly differ; -1 when the sizes do.
long differing_pixels(const fs::path& one, const fs::path& other) {
  const Picture a(one), b(other);
  if (a.width() == 0 || a.width() != b.width() || a.height() != b.height()) return -1;
  long differing = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) differing += std::abs(a.gray(x, y) - b.gray(x, y)) > 64 ? 1 : 0;
  }
  return differing;
}

std::vector<int> every_page(int count) {
  std::vector<int> pages(static_cast<std::size_t>(count));
  std::iota(pages.begin(), pages.end(), 1);
  return pages;
}

// Where it begins and ends; of a letter where it goes on as well.
std::vector<int> telling_pages(const Printed& one, int count) {
  if (count <= 2) return every_page(count);
  return one.sheet.find("minutes") == std::string::npos ? std::vector{1, count} : std::vector{1, 2, count};
}

// These pages beside their golden pictures, which are renewed where that is asked for.
void look_as_approved(const Rendered& sheet, const std::string& sheet_name, const std::vector<int>& pages) {
  constexpr int dpi = 75;
  constexpr long tolerated = 60;   // a dot or two of antialiasing; a changed word is more
  const fs::path golden = fs::path(BERKAS_SOURCE_DIR) / "tests/golden", actual = fs::path(BERKAS_BINARY_DIR) / "golden";
  for (const int page : pages) {
    const std::string name = sheet_name + "-" + std::to_string(page) + ".png";
    const fs::path picture = sheet.picture(page, dpi);
    if (std::getenv("BERKAS_RENEW_GOLDEN") != nullptr) {
      fs::create_directories(golden);
      fs::copy_file(picture, golden / name, fs::copy_options::overwrite_existing);
    }
    const long differing = differing_pixels(golden / name, picture);
    if (differing >= 0 && differing <= tolerated) continue;
    fs::create_directories(actual);
    fs::copy_file(picture, actual / name, fs::copy_options::overwrite_existing);
    ADD_FAILURE() << name << ": " << differing << " pixels differ; what came out: " << (actual / name);
  }
  EXPECT_FALSE(fs::exists(golden / (sheet_name + "-" + std::to_string(sheet.pages() + 1) + ".png"))) << "the form lost a page";
}

void look_as_approved(const Rendered& sheet, const std::string& sheet_name) { look_as_approved(sheet, sheet_name, every_page(sheet.pages())); }

class GoldenPictures : public ::testing::TestWithParam<Case> {};

TEST_P(GoldenPictures, LookAsApproved) {
  const Case& one = GetParam();
  SheetData data = one.data();
  data.paper = one.paper;
  look_as_approved(Rendered(*find_sheet(one.sheet), data), one.name);
}

// A mixed sheet of labels that was begun: a dossier, a secret one with a second print, a box, a shelf.
TEST(GoldenSheetsOfLabels, LookAsApproved) {
  SheetData secret = secret_data();
  secret.issue = 2;
  const std::vector<Label> labels{dossier_label(sample_data()), dossier_label(secret), place_label(sample_data()), place_label(shelf_data()), dossier_label(blank_data())};
  for (const char* id : {"a4-3x8", "tj-107", "tj-121"}) {
    const LabelOrder order{*find_label_stock(id), 4, true};
    look_as_approved(Rendered([&](const fs::path& pdf) { return render_labels(order, labels, sample_data(), *devices::make_zxing_writer(), pdf); }), std::string("labels-") + id);
  }
}

TEST(GoldenCalibration, LooksAsApproved) {
  for (const auto paper : {Paper::a4, Paper::f4}) {
    SheetData data = sample_data();
    data.paper = paper;
    if (paper == Paper::f4) data.calibration = {0.4, -0.3, 1.002, 0.999};
    look_as_approved(Rendered([&](const fs::path& pdf) { return render_calibration_page(data, "Laser Lantai 2", *devices::make_zxing_writer(), pdf); }), paper == Paper::a4 ? "calibration" : "calibration-check-f4");
  }
}

// Of the matrix: what is long, each list, and on F4 what stands above on A4 alone.
bool chosen(const Printed& one) {
  static const std::set<std::string> lists_as_long{"list-converted", "list-inactive", "list-items", "list-loans"};   // the widest, and the one with most lines a page
  if (one.sheet.starts_with("labels-") || one.sheet == "calibration") return false;
  const bool on_f4 = one.name.find("-f4-") != std::string::npos, on_a4 = one.name.find("-a4-") != std::string::npos;
  const bool list = one.sheet.starts_with("list-");
  if (one.content == Content::lengthy) return on_a4 && (!list || lists_as_long.contains(one.sheet));
  if (one.content != Content::brief) return false;
  if (list) return on_a4;
  return on_f4 && one.framed && std::none_of(std::begin(cases), std::end(cases), [&](const Case& known) { return one.sheet == known.sheet && known.paper == Paper::f4 && known.data != blank_data; });
}

std::vector<Printed> chosen_sheets() {
  std::vector<Printed> all;
  std::copy_if(every_sheet().begin(), every_sheet().end(), std::back_inserter(all), chosen);
  return all;
}

class GoldenMatrix : public ::testing::TestWithParam<Printed> {};

TEST_P(GoldenMatrix, LooksAsApproved) {
  const Rendered rendered(GetParam().draw);
  look_as_approved(rendered, GetParam().name, telling_pages(GetParam(), rendered.pages()));
}

const auto identifier = [](std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
};

INSTANTIATE_TEST_SUITE_P(Sheets, GoldenMatrix, ::testing::ValuesIn(chosen_sheets()), [](const auto& one) { return identifier(one.param.name); });

INSTANTIATE_TEST_SUITE_P(Sheets, GoldenPictures, ::testing::ValuesIn(cases), [](const auto& one) { return identifier(one.param.name); });

}  // namespace
}  // namespace berkas::sheets::testing
