// The file a dossier leaves in: the forms that are offered, and which of them a typed name and a chosen kind mean. Pure.
#pragma once
#include <string>
#include <vector>

#include "app/desk/take_out.h"

namespace berkas::screens {

struct TakeOutForm {
  desk::TakeOut what;
  std::string ending;                                     // ".premis.xml"
  desk::Sentence name;                                    // of the kind, in the dialog
};
const std::vector<TakeOutForm>& take_out_forms();         // the copy first

struct TakeOutFile { desk::TakeOut what; std::string path; };
// A kind chosen in the dialog decides; where the first one offered was left standing, a typed ending does.
TakeOutFile take_out_file(const std::string& typed, const std::string& chosen_ending, const std::string& first_ending);

}  // namespace berkas::screens
