// One captured side becomes what the tray keeps: encoded picture, codes of the untouched page, flags that ask the clerk.
// Thread: the caller's. Failure of the ports passes through; nothing is kept here.
#pragma once
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/catalogue/catalogue.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

class PageCapture {
public:
  // dossier: the code the intake is bound to, or empty (a batch).
  PageCapture(const Devices& devices, archive::Catalogue& catalogue, std::string dossier);

  [[nodiscard]] archive::NewPage operator()(const devices::ScannedPage& page, int sheet) const;

private:
  std::vector<std::string> flags(const devices::ScannedPage&, const devices::PageLook&, const archive::NewPage& kept) const;

  const Devices& devices_;
  archive::Catalogue& catalogue_;
  std::string dossier_;
};

// A page of the intake that looks like this sheet, laid there before: the same sheet went in twice, or was scanned again.
const archive::IntakePage* looks_like(const archive::IntakeFacts&, const std::string& look, const std::vector<std::string>& codes,
                                      const std::string& except_page = {});
// Questions that only the pages before it can raise: the same sheet again, a sheet much longer than the others.
void ask_beside_others(const archive::IntakeFacts&, archive::NewPage&);

enum class CodeSays { nothing, this_dossier, another_dossier, damaged };

// Where a code found on a page leads, seen from the dossier the page is meant for (empty: none yet). Never a guess: what the
// catalogue does not know and cannot belong to this dossier counts as another one's.
CodeSays judge_code(archive::Catalogue&, const std::string& text, const std::string& dossier);

// The dossiers the page's codes lead to, each once.
std::vector<std::string> dossiers_of(archive::Catalogue&, const std::vector<std::string>& codes);

}  // namespace berkas::desk
