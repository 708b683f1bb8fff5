"""print labels, label and calibrate: sheets of labels, what became of each label, and printers that print beside the place."""
from office import Office, main


class Labels(Office):
    def training(self):
        folder = self.dir / "pencetak"
        folder.mkdir(exist_ok=True)
        return folder, {"BERKAS_SIMULATED_PRINTER": str(folder), "CUPS_SERVER": "localhost:1"}

    def test_many_things_on_one_sheet_from_its_first_free_place_on(self):
        box, code, out = self.box(), self.registered(), self.dir / "label.pdf"
        done = self.ok("print", "labels", code, box, "-o", out, "--stock", "a4-3x8", "--start", "24")
        self.assertEqual(("labels", 2, None, "file", 2), (done["sheet"], done["pages"], done["job"], done["state"], done["next"]))
        self.assertEqual([(code, "dossier", 1, 24), (box, "box", 2, 1)], [(x["code"], x["kind"], x["page"], x["place"]) for x in done["labels"]])
        self.assertEqual({(1, code), (2, box)}, {(c["page"], c["text"]) for c in self.ok("read", out) if c["ours"] and c["known"]})
        self.assertEqual(24, next(s["labels"] for s in self.ok("label", "stocks") if s["id"] == "a4-3x8"))

    def test_scanned_back_taken_back_and_printed_again(self):
        code = self.registered()
        self.refused("label", "scanned", code, code="never-printed")
        self.ok("print", "labels", code, "-o", self.dir / "1.pdf")
        self.assertEqual([code], [v["code"] for v in self.ok("label", "waiting")])
        self.assertEqual("attached", self.ok("label", "scanned", code)["state"])
        self.assertNotIn("label", self.ok("dossier", "show", code)["missing"])
        self.assertEqual("sobek", self.ok("label", "void", code, "--reason", "sobek")["reason"])
        self.assertIn("label", self.ok("dossier", "show", code)["missing"])
        number = self.ok("dossier", "show", code)["number"]
        again = self.ok("print", "labels", code, "-o", self.dir / "2.pdf")
        self.assertEqual(2, again["labels"][0]["issue"])
        self.assertEqual(number, self.ok("dossier", "show", code)["number"])
        self.assertEqual(("printed", 2), (self.ok("label", "show", code)["state"], self.ok("label", "show", code)["issue"]))

    def test_a_measured_printer_prints_moved(self):
        folder, env = self.training()
        self.assertEqual("completed", self.ok("calibrate", "page", "--printer", "simulasi", env=env)["state"])
        self.refused("calibrate", "check", "--printer", "simulasi", env=env, code="not-calibrated")
        kept = self.ok("calibrate", "set", "simulasi", "--left", "21,0", "--top", "19,5", "--width", "170,5", "--height", "250")
        self.assertAlmostEqual(-0.94, kept["offset_x_mm"], places=2)
        self.assertEqual(21.0, self.ok("calibrate", "show", "simulasi")["measured"]["left"])
        self.ok("calibrate", "check", "--printer", "simulasi", env=env)
        done = self.ok("print", "labels", self.box(), "--printer", "simulasi", env=env)
        self.assertEqual("completed", done["state"])
        self.assertEqual(3, len(list((folder / "out").glob("*.pdf"))))
        self.refused("calibrate", "set", "simulasi", "--left", "dua", "--top", "20", "--width", "170", "--height", "250", code="bad-measure")
        self.refused("calibrate", "set", "simulasi", "--left", "20", "--top", "20", "--width", "100", "--height", "250", code="impossible-measure")
        self.assertIsNone(self.ok("calibrate", "clear", "simulasi")["measured"])

    def test_wrong_use(self):
        code = self.new()
        out = self.dir / "x.pdf"
        self.refused("print", "labels", code, "-o", out, "--stock", "surat", exit=2, code="unknown-stock")
        self.refused("print", "labels", code, "-o", out, "--start", "99", code="bad-start")
        self.refused("print", "labels", code, code, "-o", out, code="duplicate-code")
        self.refused("print", "routing", code, code, "-o", out, exit=2, code="usage")
        self.refused("label", "stock", "kantor", "grid 3x8", code="bad-layout")
        self.ok("label", "stock", "kantor", "page 215x330 grid 2x5 at 10,10 pitch 95x55 label 90x50")
        self.ok("print", "labels", code, "-o", out, "--stock", "kantor")
        self.refused("print", "labels", code, "-o", out, code="file-exists")


if __name__ == "__main__":
    main()
