"""A feeder that jams, told and resumed from the window; questions about pages answered with 1, 2, 3; the pages as a list.

stopped_feeder.py PROGRAM FOLDER
"""
import os
import sys

from desk import Desk, letter, possible, run
from window import wait

desk = Desk(sys.argv[1], sys.argv[2], os.environ.get("BERKAS_LANGUAGE", "id"), os.environ.get("BERKAS_THEME", "light"))
feeder = os.path.join(desk.folder, "feeder")
os.makedirs(feeder)
# Sheet 2 blank, before 4 a jam, 5 cut off on its way, 6 blank.
for sheet in range(1, 7):
    letter("%s/%02d.png" % (feeder, sheet), "Laporan CONTOH lembar %d" % sheet, lines=0 if sheet in (2, 6) else 18)
with open(feeder + "/script.txt", "w") as script:
    script.write("page\npage\npage\njam\ncut\npage\n")
desk.registered(sheets=6)
w = None


def question(page):
    return w.has("^Halaman %d\\. " % page, "label")


def it_stops_and_says_what_is_safe():
    global w
    w = desk.open("simulated:" + feeder)
    possible(w, "^Pindai$")
    w.picture(desk.shots + "/scan-empty.png")
    w.speaks()
    w.key("Return")
    w.find("Macet di lembar 4. 3 halaman aman.")
    w.find("^Pemindai: macet", "push button")
    w.find("Ubah cara memindai: 300 dpi, warna, A4$", "push button")
    w.find("^Lanjutkan dari lembar 4$", "push button")
    w.find("Kurang 3 lembar", "label")
    wait("the focus on the act", lambda: w.focused() is not None and w.focused().name == "Lanjutkan dari lembar 4")
    w.speaks()
    w.picture(desk.shots + "/stopped.png")
    missed = w.tab_misses()
    assert not missed, missed
    assert len(desk.intake()["pages"]) == 3


def it_goes_on_where_it_stopped():
    w.focus("^Lanjutkan dari lembar 4$", "push button")
    w.key("Return")
    w.find("6 dari 6 lembar", "label")
    w.find("Pemindai siap", "push button")
    w.find("3 halaman perlu dijawab", "label")
    w.picture(desk.shots + "/questions.png")


def questions_are_answered_by_keys():
    wait("the first question", lambda: question(2))
    w.key("3")                                               # the blank back is set aside: five pages are left
    wait("the page cut short, now page 4", lambda: question(4))
    w.key("2")                                               # scanned again, this time whole
    wait("the second blank page", lambda: question(5))
    w.key("1")
    wait("no question left", lambda: not w.has("^Halaman \\d+\\. ", "label"))
    possible(w, "^Verifikasi hasil")
    w.speaks()
    w.picture(desk.shots + "/answered.png")


def the_pages_are_a_list_too():
    w.focus("^Halaman, ")
    w.key("l")
    w.find("^Halaman, daftar$")
    wait("its rows", lambda: w.has("baik", "table cell") and w.has("disisihkan", "table cell"))
    w.speaks()
    w.picture(desk.shots + "/list.png")
    w.key("l")
    w.find("^Halaman, \\d+", None)


def the_tray_is_accepted():
    w.key("ctrl+Return")
    w.find("Langkah 7 dari 8.*sekarang", "push button")
    assert desk.state() == "K6", desk.state()


run(desk, [it_stops_and_says_what_is_safe, it_goes_on_where_it_stopped, questions_are_answered_by_keys, the_pages_are_a_list_too, the_tray_is_accepted])
