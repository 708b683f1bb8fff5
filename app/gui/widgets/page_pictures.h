// Page pictures on their way from the desk to the screen: decoded and scaled on the pictures lane, one after another, big ones first.
// Window thread only; answers come while this object lives.
#pragma once
#include <wx/bitmap.h>

#include <deque>
#include <functional>
#include <map>
#include <string>

#include "app/screens/asker.h"
#include "devices/page_image.h"

namespace berkas::gui {

class PagePictures {
public:
  using Fetch = std::function<desk::Outcome<devices::PageImage>(desk::Desk&, const std::string& key, int width_px, int height_px)>;   // on the lane
  using Ready = std::function<void(const std::string& key, const wxBitmap&)>;
  PagePictures(desk::Executor&, Fetch, Ready thumbnails, Ready large);

  void thumbnail(const std::string& key, int width_px, int height_px);   // known ones are answered at once
  void large(const std::string& key, int width_px, int height_px);       // only the newest wish counts
  const wxBitmap* known(const std::string& key) const;                   // thumbnail
  void forget(const std::string& key);                                   // it was rotated or replaced

private:
  struct Wish { std::string key{}; int width = 0, height = 0; bool large = false; };
  void next();
  void arrived(const Wish&, desk::Outcome<devices::PageImage>);

  Fetch fetch_;
  Ready thumbnails_ready_, large_ready_;
  std::deque<Wish> wishes_;
  std::map<std::string, wxBitmap> thumbnails_;
  bool busy_ = false;
  screens::Asker asker_;
};

wxBitmap to_bitmap(const devices::PageImage&);

}  // namespace berkas::gui
