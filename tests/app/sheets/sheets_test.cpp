// What every sheet must hold: the right words in the PDF, codes that foreign readers read, embedded fonts, no secret titles.
#include <gmock/gmock.h>

#include <cairo.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "app/sheets/form_geometry.h"
#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/rendered.h"
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const std::string dossier_code = "BRK1-B-7K3M9Q2XTA-SM", form_code = "BRK1-F-4DW8HN6R2C-B7";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// No file of this process may grow beyond so many bytes: what a full disk does, without one.
class SmallestFiles {
public:
  explicit SmallestFiles(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallestFiles() { setrlimit(RLIMIT_FSIZE, &before_); }
  SmallestFiles(const SmallestFiles&) = delete;
  SmallestFiles& operator=(const SmallestFiles&) = delete;

private:
  rlimit before_{};
};

TEST(SheetTable, NamesEverySheetOnce) {
  std::set<std::string> ids;
  for (const Sheet& one : all_sheets()) {
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    EXPECT_FALSE(one.title_id.empty() || one.title_en.empty() || one.papers.empty()) << one.id;
    EXPECT_EQ(find_sheet(one.id), &one);
  }
  EXPECT_THAT(ids, ::testing::IsSupersetOf({"check-sheet", "routing", "scan-cover", "dossier-label", "receipt", "authentication", "stamp"}));
  EXPECT_EQ(find_sheet("no-such-sheet"), nullptr);
}

TEST(AllSheets, EmbedEveryFont) {
  for (const Sheet& one : all_sheets()) {
    const Rendered rendered(one, hostile_data());
    EXPECT_EQ(output_of("pdffonts " + quoted(rendered.pdf()) + " | awk 'NR > 2 { print $(NF - 4) }' | sort -u"), "yes\n") << one.id;   // column emb
  }
}

TEST(AllSheets, GiveTheSameBytesForTheSameOrder) {
  for (const Sheet& one : all_sheets()) {
    const Rendered first(one, sample_data()), second(one, sample_data());
    EXPECT_EQ(bytes_of(first.pdf()), bytes_of(second.pdf())) << one.id;
  }
}

TEST(AllSheets, CarryNoTransparencyThatTheArchivalCopyForbids) {
  for (const char* id : {"authentication", "stamp"}) {
    const Rendered rendered(sheet(id), hostile_data());
    const std::string bytes = bytes_of(rendered.pdf());   // cairo leaves dictionaries in clear
    EXPECT_THAT(bytes, AllOf(HasSubstr("/Type /Page"), Not(HasSubstr("/SMask /")), Not(HasSubstr("/SMask 1")), Not(HasSubstr("/JPXDecode")), Not(HasSubstr("/Subtype /Image")))) << id;
  }
}

TEST(AllSheets, KeepInkInsideThePageWhateverTheTextHolds) {
  for (const Sheet& one : all_sheets()) {
    const Rendered rendered(one, hostile_data());
    const std::string boxes = output_of("pdftotext -bbox -l 2 " + quoted(rendered.pdf()) + " -");
    std::istringstream lines(boxes);
    double width = 0, height = 0;
    int words = 0;
    for (std::string line; std::getline(lines, line);) {
      double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
      if (std::sscanf(line.c_str(), "  <page width=\"%lf\" height=\"%lf\"", &width, &height) == 2) continue;
      if (std::sscanf(line.c_str(), "    <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &x1, &y1, &x2, &y2) != 4) continue;
      ++words;
      EXPECT_TRUE(x1 >= 0 && y1 >= -1 && x2 <= width + 1 && y2 <= height + 1) << one.id << ": " << line;
    }
    EXPECT_GT(words, 3) << one.id;
  }
}

TEST(AllSheets, RefuseToLeaveHalfAFileBehind) {
  const auto codes = devices::make_zxing_writer();
  EXPECT_THROW((void)render(sheet("routing"), sample_data(), *codes, "/nonexistent/folder/sheet.pdf"), devices::Failure);
  const Rendered before(sheet("stamp"), sample_data());
  const std::string kept = bytes_of(before.pdf());
  {
    const SmallestFiles full(2000);
    EXPECT_THROW((void)render(sheet("routing"), sample_data(), *codes, before.pdf()), devices::Failure);
    EXPECT_THROW((void)render(sheet("routing"), sample_data(), *codes, before.folder() / "new.pdf"), devices::Failure);
  }
  EXPECT_EQ(bytes_of(before.pdf()), kept);   // what stood there stands there still
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(before.folder()), {}), 1);
}

TEST(Codes, AreReadByZbarOnEverySheet) {
  EXPECT_THAT(Rendered(sheet("check-sheet"), sample_data()).codes(1), ElementsAre(form_code));
  EXPECT_THAT(Rendered(sheet("routing"), sample_data()).codes(1), ElementsAre(dossier_code));
  EXPECT_THAT(Rendered(sheet("scan-cover"), sample_data()).codes(1), UnorderedElementsAre(dossier_code, form_code));
  EXPECT_THAT(Rendered(sheet("receipt"), sample_data()).codes(1), ElementsAre(form_code, form_code));
  EXPECT_THAT(Rendered(sheet("authentication"), sample_data()).codes(1), ElementsAre(dossier_code));
  for (const auto paper : {devices::Paper::own, devices::Paper::a4, devices::Paper::f4}) {
    SheetData data = sample_data();
    data.paper = paper;
    EXPECT_THAT(Rendered(sheet("dossier-label"), data).codes(1), ElementsAre(dossier_code));
    EXPECT_THAT(Rendered(sheet("stamp"), data).codes(1), ElementsAre(dossier_code));
  }
}

TEST(Codes, NameTheDossierWhereAFormHasNoneOfItsOwn) {
  SheetData data = sample_data();
  data.form_code.clear();
  EXPECT_THAT(Rendered(sheet("check-sheet"), data).codes(1), ElementsAre(dossier_code));
  EXPECT_THAT(Rendered(sheet("scan-cover"), data).codes(1), ElementsAre(dossier_code));
}

TEST(Codes, OfASecondItemAreTheItems) {
  SheetData data = sample_data();
  data.item->main = false, data.form_code.clear();
  EXPECT_THAT(Rendered(sheet("scan-cover"), data).codes(1), ElementsAre(data.item->code));
}

TEST(Secrecy, KeepsRestrictedTitlesOffWhatLiesOpen) {
  for (const auto level : {archive::Security::secret, archive::Security::top_secret}) {
    for (const char* id : {"dossier-label", "scan-cover", "cross-reference", "pick-slip", "stamp"}) {
      SheetData data = sample_data();
      data.dossier.about.security = level;
      const Rendered rendered(sheet(id), data);
      EXPECT_THAT(squeezed(rendered.text()), AllOf(Not(HasSubstr("Pengelolaan Data")), Not(HasSubstr("Laporan Data")))) << id;
      EXPECT_THAT(bytes_of(rendered.pdf()), Not(HasSubstr("Kinerja"))) << id;   // nor in the PDF's properties
    }
  }
}

TEST(Secrecy, OfTheItemMasksItsCoverToo) {
  SheetData data = sample_data();
  data.item->about.security = archive::Security::secret;
  EXPECT_THAT(squeezed(Rendered(sheet("scan-cover"), data).text()), AllOf(Not(HasSubstr("Laporan Data")), HasSubstr("(uraian dibatasi)")));
}

TEST(CheckSheet, HasTwoPagesBlankAndFilled) {
  for (const auto paper : {devices::Paper::a4, devices::Paper::f4}) {
    SheetData blank = blank_data(), filled = sample_data();
    blank.paper = filled.paper = paper;
    EXPECT_EQ(Rendered(sheet("check-sheet"), blank).pages(), 2);
    EXPECT_EQ(Rendered(sheet("check-sheet"), filled).pages(), 2);
  }
}

TEST(CheckSheet, SaysWhatWasAnswered) {
  const std::string text = squeezed(Rendered(sheet("check-sheet"), sample_data()).text());
  for (const char* words : {"LEMBAR PEMERIKSAAN BERKAS", "Pemeriksaan ke-2", "14/SJ-BRPMK/SK/VIII/2026", "letak: pertinggal", "SK langsung ditandatangani",
                            "Halaman 2 dari 2", "Dicetak dari Berkas pada 22/11/2026 pukul 09.15 WIB oleh Sari Wulandari", "Jakarta, 18 November 2026"}) {
    EXPECT_THAT(text, HasSubstr(words));
  }
}

TEST(CheckSheet, PrintsANoteThatIsTooLongForItsCellWholeOnAnAnnex) {
  SheetData data = sample_data();
  std::string novel;
  for (int i = 0; i < 400; ++i) novel += "kata" + std::to_string(i) + " ";
  data.check_sheet->answers["A1"].note = novel;
  const Rendered rendered(sheet("check-sheet"), data);
  const std::string text = squeezed(rendered.text());
  EXPECT_GT(rendered.pages(), 2);
  EXPECT_THAT(text, AllOf(HasSubstr("LAMPIRAN – keterangan selengkapnya"), HasSubstr("kata200 kata201"), HasSubstr("kata398 kata399")));
}

TEST(Routing, PrintsALongReturnNoteWholeOnAnAnnex) {
  SheetData data = sample_data();
  std::string novel;
  for (int i = 0; i < 1000; ++i) novel += "kata" + std::to_string(i) + " ";
  data.dossier.routing.visits[10].note = novel;
  const std::string text = squeezed(Rendered(sheet("routing"), data).text());
  EXPECT_THAT(text, AllOf(HasSubstr("LAMPIRAN – keterangan selengkapnya"), HasSubstr("Langkah 11.1"), HasSubstr("kata998 kata999")));
}

TEST(CheckSheet, RemembersEveryTickBoxForReadingBack) {
  const auto codes = devices::make_zxing_writer();
  const auto boxes = tick_boxes(sheet("check-sheet"), blank_data(), *codes);
  const std::size_t part_a = sample_sop().completeness.size() * 9, part_b = sample_sop().conformity.size() * 3, conclusions = 3;
  EXPECT_EQ(boxes.size(), part_a + part_b + conclusions);
  std::set<std::pair<std::string, std::string>> names;
  for (const TickBox& box : boxes) {
    EXPECT_TRUE(names.insert({box.row, box.column}).second) << box.row << " " << box.column;
    EXPECT_TRUE(box.x_mm > 13 && box.x_mm + box.size_mm < 297 - 13 && box.y_mm > 13 && box.y_mm + box.size_mm < 210 - 13) << box.row;
  }
  EXPECT_TRUE(tick_boxes(sheet("routing"), blank_data(), *codes).empty());
}

TEST(CheckSheet, KeepsItsBoxesInPlaceWhetherBlankOrFilledInShort) {
  const auto codes = devices::make_zxing_writer();
  SheetData ticked = blank_data();
  ticked.check_sheet.emplace();
  for (const auto& row : sample_sop().completeness) ticked.check_sheet->answers[row.id].present = workflow::Presence::yes;
  const auto blank = tick_boxes(sheet("check-sheet"), blank_data(), *codes), filled = tick_boxes(sheet("check-sheet"), ticked, *codes);
  ASSERT_EQ(blank.size(), filled.size());
  for (std::size_t i = 0; i < blank.size(); ++i) {
    EXPECT_EQ(blank[i].row, filled[i].row);
    EXPECT_DOUBLE_EQ(blank[i].x_mm, filled[i].x_mm);
    EXPECT_DOUBLE_EQ(blank[i].y_mm, filled[i].y_mm);
  }
}

TEST(CheckSheet, CarriesItsCodeOnEveryPage) {
  const Rendered rendered(sheet("check-sheet"), sample_data());
  for (int page = 1; page <= rendered.pages(); ++page) EXPECT_THAT(rendered.codes(page), ElementsAre(form_code)) << page;
}

TEST(FormGeometry, IsKeptAsTextAndReadAgainTheSame) {
  const auto codes = devices::make_zxing_writer();
  for (const auto& data : {blank_data(), sample_data()}) {
    const auto geometry = form_geometry(sheet("check-sheet"), data, *codes);
    const auto again = parse_form_geometry(to_text(geometry));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sheet, "check-sheet");
    EXPECT_EQ(again->pages.size(), 2U);
    EXPECT_EQ(again->pages[0].marks.size(), 4U);
    ASSERT_EQ(again->boxes.size(), geometry.boxes.size());
    ASSERT_EQ(again->areas.size(), geometry.areas.size());
    for (std::size_t i = 0; i < geometry.boxes.size(); ++i) {
      EXPECT_EQ(again->boxes[i].row + again->boxes[i].column, geometry.boxes[i].row + geometry.boxes[i].column);
      EXPECT_NEAR(again->boxes[i].x_mm, geometry.boxes[i].x_mm, 0.001);
      EXPECT_NEAR(again->boxes[i].y_mm, geometry.boxes[i].y_mm, 0.001);
    }
    EXPECT_EQ(to_text(*again), to_text(geometry));
    EXPECT_LT(to_text(geometry).size(), 20'000U);
  }
}

TEST(FormGeometry, HalfOrWrongIsNoGeometry) {
  const auto codes = devices::make_zxing_writer();
  const std::string text = to_text(form_geometry(sheet("check-sheet"), blank_data(), *codes));
  for (std::size_t cut = 0; cut < text.size(); cut += 97) EXPECT_FALSE(parse_form_geometry(text.substr(0, cut))) << cut;
  EXPECT_FALSE(parse_form_geometry(text + text));
  const auto with = [&](const std::string& line) { return parse_form_geometry(text.substr(0, text.size() - 4) + line + "\nend\n").has_value(); };
  EXPECT_TRUE(with("box\tA1\tada\t1\t10\t10\t3.6"));
  for (const char* wrong : {"box\tA1\tada\t3\t10\t10\t3.6", "box\tA1\tada\t1\t10\t10", "box\tA1\tada\t1\t-1\t10\t3.6", "box\tA1\tada\t1\tnan\t10\t3.6",
                            "box\tA1\tada\t1\t10\t10\t3.6\t7", "box\t\tada\t1\t10\t10\t3.6", "circle\t1", ""})
    EXPECT_FALSE(with(wrong)) << wrong;
}

TEST(CheckSheet, RemembersWhatIsBlankToWriteOn) {
  const auto codes = devices::make_zxing_writer();
  const auto areas_of = [&](const SheetData& data, const std::string& column) {
    const auto geometry = form_geometry(sheet("check-sheet"), data, *codes);
    return std::count_if(geometry.areas.begin(), geometry.areas.end(), [&](const WriteArea& area) { return area.column == column; });
  };
  EXPECT_EQ(areas_of(blank_data(), "keterangan"), 26 + 8);
  EXPECT_EQ(areas_of(blank_data(), "nomor-tanggal"), 26);
  EXPECT_EQ(areas_of(sample_data(), "Yang memeriksa,"), 1);
  EXPECT_LT(areas_of(sample_data(), "keterangan"), 26 + 8);   // what is printed there is no handwriting
}

// What a later reader of scanned forms will do: find the corner marks, go by tick_boxes() from there, look for ink.
TEST(CheckSheet, LetsAReaderFindEachTickByTheCornerMarks) {
  const Rendered rendered(sheet("check-sheet"), sample_data());
  constexpr int dpi = 200;
  const auto codes = devices::make_zxing_writer();
  const auto codec = devices::make_leptonica_codec();
  std::vector<devices::PageImage> pages;
  for (int page = 1; page <= rendered.pages(); ++page) pages.push_back(codec->decode(bytes_of(rendered.picture(page, dpi))));
  const auto darkness = [&](int page, double x_mm, double y_mm, double size_mm) {
    const auto& picture = pages[static_cast<std::size_t>(page - 1)];
    const auto px = [&](double mm) { return static_cast<int>(mm / 25.4 * dpi); };
    const std::size_t bytes = picture.kind == devices::PixelKind::color ? 3 : 1;
    int dark = 0, all = 0;
    for (int y = px(y_mm); y < px(y_mm + size_mm); ++y) {
      for (int x = px(x_mm); x < px(x_mm + size_mm); ++x, ++all) dark += picture.pixels[static_cast<std::size_t>(y) * picture.bytes_per_line() + static_cast<std::size_t>(x) * bytes] < 128;
    }
    return static_cast<double>(dark) / all;
  };
  for (int page = 1; page <= rendered.pages(); ++page) {
    for (const CornerMark& mark : form_marks(297, 210)) EXPECT_GT(darkness(page, mark.x_mm + 0.3, mark.y_mm + 0.3, mark.size_mm - 0.6), 0.99);
  }
  int ticked = 0;
  for (const TickBox& box : tick_boxes(sheet("check-sheet"), sample_data(), *codes)) {
    const double inner = box.size_mm * 0.16, ink = darkness(box.page, box.x_mm + inner, box.y_mm + inner, box.size_mm - 2 * inner);
    EXPECT_TRUE(ink < 0.01 || ink > 0.08) << box.row << " " << box.column << ": " << ink;
    ticked += ink > 0.08 ? 1 : 0;
    if (box.row == "A7" && box.column == "tidak-berlaku") {
      EXPECT_GT(ink, 0.08);
    }
    if (box.row == "A7" && box.column == "ada") {
      EXPECT_LT(ink, 0.01);
    }
    if (box.row == "kesimpulan") {
      EXPECT_EQ(ink > 0.08, box.column == "dengan-catatan");
    }
  }
  EXPECT_EQ(ticked, 26 + 23 + 23 + 8 + 1);   // presence, form, conformity of part A, part B, the conclusion
}

TEST(Letterhead, CarriesTheOfficesLogoWithoutTransparency) {
  SheetData data = sample_data();
  const Rendered plain(sheet("authentication"), data);
  const auto logo = plain.folder() / "logo.png";
  cairo_surface_t* drawn = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 200, 200);
  cairo_t* cr = cairo_create(drawn);
  cairo_set_source_rgba(cr, 0, 0, 0, 0.6);
  cairo_arc(cr, 100, 100, 80, 0, 6.3);
  cairo_fill(cr);
  ASSERT_EQ(cairo_surface_write_to_png(drawn, logo.c_str()), CAIRO_STATUS_SUCCESS);
  cairo_destroy(cr);
  cairo_surface_destroy(drawn);
  data.office.logo = logo;
  const Rendered rendered(sheet("authentication"), data);
  EXPECT_THAT(output_of("pdfimages -list " + quoted(rendered.pdf())), AllOf(HasSubstr("image"), Not(HasSubstr("smask"))));
}

