// The ZXing adapter's door: who wires the program calls these; nobody else needs to know ZXing.
#pragma once
#include <functional>
#include <memory>
#include <string_view>

#include "devices/code_reader.h"
#include "devices/code_writer.h"

namespace berkas::devices {

// True when a text is one of ours, check characters and all. What was read by generous means is believed only then.
using CodeVouch = std::function<bool(std::string_view)>;

// Stateless, usable from any thread at once; so must vouch be. Without one, what is shaped like a code of ours is believed.
[[nodiscard]] std::unique_ptr<CodeReader> make_zxing_reader(CodeVouch vouch = {});
[[nodiscard]] std::unique_ptr<CodeWriter> make_zxing_writer();

}  // namespace berkas::devices
