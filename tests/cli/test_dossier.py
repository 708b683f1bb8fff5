"""dossier new, list, show, step, handover, receive, return, register, place, cancel: states, visits, refusals."""
import concurrent.futures

from office import Office, main

WALK_UP = [(1, None), (2, "yes"), (3, "yes"), (4, None), (5, None), (6, None), (7, "yes"), (8, "yes"), (9, "yes"), (10, "yes")]


class Opening(Office):
    def test_new_gives_a_code_and_no_number(self):
        made = self.ok("dossier", "new", "--sop", "kinerja-kementerian", "--title", "Data Kinerja", "--period", "2025")
        self.assertRegex(made["code"], r"\ABRK1-B-[0-9A-HJKMNP-TV-Z]{10}-[0-9A-HJKMNP-TV-Z]{2}\Z")
        self.assertIsNone(made["number"])
        self.assertIsNone(made["state"])
        self.assertEqual(1, made["step"])
        self.assertEqual([], made["visits"])

    def test_at_step_15_waits_for_the_clerk(self):
        self.assertEqual("K0", self.ok("dossier", "show", self.new(15))["state"])

    def test_unknown_sop_and_step_are_refused(self):
        self.refused("dossier", "new", "--sop", "tidak", "--title", "x", code="unknown-sop")
        self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", "x", "--at-step", "17", code="unknown-step")
        self.assertEqual([], self.ok("dossier", "list"))

    def test_list_by_state_and_step(self):
        waiting, walking = self.new(15), self.new(1, "Lain")
        self.assertEqual([waiting], [d["code"] for d in self.ok("dossier", "list", "--state", "K0")])
        self.assertEqual([walking], [d["code"] for d in self.ok("dossier", "list", "--step", "1")])
        self.assertEqual(2, len(self.ok("dossier", "list")))
        self.refused("dossier", "list", "--state", "K9", exit=2)

    def test_list_newest_first_as_long_or_as_short_as_asked(self):
        codes = [self.new(1, f"Berkas {n}") for n in range(3)][::-1]
        self.assertEqual(codes, [d["code"] for d in self.ok("dossier", "list", "--brief")])
        self.assertEqual(codes[:2], [d["code"] for d in self.ok("dossier", "list", "--limit", "2")])
        brief = self.ok("dossier", "list", "--brief", "--limit", "1")[0]
        self.assertEqual({"code", "number", "title", "state", "step", "class", "since", "returns", "masked"}, set(brief))
        self.refused("dossier", "list", "--limit", "0", exit=2)

    def test_codes_are_forgiving_and_wrong_ones_are_told_apart(self):
        code = self.new()
        self.assertEqual(code, self.ok("dossier", "show", " " + code.lower().replace("-", "") + " ")["code"])
        other = code[:-1] + ("0" if code[-1] != "0" else "1")
        self.refused("dossier", "show", other, code="wrong-check")
        self.refused("dossier", "show", "https://example.org", code="foreign-code")
        self.refused("dossier", "show", "BRK1-B-123", code="bad-code")
        self.refused("dossier", "show", "BRK1-B-7K3M9Q2XTA-SM", code="unknown-code")


