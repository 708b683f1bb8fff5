#include "devices/process/child_process.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <future>
#include <thread>

#include "devices/failure.h"

namespace berkas::devices::process {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Clock::time_point soon() { return Clock::now() + seconds(20); }

ChildSpec shell(const std::string& script) {
  ChildSpec spec;
  spec.program = "/bin/sh";
  spec.arguments = {"-c", script};
  return spec;
}

std::string line_of(ChildProcess& child) {
  std::string text;
  while (text.find('\n') == std::string::npos && child.read_some(text, 4096, soon()) == Got::all) {
  }
  return text.substr(0, text.find('\n'));
}

TEST(ChildProcess, CarriesFramesBothWays) {
  ChildProcess child({.program = "cat"});
  const Frame sent{'P', std::string(3'000'000, 'x')};
  auto echoed = std::async(std::launch::async, [&] {
    Frame frame;
    EXPECT_EQ(child.read_frame(frame, soon()), Got::all);
    return frame;
  });
  ASSERT_EQ(child.write_frame(sent, soon()), Got::all);
  const Frame back = echoed.get();
  EXPECT_EQ(back.kind, 'P');
  EXPECT_EQ(back.payload, sent.payload);
  child.close_input();
  ASSERT_TRUE(child.wait(soon()));
  EXPECT_TRUE(child.exit().ok());
}

TEST(ChildProcess, AFrameInPiecesSurvivesATimeOut) {
  ChildProcess child({.program = "cat"});
  const std::string whole = frame_head('P', 6) + "abcdef";
  ASSERT_EQ(child.write(whole.data(), 11, soon()), Got::all);
  Frame frame;
  EXPECT_EQ(child.read_frame(frame, Clock::now() + milliseconds(50)), Got::timed_out);
  ASSERT_EQ(child.write(whole.data() + 11, whole.size() - 11, soon()), Got::all);
  ASSERT_EQ(child.read_frame(frame, soon()), Got::all);
  EXPECT_EQ(frame.payload, "abcdef");
}

TEST(ChildProcess, RefusesAFrameLargerThanAllowed) {
  ChildProcess child({.program = "cat"});
  const std::string head = frame_head('P', std::size_t{1} << 60);
  ASSERT_EQ(child.write(head.data(), head.size(), soon()), Got::all);
  Frame frame;
  EXPECT_THROW((void)child.read_frame(frame, soon()), Failure);
}

TEST(ChildProcess, AReadEndsAtItsDeadline) {
  ChildProcess child({.program = "cat"});
  char byte;
  const auto begun = Clock::now();
  EXPECT_EQ(child.read(&byte, 1, Clock::now() + milliseconds(60)), Got::timed_out);
  EXPECT_GE(Clock::now() - begun, milliseconds(60));
}

TEST(ChildProcess, AReadEndsWhenStopIsAsked) {
  ChildProcess child({.program = "cat"});
  std::stop_source stop;
  std::jthread asker([&] { stop.request_stop(); });
  char byte;
  EXPECT_EQ(child.read(&byte, 1, soon(), stop.get_token()), Got::stopped);
}

TEST(ChildProcess, TheDeathOfTheChildIsAnEndAndNotASignal) {
  ChildProcess child(shell("exec true"));
  ASSERT_TRUE(child.wait(soon()));
  const std::string much(1 << 20, 'x');
  EXPECT_EQ(child.write(much.data(), much.size(), soon()), Got::ended);
  char byte;
  EXPECT_EQ(child.read(&byte, 1, soon()), Got::ended);
}

TEST(ChildProcess, TellsHowItEnded) {
  ChildProcess child(shell("exit 3"));
  ASSERT_TRUE(child.wait(soon()));
  EXPECT_FALSE(child.exit().signalled);
  EXPECT_EQ(child.exit().code, 3);
  ChildProcess killed(shell("kill -9 $$"));
  ASSERT_TRUE(killed.wait(soon()));
  EXPECT_TRUE(killed.exit().signalled);
  EXPECT_EQ(killed.exit().code, SIGKILL);
}

TEST(ChildProcess, ATerminatedGroupTakesItsChildrenAlong) {
  ChildProcess child(shell("trap '' TERM; sleep 1000 & echo $!; wait; wait"));
  const pid_t grandchild = std::stoi(line_of(child));
  child.terminate(milliseconds(100));
  EXPECT_FALSE(child.running());
  EXPECT_TRUE(child.exit().signalled);
  const auto deadline = soon();
  std::string state = "running";
  while (state != "gone" && Clock::now() < deadline) {
    char stat[256] = {};
    const int fd = ::open(("/proc/" + std::to_string(grandchild) + "/stat").c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t got = fd >= 0 ? ::read(fd, stat, sizeof stat - 1) : 0;
    if (fd >= 0) ::close(fd);
    if (got <= 0 || std::string(stat).find(") Z") != std::string::npos) state = "gone";
    else std::this_thread::sleep_for(milliseconds(2));
  }
  EXPECT_EQ(state, "gone");
}

TEST(ChildProcess, ADeathIsSeenAlthoughAGrandchildHoldsThePipe) {
  ChildProcess child(shell("sleep 1000 & echo last words; kill -9 $$"));
  std::string text;
  Got got = Got::all;
  while (got == Got::all) got = child.read_some(text, 4096, soon());
  EXPECT_EQ(got, Got::ended);
  EXPECT_EQ(text, "last words\n");
}

TEST(ChildProcess, AProgramThatIsNotThereIsNamed) {
  try {
    ChildProcess child({.program = "/nonexistent/berkas-worker"});
    FAIL() << "started";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::worker_died);
    EXPECT_THAT(failure.what(), testing::HasSubstr("No such file"));
    EXPECT_EQ(failure.subject(), "/nonexistent/berkas-worker");
  }
}

TEST(ChildProcess, InheritsNoDescriptorsAndItsAddedEnvironment) {
  const int leaked = ::open("/dev/null", O_RDONLY);  // without O_CLOEXEC, as a careless library does
  ChildSpec spec = shell("echo $BERKAS_SEEN; ls /proc/self/fd | tr '\\n' ' '; echo; exec cat");
  spec.environment = {{"BERKAS_SEEN", "ya"}};
  ChildProcess child(spec);
  std::string text;
  while (std::count(text.begin(), text.end(), '\n') < 2 && child.read_some(text, 4096, soon()) == Got::all) {
  }
  EXPECT_EQ(text, "ya\n0 1 2 3 \n");  // 3 is the folder ls itself reads
  ::close(leaked);
}

TEST(RunTool, CollectsOutputAndErrors) {
  const ToolResult result = run_tool(shell("echo keluar; echo salah >&2; exit 4"), 1000, seconds(20));
  EXPECT_EQ(result.got, Got::all);
  EXPECT_EQ(result.output, "keluar\n");
  EXPECT_EQ(result.errors, "salah\n");
  EXPECT_EQ(result.exit.code, 4);
}

TEST(RunTool, KillsWhatTakesTooLongOrSaysTooMuch) {
  EXPECT_EQ(run_tool(shell("sleep 1000"), 1000, milliseconds(50)).got, Got::timed_out);
  const ToolResult chatter = run_tool(shell("yes; yes >&2"), 10'000, seconds(20));
  EXPECT_TRUE(chatter.too_much);
  EXPECT_TRUE(chatter.exit.signalled);
}

TEST(RunTool, AChatteringStderrHarmsNobody) {
  const ToolResult result = run_tool(shell("head -c 10000000 /dev/zero | tr '\\0' x >&2; echo done"), 1000, seconds(20));
  EXPECT_EQ(result.output, "done\n");
  EXPECT_LE(result.errors.size(), 64u * 1024u);
}

TEST(RunTool, LimitsHold) {
  ChildSpec spec = shell("ulimit -v; ulimit -t");
  spec.limits = {.address_space_bytes = std::size_t{512} << 20, .cpu_seconds = 7};
  const ToolResult result = run_tool(spec, 1000, seconds(20));
#ifdef BERKAS_SANITIZED
  EXPECT_THAT(result.output, testing::EndsWith("7\n"));
#else
  EXPECT_EQ(result.output, "524288\n7\n");
#endif
}

TEST(WorkerProgram, LiesWhereTheEnvironmentSays) {
  ::setenv("BERKAS_LIBEXEC", "/somewhere", 1);
  EXPECT_EQ(worker_program("berkas-scan-worker"), "/somewhere/berkas-scan-worker");
  ::unsetenv("BERKAS_LIBEXEC");
  EXPECT_EQ(worker_program("berkas-scan-worker").filename(), "berkas-scan-worker");
}

}  // namespace
}  // namespace berkas::devices::process
