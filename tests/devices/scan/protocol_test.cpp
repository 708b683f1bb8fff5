#include "devices/sane/protocol.h"

#include <gtest/gtest.h>

namespace berkas::devices::sane {
namespace {

TEST(Protocol, ARequestComesBack) {
  const ScanRequest back = decode_request(encode(ScanRequest{"test:0", {Source::duplex, 200, PixelKind::gray, 215, 330, 4}}));
  EXPECT_EQ(back.device, "test:0");
  EXPECT_EQ(back.profile.source, Source::duplex);
  EXPECT_EQ(back.profile.dpi, 200);
  EXPECT_EQ(back.profile.mode, PixelKind::gray);
  EXPECT_EQ(back.profile.width_mm, 215);
  EXPECT_EQ(back.profile.height_mm, 330);
}

TEST(Protocol, DevicesEndAndFailureComeBack) {
  const auto devices = decode_devices(encode(std::vector<ScannerInfo>{{"a", "b", "c", {Source::flatbed, Source::duplex}}, {"d", "", "", {}}}));
  ASSERT_EQ(devices.size(), 2u);
  EXPECT_EQ(devices[0].model, "c");
  EXPECT_EQ(devices[0].sources, (std::vector{Source::flatbed, Source::duplex}));
  const BatchEnd end = decode_end(encode(BatchEnd{StopReason::cover_open, 17, "terbuka", true}));
  EXPECT_EQ(end.stopped, StopReason::cover_open);
  EXPECT_EQ(end.sheets, 17);
  EXPECT_EQ(end.detail, "terbuka");
  EXPECT_TRUE(end.prefetched);
  const Failure failure = decode_failure(encode(Failure(FailureKind::device_gone, "test:9", "tidak ada")));
  EXPECT_EQ(failure.kind(), FailureKind::device_gone);
  EXPECT_EQ(failure.subject(), "test:9");
  EXPECT_STREQ(failure.what(), "tidak ada");
}

TEST(Protocol, APageSaysHowManyBytesFollow) {
  ScannedPage page;
  page.image.width_px = 10;
  page.image.height_px = 4;
  page.image.kind = PixelKind::bitonal;
  page.sheet = 3;
  page.side = 2;
  page.flat_tail = true;
  const PageHead head = decode_head(encode_head(page));
  EXPECT_EQ(head.pixel_bytes, 8u);
  EXPECT_EQ(head.page.sheet, 3);
  EXPECT_EQ(head.page.side, 2);
  EXPECT_TRUE(head.page.flat_tail);
  EXPECT_FALSE(head.page.short_data);
}

TEST(Protocol, NonsenseIsRefusedAndNotBelieved) {
  std::string head = encode_head([] { ScannedPage page; page.image.width_px = page.image.height_px = 1; return page; }());
  for (std::size_t cut = 0; cut < head.size(); ++cut) EXPECT_THROW((void)decode_head(head.substr(0, cut)), Failure);
  for (std::size_t at = 0; at < head.size(); at += 8) {
    std::string wrong = head;
    wrong.replace(at, 8, 8, '\xff');
    EXPECT_THROW((void)decode_head(wrong), Failure) << at;
  }
  EXPECT_THROW((void)decode_end(std::string(64, '\xff')), Failure);
  EXPECT_THROW((void)decode_devices(std::string(64, '\x7f')), Failure);
  EXPECT_THROW((void)decode_request("x"), Failure);
  EXPECT_THROW((void)decode_progress(""), Failure);
  EXPECT_THROW((void)decode_failure(std::string(8, '\x7f')), Failure);
}

}  // namespace
}  // namespace berkas::devices::sane
