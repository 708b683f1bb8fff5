#include "archive/exchange/list_table.h"

#include <algorithm>
#include <array>
#include <set>

#include "archive/catalogue/masking.h"
#include "archive/exchange/csv.h"
#include "archive/exchange/xml.h"
#include "archive/retention/retention_book.h"
#include "archive/shelves/place_tree.h"

namespace berkas::archive {
namespace {

using Holds = ListColumn::Holds;
using Line = std::vector<std::string>;

struct Known { const char* id; const char* title; };
constexpr std::array<Known, 6> kinds{{{"dossiers", "Daftar Berkas"}, {"items", "Daftar Isi Berkas"}, {"active", "Daftar Arsip Aktif"}, {"inactive", "Daftar Arsip Inaktif"},
                                      {"converted", "Daftar Arsip yang Dialihmediakan"}, {"agenda", "Buku Agenda Penerimaan Berkas"}}};
const Known& known(ListKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

const ListColumn no{Holds::number, "no", "No.", 5};
const ListColumn unit{Holds::text, "unit", "Unit pengolah", 15};
const ListColumn number{Holds::text, "number", "Nomor berkas", 18};
const ListColumn classification{Holds::text, "class", "Kode klasifikasi", 12};
const ListColumn about{Holds::text, "title", "Uraian informasi berkas", 36};
const ListColumn period{Holds::text, "period", "Kurun waktu", 12};
const ListColumn quantity{Holds::text, "quantity", "Jumlah", 10};
const ListColumn remarks{Holds::text, "remarks", "Keterangan", 18};
const ListColumn place{Holds::text, "place", "Lokasi simpan", 24};
const ListColumn code{Holds::text, "code", "Kode lacak", 22};

std::vector<ListColumn> columns_of(ListKind kind) {
  switch (kind) {
    case ListKind::dossiers: return {no, unit, number, classification, about, period, quantity, remarks, place, code};
    case ListKind::items:
      return {no, number, {Holds::number, "item", "Nomor item", 7}, classification, {Holds::text, "title", "Uraian informasi arsip", 36},
              {Holds::text, "document_number", "Nomor naskah", 18}, {Holds::date, "date", "Tanggal", 12}, quantity, {Holds::text, "copy_form", "Tingkat perkembangan", 14}, remarks, {Holds::text, "code", "Kode naskah", 22}};
    case ListKind::active: return {no, unit, number, classification, about, period, quantity, {Holds::number, "items", "Jumlah item", 7}, {Holds::text, "copy_form", "Tingkat perkembangan", 14}, remarks, place};
    case ListKind::inactive:
      return {no, {Holds::text, "creator", "Pencipta arsip", 18}, unit, number, classification, about, period, quantity, {Holds::text, "copy_form", "Tingkat perkembangan", 14}, remarks, place};
    case ListKind::converted:
      return {no, unit, number, {Holds::text, "title", "Jenis dan uraian arsip", 32}, quantity, period, {Holds::text, "from", "Media semula", 12}, {Holds::text, "to", "Media menjadi", 14},
              {Holds::text, "device", "Alat", 16}, {Holds::text, "at", "Waktu alih media", 18}, {Holds::number, "pages", "Halaman", 8}, {Holds::text, "sha256", "SHA-256 (16 huruf pertama)", 18}, remarks,
              {Holds::text, "minutes", "Berita acara", 12}, {Holds::date, "authenticated", "Diautentikasi", 12}};
    case ListKind::agenda:
      return {no, {Holds::date, "received", "Tanggal diterima", 12}, {Holds::text, "from", "Dari", 18}, number, {Holds::text, "title", "Uraian", 36}, {Holds::number, "sheets", "Lembar", 7},
              {Holds::text, "state", "Keadaan", 10}, place, code};
  }
  return {};
}

std::string shown(const Dossier& dossier, const std::string& text) { return masked(dossier.about.security) ? "" : text; }
std::string title_of(const Dossier& dossier) { return masked(dossier.about.security) ? masked_title : dossier.about.title; }
std::string period_of(const Dossier& dossier) { return !dossier.about.period.empty() ? dossier.about.period : dossier.date.known() ? dossier.date.to_string() : ""; }

std::string kept_in(Catalogue& catalogue, const Dossier& dossier) { return dossier.place.empty() ? "" : catalogue.place_path(dossier.place); }

// Never a folder of this machine.
std::string device_in_words(const std::string& device) { return device.starts_with("simulated:") ? "pemindai simulasi" : device == "files" ? "" : device; }

bool of_year(const Dossier& dossier, int year) {
  const auto text = std::to_string(year);
  if (!dossier.about.period.empty()) return dossier.about.period.find(text) != std::string::npos;
  if (dossier.date.known()) return dossier.date.year() == year;
  return dossier.created_at.starts_with(text);
}

bool under(const std::string& one, const std::string& top) { return one == top || (one.starts_with(top) && one.size() > top.size() && one[top.size()] == '.'); }

bool in_half(const Dossier& dossier, const workflow::HalfYear& half) { return dossier.created_at >= half.first_day() && dossier.created_at < half.next_day(); }

bool wanted(const Dossier& dossier, const ListWish& wish, const PlaceTree& places) {
  if (dossier.state == "void") return false;
  if (wish.place && (dossier.place.empty() || !places.within(dossier.place, *wish.place))) return false;
  if (wish.security && dossier.about.security != *wish.security) return false;
  if (wish.state && dossier.state != *wish.state) return false;
  if (wish.half && !in_half(dossier, *wish.half)) return false;
  if (wish.year && !of_year(dossier, *wish.year)) return false;
  if (wish.classification && !under(dossier.classification, *wish.classification)) return false;
  switch (wish.kind) {
    case ListKind::agenda: return !dossier.received_at.empty();
    case ListKind::active: return dossier.number && dossier.record_status == "aktif";
    case ListKind::inactive: return dossier.number && dossier.record_status == "inaktif";
    case ListKind::dossiers: case ListKind::items: case ListKind::converted: break;
  }
  return dossier.number.has_value();
}

class Gathering {
public:
  Gathering(Catalogue& catalogue, const ListWish& wish) : catalogue_(catalogue), wish_(wish) {}

  bool wants(const Dossier& d) const { return wanted(d, wish_, places_); }

  void take(const Dossier& d) {
    ++dossiers;
    if (const auto box = box_of(d.place); !box.empty()) boxes_.insert(box);
    const auto items_of = [&] { return catalogue_.items(d.code); };
    if (wish_.kind == ListKind::dossiers || wish_.kind == ListKind::inactive || wish_.kind == ListKind::active) items += static_cast<std::int64_t>(items_of().size());
    switch (wish_.kind) {
      case ListKind::dossiers:
        return add(d, {d.about.unit, *d.number, d.classification, title_of(d), period_of(d), extent_of(d.about), shown(d, d.about.remarks), kept_in(catalogue_, d), d.code});
      case ListKind::active:
        return add(d, {d.about.unit, *d.number, d.classification, title_of(d), period_of(d), extent_of(d.about), std::to_string(items_of().size()), d.about.copy_form, shown(d, d.about.remarks), kept_in(catalogue_, d)});
      case ListKind::inactive:
        return add(d, {d.about.creator, d.about.unit, *d.number, d.classification, title_of(d), period_of(d), extent_of(d.about), d.about.copy_form, condition_of(d), kept_in(catalogue_, d)});
      case ListKind::agenda:
        return add(d, {d.received_at.substr(0, 10), d.received_from, d.number.value_or(""), title_of(d), d.received_sheets ? std::to_string(*d.received_sheets) : "", d.state, kept_in(catalogue_, d), d.code});
      case ListKind::items:
        for (const auto& item : items_of()) take(d, item);
        return;
      case ListKind::converted:
        for (const auto& item : items_of()) take_files(d, item);
        return;
    }
  }

  std::vector<Line> sorted() {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Sorted& a, const Sorted& b) { return a.key < b.key; });
    std::vector<Line> out;
    for (auto& row : rows_) {
      row.line.insert(row.line.begin(), std::to_string(out.size() + 1));
      out.push_back(std::move(row.line));
    }
    return out;
  }

