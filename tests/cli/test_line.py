"""How the line is read: global options before and after, help that teaches, wrong use, where answers and errors go."""
import json
import subprocess

from office import BIN, Office, main


class Line(Office):
    archive = False

    def bare(self, *args):
        done = subprocess.run([str(BIN), *args], env=self.env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return done

    def test_version_is_one_line(self):
        done = self.bare("--version")
        self.assertEqual(0, done.returncode)
        self.assertRegex(done.stdout, r"\Aberkas \d+\.\d+\.\d+\n\Z")

    def test_help_is_indonesian_and_english_by_lang(self):
        self.assertIn("Terima berkas", self.bare("dossier", "--help").stdout)
        english = self.bare("--lang", "en", "dossier", "--help").stdout
        self.assertIn("Receives the dossier", english)
        self.assertNotIn("Terima berkas", english)

    def test_help_of_every_command_shows_an_example_or_its_commands(self):
        top = self.bare("--help")
        self.assertEqual(0, top.returncode)
        for name in ("init", "demo", "devices", "sop", "dossier", "check", "scan", "intake", "file", "text", "read", "find", "show",
                     "open", "sheets", "print", "verify", "place"):
            self.assertIn(f"\n  {name} ", top.stdout, name)
            one = self.bare(name, "--help")
            self.assertEqual(0, one.returncode, name)
            self.assertIn("Pemakaian: berkas " + name, one.stdout)

    def test_nothing_to_do_is_wrong_use_and_shows_the_help(self):
        done = self.bare()
        self.assertEqual(2, done.returncode)
        self.assertEqual("", done.stdout)
        self.assertIn("Pemakaian", done.stderr)

    def test_unknown_command_and_option_are_wrong_use(self):
        for args in (["fly"], ["dossier", "new"], ["dossier", "list", "--colour", "red"], ["check", "X"], ["--lang", "fr", "sheets"]):
            done = self.bare(*args)
            self.assertEqual(2, done.returncode, args)
            self.assertEqual("", done.stdout, args)
            self.assertIn("--help", done.stderr, args)

    def test_wrong_use_with_json_is_an_error_object_on_stdout(self):
        done = self.bare("dossier", "new", "--json", "--lang", "en")
        self.assertEqual(2, done.returncode)
        self.assertEqual("usage", json.loads(done.stdout)["error"]["code"])
        self.assertEqual("", done.stderr)

    def test_global_options_stand_before_or_after(self):
        for args in (["--json", "sheets"], ["sheets", "--json"], ["sop", "--json", "list"], ["sop", "list", "--json", "--lang", "en", "--yes"]):
            done = self.bare(*args)
            self.assertEqual(0, done.returncode, (args, done.stderr))
            self.assertIsInstance(json.loads(done.stdout), list)

    def test_without_an_archive_the_answer_is_storage_and_says_init(self):
        error = self.refused("dossier", "list", exit=4, code="not-an-archive")
        self.assertIn("berkas init", error["hint"])
        self.assertFalse(self.store.exists())

    def test_error_without_json_goes_to_stderr(self):
        result = self.berkas("dossier", "list", json_too=False)
        self.assertEqual((4, ""), (result.exit, result.out))
        self.assertIn("arsip Berkas", result.err)
        self.assertIn("There is no", self.berkas("dossier", "list", "--lang", "en", json_too=False).err)

    def test_archive_from_the_environment(self):
        env = {**self.env, "BERKAS_ARCHIVE": str(self.dir / "elsewhere")}
        done = subprocess.run([str(BIN), "init", "--json"], env=env, capture_output=True, text=True)
        self.assertEqual({"archive": str(self.dir / "elsewhere")}, json.loads(done.stdout))
        done = subprocess.run([str(BIN), "init", "--json"], env=self.env, capture_output=True, text=True)
        self.assertEqual({"archive": str(self.dir / "data/berkas")}, json.loads(done.stdout))


class Init(Office):
    archive = False

    def test_makes_an_archive_nobody_else_can_read(self):
        self.assertEqual({"archive": str(self.store)}, self.ok("init", "--office", "Biro Contoh"))
        self.assertEqual(0o700, self.store.stat().st_mode & 0o777)
        self.assertEqual([], [p for p in self.store.rglob("*") if p.stat().st_mode & 0o077])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_refuses_where_one_stands_and_changes_nothing(self):
        self.ok("init")
        head = self.ok("verify")["head"]
        self.refused("init", code="already-an-archive")
        self.assertEqual(head, self.ok("verify")["head"])

    def test_refuses_a_folder_with_other_things_in_it(self):
        self.store.mkdir()
        (self.store / "foto.jpg").write_text("x")
        self.refused("init", code="not-empty")
        self.assertEqual(["foto.jpg"], [p.name for p in self.store.iterdir()])


if __name__ == "__main__":
    main()
