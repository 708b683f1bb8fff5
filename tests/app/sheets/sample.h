// An invented office (CONTOH), an SOP with the seed's rows and a dossier that came back from the Minister once.
#pragma once
#include "app/sheets/sheet_table.h"

namespace berkas::sheets::testing {

const workflow::Sop& sample_sop();
SheetData sample_data();          // everything known and filled in
SheetData blank_data();           // the same dossier fresh on the desk: nothing answered, registered or scanned
SheetData hostile_data();         // every text is something a sheet must survive
SheetData long_data();            // as long as papers get
const workflow::Sop& long_sop();
const std::string& long_title();  // 34 words
Person long_person();             // name and post of 80 letters
SheetData masked_data(SheetData, archive::Security);  // R or SR, about "Elang", which its list does not say
SheetData minutes_data(MinutesFacts::Kind);           // sample_data with the berita acara of that kind
MinutesFacts sample_minutes(MinutesFacts::Kind);
MinutesFacts long_minutes(MinutesFacts::Kind);       // titles of 30 words, 200 rows, 12 members, names of 80 letters
std::string hash_of_page(int);    // invented, 64 hex digits

}  // namespace berkas::sheets::testing
