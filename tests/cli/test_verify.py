"""verify, and archives that are damaged, changed behind our back, read-only, full or of the future."""
import os
import sqlite3
import subprocess
import unittest

from office import Office, main


def sqlite(path, statement, *values):
    db = sqlite3.connect(path)
    with db:
        db.execute(statement, values)
    db.close()


class Verify(Office):
    def catalogue(self):
        return self.store / "catalogue.db"

    def title_table(self):
        with sqlite3.connect(f"file:{self.catalogue()}?mode=ro", uri=True) as db:
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'f\\_%' ESCAPE '\\'").fetchall():
                columns = [c[1] for c in db.execute(f'PRAGMA table_info("{name}")')]
                if "title" in columns and "code" in columns and "sop" in " ".join(columns):
                    return name
        self.fail("no table of dossiers with a title")

    def test_sound_archive(self):
        code, filed = self.filed(pages=1)
        result = self.ok("verify", "--full")
        self.assertTrue(result["ok"] and result["events"] > 5 and result["files"] >= 1)
        self.assertRegex(result["head"], r"\A[0-9a-f]{64}\Z")
        self.assertEqual([], result["problems"])

    def test_a_printed_head_is_known_for_ever_and_a_false_one_is_told(self):
        head = self.ok("verify")["head"]
        self.new()
        self.assertTrue(self.ok("verify", "--head", head)["ok"])
        result = self.berkas("verify", "--head", "ab" * 32)
        self.assertEqual((4, False), (result.exit, result.json["ok"]))

    def test_a_title_changed_behind_our_back_is_named(self):
        code = self.new(15, "Judul asli")
        sqlite(self.catalogue(), f"UPDATE {self.title_table()} SET title = 'Judul palsu' WHERE code = ?", code)
        result = self.berkas("verify", "--full")
        self.assertEqual((4, False), (result.exit, result.json["ok"]), str(result))
        self.assertIn(code, " ".join(p["subject"] + p["detail"] for p in result.json["problems"]))

    def test_a_restricted_title_changed_behind_our_back_is_named_and_not_told(self):
        code = self.registered(security="rahasia", title="Mutasi pejabat")
        sqlite(self.catalogue(), f"UPDATE {self.title_table()} SET title = 'Mutasi palsu' WHERE code = ?", code)
        result = self.berkas("verify", "--full")
        self.assertIn(code, " ".join(p["subject"] for p in result.json["problems"]))
        self.assertNotIn("Mutasi", result.out + result.err)

    def test_a_changed_and_a_missing_file_are_named(self):
        code, filed = self.filed(pages=1)
        target = next(p for p in self.files() if p.name == filed["sha256"])
        os.chmod(target, 0o600)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)
        result = self.berkas("verify", "--full")
        self.assertEqual(4, result.exit)
        self.assertIn(filed["sha256"], " ".join(p["subject"] for p in result.json["problems"]))
        target.unlink()
        self.assertEqual(4, self.berkas("verify").exit)
        self.refused("open", code, "-o", self.dir / "x.pdf", exit=4, code="missing-file")

    def test_a_catalogue_of_the_future_is_left_alone(self):
        db = sqlite3.connect(self.catalogue())
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {version + 50}")
        db.close()
        before = self.catalogue().read_bytes()
        self.refused("dossier", "list", exit=4, code="newer-schema")
        self.assertEqual(before, self.catalogue().read_bytes())

    def test_a_catalogue_that_is_none_is_told(self):
        for extra in ("-wal", "-shm"):
            (self.store / f"catalogue.db{extra}").unlink(missing_ok=True)
        self.catalogue().write_bytes(b"ini bukan katalog " * 500)
        self.refused("dossier", "list", exit=4)


