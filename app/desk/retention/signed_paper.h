// A signed berita acara that comes back as a scan: recognised by the code on it, kept with every dossier it is about.
// Shared by the desk's files only.
#pragma once
#include <functional>

#include "app/desk/paper_check.h"
#include "app/desk/retention/minutes.h"
#include "archive/store/store.h"

namespace berkas::desk {

struct SignedPaper {
  archive::Stored stored;
  std::string key;                                      // by the pictures: the same scan handed in twice is kept once
  int pages = 0, dpi = 0;
  bool already = false;
};

// What the act does with it, answering whose history the paper belongs to; the paper itself is kept in the same act.
using SignedBody = std::function<Outcome<std::vector<std::string>>(archive::Transaction&, const SignedPaper&)>;

Outcome<SignedPaper> keep_signed_minutes(Desk::State&, const MinutesCase&, const PaperSource&, const std::string& kind, const SignedBody&, const Progress& = {}, std::stop_token = {});
Refused another_is_kept();

}  // namespace berkas::desk
