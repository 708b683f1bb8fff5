#include "app/desk/paper_pages.h"

#include <algorithm>

#include "app/desk/check_view.h"
#include "app/desk/intake_door.h"
#include "app/desk/page_picture.h"
#include "app/desk/picture_in.h"
#include "app/desk/sheet_paper.h"
#include "app/desk/sheet_source.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr std::size_t most_pages = 60;                // of one sheet, annexes and all: a stack of anything else is no check sheet

using Given = GivenPage;

Refused too_many() {
  return refuse("too-many-pages", {"Terlalu banyak halaman untuk satu lembar.", "Too many pages for one form."},
                {"Beri halaman lembar itu saja.", "Give that form's pages only."});
}

void tell_page(const Progress& progress, std::size_t no, std::size_t of) {
  const std::string page = std::to_string(no), all = of == 0 ? "" : std::to_string(of);
  progress.tell({"Membaca halaman " + page + (of == 0 ? "" : " dari " + all), "Reading page " + page + (of == 0 ? "" : " of " + all)}, of == 0 ? 0 : static_cast<double>(no - 1) / static_cast<double>(of));
}

Outcome<std::vector<Given>> from_files(Desk::State& state, const std::vector<std::filesystem::path>& files, const Progress& progress, const std::stop_token& stop) {
  std::vector<Given> given;
  bool many = false;
  for (const auto& file : files) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
      return refuse("no-such-file", {"Arsip digital '" + file.filename().string() + "' tidak ada.", "There is no file '" + file.filename().string() + "'."},
                    {"Periksa nama dan foldernya.", "Check its name and folder."});
    each_page(state.devices, file, [&](devices::PageImage&& image) {
      if (given.size() >= most_pages) return void(many = true);
      if (stop.stop_requested()) return;
      tell_page(progress, given.size() + 1, 0);
      Given one{std::move(image), {}, {}};
      for (const auto& found : state.devices.codes->read(one.picture)) one.codes.push_back(found.text);
      given.push_back(std::move(one));
    });
    if (stop.stop_requested()) return reading_stopped();
    if (many) return too_many();
  }
  return given;
}

Outcome<std::vector<Given>> from_intake(Desk::State& state, const std::string& id, const Progress& progress, const std::stop_token& stop) {
  const auto facts = read_intake(state, id);
  if (!facts.ok()) return facts.refused();
  std::vector<Given> given;
  for (const auto& page : facts->pages) {
    if (page.set_aside) continue;
    if (given.size() >= most_pages) return too_many();
    if (stop.stop_requested()) return reading_stopped();
    tell_page(progress, given.size() + 1, facts->pages.size());
    given.push_back({captured_picture(state.devices, page), page.codes, page.id});
  }
  return given;
}

// The check sheet forms a page's codes name; ours only, and only what the catalogue issued as one.
std::vector<archive::FormIssue> sheets_named(archive::Catalogue& catalogue, const std::vector<std::string>& codes) {
  std::vector<archive::FormIssue> named;
  for (const auto& code : form_codes(codes)) {
    const auto form = catalogue.form(code);
    if (form && form->sheet == "check-sheet") named.push_back(*form);
  }
  return named;
}

Refused no_sheet_here() {
  return refuse("no-check-sheet-code", {"Tidak ada kode lembar pemeriksaan yang terbaca di halaman ini.", "No check sheet's code could be read on these pages."},
                {"Bila memang lembarnya, sebut kode lembar itu sendiri (BRK1-F-…), yang tercetak di tiap halaman.",
                 "If it is the sheet, name the sheet's own code (BRK1-F-…), printed on each page."});
}

Refused another_sheet(const std::string& code) {
  return refuse("other-sheet", {"Halaman ini milik lembar pemeriksaan lain: " + code + ".", "This page belongs to another check sheet: " + code + "."},
                {"Pisahkan halamannya, lalu baca tiap lembar sendiri.", "Part the pages and read each sheet by itself."});
}

