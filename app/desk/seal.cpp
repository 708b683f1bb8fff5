#include "app/desk/seal.h"

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
    if (!(order_.with_text ? add_read_pages() : add_pages())) return std::nullopt;
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

  // The file that is embedded: the captured one where nothing was mended.
  std::filesystem::path picture_file(const archive::IntakePage& page, const devices::PageImage* upright) {
    if (stands_already(page)) return page.file;
    const auto file = scratch_.file(page.media_type == "image/tiff" ? ".tif" : ".jpg");
    if (upright == nullptr) write_upright(state_.devices, page, file);
    else write_picture(state_.devices, *upright, file);
    return file;
  }

  void tell(std::size_t done) const {
    const std::string n = std::to_string(done), all = std::to_string(pages_.size());
    progress_.tell({"Menyegel halaman " + n + " dari " + all, "Sealing page " + n + " of " + all},
                   share_of_pages * static_cast<double>(done) / static_cast<double>(pages_.size()));
  }

  bool add_pages() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (stop_.stop_requested()) return false;
      tell(i + 1);
      pdf_->add_page(picture_file(pages_[i], nullptr), std::nullopt);
    }
    return true;
  }

  bool add_read_pages() {
    std::vector<std::filesystem::path> files;
    PageReading reading;
    reading.picture = [&](int page) {
      const auto& kept = pages_[static_cast<std::size_t>(page)];
      auto picture = upright_picture(state_.devices, kept);
      files.push_back(picture_file(kept, &picture));
      return picture;
    };
    reading.mask = [](const auto&, const auto& codes) { return boxes_of(codes); };
    reading.take = [&](int page, ReadPage&& read) {
      tell(static_cast<std::size_t>(page) + 1);
      pdf_->add_page(files[static_cast<std::size_t>(page)], read.layer_pdf.empty() ? std::nullopt : std::optional(std::move(read.layer_pdf)));
      sealed_.texts.push_back(std::move(read.plain));
    };
    return read_pages(state_.devices, static_cast<int>(pages_.size()), reading, stop_);
  }

  sheets::SheetData data() {
    auto data = sheet_data(state_, order_.dossier);
    data.archival_stamp = true;
    return data;
  }

  std::optional<Refused> add_stamp() {
    const auto first = upright_picture(state_.devices, pages_.front());
    const auto places = free_stamp_places(state_.devices, first);
    const auto wanted = static_cast<std::size_t>(order_.stamp_place.value_or(0));
    if (order_.stamp_place && wanted >= places.size())
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
