// The lists an office can take out, in the order of the screen: those that the archive knows how to make now.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/desk/desk.h"

namespace berkas::screens {

struct ListOffer { std::string id; desk::Sentence name, what; };
const std::vector<ListOffer>& list_offers();

struct ListAsked { std::string id; std::string year, classification; int disposal = 0; };   // as typed

using Gathered = std::shared_ptr<const archive::ListTable>;
// On a worker lane. A year nobody can mean is refused; a list that was stopped too.
desk::Outcome<Gathered> gather(desk::Desk&, const ListAsked&, const desk::Progress&, std::stop_token);

std::string list_file_name(const archive::ListTable&);       // "daftar-arsip-aktif-2025"
// The ending of what was typed, else of the kind that was chosen: never a file without one.
std::string with_ending(const std::string& path, const std::string& ending);
int column_px(const archive::ListColumn&);                   // room for its words on the screen

}  // namespace berkas::screens
