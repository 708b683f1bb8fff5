// One call of the command line: what was asked for globally, the desk behind it, and how it answers.
#pragma once
#include <functional>
#include <iosfwd>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/wiring/wiring.h"

namespace berkas::cli {

using Json = nlohmann::ordered_json;
using desk::Exit;
using desk::Sentence;

struct Globals {
  std::string archive, operator_text;
  std::string lang = "id";
  bool json = false;
  bool yes = false;
};

// Lives as long as one command. Not shared between threads.
class Session {
public:
  Session(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  Globals globals;
  std::function<Exit()> chosen;                       // what the command on the line will do

  const std::string& say(const Sentence&) const;      // in the chosen language
  wiring::Choice choice() const;
  desk::Desk& desk();                                 // opens the archive at first use

  // The command's own object: with --json that, else text(stream). Returns exit for the caller's convenience.
  Exit answer(const Json&, const std::function<void(std::ostream&)>& text, Exit exit = Exit::done);
  // A list of any length without holding it: with --json one array, an element written at a time.
  class Listing {
  public:
    explicit Listing(std::ostream& out);
    ~Listing();
    Listing(const Listing&) = delete;
    Listing& operator=(const Listing&) = delete;
    void add(const Json&);

  private:
    std::ostream& out_;
    bool empty_ = true;
  };
  std::ostream& out() { return out_; }
  Exit refuse(const desk::Refused&);
  void note(const Sentence&);                         // a line on stderr
  void warn(const std::vector<workflow::Warning>&);
  bool confirm(const Sentence& question);             // --yes, or the clerk at a terminal; a script is never asked

private:
  std::ostream& out_;
  std::ostream& err_;
  std::unique_ptr<desk::Desk> desk_;
};

desk::Refused usage(Sentence message, Sentence hint = {});   // wrong use: exit 2

// "2026-03", "unknown"; wrong use when it is no date.
desk::Outcome<workflow::PartialDate> date_of(const std::string& text, const std::string& option);

}  // namespace berkas::cli
