#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

#include "app/desk/outcome.h"
#include "app/desk/wording.h"
#include "archive/failure.h"
#include "devices/failure.h"
#include "workflow/sop_reader.h"

namespace berkas::desk {
namespace {

void expect_whole(const Refused& told) {
  EXPECT_FALSE(told.code.empty());
  for (const auto& text : {told.message.id, told.message.en, told.hint.id, told.hint.en}) {
    EXPECT_FALSE(text.empty()) << told.code;
    EXPECT_TRUE(valid_utf8(text)) << told.code;
    EXPECT_EQ(text.find("Anda"), std::string::npos) << text;
    EXPECT_EQ(text.find("fail"), std::string::npos) << text;
  }
  EXPECT_NE(told.exit, Exit::done);
}

TEST(Explain, HasASentenceInBothLanguagesForEveryFailureOfTheArchive) {
  using enum archive::FailureKind;
  for (const auto kind : {not_an_archive, already_an_archive, newer_schema, read_only, disk_full, damaged, busy, missing_file, intake_owned, intake_closed, io}) {
    expect_whole(explain(archive::Failure(kind, "subjek", "why")));
  }
}

TEST(Explain, HasASentenceInBothLanguagesForEveryFailureOfTheDevices) {
  using enum devices::FailureKind;
  for (const auto kind : {device_gone, device_refuses, unreadable_picture, too_large, unreadable_pdf, encrypted_pdf, worker_died, timed_out, disk, bad_request}) {
    expect_whole(explain(devices::Failure(kind, "subjek", "why")));
  }
}

TEST(Explain, GivesTheExitOfTheContract) {
  EXPECT_EQ(explain(archive::Failure(archive::FailureKind::disk_full, "", "")).exit, Exit::storage);
  EXPECT_EQ(explain(archive::Failure(archive::FailureKind::already_an_archive, "", "")).exit, Exit::refused);
  EXPECT_EQ(explain(devices::Failure(devices::FailureKind::device_gone, "", "")).exit, Exit::device);
  EXPECT_EQ(explain(devices::Failure(devices::FailureKind::encrypted_pdf, "", "")).exit, Exit::refused);
  EXPECT_EQ(explain(devices::Failure(devices::FailureKind::disk, "", "")).exit, Exit::storage);
}

TEST(Explain, NamesTheSubjectOnce) {
  const auto told = explain(devices::Failure(devices::FailureKind::device_gone, "airscan:e0:Kantor", "open: no answer"));
  EXPECT_NE(told.message.id.find("airscan:e0:Kantor"), std::string::npos);
  const auto once = explain(devices::Failure(devices::FailureKind::device_gone, "Kantor", "Kantor: no answer"));
  EXPECT_EQ(once.message.en.find("Kantor"), once.message.en.rfind("Kantor"));
}

TEST(Explain, LetsNoControlCharacterOfADeviceThrough) {
  const auto told = explain(devices::Failure(devices::FailureKind::unreadable_picture, "a\x1b[2J.jpg", "line\nline"));
  EXPECT_EQ(told.message.id.find_first_of("\x1b\n"), std::string::npos);
}

TEST(Explain, KnowsWhatItDoesNotKnow) {
  expect_whole(explain(std::runtime_error("odd")));
  expect_whole(explain(std::bad_alloc()));
  expect_whole(explain(workflow::SopError("x.toml:3")));
  EXPECT_EQ(explain(std::runtime_error("odd")).code, "internal");
}

}  // namespace
}  // namespace berkas::desk
