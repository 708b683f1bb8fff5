// The office's lists (daftar) as one table, whatever it is written to: screen, form, CSV or XLSX. Columns of the domain notes §2.2,
// §2.9; order: classification, then number. What R and SR are about never stands in one.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "workflow/half_year.h"

namespace berkas::archive {

enum class ListKind { dossiers, items, active, inactive, converted, agenda };
std::optional<ListKind> parse_list_kind(const std::string&);   // "dossiers", "items", ...

struct ListColumn {
  enum class Holds { text, number, date } holds = Holds::text;   // date: YYYY[-MM[-DD]]
  std::string id, head;                  // id: the field of the JSON rows
  int width = 10;                        // share of the line, in characters
};

struct ListTable {
  std::string title, id;                 // "Daftar Berkas", "dossiers"
  std::string office, unit, period, made_at;   // above the table; empty = not said
  std::vector<ListColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::string totals;                    // "Jumlah: 12 berkas, 31 item, 3 boks"
  std::string signs = "Kepala unit pengolah";   // who signs the form beside the officer
};

struct ListWish {
  ListKind kind = ListKind::dossiers;
  std::optional<int> year{};               // of the dossier's period, else its date, else when it was opened
  std::optional<std::string> classification{};   // this class and all below it
  std::optional<std::string> place{};      // what lies in this place and below it: its code, to the Desk also its path
  std::optional<Security> security{};      // of the dossier
  std::optional<std::string> state{};      // "K3", ...
  std::optional<workflow::HalfYear> half{};   // of when it was opened here
  std::optional<int> conversion{};         // of the converted: those of one alih media
};

struct ListWatch {                       // called on the gathering thread
  std::function<void(std::int64_t dossiers)> tell = [](std::int64_t) {};
  std::stop_token stop = {};
};

std::optional<ListTable> make_list(Catalogue&, const ListWish&, const std::string& made_at, const ListWatch& = {});   // empty: stopped

std::string csv(const ListTable&);
// XLSX: codes and numbers of documents as text, counts as numbers, whole dates as dates; formulas cannot arise. Whole or not at all.
void write_xlsx(const ListTable&, const std::filesystem::path&);

}  // namespace berkas::archive
