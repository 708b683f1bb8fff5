// Whatever acts come in whatever order: a file is gone only when every stage of its procedure was gone through, no hold stood
// against it, and its time was over.
#include "tests/app/desk/retention/records_office.h"

namespace berkas::desk {
namespace {

struct Watched { std::string code, sha256; bool held = false; bool gone = false; };

class Acts {
public:
  explicit Acts(unsigned seed) : random_(seed) {
    EXPECT_TRUE(office.import(OfficeTable::retention, "kode;aktif_tahun;inaktif_tahun;nasib_akhir\nA;1;-;Musnah\nB;3;9;Musnah\nC;1;1;Permanen\nD;1;-;Dinilai kembali\n").ok());
    for (int i = 0; i < 12; ++i) {
      const auto code = office.dossier(std::string(1, "ABCD"[i % 4]), i < 8 ? "2005-05-05" : "2025-05-05");
      watched.push_back({code, office.file(code, "isi " + std::to_string(i))});
    }
  }

  void one() {
    auto disposals = office.disposals();
    auto& it = watched[below(watched.size())];
    const int number = disposals_ == 0 ? 1 : 1 + static_cast<int>(below(static_cast<std::size_t>(disposals_)));
    switch (below(12)) {
      case 0: if (disposals_ < 6 && disposals.make(static_cast<DisposalKind>(below(4)), "").ok()) ++disposals_; break;
      case 1: (void)disposals.add(number, {it.code}); break;
      case 2: (void)disposals.add_due(number, std::nullopt); break;
      case 3: if (below(3) == 0 && office.retentions().hold(it.code, "perkara").ok()) it.held = true; break;
      case 4: {
        const auto open = office.retentions().holds(it.code, true);
        for (const auto& hold : *open) (void)office.retentions().release(std::to_string(hold.number), "selesai");
        it.held = false;
        break;
      }
      case 5: (void)disposals.take_off(number, {it.code}, "dikeluarkan"); break;
      case 6: (void)disposals.judge(number, {it.code}, below(2) == 0 ? "musnah" : "permanen", {}); break;
      case 7: if (below(20) == 0) (void)disposals.cancel(number, "batal"); break;
      case 8: (void)disposals.carry_out(number, {}); break;
      default: {
        const auto shown = disposals.show(number);
        const bool in_order = below(2) == 0 && shown.ok() && shown->next;
        auto record = office.full(in_order ? *shown->next : static_cast<DisposalStage>(below(8)));
        if (below(10) == 0) record.number.clear();
        if (below(10) == 0) record.witnesses.clear();
        (void)disposals.record(number, record);
      }
    }
    look();
  }

  void look() {
    for (auto& it : watched) {
      const bool stands = office.archive().store().has(it.sha256);
      const auto status = office.stands(it.code).record_status;
      ASSERT_EQ(stands, status != "musnah") << it.code;
      if (stands || it.gone) continue;
      it.gone = true;
      ++destroyed;
      EXPECT_FALSE(it.held) << "a hold was on";
      EXPECT_TRUE(procedure_was_whole(it.code));
    }
  }

  RecordsOffice office;
  std::vector<Watched> watched;
  int destroyed = 0;

private:
  std::size_t below(std::size_t n) { return random_() % n; }

  // Read from the history alone: the acts of its disposal, in their order.
  bool procedure_was_whole(const std::string& code) {
    const auto number = office.catalogue().retention().kept(code).ended_in;
    std::vector<std::string> went;
    for (const auto& event : office.catalogue().events("penyusutan " + std::to_string(number)))
      for (const char* stage : {"committee", "list", "appraisal", "approval", "national", "decree", "minutes", "carried-out"})
        if (event.kind == std::string("disposal.") + stage) went.emplace_back(stage);
    std::vector<std::string> wanted{"committee", "list", "appraisal", "approval", "decree", "minutes", "carried-out"};
    if (std::find(went.begin(), went.end(), "national") != went.end()) wanted.insert(wanted.begin() + 4, "national");
    const bool long_kept = office.stands(code).classification == "B";
    EXPECT_EQ(went, wanted) << code;
    return went == wanted && (!long_kept || went.size() == 8);
  }

  std::mt19937 random_;
  int disposals_ = 0;
};

TEST(NoOtherWay, LeadsToDestruction) {
  int destroyed = 0;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    Acts acts(seed);
    for (int i = 0; i < 350; ++i) acts.one();
    // Then somebody who does it right: what is due goes, what is held stays.
    for (auto& it : acts.watched) (void)acts.office.retentions().hold(it.code, "ditahan semua");
    for (const auto& brief : acts.office.disposals().list()) EXPECT_FALSE(brief.disposal.state == "open" && acts.office.disposals().carry_out(brief.disposal.number, {}).ok());
    acts.office.whole();
    destroyed += acts.destroyed;
  }
  EXPECT_GT(destroyed, 0) << "else nothing was shown";
  std::cout << destroyed << " destroyed by the whole procedure\n";
}

}  // namespace
}  // namespace berkas::desk
