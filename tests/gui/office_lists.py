#!/usr/bin/python3
"""The office's records through the window: tables and an old list brought in (dry run first), a list saved as CSV, labels printed from place 5
of a used sheet and scanned back, one spoilt, a printer calibrated, a trigger told, a hold set and released, and a transfer taken through its stages.
  office_lists.py PROGRAM FOLDER [id|en] [light|dark] [1280x800]     pictures lie in FOLDER/pictures"""
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pyatspi

from window import Window, run, wait

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LANGUAGE, THEME, SIZE = (sys.argv[3:6] + ["id", "light", "1280x800"][len(sys.argv[3:6]):])
ENGLISH = LANGUAGE == "en"
ARCHIVE, SHOTS = FOLDER / "arsip", FOLDER / "pictures"
BIN = pathlib.Path(PROGRAM).parent
TABLES = pathlib.Path(__file__).resolve().parents[2] / "packaging/demo/contoh"
w = None
problems = []


def t(id, en):
    return en if ENGLISH else id


def berkas(*words, expect=(0,)):
    done = subprocess.run([str(BIN / "berkas"), "--json", "--archive", str(ARCHIVE), "--operator", "Rini Contoh", *map(str, words)], capture_output=True, text=True)
    assert done.returncode in expect, (words, done.returncode, done.stdout, done.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else None


def old_list(rows):
    """An office's own list: its first row is broken where rows is odd in no way but this: a period that runs backwards."""
    heads = ["Nomor berkas", "Kode klasifikasi", "Uraian informasi", "Kurun waktu", "Jumlah", "Status", "Unit pengolah"]
    body = [[str(n), "PR.01.03" if n % 3 else "PR.02" if n % 2 else "KP.04", "Laporan Kinerja %d CONTOH" % (2000 + n), str(2012 + n % 6), "12 lembar", "aktif", "Biro Perencanaan"] for n in range(1, rows + 1)]
    body[4][3] = "2020-2015"
    with open(FOLDER / "daftar-lama.csv", "w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=";").writerows([heads] + body)
    return FOLDER / "daftar-lama.csv"


def fill(name, text, role="text"):
    """What a hand types, put in as a screen reader's user would."""
    node = w.find(name, role)
    node.queryEditableText().setTextContents(str(text))


def ready(name):
    return wait("'%s' to wake" % name, lambda: w.find(name, "push button").getState().contains(pyatspi.STATE_SENSITIVE))


def looked_at(name):
    w.picture(str(SHOTS / ("%s-%s-%s-%s.png" % (name, LANGUAGE, THEME, SIZE.split("x")[0]))))
    problems.extend("%s: %s" % (name, what) for what in w.nameless() + w.small_targets() + w.clipped())


def opens(door, there, role=None):
    """By the keys of the house: Esc to Beranda, F10, the door's number."""
    def home():
        if w.has(t("^Kearsipan$", "^Records$"), "push button"):
            return True
        w.key("Escape")
    wait("Beranda", home)
    w.key("F10")
    w.find(t("^Daftar dan laporan", "^Lists and reports"), "push button")
    w.key(str(door))
    w.find(there, role)


def saves_to(title, act, path):
    """Through the desktop's own dialog, as a hand does."""
    def dialog():
        return title in subprocess.run(["xdotool", "getactivewindow", "getwindowname"], stdout=subprocess.PIPE, text=True).stdout
    w.key(act)
    wait("the dialog", dialog)
    w.key("ctrl+a")
    w.type(str(path), 30)
    w.key("Return")
    wait("the dialog to go", lambda: not dialog())
    wait("the file", lambda: pathlib.Path(path).exists() and pathlib.Path(path).stat().st_size > 0)


def tables_come_in():
    global w
    shutil.rmtree(FOLDER, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    berkas("init", "--office", "Kementerian Contoh")
    room = berkas("place", "new", "--kind", "room", "--name", "Ruang Arsip")["code"]
    for n in range(1, 8):
        berkas("place", "new", "--kind", "box", "--name", "Boks %d" % n, "--in", room)
    w = Window(PROGRAM, "--archive=%s" % ARCHIVE, "--lang=%s" % LANGUAGE, "--theme=%s" % THEME, "--size=%s" % SIZE, "--operator=Rini Contoh", env={"CUPS_SERVER": "localhost:1"})
    w.find(t("^Kearsipan$", "^Records$"), "push button")
    looked_at("home")
    opens(7, t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), "text")
    looked_at("tables-empty")
    for row, name, there in ((1, "klasifikasi", t("14 baris|[0-9]+ baris berlaku", "[0-9]+ rows in force")), (2, "jra", t("[0-9]+ baris berlaku", "[0-9]+ rows in force"))):
        w.focus(t("^Tabel kantor$", "^Office tables$"))
        w.key("Home", *["Down"] * (row - 1))
        w.find({1: t("^Memasukkan klasifikasi$", "^Bring in the classification$"), 2: t("^Memasukkan jadwal retensi$", "^Bring in the retention schedule$")}[row])
        fill(t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), TABLES / (name + "-CONTOH.csv"))
        ready(t("^Periksa$", "^Check$"))
        w.key("F9")
        ready(t("^Simpan ke arsip$", "^Keep in the archive$"))
        assert berkas("retention", "lacking") == [], "a dry run keeps nothing"
        w.key("ctrl+Return")
        w.find(t("Tersimpan[.]", "Kept[.]"), "label")
    looked_at("tables-taken")


def long_ones_are_cut_and_stopped():
    """A list longer than the screen shows says so; a table that is being read stops on Esc, and nothing of it is taken."""
    rows = "".join("K%05d;Kelas %d CONTOH\n" % (n, n) for n in range(20000))
    (FOLDER / "panjang.csv").write_text("kode;uraian\n" + rows, encoding="utf-8")
    before = berkas("classification", "list")
    w.focus(t("^Tabel kantor$", "^Office tables$"))
    w.key("Home")
    w.find(t("^Memasukkan klasifikasi$", "^Bring in the classification$"))
    fill(t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), FOLDER / "panjang.csv")
    ready(t("^Periksa$", "^Check$"))
    w.key("F9", "Escape")
    w.find(t("Impor dihentikan. Tabel kantor tidak berubah", "The import was stopped. The office's tables are unchanged"))
    looked_at("tables-stopped")
    w.key("Escape")
    assert berkas("classification", "list") == before
    w.key("End")
    w.find(t("^Memasukkan daftar yang sudah ada$", "^Bring in an existing list$"))
    fill(t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), old_list(5100))
    ready(t("^Periksa$", "^Check$"))
    w.key("F9")
    w.find(t("^Ditampilkan 5[.]000 dari 5[.]100", "^5,000 of 5,100 are shown"), "label", 120)
    looked_at("import-long")


