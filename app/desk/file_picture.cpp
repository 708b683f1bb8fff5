// A page of a filed PDF as a picture, for looking at. The file is read from the store; nothing of it is kept anywhere else.
#include <algorithm>

#include "app/desk/state.h"
#include "archive/failure.h"

namespace berkas::desk {

Outcome<devices::PageImage> Desk::file_picture(const std::string& sha256, int page, int dpi) {
  if (page < 1) return refuse("no-such-page", {"Halaman itu tidak ada.", "There is no such page."});
  if (!state_->store().has(sha256)) throw archive::Failure(archive::FailureKind::missing_file, sha256, "not in the store");
  return state_->devices.renderer->render(state_->store().path_of(sha256), page, std::clamp(dpi, 10, 600));
}

}  // namespace berkas::desk
