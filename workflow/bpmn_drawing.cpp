#include "workflow/bpmn_drawing.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace berkas::workflow {
namespace {

// Units of BPMN DI (px at 96 dpi). A task is large enough for the literal text of Kegiatan at a viewer's usual 12 px.
constexpr int pool_head = 30, lane_head = 30, margin = 130;
constexpr int lane_height = 230, column = 400;
constexpr int task_width = 220, task_height = 140, gateway_size = 50, event_size = 36;
constexpr int back_below = 24;                       // how far under (or over) a box a rejection walks
constexpr int note_width = 135, note_height = 62, note_gap = 12;  // in the gap behind its task, above the flow

struct Box { int x = 0, y = 0, width = 0, height = 0; int middle_x() const { return x + width / 2; } int middle_y() const { return y + height / 2; } };
struct Point { int x, y; };

class Drawing {
public:
  Drawing(pugi::xml_node plane, const Sop& sop, const BpmnGraph& graph) : plane_(plane), sop_(sop), graph_(graph) {}

  void run(const std::string& pool) {
    const int width = pool_head + lane_head + margin + static_cast<int>(sop_.steps.size()) * column + margin;
    shape(pool, {0, 0, width, static_cast<int>(sop_.roles.size()) * lane_height}, true);
    for (std::size_t role = 0; role < sop_.roles.size(); ++role)
      shape(lane_id(role), {pool_head, static_cast<int>(role) * lane_height, width - pool_head, lane_height}, true);
    for (const auto& node : graph_.nodes) shape(node.id, box_of(node), false);
    for (const auto& step : sop_.steps) note(step);
    for (const auto& flow : graph_.flows) edge(flow.id, route(flow), !flow.name.empty());
  }

private:
  int row_of(int step) const {
    const auto at = std::find_if(sop_.roles.begin(), sop_.roles.end(), [&](const Role& role) { return role.id == sop_.step(step).role; });
    return static_cast<int>(at - sop_.roles.begin());
  }

  Box box_of(const BpmnNode& node) const {
    const int x = pool_head + lane_head + margin + (node.step - 1) * column;
    const int middle = row_of(node.step) * lane_height + lane_height / 2;
    switch (node.kind) {
      case BpmnNode::Kind::start: return {x - margin / 2 - event_size / 2, middle - event_size / 2, event_size, event_size};
      case BpmnNode::Kind::task: return {x, middle - task_height / 2, task_width, task_height};
      case BpmnNode::Kind::gateway: return {x + task_width + 40, middle - gateway_size / 2, gateway_size, gateway_size};
      case BpmnNode::Kind::end: break;
    }
    return {x + task_width + 100, middle - event_size / 2, event_size, event_size};
  }

  std::vector<Point> route(const BpmnFlow& flow) const {
    const auto from = box_of(graph_.node(flow.from)), to = box_of(graph_.node(flow.to));
    return flow.otherwise ? back(from, to) : onward(from, to);
  }

  // To the right, turning once into the other lane's height just before the target.
  static std::vector<Point> onward(const Box& from, const Box& to) {
    const Point start{from.x + from.width, from.middle_y()}, end{to.x, to.middle_y()};
    if (start.y == end.y) return {start, end};
    const int turn = to.x - 25;
    return {start, {turn, start.y}, {turn, end.y}, end};
  }

  // Down or up out of the gateway, back between the boxes and the lane's border, and into the target from that side.
  static std::vector<Point> back(const Box& from, const Box& to) {
    const bool upward = to.middle_y() < from.middle_y();
    const int leave = upward ? from.y : from.y + from.height;
    const int enter = upward ? to.y + to.height : to.middle_y() == from.middle_y() ? to.y + to.height : to.y;
    const int walk = enter == to.y ? to.y - back_below : enter + back_below;
    return {{from.middle_x(), leave}, {from.middle_x(), walk}, {to.middle_x(), walk}, {to.middle_x(), enter}};
  }

  void note(const Step& step) {
    if (step.linked_sops.empty()) return;
    const auto box = box_of(graph_.node(task_id(step.no)));
    const Box beside{box.x + task_width + note_gap, box.y - note_gap / 2, note_width, note_height};
    shape(note_id(step.no), beside, false);
    const int y = box.y + note_height / 2;
    edge(note_id(step.no) + "-hubungan", {{box.x + task_width, y}, {beside.x, y}}, false);
  }

  static void bounds(pugi::xml_node parent, const Box& box) {
    auto at = parent.append_child("dc:Bounds");
    at.append_attribute("x") = box.x;
    at.append_attribute("y") = box.y;
    at.append_attribute("width") = box.width;
    at.append_attribute("height") = box.height;
  }

  void shape(const std::string& id, const Box& box, bool horizontal) {
    auto drawn = plane_.append_child("bpmndi:BPMNShape");
    drawn.append_attribute("id") = (id + "-gambar").c_str();
    drawn.append_attribute("bpmnElement") = id.c_str();
    if (horizontal) drawn.append_attribute("isHorizontal") = true;
    bounds(drawn, box);
  }

  void edge(const std::string& id, const std::vector<Point>& points, bool named) {
    auto drawn = plane_.append_child("bpmndi:BPMNEdge");
    drawn.append_attribute("id") = (id + "-gambar").c_str();
    drawn.append_attribute("bpmnElement") = id.c_str();
    for (const auto& point : points) {
      auto at = drawn.append_child("di:waypoint");
      at.append_attribute("x") = point.x;
      at.append_attribute("y") = point.y;
    }
    if (named) bounds(drawn.append_child("bpmndi:BPMNLabel"), {points[0].x + 8, points[0].y + (points[1].y > points[0].y ? 4 : -20), 36, 14});
  }

  pugi::xml_node plane_;
  const Sop& sop_;
  const BpmnGraph& graph_;
};

std::string numbered(char letter, int n) { return std::string(1, letter) + (n < 10 ? "0" : "") + std::to_string(n); }

}  // namespace

std::string lane_id(std::size_t role) { return numbered('P', static_cast<int>(role) + 1); }
std::string note_id(int step) { return numbered('K', step); }

void draw_bpmn(pugi::xml_node definitions, const Sop& sop, const BpmnGraph& graph, const std::string& pool) {
  auto diagram = definitions.append_child("bpmndi:BPMNDiagram");
  diagram.append_attribute("id") = "gambar";
  auto plane = diagram.append_child("bpmndi:BPMNPlane");
  plane.append_attribute("id") = "bidang";
  plane.append_attribute("bpmnElement") = "kolaborasi";
  Drawing(plane, sop, graph).run(pool);
}

}  // namespace berkas::workflow
