// Inside: what passes between the program and berkas-scan-worker. A worker does one request and ends; a fresh one starts for
// the next, so that no backend's stale state (a jam that was cleared, a device that was replugged) survives.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "devices/failure.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

namespace message {                   // kinds of frames
constexpr char list = 'L', capabilities = 'C', scan = 'S';                   // to the worker: requests
constexpr char go_on = 'G', cancel = 'X';                                    // to the worker: while scanning
constexpr char devices = 'l', device = 'c', progress = 'p', page = 'P', end = 'E', failure = 'F';  // from the worker
}  // namespace message

struct ScanRequest { std::string device; ScanProfile profile; };
struct PageHead { ScannedPage page; std::size_t pixel_bytes = 0; };  // the pixels follow the frame, raw

std::string encode(const ScanRequest&);
std::string encode(const std::vector<ScannerInfo>&);
std::string encode(const ScanProgress&);
std::string encode_head(const ScannedPage&);
std::string encode(const BatchEnd&);
std::string encode(const Failure&);

// Each throws Failure{worker_died} on bytes that cannot be.
ScanRequest decode_request(std::string_view);
std::vector<ScannerInfo> decode_devices(std::string_view);
ScanProgress decode_progress(std::string_view);
PageHead decode_head(std::string_view);           // the image has its shape and no pixels yet
BatchEnd decode_end(std::string_view);
Failure decode_failure(std::string_view);

}  // namespace berkas::devices::sane
