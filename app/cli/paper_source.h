// Signed paper handed in from a scan: pictures, PDFs, or an intake.
#pragma once
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

#include "app/cli/session.h"

namespace berkas::cli {

struct PaperGiven {
  std::vector<std::string> files;
  std::string intake;
};

inline std::shared_ptr<PaperGiven> add_paper_source(CLI::App* sub, Session& s) {
  auto given = std::make_shared<PaperGiven>();
  auto* files = sub->add_option("FILE", given->files, s.say({"Gambar atau PDF kertas yang ditandatangani", "Pictures or PDF of the signed paper"}));
  sub->add_option("--intake", given->intake, s.say({"Baki masuk yang memuat halamannya", "The intake that holds its pages"}))->type_name("ID")->excludes(files);
  return given;
}

}  // namespace berkas::cli
