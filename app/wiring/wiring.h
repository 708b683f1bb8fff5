// Joins the ports with their technologies and opens the archive. The only file above devices that names them all.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/desk/executor.h"

namespace berkas::wiring {

struct Choice {                                       // from the command line or the environment
  std::optional<std::filesystem::path> archive;       // else BERKAS_ARCHIVE, else the folder chosen at the first start, else $XDG_DATA_HOME/berkas
  std::optional<std::string> operator_text;           // NAME[:NIP], else settings, else the OS user
};

std::filesystem::path archive_dir(const Choice&);
std::filesystem::path share_dir();                    // share/berkas beside bin/, or BERKAS_SHARE
archive::Operator operator_of(const Choice&);
// The name chosen at this desk, if one was; and those chosen before, newest first. A file that cannot be read says nothing.
std::optional<archive::Operator> chosen_operator(const Choice&);
std::vector<archive::Operator> known_operators(const Choice&);
bool keep_operator(const Choice&, const archive::Operator&);          // false: could not be kept
std::optional<std::filesystem::path> kept_archive_dir();
bool keep_archive_dir(const std::filesystem::path&);

using DeskMaker = std::function<std::unique_ptr<desk::Desk>()>;   // any thread; each desk has its own catalogue

// Throws archive::Failure when the archive cannot be opened.
DeskMaker open_desk(const Choice&);
// Makes a new archive with the office's name.
void create_archive(const Choice&, const std::string& office);

// Lanes with one thread and one desk each, made at first use. to_window hands a function to the window's thread.
std::unique_ptr<desk::Executor> make_executor(DeskMaker, std::function<void(std::function<void()>)> to_window);

desk::Surroundings surroundings(const Choice&);
desk::Devices devices();

}  // namespace berkas::wiring
