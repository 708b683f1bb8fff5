// What the ink in and around each printed box is: a mark, a neighbour's overshoot, a speck, or something a human must look at.
// Only this folder sees it.
#pragma once
#include <vector>

#include "devices/leptonica/form_ink.h"

namespace berkas::devices::leptonica {

std::vector<ReadBox> judge_boxes(const FormInk&, const FormFit&, const FormShape&);
std::vector<ReadArea> judge_areas(const FormInk&, const FormShape&);

}  // namespace berkas::devices::leptonica