// Which sheet it is: the one named, or the one its pages name. Pages of other sheets are never mixed in.
Outcome<std::string> form_of(Desk::State& state, const std::string& typed, const archive::Dossier& dossier, const std::vector<Given>& given) {
  const auto code = archive::TrackingCode::parse(typed);
  std::string form = code && code->type() == archive::CodeType::form ? code->str() : "";
  for (const auto& page : given)
    for (const auto& named : sheets_named(state.catalogue(), page.codes)) {
      if (named.dossier != dossier.code || (!form.empty() && named.code != form)) return another_sheet(named.code);
      form = named.code;
    }
  if (form.empty()) return no_sheet_here();
  return form;
}

std::vector<sheets::FormGeometry> shapes_of(Desk::State& state, const archive::Dossier& dossier, const workflow::CheckSheet& sheet) {
  auto all = kept_geometries(state.catalogue(), sheet.code);
  if (!all.empty()) return all;
  // Printed before shapes were kept: as it would be printed now, blank and filled, on either paper. What is not really
  // printed so is refused by the reader.
  const auto& form = *sheets::find_sheet("check-sheet");
  for (const bool blank : {false, true})
    for (const auto paper : form.papers) {
      auto data = sheet_data(state, dossier);
      data.check_sheet = blank ? std::nullopt : std::optional(sheet);
      data.form_code = sheet.code;
      data.paper = paper;
      all.push_back(sheets::form_geometry(form, data, *state.devices.symbols));
    }
  return all;
}

Refused not_laid_over(const devices::FormReading& reading, std::size_t no) {
  const std::string page = std::to_string(no), marks = std::to_string(reading.marks_seen);
  if (reading.found == devices::FormFound::marks_missing)
    return refuse("marks-missing",
                  {"Halaman " + page + ": hanya " + marks + " dari 4 tanda sudut terlihat; perlu paling sedikit 3.", "Page " + page + ": only " + marks + " of the 4 corner marks are seen; at least 3 are needed."},
                  {"Buka lipatan sudutnya, letakkan lembar utuh, lalu pindai sekali lagi.", "Unfold the corners, lay the whole sheet down and scan it again."});
  return refuse("other-form", {"Halaman " + page + ": kotak-kotaknya tidak terletak seperti pada lembar yang dicetak Berkas.", "Page " + page + ": its boxes do not stand as on the sheet Berkas printed."},
                {"Pindai lembar aslinya dengan lebih jelas, atau isi lewat layar.", "Scan the sheet itself more clearly, or fill it in on the screen."});
}

Outcome<PaperPage> laid_over(Desk::State& state, Given&& given, const std::vector<sheets::FormGeometry>& geometries, std::size_t no) {
  std::vector<devices::FormShape> shapes;
  std::vector<std::pair<std::size_t, int>> which;
  for (std::size_t g = 0; g < geometries.size(); ++g)
    for (int page = 1; page <= static_cast<int>(geometries[g].pages.size()); ++page) {
      auto shape = sheets::page_shape(geometries[g], page).shape;
      if (shape.boxes.empty()) continue;
      shapes.push_back(std::move(shape));
      which.emplace_back(g, page);
    }
  PaperPage laid;
  laid.reading = state.devices.marks->read(given.picture, shapes);
  if (laid.reading.found != devices::FormFound::yes) return not_laid_over(laid.reading, no);
  laid.geometry = which[static_cast<std::size_t>(laid.reading.shape)].first;
  laid.page = which[static_cast<std::size_t>(laid.reading.shape)].second;
  laid.picture = std::move(given.picture);
  laid.intake_page = std::move(given.intake_page);
  return laid;
}

// Notes too long for their cells are printed whole on pages without boxes; they are kept with the sheet and not read.
bool has_annex(const std::vector<sheets::FormGeometry>& geometries) {
  return std::any_of(geometries.begin(), geometries.end(), [](const auto& geometry) {
    return std::any_of(geometry.boxes.begin(), geometry.boxes.end(), [&](const auto& box) { return box.page == static_cast<int>(geometry.pages.size()); }) == false;
  });
}

Refused twice(int page) {
  const std::string no = std::to_string(page);
  return refuse("page-twice", {"Halaman " + no + " lembar ini ada dua kali di antara yang diberikan.", "Page " + no + " of this sheet is here twice."},
                {"Beri yang terakhir saja.", "Give the last one only."});
}

