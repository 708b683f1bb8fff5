"""table, classification, retention, hold, disposal: the records office as a script sees it."""
import os
import pathlib
import subprocess

from office import Office, main

DEMO = pathlib.Path(os.environ["BERKAS_SOURCE"]) / "packaging" / "demo" / "contoh"
JRA = "kode;uraian;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir\nPR.01.03;Kinerja;1;;-;Musnah\nPR.02;Program;1;;10;Permanen\nKP;Pegawai;2;setelah pensiun;3;Musnah\n"


class Records(Office):
    def table(self, text, name="tabel.csv"):
        file = self.dir / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def whole_way(self, number, until=None, extra=()):
        """Every stage of a destruction, with what the regulation asks for."""
        people = ("--person", "Ketua Contoh", "--person", "Anggota Satu", "--person", "Anggota Dua")
        stages = [("committee", "--number", "12/KEP/2025", "--by", "Kepala Biro Contoh", *people), ("propose",), ("appraise", "--number", "NOT-3/2025", *people),
                  ("approve", "--number", "77/2025", "--by", "Sekretaris Jenderal Contoh"), *extra, ("approve", "--number", "78/KEP/2025", "--by", "Menteri Contoh"),
                  ("minutes", "--number", "BA-9/2025", *people, "--witness", "Unit Hukum", "--witness", "Inspektorat", "--method", "dicacah")]
        for stage, *options in stages[:until]:
            self.ok("disposal", stage, str(number), "--date", "2025-06-02", *options)


class Tables(Records):
    def test_the_tables_that_come_along(self):
        for name, file in (("classification", "klasifikasi"), ("retention", "jra"), ("security", "skkaad")):
            done = self.ok("table", "import", name, DEMO / f"{file}-CONTOH.csv")
            self.assertEqual((done["rows"], []), (done["taken"], done["refused"]))
        self.assertEqual(["PR.01", "PR.01.01", "PR.01.03"], [one["code"] for one in self.ok("classification", "list", "rencana k")])
        shown = self.ok("classification", "show", "pr.01.03")
        self.assertEqual((["PR", "PR.01", "PR.01.03"], "biasa"), (shown["line"], shown["security"]))
        self.assertNotIn("PR.02", [one["code"] for one in self.ok("classification", "list")])
        self.assertIn("PR.02", [one["code"] for one in self.ok("classification", "list", "--all")])
        code = self.concluded()
        for words, why in ((("PR.02",), "retired-class"), (("ZZ.01",), "unknown-class"), (("KP.04.01",), "below-security")):
            self.refused("dossier", "register", code, "--class", *words, "--security", "biasa", code=why)
        self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa")
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_all_rows_or_none_and_each_with_its_line(self):
        bad = self.table("kode;uraian;induk\nPR;Perencanaan;\nPR;Lagi;\nKU;=1+1;\nX;x;TIDAK\n")
        result = self.berkas("table", "import", "classification", bad)
        self.assertEqual(1, result.exit, str(result))
        self.assertEqual((4, 0, [3, 4, 5]), (result.json["rows"], result.json["taken"], [one["line"] for one in result.json["refused"]]))
        self.assertEqual([], self.ok("classification", "list"))
        good = self.table("kode,uraian\r\nPR,Perencanaan\r\n")
        self.assertEqual(1, self.ok("table", "import", "classification", good, "--dry-run")["taken"])
        self.assertEqual([], self.ok("classification", "list"))
        self.assertEqual(1, self.ok("classification", "import", good)["changed"])

    def test_what_is_no_table_is_one_sentence(self):
        cases = ((b"", "table-empty"), (b"kode;judul\nPR;x\n", "table-columns"), (b"kode;uraian\nPR;\xe9\n", "table-encoding"), (b'kode;uraian\nPR;"putus', "table-cut-off"),
                 (b"PK\x03\x04", "table-spreadsheet"), (b"k\0o\0d\0e\0", "table-not-text"), (b'kode;uraian\nPR;a"b\n', "table-quotes"))
        for bytes_, code in cases:
            self.refused("table", "import", "classification", self.table(bytes_), code=code)
        huge = self.table(b"kode;uraian\n")
        os.truncate(huge, 2 << 30)
        self.refused("table", "import", "retention", huge, code="table-too-large")
        self.refused("table", "import", "security", self.dir / "nowhere.csv", code="table-unreadable")
        self.refused("table", "import", "people", huge, exit=2)


