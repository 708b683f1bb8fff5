// Paper that was scanned before and left: the tray in which a form's code was read.
#pragma once
#include <string>

#include "app/desk/desk.h"

namespace berkas::screens {

// A tray of no dossier with this form on one of its pages; the newest; empty: none. On a worker lane.
std::string tray_with_form(desk::Desk&, const std::string& form);

}  // namespace berkas::screens
