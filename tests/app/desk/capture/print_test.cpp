// Paper out.
#include <gtest/gtest.h>

#include <regex>

#include "app/desk/retention/conversions.h"
#include "app/desk/retention/disposals.h"
#include "app/desk/print_words.h"
#include "app/sheets/sheet_table.h"
#include "archive/tracking_code.h"
#include "app/desk/paper/lending.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

desk::PrintOrder to_file(World& world, const std::string& sheet, const std::string& code) {
  return {.sheet = sheet, .code = code, .printer = {}, .file = world.scratch(sheet + ".pdf")};
}

desk::PrintOrder to_laser(const std::string& sheet, const std::string& code) { return {.sheet = sheet, .code = code, .printer = "laser", .file = {}}; }

std::vector<std::filesystem::path> kept(World& world) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(world.archive().dir() / "print", none)) files.push_back(entry.path());
  return files;
}

// What the minutes of this sheet are printed for: an alih media with the dossier in it, or a disposal of its kind, by their numbers.
std::string minutes_of(World& world, const std::string& sheet, const std::string& code) {
  if (sheet.starts_with("conversion-")) {
    desk::Conversions conversions(world.desk());
    for (const auto& one : conversions.list()) return std::to_string(one.conversion.number);
    const auto made = conversions.make({.title = "Alih media"});
    desk::ConversionChoice chosen;
    chosen.codes = {code};
    EXPECT_TRUE(made.ok() && conversions.add(made->conversion.number, chosen).ok());
    return std::to_string(made->conversion.number);
  }
  const auto kind = sheet == "transfer-minutes" ? workflow::DisposalKind::transfer : sheet == "destruction-minutes" ? workflow::DisposalKind::destroy : workflow::DisposalKind::hand_over;
  const auto made = desk::Disposals(world.desk()).make(kind, "");
  EXPECT_TRUE(made.ok());
  return std::to_string(made->disposal.number);
}

std::string filed(World& world) {
  const auto code = world.examined_dossier();
  world.captured(code, 1);
  desk::FileRequest request;
  request.code = code;
  request.classification = "PR.01.03";
  EXPECT_TRUE(world.desk().file(request, {}, {}).ok());
  return code;
}

TEST(Print, WritesEverySheetOfTheTable) {
  World world;
  const auto code = filed(world);
  const auto box = world.desk().new_place(archive::PlaceKind::box, "Boks 1", "", 90);
  ASSERT_TRUE(box.ok() && world.desk().place(code, box->code, true).ok());
  ASSERT_TRUE(desk::Lending(world.desk()).lend({.code = code, .to = "Budi Contoh", .due = "2026-12-01", .purpose = "Pemeriksaan"}).ok());
  for (const auto& sheet : sheets::all_sheets()) {
    if (sheet.id == "conversion-certificate") continue;    // only after the leader has signed: cli.conversion
    const bool minutes = sheet.about == sheets::About::minutes;
    const auto printed = world.desk().print(to_file(world, sheet.id, minutes ? minutes_of(world, sheet.id, code) : code));
    ASSERT_TRUE(printed.ok()) << sheet.id << ": " << printed.refused().message.en;
    EXPECT_EQ(printed->state, "file");
    EXPECT_EQ(world.devices.renderer->probe(printed->pdf).pages, printed->pages) << sheet.id;
    EXPECT_EQ(printed->form_code.empty(), !sheet.has_form_code) << sheet.id;
  }
}

TEST(Print, MinutesThatComeBackCanBeStoppedAndNothingIsKept) {
  World world;
  const auto code = filed(world);
  const int number = std::stoi(minutes_of(world, "conversion-minutes", code));
  const auto printed = world.desk().print(to_file(world, "conversion-minutes", std::to_string(number)));
  ASSERT_TRUE(printed.ok());
  desk::Conversions conversions(world.desk());
  std::stop_source stop;
  desk::Progress progress;
  progress.tell = [&](const desk::Sentence&, double) { stop.request_stop(); };
  const auto stopped = conversions.read_back(number, {{printed->pdf}, ""}, "Kepala Biro CONTOH", {}, progress, stop.get_token());
  ASSERT_FALSE(stopped.ok());
  EXPECT_EQ(stopped.refused().code, "stopped");
  EXPECT_EQ(conversions.show(number)->conversion.state, "minutes-printed");
  const auto whole = conversions.read_back(number, {{printed->pdf}, ""}, "Kepala Biro CONTOH", {});
  ASSERT_TRUE(whole.ok()) << whole.refused().message.en;
  EXPECT_EQ(whole->conversion.state, "authenticated");
}

