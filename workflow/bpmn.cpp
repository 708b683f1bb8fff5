#include "workflow/bpmn.h"

#include <sstream>

#include "workflow/bpmn_drawing.h"
#include "workflow/xml_text.h"

namespace berkas::workflow {
namespace {

constexpr const char* pool_id = "biro";
constexpr const char* process_id = "prosedur";

void add_text(pugi::xml_node parent, const char* element, const std::string& text) {
  parent.append_child(element).text() = xml_text(text).c_str();
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) { node.append_attribute(attribute) = xml_text(value).c_str(); }

const char* word(Mark mark) { return mark == Mark::initials ? "paraf" : "tanda tangan"; }

std::string listed(const std::string& head, const std::vector<std::string>& lines) {
  std::string out = head;
  for (const auto& line : lines) out += "\n- " + line;
  return out;
}

pugi::xml_node make_definitions(pugi::xml_document& document, const Sop& sop) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  auto definitions = document.append_child("bpmn:definitions");
  definitions.append_attribute("xmlns:bpmn") = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  definitions.append_attribute("xmlns:bpmndi") = "http://www.omg.org/spec/BPMN/20100524/DI";
  definitions.append_attribute("xmlns:dc") = "http://www.omg.org/spec/DD/20100524/DC";
  definitions.append_attribute("xmlns:di") = "http://www.omg.org/spec/DD/20100524/DI";
  definitions.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  definitions.append_attribute("xmlns:berkas") = "urn:berkas:sop:1";
  definitions.append_attribute("id") = "berkas";
  definitions.append_attribute("targetNamespace") = "urn:berkas:sop:1";
  definitions.append_attribute("exporter") = "Berkas";
  set(definitions, "name", sop.title);
  return definitions;
}

void add_pool(pugi::xml_node definitions, const Sop& sop) {
  auto collaboration = definitions.append_child("bpmn:collaboration");
  collaboration.append_attribute("id") = "kolaborasi";
  auto pool = collaboration.append_child("bpmn:participant");
  pool.append_attribute("id") = pool_id;
  set(pool, "name", sop.unit.empty() ? sop.title : sop.unit.back());
  pool.append_attribute("processRef") = process_id;
}

void add_lanes(pugi::xml_node process, const Sop& sop, const BpmnGraph& graph) {
  auto lanes = process.append_child("bpmn:laneSet");
  lanes.append_attribute("id") = "pelaksana";
  for (std::size_t i = 0; i < sop.roles.size(); ++i) {
    auto lane = lanes.append_child("bpmn:lane");
    lane.append_attribute("id") = lane_id(i).c_str();
    set(lane, "name", sop.roles[i].name);
    for (const auto& node : graph.nodes)
      if (sop.step(node.step).role == sop.roles[i].id) add_text(lane, "bpmn:flowNodeRef", node.id);
  }
}

// What BPMN has no place for. A null time stays null: no number is ever made up for it.
void add_own_facts(pugi::xml_node task, const Step& step) {
  auto own = task.append_child("bpmn:extensionElements").append_child("berkas:langkah");
  own.append_attribute("no") = step.no;
  if (step.mark != Mark::none) own.append_attribute("tanda") = word(step.mark);
  if (step.time.value) own.append_attribute("waktu") = *step.time.value;
  if (step.time.unit) set(own, "satuan", *step.time.unit);
  for (const auto& text : step.required) add_text(own, "berkas:syarat", text);
  for (const auto& text : step.outputs) add_text(own, "berkas:output", text);
  for (const auto& text : step.remarks) add_text(own, "berkas:ket", text);
  for (const auto& [role, mark] : step.raw_marks) {
    auto letter = own.append_child("berkas:huruf");
    set(letter, "pelaksana", role);
    letter.text() = xml_text(mark).c_str();
  }
}

void add_task(pugi::xml_node task, const Step& step) {
  set(task, "name", step.text);
  if (!step.required.empty()) add_text(task, "bpmn:documentation", listed("Persyaratan/Kelengkapan:", step.required));
  if (!step.outputs.empty()) add_text(task, "bpmn:documentation", listed("Output:", step.outputs));
  add_own_facts(task, step);
}

void add_node(pugi::xml_node process, const Sop& sop, const BpmnGraph& graph, const BpmnNode& node) {
  constexpr const char* elements[] = {"bpmn:startEvent", "bpmn:userTask", "bpmn:exclusiveGateway", "bpmn:endEvent"};
  auto made = process.append_child(elements[static_cast<int>(node.kind)]);
  made.append_attribute("id") = node.id.c_str();
  if (node.kind == BpmnNode::Kind::task) add_task(made, sop.step(node.step));
  if (node.kind == BpmnNode::Kind::gateway) made.append_attribute("name") = "Setuju?";
  if (node.kind == BpmnNode::Kind::start) made.append_attribute("name") = "Mulai";
  if (node.kind == BpmnNode::Kind::end) made.append_attribute("name") = "Selesai";
  for (const auto& flow : graph.flows) {
    if (flow.from == node.id && flow.otherwise) made.append_attribute("default") = flow.id.c_str();
    if (flow.to == node.id) add_text(made, "bpmn:incoming", flow.id);
  }
  for (const auto& flow : graph.flows)
    if (flow.from == node.id) add_text(made, "bpmn:outgoing", flow.id);
}

void add_flow(pugi::xml_node process, const BpmnFlow& flow) {
  auto made = process.append_child("bpmn:sequenceFlow");
  made.append_attribute("id") = flow.id.c_str();
  if (!flow.name.empty()) made.append_attribute("name") = flow.name.c_str();
  made.append_attribute("sourceRef") = flow.from.c_str();
  made.append_attribute("targetRef") = flow.to.c_str();
  if (flow.name.empty() || flow.otherwise) return;
  auto condition = made.append_child("bpmn:conditionExpression");
  condition.append_attribute("xsi:type") = "bpmn:tFormalExpression";
  condition.text() = "keputusan == \"setuju\"";
}

void add_linked(pugi::xml_node process, const Sop& sop) {
  for (const auto& step : sop.steps) {
    if (step.linked_sops.empty()) continue;
    auto note = process.append_child("bpmn:textAnnotation");
    note.append_attribute("id") = note_id(step.no).c_str();
    std::string named;
    for (const auto& remark : step.remarks) named += (named.empty() ? "" : "\n") + remark;
    add_text(note, "bpmn:text", "SOP terkait: " + named);
    auto line = process.append_child("bpmn:association");
    line.append_attribute("id") = (note_id(step.no) + "-hubungan").c_str();
    line.append_attribute("sourceRef") = task_id(step.no).c_str();
    line.append_attribute("targetRef") = note_id(step.no).c_str();
  }
}

}  // namespace

std::string bpmn(const Sop& sop) {
  pugi::xml_document document;
  auto definitions = make_definitions(document, sop);
  const auto graph = bpmn_graph(sop);
  add_pool(definitions, sop);
  auto process = definitions.append_child("bpmn:process");
  process.append_attribute("id") = process_id;
  set(process, "name", sop.title);
  process.append_attribute("isExecutable") = false;
  add_lanes(process, sop, graph);
  for (const auto& node : graph.nodes) add_node(process, sop, graph, node);
  for (const auto& flow : graph.flows) add_flow(process, flow);
  add_linked(process, sop);
  draw_bpmn(definitions, sop, graph, pool_id);
  std::ostringstream out;
  document.save(out, "  ");
  return out.str();
}

}  // namespace berkas::workflow
