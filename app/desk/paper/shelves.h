// Places with a size, and papers that move between them: the acts of the shelf. Built over a Desk and of its thread; lives no longer.
// Refusals and failures as the Desk's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/shelves/paper_book.h"
#include "archive/shelves/place_tree.h"

namespace berkas::desk {

struct PlaceSize { std::optional<int> capacity_mm{}, capacity_sheets{}, width_mm{}; };
struct NewPlace {
  archive::PlaceKind kind = archive::PlaceKind::box;
  std::string name;                                   // empty: the next one of its kind there ("Boks 8")
  std::string in;                                     // code or path; empty: at the top
  PlaceSize size{};
  std::string temporary_number{};
};
struct PlaceChange {                                  // absent: stays
  std::optional<std::string> name{}, definitive_number{}, temporary_number{}, order{};   // order: bottom, top, back, front
  std::optional<int> capacity_mm{}, capacity_sheets{}, width_mm{}, position{};
};

struct HeldView {                                     // one thing in a place
  std::string code, kind;                             // "dossier", "box", "folder", ...
  std::string name;                                   // a place's name, or a dossier's number and title ("(uraian dibatasi)" for R and SR)
  std::string state;                                  // "", "lent", "missing", "incomplete", "damaged", "lost"
};
struct PlaceView {
  archive::Place place;
  std::string path;
  archive::Filling filling;
  std::string order;                                  // what counts here: its own, or the office's
  std::vector<HeldView> contents;                     // in the order of the shelf
  Sentence says;                                      // "27 berkas di Boks 14, 83 % penuh"
};

struct NextBox {                                      // where the next papers go
  std::optional<archive::Place> box;                  // one with room; none: a new one is to be made
  std::string name, in, in_path;                      // of the new one
  int percent = 0;                                    // of the box that was asked about
};

struct PutRequest {
  std::vector<std::string> codes;                     // dossiers (or their items), folders, boxes
  std::string in, reason{};
  bool label_seen = false;                            // the dossier's own label was scanned: it is on it
};
struct PutDone {
  int moved = 0, already = 0;                         // already: lay there
  std::string in, path;
  std::vector<std::string> codes;                     // what was moved
  std::vector<std::string> documented;                // dossiers of which both halves stand now (K8)
  archive::Filling filling;                           // of the container after it
  std::optional<NextBox> next;                        // the container is full
  Sentence says;                                      // "2 berkas ke Boks 14; 27 berkas di sana"
};

struct OneLeggedView {
  archive::OneLegged dossier;
  std::string why;                                    // no-file, no-place, file-missing, missing, incomplete, damaged, lost
  std::string place_path;
  Sentence says, todo;
};

class Shelves {
public:
  explicit Shelves(Desk& desk) : desk_(desk) {}

  Outcome<archive::Place> make(const NewPlace&);
  Outcome<archive::Place> change(const std::string& place, const PlaceChange&);
  Outcome<PlaceView> show(const std::string& place);
  Outcome<NextBox> next_box(const std::string& place, int sheets);
  Outcome<archive::Place> make_next_box(const std::string& beside);           // like its neighbour: size and order

  Outcome<PutDone> put(const PutRequest&);
  Outcome<PutDone> put_contents(const std::string& from, const std::string& to, const std::string& reason);   // all of it, at once
  Outcome<PutDone> undo(const std::string& reason);                           // this officer's last move, whole
  Outcome<std::vector<archive::Movement>> movements(const std::string& code);

  std::vector<OneLeggedView> one_legged();
  archive::PlaceTree tree();

private:
  Desk& desk_;
};

}  // namespace berkas::desk
