#include "devices/sane/protocol.h"

#include "devices/process/framing.h"

namespace berkas::devices::sane {
namespace {

using process::FieldReader;
using process::FieldWriter;

template <typename Enum>
Enum enum_of(FieldReader& reader, Enum last) {
  const std::int64_t value = reader.number();
  if (value < 0 || value > static_cast<std::int64_t>(last)) {
    throw Failure(FailureKind::worker_died, "", "a worker's message holds an impossible value");
  }
  return static_cast<Enum>(value);
}

template <typename Enum>
std::int64_t number_of(Enum value) { return static_cast<std::int64_t>(value); }

int int_of(FieldReader& reader, int least, int most) {
  const std::int64_t value = reader.number();
  if (value < least || value > most) throw Failure(FailureKind::worker_died, "", "a worker's message holds an impossible number");
  return static_cast<int>(value);
}

bool bool_of(FieldReader& reader) { return int_of(reader, 0, 1) == 1; }

constexpr int many = 1'000'000;

}  // namespace

std::string encode(const ScanRequest& request) {
  const ScanProfile& profile = request.profile;
  return FieldWriter().text(request.device).number(number_of(profile.source)).number(profile.dpi).number(number_of(profile.mode))
      .real(profile.width_mm).real(profile.height_mm).take();
}

ScanRequest decode_request(std::string_view payload) {
  FieldReader reader(payload);
  ScanRequest request;
  request.device = reader.text();
  request.profile.source = enum_of(reader, Source::duplex);
  request.profile.dpi = int_of(reader, 1, 20'000);
  request.profile.mode = enum_of(reader, PixelKind::color);
  request.profile.width_mm = reader.real();
  request.profile.height_mm = reader.real();
  return request;
}

std::string encode(const std::vector<ScannerInfo>& devices) {
  FieldWriter writer;
  writer.number(static_cast<std::int64_t>(devices.size()));
  for (const ScannerInfo& device : devices) {
    writer.text(device.name).text(device.vendor).text(device.model).number(static_cast<std::int64_t>(device.sources.size()));
    for (const Source source : device.sources) writer.number(number_of(source));
  }
  return writer.take();
}

std::vector<ScannerInfo> decode_devices(std::string_view payload) {
  FieldReader reader(payload);
  std::vector<ScannerInfo> devices(static_cast<std::size_t>(int_of(reader, 0, 10'000)));
  for (ScannerInfo& device : devices) {
    device.name = reader.text();
    device.vendor = reader.text();
    device.model = reader.text();
    device.sources.resize(static_cast<std::size_t>(int_of(reader, 0, 3)));
    for (Source& source : device.sources) source = enum_of(reader, Source::duplex);
  }
  return devices;
}

std::string encode(const ScanProgress& progress) {
  return FieldWriter().number(progress.sheet).number(progress.side).real(progress.fraction).take();
}

ScanProgress decode_progress(std::string_view payload) {
  FieldReader reader(payload);
  ScanProgress progress;
  progress.sheet = int_of(reader, 1, many);
  progress.side = int_of(reader, 1, 2);
  progress.fraction = reader.real();
  return progress;
}

std::string encode_head(const ScannedPage& page) {
  const PageImage& image = page.image;
  return FieldWriter().number(page.sheet).number(page.side).number(page.short_data).number(page.flat_tail).number(page.double_feed)
      .number(image.width_px).number(image.height_px).number(image.dpi).number(number_of(image.kind)).take();
}

PageHead decode_head(std::string_view payload) {
  FieldReader reader(payload);
  PageHead head;
  head.page.sheet = int_of(reader, 1, many);
  head.page.side = int_of(reader, 1, 2);
  head.page.short_data = bool_of(reader);
  head.page.flat_tail = bool_of(reader);
  head.page.double_feed = bool_of(reader);
  PageImage& image = head.page.image;
  image.width_px = int_of(reader, 1, many);
  image.height_px = int_of(reader, 1, many);
  image.dpi = int_of(reader, 1, 20'000);
  image.kind = enum_of(reader, PixelKind::color);
  head.pixel_bytes = image.bytes_per_line() * static_cast<std::size_t>(image.height_px);
  if (head.pixel_bytes > process::default_max_payload * 3) throw Failure(FailureKind::worker_died, "", "a page larger than any scanner");
  return head;
}

std::string encode(const BatchEnd& end) {
  return FieldWriter().number(number_of(end.stopped)).number(end.sheets).text(end.detail).number(end.prefetched).take();
}

BatchEnd decode_end(std::string_view payload) {
  FieldReader reader(payload);
  BatchEnd end;
  end.stopped = enum_of(reader, StopReason::failed);
  end.sheets = int_of(reader, 0, many);
  end.detail = reader.text();
  end.prefetched = bool_of(reader);
  return end;
}

std::string encode(const Failure& failure) {
  return FieldWriter().number(number_of(failure.kind())).text(failure.subject()).text(failure.what()).take();
}

Failure decode_failure(std::string_view payload) {
  FieldReader reader(payload);
  const auto kind = enum_of(reader, FailureKind::bad_request);
  const std::string subject(reader.text());
  return Failure(kind, subject, std::string(reader.text()));
}

}  // namespace berkas::devices::sane
