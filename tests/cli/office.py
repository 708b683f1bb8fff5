"""An office for one test: its own archive, its own home, and the command line as others call it. Standard library only."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BIN = pathlib.Path(os.environ["BERKAS_BIN"])
LETTER = pathlib.Path(os.environ["BERKAS_MAKE_LETTER"])


class Result:
    def __init__(self, done):
        self.out, self.err, self.exit = done.stdout, done.stderr, done.returncode

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        return self.json["error"]["code"]

    def __str__(self):
        return f"exit {self.exit}\nstdout: {self.out[:3000]}\nstderr: {self.err[:3000]}"


class Office(unittest.TestCase):
    """setUp makes the archive; set archive = False in a class that wants none."""

    archive = True
    maxDiff = None

    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="berkas-cli-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.store = self.dir / "arsip"
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("BERKAS_", "XDG_"))}
        self.env.update(HOME=str(self.dir), XDG_DATA_HOME=str(self.dir / "data"), XDG_STATE_HOME=str(self.dir / "state"),
                        TMPDIR=str(self.dir), LC_ALL="C.UTF-8")
        if self.archive:
            self.ok("init", "--office", "Biro Contoh")

    # -- calling
    def berkas(self, *args, json_too=True, env=None, timeout=120):
        command = [str(BIN), "--archive", str(self.store), "--operator", "Rina Contoh:199001012015012001", *map(os.fspath, args)]
        if json_too:
            command.append("--json")
        done = subprocess.run(command, env={**self.env, **(env or {})}, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL)
        done.stdout = done.stdout.decode("utf-8")  # whatever goes in, what comes out is UTF-8
        done.stderr = done.stderr.decode("utf-8", "replace")
        return Result(done)

    def ok(self, *args, **how):
        result = self.berkas(*args, **how)
        self.assertEqual(0, result.exit, f"{args}\n{result}")
        return result.json

    def refused(self, *args, exit=1, code=None, **how):
        """Refused: the exit code, the error object with its three texts on stdout, and nothing else there."""
        result = self.berkas(*args, **how)
        self.assertEqual(exit, result.exit, f"{args}\n{result}")
        error = result.json["error"]
        self.assertEqual({"code", "message", "hint"}, set(error), str(result))
        self.assertTrue(error["message"].strip(), str(result))
        if code:
            self.assertEqual(code, error["code"], str(result))
        return error

    # -- a dossier at each point of the way
    def new(self, at_step=15, title="Data Kinerja Kementerian 2025", *more):
        return self.ok("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", str(at_step), *more)["code"]

    def received(self, **how):
        code = self.new(**how)
        self.ok("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", "3")
        return code

    def concluded(self, **how):
        code = self.received(**how)
        self.ok("check", code, "fill", "--all-present")
        self.ok("check", code, "examine", "--all-conform")
        self.ok("check", code, "conclude", "--note", "contoh")
        return code

    def registered(self, security="biasa", **how):
        code = self.concluded(**how)
        self.ok("dossier", "register", code, "--class", "PR.01.03", "--security", security)
        return code

    def box(self):
        room = self.ok("place", "new", "--kind", "room", "--name", "Ruang Arsip")["code"]
        return self.ok("place", "new", "--kind", "box", "--name", "Boks 7", "--in", room)["code"]

    def pictures(self, pages=3, name="stack", **options):
        """A folder of pages of an invented letter; the simulated scanner's stack."""
        folder = self.dir / name
        command = [str(LETTER), "--out-dir", str(folder), "--pages", str(pages), "--dpi", "150"]
        for key, value in options.items():
            command += [f"--{key.replace('_', '-')}", str(value)]
        folder.mkdir(exist_ok=True)
        subprocess.run(command, check=True, capture_output=True, env=self.env)
        return folder

    def scan(self, code, folder, *more, **how):
        return self.ok("scan", code, "--device", f"simulated:{folder}", "--dpi", "150", *more, **how)

    def answer_flags(self, intake):
        for page in self.ok("intake", "show", intake)["pages"]:
            if any(a["answer"] is None for a in page["answers"]) and not page["set_aside"]:
                self.ok("intake", "flag", intake, "--page", str(page["no"]), "--answer", "keep")

    def filed(self, pages=2, **how):
        code = self.registered(**how)
        intake = self.scan(code, self.pictures(pages, name=f"stack-{code[7:12]}"))["intake"]
        self.answer_flags(intake)
        return code, self.ok("file", code, "--intake", intake)

    def files(self):
        return sorted(p for p in (self.store / "files").rglob("*") if p.is_file())


def tracking_code(kind, identity="0" * 10):
    """A valid code as architecture.md §5 makes it."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    number = 0
    for letter in kind + identity:
        number = number * 32 + alphabet.index(letter)
    check = number % 1021
    return f"BRK1-{kind}-{identity}-{alphabet[check // 32]}{alphabet[check % 32]}"


def main():
    unittest.main(verbosity=2)
