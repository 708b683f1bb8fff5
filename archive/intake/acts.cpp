#include "archive/intake/acts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "archive/whole_number.h"

namespace berkas::archive {
namespace {

using nlohmann::json;

bool undoable(const std::string& act) {
  static const std::set<std::string> clerks{"rotate", "move", "set-aside", "restore", "answer", "replace", "expect", "accept", "judge"};
  return clerks.contains(act);
}

std::string name_of(const json& act) { return act.value("act", ""); }

// Throws as json::value does when it stands there as something else.
int number(const json& act, const char* name, int usual) {
  const auto found = act.find(name);
  if (found == act.end()) return usual;
  if (const auto whole = whole_number(*found)) return *whole;
  throw json::out_of_range::create(406, std::string(name) + " is no count", &*found);
}

std::optional<int> sheets_of(const json& act) {
  const auto found = act.find("sheets");
  return found == act.end() ? std::nullopt : whole_number(*found);
}

IntakePage page_of(const json& act, const std::filesystem::path& folder) {
  IntakePage page;
  page.id = act.value("page", "");
  page.sheet = number(act, "sheet", 1);
  page.side = number(act, "side", 1);
  page.file = folder / "pages" / std::filesystem::path(act.value("file", "")).filename();
  page.media_type = act.value("media_type", "");
  page.sha256 = act.value("sha256", "");
  page.width_px = number(act, "width_px", 0);
  page.height_px = number(act, "height_px", 0);
  page.dpi = number(act, "dpi", 300);
  page.skew_deg = act.value("skew_deg", 0.0);
  page.upright_turns = number(act, "upright_turns", 0);
  page.codes = act.value("codes", std::vector<std::string>{});
  for (const auto& flag : act.value("flags", std::vector<std::string>{})) page.flags.push_back({flag, ""});
  page.look = act.value("look", "");
  for (const auto& mark : act.value("marks", json::array()))
    if (mark.is_object())
      page.marks.push_back({mark.value("kind", ""), mark.value("text", ""), number(mark, "x", 0), number(mark, "y", 0), number(mark, "width", 0), number(mark, "height", 0)});
  return page;
}

// The pages while the acts are told one after another; order and set-aside are settled at the end.
struct Telling {
  IntakeFacts facts;
  std::filesystem::path folder;
  std::vector<IntakePage> pages;
  std::set<std::string> to_rescan;  // page ids whose sheet must go through the scanner again

