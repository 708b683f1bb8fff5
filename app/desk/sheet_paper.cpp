#include "app/desk/sheet_paper.h"

#include <algorithm>

#include "app/desk/sheet_source.h"
#include "archive/shelves/paper_book.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

bool sealed(const archive::StoredFile& file) {
  return file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital;
}

// The file P15 speaks of: the newest sealed one of the item, or of the main item.
std::optional<archive::StoredFile> sealed_file(archive::Catalogue& catalogue, const SheetOrder& order, std::optional<archive::Item>& item) {
  std::optional<archive::StoredFile> newest;
  for (const auto& each : catalogue.items(order.dossier.code)) {
    if (order.item ? each.code != order.item->code : !each.main) continue;
    item = each;
    for (const auto& file : catalogue.files(each.code))
      if (sealed(file)) newest = file;
  }
  return newest;
}

sheets::ReceiptKind receipt_kind(const archive::Dossier& dossier) {
  if (dossier.returned) return sheets::ReceiptKind::given_back;
  return dossier.state == "K8" ? sheets::ReceiptKind::filed : sheets::ReceiptKind::received;
}

// Receipts of different acts are different papers; all other forms keep one code for the dossier.
std::string form_name(const SheetOrder& order) {
  if (order.sheet->id != "receipt") return order.sheet->id;
  switch (receipt_kind(order.dossier)) {
    case sheets::ReceiptKind::received: return "receipt";
    case sheets::ReceiptKind::given_back: return "receipt-returned";
    case sheets::ReceiptKind::filed: return "receipt-filed";
  }
  return "receipt";
}

Refused not_filed_yet() {
  return refuse("not-filed", {"Lembar autentikasi baru ada sesudah naskahnya diberkaskan.", "There is no authentication page before the document is filed."},
                {"Berkaskan dahulu.", "File it first."});
}

int printed_before(archive::Catalogue& catalogue, const SheetOrder& order) {
  const auto events = catalogue.events(order.subject(), 100'000);
  return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const auto& event) {
    return event.kind == "sheet.printed" && event.note.rfind(order.sheet->title_id, 0) == 0;
  }));
}

// The code of this form where it has one already: each print carries the same. The check sheet brings its own.
std::string known_form_code(archive::Catalogue& catalogue, const SheetOrder& order, const sheets::SheetData& data) {
  if (order.sheet->id == "check-sheet" && data.check_sheet) return data.check_sheet->code;
  if (order.minutes) return order.minutes->form;
  for (const auto& form : catalogue.forms(order.dossier.code))
    if (form.sheet == form_name(order)) return form.code;
  return {};
}

// A receipt has a number of its own, gapless within the year; printed again it keeps it.
std::string receipt_number(archive::Transaction& tx, const std::string& form_code, const std::string& today) {
  const auto key = "receipt-number:" + form_code;
  if (const auto given = tx.answered(key)) return *given;
  const std::string year = today.substr(0, 4);
  const std::string number = std::to_string(tx.next_number("tanda-terima/" + year)) + "/" + year;
  tx.remember(key, number);
  return number;
}

// Where the boxes of this print stand, kept under the form's code: the paper comes back long after its data has changed. A form
// printed again in the same shape keeps one; in another shape (other paper, a longer note) it keeps both.
void keep_geometry(archive::Transaction& tx, const Desk::State& state, const SheetOrder& order, const sheets::SheetData& data) {
  const auto geometry = sheets::form_geometry(*order.sheet, data, *state.devices.symbols);
  if (geometry.boxes.empty()) return;
  const std::string text = sheets::to_text(geometry), key = geometry_key(data.form_code);
  const std::string before = tx.answered(key).value_or("");
  if (before.find(text) == std::string::npos) tx.remember(key, before + text);
}

}  // namespace

std::string geometry_key(const std::string& form_code) { return "form-geometry:" + form_code; }

