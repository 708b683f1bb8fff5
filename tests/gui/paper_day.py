#!/usr/bin/python3
"""A day of the paper half by codes only: 40 dossiers filed into 3 boxes, one box moved, 5 lent, 4 returned (one with a page missing),
a shelf audit that finds 1 misfiled, 1 missing, 1 lent and leaves the unvisited shelf alone. Acts and seconds are counted.
  paper_day.py PROGRAM FOLDER [id|en] [light|dark]     pictures lie in FOLDER/pictures"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from window import Window, wait

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LANGUAGE, THEME = (sys.argv + ["id", "light"])[3:5] if len(sys.argv) > 4 else ("id", "light")
ENGLISH = LANGUAGE == "en"
DOSSIERS = int(os.environ.get("BERKAS_DOSSIERS", "40"))
SHEETS = 12
ARCHIVE = FOLDER / "arsip"
BIN = pathlib.Path(PROGRAM).parent


def berkas(*words, expect=(0,)):
    done = subprocess.run([str(BIN / "berkas"), "--json", "--archive", str(ARCHIVE), "--operator", "Rini Contoh", *map(str, words)], capture_output=True, text=True)
    assert done.returncode in expect, (words, done.returncode, done.stdout, done.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else None


def place(kind, name, within=None, *more):
    return berkas("place", "new", "--kind", kind, "--name", name, *(["--in", within] if within else []), *more)["code"]


class Day:
    """The shelves and the papers before the day begins; then what a hand with a code gun does."""

    def __init__(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        (FOLDER / "pictures").mkdir(parents=True)
        berkas("init", "--office", "Kementerian Contoh")
        self.room = place("room", "Ruang Arsip")
        self.shelves = [place("shelf", "Rak %d" % n, self.room, "--capacity-mm", 900) for n in (1, 2)]
        self.boxes = [place("box", "Boks %d" % n, self.shelves[0], "--capacity-mm", 90) for n in (1, 2, 3)]
        self.codes = []
        for n in range(DOSSIERS):
            code = berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", "Laporan Kinerja %d" % (n + 1), "--at-step", 15)["code"]
            berkas("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", SHEETS)
            self.codes.append(code)
        third = (DOSSIERS + 2) // 3
        self.filed = [self.codes[:third], self.codes[third:2 * third], self.codes[2 * third:]]
        self.scans = self.keys = 0
        self.times = {}

    def open(self):
        self.w = Window(PROGRAM, "--archive=%s" % ARCHIVE, "--lang=%s" % LANGUAGE, "--theme=%s" % THEME, "--size=1280x800", "--operator=Rini Contoh")
        return self.w

    def gun(self, code, caught):
        self.scans += 1
        self.w.gun(code, caught)

    def key(self, *keys):
        self.keys += 1
        self.w.key(*keys)

    def measured(self, name, what):
        scans, keys, begun = self.scans, self.keys, time.monotonic()
        what()
        self.times[name] = {"seconds": round(time.monotonic() - begun, 1), "codes": self.scans - scans, "keys": self.keys - keys}

    def picture(self, name):
        self.w.picture(str(FOLDER / "pictures" / ("paper-%s-%s-%s.png" % (name, LANGUAGE, THEME))))

    # -- the acts
    def files(self):
        count = 0

        def next_code(code):
            nonlocal count
            count += 1
            self.gun(code, lambda: self.w.has("^(.*: )?%d (kode|codes?)," % count))
        for box, codes in zip(self.boxes, self.filed):
            next_code(box)
            for code in codes:
                next_code(code)
        next_code(self.boxes[2])
        self.w.find("%d (berkas di|dossiers in) Boks 3" % len(self.filed[2]))

    def moves_a_box(self):
        said = len(self.codes) + 5
        self.gun(self.boxes[2], lambda: self.w.has("(%d|%d) (kode|codes?)," % (said, said)))
        self.gun(self.shelves[1], lambda: self.w.has("%d (kode|codes?)," % (said + 1)))

    def lends(self):
        for n, code in enumerate(self.codes[:5]):
            self.gun(code, lambda: self.w.has("^%s$" % code, "label"))
            if n == 0:
                wait("the cursor in the borrower's field", lambda: (self.w.focused().parent or self.w.focused()).name in ("Peminjam", "Borrower"))
                self.w.type("Budi Contoh", 70)
                self.keys += 1
            self.key("ctrl+Return")
            self.w.find("%d (dipinjamkan|lent)," % (n + 1))

    def takes_back(self):
        for n, code in enumerate(self.codes[:4]):
            self.gun(code, lambda: self.w.has("^%s$" % code, "label"))
            if n == 2:
                self.w.focus("Jumlah lembar|Sheets, counted", "text")
                self.key("ctrl+a")
                self.w.type(str(SHEETS - 1), 90)
                self.keys += 1
            self.key("ctrl+Return")
            self.w.find("5 (dipinjamkan|lent), %d" % (n + 1))

    def audits(self):
        misfiled, missing = self.filed[1][0], self.filed[0][-1]
        seen = [self.room, self.boxes[0]] + [c for c in self.filed[0] if c not in (missing, self.codes[4])] + [misfiled]
        seen += [self.boxes[1]] + self.filed[1][1:]
        for n, code in enumerate(seen):
            self.gun(code, lambda: self.w.has("^(.*: )?%d (kode|codes?)$" % (n + 1)))
        self.key("ctrl+Return")
        self.w.find("ditutup|is closed")
        return misfiled, missing


def main():
    day = Day()
    w = day.open()
    try:
        w.find("Taruh di rak|Put away", "push button")
        day.picture("home")
        w.key("F7")
        w.find("Pindai boks, atau|Scan a box, or")
        day.measured("file", day.files)
        w.speaks()
        day.picture("filing")
        day.measured("move a box", day.moves_a_box)
        assert berkas("place", "show", day.boxes[2])["path"] == "Ruang Arsip / Rak 2 / Boks 3"
        assert [berkas("place", "show", box)["dossiers"] for box in day.boxes] == [len(part) for part in day.filed]
        w.key("alt+Left")
        w.find("Taruh di rak|Put away", "push button")
        w.key("F8")
        w.find("Pindai berkas yang dipinjam|Scan the dossier that goes")
        day.measured("lend", day.lends)
        w.speaks()
        day.picture("lending")
        day.measured("take back", day.takes_back)
        day.picture("returned")
        loans = berkas("loan", "list")
        assert sorted(one["state"] for one in loans) == ["out"] + ["returned"] * 4, loans
        assert sorted(one["short"] for one in loans) == [0, 0, 0, 0, 1], loans
        w.key("alt+Left")
        w.find("^Kearsipan|^Records", "push button")
        w.key("F9")
        w.find("Pindai rak, baris|Scan the shelf, row")
        found = []
        day.measured("audit", lambda: found.extend(day.audits()))
        w.speaks()
        day.picture("audit")
        report = berkas("shelf-audit", "report", 1)
        assert report["misfiled"] == [found[0]] and report["missing"] == [found[1]] and report["lent"] == [day.codes[4]], report
        assert set(report["not-visited"]) == {day.shelves[1], day.boxes[2]} and report["unexpected"] == [], report
        for code in day.filed[2]:
            assert berkas("dossier", "show", code)["paper"] is None
        assert not w.nameless(), w.nameless()
    finally:
        w.close()
    assert berkas("verify", "--full")["ok"]
    filing = day.times["file"]
    assert filing["codes"] <= DOSSIERS + 4 and filing["keys"] == 0, filing
    day.times["per dossier filed"] = {"codes": round(filing["codes"] / DOSSIERS, 2), "seconds": round(filing["seconds"] / DOSSIERS, 2)}
    (FOLDER / "figures.json").write_text(json.dumps(day.times, indent=1))
    print(json.dumps(day.times, indent=1))


main()
