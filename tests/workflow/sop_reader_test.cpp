// Each kind of mistake in an SOP file: told with its line and its mend; and files no honest hand wrote.
#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/workflow/shipped.h"

namespace berkas::workflow {
namespace {

// Four steps, two roles, one decision; line numbers are counted below.
const std::string good = R"(format = "berkas.sop/1"
id = "contoh"
status = "draf"

[kepala]
nama = "Contoh"
tanggal_pengesahan = ""

[[pelaksana]]
id = "KASUBAG"
nama = "Kasubag"
sebutan = ["Kasubbag"]

[[pelaksana]]
id = "KABAG"
nama = "Kabag"

[[langkah]]
no = 1
pelaksana = "KASUBAG"
kegiatan = "mengajukan."
ya = 2
tahap = "usulan"

[[langkah]]
no = 2
pelaksana = "KABAG"
kegiatan = "memeriksa."
keputusan = true
ya = 3
tidak = 1
tahap = "usulan"

[[langkah]]
no = 3
pelaksana = "KABAG"
kegiatan = "menyerahkan."
ya = 4
waktu = { satuan = "menit" }
tahap = "serah"

[[langkah]]
no = 4
pelaksana = "KASUBAG"
kegiatan = "menyimpan."
ya = "selesai"
tahap = "dokumentasi"
)";

std::vector<SopMistake> mistakes_of(const std::string& text) {
  SopResult result = read_sop_text(text, "contoh.toml");
  if (auto* mistakes = std::get_if<std::vector<SopMistake>>(&result)) return *mistakes;
  return {};
}

int line_of(const std::string& text, const std::string& piece) {
  const auto at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << piece;
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

// One slip: exactly one mistake, with this code, at the line of `piece` in the changed text.
void expect_one(const std::string& text, const std::string& code, const std::string& piece) {
  const auto mistakes = mistakes_of(text);
  ASSERT_EQ(mistakes.size(), 1U) << testing::all(mistakes);
  EXPECT_EQ(mistakes[0].code, code) << testing::all(mistakes);
  EXPECT_EQ(mistakes[0].line, line_of(text, piece)) << testing::all(mistakes);
  EXPECT_EQ(mistakes[0].message.back(), '.');
  EXPECT_NE(mistakes[0].message.find(". "), std::string::npos) << "no mend: " << mistakes[0].message;
}

TEST(SopReader, TakesAGoodFile) {
  const SopResult result = read_sop_text(good, "contoh.toml");
  ASSERT_TRUE(std::holds_alternative<Sop>(result)) << testing::all(mistakes_of(good));
  const Sop& sop = std::get<Sop>(result);
  EXPECT_EQ(sop.steps.size(), 4U);
  EXPECT_EQ(sop.step(2).no_to, 1);
  EXPECT_FALSE(sop.step(4).yes);
  EXPECT_FALSE(sop.approved_on);
  EXPECT_EQ(sop.step(3).time.unit, "menit");
  EXPECT_FALSE(sop.step(3).time.value);
  EXPECT_FALSE(sop.step(1).time.unit);
}

TEST(SopReader, TakesWindowsLinesAndAByteOrderMark) {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : good) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_TRUE(mistakes_of(text).empty()) << testing::all(mistakes_of(text));
  expect_one(changed(text, "ya = 3", "ya = 33"), "missing-target", "ya = 33");
}

TEST(SopReader, FindsARoleThatDoesNotExist) {
  expect_one(changed(good, "pelaksana = \"KABAG\"", "pelaksana = \"KABAK\""), "unknown-role", "KABAK");
}
TEST(SopReader, ReadsARoleByItsOtherName) {
  const SopResult result = read_sop_text(changed(good, "pelaksana = \"KASUBAG\"", "pelaksana = \"kasubbag\""), "contoh.toml");
  ASSERT_TRUE(std::holds_alternative<Sop>(result));
  EXPECT_EQ(std::get<Sop>(result).step(1).role, "KASUBAG");
}
TEST(SopReader, FindsATargetThatDoesNotExist) {
  expect_one(changed(good, "ya = 3", "ya = 99"), "missing-target", "ya = 99");
  expect_one(changed(good, "ya = 3", "ya = 0"), "missing-target", "ya = 0");
  expect_one(changed(good, "tidak = 1", "tidak = 5"), "missing-target", "tidak = 5");
}
TEST(SopReader, FindsAStepNobodyReaches) {
  const std::string text = changed(good, "ya = 3", "ya = 4");
  expect_one(text, "unreachable-step", "[[langkah]]\nno = 3");
}
TEST(SopReader, FindsADecisionWithoutNo) {
  expect_one(changed(good, "tidak = 1\n", ""), "decision-without-no", "keputusan = true");
}
TEST(SopReader, FindsANoWithoutDecision) {
  expect_one(changed(good, "keputusan = true\n", ""), "no-without-decision", "tidak = 1");
}
TEST(SopReader, FindsAStepThatLeadsToItself) {
  expect_one(changed(good, "ya = 3", "ya = 2"), "self-target", "ya = 2\ntidak");
  expect_one(changed(good, "tidak = 1", "tidak = 2"), "self-target", "tidak = 2");
}
TEST(SopReader, FindsAWayWithoutEnd) {
  const std::string text = changed(good, "ya = \"selesai\"", "ya = 1");
  expect_one(text, "no-end", "ya = 1\n");
}
TEST(SopReader, FindsNumbersOutOfOrder) {
  expect_one(changed(good, "no = 3\n", "no = 5\n"), "step-number", "no = 5");
  expect_one(changed(good, "no = 3\n", "no = 2\n"), "duplicate-step", "no = 2\npelaksana = \"KABAG\"\nkegiatan = \"meny");
}
TEST(SopReader, FindsRolesThatCannotBeToldApart) {
  expect_one(changed(good, "id = \"KABAG\"\nnama = \"Kabag\"", "id = \"KABAG\"\nnama = \"kasubbag\""), "ambiguous-role",
             "[[pelaksana]]\nid = \"KABAG\"");
  const auto twice = mistakes_of(changed(good, "id = \"KABAG\"\nnama = \"Kabag\"", "id = \"KASUBAG\"\nnama = \"Lain\""));
  EXPECT_TRUE(std::any_of(twice.begin(), twice.end(), [](const SopMistake& m) { return m.code == "duplicate-role"; }))
      << testing::all(twice);
}
TEST(SopReader, FindsWhatIsMissing) {
  expect_one(changed(good, "kegiatan = \"memeriksa.\"\n", ""), "missing-key", "[[langkah]]\nno = 2");
  expect_one(changed(good, "ya = 2\n", ""), "missing-key", "[[langkah]]\nno = 1");
  expect_one(changed(good, "status = \"draf\"\n", ""), "missing-key", "format");
  expect_one(changed(good, "[kepala]\nnama = \"Contoh\"\ntanggal_pengesahan = \"\"\n", ""), "missing-section", "format");
  expect_one(changed(good, "kegiatan = \"memeriksa.\"", "kegiatan = \"  \""), "empty-text", "kegiatan = \"  \"");
}
TEST(SopReader, FindsWordsItDoesNotKnow) {
  expect_one(changed(good, "kegiatan = \"memeriksa.\"", "kegiatam = \"x\"\nkegiatan = \"memeriksa.\""), "unknown-key",
             "kegiatam");
  expect_one(changed(good, "tahap = \"serah\"", "tahap = \"serahkan\""), "unknown-word", "serahkan");
  expect_one(changed(good, "tahap = \"serah\"", "tanda = \"cap jempol\"\ntahap = \"serah\""), "unknown-word", "cap jempol");
  expect_one(changed(good, "status = \"draf\"", "status = \"sah\""), "unknown-word", "status");
  expect_one(changed(good, "berkas.sop/1", "berkas.sop/9"), "unknown-format", "format");
}
TEST(SopReader, SuggestsTheWordThatWasMeant) {
  const auto mistakes = mistakes_of(changed(good, "kegiatan = \"memeriksa.\"", "kegiatam = \"x\"\nkegiatan = \"memeriksa.\""));
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_NE(mistakes[0].message.find("Mungkin maksudnya \"kegiatan\""), std::string::npos) << mistakes[0].message;
}
TEST(SopReader, FindsTheWrongKindOfValue) {
  expect_one(changed(good, "ya = 2", "ya = \"dua\""), "wrong-type", "ya = \"dua\"");
  expect_one(changed(good, "ya = 2", "ya = 2.5"), "wrong-type", "ya = 2.5");
  expect_one(changed(good, "ya = 2", "ya = -2"), "wrong-type", "ya = -2");
  expect_one(changed(good, "tidak = 1", "tidak = 9999999999"), "wrong-type", "tidak = 9999999999");
  expect_one(changed(good, "sebutan = [\"Kasubbag\"]", "sebutan = \"Kasubbag\""), "wrong-type", "sebutan");
  expect_one(changed(good, "sebutan = [\"Kasubbag\"]", "sebutan = [\n  \"Kasubbag\",\n  7,\n]"), "wrong-type", "  7,");
  expect_one(changed(good, "nama = \"Contoh\"", "nama = 3"), "wrong-type", "nama = 3");
  expect_one(changed(good, "keputusan = true", "keputusan = \"ya\"\n#"), "wrong-type", "keputusan = \"ya\"");
}
TEST(SopReader, FindsATimeOfNothing) {
  expect_one(changed(good, "{ satuan = \"menit\" }", "{ nilai = 0, satuan = \"menit\" }"), "bad-time", "nilai = 0");
  expect_one(changed(good, "{ satuan = \"menit\" }", "{ nilai = 5 }"), "bad-time", "nilai = 5");
}
TEST(SopReader, FindsADayThatDoesNotExist) {
  expect_one(changed(good, "tanggal_pengesahan = \"\"", "tanggal_pengesahan = \"2026-02-30\""), "bad-date", "2026-02-30");
  const SopResult result = read_sop_text(changed(good, "tanggal_pengesahan = \"\"", "tanggal_pengesahan = 2026-02-28"), "x");
  ASSERT_TRUE(std::holds_alternative<Sop>(result));
  EXPECT_EQ(std::get<Sop>(result).approved_on, "2026-02-28");
}
TEST(SopReader, FindsIdsThatCannotName) {
  expect_one(changed(good, "id = \"contoh\"", "id = \"../contoh\""), "bad-id", "../contoh");
  expect_one(good + "[[pelaksana]]\nid = \"Kepala Bagian\"\nnama = \"Kepala\"\n", "bad-id", "Kepala Bagian");
}
TEST(SopReader, FindsHiddenLetters) {
  expect_one(changed(good, "\"memeriksa.\"", "\"meme\\u202Eriksa.\""), "hidden-character", "u202E");
  expect_one(changed(good, "\"memeriksa.\"", "\"meme\\u0007riksa.\""), "hidden-character", "u0007");
  expect_one(changed(good, "\"memeriksa.\"", "\"memeriksa \\u2069.\""), "hidden-character", "u2069");
  EXPECT_TRUE(mistakes_of(changed(good, "\"memeriksa.\"", "\"memeriksa – “draf” ≤ 😀\"")).empty());
}
TEST(SopReader, FindsMistakesOfTheCheckSheet) {
  const std::string sheet = good +
                            "[lembar_pemeriksaan]\nurutan_tanggal = [\"A1\"]\n[[lembar_pemeriksaan.kelengkapan]]\nid = "
                            "\"A1\"\nunsur = \"Surat\"\nwajib = true\n";
  EXPECT_TRUE(mistakes_of(sheet).empty()) << testing::all(mistakes_of(sheet));
  expect_one(changed(sheet, "[\"A1\"]", "[\"A7\"]"), "unknown-row", "A7");
  expect_one(sheet + "[[lembar_pemeriksaan.kelengkapan]]\nid = \"A1\"\nunsur = \"Lagi\"\n", "duplicate-row",
             "[[lembar_pemeriksaan.kelengkapan]]\nid = \"A1\"\nunsur = \"Lagi\"");
  expect_one(sheet + "[[lembar_pemeriksaan.kesesuaian]]\nid = \"A2\"\nunsur = \"Lagi\"\n", "bad-id", "id = \"A2\"");
}
TEST(SopReader, FindsMistakesOfTheDeskSteps) {
  const std::string desk = good + "[pendokumentasian]\nlangkah_serah = 3\nlangkah_dokumentasi = 4\n";
  EXPECT_TRUE(mistakes_of(desk).empty()) << testing::all(mistakes_of(desk));
  expect_one(changed(desk, "langkah_serah = 3", "langkah_serah = 8"), "missing-target", "langkah_serah = 8");
  expect_one(changed(desk, "langkah_serah = 3", "langkah_serah = 1"), "desk-steps", "langkah_dokumentasi");
}
TEST(SopReader, FindsMistakesOfLinksAndLetters) {
  expect_one(good + "[sop_terkait]\n\"SOP Lain\" = \"SOP Lain\"\n", "bad-id", "[sop_terkait]");
  expect_one(good + "[sop_terkait]\n\"SOP Lain\" = \"contoh\"\n", "self-target", "[sop_terkait]");
  expect_one(good + "huruf = { MENTERI = \"Y\" }\n", "unknown-role", "huruf");
  expect_one(good + "huruf = { KABAG = \"Ya\" }\n", "unknown-word", "huruf");
}
TEST(SopReader, TellsEveryMistakeAtOnceByLine) {
  std::string text = changed(good, "ya = 3", "ya = 99");
  text = changed(text, "pelaksana = \"KASUBAG\"", "pelaksana = \"SIAPA\"");
  text = changed(text, "tahap = \"serah\"", "tahap = \"apa\"");
  text = changed(text, "status = \"draf\"", "status = 3");
  const auto mistakes = mistakes_of(text);
  ASSERT_EQ(mistakes.size(), 4U) << testing::all(mistakes);
  EXPECT_TRUE(std::is_sorted(mistakes.begin(), mistakes.end(), [](const auto& a, const auto& b) { return a.line < b.line; }));
  EXPECT_EQ(mistakes[0].line, 3);
}

TEST(SopReader, TellsTheLineWhereTheSyntaxBreaks) {
  for (const auto& [from, to, piece] :
       std::vector<std::array<std::string, 3>>{{"nama = \"Contoh\"", "nama = \"Contoh", "nama = \"Contoh"},
                                               {"ya = 2", "ya 2", "ya 2"},
                                               {"ya = 2", "ya = 2\nya = 3", "ya = 3\n"},
                                               {"[[pelaksana]]", "[[pelaksana]", "[[pelaksana]\n"},
                                               {"nama = \"Contoh\"", "nama = \"Con\\toh\\x\"", "nama = \"Con"}}) {
    const std::string text = changed(good, from, to);
    const auto mistakes = mistakes_of(text);
    ASSERT_EQ(mistakes.size(), 1U) << to;
    EXPECT_EQ(mistakes[0].code, "syntax");
    EXPECT_EQ(mistakes[0].line, line_of(text, piece)) << mistakes[0].message;
  }
}

TEST(SopReader, SurvivesAFileCutOffAnywhere) {
  std::ifstream in(testing::shipped_folder() / "kinerja-kementerian.toml", std::ios::binary);
  std::ostringstream whole;
  whole << in.rdbuf();
  const std::string text = whole.str();
  const int lines = 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  int told = 0;
  for (std::size_t length = 0; length < text.size(); length += 37) {
    for (const SopMistake& mistake : mistakes_of(text.substr(0, length))) {
      EXPECT_GE(mistake.line, 0);
      EXPECT_LE(mistake.line, lines);
      EXPECT_FALSE(mistake.message.empty());
      ++told;
    }
  }
  EXPECT_GT(told, 100);
}

TEST(SopReader, SurvivesFlippedBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text = good;
    for (int i = 0; i < 3; ++i) text[random() % text.size()] = static_cast<char>(random() % 256);
    for (const SopMistake& mistake : mistakes_of(text)) EXPECT_FALSE(mistake.message.empty());
  }
}

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  while (text.size() + piece.size() <= bytes) text += piece;
  return text;
}

