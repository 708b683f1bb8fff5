#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Search : public testing::Test {
protected:
  Dossier dossier(const std::string& title, const std::string& classification = "", const std::string& period = "") {
    auto d = sample.open_dossier(title);
    d.classification = classification;
    d.about.period = period;
    put(d);
    return d;
  }
  void put(const Dossier& d) {
    sample.catalogue().act(act("dossier.changed", d.code), [&](Transaction& t) { t.put(d); });
  }
  Hits find(const std::string& words) { return sample.catalogue().find({words, {}, {}, {}, 50}); }
  std::vector<std::string> codes(const std::string& words) { return codes(Query{words, {}, {}, {}, 50}); }
  std::vector<std::string> codes(const Query& query) {
    std::vector<std::string> found;
    for (const auto& hit : sample.catalogue().find(query).rows) found.push_back(hit.code);
    return found;
  }
  SampleArchive sample;
};

TEST_F(Search, FindsAWordOfThePageItStandsOn) {
  const auto d = dossier("Laporan Tahunan");
  std::vector<std::string> pages;
  for (int page = 1; page <= 10; ++page) pages.push_back("isi halaman biasa nomor " + std::to_string(page));
  pages[6] = "Pada bagian ini\ndijelaskan\tketenagakerjaan di wilayah timur secara rinci.";
  sample.file(d, "bytes", pages);
  const auto hits = find("Ketenagakerjaan ");
  ASSERT_EQ(hits.rows.size(), 1u);
  EXPECT_EQ(hits.rows[0].code, d.code);
  EXPECT_EQ(hits.rows[0].page, 7);
  EXPECT_EQ(hits.rows[0].snippet, "Pada bagian ini dijelaskan ketenagakerjaan di wilayah timur secara rinci.");
  EXPECT_EQ(hits.total, 1);
  EXPECT_FALSE(hits.capped);
}

TEST_F(Search, FindsAsYouType) {
  const auto d = dossier("Pengelolaan Data Kinerja");
  sample.file(d, "bytes", {"rekapitulasi pegawai"});
  for (const char* typed : {"p", "pe", "pen", "peng", "pengelolaan", "data kin", "r", "re", "rek", "rekapit", "pengelolaan rek", "REKAP"})
    EXPECT_THAT(codes(typed), ElementsAre(d.code)) << typed;
  EXPECT_THAT(codes("rekapit "), IsEmpty()) << "a blank closes the word";
  EXPECT_THAT(codes("kinerja tidakada"), IsEmpty());
  EXPECT_THAT(codes(""), IsEmpty());
  EXPECT_THAT(codes("!!! --- \"*"), IsEmpty());
}

TEST_F(Search, ATitleComesBeforeAText) {
  const auto in_title = dossier("Anggaran belanja");
  const auto in_text = dossier("Lain");
  sample.file(in_text, "bytes", {"anggaran anggaran anggaran"});
  EXPECT_THAT(codes("anggaran"), ElementsAre(in_title.code, in_text.code));
}

TEST_F(Search, EqualHitsComeNewestFirst) {
  const auto a = dossier("Laporan bulanan"), b = dossier("Laporan bulanan"), c = dossier("Laporan bulanan");
  EXPECT_THAT(codes("laporan"), ElementsAre(c.code, b.code, a.code));
}

TEST_F(Search, ACodeLeadsStraightToItsDossier) {
  const auto d = dossier("Laporan");
  sample.file(d, "bytes", {"teks"});
  const auto form = sample.code(CodeType::form);
  sample.catalogue().act(act("x"), [&](Transaction& t) { t.put_form(form, "check-sheet", d.code, 1); });
  EXPECT_THAT(codes(d.code), ElementsAre(d.code));
  std::string typed = d.code;
  for (char& c : typed) c = static_cast<char>(std::tolower(c));
  std::erase(typed, '-');
  EXPECT_THAT(codes(" " + typed + "\n"), ElementsAre(d.code));
  EXPECT_THAT(codes(sample.catalogue().items(d.code)[0].code), ElementsAre(d.code));
  EXPECT_THAT(codes(form), ElementsAre(d.code));
  EXPECT_THAT(codes(d.code.substr(0, 11)), ElementsAre(d.code)) << "while it is typed";
  EXPECT_THAT(codes("BRK1-B-"), IsEmpty());
}

