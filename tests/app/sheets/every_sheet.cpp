#include "tests/app/sheets/every_sheet.h"

#include <cstdlib>
#include <map>
#include <set>

#include "app/sheets/calibration.h"
#include "app/sheets/label_sheet.h"
#include "app/sheets/list_sheet.h"
#include "archive/tracking_code.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::sheets::testing {
namespace {

namespace fs = std::filesystem;
using devices::Paper;
using Kind = MinutesFacts::Kind;

bool is_long(Content content) { return content == Content::lengthy || content == Content::top_secret; }

Kind kind_of(const std::string& sheet) {
  const std::map<std::string, Kind> kinds{{"transfer-minutes", Kind::transfer}, {"destruction-minutes", Kind::destruction}, {"hand-over-minutes", Kind::hand_over}};
  const auto found = kinds.find(sheet);
  return found == kinds.end() ? Kind::conversion : found->second;
}

const char* paper_name(Paper paper) { return paper == Paper::a4 ? "a4" : paper == Paper::f4 ? "f4" : "own"; }

// Labels, cards and slips are cut out or carried about; copies that are cut apart count their pages themselves.
bool framed(const std::string& sheet) {
  static const std::set<std::string> cut{"folder-label", "dossier-label", "box-label", "place-label", "loan-slip", "disposition", "cross-reference", "pick-slip", "stamp"};
  return !cut.contains(sheet);
}

const devices::CodeWriter& codes() {
  static const auto writer = devices::make_zxing_writer();
  return *writer;
}

// The office's usual values, whatever the sheet is about.
SheetData office_data(Content content, Paper paper) {
  SheetData data = is_long(content) ? long_data() : sample_data();
  data.dossier = {}, data.form_code.clear(), data.paper = paper;
  return data;
}

Label numbered_label(Content content, int i) {
  SheetData data = is_long(content) ? long_data() : content == Content::blank ? blank_data() : sample_data();
  if (is_masked(content)) data = masked_data(data, is_long(content) ? archive::Security::top_secret : archive::Security::secret);
  if (content != Content::blank && i % 3 == 2) return place_label(data);
  Label label = dossier_label(data);
  label.code = archive::TrackingCode::make(archive::CodeType::dossier, [i] { return 0x9E3779B97F4A7C15ull * static_cast<unsigned>(i + 1); }).str();
  return label;
}

void add_forms(std::vector<Printed>& all) {
  for (const Sheet& sheet : all_sheets())
    for (const Paper paper : sheet.papers)
      for (const Content content : contents)
        all.push_back({sheet.id + "-" + paper_name(paper) + "-" + name_of(content), sheet.id, content, framed(sheet.id), [&sheet, paper, content](const fs::path& pdf) {
                         SheetData data = data_of(sheet, content);
                         data.paper = paper;
                         return render(sheet, data, codes(), pdf);
                       }});
}

void add_lists(std::vector<Printed>& all) {
  for (const auto& id : list_ids())
    for (const Paper paper : {Paper::a4, Paper::f4})
      for (const Content content : contents)
        all.push_back({"list-" + id + "-" + paper_name(paper) + "-" + name_of(content), "list-" + id, content, true,
                       [id, paper, content](const fs::path& pdf) { return render_list(list_of(id, content), office_data(content, paper), codes(), pdf); }});
}

void add_labels(std::vector<Printed>& all) {
  for (const auto& stock : label_stocks())
    for (const Content content : contents)
      all.push_back({"labels-" + stock.id + "-" + name_of(content), "labels-" + stock.id, content, false, [&stock, content](const fs::path& pdf) {
                       std::vector<Label> labels;
                       for (int i = 0; i < stock.count(); ++i) labels.push_back(numbered_label(content, i));
                       return render_labels({stock, 0, true}, labels, office_data(content, Paper::a4), codes(), pdf);
                     }});
}

void add_calibration(std::vector<Printed>& all) {
  for (const Paper paper : {Paper::a4, Paper::f4})
    for (const bool check : {false, true})
      all.push_back({std::string("calibration-") + paper_name(paper) + (check ? "-check" : ""), "calibration", Content::brief, false, [paper, check](const fs::path& pdf) {
                       SheetData data = office_data(Content::brief, paper);
                       if (check) data.calibration = {0.4, -0.3, 1.002, 0.999};
                       return render_calibration_page(data, check ? "Laser Lantai 2, Bagian Penyelenggaraan Kearsipan Dinamis Inaktif dan Alih Media" : "Laser Lantai 2", codes(), pdf);
                     }});
}

}  // namespace

std::string name_of(Content content) {
  switch (content) {
    case Content::blank: return "blank";
    case Content::brief: return "short";
    case Content::lengthy: return "long";
    case Content::secret: return "secret";
    case Content::top_secret: return "top-secret-long";
  }
  return "";
}

bool is_masked(Content content) { return content == Content::secret || content == Content::top_secret; }

SheetData data_of(const Sheet& sheet, Content content) {
  if (content == Content::blank) return blank_data();
  SheetData data = is_long(content) ? long_data() : sample_data();
  data.minutes = is_long(content) ? long_minutes(kind_of(sheet.id)) : sample_minutes(kind_of(sheet.id));
  if (sheet.id == "loan-statement") {
    auto& loan = data.loan->loan;
    loan.state = archive::LoanState::returned, loan.returned_at = "2026-11-30T14:00:00+07:00", loan.taken_by = data.examining.name, loan.sheets_back = 60, loan.condition = "Baik";
  }
  if (is_masked(content)) data = masked_data(data, is_long(content) ? archive::Security::top_secret : archive::Security::secret);
  return data;
}

const std::vector<Printed>& every_sheet() {
  static const std::vector<Printed> sheets = [] {
    std::vector<Printed> all;
    add_forms(all), add_lists(all), add_labels(all), add_calibration(all);
    return all;
  }();
  return sheets;
}

void keep_if_asked(const Rendered& rendered, const std::string& name) {
  const char* folder = std::getenv("BERKAS_PDFS");
  if (folder == nullptr) return;
  fs::create_directories(folder);
  fs::copy_file(rendered.pdf(), fs::path(folder) / (name + ".pdf"), fs::copy_options::overwrite_existing);
}

}  // namespace berkas::sheets::testing
