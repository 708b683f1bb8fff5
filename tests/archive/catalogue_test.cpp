#include "archive/catalogue/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using workflow::PartialDate;

Dossier full_dossier(SampleArchive& sample) {
  auto d = dossier_of(sample.code(), "Laporan Kinerja Kementerian 2025");
  d.number = "0001";
  d.classification = "OT.04.00";
  d.about.summary = "uraian";
  d.about.period = "2023–2025";
  d.about.quantity = 3;
  d.about.quantity_unit = "berkas";
  d.about.copy_form = "Asli";
  d.about.medium = "Kertas";
  d.about.condition = "Baik";
  d.about.document_kind = "Laporan";
  d.about.function = "Perencanaan";
  d.about.creator = "Biro Perencanaan";
  d.about.unit = "Bagian Program";
  d.about.custodian = "Siti";
  d.about.access = "Terbuka";
  d.about.security = Security::limited;
  d.about.remarks = "lengkap";
  d.date = PartialDate::of(2025, 3);
  d.received_from = "Kasubag";
  d.received_sheets = 12;
  d.returned = true;
  d.return_note = "kurang halaman 3";
  d.place = "P1";
  d.label_attached = d.digitised_accepted = true;
  d.parent_dossier = "X";
  d.parent_step = 6;
  d.parent_visit = 2;
  workflow::Visit visit;
  visit.step = 11;
  visit.visit = 2;
  visit.role = "MENTERI";
  visit.person = "Menteri, NIP 1";
  visit.received = PartialDate::of(2026, 2, 28);
  visit.decision = workflow::Decision::no;
  visit.note = "perbaiki bab 2";
  visit.evidence = {"disposisi", "memo"};
  visit.recorded = workflow::Recorded::later;
  visit.outside_sop = true;
  visit.unfinished = true;
  visit.outside_reason = "lisan";
  visit.draft_version = 2;
  visit.incomplete = "paraf tidak ada";
  visit.open = true;
  visit.linked_dossiers = {"BRK1-B-7K3M9Q2XTA-SM"};
  visit.next = 10;
  visit.history = visit.ahead = true;
  d.routing.visits = {visit, workflow::Visit{}};
  d.routing.draft_version = 3;
  d.routing.cancelled = true;
  d.routing.cancel_reason = "ganda";
  d.routing.unrecorded_before = true;
  d.routing.draft_change_pending = true;
  return d;
}

TEST(Catalogue, GivesBackEveryFieldOfADossier) {
  SampleArchive sample;
  const auto d = full_dossier(sample);
  sample.catalogue().act(act("dossier.opened", d.code), [&](Transaction& t) { t.put(d); });
  sample.reopen();
  const auto found = sample.catalogue().dossier(d.code);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->number, "0001");
  EXPECT_EQ(found->about.period, "2023–2025");
  EXPECT_EQ(found->about.quantity, 3);
  EXPECT_EQ(found->about.security, Security::limited);
  EXPECT_EQ(found->about.category, "Umum");
  EXPECT_EQ(found->date.to_string(), "2025-03");
  EXPECT_EQ(found->received_sheets, 12);
  EXPECT_TRUE(found->returned && found->label_attached && found->digitised_accepted);
  EXPECT_EQ(found->parent_visit, 2);
  ASSERT_EQ(found->routing.visits.size(), 2u);
  const auto& visit = found->routing.visits[0];
  EXPECT_EQ(visit.person, "Menteri, NIP 1");
  EXPECT_EQ(visit.received.to_string(), "2026-02-28");
  EXPECT_FALSE(visit.finished.known());
  EXPECT_EQ(visit.decision, workflow::Decision::no);
  EXPECT_THAT(visit.evidence, ElementsAre("disposisi", "memo"));
  EXPECT_THAT(visit.linked_dossiers, ElementsAre("BRK1-B-7K3M9Q2XTA-SM"));
  EXPECT_EQ(visit.recorded, workflow::Recorded::later);
  EXPECT_TRUE(visit.outside_sop && visit.unfinished && visit.open && visit.history && visit.ahead);
  EXPECT_EQ(visit.next, 10);
  EXPECT_TRUE(found->routing.cancelled && found->routing.unrecorded_before && found->routing.draft_change_pending);
  EXPECT_FALSE(sample.catalogue().dossier("BRK1-B-0000000000-00"));
}

