#include "app/sheets/minutes_parts.h"

#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/list_sheet.h"

namespace berkas::sheets {
namespace {

constexpr double code_mm = 20, code_block_mm = 34;
constexpr const char* dots = "........................................";

std::string number_line(const MinutesFacts& minutes) { return "Nomor: " + (minutes.number.empty() ? dots : minutes.number); }

// The number is read whole: over as many lines as it needs, centred.
double centred(Canvas& canvas, const Span& span, double y, const std::string& text, const Style& style) {
  const double line = style.size_pt * mm_per_pt * 1.27;
  for (const auto& one : canvas.lines(span.width(), text, style)) {
    canvas.text({span.left, y, span.width(), line}, one, style);
    y += line;
  }
  return y;
}

}  // namespace

const MinutesFacts& minutes_of(const SheetData& data) {
  static const MinutesFacts blank;
  return data.minutes ? *data.minutes : blank;
}

std::vector<std::string> said(const std::string& text) { return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text}; }

std::string person_line(const Person& who) {
  std::string text = who.name;
  if (!who.nip.empty()) text += (text.empty() ? "NIP " : ", NIP ") + who.nip;
  if (!who.post.empty()) text += (text.empty() ? "" : ", ") + who.post;
  return text;
}

std::string minutes_title(MinutesFacts::Kind kind) {
  switch (kind) {
    case MinutesFacts::Kind::conversion: return "Alih Media Arsip";
    case MinutesFacts::Kind::transfer: return "Pemindahan Arsip Inaktif";
    case MinutesFacts::Kind::destruction: return "Pemusnahan Arsip";
    case MinutesFacts::Kind::hand_over: return "Penyerahan Arsip Statis";
  }
  return "";
}

std::string counted_records(const MinutesFacts& minutes) {
  std::string text;
  const std::pair<int, const char*> all[] = {{minutes.dossiers, "berkas"}, {minutes.items, "item arsip"}, {minutes.sheets, "lembar"}, {minutes.pages, "halaman hasil pindai"}};
  for (const auto& [count, unit] : all)
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, unit);
  return text;
}

const char* leader_of(const MinutesFacts& minutes) { return minutes.inactive ? "pimpinan unit kearsipan" : "pimpinan unit pengolah"; }

std::string minutes_date_line(const SheetData& data) { return place_date(data, minutes_of(data).date); }

Letter begin_minutes(const SheetData& data, Canvas& canvas, const std::string& kind, const std::string& done) {
  Letter letter(data, canvas);
  const MinutesFacts& minutes = minutes_of(data);
  const Span all = letter.span(), middle{all.left + code_block_mm + 2, all.right - code_block_mm - 2};
  double y = letterhead(canvas, data.office, all, letter.y, 11) + 2;
  const double code_bottom = code_block(canvas, all.right - 7 - code_mm, y + 1.5, code_mm, code_of(data), code_caption);
  y += 4;
  y = centred(canvas, middle, y, "BERITA ACARA", {.size_pt = 13, .bold = true, .align = Align::centre});
  y = centred(canvas, middle, y, upper_case(kind), {.size_pt = 13, .bold = true, .align = Align::centre});
  y = centred(canvas, middle, y + 1.2, number_line(minutes), {.size_pt = 10.5, .align = Align::centre});
  letter.y = std::max(y, code_bottom) + 3.5;
  letter.paragraph("Pada hari ini, " + date_in_words(minutes.date) + ", bertempat di " + (minutes.place.empty() ? dots : minutes.place) + ", " + done);
  return letter;
}

void closing(Letter& letter, const Span& signing_in, const std::vector<Signature>& signing, double room_mm) {
  letter.room(3 * letter.line_mm() + 2 + signatures_height(letter.canvas(), signing_in, signing, room_mm));
  letter.paragraph("Demikian berita acara ini dibuat rangkap 2 (dua) dengan sebenarnya untuk dipergunakan sebagaimana mestinya.");
  letter.y = signatures(letter.canvas(), signing_in, letter.y + 2, signing, room_mm);
}

void lampiran(const SheetData& data, Canvas& canvas, MinutesFacts::Kind kind, const std::vector<Signature>& signing) {
  const MinutesFacts& minutes = minutes_of(data);
  if (minutes.list.columns.empty()) return;
  ListFrame frame;
  frame.over = {"LAMPIRAN BERITA ACARA " + upper_case(minutes_title(kind)), number_line(minutes),
                "Tanggal: " + (minutes.date.day() == 0 ? std::string(dots) : long_date(minutes.date))};
  frame.signing = signing;
  draw_list(minutes.list, data, canvas, frame);
}

}  // namespace berkas::sheets
