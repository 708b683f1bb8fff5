#include "tests/contracts/scan/rig.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

#include "devices/leptonica/leptonica_pages.h"

namespace berkas::testing {

using devices::PageImage;
using devices::PixelKind;
namespace process = devices::process;

TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "berkas-scan-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp " + pattern);
  path_ = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& file, const std::string& content) {
  std::ofstream out(file, std::ios::binary);
  out << content;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

// Squares of 8 mm, 12 mm apart, five in a row, the first at (20 mm, 40 mm).
PageImage numbered_page(int number, int dpi, PixelKind kind) {
  PageImage page;
  page.width_px = static_cast<int>(210 / 25.4 * dpi);
  page.height_px = static_cast<int>(297 / 25.4 * dpi);
  page.dpi = dpi;
  page.kind = kind;
  page.pixels.resize(page.bytes_per_line() * static_cast<std::size_t>(page.height_px));
  std::minstd_rand grain(static_cast<unsigned>(number));
  for (auto& value : page.pixels) value = static_cast<std::uint8_t>(215 + grain() % 31);
  const auto px = [dpi](double mm) { return static_cast<std::size_t>(mm / 25.4 * dpi); };
  const std::size_t channels = kind == PixelKind::color ? 3 : 1;
  for (int i = 0; i < number; ++i) {
    for (std::size_t y = px(40 + 12 * (i / 5)); y < px(48 + 12 * (i / 5)); ++y) {
      const std::size_t from = px(20 + 12 * (i % 5)) * channels, to = px(28 + 12 * (i % 5)) * channels;
      std::fill_n(page.pixels.begin() + static_cast<std::ptrdiff_t>(y * page.bytes_per_line() + from), to - from, std::uint8_t{20});
    }
  }
  return page;
}

int number_on(const PageImage& page) {
  const double dpi = page.width_px * 25.4 / 210;
  int seen = 0;
  for (int i = 0; i < 50; ++i) {
    const auto x = static_cast<std::size_t>((24 + 12 * (i % 5)) / 25.4 * dpi);
    const auto y = static_cast<std::size_t>((44 + 12 * (i / 5)) / 25.4 * dpi);
    if (y >= static_cast<std::size_t>(page.height_px)) return 0;
    const std::uint8_t* line = page.pixels.data() + y * page.bytes_per_line();
    const bool dark = page.kind == PixelKind::bitonal ? (line[x / 8] & (0x80U >> (x % 8))) != 0
                      : page.kind == PixelKind::gray  ? line[x] < 100
                                                      : line[3 * x + 1] < 100;
    if (!dark) break;
    ++seen;
  }
  return seen;
}

void write_numbered_pages(const std::filesystem::path& folder, int count, int dpi) {
  const auto codec = devices::make_leptonica_codec();
  for (int i = 1; i <= count; ++i) {
    write_file(folder / ("page-" + std::to_string(i) + ".jpg"), codec->encode(numbered_page(i, dpi, PixelKind::color), devices::PictureFormat::jpeg).bytes);
  }
}

PageImage decode_picture(const std::string& bytes) { return devices::make_leptonica_codec()->decode(bytes); }

void use_sane_config(const std::filesystem::path& folder) { ::setenv("SANE_CONFIG_DIR", folder.c_str(), 1); }

void write_test_backend(const std::filesystem::path& folder, const std::string& lines) {
  write_file(folder / "dll.conf", "test\n");
  write_file(folder / "test.conf", "number_of_devices 1\ngeometry_max 400.0\nresolution_max 1200.0\n" + lines);
  use_sane_config(folder);
}

NetworkScanner::NetworkScanner(const std::filesystem::path& pages, const std::vector<std::string>& more) {
  process::ChildSpec spec{.program = "python3"};
  spec.arguments = {BERKAS_SOURCE_DIR "/tests/contracts/escl_scanner.py", "--with-parent", "--pages", pages.string(),
                    "--config-dir", config_.path().string()};
  spec.arguments.insert(spec.arguments.end(), more.begin(), more.end());
  server_ = std::make_unique<process::ChildProcess>(spec);
  std::string said;
  const auto deadline = process::Clock::now() + std::chrono::seconds(20);
  while (std::count(said.begin(), said.end(), '\n') < 2) {
    if (server_->read_some(said, 4096, deadline) != process::Got::all) throw std::runtime_error("no scanner: " + server_->errors());
  }
  port_ = std::stoi(said.substr(said.find('=') + 1));
  const auto name = said.find("device=") + 7;
  device_ = said.substr(name, said.find('\n', name) - name);
  use_sane_config(config_.path());
}

std::string NetworkScanner::control(const std::string& query) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port_));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) {
    const std::string asked = (query.empty() ? "GET /control" : "POST /control?" + query) +
                              " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    [[maybe_unused]] const ssize_t put = ::send(fd, asked.data(), asked.size(), MSG_NOSIGNAL);
    char piece[4096];
    for (ssize_t got = 0; (got = ::recv(fd, piece, sizeof piece, 0)) > 0;) answer.append(piece, static_cast<std::size_t>(got));
  }
  ::close(fd);
  const auto body = answer.find("\r\n\r\n");
  return body == std::string::npos ? "" : answer.substr(body + 4);
}

void Tray::progress(const devices::ScanProgress& now) {
  told.push_back(now);
  if (on_progress) on_progress(now);
}

void Tray::page(devices::ScannedPage&& page) {
  pages.push_back(std::move(page));
  if (on_page) on_page(pages.back());
}

std::vector<int> Tray::numbers() const {
  std::vector<int> seen;
  for (const auto& page : pages) seen.push_back(number_on(page.image));
  return seen;
}

std::vector<pid_t> children_named(const std::string& comm) {
  std::vector<pid_t> found;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream stat(entry.path() / "stat");
    std::string line;
    if (!std::getline(stat, line)) continue;
    const auto open = line.find('('), close = line.rfind(')');
    if (open == std::string::npos || line.compare(open + 1, close - open - 1, comm) != 0) continue;
    std::istringstream rest(line.substr(close + 1));
    char state = 0;
    pid_t parent = 0;
    rest >> state >> parent;
    if (parent == ::getpid() && state != 'Z') found.push_back(std::stoi(line));
  }
  return found;
}

}  // namespace berkas::testing
