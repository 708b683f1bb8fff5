// make_letter: pages of an invented official letter (Kementerian Contoh) as picture files, for tests and training.
//
//   make_letter --out-dir DIR [--pages N] [options]      writes DIR/page-001.jpg ... and prints the paths, one a line
//   make_letter --out FILE [--page N] [--pages N] [...]  writes one page
//
//   --seed N           another letter (default 1); the same seed gives the same letter
//   --dpi N            default 300            --mode color|gray|lineart   default color
//   --paper a4|f4      default a4             --format jpg|png|tif|pnm    default jpg (tif: bitonal G4); --quality N  default
//   75
//   --word WORD        printed in the body of the last page; --word-on N: of page N instead
//   --code TEXT        a QR code with this text on page 1; --code-mm N (20), --code-at X,Y in mm from the upper left (15,262)
//   --code2 TEXT       a second one, bottom right
//   --skew DEG         laid askew, clockwise   --turn N   quarter turns clockwise
//   --blur PX          --fade BLACK,WHITE      --dust N
//   --blank N          page N is empty (may be given several times)
//   --text             print the words of each page to stdout instead of the paths
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/tools/letter.h"

namespace {

using namespace berkas;

struct Wish {
  testing::LetterLook look;
  std::filesystem::path out, out_dir;
  std::string format = "jpg", word;
  int word_on = 0, quality = 75, turn = 0, dust = 0;
  double skew = 0, blur = 0, code_mm = 20, code_x = 15, code_y = 262;
  int fade_black = 0, fade_white = 255;
  std::string code, code2;
  std::set<int> blank;
  bool only_text = false;
};

devices::PixelKind kind_of(const std::string& mode) {
  if (mode == "color") return devices::PixelKind::color;
  if (mode == "gray") return devices::PixelKind::gray;
  if (mode == "lineart") return devices::PixelKind::bitonal;
  throw std::invalid_argument("--mode is color, gray or lineart");
}

void take_option(Wish& wish, const std::string& name, const std::string& value) {
  auto& look = wish.look;
  if (name == "--out")
    wish.out = value;
  else if (name == "--out-dir")
    wish.out_dir = value;
  else if (name == "--seed")
    look.seed = static_cast<unsigned>(std::stoul(value));
  else if (name == "--pages")
    look.pages = std::stoi(value);
  else if (name == "--page")
    look.page = std::stoi(value);
  else if (name == "--dpi")
    look.dpi = std::stoi(value);
  else if (name == "--mode")
    look.kind = kind_of(value);
  else if (name == "--paper") {
    if (value == "f4") look.width_mm = 215, look.height_mm = 330;
  } else if (name == "--format")
    wish.format = value;
  else if (name == "--quality")
    wish.quality = std::stoi(value);
  else if (name == "--word")
    wish.word = value;
  else if (name == "--word-on")
    wish.word_on = std::stoi(value);
  else if (name == "--code")
    wish.code = value;
  else if (name == "--code2")
    wish.code2 = value;
  else if (name == "--code-mm")
    wish.code_mm = std::stod(value);
  else if (name == "--code-at") {
    if (std::sscanf(value.c_str(), "%lf,%lf", &wish.code_x, &wish.code_y) != 2) throw std::invalid_argument("--code-at X,Y");
  } else if (name == "--skew")
    wish.skew = std::stod(value);
  else if (name == "--turn")
    wish.turn = std::stoi(value);
  else if (name == "--blur")
    wish.blur = std::stod(value);
  else if (name == "--fade") {
    if (std::sscanf(value.c_str(), "%d,%d", &wish.fade_black, &wish.fade_white) != 2)
      throw std::invalid_argument("--fade BLACK,WHITE");
  } else if (name == "--dust")
    wish.dust = std::stoi(value);
  else if (name == "--blank")
    wish.blank.insert(std::stoi(value));
  else
    throw std::invalid_argument("unknown option " + name);
}

Wish read_wish(int count, char** arguments) {
  Wish wish;
  for (int i = 1; i < count; ++i) {
    const std::string name = arguments[i];
    if (name == "--text") {
      wish.only_text = true;
      continue;
    }
    if (i + 1 >= count) throw std::invalid_argument(name + " wants a value");
    take_option(wish, name, arguments[++i]);
  }
  if (!wish.only_text && wish.out.empty() == wish.out_dir.empty())
    throw std::invalid_argument("give either --out FILE or --out-dir DIR");
  return wish;
}

testing::LetterLook look_of(const Wish& wish, int page) {
  auto look = wish.look;
  look.page = page;
  if (page == (wish.word_on > 0 ? wish.word_on : wish.look.pages)) look.word = wish.word;
  if (page == 1 && !wish.code.empty()) look.codes.push_back({wish.code, wish.code_x, wish.code_y, wish.code_mm});
  if (page == 1 && !wish.code2.empty())
    look.codes.push_back({wish.code2, look.width_mm - 15 - wish.code_mm, look.height_mm - 15 - wish.code_mm, wish.code_mm});
  return look;
}

devices::PageImage draw(const Wish& wish, int page) {
  auto look = look_of(wish, page);
  const auto wanted = look.kind;
  // What a scanner does to the page happens before it is made black and white.
  if (wanted == devices::PixelKind::bitonal) look.kind = devices::PixelKind::gray;
  auto image = wish.blank.contains(page) ? testing::draw_empty(look.dpi, look.kind, look.width_mm, look.height_mm)
                                         : testing::draw_letter(look);
  if (wish.skew != 0) image = testing::skewed(image, wish.skew);
  if (wish.blur > 0) image = testing::blurred(image, wish.blur);
  if (wish.fade_black != 0 || wish.fade_white != 255) image = testing::faded(image, wish.fade_black, wish.fade_white);
  if (wish.dust > 0) image = testing::dusty(image, wish.look.seed, wish.dust);
  image = devices::make_leptonica_cleaner()->rotate(image, wish.turn);
  if (wanted == devices::PixelKind::bitonal) {
    const auto codec = devices::make_leptonica_codec();
    image = codec->decode(codec->encode(image, devices::PictureFormat::g4).bytes);
  }
  return image;
}

std::string as_pnm(const devices::PageImage& page) {
  const char kind = page.kind == devices::PixelKind::bitonal ? '4' : page.kind == devices::PixelKind::gray ? '5' : '6';
  std::string bytes = std::string("P") + kind + "\n" + std::to_string(page.width_px) + " " + std::to_string(page.height_px) +
                      "\n" + (kind == '4' ? "" : "255\n");
  return bytes.append(reinterpret_cast<const char*>(page.pixels.data()), page.pixels.size());
}

std::string encoded(const Wish& wish, const devices::PageImage& page) {
  if (wish.format == "pnm") return as_pnm(page);
  const auto format = wish.format == "png"   ? devices::PictureFormat::png
                      : wish.format == "tif" ? devices::PictureFormat::g4
                                             : devices::PictureFormat::jpeg;
  return devices::make_leptonica_codec()->encode(page, format, wish.quality).bytes;
}

void write_page(const Wish& wish, int page, const std::filesystem::path& to) {
  std::ofstream file(to, std::ios::binary);
  file << encoded(wish, draw(wish, page));
  if (!file.flush()) throw std::runtime_error("cannot write " + to.string());
  std::cout << to.string() << "\n";
}

}  // namespace

int main(int count, char** arguments) try {
  const Wish wish = read_wish(count, arguments);
  const int first = wish.out.empty() ? 1 : wish.look.page, last = wish.out.empty() ? wish.look.pages : wish.look.page;
  if (!wish.out_dir.empty()) std::filesystem::create_directories(wish.out_dir);
  for (int page = first; page <= last; ++page) {
    if (wish.only_text) {
      std::cout << testing::letter_text(look_of(wish, page)) << "\f";
      continue;
    }
    char name[32];
    std::snprintf(name, sizeof name, "page-%03d.", page);
    write_page(wish, page, wish.out.empty() ? wish.out_dir / (name + wish.format) : wish.out);
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_letter: " << error.what() << " (usage stands at the head of tests/tools/make_letter.cpp)\n";
  return 2;
}