TEST(Catalogue, GivesBackItemsFilesSheetsAndForms) {
  SampleArchive sample;
  const auto d = sample.open_dossier("Laporan");
  const auto sha = sample.file(d, "pdf one", {"halaman satu"});
  workflow::CheckSheet sheet;
  sheet.code = sample.code(CodeType::form);
  sheet.examination = 2;
  sheet.conclusion = workflow::Conclusion::with_notes;
  sheet.conclusion_note = "paraf menyusul";
  sheet.filled_at = "2026-11-22T08:30:00+07:00";
  auto& answer = sheet.answers["A8"];
  answer.row = "A8";
  answer.present = workflow::Presence::yes;
  answer.form = workflow::CopyForm::photocopy;
  answer.sheets = 4;
  answer.number = "SK/12";
  answer.date = PartialDate::of(2025);
  answer.conforms = workflow::Conformity::no;
  answer.where = "naskah asli";
  sample.catalogue().act(act("check.concluded", d.code), [&](Transaction& t) {
    t.put(d.code, sheet);
    t.put_form(sheet.code, "check-sheet", d.code, 2);
  });
  const auto items = sample.catalogue().items(d.code);
  ASSERT_EQ(items.size(), 1u);
  EXPECT_TRUE(items[0].main);
  EXPECT_EQ(sample.catalogue().item(items[0].code)->dossier, d.code);
  const auto files = sample.catalogue().files(items[0].code);
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].sha256, sha);
  const auto sheets = sample.catalogue().check_sheets(d.code);
  ASSERT_EQ(sheets.size(), 1u);
  EXPECT_EQ(sheets[0].code, sheet.code);
  EXPECT_EQ(sheets[0].examination, 2);
  EXPECT_EQ(sheets[0].conclusion, workflow::Conclusion::with_notes);
  const auto& read = sheets[0].answers.at("A8");
  EXPECT_EQ(read.form, workflow::CopyForm::photocopy);
  EXPECT_EQ(read.sheets, 4);
  EXPECT_EQ(read.date.to_string(), "2025");
  EXPECT_EQ(read.conforms, workflow::Conformity::no);
  EXPECT_EQ(read.where, "naskah asli");
  EXPECT_EQ(sample.catalogue().form(sheet.code)->dossier, d.code);
  EXPECT_EQ(sample.catalogue().forms(d.code).size(), 1u);
}

TEST(Catalogue, AnExceptionTakesTheWholeActBack) {
  SampleArchive sample;
  auto& catalogue = sample.catalogue();
  const auto head = catalogue.head();
  const auto d = dossier_of(sample.code(), "Batal");
  EXPECT_THROW(catalogue.act(act("dossier.opened", d.code), [&](Transaction& t) {
    t.put(d);
    (void)t.next_number("berkas/2026");
    t.remember("key", "answer");
    throw std::runtime_error("the caller changed its mind");
  }), std::runtime_error);
  EXPECT_EQ(catalogue.head(), head);
  EXPECT_FALSE(catalogue.dossier(d.code));
  EXPECT_THAT(catalogue.find({"batal", {}, {}, {}, 10}).rows, IsEmpty());
  catalogue.act(act("x"), [&](Transaction& t) {
    EXPECT_EQ(t.next_number("berkas/2026"), 1) << "a number that was not kept is not burnt";
    EXPECT_FALSE(t.answered("key"));
  });
  EXPECT_THAT(catalogue.verify(true), IsEmpty());
}

TEST(Catalogue, NumbersAreGaplessPerSeries) {
  SampleArchive sample;
  std::vector<int> given;
  for (int i = 0; i < 3; ++i)
    sample.catalogue().act(act("dossier.registered"), [&](Transaction& t) {
      given.push_back(t.next_number("a"));
      given.push_back(t.next_number("b"));
    });
  EXPECT_THAT(given, ElementsAre(1, 1, 2, 2, 3, 3));
}

