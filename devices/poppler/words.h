// pdftotext's boxes as words. Pure; only this folder and its test see it.
#pragma once
#include <string>
#include <vector>

#include "devices/pdf_renderer.h"

namespace berkas::devices::poppler {

[[nodiscard]] std::vector<PdfWord> words_in(const std::string& bbox_answer);

}  // namespace berkas::devices::poppler
