// Where everything stands on the plane: a lane per role, a column per step, rejections walking back below the boxes.
#pragma once
#include <pugixml.hpp>

#include "workflow/bpmn_graph.h"

namespace berkas::workflow {

// Appends the BPMNDiagram of what stands under `definitions`. `pool`: the participant's id.
void draw_bpmn(pugi::xml_node definitions, const Sop&, const BpmnGraph&, const std::string& pool);
std::string lane_id(std::size_t role);              // P01, in column order
std::string note_id(int step);                      // K07: the annotation of a step's linked SOPs

}  // namespace berkas::workflow
