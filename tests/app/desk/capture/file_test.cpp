// From the tray into the archive.
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

desk::FileRequest wish(const std::string& code) {
  desk::FileRequest request;
  request.code = code;
  request.classification = "PR.01.03";
  return request;
}

archive::StoredFile archival(World& world, const desk::Filed& filed) {
  for (const auto& file : world.archive().catalogue().files(filed.item))
    if (file.sha256 == filed.sha256) return file;
  return {};
}

std::string in_shell(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

TEST(Filing, SealsStoresRegistersAndAcknowledges) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 3);
  const auto filed = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_EQ(filed->pages, 3);
  EXPECT_FALSE(filed->already);
  EXPECT_FALSE(filed->text_ready);
  const auto path = world.archive().store().path_of(filed->sha256);
  EXPECT_EQ(archive::Store::hash_file(path), filed->sha256);
  EXPECT_EQ(static_cast<std::int64_t>(std::filesystem::file_size(path)), filed->bytes);
  const auto dossier = world.desk().dossier(code);
  EXPECT_TRUE(dossier->dossier.number.has_value());
  EXPECT_EQ(dossier->dossier.classification, "PR.01.03");
  EXPECT_EQ(dossier->dossier.state, "K6");
  EXPECT_EQ(filed->missing, (std::vector<std::string>{"place", "label"}));
  const auto closed = world.desk().intake(intake.facts.id);
  EXPECT_EQ(closed->facts.state, archive::IntakeState::filed);
  EXPECT_EQ(closed->facts.filed_sha256, filed->sha256);
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(Filing, EmbedsThePicturesThatTheHashesSay) {
  World world;
  const auto code = world.examined_dossier();
  world.captured(code, 3);
  const auto filed = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  const auto folder = world.scratch("pictures");
  std::filesystem::create_directories(folder);
  testing::run("pdfimages -all " + in_shell(world.archive().store().path_of(filed->sha256)) + " " + in_shell(folder / "p"));
  const auto stored = archival(world, *filed);
  ASSERT_EQ(stored.picture_hashes.size(), 3u);
  for (int page = 0; page < 3; ++page) {
    const auto file = folder / ("p-00" + std::to_string(page) + ".jpg");
    EXPECT_EQ(archive::Store::hash_file(file), stored.picture_hashes[static_cast<std::size_t>(page)]);
  }
  const auto text = world.devices.renderer->text(world.archive().store().path_of(filed->sha256));
  ASSERT_GE(text.size(), 4u);                              // the authentication page follows the three
  for (const auto& hash : stored.picture_hashes) EXPECT_NE(text.back().find(hash), std::string::npos) << text.back();
}

TEST(Filing, StampsTheFirstPageWhereNothingIsPrinted) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 2);
  const auto places = world.desk().stamp_places(intake.facts.id);
  ASSERT_TRUE(places.ok());
  ASSERT_FALSE(places->empty());
  const auto filed = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  const auto found = world.devices.codes->read(world.devices.renderer->render(world.archive().store().path_of(filed->sha256), 1, 200));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, code);
  const auto& place = places->front();                     // 300 dpi there, 200 dpi here
  EXPECT_GE(found[0].box.x * 3 / 2, place.x - 20);
  EXPECT_LE((found[0].box.x + found[0].box.width) * 3 / 2, place.x + place.width + 20);
  EXPECT_GE(found[0].box.y * 3 / 2, place.y - 20);
}

TEST(Filing, StampsWhereTheClerkMovedItUnlessItWouldCoverWriting) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 1);
  const auto& id = intake.facts.id;
  const auto view = world.desk().stamp_view(id);
  ASSERT_TRUE(view.ok());
  ASSERT_FALSE(view->places.empty());
  ASSERT_FALSE(view->printed.empty());
  auto request = wish(code);
  const auto& print = view->printed.front();
  request.stamp_at = devices::BoxPx{print.x, print.y, view->size.width, view->size.height};
  EXPECT_FALSE(*world.desk().stamp_fits(id, *request.stamp_at));
  EXPECT_EQ(world.desk().file(request, {}, {}).refused().code, "stamp-place");
  request.stamp_at = view->places.front();
  request.stamp_at->x += 12;                               // a millimetre to the right
  ASSERT_TRUE(*world.desk().stamp_fits(id, *request.stamp_at));
  const auto filed = world.desk().file(request, {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  const auto found = world.devices.codes->read(world.devices.renderer->render(world.archive().store().path_of(filed->sha256), 1, 300));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, code);
}

