#include "devices/simulated/scan_script.h"

#include <fstream>
#include <map>
#include <sstream>

#include "devices/failure.h"

namespace berkas::devices::simulated {
namespace {

const std::map<std::string, SheetFate>& words() {
  static const std::map<std::string, SheetFate> all{
      {"page", SheetFate::page},   {"slow", SheetFate::slow},       {"double", SheetFate::double_feed}, {"cut", SheetFate::cut},
      {"jam", SheetFate::jam},     {"short", SheetFate::short_data}, {"cover", SheetFate::cover},        {"busy", SheetFate::busy},
      {"empty", SheetFate::empty}, {"garbage", SheetFate::garbage}, {"gone", SheetFate::gone},          {"hang", SheetFate::hang}};
  return all;
}

std::string known_words() {
  std::string list;
  for (const auto& [word, fate] : words()) list += (list.empty() ? "" : ", ") + word;
  return list;
}

}  // namespace

bool stops_the_batch(SheetFate fate) {
  switch (fate) {
    case SheetFate::page:
    case SheetFate::slow:
    case SheetFate::double_feed:
    case SheetFate::cut:
    case SheetFate::short_data: return false;
    default: return true;
  }
}

std::vector<SheetFate> read_script(const std::filesystem::path& file) {
  std::vector<SheetFate> script;
  std::ifstream in(file);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    std::istringstream fields(line.substr(0, line.find('#')));
    std::string word;
    if (!(fields >> word)) continue;
    const auto known = words().find(word);
    std::string rest;
    if (known == words().end() || fields >> rest) {
      throw Failure(FailureKind::bad_request, file.string(),
                    "line " + std::to_string(number) + ": one of these words was expected: " + known_words());
    }
    script.push_back(known->second);
  }
  return script;
}

SheetFate fate_of(const std::vector<SheetFate>& script, int sheet) {
  const auto index = static_cast<std::size_t>(sheet) - 1;
  return index < script.size() ? script[index] : SheetFate::page;
}

}  // namespace berkas::devices::simulated
