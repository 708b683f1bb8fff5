#!/usr/bin/python3
"""A mixed stack through the window by AT-SPI: its exceptions answered by key, by typing and by the code gun, the whole ones accepted.
  stack.py PROGRAM FOLDER [id|en] [light|dark]     pictures lie in FOLDER/pictures"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from window import Window, wait

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LANGUAGE, THEME = (sys.argv + ["id", "light"])[3:5] if len(sys.argv) > 4 else ("id", "light")
SIZE = os.environ.get("BERKAS_SIZE", "1280x800")
BIN = pathlib.Path(PROGRAM).parent
TOOLS = BIN.parent / "tests" / "tools"
ARCHIVE = FOLDER / "arsip"
TITLES = ["Rencana Kerja 2027", "Perjanjian Kinerja 2027", "Evaluasi Triwulan II", "Data Semester I 2026", "Laporan Triwulan I 2026"]
SHEETS = [3, 2, 2, 3, 2]


def run(*words):
    return subprocess.run([str(w) for w in words], check=True, stdout=subprocess.PIPE, text=True).stdout


def berkas(*words, expect=(0,)):
    done = subprocess.run([str(BIN / "berkas"), "--json", "--archive", str(ARCHIVE), "--operator", "Rini Contoh", *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert done.returncode in expect, (words, done.returncode, done.stdout, done.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else None


def dossiers():
    codes = []
    for title, sheets in zip(TITLES, SHEETS):
        code = berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", 15)["code"]
        berkas("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", sheets)
        berkas("check", code, "fill", "--all-present")
        berkas("check", code, "examine", "--all-conform")
        berkas("check", code, "conclude")
        codes.append(code)
    return codes


def form(sheet, code, to, *change):
    pdf = FOLDER / "form.pdf"
    pdf.unlink(missing_ok=True)
    berkas("print", sheet, code, "-o", pdf)
    run("pdftoppm", "-r", 150, "-f", 1, "-l", 1, "-png", "-singlefile", pdf, to.with_suffix(""))
    if change:
        run("convert", to, *change, to)


def lay(codes):
    """One cover spoilt, a form of another dossier, a foreign code; the rest whole."""
    stack, number = FOLDER / "tumpukan", 0
    stack.mkdir()

    def next_file():
        nonlocal number
        number += 1
        return stack / ("page-%03d.png" % number)

    spoil = ["-fill", "rgb(150,120,90)", "-draw", "polygon 560,450 900,420 900,860 480,860", "-draw", "rectangle 820,1410 1160,1720"]
    for at, (code, sheets) in enumerate(zip(codes, SHEETS)):
        form("scan-cover", code, next_file(), *(spoil if at == 2 else []))
        letters = FOLDER / ("letter-%d" % at)
        more = ["--code", "https://tte.contoh.go.id/verifikasi/8f2c91d0a7b34e55/dokumen"] if at == 4 else []
        run(TOOLS / "make_letter", "--out-dir", letters, "--pages", sheets, "--seed", 40 + at, "--dpi", 150, "--format", "png", *more)
        for page, file in enumerate(sorted(letters.glob("*.png"))):
            if at == 3 and page == 1:
                form("check-sheet", codes[0], next_file(), "-rotate", "90")
            shutil.move(file, next_file())
    return stack


def picture(name):
    (FOLDER / "pictures").mkdir(exist_ok=True)
    run("import", "-window", "root", FOLDER / "pictures" / ("stack-%s-%s-%s-%s.png" % (name, SIZE, LANGUAGE, THEME)))


def settled(look):
    """A picture counts once two in a row are the same."""
    before = []

    def same():
        run("import", "-window", "root", FOLDER / "now.png")
        before.append(run("identify", "-format", "%#", FOLDER / "now.png"))
        return len(before) > 1 and before[-1] == before[-2]
    wait("a picture that stands still", same)
    picture(look)


def offered(window, code):
    """At registration the document's own number is offered, and taken only by the clerk."""
    window.gun(code, lambda: window.has("^Nomor naskah$|^Document number$|^Nomor naskah", "text"))
    offer = window.find("^Nomor naskah, Pakai |^Document number, Use ", "push button")
    number = re.search("(?:Pakai|Use) ([^ ]+?)\\. (?:Menurut|As page)", offer.name).group(1)
    assert not window.find("^Nomor naskah$|number$", "text").queryText().getText(0, -1)
    settled("offer")
    nameless = window.nameless()
    assert not nameless, nameless
    offer.queryAction().doAction(0)
    wait("the number in its field", lambda: window.find("^Nomor naskah$|number$", "text").queryText().getText(0, -1) == number)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    berkas("init", "--office", "Kementerian Contoh")
    codes = dossiers()
    scanned = berkas("scan", "--batch", "--device", "simulated:%s" % lay(codes), "--dpi", 150, expect=(0, 1))
    seen = berkas("batch", "show", scanned["intake"])
    assert sorted(card["kind"] for card in seen["cards"]) == ["foreign", "short", "strange-form", "unread"], seen["cards"]
    window = Window(PROGRAM, "--archive=%s" % ARCHIVE, "--lang=%s" % LANGUAGE, "--theme=%s" % THEME, "--size=%s" % SIZE, "--operator=Rini Contoh")
    try:
        english = LANGUAGE == "en"
        window.find("Pindai tumpukan|Scan a stack", "push button")
        window.key("shift+F3")
        window.find("Kode tidak terbaca|A code cannot be read")
        window.find("Terima 3 berkas utuh|Accept 3 whole dossiers", "push button")
        settled("cards")
        nameless = window.nameless()
        assert not nameless, nameless
        window.gun(codes[2], lambda: window.has("Terima 4 berkas utuh|Accept 4 whole dossiers"))      # the paper held under the gun
        window.press("^(Sisihkan lembar ini|Set this sheet aside)")
        window.find("Terima 5 berkas utuh|Accept 5 whole dossiers", "push button")
        settled("answered")
        window.key("ctrl+Return")
        window.find("5 berkas diterima|5 dossiers accepted")
        picture("accepted")
        went = {each["code"]: each for each in berkas("intake", "list") if each["code"]}
        assert sorted(went) == sorted(codes), went
        for code, sheets in zip(codes, SHEETS):
            assert went[code]["sheets"] == sheets and went[code]["state"] == "accepted", went[code]
        offered(window, codes[0])
        print("ok", "en" if english else "id", THEME, SIZE)
    finally:
        window.close()


main()
