// PDFs that were born digital or signed electronically.
#include <gtest/gtest.h>

#include "devices/failure.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

std::filesystem::path a_pdf(World& world, const std::string& code) {
  const auto pdf = world.scratch("keputusan.pdf");
  if (!world.desk().print({.sheet = "routing", .code = code, .printer = {}, .file = pdf}).ok()) throw std::runtime_error("no PDF");
  return pdf;
}

desk::FileRequest wish(const std::string& code, const std::filesystem::path& pdf) {
  desk::FileRequest request;
  request.code = code;
  request.classification = "PR.01.03";
  request.pdf = pdf;
  return request;
}

TEST(GivenPdf, IsKeptByteForByteWithItsAuthenticationBesideIt) {
  World world;
  const auto code = world.examined_dossier();
  const auto pdf = a_pdf(world, code);
  const auto bytes = testing::bytes_of(pdf);
  const auto filed = world.desk().file(wish(code, pdf), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_EQ(testing::bytes_of(world.archive().store().path_of(filed->sha256)), bytes);
  EXPECT_EQ(testing::bytes_of(pdf), bytes);
  EXPECT_TRUE(filed->text_ready);                          // it brings its text along
  const auto files = world.archive().catalogue().files(filed->item);
  ASSERT_EQ(files.size(), 2u);
  for (const auto& file : files) {
    if (file.role == archive::FileRole::born_digital) {
      EXPECT_EQ(file.original_name, "keputusan.pdf");
    } else {
      EXPECT_EQ(file.role, archive::FileRole::signed_form);
      const auto text = world.devices.renderer->text(world.archive().store().path_of(file.sha256));
      EXPECT_NE(text.at(0).find(filed->sha256), std::string::npos);
    }
  }
  const auto dossier = world.desk().dossier(code);
  EXPECT_EQ(dossier->dossier.state, "K6");
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(GivenPdf, TheSameBytesAgainGiveTheFirstAnswer) {
  World world;
  const auto code = world.examined_dossier();
  const auto pdf = a_pdf(world, code);
  const auto first = world.desk().file(wish(code, pdf), {}, {});
  ASSERT_TRUE(first.ok()) << first.refused().message.en;
  const auto copy = world.scratch("nama-lain.pdf");
  std::filesystem::copy_file(pdf, copy);
  const auto again = world.desk().file(wish(code, copy), {}, {});
  ASSERT_TRUE(again.ok()) << again.refused().message.en;
  EXPECT_TRUE(again->already);
  EXPECT_EQ(again->sha256, first->sha256);
}

TEST(GivenPdf, WhatIsNoWholePdfIsRefusedByItsNameAndNothingIsKept) {
  World world;
  const auto code = world.examined_dossier();
  const auto whole = testing::bytes_of(a_pdf(world, code));
  testing::write_file(world.scratch("terpotong.pdf"), whole.substr(0, whole.size() / 2));
  testing::write_file(world.scratch("gambar.pdf"), world.devices.codec->encode(testing::letter(1), devices::PictureFormat::jpeg).bytes);
  testing::write_file(world.scratch("kosong.pdf"), "");
  const auto events = world.archive().catalogue().event_count();
  for (const char* name : {"terpotong.pdf", "gambar.pdf", "kosong.pdf"}) {
    try {
      (void)world.desk().file(wish(code, world.scratch(name)), {}, {});
      FAIL() << name;
    } catch (const devices::Failure& failure) {
      const auto said = desk::explain(failure);
      EXPECT_EQ(said.exit, desk::Exit::refused) << name;
      EXPECT_EQ(said.code, "unreadable-pdf") << name;
      EXPECT_NE(said.message.id.find(name), std::string::npos) << said.message.id;
    }
  }
  EXPECT_EQ(world.desk().file(wish(code, world.scratch("tidak-ada.pdf")), {}, {}).refused().code, "no-such-file");
  EXPECT_EQ(world.archive().catalogue().event_count(), events);
  EXPECT_TRUE(world.archive().store().all().empty());
  EXPECT_TRUE(std::filesystem::is_empty(world.archive().dir() / "tmp"));
}

TEST(GivenPdf, WaitsForTheCheckSheetAsAScanDoes) {
  World world;
  const auto ready = world.examined_dossier();
  const auto pdf = a_pdf(world, ready);
  EXPECT_EQ(world.desk().file(wish(world.new_dossier(), pdf), {}, {}).refused().code, "not-examined");
}

}  // namespace
}  // namespace berkas