TEST(SopReader, RefusesHugeAndHostileTexts) {
  constexpr std::size_t mib = 1024UL * 1024UL;
  EXPECT_EQ(mistakes_of(std::string(mib + 1, '#')).at(0).code, "too-large");
  EXPECT_EQ(mistakes_of("").at(0).code, "empty");
  EXPECT_EQ(mistakes_of(" \n\t\n").at(0).code, "empty");
  EXPECT_EQ(mistakes_of(std::string(100, '\0')).at(0).code, "syntax");
  EXPECT_EQ(mistakes_of(repeated("a.", mib - 10) + "a = 1").at(0).code, "syntax");
  EXPECT_EQ(mistakes_of("[" + repeated("a.", mib - 10) + "a]").at(0).code, "syntax");
  EXPECT_EQ(mistakes_of("x = " + repeated("[", mib - 10)).at(0).code, "syntax");
  EXPECT_EQ(mistakes_of("x = " + repeated("{a=", mib - 10)).at(0).code, "syntax");
  EXPECT_FALSE(mistakes_of(good + repeated("[[langkah]]\n", mib / 2)).empty());
  EXPECT_FALSE(mistakes_of(repeated("a = 1\n", mib - 10)).empty());
  EXPECT_FALSE(mistakes_of(changed(good, "memeriksa.", std::string(mib / 2, 'x'))).empty());
  std::string many = good;
  for (int i = 0; many.size() < mib - 100; ++i) many += "kunci" + std::to_string(i) + " = 1\n";
  EXPECT_LE(mistakes_of(many).size(), 200U);
}

