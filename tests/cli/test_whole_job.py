"""The clerk's whole job by the command line, and the demo that plays it."""
import hashlib
import pathlib

from office import Office, main


class WholeJob(Office):
    def test_from_a_signed_paper_to_documented_and_found_again(self):
        code = self.new(15, "Data Kinerja Kementerian 2025")
        self.assertEqual("K1", self.ok("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", "3")["state"])
        self.ok("print", "receipt", code, "-o", self.dir / "tanda-terima.pdf")
        self.ok("check", code, "fill", "--row", "A17", "--present", "yes", "--sheets", "3", "--number", "M/3/2026", "--date", "2026-03-02")
        self.ok("check", code, "fill", "--all-present")
        self.assertEqual("K2", self.ok("dossier", "show", code)["state"])
        self.ok("check", code, "examine", "--all-conform")
        self.assertEqual("complete", self.ok("check", code, "conclude")["conclusion"])
        self.assertEqual("K4", self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa")["state"])
        intake = self.scan(code, self.pictures(3, word="khatulistiwa", word_on=3), "--expect", "3")["intake"]
        self.assertEqual("K5", self.ok("dossier", "show", code)["state"])
        self.answer_flags(intake)
        self.ok("intake", "accept", intake)
        self.assertEqual("K6", self.ok("dossier", "show", code)["state"])
        filed = self.ok("file", code, "--wait-text", timeout=300)
        self.assertEqual((3, "ready"), (filed["pages"], filed["text"]))
        placed = self.ok("dossier", "place", code, "--place", self.box())
        self.assertEqual(("K7" if "K7" == placed["state"] else "K6", ["label"]), (placed["state"], placed["missing"]))
        done = self.ok("dossier", "label", code)
        self.assertEqual(("K8", "done", []), (done["state"], done["step"], done["missing"]))
        self.assertEqual(16, done["visits"][-1]["no"])
        self.assertRegex(done["visits"][-1]["finished"], r"\A\d{4}-\d\d-\d\d\Z")
        self.assertEqual([(code, 3)], [(h["code"], h["page"]) for h in self.ok("find", "khatulistiwa")])
        self.ok("open", code, "-o", self.dir / "naskah.pdf")
        self.assertEqual(filed["sha256"], hashlib.sha256((self.dir / "naskah.pdf").read_bytes()).hexdigest())
        self.assertEqual({"ok": True, "problems": []}, {k: v for k, v in self.ok("verify", "--full").items() if k in ("ok", "problems")})
        self.assertEqual([], list((self.store / "tmp").glob("*")) if (self.store / "tmp").exists() else [])

    def test_documented_only_when_nothing_lacks(self):
        code, filed = self.filed(pages=1)
        self.assertEqual(["label", "place"], sorted(filed["missing"]))
        self.assertNotEqual("K8", self.ok("dossier", "label", code)["state"])
        self.assertEqual("K8", self.ok("dossier", "place", code, "--place", self.box())["state"])

    def test_text_answers_are_for_eyes_and_hold_the_code(self):
        code = self.received()
        for args in (("dossier", "show", code), ("check", code, "show"), ("dossier", "list"), ("home",), ("show", code)):
            result = self.berkas(*args, json_too=False)
            self.assertEqual(0, result.exit, str(result))
            self.assertNotIn("{", result.out)
        self.assertIn("Tahap         K1", self.berkas("dossier", "show", code, json_too=False).out)
        self.assertIn("State         K1", self.berkas("dossier", "show", code, "--lang", "en", json_too=False).out)


class Demo(Office):
    archive = False

    def test_plays_the_whole_job_and_says_what_lies_where(self):
        result = self.berkas("demo", "--keep", timeout=300)
        self.assertEqual(0, result.exit, str(result))
        demo = result.json
        self.store = pathlib.Path(demo["archive"])
        shown = self.ok("dossier", "show", demo["code"])
        self.assertEqual(("K8", "done"), (shown["state"], shown["step"]))
        self.assertEqual(hashlib.sha256(pathlib.Path(demo["pdf"]).read_bytes()).hexdigest(), shown["files"][0]["sha256"])
        self.assertGreaterEqual(len(demo["sheets"]), 6)
        for sheet in demo["sheets"]:
            self.assertTrue(pathlib.Path(sheet).read_bytes().startswith(b"%PDF-"), sheet)
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_without_keep_nothing_is_left(self):
        result = self.berkas("demo", timeout=300)
        self.assertEqual(0, result.exit, str(result))
        self.assertEqual([], [p.name for p in self.dir.glob("berkas-contoh-*")])
        self.assertFalse(self.store.exists())


if __name__ == "__main__":
    main()
