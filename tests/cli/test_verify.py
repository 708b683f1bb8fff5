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
        code = self.new(15, "Judul tetap")
        self.mounted("--bind", self.store, self.store)
        self.mounted("-o", "remount,ro,bind", self.store)
        self.assertEqual("Judul tetap", self.ok("dossier", "show", code)["title"])
        self.assertEqual([code], [h["code"] for h in self.ok("find", "judul")])
        self.refused("dossier", "receive", code, "--from", "Budi", exit=4, code="read-only")
        self.refused("dossier", "new", "--sop", "kinerja-kementerian", "--title", "x", exit=4, code="read-only")

    def test_full_disk_loses_nothing_that_was_acknowledged(self):
        small = self.dir / "kecil"
        small.mkdir()
        self.mounted("-t", "tmpfs", "-o", "size=6m", "tmpfs", small)
        self.store = small / "arsip"
        self.ok("init")
        code = self.concluded()
        before = self.ok("dossier", "show", code)
        (small / "penuh").write_bytes(b"x" * max(0, os.statvfs(small).f_bavail * os.statvfs(small).f_frsize - 300_000))
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
