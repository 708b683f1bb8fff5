#include "app/desk/sheet_source.h"

#include <set>
#include <sstream>

#include "app/desk/retention/minutes.h"
#include "archive/shelves/place_tree.h"

namespace berkas::desk {
namespace {

sheets::Person person(const archive::Operator& who, std::string post = {}) { return {who.name, who.nip, std::move(post)}; }

// The column head of the role that acts at a step: posts are the SOP's own words.
std::string post_at(const workflow::Sop& sop, int step) {
  if (step == 0) return {};
  const auto* role = sop.find_role(sop.step(step).role);
  return role == nullptr ? std::string() : role->name;
}

std::string mode_in_words(const std::string& profile) {
  std::istringstream words(profile);                    // "adf 300 color 210x297"
  std::string source, dpi, mode;
  words >> source >> dpi >> mode;
  if (mode == "color") return "warna";
  if (mode == "gray") return "abu-abu";
  if (mode == "lineart") return "hitam putih";
  return {};
}

// How a device stands on paper: never a folder of this machine.
std::string device_in_words(const std::string& device) {
  if (device == "files") return "gambar dari arsip digital";
  return device.starts_with("simulated:") ? "pemindai simulasi" : device;
}

// What lies in the sealed copy: a sheet whose sides are both set aside is not part of it. Pictures from outside are no sheets.
std::optional<int> sheets_of_paper(const archive::IntakeFacts& intake) {
  if (intake.device == "files") return std::nullopt;
  std::set<int> sheets;
  for (const auto& page : intake.pages)
    if (!page.set_aside) sheets.insert(page.sheet);
  return static_cast<int>(sheets.size());
}

void add_people(sheets::SheetData& data, const archive::Operator& who) {
  const auto& sop = *data.sop;
  data.handing_over = {data.dossier.received_from, {}, post_at(sop, sop.handover_step)};
  data.examining = person(who, post_at(sop, sop.documentation_step));
  data.receiving = data.examining;
  data.acknowledging.post = "Kepala Bagian";
}

}  // namespace

sheets::Letterhead letterhead(archive::Catalogue& catalogue) {
  sheets::Letterhead head;
  for (const char* key : {"office", "unit"})
    if (const auto line = catalogue.setting(key); line && !line->empty()) head.lines.push_back(*line);
  head.address = catalogue.setting("address").value_or("");
  head.city = catalogue.setting("city").value_or("");
  head.logo = catalogue.setting("logo").value_or("");
  head.example = catalogue.setting("example").value_or("") == "yes";
  return head;
}

sheets::ScanFacts scan_facts(const archive::IntakeFacts& intake, const archive::Operator& who) {
  sheets::ScanFacts facts;
  facts.device = device_in_words(intake.device);
  facts.mode = mode_in_words(intake.profile);
  facts.captured_at = intake.created_at;
  facts.operator_ = person(who);
  facts.sheets = sheets_of_paper(intake);
  if (!intake.pages.empty()) facts.dpi = intake.pages.front().dpi;
  return facts;
}

sheets::ScanFacts scan_facts(const archive::StoredFile& file, const archive::Operator& who) {
  sheets::ScanFacts facts;
  facts.device = device_in_words(file.device);
  facts.dpi = file.dpi;
  facts.captured_at = file.created_at;
  facts.operator_ = person(who);
  facts.picture_hashes = file.picture_hashes;
  if (file.role == archive::FileRole::born_digital) {
    facts.file_sha256 = file.sha256;
    facts.media_type = file.media_type;
  }
  return facts;
}

namespace {

struct Range {
  std::string least, most;
  void add(const std::string& value) {
    if (value.empty()) return;
    if (least.empty() || value < least) least = value;
    if (most.empty() || most < value) most = value;
  }
  std::string text() const { return least == most ? least : least + " – " + most; }
};

}  // namespace

sheets::SheetData place_sheet_data(Desk::State& state, const archive::Place& place, devices::Paper paper) {
  auto& catalogue = state.catalogue();
  sheets::SheetData data;
  sheets::ContainerFacts facts;
  facts.place = place;
  facts.path = catalogue.place_path(place.parent);
  Range classes, years;
  std::string first, last;
  const archive::PlaceTree tree(catalogue.places());
  std::vector<std::string> inside{place.code};
  if (archive::is_container(place.kind))
    for (const auto* inner : tree.below(place.code)) inside.push_back(inner->code);
  for (const auto& where : inside) {
    for (const auto& code : catalogue.dossiers_at(where)) {
      const auto dossier = catalogue.dossier(code);
      if (!dossier) continue;
      ++facts.dossiers;
      classes.add(dossier->classification);
      years.add(dossier->about.period);
      if (dossier->number && (first.empty() || archive::name_before(*dossier->number, first))) first = *dossier->number;
      if (dossier->number && (last.empty() || archive::name_before(last, *dossier->number))) last = *dossier->number;
    }
  }
  facts.classes = classes.text();
  facts.years = years.text();
  facts.numbers = first == last ? first : first + " – " + last;
  data.container = std::move(facts);
  data.office = letterhead(catalogue);
  data.printed_by = state.around.who.name;
  data.printed_at = state.now();
  data.paper = paper;
  return data;
}

sheets::SheetData sheet_data(Desk::State& state, const archive::Dossier& dossier) {
  auto& catalogue = state.catalogue();
  sheets::SheetData data;
  data.dossier = dossier;
  data.items = catalogue.items(dossier.code);
  data.sop = &state.sop(dossier);
  const auto sheets_filled = catalogue.check_sheets(dossier.code);
  if (!sheets_filled.empty()) data.check_sheet = sheets_filled.back();
  data.place_path = dossier.place.empty() ? "" : catalogue.place_path(dossier.place);
  data.retention = retention_words(state, dossier.code);
  data.chain_head = catalogue.head();
  data.office = letterhead(catalogue);
  data.printed_by = state.around.who.name;
  data.printed_at = state.now();
  add_people(data, state.around.who);
  return data;
}

}  // namespace berkas::desk
