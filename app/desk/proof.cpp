#include "app/desk/proof.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "app/desk/page_picture.h"
#include "app/desk/restricted.h"
#include "app/desk/scan_words.h"
#include "archive/store/posix_file.h"

namespace berkas::desk {
namespace {

namespace fs = std::filesystem;

constexpr int proof_jpeg_quality = 80;
constexpr std::uintmax_t most_proof_bytes = 64ULL << 20;
constexpr double straight_enough_deg = 0.1;

fs::path folder_of(const fs::path& archive_dir, const std::string& dossier) { return archive_dir / "proof" / dossier; }

struct ProofName { int examination = 0; std::string row; int n = 0; };

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value > 0 ? std::optional(value) : std::nullopt;
}

std::optional<ProofName> read_name(const fs::path& file) {
  if (file.extension() != ".jpg") return std::nullopt;
  const std::string stem = file.stem().string();
  const auto a = stem.find('-'), b = stem.rfind('-');
  if (a == std::string::npos || b == a) return std::nullopt;
  const auto examination = number(std::string_view(stem).substr(0, a)), n = number(std::string_view(stem).substr(b + 1));
  if (!examination || !n) return std::nullopt;
  return ProofName{*examination, stem.substr(a + 1, b - a - 1), *n};
}

std::vector<ProofName> names_in(const fs::path& folder) {
  std::vector<ProofName> names;
  std::error_code none;                                 // no folder: no proof yet
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
    if (auto name = read_name(at->path())) names.push_back(std::move(*name));
  return names;
}

int newest(const fs::path& folder, int examination, const std::string& row) {
  int n = 0;
  for (const auto& name : names_in(folder))
    if (name.examination == examination && name.row == row) n = std::max(n, name.n);
  return n;
}

fs::path file_of(const fs::path& folder, int examination, const std::string& row, int n) {
  return folder / (std::to_string(examination) + "-" + row + "-" + std::to_string(n) + ".jpg");
}

// Takes the first picture and ends the batch: a feeder would go on pulling sheets.
class OnePage final : public devices::PageSink {
public:
  void page(devices::ScannedPage&& page) override {
    if (!kept) kept = std::move(page.image);
    enough.request_stop();
  }
  std::optional<devices::PageImage> kept;
  std::stop_source enough;
};

std::string upright_jpeg(const Devices& devices, const devices::PageImage& image) {
  const auto look = devices.cleaner->look(image);
  const bool stands = look.blank || (look.quarter_turns == 0 && (!look.skew_sure || std::abs(look.skew_deg) < straight_enough_deg));
  return devices.codec->encode(stands ? image : devices.cleaner->straighten(image, look), devices::PictureFormat::jpeg, proof_jpeg_quality).bytes;
}

void keep(const archive::Store& store, const std::string& bytes, const fs::path& target) {
  archive::make_folders(target.parent_path());
  const auto temp = store.new_temp(".jpg");
  {
    const archive::File file(temp, archive::File::Mode::append);
    file.write(bytes);
    file.sync();
  }
  archive::rename_durably(temp, target);
}

Refused no_proof() {
  return refuse("no-proof", {"Baris ini belum mempunyai gambar bukti.", "This row has no proof picture yet."}, {"F9 mengambilnya dari pemindai.", "F9 takes one from the scanner."});
}

}  // namespace

std::vector<std::string> proved_rows(const fs::path& archive_dir, const std::string& dossier, int examination) {
  std::vector<std::string> rows;
  for (auto& name : names_in(folder_of(archive_dir, dossier)))
    if (name.examination == examination && std::find(rows.begin(), rows.end(), name.row) == rows.end()) rows.push_back(std::move(name.row));
  return rows;
}

Outcome<CheckView> Desk::take_proof(const std::string& code, const std::string& row, const ScanRequest& request, std::stop_token stop) {
  const auto before = check(code);
  if (!before.ok()) return before;
  if (const auto no = state_->read_only()) return *no;
  const bool known = std::any_of(before->rows.begin(), before->rows.end(), [&](const auto& line) { return line.row.id == row; });
  if (!known) return refuse("unknown-row", {"Lembar ini tidak mempunyai baris itu.", "This sheet has no such row."}, {});
  if (before->conclusion != workflow::Conclusion::none)
    return refuse("concluded", {"Lembar ini sudah disimpulkan; gambar bukti tidak ditambah lagi.", "This sheet is concluded; no proof is added any more."}, {});
  OnePage sink;
  const std::stop_callback from_outside(stop, [&] { sink.enough.request_stop(); });
  const auto end = state_->devices.scanner->scan(request.device, request.profile, sink, sink.enough.get_token());
  if (!sink.kept) {
    auto words = banner({.stopped = end.stopped, .pages_safe = 0, .next_sheet = 1, .sheets = 0, .expected = {}, .prefetched = end.prefetched, .storage = false});
    return Refused{words.exit == Exit::done ? Exit::device : words.exit, "no-picture", std::move(words.says), std::move(words.todo)};
  }
  const auto folder = folder_of(state_->archive->dir(), before->dossier);
  const auto bytes = upright_jpeg(state_->devices, *sink.kept);
  keep(state_->store(), bytes, file_of(folder, before->examination, row, newest(folder, before->examination, row) + 1));
  const auto told = state_->act_on(before->dossier, "check.proved", "baris " + row + ", gambar bukti " + archive::Store::hash_bytes(bytes), [](auto&, auto&) { return std::nullopt; });
  if (!told.ok()) return told.refused();
  return check(code);
}

Outcome<devices::PageImage> Desk::proof_picture(const std::string& code, const std::string& row, int max_width_px, int max_height_px, const std::string& opening) {
  const auto sheet = check(code, opening);
  if (!sheet.ok()) return sheet.refused();
  const auto dossier = state_->dossier(code);
  if (!dossier.ok()) return dossier.refused();
  const bool closed = sheet->conclusion != workflow::Conclusion::none && archive::masked(dossier->about.security);
  if (closed && !opened(*state_, dossier->code, opening)) return no_proof();
  const auto folder = folder_of(state_->archive->dir(), dossier->code);
  const int n = newest(folder, sheet->examination, row);
  if (n == 0) return no_proof();
  const auto image = state_->devices.codec->decode(read_bytes(file_of(folder, sheet->examination, row, n), most_proof_bytes));
  return state_->devices.codec->scaled(image, max_width_px, max_height_px);
}

}  // namespace berkas::desk
