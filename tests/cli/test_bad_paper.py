"""What people hand in by mistake: each is answered with one clear sentence, and nothing is lost or half done."""
import os
import time

from office import main, tracking_code
from test_paper import Shelf

HEADS = "Nomor berkas;Kode klasifikasi;Uraian informasi;Kurun waktu;Jumlah\n"
JRA = "kode;uraian;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir;berlaku_dari;berlaku_sampai\n"


class BadPaper(Shelf):
    def told(self, *args, code, exit=1):
        error = self.refused(*args, code=code, exit=exit)
        self.assertGreater(len(error["message"]), 20, error)
        self.assertRegex(error["message"], r"[.!]$", "a whole sentence")
        return error

    def file(self, text, name="daftar.csv"):
        file = self.dir / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def nothing_lost(self, before):
        self.assertEqual(before, self.ok("list", "dossiers"))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    # -- places
    def test_a_box_into_itself_and_a_loop_of_places(self):
        folder = self.ok("place", "new", "--kind", "folder", "--name", "Map 1", "--in", self.a)["code"]
        tree = self.ok("place", "list")
        self.told("put", self.a, "--in", self.a, code="into-itself")
        self.told("put", folder, "--in", folder, code="into-itself")
        self.told("put", self.a, "--in", folder, code="place-loop")
        self.told("put", self.room, "--in", folder, code="place-loop")
        self.told("put", self.shelf, "--in", self.a, code="place-loop")
        self.assertEqual(tree, self.ok("place", "list"))

    # -- loans
    def test_a_loan_of_a_lent_dossier_and_a_return_of_one_that_is_not_lent(self):
        code = self.dossier(self.a)
        self.told("loan", "return", code, code="not-lent")
        self.ok("loan", "out", code, "--to", "Budi Contoh", "--due", "2099-12-01")
        loans = self.ok("loan", "list")
        error = self.told("loan", "out", code, "--to", "Siti Contoh", "--due", "2099-12-31", code="already-lent")
        self.assertIn("Budi Contoh", error["message"], "who has it is said")
        self.assertEqual(loans, self.ok("loan", "list"))
        self.assertEqual(["Budi Contoh"], [one["name"] for one in self.ok("borrower", "list")], "nobody was registered by the way")

    # -- codes
    def test_a_label_of_another_office(self):
        code, foreign = self.dossier(self.a), tracking_code("B", "7K3M9Q2XTA")
        self.told("put", foreign, "--in", self.a, code="unknown-code")
        self.told("put", code, foreign, "--in", self.b, code="unknown-code")
        self.assertEqual("Ruang Arsip / Rak 1 / Boks 1", self.ok("dossier", "show", code)["place"], "all of them or none")
        self.told("loan", "out", foreign, "--to", "Budi", "--due", "2099-12-01", code="unknown-code")
        self.told("put", code, "--in", tracking_code("X", "7K3M9Q2XTA"), code="unknown-place")
        audit = str(self.ok("shelf-audit", "start", "--at", self.a)["audit"])
        self.ok("shelf-audit", "scan", audit, foreign)
        self.assertEqual([foreign], self.ok("shelf-audit", "report", audit)["unexpected"], "an audit says that it lies there")
        self.assertEqual([], self.ok("borrower", "list"))

    # -- lists
    def test_lists_in_a_wrong_encoding(self):
        before = self.ok("list", "dossiers")
        for name, raw, code in (("utf16.csv", (HEADS + "1;PR.01;Satu;2019;1\n").encode("utf-16"), "table-not-text"), ("gambar.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "table-not-text"),
                                ("zip.csv", b"PK\x03\x04" + b"\0" * 40, None)):
            if code:
                self.told("import", "list", self.file(raw, name), code=code)
            else:
                self.refused("import", "list", self.file(raw, name))
        self.nothing_lost(before)

    def test_two_gigabytes_are_refused_at_once_and_not_read(self):
        before = self.ok("list", "dossiers")
        for name in ("besar.csv", "besar.xlsx"):
            huge = self.file(HEADS, name)
            os.truncate(huge, 2 << 30)
            began = time.monotonic()
            result = self.berkas("import", "list", huge)
            self.assertEqual(1, result.exit, str(result))
            self.assertLess(time.monotonic() - began, 10)
            self.assertIn(result.error, ("table-too-large", "table-spreadsheet", "table-not-text", "table-damaged"))
        self.nothing_lost(before)

    def test_formulas_come_in_as_text_and_go_out_defused(self):
        self.ok("import", "list", self.file(HEADS + "1;PR.01;\"'=HYPERLINK(\"\"http://x\"\")\";2019;1\n2;PR.01;@SUM(A1);2019;1\n3;PR.01;+62 811;2019;1\n4;PR.01;-cmd|' /C calc'!A0;2019;1\n"))
        self.assertEqual(["=HYPERLINK(\"http://x\")", "@SUM(A1)", "+62 811", "-cmd|' /C calc'!A0"], [row["title"] for row in self.ok("list", "dossiers")])
        out = self.dir / "keluar.csv"
        self.ok("list", "dossiers", "-o", out)
        for line in out.read_text("utf-8-sig").splitlines()[1:]:
            self.assertNotRegex(line, r'(^|;)"?[=@]')

    def test_duplicate_numbers_and_codes(self):
        result = self.berkas("import", "list", self.file(HEADS + "1;PR.01;Satu;2019;1\n1;PR.01;Satu lagi;2019;1\n"))
        self.assertEqual((1, 0, ["twice"]), (result.exit, result.json["taken"], [row["code"] for row in result.json["refused"]]), str(result))
        self.assertIn("baris 2", result.json["refused"][0]["reason"], "it names the other line")
        code = self.dossier()
        self.told("put", code, code, "--in", self.a, code="duplicate-code")
        self.assertEqual([], self.ok("list", "dossiers"))
        self.assertIsNone(self.ok("dossier", "show", code)["place"])

    # -- tables
    def test_retention_tables_with_gaps_and_overlaps(self):
        for name, rows in (("overlap.csv", "PR.01;Rencana;2;;3;Musnah;2020-01-01;2024-12-31\nPR.01;Rencana;1;;1;Musnah;2023-01-01;\n"),
                           ("mundur.csv", "PR.01;Rencana;2;;3;Musnah;2024-01-01;2020-12-31\n")):
            with self.subTest(name):
                result = self.berkas("table", "import", "retention", self.file(JRA + rows, name))
                self.assertEqual((1, 0), (result.exit, result.json.get("taken")), str(result))
                self.assertTrue(result.json["refused"], str(result))
                self.assertTrue(all(len(row["reason"]) > 20 for row in result.json["refused"]), str(result))
        # A gap may be what the office means: taken, and said with both lines.
        gap = self.ok("table", "import", "retention", self.file(JRA + "PR.01;Rencana;2;;3;Musnah;2020-01-01;2021-12-31\nPR.01;Rencana;1;;1;Musnah;2023-01-01;\n", "gap.csv"))
        remark, = gap["remarks"]
        self.assertEqual((2, 3), (gap["taken"], remark["line"]))
        self.assertIn("baris 2", remark["reason"])
        self.assertTrue(self.ok("verify", "--full")["ok"])


if __name__ == "__main__":
    main()
