// Rahasia: no page, no text and no note comes out of the desk without an opening that stands in the history.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::World;

struct Secret {
  World world;
  std::string code, sha256, intake;

  explicit Secret(archive::Security security = archive::Security::secret) {
    code = world.examined_dossier("Mutasi pejabat eselon satu");
    intake = world.captured(code, 2).facts.id;
    desk::FileRequest request;
    request.code = code;
    request.classification = "KP.04.01";
    request.security = security;
    request.wait_text = true;
    const auto filed = world.desk().file(request, {}, {});
    if (!filed.ok()) throw std::runtime_error(filed.refused().message.en);
    sha256 = filed->sha256;
  }
  desk::FilePage page(const std::string& opening = {}) const { return {code, sha256, 1, 50, opening}; }
  std::size_t events() { return world.desk().history(code).size(); }
};

TEST(Restricted, APageComesOutOnlyWithAnOpeningThatIsInTheHistory) {
  for (const auto security : {archive::Security::secret, archive::Security::top_secret}) {
    Secret secret(security);
    auto& desk = secret.world.desk();
    EXPECT_EQ(desk.file_picture(secret.page()).refused().code, "restricted");
    const auto before = secret.events();
    const auto shown = desk.dossier(secret.code, true);
    ASSERT_TRUE(shown.ok());
    EXPECT_EQ(secret.events(), before + 1);
    EXPECT_EQ(desk.history(secret.code).back().hash, shown->opening);
    EXPECT_TRUE(desk.file_picture(secret.page(shown->opening)).ok());
    EXPECT_TRUE(secret.world.another_desk()->file_picture(secret.page(shown->opening)).ok()) << "the window asks on another thread's desk";
  }
}

TEST(Restricted, AnOpeningOfAnotherKindOfAnotherOfficerOrOfAnotherDossierIsNone) {
  Secret secret;
  auto& desk = secret.world.desk();
  const auto other = secret.world.examined_dossier("Lain");
  secret.world.register_dossier(other);
  EXPECT_EQ(desk.file_picture(secret.page(desk.history(secret.code).front().hash)).refused().code, "restricted");
  EXPECT_EQ(desk.file_picture(secret.page(desk.history(other).back().hash)).refused().code, "restricted");
  EXPECT_EQ(desk.file_picture(secret.page(std::string(64, '0'))).refused().code, "restricted");
  const auto opening = desk.dossier(secret.code, true)->opening;
  const auto colleague = secret.world.another_desk();
  colleague->operator_is({"Orang Lain", "197001011990011001"});
  EXPECT_EQ(colleague->file_picture(secret.page(opening)).refused().code, "restricted");
}

TEST(Restricted, AFileIsNotReachedThroughAnotherDossiersCode) {
  Secret secret;
  const auto other = secret.world.examined_dossier("Lain");
  auto wanted = secret.page();
  wanted.code = other;
  EXPECT_EQ(secret.world.desk().file_picture(wanted).refused().code, "no-such-file");
  EXPECT_EQ(secret.world.desk().text_of(other, secret.sha256).refused().code, "no-such-file");
}

TEST(Restricted, TheTextAndTheTraysPicturesLieBehindTheSameDoor) {
  Secret secret;
  auto& desk = secret.world.desk();
  EXPECT_EQ(desk.text_of(secret.code, secret.sha256).refused().code, "restricted");
  EXPECT_EQ(desk.intake_picture(secret.intake, 1, 100, 100).refused().code, "restricted");
  const auto opened = desk.open_file(secret.code);
  ASSERT_TRUE(opened.ok());
  EXPECT_FALSE(opened->opening.empty());
  EXPECT_EQ(desk.text_of(secret.code, secret.sha256, opened->opening)->size(), 2u);
}

TEST(Restricted, WhatIsOrdinaryNeedsNoOpeningAndWritesNone) {
  Secret plain(archive::Security::limited);
  auto& desk = plain.world.desk();
  const auto before = plain.events();
  EXPECT_TRUE(desk.file_picture(plain.page()).ok());
  EXPECT_EQ(desk.text_of(plain.code, plain.sha256)->size(), 2u);
  EXPECT_TRUE(desk.dossier(plain.code, true)->opening.empty());
  EXPECT_EQ(plain.events(), before);
}

std::string told(desk::Desk& desk, const std::string& code, const std::string& opening = {}) {
  std::string all;
  for (const auto& event : desk.history(code, opening)) all += event.kind + " " + event.note + " " + event.payload + "\n";
  const auto view = desk.dossier(code);
  for (const auto& visit : view->dossier.routing.visits) all += visit.note + visit.outside_reason + visit.incomplete + "\n";
  all += view->dossier.return_note + view->dossier.about.title + view->dossier.routing.cancel_reason;
  for (const auto& item : view->items) all += item.item.about.title + item.item.document_number;
  for (const auto& row : desk.list({})) all += row.title + row.note;
  return all;
}

TEST(Restricted, NotesAreMaskedInTheHistoryTheViewAndTheList) {
  Secret secret;
  auto& desk = secret.world.desk();
  ASSERT_TRUE(desk.give_back(secret.code, "Nama Kartini salah tulis").ok());
  ASSERT_TRUE(desk.receive(secret.code, "Budi", 3).ok());
  ASSERT_TRUE(desk.cancel(secret.code, "Mutasi Kartini batal").ok());
  EXPECT_THAT(told(desk, secret.code), Not(HasSubstr("Kartini")));
  EXPECT_THAT(told(desk, secret.code), Not(HasSubstr("Mutasi")));
  EXPECT_THAT(told(desk, secret.code), HasSubstr("dossier.returned (uraian dibatasi)"));
  EXPECT_THAT(told(desk, secret.code), HasSubstr("dari Budi")) << "who handed it over is no secret";
  const auto opening = desk.dossier(secret.code, true)->opening;
  EXPECT_THAT(told(desk, secret.code, opening), HasSubstr("Nama Kartini salah tulis"));
  EXPECT_TRUE(desk.verify(true, {}).ok) << "masking is of what is shown, never of what is kept";
}

}  // namespace
}  // namespace berkas
