#include "app/desk/labels.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "app/desk/full_disk.h"
#include "app/desk/sheet_paper.h"
#include "app/desk/sheet_source.h"
#include "app/desk/to_printer.h"
#include "app/sheets/label_sheet.h"

namespace berkas::desk {
namespace {

using archive::CodeType;

constexpr std::size_t most_labels = 2000;
constexpr const char* waiting_key = "labels:waiting";
constexpr const char* stocks_key = "labels.stocks";   // of the office: "id layout" a line

std::string record_key(const std::string& code) { return "label:" + code; }

// state|issue|place|stock|at|by|reason; the reason comes last, so that it may hold anything.
std::string to_text(const LabelView& v) { return v.state + "|" + std::to_string(v.issue) + "|" + std::to_string(v.place) + "|" + v.stock + "|" + v.at + "|" + v.by + "|" + v.reason; }

LabelView from_text(const std::string& code, const std::string& text) {
  LabelView v;
  v.code = code;
  std::istringstream in(text);
  std::string issue, place;
  std::getline(in, v.state, '|') && std::getline(in, issue, '|') && std::getline(in, place, '|') && std::getline(in, v.stock, '|') && std::getline(in, v.at, '|') && std::getline(in, v.by, '|');
  std::getline(in, v.reason, '\0');
  v.issue = std::atoi(issue.c_str());
  v.place = std::atoi(place.c_str());
  return v;
}

Sentence words_of(const LabelView& v) {
  const auto n = std::to_string(v.issue);
  if (v.state == "printed") return {"Label tercetak (cetakan ke-" + n + "), belum dipindai balik.", "The label is printed (print " + n + ") and not scanned back yet."};
  if (v.state == "attached") return {"Label terpasang: sudah dipindai balik.", "The label is on: it was scanned back."};
  if (v.state == "void") return {"Label dibatalkan: " + v.reason + ". Cetak lagi; nomor dan kodenya tetap.", "The label was taken back: " + v.reason + ". Print it again; its number and code stay."};
  return {"Labelnya belum pernah dicetak.", "Its label was never printed."};
}

struct Named { std::string code, kind; sheets::SheetData data; };

// What a label can be of: a dossier (also by its item's or form's code), or a place.
Outcome<Named> named(Desk::State& state, const std::string& typed) {
  const auto code = state.parse(typed);
  if (!code) return code.refused();
  if (code->type() == CodeType::box || code->type() == CodeType::folder || code->type() == CodeType::place) {
    const auto place = state.find_place(code->str());
    if (!place) return place.refused();
    return Named{place->code, to_string(place->kind), place_sheet_data(state, *place, devices::Paper::a4)};
  }
  const auto dossier = state.dossier(code->str());
  if (!dossier) return dossier.refused();
  Named found{dossier->code, "dossier", {}};
  found.data.dossier = *dossier;
  return found;
}

Refused is_void(const std::string& code) {
  return refuse("void", {"Registrasi berkas " + code + " sudah dibatalkan, jadi tidak diberi label.", "The dossier " + code + " was cancelled, so it gets no label."}, {"Sisihkan kertasnya.", "Set the paper aside."});
}

Refused unknown_stock(const std::string& id) {
  return {Exit::usage, "unknown-stock", {"Lembar label '" + id + "' tidak dikenal.", "There is no label sheet '" + id + "'."}, {"`berkas label stocks` menunjukkan semuanya.", "`berkas label stocks` lists them all."}};
}

Refused bad_layout() {
  return refuse("bad-layout", {"Tata letak lembar label ini tidak mungkin: label saling menimpa, melewati tepi, atau terlalu kecil untuk sebuah kode.", "This layout of a label sheet cannot be: labels lie over each other, beyond the edge, or are too small for a code."},
                {"Contoh: page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 70x36", "An example: page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 70x36"});
}

std::string said_codes(const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

void wait_for(archive::Transaction& tx, const std::string& code, bool waits) {
  auto all = split(tx.answered(waiting_key).value_or(""));
  std::erase(all, code);
  if (waits) all.push_back(code);
  tx.remember(waiting_key, said_codes(all));
}

Outcome<std::vector<Named>> all_named(Desk::State& state, const std::vector<std::string>& codes) {
  if (codes.empty()) return refuse("nothing-to-print", {"Tidak ada kode untuk dibuatkan label.", "There is no code to make a label of."}, {"Sebut atau pindai kodenya.", "Name or scan the codes."});
  if (codes.size() > most_labels) return refuse("too-many", {"Paling banyak 2.000 label sekali cetak.", "At most 2,000 labels at a time."}, {"Bagi daftarnya.", "Split the list."});
  std::vector<Named> all;
  std::set<std::string> seen;
  for (const auto& typed : codes) {
    auto one = named(state, typed);
    if (!one) return one.refused();
    if (one->data.dossier.state == to_string(workflow::DeskState::voided)) return is_void(one->code);
    if (!seen.insert(one->code).second) {
      return refuse("duplicate-code", {"Kode " + one->code + " disebut dua kali; belum ada yang dicetak.", "The code " + one->code + " stands there twice; nothing was printed."}, {"Sebut setiap kode sekali saja.", "Name each code once."});
    }
    all.push_back(std::move(one.value()));
  }
  return all;
}

LabelView kept_view(Desk::State& state, const Named& named) {
  auto view = from_text(named.code, state.catalogue().answered(record_key(named.code)).value_or(""));
  view.kind = named.kind;
  view.says = words_of(view);
  return view;
}

// One act on each thing, so that its own history tells of its label. The paper exists by then: what was not logged is not confirmed.
std::optional<Refused> log_printed(Desk::State& state, const LabelsPrinted& done, const std::string& target) {
  for (const auto& label : done.labels) {
    LabelView v;
    v.state = "printed", v.issue = label.issue, v.place = label.place, v.stock = done.stock, v.at = state.now(), v.by = state.around.who.name;
    const std::string note = "Label " + done.stock + ", tempat " + std::to_string(label.place) + (label.issue > 1 ? ", dicetak ulang ke-" + std::to_string(label.issue - 1) : "") + target;
    const auto no = state.act("label.printed", label.code, note, [&](archive::Transaction& tx) -> std::optional<Refused> {
      tx.remember(record_key(label.code), to_text(v));
      wait_for(tx, label.code, true);
      return std::nullopt;
    });
    if (no) return no;
  }
  return std::nullopt;
}

}  // namespace

std::vector<sheets::LabelStock> Labels::stocks() {
  auto all = sheets::label_stocks();
  std::istringstream lines(desk_.state().catalogue().setting(stocks_key).value_or(""));
  for (std::string line; std::getline(lines, line);) {
    const auto blank = line.find(' ');
    if (blank == std::string::npos) continue;
    if (auto stock = sheets::parse_label_stock(line.substr(0, blank), line.substr(blank + 1))) all.push_back(std::move(*stock));
  }
  return all;
}

Outcome<sheets::LabelStock> Labels::keep_stock(const std::string& id, const std::string& layout) {
  const bool good_name = !id.empty() && id.size() <= 40 && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  const auto stock = good_name ? sheets::parse_label_stock(id, layout) : std::nullopt;
  if (!stock) return bad_layout();
  if (sheets::find_label_stock(id) != nullptr) return refuse("name-taken", {"Nama '" + id + "' sudah dipakai lembar label bawaan.", "The name '" + id + "' is that of a known label sheet."}, {"Pilih nama lain.", "Choose another name."});
  const auto no = desk_.state().act("label.stock-kept", id, sheets::layout_text(*stock), [&](archive::Transaction& tx) -> std::optional<Refused> {
    std::istringstream lines(tx.setting(stocks_key).value_or(""));
    std::string text;
    for (std::string line; std::getline(lines, line);)
      if (!line.starts_with(id + " ")) text += line + "\n";
    tx.put_setting(stocks_key, text + id + " " + sheets::layout_text(*stock) + "\n");
    return std::nullopt;
  });
  if (no) return *no;
  return *stock;
}

Outcome<LabelsPrinted> Labels::print(const LabelRequest& request) {
  auto& state = desk_.state();
  if (request.printer.empty() && request.file.empty()) return where_to();
  const auto known = stocks();
  const auto stock = std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.id == request.stock; });
  if (stock == known.end()) return unknown_stock(request.stock);
  if (request.start < 1 || request.start > stock->count()) {
    const auto n = std::to_string(stock->count());
    return refuse("bad-start", {"Tempat awal harus 1 sampai " + n + " pada lembar ini.", "The first place is 1 to " + n + " on this sheet."});
  }
  auto things = all_named(state, request.codes);
  if (!things) return things.refused();
  const bool to_printer = request.file.empty();
  if (to_printer && surely_unknown(state.devices, request.printer)) return unknown_printer(request.printer);
  if (const auto no = state.read_only()) return *no;
  const sheets::LabelOrder order{*stock, request.start - 1, request.outlines};
  LabelsPrinted done;
  done.stock = stock->id;
  std::vector<sheets::Label> labels;
  for (auto& thing : things.value()) {
    const auto at = sheets::label_place(order, labels.size());
    const int issue = kept_view(state, thing).issue + 1;
    thing.data.issue = issue;
    labels.push_back(thing.kind == "dossier" ? sheets::dossier_label(thing.data) : sheets::place_label(thing.data));
    done.labels.push_back({thing.code, thing.kind, at.page, at.place + 1, issue});
  }
  done.next = (request.start - 1 + static_cast<int>(labels.size())) % stock->count() + 1;
  sheets::SheetData data;
  data.office = letterhead(state.catalogue());
  data.printed_at = state.now();
  data.printed_by = state.around.who.name;
  if (to_printer) data.calibration = calibration_of(state.catalogue(), request.printer);
  auto& printed = done.printed;
  printed.sheet = "labels";
  printed.code = done.labels.front().code;
  if (to_printer) make_kept_sheets(state);
  printed.pdf = to_printer ? state.archive->dir() / "print" / (printed.code + "-labels.pdf") : request.file;
  const auto folder = printed.pdf.has_parent_path() ? printed.pdf.parent_path() : std::filesystem::path(".");
  printed.pages = told_when_full(folder, [&] { return sheets::render_labels(order, labels, data, *state.devices.symbols, printed.pdf); });
  if (const auto no = log_printed(state, done, to_printer ? ", " + request.printer : "")) return *no;
  printed.state = "file";
  printed.says = {"PDF tersimpan.", "The PDF is written."};
  if (!to_printer) return done;
  printed.queue = request.printer;
  hand_to_printer(state, printed, printed.code + " labels", stock->paper(), {stock->page_width_mm, stock->page_height_mm});
  return done;
}

