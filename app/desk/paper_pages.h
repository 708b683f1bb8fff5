// The pages of a printed check sheet among what was given: found by their code, laid over the shape they were printed in.
// Shared by the desk's files only.
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/state.h"
#include "app/sheets/check_boxes.h"

namespace berkas::desk {

inline constexpr const char* check_sheet_kind = "Lembar Pemeriksaan Berkas";   // document kind of that item
inline constexpr int annex_page = 1000;   // a page of the sheet that has no boxes

struct PaperPage {
  devices::PageImage picture;
  devices::FormReading reading;
  std::size_t geometry = 0;               // which of PaperPages::geometries it was printed in
  int page = 1;
  std::string intake_page;                // id, where it came from an intake
};

struct PaperPages {
  archive::Dossier dossier;
  workflow::CheckSheet sheet;             // the one this paper is of
  bool open = true;
  std::vector<sheets::FormGeometry> geometries;
  std::vector<PaperPage> pages;
  bool whole_intake = false;              // nothing else lies in the intake
};

struct GivenPage { devices::PageImage picture; std::vector<std::string> codes; std::string intake_page; };
Outcome<std::vector<GivenPage>> given_pages(Desk::State&, const PaperSource&, const Progress& = {}, std::stop_token = {});   // with the codes on each
Refused reading_stopped();
std::vector<std::string> form_codes(const std::vector<std::string>& codes);     // ours, of forms, among them

bool holds_check_sheets(const archive::Item&);   // the item under which a dossier keeps its signed check sheets

Outcome<PaperPages> paper_pages(Desk::State&, const std::string& code, const PaperSource&);

}  // namespace berkas::desk
