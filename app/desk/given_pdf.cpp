#include "app/desk/given_pdf.h"

#include <algorithm>

#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/scratch.h"
#include "app/desk/sheet_source.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr std::uintmax_t most_pdf_bytes = 2ULL << 30;

struct Given {
  std::filesystem::path file;                           // our own copy: what is probed is what is stored
  std::string name, sha256;
  devices::PdfFacts facts;
};

Refused no_such_file(const std::string& name) {
  return refuse("no-such-file", {"PDF '" + name + "' tidak ada atau tidak dapat dibaca.", "The PDF '" + name + "' is not there or cannot be read."},
                {"Periksa nama, folder, dan izinnya.", "Check its name, folder and permissions."});
}

// Probed as our own copy, told by the name it came with.
devices::PdfFacts probe(const Devices& devices, const Given& given) {
  try {
    auto facts = devices.renderer->probe(given.file);
    if (facts.encrypted) throw devices::Failure(devices::FailureKind::encrypted_pdf, given.name, "the PDF is locked");
    if (facts.pages < 1) throw devices::Failure(devices::FailureKind::unreadable_pdf, given.name, "the PDF holds no page");
    return facts;
  } catch (const devices::Failure& failure) {
    throw devices::Failure(failure.kind(), given.name, failure.what());
  }
}

Outcome<Given> take_copy(Desk::State& state, Scratch& scratch, const std::filesystem::path& pdf) {
  Given given;
  given.name = pdf.filename().string();
  std::error_code error;
  if (!std::filesystem::is_regular_file(pdf, error)) return no_such_file(given.name);
  if (std::filesystem::file_size(pdf, error) > most_pdf_bytes || error) throw devices::Failure(devices::FailureKind::too_large, given.name, "more than 2 GiB");
  given.file = scratch.file(".given.pdf");
  std::filesystem::copy_file(pdf, given.file, std::filesystem::copy_options::overwrite_existing, error);
  if (error == std::errc::permission_denied) return no_such_file(given.name);
  if (error) throw devices::Failure(devices::FailureKind::disk, given.name, error.message());
  std::filesystem::permissions(given.file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
  given.facts = probe(state.devices, given);
  given.sha256 = archive::Store::hash_file(given.file);
  return given;
}

// Only text that every page has is taken as it is: a page without may be a picture, and the queue reads pictures.
std::optional<std::vector<std::string>> text_inside(const Devices& devices, const Given& given) {
  try {
    auto pages = devices.renderer->text(given.file);
    pages.resize(static_cast<std::size_t>(given.facts.pages));
    const auto bare = [](const std::string& page) { return page.find_first_not_of(" \t\r\n\f") == std::string::npos; };
    if (std::none_of(pages.begin(), pages.end(), bare)) return pages;
  } catch (const devices::Failure&) {
    // whatever its text is like, the PDF itself was found whole; the queue tries again page by page
  }
  return std::nullopt;
}

std::filesystem::path authentication(Desk::State& state, Scratch& scratch, const Plan& plan, const Given& given) {
  const auto file = scratch.file(".p15.pdf");
  auto sheet = sheet_data(state, plan.dossier);
  sheet.item = plan.item;
  sheet.scan.operator_ = {state.around.who.name, state.around.who.nip, {}};
  sheet.scan.captured_at = state.now();
  sheet.scan.file_sha256 = given.sha256;
  sheet.scan.media_type = "application/pdf";
  sheets::render(*sheets::find_sheet("authentication"), sheet, *state.devices.symbols, file);
  return file;
}

archive::StoredFile row(const Desk::State& state, archive::FileRole role, const archive::Stored& stored, int pages, std::string name, std::string key) {
  archive::StoredFile file;
  file.role = role;
  file.sha256 = stored.sha256;
  file.media_type = "application/pdf";
  file.bytes = stored.bytes;
  file.pages = pages;
  file.original_name = std::move(name);
  file.created_at = state.now();
  file.source_key = std::move(key);
  return file;
}

std::string printable_name(const std::string& name) {
  const auto clean = clean_line(name, {"nama", "the name"}, 255);
  return clean.ok() ? clean->text : std::string();
}

// The PDF and its authentication sheet go into the store; the act makes them visible together.
std::optional<Outcome<Filed>> attempt(Desk::State& state, Scratch& scratch, const Filing& filing, const Given& given, const std::string& key) {
  const auto planned = plan(state, filing);
  if (!planned.ok()) return Outcome<Filed>(planned.refused());
  const auto stored = state.store().put_copy(given.file);
  const auto p15 = state.store().put(authentication(state, scratch, *planned, given));
  Filled filled;
  filled.key = key;
  filled.note = pages_id(given.facts.pages) + (given.facts.signed_electronically ? ", TTE" : ", lahir digital") + (filing.reason.empty() ? "" : ", versi baru");
  filled.signature = given.facts.signed_electronically ? "TTE" : "";
  filled.texts = text_inside(state.devices, given);
  filled.files.push_back(row(state, archive::FileRole::born_digital, stored, given.facts.pages, printable_name(given.name), key));
  filled.files.push_back(row(state, archive::FileRole::signed_form, p15, 1, "lembar-autentikasi.pdf", key + ":P15"));
  filled.files.front().reason = filing.reason;
  return commit(state, filing, *planned, filled);
}

}  // namespace

Outcome<Filed> file_given(Desk::State& state, const Filing& filing, const std::filesystem::path& pdf, const Progress& progress, std::stop_token stop) {
  Scratch scratch(state.store());
  progress.tell({"Memeriksa PDF", "Checking the PDF"}, 0.1);
  const auto given = take_copy(state, scratch, pdf);
  if (!given.ok()) return given.refused();
  const auto key = filing.dossier.code + ":" + given->sha256;
  if (auto before = answered_before(state, filing.dossier.code, key)) return *before;
  const auto stands = workflow::parse_desk_state(filing.dossier.state);
  if (!stands || !workflow::may_scan(*stands)) return may_not_scan(filing.dossier);
  if (stop.stop_requested()) return cancelled_filing();
  progress.tell({"Menyimpan PDF apa adanya", "Storing the PDF as it is"}, 0.5);
  for (int i = 0; i < 3; ++i) {
    auto answer = attempt(state, scratch, filing, *given, key);
    if (answer) return std::move(*answer);
  }
  return refuse("busy", {"Berkas ini sedang diubah di tempat lain; tidak ada yang disimpan.", "This dossier is being changed elsewhere; nothing was stored."},
                {"Ulangi sebentar lagi.", "Repeat in a moment."});
}

}  // namespace berkas::desk
