#include "app/desk/stack_source.h"

#include <algorithm>

#include "app/desk/intake_view.h"
#include "app/desk/paper_pages.h"
#include "app/desk/retention/minutes.h"

namespace berkas::desk {
namespace {

void name_dossier(StackCode& code, CodeKind kind, const std::string& dossier) {
  code.kind = kind;
  code.dossier = dossier;
}

void of_item(archive::Catalogue& catalogue, StackCode& code) {
  const auto item = catalogue.item(code.text);
  if (!item) return;
  name_dossier(code, CodeKind::dossier, item->dossier);
  if (!item->main) code.item = item->code;
}

StackDossier dossier_seen(archive::Catalogue& catalogue, const std::string& code) {
  StackDossier seen;
  const auto dossier = catalogue.dossier(code);
  if (!dossier) return seen;
  const auto stands = workflow::parse_desk_state(dossier->state);
  seen.may_scan = stands && workflow::may_scan(*stands);
  seen.cancelled = stands == workflow::DeskState::voided;
  seen.state = dossier->state;
  seen.sheets = dossier->received_sheets;
  return seen;
}

// All covers of a dossier carry one form code: alone it does not say which of several documents follows.
bool cover_of_which(archive::Catalogue& catalogue, const StackPage& page) {
  const auto is = [&](CodeKind kind) { return [kind](const StackCode& code) { return code.kind == kind; }; };
  const auto cover = std::find_if(page.codes.begin(), page.codes.end(), is(CodeKind::cover));
  if (cover == page.codes.end() || std::any_of(page.codes.begin(), page.codes.end(), is(CodeKind::dossier))) return false;
  const auto items = catalogue.items(cover->dossier);
  return std::count_if(items.begin(), items.end(), [](const auto& item) { return !holds_check_sheets(item); }) > 1;
}

StackPage page_seen(archive::Catalogue& catalogue, const archive::IntakePage& page) {
  StackPage seen;
  seen.id = page.id;
  seen.sheet = page.sheet;
  seen.side = page.side;
  for (const auto& flag : page.flags) {
    seen.blank = seen.blank || flag.flag == "blank";
    if (flag.answer.empty() && flag.flag != "conflict" && flag.flag != "unread-code") seen.open_flags.push_back(flag.flag);
  }
  seen.bars = page.has_mark("cover");
  seen.unread = page.has_mark("unread");
  for (const auto& text : page.codes) seen.codes.push_back(stack_code(catalogue, text));
  if (cover_of_which(catalogue, seen)) {
    for (auto& code : seen.codes)
      if (code.kind == CodeKind::cover) code.kind = CodeKind::damaged, code.dossier.clear();
    seen.bars = true;
  }
  for (const auto& said : page.judged) seen.judged[said.what] = said.value;
  return seen;
}

}  // namespace

StackCode stack_code(archive::Catalogue& catalogue, const std::string& text) {
  StackCode code;
  code.text = text;
  const auto parsed = archive::TrackingCode::parse(text);
  if (!parsed) {
    code.kind = archive::TrackingCode::fault(text) == archive::CodeFault::foreign ? CodeKind::foreign : CodeKind::damaged;
    return code;
  }
  code.text = parsed->str();
  code.kind = CodeKind::unknown;
  switch (parsed->type()) {
    case archive::CodeType::dossier:
      if (catalogue.dossier(code.text)) name_dossier(code, CodeKind::dossier, code.text);
      break;
    case archive::CodeType::item: of_item(catalogue, code); break;
    case archive::CodeType::form:
      if (const auto form = catalogue.form(code.text); form && !is_minutes(*form)) name_dossier(code, form->sheet == "scan-cover" ? CodeKind::cover : CodeKind::form, form->dossier);
      break;
    default: code.kind = CodeKind::place;
  }
  return code;
}

StackSeen stack_seen(archive::Catalogue& catalogue, const archive::IntakeFacts& facts) {
  StackSeen seen;
  seen.ended = facts.state != archive::IntakeState::capturing;
  const auto awaited = awaited_again(facts);
  auto pages = facts.pages;
  std::sort(pages.begin(), pages.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
  for (const auto& page : pages) {
    const bool waits = std::any_of(awaited.begin(), awaited.end(), [&](const auto& each) { return each.id == page.id; });
    const bool gone = !page.moved_to.empty();
    if (page.set_aside && !waits && !gone) continue;
    seen.pages.push_back(page_seen(catalogue, page));
    seen.pages.back().awaited = waits;
    seen.pages.back().gone = gone;
  }
  for (const auto& page : seen.pages) {
    for (const auto& code : page.codes)
      if (!code.dossier.empty() && !seen.dossiers.contains(code.dossier)) seen.dossiers[code.dossier] = dossier_seen(catalogue, code.dossier);
    const auto begins = page.judged.find("begins");
    if (begins != page.judged.end() && !seen.dossiers.contains(begins->second)) seen.dossiers[begins->second] = dossier_seen(catalogue, begins->second);
  }
  return seen;
}

}  // namespace berkas::desk
