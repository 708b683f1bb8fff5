// The ZXing adapter's door: who wires the program calls these; nobody else needs to know ZXing.
#pragma once
#include <memory>

#include "devices/code_reader.h"
#include "devices/code_writer.h"

namespace berkas::devices {

// Stateless, usable from any thread at once.
[[nodiscard]] std::unique_ptr<CodeReader> make_zxing_reader();
[[nodiscard]] std::unique_ptr<CodeWriter> make_zxing_writer();

}  // namespace berkas::devices
