// The whole command line as one function, so that tests can call it too.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

namespace berkas::cli {

// args without the program's name. Returns the exit code of the contract; never throws.
int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace berkas::cli
