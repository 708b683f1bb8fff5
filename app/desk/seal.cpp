#include "app/desk/seal.h"

#include "app/desk/in_order.h"
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"
#include "app/desk/page_reading.h"
#include "app/desk/sheet_source.h"
#include "app/desk/stamp_place.h"

namespace berkas::desk {
namespace {

constexpr double share_of_pages = 0.9;                  // of the progress; the rest is stamp, P15 and writing

class Sealing {
public:
  Sealing(Desk::State& state, Scratch& scratch, const SealOrder& order, const Progress& progress, std::stop_token stop)
      : state_(state), scratch_(scratch), order_(order), progress_(progress), stop_(std::move(stop)) {
    for (const auto& page : order.intake.pages)
      if (!page.set_aside) pages_.push_back(page);
  }

  std::optional<Outcome<Sealed>> run() {
    sealed_.file = scratch_.file(".pdf");
    sealed_.pages = static_cast<int>(pages_.size());
    pdf_ = state_.devices.pdf->begin(sealed_.file, info());
    if (!add_pages()) return std::nullopt;
    if (auto no = add_stamp()) return Outcome<Sealed>(*no);
    add_authentication();
    if (stop_.stop_requested()) return std::nullopt;
    pdf_->finish();
    progress_.tell({"Halaman tersegel", "Pages sealed"}, 1.0);
    return Outcome<Sealed>(std::move(sealed_));
  }

private:
  devices::PdfInfo info() const {
    devices::PdfInfo info;
    info.title = order_.dossier.about.title;
    info.author = order_.dossier.about.creator;
    info.subject = order_.dossier.code;
    info.created = state_.now();
    info.document_id = archive::Store::hash_bytes("berkas:" + order_.intake.id).substr(0, 32);
    return info;
  }

  struct ReadyPage {
    std::filesystem::path picture;
    ReadPage read;
  };

  // Any thread; one page in memory for each that is under way.
  ReadyPage ready(const archive::IntakePage& page, const std::filesystem::path& target) const {
    const auto upright = upright_picture(state_.devices, page);
    ReadyPage ready{archival_picture(state_.devices, page, upright, target), {}};
    if (order_.with_text) ready.read = read_page(state_.devices, upright, codes_masked(state_.devices, page), stop_);
    return ready;
  }

  void tell(std::size_t done) const {
    const std::string n = std::to_string(done), all = std::to_string(pages_.size());
    progress_.tell({"Menyegel halaman " + n + " dari " + all, "Sealing page " + n + " of " + all},
                   share_of_pages * static_cast<double>(done) / static_cast<double>(pages_.size()));
  }

  bool add_pages() {
    std::vector<std::filesystem::path> targets;
    for (const auto& page : pages_) targets.push_back(scratch_.file(page.media_type == "image/tiff" ? ".tif" : ".jpg"));
    ReadingCount count;
    const bool whole = in_order<ReadyPage>(
        static_cast<int>(pages_.size()),
        [&](int i) { return ready(pages_[static_cast<std::size_t>(i)], targets[static_cast<std::size_t>(i)]); },
        [&](int i, ReadyPage&& page) {
          tell(static_cast<std::size_t>(i) + 1);
          if (order_.with_text) count.add(page.read);
          take(std::move(page));
        },
        stop_);
    if (whole) count.rethrow_if_all_failed();
    return whole;
  }

  void take(ReadyPage&& page) {
    auto& layer = page.read.layer_pdf;
    pdf_->add_page(page.picture, layer.empty() ? std::nullopt : std::optional(std::move(layer)));
    if (order_.with_text) sealed_.texts.push_back(std::move(page.read.plain));
  }

  sheets::SheetData data() {
    auto data = sheet_data(state_, order_.dossier);
    data.archival_stamp = true;
    return data;
  }

  // The clerk's own place, if the stamp covers nothing there.
  std::vector<devices::BoxPx> chosen_place(const devices::PageImage& first) const {
    const auto place = page_place(*order_.stamp_at, first.dpi);
    if (!state_.devices.cleaner->is_free(first, place)) return {};
    return {place};
  }

  std::optional<Refused> add_stamp() {
    const auto first = upright_picture(state_.devices, pages_.front());
    const auto places = order_.stamp_at ? chosen_place(first) : free_stamp_places(state_.devices, first);
    const auto wanted = order_.stamp_at ? std::size_t{0} : static_cast<std::size_t>(order_.stamp_place.value_or(0));
    if (places.empty() && order_.stamp_at)
      return refuse("stamp-place", {"Di tempat itu cap akan menutupi tulisan.", "The stamp would cover writing there."}, {"Geser capnya ke tempat kosong.", "Move the stamp to a free place."});
    if (!order_.stamp_at && order_.stamp_place && wanted >= places.size())
      return refuse("stamp-place", {"Tempat stempel " + std::to_string(wanted) + " tidak kosong di halaman pertama.", "Stamp place " + std::to_string(wanted) + " is not free on the first page."},
                    {"Pilih tempat lain, atau biarkan Berkas memilih.", "Choose another place, or let Berkas choose."});
    if (places.empty()) return std::nullopt;            // nothing is free: the code stands on P15 alone
    const auto file = scratch_.file(".stamp.pdf");
    auto stamp_data = data();
    stamp_data.paper = devices::Paper::own;
    sheets::render(*sheets::find_sheet("stamp"), stamp_data, *state_.devices.symbols, file);
    pdf_->stamp(1, file, placement(first, places[wanted]));
    sealed_.stamped = true;
    return std::nullopt;
  }

  void add_authentication() {
    const auto file = scratch_.file(".p15.pdf");
    auto sheet = data();
    sheet.item = order_.item;
    sheet.scan = scan_facts(order_.intake, state_.around.who);
    sealed_.picture_hashes = pdf_->picture_hashes();
    sheet.scan.picture_hashes = sealed_.picture_hashes;
    sheets::render(*sheets::find_sheet("authentication"), sheet, *state_.devices.symbols, file);
    pdf_->append_sheet(file);
  }

  Desk::State& state_;
  Scratch& scratch_;
  const SealOrder& order_;
  const Progress& progress_;
  std::stop_token stop_;
  std::vector<archive::IntakePage> pages_;
  std::unique_ptr<devices::ArchivalPdf> pdf_;
  Sealed sealed_;
};

}  // namespace

std::optional<Outcome<Sealed>> seal(Desk::State& state, Scratch& scratch, const SealOrder& order, const Progress& progress, std::stop_token stop) {
  return Sealing(state, scratch, order, progress, std::move(stop)).run();
}

}  // namespace berkas::desk
