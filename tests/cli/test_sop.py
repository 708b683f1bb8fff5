"""sop list, show, check."""
from office import Office, main

SOP = """
id = "coba"
title = "Coba"
"""


GOOD = """format = "berkas.sop/1"
id = "contoh"
status = "draf"

[kepala]
nama = "Contoh"

[[pelaksana]]
id = "KASUBAG"
nama = "Kasubag"

[[pelaksana]]
id = "KABAG"
nama = "Kabag"

[[langkah]]
no = 1
pelaksana = "KASUBAG"
kegiatan = "mengajukan."
ya = 2
tahap = "usulan"

[[langkah]]
no = 2
pelaksana = "KABAG"
kegiatan = "memeriksa."
keputusan = true
ya = 3
tidak = 1
tahap = "usulan"

[[langkah]]
no = 3
pelaksana = "KABAG"
kegiatan = "menyimpan."
ya = "selesai"
waktu = { satuan = "menit" }
tahap = "dokumentasi"
"""

# from, to, what stands on the line that is named, a word of the sentence
MISTAKES = [
    ('pelaksana = "KABAG"', 'pelaksana = "KABAK"', 'pelaksana = "KABAK"', "KABAK"),              # unknown role
    ("ya = 3", "ya = 99", "ya = 99", "99"),                                                     # a target that does not exist
    ("tidak = 1", "tidak = 7", "tidak = 7", "7"),
    ("ya = 2", "ya = 3", "[[langkah]]\nno = 2", "2"),                                            # a step nobody reaches
    ("tidak = 1\n", "", "keputusan = true", "tidak"),                                           # a decision without a "no"
    ("keputusan = true\n", "", "tidak = 1", "keputusan"),                                       # a "no" without a decision
    ("ya = 3", "ya = 2", "ya = 2\ntidak", "diri"),                                              # a step that leads to itself
    ('ya = "selesai"', "ya = 1", "ya = 1", "selesai"),                                          # a way without end
    ("no = 3", "no = 2", 'no = 2\npelaksana = "KABAG"\nkegiatan = "meny', "2"),                  # a number twice
    ("no = 3", "no = 5", "no = 5", "5"),                                                        # a number left out
    ('id = "KABAG"\nnama = "Kabag"', 'id = "KABAG"\nnama = "Kasubag"', '[[pelaksana]]\nid = "KABAG"', "Kasubag"),
    ('kegiatan = "memeriksa."\n', "", "[[langkah]]\nno = 2", "kegiatan"),                       # something is missing
    ('[kepala]\nnama = "Contoh"\n', "", "format", "kepala"),
    ('kegiatan = "memeriksa."', 'kegiatam = "x"\nkegiatan = "memeriksa."', "kegiatam", "kegiatan"),   # a misspelt word, with what was meant
    ('tahap = "dokumentasi"', 'tahap = "arsip"', 'tahap = "arsip"', "arsip"),
    ("ya = 2", 'ya = "dua"', 'ya = "dua"', "ya"),                                               # the wrong kind of value
    ('{ satuan = "menit" }', '{ nilai = 0, satuan = "menit" }', "nilai = 0", "0"),
    ('nama = "Contoh"', 'nama = "Contoh"\ntanggal_pengesahan = "2026-02-30"', "2026-02-30", "tanggal"),
    ('id = "contoh"', 'id = "../contoh"', "../contoh", "contoh"),
    ('"memeriksa."', '"meme\\u202Eriksa."', "u202E", "tersembunyi"),                            # a hidden letter
    ("berkas.sop/1", "berkas.sop/9", "format", "berkas.sop/9"),
    ("ya = 2", "ya 2", "ya 2", ""),                                                             # no TOML at all from here on
]


