"""The window is killed in the middle of a scan; opened again it says what is safe and goes on with the next sheet.

crash_and_resume.py PROGRAM FOLDER
"""
import os
import re
import sys

from desk import Desk, letter, possible, run
from window import wait

SHEETS = 12
desk = Desk(sys.argv[1], sys.argv[2])
feeder = os.path.join(desk.folder, "feeder")
os.makedirs(feeder)
for sheet in range(1, SHEETS + 1):
    letter("%s/%02d.png" % (feeder, sheet), "Laporan CONTOH lembar %d" % sheet, size="620x877", lines=12)
desk.registered(sheets=SHEETS)
kept = 0


def killed_while_feeding():
    w = desk.open("simulated:" + feeder, env={"BERKAS_SIMULATED_PAGE_MS": "700"})
    possible(w, "^Pindai$")
    w.key("Return")
    wait("four sheets", lambda: w.has("^([4-9]|1\\d) dari 12 lembar", "label"))
    w.process.kill()
    w.process.wait()


def it_comes_back_and_says_what_is_safe():
    global kept
    kept = len(desk.intake()["pages"])
    assert 4 <= kept < SHEETS, kept
    w = desk.open("simulated:" + feeder)
    w.find("%d halaman aman, lanjutkan dari lembar %d" % (kept, kept + 1))
    w.find("^Lanjutkan dari lembar %d$" % (kept + 1), "push button")
    w.speaks()
    w.picture(desk.shots + "/resumed.png")


def nothing_is_missing_and_nothing_twice():
    w = desk.window
    w.focus("^Lanjutkan dari lembar", "push button")
    w.key("Return")
    w.find("12 dari 12 lembar", "label")
    possible(w, "^Verifikasi hasil")
    pages = desk.intake()["pages"]
    assert len(pages) == SHEETS, len(pages)
    w.key("ctrl+Return")
    w.find("Langkah 7 dari 8.*sekarang", "push button")
    w.picture(desk.shots + "/file.png")


run(desk, [killed_while_feeding, it_comes_back_and_says_what_is_safe, nothing_is_missing_and_nothing_twice])