TEST(Filing, StampsNothingWhereNothingIsFree) {
  World world;
  const auto code = world.examined_dossier();
  auto full = testing::letter(1);
  for (int y = 0; y < full.height_px; y += 40) testing::paint(full, {0, y, full.width_px, 12}, 0);
  const auto outcome = world.scan(world.request(code, world.stack({full}), 1));
  for (const auto* page : outcome.intake.facts.open_flags()) ASSERT_TRUE(world.desk().answer_flag(outcome.intake.facts.id, page->no, "keep").ok());
  EXPECT_TRUE(world.desk().stamp_places(outcome.intake.facts.id)->empty());
  const auto filed = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  const auto path = world.archive().store().path_of(filed->sha256);
  EXPECT_TRUE(world.devices.codes->read(world.devices.renderer->render(path, 1, 200)).empty());
  EXPECT_FALSE(world.devices.codes->read(world.devices.renderer->render(path, 2, 200)).empty());   // P15 carries it
}

TEST(Filing, TheSameIntakeAgainGivesTheFirstAnswer) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 2);
  const auto first = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(first.ok()) << first.refused().message.en;
  const auto events = world.archive().catalogue().event_count();
  for (int i = 0; i < 2; ++i) {
    auto request = wish(code);
    if (i == 1) request.intake = intake.facts.id;
    const auto again = world.another_desk()->file(request, {}, {});
    ASSERT_TRUE(again.ok()) << again.refused().message.en;
    EXPECT_TRUE(again->already);
    EXPECT_EQ(again->sha256, first->sha256);
    EXPECT_EQ(again->pages, 2);
  }
  EXPECT_EQ(world.archive().catalogue().event_count(), events);
}

TEST(Filing, ACrashAfterTheAcknowledgementIsMendedWithTheSameAnswer) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 1);
  const auto kept = world.scratch("journal");
  const auto journal = world.archive().dir() / "intake" / intake.facts.id / "journal";
  std::filesystem::copy_file(journal, kept);
  const auto first = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(first.ok()) << first.refused().message.en;
  // The tray as it stood when the power went: the catalogue has the file, the journal has no line of it.
  const auto attic = world.archive().dir() / "intake" / ".attic" / intake.facts.id;
  if (std::filesystem::exists(attic)) std::filesystem::rename(attic, journal.parent_path());
  std::filesystem::copy_file(kept, journal, std::filesystem::copy_options::overwrite_existing);
  EXPECT_TRUE(world.desk().intakes().empty());             // nobody is asked to file it again
  const auto again = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(again.ok()) << again.refused().message.en;
  EXPECT_TRUE(again->already);
  EXPECT_EQ(again->sha256, first->sha256);
  EXPECT_EQ(world.desk().intake(intake.facts.id)->facts.state, archive::IntakeState::filed);
}

TEST(Filing, IsRefusedWhileShortOrWithOpenFlags) {
  World world;
  const auto code = world.examined_dossier();
  const auto id = world.scan(world.request(code, world.stack({testing::letter(1), testing::empty_page()}), 3)).intake.facts.id;
  EXPECT_EQ(world.desk().file(wish(code), {}, {}).refused().code, "short");
  ASSERT_TRUE(world.desk().expect(id, 2).ok());
  EXPECT_EQ(world.desk().file(wish(code), {}, {}).refused().code, "open-flags");
  EXPECT_FALSE(world.desk().dossier(code)->dossier.number.has_value());   // no number was burnt on the way
  EXPECT_TRUE(world.archive().store().all().empty());
}

TEST(Filing, WithNothingScannedSaysSo) {
  World world;
  const auto code = world.examined_dossier();
  EXPECT_EQ(world.desk().file(wish(code), {}, {}).refused().code, "nothing-scanned");
  EXPECT_EQ(world.desk().file(wish(world.new_dossier()), {}, {}).refused().code, "nothing-scanned");
}

TEST(Filing, CancelledBeforeTheActLeavesEverythingAsItWas) {
  World world;
  const auto code = world.examined_dossier();
  const auto before = world.captured(code, 3);
  const auto events = world.archive().catalogue().event_count();
  std::stop_source stop;
  desk::Progress progress;
  int told = 0;
  progress.tell = [&](const desk::Sentence&, double) { if (++told == 2) stop.request_stop(); };
  const auto cancelled = world.desk().file(wish(code), progress, stop.get_token());
  ASSERT_FALSE(cancelled.ok());
  EXPECT_EQ(cancelled.refused().code, "cancelled");
  EXPECT_EQ(world.desk().intake(before.facts.id)->facts.state, before.facts.state);
  EXPECT_EQ(world.archive().catalogue().event_count(), events);
  EXPECT_TRUE(world.archive().store().all().empty());
  EXPECT_TRUE(std::filesystem::is_empty(world.archive().dir() / "tmp"));
  EXPECT_TRUE(world.desk().file(wish(code), {}, {}).ok());
}

