// The QPDF adapter's door.
#pragma once
#include <filesystem>
#include <memory>

#include "devices/archival_pdf.h"

namespace berkas::devices {

// share: the program's share/berkas, where sRGB.icc lies (else the system's profile is taken). Throws Failure{disk} when
// neither is there: without the profile no PDF/A can be written. Any thread; each begun PDF belongs to one thread.
[[nodiscard]] std::unique_ptr<ArchivalPdfMaker> make_qpdf_maker(const std::filesystem::path& share);

}  // namespace berkas::devices
