// Inside: a device's options, found by what they are and not by number. Every look-up asks the device anew, because setting one
// option may change all others (RELOAD_OPTIONS).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "devices/sane/sane_device.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

class Options {
public:
  explicit Options(SaneDevice& device) : device_(device) {}

  // Where an active option of that name stands; 0 = nowhere (0 itself is the count of options).
  [[nodiscard]] SANE_Int find(const std::string& name) const;
  [[nodiscard]] SANE_Int find_any(const std::vector<std::string>& names) const;
  [[nodiscard]] std::vector<std::string> choices(SANE_Int number) const;      // of a list of words
  [[nodiscard]] std::optional<double> number_value(SANE_Int number) const;
  [[nodiscard]] std::optional<bool> bool_value(SANE_Int number) const;

  // Each false when the option is not there, cannot be set now, or the device refuses.
  bool set_text(SANE_Int number, const std::string& value);
  bool set_bool(SANE_Int number, bool value);
  bool set_number(SANE_Int number, double value);   // brought to the nearest the device allows; ints and fixed point alike

private:
  [[nodiscard]] const SANE_Option_Descriptor* settable(SANE_Int number, SANE_Value_Type type) const;
  SaneDevice& device_;
};

// What the words of backends mean. Each picks from what the device offers; nullopt when nothing fits.
[[nodiscard]] std::optional<std::string> source_word(const std::vector<std::string>& offered, Source);
[[nodiscard]] std::optional<std::string> mode_word(const std::vector<std::string>& offered, PixelKind);

// The nearest value the constraint allows, in the option's own unit.
[[nodiscard]] double nearest_allowed(const SANE_Option_Descriptor&, double value);

}  // namespace berkas::devices::sane
