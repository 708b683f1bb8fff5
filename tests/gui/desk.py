"""A desk for a window test: an archive of an invented office, a dossier ready for its next step, the window opened on it."""
import json
import os
import random
import re
import shutil
import subprocess
import sys

import pyatspi

from window import Window, wait


class Desk:
    """One dossier of an invented office in a fresh folder, brought forward by bin/berkas, and the window on it."""

    def __init__(self, program, folder, language="id", theme="light"):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.program, self.folder, self.archive = program, folder, os.path.join(folder, "archive")
        self.shots = os.path.join(folder, "pictures")
        self.options = ["--lang", language, "--theme", theme, "--operator", "Rini"]
        self.window = None
        self.berkas("init", "--office", "Kementerian Contoh")
        self.code = ""

    def berkas(self, *words, exits=(0,), env=None):
        command = [os.path.join(os.path.dirname(self.program), "berkas"), "--json", "--archive", self.archive, "--operator", "Rini:1", *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **(env or {})})
        assert done.returncode in exits, (words, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else None

    def registered(self, title="Laporan Kinerja Triwulan III 2026", sheets=6):
        """A dossier at K4: the next thing is to scan it."""
        self.code = self.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", 15)["code"]
        self.berkas("dossier", "receive", self.code, "--from", "Budi CONTOH", "--sheets", sheets)
        self.berkas("check", self.code, "fill", "--all-present")
        self.berkas("check", self.code, "examine", "--all-conform")
        self.berkas("check", self.code, "conclude")
        self.berkas("dossier", "register", self.code, "--class", "PR.01.03", "--security", "biasa")
        return self.code

    def scanned(self, pages, **more):
        """The same at K6: scanned and accepted, the next thing is to file it."""
        count = len([f for f in os.listdir(pages) if f.endswith((".png", ".jpg"))])
        self.registered(sheets=count, **more)
        intake = self.berkas("scan", self.code, "--device", "simulated:" + pages, "--expect", count, exits=(0, 1))
        for page in sorted({flag["page"] for flag in intake["flags"]}):
            self.berkas("intake", "flag", intake["intake"], "--page", page, "--answer", "keep")
        self.berkas("intake", "accept", intake["intake"])
        return self.code

    def open(self, scanner=None, env=None, there=None):
        """The window, opened on the dossier as a clerk does: by its code. there: how its screen is known, else by the code in its head."""
        more = ["--scanner", scanner] if scanner else []
        self.window = w = Window(self.program, "--archive", self.archive, *self.options, *more, env=env)
        w.find("^Kode atau kata pencarian|^Code or", "text")
        w.gun(self.code, lambda: w.has(there) if there else w.has("^" + re.escape(self.code) + "$", "label"))
        return w

    def intake(self):
        return self.berkas("intake", "list")[0]

    def state(self):
        return self.berkas("dossier", "show", self.code)["state"]

    def close(self):
        if self.window:
            self.window.close()


def possible(window, name, role="push button"):
    """Waits until the act may be pressed."""
    wait("'%s' to wake" % name, lambda: window.find(name, role).getState().contains(pyatspi.STATE_SENSITIVE))


def letter(file, words, size="1240x1754", lines=18, rotate=0):
    """One invented page, its lines its own; lines=0 leaves it blank."""
    prose = ["Data kinerja dihimpun dari seluruh unit kerja.", "Selisih capaian yang melebihi lima persen", "dijelaskan dalam catatan kepada pimpinan.", "Hasil akhir disampaikan berjenjang, paraf",
             "dan tanda tangan menurut prosedur.", "Rekonsiliasi paling lambat tanggal sepuluh."]
    dice, said = random.Random(words), " ".join(prose).split()
    text = "\n".join(["KEMENTERIAN CONTOH", words, ""] + [" ".join(dice.sample(said, dice.randint(4, 6))) for _ in range(lines)]) if lines else ""
    subprocess.run(["convert", "-size", size, "xc:white", "-fill", "black", "-pointsize", str(int(size.split("x")[0]) // 41), "-font", "Liberation-Sans", *(["-annotate", "+%d+%d" % (int(size.split("x")[0]) // 9, int(size.split("x")[0]) // 6), text] if text else []),
                    "-rotate", str(rotate), "-density", str(round(int(size.split("x")[0]) / 8.27)), "-units", "PixelsPerInch", file], check=True)


def run(desk, tests):
    """Runs the functions in turn; the first failure ends it, with a picture and every name on the screen."""
    from window import run as run_all
    try:
        run_all(tests)
    except Exception:
        if desk.window:
            try:
                desk.window.picture(desk.shots + "/failed.png")
                for node in desk.window.all():
                    if node.name:
                        print(node.getRoleName(), "|", node.name, file=sys.stderr)
            except Exception as e:
                print("no picture:", e, file=sys.stderr)
        raise
    finally:
        desk.close()
