"""Rahasia and sangat rahasia: what no list, search, JSON, history or label shows; and the openings that stand in the history."""
import subprocess

from office import Office, main

WORDS = ("Kartini", "Mutasi", "zamrudkhatulistiwa")


class Restricted(Office):
    def secret(self, security="rahasia"):
        """A dossier that quotes what it is about wherever a clerk may write, filed with its text."""
        code = self.received(title="Mutasi Kartini ke eselon satu")
        self.ok("check", code, "fill", "--row", "A17", "--present", "yes", "--number", "M/Mutasi/2026", "--note", "SK Kartini")
        self.ok("check", code, "fill", "--all-present")
        self.ok("check", code, "examine", "--all-conform")
        self.ok("check", code, "conclude", "--note", "SK Kartini lengkap")
        self.ok("dossier", "register", code, "--class", "KP.04.01", "--security", security, "--summary", "Mutasi Kartini", "--remarks", "Kartini setuju",
                "--document-number", "M/Mutasi/2026")
        intake = self.scan(code, self.pictures(2, name="rahasia", word="zamrudkhatulistiwa"))["intake"]
        self.answer_flags(intake)
        self.ok("file", code, "--intake", intake, "--wait-text", timeout=300)
        self.ok("dossier", "step", code, "--no", "8", "--decision", "no", "--note", "Kartini belum tepat", "--finished", "2025")
        return code

    def says_nothing(self, *args, **how):
        for json_too in (True, False):
            result = self.berkas(*args, json_too=json_too, **how)
            for word in WORDS:
                self.assertNotIn(word.lower(), (result.out + result.err).lower(), f"{args} json={json_too}")
        return result

    def test_nothing_of_it_is_shown_without_an_opening(self):
        code = self.secret("sangat-rahasia")
        item = self.ok("dossier", "show", code)["items"][0]["code"]
        self.ok("dossier", "return", code, "--note", "Nama Kartini salah")
        for args in (("dossier", "show", code), ("dossier", "list"), ("show", item), ("home",), ("history", code), ("history", item), ("find", "eselon"),
                     ("find", "khatulistiwa"), ("find", code), ("intake", "list"), ("check", code, "show"), ("verify", "--full"), ("text", "--pending")):
            self.says_nothing(*args)
        self.ok("dossier", "cancel", code, "--reason", "Kartini mundur", "--yes")
        for args in (("dossier", "show", code), ("dossier", "list"), ("history", code), ("find", "eselon")):
            self.says_nothing(*args)

    def test_a_hit_has_no_page_and_no_snippet(self):
        code = self.secret()
        for hit in self.ok("find", "zamrudkhatulistiwa") + self.ok("find", "eselon"):
            self.assertEqual((code, "(uraian dibatasi)", None, "", True), (hit["code"], hit["title"], hit["page"], hit["snippet"], hit["masked"]))

    def test_revealing_shows_it_and_stands_in_the_history(self):
        code = self.secret()
        before = len(self.ok("history", code))
        self.assertEqual("Mutasi Kartini ke eselon satu", self.ok("dossier", "show", code, "--reveal")["title"])
        notes = [e["note"] for e in self.ok("history", code, "--reveal")]
        self.assertIn("SK Kartini lengkap", notes)
        self.assertEqual("SK Kartini", self.ok("check", code, "show", "--reveal")["rows"][16]["note"])
        after = self.ok("history", code)
        self.assertEqual(["dossier.revealed"] * 3, [e["kind"] for e in after[before:]])
        self.ok("open", code, "-o", self.dir / "naskah.pdf")
        self.assertEqual("file.opened", self.ok("history", code)[-1]["kind"])

    def test_an_ordinary_one_shows_its_notes_and_logs_no_opening(self):
        code = self.registered(security="terbatas", title="Rencana kerja")
        self.ok("dossier", "return", code, "--note", "Kurang paraf")
        before = self.ok("history", code)
        self.assertIn("Kurang paraf", [e["note"] for e in before])
        self.ok("dossier", "show", code, "--reveal")
        self.assertEqual(before, self.ok("history", code))

    def test_what_lies_open_on_paper_carries_no_title(self):
        code = self.secret()
        for sheet in ("dossier-label", "scan-cover", "stamp"):
            out = self.dir / (sheet + ".pdf")
            self.ok("print", sheet, code, "-o", out)
            text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True).stdout
            about = subprocess.run(["pdfinfo", out], capture_output=True, text=True).stdout
            for word in WORDS:
                self.assertNotIn(word.lower(), (text + about).lower(), sheet)


if __name__ == "__main__":
    main()
