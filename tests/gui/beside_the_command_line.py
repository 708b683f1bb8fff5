"""The window and the command line on one archive at the same time: the window's list shows what the other one does without a key
being pressed, both capture, file and print, nothing is "locked", and in the end the archive is whole.

beside_the_command_line.py PROGRAM FOLDER COMMAND_LINE
"""
import json
import os
import re
import shutil
import subprocess
import sys
import threading

import pyatspi

from window import Window, pages, run, wait

program, folder, command_line = sys.argv[1:4]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
archive, printer = os.path.join(folder, "archive"), os.path.join(folder, "printer")
os.makedirs(printer)
feeder = pages(os.path.join(folder, "pages"), 2)
around = {"BERKAS_SIMULATED_PRINTER": printer, "CUPS_SERVER": "localhost:1"}
w = Window(program, "--archive", archive, "--lang", "id", "--theme", "light", "--operator", "Rini", "--scanner", "simulated:" + feeder, "--demo", env=around)
mine = ""


class Colleague(threading.Thread):
    """Works by the command line until told to stop, one dossier after another, each to K8."""

    def __init__(self):
        super().__init__(daemon=True)
        self.enough, self.done, self.trouble, self.started = threading.Event(), [], None, 0

    def berkas(self, *words):
        done = subprocess.run([command_line, "--archive", archive, "--json", "--operator", "Budi:198001012005012001", *map(str, words)],
                              env={**os.environ, **around}, capture_output=True, text=True, timeout=180)
        told = done.stdout + done.stderr
        if done.returncode != 0 or "locked" in told or "busy" in told:
            raise AssertionError("berkas %s: exit %d %s" % (" ".join(map(str, words)), done.returncode, told[-1500:]))
        return json.loads(done.stdout)

    def opens(self, title):
        return self.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", 15)["code"]

    def one_dossier(self, title, box):
        self.started += 1
        code = self.opens(title)
        self.berkas("dossier", "receive", code, "--from", "Kasubag", "--sheets", 2)
        self.berkas("check", code, "fill", "--all-present")
        self.berkas("check", code, "examine", "--all-conform")
        self.berkas("check", code, "conclude", "--note", "lengkap")
        self.berkas("dossier", "register", code, "--class", "PR.01.03", "--security", "biasa")
        intake = self.berkas("scan", code, "--device", "simulated:" + feeder, "--dpi", 150, "--expect", 2)["intake"]
        for page in self.berkas("intake", "show", intake)["pages"]:
            if any(each["answer"] is None for each in page["answers"]):
                self.berkas("intake", "flag", intake, "--page", page["no"], "--answer", "keep")
        filed = self.berkas("file", code, "--intake", intake)
        self.berkas("print", "dossier-label", code, "--printer", "simulasi")
        self.berkas("dossier", "place", code, "--place", box, "--label-attached")
        return code, filed["sha256"]

    def run(self):
        try:
            box = self.berkas("place", "new", "--kind", "box", "--name", "Boks baris perintah")["code"]
            while not self.enough.is_set():
                self.done.append(self.one_dossier("Naskah rekan %d" % (len(self.done) + 1), box))
        except Exception as why:  # told by the window's test
            self.trouble = why

    def well(self):
        if self.trouble:
            raise SystemExit("the command line: %s" % self.trouble)
        return True


colleague = Colleague()


def the_list_shows_what_the_command_line_does():
    w.find("Kode atau kata pencarian", "text")
    code = colleague.opens("Usulan lewat baris perintah")
    wait("the new dossier in the window's list", lambda: w.has("Usulan lewat baris perintah"), 30)
    colleague.berkas("dossier", "cancel", code, "--reason", "hanya percobaan", "--yes")
    wait("the cancelled one to leave it", lambda: not w.has("Usulan lewat baris perintah"), 30)


def the_window_takes_a_dossier_while_the_other_one_works():
    colleague.start()
    w.key("F2")
    for field, text in (("Judul berkas", "Laporan lewat jendela"), ("Diserahkan oleh", "Budi CONTOH"), ("Jumlah lembar", "2")):
        w.focus(field, "text")
        w.type(text, 70)
    w.key("ctrl+Return")
    w.find("Langkah 2 dari 8, lembar diisi, sekarang", "push button")
    colleague.well()


def examines_and_registers():
    w.find("Ada, tombol 1", "toggle button")
    w.press("Sisanya ada")
    w.find("Sesuai, tombol 1", "toggle button")
    w.press("Sisanya sesuai")
    w.find("Lengkap dan sesuai", "label")
    w.key("ctrl+Return")
    w.find("Langkah 4 dari 8.*sekarang", "push button")
    w.type("PR.01.03", 70)
    w.key("ctrl+Return")
    w.find("Langkah 5 dari 8.*sekarang", "push button")
    colleague.well()


def scans():
    global mine
    mine = w.find("^BRK1-B-", "label").name
    w.press("^Pindai$")
    w.find("Halaman, 2", None)
    w.find("Verifikasi hasil", "push button")
    while w.has("^Halaman \\d+\\. ", "label"):
        before = w.find("^Halaman \\d+\\. ", "label").name
        w.key("1")
        wait("the next question", lambda: not w.has("^" + re.escape(before) + "$", "label"))
    wait("the act", lambda: w.find("Verifikasi hasil", "push button").getState().contains(pyatspi.STATE_SENSITIVE))
    w.key("ctrl+Return")
    w.find("Langkah 7 dari 8.*sekarang", "push button")
    colleague.well()


def files():
    w.focus("Lokasi simpan, kode folder atau boks", "text")
    w.type("Lemari 2 / Laci 3 / Folder 14", 70)
    w.key("Return")
    w.press("Buat lokasi ini")
    w.find("Lemari 2 / Laci 3 / Folder 14", "label")
    w.press("Sudah ditempel")
    wait("Selesai to wake", lambda: w.find("^Selesai", "push button").getState().contains(pyatspi.STATE_SENSITIVE))
    w.key("ctrl+Return")
    w.find("^Terdokumentasi$", "heading")


def both_filed_and_the_archive_is_whole():
    wait("the colleague's dossier", lambda: colleague.well() and len(colleague.done) >= 1, 180)
    colleague.enough.set()
    colleague.join(180)
    colleague.well()
    w.close()
    for code, sha256 in colleague.done:
        shown = colleague.berkas("dossier", "show", code)
        assert shown["state"] == "K8" and sha256 in [f["sha256"] for f in shown["files"]], shown
    shown = colleague.berkas("dossier", "show", mine)
    assert shown["state"] == "K8" and shown["files"], shown
    numbers = [colleague.berkas("dossier", "show", code)["number"] for code, _ in colleague.done] + [shown["number"]]
    assert len(set(numbers)) == len(numbers), numbers
    whole = colleague.berkas("verify", "--full")
    assert whole["ok"], whole
    print("the window filed 1 dossier while the command line filed %d; verify --full: %d files, %d events" % (len(colleague.done), whole["files"], whole["events"]))
    assert len(os.listdir(os.path.join(printer, "out"))) >= len(colleague.done)


try:
    run([the_list_shows_what_the_command_line_does, the_window_takes_a_dossier_while_the_other_one_works, examines_and_registers, scans, files,
         both_filed_and_the_archive_is_whole])
except BaseException:
    w.picture(os.path.join(folder, "failed.png"))
    raise
finally:
    colleague.enough.set()
    w.close()
