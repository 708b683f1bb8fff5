// Pictures as bytes and back; what is no picture, too large, cut off or damaged is refused before memory is spent.
#include <gtest/gtest.h>

#include <functional>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/picture_header.h"
#include "tests/devices/pages/support.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::Failure;
using devices::FailureKind;
using devices::PageImage;
using devices::PictureFormat;
using devices::PixelKind;

class PagePictures : public ::testing::Test {
protected:
  static PageImage letter(PixelKind kind, int dpi = 100) {
    LetterLook look;
    look.kind = kind;
    look.dpi = dpi;
    return draw_letter(look);
  }
  FailureKind refusal_of(const std::string& bytes) {
    try {
      (void)codec->decode(bytes);
    } catch (const Failure& failure) {
      EXPECT_FALSE(std::string(failure.what()).empty());
      return failure.kind();
    }
    return FailureKind::device_gone;
  }
  std::unique_ptr<devices::PageCodec> codec = devices::make_leptonica_codec();
};

void put32(std::string& bytes, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
}

std::uint32_t crc_of(const std::string& data) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : data) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int k = 0; k < 8; ++k) crc = crc & 1 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
  }
  return ~crc;
}

std::string chunk(const std::string& type, const std::string& body) {
  std::string bytes;
  put32(bytes, static_cast<std::uint32_t>(body.size()));
  bytes += type + body;
  put32(bytes, crc_of(type + body));
  return bytes;
}

// A PNG that says it is this large; its data are nothing.
std::string png_saying(std::uint32_t width, std::uint32_t height) {
  std::string header;
  put32(header, width);
  put32(header, height);
  header += std::string("\x08\x00\x00\x00\x00", 5);
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", std::string("\x78\x9C\x03\x00\x00\x00\x00\x01", 8)) +
         chunk("IEND", "");
}

