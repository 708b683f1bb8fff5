// What the reader and its worker say to each other. Only this folder sees it.
#pragma once
#include <string>
#include <string_view>

#include "devices/text_reader.h"

namespace berkas::devices::tesseract {

constexpr char page_frame = 'P', text_frame = 'T', trouble_frame = 'E';

[[nodiscard]] std::string pack_page(const PageImage&);
[[nodiscard]] PageImage unpack_page(std::string_view payload);
[[nodiscard]] std::string pack_text(const PageText&);
[[nodiscard]] PageText unpack_text(std::string_view payload);

}  // namespace berkas::devices::tesseract
