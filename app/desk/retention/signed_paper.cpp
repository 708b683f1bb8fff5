#include "app/desk/retention/signed_paper.h"

#include <algorithm>
#include <set>

#include "app/desk/intake_door.h"
#include "app/desk/margin_number.h"
#include "app/desk/page_picture.h"
#include "app/desk/paper_pages.h"
#include "app/desk/scratch.h"
#include "archive/text/page_number.h"
#include "devices/page_cleaner.h"

namespace berkas::desk {
namespace {

constexpr const char* minutes_kind = "Berita Acara";    // document kind of the item it is kept under

Refused other_paper(const std::string& code) {
  return refuse("other-paper", {"Kertas ini berita acara atau lembar lain: " + code + ". Tidak ada yang disimpan.", "This paper is another form: " + code + ". Nothing was kept."},
                {"Pindai berita acara yang dimaksud saja.", "Scan the minutes meant, and nothing else."});
}

Refused no_code(const MinutesCase& of) {
  return refuse("no-minutes-code", {"Kode berita acara ini (" + of.form + ") tidak terbaca di halaman mana pun. Tidak ada yang disimpan.", "The code of these minutes (" + of.form + ") was read on no page. Nothing was kept."},
                {"Pindai lebih jelas, sudut dan kodenya utuh.", "Scan it more clearly, corners and code whole."});
}

struct SignedPage {
  devices::PageImage picture;
  std::optional<archive::PageNumber> printed;           // at its foot: "Halaman 2 dari 3"
};

Refused page_missing(int number, int of) {
  const auto no = std::to_string(number), all = std::to_string(of);
  return refuse("page-missing", {"Berita acara ini belum utuh: halaman " + no + " dari " + all + " belum ada. Tidak ada yang disimpan.", "These minutes are not whole: page " + no + " of " + all + " is missing. Nothing was kept."}, {"Pindai semua halamannya sekaligus.", "Scan all of its pages together."});
}

Refused page_twice() {
  return refuse("page-twice", {"Halaman yang sama ada dua kali di antara yang diberikan. Tidak ada yang disimpan.", "The same page was given twice. Nothing was kept."}, {"Beri tiap halaman sekali.", "Give each page once."});
}

std::string picture_hash(const SignedPage& page) { return archive::Store::hash_bytes(std::string(page.picture.pixels.begin(), page.picture.pixels.end())); }

std::optional<Refused> not_this_paper(const MinutesCase& of, const std::vector<GivenPage>& pages) {
  bool named = false;
  for (const auto& page : pages)
    for (const auto& code : form_codes(page.codes)) {
      if (code != of.form) return other_paper(code);
      named = true;
    }
  return named ? std::nullopt : std::optional(no_code(of));
}

// Upright by the line at its foot, whichever way it lay on the glass; as it came where that line cannot be read.
SignedPage upright(const Devices& devices, devices::PageImage picture) {
  for (const int turns : {0, 2, 1, 3}) {
    const auto text = margin_number(devices, picture, turns);
    const auto number = text ? archive::parse_page_number(*text) : std::nullopt;
    if (!number || number->style != archive::PageNumber::Style::word || !number->of) continue;
    return {turns == 0 ? std::move(picture) : devices.cleaner->rotate(picture, turns), number};
  }
  return {std::move(picture), std::nullopt};
}

// In the order they were printed, where all say which they are.
Outcome<std::vector<SignedPage>> in_printed_order(const Devices& devices, std::vector<GivenPage> given, const std::stop_token& stop) {
  std::vector<SignedPage> pages;
  for (auto& one : given) {
    if (stop.stop_requested()) return reading_stopped();
    pages.push_back(upright(devices, std::move(one.picture)));
  }
  if (std::all_of(pages.begin(), pages.end(), [](const auto& page) { return page.printed.has_value(); }))
    std::stable_sort(pages.begin(), pages.end(), [](const auto& a, const auto& b) { return a.printed->number < b.printed->number; });
  return pages;
}

// Two scans of one page are that page twice, however different their pixels; a page whose foot cannot be read only counts.
std::optional<Refused> not_whole(Desk::State& state, const MinutesCase& of, const std::vector<SignedPage>& pages) {
  const auto printed = std::stoi(state.catalogue().answered(minutes_pages_key(of.form)).value_or("0"));
  std::set<std::string> pictures;
  std::set<int> numbers;
  std::size_t unread = 0;
  for (const auto& page : pages) {
    if (!pictures.insert(picture_hash(page)).second || (page.printed && !numbers.insert(page.printed->number).second)) return page_twice();
    unread += !page.printed;
  }
  for (int no = 1; no <= printed; ++no) {
    if (numbers.contains(no)) continue;
    if (unread == 0) return page_missing(no, printed);
    --unread;
  }
  return std::nullopt;
}

std::string key_of(const MinutesCase& of, const std::vector<SignedPage>& pages) {
  std::string all = of.form;
  for (const auto& page : pages) all += ":" + picture_hash(page);
  return "minutes:" + archive::Store::hash_bytes(all);
}

std::filesystem::path pdf_of(Desk::State& state, Scratch& scratch, const MinutesCase& of, const std::vector<SignedPage>& pages) {
  const auto target = scratch.file(".pdf");
  devices::PdfInfo info;
  info.title = minutes_kind;
  info.subject = of.form;
  info.created = state.now();
  info.document_id = archive::Store::hash_bytes("berkas:" + of.form).substr(0, 32);
  const auto pdf = state.devices.pdf->begin(target, info);
  for (const auto& page : pages) pdf->add_page(archival_picture(state.devices, {}, page.picture, scratch.file(page.picture.kind == devices::PixelKind::bitonal ? ".tif" : ".jpg")), std::nullopt);
  pdf->finish();
  return target;
}

archive::Item minutes_item(Desk::State& state, archive::Transaction& tx, const archive::Dossier& dossier) {
  const auto items = tx.items(dossier.code);
  for (const auto& item : items)
    if (!item.main && item.about.document_kind == minutes_kind) return item;
  archive::Item fresh;
  fresh.code = state.new_code(archive::CodeType::item);
  fresh.dossier = dossier.code;
  fresh.number = std::max(2, static_cast<int>(items.size()) + 1);   // 1 is the document's own
  fresh.about.title = fresh.about.document_kind = minutes_kind;
  fresh.about.security = dossier.about.security;
  fresh.about.unit = dossier.about.unit;
  tx.put(fresh);
  return fresh;
}

void keep_with(Desk::State& state, archive::Transaction& tx, const std::string& code, const MinutesCase& of, const SignedPaper& paper) {
  const auto dossier = tx.dossier(code);
  if (!dossier) return;
  const auto item = minutes_item(state, tx, *dossier);
  archive::StoredFile file;
  file.item = item.code;
  for (const auto& before : tx.files(item.code)) {
    if (before.sha256 == paper.stored.sha256) return;
    file.version = std::max(file.version, before.version + 1);
  }
  file.role = archive::FileRole::signed_form;
  file.sha256 = paper.stored.sha256;
  file.media_type = "application/pdf";
  file.bytes = paper.stored.bytes;
  file.pages = paper.pages;
  file.dpi = paper.dpi;
  file.original_name = "berita-acara.pdf";
  file.reason = of.subject;
  file.created_at = state.now();
  file.source_key = paper.key;
  tx.put(file);
}

}  // namespace

Refused another_is_kept() {
  return refuse("signed-already", {"Berita acara yang ditandatangani sudah disimpan; yang ini pindaian lain dan tidak menggantikannya.", "The signed minutes are kept already; this is another scan and does not replace them."},
                {"Lihat yang tersimpan di berkasnya.", "Look at the one kept with the dossier."});
}

Outcome<SignedPaper> keep_signed_minutes(Desk::State& state, const MinutesCase& of, const PaperSource& source, const std::string& kind, const SignedBody& body, const Progress& progress, std::stop_token stop) {
  if (auto no = state.read_only()) return *no;
  if (of.form.empty() || !state.catalogue().answered(minutes_pages_key(of.form)))
    return refuse("not-printed", {"Berita acara ini belum dicetak, jadi kertasnya belum dapat dibaca kembali.", "These minutes were not printed yet, so no paper can come back."}, {"Cetak dahulu: `berkas print`.", "Print them first: `berkas print`."});
  const auto intake = source.intake.empty() ? Outcome<OpenIntake>(OpenIntake()) : open_intake(state, source.intake);
  if (!intake) return intake.refused();
  auto given = given_pages(state, source, progress, stop);
  if (!given) return given.refused();
  if (auto no = not_this_paper(of, *given)) return *no;
  const auto ordered = in_printed_order(state.devices, std::move(given.value()), stop);
  if (!ordered) return ordered.refused();
  const auto& pages = *ordered;
  if (auto no = not_whole(state, of, pages)) return *no;
  SignedPaper paper;
  paper.key = key_of(of, pages);
  paper.pages = static_cast<int>(pages.size());
  paper.dpi = pages.front().picture.dpi;
  Scratch scratch(state.store());
  if (const auto before = state.catalogue().answered(paper.key)) {
    paper.already = true;
    paper.stored.sha256 = *before;
  } else {
    progress.tell({"Menyimpan berita acaranya", "Keeping the minutes"}, 0.9);
    paper.stored = state.store().put(pdf_of(state, scratch, of, pages));
    const auto no = state.act(kind, of.subject, std::to_string(paper.pages) + " halaman", [&](archive::Transaction& tx) -> std::optional<Refused> {
      const auto dossiers = body(tx, paper);
      if (!dossiers) return dossiers.refused();
      for (const auto& code : *dossiers) keep_with(state, tx, code, of, paper);
      tx.remember(paper.key, paper.stored.sha256);
      return std::nullopt;
    });
    if (no) return *no;
  }
  if (*intake) (*intake)->filed(paper.stored.sha256);
  return paper;
}

}  // namespace berkas::desk
