// Labels on sheets of labels: printed, scanned back once they are on the thing, taken back when one is spoilt. A label printed again
// carries the same number and the same code. Built over a Desk and of its thread. Refusals and failures as the Desk's.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/sheets/label_stock.h"

namespace berkas::desk {

struct LabelRequest {
  std::vector<std::string> codes;                     // dossiers (or their items), boxes, folders, shelves, rooms; in the order of the sheet
  std::string stock = "a4-3x8";
  int start = 1;                                      // first place that is still free on the first sheet, counted row by row
  bool outlines = false;
  std::string printer{};                              // or:
  std::filesystem::path file{};
};
struct LabelPlaced { std::string code, kind; int page = 1, place = 1, issue = 1; };   // kind: dossier, box, …
struct LabelsPrinted {
  Printed printed;
  std::string stock;
  std::vector<LabelPlaced> labels;
  int next = 1;                                       // first free place on the last sheet; 1: the sheet is used up
};
struct LabelView {
  std::string code, kind;
  std::string state;                                  // "" never printed, "printed", "attached" (scanned back), "void"
  int issue = 0;                                      // how often it was printed
  std::string at, by, stock, reason;                  // of the last act; reason of a void one
  int place = 0;
  Sentence says;
};

class Labels {
public:
  explicit Labels(Desk& desk) : desk_(desk) {}

  std::vector<sheets::LabelStock> stocks();           // those that are known, and the office's own
  Outcome<sheets::LabelStock> keep_stock(const std::string& id, const std::string& layout);   // the office's own
  Outcome<LabelsPrinted> print(const LabelRequest&);
  Outcome<LabelView> show(const std::string& code);
  Outcome<LabelView> scanned(const std::string& code);                              // back from the thing it is on
  Outcome<LabelView> take_back(const std::string& code, const std::string& reason); // spoilt: to be printed again
  std::vector<LabelView> waiting();                   // printed and not scanned back yet

private:
  Desk& desk_;
};

}  // namespace berkas::desk
