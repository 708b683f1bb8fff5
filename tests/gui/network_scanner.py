"""A network scanner (eSCL through SANE) in the window: found by itself, jams on sheet 3 of 5, told, resumed, accepted.

network_scanner.py PROGRAM FOLDER MAKE_LETTER
"""
import json
import os
import subprocess
import sys

from desk import Desk, possible, run
from window import wait

here = os.path.dirname(os.path.abspath(__file__))
desk = Desk(sys.argv[1], sys.argv[2])
stack, config, heart = (os.path.join(desk.folder, name) for name in ("stack", "sane", "heartbeat.json"))
os.makedirs(config)
subprocess.run([sys.argv[3], "--out-dir", stack, "--pages", "5"], check=True)
scanner = subprocess.Popen([sys.executable, os.path.join(here, "..", "contracts", "escl_scanner.py"), "--pages", stack, "--config-dir", config, "--with-parent", "--fault", "3:jam"],
                           stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
said = dict(line.strip().split("=", 1) for line in (scanner.stdout.readline(), scanner.stdout.readline()))
desk.registered(title="Laporan dari Pemindai Jaringan CONTOH", sheets=5)
w = None


def it_is_found_by_itself():
    global w
    w = desk.open(env={"SANE_CONFIG_DIR": config, "BERKAS_HEARTBEAT": heart})
    wait("the lamp", lambda: w.has("^Pemindai siap", "push button"), 120)
    possible(w, "^Pindai$")
    w.speaks()
    w.picture(desk.shots + "/network-empty.png")


def a_jam_keeps_two_pages():
    w.press("^Pindai$")
    w.find("Macet di lembar 3. 2 halaman aman.", deadline=180)
    w.find("^Lanjutkan dari lembar 3$", "push button")
    w.picture(desk.shots + "/network-jam.png")
    assert len(desk.intake()["pages"]) == 2, desk.intake()


def it_goes_on_and_is_accepted():
    w.press("^Lanjutkan dari lembar 3$")
    w.find("^5 dari 5 lembar", "label", deadline=240)
    possible(w, "^Verifikasi hasil")
    while w.has("^Halaman \\d+\\. ", "label"):
        before = w.find("^Halaman \\d+\\. ", "label").name
        w.key("1")
        wait("the next question", lambda: not w.has("^" + before.replace(".", "\\.") + "$", "label"))
    w.picture(desk.shots + "/network-done.png")
    w.key("ctrl+Return")
    w.find("Langkah 7 dari 8.*sekarang", "push button")
    assert desk.state() == "K6", desk.state()


def the_window_never_waited():
    w.close()
    beats = json.load(open(heart))
    print("heartbeat", beats)
    assert beats["largest_own_gap_ms"] < int(os.environ.get("BERKAS_LARGEST_GAP_MS", "250")), beats


try:
    run(desk, [it_is_found_by_itself, a_jam_keeps_two_pages, it_goes_on_and_is_accepted, the_window_never_waited])
finally:
    scanner.stdin.close()
    scanner.wait(20)
