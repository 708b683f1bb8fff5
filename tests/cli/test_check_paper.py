"""check read-back: the printed sheet comes back with ticks made by hand."""
import pathlib
import sqlite3
import struct
import subprocess
import zlib

from office import Office, main

DPI = 200


class Paper:
    """One printed page as gray pixels; ticks are drawn where the kept geometry says that the boxes are."""

    def __init__(self, pdf, page, boxes):
        pgm = subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), "-f", str(page), "-l", str(page), str(pdf)], check=True, capture_output=True).stdout
        _, size, _, pixels = pgm.split(b"\n", 3)
        self.width, self.height = map(int, size.split())
        self.pixels, self.boxes = bytearray(pixels), boxes

    def dot(self, x_mm, y_mm, r_mm=0.25, gray=40):
        cx, cy, r = x_mm / 25.4 * DPI, y_mm / 25.4 * DPI, r_mm / 25.4 * DPI
        for y in range(int(cy - r), int(cy + r) + 2):
            for x in range(int(cx - r), int(cx + r) + 2):
                if (x - cx) ** 2 + (y - cy) ** 2 <= r * r and 0 <= x < self.width and 0 <= y < self.height:
                    self.pixels[y * self.width + x] = gray

    def stroke(self, points, **how):
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            for i in range(41):
                self.dot(x0 + (x1 - x0) * i / 40, y0 + (y1 - y0) * i / 40, **how)

    def tick(self, row, column):
        x, y, _ = self.boxes[row, column]
        self.stroke([(x + 0.5, y + 1.7), (x + 1.4, y + 2.8), (x + 4.0, y - 0.6)])

    def strike(self, row, column):
        x, y, _ = self.boxes[row, column]
        for at in (1.3, 2.3):
            self.stroke([(x - 1.2, y + at), (x + 4.8, y + at + 0.2)])

    def smudge(self, row, column):
        x, y, _ = self.boxes[row, column]
        self.stroke([(x + 1.2, y + 1.8), (x + 2.1, y + 1.8)], r_mm=0.2)

    def blot(self, x, y):
        for i in range(0, 60):
            self.stroke([(x, y + i * 0.1), (x + 6, y + i * 0.1)], gray=255)

    def save(self, file, upside_down=False):
        pixels = self.pixels[::-1] if upside_down else self.pixels
        lines = b"".join(b"\0" + bytes(pixels[y * self.width:(y + 1) * self.width]) for y in range(self.height))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        per_metre = round(DPI / 0.0254)
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)) +
                         chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))
        return file


