#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "devices/failure.h"
#include "devices/page_codec.h"
#include "devices/poppler/poppler_pages.h"
#include "devices/poppler/tools.h"
#include "devices/poppler/words.h"

namespace berkas::devices {

namespace {

constexpr std::size_t text_most = std::size_t{256} << 20, facts_most = std::size_t{8} << 20;

// The value behind "Name:" at the start of a line of pdfinfo's answer.
std::string value_of(const std::string& answer, const std::string& name) {
  for (std::size_t at = 0; at < answer.size();) {
    const std::size_t end = std::min(answer.find('\n', at), answer.size());
    if (answer.compare(at, name.size() + 1, name + ":") == 0) {
      const auto start = answer.find_first_not_of(' ', at + name.size() + 1);
      return start < end ? answer.substr(start, end - start) : "";
    }
    at = end + 1;
  }
  return "";
}

bool is_signed(const std::string& pdfsig_answer) {
  for (std::size_t at = pdfsig_answer.find("Signature #"); at != std::string::npos;) {
    const std::size_t next = pdfsig_answer.find("Signature #", at + 1);
    if (pdfsig_answer.substr(at, next - at).find("is not signed") == std::string::npos) return true;
    at = next;
  }
  return false;
}

struct PageSize {
  double width_pt = 0, height_pt = 0;
};

PageSize size_in(const std::string& answer, int page) {
  char name[32];
  PageSize size;
  std::snprintf(name, sizeof name, "Page %4d size", page);
  if (std::sscanf(value_of(answer, name).c_str(), "%lf x %lf", &size.width_pt, &size.height_pt) != 2) return {};
  return size;
}

// pdftoppm's answer is "P6\nWIDTH HEIGHT\n255\n" and the pixels.
std::optional<PageImage> image_of(const std::string& ppm, int dpi) {
  PageImage page;
  int used = 0;
  if (std::sscanf(ppm.c_str(), "P6 %d %d 255%n", &page.width_px, &page.height_px, &used) != 2 || used == 0) return std::nullopt;
  page.dpi = dpi;
  page.kind = PixelKind::color;
  const std::size_t start = static_cast<std::size_t>(used) + 1,
                    wanted = page.bytes_per_line() * static_cast<std::size_t>(std::max(0, page.height_px));
  if (page.width_px <= 0 || page.height_px <= 0 || ppm.size() < start + wanted) return std::nullopt;
  page.pixels.assign(ppm.begin() + static_cast<std::ptrdiff_t>(start),
                     ppm.begin() + static_cast<std::ptrdiff_t>(start + wanted));
  return page;
}

class PopplerRenderer final : public PdfRenderer {
public:
  explicit PopplerRenderer(PopplerLimits limits) : limits_(limits) {}

  PdfFacts probe(const std::filesystem::path& pdf) override {
    const auto file = checked(pdf);
    const auto answer = poppler::run("pdfinfo", {file.string()}, file, limits_, facts_most).text;
    PdfFacts facts;
    const auto pages = value_of(answer, "Pages");
    std::from_chars(pages.data(), pages.data() + pages.size(), facts.pages);
    facts.encrypted = value_of(answer, "Encrypted").starts_with("yes");
    facts.version = value_of(answer, "PDF version");
    if (facts.pages <= 0) throw Failure(FailureKind::unreadable_pdf, file.filename().string(), "the PDF has no pages");
    // Whose certificate it is does not matter here: any value in a signature field seals the bytes. 2 = no signature.
    facts.signed_electronically =
        is_signed(poppler::run("pdfsig", {"-nocert", file.string()}, file, limits_, facts_most, {1, 2, 3}).text);
    return facts;
  }

  PageImage render(const std::filesystem::path& pdf, int page, int dpi) override {
    const auto file = checked(pdf);
    const std::string number = std::to_string(page);
    if (page < 1 || dpi < 1 || dpi > 1200)
      throw Failure(FailureKind::bad_request, file.filename().string(), "no page " + number);
    // 99 = there is no such page
    const auto size = size_in(
        poppler::run("pdfinfo", {"-f", number, "-l", number, file.string()}, file, limits_, facts_most, {99}).text, page);
    if (size.width_pt <= 0 || size.height_pt <= 0)
      throw Failure(FailureKind::bad_request, file.filename().string(), "the PDF has no page " + number);
    const double pixels = size.width_pt * dpi / 72.0 * (size.height_pt * dpi / 72.0);
    if (!(pixels <= static_cast<double>(PageCodec::max_pixels)))
      throw Failure(FailureKind::too_large, file.filename().string(), "page " + number + " is too large to be drawn");
    const auto most = static_cast<std::size_t>(pixels * 3.2) + 65536;
    const auto ppm = poppler::run(
        "pdftoppm", {"-f", number, "-l", number, "-r", std::to_string(dpi), "-cropbox", file.string()}, file, limits_, most);
    auto image = image_of(ppm.text, dpi);
    if (!image) throw Failure(FailureKind::unreadable_pdf, file.filename().string(), "page " + number + " cannot be drawn");
    return std::move(*image);
  }

  std::vector<std::string> text(const std::filesystem::path& pdf) override {
    const auto file = checked(pdf);
    const auto answer = poppler::run("pdftotext", {"-enc", "UTF-8", file.string(), "-"}, file, limits_, text_most).text;
    std::vector<std::string> pages;
    for (std::size_t at = 0; at < answer.size();) {
      const std::size_t end = std::min(answer.find('\f', at), answer.size());
      pages.push_back(answer.substr(at, end - at));
      at = end + 1;
    }
    return pages;
  }

  std::vector<PdfWord> words(const std::filesystem::path& pdf, int page) override {
    const auto file = checked(pdf);
    const std::string number = std::to_string(page);
    if (page < 1) throw Failure(FailureKind::bad_request, file.filename().string(), "no page " + number);
    return poppler::words_in(poppler::run("pdftotext", {"-bbox", "-enc", "UTF-8", "-f", number, "-l", number, file.string(), "-"}, file, limits_, facts_most).text);
  }

private:
  // Absolute, so that a name like "-opw" stays a name.
  static std::filesystem::path checked(const std::filesystem::path& pdf) {
    poppler::check_frame(pdf);
    return std::filesystem::absolute(pdf);
  }

  PopplerLimits limits_;
};

}  // namespace

std::unique_ptr<PdfRenderer> make_poppler_renderer(PopplerLimits limits) { return std::make_unique<PopplerRenderer>(limits); }

}  // namespace berkas::devices
