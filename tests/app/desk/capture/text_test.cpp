// Words into the index, now or later.
#include <gtest/gtest.h>

#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

desk::Filed filed_with(World& world, const std::string& code, int pages, bool wait_text) {
  world.captured(code, pages);
  desk::FileRequest request;
  request.code = code;
  request.classification = "PR.01.03";
  request.wait_text = wait_text;
  const auto filed = world.desk().file(request, {}, {});
  if (!filed.ok()) throw std::runtime_error(filed.refused().message.en);
  return *filed;
}

int access_copies(World& world, const desk::Filed& filed) {
  int count = 0;
  for (const auto& file : world.archive().catalogue().files(filed.item)) count += file.role == archive::FileRole::access;
  return count;
}

constexpr const char* head = "\nNomor : B-214/CONTOH/TU.03/2025 12 Maret 2025\nHal : Undangan rapat penataan arsip\n\nYth. Kepala Biro\n";

TEST(ProposedFields, AreReadFromTheIntakeAndLaterTakenFromTheFiledText) {
  World world;
  world.reader->words = {{1, head}};
  const auto code = world.examined_dossier();
  using Source = desk::FieldProposals::Source;
  EXPECT_EQ(world.desk().propose_fields(code)->source, Source::none);
  world.scan(world.request(code, world.letters(3), 3));
  const auto early = world.desk().propose_fields(code);
  ASSERT_TRUE(early.ok());
  EXPECT_EQ(early->source, Source::pages);
  EXPECT_EQ(world.reader->pages_read, 2);               // the first and the last are enough
  EXPECT_EQ(early->fields.numbers.at(0).value, "B-214/CONTOH/TU.03/2025");
  EXPECT_TRUE(world.desk().dossier(code)->items.empty() || world.desk().dossier(code)->items[0].item.document_number.empty());   // nothing is filled in
  filed_with(world, code, 3, true);
  const int read = world.reader->pages_read;
  const auto late = world.desk().propose_fields(code);
  EXPECT_EQ(late->source, Source::text);
  EXPECT_EQ(world.reader->pages_read, read);
  EXPECT_EQ(late->fields.dates.at(0).value, "2025-03-12");
  EXPECT_EQ(late->fields.subjects.at(0).value, "Undangan rapat penataan arsip");
}

TEST(ProposedFields, OfARestrictedDossierWantAnOpening) {
  World world;
  world.reader->words = {{1, head}};
  const auto code = world.examined_dossier();
  world.captured(code, 1);
  desk::FileRequest request;
  request.code = code, request.classification = "KP.04.01", request.security = archive::Security::secret, request.wait_text = true;
  ASSERT_TRUE(world.desk().file(request, {}, {}).ok());
  EXPECT_EQ(world.desk().propose_fields(code).refused().code, "restricted");
  const auto opening = world.desk().dossier(code, true)->opening;
  EXPECT_EQ(world.desk().propose_fields(code, opening)->fields.numbers.size(), 1u);
}

TEST(PendingText, FindsTheDossierAndThePageAfterwards) {
  World world;
  world.reader->words = {{2, "kinantan"}};
  const auto code = world.examined_dossier();
  const auto filed = filed_with(world, code, 3, false);
  EXPECT_EQ(world.desk().home().text_left, 1);
  const auto done = world.desk().read_pending_text(10, {}, {});
  EXPECT_EQ(done.done, 1);
  EXPECT_EQ(done.left, 0);
  EXPECT_EQ(world.desk().text_of(code, filed.sha256)->size(), 3u);
  const auto hits = world.find("kinantan");
  ASSERT_TRUE(hits.ok());
  ASSERT_EQ(hits->rows.size(), 1u);
  EXPECT_EQ(hits->rows[0].code, code);
  EXPECT_EQ(hits->rows[0].page, 2);
  EXPECT_EQ(access_copies(world, filed), 1);
  EXPECT_EQ(archive::Store::hash_file(world.archive().store().path_of(filed.sha256)), filed.sha256);   // the sealed one did not change
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(PendingText, ReadAtFilingStandsInTheSealedCopyAndLeavesNoQueue) {
  World world;
  world.reader->words = {{1, "cendana"}};
  const auto code = world.examined_dossier();
  const auto filed = filed_with(world, code, 2, true);
  EXPECT_TRUE(filed.text_ready);
  EXPECT_EQ(world.desk().home().text_left, 0);
  EXPECT_EQ(world.find("cendana")->rows.at(0).page, 1);
  EXPECT_EQ(access_copies(world, filed), 0);
}

TEST(PendingText, StoppedHalfwayBeginsAgainAndEntersOnce) {
  World world;
  const auto code = world.examined_dossier();
  const auto filed = filed_with(world, code, 4, false);
  std::stop_source stop;
  world.reader->before = [&] { if (world.reader->pages_read == 1) stop.request_stop(); };
  const auto stopped = world.desk().read_pending_text(10, {}, stop.get_token());
  EXPECT_EQ(stopped.done, 0);
  EXPECT_EQ(stopped.left, 1);
  EXPECT_TRUE(world.desk().text_of(code, filed.sha256)->empty());
  world.reader->before = {};
  EXPECT_EQ(world.another_desk()->read_pending_text(10, {}, {}).left, 0);
  EXPECT_EQ(world.desk().text_of(code, filed.sha256)->size(), 4u);
  EXPECT_EQ(access_copies(world, filed), 1);
  EXPECT_EQ(world.desk().read_pending_text(10, {}, {}).done, 0);
}

TEST(PendingText, AReaderThatDiesLeavesTheJobInTheQueue) {
  World world;
  const auto code = world.examined_dossier();
  filed_with(world, code, 2, false);
  world.reader->dies = true;
  const auto failed = world.desk().read_pending_text(10, {}, {});
  EXPECT_EQ(failed.done, 0);
  EXPECT_EQ(failed.left, 1);
  world.reader->dies = false;
  EXPECT_EQ(world.desk().read_pending_text(10, {}, {}).left, 0);
}

TEST(PendingText, IsReadFromTheSealedCopyWhenTheTrayIsGone) {
  World world;
  const auto code = world.examined_dossier();
  const auto filed = filed_with(world, code, 2, false);
  std::filesystem::remove_all(world.archive().dir() / "intake");
  EXPECT_EQ(world.desk().read_pending_text(10, {}, {}).done, 1);
  EXPECT_EQ(world.desk().text_of(code, filed.sha256)->size(), 2u);
}

}  // namespace
}  // namespace berkas
