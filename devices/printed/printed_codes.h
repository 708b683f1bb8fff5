// Adds to a code reader the reading of the printed line below symbols it could not read.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "devices/code_reader.h"
#include "devices/text_reader.h"

namespace berkas::devices {

// The code in its canonical form when the text is one, prefix and check characters and all.
using CodeForm = std::function<std::optional<std::string>(std::string_view)>;

// Any thread. The readers and the form are shared and must be usable from any thread. Costs nothing on pages whose symbols
// are all read. What the text reader throws leaves the code unread.
[[nodiscard]] std::unique_ptr<CodeReader> make_printed_code_reader(std::shared_ptr<CodeReader> symbols, std::shared_ptr<TextReader> words, CodeForm form);

// The one code in a line as read; empty when there is none, or two different ones.
[[nodiscard]] std::optional<std::string> code_in_line(std::string_view read, const CodeForm& form);

}  // namespace berkas::devices
