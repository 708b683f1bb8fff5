"""An invented office driven through bin/berkas alone: what every end-to-end test stands on. Standard library only.

Environment: BERKAS_BIN (folder of the programs), BERKAS_TOOLS (folder of make_letter), BERKAS_SOURCE (the source tree).
"""
import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("BERKAS_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
BUILD = SOURCE / "build" / "release"
BIN = pathlib.Path(os.environ.get("BERKAS_BIN", BUILD / "bin"))
TOOLS = pathlib.Path(os.environ.get("BERKAS_TOOLS", BUILD / "tests" / "tools"))
CLASS = "PR.01.03"


class Failed(Exception):
    pass


def check(condition, *what):
    if not condition:
        raise Failed(" ".join(str(w) for w in what))


def run(*command, expect=0, env=None, timeout=300, **more):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=timeout, env=env, **more)
    if expect is not None:
        check(done.returncode == expect, "exit", done.returncode, "instead of", expect, "from", command, done.stdout[-2000:], done.stderr[-2000:])
    return done


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory(prefix="berkas-e2e-") as name:
        yield pathlib.Path(name)


def letters(to, pages, *options):
    """Pictures of an invented letter, page-001.jpg ..."""
    run(TOOLS / "make_letter", "--out-dir", to, "--pages", pages, *options)
    return to


class Office:
    def __init__(self, root):
        self.root = root
        self.archive = root / "arsip"
        self.env = dict(os.environ, BERKAS_ARCHIVE=str(self.archive), XDG_DATA_HOME=str(root / "share"), XDG_STATE_HOME=str(root / "state"),
                        XDG_CONFIG_HOME=str(root / "config"), LC_ALL="C.UTF-8")
        self.berkas("init", "--office", "Kementerian Contoh")

    def command(self, *words):
        return [str(BIN / "berkas"), "--json", "--operator", "Siti Contoh:198001012005012001", *[str(w) for w in words]]

    def try_berkas(self, *words, timeout=300):
        """(exit code, what stdout says as JSON or None, stderr)"""
        done = run(*self.command(*words), expect=None, env=self.env, timeout=timeout)
        try:
            value = json.loads(done.stdout) if done.stdout.strip() else None
        except json.JSONDecodeError:
            raise Failed("no JSON from " + " ".join(map(str, words)) + ": " + done.stdout[:500] + done.stderr[-500:])
        return done.returncode, value, done.stderr

    def berkas(self, *words, expect=0, timeout=300):
        code, value, errors = self.try_berkas(*words, timeout=timeout)
        check(code == expect, "berkas", *words, "exit", code, "instead of", expect, value, errors[-2000:])
        return value

    def examined_dossier(self, title):
        """A dossier whose check sheet is concluded: the next thing is to scan it."""
        code = self.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", 15)["code"]
        self.berkas("dossier", "receive", code, "--from", "Kasubbag Contoh")
        self.berkas("check", code, "fill", "--all-present")
        self.berkas("check", code, "examine", "--all-conform")
        self.berkas("check", code, "conclude")
        return code

    def answer_flags(self, intake):
        for page in self.berkas("intake", "show", intake)["pages"]:
            if page["flags"]:
                self.berkas("intake", "flag", intake, "--page", page["no"], "--answer", "keep")

    def stored(self, sha256):
        return self.archive / "files" / sha256[:2] / sha256[2:4] / sha256

    def verify(self):
        """Everything that stands must be whole; what is left of killed work may only be files nobody knows, and these are swept."""
        code, found, _ = self.try_berkas("verify", "--full")
        check(code == 0 and found["ok"], "verify --full:", found)
        return found


class NetworkScanner:
    """tests/contracts/escl_scanner.py, running; sane sees it and nothing else."""

    def __init__(self, office, pages, *options):
        self.config = office.root / ("sane-" + str(len(list(office.root.glob("sane-*")))))
        self.config.mkdir()
        self.server = subprocess.Popen([sys.executable, str(SOURCE / "tests" / "contracts" / "escl_scanner.py"), "--pages", str(pages), "--config-dir",
                                        str(self.config), "--with-parent", *[str(o) for o in options]],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = dict(line.strip().split("=", 1) for line in (self.server.stdout.readline(), self.server.stdout.readline()))
        self.device, self.port = said["device"], said["port"]
        office.env["SANE_CONFIG_DIR"] = str(self.config)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.stdin.close()
        self.server.wait(timeout=20)


def words_of(text):
    return re.findall(r"[a-z]+", text.lower())


def main(test):
    try:
        test()
    except Failed as failure:
        print("FAILED:", failure)
        sys.exit(1)
    print("ok")
