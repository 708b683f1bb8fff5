// A desk with a few shelves and papers on it.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/desk/paper/lending.h"
#include "app/desk/paper/shelf_audits.h"
#include "app/desk/paper/shelves.h"
#include "tests/app/desk/capture/world.h"

namespace berkas::desk {

class ShelfWorld : public ::testing::Test {
protected:
  ShelfWorld() {
    room = make(archive::PlaceKind::room, "Ruang Arsip", "");
    shelf = make(archive::PlaceKind::shelf, "Rak 1", room);
    box_a = make(archive::PlaceKind::box, "Boks 1", shelf, 90);
    box_b = make(archive::PlaceKind::box, "Boks 2", shelf, 90);
  }
  std::string make(archive::PlaceKind kind, const std::string& name, const std::string& in, std::optional<int> mm = {}) {
    NewPlace wanted;
    wanted.kind = kind;
    wanted.name = name;
    wanted.in = in;
    wanted.size.capacity_mm = mm;
    const auto made = shelves().make(wanted);
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.refused().message.en);
    return made->code;
  }
  std::string received(const std::string& title, int sheets = 10) {
    const auto code = world.new_dossier(title);
    EXPECT_TRUE(world.desk().receive(code, "Kasubbag Contoh", sheets).ok());
    return code;
  }
  std::string placed(const std::string& title, const std::string& in, int sheets = 10) {
    const auto code = received(title, sheets);
    EXPECT_TRUE(put({code}, in).ok());
    return code;
  }
  Outcome<PutDone> put(const std::vector<std::string>& codes, const std::string& in, const std::string& reason = {}) {
    PutRequest request;
    request.codes = codes;
    request.in = in;
    request.reason = reason;
    return shelves().put(request);
  }
  Shelves shelves() { return Shelves(world.desk()); }
  Lending lending() { return Lending(world.desk()); }
  ShelfAudits audits() { return ShelfAudits(world.desk()); }
  archive::Dossier dossier(const std::string& code) { return world.desk().dossier(code)->dossier; }
  void whole() {                                         // the history tells exactly what stands
    for (const auto& problem : world.desk().verify(true, {}).problems) ADD_FAILURE() << problem.kind << " " << problem.subject << " " << problem.detail;
  }
  template <class T>
  static std::string why(const Outcome<T>& outcome) {
    if (outcome.ok()) return "done";
    EXPECT_FALSE(outcome.refused().message.id.empty());
    EXPECT_FALSE(outcome.refused().message.en.empty());
    return outcome.refused().code;
  }

  berkas::testing::World world;
  std::string room, shelf, box_a, box_b;
};

}  // namespace berkas::desk
