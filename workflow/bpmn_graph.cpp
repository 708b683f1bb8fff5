#include "workflow/bpmn_graph.h"

#include <algorithm>
#include <cassert>

namespace berkas::workflow {
namespace {

std::string two_digits(int n) { return n < 10 ? "0" + std::to_string(n) : std::to_string(n); }
std::string gateway_id(int step) { return "G" + two_digits(step); }

class Building {
public:
  explicit Building(const Sop& sop) : sop_(sop) {}

  BpmnGraph run() {
    graph_.nodes.push_back({BpmnNode::Kind::start, "mulai", 1});
    for (const auto& step : sop_.steps) {
      graph_.nodes.push_back({BpmnNode::Kind::task, task_id(step.no), step.no});
      if (step.decision) graph_.nodes.push_back({BpmnNode::Kind::gateway, gateway_id(step.no), step.no});
    }
    graph_.nodes.push_back({BpmnNode::Kind::end, "selesai", static_cast<int>(sop_.steps.size())});
    flow("mulai", task_id(1), "", false);
    for (const auto& step : sop_.steps) leave(step);
    return std::move(graph_);
  }

private:
  void leave(const Step& step) {
    const auto next = step.yes ? task_id(*step.yes) : std::string("selesai");
    if (!step.decision) return flow(task_id(step.no), next, "", false);
    flow(task_id(step.no), gateway_id(step.no), "", false);
    flow(gateway_id(step.no), next, "Ya", false);
    flow(gateway_id(step.no), task_id(step.no_to.value_or(step.no)), "Tidak", true);
  }

  void flow(const std::string& from, const std::string& to, const std::string& name, bool otherwise) {
    graph_.flows.push_back({"A" + two_digits(static_cast<int>(graph_.flows.size()) + 1), from, to, name, otherwise});
  }

  const Sop& sop_;
  BpmnGraph graph_;
};

}  // namespace

std::string task_id(int step) { return "L" + two_digits(step); }

const BpmnNode& BpmnGraph::node(const std::string& id) const {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const BpmnNode& node) { return node.id == id; });
  assert(found != nodes.end());
  return *found;
}

BpmnGraph bpmn_graph(const Sop& sop) { return Building(sop).run(); }

}  // namespace berkas::workflow
