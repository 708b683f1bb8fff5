#!/usr/bin/python3
"""Alih media through the window, from an empty list to the leader's signature: dossiers chosen by code and all at once, the facts told, the minutes
saved, a wrong paper and a page given twice turned away, the signed pages scanned back and looked at; then a disposal's minutes printed on a real queue
(tests/tools/cups_rig) and its signed paper read from a PDF.
  signed_minutes.py PROGRAM FOLDER [id|en] [light|dark] [1280x800]     pictures lie in FOLDER/pictures"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pyatspi

from desk import Desk, letter, possible, run
from window import Window, pages, wait

PROGRAM, FOLDER = sys.argv[1], sys.argv[2]
LANGUAGE, THEME, SIZE = (sys.argv[3:6] + ["id", "light", "1280x800"][len(sys.argv[3:6]):])
ENGLISH = LANGUAGE == "en"
TABLES = pathlib.Path(__file__).resolve().parents[2] / "packaging/demo/contoh"
desk = Desk(PROGRAM, FOLDER, LANGUAGE, THEME)
feeder = pathlib.Path(FOLDER) / "feeder"
feeder.mkdir()
rig_tool = pathlib.Path(__file__).resolve().parents[1] / "tools/cups_rig"
rig = tempfile.TemporaryDirectory(prefix="berkas-rig-")
w = None
codes, problems = [], []


def t(id, en):
    return en if ENGLISH else id


def looked_at(name):
    w.picture("%s/%s-%s-%s-%s.png" % (desk.shots, name, LANGUAGE, THEME, SIZE.split("x")[0]))
    problems.extend("%s: %s" % (name, what) for what in w.nameless() + w.small_targets() + w.clipped())


def fill(name, text):
    w.find(name, "text").queryEditableText().setTextContents(str(text))


def step(no, name):
    return t("^Langkah %d dari 6, %s, sekarang", "^Step %d of 6, %s, now") % (no, name)


def lay(pictures):
    for old in feeder.iterdir():
        old.unlink()
    for i, picture in enumerate(pictures):
        shutil.copy(picture, feeder / ("%02d.png" % (i + 1)))


def signed(pdf):
    """What the scanner sees of it: one gray picture a page at 200 dpi, a hand's line where it was signed."""
    name = pathlib.Path(pdf).with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", "200", "-png", str(pdf), str(name)], check=True)
    scans = sorted(name.parent.glob(name.name + "-*.png"))
    subprocess.run(["convert", str(scans[0]), "-stroke", "gray25", "-strokewidth", "5", "-fill", "none", "-draw", "bezier 1100,2000 1200,1900 1250,2100 1400,1960", str(scans[0])], check=True)
    return scans


def shown(kind="conversion"):
    return desk.berkas(kind, "show", 1)


def an_empty_list_says_what_to_do():
    global w
    letters = pages(FOLDER + "/letters", 1)
    for n in range(3):
        desk.scanned(letters, title="Laporan Kinerja Triwulan %s 2026" % "I II III".split()[n])
        desk.berkas("file", desk.code)
        codes.append(desk.code)
    letter(str(feeder / "01.png"), "Surat CONTOH")
    started = subprocess.run([rig_tool, "start", rig.name, "rig"], check=True, stdout=subprocess.PIPE, text=True)
    desk.window = w = Window(PROGRAM, "--archive", desk.archive, *desk.options, "--size=%s" % SIZE, "--scanner", "simulated:%s" % feeder,
                             env=dict(line.split("=", 1) for line in started.stdout.split("\n") if line))
    w.find(t("^Kearsipan$", "^Records$"), "push button")
    w.key("F10")
    w.find(t("^Alih media, 3 berkas belum masuk berita acara", "^Conversion, 3 dossiers in no minutes yet"), "push button")
    looked_at("records")
    w.key("9")
    w.find(t("^3 berkas menunggu berita acara$", "^3 dossiers wait for minutes$"), "heading")
    looked_at("conversions-none")
    missed = w.tab_misses()
    assert not missed, "Tab does not reach %s" % missed