Outcome<LabelView> Labels::show(const std::string& code) {
  const auto thing = named(desk_.state(), code);
  if (!thing) return thing.refused();
  return kept_view(desk_.state(), *thing);
}

Outcome<LabelView> Labels::scanned(const std::string& code) {
  auto& state = desk_.state();
  const auto thing = named(state, code);
  if (!thing) return thing.refused();
  std::optional<LabelView> after;
  const auto confirm = [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto v = from_text(thing->code, tx.answered(record_key(thing->code)).value_or(""));
    if (v.state.empty()) return refuse("never-printed", words_of(v), {"Cetak labelnya dahulu.", "Print the label first."});
    if (v.state == "void") return refuse("label-void", words_of(v), {"Lepaskan label lama; tempel cetakan barunya.", "Take the old label off; put the new print on."});
    v.state = "attached", v.at = state.now(), v.by = state.around.who.name;
    tx.remember(record_key(thing->code), to_text(v));
    wait_for(tx, thing->code, false);
    after = v;
    return std::nullopt;
  };
  if (thing->kind == "dossier") {
    const auto told = state.act_on(thing->code, "label.confirmed", "", [&](archive::Transaction& tx, archive::Dossier& dossier) {
      dossier.label_attached = true;
      return confirm(tx);
    });
    if (!told) return told.refused();
  } else if (const auto no = state.act("label.confirmed", thing->code, "", confirm)) {
    return *no;
  }
  after->kind = thing->kind;
  after->says = words_of(*after);
  return *after;
}

