#include "devices/tesseract/messages.h"

#include "devices/failure.h"
#include "devices/process/framing.h"

namespace berkas::devices::tesseract {

using process::FieldReader;
using process::FieldWriter;

namespace {

int small_number(FieldReader& in) {
  const auto value = in.number();
  if (value < -1'000'000'000 || value > 1'000'000'000)
    throw Failure(FailureKind::worker_died, "text", "the text worker sent nonsense");
  return static_cast<int>(value);
}

}  // namespace

std::string pack_page(const PageImage& page) {
  FieldWriter out;
  out.number(page.width_px).number(page.height_px).number(page.dpi).number(static_cast<int>(page.kind));
  out.text({reinterpret_cast<const char*>(page.pixels.data()), page.pixels.size()});
  return out.take();
}

PageImage unpack_page(std::string_view payload) {
  FieldReader in(payload);
  PageImage page;
  page.width_px = small_number(in);
  page.height_px = small_number(in);
  page.dpi = small_number(in);
  page.kind = static_cast<PixelKind>(small_number(in));
  const auto pixels = in.text();
  page.pixels.assign(pixels.begin(), pixels.end());
  return page;
}

std::string pack_text(const PageText& text) {
  FieldWriter out;
  out.text(text.plain).text(text.layer_pdf).number(static_cast<std::int64_t>(text.words.size()));
  for (const auto& word : text.words)
    out.text(word.text)
        .number(word.box.x)
        .number(word.box.y)
        .number(word.box.width)
        .number(word.box.height)
        .number(word.confidence);
  return out.take();
}

PageText unpack_text(std::string_view payload) {
  FieldReader in(payload);
  PageText text;
  text.plain = in.text();
  text.layer_pdf = in.text();
  const int words = small_number(in);
  for (int i = 0; i < words; ++i) {
    ReadWord word;
    word.text = in.text();
    word.box.x = small_number(in);
    word.box.y = small_number(in);
    word.box.width = small_number(in);
    word.box.height = small_number(in);
    word.confidence = small_number(in);
    text.words.push_back(std::move(word));
  }
  return text;
}

}  // namespace berkas::devices::tesseract
