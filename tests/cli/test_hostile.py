"""Texts and names nobody should type: cleaned or refused with a sentence, nothing lost, nothing on the terminal that obeys."""
from office import Office, main

LONG = "panjang " * 1250  # 10,000 characters


class Texts(Office):
    def title(self, text):
        return self.ok("dossier", "show", self.new(15, text))["title"]

    def test_emoji_and_other_scripts_stay_whole(self):
        for text in ("Laporan 📊 kinerja 👩‍💼", "تقرير الأداء", "性能データ", "É̀ kombinasi"):
            self.assertEqual(text, self.title(text))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_control_characters_and_line_ends_are_taken_out(self):
        self.assertEqual("Judul dua baris", self.title("Judul\ndua\tbaris\x07\x1b"))
        self.assertEqual("[31mMerah", self.title("\x1b[31mMerah"))

    def test_marks_that_turn_the_reading_direction_are_taken_out(self):
        self.assertEqual("laporan fdp.exe", self.title("laporan \u202efdp.exe\u202c\u200f\u2066"))

    def test_ten_thousand_characters_are_refused_and_nothing_is_cut(self):
        error = self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", LONG, code="too-long")
        self.assertIn("10000", error["message"])
        self.assertEqual([], self.ok("dossier", "list"))

    def test_a_note_of_ten_thousand_characters_is_kept_whole(self):
        code = self.received()
        shown = self.ok("dossier", "return", code, "--note", LONG)
        self.assertIn(LONG.strip(), [v["note"] for v in shown["visits"]] + [v["outside_reason"] for v in shown["visits"]])

    def test_empty_and_blank_titles_are_refused(self):
        for text in ("", "   ", "\u200b\u202e", "\x01"):
            self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", text, code="title-required")

    def test_bytes_that_are_no_utf8_are_refused(self):
        for raw in (b"Judul \xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"akhir \xe2\x82"):
            self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", raw.decode("utf-8", "surrogateescape"), code="not-utf8")
        self.assertEqual([], self.ok("dossier", "list"))

    def test_invalid_bytes_everywhere_never_break_the_answer(self):
        bad = b"\xff\xfe\x1b[2J".decode("utf-8", "surrogateescape")
        code = self.received()
        for args in (("dossier", "show", bad), ("show", bad), ("find", bad), ("check", code, "fill", "--row", bad, "--present", "yes"),
                     ("dossier", "receive", code, "--from", bad), ("place", "new", "--kind", "box", "--name", bad), ("sop", "show", bad),
                     ("dossier", "place", code, "--place", bad), ("print", bad, code, "-o", self.dir / "x.pdf"), ("intake", "show", bad),
                     ("file", code, "--intake", bad), ("history", bad), ("setting", bad, "x"), ("read", bad), ("dossier", "list", "--state", bad),
                     ("scan", bad, "--device", "simulated:" + str(self.dir)), ("dossier", "step", code, "--no", "5", "--finished", bad)):
            result = self.berkas(*args)
            self.assertIn(result.exit, (1, 2, 3, 4), f"{args!r}\n{result}")
            self.assertIn("error", result.json, f"{args!r}\n{result}")
            self.assertNotIn("\x1b", result.out + self.berkas(*args, json_too=False).err)
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_hostile_officers_name(self):
        result = self.ok("dossier", "new", "--sop", "kinerja-kementerian", "--title", "x", "--operator", "Rina\x1b[2J\u202e")
        self.assertEqual("Rina[2J", self.ok("history", result["code"])[0]["operator"])
        self.refused("dossier", "list", "--operator", "\udcff", exit=2, code="not-utf8")

    def test_numbers_out_of_reach_are_refused(self):
        code = self.new()
        for value in ("0", "-3", "99999999999999999999", "x", "1e9", ""):
            result = self.berkas("dossier", "receive", code, "--from", "Budi", "--sheets", value)
            self.assertIn(result.exit, (1, 2), value)
            self.assertIn("error", result.json, value)
        self.assertEqual("K0", self.ok("dossier", "show", code)["state"])

    def test_formula_and_markup_are_only_text(self):
        for text in ("=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'; DROP TABLE dossier; --", "%s%n${HOME}$(id)", "../../etc/passwd"):
            self.assertEqual(text, self.title(text))
        self.assertEqual(5, len(self.ok("dossier", "list")))

    def test_search_words_that_are_syntax_elsewhere(self):
        self.new(15, "Data kinerja")
        for words in ('"', "*", "AND OR NOT", "NEAR(a b", "kinerja*", "title:kinerja", "-kinerja", "(", "'", "^kinerja", "kin%_"):
            result = self.berkas("find", "--", words) if words.startswith("-") else self.berkas("find", words)
            self.assertEqual(0, result.exit, f"{words}\n{result}")
            self.assertIsInstance(result.json, list)


if __name__ == "__main__":
    main()