  auto find(const std::string& id) {
    return std::find_if(pages.begin(), pages.end(), [&](const IntakePage& page) { return page.id == id; });
  }
  void with(const json& act, const std::function<void(IntakePage&)>& change) {
    if (const auto page = find(act.value("page", "")); page != pages.end()) change(*page);
  }
  void touched() {
    if (facts.state == IntakeState::accepted) facts.state = IntakeState::captured;
  }
};

// A sheet that went through again takes the place of the picture that waited for it.
void add_page(Telling& now, const json& act) {
  auto page = page_of(act, now.folder);
  page.set_aside = act.value("aside", false);
  const auto waiting = std::find_if(now.pages.begin(), now.pages.end(), [&](const IntakePage& each) {
    return now.to_rescan.contains(each.id) && each.sheet == page.sheet && each.side == page.side;
  });
  if (waiting != now.pages.end()) now.to_rescan.erase(waiting->id);
  now.pages.insert(waiting, std::move(page));
  now.facts.state = IntakeState::capturing;
}

void replace_page(Telling& now, const json& act) {
  const auto old = now.find(act.value("replaces", ""));
  if (old == now.pages.end()) return add_page(now, act);
  old->set_aside = true;
  now.to_rescan.erase(old->id);
  auto fresh = page_of(act, now.folder);
  now.pages.insert(old, std::move(fresh));
}

void move_page(Telling& now, const json& act) {
  const auto from = now.find(act.value("page", ""));
  if (from == now.pages.end()) return;
  IntakePage page = *from;
  now.pages.erase(from);
  auto at = now.pages.begin();
  const int to = number(act, "to", 1);
  for (int no = 0; at != now.pages.end(); ++at)  // before the page that has that number now
    if (!at->set_aside && ++no == to) break;
  now.pages.insert(at, std::move(page));
}

void answer_flag(Telling& now, const json& act) {
  const std::string answer = act.value("answer", "");
  now.with(act, [&](IntakePage& page) {
    for (auto& flag : page.flags)
      if (flag.flag == act.value("flag", "")) flag.answer = answer;
    if (answer == "rescan") now.to_rescan.insert(page.id);
    if (answer == "rescan" || answer == "set-aside") page.set_aside = true;
  });
}

void ask_of_page(Telling& now, const json& act) {
  const std::string flag = act.value("flag", "");
  now.with(act, [&](IntakePage& page) {
    const bool asked = std::any_of(page.flags.begin(), page.flags.end(), [&](const PageFlag& each) { return each.flag == flag; });
    if (!asked) page.flags.push_back({flag, ""});
  });
}

void judge_page(Telling& now, const json& act) {
  const PageJudgement said{act.value("what", ""), act.value("value", "")};
  now.with(act, [&](IntakePage& page) {
    std::erase_if(page.judged, [&](const PageJudgement& before) { return before.what == said.what; });
    page.judged.push_back(said);
  });
}

void leave(Telling& now, const std::string& id, const std::string& to) {
  const auto page = now.find(id);
  if (page == now.pages.end()) return;
  page->set_aside = true;
  page->moved_to = to;
  now.to_rescan.erase(id);
}

void branch_off(Telling& now, const json& act) {
  Branch branch;
  branch.id = act.value("to", "");
  branch.at = act.value("at", "");
  branch.dossier = act.value("dossier", "");
  branch.item = act.value("item", "");
  branch.pages = act.value("pages", std::vector<std::string>{});
  branch.expected_sheets = sheets_of(act);
  branch.left = act.value("left", std::vector<std::string>{});
  for (const auto* all : {&branch.pages, &branch.left})
    for (const auto& id : *all) leave(now, id, branch.id);
  now.facts.unfinished.push_back(std::move(branch));
}

using Teller = void (*)(Telling&, const json&);

// One line an act: its word in the journal and what it does.
const std::map<std::string, Teller>& page_tellers() {
  static const std::map<std::string, Teller> tellers{
      {"add", add_page},
      {"replace", replace_page},
      {"move", move_page},
      {"answer", answer_flag},
      {"ask", ask_of_page},
      {"judge", judge_page},
      {"branch", branch_off},
      {"rotate", [](Telling& now, const json& act) {
         now.with(act, [&](IntakePage& page) { page.quarter_turns = (page.quarter_turns + number(act, "turns", 0) % 4 + 4) % 4; });
       }},
      {"set-aside", [](Telling& now, const json& act) { now.with(act, [](IntakePage& page) { page.set_aside = true; }); }},
      {"restore", [](Telling& now, const json& act) {
         now.with(act, [&](IntakePage& page) {
           if (!page.moved_to.empty()) return;  // it is another intake's now
           page.set_aside = false;
           now.to_rescan.erase(page.id);
         });
       }}};
  return tellers;
}

const std::map<std::string, Teller>& intake_tellers() {
  static const std::map<std::string, Teller> tellers{
      {"create", [](Telling& now, const json& act) { now.facts.created_at = act.value("at", ""); }},
      {"bind", [](Telling& now, const json& act) {
         now.facts.dossier = act.value("dossier", "");
         now.facts.item = act.value("item", "");
       }},
      {"expect", [](Telling& now, const json& act) { now.facts.expected_sheets = sheets_of(act); }},
      {"profile", [](Telling& now, const json& act) {
         now.facts.device = act.value("device", "");
         now.facts.profile = act.value("profile", "");
       }},
      {"stopped", [](Telling& now, const json& act) {
         now.facts.stopped = act.value("reason", "");
         now.facts.state = IntakeState::captured;
       }},
      {"accept", [](Telling& now, const json&) { now.facts.state = IntakeState::accepted; }},
      {"filed", [](Telling& now, const json& act) {
         now.facts.filed_sha256 = act.value("sha256", "");
         now.facts.state = IntakeState::filed;
       }},
      {"discard", [](Telling& now, const json& act) {
         now.facts.discard_reason = act.value("reason", "");
         now.facts.state = IntakeState::discarded;
       }},
      {"branched", [](Telling& now, const json& act) {
         std::erase_if(now.facts.unfinished, [&](const Branch& each) { return each.id == act.value("to", ""); });
       }},
      {"divided", [](Telling& now, const json&) { now.facts.state = IntakeState::divided; }}};
  return tellers;
}

void tell(Telling& now, const json& act) {
  if (const auto found = page_tellers().find(name_of(act)); found != page_tellers().end()) {
    now.touched();
    found->second(now, act);
  } else if (const auto other = intake_tellers().find(name_of(act)); other != intake_tellers().end()) {
    other->second(now, act);
  }
}

// A sheet counts once it was captured, a blank back set aside too, but not while one of its pictures waits for a rescan.
int captured_sheets(const Telling& now) {
  std::set<int> sheets;
  for (const auto& page : now.pages) sheets.insert(page.sheet);
  for (const auto& page : now.pages)
    if (now.to_rescan.contains(page.id)) sheets.erase(page.sheet);
  return static_cast<int>(sheets.size());
}

}  // namespace

Acts acts_of(const std::vector<std::string>& lines, int& damaged) {
  Acts acts;
  for (const auto& line : lines) {
    auto act = json::parse(line, nullptr, false);
    if (act.is_object()) acts.push_back(std::move(act));
    else ++damaged;
  }
  return acts;
}

Acts standing(const Acts& all) {
  Acts acts;
  for (const auto& act : all) {
    if (name_of(act) != "undo") {
      acts.push_back(act);
      continue;
    }
    const auto last = std::find_if(acts.rbegin(), acts.rend(), [](const json& each) { return undoable(name_of(each)); });
    if (last == acts.rend()) continue;
    if (name_of(*last) == "replace") {
      (*last)["act"] = "add";
      (*last)["aside"] = true;
    } else {
      acts.erase(std::next(last).base());
    }
  }
  return acts;
}

bool can_undo(const Acts& all) {
  const auto acts = standing(all);
  return std::any_of(acts.begin(), acts.end(), [](const json& act) { return undoable(name_of(act)); });
}

IntakeFacts facts_of(const std::string& id, const std::filesystem::path& folder, const Acts& all) {
  Telling now;
  now.facts.id = id;
  now.folder = folder;
  for (const auto& act : standing(all)) tell(now, act);
  now.facts.sheets = captured_sheets(now);
  for (std::size_t i = 0; i < now.pages.size(); ++i) now.pages[i].position = static_cast<int>(i) + 1;
  std::stable_partition(now.pages.begin(), now.pages.end(), [](const IntakePage& page) { return !page.set_aside; });
  int no = 0;
  for (auto& page : now.pages) page.no = page.set_aside ? 0 : ++no;
  now.facts.pages = std::move(now.pages);
  return std::move(now.facts);
}

json page_act(const std::string& act, const std::string& page_id, const std::string& file, const std::string& sha256, const NewPage& page) {
  json told{{"act", act}, {"page", page_id}, {"file", file}, {"sha256", sha256}, {"media_type", page.media_type},
          {"sheet", page.sheet}, {"side", page.side}, {"width_px", page.width_px}, {"height_px", page.height_px},
          {"dpi", page.dpi}, {"skew_deg", page.skew_deg}, {"upright_turns", page.upright_turns},
          {"codes", page.codes}, {"flags", page.flags}};
  if (!page.look.empty()) told["look"] = page.look;
  for (const auto& mark : page.marks)
    told["marks"].push_back({{"kind", mark.kind}, {"text", mark.text}, {"x", mark.x}, {"y", mark.y}, {"width", mark.width}, {"height", mark.height}});
  return told;
}

}  // namespace berkas::archive
