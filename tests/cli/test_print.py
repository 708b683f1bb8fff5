"""sheets and print -o: every form becomes a PDF whose code leads back."""
from office import Office, main


class Print(Office):
    def test_lists_the_forms(self):
        ids = {s["id"] for s in self.ok("sheets")}
        self.assertLessEqual({"check-sheet", "routing", "scan-cover", "dossier-label", "receipt", "authentication", "stamp"}, ids)

    def test_each_form_to_a_pdf(self):
        code, _ = self.filed(pages=1)
        for sheet in self.ok("sheets"):
            out = self.dir / f"{sheet['id']}.pdf"
            with self.subTest(sheet["id"]):
                done = self.ok("print", sheet["id"], code, "-o", out)
                self.assertEqual((sheet["id"], None, "file"), (done["sheet"], done["job"], done["state"]))
                self.assertTrue(out.read_bytes().startswith(b"%PDF-"))
                self.assertGreaterEqual(done["pages"], 1)

    def test_the_printed_check_sheet_leads_back_to_its_dossier(self):
        code, out = self.received(), self.dir / "lembar.pdf"
        self.ok("print", "check-sheet", code, "-o", out)
        ours = [c for c in self.ok("read", out) if c["ours"] and c["type"] == "F"]
        self.assertTrue(ours and all(c["known"] for c in ours))
        self.assertEqual(code, self.ok("show", ours[0]["text"])["dossier"])

    def test_refusals_leave_no_file(self):
        code, out = self.new(), self.dir / "x.pdf"
        self.refused("print", "tidak-ada", code, "-o", out, exit=2, code="unknown-sheet")
        self.refused("print", "routing", "BRK1-B-7K3M9Q2XTA-SM", "-o", out, code="unknown-code")
        self.refused("print", "routing", code, exit=2, code="usage")
        self.assertFalse(out.exists())
        out.write_text("milik orang lain")
        self.refused("print", "routing", code, "-o", out, code="file-exists")
        self.assertEqual("milik orang lain", out.read_text())

    def test_no_print_service_is_a_device_answer(self):
        code = self.new()
        self.refused("print", "routing", code, "--printer", "TidakAda", exit=3, env={"CUPS_SERVER": "localhost:1"})

    def test_devices_answers_with_nothing_attached(self):
        empty = self.dir / "sane"
        empty.mkdir()
        (empty / "dll.conf").write_text("")
        result = self.berkas("devices", env={"SANE_CONFIG_DIR": str(empty), "CUPS_SERVER": "localhost:1"})
        self.assertEqual((0, {"scanners": [], "printers": []}), (result.exit, result.json), str(result))

    def test_the_simulated_scanner_is_listed_where_the_office_says_so(self):
        empty = self.dir / "sane"
        empty.mkdir()
        (empty / "dll.conf").write_text("")
        folder = self.pictures(1)
        result = self.berkas("devices", env={"SANE_CONFIG_DIR": str(empty), "CUPS_SERVER": "localhost:1", "BERKAS_SIMULATED": str(folder)})
        self.assertEqual([f"simulated:{folder}"], [s["name"] for s in result.json["scanners"]])


if __name__ == "__main__":
    main()