class Way(Office):
    def step(self, code, no, decision=None, *more):
        return self.ok("dossier", "step", code, "--no", str(no), *(["--decision", decision] if decision else []), *more)

    def test_rejected_by_the_minister_walks_down_and_up_again(self):
        code = self.new(1)
        for no, decision in WALK_UP:
            self.step(code, no, decision, "--finished", "2026-01")
        self.step(code, 11, "no", "--note", "Lengkapi lampiran")
        for no in (10, 9, 8, 7):
            self.step(code, no, "no", "--note", "Diteruskan ke bawah")
        self.step(code, 6)
        for no in (7, 8, 9, 10, 11):
            self.step(code, no, "yes")
        shown = self.ok("dossier", "show", code)
        self.assertEqual(12, shown["step"])
        way = [(v["no"], v["visit"], v["decision"]) for v in shown["visits"]]
        self.assertEqual([(n, 1, d) for n, d in WALK_UP] + [(11, 1, "no"), (10, 2, "no"), (9, 2, "no"), (8, 2, "no"), (7, 2, "no"), (6, 2, None),
                         (7, 3, "yes"), (8, 3, "yes"), (9, 3, "yes"), (10, 3, "yes"), (11, 2, "yes")], way)
        self.assertEqual(5, shown["returns"])
        self.assertEqual("Lengkapi lampiran", [v["note"] for v in shown["visits"] if v["no"] == 11][0])

    def test_a_return_needs_a_note(self):
        code = self.new(11)
        self.refused("dossier", "step", code, "--no", "11", "--decision", "no", code="note-required")
        self.assertEqual(11, self.ok("dossier", "show", code)["step"])

    def test_old_steps_are_filled_in_any_order_with_partial_dates(self):
        code = self.new(15)
        self.step(code, 8, "yes", "--finished", "2025-11")
        self.step(code, 3, "yes", "--finished", "unknown", "--received", "2025")
        shown = self.ok("dossier", "show", code)
        self.assertEqual((15, "K0"), (shown["step"], shown["state"]))
        dates = {v["no"]: (v["received"], v["finished"]) for v in shown["visits"]}
        self.assertEqual({8: ("unknown", "2025-11"), 3: ("2025", "unknown")}, dates)

    def test_dates_that_do_not_exist_are_wrong_use(self):
        code = self.new(15)
        for date in ("2026-02-30", "13-01-2026", "besok", "2026-13", "20260101"):
            self.refused("dossier", "step", code, "--no", "5", "--finished", date, exit=2, code="bad-date")
        self.assertEqual([], self.ok("dossier", "show", code)["visits"])

    def test_hand_down_chain_in_one_act(self):
        code = self.new(12)
        shown = self.ok("dossier", "handover", code, "--through", "14", "--on", "2026-03-04")
        self.assertEqual((15, "K0"), (shown["step"], shown["state"]))
        self.assertEqual([(12, "2026-03-04"), (13, "2026-03-04"), (14, "2026-03-04")], [(v["no"], v["finished"]) for v in shown["visits"]])

    def test_a_move_outside_the_sop_needs_a_reason_and_is_marked(self):
        code = self.new(5)
        shown = self.ok("dossier", "step", code, "--no", "8", "--decision", "yes", "--outside-sop", "Perintah lisan Karo")
        self.assertEqual(9, shown["step"])
        self.assertTrue(any(v["outside_sop"] for v in shown["visits"]))

    def test_the_clerks_own_step_cannot_be_closed_by_a_word(self):
        code = self.received()
        self.refused("dossier", "step", code, "--no", "16", code="not-documented")

    def test_linked_sop_opens_a_dossier_and_both_show_each_other(self):
        code = self.received()
        shown = self.ok("dossier", "link", code, "--no", "16", "--sop", "pendokumentasian")
        self.assertEqual(1, len(shown["linked"]))
        child = self.ok("dossier", "show", shown["linked"][0])
        self.assertEqual((code, "pendokumentasian"), (child["parent"], child["sop"]))
        self.refused("dossier", "link", code, "--no", "16", "--sop", "tidak-ada", code="unknown-sop")


