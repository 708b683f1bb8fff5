"""An incomplete dossier: the proof picture of a row (F9), the conclusion, the sheet of what is missing printed, given back, received
again; a step ahead says why not yet.

returned.py PROGRAM FOLDER
"""
import glob
import os
import subprocess
import sys

from desk import Desk, letter, possible, run
from window import wait

desk = Desk(sys.argv[1], sys.argv[2])
glass = os.path.join(desk.folder, "glass")
printer = os.path.join(desk.folder, "printer")
os.makedirs(glass), os.makedirs(printer)
letter(glass + "/01.png", "Nota dinas CONTOH, paraf Sekjen")
desk.code = desk.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", "Data Kinerja Kementerian Semester I 2026", "--at-step", 15)["code"]
desk.berkas("dossier", "receive", desk.code, "--from", "Budi CONTOH", "--sheets", 12)
w = None


def the_first_row_is_in_sight():
    global w
    w = desk.open("simulated:" + glass, env={"BERKAS_SIMULATED_PRINTER": printer, "CUPS_SERVER": "localhost:1"}, there="^Langkah 2 dari 8, lembar diisi")
    w.find("^Ada, tombol 1$", "toggle button")
    rows = w.find("^Baris lembar pemeriksaan$")
    top = rows.queryComponent().getExtents(0).y
    first = w.find("^A1$", "table cell")
    wait("row A1 in sight", lambda: w.find("^A1$", "table cell").queryComponent().getExtents(0).y >= top)
    assert first
    w.picture(desk.shots + "/check-first.png")


def a_step_ahead_says_why_not_yet():
    w.press("^Langkah 5 dari 8, dipindai, belum")
    w.find("^Dipindai: belum sampai di sini")
    w.find("Isi semua baris lembar pemeriksaan dulu")
    w.picture(desk.shots + "/step-ahead.png")
    w.press("^Mengerti")
    w.focus("^Baris lembar pemeriksaan$")


def f9_takes_a_proof_picture():
    w.find("^Belum ada gambar. Lihat kertasnya, atau F9 ambil gambar bukti")
    w.key("F9")
    w.find("^Gambar bukti baris A1$", "image")
    w.speaks()
    w.picture(desk.shots + "/proof.png")
    assert glob.glob(desk.archive + "/proof/" + desk.code + "/1-A1-1.jpg"), "the picture is not kept"


def it_is_incomplete():
    w.press("^Sisanya ada")
    w.find("^Sesuai, tombol 1$", "toggle button")
    w.find("^Gambar bukti baris A1$", "image")          # what was seen while filling is seen while examining
    w.key("2")
    wait("the focus in Keterangan", lambda: w.focused() is not None and w.focused().name.startswith("Keterangan"))
    w.type("tanda tangan tidak ada", 70)
    w.key("Return")
    w.press("^Sisanya sesuai")
    w.find("Belum lengkap: dikembalikan kepada Kasubag")
    w.focus("^Catatan kesimpulan$", "text")
    w.type("Kurang satu tanda tangan", 70)
    w.picture(desk.shots + "/incomplete.png")
    w.key("ctrl+Return")
    w.find("^Terima kembali dari Kasubag$", "heading")
    assert desk.state() == "K3x", desk.state()


def what_is_missing_is_printed():
    w.find("Yang kurang:\n. A1 ")
    sheet = wait("the printed sheet", lambda: glob.glob(printer + "/out/*.pdf"))[0]
    text = subprocess.run(["pdftotext", "-layout", sheet, "-"], stdout=subprocess.PIPE, text=True).stdout
    assert "tanda tangan tidak ada" in text, text
    assert "Kurang satu tanda tangan" in text, text
    w.find("^Lembarnya keluar$", "push button")
    w.picture(desk.shots + "/returned.png")
    w.press("^Lembarnya keluar$")
    w.speaks()
    w.clipped_none()


def it_comes_back():
    w.focus("^Diserahkan oleh$", "text")
    w.type("Budi CONTOH", 70)
    w.key("ctrl+Return")
    w.find("Langkah 2 dari 8, lembar diisi, sekarang", "push button")
    assert desk.state() == "K1", desk.state()
    w.picture(desk.shots + "/again.png")


run(desk, [the_first_row_is_in_sight, a_step_ahead_says_why_not_yet, f9_takes_a_proof_picture, it_is_incomplete, what_is_missing_is_printed, it_comes_back])
