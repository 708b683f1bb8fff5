// berkas-desktop: the desk as a window.
#include <langinfo.h>

#include <clocale>
#include <cstdlib>
#include <string>

#include "app/gui/program.h"

wxIMPLEMENT_APP_NO_MAIN(berkas::gui::Program);

int main(int argc, char** argv) {
  // Our words are UTF-8, whatever the session's locale says.
  std::setlocale(LC_ALL, "");
  if (std::string(nl_langinfo(CODESET)) != "UTF-8") setenv("LC_ALL", "C.UTF-8", 1);
  return wxEntry(argc, argv);
}
