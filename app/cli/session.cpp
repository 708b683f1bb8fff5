#include "app/cli/session.h"

#include <unistd.h>

#include <iostream>

#include "app/desk/wording.h"

namespace berkas::cli {
namespace {

// What was typed is repeated in sentences: it must not command the terminal, nor break the UTF-8 around it.
std::string harmless(const std::string& text) {
  const auto clean = desk::clean_note(text, {"teks", "the text"}, 1'000'000);
  if (clean) return clean->text;
  std::string plain;
  for (const char c : text) plain += c >= 0x20 && c < 0x7f ? c : '?';
  return plain;
}

}  // namespace

const std::string& Session::say(const Sentence& sentence) const {
  const bool english = globals.lang == "en";
  if (english && !sentence.en.empty()) return sentence.en;
  return sentence.id.empty() ? sentence.en : sentence.id;
}

wiring::Choice Session::choice() const {
  wiring::Choice choice;
  if (!globals.archive.empty()) choice.archive = globals.archive;
  if (!globals.operator_text.empty()) choice.operator_text = globals.operator_text;
  return choice;
}

desk::Desk& Session::desk() {
  if (!desk_) desk_ = wiring::open_desk(choice())();
  return *desk_;
}

Exit Session::answer(const Json& value, const std::function<void(std::ostream&)>& text, Exit exit) {
  if (globals.json) {
    out_ << value.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    text(out_);
  }
  return exit;
}

Session::Listing::Listing(std::ostream& out) : out_(out) { out_ << '['; }

Session::Listing::~Listing() { out_ << (empty_ ? "]\n" : "\n]\n"); }

void Session::Listing::add(const Json& value) {
  out_ << (empty_ ? "\n" : ",\n") << value.dump(-1, ' ', false, Json::error_handler_t::replace);
  empty_ = false;
}

Exit Session::refuse(const desk::Refused& refused) {
  const std::string message = harmless(say(refused.message)), hint = harmless(say(refused.hint));
  if (globals.json) {
    const Json error{{"error", {{"code", refused.code}, {"message", message}, {"hint", hint}}}};
    out_ << error.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    err_ << message << '\n';
    if (!hint.empty()) err_ << hint << '\n';
  }
  return refused.exit;
}

void Session::note(const Sentence& sentence) { err_ << harmless(say(sentence)) << '\n'; }

void Session::warn(const std::vector<workflow::Warning>& warnings) {
  for (const auto& warning : warnings) note({"Perhatian: " + warning.message_id, "Note: " + warning.message_en});
}

bool Session::confirm(const Sentence& question) {
  if (globals.yes || isatty(STDIN_FILENO) == 0) return true;
  err_ << say(question) << say({" [y/t] ", " [y/n] "}) << std::flush;
  std::string line;
  std::getline(std::cin, line);
  return line == "y" || line == "Y";
}

desk::Refused usage(Sentence message, Sentence hint) { return {Exit::usage, "usage", std::move(message), std::move(hint)}; }

desk::Outcome<workflow::PartialDate> date_of(const std::string& text, const std::string& option) {
  if (text.empty() || text == "unknown") return workflow::PartialDate{};
  const auto date = workflow::PartialDate::parse(text);
  if (date) return *date;
  desk::Refused no = usage({option + ": tanggal itu tidak ada.", option + ": there is no such date."},
                           {"Tulis YYYY, YYYY-MM, YYYY-MM-DD, atau unknown.", "Write YYYY, YYYY-MM, YYYY-MM-DD, or unknown."});
  no.code = "bad-date";
  return no;
}

}  // namespace berkas::cli
