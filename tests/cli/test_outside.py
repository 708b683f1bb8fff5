"""What comes from outside and is not as it should be: PDFs, pictures, codes on pages. Each with a sentence, and nothing lost."""
import hashlib
import os
import pathlib
import shutil
import struct
import subprocess
import zlib

from office import Office, main

PDF = pathlib.Path(os.environ["BERKAS_MAKE_PDF"])


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def huge_picture(path, side=40_000):
    """A valid PNG of side × side pixels, a few hundred kB."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = zlib.compressobj(9)
    data = b"".join([row.compress(bytes(side // 8 + 1)) for _ in range(side)] + [row.flush()])
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)) + chunk(b"IDAT", data) + chunk(b"IEND", b""))
    return path


def wrong(code):
    return code[:-1] + ("0" if code[-1] != "0" else "1")


class Outside(Office):
    def made(self, kind, name=None, word="cendana"):
        file = self.dir / (name or kind + ".pdf")
        subprocess.run([str(PDF), kind, str(file), word], check=True, capture_output=True)
        return file

    def nothing_changed(self, code, before):
        self.assertEqual(before, (self.files(), self.ok("dossier", "show", code), self.ok("intake", "list")))
        self.assertEqual([], [p for p in (self.store / "tmp").rglob("*") if p.is_file()])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def as_it_stands(self, code):
        return self.files(), self.ok("dossier", "show", code), self.ok("intake", "list")


class Signed(Outside):
    def test_an_electronically_signed_pdf_is_kept_byte_for_byte_and_its_signature_stays_valid(self):
        pdf, code = self.made("signed"), self.registered(title="Naskah TTE")
        filed = self.ok("file", code, "--pdf", pdf)
        self.assertEqual((sha256(pdf), 1), (filed["sha256"], filed["pages"]))
        out = self.dir / "kembali.pdf"
        self.ok("open", code, "-o", out)
        self.assertEqual(pdf.read_bytes(), out.read_bytes())
        self.assertIn("Signature is Valid", subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True).stdout)
        shown = self.ok("dossier", "show", code)
        self.assertEqual({"born-digital", "signed-form"}, {f["role"] for f in shown["files"]})  # its P15 stands beside it
        self.assertIn("TTE", [e["note"] for e in self.ok("history", code) if e["kind"] == "item.filed"][0])
        self.assertEqual([code], [h["code"] for h in self.ok("find", "cendana")])
        self.ok("text", "--pending", timeout=300)
        self.assertEqual(sha256(pdf), sha256(next(p for p in self.files() if p.name == filed["sha256"])))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_a_signature_that_was_broken_outside_is_still_kept_as_it_came(self):
        pdf, code = self.made("signed"), self.registered(title="Naskah TTE")
        pdf.write_bytes(pdf.read_bytes().replace(b"KEMENTERIAN CONTOH", b"KEMENTERIAN CONTOK"))
        self.assertEqual(sha256(pdf), self.ok("file", code, "--pdf", pdf)["sha256"])

    def test_the_same_pdf_again_is_the_same_filing(self):
        pdf, code = self.made("plain"), self.registered(title="Lahir digital")
        first, again = self.ok("file", code, "--pdf", pdf), self.ok("file", code, "--pdf", pdf)
        self.assertEqual((first["sha256"], True), (again["sha256"], again["already"]))


class Refused(Outside):
    def refused_file(self, file, code):
        dossier = self.registered(title="Sasaran")
        before = self.as_it_stands(dossier)
        error = self.refused("file", dossier, "--pdf", file, code=code)
        self.assertIn(file.name, error["message"] + error["hint"])
        self.assertTrue(error["hint"].strip())
        self.nothing_changed(dossier, before)

    def test_a_locked_pdf(self):
        self.refused_file(self.made("locked"), "encrypted-pdf")

    def test_a_pdf_that_is_cut_off_anywhere(self):
        whole = self.made("plain").read_bytes()
        for share in (0.98, 0.5, 0.05):
            with self.subTest(share):
                file = self.dir / "putus.pdf"
                file.write_bytes(whole[: int(len(whole) * share)])
                self.refused_file(file, "unreadable-pdf")

    def test_a_signed_pdf_that_is_cut_off(self):
        file = self.made("signed")
        file.write_bytes(file.read_bytes()[:-400])
        self.refused_file(file, "unreadable-pdf")

    def test_a_picture_a_text_and_nothing_under_the_name_of_a_pdf(self):
        picture, text, empty = self.dir / "gambar.pdf", self.dir / "teks.pdf", self.dir / "kosong.pdf"
        shutil.copy(next(self.pictures(1).glob("*.jpg")), picture)
        text.write_text("Ini bukan PDF.\n" * 100)
        empty.write_bytes(b"")
        for file in (picture, text, empty):
            with self.subTest(file.name):
                self.refused_file(file, "unreadable-pdf")

    def test_a_file_that_is_not_there_a_folder_and_a_pipe(self):
        pipe = self.dir / "pipa.pdf"
        os.mkfifo(pipe)
        (self.dir / "folder.pdf").mkdir()
        for file in (pipe, self.dir / "folder.pdf", self.dir / "tidak-ada.pdf"):
            with self.subTest(file.name):
                self.refused_file(file, "no-such-file")

    def test_a_picture_of_forty_thousand_by_forty_thousand(self):
        huge = huge_picture(self.dir / "besar.png")
        self.refused("read", huge, code="too-large")
        code = self.concluded(title="Pindai raksasa")
        folder = self.pictures(2)
        shutil.copy(huge, folder / "zz-besar.png")               # the third sheet in the feeder
        result = self.berkas("scan", code, "--device", f"simulated:{folder}", "--dpi", "150", "--expect", "3")
        self.assertNotEqual(0, result.exit)
        self.assertTrue(result.err.strip())
        self.assertEqual((2, 1), (result.json["pages"], result.json["short"]), str(result))
        (folder / "zz-besar.png").unlink()
        shutil.copy(next(self.pictures(1, name="satu").glob("*.jpg")), folder / "zz.jpg")
        again = self.ok("intake", "resume", result.json["intake"], "--device", f"simulated:{folder}", "--dpi", "150")
        self.assertEqual((3, 0), (again["pages"], again["short"]))

    def test_a_file_named_like_an_option_or_with_strange_letters(self):
        code = self.registered(title="Nama aneh")
        file = self.made("plain", "-o \u202egnp.fdp\n.pdf")
        filed = self.ok("file", code, "--pdf", file)
        self.assertEqual(sha256(file), filed["sha256"])
        result = self.berkas("dossier", "show", code)
        self.assertNotIn("\u202e", result.out + result.err)


class Codes(Outside):
    def page_with(self, dossier, name, **marks):
        intake = self.scan(dossier, self.pictures(1, name=name, **marks))
        page = self.ok("intake", "show", intake["intake"])["pages"][0]
        return intake, page

    def may_not_be_filed(self, dossier, intake):
        error = self.refused("file", dossier, "--intake", intake["intake"], "--class", "PR.01.03", code="open-flags")
        self.assertIn("1", error["message"])
        self.assertEqual([], self.files())

    def test_two_codes_of_two_dossiers_on_one_page_are_asked_never_guessed(self):
        mine, other = self.concluded(title="Punya saya"), self.new(15, "Lain")
        intake, page = self.page_with(mine, "dua", code=mine, code2=other)
        self.assertEqual({mine, other}, set(page["codes"]))
        self.assertEqual(["conflict"], [f["flag"] for f in intake["flags"]])
        self.may_not_be_filed(mine, intake)
        self.ok("intake", "flag", intake["intake"], "--page", "1", "--answer", "keep")
        self.assertEqual(1, self.ok("file", mine, "--intake", intake["intake"], "--class", "PR.01.03")["pages"])
        self.assertEqual([], self.ok("dossier", "show", other)["files"])

    def test_a_code_of_another_dossier_is_asked(self):
        mine, other = self.concluded(title="Punya saya"), self.new(15, "Lain")
        intake, _ = self.page_with(mine, "lain", code=other)
        self.assertEqual(["conflict"], [f["flag"] for f in intake["flags"]])
        self.may_not_be_filed(mine, intake)

    def test_a_batch_with_another_dossiers_code_is_not_filed_on_mine(self):
        mine, other = self.concluded(title="Punya saya"), self.concluded(title="Lain")
        batch = self.ok("scan", "--batch", "--device", f"simulated:{self.pictures(1, code=other)}", "--dpi", "150")
        self.refused("file", mine, "--intake", batch["intake"], "--class", "PR.01.03", code="conflict")
        self.assertEqual([], self.files())
        self.assertEqual(1, self.ok("file", other, "--intake", batch["intake"], "--class", "PR.01.03")["pages"])

    def test_a_wrong_check_character_on_the_page_is_asked(self):
        mine = self.concluded(title="Punya saya")
        intake, page = self.page_with(mine, "rusak", code=wrong(mine))
        self.assertEqual([wrong(mine)], page["codes"])
        self.assertEqual(["unread-code"], [f["flag"] for f in intake["flags"]])
        self.may_not_be_filed(mine, intake)

    def test_a_foreign_code_is_listed_and_asks_nothing(self):
        mine = self.concluded(title="Punya saya")
        intake, page = self.page_with(mine, "asing", code="https://tte.example.org/v/1", code2=mine)
        self.assertEqual({"https://tte.example.org/v/1", mine}, set(page["codes"]))
        self.assertEqual([], intake["flags"])
        self.assertEqual(1, self.ok("file", mine, "--intake", intake["intake"], "--class", "PR.01.03")["pages"])

    def test_typed_codes_that_are_wrong_say_which_way(self):
        mine = self.new()
        for typed, code in ((wrong(mine), "wrong-check"), (mine[:-3], "bad-code"), ("https://tte.example.org", "foreign-code"),
                            (mine.replace("-B-", "-Q-"), "bad-code")):
            for command in (("dossier", "show"), ("show",), ("check",)):
                with self.subTest(typed + " " + command[0]):
                    args = (*command, typed, *(["show"] if command == ("check",) else []))
                    self.refused(*args, code=code)


if __name__ == "__main__":
    main()