def dossiers_are_chosen():
    w.key("ctrl+n")
    w.find(step(1, t("pilih berkas", "choose dossiers")), "push button")
    looked_at("conversion-choose")
    w.gun(codes[0], lambda: w.has(t("^1 berkas$", "^1 dossier$"), "heading"))
    w.find(step(2, t("isi keterangan", "fill in the facts")), "push button")
    assert [one["code"] for one in shown()["dossiers"]] == [codes[0]]
    w.press(t("^Langkah 1 dari 6, pilih berkas", "^Step 1 of 6, choose dossiers"))
    fill(t("^Tahun$", "^Year$"), "20x6")
    possible(w, t("^Tambah berkasnya$", "^Add these dossiers$"))
    w.key("ctrl+Return")
    w.find(t("'20x6' bukan tahun", "'20x6' is not a year"))
    w.key("Escape")
    fill(t("^Tahun$", "^Year$"), "")
    possible(w, t("^Tambah semua$", "^Add all of them$"))
    w.key("ctrl+Return")
    w.find(t("^3 berkas$", "^3 dossiers$"), "heading")
    w.focus(t("^Berkas dalam alih media$", "^Dossiers in the conversion$"))
    w.key("Home")
    possible(w, t("^Keluarkan$", "^Take out$"))
    w.key("Delete")
    w.find(t("^2 berkas$", "^2 dossiers$"), "heading")
    out = (set(codes) - {one["code"] for one in shown()["dossiers"]}).pop()
    w.gun(out, lambda: w.has(t("^3 berkas$", "^3 dossiers$"), "heading"))


def the_facts_are_told():
    w.find(step(2, t("isi keterangan", "fill in the facts")), "push button")
    act = t("^Simpan keterangan", "^Keep the facts")
    assert not w.find(act, "push button").getState().contains(pyatspi.STATE_SENSITIVE), "the minutes want their place and their leader"
    w.find(t("^Belum: tempat, penandatangan$", "^.*the place, who signs$"), "label")
    looked_at("conversion-facts")
    fill(t("^Tempat pelaksanaan$", "^Where it was done$"), "Ruang Arsip")
    fill(t("^Penandatangan$", "^To be signed by$"), "Kepala Biro CONTOH")
    fill(t("^Tambahan keterangan", "^Added to the process$"), "Halaman 2 dipindai ulang karena pudar")
    possible(w, act)
    w.key("ctrl+Return")
    w.find(step(3, t("cetak", "print")), "push button")
    assert (shown()["place"], shown()["leader"], shown()["note"]) == ("Ruang Arsip", "Kepala Biro CONTOH", "Halaman 2 dipindai ulang karena pudar"), shown()
    looked_at("conversion-print")


def the_minutes_go_out():
    w.file_dialog(lambda: w.key("ctrl+s"), FOLDER + "/ba.pdf")
    w.find(step(4, t("tanda tangan", "signature")), "push button")
    assert shown()["state"] == "minutes-printed"
    looked_at("conversion-printed")
    w.file_dialog(lambda: w.press(t("^Simpan daftarnya sebagai PDF$", "^Save the list as PDF$")), FOLDER + "/daftar.pdf")
    w.find(t("^Tersimpan", "^Saved"))
    w.press(t("^Mengerti$", "^Understood$"))
    looked_at("conversion-sign")
    for words in ("Ruang Arsip", "Kepala Biro CONTOH", shown()["minutes"]):
        assert words in subprocess.run(["pdftotext", FOLDER + "/ba.pdf", "-"], stdout=subprocess.PIPE, text=True).stdout, words


def other_paper_is_turned_away():
    w.key("ctrl+b")
    w.find(t("^Ditandatangani oleh$", "^Signed by$"), "text")
    wait("the leader of the minutes", lambda: w.find(t("^Ditandatangani oleh$", "^Signed by$"), "text").queryText().getText(0, -1) == "Kepala Biro CONTOH")
    possible(w, t("^Pindai$", "^Scan$"))
    looked_at("read-back")
    fill(t("^Tanggal tanda tangan$", "^Day of signing$"), "besok")
    w.find(t("^Belum: tanggal tanda tangan$", "the day of signing$"), "label")
    fill(t("^Tanggal tanda tangan$", "^Day of signing$"), shown()["date"])
    possible(w, t("^Pindai$", "^Scan$"))
    w.press(t("^Pindai$", "^Scan$"))
    w.find(t("tidak terbaca di halaman mana pun. Tidak ada yang disimpan", "was read on no page. Nothing was kept"))
    looked_at("read-back-wrong")
    scans = signed(FOLDER + "/ba.pdf")
    lay(scans[:1] * 2)
    w.press(t("^Pindai$", "^Scan$"))
    w.find(t("^Halaman yang sama ada dua kali", "^The same page was given twice"))
    assert shown()["state"] == "minutes-printed"
    w.key("Escape", "Escape")
    w.find(step(4, t("tanda tangan", "signature")), "push button")