def an_old_list_comes_in():
    w.focus(t("^Tabel kantor$", "^Office tables$"))
    w.key("End")
    w.find(t("^Memasukkan daftar yang sudah ada$", "^Bring in an existing list$"))
    fill(t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), old_list(30))
    ready(t("^Periksa$", "^Check$"))
    w.key("F9")
    w.find(t("^30 baris: 29 baru.*1 ditolak. Belum ada", "^30 rows: 29 new.*1 refused. Nothing"), "label")
    looked_at("import-dry")
    assert len(berkas("dossier", "list")) == 0, "a dry run keeps nothing"
    assert not w.find(t("^Simpan ke arsip", "^Keep in the archive"), "push button").getState().contains(pyatspi.STATE_SENSITIVE), "a refused row keeps all out"
    w.press(t("^Ambil yang baik", "^Take the good"), "check box")
    ready(t("^Simpan ke arsip$", "^Keep in the archive$"))
    w.key("ctrl+Return")
    w.find(t("^30 baris: .*Tersimpan[.]", "^30 rows: .*Kept[.]"), "label")
    looked_at("import-taken")
    assert len(berkas("dossier", "list")) == 29
    w.key("F9")
    w.find(t("^30 baris: 0 baru.*29 sudah ada, 1 ditolak", "^30 rows: 0 new.*29 there already, 1 refused"), "label")


def a_list_is_saved():
    opens(1, t("^29 baris$", "^29 rows$"), "label")
    looked_at("lists")
    target = FOLDER / "keluar.csv"
    saves_to(t("Simpan daftar", "Save the list"), "ctrl+s", target)
    w.find(t("^Tersimpan", "^Saved"))
    with open(target, encoding="utf-8-sig", newline="") as kept:
        rows = list(csv.reader(kept, delimiter=";"))
    assert sum("Laporan Kinerja" in " ".join(row) for row in rows) == 29, rows[:5]
    w.key("Escape")
    fill(t("^Tahun$", "^Year$"), "2015")
    w.focus(t("^Tahun$", "^Year$"), "text")
    w.key("Return")
    w.find(t("^[1-9] baris$", "^[1-9] rows$"), "label")
    fill(t("^Tahun$", "^Year$"), "20x5")
    w.key("Return")
    w.find(t("'20x5' bukan tahun", "'20x5' is not a year"))
    w.key("Escape")


