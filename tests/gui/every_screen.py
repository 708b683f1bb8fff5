"""Every screen in English and dark over an office with work at every state: names, targets, nothing clipped; then what each screen is for.

every_screen.py PROGRAM FOLDER BERKAS DEMO_PAGES: works in a fresh FOLDER, leaves pictures in FOLDER/pictures.
"""
import json
import os
import shutil
import sys

import pyatspi

from office import Office
from window import Window, run, wait

program, folder, berkas, demo = sys.argv[1:5]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder + "/page")
shutil.copy(demo + "/halaman-1.jpg", folder + "/page")
shots = os.path.join(folder, "pictures")
office = Office(berkas, os.path.join(folder, "archive"), folder + "/page")
if "BERKAS_OFFICE" in os.environ:                        # an office built before: its archive and codes.json
    shutil.copytree(os.environ["BERKAS_OFFICE"], office.archive)
    office.codes = json.load(open(os.environ["BERKAS_OFFICE"] + ".json"))
else:
    office.build()
language, theme, size = os.environ.get("BERKAS_LANGUAGE", "en"), os.environ.get("BERKAS_THEME", "dark"), os.environ.get("BERKAS_SIZE", "1280x800")
w = Window(program, "--archive", office.archive, "--lang", language, "--theme", theme, "--size", size, "--operator", "Rini Contoh", "--scanner", "simulated:" + folder + "/page",
           env={"CUPS_SERVER": "localhost:1"})
problems = []


def t(id, en):
    return en if language == "en" else id


RECEIVE = t("^Terima berkas, dari Kasubag", "^Receive dossier, from the Kasubag")


def home():
    def there():
        if w.has(RECEIVE, "push button"):
            return True
        w.key("Escape")
    wait("Home", there)


def looked_at(name):
    """Every control has a name and its size and is reached by Tab, nothing is cut off; all that is wrong on all screens is told at
    the end."""
    w.picture(shots + "/" + name + ".png")
    problems.extend("%s: %s" % (name, what) for what in w.nameless() + w.small_targets() + w.clipped())
    problems.extend("%s: Tab does not reach '%s'" % (name, what) for what in w.tab_misses())


def opens(state):
    home()
    w.gun(office.codes[state], lambda: not w.has(RECEIVE, "push button"))


def home_tells_the_work():
    w.find(t("^Pindai, 1 berkas siap", "^Scan, 1 dossier ready"), "push button")
    wait("the lamps", lambda: not w.has(t("^Mencari pe", "^Looking for"), "push button"))
    looked_at("home")
    w.type("kinerja", 70)
    w.find(t("^Hasil pencarian$", "^Search results$"))
    looked_at("home-typing")


def each_tile_has_its_screen():
    for key, there, name in (("F2", t("^Judul berkas$|^Diserahkan oleh$", "^Title of the dossier$|^Handed over by$"), "receive"), ("F5", t("^Langkah 1, Kasubag", "^Step 1, Kasubag"), "flow-alone"),
                             ("F6", t("^Formulir$", "^Forms$"), "forms"), ("shift+F3", t("^Letakkan tumpukan", "^Put the stack|^Lay the stack|^Place the stack"), "stack")):
        home()
        w.key(key)
        w.find(there)
        looked_at(name)
    for door, there, role, name in ((1, t("^Isi daftar$", "^Rows of the list$"), None, "lists"), (5, t("^Mulai dari tempat$", "^Begin at place$"), "text", "labels"), (6, t("^Jatuh tempo$", "^Due$"), "toggle button", "retention"),
                                    (7, t("^Arsip CSV atau XLSX$", "^CSV or XLSX file$"), "text", "tables"), (8, t("^Dari tepi kiri$", "^From the left edge$"), "text", "calibration"),
                                    (9, t("^Belum ada berita acara alih media", "^There are no digitising minutes yet"), "label", "conversions")):
        home()
        w.key("F10")
        w.find(t("^Daftar dan laporan", "^Lists and reports"), "push button")
        if door == 1:
            looked_at("records")
        w.key(str(door))
        w.find(there, role)
        looked_at(name)
    home()
    w.press(t("^Temu kembali", "^Retrieve"))
    w.find(t("^Semua berkas, terbaru lebih dulu", "^All dossiers, newest first"), "label")
    looked_at("results")
    home()
    w.press(t("^Petugas: ", "^Officer: "))
    w.find(t("^Nama petugas$", "^Name of the clerk$"), "text")
    looked_at("officer")