def the_signed_minutes_come_back():
    w.key("ctrl+b")
    w.find(t("sudah ada di baki masuk", "lie in the intake already"))       # the page of before: nothing is read unasked
    w.press(t("^Pindai baru$", "^Scan anew$"))
    lay(signed(FOLDER + "/ba.pdf"))
    possible(w, t("^Pindai$", "^Scan$"))
    w.press(t("^Pindai$", "^Scan$"))
    w.find(t("tersimpan bersama 3 berkas", "are kept with 3 dossiers"))
    looked_at("conversion-kept")
    w.key("Escape")
    w.find(t("^selesai, ditandatangani$", "^done, signed$"), "label")
    looked_at("conversion-done")
    assert (shown()["state"], shown()["authenticated"]["by"]) == ("authenticated", "Kepala Biro CONTOH"), shown()
    assert all(desk.berkas("dossier", "show", code)["authenticated"] == shown()["authenticated"] for code in codes)
    possible(w, t("^Buka yang ditandatangani$", "^Open the signed minutes$"))
    w.key("ctrl+Return")
    w.find(t("^Halaman 1 dari %d", "^Page 1 of %d") % len(list(feeder.iterdir())), "image")
    looked_at("signed-copy")


def a_disposals_minutes_come_back_from_a_file():
    desk.berkas("table", "import", "retention", TABLES / "jra-CONTOH.csv")
    for code in codes:
        desk.berkas("retention", "trigger", code, "--on", "2001", "--note", "contoh")
    desk.berkas("disposal", "new", "--kind", "transfer")
    desk.berkas("disposal", "add", 1, *codes)
    for stage in (("propose",), ("approve", "--by", "Kepala Biro CONTOH"), ("minutes", "--number", "BA-1/2026", "--person", "Siti CONTOH", "--person", "Budi CONTOH")):
        desk.berkas("disposal", stage[0], 1, "--date", "2026-11-02", *stage[1:])
    home()
    w.key("F10")
    w.find(t("^Alih media", "^Conversion"), "push button")
    w.key("6")
    w.find(t("^Jatuh tempo$", "^Due$"), "toggle button")
    w.key("ctrl+4")
    w.find(t("^1 penyusutan$", "^1 disposal$"), "heading")
    w.press(t("^Buka penyusutan$", "^Open the disposal$"))
    w.find(t("^Simpan sebagai PDF$", "^Save as PDF$"), "push button")
    assert not w.has(t("^Pindai kembali$", "^Scan back$"), "push button"), "no paper is out yet"
    looked_at("disposal-paper")
    w.find(t("^Pencetak siap", "^Printer ready"), "push button")
    w.key("ctrl+p")
    w.press(t("^Lembarnya keluar$", "^The sheet came out$"))
    came_out, = (pathlib.Path(rig.name) / "rig/out").glob("*.pdf")
    shutil.copy(came_out, FOLDER + "/pindah.pdf")
    w.find(t("^Pindai kembali$", "^Scan back$"), "push button")
    scans = signed(FOLDER + "/pindah.pdf")
    assert len(scans) > 1, "the minutes and their list"
    subprocess.run(["img2pdf", *map(str, scans), "-o", FOLDER + "/bertanda.pdf"], check=True)
    w.key("ctrl+b")
    w.find(t("^Berita acara BA-1/2026 tanggal", "^Minutes BA-1/2026 of"), "label")
    possible(w, t("^Dari PDF atau gambar", "^From PDF or picture"))
    looked_at("read-back-disposal")
    w.file_dialog(lambda: w.key("ctrl+o"), FOLDER + "/ba.pdf", there=False)
    w.find(t("^Kertas ini berita acara atau lembar lain", "^This paper is another form"))
    w.file_dialog(lambda: w.key("ctrl+o"), scans[0], there=False)
    w.find(t("halaman [12] dari 2 belum ada. Tidak ada yang disimpan", "page [12] of 2 is missing. Nothing was kept"))
    looked_at("read-back-missing")
    w.file_dialog(lambda: w.key("ctrl+o"), FOLDER + "/bertanda.pdf", there=False)
    w.find(t("tersimpan bersama 3 berkas", "are kept with 3 dossiers"))
    w.find(t("^Buka yang ditandatangani$", "^Open the signed minutes$"), "push button")
    looked_at("disposal-signed")
    assert next(one for one in shown("disposal")["stages"] if one["stage"] == "minutes")["signed_file"]
    assert desk.berkas("verify", "--full")["ok"]


def home():
    def there():
        if w.has(t("^Kearsipan$", "^Records$"), "push button"):
            return True
        w.key("Escape")
    wait("Beranda", there)


def nothing_was_wrong():
    assert not problems, "\n".join(problems)


try:
    run(desk, [an_empty_list_says_what_to_do, dossiers_are_chosen, the_facts_are_told, the_minutes_go_out, other_paper_is_turned_away, the_signed_minutes_come_back,
               a_disposals_minutes_come_back_from_a_file, nothing_was_wrong])
finally:
    subprocess.run([rig_tool, "stop", rig.name])
    rig.cleanup()
