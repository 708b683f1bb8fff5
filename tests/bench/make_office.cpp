// Makes an archive of an invented office, for measuring and for looking at:  make_office DIR [DOSSIERS]
#include <cstdlib>

#include "tests/bench/invented_office.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  berkas::wiring::Choice choice;
  choice.archive = argv[1];
  choice.operator_text = "Siti CONTOH";
  berkas::bench::make_office(choice, argc > 2 ? std::atoi(argv[2]) : 100'000);
}