class Desk(Office):
    def test_receive_makes_k1_and_moves_to_16(self):
        code = self.new(15)
        shown = self.ok("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", "12")
        self.assertEqual(("K1", 16), (shown["state"], shown["step"]))
        self.assertEqual((15, "Budi Contoh"), (shown["visits"][-1]["no"], shown["visits"][-1]["by"]))
        self.refused("dossier", "receive", code, "--from", "Budi", code="already-received")

    def test_receive_before_the_hand_over_says_which_step_it_is_at(self):
        error = self.refused("dossier", "receive", self.new(11), "--from", "Budi", code="not-at-handover")
        self.assertIn("11", error["message"])
        self.assertIn("14", error["hint"])

    def test_given_back_and_received_again_is_a_second_examination(self):
        code = self.received()
        back = self.ok("dossier", "return", code, "--note", "Paraf Sekjen tidak ada")
        self.assertEqual(("K3x", 15), (back["state"], back["step"]))
        self.assertTrue(back["visits"][-1]["outside_sop"])
        again = self.ok("dossier", "receive", code, "--from", "Budi Contoh")
        self.assertEqual(16, again["step"])
        self.assertIn(again["state"], ("K1", "K2"))
        self.assertEqual(2, self.ok("check", code, "show")["examination"])

    def test_a_description_is_mended_after_registration_and_the_old_one_stays_in_the_history(self):
        code = self.concluded(title="Uraian")
        self.refused("dossier", "describe", code, "--summary", "terlalu dini", code="not-registered")
        self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa", "--document-number", "M/3/2026", "--summary", "Kinerja triwulan")
        before = self.ok("dossier", "show", code)
        after = self.ok("dossier", "describe", code, "--document-number", "M/8/2026", "--document-date", "2026-11-17")
        item = [each for each in after["items"] if each["main"]][0]
        self.assertEqual(("M/8/2026", "2026-11-17"), (item["document_number"], item["document_date"]))
        self.assertEqual((before["number"], before["state"]), (after["number"], after["state"]))
        self.refused("dossier", "describe", code, "--document-date", "31-31-2026", exit=2, code=None)
        self.assertIn("dossier.described", [event["kind"] for event in self.ok("history", code)])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_register_needs_a_concluded_sheet(self):
        code = self.received()
        self.refused("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa", code="not-concluded")
        self.assertIsNone(self.ok("dossier", "show", code)["number"])

    def test_numbers_are_gapless_and_given_once(self):
        first, second = self.registered(title="Satu"), self.registered(title="Dua")
        numbers = [self.ok("dossier", "show", c)["number"] for c in (first, second)]
        self.assertEqual(["1", "2"], [n.split("/")[0] for n in numbers])
        self.refused("dossier", "register", first, "--class", "PR.01.03", "--security", "biasa", code="already-registered")
        self.refused("dossier", "register", self.concluded(title="Tiga"), "--class", "x y;z", "--security", "biasa", code="bad-class")
        third = self.registered(title="Empat")
        self.assertEqual("3", self.ok("dossier", "show", third)["number"].split("/")[0])

    def test_desks_that_register_at_once_get_numbers_without_a_gap(self):
        codes = [self.concluded(title=f"Berkas {i}") for i in range(6)]
        with concurrent.futures.ThreadPoolExecutor(6) as desks:
            results = list(desks.map(lambda c: self.berkas("dossier", "register", c, "--class", "PR.01.03", "--security", "biasa"), codes))
        self.assertEqual([0] * 6, [r.exit for r in results], "\n".join(map(str, results)))
        self.assertEqual(list(range(1, 7)), sorted(int(r.json["number"].split("/")[0]) for r in results))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_registration_keeps_what_was_said(self):
        code = self.concluded()
        shown = self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", "terbatas", "--access", "terbuka",
                        "--document-number", "M/3/PR.01.03/III/2026", "--document-date", "2026-03")
        self.assertEqual(("K4", "PR.01.03", "terbatas", "Terbuka"), (shown["state"], shown["class"], shown["security"], shown["access"]))
        self.assertEqual([("M/3/PR.01.03/III/2026", "2026-03", True)], [(i["document_number"], i["document_date"], i["main"]) for i in shown["items"]])

    def test_secret_titles_are_masked_until_revealed_and_the_reveal_is_logged(self):
        code = self.registered(security="rahasia", title="Mutasi pejabat eselon satu")
        for args in (("dossier", "show", code), ("show", code), ("dossier", "list"), ("find", "mutasi"), ("home",)):
            result = self.berkas(*args)
            self.assertNotIn("Mutasi", result.out + result.err, args)
        self.assertEqual("Mutasi pejabat eselon satu", self.ok("dossier", "show", code, "--reveal")["title"])
        self.assertEqual("dossier.revealed", [e["kind"] for e in self.ok("history", code)][-1])

    def test_cancelled_keeps_its_history_and_takes_no_more_acts(self):
        code = self.registered()
        shown = self.ok("dossier", "cancel", code, "--reason", "Tercatat dua kali", "--yes")
        self.assertEqual("void", shown["state"])
        self.refused("dossier", "place", code, "--place", self.box(), code="void")
        self.assertIn("dossier.cancelled", [e["kind"] for e in self.ok("history", code)])
        self.assertEqual("2", self.ok("dossier", "show", self.registered(title="Lain"))["number"].split("/")[0])

    def test_every_act_stands_in_the_history_with_its_officer(self):
        code = self.registered()
        events = self.ok("history", code)
        self.assertEqual(["dossier.opened", "dossier.received", "check.filled", "check.examined", "check.concluded", "dossier.registered"], [e["kind"] for e in events])
        self.assertEqual({("Rina Contoh", "199001012015012001")}, {(e["operator"], e["nip"]) for e in events})
        self.assertTrue(self.ok("verify", "--full")["ok"])


if __name__ == "__main__":
    main()
