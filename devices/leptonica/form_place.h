// Where a printed form lies on a picture: by its corner marks first, then by all its printed boxes. Only this folder sees it.
#pragma once
#include <vector>

#include "devices/leptonica/plane.h"
#include "devices/mark_reader.h"

namespace berkas::devices::leptonica {

struct EvenPage {                         // the picture with its paper brought to one light
  Raster gray;                            // paper about 230, black print near 0
  double dpi = 300;
  double to_picture = 1;                  // pixels of the picture given for one of these
};
EvenPage even_page(const PageImage&);

struct FormFit {
  FormFound found = FormFound::another_form;
  int marks = 0, shape = -1;
  Homography mm_to_px{};                  // of EvenPage
  double outlines = 0;
  double line_gray = 0;                   // how dark the printed outlines are
  std::vector<Point> box_shift_mm;        // of each box against the homography: paper is not quite flat
  std::vector<double> outline;            // of each box: share of its outline seen
};
FormFit fit_form(const EvenPage&, const std::vector<FormShape>&);

}  // namespace berkas::devices::leptonica
