#include "tests/app/sheets/rendered.h"

#include <stdlib.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "devices/zxing/zxing_codes.h"

namespace berkas::sheets::testing {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), got);
  const int status = pclose(pipe);
  if (status != 0) throw std::runtime_error(command + " ended with " + std::to_string(status));
  return out;
}

std::string squeezed(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

const Sheet& sheet(const char* id) { return *find_sheet(id); }

Rendered::Rendered(const Sheet& sheet, const SheetData& data) : Rendered([&](const std::filesystem::path& pdf) { return render(sheet, data, *devices::make_zxing_writer(), pdf); }) {}

Rendered::Rendered(const std::function<int(const std::filesystem::path&)>& draw) {
  std::string name = (std::filesystem::temp_directory_path() / "sheets-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
  folder_ = name, pdf_ = folder_ / "sheet.pdf";
  pages_ = draw(pdf_);
}

Rendered::~Rendered() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Rendered::text() const { return output_of("pdftotext -layout " + quoted(pdf_) + " -"); }

std::filesystem::path Rendered::picture(int page, int dpi) const {
  const auto prefix = folder_ / ("page-" + std::to_string(page) + "-" + std::to_string(dpi));
  output_of("pdftoppm -gray -png -singlefile -r " + std::to_string(dpi) + " -f " + std::to_string(page) + " -l " + std::to_string(page) + " " + quoted(pdf_) + " " + quoted(prefix));
  return prefix.string() + ".png";
}

std::vector<std::string> Rendered::codes(int page) const {
  std::istringstream lines(output_of("zbarimg -q --raw -Sdisable -Sqrcode.enable " + quoted(picture(page, 200)) + " || true"));
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);) found.push_back(line);
  return found;
}

}  // namespace berkas::sheets::testing