def labels_go_out_and_come_back():
    opens(5, t("^Mulai dari tempat$", "^Begin at place$"), "text")
    looked_at("labels-empty")
    w.press(t("^Boks dan folder$", "^Boxes and folders$"))
    fill(t("^Mulai dari tempat$", "^Begin at place$"), "5")
    w.find(t("^7 label mulai dari tempat 5 dari 24, 1 lembar", "^7 labels from place 5 of 24, 1 sheet"), "label")
    w.find(t("^Lembar label, 7 label", "^Sheet of labels, 7 labels"), "image")
    looked_at("labels")
    target = FOLDER / "label.pdf"
    saves_to(t("Simpan lembar label", "Save the sheet of labels"), "ctrl+s", target)
    w.find(t("^7 label tercetak", "^7 labels printed"))
    waiting = berkas("label", "waiting")
    assert sorted(one["place"] for one in waiting) == list(range(5, 12)), waiting
    w.press(t("^Pindai balik$", "^Scan back$"))
    w.find(t("^7 label menunggu", "^7 labels wait"), "heading")
    w.gun(waiting[0]["code"], lambda: w.has(t("^6 label menunggu", "^6 labels wait"), "heading"))
    assert berkas("label", "show", waiting[0]["code"])["state"] == "attached"
    looked_at("labels-back")
    w.focus(t("^Menunggu pindai balik$", "^Waiting to be scanned back$"))
    w.key("Home")
    fill(t("^Alasan bila label dibatalkan$", "^Reason, to void a label$"), "sobek")
    ready(t("^Batalkan label$", "^Void the label$"))
    w.press(t("^Batalkan label$", "^Void the label$"))
    w.find(t("^5 label menunggu", "^5 labels wait"), "heading")
    voided, = (one["code"] for one in waiting if berkas("label", "show", one["code"])["state"] == "void")
    w.press(t("^Cetak ulang$", "^Print again$"))
    w.find(t("^1 label mulai dari tempat", "^1 label from place"), "label")
    saves_to(t("Simpan lembar label", "Save the sheet of labels"), "ctrl+s", FOLDER / "label-lagi.pdf")
    w.find(t("^1 label tercetak", "^1 label printed"))
    again = berkas("label", "show", voided)
    assert (again["state"], again["issue"]) == ("printed", 2), again


def a_printer_is_measured():
    opens(8, t("^Pencetak$", "^Printer$"))
    looked_at("calibration-empty")
    printer = w.find(t("^Pencetak$", "^Printer$"))
    entry = next(node for node in w.all(printer.parent) if node.getRoleName() == "text" and node.getState().contains(pyatspi.STATE_EDITABLE))
    entry.queryEditableText().setTextContents("kantor")
    for name, text in ((t("^Dari tepi kiri$", "^From the left edge$"), "20,3"), (t("^Dari tepi atas$", "^From the top edge$"), "19,8"), (t("^Lebar antara", "^Width between"), "170,4"), (t("^Tinggi antara", "^Height between"), "99")):
        fill(name, text)
    ready(t("^Simpan ukuran$", "^Keep the measures$"))
    w.key("ctrl+Return")
    w.find(t("^Mengerti$", "^Understood$|^OK$|^I see$|^Got it$"), "push button")
    looked_at("calibration-refused")
    w.key("Escape")
    fill(t("^Tinggi antara", "^Height between"), "250,7")
    w.key("ctrl+Return")
    w.find(t("^Sudah diukur$", "^Measured$"), "label")
    looked_at("calibration")
    w.press(t("^Lupakan ukuran$", "^Forget the measures$"))
    w.find(t("^Belum diukur$", "^Not measured yet$"), "label")


