// What a PDF/A says about itself, twice: the Info dictionary and the XMP packet, which must agree. Only this folder sees it.
#pragma once
#include <qpdf/QPDF.hh>

#include <string>

#include "devices/archival_pdf.h"

namespace berkas::devices::qpdf {

// Throws Failure{bad_request} when the time or the ID cannot be understood.
void describe(QPDF&, const PdfInfo&);
void add_output_intent(QPDF&, const std::string& srgb_icc);

// Valid UTF-8, no control characters, no noncharacters: what XML and PDF strings both can hold. Broken bytes become U+FFFD.
[[nodiscard]] std::string presentable(const std::string& text);

}  // namespace berkas::devices::qpdf
