// Small PDFs as our printed forms are made: Pango and Cairo, fonts embedded.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace berkas::testing {

// One page a text; each page carries it at 12 points from 20 mm below the top.
void draw_text_pdf(const std::filesystem::path& to, double width_mm, double height_mm, const std::vector<std::string>& texts);
// A stamp: the code as vectors with its words below; side includes the quiet zone.
void draw_stamp_pdf(const std::filesystem::path& to, const std::string& code, double side_mm, double height_mm);

}  // namespace berkas::testing
