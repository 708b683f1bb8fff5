"""file, open, text, read: the sealed copy, given PDFs, idempotence, bad files."""
import hashlib
import shutil
import subprocess

from office import Office, main


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Filing(Office):
    def test_filed_opened_and_the_hash_is_the_files(self):
        code, filed = self.filed(pages=2)
        self.assertEqual((code, 2), (filed["code"], filed["pages"]))
        out = self.dir / "naskah.pdf"
        opened = self.ok("open", code, "-o", out)
        self.assertEqual(filed["sha256"], sha256(out))
        self.assertEqual((filed["sha256"], filed["bytes"]), (opened["sha256"], out.stat().st_size))
        shown = self.ok("dossier", "show", code)
        self.assertEqual(("K6", ["archival"]), (shown["state"], [f["role"] for f in shown["files"] if f["role"] == "archival"]))
        self.assertEqual(["label", "place"], sorted(shown["missing"]))
        self.assertEqual([], self.ok("intake", "list"))

    def test_filing_the_same_intake_again_gives_the_first_answer(self):
        code = self.registered()
        intake = self.scan(code, self.pictures(1))["intake"]
        self.answer_flags(intake)
        first = self.ok("file", code, "--intake", intake)
        events = self.ok("verify")["events"]
        again = self.ok("file", code, "--intake", intake)
        self.assertEqual((first["sha256"], True), (again["sha256"], again["already"]))
        self.assertEqual(events, self.ok("verify")["events"])

    def test_the_stamp_on_page_one_is_the_dossiers_code(self):
        code, _ = self.filed(pages=1)
        out = self.dir / "naskah.pdf"
        self.ok("open", code, "-o", out)
        codes = self.ok("read", out)
        self.assertIn((1, code, True, True, "B"), [(c["page"], c["text"], c["ours"], c["known"], c["type"]) for c in codes])

    def test_filing_registers_where_a_class_is_given(self):
        code = self.concluded()
        intake = self.scan(code, self.pictures(1))["intake"]
        self.answer_flags(intake)
        filed = self.ok("file", code, "--class", "PR.01.03", "--security", "biasa", "--place", self.box())
        shown = self.ok("dossier", "show", code)
        self.assertTrue(shown["number"])
        self.assertEqual(["label"], filed["missing"])

    def test_filed_without_class_or_place_is_kept_and_says_what_lacks(self):
        code = self.concluded()
        intake = self.scan(code, self.pictures(1))["intake"]
        self.answer_flags(intake)
        filed = self.ok("file", code)
        self.assertEqual(["class", "label", "place"], sorted(filed["missing"]))
        self.assertEqual(1, len(self.files()))

    def test_open_does_not_overwrite(self):
        code, _ = self.filed(pages=1)
        out = self.dir / "ada.pdf"
        out.write_text("milik orang lain")
        self.refused("open", code, "-o", out, code="file-exists")
        self.assertEqual("milik orang lain", out.read_text())
        self.refused("open", code, "-o", self.dir / "tidak/ada.pdf", exit=4, code="cannot-write")
        self.refused("open", self.new(15, "Lain"), "-o", self.dir / "b.pdf", code="not-filed")

    def test_opening_a_secret_file_is_logged(self):
        code, _ = self.filed(pages=1, security="rahasia")
        self.ok("open", code, "-o", self.dir / "r.pdf")
        self.assertEqual("file.opened", self.ok("history", code)[-1]["kind"])


class Given(Office):
    def pdf(self):
        code, _ = self.filed(pages=1, title="Sumber")
        out = self.dir / "asal.pdf"
        self.ok("open", code, "-o", out)
        return out

    def test_a_given_pdf_is_kept_byte_for_byte(self):
        pdf, code = self.pdf(), self.registered(title="Lahir digital")
        filed = self.ok("file", code, "--pdf", pdf)
        self.assertEqual(sha256(pdf), filed["sha256"])
        self.ok("open", code, "-o", self.dir / "kembali.pdf")
        self.assertEqual(pdf.read_bytes(), (self.dir / "kembali.pdf").read_bytes())
        self.assertIn("born-digital", [f["role"] for f in self.ok("dossier", "show", code)["files"]])
        again = self.ok("file", code, "--pdf", pdf)
        self.assertTrue(again["already"])

    def test_bad_pdfs_are_refused_and_leave_nothing(self):
        pdf, code = self.pdf(), self.registered(title="Sasaran")
        before = self.files()
        cut, renamed, locked = self.dir / "putus.pdf", self.dir / "gambar.pdf", self.dir / "kunci.pdf"
        cut.write_bytes(pdf.read_bytes()[: pdf.stat().st_size // 2])
        shutil.copy(next(self.pictures(1, name="satu").glob("*.jpg")), renamed)
        bad = [(cut, "unreadable-pdf"), (renamed, "unreadable-pdf")]
        if shutil.which("qpdf"):
            subprocess.run(["qpdf", "--encrypt", "rahasia", "rahasia", "256", "--", pdf, locked], check=True)
            bad.append((locked, "encrypted-pdf"))
        for file, code_of in bad:
            with self.subTest(file.name):
                self.refused("file", code, "--pdf", file, code=code_of)
        self.berkas("file", code, "--pdf", self.dir / "tidak-ada.pdf")
        self.assertEqual(before, self.files())
        self.assertEqual("K4", self.ok("dossier", "show", code)["state"])


class Reading(Office):
    def read(self, **look):
        return self.ok("read", next(self.pictures(1, **look).glob("*.jpg")))

    def test_codes_of_ours_foreign_and_wrong(self):
        code = self.new()
        wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
        self.assertEqual([(code, True, True, "B", "symbol")], [(c["text"], c["ours"], c["known"], c["type"], c["source"]) for c in self.read(name="a", code=code)])
        self.assertEqual([("BRK1-B-7K3M9Q2XTA-SM", True, False)], [(c["text"], c["ours"], c["known"]) for c in self.read(name="b", code="BRK1-B-7K3M9Q2XTA-SM")])
        self.assertEqual([(wrong, False, "wrong-check")], [(c["text"], c["ours"], c["fault"]) for c in self.read(name="c", code=wrong)])
        self.assertEqual([("https://example.org", False, None)], [(c["text"], c["ours"], c["type"]) for c in self.read(name="d", code="https://example.org")])
        self.assertEqual([], self.read(name="e"))

    def test_two_codes_on_one_page_are_both_told(self):
        one, two = self.new(), self.new(15, "Lain")
        self.assertEqual({one, two}, {c["text"] for c in self.read(code=one, code2=two)})

    def test_what_is_no_picture_is_refused(self):
        for name, content, code in (("a.jpg", b"hello", "unreadable-picture"), ("b.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "unreadable-picture"),
                                    ("c.pdf", b"%PDF-1.7\ngarbage", "unreadable-pdf"), ("d.jpg", b"", "unreadable-picture")):
            file = self.dir / name
            file.write_bytes(content)
            self.refused("read", file, code=code)
        self.refused("read", self.dir / "tidak-ada.jpg", code="unreadable-file")
        self.refused("read", self.dir, code="unreadable-file")

    def test_a_picture_of_forty_thousand_by_forty_thousand_is_refused_before_it_is_opened(self):
        import struct
        import zlib

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        row = zlib.compressobj(9)
        data = b"".join([row.compress(bytes(5001)) for _ in range(40_000)] + [row.flush()])
        big = self.dir / "besar.png"
        big.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 1, 0, 0, 0, 0)) + chunk(b"IDAT", data) + chunk(b"IEND", b""))
        self.refused("read", big, code="too-large")


if __name__ == "__main__":
    main()
