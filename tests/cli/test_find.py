"""find, show, text: by words of title, number and text; by code; filters."""
from office import Office, main, tracking_code


class Find(Office):
    def codes(self, *args):
        return [h["code"] for h in self.ok("find", *args)]

    def test_by_words_of_the_title_as_they_are_typed(self):
        one, two = self.new(15, "Rencana Kerja Tahunan"), self.new(15, "Laporan Kinerja")
        self.assertEqual([one], self.codes("rencana"))
        self.assertEqual([one], self.codes("renc"))
        self.assertEqual([two], self.codes("KINERJA", "lap"))
        self.assertEqual([], self.codes("anggaran"))

    def test_by_number_class_year_and_place(self):
        code, box = self.registered(title="Rencana Kerja"), self.box()
        self.ok("dossier", "place", code, "--place", box)
        number = self.ok("dossier", "show", code)["number"]
        self.assertEqual([code], self.codes(number))
        self.assertEqual([code], self.codes("rencana", "--class", "PR"))
        self.assertEqual([], self.codes("rencana", "--class", "KU"))
        self.assertEqual([code], self.codes("rencana", "--place", "Ruang Arsip"))
        self.assertEqual([], self.codes("rencana", "--year", "1999"))

    def test_nothing_to_look_for_is_refused(self):
        self.refused("find", code="words-required")
        self.refused("find", "   ", code="words-required")

    def test_a_word_of_the_text_finds_dossier_and_page(self):
        code = self.registered(title="Naskah")
        intake = self.scan(code, self.pictures(3, word="zamrudkhatulistiwa", word_on=2))["intake"]
        self.answer_flags(intake)
        filed = self.ok("file", code, "--wait-text", timeout=300)
        self.assertEqual("ready", filed["text"])
        hit = self.ok("find", "zamrudkhatulistiwa")
        self.assertEqual([(code, 2)], [(h["code"], h["page"]) for h in hit])
        self.assertIn("zamrud", hit[0]["snippet"].lower())

    def test_what_the_document_says_of_itself_is_offered_and_not_filled_in(self):
        code = self.registered(title="Naskah")
        self.assertEqual({"source": "none", "number": [], "date": [], "subject": []}, self.ok("propose", code))
        self.scan(code, self.pictures(1))
        offered = self.ok("propose", code, timeout=300)
        self.assertEqual("pages", offered["source"])
        self.assertRegex(offered["number"][0]["value"], r"^B-\d+/CONTOH/TU\.0\d/2025$")
        self.assertRegex(offered["date"][0]["value"], r"^2025-\d\d-\d\d$")
        self.assertGreater(len(offered["subject"][0]["value"]), 10)
        self.assertEqual(1, offered["number"][0]["page"])

    def test_text_that_was_not_ready_is_read_later(self):
        code = self.registered(title="Naskah")
        intake = self.scan(code, self.pictures(1, word="zamrudkhatulistiwa"))["intake"]
        self.answer_flags(intake)
        filed = self.ok("file", code)
        if filed["text"] == "pending":
            self.assertEqual([], self.ok("find", "zamrudkhatulistiwa"))
            self.assertEqual({"done": 1, "left": 0}, self.ok("text", "--pending", timeout=300))
        self.assertEqual([code], self.codes("zamrudkhatulistiwa"))
        self.assertIn("access", [f["role"] for f in self.ok("dossier", "show", code)["files"]] + (["access"] if filed["text"] == "ready" else []))
        self.assertEqual({"done": 0, "left": 0}, self.ok("text", "--pending"))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_secret_texts_give_no_snippet(self):
        code = self.registered(security="rahasia", title="Mutasi")
        intake = self.scan(code, self.pictures(1, word="zamrudkhatulistiwa"))["intake"]
        self.answer_flags(intake)
        self.ok("file", code, "--wait-text", timeout=300)
        for hit in self.ok("find", "zamrudkhatulistiwa"):
            self.assertEqual(("", "(uraian dibatasi)"), (hit["snippet"], hit["title"]))

    def test_show_says_its_kind(self):
        code = self.registered()
        item = self.ok("dossier", "show", code)["items"][0]["code"]
        self.assertEqual("dossier", self.ok("show", code)["kind"])
        shown = self.ok("show", item)
        self.assertEqual(("item", code), (shown["kind"], shown["dossier"]))
        self.refused("show", tracking_code("J"), code="unknown-code")


if __name__ == "__main__":
    main()
