// berkas: the command line.
#include <sys/stat.h>

#include <iostream>
#include <string>
#include <vector>

#include "app/cli/run.h"

int main(int argc, char** argv) {
  umask(077);  // whatever is written belongs to the officer alone
  return berkas::cli::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
