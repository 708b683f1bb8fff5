// What every implementation of the printer port promises, tried on the simulated printer and on a private CUPS.
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/rendered.h"
#include "tests/app/sheets/sample.h"
#include "tests/contracts/printer/bench.h"

namespace berkas::devices::testing {
namespace {

using sheets::testing::output_of;
using sheets::testing::quoted;
using sheets::testing::Rendered;
using sheets::testing::sample_data;
using ::testing::Contains;

const std::string form_code = "BRK1-F-4DW8HN6R2C-B7";

double seconds_of(const std::function<void()>& act) {
  const auto begin = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

FailureKind kind_of_failure(const std::function<void()>& act, std::string& subject) {
  try {
    act();
  } catch (const Failure& failure) {
    subject = failure.subject();
    return failure.kind();
  }
  ADD_FAILURE() << "nothing was refused";
  return FailureKind::worker_died;
}

struct Maker { const char* name; std::unique_ptr<Bench> (*make)(); };
void PrintTo(const Maker& maker, std::ostream* out) { *out << maker.name; }

class PrinterContract : public ::testing::TestWithParam<Maker> {
protected:
  PrintRequest order(const std::filesystem::path& pdf) const {
    PrintRequest made;
    made.queue = bench_->queue(), made.pdf = pdf, made.title = form_code;
    return made;
  }
  int print(const std::filesystem::path& pdf) { return bench_->printer().submit(order(pdf)); }
  JobStatus status(int job) { return bench_->printer().status(bench_->queue(), job); }
  bool reason_seen(int job, const std::string& reason) {
    const auto reasons = status(job).queue.reasons;
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
  }
  bool arrives(std::size_t sheets) {   // asking is what moves a simulated job on
    return eventually([&] { return status(last_).state == JobState::completed && bench_->arrived().size() >= sheets; });
  }

  std::unique_ptr<Bench> bench_ = GetParam().make();
  const Rendered sheet_{*sheets::find_sheet("check-sheet"), sample_data()};
  int last_ = 0;
};

TEST_P(PrinterContract, NamesItsQueueAsTheUsualOne) {
  const auto queues = bench_->printer().queues();
  ASSERT_EQ(queues.size(), 1u);
  EXPECT_EQ(queues[0].name, bench_->queue());
  EXPECT_EQ(queues[0].state, QueueState::idle);
  EXPECT_TRUE(queues[0].is_default && queues[0].accepting);
  EXPECT_TRUE(queues[0].reasons.empty());
}

TEST_P(PrinterContract, DeliversASheetWhoseCodeOurReaderReadsAtFullScale) {
  last_ = print(sheet_.pdf());
  EXPECT_GT(last_, 0);
  ASSERT_TRUE(arrives(1));
  const auto prefix = bench_->folder() / "arrived";
  output_of("pdftoppm -gray -png -r 200 -f 1 -l 1 -singlefile " + quoted(bench_->arrived()[0]) + " " + quoted(prefix));
  std::ifstream file(prefix.string() + ".png", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const PageImage picture = make_leptonica_codec()->decode(bytes.str());
  const auto found = make_zxing_reader()->read(picture);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, form_code);
  EXPECT_NEAR(found[0].box.width * 25.4 / 200, 20.0, 0.6);   // nothing shrank it "to fit"
  EXPECT_NEAR(std::min(picture.width_mm(), picture.height_mm()), 210, 1);   // A4, though the usual default is Letter
}

TEST_P(PrinterContract, SaysWithinSecondsThatPaperIsOutAndLosesNoSheet) {
  bench_->lay(Fault::out_of_paper);
  last_ = print(sheet_.pdf());
  EXPECT_TRUE(eventually([&] { return reason_seen(last_, "media-empty"); }, 6));
  EXPECT_EQ(status(last_).state, JobState::processing);
  EXPECT_TRUE(bench_->arrived().empty());
  bench_->mend(Fault::out_of_paper);
  EXPECT_TRUE(arrives(1));
}

TEST_P(PrinterContract, SaysThatTheQueueIsPausedAndPrintsWhenItGoesOn) {
  bench_->lay(Fault::paused);
  last_ = print(sheet_.pdf());
  const JobStatus now = status(last_);
  EXPECT_EQ(now.state, JobState::pending);
  EXPECT_EQ(now.queue.state, QueueState::stopped);
  EXPECT_THAT(now.queue.reasons, Contains("paused"));
  EXPECT_TRUE(bench_->arrived().empty());
  bench_->mend(Fault::paused);
  EXPECT_TRUE(arrives(1));
}

TEST_P(PrinterContract, SaysWithinSecondsThatThePrinterIsGoneAndPrintsWhenItIsBack) {
  bench_->lay(Fault::offline);
  last_ = print(sheet_.pdf());
  EXPECT_TRUE(eventually([&] { return reason_seen(last_, "offline"); }, 6));
  EXPECT_NE(status(last_).state, JobState::completed);
  bench_->mend(Fault::offline);
  EXPECT_TRUE(arrives(1));
}

TEST_P(PrinterContract, TellsADeadServiceFromAMissingQueue) {
  std::string subject;
  EXPECT_EQ(kind_of_failure([&] { (void)bench_->printer().status("no-such-queue", 1); }, subject), FailureKind::device_gone);
  EXPECT_EQ(subject, "no-such-queue");
  bench_->lay(Fault::service_down);
  const double took = seconds_of([&] {
    EXPECT_EQ(kind_of_failure([&] { print(sheet_.pdf()); }, subject), FailureKind::device_refuses);
    EXPECT_EQ(subject, "cups");
    EXPECT_EQ(kind_of_failure([&] { (void)bench_->printer().queues(); }, subject), FailureKind::device_refuses);
  });
  EXPECT_LT(took, 10);
  bench_->mend(Fault::service_down);
  EXPECT_EQ(bench_->printer().queues().size(), 1u);
}

TEST_P(PrinterContract, KeepsAWaitingJobWhenTheServiceDiesAndComesBack) {
  bench_->lay(Fault::paused);
  last_ = print(sheet_.pdf());
  bench_->lay(Fault::service_down);
  bench_->mend(Fault::service_down);
  EXPECT_EQ(status(last_).state, JobState::pending);
  bench_->mend(Fault::paused);
  EXPECT_TRUE(arrives(1));
}

TEST_P(PrinterContract, NeverPrintsACancelledJob) {
  bench_->lay(Fault::paused);
  last_ = print(sheet_.pdf());
  bench_->printer().cancel(bench_->queue(), last_);
  bench_->printer().cancel(bench_->queue(), last_);   // again is no error
  EXPECT_EQ(status(last_).state, JobState::cancelled);
  bench_->mend(Fault::paused);
  const int cancelled = last_;
  last_ = print(sheet_.pdf());
  EXPECT_TRUE(arrives(1));
  EXPECT_EQ(bench_->arrived().size(), 1u);
  EXPECT_EQ(status(cancelled).state, JobState::cancelled);
}

TEST_P(PrinterContract, RemembersHowAJobEnded) {
  last_ = print(sheet_.pdf());
  ASSERT_TRUE(arrives(1));
  EXPECT_EQ(status(last_).state, JobState::completed);
}

TEST_P(PrinterContract, CallsAJobItNeverHadGone) { EXPECT_EQ(status(4711).state, JobState::gone); }

TEST_P(PrinterContract, RefusesWhatCannotBePrinted) {
  std::string subject;
  const auto empty = bench_->folder() / "empty.pdf";
  std::ofstream{empty};
  EXPECT_EQ(kind_of_failure([&] { print(empty); }, subject), FailureKind::bad_request);
  EXPECT_EQ(kind_of_failure([&] { print(bench_->folder() / "missing.pdf"); }, subject), FailureKind::bad_request);
  EXPECT_EQ(kind_of_failure([&] { auto wrong = order(sheet_.pdf()); wrong.queue = "no-such-queue"; (void)bench_->printer().submit(wrong); }, subject), FailureKind::device_gone);
}

INSTANTIATE_TEST_SUITE_P(Simulated, PrinterContract, ::testing::Values(Maker{"simulated", simulated_bench}));
INSTANTIATE_TEST_SUITE_P(Cups, PrinterContract, ::testing::Values(Maker{"cups", cups_bench}));

// -- what only the real service can do

TEST(CupsPrinter, GivesAFrozenServiceUpWithinSeconds) {
  const auto bench = cups_bench();
  run_rig(bench->folder(), "freeze-cupsd");
  std::string subject;
  const double took = seconds_of([&] { EXPECT_EQ(kind_of_failure([&] { (void)bench->printer().queues(); }, subject), FailureKind::device_refuses); });
  EXPECT_LT(took, 10);
  run_rig(bench->folder(), "thaw-cupsd");
  EXPECT_EQ(bench->printer().queues().size(), 1u);
}

TEST(CupsPrinter, LeavesNoCopyOfThePaperInTheSpool) {
  const auto bench = cups_bench();
  const Rendered sheet(*sheets::find_sheet("receipt"), sample_data());
  PrintRequest order;
  order.queue = "rig", order.pdf = sheet.pdf(), order.title = form_code;
  const int job = bench->printer().submit(order);
  ASSERT_TRUE(eventually([&] { return bench->printer().status("rig", job).state == JobState::completed; }));
  const auto documents = [&] {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(bench->folder() / "spool")) count += entry.path().filename().string().front() == 'd' ? 1 : 0;
    return count;
  };
  EXPECT_TRUE(eventually([&] { return documents() == 0; }, 5));
}

TEST(CupsPrinter, SaysAtOnceThatAQueueOffersNoFolioPaper) {   // the printer behind it would cancel the job in silence
  const auto bench = cups_bench();
  const Rendered folio(*sheets::find_sheet("stamp"), sample_data());
  PrintRequest order;
  order.queue = "rig", order.pdf = folio.pdf(), order.title = form_code, order.paper = Paper::f4;
  std::string subject;
  EXPECT_EQ(kind_of_failure([&] { (void)bench->printer().submit(order); }, subject), FailureKind::device_refuses);
  EXPECT_TRUE(bench->arrived().empty());
}

TEST(CupsPrinter, RefusesAQueueThatTakesNoJobs) {
  const auto bench = cups_bench();
  run_rig(bench->folder(), "reject");
  EXPECT_FALSE(bench->printer().queues().at(0).accepting);
  const Rendered sheet(*sheets::find_sheet("stamp"), sample_data());
  PrintRequest order;
  order.queue = "rig", order.pdf = sheet.pdf();
  std::string subject;
  EXPECT_EQ(kind_of_failure([&] { (void)bench->printer().submit(order); }, subject), FailureKind::device_refuses);
  EXPECT_EQ(subject, "rig");
}

}  // namespace
}  // namespace berkas::devices::testing
