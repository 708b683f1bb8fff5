"""Sheets on a real queue, printed from the window: paused, out of paper, its service killed. Said within seconds, nothing lost.

printing.py PROGRAM FOLDER: a private cupsd with an IPP printer (tests/tools/cups_rig).
"""
import os
import subprocess
import sys
import tempfile
import time

from desk import Desk, letter, possible, run
from window import wait

SOON = 12                                                     # seconds within which trouble must be said, on a busy machine
rig_tool = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tools", "cups_rig")
desk = Desk(sys.argv[1], sys.argv[2])
pages = os.path.join(desk.folder, "feeder")
os.makedirs(pages)
for sheet in (1, 2):
    letter("%s/%02d.png" % (pages, sheet), "Laporan CONTOH lembar %d" % sheet, lines=10)
desk.scanned(pages)
rig = tempfile.TemporaryDirectory(prefix="berkas-rig-")
w = None


def fault(word):
    subprocess.run([rig_tool, "fault", rig.name, "rig", word], check=True)


def came_out():
    return len(os.listdir(os.path.join(rig.name, "rig", "out")))


def soon(what, condition):
    started = time.monotonic()
    wait(what, condition, SOON)
    print("    %s: %.1f s" % (what, time.monotonic() - started), flush=True)


def a_queue_that_waits():
    global w
    started = subprocess.run([rig_tool, "start", rig.name, "rig"], check=True, stdout=subprocess.PIPE, text=True)
    w = desk.open("simulated:" + pages, env=dict(line.split("=", 1) for line in started.stdout.split("\n") if line))
    w.find("Pencetak siap", "push button")
    w.find("^Label: 1/", "image")
    w.picture(desk.shots + "/file.png")


def paused_is_said_and_the_sheet_waits():
    fault("pause")
    soon("the lamp of a paused queue", lambda: w.has("^Pencetak: antrean pencetak dijeda", "push button"))
    w.press("^Cetak label")
    soon("the banner of a paused queue", lambda: w.has("Label Berkas: Antrean pencetak dijeda"))
    w.speaks()
    w.picture(desk.shots + "/paused.png")
    assert came_out() == 0
    fault("resume")
    wait("the sheet", lambda: came_out() == 1)
    soon("the question", lambda: w.has("^Lembarnya keluar$", "push button"))
    soon("the lamp", lambda: w.has("^Pencetak siap", "push button"))


def no_is_an_answer_and_it_prints_again():
    w.press("^Tidak keluar$")
    w.find("tidak keluar, tetapi tidak hilang")
    w.picture(desk.shots + "/not-out.png")
    fault("out-of-paper")
    w.press("^Cetak lagi$")
    soon("out of paper", lambda: w.has("Label Berkas: Kertas habis"))
    w.picture(desk.shots + "/out-of-paper.png")
    fault("paper-back")
    wait("the second sheet", lambda: came_out() == 2)
    soon("the question", lambda: w.has("^Lembarnya keluar$", "push button"))
    w.press("^Lembarnya keluar$")
    w.find("^Terpasang", "label")                            # the label is out: one thing less to do


def a_killed_service_is_said():
    fault("kill-cupsd")
    soon("the lamp of a dead service", lambda: w.has("^Layanan cetak tidak menjawab|^Pencetak tidak ditemukan", "push button"))
    w.picture(desk.shots + "/killed.png")
    fault("cupsd-back")
    soon("the lamp", lambda: w.has("^Pencetak siap", "push button"))


try:
    run(desk, [a_queue_that_waits, paused_is_said_and_the_sheet_waits, no_is_an_answer_and_it_prints_again, a_killed_service_is_said])
finally:
    subprocess.run([rig_tool, "stop", rig.name])
    rig.cleanup()
