// The nodes and flows of an SOP as BPMN counts them; shared by the process and its drawing.
#pragma once
#include <string>
#include <vector>

#include "workflow/sop.h"

namespace berkas::workflow {

struct BpmnNode {
  enum class Kind { start, task, gateway, end } kind = Kind::task;
  std::string id;                        // L07, G07, mulai, selesai
  int step = 0;                          // whose lane and column it stands in
};

struct BpmnFlow {
  std::string id, from, to;
  std::string name;                      // Ya, Tidak, or empty
  bool otherwise = false;                // the default flow of its gateway
};

struct BpmnGraph {
  std::vector<BpmnNode> nodes;
  std::vector<BpmnFlow> flows;
  const BpmnNode& node(const std::string& id) const;
};

BpmnGraph bpmn_graph(const Sop&);
std::string task_id(int step);           // L07

}  // namespace berkas::workflow
