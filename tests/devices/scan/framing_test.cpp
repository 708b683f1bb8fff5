#include "devices/process/framing.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "devices/failure.h"

namespace berkas::devices::process {
namespace {

TEST(Framing, FieldsComeBackInTheirOrder) {
  const std::string payload = FieldWriter().number(-7).text("halaman").real(0.5).text("").take();
  FieldReader reader(payload);
  EXPECT_EQ(reader.number(), -7);
  EXPECT_EQ(reader.text(), "halaman");
  EXPECT_EQ(reader.real(), 0.5);
  EXPECT_EQ(reader.text(), "");
  EXPECT_TRUE(reader.at_end());
}

TEST(Framing, APayloadThatIsTooShortIsRefused) {
  const std::string payload = FieldWriter().text("halaman").take();
  const std::string cut = payload.substr(0, payload.size() - 1);
  FieldReader reader(cut);
  EXPECT_THROW((void)reader.text(), Failure);
  FieldReader empty("");
  EXPECT_THROW((void)empty.number(), Failure);
}

TEST(Framing, ALengthThatWouldOverflowIsRefused) {
  std::string payload(8, '\xff');
  FieldReader reader(payload);
  EXPECT_THROW((void)reader.text(), Failure);
}

TEST(Framing, AFrameGoesThroughAPipe) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_TRUE(write_frame(ends[1], 'P', "isi"));
  Frame frame;
  ASSERT_TRUE(read_frame(ends[0], frame));
  EXPECT_EQ(frame.kind, 'P');
  EXPECT_EQ(frame.payload, "isi");
  ASSERT_TRUE(write_frame(ends[1], 'L', "too large for the reader"));
  EXPECT_FALSE(read_frame(ends[0], frame, 4));
  ::close(ends[1]);
  ::close(ends[0]);
}

TEST(Framing, AnEndedPipeIsNoFrame) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "Pxx", 3), 3);
  ::close(ends[1]);
  Frame frame;
  EXPECT_FALSE(read_frame(ends[0], frame));
  ::close(ends[0]);
}

}  // namespace
}  // namespace berkas::devices::process
