"""check: two passes, their rules, the three conclusions."""
from office import Office, main


class Check(Office):
    def row(self, code, name):
        return next(r for r in self.ok("check", code, "show")["rows"] if r["row"] == name)

    def test_shows_26_and_8_rows_unanswered(self):
        sheet = self.ok("check", self.received(), "show")
        self.assertEqual([f"A{i}" for i in range(1, 27)] + [f"B{i}" for i in range(1, 9)], [r["row"] for r in sheet["rows"]])
        self.assertEqual((1, None), (sheet["examination"], sheet["conclusion"]))
        self.assertTrue(all(r["present"] is None and r["conforms"] is None for r in sheet["rows"]))
        self.assertRegex(sheet["form"], r"\ABRK1-F-")

    def test_its_own_code_leads_to_it(self):
        code = self.received()
        form = self.ok("check", code, "show")["form"]
        self.assertEqual(form, self.ok("check", form, "show")["form"])
        shown = self.ok("show", form)
        self.assertEqual(("form", "check-sheet", code), (shown["kind"], shown["sheet"], shown["dossier"]))

    def test_two_passes_then_complete(self):
        code = self.received()
        self.refused("check", code, "conclude", "--note", "x")
        self.ok("check", code, "fill", "--all-present")
        self.assertEqual("K2", self.ok("dossier", "show", code)["state"])
        sheet = self.ok("check", code, "examine", "--all-conform")
        self.assertIsNone(sheet["conclusion"])
        self.assertEqual("complete", self.ok("check", code, "conclude")["conclusion"])
        self.assertEqual("K3", self.ok("dossier", "show", code)["state"])

    def test_a_missing_required_row_needs_a_note_and_gives_the_dossier_back(self):
        code = self.received()
        self.refused("check", code, "fill", "--row", "A15", "--present", "no")
        self.ok("check", code, "fill", "--row", "A15", "--present", "no", "--note", "Paraf Sekjen tidak ada")
        self.ok("check", code, "fill", "--all-present")
        self.ok("check", code, "examine", "--all-conform")
        sheet = self.ok("check", code, "conclude", "--note", "Paraf Sekjen tidak ada")
        self.assertEqual("incomplete", sheet["conclusion"])
        self.assertEqual(["A15"], sheet["lacking"])
        shown = self.ok("dossier", "show", code)
        self.assertEqual(("K3x", 15), (shown["state"], shown["step"]))
        self.refused("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa", code="not-concluded")

    def test_after_a_return_the_second_examination_can_be_completed(self):
        self.test_a_missing_required_row_needs_a_note_and_gives_the_dossier_back()
        code = self.ok("dossier", "list")[0]["code"]
        self.ok("dossier", "receive", code, "--from", "Budi Contoh")
        self.ok("check", code, "fill", "--row", "A15", "--present", "yes")
        self.ok("check", code, "fill", "--all-present")
        self.ok("check", code, "examine", "--all-conform")
        sheet = self.ok("check", code, "conclude", "--note", "lengkap")
        self.assertEqual(2, sheet["examination"])
        self.assertIn(sheet["conclusion"], ("complete", "with-notes"))
        self.assertEqual("K3", self.ok("dossier", "show", code)["state"])

    def test_rows_take_sheets_number_and_date(self):
        code = self.received()
        self.ok("check", code, "fill", "--row", "A17", "--present", "yes", "--sheets", "6", "--number", "M/3/2026", "--date", "2026-03")
        row = self.row(code, "A17")
        self.assertEqual(("yes", 6, "M/3/2026", "2026-03"), (row["present"], row["sheets"], row["number"], row["date"]))

    def test_a_concluded_sheet_does_not_change_any_more(self):
        code = self.concluded()
        before = self.ok("check", code, "show")
        self.refused("check", code, "fill", "--row", "A1", "--present", "no", "--note", "terlambat")
        self.refused("check", code, "conclude", "--note", "lagi")
        self.assertEqual(before, self.ok("check", code, "show"))

    def test_several_rows_at_once(self):
        code = self.received()
        sheet = self.ok("check", code, "fill", "--row", "A1..A5", "--present", "yes")
        self.assertEqual(["yes"] * 5 + [None], [r["present"] for r in sheet["rows"][:6]])

    def test_wrong_rows_and_words_are_refused(self):
        code = self.received()
        self.refused("check", code, "fill", "--row", "A27", "--present", "yes")
        self.refused("check", code, "fill", "--row", "B1", "--present", "yes")
        self.refused("check", code, "fill", "--row", "A1", "--present", "perhaps", exit=2)
        self.refused("check", code, "fill", exit=2, code="usage")
        self.refused("check", code, "examine", exit=2, code="usage")
        self.refused("check", self.new(15, "Lain"), "fill", "--all-present", code="not-received")


if __name__ == "__main__":
    main()