  std::size_t boxes() const { return boxes_.size(); }
  std::string place_path() const { return wish_.place ? places_.path(*wish_.place) : ""; }

  std::int64_t dossiers = 0, items = 0;

private:
  // The box something lies in, itself or around its folder; empty: in none.
  std::string box_of(const std::string& where) const {
    const auto* at = places_.find(where);
    if (at != nullptr && at->kind == PlaceKind::folder) at = places_.find(at->parent);
    return at != nullptr && at->kind == PlaceKind::box ? at->code : std::string();
  }

  struct Sorted { std::string key; Line line; };

  void add(const Dossier& d, Line line) {
    const auto own = d.number.value_or("");
    rows_.push_back({wish_.kind == ListKind::agenda ? d.received_at : d.classification + '\x1f' + natural(own), std::move(line)});
  }

  // Numbers as numbers: 9 before 10.
  static std::string natural(const std::string& text) {
    std::string out, digits;
    const auto flush = [&] { if (!digits.empty()) out += std::string(digits.size() < 9 ? 9 - digits.size() : 0, '0') + digits; digits.clear(); };
    for (const char c : text) {
      if (c >= '0' && c <= '9') { digits += c; continue; }
      flush();
      out += c;
    }
    flush();
    return out;
  }

  static std::string condition_of(const Dossier& d) {
    return d.about.medium + (d.about.medium.empty() || d.about.condition.empty() ? "" : ", ") + d.about.condition;
  }