TEST(AllSheets, AreDrawnOnManyThreadsAtOnce) {
  const Rendered one(sheet("receipt"), sample_data());
  const std::string wanted = bytes_of(one.pdf());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      const auto codes = devices::make_zxing_writer();
      for (int round = 0; round < 3; ++round) (void)render(sheet("receipt"), sample_data(), *codes, one.folder() / (std::to_string(i) + ".pdf"));
    });
  }
  for (auto& thread : threads) thread.join();
  for (int i = 0; i < 4; ++i) EXPECT_EQ(bytes_of(one.folder() / (std::to_string(i) + ".pdf")), wanted);
}

TEST(CheckSheet, PrintsWithoutAnSop) {
  SheetData data = blank_data();
  data.sop = nullptr;
  EXPECT_EQ(Rendered(sheet("check-sheet"), data).pages(), 1);
}

TEST(Routing, ShowsReturnsRoundsAndMovesOutsideTheSop) {
  const std::string text = squeezed(Rendered(sheet("routing"), sample_data()).text());
  EXPECT_THAT(text, HasSubstr("↩ ke langkah 10, putaran 2."));
  EXPECT_THAT(text, HasSubstr("↩ ke langkah 15, putaran 2."));
  EXPECT_THAT(text, HasSubstr("tidak"));
  EXPECT_THAT(text, HasSubstr("08/2026"));
  EXPECT_THAT(output_of("pdffonts " + quoted(Rendered(sheet("routing"), sample_data()).pdf())), HasSubstr("Italic"));
}