TEST(Catalogue, TheSameKeyGetsTheFirstAnswer) {
  SampleArchive sample;
  sample.catalogue().act(act("item.filed"), [](Transaction& t) { t.remember("intake-1", "first"); });
  sample.catalogue().act(act("item.filed"), [](Transaction& t) { EXPECT_EQ(t.answered("intake-1"), "first"); });
}

TEST(Catalogue, ARecordOfAnUnknownDossierIsRefused) {
  SampleArchive sample;
  Item item;
  item.code = sample.code(CodeType::item);
  item.dossier = "BRK1-B-0000000000-00";
  EXPECT_THROW(sample.catalogue().act(act("x"), [&](Transaction& t) { t.put(item); }), Failure);
  EXPECT_FALSE(sample.catalogue().item(item.code));
}

TEST(Catalogue, AStoredFileNeverChanges) {
  SampleArchive sample;
  const auto d = sample.open_dossier("Laporan");
  sample.file(d, "bytes");
  auto file = sample.catalogue().all_files().at(0);
  sample.catalogue().act(act("again"), [&](Transaction& t) { t.put(file); });
  file.pages = 99;
  EXPECT_THROW(sample.catalogue().act(act("changed"), [&](Transaction& t) { t.put(file); }), std::logic_error);
}

TEST(Catalogue, ListsByStateStepAndWaiting) {
  SampleArchive sample;
  auto a = sample.open_dossier("A"), b = sample.open_dossier("B"), c = sample.open_dossier("C");
  a.state = "K8";
  a.routing.current_step = 0;
  b.state = "K3";
  b.state_since = "2026-11-01T08:00:00+07:00";
  c.state = "void";
  workflow::Visit back;
  back.decision = workflow::Decision::no;
  back.note = "lengkapi";
  b.routing.visits = {back, back};
  sample.catalogue().act(act("x"), [&](Transaction& t) {
    for (const auto* d : {&a, &b, &c}) t.put(*d);
  });
  auto& catalogue = sample.catalogue();
  EXPECT_EQ(catalogue.list({}).size(), 3u);
  DossierFilter waiting;
  waiting.waiting = true;
  ASSERT_EQ(catalogue.list(waiting).size(), 1u);
  const auto line = catalogue.list(waiting)[0];
  EXPECT_EQ(line.code, b.code);
  EXPECT_EQ(line.step, 16);
  EXPECT_EQ(line.returns, 2);
  EXPECT_EQ(line.note, "lengkapi");
  DossierFilter done;
  done.state = "K8";
  EXPECT_EQ(catalogue.list(done).at(0).step, 0);
  DossierFilter at_step;
  at_step.step = 16;
  EXPECT_EQ(catalogue.list(at_step).size(), 1u);
  DossierFilter second;
  second.limit = 1;
  second.offset = 1;
  EXPECT_EQ(catalogue.list(second).at(0).code, b.code);
  DossierFilter behind;
  behind.limit = 2;
  behind.after = catalogue.list({}).at(0).code;
  EXPECT_EQ(catalogue.list(behind).at(0).code, catalogue.list({}).at(1).code);
  EXPECT_EQ(catalogue.list(behind).size(), 2u);
  behind.after = catalogue.list({}).at(2).code;
  EXPECT_TRUE(catalogue.list(behind).empty());
}

TEST(Catalogue, RestrictedTitlesAreMaskedInLists) {
  SampleArchive sample;
  for (const auto security : {Security::ordinary, Security::limited, Security::secret, Security::top_secret}) {
    auto d = sample.open_dossier("Judul penting");
    d.about.security = security;
    sample.catalogue().act(act("x"), [&](Transaction& t) { t.put(d); });
    const auto line = sample.catalogue().list({}).at(0);
    EXPECT_EQ(line.masked, masked(security));
    EXPECT_EQ(line.title.find("penting") == std::string::npos, masked(security)) << line.title;
  }
}