TEST_F(Search, FindsByNumber) {
  auto d = dossier("Laporan");
  d.number = "017/OT.04.00/2026";
  put(d);
  auto item = Item{};
  item.code = sample.code(CodeType::item);
  item.dossier = d.code;
  item.document_number = "M/3/HK.04/III/2020";
  sample.catalogue().act(act("x"), [&](Transaction& t) { t.put(item); });
  EXPECT_THAT(codes("017/OT.04.00/2026"), ElementsAre(d.code));
  EXPECT_THAT(codes("017/OT.04"), ElementsAre(d.code));
  EXPECT_THAT(codes("M/3/HK.04/III/2020"), ElementsAre(d.code));
  EXPECT_THAT(codes("018/OT.04.00/2026"), IsEmpty());
}

TEST_F(Search, NarrowsByClassWithAllBelowYearAndPlace) {
  auto a = dossier("Laporan a", "OT.04.00", "2023–2025"), b = dossier("Laporan b", "OT.04", "2025"), c = dossier("Laporan c", "OT.40.00", "2021");
  for (auto* d : {&a, &b, &c}) sample.file(*d, "bytes of " + d->code, {"isi laporan kinerja"});
  EXPECT_THAT(codes({"kinerja", "OT.04", {}, {}, 9}), UnorderedElementsAre(a.code, b.code));
  EXPECT_THAT(codes({"laporan", "ot.04.00", {}, {}, 9}), ElementsAre(a.code));
  EXPECT_THAT(codes({"laporan", "OT", {}, {}, 9}).size(), 3u);
  EXPECT_THAT(codes({"laporan", "OT.4", {}, {}, 9}), IsEmpty());
  EXPECT_THAT(codes({"kinerja", {}, 2024, {}, 9}), ElementsAre(a.code));
  EXPECT_THAT(codes({"", {}, 2025, {}, 9}), UnorderedElementsAre(a.code, b.code));
  EXPECT_THAT(codes({"", "OT.04", 2025, {}, 9}), UnorderedElementsAre(a.code, b.code));
  const auto room = sample.code(CodeType::place), box = sample.code(CodeType::box);
  a.place = box;
  c.place = room;
  sample.catalogue().act(act("x"), [&](Transaction& t) {
    t.put(Place{room, PlaceKind::room, "Ruang", "", {}});
    t.put(Place{box, PlaceKind::box, "Boks", room, {}});
    t.put(a);
    t.put(c);
  });
  EXPECT_THAT(codes({"kinerja", {}, {}, room, 9}), UnorderedElementsAre(a.code, c.code));
  EXPECT_THAT(codes({"kin", {}, {}, box, 9}), ElementsAre(a.code));
  EXPECT_THAT(codes({"kinerja", "OT.04", 2024, room, 9}), ElementsAre(a.code));
  EXPECT_THAT(codes({"", {}, {}, room, 9}), UnorderedElementsAre(a.code, c.code));
}

TEST_F(Search, AChangedTitleOrClassIsFoundAnewAndNoLongerByTheOld) {
  auto d = dossier("Judul keliru", "OT.01");
  sample.file(d, "bytes", {"isi dokumen"});
  d.about.title = "Judul benar";
  d.classification = "PR.02";
  auto item = sample.catalogue().items(d.code).at(0);
  item.about.title = d.about.title;
  sample.catalogue().act(act("item.changed", d.code), [&](Transaction& t) { t.put(item); });
  put(d);
  EXPECT_THAT(codes("keliru"), IsEmpty());
  EXPECT_THAT(codes("benar dokumen"), ElementsAre(d.code));
  EXPECT_THAT(codes({"dokumen", "PR.02", {}, {}, 9}), ElementsAre(d.code));
  EXPECT_THAT(codes({"dokumen", "OT.01", {}, {}, 9}), IsEmpty());
}