TEST(SopReader, NamesAnUnreadableFile) {
  const auto result = read_sop("/nonexistent/contoh.toml");
  ASSERT_TRUE(std::holds_alternative<std::vector<SopMistake>>(result));
  const auto& mistakes = std::get<std::vector<SopMistake>>(result);
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].line, 0);
  EXPECT_NE(mistakes[0].message.find("contoh.toml"), std::string::npos);
}

TEST(SopReader, DerivesACheckSheetWhereTheOfficeWroteNone) {
  const std::string text = changed(good, "tahap = \"usulan\"\n\n[[langkah]]\nno = 3",
                                   "tanda = \"paraf\"\npersyaratan = [\"Surat\"]\ntahap = \"usulan\"\n\n[[langkah]]\nno = 3") +
                           "[pendokumentasian]\nlangkah_serah = 3\nlangkah_dokumentasi = 4\n";
  const SopResult result = read_sop_text(text, "contoh.toml");
  ASSERT_TRUE(std::holds_alternative<Sop>(result)) << testing::all(mistakes_of(text));
  const Sop& sop = std::get<Sop>(result);
  ASSERT_GE(sop.completeness.size(), 3U);
  EXPECT_EQ(sop.completeness[0].text, "Surat");
  EXPECT_EQ(sop.completeness[1].text, "Paraf Kabag (tanggal)");
  EXPECT_TRUE(sop.completeness[2].required_after_return);
  EXPECT_FALSE(sop.conformity.empty());
}

}  // namespace
}  // namespace berkas::workflow