TEST(Catalogue, PlacesAreATreeWithPaths) {
  SampleArchive sample;
  auto& catalogue = sample.catalogue();
  const auto room = sample.code(CodeType::place), box = sample.code(CodeType::box);
  auto d = sample.open_dossier("Laporan");
  d.place = box;
  catalogue.act(act("place.new"), [&](Transaction& t) {
    t.put(Place{room, PlaceKind::room, "Ruang Arsip", "", {}});
    t.put(Place{box, PlaceKind::box, "Boks 12", room, 90});
    t.put(d);
  });
  EXPECT_EQ(catalogue.place_path(box), "Ruang Arsip / Boks 12");
  EXPECT_EQ(catalogue.place(box)->capacity_mm, 90);
  EXPECT_EQ(catalogue.places().size(), 2u);
  EXPECT_THAT(catalogue.dossiers_at(box), ElementsAre(d.code));
  EXPECT_THAT(catalogue.dossiers_at(""), IsEmpty());
  catalogue.act(act("place.ring"), [&](Transaction& t) { t.put(Place{room, PlaceKind::room, "Ruang Arsip", box, {}}); });
  EXPECT_EQ(catalogue.place_path(box), "Ruang Arsip / Boks 12");
  EXPECT_EQ(catalogue.find({"", {}, {}, room, 10}).rows.size(), 1u);
}

TEST(Catalogue, CountsTheWeek) {
  SampleArchive sample;
  sample.open_dossier("Minggu");  // received on Sunday 22 November
  auto done = sample.open_dossier("Selesai");
  done.received_at = "2026-11-17T10:00:00+07:00";
  done.state = "K8";
  done.state_since = "2026-11-18T10:00:00+07:00";
  sample.catalogue().act(act("x"), [&](Transaction& t) { t.put(done); });
  const auto week = sample.catalogue().week("2026-11-16");
  ASSERT_EQ(week.size(), 7u);
  EXPECT_EQ(week[1].date, "2026-11-17");
  EXPECT_EQ(week[1].in, 1);
  EXPECT_EQ(week[2].done, 1);
  EXPECT_EQ(week[6].in, 1);
  EXPECT_EQ(week[0].in + week[0].done, 0);
  EXPECT_EQ(sample.catalogue().week("2025-12-29").at(3).date, "2026-01-01");
  EXPECT_THAT(sample.catalogue().week("kemarin"), IsEmpty());
}

TEST(Catalogue, TheTextQueueDrains) {
  SampleArchive sample;
  const auto d = sample.open_dossier("Laporan");
  const auto sha = sample.file(d, "bytes");
  auto& catalogue = sample.catalogue();
  ASSERT_EQ(catalogue.text_left(), 1);
  EXPECT_EQ(catalogue.text_queue(10).at(0).sha256, sha);
  EXPECT_THAT(catalogue.text_pages(sha), IsEmpty());
  catalogue.act(act("text.read", d.code), [&](Transaction& t) { t.put_text(sha, d.code, {"satu", "dua"}); });
  catalogue.act(act("text.read", d.code), [&](Transaction& t) { t.put_text(sha, d.code, {"lain"}); });
  EXPECT_EQ(catalogue.text_left(), 0);
  EXPECT_THAT(catalogue.text_pages(sha), ElementsAre("satu", "dua"));
}

TEST(Catalogue, KeepsHostileText) {
  SampleArchive sample;
  std::string endless;
  for (int i = 0; i < 10'000; ++i) endless += "ä";
  const std::vector<std::string> titles{"emoji 📄👩‍💼", endless, std::string("nul\0byte", 8), "\xff\xfe broken \xc3(", "rtl \u202Eabc\u202C", "'; DROP TABLE dossier; --", "\"AND\" OR NEAR(", "tab\tand\nnewline\x01"};
  for (const auto& title : titles) {
    const auto d = sample.open_dossier(title);
    EXPECT_TRUE(sample.catalogue().dossier(d.code));
    EXPECT_NO_THROW((void)sample.catalogue().find({title, {}, {}, {}, 10}));
  }
  EXPECT_EQ(sample.catalogue().list({}).size(), titles.size());
  EXPECT_EQ(sample.catalogue().list({}).at(titles.size() - 1).title, titles[0]);
  EXPECT_THAT(sample.catalogue().verify(true), IsEmpty());
}

}  // namespace
}  // namespace berkas::archive
