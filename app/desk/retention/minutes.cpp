#include "app/desk/retention/minutes.h"

#include <algorithm>

#include "app/desk/retention/disposals.h"
#include "app/desk/retention/minutes_subject.h"

namespace berkas::desk {
namespace {

Refused not_known(const std::string& typed) {
  const auto clean = clean_line(typed, {"nomor", "the number"}, 60);
  const std::string shown = clean ? "'" + clean->text + "'" : "";
  return refuse("unknown-minutes", {"Tidak ada berita acara " + shown + " untuk lembar ini.", "There are no minutes " + shown + " for this sheet."},
                {"Sebut nomornya: `berkas conversion list`, `berkas disposal list`.", "Name its number: `berkas conversion list`, `berkas disposal list`."});
}

std::optional<int> number_in(const std::string& text) {
  if (text.empty() || text.size() > 8 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return std::stoi(text);
}

}  // namespace

std::string minutes_sheet(workflow::DisposalKind kind) {
  switch (kind) {
    case workflow::DisposalKind::transfer: return "transfer-minutes";
    case workflow::DisposalKind::destroy: return "destruction-minutes";
    case workflow::DisposalKind::hand_over: return "hand-over-minutes";
    case workflow::DisposalKind::appraise: break;
  }
  return {};
}

MinutesCase conversion_case(const archive::Conversion& conversion) { return {to_string(MinutesSubject{true, conversion.number}), conversion.form, conversion.number, true}; }

Outcome<MinutesCase> disposal_case(Desk::State& state, const archive::Disposal& disposal) {
  MinutesCase found{to_string(MinutesSubject{false, disposal.number}), {}, disposal.number, false};
  if (minutes_sheet(disposal.kind).empty()) return refuse("no-minutes-form", {"Penilaian kembali tidak mempunyai berita acara tercetak.", "A re-appraisal has no printed minutes."});
  for (const auto& form : state.catalogue().forms(found.subject)) found.form = form.code;
  return found;
}

Outcome<MinutesCase> minutes_case(Desk::State& state, const std::string& typed, const sheets::Sheet& sheet) {
  auto& book = state.catalogue().retention();
  const bool conversion = sheet.id.starts_with("conversion-");
  auto number = number_in(typed);
  if (!number) {
    const auto code = state.parse(typed);
    if (!code) return code.refused();
    const auto form = state.catalogue().form(code->str());
    if (const auto subject = form ? parse_minutes_subject(form->dossier) : std::nullopt) {
      if (subject->conversion != conversion) return not_known(typed);
      number = subject->number;
    } else if (const auto stands = conversion ? book.conversion_of(code->str()) : std::nullopt) {
      number = stands->number;
    }
  }
  if (!number) return not_known(typed);
  if (conversion) {
    const auto found = book.conversion(*number);
    if (!found) return not_known(typed);
    return conversion_case(*found);
  }
  const auto found = book.disposal(*number);
  if (!found || minutes_sheet(found->kind) != sheet.id) return not_known(typed);
  return disposal_case(state, *found);
}

bool is_minutes(const archive::FormIssue& form) { return parse_minutes_subject(form.dossier).has_value(); }

std::optional<Refused> minutes_printed(Desk::State& state, archive::Transaction& tx, const MinutesCase& of, const sheets::Sheet& sheet) {
  if (!of.conversion) return std::nullopt;
  auto now = *state.catalogue().retention().conversion(of.number);
  if (now.state == "cancelled") return refuse("cancelled", {"Alih media ini sudah dibatalkan; berita acaranya tidak dicetak.", "This conversion was cancelled; its minutes are not printed."});
  if (sheet.id != "conversion-minutes" || now.state != "open") return std::nullopt;
  if (state.catalogue().retention().converted(of.number).empty()) return refuse("empty-set", {"Belum ada berkas di alih media ini.", "There is no dossier in this conversion yet."}, {"Tambahkan dahulu: `berkas conversion add`.", "Add some first: `berkas conversion add`."});
  now.state = "minutes-printed";
  tx.retention().put(now);
  return std::nullopt;
}

std::string minutes_pages_key(const std::string& form) { return "minutes-pages:" + form; }

void note_minutes_pages(archive::Transaction& tx, const std::string& form, const sheets::Sheet& sheet, int pages) {
  if (sheet.id != "conversion-list") tx.remember(minutes_pages_key(form), std::to_string(pages));
}

}  // namespace berkas::desk