TEST(Routing, SetsHistoryFilledInFromPaperInTheOrderOfTheSteps) {
  SheetData data = sample_data();
  auto& routing = data.dossier.routing;
  routing.visits.clear();
  for (const int step : {15, 4, 2}) {
    workflow::Visit visit;
    visit.step = step, visit.role = "KABAG", visit.history = step != 15, visit.note = "catatan" + std::to_string(step);
    routing.visits.push_back(visit);
  }
  const std::string text = Rendered(sheet("routing"), data).text();
  EXPECT_LT(text.find("catatan2"), text.find("catatan4"));
  EXPECT_LT(text.find("catatan4"), text.find("catatan15"));
}

TEST(Receipt, StandsTwiceOnOnePageWithTheChainHead) {
  const Rendered rendered(sheet("receipt"), sample_data());
  const std::string text = rendered.text();
  EXPECT_EQ(rendered.pages(), 1);
  const auto first = text.find(hash_of_page(1000));
  ASSERT_NE(first, std::string::npos);
  EXPECT_NE(text.find(hash_of_page(1000), first + 1), std::string::npos);
  EXPECT_THAT(squeezed(text), AllOf(HasSubstr("Telah diterima dari Budi Hartono, Kasubbag, pada hari Rabu, tanggal 18 November 2026, pukul 08.45 WIB"),
                                    HasSubstr("61 (enam puluh satu)"), HasSubstr("potong di sini")));
}

