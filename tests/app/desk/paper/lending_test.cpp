#include "app/desk/paper/paper_tables.h"
#include "tests/app/desk/paper/shelf_world.h"

namespace berkas::desk {
namespace {

using ::testing::HasSubstr;

class LendingTest : public ShelfWorld {
protected:
  LoanOrder order(const std::string& code, const std::string& due = "2026-12-01") { return {.code = code, .to = "Budi Contoh", .due = due, .purpose = "Pemeriksaan"}; }
  std::string secret() {
    const auto code = world.examined_dossier("Isi yang rahasia");
    Registration as;
    as.classification = "PR.01.03";
    as.security = archive::Security::secret;
    EXPECT_TRUE(world.desk().register_dossier(code, as).ok());
    EXPECT_TRUE(put({code}, box_a).ok());
    return code;
  }
};

TEST_F(LendingTest, GoesOutAndComesBackWhole) {
  const auto code = placed("Laporan", box_a, 37);
  const auto out = lending().lend(order(code));
  ASSERT_TRUE(out.ok()) << out.refused().message.en;
  EXPECT_EQ(out->loan.code.substr(0, 7), "BRK1-J-");
  EXPECT_EQ(out->loan.number, "1/2026");
  EXPECT_EQ(out->loan.sheets_out, 37);
  EXPECT_EQ(out->state, "out");
  EXPECT_EQ(world.desk().dossier(code)->loan->to, "Budi Contoh");
  EXPECT_EQ(world.desk().show(out->loan.code)->kind, "loan");
  const auto back = lending().give_back(out->loan.code, 37, "", "");
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->state, "returned");
  EXPECT_EQ(dossier(code).paper, "");
  EXPECT_EQ(dossier(code).place, box_a);
  EXPECT_FALSE(world.desk().dossier(code)->loan);
  whole();
}

TEST_F(LendingTest, AMissingPageIsCountedOnReturn) {
  const auto code = placed("Laporan", box_a, 37);
  ASSERT_TRUE(lending().lend(order(code)).ok());
  const auto back = lending().give_back(code, 36, "", "");
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->loan.short_by(), 1);
  EXPECT_THAT(back->says.id, HasSubstr("kurang 1 lembar"));
  EXPECT_EQ(dossier(code).paper, "incomplete");
  const auto list = shelves().one_legged();
  EXPECT_TRUE(list.empty());                             // not registered: not on the daily list yet
}

TEST_F(LendingTest, ALentDossierIsNotLentAgain) {
  const auto code = placed("Laporan", box_a);
  ASSERT_TRUE(lending().lend(order(code)).ok());
  const auto again = lending().lend({.code = code, .to = "Rina Contoh", .due = "2026-12-02", .purpose = {}});
  EXPECT_EQ(why(again), "already-lent");
  EXPECT_THAT(again.refused().message.id, HasSubstr("Budi Contoh"));
}

TEST_F(LendingTest, AReturnOfOneNotLentIsRefused) {
  const auto code = placed("Laporan", box_a);
  EXPECT_EQ(why(lending().give_back(code, 10, "", "")), "not-lent");
  ASSERT_TRUE(lending().lend(order(code)).ok());
  ASSERT_TRUE(lending().give_back(code, 10, "", "").ok());
  EXPECT_EQ(why(lending().give_back(code, 10, "", "")), "not-lent");
}

TEST_F(LendingTest, AnotherOfficesLoanCodeIsASentence) {
  std::mt19937_64 random{9};
  const auto foreign = archive::TrackingCode::make(archive::CodeType::loan, [&] { return random(); }).str();
  EXPECT_EQ(why(lending().give_back(foreign, 10, "", "")), "unknown-code");
  EXPECT_EQ(why(world.desk().show(foreign)), "unknown-code");
}

TEST_F(LendingTest, ASecretDossierNeedsAnApproval) {
  const auto code = secret();
  EXPECT_EQ(why(lending().lend(order(code))), "approval-required");
  const auto asked = lending().ask(order(code));
  ASSERT_TRUE(asked.ok());
  EXPECT_TRUE(asked->needs_approval);
  EXPECT_EQ(asked->title, "(uraian dibatasi)");
  EXPECT_EQ(why(lending().lend({.code = asked->loan.code, .to = {}, .due = {}, .purpose = {}})), "approval-pending");
  EXPECT_EQ(why(lending().decide(asked->loan.code, true, "budi contoh", "")), "own-approval");
  EXPECT_EQ(why(lending().decide(asked->loan.code, false, "Kepala Biro", "")), "text-required");
  ASSERT_TRUE(lending().decide(asked->loan.code, true, "Kepala Biro", "").ok());
  EXPECT_EQ(why(lending().lend({.code = code, .to = "Rina Contoh", .due = "2026-12-01", .purpose = {}})), "approved-for-another");
  const auto out = lending().lend({.code = asked->loan.code, .to = {}, .due = {}, .purpose = {}});
  ASSERT_TRUE(out.ok()) << out.refused().message.en;
  EXPECT_EQ(out->loan.code, asked->loan.code);
  whole();
}

