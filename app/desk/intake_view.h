// An intake as screens and command line show it, and the small acts every use case on an intake shares.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/outcome.h"
#include "app/desk/views.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

IntakeView view_of(archive::IntakeFacts facts);

bool closed(const archive::IntakeFacts&);                               // filed or discarded
// The page with this number in the present order; null when there is none (set-aside pages have no number).
const archive::IntakePage* page_no(const archive::IntakeFacts&, int no);
int shown_pages(const archive::IntakeFacts&);                           // without those set aside
// The sheet a next batch begins with: after the last one of which every side is here.
int next_sheet(const archive::IntakeFacts&);
// Pages set aside because their sheet is to be scanned again, in the order of their sheets.
std::vector<archive::IntakePage> awaited_again(const archive::IntakeFacts&);
bool duplex(const archive::IntakeFacts&);                               // by the profile it was scanned with

Refused no_such_intake(const std::string& id);
Refused no_such_page(int no, int pages);
inline constexpr int most_sheets = 100'000;
Refused bad_sheet_count(int sheets);
Refused already_closed(const archive::IntakeFacts&);

std::string pages_id(int n);                                            // "17 halaman"
std::string pages_en(int n);                                            // "17 pages"
std::string sheets_en(int n);

}  // namespace berkas::desk