TEST(Print, AFormPrintedAgainKeepsItsCodeAndTheHistoryCounts) {
  World world;
  const auto code = world.examined_dossier();
  const auto first = world.desk().print(to_file(world, "scan-cover", code));
  const auto second = world.desk().print(to_file(world, "scan-cover", code));
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_EQ(first->form_code, second->form_code);
  EXPECT_EQ(world.archive().catalogue().form(first->form_code)->dossier, code);
  EXPECT_EQ(world.desk().show(first->form_code)->kind, "form");
  std::vector<std::string> notes;
  for (const auto& event : world.desk().history(code)) if (event.kind == "sheet.printed") notes.push_back(event.note);
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.find("dicetak ulang ke-1") != std::string::npos; }));
}

TEST(Print, TheCodeOnTheSheetIsReadable) {
  World world;
  const auto code = world.examined_dossier();
  const auto printed = world.desk().print(to_file(world, "check-sheet", code));
  ASSERT_TRUE(printed.ok());
  const auto found = world.desk().read_codes(printed->pdf);
  ASSERT_TRUE(found.ok());
  EXPECT_TRUE(std::any_of(found->begin(), found->end(), [&](const auto& each) { return each.text == printed->form_code && each.known; }));
  EXPECT_EQ(printed->form_code, world.desk().check(code)->form);
}

TEST(Print, AReceiptHasOneNumberHoweverOftenItIsPrinted) {
  World world;
  const auto one = world.examined_dossier(), two = world.examined_dossier("Berkas lain");
  const auto number = [&](const std::string& code) {
    const auto printed = world.desk().print(to_file(world, "receipt", code));
    const auto text = world.devices.renderer->text(printed->pdf).at(0);
    const auto says = [&](const char* wanted) { return std::regex_search(text, std::regex(std::string("(^|[^0-9/])") + wanted)); };   // no date
    return std::pair(says("1/2026"), says("2/2026"));
  };
  EXPECT_EQ(number(one), std::pair(true, false));
  EXPECT_EQ(number(one), std::pair(true, false));
  EXPECT_EQ(number(two), std::pair(false, true));
}

TEST(Print, ASheetOnItsWayIsKeptUntilTheClerkHasIt) {
  World world;
  const auto code = world.examined_dossier();
  const auto printed = world.desk().print(to_laser("check-sheet", code));
  ASSERT_TRUE(printed.ok());
  EXPECT_EQ(printed->state, "pending");
  ASSERT_EQ(world.printer->requests.size(), 1u);
  EXPECT_TRUE(world.printer->requests[0].full_scale);
  EXPECT_EQ(world.printer->requests[0].title.find("Laporan"), std::string::npos);   // a queue shows it to anybody
  EXPECT_EQ(kept(world).size(), 1u);
  world.printer->job = devices::JobState::completed;
  const auto now = world.desk().follow(*printed);
  ASSERT_TRUE(now.ok());
  EXPECT_EQ(now->state, "completed");
  EXPECT_EQ(now->todo.id, "Apakah lembarnya sudah keluar?");
  ASSERT_TRUE(world.desk().sheet_came_out(*now, false).ok());
  EXPECT_EQ(kept(world).size(), 1u);
  ASSERT_TRUE(world.desk().sheet_came_out(*now, true).ok());
  EXPECT_TRUE(kept(world).empty());
}

TEST(Print, APrintServiceThatIsDeadCostsNoSheet) {
  World world;
  const auto code = world.examined_dossier();
  world.printer->dead = true;
  const auto printed = world.desk().print(to_laser("receipt", code));
  ASSERT_TRUE(printed.ok());
  EXPECT_EQ(printed->state, "not-answering");
  EXPECT_EQ(printed->exit, desk::Exit::device);
  ASSERT_EQ(kept(world).size(), 1u);
  EXPECT_EQ(world.devices.renderer->probe(printed->pdf).pages, printed->pages);
}

TEST(Print, APrinterThatDoesNotExistIsRefusedBeforeAnythingIsIssued) {
  World world;
  const auto code = world.examined_dossier();
  auto order = to_laser("receipt", code);
  order.printer = "lain";
  const auto refused = world.desk().print(order);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.refused().code, "unknown-printer");
  EXPECT_EQ(refused.refused().exit, desk::Exit::device);
  EXPECT_TRUE(kept(world).empty());
}

TEST(Print, TheCodeIsNotPrintedOntoOriginalsUntilTheOfficeSaysSo) {
  World world;
  const auto code = world.examined_dossier();
  auto order = to_laser("stamp", code);
  order.paper = devices::Paper::a4;
  EXPECT_EQ(world.desk().print(order).refused().code, "stamp-off");
  EXPECT_TRUE(world.desk().print(to_laser("stamp", code)).ok());   // a sticker
  ASSERT_TRUE(world.desk().set("stamp.on-paper", "yes").ok());
  EXPECT_TRUE(world.desk().print(order).ok());
}