TEST_F(LendingTest, TheOfficeSetsFromWhichClassApprovalIsAsked) {
  const auto code = secret();
  ASSERT_TRUE(world.desk().set("loan.approval-from", "sangat-rahasia").ok());
  EXPECT_TRUE(lending().lend(order(code)).ok());
}

TEST_F(LendingTest, OverdueOnesAreListedWithTheirDays) {
  const auto code = placed("Laporan", box_a), other = placed("Lain", box_a);
  ASSERT_TRUE(lending().lend(order(code, "2026-11-22")).ok());   // today: still in time
  ASSERT_TRUE(lending().lend(order(other)).ok());
  EXPECT_TRUE(lending().list({.only_overdue = true}).empty());
  EXPECT_EQ(why(lending().lend(order(placed("Ketiga", box_a), "2026-11-21"))), "due-past");
  EXPECT_EQ(why(lending().lend(order(placed("Keempat", box_a), "besok"))), "bad-date");
  EXPECT_EQ(lending().list({.only_out = true}).size(), 2u);
}

TEST_F(LendingTest, ALossIsDeclaredWithItsStatement) {
  const auto code = placed("Laporan", box_a);
  ASSERT_TRUE(lending().lend(order(code)).ok());
  EXPECT_EQ(why(lending().lost(code, " ")), "text-required");
  ASSERT_TRUE(lending().lost(code, "Tertinggal di kereta.").ok());
  EXPECT_EQ(dossier(code).paper, "lost");
  EXPECT_EQ(why(lending().lend(order(code))), "paper-missing");
  ASSERT_TRUE(put({code}, box_b).ok());                  // it turned up after all
  EXPECT_EQ(dossier(code).paper, "");
  whole();
}

TEST_F(LendingTest, BorrowersAreKnownByNameNipAndNumber) {
  ASSERT_TRUE(lending().add_borrower({0, "Budi Contoh", "19800101 200501 1 001", "Biro Hukum", "", ""}).ok());
  EXPECT_EQ(why(lending().add_borrower({0, "Budi Lain", "198001012005011001", "", "", ""})), "borrower-exists");
  EXPECT_EQ(lending().borrower("budi contoh")->number, 1);
  EXPECT_EQ(lending().borrower("198001012005011001")->unit, "Biro Hukum");
  EXPECT_EQ(lending().borrower("1")->name, "Budi Contoh");
  ASSERT_TRUE(lending().add_borrower({0, "Budi Contoh", "", "Biro Umum", "", ""}).ok());
  EXPECT_EQ(why(lending().borrower("Budi Contoh")), "borrower-ambiguous");
  EXPECT_EQ(why(lending().lend(order(placed("Laporan", box_a)))), "borrower-ambiguous");
  EXPECT_EQ(why(lending().add_borrower({0, "", "", "", "", ""})), "to-required");
}

TEST_F(LendingTest, SignaturesAreDrawnOrOnTheSlip) {
  const auto code = placed("Laporan", box_a);
  ASSERT_TRUE(lending().lend(order(code)).ok());
  EXPECT_EQ(why(lending().sign(code, false, "<script>")), "bad-signature");
  ASSERT_TRUE(lending().sign(code, false, "M10,10L20,30L40,5").ok());
  ASSERT_TRUE(lending().give_back(code, 10, "", "").ok());
  const auto slip = world.scratch("bon.pdf");
  berkas::testing::write_file(slip, "%PDF-1.4 bon");
  const auto signed_back = lending().attach_signed(code, true, slip);
  ASSERT_TRUE(signed_back.ok()) << signed_back.refused().message.en;
  EXPECT_EQ(signed_back->loan.signed_out, "svg:M10,10L20,30L40,5");
  EXPECT_EQ(signed_back->loan.signed_back.substr(0, 5), "file:");
  berkas::testing::write_file(slip, "bukan gambar");
  EXPECT_EQ(why(lending().attach_signed(code, true, slip)), "bad-file");
  whole();
}

TEST_F(LendingTest, WhatIsLateStandsInTheListWithItsDays) {
  const auto code = placed("Laporan", box_a), in_time = placed("Rencana", box_a);
  ASSERT_TRUE(lending().lend(order(code, "2026-12-01")).ok());
  ASSERT_TRUE(lending().lend(order(in_time, "2026-12-31")).ok());
  world.date = "2026-12-01";
  EXPECT_TRUE(loan_table(world.desk(), {.only_overdue = true}).rows.empty()) << "on its day it is in time";
  world.date = "2026-12-04";
  const auto late = loan_table(world.desk(), {.only_overdue = true});
  ASSERT_EQ(late.rows.size(), 1u);
  EXPECT_THAT(late.rows[0], ::testing::Contains("Terlambat 3 hari"));
  EXPECT_THAT(loan_table(world.desk(), {}).totals, ::testing::HasSubstr("1 terlambat"));
  EXPECT_EQ(world.desk().home().overdue_loans, 1);
}

}  // namespace
}  // namespace berkas::desk
