// A berita acara on paper: which case it is of, what it says, and what its printing changes. Shared by the desk's files only.
#pragma once
#include <string>

#include "app/desk/state.h"
#include "app/sheets/sheet_table.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {

struct MinutesCase {
  std::string subject;                                  // "alih media 4", "penyusutan 3": of its events and its form
  std::string form;                                     // code on the paper; empty: not printed yet
  int number = 0;
  bool conversion = true;
};

MinutesCase conversion_case(const archive::Conversion&);
Outcome<MinutesCase> disposal_case(Desk::State&, const archive::Disposal&);
// Named by its number, by the code on the paper, or (alih media) by a dossier in the set.
Outcome<MinutesCase> minutes_case(Desk::State&, const std::string& typed, const sheets::Sheet&);
bool is_minutes(const archive::FormIssue&);

Outcome<sheets::SheetData> minutes_sheet_data(Desk::State&, const MinutesCase&, devices::Paper);
Outcome<sheets::MinutesFacts> certificate_facts(Desk::State&, const std::string& dossier);
std::string retention_words(Desk::State&, const std::string& dossier);   // "2 tahun aktif, 3 tahun inaktif, musnah"; empty: no rule

// Inside the act that prints: an alih media whose minutes are out changes no more.
std::optional<Refused> minutes_printed(Desk::State&, archive::Transaction&, const MinutesCase&, const sheets::Sheet&);
void note_minutes_pages(archive::Transaction&, const std::string& form, const sheets::Sheet&, int pages);
std::string minutes_pages_key(const std::string& form);

}  // namespace berkas::desk
