"""Every screen in English and dark over an office with work at every state: names, targets, nothing clipped; then what each screen is for.

every_screen.py PROGRAM FOLDER BERKAS DEMO_PAGES: works in a fresh FOLDER, leaves pictures in FOLDER/pictures.
"""
import json
import os
import shutil
import sys

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
w = Window(program, "--archive", office.archive, "--lang", os.environ.get("BERKAS_WINDOW_LANG", "en"), "--theme", "dark", "--operator", "Rini Contoh",
           "--scanner", "simulated:" + folder + "/page")


def home():
    def there():
        if w.has("^Receive dossier, from the Kasubag", "push button"):
            return True
        w.key("Escape")
    wait("Home", there)


def looked_at(name):
    w.speaks()
    w.clipped_none()
    w.picture(shots + "/" + name + ".png")


def opens(state):
    home()
    w.gun(office.codes[state], lambda: not w.has("^Receive dossier, from the Kasubag", "push button"))


def home_tells_the_work():
    w.find("^Scan, 1 dossier ready", "push button")
    wait("the lamps", lambda: not w.has("^Looking for", "push button"))
    looked_at("home")


def each_tile_has_its_screen():
    for key, there, name in (("F2", "^Title of the dossier$|^Handed over by$", "receive"), ("F5", "^Step 1, Kasubag", "flow-alone"), ("F6", "^Forms$", "forms")):
        home()
        w.key(key)
        w.find(there)
        looked_at(name)


def each_state_has_its_part():
    for state, there, name in (("K1", "^Present, key 1$", "check"), ("K3", "^Classification code$", "register"), ("K3x", "^Handed over by$", "receive-again")):
        opens(state)
        w.find(there)
        looked_at(name)


def a_found_word_is_marked():
    opens("K8")
    w.find("Page 1 of [13]", "image")
    wait("the text", lambda: not w.has("^The text is being read", "label"))
    w.key("ctrl+f")
    w.type("kementerian", 70)
    w.find("result 1 of ", "label")
    w.find("Page [0-9] of [13], [0-9]+ words? found", "image")
    w.key("F3")
    looked_at("found")


def a_secret_opens_only_when_that_is_logged():
    opens("secret")
    w.find("^Reveal, recorded", "push button")
    assert not w.has("Usulan Pengisian Jabatan"), "the title of a secret dossier stands on the screen"
    w.find("not shown", "image")
    before = len([e for e in events("secret") if e == "dossier.revealed"])
    looked_at("secret")
    w.press("^Reveal, recorded")
    w.find("^Usulan Pengisian Jabatan 2026$", "heading")
    w.find("Page 1 of [13]", "image")
    assert len([e for e in events("secret") if e == "dossier.revealed"]) == before + 1


def events(state):
    import sqlite3
    with sqlite3.connect("file:%s/catalogue.db?mode=ro" % office.archive, uri=True) as db:
        return [row[0] for row in db.execute("select kind from event where subject = ?", (office.codes[state],))]


def a_step_is_recorded_from_paper():
    opens("K8")
    w.find("Page 1 of [13]", "image")
    w.key("F8")
    w.find("^Step 16, ", "image")
    looked_at("flow")
    w.key("l")
    w.find("^Steps of the SOP$")
    w.speaks()
    w.key("l")
    w.find("^Step 16, ", "image")
    w.key("Home")
    w.find("^Step 1, Kasubag", "image")
    w.key("F7")
    w.focus("^Finished on$", "text")
    w.type("2026-01", 70)
    looked_at("flow-recording")
    w.key("ctrl+Return")
    w.find("Done, January 2026", "label")


try:
    run([home_tells_the_work, each_tile_has_its_screen, each_state_has_its_part, a_found_word_is_marked, a_secret_opens_only_when_that_is_logged, a_step_is_recorded_from_paper])
except Exception:
    w.picture(shots + "/failed.png")
    for node in w.all():
        if node.name:
            print(node.getRoleName(), "|", node.name, file=sys.stderr)
    raise
finally:
    w.close()
