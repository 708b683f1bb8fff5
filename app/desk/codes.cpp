// Codes on a picture or a PDF that lies anywhere: `read`.
#include <fstream>
#include <iterator>
#include <set>

#include "app/desk/state.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr std::uintmax_t most_bytes = 512ULL << 20;
constexpr int reading_dpi = 200;
constexpr int most_pages = 2000;

Refused unreadable(const std::filesystem::path& file) {
  return refuse("unreadable-file", {"Tidak dapat membaca '" + file.filename().string() + "'.", "Cannot read '" + file.filename().string() + "'."},
                {"Periksa nama dan izinnya.", "Check its name and permissions."});
}

bool looks_like_pdf(const std::string& head) { return head.substr(0, 1024).find("%PDF-") != std::string::npos; }

Outcome<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return unreadable(file);
  if (std::filesystem::file_size(file, error) > most_bytes || error) {
    throw devices::Failure(devices::FailureKind::too_large, file.filename().string(), "more than 512 MiB");
  }
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof()) return unreadable(file);
  return bytes;
}

// Codes stand in clear below each symbol: where a symbol is damaged, the printed line may still be read from a PDF's text.
std::vector<std::string> printed_codes(const std::string& text) {
  std::vector<std::string> found;
  for (auto at = text.find("BRK1-"); at != std::string::npos; at = text.find("BRK1-", at + 1)) {
    const auto code = archive::TrackingCode::parse(text.substr(at, 20));
    if (code) found.push_back(code->str());
  }
  return found;
}

class Reading {
public:
  explicit Reading(Desk::State& desk) : desk_(desk) {}

  void symbols(int page, const devices::PageImage& picture) {
    for (const auto& code : desk_.devices.codes->read(picture)) add(page, code.text, code.format, code.source == devices::CodeSource::print ? "print" : "symbol");
  }
  void print(int page, const std::string& text) {
    for (const auto& code : printed_codes(text)) {
      if (!seen_.contains({page, code})) add(page, code, "", "print");
    }
  }
  std::vector<FoundOnPage> found;

private:
  void add(int page, const std::string& text, const std::string& format, const std::string& source) {
    FoundOnPage one;
    one.page = page;
    one.text = text;
    one.format = format;
    one.source = source;
    if (const auto code = archive::TrackingCode::parse(text)) {
      one.ours = true;
      one.type = std::string(1, static_cast<char>(code->type()));
      one.known = known(*code);
    } else if (archive::TrackingCode::fault(text) == archive::CodeFault::wrong_check) {
      one.fault = "wrong-check";
    }
    seen_.insert({page, text});
    found.push_back(std::move(one));
  }
  bool known(const archive::TrackingCode& code) {
    using enum archive::CodeType;
    auto& catalogue = desk_.catalogue();
    switch (code.type()) {
      case dossier: return catalogue.dossier(code.str()).has_value();
      case item: return catalogue.item(code.str()).has_value();
      case form: return catalogue.form(code.str()).has_value();
      case loan: return false;
      default: return catalogue.place(code.str()).has_value();
    }
  }

  Desk::State& desk_;
  std::set<std::pair<int, std::string>> seen_;
};

void read_pdf(Desk::State& desk, const std::filesystem::path& file, Reading& reading) {
  const auto facts = desk.devices.renderer->probe(file);
  if (facts.encrypted) throw devices::Failure(devices::FailureKind::encrypted_pdf, file.filename().string(), "locked");
  if (facts.pages > most_pages) throw devices::Failure(devices::FailureKind::too_large, file.filename().string(), "more than 2000 pages");
  const auto text = desk.devices.renderer->text(file);
  for (int page = 1; page <= facts.pages; ++page) {
    reading.symbols(page, desk.devices.renderer->render(file, page, reading_dpi));
    if (static_cast<std::size_t>(page) <= text.size()) reading.print(page, text[static_cast<std::size_t>(page - 1)]);
  }
}

}  // namespace

Outcome<std::vector<FoundOnPage>> Desk::read_codes(const std::filesystem::path& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return bytes.refused();
  Reading reading(*state_);
  if (looks_like_pdf(*bytes)) {
    read_pdf(*state_, file, reading);
  } else {
    reading.symbols(1, state_->devices.codec->decode(*bytes));
  }
  return std::move(reading.found);
}

}  // namespace berkas::desk
