"""A dossier and its SOP leave through the window in every open form; each is looked at by somebody else's program.

open_formats.py PROGRAM FOLDER
"""
import hashlib
import os
import subprocess
import sys

from desk import Desk, letter, run
from window import wait

desk = Desk(sys.argv[1], sys.argv[2])
pages = os.path.join(desk.folder, "feeder")
os.makedirs(pages)
letter(pages + "/01.png", "Laporan CONTOH", lines=10)
desk.scanned(pages)
filed = desk.berkas("file", desk.code)
desk.berkas("dossier", "place", desk.code, "--place", desk.berkas("place", "new", "--kind", "box", "--name", "Boks 1")["code"], "--label-attached")
w = None


def target(ending):
    return os.path.join(desk.folder, "keluar" + ending)


def root_of(file):
    return subprocess.run(["xmllint", "--xpath", "name(/*)", file], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def taken_out(ending):
    w.file_dialog(lambda: w.key("ctrl+e"), target(ending))
    w.find("^Tersimpan|^Salinan tersimpan")
    w.press("^Mengerti$")
    return target(ending)


def the_copy_is_the_kept_file():
    global w
    w = desk.open("simulated:" + pages, there="^Ekspor")
    with open(taken_out(".pdf"), "rb") as copy:
        assert hashlib.sha256(copy.read()).hexdigest() == filed["sha256"]


def the_descriptions_are_xml():
    for ending, root in ((".ead.xml", "ead"), (".dc.xml", "simpledc"), (".premis.xml", "premis")):
        found = root_of(taken_out(ending))
        assert found.split(":")[-1] == root, (ending, found)


def the_package_is_complete():
    subprocess.run(["tar", "-xf", taken_out(".tar"), "-C", desk.folder], check=True)
    subprocess.run(["sha256sum", "--quiet", "-c", "manifest-sha256.txt"], cwd=os.path.join(desk.folder, "keluar"), check=True)
    w.picture(desk.shots + "/taken-out.png")


def what_cannot_be_written_is_said_and_leaves_nothing():
    w.file_dialog(lambda: w.key("ctrl+e"), "/proc/keluar.ead.xml", there=False)
    w.find("^Tidak dapat menulis '/proc/keluar.ead.xml'")
    w.press("^Mengerti$")
    assert not [name for name in os.listdir(desk.folder) if ".baru" in name]


def the_sop_leaves_as_bpmn():
    w.key("F8")
    w.find("^Simpan BPMN", "push button")
    w.file_dialog(lambda: w.key("ctrl+s"), target(".bpmn"))
    w.find("^Tersimpan")
    w.picture(desk.shots + "/bpmn.png")
    assert root_of(target(".bpmn")).split(":")[-1] == "definitions"


def every_way_out_is_in_the_history():
    kinds = [one["kind"] for one in desk.berkas("history", desk.code)]
    assert kinds.count("dossier.exported") == 4, kinds
    wait("the archive whole", lambda: desk.berkas("verify")["ok"])


run(desk, [the_copy_is_the_kept_file, the_descriptions_are_xml, the_package_is_complete, what_cannot_be_written_is_said_and_leaves_nothing,
           the_sop_leaves_as_bpmn, every_way_out_is_in_the_history])
