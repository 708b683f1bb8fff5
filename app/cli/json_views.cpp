#include "app/cli/json_views.h"

#include "app/desk/paper/shelves.h"

namespace berkas::cli {
namespace {

Json word(workflow::Decision decision) {
  if (decision == workflow::Decision::yes) return "yes";
  if (decision == workflow::Decision::no) return "no";
  return nullptr;
}

Json word(workflow::Presence presence) {
  switch (presence) {
    case workflow::Presence::yes: return "yes";
    case workflow::Presence::no: return "no";
    case workflow::Presence::not_applicable: return "na";
    case workflow::Presence::unanswered: break;
  }
  return nullptr;
}

Json word(workflow::Conformity conformity) {
  switch (conformity) {
    case workflow::Conformity::yes: return "yes";
    case workflow::Conformity::no: return "no";
    case workflow::Conformity::not_applicable: return "na";
    case workflow::Conformity::unanswered: break;
  }
  return nullptr;
}

Json word(workflow::Conclusion conclusion) {
  switch (conclusion) {
    case workflow::Conclusion::complete: return "complete";
    case workflow::Conclusion::with_notes: return "with-notes";
    case workflow::Conclusion::incomplete: return "incomplete";
    case workflow::Conclusion::none: break;
  }
  return nullptr;
}

Json json_of(const workflow::Visit& visit) {
  return {{"no", visit.step}, {"visit", visit.visit}, {"role", visit.role}, {"decision", word(visit.decision)}, {"note", visit.note},
          {"received", visit.received.to_string()}, {"finished", visit.finished.to_string()}, {"outside_sop", visit.outside_sop},
          {"outside_reason", text_or_null(visit.outside_reason)}, {"by", text_or_null(visit.person)},
          {"draft", visit.draft_version == 0 ? Json(nullptr) : Json(visit.draft_version)},
          {"incomplete", text_or_null(visit.incomplete)}, {"linked", visit.linked_dossiers}};
}

Json json_of(const desk::ItemView& held) {
  const auto& item = held.item;
  return {{"code", item.code}, {"number", item.number}, {"main", item.main}, {"title", item.about.title},
          {"document_number", text_or_null(item.document_number)}, {"document_date", item.document_date.to_string()},
          {"versions", held.files.size()}};
}

Json json_of(const desk::FileView& file) {
  return {{"sha256", file.sha256}, {"media_type", file.media_type}, {"pages", file.pages}, {"bytes", file.bytes}, {"role", file.role},
          {"version", file.version}, {"item", file.item}};
}

Json json_of(const archive::PageFlag& flag) {
  return {{"flag", flag.flag}, {"answer", text_or_null(flag.answer)}};
}

// The contract's page: its flags as words; what the clerk answered stands beside them.
Json json_of(const archive::IntakePage& page) {
  Json flags = Json::array(), answers = Json::array();
  for (const auto& flag : page.flags) {
    flags.push_back(flag.flag);
    answers.push_back(json_of(flag));
  }
  return {{"no", page.no}, {"codes", page.codes}, {"flags", flags}, {"answers", answers}, {"id", page.id}, {"sheet", page.sheet},
          {"side", page.side}, {"set_aside", page.set_aside}, {"turns", page.quarter_turns}};
}

// A visit is written down when it ends; the one that goes on stands beside the list.
Json ended(const workflow::Routing& routing) {
  Json visits = Json::array();
  for (const auto& visit : routing.visits) {
    if (!visit.open) visits.push_back(json_of(visit));
  }
  return visits;
}

Json going_on(const workflow::Routing& routing) {
  for (const auto& visit : routing.visits) {
    if (visit.open) return json_of(visit);
  }
  return nullptr;
}

template <class List>
Json list_of(const List& list) {
  Json values = Json::array();
  for (const auto& one : list) values.push_back(json_of(one));
  return values;
}

Json step_json(const workflow::Step& step) {
  return {{"no", step.no}, {"role", step.role}, {"text", step.text}, {"decision", step.decision},
          {"yes", step.yes ? Json(*step.yes) : Json("end")}, {"no_to", step.no_to ? Json(*step.no_to) : Json(nullptr)},
          {"requires", step.required}, {"outputs", step.outputs}, {"remarks", step.remarks},
          {"time", {{"value", step.time.value ? Json(*step.time.value) : Json(nullptr)}, {"unit", step.time.unit ? Json(*step.time.unit) : Json(nullptr)}}},
          {"linked", step.linked_sops}, {"raw_marks", step.raw_marks}};
}

Json number_or_null(const std::optional<int>& number) { return number ? Json(*number) : Json(nullptr); }

Json place_json(const desk::PlaceView& view) {
  Json contents = Json::array(), held = Json::array();
  for (const auto& one : view.contents) {
    contents.push_back(one.code);
    held.push_back({{"code", one.code}, {"kind", one.kind}, {"name", one.name}, {"state", text_or_null(one.state)}});
  }
  const auto& place = view.place;
  return {{"code", place.code}, {"kind", to_string(place.kind)}, {"name", place.name}, {"path", view.path},
          {"filled", view.filling.filled_mm}, {"capacity_mm", number_or_null(place.capacity_mm)}, {"in", text_or_null(place.parent)},
          {"contents", contents}, {"capacity_sheets", number_or_null(place.capacity_sheets)}, {"width_mm", number_or_null(place.width_mm)},
          {"dossiers", view.filling.dossiers}, {"sheets", view.filling.sheets}, {"percent", view.filling.percent()},
          {"temporary_number", text_or_null(place.temporary_number)}, {"definitive_number", text_or_null(place.definitive_number)},
          {"order", text_or_null(view.order)}, {"position", place.position}, {"held", held}};
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const desk::DossierView& view) {
  const auto& dossier = view.dossier;
  const int step = dossier.routing.current_step;
  const std::string state = to_string(view.state);
  return {{"code", dossier.code},
          {"number", dossier.number ? Json(*dossier.number) : Json(nullptr)},
          {"title", dossier.about.title},
          {"step", step == 0 ? Json("done") : Json(step)},
          {"state", text_or_null(state)},
          {"visits", ended(dossier.routing)},
          {"items", list_of(view.items)},
          {"files", list_of(view.files)},
          {"record_status", text_or_null(view.dossier.record_status)}, {"place", text_or_null(view.place_path)},
          {"missing", view.missing},
          {"now", going_on(dossier.routing)},
          {"masked", view.masked},
          {"sop", dossier.sop_id},
          {"period", text_or_null(dossier.about.period)},
          {"class", text_or_null(dossier.classification)},
          {"security", to_string(dossier.about.security)},
          {"access", dossier.about.access},
          {"received_from", text_or_null(dossier.received_from)},
          {"received_sheets", dossier.received_sheets ? Json(*dossier.received_sheets) : Json(nullptr)},
          {"label_attached", dossier.label_attached},
          {"paper", text_or_null(dossier.paper)},
          {"loan", view.loan ? Json{{"loan", view.loan->code}, {"to", view.loan->to}, {"due", view.loan->due}, {"overdue", view.loan->overdue}} : Json(nullptr)},
          {"returns", view.returns},
          {"intake", view.open_intake ? Json(*view.open_intake) : Json(nullptr)},
          {"parent", text_or_null(dossier.parent_dossier)},
          {"conversion", text_or_null(view.conversion)},
          {"authenticated", view.authenticated ? Json{{"by", view.authenticated->by}, {"on", view.authenticated->on}, {"minutes", view.authenticated->minutes}} : Json(nullptr)},
          {"linked", view.linked}};
}

Json json_of(const desk::CheckView& view) {
  Json rows = Json::array();
  for (const auto& line : view.rows) {
    rows.push_back({{"row", line.row.id}, {"text", line.row.text}, {"required", line.row.required}, {"present", word(line.answer.present)},
                    {"conforms", word(line.answer.conforms)}, {"note", line.answer.note},
                    {"sheets", line.answer.sheets ? Json(*line.answer.sheets) : Json(nullptr)}, {"number", text_or_null(line.answer.number)},
                    {"date", line.answer.date.to_string()}, {"steps", line.row.steps}});
  }
  Json lacking = Json::array();
  for (const auto& row : view.lacking) lacking.push_back(row.id);
  return {{"rows", rows}, {"examination", view.examination}, {"conclusion", word(view.conclusion)}, {"form", text_or_null(view.form)},
          {"possible", word(view.possible)}, {"lacking", lacking}, {"filled_at", text_or_null(view.filled_at)},
          {"examined_at", text_or_null(view.examined_at)}, {"concluded_at", text_or_null(view.concluded_at)}};
}

Json flags_of(const archive::IntakeFacts& facts) {
  Json flags = Json::array();
  for (const auto& page : facts.pages) {
    if (page.set_aside) continue;
    for (const auto& flag : page.flags) flags.push_back({{"page", page.no}, {"flag", flag.flag}, {"answer", text_or_null(flag.answer)}});
  }
  return flags;
}

Json json_of(const desk::IntakeView& view) {
  const auto& facts = view.facts;
  return {{"intake", facts.id}, {"code", text_or_null(facts.dossier)}, {"state", to_string(facts.state)}, {"short", view.short_by},
          {"sheets", facts.sheets}, {"expected", facts.expected_sheets ? Json(*facts.expected_sheets) : Json(nullptr)},
          {"stopped", text_or_null(facts.stopped)}, {"pages", list_of(facts.pages)}};
}

Json json_of(const desk::ScanOutcome& outcome) {
  return {{"intake", outcome.intake.facts.id}, {"pages", outcome.intake.pages}, {"sheets", outcome.intake.facts.sheets},
          {"short", outcome.intake.short_by}, {"stopped", to_string(outcome.stopped)}, {"flags", flags_of(outcome.intake.facts)},
          {"code", text_or_null(outcome.intake.facts.dossier)}, {"detail", text_or_null(outcome.detail)}};
}

Json json_of(const workflow::Sop& sop) {
  Json roles = Json::array(), steps = Json::array();
  for (const auto& role : sop.roles) roles.push_back({{"id", role.id}, {"name", role.name}, {"aliases", role.aliases}});
  for (const auto& step : sop.steps) steps.push_back(step_json(step));
  return {{"id", sop.id}, {"title", sop.title}, {"number", sop.number}, {"status", sop.status}, {"roles", roles}, {"steps", steps},
          {"unit", sop.unit}, {"approved_on", sop.approved_on ? Json(*sop.approved_on) : Json(nullptr)},
          {"revised_on", sop.revised_on ? Json(*sop.revised_on) : Json(nullptr)}, {"approved_by", sop.approved_by},
          {"legal_basis", sop.legal_basis}, {"qualifications", sop.qualifications}, {"related", sop.related}, {"equipment", sop.equipment},
          {"warnings", sop.warnings}, {"recording", sop.recording}, {"notes", sop.notes}};
}

Json json_of(const archive::Hits& hits) {
  Json rows = Json::array();
  for (const auto& hit : hits.rows) {
    rows.push_back({{"code", hit.code}, {"title", hit.title}, {"number", text_or_null(hit.number)},
                    {"page", hit.page ? Json(*hit.page) : Json(nullptr)}, {"snippet", hit.snippet}, {"masked", hit.masked}});
  }
  return rows;
}

Json json_of(const desk::FoundOnPage& found) {
  return {{"page", found.page}, {"text", found.text}, {"format", found.format}, {"ours", found.ours}, {"type", text_or_null(found.type)},
          {"known", found.known}, {"source", found.source}, {"fault", text_or_null(found.fault)}};
}

Json json_of(const desk::LoanView& view) {
  const auto& loan = view.loan;
  return {{"loan", loan.code}, {"dossier", loan.dossier}, {"to", view.borrower.name}, {"due", loan.due}, {"state", view.state},
          {"number", text_or_null(loan.number)}, {"purpose", text_or_null(loan.purpose)}, {"out", text_or_null(loan.out_at)},
          {"returned", text_or_null(loan.returned_at)}, {"sheets", number_or_null(loan.sheets_out)}, {"sheets_back", number_or_null(loan.sheets_back)},
          {"short", loan.short_by()}, {"condition", text_or_null(loan.condition)}, {"days_late", view.days_late},
          {"needs_approval", view.needs_approval}, {"approved_by", text_or_null(loan.state == archive::LoanState::declined ? std::string() : loan.decided_by)},
          {"scan_available", view.scan_available}, {"title", view.title}, {"place", text_or_null(view.place_path)},
          {"signed_out", !loan.signed_out.empty()}, {"signed_back", !loan.signed_back.empty()}, {"statement", text_or_null(loan.statement)},
          {"borrower", {{"number", view.borrower.number}, {"nip", text_or_null(view.borrower.nip)}, {"unit", text_or_null(view.borrower.unit)}}}};
}

Json json_of(const archive::Event& event) {
  return {{"seq", event.seq}, {"at", event.at}, {"operator", event.operator_name}, {"nip", text_or_null(event.operator_nip)},
          {"kind", event.kind}, {"subject", event.subject}, {"note", event.note}, {"hash", event.hash}};
}

Json json_of(desk::Desk& desk, const archive::Place& place) {
  const auto view = desk::Shelves(desk).show(place.code);
  return view ? place_json(*view) : Json{{"code", place.code}};
}

Json json_of(desk::Desk& desk, const desk::Shown& shown) {
  Json value{{"kind", shown.kind}};
  if (shown.kind == "place") {
    Json place = json_of(desk, *shown.place);
    place["place_kind"] = place["kind"];
    place["kind"] = "place";
    return place;
  }
  if (shown.kind == "item" && shown.item) {
    value.update(Json{{"code", shown.code}, {"dossier", shown.item->dossier}, {"number", shown.item->number}, {"main", shown.item->main},
                      {"title", shown.item->about.title}, {"document_number", text_or_null(shown.item->document_number)},
                      {"document_date", shown.item->document_date.to_string()}, {"of", json_of(*shown.dossier)}});
    return value;
  }
  if (!shown.minutes.empty()) {
    const auto space = shown.minutes.rfind(' ');
    value.update(Json{{"code", shown.code}, {"sheet", shown.form->sheet}, {"issue", shown.form->issue},
                      {"minutes", {{shown.minutes.starts_with("alih") ? "conversion" : "disposal", std::stoi(shown.minutes.substr(space + 1))}}}});
    return value;
  }
  if (shown.kind == "form" && shown.form) {
    value.update(Json{{"code", shown.code}, {"sheet", shown.form->sheet}, {"dossier", shown.form->dossier}, {"issue", shown.form->issue},
                      {"of", json_of(*shown.dossier)}});
    return value;
  }
  if (shown.kind == "loan") {
    const auto loan = desk::Lending(desk).show(shown.loan);
    if (loan) value.update(json_of(*loan));
    value["of"] = json_of(*shown.dossier);
    return value;
  }
  value.update(json_of(*shown.dossier));
  return value;
}

}  // namespace berkas::cli
