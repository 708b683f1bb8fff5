#include "tests/bench/pages/timed_devices.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <vector>

namespace berkas::testing {

namespace {

using namespace devices;

double wall_ms() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

double own_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <class Port>
struct Around {
  std::shared_ptr<Port> port;
  std::shared_ptr<Stages> stages;
};

class TimedCodec final : public PageCodec, Around<PageCodec> {
public:
  TimedCodec(std::shared_ptr<PageCodec> codec, std::shared_ptr<Stages> clocks) : Around{std::move(codec), std::move(clocks)} {}
  EncodedPage encode(const PageImage& page, PictureFormat format, int quality) const override {
    const Clocked clock(*stages, format == PictureFormat::compact_jpeg ? "seal: encode" : "capture: encode");
    return port->encode(page, format, quality);
  }
  PictureFacts probe(const std::string& bytes) const override { return port->probe(bytes); }
  PageImage decode(const std::string& bytes) const override {
    const Clocked clock(*stages, "decode");
    return port->decode(bytes);
  }
  PageImage scaled(const PageImage& page, int width, int height) const override {
    const Clocked clock(*stages, "scale");
    return port->scaled(page, width, height);
  }
};

class TimedCleaner final : public PageCleaner, Around<PageCleaner> {
public:
  TimedCleaner(std::shared_ptr<PageCleaner> cleaner, std::shared_ptr<Stages> clocks) : Around{std::move(cleaner), std::move(clocks)} {}
  PageLook look(const PageImage& page) const override { const Clocked c(*stages, "capture: look"); return port->look(page); }
  PageImage rotate(const PageImage& page, int turns) const override { const Clocked c(*stages, "rotate"); return port->rotate(page, turns); }
  PageImage straighten(const PageImage& page, const PageLook& look) const override { const Clocked c(*stages, "straighten"); return port->straighten(page, look); }
  PageImage for_text(const PageImage& page, const std::vector<BoxPx>& masked) const override { const Clocked c(*stages, "text: clean"); return port->for_text(page, masked); }
  PageImage quiet(const PageImage& page) const override { const Clocked c(*stages, "seal: quiet paper"); return port->quiet(page); }
  std::vector<BoxPx> free_places(const PageImage& page, double w, double h) const override { const Clocked c(*stages, "seal: place for the stamp"); return port->free_places(page, w, h); }
  bool is_free(const PageImage& page, const BoxPx& box) const override { return port->is_free(page, box); }
  std::vector<BoxPx> printed_places(const PageImage& page) const override { return port->printed_places(page); }
};

class TimedCodes final : public CodeReader, Around<CodeReader> {
public:
  TimedCodes(std::shared_ptr<CodeReader> codes, std::shared_ptr<Stages> clocks) : Around{std::move(codes), std::move(clocks)} {}
  PageCodes read_page(const PageImage& page) const override { const Clocked c(*stages, "codes"); return port->read_page(page); }
};

class TimedText final : public TextReader, Around<TextReader> {
public:
  TimedText(std::shared_ptr<TextReader> text, std::shared_ptr<Stages> clocks) : Around{std::move(text), std::move(clocks)} {}
  PageText read(const PageImage& page, std::stop_token stop) override { const Clocked c(*stages, "text: read (worker)"); return port->read(page, std::move(stop)); }
};

class TimedPdf final : public ArchivalPdf {
public:
  TimedPdf(std::unique_ptr<ArchivalPdf> pdf, std::shared_ptr<Stages> stages) : pdf_(std::move(pdf)), stages_(std::move(stages)) {}
  void add_page(const std::filesystem::path& picture, const std::optional<std::string>& layer) override { const Clocked c(*stages_, "seal: page into the PDF"); pdf_->add_page(picture, layer); }
  std::vector<std::string> picture_hashes() const override { return pdf_->picture_hashes(); }
  void stamp(int page, const std::filesystem::path& file, StampPlacement place) override { pdf_->stamp(page, file, place); }
  void append_sheet(const std::filesystem::path& file) override { pdf_->append_sheet(file); }
  void finish() override { const Clocked c(*stages_, "seal: write the PDF"); pdf_->finish(); }

private:
  std::unique_ptr<ArchivalPdf> pdf_;
  std::shared_ptr<Stages> stages_;
};

class TimedMaker final : public ArchivalPdfMaker, Around<ArchivalPdfMaker> {
public:
  TimedMaker(std::shared_ptr<ArchivalPdfMaker> maker, std::shared_ptr<Stages> clocks) : Around{std::move(maker), std::move(clocks)} {}
  std::unique_ptr<ArchivalPdf> begin(const std::filesystem::path& target, const PdfInfo& info) override { return std::make_unique<TimedPdf>(port->begin(target, info), stages); }
  void add_text(const std::filesystem::path& sealed, const std::vector<std::string>& layers, const std::filesystem::path& target) override {
    const Clocked c(*stages, "text: access copy");
    port->add_text(sealed, layers, target);
  }
};

class Repeating final : public TextReader {
public:
  explicit Repeating(std::shared_ptr<TextReader> reader) : reader_(std::move(reader)) {}
  PageText read(const PageImage& page, std::stop_token stop) override {
    const std::lock_guard one(mutex_);
    if (kept_.size() < 4) {
      kept_.push_back(reader_->read(page, std::move(stop)));
      return kept_.back();
    }
    return kept_[next_++ % kept_.size()];
  }

private:
  std::shared_ptr<TextReader> reader_;
  std::mutex mutex_;
  std::vector<PageText> kept_;
  std::size_t next_ = 0;
};

}  // namespace

void Stages::add(const std::string& stage, double wall, double own) {
  const std::lock_guard lock(mutex_);
  auto& cost = costs_[stage];
  ++cost.times, cost.wall_ms += wall, cost.own_ms += own;
}

void Stages::print(std::FILE* out, int pages) const {
  const std::lock_guard lock(mutex_);
  std::fprintf(out, "  %-28s %10s %16s %16s\n", "stage", "times/page", "own ms/page", "wall ms/page");
  for (const auto& [stage, cost] : costs_) std::fprintf(out, "  %-28s %10.2f %16.1f %16.1f\n", stage.c_str(), 1.0 * cost.times / pages, cost.own_ms / pages, cost.wall_ms / pages);
}

Clocked::Clocked(Stages& stages, std::string stage) : stages_(stages), stage_(std::move(stage)), wall_(wall_ms()), own_(own_ms()) {}
Clocked::~Clocked() { stages_.add(stage_, wall_ms() - wall_, own_ms() - own_); }

desk::Devices timed(desk::Devices all, const std::shared_ptr<Stages>& stages) {
  all.codec = std::make_shared<TimedCodec>(all.codec, stages);
  all.cleaner = std::make_shared<TimedCleaner>(all.cleaner, stages);
  all.codes = std::make_shared<TimedCodes>(all.codes, stages);
  all.text = std::make_shared<TimedText>(all.text, stages);
  all.pdf = std::make_shared<TimedMaker>(all.pdf, stages);
  return all;
}

std::shared_ptr<TextReader> repeating(std::shared_ptr<TextReader> reader) { return std::make_shared<Repeating>(std::move(reader)); }

}  // namespace berkas::testing