TEST(Receipt, CountsItemsThatFindNoRoom) {
  SheetData data = sample_data();
  data.items.assign(300, *data.item);
  const Rendered rendered(sheet("receipt"), data);
  EXPECT_EQ(rendered.pages(), 1);
  EXPECT_THAT(squeezed(rendered.text()), HasSubstr("item arsip lain"));
}

TEST(Authentication, ListsEachHashWholeOverAllPages) {
  SheetData data = sample_data();
  data.scan.picture_hashes.clear();
  for (int page = 1; page <= 500; ++page) data.scan.picture_hashes.push_back(hash_of_page(page));
  const Rendered rendered(sheet("authentication"), data);
  const std::string text = rendered.text();
  for (int page = 1; page <= 500; ++page) EXPECT_THAT(text, HasSubstr(hash_of_page(page))) << page;
  EXPECT_GE(rendered.pages(), 10);
  EXPECT_THAT(squeezed(text), AllOf(HasSubstr("500 (lima ratus) halaman"), HasSubstr("300 dpi, warna 24 bit"), HasSubstr("Fujitsu fi-7160")));
}

TEST(Authentication, OfABornDigitalFileNamesItsOwnHash) {
  SheetData data = sample_data();
  data.scan.picture_hashes.clear(), data.scan.file_sha256 = hash_of_page(7), data.scan.media_type = "application/pdf";
  const std::string text = squeezed(Rendered(sheet("authentication"), data).text());
  EXPECT_THAT(text, AllOf(HasSubstr(hash_of_page(7)), HasSubstr("lahir digital"), Not(HasSubstr("hasil alih media"))));
}

TEST(Stamp, SaysThatItIsNoSignatureAndOnTheArchivalCopyThatItWasAdded) {
  SheetData data = sample_data();
  data.paper = devices::Paper::own;
  EXPECT_THAT(squeezed(Rendered(sheet("stamp"), data).text()), AllOf(HasSubstr("KODE LACAK BERKAS – bukan tanda tangan elektronik"), Not(HasSubstr("ditambahkan"))));
  data.archival_stamp = true;
  const Rendered archival(sheet("stamp"), data);
  EXPECT_THAT(squeezed(archival.text()), HasSubstr("ditambahkan setelah pemindaian; tidak ada pada naskah asli"));
  EXPECT_THAT(output_of("pdfinfo " + quoted(archival.pdf())), HasSubstr("96.378 x 107.717 pts"));   // 34 × 38 mm
}

}  // namespace
}  // namespace berkas::sheets::testing