def each_state_has_its_part():
    for state, there, name in (("K0", t("^Diserahkan oleh$", "^Handed over by$"), "receive-known"), ("K1", t("^Ada, tombol 1$", "^Present, key 1$"), "check"), ("K3", t("^Kode klasifikasi$", "^Classification code$"), "register"),
                               ("K3x", t("^Diserahkan oleh$", "^Handed over by$"), "receive-again"), ("K4", t("^Pindai$", "^Scan$"), "scan")):
        opens(state)
        w.find(there)
        looked_at(name)


def a_place_lists_what_lies_there():
    opens("place")
    w.find(t("^2 berkas di tempat ini", "^2 dossiers at this place"), "label")
    looked_at("place")


PAGE_ONE = t("Halaman 1 dari [13]", "Page 1 of [13]")


def a_found_word_is_marked():
    opens("K8")
    w.find(PAGE_ONE, "image")
    wait("the text", lambda: not w.has(t("^Teks .*Halaman dan kode", "Pages and code can be used"), "label"), 120)
    w.key("ctrl+f")
    w.type("kementerian", 70)
    w.find(t("hasil 1 dari ", "result 1 of "), "label")
    w.find(t("Halaman [0-9] dari [13], [0-9]+ kata ditemukan", "Page [0-9] of [13], [0-9]+ words? found"), "image")
    w.key("F3")
    looked_at("found")


def a_secret_opens_only_when_that_is_logged():
    opens("secret")
    w.find(t("^Buka uraian, dicatat", "^Reveal, recorded"), "push button")
    assert not w.has("Usulan Pengisian Jabatan"), "the title of a secret dossier stands on the screen"
    w.find(t("tidak ditampilkan", "not shown"), "image")
    before = len([e for e in events("secret") if e == "dossier.revealed"])
    looked_at("secret")
    w.press(t("^Buka uraian, dicatat", "^Reveal, recorded"))
    w.find("^Usulan Pengisian Jabatan 2026$", "heading")
    w.find(PAGE_ONE, "image")
    assert len([e for e in events("secret") if e == "dossier.revealed"]) == before + 1


def events(state):
    import sqlite3
    with sqlite3.connect("file:%s/catalogue.db?mode=ro" % office.archive, uri=True) as db:
        return [row[0] for row in db.execute("select kind from event where subject = ?", (office.codes[state],))]


def a_step_recorded_twice_completes_its_visit():
    opens("K8")
    w.find(PAGE_ONE, "image")
    w.key("F8")
    w.find(t("^Langkah 16, ", "^Step 16, "), "image")
    looked_at("flow")
    w.key("l")
    w.find(t("^Langkah SOP$", "^Steps of the SOP$"))
    looked_at("flow-list")
    w.key("l")
    w.find(t("^Langkah 16, ", "^Step 16, "), "image")
    w.key("Home")
    w.find(t("^Langkah 1, Kasubag", "^Step 1, Kasubag"), "image")
    before = len(office.do("dossier", "show", office.codes["K8"])["visits"])
    w.key("F7")
    known = w.find(t("^Tanggal selesai$", "^Finished on$"), "text")
    assert known.queryText().getText(0, -1) == "2026-02-02" and not known.getState().contains(pyatspi.STATE_SENSITIVE), "what is known is not asked again"
    w.focus(t("^Tanggal diterima$", "^Received on$"), "text")
    w.type("2026-01", 70)
    looked_at("flow-recording")
    w.key("ctrl+Return")
    wait("the entry to close", lambda: not w.has(t("^Tanggal diterima$", "^Received on$"), "text"))
    visits = office.do("dossier", "show", office.codes["K8"])["visits"]
    assert len(visits) == before, "recording again made another visit"
    assert [v["received"] for v in visits if v["no"] == 1] == ["2026-01"], visits


def nothing_was_wrong():
    assert not problems, "\n".join(problems)


try:
    run([home_tells_the_work, each_tile_has_its_screen, each_state_has_its_part, a_place_lists_what_lies_there, a_found_word_is_marked, a_secret_opens_only_when_that_is_logged,
         a_step_recorded_twice_completes_its_visit, nothing_was_wrong])
except Exception:
    w.picture(shots + "/failed.png")
    for node in w.all():
        if node.name:
            print(node.getRoleName(), "|", node.name, file=sys.stderr)
    raise
finally:
    w.close()
