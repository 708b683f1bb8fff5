#include "archive/intake/intake_on_disk.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>

#include "archive/store/digest.h"

namespace berkas::archive {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string extension_of(const std::string& media_type) {
  if (media_type == "image/jpeg") return ".jpg";
  if (media_type == "image/png") return ".png";
  if (media_type == "image/tiff") return ".tif";
  if (media_type == "application/pdf") return ".pdf";
  return ".bin";
}

int last_page_number(const Acts& acts) {
  int last = 0;
  for (const auto& act : acts) {
    const std::string page = act.value("page", "");
    if (page.size() > 1 && page[0] == 'p') last = std::max(last, std::atoi(page.c_str() + 1));
  }
  return last;
}

std::string padded(int number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

}  // namespace

IntakeOnDisk::IntakeOnDisk(std::string id, fs::path folder, fs::path attic)
    : id_(std::move(id)), folder_(std::move(folder)), attic_(std::move(attic)), lock_(folder_ / "lock", File::Mode::lock) {
  if (!lock_.try_lock(true)) throw Failure(FailureKind::intake_owned, id_, "intake " + id_ + " is open in another window or command");
  journal_ = std::make_unique<Journal>(folder_ / "journal");
  acts_ = acts_of(journal_->read_at_opening().lines, damaged_);
  damaged_ += journal_->read_at_opening().damaged;
  next_page_ = last_page_number(acts_) + 1;
}

void IntakeOnDisk::created(const std::string& at) { write({{"act", "create"}, {"at", at}}); }

IntakeFacts IntakeOnDisk::facts() const {
  auto facts = facts_of(id_, folder_, acts_);
  facts.damaged_lines = damaged_;
  return facts;
}

// Text from outside (a scanner's name, a code's text) may be no UTF-8; the journal stays readable all the same.
void IntakeOnDisk::write(json act) {
  refuse_when_closed();
  const auto line = act.dump(-1, ' ', false, json::error_handler_t::replace);
  journal_->append(line);
  acts_.push_back(json::parse(line));
}

void IntakeOnDisk::refuse_when_closed() const {
  const auto state = facts_of(id_, folder_, acts_).state;
  if (state == IntakeState::filed || state == IntakeState::discarded || state == IntakeState::divided)
    throw Failure(FailureKind::intake_closed, id_, "intake " + id_ + " is " + to_string(state));
}

void IntakeOnDisk::need_page(const std::string& page_id) const {
  const auto pages = facts_of(id_, folder_, acts_).pages;
  if (std::none_of(pages.begin(), pages.end(), [&](const IntakePage& page) { return page.id == page_id; }))
    throw Failure(FailureKind::missing_file, page_id, "intake " + id_ + " has no page " + page_id);
}

// The picture is durable under its final name before the journal names it; a number is never used twice, so a picture
// whose journal line did not make it is simply not spoken of.
std::string IntakeOnDisk::keep_picture(const NewPage& page, std::string& page_id, std::string& sha256) {
  refuse_when_closed();
  make_folders(folder_ / "pages");
  std::string name;
  do {
    page_id = "p" + padded(next_page_++);
    name = page_id + ".s" + padded(page.sheet) + "." + std::to_string(page.side) + extension_of(page.media_type);
  } while (boost::filesystem::exists((folder_ / "pages" / name).string()));
  const auto part = folder_ / "pages" / (name + ".part");
  boost::system::error_code none;
  boost::filesystem::remove(part.string(), none);
  try {
    const File file(part, File::Mode::create_new);
    file.write(page.bytes);
    file.sync();
    rename_durably(part, folder_ / "pages" / name);
  } catch (...) {
    boost::filesystem::remove(part.string(), none);
    throw;
  }
  sha256 = sha256_hex(page.bytes);
  return name;
}

void IntakeOnDisk::add(const NewPage& page) {
  std::string page_id, sha256;
  const auto name = keep_picture(page, page_id, sha256);
  write(page_act("add", page_id, name, sha256, page));
}

void IntakeOnDisk::replace(const std::string& old_page, const NewPage& page) {
  need_page(old_page);
  std::string page_id, sha256;
  const auto name = keep_picture(page, page_id, sha256);
  auto act = page_act("replace", page_id, name, sha256, page);
  act["replaces"] = old_page;
  write(std::move(act));
}

void IntakeOnDisk::bind(const std::string& dossier, const std::string& item) { write({{"act", "bind"}, {"dossier", dossier}, {"item", item}}); }

void IntakeOnDisk::expect(std::optional<int> sheets) {
  json act{{"act", "expect"}};
  if (sheets) act["sheets"] = *sheets;
  write(std::move(act));
}

void IntakeOnDisk::profile(const std::string& device, const std::string& profile) {
  write({{"act", "profile"}, {"device", device}, {"profile", profile}});
}

void IntakeOnDisk::stopped(const std::string& reason) { write({{"act", "stopped"}, {"reason", reason}}); }

void IntakeOnDisk::rotate(const std::string& page_id, int quarter_turns_clockwise) {
  need_page(page_id);
  write({{"act", "rotate"}, {"page", page_id}, {"turns", quarter_turns_clockwise}});
}

void IntakeOnDisk::move(const std::string& page_id, int to_no) {
  need_page(page_id);
  write({{"act", "move"}, {"page", page_id}, {"to", to_no}});
}

void IntakeOnDisk::set_aside(const std::string& page_id) {
  need_page(page_id);
  write({{"act", "set-aside"}, {"page", page_id}});
}

void IntakeOnDisk::restore(const std::string& page_id) {
  need_page(page_id);
  write({{"act", "restore"}, {"page", page_id}});
}

void IntakeOnDisk::answer(const std::string& page_id, const std::string& flag, const std::string& answer) {
  need_page(page_id);
  write({{"act", "answer"}, {"page", page_id}, {"flag", flag}, {"answer", answer}});
}

void IntakeOnDisk::ask(const std::string& page_id, const std::string& flag) {
  need_page(page_id);
  write({{"act", "ask"}, {"page", page_id}, {"flag", flag}});
}

void IntakeOnDisk::judge(const std::string& page_id, const std::string& what, const std::string& value) {
  need_page(page_id);
  write({{"act", "judge"}, {"page", page_id}, {"what", what}, {"value", value}});
}

void IntakeOnDisk::branch_off(const Branch& branch) {
  for (const auto& page : branch.pages) need_page(page);
  json act{{"act", "branch"}, {"to", branch.id}, {"at", branch.at}, {"dossier", branch.dossier}, {"item", branch.item}, {"pages", branch.pages}, {"left", branch.left}};
  if (branch.expected_sheets) act["sheets"] = *branch.expected_sheets;
  write(std::move(act));
}

void IntakeOnDisk::branched(const std::string& id) { write({{"act", "branched"}, {"to", id}}); }

void IntakeOnDisk::divided() {
  write({{"act", "divided"}});
  to_attic();
}

bool IntakeOnDisk::undo() {
  if (!can_undo(acts_)) return false;
  write({{"act", "undo"}});
  return true;
}

void IntakeOnDisk::accept() { write({{"act", "accept"}}); }

void IntakeOnDisk::filed(const std::string& sha256) {
  write({{"act", "filed"}, {"sha256", sha256}});
  to_attic();
}

void IntakeOnDisk::discard(const std::string& reason) {
  write({{"act", "discard"}, {"reason", reason}});
  to_attic();
}

// Closed in its journal already; the move only keeps the tray short, so a crash before it costs nothing.
void IntakeOnDisk::to_attic() {
  make_folders(attic_);
  const auto target = attic_ / id_;
  if (boost::filesystem::exists(target.string())) return;
  rename_durably(folder_, target);
  sync_folder(folder_.parent_path());
  folder_ = target;
}

}  // namespace berkas::archive