class CheckPaper(Office):
    def printed(self, code):
        pdf = self.dir / f"lembar-{len(list(self.dir.glob('lembar*')))}.pdf"
        form = self.ok("print", "check-sheet", code, "-o", pdf)
        with sqlite3.connect(self.store / "catalogue.db") as db:
            kept = db.execute("SELECT answer FROM answer WHERE key LIKE 'form-geometry:%' ORDER BY key DESC").fetchall()
        boxes = {}
        for line in kept[0][0].splitlines():
            parts = line.split("\t")
            if parts[0] == "box":
                boxes.setdefault(int(parts[3]), {})[parts[1], parts[2]] = tuple(map(float, parts[4:7]))
        return [Paper(pdf, page, boxes[page]) for page in sorted(boxes)], form

    def saved(self, pages, name="pindai", **how):
        return [page.save(self.dir / f"{name}-{i}.png", **how) for i, page in enumerate(pages)]

    def everything_ticked(self, pages, but=()):
        for page in pages:
            for row, column in page.boxes:
                wanted = column == "ada" or column == "sesuai" or (row == "kesimpulan" and column == "lengkap")
                if wanted and (row, column) not in but:
                    page.tick(row, column)

    def test_ticks_on_paper_become_the_electronic_sheet_in_one_act(self):
        code = self.received()
        pages, _ = self.printed(code)
        self.everything_ticked(pages)
        files = self.saved(pages, upside_down=True)
        paper = self.ok("check", code, "read-back", *files)
        self.assertEqual((2, [], 0, 0), (paper["pages"], paper["missing_pages"], paper["unsure"], paper["differing"]))
        self.assertIsNone(self.ok("check", code, "show")["rows"][0]["present"])  # a proposal changes nothing
        before = len(self.ok("history", code))
        done = self.ok("check", code, "read-back", *files, "--apply", "--conclude", "--conclusion-note", "dari kertas")
        self.assertIn(done["sheet"]["conclusion"], ("complete", "with-notes"))
        self.assertEqual("K3", self.ok("dossier", "show", code)["state"])
        self.assertEqual(before + 1, len(self.ok("history", code)))
        self.assertEqual("signed-form", self.role_of(code, done["kept"]["sha256"]))
        self.assertTrue(self.ok("verify", "--full")["ok"])
        again = self.ok("check", code, "read-back", *files, "--apply")  # concluded by now: kept once, nothing rewritten
        self.assertEqual((True, 0, done["kept"]["sha256"]), (again["kept"]["already"], again["taken"], again["kept"]["sha256"]))

    def role_of(self, code, sha256):
        with sqlite3.connect(self.store / "catalogue.db") as db:
            return db.execute("SELECT role FROM stored_file WHERE sha256=?", [sha256]).fetchone()[0]

    def test_what_is_unsure_waits_for_the_clerk(self):
        code = self.received()
        pages, _ = self.printed(code)
        self.everything_ticked(pages, but={("A3", "ada"), ("A5", "ada")})
        pages[0].tick("A3", "ada"), pages[0].tick("A3", "tidak-ada")      # two marks
        pages[0].tick("A5", "tidak-ada"), pages[0].strike("A5", "tidak-ada"), pages[0].tick("A5", "ada")  # corrected by hand
        files = self.saved(pages)
        paper = self.ok("check", code, "read-back", *files, "--pictures", self.dir / "gambar")
        asked = {q["question"]: q for q in paper["questions"]}
        self.assertEqual(("unsure", "two-marks"), (asked["A3.present"]["state"], asked["A3.present"]["why"]))
        self.assertNotEqual("no", asked["A5.present"]["answer"])          # never the box that was taken back
        self.assertTrue((self.dir / "gambar" / "A3.present.png").stat().st_size > 500)
        self.refused("check", code, "read-back", *files, "--apply", code="unsure")
        self.assertIsNone(self.ok("check", code, "show")["rows"][0]["present"])
        self.refused("check", code, "read-back", *files, "--apply", "--answer", "A3.present=perhaps", exit=2, code="unknown-answer")
        done = self.ok("check", code, "read-back", *files, "--apply", "--leave-unsure", "--answer", "A3.present=yes", "--answer", "A5.present=yes")
        rows = {r["row"]: r for r in done["sheet"]["rows"]}
        self.assertEqual(("yes", "yes"), (rows["A3"]["present"], rows["A5"]["present"]))

    def test_what_the_screen_says_is_not_overwritten_without_saying_so(self):
        code = self.received()
        pages, _ = self.printed(code)
        self.everything_ticked(pages)
        files = self.saved(pages)
        self.ok("check", code, "fill", "--row", "A4", "--present", "no", "--note", "tidak dilampirkan")
        self.refused("check", code, "read-back", *files, "--apply", code="differs")
        kept = self.ok("check", code, "read-back", *files, "--apply", "--differing", "screen", "--leave-unsure")
        self.assertEqual("no", next(r for r in kept["sheet"]["rows"] if r["row"] == "A4")["present"])

    def test_a_sheet_of_another_dossier_and_half_a_sheet(self):
        code, other = self.received(), self.received(title="Lain")
        pages, _ = self.printed(code)
        files = self.saved(pages)
        self.refused("check", other, "read-back", *files, code="other-sheet")
        self.assertEqual([2], self.ok("check", code, "read-back", files[0])["missing_pages"])
        pages[0].blot(7.5, 7.5), pages[0].blot(283.5, 7.5)
        self.refused("check", code, "read-back", *self.saved(pages[:1], "sobek"), code="marks-missing")
        self.refused("check", code, "read-back", exit=2, code="usage")
        self.refused("check", code, "read-back", self.dir / "tidak-ada.png", code="no-such-file")


if __name__ == "__main__":
    main()