Outcome<LabelView> Labels::take_back(const std::string& code, const std::string& typed) {
  auto& state = desk_.state();
  const auto thing = named(state, code);
  if (!thing) return thing.refused();
  const auto reason = clean_line(typed, {"alasan", "the reason"}, 500);
  if (!reason) return reason.refused();
  if (reason->text.empty()) return refuse("reason-required", {"Alasan pembatalan label kosong.", "The reason for taking the label back is empty."}, {"Tulis alasannya: rusak, salah tempel, luntur.", "Write why: torn, on the wrong folder, faded."});
  std::optional<LabelView> after;
  const auto spoil = [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto v = from_text(thing->code, tx.answered(record_key(thing->code)).value_or(""));
    if (v.state.empty()) return refuse("never-printed", words_of(v), {"Tidak ada yang dibatalkan.", "There is nothing to take back."});
    if (v.state == "void") return refuse("label-void", words_of(v), {"Cetak lagi labelnya.", "Print the label again."});
    v.state = "void", v.at = state.now(), v.by = state.around.who.name, v.reason = reason->text;
    tx.remember(record_key(thing->code), to_text(v));
    wait_for(tx, thing->code, false);
    after = v;
    return std::nullopt;
  };
  if (thing->kind == "dossier") {
    const auto told = state.act_on(thing->code, "label.void", reason->text, [&](archive::Transaction& tx, archive::Dossier& dossier) {
      dossier.label_attached = false;
      return spoil(tx);
    });
    if (!told) return told.refused();
  } else if (const auto no = state.act("label.void", thing->code, reason->text, spoil)) {
    return *no;
  }
  after->kind = thing->kind;
  after->says = words_of(*after);
  return *after;
}

std::vector<LabelView> Labels::waiting() {
  std::vector<LabelView> all;
  for (const auto& code : split(desk_.state().catalogue().answered(waiting_key).value_or(""))) {
    auto one = show(code);
    if (one) all.push_back(std::move(one.value()));
  }
  return all;
}

}  // namespace berkas::desk
