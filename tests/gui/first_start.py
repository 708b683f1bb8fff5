"""The first start: whose office, who sits here; then an empty Beranda that says what to do, and the clerk's name on what is done.

first_start.py PROGRAM FOLDER: works in a fresh FOLDER, leaves pictures in FOLDER/pictures.
"""
import os
import shutil
import sys

import pyatspi

from window import Window, run, wait

program, folder = sys.argv[1], sys.argv[2]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
shots = os.path.join(folder, "pictures")
home = {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"), "XDG_STATE_HOME": os.path.join(folder, "state")}
archive = os.path.join(folder, "data", "berkas")
w = Window(program, "--lang", "id", "--theme", "light", env=home)


def asks_once_whose_office_it_is():
    w.find("Selamat datang di Berkas", "heading")
    begin = w.find("^Mulai", "push button")
    assert not begin.getState().contains(pyatspi.STATE_SENSITIVE)
    assert w.find("^Arsip disimpan di$", "text").queryText().getText(0, -1) == archive
    w.speaks()
    w.clipped_none()
    w.picture(shots + "/first-start.png")
    for field, words in (("^Nama kantor$", "Kementerian Contoh"), ("^Unit kerja$", "Biro Perencanaan"), ("^Nama petugas di meja ini$", "Rini Contoh")):
        w.focus(field, "text")
        w.type(words, 70)
    wait("Mulai to wake", lambda: w.find("^Mulai", "push button").getState().contains(pyatspi.STATE_SENSITIVE))
    w.key("ctrl+Return")


def shows_an_empty_home():
    w.next_frame("Terima berkas, dari Kasubag")
    w.find("Belum ada berkas. Terima berkas pertama dengan F2.")
    w.find("Petugas: Rini Contoh", "push button")
    assert os.path.exists(os.path.join(archive, "catalogue.db"))
    wait("the lamps", lambda: not w.has("^Mencari pe", "push button"))
    w.speaks()
    w.picture(shots + "/home-empty.png")


def another_clerk_sits_down():
    w.press("^Petugas: Rini Contoh")
    w.focus("^Nama petugas$", "text")
    w.type("Siti Contoh", 70)
    w.speaks()
    w.picture(shots + "/officer.png")
    w.key("ctrl+Return")
    w.find("Petugas: Siti Contoh", "push button")
    assert "Siti Contoh" in open(os.path.join(archive, "settings.toml")).read()


def the_second_start_remembers():
    w.close()
    again = Window(program, "--lang", "id", "--theme", "light", env=home)
    try:
        again.find("Petugas: Siti Contoh", "push button")
        again.find("Belum ada berkas. Terima berkas pertama dengan F2.")
    finally:
        again.close()


try:
    run([asks_once_whose_office_it_is, shows_an_empty_home, another_clerk_sits_down, the_second_start_remembers])
except Exception:
    w.picture(shots + "/failed.png")
    for node in w.all():
        if node.name:
            print(node.getRoleName(), "|", node.name, file=sys.stderr)
    raise
finally:
    w.close()