TEST(Print, ALabelThatCameOutCounts) {
  World world;
  const auto code = world.examined_dossier();
  const auto printed = world.desk().print(to_laser("dossier-label", code));
  ASSERT_TRUE(printed.ok());
  EXPECT_FALSE(world.desk().dossier(code)->dossier.label_attached);
  ASSERT_TRUE(world.desk().sheet_came_out(*printed, true).ok());
  EXPECT_TRUE(world.desk().dossier(code)->dossier.label_attached);
}

TEST(Print, UnknownSheetsCodesAndEarlyAuthenticationAreRefused) {
  World world;
  const auto code = world.examined_dossier();
  EXPECT_EQ(world.desk().print(to_file(world, "surat-cinta", code)).refused().exit, desk::Exit::usage);
  EXPECT_EQ(world.desk().print(to_file(world, "routing", archive::TrackingCode::make(archive::CodeType::dossier, [] { return 42; }).str())).refused().code, "unknown-code");
  EXPECT_EQ(world.desk().print(to_file(world, "authentication", code)).refused().code, "not-filed");
  EXPECT_EQ(world.desk().print({.sheet = "routing", .code = code, .printer = {}, .file = {}}).refused().code, "no-target");
}

TEST(PrinterWords, TurnReasonsOfTheQueueIntoTheClerksWords) {
  const auto said = [](devices::JobState job, devices::QueueState queue, std::vector<std::string> reasons) {
    devices::JobStatus status;
    status.job = 1;
    status.state = job;
    status.queue = {"laser", queue, true, std::move(reasons), false};
    return desk::words_for(status);
  };
  using devices::JobState;
  using devices::QueueState;
  EXPECT_EQ(said(JobState::pending, QueueState::idle, {"media-empty-warning"}).state, "out-of-paper");
  EXPECT_EQ(said(JobState::processing, QueueState::printing, {"media-empty-error"}).says.id, "Kertas habis.");
  EXPECT_EQ(said(JobState::pending, QueueState::stopped, {"paused"}).state, "paused");
  EXPECT_EQ(said(JobState::pending, QueueState::stopped, {}).says.id, "Antrean pencetak dijeda.");
  EXPECT_EQ(said(JobState::processing, QueueState::printing, {"offline-report"}).state, "not-answering");
  EXPECT_EQ(said(JobState::processing, QueueState::printing, {"connecting-to-device"}).state, "not-answering");
  EXPECT_EQ(said(JobState::processing, QueueState::printing, {"media-empty-error", "offline"}).state, "not-answering");   // gone while it waited
  EXPECT_EQ(said(JobState::completed, QueueState::idle, {"media-empty-warning"}).state, "completed");   // stale reasons stay
  EXPECT_EQ(said(JobState::gone, QueueState::unknown, {}).state, "gone");
  EXPECT_FALSE(said(JobState::pending, QueueState::idle, {}).trouble);
  EXPECT_TRUE(said(JobState::aborted, QueueState::idle, {}).trouble);
}

TEST(PrinterWords, OfTheLampSpeakOfNoSheet) {
  using devices::QueueState;
  EXPECT_FALSE(desk::words_for(devices::QueueInfo{"laser", QueueState::idle, true, {}, false}).trouble);
  const auto empty = desk::words_for(devices::QueueInfo{"laser", QueueState::idle, true, {"media-empty-warning"}, false});
  EXPECT_TRUE(empty.trouble);
  EXPECT_EQ(empty.todo.id, "Isi kertas.");
  EXPECT_EQ(desk::words_for(devices::QueueInfo{"laser", QueueState::stopped, true, {}, false}).state, "paused");
  EXPECT_EQ(desk::words_for(devices::QueueInfo{"laser", QueueState::idle, false, {}, false}).state, "not-accepting");
}

TEST(SheetPictures, ShowTheSheetAndIssueNothing) {
  World world;
  const auto code = world.examined_dossier();
  const auto before = world.archive().catalogue().events(code, 1000).size();
  const auto picture = world.desk().sheet_picture({.sheet = "dossier-label", .code = code, .printer = {}, .file = {}, .paper = devices::Paper::own}, 800, 800);
  ASSERT_TRUE(picture.ok()) << picture.refused().message.en;
  EXPECT_NEAR(static_cast<double>(picture->width_px) / picture->height_px, 100.0 / 70, 0.02);
  const auto found = world.devices.codes->read(*picture);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, code);
  EXPECT_EQ(world.archive().catalogue().events(code, 1000).size(), before);
}

}  // namespace
}  // namespace berkas
