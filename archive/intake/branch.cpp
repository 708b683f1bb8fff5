#include "archive/intake/branch.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <map>

#include "archive/intake/acts.h"
#include "archive/intake/journal.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string padded(int number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

const IntakePage& page_of(const IntakeFacts& stack, const std::string& id) {
  const auto page = std::find_if(stack.pages.begin(), stack.pages.end(), [&](const auto& each) { return each.id == id; });
  if (page == stack.pages.end()) throw Failure(FailureKind::missing_file, id, "intake " + stack.id + " has no page " + id);
  return *page;
}

// The picture's bytes are durable already; a second name for them costs nothing. Where names cannot be shared they are copied.
void share(const fs::path& from, const fs::path& to) {
  boost::system::error_code refused;
  boost::filesystem::create_hard_link(from.string(), to.string(), refused);
  if (!refused) return;
  const auto bytes = read_whole(from);
  const File file(to, File::Mode::create_new);
  file.write(bytes);
  file.sync();
}

// The clerk said whose page it is: whatever its codes say is no question any more.
bool settled(const IntakePage& page) {
  return std::any_of(page.judged.begin(), page.judged.end(), [](const auto& said) { return said.what == "plain" || said.what == "begins" || said.what == "joins"; });
}

bool was_blank(const IntakePage& page) {
  return std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.flag == "blank" && flag.answer == "set-aside"; });
}

NewPage again(const IntakePage& page, int sheet) {
  NewPage fresh;
  fresh.media_type = page.media_type;
  fresh.sheet = sheet;
  fresh.side = page.side;
  fresh.width_px = page.width_px;
  fresh.height_px = page.height_px;
  fresh.dpi = page.dpi;
  fresh.skew_deg = page.skew_deg;
  fresh.upright_turns = page.upright_turns;
  fresh.codes = page.codes;
  fresh.marks = page.marks;
  fresh.look = page.look;
  for (const auto& flag : page.flags) fresh.flags.push_back(flag.flag);
  if (settled(page) && std::find(fresh.flags.begin(), fresh.flags.end(), "conflict") == fresh.flags.end()) fresh.flags.push_back("conflict");
  return fresh;
}

class Building {
public:
  Building(fs::path folder, const IntakeFacts& stack, const Branch& branch)
      : folder_(std::move(folder)), stack_(stack), branch_(branch), journal_(folder_ / "journal") {}

  void run() {
    write({{"act", "create"}, {"at", branch_.at}, {"from", stack_.id}});
    write({{"act", "profile"}, {"device", stack_.device}, {"profile", stack_.profile}});
    write({{"act", "bind"}, {"dossier", branch_.dossier}, {"item", branch_.item}});
    json expect{{"act", "expect"}};
    if (branch_.expected_sheets) expect["sheets"] = *branch_.expected_sheets;
    write(expect);
    for (const auto& id : branch_.pages) {
      add(page_of(stack_, id));
      add_empty_back(page_of(stack_, id));
    }
    write({{"act", "stopped"}, {"reason", "empty"}});
    sync_folder(folder_ / "pages");
    sync_folder(folder_);
  }

private:
  void write(const json& act) { journal_.append(act.dump(-1, ' ', false, json::error_handler_t::replace)); }

  void add(const IntakePage& page) {
    const int sheet = sheets_.try_emplace(page.sheet, static_cast<int>(sheets_.size()) + 1).first->second;
    const std::string id = "p" + padded(++pages_);
    const std::string name = id + ".s" + padded(sheet) + "." + std::to_string(page.side) + page.file.extension().string();
    share(page.file, folder_ / "pages" / name);
    write(page_act("add", id, name, page.sha256, again(page, sheet)));
    if (page.quarter_turns != 0) write({{"act", "rotate"}, {"page", id}, {"turns", page.quarter_turns}});
    for (const auto& flag : page.flags)
      if (!flag.answer.empty()) write({{"act", "answer"}, {"page", id}, {"flag", flag.flag}, {"answer", flag.answer}});
    if (settled(page))
      for (const char* flag : {"conflict", "unread-code"}) write({{"act", "answer"}, {"page", id}, {"flag", flag}, {"answer", "keep"}});
  }

  // An empty back that was set aside goes along, set aside: else the sheet would look as if only its front had come.
  void add_empty_back(const IntakePage& front) {
    for (const auto& page : stack_.pages)
      if (front.side == 1 && page.side == 2 && page.sheet == front.sheet && page.set_aside && page.moved_to.empty() && was_blank(page)) add(page);
  }

  fs::path folder_;
  const IntakeFacts& stack_;
  const Branch& branch_;
  Journal journal_;
  std::map<int, int> sheets_;
  int pages_ = 0;
};

}  // namespace

void build_branch(const fs::path& tray, const IntakeFacts& stack, const Branch& branch) {
  const auto part = tray / (".part-" + branch.id);
  boost::system::error_code none;
  boost::filesystem::remove_all(part.string(), none);
  make_folders(part / "pages");
  Building(part, stack, branch).run();
  rename_durably(part, tray / branch.id);
}

}  // namespace berkas::archive
