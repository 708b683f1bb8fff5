// The page number printed in the upper or lower margin, read while the sheet is still at hand.
#pragma once
#include <optional>
#include <string>

#include "app/desk/desk.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

constexpr const char* number_mark = "number";           // kind of the mark that keeps it with the page

// As the mark keeps it; none where nothing is printed there, no reader is at hand, or it fails: a number is never worth a page.
std::optional<std::string> margin_number(const Devices&, const devices::PageImage&, int upright_turns);

// Questions the numbers raise: on the page that comes now, and on the last one when the batch is over.
bool leaves_numbers_out(const archive::IntakeFacts& before, const archive::NewPage& fresh);
bool numbers_go_on(const archive::IntakeFacts&);

}  // namespace berkas::desk