class Sop(Office):
    archive = False

    def test_lists_the_two_shipped_ones(self):
        sops = {s["id"]: s for s in self.ok("sop", "list")}
        self.assertEqual("Pengelolaan Data Kinerja Kementerian", sops["kinerja-kementerian"]["title"])
        self.assertEqual("draf", sops["pendokumentasian"]["status"])

    def test_shows_sixteen_steps_seven_decisions_seven_roles(self):
        sop = self.ok("sop", "show", "kinerja-kementerian")
        self.assertEqual(16, len(sop["steps"]))
        self.assertEqual([2, 3, 7, 8, 9, 10, 11], [s["no"] for s in sop["steps"] if s["decision"]])
        self.assertEqual(["KASUBAG", "KABAG", "KARO", "SEKJEN", "MENTERI", "TIM", "FU"], [r["id"] for r in sop["roles"]])
        self.assertEqual({"value": None, "unit": "menit"}, sop["steps"][0]["time"])
        self.assertEqual({"value": None, "unit": None}, sop["steps"][10]["time"])
        self.assertEqual("end", sop["steps"][15]["yes"])
        self.assertEqual((12, 10), (sop["steps"][10]["yes"], sop["steps"][10]["no_to"]))
        self.assertIsNone(sop["steps"][0]["no_to"])
        self.assertEqual(["SOP Pendokumentasian"], sop["steps"][15]["remarks"])

    def test_every_yes_receiver_is_the_next_steps_actor(self):
        sop = self.ok("sop", "show", "kinerja-kementerian")
        self.assertTrue(all(s["yes"] == s["no"] + 1 for s in sop["steps"][:-1]))
        self.assertTrue(all(s["no_to"] == s["no"] - 1 for s in sop["steps"] if s["decision"]))

    def test_unknown_sop_is_refused(self):
        self.refused("sop", "show", "tidak-ada", code="unknown-sop")

    def test_check_names_each_mistake_with_its_line(self):
        bad = self.dir / "salah.toml"
        bad.write_text(SOP + "colour = 3\n")
        result = self.berkas("sop", "check", bad)
        self.assertEqual(1, result.exit)
        self.assertFalse(result.json["ok"])
        self.assertTrue(result.json["mistakes"])
        for mistake in result.json["mistakes"]:
            self.assertIsInstance(mistake["line"], int)
            self.assertTrue(mistake["message"])
        self.assertEqual("", result.err)

    def test_check_names_every_kind_of_mistake_with_its_line_and_its_mend(self):
        file = self.dir / "contoh.toml"
        file.write_text(GOOD)
        self.assertEqual({"ok": True, "mistakes": []}, self.ok("sop", "check", file))
        for old, new, at, word in MISTAKES:
            with self.subTest(new or "without " + old):
                self.assertIn(old, GOOD)
                text = GOOD.replace(old, new, 1)
                file.write_text(text)
                result = self.berkas("sop", "check", file)
                self.assertEqual((1, False, 1), (result.exit, result.json["ok"], len(result.json["mistakes"])), str(result))
                mistake = result.json["mistakes"][0]
                self.assertEqual(text[: text.index(at)].count("\n") + 1, mistake["line"], mistake["message"])
                self.assertIn(word, mistake["message"])
                self.assertRegex(mistake["message"], r"\. \S.*\.\Z")                # what is wrong, and then the mend
                plain = self.berkas("sop", "check", file, json_too=False)
                self.assertIn("contoh.toml", plain.out + plain.err)

    def test_check_of_hostile_files_is_told_and_not_a_crash(self):
        for name, content in (("biner.toml", bytes(range(256)) * 40), ("kosong.toml", b""), ("besar.toml", b"#" * 2_000_000), ("dalam.toml", b"a=" + b"[" * 5000)):
            file = self.dir / name
            file.write_bytes(content)
            result = self.berkas("sop", "check", file)
            self.assertEqual(1, result.exit, name)
            self.assertTrue(result.json["mistakes"], name)
        self.assertEqual(1, self.berkas("sop", "check", self.dir / "tidak-ada.toml").exit)

    def test_an_offices_own_sop_is_loaded_from_the_archive(self):
        self.ok("init")
        (self.store / "sops").mkdir(exist_ok=True)
        (self.store / "sops" / "salah.toml").write_text(SOP)
        result = self.berkas("sop", "list")
        self.assertEqual(2, len(result.json))
        self.assertIn("salah.toml", result.err)


if __name__ == "__main__":
    main()
