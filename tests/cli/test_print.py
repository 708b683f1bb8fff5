"""sheets and print -o: every form becomes a PDF whose code leads back."""
import pathlib

from office import Office, main


class Print(Office):
    def test_lists_the_forms(self):
        ids = {s["id"] for s in self.ok("sheets")}
        self.assertLessEqual({"check-sheet", "routing", "scan-cover", "dossier-label", "receipt", "authentication", "stamp"}, ids)

    def minutes_for(self, code):
        """What the forms of berita acara are printed for: an alih media with this dossier, a disposal of each kind."""
        alih_media = str(self.ok("conversion", "new", "--leader", "Kepala Biro Contoh")["conversion"])
        self.ok("conversion", "add", alih_media, code)
        kinds = {"transfer-minutes": "transfer", "destruction-minutes": "destroy", "hand-over-minutes": "hand-over"}
        return {"conversion-minutes": alih_media, "conversion-list": alih_media} | {
            sheet: str(self.ok("disposal", "new", "--kind", kind)["disposal"]) for sheet, kind in kinds.items()}

    def test_each_form_to_a_pdf(self):
        code, _ = self.filed(pages=1)
        for sheet, why in (("box-label", "no-place"), ("place-label", "no-place"), ("loan-slip", "never-lent"), ("out-card", "never-lent")):
            self.refused("print", sheet, code, "-o", self.dir / "x.pdf", code=why)
        self.ok("put", code, "--in", self.box())
        self.ok("loan", "out", code, "--to", "Budi Contoh", "--due", "2099-12-01", "--purpose", "pemeriksaan")
        self.refused("print", "conversion-certificate", code, "-o", self.dir / "x.pdf", code="not-authenticated")   # printed in test_conversion
        minutes = self.minutes_for(code)
        for sheet in self.ok("sheets"):
            out = self.dir / f"{sheet['id']}.pdf"
            if sheet["id"] == "conversion-certificate":
                continue
            with self.subTest(sheet["id"]):
                done = self.ok("print", sheet["id"], minutes.get(sheet["id"], code), "-o", out)
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

    def test_no_print_service_is_a_device_answer_and_the_sheet_is_kept(self):
        result = self.berkas("print", "routing", self.new(), "--printer", "TidakAda", env={"CUPS_SERVER": "localhost:1"})
        self.assertEqual((3, None, "not-answering"), (result.exit, result.json["job"], result.json["state"]), str(result))
        self.assertTrue(result.err.strip())
        self.assertTrue(pathlib.Path(result.json["file"]).read_bytes().startswith(b"%PDF-"))

    def training(self, *faults):
        folder = self.dir / "pencetak"
        folder.mkdir(exist_ok=True)
        for fault in ("out-of-paper", "paused"):
            (folder / fault).unlink(missing_ok=True)
        for fault in faults:
            (folder / fault).touch()
        return folder, {"BERKAS_SIMULATED_PRINTER": str(folder), "CUPS_SERVER": "localhost:1"}

    def test_the_sheet_that_comes_out_carries_the_code(self):
        code, (folder, env) = self.received(), self.training()
        done = self.ok("print", "check-sheet", code, "--printer", "simulasi", env=env)
        self.assertEqual(("check-sheet", "completed"), (done["sheet"], done["state"]))
        sheets = list((folder / "out").glob("*.pdf"))
        self.assertEqual(1, len(sheets))
        self.assertTrue([c for c in self.ok("read", sheets[0]) if c["ours"] and c["known"]])

    def test_out_of_paper_and_paused_are_said_and_the_sheet_is_not_lost(self):
        code = self.received()
        for fault in ("out-of-paper", "paused"):
            with self.subTest(fault):
                folder, env = self.training(fault)
                result = self.berkas("print", "routing", code, "--printer", "simulasi", env=env)
                self.assertNotEqual("completed", result.json["state"])
                self.assertTrue(result.err.strip())
                self.assertTrue(list((folder / "jobs").glob("*")) or list((self.store / "print").glob("*.pdf")))

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
