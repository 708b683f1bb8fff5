#include "app/gui/widgets/page_pictures.h"

#include <wx/image.h>

#include <algorithm>

namespace berkas::gui {
namespace {

constexpr std::size_t most_kept = 400;

void expand(const devices::PageImage& page, unsigned char* out) {
  const std::size_t line = page.bytes_per_line();
  for (int y = 0; y < page.height_px; ++y) {
    const std::uint8_t* row = page.pixels.data() + static_cast<std::size_t>(y) * line;
    for (int x = 0; x < page.width_px; ++x) {
      const auto at = static_cast<std::size_t>(x);
      if (page.kind == devices::PixelKind::color) {
        std::copy_n(row + at * 3, 3, out);
      } else {
        const std::uint8_t v = page.kind == devices::PixelKind::gray ? row[at] : ((row[at / 8] >> (7 - at % 8)) & 1) ? std::uint8_t{0} : std::uint8_t{255};
        out[0] = out[1] = out[2] = v;
      }
      out += 3;
    }
  }
}

}  // namespace

wxBitmap to_bitmap(const devices::PageImage& page) {
  if (page.width_px <= 0 || page.height_px <= 0 || page.pixels.size() < page.bytes_per_line() * static_cast<std::size_t>(page.height_px)) return {};
  wxImage image(page.width_px, page.height_px, false);
  expand(page, image.GetData());
  return wxBitmap(image);
}

PagePictures::PagePictures(desk::Executor& executor, Fetch fetch, Ready thumbnails, Ready large)
    : fetch_(std::move(fetch)), thumbnails_ready_(std::move(thumbnails)), large_ready_(std::move(large)), asker_(executor) {}

const wxBitmap* PagePictures::known(const std::string& key) const {
  const auto found = thumbnails_.find(key);
  return found == thumbnails_.end() ? nullptr : &found->second;
}

void PagePictures::forget(const std::string& key) { thumbnails_.erase(key); }

void PagePictures::thumbnail(const std::string& key, int width_px, int height_px) {
  if (known(key)) return;
  if (std::any_of(wishes_.begin(), wishes_.end(), [&](const Wish& w) { return !w.large && w.key == key; })) return;
  wishes_.push_back({key, width_px, height_px, false});
  next();
}

void PagePictures::large(const std::string& key, int width_px, int height_px) {
  std::erase_if(wishes_, [](const Wish& w) { return w.large; });
  wishes_.push_front({key, width_px, height_px, true});
  next();
}

void PagePictures::next() {
  if (busy_ || wishes_.empty()) return;
  const Wish wish = wishes_.front();
  wishes_.pop_front();
  busy_ = true;
  asker_.ask<devices::PageImage>(desk::Lane::pictures,
      [fetch = fetch_, wish](desk::Desk& desk, std::stop_token) { return fetch(desk, wish.key, wish.width, wish.height); },
      [this, wish](desk::Outcome<devices::PageImage> page) { arrived(wish, std::move(page)); });
}

void PagePictures::arrived(const Wish& wish, desk::Outcome<devices::PageImage> page) {
  busy_ = false;
  const wxBitmap bitmap = page.ok() ? to_bitmap(*page) : wxBitmap();
  if (!wish.large) {
    if (thumbnails_.size() >= most_kept) thumbnails_.erase(thumbnails_.begin());
    thumbnails_[wish.key] = bitmap;
    if (thumbnails_ready_) thumbnails_ready_(wish.key, bitmap);
  } else if (large_ready_) {
    large_ready_(wish.key, bitmap);
  }
  next();
}

}  // namespace berkas::gui