std::optional<Refused> lay_all(Desk::State& state, std::vector<Given>&& given, PaperPages& found) {
  const auto sheet_code = found.sheet.code;
  const bool from_tray = !given.empty() && !given.front().intake_page.empty();
  found.whole_intake = true;
  std::size_t no = 0;
  for (auto& one : given) {
    ++no;
    const bool ours = !sheets_named(state.catalogue(), one.codes).empty();
    const bool foreign = !ours && (from_tray || !one.codes.empty());   // another page of the stack: none of our business
    if (foreign) {
      found.whole_intake = false;
      continue;
    }
    Given spare = ours && has_annex(found.geometries) ? one : Given{};
    auto laid = laid_over(state, std::move(one), found.geometries, no);
    if (!laid.ok() && spare.picture.width_px > 0 && laid.refused().code == "other-form") {
      PaperPage annex;
      annex.picture = std::move(spare.picture), annex.intake_page = std::move(spare.intake_page), annex.page = annex_page;
      found.pages.push_back(std::move(annex));
      continue;
    }
    if (!laid.ok()) return laid.refused();
    if (std::any_of(found.pages.begin(), found.pages.end(), [&](const auto& page) { return page.page == laid->page; })) return twice(laid->page);
    found.pages.push_back(std::move(laid.value()));
  }
  std::sort(found.pages.begin(), found.pages.end(), [](const auto& a, const auto& b) { return a.page < b.page; });
  if (found.pages.empty() || found.pages.front().page == annex_page) return no_sheet_here();
  return std::nullopt;
}

}  // namespace

Refused reading_stopped() {
  return refuse("stopped", {"Pembacaan kertas dihentikan. Tidak ada yang disimpan.", "Reading the paper was stopped. Nothing was kept."});
}

std::vector<std::string> form_codes(const std::vector<std::string>& codes) {
  std::vector<std::string> forms;
  for (const auto& text : codes)
    if (const auto code = archive::TrackingCode::parse(text); code && code->type() == archive::CodeType::form) forms.push_back(code->str());
  return forms;
}

Outcome<std::vector<GivenPage>> given_pages(Desk::State& state, const PaperSource& source, const Progress& progress, std::stop_token stop) {
  if (source.files.empty() == source.intake.empty())
    return refuse("no-files", {"Sebut gambar atau PDF lembarnya, atau baki masuknya.", "Name the sheet's pictures or PDF, or the intake."}, {});
  return source.intake.empty() ? from_files(state, source.files, progress, stop) : from_intake(state, source.intake, progress, stop);
}

bool holds_check_sheets(const archive::Item& item) { return !item.main && item.about.document_kind == check_sheet_kind; }

Outcome<PaperPages> paper_pages(Desk::State& state, const std::string& code, const PaperSource& source) {
  const auto dossier = state.dossier(code);
  if (!dossier.ok()) return dossier.refused();
  auto given = given_pages(state, source);
  if (!given.ok()) return given.refused();
  const auto form = form_of(state, code, *dossier, *given);
  if (!form.ok()) return form.refused();
  PaperPages found;
  found.dossier = *dossier;
  const auto all = state.catalogue().check_sheets(dossier->code);
  const auto sheet = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == *form; });
  if (sheet == all.end())
    return refuse("not-received", {"Berkas ini belum diterima, jadi lembar pemeriksaannya belum dapat diisi.", "This dossier is not received yet, so its check sheet cannot be filled."},
                  {"Terima dahulu: `berkas dossier receive`.", "Receive it first: `berkas dossier receive`."});
  found.sheet = *sheet;
  found.open = sheet + 1 == all.end() && sheet->conclusion == workflow::Conclusion::none;
  if (found.open)
    if (auto no = check_sheet_at_the_desk(state.sop(*dossier), *dossier)) return *no;
  found.geometries = shapes_of(state, *dossier, *sheet);
  if (auto no = lay_all(state, std::move(given.value()), found)) return *no;
  return found;
}

}  // namespace berkas::desk
