// A new place written as a path: "Lemari 2 / Laci 3 / Folder 14". Makes what is missing of it and puts the dossier there. Lane's thread.
#pragma once
#include <string>

#include "app/desk/desk.h"

namespace berkas::gui {

desk::Outcome<desk::DossierView> place_at_new_path(desk::Desk&, const std::string& dossier, const std::string& path);

}  // namespace berkas::gui