TEST_F(PagePictures, ComeBackPixelByPixelFromPngAndG4) {
  for (const auto kind : {PixelKind::bitonal, PixelKind::gray, PixelKind::color}) {
    const auto page = letter(kind);
    const auto encoded = codec->encode(page, PictureFormat::png);
    EXPECT_EQ(encoded.media_type, "image/png");
    const auto back = codec->decode(encoded.bytes);
    EXPECT_EQ(back.kind, kind);
    EXPECT_EQ(back.dpi, 100);
    EXPECT_EQ(back.width_px, page.width_px);
    EXPECT_EQ(back.pixels, page.pixels);
  }
  auto page = letter(PixelKind::bitonal, 300);
  const auto encoded = codec->encode(page, PictureFormat::g4);
  EXPECT_EQ(encoded.media_type, "image/tiff");
  EXPECT_LT(encoded.bytes.size(), 80'000U);
  EXPECT_EQ(codec->decode(encoded.bytes).pixels, page.pixels);
  const auto header = devices::read_picture_header(encoded.bytes);
  EXPECT_EQ(header.tiff.compression, 4);
  EXPECT_EQ(header.tiff.strips.size(), 1U);
  EXPECT_EQ(header.dpi, 300);
}

TEST_F(PagePictures, ComeBackNearlyTheSameFromJpeg) {
  for (const auto kind : {PixelKind::gray, PixelKind::color}) {
    const auto page = letter(kind);
    const auto back = codec->decode(codec->encode(page, PictureFormat::jpeg).bytes);
    ASSERT_EQ(back.pixels.size(), page.pixels.size());
    EXPECT_EQ(back.dpi, 100);
    EXPECT_EQ(back.kind, kind);
    double difference = 0;
    for (std::size_t i = 0; i < page.pixels.size(); ++i) difference += std::abs(int{page.pixels[i]} - int{back.pixels[i]});
    EXPECT_LT(difference / static_cast<double>(page.pixels.size()), 3.0);
  }
}

TEST_F(PagePictures, KeepOddWidthsAndTinySizes) {
  for (const int width : {1, 7, 8, 9, 31, 33})
    for (const auto kind : {PixelKind::bitonal, PixelKind::gray, PixelKind::color}) {
      PageImage page{width, 3, 200, kind, {}};
      page.pixels.assign(page.bytes_per_line() * 3, 0x80);
      EXPECT_EQ(codec->decode(codec->encode(page, PictureFormat::png).bytes).pixels, page.pixels) << width;
    }
}

TEST_F(PagePictures, AreProbedByTheirHeaderAlone) {
  const auto facts = codec->probe(codec->encode(letter(PixelKind::color, 200), PictureFormat::jpeg).bytes);
  EXPECT_EQ(facts.media_type, "image/jpeg");
  EXPECT_EQ(facts.width_px, 1654);
  EXPECT_EQ(facts.dpi, 200);
  EXPECT_EQ(facts.kind, PixelKind::color);
  EXPECT_EQ(codec->probe(codec->encode(letter(PixelKind::gray), PictureFormat::g4).bytes).kind, PixelKind::bitonal);
}

TEST_F(PagePictures, OfFortyThousandBySideAreRefusedUnseen) {
  const auto bomb = png_saying(40'000, 40'000);
  EXPECT_EQ(refusal_of(bomb), FailureKind::too_large);
  EXPECT_THROW((void)codec->probe(bomb), Failure);
  EXPECT_EQ(refusal_of(png_saying(0xFFFFFFFF, 0xFFFFFFFF)), FailureKind::unreadable_picture);
  EXPECT_EQ(refusal_of(png_saying(0, 10)), FailureKind::unreadable_picture);
  auto jpeg = codec->encode(letter(PixelKind::gray), PictureFormat::jpeg).bytes;
  const auto frame = jpeg.find("\xFF\xC0");
  jpeg.replace(frame + 5, 4, "\x9C\x40\x9C\x40");  // 40000 x 40000
  EXPECT_EQ(refusal_of(jpeg), FailureKind::too_large);
}

TEST_F(PagePictures, ThatPromiseMoreThanTheyHoldAreRefused) {
  EXPECT_EQ(refusal_of(png_saying(2000, 2000)), FailureKind::unreadable_picture);
}

TEST_F(PagePictures, CutOffAnywhereAreRefused) {
  const auto page = letter(PixelKind::gray);
  for (const auto format : {PictureFormat::jpeg, PictureFormat::png, PictureFormat::g4}) {
    const auto whole = codec->encode(page, format).bytes;
    for (const double share : {0.0, 0.001, 0.01, 0.3, 0.7, 0.99}) {
      const auto part = whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size())));
      EXPECT_EQ(refusal_of(part), FailureKind::unreadable_picture) << static_cast<int>(format) << " at " << share;
    }
    if (format == PictureFormat::g4) continue;  // a TIFF may end with words nobody needs
    EXPECT_EQ(refusal_of(whole.substr(0, whole.size() - 1)), FailureKind::unreadable_picture) << "one byte is missing";
  }
}

TEST_F(PagePictures, DamagedInTheMiddleAreRefusedOrWholeButNeverACrash) {
  const auto page = letter(PixelKind::gray, 50);
  for (const auto format : {PictureFormat::jpeg, PictureFormat::png, PictureFormat::g4}) {
    const auto whole = codec->encode(page, format).bytes;
    unsigned state = 12345;
    for (int round = 0; round < 150; ++round) {
      auto bytes = whole;
      for (int i = 0; i < 3; ++i) {
        state = state * 1664525 + 1013904223;
        bytes[state % bytes.size()] = static_cast<char>(state >> 24);
      }
      try {
        const auto back = codec->decode(bytes);
        EXPECT_EQ(back.pixels.size(), back.bytes_per_line() * static_cast<std::size_t>(back.height_px));
      } catch (const Failure&) {
      }
    }
  }
}

