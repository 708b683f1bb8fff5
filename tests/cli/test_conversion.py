"""conversion: alih media, its minutes printed, signed, scanned back. The minutes of a disposal: test_retention."""
import hashlib
import pathlib
import subprocess

from office import Office, main


class Conversion(Office):
    def pages(self, pdf, name):
        """The printed paper as a scanner sees it: a folder of pictures."""
        folder = self.dir / name
        folder.mkdir()
        subprocess.run(["pdftoppm", "-gray", "-r", "200", "-png", str(pdf), str(folder / "p")], check=True)
        return folder, sorted(folder.iterdir())

    def printed(self, number, name="ba"):
        pdf = self.dir / f"{name}.pdf"
        done = self.ok("print", "conversion-minutes", str(number), "-o", pdf)
        return (done, *self.pages(pdf, name))

    def test_from_the_set_to_the_leaders_signature(self):
        code, filed = self.filed()
        made = self.ok("conversion", "new", "--place", "Ruang Arsip", "--leader", "Kepala Biro Contoh")
        number = made["conversion"]
        self.assertEqual((1, "open", []), (number, made["state"], made["dossiers"]))
        self.refused("conversion", "read-back", str(number), "tidak-ada.png", code="not-printed")
        self.refused("print", "conversion-minutes", str(number), "-o", self.dir / "kosong.pdf", code="empty-set")
        added = self.ok("conversion", "add", str(number), "--everything")
        self.assertEqual([code], [one["code"] for one in added["dossiers"]])
        self.refused("print", "conversion-certificate", code, "-o", self.dir / "s.pdf", code="not-authenticated")
        self.ok("conversion", "set", str(number), "--note", "Halaman 2 dipindai ulang")
        done, folder, pages = self.printed(number)
        self.assertEqual(made["form"], done["form"])
        text = subprocess.run(["pdftotext", str(self.dir / "ba.pdf"), "-"], capture_output=True, text=True).stdout
        for words in ("Ruang Arsip", made["minutes"], "Halaman 2 dipindai ulang", "Kepala Biro Contoh"):
            self.assertIn(words, text)
        self.refused("conversion", "set", str(number), "--place", "Lain", code="minutes-printed")
        self.refused("conversion", "remove", str(number), code, code="minutes-printed")
        self.assertEqual({"conversion": number}, self.ok("show", made["form"])["minutes"])
        self.assertIsNone(self.ok("show", code)["authenticated"])

        tray = self.ok("scan", "--batch", "--device", f"simulated:{folder}", "--dpi", "200")["intake"]
        back = self.ok("conversion", "read-back", str(number), "--intake", tray)
        self.assertEqual(("authenticated", "Kepala Biro Contoh"), (back["state"], back["authenticated"]["by"]))
        shown = self.ok("dossier", "show", code)
        self.assertEqual(back["authenticated"], shown["authenticated"])
        kept = {hashlib.sha256(file.read_bytes()).hexdigest() for file in self.files()}
        self.assertIn(back["signed_file"], kept, "the signed paper lies in the store")
        signed, = (item["code"] for item in shown["items"] if not item["main"])
        self.ok("open", signed, "-o", self.dir / "bertanda-tangan.pdf")
        self.assertEqual(back["signed_file"], hashlib.sha256((self.dir / "bertanda-tangan.pdf").read_bytes()).hexdigest(), "and opens by its item's code")
        row, = self.ok("list", "converted")
        self.assertEqual((made["minutes"], back["authenticated"]["on"], filed["sha256"][:16]), (row["minutes"], row["authenticated"], row["sha256"]))
        sealed = [f["sha256"] for f in self.ok("dossier", "show", code)["files"] if f["role"] == "archival"]
        self.assertEqual([filed["sha256"]], sealed, "the archival file never changes")
        self.ok("print", "conversion-certificate", code, "-o", self.dir / "sertifikat.pdf")
        self.refused("conversion", "cancel", str(number), "--reason", "salah", code="authenticated")
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_the_wrong_paper_is_told_apart_and_nothing_is_lost(self):
        first, _ = self.filed()
        second, _ = self.filed()
        for number, code in ((1, first), (2, second)):
            self.ok("conversion", "new", "--leader", "Kepala Biro Contoh")
            self.ok("conversion", "add", str(number), code)
        self.refused("conversion", "add", "2", first, code="in-another")
        _, _, mine = self.printed(1, "satu")
        _, _, other = self.printed(2, "dua")
        self.refused("conversion", "read-back", "1", *other, code="other-paper")
        self.refused("conversion", "read-back", "1", *mine, mine[0], code="page-twice")
        again = self.dir / "lagi.png"
        subprocess.run(["convert", str(mine[0]), "-rotate", "180", "-brightness-contrast", "-5", str(again)], check=True)
        self.refused("conversion", "read-back", "1", *mine, again, code="page-twice")
        letter = next(pathlib.Path(self.pictures(1)).iterdir())
        self.refused("conversion", "read-back", "1", letter, code="no-minutes-code")
        if len(mine) > 1:
            self.refused("conversion", "read-back", "1", mine[0], code="page-missing")
        self.assertEqual("minutes-printed", self.ok("conversion", "show", "1")["state"])
        once = self.ok("conversion", "read-back", "1", *mine)
        self.assertEqual(once["signed_file"], self.ok("conversion", "read-back", "1", *reversed(mine))["signed_file"], "the same paper twice is kept once")
        self.ok("conversion", "cancel", "2", "--reason", "Berkasnya keliru")
        third = self.ok("conversion", "new")
        self.assertEqual(3, third["conversion"], "a number is never used again")
        self.assertEqual([second], [one["code"] for one in self.ok("conversion", "add", "3", "--everything")["dossiers"]])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_a_sheet_that_lay_upside_down_is_kept_upright(self):
        self.filed()
        self.ok("conversion", "new", "--leader", "Kepala Biro Contoh")
        self.ok("conversion", "add", "1", "--everything")
        _, folder, pages = self.printed(1)
        for page in pages:
            subprocess.run(["mogrify", "-rotate", "180", str(page)], check=True)
        back = self.ok("conversion", "read-back", "1", *pages)
        signed, = (file for file in self.files() if hashlib.sha256(file.read_bytes()).hexdigest() == back["signed_file"])
        kept, printed = (subprocess.run(["pdftoppm", "-gray", "-r", "20", "-f", "1", "-l", "1", str(pdf)], capture_output=True, check=True).stdout for pdf in (signed, self.dir / "ba.pdf"))
        self.assertEqual(len(printed), len(kept))
        head = printed.index(b"255") + 4
        differ = [sum(abs(a - b) for a, b in zip(body, printed[head:])) for body in (kept[head:], kept[:head - 1:-1])]
        self.assertLess(differ[0], 0.7 * differ[1], "it lies as it was printed, not upside down")


if __name__ == "__main__":
    main()
