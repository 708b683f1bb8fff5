// The engine inside the worker. Only the worker sees it.
#pragma once
#include <memory>

#include "devices/text_reader.h"

namespace tesseract {
class TessBaseAPI;
}

namespace berkas::devices::tesseract {

// One page after the other; one thread. Throws std::runtime_error when the language data is missing.
class Engine {
public:
  Engine();
  ~Engine();
  [[nodiscard]] PageText read(const PageImage&);

private:
  std::string layer();
  std::unique_ptr<::tesseract::TessBaseAPI> api_;
};

}  // namespace berkas::devices::tesseract