std::vector<sheets::FormGeometry> kept_geometries(archive::Catalogue& catalogue, const std::string& form_code) {
  std::vector<sheets::FormGeometry> all;
  const std::string kept = catalogue.answered(geometry_key(form_code)).value_or("");
  const std::string_view end = "\nend\n";
  for (std::size_t at = 0, stop = kept.find(end); stop != std::string::npos; at = stop + end.size(), stop = kept.find(end, at))
    if (auto geometry = sheets::parse_form_geometry(std::string_view(kept).substr(at, stop + end.size() - at))) all.push_back(std::move(*geometry));
  return all;
}

devices::Paper paper_of(const SheetOrder& order) {
  const auto& known = order.sheet->papers;
  const bool fits = order.paper && std::find(known.begin(), known.end(), *order.paper) != known.end();
  return fits ? *order.paper : known.front();
}

Outcome<sheets::SheetData> data_for(Desk::State& state, const SheetOrder& order) {
  if (order.minutes) return minutes_sheet_data(state, *order.minutes, paper_of(order));
  if (order.place) return place_sheet_data(state, *order.place, paper_of(order));
  auto data = sheet_data(state, order.dossier);
  if (order.loan) data.loan = sheets::LoanFacts{*order.loan, state.catalogue().paper().borrower(order.loan->borrower).value_or(archive::Borrower{})};
  data.item = order.item;
  data.paper = paper_of(order);
  data.receipt = receipt_kind(order.dossier);
  data.expected_sheets = order.dossier.received_sheets;
  if (order.sheet->id == "conversion-certificate") {
    const auto facts = certificate_facts(state, order.dossier.code);
    if (!facts) return facts.refused();
    data.minutes = *facts;
    if (const auto file = sealed_file(state.catalogue(), order, data.item)) data.scan = scan_facts(*file, state.around.who);
  }
  if (order.sheet->id != "authentication") return data;
  const auto file = sealed_file(state.catalogue(), order, data.item);
  if (!file) return not_filed_yet();
  data.scan = scan_facts(*file, state.around.who);
  return data;
}

Outcome<Issued> issue_sheet_paper(Desk::State& state, const SheetOrder& order, sheets::SheetData& data, const std::filesystem::path& target) {
  Issued issued;
  issued.issue = printed_before(state.catalogue(), order) + 1;
  if (order.sheet->has_form_code) issued.form_code = known_form_code(state.catalogue(), order, data);
  const bool first = order.sheet->has_form_code && issued.form_code.empty();
  if (first) issued.form_code = state.new_code(archive::CodeType::form);
  const std::string note = order.sheet->title_id + (issued.issue > 1 ? ", dicetak ulang ke-" + std::to_string(issued.issue - 1) : "");
  const auto no = state.act("sheet.printed", order.subject(), note, [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (first) tx.put_form(issued.form_code, form_name(order), order.subject(), issued.issue);
    if (order.minutes)
      if (auto turned = minutes_printed(state, tx, *order.minutes, *order.sheet)) return turned;
    if (order.sheet->id == "receipt") data.number = receipt_number(tx, issued.form_code, state.today());
    data.form_code = issued.form_code;
    data.issue = issued.issue;
    if (order.sheet->has_form_code) keep_geometry(tx, state, order, data);
    issued.pages = sheets::render(*order.sheet, data, *state.devices.symbols, target);
    if (order.minutes) note_minutes_pages(tx, issued.form_code, *order.sheet, issued.pages);
    return std::nullopt;
  });
  if (no) return *no;
  return issued;
}

void make_kept_sheets(const Desk::State& state) {
  const auto folder = state.archive->dir() / "print";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw devices::Failure(devices::FailureKind::disk, folder.string(), error.message());
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
}

// One place per dossier and sheet: printed again, it takes the place of the one before.
std::filesystem::path kept_sheet(const Desk::State& state, const SheetOrder& order) {
  if (order.minutes) return state.archive->dir() / "print" / (order.sheet->id + "-" + std::to_string(order.minutes->number) + ".pdf");
  const auto& code = order.loan ? order.loan->code : order.item ? order.item->code : order.subject();
  return state.archive->dir() / "print" / (code + "-" + order.sheet->id + ".pdf");
}

}  // namespace berkas::desk
