// A page of a filed PDF as a picture, for looking at. The file is read from the store; nothing of it is kept anywhere else.
#include <algorithm>

#include "app/desk/restricted.h"
#include "archive/failure.h"

namespace berkas::desk {

Outcome<devices::PageImage> Desk::file_picture(const FilePage& wanted) {
  if (wanted.page < 1) return refuse("no-such-page", {"Halaman itu tidak ada.", "There is no such page."});
  if (const auto no = may_see(*state_, wanted.code, wanted.sha256, wanted.opening)) return *no;
  const auto& store = state_->store();
  if (!store.has(wanted.sha256)) throw archive::Failure(archive::FailureKind::missing_file, wanted.sha256, "not in the store");
  return state_->devices.renderer->render(store.path_of(wanted.sha256), wanted.page, std::clamp(wanted.dpi, 10, 600));
}

Outcome<std::vector<devices::PdfWord>> Desk::page_words(const FilePage& wanted) {
  if (wanted.page < 1) return refuse("no-such-page", {"Halaman itu tidak ada.", "There is no such page."});
  if (const auto no = may_see(*state_, wanted.code, wanted.sha256, wanted.opening)) return *no;
  const auto& store = state_->store();
  if (!store.has(wanted.sha256)) throw archive::Failure(archive::FailureKind::missing_file, wanted.sha256, "not in the store");
  return state_->devices.renderer->words(store.path_of(wanted.sha256), wanted.page);
}

}  // namespace berkas::desk
