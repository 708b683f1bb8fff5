"""list: the office's lists as rows, CSV, XLSX and as a form."""
import csv
import subprocess
import xml.etree.ElementTree as ET
import zipfile

from office import Office, main

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Lists(Office):
    def cells(self, file):
        """Every cell of a workbook: (row, column letter) -> (type, value)."""
        with zipfile.ZipFile(file) as book:
            self.assertIsNone(book.testzip())
            sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        out = {}
        for cell in sheet.iter(SHEET + "c"):
            ref = cell.get("r")
            letter = ref.rstrip("0123456789")
            text = "".join(t.text or "" for t in cell.iter(SHEET + "t"))
            out[int(ref[len(letter):]), letter] = (cell.get("t", "n"), text or cell.findtext(SHEET + "v"))
            self.assertIsNone(cell.find(SHEET + "f"), "no formula ever")
        return out

    def test_the_lists_in_every_shape(self):
        late = self.registered(title="=HYPERLINK(\"x\") jahat; \"kutip\"")
        early = self.concluded(title="Rencana kerja 2024")
        self.ok("dossier", "register", early, "--class", "PR.01.02", "--security", "biasa", "--document-number", "01.02", "--document-date", "2024-03-05")
        rows = self.ok("list", "dossiers")
        self.assertEqual([early, late], [row["code"] for row in rows], "by classification, then by number")
        self.assertEqual([1, 2], [row["no"] for row in rows])
        out = self.dir / "daftar.csv"
        self.ok("list", "dossiers", "-o", out)
        self.assertTrue(out.read_bytes().startswith(b"\xef\xbb\xbf"))
        with open(out, encoding="utf-8-sig", newline="") as lines:
            table = list(csv.reader(lines, delimiter=";"))
        self.assertEqual("'=HYPERLINK(\"x\") jahat; \"kutip\"", table[2][4])
        book = self.dir / "isi.xlsx"
        self.ok("list", "items", "-o", book)
        cells = list(self.cells(book).values())
        self.assertIn(("inlineStr", "01.02"), cells, "a number of a document stays text")
        self.assertIn(("n", "45356"), cells, "5 March 2024 is a date")
        self.assertEqual(["isi.xlsx"], [f.name for f in self.dir.iterdir() if f.name.startswith("isi")], "no scratch is left")

    def test_what_is_restricted_stands_in_no_list(self):
        code = self.registered(security="sangat-rahasia", title="Mutasi Kartini")
        for kind in ("dossiers", "items", "active", "agenda", "converted"):
            for ending in ("csv", "xlsx", "pdf"):
                out = self.dir / f"{kind}.{ending}"
                result = self.berkas("list", kind, "-o", out)
                self.assertEqual(0, result.exit, str(result))
                text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True).stdout if ending == "pdf" else result.out
                text += "".join(str(v) for v in self.cells(out).values()) if ending == "xlsx" else out.read_text(errors="replace") if ending == "csv" else ""
                self.assertNotIn("kartini", text.lower(), f"{kind}.{ending}")
        self.assertIn(code, [row["code"] for row in self.ok("list", "dossiers")])

    def test_filters_and_the_agenda(self):
        self.received(title="Belum didaftar")
        one = self.concluded(title="Data 2023")
        self.ok("dossier", "register", one, "--class", "PR.01.03", "--security", "biasa", "--period", "2023")
        self.assertEqual([one], [row["code"] for row in self.ok("list", "dossiers", "--year", "2023")])
        self.assertEqual([], self.ok("list", "dossiers", "--year", "2019"))
        self.assertEqual([one], [row["code"] for row in self.ok("list", "dossiers", "--class", "PR.01")])
        self.assertEqual([], self.ok("list", "dossiers", "--class", "PR.0"), "a class is whole numbers, not letters")
        agenda = self.ok("list", "agenda")
        self.assertEqual(2, len(agenda), "what was received, registered or not")
        self.assertEqual(("Budi Contoh", 3), (agenda[0]["from"], agenda[0]["sheets"]))

    def test_converted_names_the_file_and_its_hash(self):
        code, filed = self.filed()
        row, = self.ok("list", "converted")
        self.assertEqual((filed["sha256"][:16], 2), (row["sha256"], row["pages"]))
        self.assertNotIn(str(self.dir), str(row))

    def test_the_form_repeats_its_heads_and_keeps_its_signatures(self):
        for i in range(14):
            code = self.concluded(title=f"Berkas nomor {i} dengan judul yang panjang sekali " * 4)
            self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa")
        for paper in ("A4", "F4"):
            out = self.dir / f"{paper}.pdf"
            self.ok("list", "dossiers", "-o", out, "--paper", paper)
            pages = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True).stdout.split("\f")[:-1]
            self.assertGreater(len(pages), 1)
            for page in pages:
                self.assertIn("Nomor berkas", page)
                self.assertIn("(5)", page)
            self.assertIn("Jumlah: 14 berkas", pages[-1])
            self.assertIn("Kepala unit pengolah", pages[-1])
            self.assertIn("BRK1-B-", pages[-1], "the signatures do not stand alone")

    def test_wrong_use(self):
        self.assertEqual(2, self.berkas("list", "semua").exit)
        self.refused("list", "dossiers", "-o", self.dir / "daftar.doc", code="unknown-format")
        there = self.dir / "ada.csv"
        there.write_text("x")
        self.refused("list", "dossiers", "-o", there, code="file-exists")
        self.assertEqual("x", there.read_text())


if __name__ == "__main__":
    main()