TEST_F(PagePictures, WithAnotherNameAreKnownByTheirBytesAndGarbageIsRefused) {
  for (const std::string& bytes :
       {std::string(), std::string("%PDF-1.7\n..."), std::string("GIF89a...."), std::string(5000, '\0'),
        std::string("\xFF\xD8\xFF"), std::string("II*\0", 4), std::string("MM\0*\xFF\xFF\xFF\xFF", 8)})
    EXPECT_EQ(refusal_of(bytes), FailureKind::unreadable_picture);
}

TEST_F(PagePictures, WithSeveralPagesInOneFileAreRefusedSoThatNoneIsLost) {
  auto tiff = codec->encode(letter(PixelKind::bitonal), PictureFormat::g4).bytes;
  const auto at = [&](std::size_t where) { return static_cast<std::uint32_t>(static_cast<unsigned char>(tiff[where])); };
  const std::size_t directory = at(4) | at(5) << 8 | at(6) << 16 | at(7) << 24, entries = at(directory) | at(directory + 1)
                                                                                                              << 8;
  tiff[directory + 2 + 12 * entries] = 8;  // the next directory begins somewhere
  EXPECT_EQ(refusal_of(tiff), FailureKind::unreadable_picture);
}

TEST_F(PagePictures, WithDirectoriesMadeToExhaustMemoryAreRefused) {
  // 5,000 directory entries, each a list of every strip there could be.
  std::string tiff("MM\0*\0\0\0\x08\x13\x88", 10);
  for (int i = 0; i < 5000; ++i) tiff += std::string("\x01\x11\0\x04\0\0\x30\0\0\0\0\x0A", 12);
  EXPECT_EQ(refusal_of(tiff + std::string(4, '\0')), FailureKind::unreadable_picture);
}

TEST_F(PagePictures, InCmykInksBecomeColours) {
  Folder folder;
  ASSERT_EQ(run("convert -size 20x20 xc:red -colorspace CMYK " + in_shell(folder / "cmyk.jpg")).code, 0);
  const auto page = codec->decode(bytes_of(folder / "cmyk.jpg"));
  ASSERT_EQ(page.kind, PixelKind::color);
  EXPECT_GT(page.pixels[0], 180);
  EXPECT_LT(page.pixels[1], 80);
  EXPECT_LT(page.pixels[2], 80);
}

TEST_F(PagePictures, AreScaledDownNeverUp) {
  const auto page = letter(PixelKind::bitonal, 300);
  const auto small = codec->scaled(page, 200, 200);
  EXPECT_LE(small.width_px, 200);
  EXPECT_EQ(small.height_px, 200);
  EXPECT_EQ(small.kind, PixelKind::gray);
  EXPECT_EQ(codec->scaled(page, 9000, 9000).width_px, page.width_px);
}

TEST_F(PagePictures, WithTooFewPixelsAreABadRequest) {
  PageImage page{100, 100, 300, PixelKind::gray, {1, 2, 3}};
  EXPECT_THROW((void)codec->encode(page, PictureFormat::png), Failure);
}

TEST(PictureLibraries, SayNothingOnStderrEvenAboutDamagedPictures) {
  const auto codec = devices::make_leptonica_codec();
  ::testing::internal::CaptureStderr();
  const auto page = draw_empty(50, PixelKind::gray);
  auto jpeg = codec->encode(page, PictureFormat::jpeg).bytes;
  for (std::size_t i = jpeg.size() / 2; i < jpeg.size() / 2 + 20; ++i) jpeg[i] = '\x55';
  auto png = codec->encode(page, PictureFormat::png).bytes;
  png[png.size() / 2] = static_cast<char>(png[png.size() / 2] ^ 1);
  auto tiff = codec->encode(page, PictureFormat::g4).bytes;
  for (std::size_t i = 8; i < 30; ++i) tiff[i] = '\x55';
  for (const auto& bytes : {jpeg, png, tiff, std::string("rubbish")}) try {
      (void)codec->decode(bytes);
    } catch (const Failure&) {
    }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace berkas::testing