def a_transfer_goes_its_way():
    opens(6, t("^[0-9]+ berkas$", "^[0-9]+ dossiers$"), "heading")
    looked_at("retention-due")
    due = berkas("retention", "due", "--next", "transfer")
    assert due, "nothing is due"
    fill(t("^Alasan atau catatan$", "^Reason or note$"), "perkara CONTOH")
    ready(t("^Tahan berkas ini$", "^Hold this dossier$"))
    w.key("ctrl+Return")
    wait("the hold", lambda: berkas("hold", "list"))
    w.key("ctrl+2")
    w.find(t("^Tanggal pemicu$", "^Trigger date$"), "text")
    looked_at("retention-lacking")
    before = len(berkas("retention", "lacking"))
    fill(t("^Tanggal pemicu$", "^Trigger date$"), "31 Desember 2014")
    ready(t("^Catat pemicu$", "^Record the trigger$"))
    w.key("ctrl+Return")
    wait("the trigger", lambda: len(berkas("retention", "lacking")) == before - 1)
    w.key("ctrl+3")
    w.find(t("^1 berkas$", "^1 dossier$"), "heading")
    looked_at("retention-holds")
    w.key("ctrl+4")
    w.find(t("^Belum ada penyusutan", "^No disposal yet"))
    looked_at("retention-disposals")
    w.press(t("^Pemindahan$", "^Transfer$"))
    w.find(t("^Langkah 1 dari 4, daftar ditutup, sekarang", "^Step 1 of 4, list closed, now"), "push button")
    held = next(one for one in berkas("hold", "list"))
    listed = berkas("disposal", "show", 1)["dossiers"]
    assert listed and held["dossier"] not in [one["code"] for one in listed], "a held dossier is on no list"
    looked_at("disposal-list")
    stage(t("^Langkah 2 dari 4, persetujuan, sekarang", "^Step 2 of 4, approval, now"))
    fill(t("^Ditetapkan oleh$", "^Decided by$"), "Kepala Biro CONTOH")
    stage(t("^Langkah 3 dari 4, berita acara, sekarang", "^Step 3 of 4, minutes, now"))
    assert not w.find(t("^Catat tahap ini", "^Record this stage"), "push button").getState().contains(pyatspi.STATE_SENSITIVE), "the minutes want their names"
    looked_at("disposal-minutes")
    fill(t("^Nomor dokumen$", "^Document number$"), "BA-1/2026")
    fill(t("^Nama, satu per baris", "^Names, one a line"), "Siti CONTOH\nBudi CONTOH")
    stage(t("^Langkah 4 dari 4, pelaksanaan, sekarang", "^Step 4 of 4, carried out, now"))
    looked_at("disposal-carry-out")
    assert not w.find(t("^Laksanakan", "^Carry out"), "push button").getState().contains(pyatspi.STATE_SENSITIVE), "not without the tick"
    w.press(t("^Ya, laksanakan", "^Yes, carry it out"), "check box")
    ready(t("^Laksanakan$", "^Carry out$"))
    w.key("ctrl+Return")
    w.find(t("^selesai$", "^done$"), "label")
    looked_at("disposal-done")
    assert berkas("disposal", "show", 1)["state"] == "done"
    w.press(t("^Daftarnya$", "^Its list$"))
    w.find(t("^%d baris$" % len(listed), "^%d rows?$" % len(listed)), "label")
    looked_at("lists-disposal")


def stage(then):
    ready(t("^Catat tahap ini$", "^Record this stage$"))
    w.key("ctrl+Return")
    w.find(then, "push button")


def the_hub_tells_what_waits():
    opens(6, t("^[0-9]+ berkas$", "^[0-9]+ dossiers?$"), "heading")
    w.key("Escape")
    wait("Beranda", lambda: w.has(t("^Kearsipan$", "^Records$"), "push button"))
    w.key("F10")
    w.find(t("^Label, 6 belum dipindai balik", "^Label, 6 not scanned back yet"), "push button")
    looked_at("records")
    w.key("Down")
    w.key("Return")
    w.find(t("^Taruh di rak$|^Pindai boks", "^Put away$|^Scan a box"))


def nothing_was_wrong():
    assert not problems, "\n".join(problems)


try:
    run([tables_come_in, long_ones_are_cut_and_stopped, an_old_list_comes_in, a_list_is_saved, labels_go_out_and_come_back, a_printer_is_measured, a_transfer_goes_its_way, the_hub_tells_what_waits, nothing_was_wrong])
except Exception:
    if w:
        w.picture(str(SHOTS / "failed.png"))
        for node in w.all():
            if node.name:
                print(node.getRoleName(), "|", node.name, file=sys.stderr)
    raise
finally:
    if w:
        w.close()
