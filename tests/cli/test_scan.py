"""scan and intake with the simulated scanner: counts, faults that keep the good pages, resuming, flags, editing."""
import json
import signal
import subprocess
import time

from office import BIN, Office, main


class Scan(Office):
    def script(self, folder, *words):
        (folder / "script.txt").write_text("\n".join(words) + "\n")

    def faulty(self, word, pages=5):
        folder = self.pictures(pages)
        self.script(folder, "page", "page", word, "page", "page")
        return folder

    def stopped(self, code, folder, exit, *more):
        result = self.berkas("scan", code, "--device", f"simulated:{folder}", "--dpi", "150", *more)
        self.assertEqual(exit, result.exit, str(result))
        return result

    def test_feeder_to_its_end(self):
        code = self.registered()
        done = self.scan(code, self.pictures(3), "--expect", "3")
        self.assertEqual((3, 3, 0, "empty"), (done["pages"], done["sheets"], done["short"], done["stopped"]))
        shown = self.ok("intake", "show", done["intake"])
        self.assertEqual((code, [1, 2, 3]), (shown["code"], [p["no"] for p in shown["pages"]]))
        self.assertEqual("K5", self.ok("dossier", "show", code)["state"])
        self.assertEqual([done["intake"]], [i["intake"] for i in self.ok("intake", "list")])

    def test_not_before_the_check_sheet_is_concluded(self):
        self.refused("scan", self.received(), "--device", f"simulated:{self.pictures(1)}")
        self.assertEqual([], self.ok("intake", "list"))

    def test_fewer_sheets_than_expected_is_short_and_says_where_to_go_on(self):
        code = self.concluded()
        result = self.stopped(code, self.pictures(3), 1, "--expect", "5")
        self.assertEqual((3, 2, "empty"), (result.json["pages"], result.json["short"], result.json["stopped"]))
        self.assertIn("4", result.err)
        self.refused("file", code, "--class", "PR.01.03", "--security", "biasa")
        self.assertEqual([], self.files())

    def test_printed_page_numbers_tell_of_a_sheet_left_out(self):
        for name, more in (("tegak", {}), ("terbalik", {"turn": 2}), ("miring", {"turn": 1})):
            with self.subTest(name):
                folder = self.pictures(7, name=name, **more)
                sorted(folder.glob("page-*"))[4].unlink()                    # "- 5 -" stayed on the desk
                done = self.ok("scan", self.concluded(title=name), "--device", f"simulated:{folder}", "--dpi", "150")
                flags = {(f["page"], f["flag"]) for f in done["flags"]}
                self.assertEqual([5], [page for page, flag in flags if flag == "page-gap"])

    def test_whole_letters_raise_no_question_about_their_numbers(self):
        done = self.scan(self.concluded(), self.pictures(4), "--expect", "4")
        self.assertEqual([], [f for f in done["flags"] if f["flag"] in ("page-gap", "pages-missing")])

    def test_jam_and_cover_keep_two_good_pages_and_resume_to_all_five(self):
        for word, told in (("jam", "jam"), ("cover", "cover-open")):
            with self.subTest(word):
                code = self.concluded(title=word)
                folder = self.pictures(5, name=word)
                self.script(folder, "page", "page", word, "page", "page")
                result = self.stopped(code, folder, 3, "--expect", "5")
                self.assertEqual((2, 2, 3, told), (result.json["pages"], result.json["sheets"], result.json["short"], result.json["stopped"]))
                self.assertTrue(result.err.strip())
                again = self.ok("intake", "resume", result.json["intake"], "--device", f"simulated:{folder}", "--dpi", "150")
                self.assertEqual((5, 5, 0), (again["pages"], again["sheets"], again["short"]))
                sheets = [p["sheet"] for p in self.ok("intake", "show", result.json["intake"])["pages"]]
                self.assertEqual([1, 2, 3, 4, 5], sheets)

    def test_hanging_device_is_given_up_and_keeps_its_pages(self):
        code = self.concluded()
        result = self.berkas("scan", code, "--device", f"simulated:{self.faulty('hang')}", "--dpi", "150", "--expect", "5",
                             env={"BERKAS_SCAN_PATIENCE_MS": "500"})
        self.assertEqual((3, 2, "failed"), (result.exit, result.json["pages"], result.json["stopped"]), str(result))

    def test_ctrl_c_keeps_the_pages_that_came_and_can_go_on(self):
        code, folder = self.concluded(), self.pictures(4)
        command = [str(BIN), "--archive", str(self.store), "--json", "scan", code, "--device", f"simulated:{folder}", "--dpi", "150", "--expect", "4"]
        scan = subprocess.Popen(command, env={**self.env, "BERKAS_SIMULATED_PAGE_MS": "1500"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not any(i["pages"] for i in self.ok("intake", "list")):
            self.assertIsNone(scan.poll(), "the scan ended before it was interrupted")
        scan.send_signal(signal.SIGINT)
        out, _ = scan.communicate(timeout=60)
        done = json.loads(out)
        self.assertEqual("cancelled", done["stopped"])
        self.assertNotEqual(0, scan.returncode)
        self.assertGreaterEqual(done["pages"], 1)
        again = self.ok("intake", "resume", done["intake"], "--device", f"simulated:{folder}", "--dpi", "150")
        self.assertEqual((4, 0), (again["pages"], again["short"]))

    def test_early_end_of_feed_is_told_against_the_expected_count(self):
        code = self.concluded()
        result = self.stopped(code, self.faulty("empty"), 1, "--expect", "5")
        self.assertEqual((2, 3, "empty"), (result.json["pages"], result.json["short"], result.json["stopped"]))

    def test_double_feed_is_a_flag_to_be_answered(self):
        code = self.registered()
        folder = self.faulty("double")
        done = self.berkas("scan", code, "--device", f"simulated:{folder}", "--dpi", "150").json
        self.assertIn("double-feed", [f["flag"] for f in done["flags"]])
        self.refused("intake", "accept", done["intake"])
        self.answer_flags(done["intake"])
        self.ok("intake", "accept", done["intake"])
        self.assertEqual("K6", self.ok("dossier", "show", code)["state"])

    def test_blank_page_is_flagged_never_dropped(self):
        code = self.concluded()
        done = self.scan(code, self.pictures(3, blank=2))
        self.assertEqual(3, done["pages"])
        self.assertIn({"page": 2, "flag": "blank"}, [{k: f[k] for k in ("page", "flag")} for f in done["flags"]])

    def test_editing_destroys_nothing(self):
        code = self.concluded()
        intake = self.scan(code, self.pictures(3))["intake"]
        first = [p["id"] for p in self.ok("intake", "show", intake)["pages"]]
        self.ok("intake", "edit", intake, "move", "--page", "3", "--to", "1")
        self.assertEqual([first[2], first[0], first[1]], [p["id"] for p in self.ok("intake", "show", intake)["pages"]])
        self.ok("intake", "edit", intake, "rotate", "--page", "1", "--turns", "2")
        self.assertEqual(2, self.ok("intake", "show", intake)["pages"][0]["turns"])
        aside = self.ok("intake", "edit", intake, "set-aside", "--page", "2")
        self.assertEqual(2, len([p for p in aside["pages"] if not p["set_aside"]]))
        self.assertEqual(3, len(aside["pages"]))
        back = self.ok("intake", "edit", intake, "restore", "--page", "1")
        self.assertEqual(3, len([p for p in back["pages"] if not p["set_aside"]]))
        self.ok("intake", "edit", intake, "undo")
        self.assertEqual(2, len([p for p in self.ok("intake", "show", intake)["pages"] if not p["set_aside"]]))

    def test_discarded_leaves_the_list_and_keeps_its_pages(self):
        code = self.concluded()
        intake = self.scan(code, self.pictures(2))["intake"]
        before = {p.stat().st_size for p in self.store.rglob("*") if p.suffix in (".jpg", ".png", ".tif")}
        gone = self.ok("intake", "discard", intake, "--reason", "Tumpukan salah")
        self.assertEqual("discarded", gone["state"])
        self.assertEqual([], self.ok("intake", "list"))
        self.assertEqual(before, {p.stat().st_size for p in self.store.rglob("*") if p.suffix in (".jpg", ".png", ".tif")})
        self.refused("intake", "accept", intake)

    def test_wrong_devices_codes_and_pages(self):
        code = self.concluded()
        self.refused("scan", code, "--device", "simulated:/tidak/ada", exit=3)
        self.refused("scan", "--device", "simulated:x", exit=2, code="usage")
        self.refused("scan", code, "--device", f"simulated:{self.pictures(1)}", "--dpi", "7", exit=2)
        self.refused("intake", "show", "tidak-ada")
        self.refused("intake", "show", "../../etc")
        intake = self.scan(code, self.pictures(1, name="satu"))["intake"]
        self.refused("intake", "edit", intake, "rotate", "--page", "9")
        self.refused("intake", "flag", intake, "--page", "1", "--answer", "perhaps", exit=2)

    def test_a_picture_that_is_none_stops_with_the_good_pages_kept(self):
        code = self.concluded()
        folder = self.pictures(3)
        sorted(folder.glob("*.jpg"))[1].write_bytes(b"\xff\xd8\xff\xe0 not a picture")
        result = self.berkas("scan", code, "--device", f"simulated:{folder}", "--dpi", "150", "--expect", "3")
        self.assertNotEqual(0, result.exit)
        self.assertEqual(1, len(self.ok("intake", "list")[0]["pages"]), str(result))

    def test_two_codes_of_different_dossiers_are_a_conflict(self):
        code, other = self.concluded(), self.new(15, "Lain")
        folder = self.pictures(1, code=code, code2=other)
        done = self.scan(code, folder)
        self.assertEqual({code, other}, set(self.ok("intake", "show", done["intake"])["pages"][0]["codes"]))
        self.assertIn("conflict", [f["flag"] for f in done["flags"]])

    def test_a_foreign_code_is_listed_and_ignored(self):
        code = self.concluded()
        done = self.scan(code, self.pictures(1, code="https://tte.example.org/verify"))
        self.assertIn("https://tte.example.org/verify", self.ok("intake", "show", done["intake"])["pages"][0]["codes"])
        self.assertNotIn("conflict", [f["flag"] for f in done["flags"]])


if __name__ == "__main__":
    main()