  void take(const Dossier& d, const Item& item) {
    ++items;
    const bool hidden = masked(d.about.security) || masked(item.about.security);
    const auto title = hidden ? masked_title : item.about.title.empty() ? d.about.title : item.about.title;
    add(d, {*d.number, std::to_string(item.number), d.classification, title, hidden ? "" : item.document_number, item.document_date.known() ? item.document_date.to_string() : "",
            extent_of(item.about), item.about.copy_form, hidden ? "" : item.about.remarks, item.code});
  }

  void take_files(const Dossier& d, const Item& item) {
    const auto conversion = catalogue_.retention().conversion_of(d.code);
    const bool attested = conversion && conversion->state == "authenticated" && item.main;
    for (const auto& file : catalogue_.files(item.code)) {
      if (file.role != FileRole::archival) continue;   // an access copy is made of it; born-digital papers were never converted
      ++items;
      const bool hidden = masked(d.about.security) || masked(item.about.security);
      add(d, {d.about.unit, *d.number, hidden ? masked_title : title_of(d), extent_of(d.about), period_of(d), d.about.medium.empty() ? "Kertas" : d.about.medium, "PDF/A-2b", device_in_words(file.device), file.created_at,
              std::to_string(file.pages), file.sha256.substr(0, 16), hidden ? "" : file.reason, conversion && item.main ? minutes_number(*conversion) : "", attested ? conversion->authenticated_on.to_string() : ""});
    }
  }

  Catalogue& catalogue_;
  const ListWish& wish_;
  const PlaceTree places_{catalogue_.places()};
  std::set<std::string> boxes_;
  std::vector<Sorted> rows_;
};

std::string totals_of(const Gathering& all, ListKind kind) {
  std::string out = "Jumlah: " + std::to_string(all.dossiers) + " berkas";
  if (kind == ListKind::converted) out += ", " + std::to_string(all.items) + " arsip digital";
  else if (kind != ListKind::agenda) out += ", " + std::to_string(all.items) + " item";
  return out + ", " + std::to_string(all.boxes()) + " boks";
}

std::string period_of(const ListWish& wish, const std::string& place_path) {
  std::string out;
  const auto add = [&out](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  if (wish.half) add(wish.half->title());
  if (wish.year) add("Tahun " + std::to_string(*wish.year));
  if (wish.classification) add("klasifikasi " + *wish.classification);
  if (wish.place) add(place_path);
  if (wish.security) add("keamanan " + to_string(*wish.security));
  if (wish.state) add("keadaan " + *wish.state);
  return out;
}

}  // namespace

std::optional<ListKind> parse_list_kind(const std::string& id) {
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (id == kinds[i].id) return static_cast<ListKind>(i);
  return std::nullopt;
}

std::optional<ListTable> make_list(Catalogue& catalogue, const ListWish& wish, const std::string& made_at, const ListWatch& watch) {
  Gathering all(catalogue, wish);
  DossierFilter filter;
  std::int64_t seen = 0;
  if (wish.conversion)
    for (const auto& code : catalogue.retention().converted(*wish.conversion)) all.take(*catalogue.dossier(code));
  for (auto page = wish.conversion ? std::vector<DossierRow>() : catalogue.list(filter); !page.empty(); page = catalogue.list(filter)) {
    for (const auto& row : page) {
      if (watch.stop.stop_requested()) return std::nullopt;
      watch.tell(++seen);
      const auto dossier = catalogue.dossier(row.code);
      if (dossier && all.wants(*dossier)) all.take(*dossier);
    }
    filter.after = page.back().code;
  }
  ListTable table;
  table.id = known(wish.kind).id;
  table.title = known(wish.kind).title;
  table.office = catalogue.setting("office").value_or("");
  table.unit = catalogue.setting("unit").value_or("");
  table.period = period_of(wish, all.place_path());
  table.made_at = made_at;
  table.columns = columns_of(wish.kind);
  table.rows = all.sorted();
  table.totals = totals_of(all, wish.kind);
  return table;
}

std::string csv(const ListTable& table) {
  std::vector<std::string> heads;
  for (const auto& column : table.columns) heads.push_back(column.head);
  Csv out(heads);
  for (const auto& row : table.rows) out.add(row);
  return out.text();
}

}  // namespace berkas::archive
