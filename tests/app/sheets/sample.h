// An invented office (CONTOH), an SOP with the seed's rows and a dossier that came back from the Minister once.
#pragma once
#include "app/sheets/sheet_table.h"

namespace berkas::sheets::testing {

const workflow::Sop& sample_sop();
SheetData sample_data();          // everything known and filled in
SheetData blank_data();           // the same dossier fresh on the desk: nothing answered, registered or scanned
SheetData hostile_data();         // every text is something a sheet must survive
std::string hash_of_page(int);    // invented, 64 hex digits

}  // namespace berkas::sheets::testing