class Retention(Records):
    def setUp(self):
        super().setUp()
        self.ok("table", "import", "retention", self.table(JRA))

    def old(self, **how):
        code, filed = self.filed(**how)
        self.ok("retention", "trigger", code, "--on", "2010-05-05", "--note", "contoh")
        return code, filed["sha256"]

    def test_due_and_lacking(self):
        code = self.registered()
        self.assertEqual([], self.ok("retention", "due"))
        shown = self.ok("retention", "show", code)
        self.assertEqual(("destroy", "PR.01.03: 1 tahun, musnah"), (shown["next"], shown["rule"]))
        year = int(shown["due"][:4])
        self.assertEqual([code], [one["code"] for one in self.ok("retention", "due", "--year", str(year))])
        self.assertEqual([], self.ok("retention", "due", "--on", f"{year}-12-30"))
        due = self.ok("retention", "due", "--on", f"{year}-12-31")
        self.assertEqual((code, "destroy", f"{year}-12-31"), (due[0]["code"], due[0]["next"], due[0]["due"]))
        self.ok("retention", "trigger", code, "--on", "2010-02-03", "--note", "berlaku surut")
        self.assertEqual("2011-12-31", self.ok("retention", "due")[0]["due"])
        self.refused("retention", "trigger", code, "--on", "2199-01-01", code="date-ahead")
        other = self.concluded()
        self.ok("dossier", "register", other, "--class", "ZZ", "--security", "biasa")
        self.assertEqual([(other, "rule")], [(one["code"], one["lacking"]) for one in self.ok("retention", "lacking")])

    def test_destroyed_by_the_whole_procedure_and_by_nothing_less(self):
        code, sha256 = self.old()
        number = self.ok("disposal", "new", "--kind", "destroy", "--title", "Usul musnah CONTOH")["disposal"]
        self.refused("disposal", "carry-out", str(number), "--yes", code="not-next")
        self.refused("disposal", "add", str(number), self.registered(), code="not-due")
        self.assertEqual([code], [one["code"] for one in self.ok("disposal", "add", str(number), "--due")["dossiers"]])
        self.whole_way(number, until=3)
        rows = self.ok("list", "disposal", "--of", str(number))
        self.assertEqual([(1, code, "PR.01.03: 1 tahun, musnah", "2011-12-31")], [(row["no"], row["code"], row["rule"], row["due"]) for row in rows])
        for ending in ("csv", "xlsx", "pdf"):
            self.ok("list", "disposal", "--of", str(number), "-o", self.dir / f"usul.{ending}")
        self.assertIn("Daftar Arsip Usul Musnah", self.berkas("list", "disposal", "--of", str(number), json_too=False).out)
        self.assertEqual([code], [row["code"] for row in self.ok("list", "disposal")])
        self.refused("list", "disposal", "--of", "99", code="unknown-disposal")
        self.refused("disposal", "minutes", str(number), "--date", "2025-06-02", "--number", "x", code="not-next")
        held = self.ok("hold", "set", code, "--reason", "Perkara 12/G/2025")
        self.refused("disposal", "approve", str(number), "--date", "2025-06-02", "--number", "1", "--by", "x", code="held")
        self.assertEqual([held["hold"]], [one["hold"] for one in self.ok("hold", "list")])
        self.ok("hold", "release", code, "--note", "Putusan 12/G/2025")
        for stage, *options in (("approve", "--number", "77", "--by", "Sekjen"), ("approve", "--number", "78", "--by", "Menteri"),
                                ("minutes", "--number", "BA-9", "--person", "A", "--person", "B", "--witness", "C", "--witness", "D", "--method", "dicacah")):
            self.refused("disposal", "carry-out", str(number), "--yes", code="not-next")
            self.ok("disposal", stage, str(number), "--date", "2025-06-02", *options)
        self.assertTrue(any(sha256 in str(file) for file in self.files()))
        done = self.ok("disposal", "close", str(number), "--yes")
        self.assertEqual(("done", None), (done["state"], done["next"]))
        self.assertEqual(["committee", "list", "appraisal", "approval", "decree", "minutes", "carried-out"], [one["stage"] for one in done["stages"] if one["done"]])
        self.assertFalse(any(sha256 in str(file) for file in self.files()))
        pictures = [p for p in (self.store / "intake").rglob("*") if p.suffix in (".jpg", ".png", ".tif")]
        self.assertEqual([], pictures)
        self.assertTrue(self.ok("verify", "--full")["ok"])
        self.refused("open", code, "-o", self.dir / "x.pdf", code="destroyed")
        self.refused("put", code, "--in", self.box(), code="destroyed")
        self.refused("scan", code, "--device", "simulated:/nowhere", code="destroyed")
        self.assertEqual(code, self.ok("find", code)[0]["code"])
        self.assertEqual([], self.ok("retention", "due"))
        self.assertEqual([], self.ok("one-legged"))
        self.assertEqual("done", self.ok("disposal", "list")[0]["state"])
        self.assertEqual("musnah", self.ok("dossier", "show", code)["record_status"])
        self.assertEqual(number, self.ok("retention", "show", code)["ended_in"])
        self.assertIn("disposal.minutes", [event["kind"] for event in self.ok("history", code)])

    def test_restricted_titles_are_on_no_list(self):
        code = self.concluded(title="Kasus Kartini")
        self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "rahasia")
        self.ok("retention", "trigger", code, "--on", "2010", "--note", "contoh")
        number = self.ok("disposal", "new", "--kind", "destroy")["disposal"]
        self.ok("disposal", "add", str(number), code)
        self.ok("hold", "set", code, "--reason", "Kartini menggugat")
        for args in (("list", "disposal"), ("retention", "due"), ("retention", "show", code), ("disposal", "show", str(number)), ("disposal", "list"), ("hold", "list")):
            for json_too in (True, False):
                result = self.berkas(*args, json_too=json_too)
                self.assertEqual(0, result.exit, str(result))
                self.assertNotIn("Kartini", result.out + result.err)

    def signed_minutes_come_back(self, number):
        """Printed, and read from the pictures a scanner makes of it: kept once, another letter never."""
        pdf = self.dir / "ba.pdf"
        self.ok("print", "transfer-minutes", str(number), "-o", pdf)
        subprocess.run(["pdftoppm", "-gray", "-r", "200", "-png", str(pdf), str(self.dir / "ba")], check=True)
        scans = sorted(self.dir.glob("ba-*.png"))
        self.refused("disposal", "read-back", str(number), next(self.pictures(1).iterdir()), code="no-minutes-code")
        files = len(self.files())
        self.ok("disposal", "read-back", str(number), *scans)
        self.assertEqual(files + 1, len(self.files()), "the signed paper lies in the store")
        self.ok("disposal", "read-back", str(number), *scans)
        self.assertEqual(files + 1, len(self.files()), "the same paper twice is kept once")
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_a_transfer_then_a_hand_over(self):
        code = self.concluded()
        self.ok("dossier", "register", code, "--class", "PR.02", "--security", "biasa")
        self.ok("retention", "trigger", code, "--on", "2001", "--note", "contoh")
        number = self.ok("disposal", "new", "--kind", "transfer")["disposal"]
        self.ok("disposal", "add", str(number), code)
        self.ok("disposal", "propose", str(number), "--date", "2025-01-02")
        self.refused("disposal", "approve", str(number), "--date", "2025-01-01", "--by", "Kepala Biro", code="date-order")
        self.ok("disposal", "approve", str(number), "--date", "2025-01-03", "--by", "Kepala Biro")
        self.refused("disposal", "minutes", str(number), "--date", "2025-01-04", "--number", "BA-1", "--person", "A", code="people-required")
        self.ok("disposal", "minutes", str(number), "--date", "2025-01-04", "--number", "BA-1", "--person", "A", "--person", "B")
        self.signed_minutes_come_back(number)
        self.ok("disposal", "carry-out", str(number))
        self.assertEqual([code], [row["number"] and code for row in self.ok("list", "inactive")])
        self.assertEqual("permanent", self.ok("retention", "due")[0]["next"])
        self.assertTrue(self.ok("verify", "--full")["ok"])


if __name__ == "__main__":
    main()