TEST_F(Search, OnlyTheNewestVersionsTextIsFound) {
  const auto d = dossier("Laporan");
  sample.file(d, "first", {"kata purbakala"});
  EXPECT_THAT(codes("purbakala"), ElementsAre(d.code));
  sample.file(d, "second", {"kata terbarukan"});
  EXPECT_THAT(codes("purbakala"), IsEmpty());
  EXPECT_THAT(codes("terbarukan"), ElementsAre(d.code));
}

TEST_F(Search, RestrictedDossiersShowNeitherTitleNorPageNorSnippet) {
  auto d = dossier("Mutasi pejabat");
  d.about.security = Security::secret;
  put(d);
  sample.file(d, "bytes", {"nama yang dirahasiakan Budiman"}, Security::secret);
  for (const char* words : {"mutasi", "budiman", "bud"}) {
    const auto hits = find(words);
    ASSERT_EQ(hits.rows.size(), 1u) << words;
    EXPECT_TRUE(hits.rows[0].masked);
    EXPECT_THAT(hits.rows[0].title, testing::Not(HasSubstr("Mutasi")));
    EXPECT_EQ(hits.rows[0].snippet, "");
    EXPECT_FALSE(hits.rows[0].page);
  }
  EXPECT_TRUE(find(d.code).rows.at(0).masked);
}

TEST_F(Search, AnItemMayBeStricterThanItsDossier) {
  const auto d = dossier("Berkas terbuka");
  sample.file(d, "bytes", {"kesimpulan tertutup"}, Security::top_secret);
  const auto hits = find("kesimpulan");
  ASSERT_EQ(hits.rows.size(), 1u);
  EXPECT_EQ(hits.rows[0].title, "Berkas terbuka");
  EXPECT_EQ(hits.rows[0].snippet, "");
}

TEST_F(Search, VoidedDossiersComeLast) {
  auto gone = dossier("Laporan laporan laporan");
  const auto stands = dossier("Catatan");
  sample.file(stands, "bytes", {"sebuah laporan"});
  gone.state = "void";
  put(gone);
  EXPECT_THAT(codes("laporan"), ElementsAre(stands.code, gone.code));
}

TEST_F(Search, CountsAreCapped) {
  sample.catalogue().act(act("bulk"), [&](Transaction& t) {
    for (int i = 0; i < 1200; ++i) t.put(dossier_of(sample.code(), "Laporan massal " + std::to_string(i)));
  });
  const auto hits = find("laporan");
  EXPECT_TRUE(hits.capped);
  EXPECT_EQ(hits.total, 1000);
  EXPECT_EQ(hits.rows.size(), 50u);
  EXPECT_EQ(hits.rows[0].title, "Laporan massal 1199");
  EXPECT_EQ(find("massal 117").total, 11) << "117, 1170 to 1179";
}

TEST_F(Search, StopsWhenAsked) {
  sample.catalogue().act(act("bulk"), [&](Transaction& t) {
    for (int i = 0; i < 3000; ++i) t.put(dossier_of(sample.code(), "Laporan massal " + std::to_string(i)));
  });
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THAT(sample.catalogue().find({"laporan", {}, {}, {}, 50}, stop.get_token()).rows, IsEmpty());
  const auto other = sample->another_catalogue();
  for (int round = 0; round < 30; ++round) {
    std::stop_source typed_on;
    std::jthread clerk([&] { typed_on.request_stop(); });
    EXPECT_NO_THROW((void)other->find({"lap mas", {}, {}, {}, 50}, typed_on.get_token()));
  }
  EXPECT_EQ(other->find({"laporan", {}, {}, {}, 50}).rows.size(), 50u) << "the next question is answered whole";
}

TEST_F(Search, IndonesianAndOtherLettersAreFolded) {
  const auto d = dossier("Résumé CAFÉ Jérôme");
  EXPECT_THAT(codes("resume cafe jerome"), ElementsAre(d.code));
}

}  // namespace
}  // namespace berkas::archive
