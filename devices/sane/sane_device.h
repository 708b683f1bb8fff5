// Inside: one opened device, call for call as the C interface has it. What is odd about a device can then be played by a test
// (lines == -1, short, long and empty frames, three passes) without a device.
#pragma once
#include <sane/sane.h>

#include <cstdint>

namespace berkas::devices::sane {

// Thread: all calls from one thread, but cancel() from any, as the standard allows.
class SaneDevice {
public:
  virtual ~SaneDevice() = default;
  virtual const SANE_Option_Descriptor* option(SANE_Int number) = 0;   // may change after every control(); null past the end
  virtual SANE_Status control(SANE_Int number, SANE_Action action, void* value, SANE_Int* info) = 0;
  virtual SANE_Status parameters(SANE_Parameters& into) = 0;
  virtual SANE_Status start() = 0;
  virtual SANE_Status read(std::uint8_t* into, SANE_Int at_most, SANE_Int& got) = 0;
  virtual void cancel() = 0;
};

}  // namespace berkas::devices::sane
