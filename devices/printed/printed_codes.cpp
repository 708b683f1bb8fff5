#include "devices/printed/printed_codes.h"

#include <algorithm>

#include "devices/failure.h"

namespace berkas::devices {

namespace {

constexpr std::size_t shown_length = 20, most_characters = 400;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// Twice the size, black and white by the middle between the line's extremes: other pixels for a second opinion.
PageImage hardened(const PageImage& line) {
  PageImage hard{line.width_px * 2, line.height_px * 2, line.dpi * 2, PixelKind::gray, {}};
  hard.pixels.resize(hard.bytes_per_line() * static_cast<std::size_t>(hard.height_px));
  const auto [low, high] = std::minmax_element(line.pixels.begin(), line.pixels.end());
  const int middle = (*low + *high) / 2;
  const auto value = [&](int x, int y) {
    return int{line.pixels[static_cast<std::size_t>(std::clamp(y, 0, line.height_px - 1)) * line.bytes_per_line() + static_cast<std::size_t>(std::clamp(x, 0, line.width_px - 1))]};
  };
  for (int y = 0; y < hard.height_px; ++y)
    for (int x = 0; x < hard.width_px; ++x) {
      const int ox = x / 2 + (x % 2 ? 1 : -1), oy = y / 2 + (y % 2 ? 1 : -1);
      const int smooth = (9 * value(x / 2, y / 2) + 3 * value(ox, y / 2) + 3 * value(x / 2, oy) + value(ox, oy)) / 16;
      hard.pixels[static_cast<std::size_t>(y) * hard.bytes_per_line() + static_cast<std::size_t>(x)] = smooth < middle ? 0 : 255;
    }
  return hard;
}

class PrintedCodes final : public CodeReader {
public:
  PrintedCodes(std::shared_ptr<CodeReader> symbols, std::shared_ptr<TextReader> words, CodeForm form)
      : symbols_(std::move(symbols)), words_(std::move(words)), form_(std::move(form)) {}

  PageCodes read_page(const PageImage& page) const override {
    auto all = symbols_->read_page(page);
    std::erase_if(all.unread, [&](const UnreadCode& one) {
      const auto text = print_of(one.line);
      if (text) all.codes.push_back({*text, "", one.box, "print", CodeSource::print});
      return text.has_value();
    });
    return all;
  }

private:
  std::optional<std::string> print_of(const PageImage& line) const {
    if (line.pixels.empty()) return std::nullopt;
    const auto once = read(line);
    return once && read(hardened(line)) == once ? once : std::nullopt;
  }
  std::optional<std::string> read(const PageImage& line) const try {
    return code_in_line(words_->read(line, {}).plain, form_);
  } catch (const Failure&) {
    return std::nullopt;
  }

  std::shared_ptr<CodeReader> symbols_;
  std::shared_ptr<TextReader> words_;
  CodeForm form_;
};

}  // namespace

std::optional<std::string> code_in_line(std::string_view read, const CodeForm& form) {
  std::string line;
  for (const char c : read.substr(0, most_characters))
    if (!is_blank(c)) line.push_back(c);
  std::optional<std::string> only;
  for (std::size_t at = 0; at + shown_length <= line.size(); ++at) {
    const auto part = std::string_view(line).substr(at, shown_length);
    if (part.find('\n') != std::string_view::npos) continue;
    const auto code = form(part);
    if (!code) continue;
    if (only && *only != *code) return std::nullopt;
    only = code;
  }
  return only;
}

std::unique_ptr<CodeReader> make_printed_code_reader(std::shared_ptr<CodeReader> symbols, std::shared_ptr<TextReader> words, CodeForm form) {
  return std::make_unique<PrintedCodes>(std::move(symbols), std::move(words), std::move(form));
}

}  // namespace berkas::devices
