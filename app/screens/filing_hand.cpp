#include "app/screens/filing_hand.h"

#include <algorithm>

#include "app/desk/dossier_name.h"
#include "archive/tracking_code.h"

namespace berkas::screens {
namespace {

using archive::PlaceKind;
using desk::Sentence;

Sentence dossiers(int count) { return {std::to_string(count) + " berkas", std::to_string(count) + (count == 1 ? " dossier" : " dossiers")}; }

bool fits_all(const std::vector<HeldThing>& hand, PlaceKind outer) {
  return std::all_of(hand.begin(), hand.end(), [&](const auto& held) { return !held.kind || archive::fits(*held.kind, outer); });
}

class Filing {
public:
  Filing(desk::Desk& desk, FilingHand hand) : desk_(desk), shelves_(desk) { step_.hand = std::move(hand); }

  desk::Outcome<FilingStep> take(const HeldThing& thing) {
    ++step_.hand.codes;
    return thing.kind ? container(thing) : dossier(thing);
  }
  FilingStep& step() { return step_; }

  desk::Outcome<FilingStep> put(const std::vector<HeldThing>& things, const HeldThing& to) {
    desk::PutRequest request;
    for (const auto& thing : things) request.codes.push_back(thing.code);
    request.in = to.code;
    request.label_seen = true;                          // its own code was read off it
    auto done = shelves_.put(request);
    if (!done) return done.refused();
    step_.sign = done->moved == 0 ? FilingSign::there_already : FilingSign::put;
    step_.hand.moved += done->moved;
    step_.says = done->says;
    step_.done = std::move(done.value());
    return step_;
  }

private:
  desk::Outcome<FilingStep> dossier(const HeldThing& thing) {
    auto& hand = step_.hand;
    if (hand.open && !hand.picking) return put({thing}, *hand.open);
    if (hand.carried) hand.hand.clear();
    hand.carried = false;
    return pick(thing);
  }

  desk::Outcome<FilingStep> pick(const HeldThing& thing) {
    auto& held = step_.hand.hand;
    const bool there = std::any_of(held.begin(), held.end(), [&](const auto& one) { return one.code == thing.code; });
    if (!there) held.push_back(thing);
    step_.sign = there ? FilingSign::there_already : FilingSign::picked;
    const std::string count = std::to_string(held.size());
    step_.says = {count + " di tangan. Pindai folder, boks, atau raknya.", count + " in hand. Scan the folder, the box or the shelf."};
    return step_;
  }

  desk::Outcome<FilingStep> container(const HeldThing& place) {
    auto& hand = step_.hand;
    if (hand.picking) return picking(place);
    if (hand.open) return with_open(place);
    const bool in_hand = hand.hand.size() == 1 && hand.hand.front().code == place.code;
    if (hand.hand.empty() || in_hand) return open(place);
    auto done = put(hand.hand, place);
    if (!done) return done;
    carry(place);
    return step_;
  }

  desk::Outcome<FilingStep> picking(const HeldThing& place) {
    auto& hand = step_.hand;
    if (hand.hand.empty() || !fits_all(hand.hand, *place.kind)) return pick(place);
    auto done = put(hand.hand, place);
    if (!done) return done;
    hand.hand.clear();
    hand.picking = false;
    return step_;
  }

  desk::Outcome<FilingStep> with_open(const HeldThing& place) {
    auto& hand = step_.hand;
    const HeldThing open_one = *hand.open;
    if (open_one.code == place.code) return close();
    if (archive::fits(*place.kind, *open_one.kind)) return put({place}, open_one);
    if (!archive::fits(*open_one.kind, *place.kind)) return open(place);
    auto done = put({open_one}, place);
    if (!done) return done;
    hand.open.reset();
    carry(place);
    return step_;
  }

  void carry(const HeldThing& place) {
    step_.hand.hand.clear();
    const bool moves = archive::is_container(*place.kind);
    if (moves) step_.hand.hand.push_back(place);
    step_.hand.carried = moves;
  }

  desk::Outcome<FilingStep> open(const HeldThing& place) {
    step_.hand.hand.clear();
    step_.hand.carried = false;
    step_.hand.open = place;
    step_.sign = FilingSign::opened;
    const auto view = shelves_.show(place.code);
    if (!view) return view.refused();
    step_.says = {place.name + " terbuka. " + view->says.id + ".", place.name + " is open. " + view->says.en + "."};
    return step_;
  }

  desk::Outcome<FilingStep> close() {
    const HeldThing closed = *step_.hand.open;
    const auto view = shelves_.show(closed.code);
    if (!view) return view.refused();
    step_.hand.open.reset();
    step_.sign = FilingSign::closed;
    const auto count = dossiers(view->filling.dossiers);
    step_.says = {count.id + " di " + closed.name + ".", count.en + " in " + closed.name + "."};
    return step_;
  }

  desk::Desk& desk_;
  desk::Shelves shelves_;
  FilingStep step_;
};

desk::Outcome<HeldThing> thing_of(desk::Desk& desk, const std::string& code) {
  const auto shown = desk.show(code);
  if (!shown) return shown.refused();
  if (shown->place) return HeldThing{shown->place->code, shown->place->name, shown->place->kind};
  if (!shown->dossier) return desk::Refused{desk::Exit::refused, "not-a-dossier", {"Kode ini milik berita acara, bukan berkas.", "This code is of minutes, not of a dossier."}, {"Pindai kode pada berkasnya.", "Scan the code on the dossier."}};
  const auto& dossier = shown->dossier->dossier;
  return HeldThing{dossier.code, desk::dossier_name(dossier), std::nullopt};
}

}  // namespace

desk::Outcome<FilingStep> scan_to_file(desk::Desk& desk, FilingHand hand, const std::string& code) {
  const auto thing = thing_of(desk, code);
  if (!thing) return thing.refused();
  auto step = Filing(desk, std::move(hand)).take(*thing);
  if (step.ok()) step.value().what = thing->name;
  return step;
}

desk::Outcome<FilingStep> take_back(desk::Desk& desk, FilingHand hand) {
  auto done = desk::Shelves(desk).undo("");
  if (!done) return done.refused();
  FilingStep step;
  step.hand = std::move(hand);
  step.hand.moved = std::max(0, step.hand.moved - done->moved);
  if (step.hand.carried) step.hand.hand.clear();
  step.hand.carried = false;
  step.sign = FilingSign::undone;
  step.says = done->says;
  step.done = std::move(done.value());
  return step;
}

desk::Outcome<FilingStep> pick_up_contents(desk::Desk& desk, FilingHand hand, const std::string& container) {
  const auto view = desk::Shelves(desk).show(container);
  if (!view) return view.refused();
  FilingStep step;
  step.hand = std::move(hand);
  step.hand.open.reset();
  step.hand.hand.clear();
  step.hand.carried = false;
  step.hand.picking = true;
  for (const auto& held : view->contents)
    if (held.state != "lent") step.hand.hand.push_back({held.code, held.name, archive::parse_place_kind(held.kind)});
  const std::string count = std::to_string(step.hand.hand.size());
  step.says = {count + " dari " + view->place.name + " di tangan. Pindai tempat barunya.", count + " out of " + view->place.name + " in hand. Scan where they go."};
  return step;
}

}  // namespace berkas::screens
