"""sop list, show, check."""
from office import Office, main

SOP = """
id = "coba"
title = "Coba"
"""


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