@unittest.skipUnless(os.geteuid() == 0, "mounting needs root")
class Media(Office):
    def mounted(self, *args):
        done = subprocess.run(["mount", *map(str, args)], capture_output=True, text=True)
        if done.returncode != 0:
            self.skipTest("cannot mount here: " + done.stderr.strip())
        self.addCleanup(subprocess.run, ["umount", "-l", str(args[-1])], capture_output=True)

    def test_read_only_archive_is_read_and_refuses_to_write(self):
        code, (secret, filed) = self.new(15, "Judul tetap"), self.filed(pages=1, security="rahasia", title="Mutasi pejabat")
        examined, stack = self.concluded(title="Siap dipindai"), self.pictures(1, name="siap")
        self.mounted("--bind", self.store, self.store)
        self.mounted("-o", "remount,ro,bind", self.store)
        self.assertEqual("Judul tetap", self.ok("dossier", "show", code)["title"])
        self.assertEqual([code], [h["code"] for h in self.ok("find", "judul")])
        self.refused("dossier", "receive", code, "--from", "Budi", exit=4, code="read-only")
        self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", "x", exit=4, code="read-only")
        self.refused("scan", examined, "--device", f"simulated:{stack}", exit=4, code="read-only")
        self.refused("file", examined, "--pdf", next(self.files().__iter__()), "--class", "PR.01.03", exit=4, code="read-only")
        self.refused("print", "routing", code, "-o", self.dir / "x.pdf", exit=4, code="read-only")
        self.refused("setting", "unit", "Biro", exit=4, code="read-only")
        for opening in (("dossier", "show", secret, "--reveal"), ("open", secret, "-o", self.dir / "r.pdf")):
            self.refused(*opening, exit=4, code="read-only")   # an opening that cannot be logged does not happen
        self.assertFalse((self.dir / "r.pdf").exists() or (self.dir / "x.pdf").exists())
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def small_disk(self, megabytes):
        small = self.dir / "kecil"
        small.mkdir()
        self.mounted("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", small)
        self.store = small / "arsip"
        self.ok("init")
        return small

    def fill(self, small, left):
        (small / "penuh").unlink(missing_ok=True)
        (small / "penuh").write_bytes(b"x" * max(0, os.statvfs(small).f_bavail * os.statvfs(small).f_frsize - left))

    def test_full_disk_during_filing_leaves_the_intake_and_it_is_filed_afterwards(self):
        small = self.small_disk(12)
        code = self.concluded()
        intake = self.scan(code, self.pictures(3))["intake"]
        self.answer_flags(intake)
        pages = self.ok("intake", "show", intake)["pages"]
        told = 0
        for left in (0, 4096, 60_000, 200_000, 400_000, 700_000):   # full at the plan, in the copy, in the store, in the catalogue
            self.fill(small, left)
            result = self.berkas("file", code, "--intake", intake, "--class", "PR.01.03")
            self.assertIn(result.exit, (0, 4), str(result))
            if result.exit == 0:
                break
            told += 1
            self.assertEqual("disk-full", result.error, str(result))
            (small / "penuh").unlink()
            self.assertEqual([], self.ok("dossier", "show", code)["files"], "half visible")
            self.assertEqual(pages, self.ok("intake", "show", intake)["pages"])
        self.assertGreaterEqual(told, 3)
        (small / "penuh").unlink(missing_ok=True)
        filed = self.ok("file", code, "--intake", intake, "--class", "PR.01.03")
        self.assertEqual(3, filed["pages"])
        self.assertEqual("1", self.ok("dossier", "show", code)["number"].split("/")[0])   # no number was burnt
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_full_disk_for_a_given_pdf_an_act_and_a_printed_sheet(self):
        small = self.small_disk(8)
        code = self.registered()
        source = self.dir / "besar.pdf"
        subprocess.run([os.environ["BERKAS_MAKE_PDF"], "plain", source], check=True)
        self.fill(small, 0)
        self.refused("file", code, "--pdf", source, exit=4, code="disk-full")
        for args in (("dossier", "return", code, "--note", "penuh " * 1500), ("print", "routing", code, "--printer", "simulasi")):
            result = self.berkas(*args, env={"BERKAS_SIMULATED_PRINTER": str(self.dir), "CUPS_SERVER": "localhost:1"})
            self.assertEqual((4, "disk-full"), (result.exit, result.error), str(result))
        (small / "penuh").unlink()
        self.assertEqual("K4", self.ok("dossier", "show", code)["state"])
        self.assertEqual(1, self.ok("file", code, "--pdf", source)["pages"])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_full_disk_loses_nothing_that_was_acknowledged(self):
        small = self.small_disk(6)
        code = self.concluded()
        before = self.ok("dossier", "show", code)
        self.fill(small, 300_000)
        result = self.berkas("scan", code, "--device", f"simulated:{self.pictures(5)}", "--dpi", "150")
        self.assertEqual(4, result.exit, str(result))
        (small / "penuh").unlink()
        shown = self.ok("dossier", "show", code)
        self.assertEqual((before["title"], before["visits"]), (shown["title"], shown["visits"]))
        self.assertTrue(self.ok("verify", "--full")["ok"])
        intake = self.ok("intake", "list")
        if intake:
            done = self.berkas("intake", "resume", intake[0]["intake"], "--device", f"simulated:{self.dir / 'stack'}", "--dpi", "150")
            self.assertEqual(0, done.exit, str(done))
            self.assertEqual([1, 2, 3, 4, 5], [p["sheet"] for p in self.ok("intake", "show", intake[0]["intake"])["pages"]])


if __name__ == "__main__":
    main()
