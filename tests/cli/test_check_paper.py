"""check read-back: the printed sheet comes back with ticks made by hand."""
import sqlite3

from office import Office, main
from paper import Paper, everything_ticked, pages_of


class CheckPaper(Office):
    def printed(self, code):
        pdf = self.dir / f"lembar-{len(list(self.dir.glob('lembar*')))}.pdf"
        self.ok("print", "check-sheet", code, "-o", pdf)
        form = self.ok("check", code, "show")["form"]
        return pages_of(pdf, self.store, form), form

    def saved(self, pages, name="pindai", **how):
        return [page.save(self.dir / f"{name}-{i}.png", **how) for i, page in enumerate(pages)]

    def test_ticks_on_paper_become_the_electronic_sheet_in_one_act(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages)
        files = self.saved(pages, upside_down=True)
        paper = self.ok("check", code, "read-back", *files)
        self.assertEqual((2, [], 0, 0), (paper["pages"], paper["missing_pages"], paper["unsure"], paper["differing"]))
        self.assertIsNone(self.ok("check", code, "show")["rows"][0]["present"])  # a proposal changes nothing
        before = len(self.ok("history", code))
        done = self.ok("check", code, "read-back", *files, "--apply", "--conclude", "--conclusion-note", "dari kertas")
        self.assertIn(done["sheet"]["conclusion"], ("complete", "with-notes"))
        self.assertEqual("K3", self.ok("dossier", "show", code)["state"])
        self.assertEqual(before + 1, len(self.ok("history", code)))
        self.assertEqual("signed-form", self.role_of(code, done["kept"]["sha256"]))
        self.assertTrue(self.ok("verify", "--full")["ok"])
        again = self.ok("check", code, "read-back", *files, "--apply")  # concluded by now: kept once, nothing rewritten
        self.assertEqual((True, 0, done["kept"]["sha256"]), (again["kept"]["already"], again["taken"], again["kept"]["sha256"]))

    def role_of(self, code, sha256):
        with sqlite3.connect(self.store / "catalogue.db") as db:
            return db.execute("SELECT role FROM stored_file WHERE sha256=?", [sha256]).fetchone()[0]

    def test_what_is_unsure_waits_for_the_clerk(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages, but={("A3", "ada"), ("A5", "ada")})
        pages[0].tick("A3", "ada"), pages[0].tick("A3", "tidak-ada")      # two marks
        pages[0].tick("A5", "tidak-ada"), pages[0].strike("A5", "tidak-ada"), pages[0].tick("A5", "ada")  # corrected by hand
        files = self.saved(pages)
        paper = self.ok("check", code, "read-back", *files, "--pictures", self.dir / "gambar")
        asked = {q["question"]: q for q in paper["questions"]}
        self.assertEqual(("unsure", "two-marks"), (asked["A3.present"]["state"], asked["A3.present"]["why"]))
        self.assertNotEqual("no", asked["A5.present"]["answer"])          # never the box that was taken back
        self.assertTrue((self.dir / "gambar" / "A3.present.png").stat().st_size > 500)
        self.refused("check", code, "read-back", *files, "--apply", code="unsure")
        self.assertIsNone(self.ok("check", code, "show")["rows"][0]["present"])
        self.refused("check", code, "read-back", *files, "--apply", "--answer", "A3.present=perhaps", exit=2, code="unknown-answer")
        done = self.ok("check", code, "read-back", *files, "--apply", "--leave-unsure", "--answer", "A3.present=yes", "--answer", "A5.present=yes")
        rows = {r["row"]: r for r in done["sheet"]["rows"]}
        self.assertEqual(("yes", "yes"), (rows["A3"]["present"], rows["A5"]["present"]))

    def test_what_the_screen_says_is_not_overwritten_without_saying_so(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages)
        files = self.saved(pages)
        self.ok("check", code, "fill", "--row", "A4", "--present", "no", "--note", "tidak dilampirkan")
        self.refused("check", code, "read-back", *files, "--apply", code="differs")
        kept = self.ok("check", code, "read-back", *files, "--apply", "--differing", "screen", "--leave-unsure")
        row = next(r for r in kept["sheet"]["rows"] if r["row"] == "A4")
        self.assertEqual(("no", None, ["A4"]), (row["present"], row["conforms"], kept["held"]))   # what is not there does not conform

    def test_a_sheet_of_another_dossier_and_half_a_sheet(self):
        code, other = self.received(), self.received(title="Lain")
        pages, _ = self.printed(code)
        files = self.saved(pages)
        self.refused("check", other, "read-back", *files, code="other-sheet")
        self.assertEqual([2], self.ok("check", code, "read-back", files[0])["missing_pages"])
        pages[0].blot(7.5, 7.5), pages[0].blot(283.5, 7.5)
        self.refused("check", code, "read-back", *self.saved(pages[:1], "sobek"), code="marks-missing")
        self.refused("check", code, "read-back", exit=2, code="usage")
        self.refused("check", code, "read-back", self.dir / "tidak-ada.png", code="no-such-file")

    def test_a_blank_page_a_foreign_form_and_half_a_page_are_told_and_change_nothing(self):
        code = self.received()
        pages, form = self.printed(code)
        everything_ticked(pages)
        cover = self.dir / "sampul.pdf"
        self.ok("print", "scan-cover", code, "-o", cover)
        self.refused("check", code, "read-back", cover, code="no-check-sheet-code")
        blank = Paper.blank(self.dir / "kosong.png")
        self.refused("check", code, "read-back", blank, code="no-check-sheet-code")
        self.refused("check", form, "read-back", blank, code="marks-missing")   # named by hand, and still no sheet
        half = pages[0].half().save(self.dir / "separuh.png")
        self.refused("check", code, "read-back", half, code="marks-missing")
        whole = self.saved(pages)
        self.refused("check", code, "read-back", whole[0], whole[0], code="page-twice")
        broken = self.dir / "rusak.png"
        broken.write_bytes(whole[0].read_bytes()[:4000])
        self.refused("check", code, "read-back", broken)
        self.assertIsNone(self.ok("check", code, "show")["rows"][0]["present"])
        self.assertEqual([], self.ok("dossier", "show", code)["files"])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_an_older_print_is_read_in_the_shape_it_was_printed_in(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages)
        files = self.saved(pages)
        self.ok("check", code, "fill", "--row", "A2", "--present", "yes", "--note", "catatan yang panjang sekali, " * 20)
        self.ok("print", "check-sheet", code, "--paper", "F4", "-o", self.dir / "baru.pdf")      # another shape under the same code
        paper = self.ok("check", code, "read-back", *files)
        self.assertEqual((2, 0), (paper["pages"], paper["unsure"]))

    def test_a_sheet_of_an_examination_that_is_over_is_kept_and_changes_no_answer(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages)
        files = self.saved(pages)
        self.ok("check", code, "fill", "--row", "A7", "--present", "no", "--note", "tidak ada")
        self.ok("check", code, "fill", "--all-present")
        self.ok("check", code, "examine", "--all-conform")
        self.ok("check", code, "conclude", "--note", "A7 tidak ada")
        if self.ok("dossier", "show", code)["state"] == "K3x":
            self.ok("dossier", "receive", code, "--from", "Budi Contoh")
        before = self.ok("check", code, "show")
        done = self.ok("check", code, "read-back", *files, "--apply")
        self.assertEqual((False, 0), (done["open"], done["taken"]))
        self.assertEqual(before, self.ok("check", code, "show"))
        self.assertEqual("signed-form", self.role_of(code, done["kept"]["sha256"]))

    def test_an_answer_that_needs_a_remark_stays_open_without_one(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages, but={("A7", "ada"), ("A7", "sesuai")})
        pages[0].tick("A7", "tidak-berlaku")
        files = self.saved(pages)
        done = self.ok("check", code, "read-back", *files, "--apply", "--leave-unsure")
        rows = {r["row"]: r for r in done["sheet"]["rows"]}
        self.assertEqual((["A7"], None, "yes"), (done["without_note"], rows["A7"]["present"], rows["A6"]["present"]))
        done = self.ok("check", code, "read-back", *files, "--apply", "--leave-unsure", "--note", "A7=langsung ditandatangani")
        rows = {r["row"]: r for r in done["sheet"]["rows"]}
        self.assertEqual(([], "na", True), (done["without_note"], rows["A7"]["present"], done["kept"]["already"]))

    def test_pages_in_a_tray_leave_it_when_the_sheet_is_kept(self):
        code = self.received()
        pages, _ = self.printed(code)
        everything_ticked(pages)
        feeder = self.dir / "pengumpan"
        feeder.mkdir()
        for i, page in enumerate(pages):
            page.save(feeder / f"{i}.png")
        tray = self.ok("scan", "--batch", "--device", f"simulated:{feeder}", "--dpi", "200")["intake"]
        self.assertEqual(0, self.ok("check", code, "read-back", "--intake", tray)["unsure"])
        self.ok("check", code, "read-back", "--intake", tray, "--apply")
        self.assertEqual([], self.ok("intake", "list"))
        self.assertTrue(self.ok("verify", "--full")["ok"])


if __name__ == "__main__":
    main()
