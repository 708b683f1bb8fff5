#include "tests/app/marks/marked_sheets.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "devices/leptonica/leptonica_pages.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/rendered.h"
#include "tests/app/sheets/sample.h"

namespace berkas::testing {
namespace {

using devices::MarkValue;
using devices::PageImage;
using devices::PixelKind;

constexpr int print_dpi = 300;

PageImage in_colour(const PageImage& page) {
  PageImage colour = page;
  if (page.kind == PixelKind::color) return colour;
  colour.kind = PixelKind::color;
  colour.pixels.resize(colour.bytes_per_line() * static_cast<std::size_t>(colour.height_px));
  for (std::size_t i = 0; i < page.pixels.size(); ++i)
    for (std::size_t k = 0; k < 3; ++k) colour.pixels[3 * i + k] = page.pixels[i];
  return colour;
}

BlankSheet printed(sheets::SheetData data, devices::Paper paper, const devices::PageCodec& codec) {
  data.paper = paper;
  const auto& sheet = *sheets::find_sheet("check-sheet");
  const auto writer = devices::make_zxing_writer();
  BlankSheet blank;
  blank.geometry = sheets::form_geometry(sheet, data, *writer);
  const sheets::testing::Rendered rendered(sheet, data);
  for (int page = 1; page <= rendered.pages(); ++page) {
    std::ifstream in(rendered.picture(page, print_dpi), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    auto image = codec.decode(bytes.str());
    image.dpi = print_dpi;
    blank.pages.push_back(in_colour(image));
  }
  for (const auto& box : blank.geometry.boxes) {   // a printed tick is ink in a box nobody has touched
    const auto& page = blank.pages[static_cast<std::size_t>(box.page - 1)];
    int dark = 0;
    for (double y = box.y_mm + 0.6; y < box.y_mm + box.size_mm - 0.6; y += 0.1)
      for (double x = box.x_mm + 0.6; x < box.x_mm + box.size_mm - 0.6; x += 0.1)
        dark += page.pixels[static_cast<std::size_t>(y / 25.4 * print_dpi) * page.bytes_per_line() + 3 * static_cast<std::size_t>(x / 25.4 * print_dpi)] < 128;
    blank.printed_ticks.push_back(dark > 20);
  }
  return blank;
}

// Which box of a question the clerk means; -1: none of them.
int choice(Chance& chance, const sheets::CheckQuestion& question, const sheets::FormGeometry& geometry, bool second_pass) {
  const auto column = [&](std::size_t i) { return geometry.boxes[question.boxes[i]].column; };
  (void)column;
  const int last = static_cast<int>(question.boxes.size()) - 1;
  switch (question.asks) {
    case sheets::Asks::presence: return chance.one_in(30) ? -1 : chance.one_in(6) ? 1 + chance.below(last) : 0;
    case sheets::Asks::form: return chance.one_in(3) ? -1 : chance.below(last + 1);
    case sheets::Asks::conformity: return !second_pass || chance.one_in(12) ? -1 : chance.one_in(6) ? last : 0;
    case sheets::Asks::conclusion: return chance.below(last + 1);
  }
  return -1;
}

Style plain(Chance& chance) { return chance.below(2) == 0 ? Style::tick : Style::cross; }

}  // namespace

MarkedSheets::MarkedSheets() : codec_(devices::make_leptonica_codec()) {
  using sheets::testing::blank_data;
  blanks_.push_back(printed(blank_data(), devices::Paper::a4, *codec_));
  blanks_.push_back(printed(blank_data(), devices::Paper::f4, *codec_));
  auto half = sheets::testing::sample_data();                       // filled at the screen, to be examined on paper
  for (auto& [row, answer] : half.check_sheet->answers) answer.conforms = workflow::Conformity::unanswered;
  half.check_sheet->conclusion = workflow::Conclusion::none;
  blanks_.push_back(printed(half, devices::Paper::a4, *codec_));
}

std::vector<MarkedPage> MarkedSheets::make(int sheet) const {
  Chance chance(static_cast<unsigned>(7919 * sheet + 17));
  const BlankSheet& blank = blanks_[static_cast<std::size_t>(sheet % 5 == 3 ? 1 : sheet % 5 == 4 ? 2 : 0)];
  const auto style = static_cast<Style>(sheet % styles);
  const bool second_pass = chance.below(4) != 0;
  Wear wear = some_wear(chance);
  const Pen pen = some_pen(chance, wear.copies == 0);
  const double overshoot = chance.between(0.7, 1.5);
  std::vector<MarkedPage> pages;
  for (int page = 1; page <= static_cast<int>(blank.pages.size()); ++page) {
    const auto shape = sheets::page_shape(blank.geometry, page);
    MarkedPage marked{sheet, page, &blank, style, wear, {}, std::vector<Meant>(shape.boxes.size(), Meant::nothing), std::vector<bool>(shape.areas.size(), false)};
    PageImage paper = blank.pages[static_cast<std::size_t>(page - 1)];
    std::vector<int> place(blank.geometry.boxes.size(), -1);
    for (std::size_t i = 0; i < shape.boxes.size(); ++i) place[shape.boxes[i]] = static_cast<int>(i);
    {
      Hand hand(paper, chance, pen, overshoot);
      const auto draw = [&](std::size_t i, Style with) {
        const auto& box = blank.geometry.boxes[i];
        hand.mark(with, box.x_mm + box.size_mm / 2, box.y_mm + box.size_mm / 2, box.size_mm);
      };
      for (const auto& question : sheets::check_questions(blank.geometry)) {
        if (question.page != page) continue;
        bool printed_already = false;
        for (const std::size_t i : question.boxes)
          if (blank.printed_ticks[i]) printed_already = true, marked.meant[static_cast<std::size_t>(place[i])] = Meant::mark;
        const int chosen = printed_already ? -1 : choice(chance, question, blank.geometry, second_pass);
        if (chosen < 0) continue;
        const std::size_t meant = question.boxes[static_cast<std::size_t>(chosen)];
        Style with = chance.one_in(7) ? static_cast<Style>(chance.below(5)) : style == Style::corrected ? plain(chance) : style;
        const bool corrected = question.boxes.size() > 1 && chance.one_in(style == Style::corrected ? 4 : 40);
        if (corrected) {
          const std::size_t wrong = question.boxes[(static_cast<std::size_t>(chosen) + 1) % question.boxes.size()];
          draw(wrong, plain(chance));
          const auto& box = blank.geometry.boxes[wrong];
          hand.strike(box.x_mm + box.size_mm / 2, box.y_mm + box.size_mm / 2, box.size_mm);
          marked.meant[static_cast<std::size_t>(place[wrong])] = Meant::taken_back;
          with = plain(chance);
        }
        draw(meant, with);
        marked.meant[static_cast<std::size_t>(place[meant])] = Meant::mark;
      }
      for (std::size_t i = 0; i < shape.areas.size(); ++i) {
        const auto& area = blank.geometry.areas[shape.areas[i]];
        if (area.column == "jumlah" ? !chance.one_in(2) : !chance.one_in(9)) continue;
        hand.words(area.x_mm, area.y_mm, area.column == "jumlah" ? 5 : area.width_mm * chance.between(0.4, 0.95), area.height_mm);
        marked.written[i] = true;
      }
    }
    wear.turn_deg += chance.about(0.5);
    marked.wear = wear;
    marked.scan = worn(paper, wear, chance, *codec_);
    pages.push_back(std::move(marked));
  }
  return pages;
}

void Tally::add(const Tally& o) {
  boxes += o.boxes, right += o.right, unsure += o.unsure, wrong += o.wrong, not_registered += o.not_registered, pages += o.pages;
  struck += o.struck, struck_unsure += o.struck_unsure, areas += o.areas, areas_wrong += o.areas_wrong;
}

Tally tally(const MarkedPage& page, const devices::FormReading& reading, const devices::MarkReader& reader, const std::string& folder) {
  const auto shape = sheets::page_shape(page.blank->geometry, page.page);
  Tally t;
  t.pages = 1;
  if (reading.found != devices::FormFound::yes) return t.not_registered = 1, t;
  const auto codec = devices::make_leptonica_codec();
  for (std::size_t i = 0; i < shape.boxes.size(); ++i) {
    const MarkValue value = reading.boxes[i].value;
    const bool fits = page.meant[i] == Meant::nothing ? value == MarkValue::empty : page.meant[i] == Meant::mark ? devices::chosen(value) : value == MarkValue::struck_out;
    ++t.boxes;
    t.struck += page.meant[i] == Meant::taken_back, t.struck_unsure += page.meant[i] == Meant::taken_back && value == MarkValue::unsure;
    t.right += fits, t.unsure += !fits && value == MarkValue::unsure, t.wrong += !fits && value != MarkValue::unsure;
    if (fits || folder.empty()) continue;
    const auto& box = page.blank->geometry.boxes[shape.boxes[i]];
    const auto piece = reader.cut(page.scan, reading.place, {box.x_mm - 5, box.y_mm - 4, 13.6, 11.6}, 200);
    char name[200];
    std::snprintf(name, sizeof name, "%s/%s-s%02d-p%d-%s-%s-meant%d-%s-ink%.2f-c%d-d%d.png", folder.c_str(), value == MarkValue::unsure ? "unsure" : "WRONG", page.sheet, page.page,
                  box.row.c_str(), box.column.c_str(), static_cast<int>(page.meant[i]), devices::to_string(value).c_str(), reading.boxes[i].ink, page.wear.copies, page.wear.dpi);
    std::ofstream(name, std::ios::binary) << codec->encode(piece, devices::PictureFormat::png).bytes;
  }
  for (std::size_t i = 0; i < shape.areas.size(); ++i) ++t.areas, t.areas_wrong += reading.areas[i].written != page.written[i];
  return t;
}

}  // namespace berkas::testing
