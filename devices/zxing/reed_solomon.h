// Error correction of one block of QR codewords, told which ones are doubtful: a doubtful one costs half of a wrong one.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace berkas::devices::zxing {

// Mends the block in place when twice the wrong plus the doubtful ones are not more than check_words; else false and untouched.
[[nodiscard]] bool mend(std::vector<std::uint8_t>& block, int check_words, std::span<const std::size_t> doubtful);

}  // namespace berkas::devices::zxing