TEST(Filing, WithoutClassOrPlaceKeepsTheFileAndSaysWhatLacks) {
  World world;
  const auto code = world.examined_dossier();
  world.captured(code, 1);
  desk::FileRequest request;
  request.code = code;
  const auto filed = world.desk().file(request, {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_NE(std::find(filed->missing.begin(), filed->missing.end(), "class"), filed->missing.end());
  EXPECT_NE(std::find(filed->missing.begin(), filed->missing.end(), "place"), filed->missing.end());
  EXPECT_TRUE(world.archive().store().has(filed->sha256));
}

TEST(Filing, WithAPlaceAndTheLabelIsDocumented) {
  World world;
  const auto code = world.examined_dossier();
  const auto room = world.desk().new_place(archive::PlaceKind::room, "Ruang Arsip", "", {});
  ASSERT_TRUE(room.ok());
  world.captured(code, 1);
  auto request = wish(code);
  request.place = "Ruang Arsip";
  const auto filed = world.desk().file(request, {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_EQ(filed->missing, std::vector<std::string>{"label"});
  ASSERT_TRUE(world.desk().label_attached(code).ok());
  EXPECT_EQ(world.desk().dossier(code)->dossier.state, "K8");
}

TEST(Filing, ANewVersionWantsAReasonAndTheOldOneStays) {
  World world;
  const auto code = world.examined_dossier();
  world.captured(code, 2);
  const auto first = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(first.ok()) << first.refused().message.en;
  world.captured(code, 3);
  auto request = wish(code);
  const auto refused = world.desk().file(request, {}, {});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.refused().code, "reason-required");
  request.reason = "halaman 2 kurang jelas";
  const auto second = world.desk().file(request, {}, {});
  ASSERT_TRUE(second.ok()) << second.refused().message.en;
  EXPECT_NE(second->sha256, first->sha256);
  EXPECT_EQ(archival(world, *second).version, 2);
  EXPECT_EQ(archival(world, *second).reason, "halaman 2 kurang jelas");
  EXPECT_TRUE(world.archive().store().has(first->sha256));
  EXPECT_EQ(world.desk().open_file(code)->sha256, second->sha256);
}

TEST(Filing, ABatchOfAnotherDossierIsNotFiledHere) {
  World world;
  const auto mine = world.examined_dossier(), other = world.examined_dossier("Berkas lain");
  const auto id = world.scan(world.request({}, world.stack({testing::letter(1, {{other, 15, 250, 25}})}), 1)).intake.facts.id;
  auto request = wish(mine);
  request.intake = id;
  EXPECT_EQ(world.desk().file(request, {}, {}).refused().code, "conflict");
  request.code = other;
  const auto filed = world.desk().file(request, {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_EQ(filed->code, other);
  request.code = mine;
  EXPECT_EQ(world.desk().file(request, {}, {}).refused().code, "other-dossier");
}

TEST(Filing, PagesStandUprightAndStraight) {
  World world;
  const auto code = world.examined_dossier();
  const auto sideways = world.devices.cleaner->rotate(testing::skewed(testing::letter(1), 1.5), 1);
  const auto outcome = world.scan(world.request(code, world.stack({sideways}), 1));
  for (const auto* page : outcome.intake.facts.open_flags()) ASSERT_TRUE(world.desk().answer_flag(outcome.intake.facts.id, page->no, "keep").ok());
  const auto filed = world.desk().file(wish(code), {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  const auto page = world.devices.renderer->render(world.archive().store().path_of(filed->sha256), 1, 150);
  EXPECT_LT(page.width_px, page.height_px);
  const auto look = world.devices.cleaner->look(page);
  EXPECT_EQ(look.quarter_turns, 0);
  EXPECT_LT(std::abs(look.skew_deg), 0.3);
}

TEST(Filing, TwoDesksFilingTheSameIntakeStoreItOnce) {
  World world;
  const auto code = world.examined_dossier();
  const auto intake = world.captured(code, 2);
  const auto one = world.another_desk(), two = world.another_desk();
  const auto file = [&](desk::Desk& desk) -> std::string {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (std::chrono::steady_clock::now() < deadline) {
      try {
        const auto filed = desk.file(wish(code), {}, {});
        if (filed.ok()) return filed->sha256;
        return "refused: " + filed.refused().code;
      } catch (const std::exception&) {                    // the other one owns the tray, or writes
        std::this_thread::yield();
      }
    }
    return "never";
  };
  auto other = std::async(std::launch::async, [&] { return file(*one); });
  const auto mine = file(*two);
  EXPECT_EQ(mine, other.get());
  EXPECT_EQ(world.archive().catalogue().all_files().size(), 1u);
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

}  // namespace
}  // namespace berkas
