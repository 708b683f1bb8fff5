"""Our workbooks as a spreadsheet of another maker reads them: the types of their cells, and their text beside our CSV."""
import csv
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ET

from office import main
from test_paper import Shelf

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
VALUE, DATE = ("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}" + name for name in ("value-type", "date-value"))
TABLE, TEXT = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}", "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@unittest.skipUnless(OFFICE, "LibreOffice is not installed (packaging/setup --all): what a spreadsheet makes of our workbooks was not looked at")
class Spreadsheet(Shelf):
    def read(self, book):
        """Every row of the first sheet as (type, shown, date) of its cells, as LibreOffice understood them."""
        subprocess.run([OFFICE, f"-env:UserInstallation=file://{self.dir}/lo", "--headless", "--convert-to", "fods", "--outdir", self.dir / "lo-out", book], check=True, capture_output=True, timeout=120, env=self.env)
        sheet = next(ET.parse(self.dir / "lo-out" / (book.stem + ".fods")).getroot().iter(TABLE + "table"))
        rows = []
        for row in sheet.iter(TABLE + "table-row"):
            cells = []
            for cell in row.findall(TABLE + "table-cell"):
                one = (cell.get(VALUE), "\n".join("".join(p.itertext()) for p in cell.findall(TEXT + "p")), cell.get(DATE))
                cells += [one] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 40)
                self.assertIsNone(cell.get(TABLE + "formula"), "no formula ever")
            rows.append(cells)
        return rows

    def compared(self, kind, dates=(), numbers=()):
        self.ok("list", kind, "-o", self.dir / f"{kind}.xlsx")
        self.ok("list", kind, "-o", self.dir / f"{kind}.csv")
        with open(self.dir / f"{kind}.csv", encoding="utf-8-sig", newline="") as lines:
            ours = list(csv.reader(lines, delimiter=";"))
        rows = self.read(self.dir / f"{kind}.xlsx")
        head = next(i for i, row in enumerate(rows) if row and row[0][1] == ours[0][0])
        self.assertEqual(ours[0], [cell[1] for cell in rows[head][:len(ours[0])]])
        for line, row in zip(ours[1:], rows[head + 1:], strict=False):
            for name, text, (kept, shown, date) in zip(ours[0], line, row):
                if not text:
                    self.assertIsNone(kept, f"{kind} {name}: empty stays empty")
                elif name in dates and len(text) == 10:
                    self.assertEqual(("date", text), (kept, (date or "")[:10]), f"{kind} {name}")
                elif name in numbers:
                    self.assertEqual(("float", text), (kept, shown), f"{kind} {name}")
                else:
                    self.assertEqual("string", kept, f"{kind} {name}: {text}")
                    self.assertEqual(text[1:] if text[0] == "'" else text, shown, f"{kind} {name}")
        return ours

    def test_codes_dates_counts_and_what_looks_like_a_formula(self):
        titles = ["=HYPERLINK(\"http://x\")", "+62 811 2222", "-cmd|' /C calc'!A0", "@SUM(A1:A9)", "1.0", "2024-03-05", "00123"]
        codes = [self.concluded(title=title) for title in titles]
        for i, code in enumerate(codes):
            self.ok("dossier", "register", code, "--class", "01.02", "--security", "biasa", "--document-number", "01.02", "--document-date", f"2024-03-0{i + 1}")
        self.ok("loan", "out", codes[0], "--to", "=Budi", "--due", "2099-12-01", "--sheets", "3")
        dossiers = self.compared("dossiers", numbers=("No.",))
        self.assertEqual(len(titles) + 1, len(dossiers))
        self.assertEqual({"01.02"}, {line[3] for line in dossiers[1:]})
        self.compared("items", dates=("Tanggal",), numbers=("No.", "Nomor item"))
        self.compared("agenda", dates=("Tanggal diterima",), numbers=("No.", "Lembar"))
        self.compared("loans", dates=("Tanggal pinjam", "Batas kembali", "Tanggal kembali"), numbers=("No.",))


if __name__ == "__main__":
    main()
