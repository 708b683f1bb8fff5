#include "devices/poppler/tools.h"

#include <algorithm>
#include <fstream>

#include "devices/failure.h"
#include "devices/process/child_process.h"

namespace berkas::devices::poppler {

namespace {

constexpr std::streamoff head_bytes = 1024;
constexpr std::streamoff tail_bytes = 8192;  // readers look for the header and the end in these

std::string first_line(const std::string& text) { return text.substr(0, std::min<std::size_t>(text.find('\n'), 200)); }

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

[[noreturn]] void refuse(FailureKind kind, const std::filesystem::path& pdf, const std::string& why) {
  throw Failure(kind, pdf.filename().string(), why);
}

std::string stretch_of(std::ifstream& in, std::streamoff from, std::streamoff length) {
  std::string bytes(static_cast<std::size_t>(length), '\0');
  in.clear();
  in.seekg(from);
  in.read(bytes.data(), length);
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return bytes;
}

}  // namespace

Output run(const std::string& tool, const std::vector<std::string>& arguments, const std::filesystem::path& pdf,
           const PopplerLimits& limits, std::size_t max_output, const std::vector<int>& allowed) {
  process::ChildSpec spec;
  spec.program = tool;
  spec.arguments = arguments;
  spec.environment = {{"LC_ALL", "C.UTF-8"}};
  spec.limits.address_space_bytes = limits.memory_bytes;
  spec.limits.cpu_seconds = static_cast<unsigned>(limits.time.count()) + 1;
  spec.limits.file_bytes = 1 << 20;
  spec.with_input = false;
  spec.dies_with_thread = true;
  auto result = process::run_tool(spec, max_output, limits.time);
  if (result.got == process::Got::timed_out)
    refuse(FailureKind::timed_out, pdf, tool + " took longer than " + std::to_string(limits.time.count()) + " s");
  if (result.too_much) refuse(FailureKind::too_large, pdf, tool + " gave more than can be held");
  if (says(result.errors, "Incorrect password")) refuse(FailureKind::encrypted_pdf, pdf, "the PDF is locked with a password");
  if (result.exit.signalled)
    refuse(FailureKind::unreadable_pdf, pdf,
           tool + " broke down on this PDF (signal " + std::to_string(result.exit.code) + ")");
  const bool answered = result.exit.code == 0 || std::find(allowed.begin(), allowed.end(), result.exit.code) != allowed.end();
  if (!answered) refuse(FailureKind::unreadable_pdf, pdf, "the PDF cannot be read: " + first_line(result.errors));
  return {result.exit.code, std::move(result.output)};
}

void check_frame(const std::filesystem::path& pdf) {
  std::ifstream in(pdf, std::ios::binary);
  in.seekg(0, std::ios::end);
  const std::streamoff size = in.tellg();
  if (!in || size < 0) refuse(FailureKind::disk, pdf, "cannot read " + pdf.string());
  if (!says(stretch_of(in, 0, head_bytes), "%PDF-"))
    refuse(FailureKind::unreadable_pdf, pdf, "this is no PDF, whatever its name says");
  // Poppler mends a file whose end is missing and shows what is left: for an archive that is a document with pages lost.
  const auto tail = stretch_of(in, size - std::min<std::streamoff>(size, tail_bytes), tail_bytes);
  const auto end = tail.rfind("%%EOF");
  // An object after the end is a later revision that lost its own end.
  if (end == std::string::npos || tail.find(" obj", end) != std::string::npos)
    refuse(FailureKind::unreadable_pdf, pdf, "the PDF is cut off: its end is missing");
}

}  // namespace berkas::devices::poppler
